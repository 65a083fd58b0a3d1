/**
 * Writes blocks in another order. Blocks that stay neighbours keep the very white space between them, the halves of a seam are joined, and every
 * other block brings its own line breaks and indent along; so the blocks' own characters are all there afterwards, each of them once.
 */
import type { Article } from '../core/layout/articles.js';
import { type BlockIndex, blockEnd, type Page } from '../core/model.js';
import type { Seam } from '../core/seams/seam.js';
import type { Edit } from '../core/text/edits.js';
import { indentOf, lineEnding, usualBreaks } from './gaps.js';
import { cutsOf } from './joins.js';
import { pageOrder, seamsByEnd } from './reading-order.js';

export interface Rearranged {
  /** One edit, no longer than it has to be. */
  readonly edit: Edit;
  readonly joins: number;
  /** What the named corrections of the joins take out. */
  readonly removed: readonly string[];
}

/** The articles `chosen` put together, their broken paragraphs joined; null where all of them are as they should be. */
export function reassemble(page: Page, chosen: (article: Article) => boolean): Rearranged | null {
  const owner = new Map<BlockIndex, Article>();
  for (const article of page.articles) if (chosen(article)) for (const block of article.body) owner.set(block, article);
  return rearrange(page, 0, pageOrder(page, chosen), (seam) => owner.has(seam.from));
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
  const start = (page.starts[first] ?? 0) - indentOf(page, first).length;
  const pieces = [indentOf(page, begin)];
  const removed: string[] = [];
  let joins = 0;
  let from = page.starts[begin] ?? 0;
  for (let i = 0; i < order.length; i++) {
    const block = order[i] as BlockIndex;
    const next = order[i + 1];
    const end = blockEnd(page, block);
    if (next === undefined) {
      pieces.push(text.slice(from, end));
      break;
    }
    const seam = into.get(next);
    const cuts = seam !== undefined && seam.from === block && wanted(seam) ? cutsOf(page, seam) : null;
    const nextStart = page.starts[next] ?? 0;
    if (seam !== undefined && cuts !== null) {
      joins++;
      const gone = text.slice(end - cuts.before, end) + text.slice(nextStart, nextStart + cuts.behind);
      if (gone !== '') removed.push(gone);
      pieces.push(text.slice(from, end - cuts.before), seam.separator);
      from = nextStart + cuts.behind;
    } else {
      pieces.push(text.slice(from, end), next === block + 1 ? text.slice(end, nextStart) : ownGap(page, next, eol, usual));
      from = nextStart;
    }
  }
  const edit = shortened(text, { start, end: blockEnd(page, first + order.length - 1), text: pieces.join('') });
  return edit && { edit, joins, removed };
}

/** What stands before a block that came from elsewhere: its own line breaks where it had enough of them. */
function ownGap(page: Page, block: BlockIndex, eol: string, usual: number): string {
  const breaks = page.breaks[block] ?? 0;
  if (block > 0 && breaks >= usual) return page.input.text.slice(blockEnd(page, block - 1), page.starts[block] ?? 0);
  return eol.repeat(usual) + indentOf(page, block);
}

/** The same edit without what it leaves as it is at both ends; null where that is all of it. Halves no pair of code units that belong together. */
function shortened(text: string, { start, end, text: next }: Edit): Edit | null {
  const most = Math.min(end - start, next.length);
  let before = 0;
  while (before < most && text.charCodeAt(start + before) === next.charCodeAt(before)) before++;
  if (before === next.length && before === end - start) return null;
  while (before > 0 && isInPair(next, before, text.charCodeAt(start + before))) before--;
  let after = 0;
  while (after < most - before && text.charCodeAt(end - 1 - after) === next.charCodeAt(next.length - 1 - after)) after++;
  while (after > 0 && isInPair(next, next.length - after, Number.NaN)) after--;
  return { start: start + before, end: end - after, text: next.slice(before, next.length - after) };
}

/** Whether a cut at `at` stands inside a surrogate pair or CR LF, or would with `other` behind it. */
function isInPair(text: string, at: number, other: number): boolean {
  const before = text.charCodeAt(at - 1);
  const isFirst = before === 13 || (before & 0xfc00) === 0xd800;
  const isSecond = (code: number): boolean => (before === 13 ? code === 10 : (code & 0xfc00) === 0xdc00);
  return isFirst && (isSecond(text.charCodeAt(at)) || isSecond(other));
}
