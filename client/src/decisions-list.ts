/** The list of what was decided about the page in front: go there, take it back, or say where its words are now. */
import { type QuickPickItem, QuickPickItemKind, Selection, TextEditorRevealType, ThemeIcon, window } from 'vscode';
import type { DecisionShown } from '../../server/src/lsp/protocol.js';
import { decide, decisionsOf } from './decide-ask.js';
import type { Front } from './front.js';
import type { Spot } from './thing.js';
import { words } from './wording.js';

interface Listed extends QuickPickItem {
  readonly shown?: DecisionShown;
}

/** All decisions of the page, those adrift first: go there, take it back, or say where its words are now. */
export async function showDecisions(front: Front): Promise<boolean> {
  const { decisions } = await decisionsOf(front.editor.document, front.client);
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
  const { editor, client } = front;
  const { document, selection } = editor;
  const spot: Spot = { document, version: document.version, client, range: selection, about: 'words' };
  const at = client.code2ProtocolConverter.asRange(selection);
  await decide(spot, what === 'remove' ? { kind: 'remove', id } : { kind: 'place', id, at });
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
