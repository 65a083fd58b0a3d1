/**
 * Text that moves. A join, where the other half of a paragraph stands behind other stories, so that one of the two pieces has to travel; and a
 * paragraph that a person sends to another article. Each is ONE edit over the stretch between the two places, so that no half of it can be done,
 * and a person sees it before it happens.
 */
import type { Article } from '../core/layout/articles.js';
import type { BlockIndex, Page } from '../core/model.js';
import type { Seam } from '../core/seams/seam.js';
import type { Edit } from '../core/text/edits.js';
import { articleOfBlock } from './article.js';
import { rearrange } from './rearrange.js';

export interface Move {
  readonly edit: Edit;
  /** What the join takes out besides white space; empty where it takes out nothing. */
  readonly removed: string;
  /** The blocks that travel, both ends inclusive, and the block that they are joined to. */
  readonly first: BlockIndex;
  readonly last: BlockIndex;
  readonly target: BlockIndex;
}

/**
 * Brings the halves of a moved seam together. The rest travels to the open end, with what follows it of the same story; where the rest is the one
 * that stands under the headline, the open end travels to it. Null where the two stand together already, or the join would be none.
 */
export function moveOf(page: Page, seam: Seam): Move | null {
  const { from, to } = seam;
  if (to === from + 1) return null;
  const article = page.articles[articleOfBlock(page, from)] ?? null;
  const beginningTravels = article !== null && isUnderHeadline(article, to) && !isUnderHeadline(article, from);
  const [first, last] = beginningTravels ? [firstWith(article, from, to), from] : [to, lastWith(page, article, to, from)];
  const target = beginningTravels ? to : from;
  const order = swapped(first, last, target, beginningTravels);
  const lowest = Math.min(first, target);
  const moved = rearrange(page, lowest, order, (other) => other === seam);
  if (moved === null || moved.joins !== 1) return null;
  return { edit: moved.edit, removed: moved.removed.join(''), first, last, target };
}

/** The block put behind the last paragraph of another article; null where it stands there already. */
export function moveToArticle(page: Page, block: BlockIndex, host: Article): Edit | null {
  const target = host.body.at(-1) ?? host.runs.at(-1)?.last;
  if (target === undefined || target === block) return null;
  const order = swapped(block, block, target, false);
  return rearrange(page, Math.min(block, target), order, () => false)?.edit ?? null;
}

/** The blocks from the lowest to the highest of all, with [first, last] right before or right behind the target. */
function swapped(first: BlockIndex, last: BlockIndex, target: BlockIndex, before: boolean): readonly BlockIndex[] {
  const travelling = range(first, last);
  const staying = first > target ? range(target, first - 1) : range(last + 1, target);
  const at = staying.indexOf(target) + (before ? 0 : 1);
  return [...staying.slice(0, at), ...travelling, ...staying.slice(at)];
}

function range(first: BlockIndex, last: BlockIndex): readonly BlockIndex[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function isUnderHeadline({ head, runs }: Article, block: BlockIndex): boolean {
  const headline = head?.headline ?? null;
  return headline !== null && runs.some(({ first, last }) => first <= headline && headline < block && block <= last);
}

/** The last block that travels with `block`: what follows it in the file as it does in the story. Never as far as `stop`. */
function lastWith(page: Page, article: Article | null, block: BlockIndex, stop: BlockIndex): BlockIndex {
  if (article === null) return block;
  let place = article.body.indexOf(block);
  let last = block;
  for (let next = block + 1; next < page.blocks.length && next !== stop; next++) {
    if (article.body[place + 1] === next) {
      place++;
      last = next;
    } else if (!isBeside(article, next)) break;
  }
  return last;
}

/** The first block that travels with `block`: what leads up to it in the file as it does in the story. Never as far as `stop`. */
function firstWith(article: Article, block: BlockIndex, stop: BlockIndex): BlockIndex {
  let place = article.body.indexOf(block);
  let first = block;
  for (let before = block - 1; before >= 0 && before !== stop; before--) {
    if (place > 0 && article.body[place - 1] === before) {
      place--;
      first = before;
    } else if (!isBeside(article, before)) break;
  }
  return first;
}

/** A subhead or a caption between two paragraphs of the story goes where they go. */
function isBeside({ subheads, extras }: Article, block: BlockIndex): boolean {
  return subheads.includes(block) || extras.includes(block);
}
