/**
 * What scoring has to know of each end and each start, read once however many partners are tried: the characters next to the cut, how often
 * they were counted, how much the start looks like the start of a paragraph. Columns of numbers, one row an end or a start, in file order.
 */
import { small } from '../../languages/en/claims/small-numbers.js';
import { months } from '../../languages/en/layout.js';
import { functionWords, numberCallers } from '../../languages/en/seams.js';
import { type BlockIndex, type Blocks, blockSpan } from '../model.js';
import { scriptOf } from '../text/script.js';
import { announcedPhrase } from './announced.js';
import { companyOf, leftVector, rightVector } from './company.js';
import { latinClass } from './latin.js';
import { DIGIT, HAN, LOWER, marksOf, UPPER, WHITE } from './marks.js';
import {
  chanceAfter,
  chanceAfterTwo,
  chanceOf,
  characterCount,
  hashedCount,
  latinCount,
  type Statistics,
  sequenceCount,
  startAttraction,
  tripleCount,
} from './statistics.js';
import { mixA, mixB, startA, startB, takeA, takeB } from './table.js';

/** Characters on each side of the cut that are looked at; no word in the list is longer. */
export const REACH = 4;

export interface EdgeView extends Blocks {
  readonly text: string;
  readonly statistics: Statistics;
}

interface Edge {
  /** The block of each row, rising. */
  readonly blocks: Int32Array;
  /** Where the end ends, or the start begins; absolute. */
  readonly at: Int32Array;
  /** 1 for edges in Latin letters: blocks of them, but where Chinese stands next to the cut. */
  readonly latin: Uint8Array;
  /** 1 for edges that go with either script (see `goesWithEither`). */
  readonly either: Uint8Array;
  /** The opening mark that the end leaves open, or that the start closes without it; 0 = none. */
  readonly bracket: Uint16Array;
  /** Folded codes next to the cut, the nearest first, REACH a row; 0 = nothing there. */
  readonly codes: Uint16Array;
  /** Cost (negative log chance) of those characters as words, without the k nearest; NaN = not asked yet (see crossing.ts). */
  readonly costs: Float32Array;
  /** The vectors of company.ts; NaN = not asked yet. */
  readonly company: Float32Array;
  /** The Latin word next to the cut, as absolute offsets, its class (see latin.ts) and how often it was counted. */
  readonly wordStart: Int32Array;
  readonly wordEnd: Int32Array;
  readonly wordClass: Uint8Array;
  readonly wordCount: Float64Array;
}

export interface Ends extends Edge {
  /** How often the last character was counted, and the last two together. */
  readonly count: Float64Array;
  readonly pairCount: Float64Array;
  /** The two hashes (see table.ts) of the last character, and of the last two: sequences across a cut begin with them. */
  readonly lastA: Int32Array;
  readonly lastB: Int32Array;
  readonly pairA: Int32Array;
  readonly pairB: Int32Array;
  /** Where the end announces a count (see announced.ts), as an absolute offset; -1 = nowhere. */
  readonly announced: Int32Array;
  /** 1 where no sentence ends in the block, and it is short enough for a heading or a label; none ends in “in” or “the”. */
  readonly noStop: Uint8Array;
  /** 1 where an English end calls for a number or a date. */
  readonly calls: Uint8Array;
}

export interface Starts extends Edge {
  /** Length of the first clause (see openness.ts). */
  readonly clause: Uint8Array;
  /** How much likelier the first two characters are at the start of a paragraph than anywhere. */
  readonly attraction: Float32Array;
  /** The chance of the first character anywhere, and of the second one after it. */
  readonly firstChance: Float64Array;
  readonly secondChance: Float64Array;
  /** 1 where an English start is a number, a sum of money or a month. */
  readonly figure: Uint8Array;
}

/** What ends and starts have in common, empty. */
function edgeColumns({ statistics }: EdgeView, blocks: Int32Array): Edge {
  const { length } = blocks;
  return {
    blocks,
    at: new Int32Array(length),
    latin: new Uint8Array(length),
    either: new Uint8Array(length),
    bracket: new Uint16Array(length),
    codes: new Uint16Array(length * REACH),
    costs: new Float32Array(length * REACH).fill(Number.NaN),
    company: new Float32Array(length * (statistics.company?.dimensions ?? 0)).fill(Number.NaN),
    wordStart: new Int32Array(length),
    wordEnd: new Int32Array(length),
    wordClass: new Uint8Array(length),
    wordCount: new Float64Array(length),
  };
}

