/**
 * Pairs that are hopeless beside their rivals on both sides: their end and their start have much better choices. There are as many of them as of
 * all others, and together they would tie nearly all pairs of a page into one group in which each depends on each, and a keystroke anywhere would
 * weigh the whole page again. So none of them counts as a rival by name; an end and a start only feel how many they are, each weighed by how
 * free its other side would be among all that want it.
 */

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

/** The crowd among the `alive` pairs of `count` blocks. What is said of a pair depends on the rivals of its rivals and on nothing farther away. */
export function crowdOf({ from, to }: Rows, odds: Float64Array, alive: Uint8Array, count: number): Crowd {
  const ofEnd = new Float64Array(count).fill(1); // "no partner" has odds of one
  const ofStart = new Float64Array(count).fill(1);
  for (let p = 0; p < odds.length; p++) {
    if (!alive[p]) continue;
    ofEnd[from[p]!]! += odds[p]!;
    ofStart[to[p]!]! += odds[p]!;
  }
  const hopeless = new Uint8Array(odds.length);
  const ends = new Float64Array(count);
  const starts = new Float64Array(count);
  for (let p = 0; p < odds.length; p++) {
    if (!alive[p]) continue;
    const weight = odds[p]!;
    const end = ofEnd[from[p]!]!;
    const start = ofStart[to[p]!]!;
    if (weight >= HOPELESS * end || weight >= HOPELESS * start) continue;
    hopeless[p] = 1;
    ends[from[p]!]! += weight / Math.max(1, start - weight);
    starts[to[p]!]! += weight / Math.max(1, end - weight);
  }
  return { hopeless, ends, starts };
}
