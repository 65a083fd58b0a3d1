/** What an open end or start might belong to: asked by the hover, never stored. */
import type { BlockIndex, Page } from '../model.js';
import { dot, fillAll, isCandidate, layOut, rowsOf } from './bench.js';
import { CONTINUES, GOES_ON, HORIZON } from './places.js';
import { reasonsFor } from './reasons.js';
import type { Evidence } from './seam.js';
import type { Statistics } from './statistics.js';
import { weightsOf } from './weights.js';

export interface Candidate {
  readonly block: BlockIndex;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

const MOST = 3;

/**
 * Up to three blocks that the missing half of `block` might be, best first. `side` is the end that is open: 'end' looks for a block in which
 * it goes on, 'start' for one that it continues. Blocks that have a partner already are left out.
 */
export function candidatesFor(
  page: Page,
  statistics: Statistics,
  block: BlockIndex,
  side: 'start' | 'end',
): readonly Candidate[] {
  if (block < 0 || block >= page.blocks.length) return [];
  const { text, language } = page.input;
  const view = { ...page, text, statistics, traditional: language === 'zh-Hant' };
  const { places } = page.memo.seams;
  const taken = new Set(page.seams.map((seam) => (side === 'end' ? seam.to : seam.from)));
  const near: BlockIndex[] = [];
  for (let b = Math.max(0, block - HORIZON); b <= block + HORIZON && b < page.blocks.length; b++) {
    if (places.marks[b]! & (side === 'end' ? CONTINUES : GOES_ON) && !taken.has(b)) near.push(b);
  }
  const [itself, others] = [Int32Array.of(block), Int32Array.from(near)];
  const bench = side === 'end' ? layOut(view, places, itself, others) : layOut(view, places, others, itself);
  const pairOf = (other: BlockIndex): readonly [BlockIndex, BlockIndex] => (side === 'end' ? [block, other] : [other, block]);
  const found: { block: BlockIndex; score: number }[] = [];
  for (const other of near) {
    const [from, to] = pairOf(other);
    const [e, s] = rowsOf(bench, from, to);
    if (!isCandidate(bench, e, s)) continue;
    found.push({ block: other, score: dot(fillAll(bench, e, s), weightsOf(view, bench.ends.latin[e])) });
  }
  found.sort((a, b) => b.score - a.score || a.block - b.block);
  const odds = found.map(({ score }) => Math.exp(Math.min(40, score)));
  const sum = odds.reduce((total, value) => total + value, 1);
  return found.slice(0, MOST).map(({ block: other }, i) => {
    const [e, s] = rowsOf(bench, ...pairOf(other));
    return {
      block: other,
      confidence: Math.round((1000 * odds[i]!) / sum) / 1000,
      evidence: reasonsFor(bench, e, s, fillAll(bench, e, s)),
    };
  });
}
