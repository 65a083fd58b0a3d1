/** The commands by which a person decides something about the page in front. Each asks what it has to ask and sends one decision to the server. */
import { commands, type QuickPickItem, QuickPickItemKind, Selection, TextEditorRevealType, ThemeIcon, window } from 'vscode';
import type {
  DecideArguments,
  DecideCommand,
  Decision,
  DecisionShown,
  DecisionsMethod,
  DecisionsParams,
  DecisionsResult,
} from '../../server/src/lsp/protocol.js';
import type { Command } from './commands.js';
import { type Front, pageInFront } from './front.js';
import type { Server } from './server.js';
import { words } from './wording.js';

const DECIDE: DecideCommand = 'galley.decide';
const DECISIONS: DecisionsMethod = 'galley/decisions';

export function decidingCommands(server: Server): Readonly<Record<string, Command>> {
  const withPage =
    (act: (front: Front) => Promise<unknown>): Command =>
    async () => {
      const front = await pageInFront(server);
      return front === null ? false : act(front);
    };
  return {
    note: withPage(note),
    label: withPage(label),
    reviewed: withPage((front) => decide(front, { kind: 'reviewed', at: selected(front) })),
    articleStarts: withPage((front) => decide(front, { kind: 'boundary', at: selected(front).start, starts: true })),
    decideTwo: withPage(decideTwo),
    notClaim: withPage((front) => decide(front, { kind: 'claim', at: selected(front).start, set: null })),
    setClaim: withPage(setClaim),
    undoDecision: withPage(async (front) => {
      const undone = await decide(front, { kind: 'undo' });
      if (undone === false) void window.showInformationMessage(words('none.undo'));
      return undone;
    }),
    showDecisions: withPage(showDecisions),
    // For other extensions and tests: what there is, without asking anything.
    listDecisions: withPage(async (front) => (await decisionsOf(front)).decisions),
  };
}

/** What the server holds of a page. */
export async function decisionsOf({ editor, client }: Front): Promise<DecisionsResult> {
  const params: DecisionsParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) } };
  return client.sendRequest<DecisionsResult>(DECISIONS, params);
}

/** Through the editor's own command, so that the person is told what became of it (decision.ts). */
async function decide({ editor, client }: Front, decision: Decision): Promise<unknown> {
  const { document } = editor;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const args: DecideArguments = { format: 1, uri, version: document.version, decision };
  return commands.executeCommand(DECIDE, args);
}

function selected({ editor, client }: Front) {
  return client.code2ProtocolConverter.asRange(editor.selection);
}

async function note(front: Front): Promise<unknown> {
  const at = selected(front);
  const text = await window.showInputBox({ title: words('ask.note'), prompt: words('ask.note.what') });
  return text?.trim() ? decide(front, { kind: 'note', at, text: text.trim() }) : false;
}

/** One of the desk's tags, one that is in use on the page, or a new one. */
async function label(front: Front): Promise<unknown> {
  const at = selected(front);
  const { labels } = await decisionsOf(front);
  const other: QuickPickItem = { label: words('ask.label.other'), alwaysShow: true };
  const choice =
    labels.length === 0
      ? other
      : await window.showQuickPick([...labels.map((each): QuickPickItem => ({ label: each })), other], {
          title: words('ask.label'),
        });
  if (choice === undefined) return false;
  const given = choice === other ? await window.showInputBox({ title: words('ask.label') }) : choice.label;
  return given?.trim() ? decide(front, { kind: 'label', at, label: given.trim() }) : false;
}

