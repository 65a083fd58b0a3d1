/** What an open end or start might belong to: asked by the hover, never stored. */
import type { BlockIndex, Page } from '../model.js';
import { scorePair } from './score.js';
import type { Evidence } from './seam.js';
import type { Statistics } from './statistics.js';

export interface Candidate {
  readonly block: BlockIndex;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** How many blocks on either side are looked at. */
const HORIZON = 96;
const MOST = 3;

/**
 * Up to three blocks that the missing half of `block` might be, best first. `side` is the end that is open: 'end' looks for a block in which
 * it goes on, 'start' for one that it continues.
 */
export function candidatesFor(
  page: Page,
  statistics: Statistics,
  block: BlockIndex,
  side: 'start' | 'end',
): readonly Candidate[] {
  const view = { ...page, text: page.input.text, statistics };
  const found: Candidate[] = [];
  const self = page.blocks[block];
  if (!self) return found;
  for (let other = Math.max(0, block - HORIZON); other <= block + HORIZON && other < page.blocks.length; other++) {
    if (other === block || page.roles[other] !== 'paragraph' || page.blocks[other]!.script !== self.script) continue;
    const [from, to] = side === 'end' ? [block, other] : [other, block];
    if (page.blocks[from]!.tail.openness === 'closed' || page.blocks[to]!.cues.dateline) continue;
    if (page.seams.some((seam) => seam.from === from || seam.to === to)) continue;
    const { total, evidence } = scorePair(view, from, to);
    found.push({ block: other, confidence: 1 / (1 + Math.exp(-total)), evidence });
  }
  return found.sort((a, b) => b.confidence - a.confidence).slice(0, MOST);
}
