/**
 * Writes blocks in another order. Blocks that stay neighbours keep the very white space between them, the halves of a seam are joined, and every
 * other block brings its own line breaks and indent along; so the blocks' own characters are all there afterwards, each of them once.
 */
import type { Article } from '../core/layout/articles.js';
import { type BlockIndex, blockAt, blockEnd, type Page, type Span } from '../core/model.js';
import type { Seam } from '../core/seams/seam.js';
import type { Edit } from '../core/text/edits.js';
import { indentOf, lineEnding, usualBreaks } from './gaps.js';
import { cutsOf } from './joins.js';
import { pageOrder, seamsByEnd } from './reading-order.js';

/** A piece of the page, or white space that is put in. */
export type Piece = Span | string;

export interface Rearranged {
  /** One edit, no longer than it has to be. */
  readonly edit: Edit;
  /** The same as pieces of the whole page in their new order, for who writes bytes rather than characters. */
  readonly pieces: readonly Piece[];
  readonly joins: number;
  /** What the named corrections of the joins take out. */
  readonly removed: readonly string[];
}

/**
 * The articles `chosen` put together, their broken paragraphs joined (or left in pieces that stand one behind the other, where `joined` says so);
 * null where all of them are as they should be.
 */
export function reassemble(
  page: Page,
  chosen: (article: Article) => boolean,
  joined: (seam: Seam) => boolean = () => true,
): Rearranged | null {
  const inChosen = new Set(page.articles.filter(chosen).flatMap(({ body }) => body));
  return rearrange(page, 0, pageOrder(page, chosen), (seam) => inChosen.has(seam.from) && joined(seam));
}

/**
 * The blocks from `first` on in this `order`, which names each of them once; of the seams, those that pass `wanted` are joined where their halves
 * come to stand one behind the other. Null where nothing changes.
 */
export function rearrange(
  page: Page,
  first: BlockIndex,
  order: readonly BlockIndex[],
  wanted: (seam: Seam) => boolean,
): Rearranged | null {
  const { text } = page.input;
  const [begin] = order;
  if (begin === undefined) return null;
  const into = seamsByEnd(page);
  const eol = lineEnding(text);
  const usual = usualBreaks(page);
  const region = {
    start: (page.starts[first] ?? 0) - indentOf(page, first).length,
    end: blockEnd(page, first + order.length - 1),
  };
  const pieces: Piece[] = [indentSpan(page, begin)];
  const removed: string[] = [];
  const cutEnds = new Set<number>();
  let joins = 0;
  let from = page.starts[begin] ?? 0;
  for (let i = 0; i < order.length; i++) {
    const block = order[i] as BlockIndex;
    const next = order[i + 1];
    const end = blockEnd(page, block);
    if (next === undefined) {
      pieces.push({ start: from, end });
      break;
    }
    const seam = into.get(next);
    const cuts = seam !== undefined && seam.from === block && wanted(seam) ? cutsOf(page, seam) : null;
    const nextStart = page.starts[next] ?? 0;
    if (seam !== undefined && cuts !== null) {
      joins++;
      const gone = text.slice(end - cuts.before, end) + text.slice(nextStart, nextStart + cuts.behind);
      if (gone !== '') removed.push(gone);
      pieces.push({ start: from, end: end - cuts.before }, seam.separator);
      cutEnds.add(end - cuts.before);
      from = nextStart + cuts.behind;
    } else {
      pieces.push({ start: from, end });
      pieces.push(...(next === block + 1 ? [{ start: end, end: nextStart }] : ownGap(page, next, eol, usual)));
      from = nextStart;
    }
  }
  const written = pieces.map((piece) => (typeof piece === 'string' ? piece : text.slice(piece.start, piece.end))).join('');
  const edit = shortened(page, { ...region, text: written }, cutEnds);
  const around = [{ start: 0, end: region.start }, ...pieces, { start: region.end, end: text.length }];
  return edit && { edit, pieces: around, joins, removed };
}

/** What stands before a block that came from elsewhere: its own line breaks where it had enough of them. */
function ownGap(page: Page, block: BlockIndex, eol: string, usual: number): readonly Piece[] {
  const breaks = page.breaks[block] ?? 0;
  if (block > 0 && breaks >= usual) return [{ start: blockEnd(page, block - 1), end: page.starts[block] ?? 0 }];
  return [eol.repeat(usual), indentSpan(page, block)];
}

function indentSpan(page: Page, block: BlockIndex): Span {
  const start = page.starts[block] ?? 0;
  return { start: start - indentOf(page, block).length, end: start };
}

/**
 * The same edit without what it leaves as it is at both ends; null where that is all of it. It begins and ends between blocks, or where a join cuts one:
 * a block that goes elsewhere is to be seen to go as a whole, by whoever keeps a place in it.
 */
function shortened(page: Page, { start, end, text: next }: Edit, cutEnds: ReadonlySet<number>): Edit | null {
  const { text } = page.input;
  const most = Math.min(end - start, next.length);
  let before = 0;
  while (before < most && text.charCodeAt(start + before) === next.charCodeAt(before)) before++;
  if (before === next.length && before === end - start) return null;
  while (before > 0 && isInPair(next, before, text.charCodeAt(start + before))) before--;
  const first = blockAt(page, start + before);
  const isWithin = first >= 0 && start + before < blockEnd(page, first) && !cutEnds.has(start + before);
  if (isWithin) before = Math.max(0, (page.starts[first] ?? 0) - start);
  let after = 0;
  while (after < most - before && text.charCodeAt(end - 1 - after) === next.charCodeAt(next.length - 1 - after)) after++;
  while (after > 0 && isInPair(next, next.length - after, Number.NaN)) after--;
  const last = blockAt(page, end - after);
  if (last >= 0 && (page.starts[last] ?? 0) < end - after) after = Math.max(0, Math.min(after, end - blockEnd(page, last)));
  return { start: start + before, end: end - after, text: next.slice(before, next.length - after) };
}

/** Whether a cut at `at` stands inside a surrogate pair or CR LF, or would with `other` behind it. */
function isInPair(text: string, at: number, other: number): boolean {
  const before = text.charCodeAt(at - 1);
  const isFirst = before === 13 || (before & 0xfc00) === 0xd800;
  const isSecond = (code: number): boolean => (before === 13 ? code === 10 : (code & 0xfc00) === 0xdc00);
  return isFirst && (isSecond(text.charCodeAt(at)) || isSecond(other));
}
