/**
 * Does the text across a cut stand elsewhere on the page? A page says the same names and terms again and again, so 港口吞|吐量 is proven by
 * an unbroken 港口吞吐量 three stories away.
 */
import { type Again, type AgainAround, firstPlace, type Wanted, want } from './again.js';
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

/** What is looked for, by the row of the end: the numbers (see again.ts) of the last two characters, and of the phrase's second and third; 0 = none. */
export interface WantedEchoes {
  readonly ends: Int32Array;
  readonly announced: Int32Array;
}

export function wantEchoes(text: string, ends: Ends, wanted: Wanted): WantedEchoes {
  const count = ends.blocks.length;
  const numbers = { ends: new Int32Array(count), announced: new Int32Array(count) };
  for (let e = 0; e < count; e++) {
    if (canBeFound(text, ends, e)) numbers.ends[e] = wantBefore(text, ends.at[e]!, wanted);
    if (ends.announced[e]! >= 0) numbers.announced[e] = wantBefore(text, ends.announced[e]! + LEAST_PHRASE, wanted);
  }
  return numbers;
}

function wantBefore(text: string, end: number, wanted: Wanted): number {
  return want(wanted, text.charCodeAt(end - 2), text.charCodeAt(end - 1));
}

export function echoesIn(text: string, ends: Ends, numbers: WantedEchoes, { again, lowest, highest }: AgainAround): Echoes {
  const count = ends.blocks.length;
  const nowhere = (): (readonly number[] | undefined)[] => new Array(count).fill(undefined);
  const echoes = { ends: nowhere(), announced: nowhere() };
  for (let e = 0; e < count; e++) {
    const around = { text, again, lowest: lowest[e]! + TAIL, highest: highest[e]! };
    if (numbers.ends[e] !== 0) {
      const found = placesOf(around, numbers.ends[e]!, ends.at[e]! - TAIL, ends.at[e]!);
      if (found.length > 0) echoes.ends[e] = found;
    }
    if (numbers.announced[e] === 0) continue;
    const found = placesOf(around, numbers.announced[e]!, ends.announced[e]!, -1);
    if (found.length > 1) echoes.announced[e] = found.map((place) => place - LEAST_PHRASE);
  }
  return echoes;
}

interface Around {
  readonly text: string;
  readonly again: Again;
  readonly lowest: number;
  readonly highest: number;
}

/** The first few places, but for `itself`, where two characters stand behind the one at `third`. */
function placesOf({ text, again, lowest, highest }: Around, number: number, third: number, itself: number): readonly number[] {
  const { places, begins } = again;
  const end = begins[number + 1]!;
  const before = text.charCodeAt(third);
  const found: number[] = [];
  for (let k = firstPlace(again, number, lowest); k < end && places[k]! <= highest && found.length < PLACES; k++) {
    const place = places[k]!;
    if (text.charCodeAt(place - TAIL) === before && place !== itself) found.push(place);
  }
  return found;
}

/** Latin ends, short ones and those on a mark are not looked for. */
function canBeFound(text: string, ends: Ends, e: number): boolean {
  return ends.latin[e] === 0 && ends.codes[e * REACH + TAIL - 1] !== 0 && (marksOf(text.charCodeAt(ends.at[e]! - 1)) & HAN) !== 0;
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
