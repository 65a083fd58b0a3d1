/**
 * Does the text across a cut stand elsewhere on the page? A page says the same names and terms again and again, so 港口吞|吐量 is proven by
 * an unbroken 港口吞吐量 three stories away. One pass over the text finds where the last characters of each open end stand again.
 */
import { type Blocks, blockEnd } from '../model.js';
import { LEAST_PHRASE } from './announced.js';
import { type Ends, REACH } from './edges.js';
import { HAN, marksOf } from './marks.js';

/** Characters of the end that are looked up; as many as make a coincidence rare. */
const TAIL = 3;
/** Characters of the start that must follow there too. */
const HEAD = 2;
/** No more than this of a match is measured. */
const LONGEST = 12;
/** Places kept for one end. */
const PLACES = 12;

/** What the ends say that stands somewhere else too, by the row of the end: absolute offsets right behind it, rising. */
export interface Echoes {
  /** Of the last characters. */
  readonly ends: readonly (readonly number[] | undefined)[];
  /** Of the phrase that the end announces (see announced.ts): where it begins. */
  readonly announced: readonly (readonly number[] | undefined)[];
}

/**
 * Each is looked for within `horizon` blocks of the end. Ends that are alike share one list of places, so that the work stays linear on a
 * page whose ends are all alike.
 */
export function findEchoes(view: Blocks & { text: string }, ends: Ends, horizon: number): Echoes {
  const { blocks } = ends;
  const nowhere = (): (readonly number[] | undefined)[] => new Array(blocks.length).fill(undefined);
  const echoes = { ends: nowhere(), announced: nowhere() };
  const { text } = view;
  const last = view.blocks.length - 1;
  const { lasts, places } = wantedPlaces(text, ends);
  if (places.size === 0) return echoes;
  const from = view.starts[Math.max(0, blocks[0]! - horizon)]!;
  const to = blockEnd(view, Math.min(last, blocks[blocks.length - 1]! + horizon));
  noteAll(text, from, to, { lasts, places });
  for (let e = 0; e < blocks.length; e++) {
    const lowest = view.starts[Math.max(0, blocks[e]! - horizon)]! + TAIL;
    const highest = blockEnd(view, Math.min(last, blocks[e]! + horizon));
    const end = ends.at[e]!;
    if (canBeFound(text, ends, e)) {
      const found = within(places.get(keyOf(text, end))!, lowest, highest, (place) => place !== end);
      if (found.length > 0) echoes.ends[e] = found;
    }
    const phrase = ends.announced[e]!;
    if (phrase < 0) continue;
    const found = within(places.get(keyOf(text, phrase + LEAST_PHRASE))!, lowest, highest, () => true);
    if (found.length > 1) echoes.announced[e] = found.map((place) => place - LEAST_PHRASE);
  }
  return echoes;
}

/** Those of the places, a rising list, that lie from `lowest` to `highest` and pass the test; the first few of them. */
function within(
  places: readonly number[],
  lowest: number,
  highest: number,
  passes: (place: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  for (let k = firstAtLeast(places, lowest); k < places.length && places[k]! <= highest && found.length < PLACES; k++) {
    if (passes(places[k]!)) found.push(places[k]!);
  }
  return found;
}

/** The places of each three characters that are looked for, and a filter of the last two of them through which little else passes. */
interface Wanted {
  readonly lasts: Uint8Array;
  readonly places: ReadonlyMap<number, number[]>;
}

/** Notes each place in the text from `from` to before `to` behind three characters that are looked for. */
function noteAll(text: string, from: number, to: number, { lasts, places }: Wanted): void {
  let before = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (lasts[filterOf(before, code)] === 1) places.get(keyOf(text, i + 1))?.push(i + 1);
    before = code;
  }
}

const FILTER_BITS = 15;

function filterOf(before: number, code: number): number {
  return Math.imul(before, 0x9e3779b1 ^ (code << 9)) >>> (32 - FILTER_BITS);
}

function wantedPlaces(text: string, ends: Ends): Wanted {
  const lasts = new Uint8Array(1 << FILTER_BITS);
  const places = new Map<number, number[]>();
  const want = (end: number): void => {
    lasts[filterOf(text.charCodeAt(end - 2), text.charCodeAt(end - 1))] = 1;
    const key = keyOf(text, end);
    if (!places.has(key)) places.set(key, []);
  };
  for (let e = 0; e < ends.blocks.length; e++) {
    if (canBeFound(text, ends, e)) want(ends.at[e]!);
    if (ends.announced[e]! >= 0) want(ends.announced[e]! + LEAST_PHRASE);
  }
  return { lasts, places };
}

/** The three characters before an offset as one number: 48 bits are exact in a double. */
function keyOf(text: string, end: number): number {
  return text.charCodeAt(end - 1) + 0x10000 * (text.charCodeAt(end - 2) + 0x10000 * text.charCodeAt(end - 3));
}

/** Latin ends, short ones and those on a mark are not looked for. */
function canBeFound(text: string, ends: Ends, e: number): boolean {
  return ends.latin[e] === 0 && ends.codes[e * REACH + TAIL - 1] !== 0 && (marksOf(text.charCodeAt(ends.at[e]! - 1)) & HAN) !== 0;
}

/** The index of the first value that is at least `least`, in a rising list. */
export function firstAtLeast(values: readonly number[], least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one character stands at both places. What lies behind the end of a line belongs to another block, or is changed without this one. */
function isSame(text: string, one: number, other: number): boolean {
  const code = text.charCodeAt(one);
  return code === text.charCodeAt(other) && code !== 10 && code !== 13;
}

/** Length of the longest run across the cut at `end` and `start` that stands unbroken elsewhere, the first `HEAD` characters included; 0 = none. */
export function echoLength(text: string, places: readonly number[] | undefined, end: number, start: number): number {
  if (!places) return 0;
  const first = text.charCodeAt(start);
  let best = 0;
  for (let k = 0; k < places.length; k++) {
    const place = places[k]!;
    if (text.charCodeAt(place) !== first || place === start) continue;
    let ahead = 1;
    while (ahead < LONGEST && isSame(text, place + ahead, start + ahead)) ahead++;
    if (ahead < HEAD) continue;
    let back = TAIL;
    while (back < LONGEST && isSame(text, place - 1 - back, end - 1 - back)) back++;
    best = Math.max(best, ahead + back);
  }
  return Math.min(best, LONGEST);
}