/** Reads how the blocks end. */
export function readEnds(view: EdgeView, blocks: Int32Array): Ends {
  const { length } = blocks;
  const ends: Ends = Object.assign(edgeColumns(view, blocks), {
    count: new Float64Array(length),
    pairCount: new Float64Array(length),
    lastA: new Int32Array(length),
    lastB: new Int32Array(length),
    pairA: new Int32Array(length),
    pairB: new Int32Array(length),
    announced: new Int32Array(length).fill(-1),
    noStop: new Uint8Array(length),
    calls: new Uint8Array(length),
  });
  for (let row = 0; row < length; row++) readEnd(view, ends, row);
  return ends;
}

function readEnd(view: EdgeView, ends: Ends, row: number): void {
  const { text, statistics } = view;
  const block = ends.blocks[row]!;
  const { tail, script } = view.blocks[block]!;
  const begin = view.starts[block]!;
  const end = begin + tail.at;
  ends.at[row] = end;
  ends.bracket[row] = tail.opens;
  if (script === 'latin' && scriptOf(text, Math.max(begin, end - NEXT), end) === 'latin') ends.latin[row] = 1;
  if (goesWithEither(view, block, end - 1, Math.max(begin, end - AROUND), end)) ends.either[row] = 1;
  if (tail.sentence < NO_STOP && tail.sentence >= tail.at) ends.noStop[row] = 1;
  const base = row * REACH;
  for (let k = 0, at = end; k < REACH && at > begin; ) {
    const code = text.charCodeAt(--at);
    if (!(marksOf(code) & WHITE)) ends.codes[base + k++] = statistics.fold[code]!;
  }
  if (ends.latin[row]) {
    let wordEnd = end;
    const least = Math.max(begin, end - LONGEST_WORD);
    if (wordEnd > least && text.charCodeAt(wordEnd - 1) === HYPHEN) wordEnd--;
    let start = wordEnd;
    while (start > least && isWordCode(text.charCodeAt(start - 1))) start--;
    readWord(view, ends, row, start, wordEnd);
    const word = text.slice(start, wordEnd).toLowerCase();
    if (functionWords.has(word)) ends.noStop[row] = 0;
    if (numberCallers.has(word)) ends.calls[row] = 1;
    return;
  }
  ends.announced[row] = announcedPhrase(text, blockSpan(view, block));
  const last = ends.codes[base]!;
  const before = ends.codes[base + 1]!;
  ends.lastA[row] = mixA(startA, last);
  ends.lastB[row] = mixB(startB, last);
  ends.pairA[row] = takeA(mixA(startA, before), last);
  ends.pairB[row] = takeB(mixB(startB, before), last);
  ends.count[row] = characterCount(statistics, last);
  ends.pairCount[row] = hashedCount(statistics, ends.pairA[row]!, ends.pairB[row]!);
}

/** Reads how the blocks start. */
export function readStarts(view: EdgeView, blocks: Int32Array): Starts {
  const { length } = blocks;
  const starts: Starts = Object.assign(edgeColumns(view, blocks), {
    clause: new Uint8Array(length),
    attraction: new Float32Array(length),
    firstChance: new Float64Array(length),
    secondChance: new Float64Array(length),
    figure: new Uint8Array(length),
  });
  for (let row = 0; row < length; row++) readStart(view, starts, row);
  return starts;
}

