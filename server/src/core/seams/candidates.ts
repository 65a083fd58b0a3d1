/** What an open end or start might belong to: asked by the hover, never stored. */
import type { BlockIndex, Page } from '../model.js';
import { HORIZON } from './places.js';
import { reasonsFor } from './reasons.js';
import { dot, echoesOf, fillAll, isCandidate, makeWorkbench } from './rows.js';
import type { Evidence } from './seam.js';
import type { Statistics } from './statistics.js';
import { vectors } from './weights.js';

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
  const view = { ...page, text: page.input.text, statistics };
  const bench = makeWorkbench(view);
  const taken = new Set(page.seams.map((seam) => (side === 'end' ? seam.to : seam.from)));
  const near = (side === 'end' ? bench.heads : bench.tails).filter((b) => Math.abs(b - block) <= HORIZON && !taken.has(b));
  const echoes = echoesOf(bench, side === 'end' ? [block] : near);
  const found: { block: BlockIndex; score: number }[] = [];
  for (const other of near) {
    const [from, to] = side === 'end' ? [block, other] : [other, block];
    if (!view.blocks[from] || !view.blocks[to] || !isCandidate(bench, from, to)) continue;
    const features = fillAll(bench, from, to, echoes);
    found.push({ block: other, score: dot(features, vectors[view.blocks[from].script]) });
  }
  found.sort((a, b) => b.score - a.score || a.block - b.block);
  const odds = found.map(({ score }) => Math.exp(Math.min(40, score)));
  const sum = odds.reduce((total, value) => total + value, 1);
  return found.slice(0, MOST).map(({ block: other }, i) => {
    const [from, to] = side === 'end' ? [block, other] : [other, block];
    const features = fillAll(bench, from, to, echoes);
    return {
      block: other,
      confidence: Math.round((1000 * odds[i]!) / sum) / 1000,
      evidence: reasonsFor(bench, from, to, features),
    };
  });
}
