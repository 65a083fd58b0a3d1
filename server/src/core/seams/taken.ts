/** What of the page before an edit still holds: stretches of blocks that only moved, all together, and the pairs well inside of them. */
import type { BlockIndex, Page, Reuse } from '../model.js';
import type { Pairs } from './pairs.js';
import { HORIZON, type Places, type PlaceView } from './places.js';
import type { Seam } from './seam.js';

/** Blocks from `first` to before `end` that follow each other as they did before, `shift` blocks further on, as what they were before. */
export interface Stretch {
  readonly first: BlockIndex;
  readonly end: BlockIndex;
  readonly shift: number;
}

export interface Taken {
  readonly stretches: readonly Stretch[];
  readonly page: Page;
  readonly places: Places;
  readonly pairs: Pairs;
  readonly seams: readonly Seam[];
}

/** A pair looks this many blocks beyond its horizon: at the topic and the indents around, at a jump line. */
const MARGIN = 8;

export function takeOver(view: PlaceView, reuse: Reuse | null): Taken | null {
  if (reuse === null) return null;
  const { page, origin } = reuse;
  const stretches: Stretch[] = [];
  const count = view.blocks.length;
  for (let first = 0; first < count; first++) {
    const shift = first - origin[first]!;
    let end = first;
    while (end < count && origin[end]! >= 0 && end - origin[end]! === shift && isSame(view, page, end, end - shift)) end++;
    if (end === first) continue;
    stretches.push({ first, end, shift });
    first = end - 1;
  }
  const { places, pairs, seams } = page.memo.seams;
  return { stretches, page, places, pairs, seams };
}

function isSame(view: PlaceView, old: Page, block: BlockIndex, before: BlockIndex): boolean {
  return (
    old.blocks[before] === view.blocks[block] &&
    old.roles[before] === view.roles[block] &&
    old.indents[before] === view.indents[block]
  );
}

/** The part of a stretch whose ends have all of their surroundings inside it. The page's first and last block are seen as such. */
export function unchangedEnds(
  { first, end, shift }: Stretch,
  count: number,
  oldCount: number,
): readonly [BlockIndex, BlockIndex] {
  const opens = first === 0 && shift === 0;
  const closes = end === count && end - shift === oldCount;
  return [opens ? 0 : first + HORIZON + MARGIN, closes ? end : end - HORIZON - MARGIN];
}
