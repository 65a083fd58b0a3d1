/**
 * Pairs that are hopeless beside their rivals on both sides: their end and their start have much better choices. There are as many of them as of
 * all others, and together they would tie nearly all pairs of a page into one group in which each depends on each, and a keystroke anywhere would
 * weigh the whole page again. So none of them counts as a rival by name; an end and a start only feel how many they are, each weighed by how
 * free its other side would be among all that want it.
 */

import { HORIZON } from './places.js';
import { copyAround, pairsAround, type Window } from './window.js';

/** A pair is hopeless whose odds are less than this beside all others of its end, and of its start. Five times as much let other joins through. */
const HOPELESS = 0.02;

export interface Crowd {
  /** 1 for pairs that are in the crowd. */
  readonly hopeless: Uint8Array;
  /** By block, what the crowd weighs that wants it as an end, and as a start. */
  readonly ends: Float64Array;
  readonly starts: Float64Array;
}

interface Rows {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * The crowd among the `alive` pairs of `count` blocks. What is said of a pair depends on the rivals of its rivals and on nothing farther away, so
 * what stands farther from the window is that of `before`.
 */
export function crowdOf(
  { from, to }: Rows,
  odds: Float64Array,
  alive: Uint8Array,
  count: number,
  before: Crowd | null,
  window: Window,
): Crowd {
  const [near, far] = pairsAround(from, window, 4);
  const base = Math.max(0, window.low - 5 * HORIZON); // the first block that these can reach
  const room = Math.max(0, Math.min(count, window.high + 5 * HORIZON) - base);
  const ofEnd = new Float64Array(room).fill(1); // "no partner" has odds of one
  const ofStart = new Float64Array(room).fill(1);
  for (let p = near; p < far; p++) {
    if (!alive[p]) continue;
    ofEnd[from[p]! - base]! += odds[p]!;
    ofStart[to[p]! - base]! += odds[p]!;
  }
  const hopeless = new Uint8Array(odds.length);
  const ends = new Float64Array(count);
  const starts = new Float64Array(count);
  const [first, end] = pairsAround(from, window, 2);
  const [lowest, highest] = [window.low - HORIZON, window.high + HORIZON]; // of the starts whose sums may be others now
  if (before !== null) {
    copyAround(hopeless, before.hopeless, first, end, window.pairs);
    copyAround(ends, before.ends, window.low - 2 * HORIZON, window.high + 2 * HORIZON, window.blocks);
    copyAround(starts, before.starts, lowest, highest, window.blocks);
  }
  for (let p = first; p < end; p++) {
    if (!alive[p]) continue;
    const weight = odds[p]!;
    const otherEnds = ofStart[to[p]! - base]!;
    const otherStarts = ofEnd[from[p]! - base]!;
    if (weight >= HOPELESS * otherStarts || weight >= HOPELESS * otherEnds) continue;
    hopeless[p] = 1;
    ends[from[p]!]! += weight / Math.max(1, otherEnds - weight);
    if (to[p]! >= lowest && to[p]! < highest) starts[to[p]!]! += weight / Math.max(1, otherStarts - weight);
  }
  return { hopeless, ends, starts };
}