function readStart(view: EdgeView, starts: Starts, row: number): void {
  const { text, statistics } = view;
  const block = starts.blocks[row]!;
  const { head, length, script } = view.blocks[block]!;
  const end = view.starts[block]! + length;
  const begin = view.starts[block]! + head.at;
  starts.at[row] = begin;
  starts.bracket[row] = head.closes;
  starts.clause[row] = head.clause;
  if (script === 'latin' && scriptOf(text, begin, Math.min(end, begin + NEXT)) === 'latin') starts.latin[row] = 1;
  if (goesWithEither(view, block, begin, begin, Math.min(end, begin + AROUND))) starts.either[row] = 1;
  const base = row * REACH;
  for (let k = 0, at = begin; k < REACH && at < end; at++) {
    const code = text.charCodeAt(at);
    if (!(marksOf(code) & WHITE)) starts.codes[base + k++] = statistics.fold[code]!;
  }
  if (starts.latin[row]) {
    const most = Math.min(end, begin + LONGEST_WORD);
    let wordEnd = begin;
    while (wordEnd < most && isWordCode(text.charCodeAt(wordEnd))) wordEnd++;
    readWord(view, starts, row, begin, wordEnd);
    if (isFigure(text, begin, wordEnd)) starts.figure[row] = 1;
  }
  // A start in Latin letters may be the rest of a Chinese paragraph, which is read as such.
  const c1 = starts.codes[base]!;
  const c2 = starts.codes[base + 1]!;
  const both = c2 === 0 ? 0 : sequenceCount(statistics, c1, c2);
  starts.attraction[row] = startAttraction(statistics, c1, c2, both);
  starts.firstChance[row] = chanceOf(statistics, c1);
  const second = c2 === 0 ? 0 : chanceOf(statistics, c2);
  starts.secondChance[row] = second && chanceAfter(both, characterCount(statistics, c1), second);
}

/**
 * A few marks or digits have no script of their own. Where a Chinese paragraph quotes English at length, its pieces are of either script: 丹寧男爵（Lord|
 * Denning）。 So a Chinese block may go on in English where a Latin letter stands at its edge (`nearest`), and an English one in Chinese where Chinese
 * stands near its own, from `from` to before `to`.
 */
function goesWithEither({ text, blocks }: EdgeView, block: BlockIndex, nearest: number, from: number, to: number): boolean {
  const { script, length } = blocks[block]!;
  if (length <= BARE_REST) return true;
  if (script === 'han') return (marksOf(text.charCodeAt(nearest)) & (LOWER | UPPER)) !== 0;
  for (let at = from; at < to; at++) if (marksOf(text.charCodeAt(at)) & HAN) return true;
  return false;
}

/** Characters next to the cut that tell its script, and those in which a word of the other script may stand. */
const NEXT = 16;
const AROUND = 48;

function readWord(view: EdgeView, edge: Edge, row: number, start: number, end: number): void {
  edge.wordStart[row] = start;
  edge.wordEnd[row] = end;
  if (end === start) return;
  edge.wordClass[row] = latinClass(view.text, start, end);
  edge.wordCount[row] = latinCount(view.statistics, view.text, start, end);
}

/** "2027", "$1.4 million", "two of the", "Nov. 14": what a number or a date begins with. */
function isFigure(text: string, start: number, wordEnd: number): boolean {
  const first = text.charCodeAt(start);
  if (wordEnd === start) return (marksOf(CURRENCIES.has(first) ? text.charCodeAt(start + 1) : first) & DIGIT) !== 0;
  const word = text.slice(start, wordEnd).toLowerCase();
  return marksOf(first) & UPPER ? monthNames.has(word) : numberWords.has(word);
}

const numberWords: ReadonlySet<string> = new Set(Object.keys(small));
const CURRENCIES: ReadonlySet<number> = new Set(Array.from('$£€¥', (sign) => sign.charCodeAt(0)));
const monthNames: ReadonlySet<string> = new Set(['sept', ...months.flatMap((month) => [month, month.slice(0, 3)])]);

/** A rest this short has no script of its own. */
const BARE_REST = 6;
/** Below this many characters an unfinished block may be a heading or a label. */
const NO_STOP = 80;
const HYPHEN = 0x2d;
const LONGEST_WORD = 32;

function isWordCode(code: number): boolean {
  return (marksOf(code) & (LOWER | UPPER)) !== 0 || code === 0x27 || code === 0x2019;
}

/** The row of a block, by binary search; -1 where it has none. */
export function rowOf(blocks: Int32Array, block: BlockIndex): number {
  const row = firstRow(blocks, block);
  return blocks[row] === block ? row : -1;
}

/** The first row whose block is at least `block`. */
export function firstRow(blocks: Int32Array, block: BlockIndex): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle]! < block) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The most that one character can call for another, either way. */
const LEAST_PULL = -4;
const MOST_PULL = 8;

