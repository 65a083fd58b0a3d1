/**
 * The order in which an article, or a page, is read: head, then the body with each broken paragraph's pieces one behind the other, and what stands
 * between paragraphs (subheads, captions, jump lines) beside the paragraphs that it stood beside.
 */
import type { Article } from '../core/layout/articles.js';
import type { BlockIndex, Page } from '../core/model.js';
import type { Seam } from '../core/seams/seam.js';

/** One paragraph of an article, in one piece or in several, and what stands around it. Without pieces where the article has no text at all. */
export interface Paragraph {
  readonly before: readonly BlockIndex[];
  /** The pieces of the paragraph; each is the other half of the one before. */
  readonly pieces: readonly BlockIndex[];
  readonly after: readonly BlockIndex[];
}

export interface ReadingOrder {
  readonly head: readonly BlockIndex[];
  readonly paragraphs: readonly Paragraph[];
}

/** The seams by the block that they lead into. Made once where many articles of a page are read. */
export function seamsByEnd(page: Page): ReadonlyMap<BlockIndex, Seam> {
  return new Map(page.seams.map((seam) => [seam.to, seam]));
}

/** Every block of an article once, in the order in which it is read. */
export function readingOrder(article: Article, into: ReadonlyMap<BlockIndex, Seam>): ReadingOrder {
  const paragraphs = paragraphsOf(article, into).map((pieces) => ({ before: [] as number[], pieces, after: [] as number[] }));
  const inFile = [...article.body].sort(byPlace);
  const head = headOf(article, inFile);
  const loose = besides(article, head);
  const [first] = paragraphs;
  if (first === undefined) return { head, paragraphs: [{ before: loose, pieces: [], after: [] }] };
  const last = paragraphs[paragraphs.length - 1] as (typeof paragraphs)[number];
  const paragraphOf = new Map(paragraphs.flatMap((paragraph) => paragraph.pieces.map((block) => [block, paragraph] as const)));
  const begins = paragraphs.map(({ pieces }) => pieces[0] as BlockIndex).sort(byPlace);
  const subheads = new Set(article.subheads);
  for (const block of loose) {
    const next = firstBehind(begins, block);
    if (subheads.has(block)) {
      // A subhead stands over the next paragraph that begins, rather than goes on, below it; all else stays under what it stood under.
      if (next === null) last.after.push(block);
      else paragraphOf.get(next)?.before.push(block);
    } else if (block === article.continuedFrom && next !== null && next === firstBehind(inFile, block)) {
      paragraphOf.get(next)?.before.push(block);
    } else {
      const previous = lastBefore(inFile, block);
      if (previous === null) first.before.push(block);
      else paragraphOf.get(previous)?.after.push(block);
    }
  }
  return { head, paragraphs };
}

/** All of it as one list. */
export function inOneList({ head, paragraphs }: ReadingOrder): readonly BlockIndex[] {
  return [...head, ...paragraphs.flatMap(({ before, pieces, after }) => [...before, ...pieces, ...after])];
}

/**
 * The blocks of a page with the articles `chosen` put together, each where its heading stands; what belongs to no article, and every article
 * that was not chosen, keeps its place in the file.
 */
export function pageOrder(page: Page, chosen: (article: Article) => boolean): readonly BlockIndex[] {
  const into = seamsByEnd(page);
  const wholeAt = new Map<BlockIndex, readonly BlockIndex[]>();
  const gathered = new Uint8Array(page.blocks.length);
  for (const article of page.articles) {
    if (!chosen(article)) continue;
    const order = readingOrder(article, into);
    const blocks = inOneList(order);
    wholeAt.set(order.head[0] ?? article.runs[0]?.first ?? 0, blocks);
    for (const block of blocks) gathered[block] = 1;
  }
  const result: BlockIndex[] = [];
  for (let block = 0; block < page.blocks.length; block++) {
    const whole = wholeAt.get(block);
    if (whole !== undefined) for (const member of whole) result.push(member);
    else if (!gathered[block]) result.push(block);
  }
  return result;
}

const byPlace = (a: BlockIndex, b: BlockIndex): number => a - b;

/** The first of `sorted` that stands behind a block; null = none does. */
function firstBehind(sorted: readonly BlockIndex[], block: BlockIndex): BlockIndex | null {
  return sorted[placeOf(sorted, block)] ?? null;
}

/** The last of `sorted` that stands before a block; null = none does. */
function lastBefore(sorted: readonly BlockIndex[], block: BlockIndex): BlockIndex | null {
  return sorted[placeOf(sorted, block) - 1] ?? null;
}

/** How many of `sorted`, which does not hold `block`, stand before it. */
function placeOf(sorted: readonly BlockIndex[], block: BlockIndex): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as BlockIndex) < block) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The body in reading order, cut into paragraphs. */
function paragraphsOf({ body }: Article, into: ReadonlyMap<BlockIndex, Seam>): readonly (readonly BlockIndex[])[] {
  const result: BlockIndex[][] = [];
  let last = -1;
  for (const block of body) {
    const paragraph = result[result.length - 1];
    if (paragraph !== undefined && into.get(block)?.from === last) paragraph.push(block);
    else result.push([block]);
    last = block;
  }
  return result;
}

/** The headings in the order of the file, without a byline that stands under the text. */
function headOf({ head, runs }: Article, inFile: readonly BlockIndex[]): readonly BlockIndex[] {
  if (head === null) return [];
  const isUnderText = (byline: BlockIndex): boolean => {
    const run = runs.find(({ first, last }) => first <= byline && byline <= last);
    return run !== undefined && (lastBefore(inFile, byline) ?? -1) >= run.first;
  };
  const single = [head.column, head.headline].filter((block) => block !== null);
  return [...single, ...head.kickers, ...head.decks, ...head.bylines.filter((block) => !isUnderText(block))].sort(byPlace);
}

/** What is neither heading nor body, in file order. A jump line that is glued to its paragraph is body already. */
function besides(
  { head, subheads, body, extras, continuedFrom, continuedOn }: Article,
  taken: readonly BlockIndex[],
): BlockIndex[] {
  const jumps = [continuedFrom, continuedOn].filter((block) => block !== null);
  const rest = new Set([...subheads, ...extras, ...jumps, ...(head?.bylines ?? [])]);
  for (const block of [...taken, ...body]) rest.delete(block);
  return [...rest].sort(byPlace);
}
