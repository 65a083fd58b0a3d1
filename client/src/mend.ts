/**
 * The commands that change the page or say what is what: each asks the server for its own code action at the caret and carries it out, so
 * that keys, menus and the light bulb do exactly the same.
 */
import {
  type CodeAction,
  commands,
  type QuickPickItem,
  Range,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { CodeAction as ProtocolAction } from 'vscode-languageclient';
import type { Wording } from '../../l10n/index.js';
import { type GivenRole, givenRoles, roleMeanings } from '../../l10n/roles.js';
import { roleNames } from '../../l10n/symbols.js';
import type { ActionKind } from '../../server/src/lsp/protocol.js';
import type { Command } from './commands.js';
import { type Front, pageInFront } from './front.js';
import type { Server } from './server.js';
import { worded, words } from './wording.js';

type Reason = 'none.join' | 'none.bringTogether' | 'none.reassemble' | 'none.split' | 'none.role' | 'none.apart' | 'none.joinAll';

/** Kinds of actions: one, or all below one. */
type Kinds = ActionKind | 'refactor.rewrite.galley.role';

export function mendingCommands(server: Server): Readonly<Record<string, Command>> {
  const selected = (editor: TextEditor): Range => editor.selection;
  // A split has one place, whatever is selected around it.
  const caret = ({ selection }: TextEditor) => new Range(selection.active, selection.active);
  const whole = ({ document }: TextEditor) => document.validateRange(new Range(0, 0, document.lineCount, 0));

  const doFirst = async (kind: ActionKind, where: (editor: TextEditor) => Range, reason: Reason): Promise<boolean> => {
    const front = await pageInFront(server);
    if (front === null) return false;
    const { editor } = front;
    const { version } = editor.document;
    const [first] = await actionsAt(front, where(editor), kind);
    return carryOut(first, editor.document, version, reason);
  };
  return {
    joinNext: () => doFirst('refactor.rewrite.galley.join', selected, 'none.join'),
    bringTogether: () => doFirst('quickfix.galley.move', selected, 'none.bringTogether'),
    reassembleArticle: () => doFirst('refactor.rewrite.galley.reassemble.article', caret, 'none.reassemble'),
    reassemblePage: () => doFirst('refactor.rewrite.galley.reassemble.page', caret, 'none.reassemble'),
    openReassembled: () => doFirst('refactor.rewrite.galley.open.page', caret, 'none.reassemble'),
    split: () => doFirst('refactor.rewrite.galley.split', caret, 'none.split'),
    apart: () => doFirst('quickfix.galley.apart', selected, 'none.apart'),
    joinAll: () => doFirst('source.fixAll.galley', whole, 'none.joinAll'),
    setRole: async (given) => {
      const front = await pageInFront(server);
      if (front === null) return false;
      const role = givenRoles.find((each) => each === given);
      return setRole(front, role);
    },
  };
}

/** An action as the editor takes it; one that is shown first may be put away by the person, which is no failure. */
interface Offer {
  readonly action: CodeAction;
  readonly isShownFirst: boolean;
}

/**
 * What the server offers of these kinds at a place, the most likely first. It is asked directly: the editor's own command for it forgets that an
 * edit is to be shown before it is done.
 */
async function actionsAt({ editor: { document }, client }: Front, where: Range, kinds: Kinds): Promise<Offer[]> {
  const offered = await client.sendRequest<ProtocolAction[] | null>('textDocument/codeAction', {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    range: client.code2ProtocolConverter.asRange(where),
    context: { diagnostics: [], only: [kinds], triggerKind: 1 },
  });
  return Promise.all(
    (offered ?? []).map(async (each) => ({
      action: await client.protocol2CodeConverter.asCodeAction(each),
      isShownFirst: each.edit?.changeAnnotations !== undefined,
    })),
  );
}

/** Does what an action says, if the text is still that of `version`. True when it was done; else the person is told why not. */
async function carryOut(offer: Offer | undefined, document: TextDocument, version: number, reason: Reason): Promise<boolean> {
  if (offer === undefined) {
    void window.showInformationMessage(words(reason));
    return false;
  }
  const { action, isShownFirst } = offer;
  const isDone = document.version === version && (action.edit === undefined || (await workspace.applyEdit(action.edit)));
  if (!isDone) {
    const isPutAway = isShownFirst && document.version === version;
    if (!isPutAway) void window.showWarningMessage(words('refused.edit'));
    return false;
  }
  if (action.command !== undefined) await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  return true;
}

/** Says what the text at the caret is. The server offers every role but the one that the text has already. */
async function setRole(front: Front, given: GivenRole | undefined): Promise<boolean> {
  const { document, selection } = front.editor;
  const { version } = document;
  const offered = new Map<string, Offer>();
  for (const offer of await actionsAt(front, selection, 'refactor.rewrite.galley.role')) {
    offered.set(offer.action.kind?.value.split('.').at(-1) ?? '', offer);
  }
  const role = given ?? (offered.size > 0 ? await askForRole(offered) : 'headline');
  if (role === undefined) return false;
  return carryOut(offered.get(role), document, version, 'none.role');
}

async function askForRole(offered: ReadonlyMap<string, Offer>): Promise<GivenRole | undefined> {
  const items = givenRoles.map((role): QuickPickItem & { readonly role: GivenRole } => ({
    role,
    label: asTitle(roleNames[role]),
    description: offered.has(role) ? worded(roleMeanings[role]) : `${worded(roleMeanings[role])} · ${words('role.now')}`,
  }));
  const options = { title: words('role.title'), matchOnDescription: true };
  return (await window.showQuickPick(items, options))?.role;
}

/** As an entry of a list begins: “Headline”. */
function asTitle(name: Wording): string {
  const text = worded(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
