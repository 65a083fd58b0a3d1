/**
 * Which words were asked for when the stories of a page were read. Following stories is one long walk in which everything depends on what came
 * before; but most keystrokes change a block that the walk never looked into, and then every step would be the same again.
 */
import type { BlockIndex, Reuse } from '../model.js';
import type { ArticleView } from './articles.js';
import { newOpenings, type Openings, repeats } from './repeats.js';

export interface Consulted {
  /** 1 for blocks whose words went into what a story has spoken of, or were held against that. */
  readonly told: Uint8Array;
  /** Headline, block, and how much of the one comes again in the other: three numbers for each time that was asked. */
  readonly shares: number[];
}

/** What the readers of stories work on. */
export interface StoryView extends ArticleView {
  readonly consulted: Consulted;
  readonly openings: Openings;
  readonly earlier: Earlier | null;
}

/** The answers on the page before. A walk over nearly the same page asks nearly the same in the same order. */
export interface Earlier {
  readonly shares: readonly number[];
  readonly reuse: Reuse;
  /** Behind the answer that was taken over last. */
  at: number;
}

export function earlierAnswers(reuse: Reuse | null): Earlier | null {
  return reuse === null ? null : { shares: reuse.page.memo.consulted.shares, reuse, at: 0 };
}

export function nothingConsulted(blocks: number): Consulted {
  return { told: new Uint8Array(blocks), shares: [] };
}

/** Share of the headline's words that come again at the start of the block. */
export function ask(view: StoryView, headline: BlockIndex, block: BlockIndex): number {
  const share = answeredBefore(view, headline, block) ?? repeats(view, view.openings, headline, block);
  view.consulted.shares.push(headline, block, share);
  return share;
}

/** So many of the earlier answers are passed over at most: what led to them is no more. */
const PASSED_OVER = 32;

function answeredBefore({ blocks, earlier }: StoryView, headline: BlockIndex, block: BlockIndex): number | undefined {
  if (earlier === null) return undefined;
  const { shares, reuse } = earlier;
  const [first, second] = [placeBefore(reuse, headline, blocks.length), placeBefore(reuse, block, blocks.length)];
  if (first < 0 || second < 0) return undefined;
  const end = Math.min(shares.length, earlier.at + 3 * PASSED_OVER);
  for (let i = earlier.at; i < end; i += 3) {
    if (shares[i] !== first || shares[i + 1] !== second) continue;
    earlier.at = i + 3;
    return shares[i + 2];
  }
  return undefined;
}

/** Where one of `count` blocks stood on the page before, where it is the very same; -1 = it may be another. */
function placeBefore({ page, head, tail }: Reuse, block: BlockIndex, count: number): BlockIndex {
  if (block < head) return block;
  return block >= count - tail ? block - count + page.blocks.length : -1;
}

/**
 * Would the walk over the page after an edit take the very steps of the walk before it? It would where each block is what it was (its facts, its
 * role, its seams and leads), the same was decided, and the words that were asked for give the same answers.
 */
export function isSameWalk(view: ArticleView, { page: old, head, tail }: Reuse): boolean {
  const { blocks, facts, roles, seams, leads } = view;
  // The list of roles is the old one itself where all of them are.
  if (facts.length !== old.facts.length || roles !== old.roles || seams.length !== old.seams.length) return false;
  const { told, shares } = old.memo.consulted;
  const end = facts.length - tail;
  for (let b = head; b < end; b++) {
    if (blocks[b] !== old.blocks[b] && (facts[b] !== old.facts[b] || told[b] === 1)) return false;
  }
  for (let i = 0; i < seams.length; i++) {
    const [seam, before] = [seams[i], old.seams[i]];
    if (seam !== before && (seam?.from !== before?.from || seam?.to !== before?.to)) return false;
  }
  const { leads: before } = old.memo.seams;
  if (leads.length !== before.length || leads.some(({ from, to }, i) => from !== before[i]?.from || to !== before[i].to))
    return false;
  const openings = newOpenings();
  for (let i = 0; i < shares.length; i += 3) {
    const headline = shares[i] as BlockIndex;
    const block = shares[i + 1] as BlockIndex;
    if ((headline < head || headline >= end) && (block < head || block >= end)) continue;
    if (repeats(view, openings, headline, block) !== shares[i + 2]) return false;
  }
  return true;
}
