/**
 * What the page itself writes before the first two characters of a start, elsewhere: where 蘭桂坊 stands six times, an end in 桂 is the one that
 * goes on in 坊, and one in 地 hardly is. Counts of other people's texts know little of the names that a page speaks of.
 */
import { type AgainAround, firstPlace, type Wanted, want } from './again.js';
import { type Ends, REACH, type Starts } from './edges.js';
import { HAN, marksOf } from './marks.js';
import { chanceAfter, type Statistics } from './statistics.js';

/** So many places tell what there is to tell. */
const PLACES = 64;

/** The most that the page's usage speaks for a pair, and against it: a page may say by chance what it says once. */
const MOST = 3;
const LEAST = -2;

/** What was counted elsewhere weighs as much as so many places on the page, and gives no two characters less of a chance than this. */
const TRUST = 2;
const LEAST_CHANCE = 1e-4;

/** Where the first two characters of starts stand. */
export interface Usages extends AgainAround {
  /** By the row of a start, the number of its two characters; 0 where they are no two. */
  readonly numbers: Int32Array;
}

/** Asks for the first two characters of each start; gives their numbers. */
export function wantUsages(text: string, starts: Starts, wanted: Wanted): Int32Array {
  const numbers = new Int32Array(starts.blocks.length);
  for (let s = 0; s < numbers.length; s++) {
    const at = starts.at[s]!;
    if (beginsWithTwo(text, starts, s)) numbers[s] = want(wanted, text.charCodeAt(at), text.charCodeAt(at + 1));
  }
  return numbers;
}

/** Two Chinese characters stand at the beginning: figures and letters are as many as they like. */
function beginsWithTwo(text: string, starts: Starts, s: number): boolean {
  const at = starts.at[s]!;
  return (
    starts.latin[s] === 0 &&
    starts.codes[s * REACH + 1] !== 0 &&
    (marksOf(text.charCodeAt(at)) & marksOf(text.charCodeAt(at + 1)) & HAN) !== 0
  );
}

/**
 * How much likelier the last character of end `e` makes it that start `s` follows, by what the page writes around the end, beyond what was counted
 * anywhere; a natural logarithm. `pair` is how often the two characters at the cut were counted in a row.
 */
export function usageAcross(
  text: string,
  statistics: Statistics,
  { numbers, again, lowest, highest }: Usages,
  ends: Ends,
  starts: Starts,
  e: number,
  s: number,
  pair: number,
): number {
  const number = numbers[s]!;
  const context = ends.count[e]!;
  const base = starts.firstChance[s]!;
  if (number === 0 || context === 0 || base === 0) return 0;
  const last = text.charCodeAt(ends.at[e]! - 1);
  if (!(marksOf(last) & HAN)) return 0; // behind a comma anything may follow
  const { places } = again;
  const first = firstPlace(again, number, lowest[e]! + 2);
  const end = Math.min(first + PLACES, again.begins[number + 1]!);
  let same = 0;
  let k = first;
  for (; k < end && places[k]! < highest[e]! + 2; k++) if (text.charCodeAt(places[k]! - 3) === last) same++;
  const times = k - first;
  if (times === 0) return 0;
  const chance = Math.max(LEAST_CHANCE, (chanceAfter(pair, context, base) * context) / statistics.characterTotal / base);
  return Math.max(LEAST, Math.min(MOST, Math.log((same + TRUST * chance) / (times + TRUST) / chance)));
}
