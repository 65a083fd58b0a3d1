/**
 * What the page itself writes before the first two characters of a start, elsewhere: where 蘭桂坊 stands six times, an end in 桂 is the one that
 * goes on in 坊, and one in 地 hardly is. Counts of other people's texts know little of the names that a page speaks of.
 */
import { type BlockIndex, type Blocks, blockEnd } from '../model.js';
import { firstAtLeast } from './echo.js';
import { type Ends, REACH, type Starts } from './edges.js';
import { HAN, marksOf } from './marks.js';
import { chanceAfter, type Statistics } from './statistics.js';

/** By the row of a start, where its first two characters stand behind another one: absolute offsets, rising; undefined where they are no two. */
export type Usages = readonly (readonly number[] | undefined)[];

/** So many places tell what there is to tell. */
const PLACES = 64;

/** The most that the page's usage speaks for a pair, and against it: a page may say by chance what it says once. */
const MOST = 3;
const LEAST = -2;

/** What was counted elsewhere weighs as much as so many places on the page, and gives no two characters less of a chance than this. */
const TRUST = 2;
const LEAST_CHANCE = 1e-4;

/** The first two characters of starts are looked for in the blocks `first` to `last`. Starts that begin alike share one list. */
export function findUsages(view: Blocks & { text: string }, starts: Starts, first: BlockIndex, last: BlockIndex): Usages {
  const { text } = view;
  const places = new Map<number, number[]>();
  const filter = new Uint8Array(1 << FILTER_BITS);
  const usages: (number[] | undefined)[] = new Array(starts.blocks.length).fill(undefined);
  for (let s = 0; s < usages.length; s++) {
    if (!beginsWithTwo(text, starts, s)) continue;
    const [one, two] = [text.charCodeAt(starts.at[s]!), text.charCodeAt(starts.at[s]! + 1)];
    const key = one * 0x10000 + two;
    const list = places.get(key) ?? [];
    places.set(key, list);
    filter[filterOf(one, two)] = 1;
    usages[s] = list;
  }
  if (places.size === 0) return usages;
  const end = blockEnd(view, last);
  let before = 0;
  for (let i = view.starts[first]!; i < end; i++) {
    const code = text.charCodeAt(i);
    if (filter[filterOf(before, code)] === 1 && isBehindAnother(text, i - 1)) places.get(before * 0x10000 + code)?.push(i - 1);
    before = code;
  }
  return usages;
}

const FILTER_BITS = 15;

function filterOf(one: number, two: number): number {
  return Math.imul(one, 0x9e3779b1 ^ (two << 9)) >>> (32 - FILTER_BITS);
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

/** Not at the beginning of a line. */
function isBehindAnother(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before > 0x20 && before !== 0x3000;
}

/**
 * How much likelier the last character of end `e` makes it that start `s` follows, by what the page writes from `lowest` to `highest`, beyond
 * what was counted anywhere; a natural logarithm. `pair` is how often the two characters at the cut were counted in a row.
 */
export function usageAcross(
  text: string,
  statistics: Statistics,
  ends: Ends,
  starts: Starts,
  e: number,
  s: number,
  pair: number,
  [places, lowest, highest]: readonly [places: readonly number[] | undefined, lowest: number, highest: number],
): number {
  const context = ends.count[e]!;
  const base = starts.firstChance[s]!;
  if (places === undefined || places.length === 0 || context === 0 || base === 0) return 0;
  const last = text.charCodeAt(ends.at[e]! - 1);
  if (!(marksOf(last) & HAN)) return 0; // behind a comma anything may follow
  let times = 0;
  let same = 0;
  for (let k = firstAtLeast(places, lowest); k < places.length && places[k]! < highest && times < PLACES; k++) {
    times++;
    if (text.charCodeAt(places[k]! - 1) === last) same++;
  }
  if (times === 0) return 0;
  const chance = Math.max(LEAST_CHANCE, (chanceAfter(pair, context, base) * context) / statistics.characterTotal / base);
  return Math.max(LEAST, Math.min(MOST, Math.log((same + TRUST * chance) / (times + TRUST) / chance)));
}
