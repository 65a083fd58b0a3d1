/** Does a word of the list lie across the cut? 吞|吐量 is written cheaper as one word than as two pieces. */
import { type Ends, REACH, type Starts } from './edges.js';
import { mayBeInside } from './inside-words.js';
import { HAN, marksOf } from './marks.js';
import { characterWordLog, type Statistics, UNKNOWN_WORD, wordLog } from './statistics.js';

/** The word that lies across the cut, by how many of its characters stand on either side; gain = how much better it explains the text. */
export interface Crossing {
  readonly left: number;
  readonly right: number;
  readonly gain: number;
}

const noCrossing: Crossing = { left: 0, right: 0, gain: 0 };

/**
 * Finds the best word across the cut from end `e` to start `s`; the gain is 0 where there is none.
 * `skip` 1 leaves the first character of the start out (printed twice).
 */
export function bestCrossing(statistics: Statistics, ends: Ends, starts: Starts, e: number, s: number, skip: 0 | 1): Crossing {
  const { codes: last, costs: left } = ends;
  const { codes: first, costs: right } = starts;
  const a = e * REACH;
  const b = s * REACH + skip;
  if (!(marksOf(last[a]!) & HAN) || !(marksOf(first[b]!) & HAN)) return noCrossing;
  if (!mayBeInside(statistics.insideWords, last[a]!, first[b]!)) return noCrossing;
  if (Number.isNaN(left[a]!)) fillCosts(statistics, last, left, a, true);
  if (Number.isNaN(right[s * REACH]!)) fillCosts(statistics, first, right, s * REACH, false);
  const apart = left[a]! + right[b]!;
  const reach = REACH - skip;
  let found = noCrossing;
  for (let i = 1; i < REACH && marksOf(last[a + i - 1]!) & HAN; i++) {
    for (let j = 1; i + j <= REACH && j < reach && marksOf(first[b + j - 1]!) & HAN; j++) {
      const c1 = last[a + i - 1]!;
      const c2 = i > 1 ? last[a + i - 2]! : first[b]!;
      const c3 = i + j < 3 ? 0 : i > 2 ? last[a]! : first[b + 2 - i]!;
      const c4 = i + j < 4 ? 0 : first[b + 3 - i]!;
      const word = wordLog(statistics, c1, c2, c3, c4);
      if (word === UNKNOWN_WORD) continue;
      const gain = apart - (left[a + i]! - word + right[b + j]!);
      if (gain > found.gain) found = { left: i, right: j, gain };
    }
  }
  return found;
}

/** A character that is no word by itself costs this much: between a rare word and none. */
const SINGLE = 14;

const costs = new Float64Array(REACH + 1);

/**
 * Fills `out[base + k]`: the cheapest way to write the Han characters next to the cut as words, without the k that are nearest to it.
 * `backwards` for an end, whose characters lie back to front in `codes`.
 */
function fillCosts(statistics: Statistics, codes: Uint16Array, out: Float32Array, base: number, backwards: boolean): void {
  let size = 0;
  while (size < REACH && marksOf(codes[base + size]!) & HAN) size++;
  costs[0] = 0; // costs[n] = the cheapest way to write the n characters that are farthest from the cut
  for (let n = 1; n <= size; n++) {
    // The word takes the characters that are n - length to n - 1 steps away from the far end: the nearer side of what is written.
    const near = base + size - n;
    let best = costs[n - 1]! + Math.min(-characterWordLog(statistics, codes[near]!), SINGLE);
    for (let length = 2; length <= n; length++) {
      const c1 = codes[backwards ? near + length - 1 : near]!;
      const c2 = codes[backwards ? near + length - 2 : near + 1]!;
      const c3 = length > 2 ? codes[backwards ? near + length - 3 : near + 2]! : 0;
      const c4 = length > 3 ? codes[backwards ? near : near + 3]! : 0;
      const word = wordLog(statistics, c1, c2, c3, c4);
      if (word === UNKNOWN_WORD) continue; // several characters that are no word cannot be one
      const cost = costs[n - length]! - word;
      if (cost < best) best = cost;
    }
    costs[n] = best;
  }
  for (let k = 0; k < REACH; k++) out[base + k] = k <= size ? costs[size - k]! : 0;
}
