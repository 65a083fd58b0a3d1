/** The commands by which a person decides something: about the page in front, about a line of a view, or about what the proof points at. */
import { window } from 'vscode';
import type { Command } from './commands.js';
import { decide, decisionsOf, label, note, rangeOf, setClaim, setNumber } from './decide-ask.js';
import { decideAbout } from './decide-menu.js';
import { showDecisions } from './decisions-list.js';
import { type Front, pageInFront } from './front.js';
import type { Server } from './server.js';
import { type Spot, spotOf, wordsOf } from './thing.js';
import { words } from './wording.js';

export function decidingCommands(server: Server): Readonly<Record<string, Command>> {
  const withPage =
    (act: (front: Front) => Promise<unknown>): Command =>
    async () => {
      const front = await pageInFront(server);
      return front === null ? false : act(front);
    };
  const withSpot =
    (act: (spot: Spot) => Promise<unknown>): Command =>
    async (argument) => {
      const spot = await spotOf(server, argument);
      return spot === null ? false : act(spot);
    };
  const withWords = (act: (spot: Spot) => Promise<unknown>): Command =>
    withSpot(async (spot) => {
      if (wordsOf(spot) !== '') return act(spot);
      void window.showInformationMessage(words('none.text'));
      return false;
    });
  return {
    decideAbout: withWords(decideAbout),
    note: withWords(note),
    label: withWords(label),
    reviewed: withSpot((spot) => decide(spot, { kind: 'reviewed', at: rangeOf(spot) })),
    articleStarts: withSpot((spot) => decide(spot, { kind: 'boundary', at: rangeOf(spot).start, starts: true })),
    articleStartsNot: withSpot((spot) => decide(spot, { kind: 'boundary', at: rangeOf(spot).start, starts: false })),
    decideTwo: withPage(decideTwo),
    notClaim: withSpot((spot) => decide(spot, { kind: 'claim', at: rangeOf(spot).start, set: null })),
    setClaim: withSpot(setClaim),
    setNumber: withSpot(setNumber),
    undoDecision: withSpot(async (spot) => {
      const undone = await decide(spot, { kind: 'undo' });
      if (undone === false) void window.showInformationMessage(words('none.undo'));
      return undone;
    }),
    showDecisions: withPage(showDecisions),
    // For other extensions and tests: what there is, without asking anything.
    listDecisions: withPage(async ({ editor, client }) => (await decisionsOf(editor.document, client)).decisions),
  };
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
  const { document, selection: range } = editor;
  const spot: Spot = { document, version: document.version, client, range, about: 'words' };
  return left && right ? decide(spot, { kind: choice.relation, left, right }) : false;
}
