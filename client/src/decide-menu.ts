/**
 * Everything that can be decided of a thing, as one list: what the light bulb offers there, and what needs words of the person. The proof and the
 * side views show it; what is offered is the server's to say.
 */
import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { ActionKind, DecideCommand } from '../../server/src/lsp/protocol.js';
import { actionsAt, carryOut, type Offer } from './carry-out.js';
import { fields, label, note, setField, setNumber } from './decide-ask.js';
import { type Spot, wordsOf } from './thing.js';
import { words } from './wording.js';

const DECIDE: DecideCommand = 'galley.decide';

interface Entry extends QuickPickItem {
  run?(): Promise<unknown>;
}

type Kind = ActionKind | 'refactor.rewrite.galley.role';

/** What the server offers, in the order of the list. */
const ofBlocks: readonly Kind[] = ['refactor.rewrite.galley.role'];
const ofArticles: readonly Kind[] = [
  'refactor.rewrite.galley.starts',
  'refactor.rewrite.galley.startsNot',
  'refactor.rewrite.galley.belongs',
];
const ofSeams: readonly Kind[] = [
  'quickfix.galley.confirm',
  'quickfix.galley.choose',
  'refactor.rewrite.galley.joined',
  'quickfix.galley.apart',
  'quickfix.galley.complete',
];
const ofNumbers: readonly Kind[] = ['refactor.rewrite.galley.notClaim'];
const ofWords: readonly Kind[] = ['refactor.rewrite.galley.reviewed'];
const back: readonly Kind[] = ['quickfix.galley.undecide', 'refactor.rewrite.galley.forget'];

/** Asks the person what they say of a thing. False where they say nothing. */
export async function decideAbout(spot: Spot): Promise<unknown> {
  const { document, version, client, range, about } = spot;
  const wanted = [...ofBlocks, ...ofArticles, ...ofSeams, ...ofNumbers, ...ofWords, ...back];
  const offers = (await actionsAt(client, document, range, ...wanted)).filter(({ action }) => action.command?.command === DECIDE);
  const offered = (kinds: readonly Kind[]): Entry[] =>
    kinds.flatMap((kind) => offers.filter((offer) => isOf(offer, kind)).map((offer) => entryOf(offer)));
  const entryOf = (offer: Offer): Entry => ({
    label: offer.action.title,
    run: () => carryOut(offer, document, version, 'none.role'),
  });
  const asking = (name: string, ask: (spot: Spot) => Promise<unknown>): Entry => ({ label: name, run: () => ask(spot) });
  const number: Entry[] = [
    ...(about === 'words' ? [asking(words('number.is'), setNumber)] : []),
    ...(about === 'number' ? offered(ofNumbers) : []),
    ...(about === 'number'
      ? fields.map((field) => asking(words('menu.asks', { what: words(`claim.${field}`) }), (each) => setField(each, field)))
      : []),
  ];
  const remarks = [
    asking(words('menu.asks', { what: words('ask.note') }), note),
    asking(words('menu.asks', { what: words('ask.label') }), label),
    ...offered(ofWords),
  ];
  const ofBlock: [string, Entry[]][] = [
    [words('menu.block'), offered(ofBlocks)],
    [words('menu.article'), offered(ofArticles)],
    [words('menu.paragraph'), offered(ofSeams)],
  ];
  const groups: [string, Entry[]][] = [
    ...(about === 'block' ? ofBlock : []),
    [words('menu.number'), number],
    [words('menu.words'), remarks],
    [words('menu.back'), offered(back)],
  ];
  const items = groups.flatMap(([name, entries]): Entry[] =>
    entries.length === 0 ? [] : [{ label: name, kind: QuickPickItemKind.Separator }, ...entries],
  );
  const choice = await window.showQuickPick(items, { title: words('menu.title', { words: excerptOf(spot) }) });
  return choice?.run === undefined ? false : choice.run();
}

const isOf = ({ action }: Offer, kind: Kind): boolean =>
  action.kind?.value === kind || action.kind?.value.startsWith(`${kind}.`) === true;

/** The first words of what the list is about. */
function excerptOf(spot: Spot): string {
  const line = wordsOf(spot);
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

const SHOWN = 24;