/** How often the last character of end `e` and the first of start `s` were counted in a row. */
export function countAcross(statistics: Statistics, ends: Ends, starts: Starts, e: number, s: number): number {
  const h1 = starts.codes[s * REACH]!;
  return hashedCount(statistics, takeA(ends.lastA[e]!, h1), takeB(ends.lastB[e]!, h1));
}

/**
 * How much the characters before a cut call for those behind it, each of these once; 0 where nothing is known. `pair` is what `countAcross`
 * says of the two.
 */
export function pull(statistics: Statistics, ends: Ends, starts: Starts, e: number, s: number, pair: number): number {
  const context = ends.count[e]!;
  const base = starts.firstChance[s]!;
  if (context === 0 || base === 0) return 0; // an unknown character tells nothing: names are full of them
  const h1 = starts.codes[s * REACH]!;
  let chance = chanceAfter(pair, context, base);
  const lastPair = ends.pairCount[e]!;
  if (lastPair > 0) {
    const triple = pair > 0 ? hashedCount(statistics, mixA(ends.pairA[e]!, h1), mixB(ends.pairB[e]!, h1)) : 0;
    chance = chanceAfterTwo(triple, lastPair, chance);
  }
  const first = clip(Math.log(chance / base), LEAST_PULL, MOST_PULL);
  const second = starts.secondChance[s]!;
  if (pair === 0 || second === 0) return first;
  const h2 = starts.codes[s * REACH + 1]!;
  const a = takeA(mixA(ends.lastA[e]!, h1), h2);
  const b = takeB(mixB(ends.lastB[e]!, h1), h2);
  return first + clip(Math.log(chanceAfterTwo(hashedCount(statistics, a, b), pair, second) / second), LEAST_PULL, MOST_PULL);
}

/** The same for a start whose first character is left out. Rare, so nothing of it is kept. */
export function pullWithoutFirst(statistics: Statistics, ends: Ends, starts: Starts, e: number, s: number): number {
  const c1 = starts.codes[s * REACH + 1]!;
  const c2 = starts.codes[s * REACH + 2]!;
  const context = ends.count[e]!;
  const base = chanceOf(statistics, c1);
  if (context === 0 || base === 0) return 0;
  const t1 = ends.codes[e * REACH]!;
  const pair = sequenceCount(statistics, t1, c1);
  let chance = chanceAfter(pair, context, base);
  const lastPair = ends.pairCount[e]!;
  if (lastPair > 0) chance = chanceAfterTwo(tripleCount(statistics, ends.codes[e * REACH + 1]!, t1, c1), lastPair, chance);
  const first = clip(Math.log(chance / base), LEAST_PULL, MOST_PULL);
  const alone = c2 ? chanceOf(statistics, c2) : 0;
  if (pair === 0 || alone === 0) return first;
  const second = chanceAfter(sequenceCount(statistics, c1, c2), characterCount(statistics, c1), alone);
  return (
    first + clip(Math.log(chanceAfterTwo(tripleCount(statistics, t1, c1, c2), pair, second) / second), LEAST_PULL, MOST_PULL)
  );
}

/** By `Math.min` and `Math.max`, because behind a choice between it and a constant each number would be put into an object of its own. */
function clip(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** How well the wider surroundings of the cut go together; without vectors, what a pair that may well be one would get. */
export function companyAcross(view: EdgeView, ends: Ends, starts: Starts, e: number, s: number): number {
  const { company } = view.statistics;
  if (company === null) return 8; // as a literal, so that the compiler knows it for a number
  if (ends.latin[e]) return 0;
  const { dimensions } = company;
  if (Number.isNaN(ends.company[e * dimensions]!)) leftVector(view, company, ends.blocks[e]!, ends.company, e * dimensions);
  if (Number.isNaN(starts.company[s * dimensions]!))
    rightVector(view, company, starts.blocks[s]!, starts.company, s * dimensions);
  return clip(companyOf(ends.company, starts.company, e, s, dimensions), LEAST_COMPANY, MOST_COMPANY);
}

const LEAST_COMPANY = -8;
export const MOST_COMPANY = 14;