/** What two blocks are to each other: those of two cursors, or those in which a selection begins and ends. */
async function decideTwo(front: Front): Promise<unknown> {
  const { editor, client } = front;
  const places = editor.selections.map(({ active }) => active).sort((a, b) => a.compareTo(b));
  const [first, second] = places.length === 2 ? places : [editor.selection.start, editor.selection.end];
  if (first === undefined || second === undefined || first.isEqual(second)) {
    void window.showInformationMessage(words('none.two'));
    return false;
  }
  const kinds = ['join', 'apart', 'same-article'] as const;
  const items = kinds.map((relation) => ({ relation, label: words(`two.${relation}`) }));
  const choice = await window.showQuickPick(items, { title: words('two.title') });
  if (choice === undefined) return false;
  const [left, right] = [first, second].map((place) => client.code2ProtocolConverter.asPosition(place));
  return left && right ? decide(front, { kind: choice.relation, left, right }) : false;
}

/** One thing that the number at the caret says, otherwise than it was read. */
async function setClaim(front: Front): Promise<unknown> {
  const at = selected(front).start;
  const fields = ['value', 'unit', 'indicator', 'period'] as const;
  const items = fields.map((field) => ({ field, label: words(`claim.${field}`), description: words(`claim.${field}.what`) }));
  const choice = await window.showQuickPick(items, { title: words('claim.title') });
  if (choice === undefined) return false;
  const { field } = choice;
  const given = await window.showInputBox({ title: choice.label, prompt: choice.description });
  if (given === undefined) return false;
  const text = given.trim() === '' ? null : given.trim();
  if (field !== 'period') return decide(front, { kind: 'claim', at, set: { [field]: text } });
  const [from = '', to = from] = text?.split(/\s*\/\s*/) ?? [];
  const period = text === null ? null : { from: from === '' ? null : from, to: to === '' ? null : to };
  return decide(front, { kind: 'claim', at, set: { period } });
}

interface Listed extends QuickPickItem {
  readonly shown?: DecisionShown;
}

/** All decisions of the page, those adrift first: go there, take it back, or say where its words are now. */
async function showDecisions(front: Front): Promise<boolean> {
  const { decisions } = await decisionsOf(front);
  if (decisions.length === 0) {
    void window.showInformationMessage(words('none.decisions'));
    return false;
  }
  const adrift = decisions.filter(({ ranges }) => ranges === null);
  const placed = decisions.filter(({ ranges }) => ranges !== null);
  const heading = (label: string): Listed => ({ label, kind: QuickPickItemKind.Separator });
  const items = [
    ...(adrift.length > 0 ? [heading(words('decisions.listAdrift')), ...adrift.map(itemOf)] : []),
    ...(placed.length > 0 ? [heading(words('decisions.list')), ...placed.map(itemOf)] : []),
  ];
  const pick = window.createQuickPick<Listed>();
  pick.items = items;
  pick.title = words('decisions.title');
  pick.matchOnDetail = true;
  return new Promise<boolean>((resolve) => {
    pick.onDidTriggerItemButton(({ item, button }) => {
      pick.hide();
      if (item.shown !== undefined) void act(front, item.shown, button === placeButton ? 'place' : 'remove');
    });
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      pick.hide();
      if (chosen?.shown !== undefined) reveal(front, chosen.shown);
      resolve(chosen !== undefined);
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(false);
    });
    pick.show();
  });
}

const placeButton = { iconPath: new ThemeIcon('location'), tooltip: words('decisions.place') };
const removeButton = { iconPath: new ThemeIcon('discard'), tooltip: words('decisions.remove') };

function itemOf(shown: DecisionShown): Listed {
  return { label: shown.title, detail: shown.words.join(' … '), buttons: [placeButton, removeButton], shown };
}

async function act(front: Front, { id }: DecisionShown, what: 'place' | 'remove'): Promise<void> {
  await decide(front, what === 'remove' ? { kind: 'remove', id } : { kind: 'place', id, at: selected(front) });
}

function reveal({ editor, client }: Front, { ranges }: DecisionShown): void {
  const [first] = ranges ?? [];
  if (first === undefined) {
    void window.showInformationMessage(words('decisions.howToPlace'));
    return;
  }
  const range = client.protocol2CodeConverter.asRange(first);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
