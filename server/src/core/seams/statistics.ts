/**
 * What the language itself says about a cut: words, and how often one character follows others, counted beforehand and handed to the core
 * as bytes (`server/data/statistics.bin`, made by `scripts/statistics`). The bytes are used where they lie; loading decodes nothing but the
 * character table.
 */
import type { Company, CompanySide } from './company.js';
import { INSIDE_BYTES } from './inside-words.js';
import { CLASS_KEY, pullOfLevel } from './latin.js';
import { type Rarity, rarityOf } from './rarity.js';
import { look, lookCodes, MAX_VALUE, mixA, mixB, startA, startB, type Table } from './table.js';

export interface Statistics {
  /** False for `noStatistics`: everything that leans on counts then stays silent. */
  readonly loaded: boolean;
  /** Character code to the code that was counted: Traditional as Simplified, any digit as 0, any letter as A, 「 as “. */
  readonly fold: Uint16Array;
  /** How often each folded character was seen, as a level (see `characterCount`). */
  readonly characters: Uint8Array;
  readonly characterTotal: number;
  readonly rarity: Rarity;
  /** Chinese words of one to four characters; the value is half a nat of frequency a step. */
  readonly words: Table;
  /** Which two characters stand side by side in one of these words (see inside-words.ts). */
  readonly insideWords: Uint8Array;
  /** The levels of words of one character, each looked up when it is first asked for (see `characterWordLog`). */
  readonly characterWords: Uint8Array;
  readonly wordTotal: number;
  readonly wordTotalLog: number;
  /** Sequences of two and three folded characters. */
  readonly sequences: Table;
  /** English words, inflected forms too. */
  readonly latinWords: Table;
  readonly latinTotal: number;
  /** Two English words in a row. */
  readonly latinPairs: Table;
  /** Vectors of the two sides of a cut; null = none. */
  readonly company: Company | null;
}

/** Stands before the first character of a paragraph in the sequences. */
export const PARAGRAPH_START = 1;

const NOT_ASKED = 255;

const noTable: Table = { cells: new Uint16Array(0), checks: new Uint8Array(0), segment: 0, range: 0 };

/** Knows nothing; the engine works with it, less well. */
export const noStatistics: Statistics = {
  loaded: false,
  fold: makeFold([]),
  characters: new Uint8Array(0x10000),
  characterTotal: 1,
  rarity: rarityOf(makeFold([]), new Uint8Array(0), 1),
  words: noTable,
  insideWords: new Uint8Array(INSIDE_BYTES),
  characterWords: notAsked(),
  wordTotal: 1,
  wordTotalLog: 0,
  sequences: noTable,
  latinWords: noTable,
  latinTotal: 1,
  latinPairs: noTable,
  company: null,
};

/** First four bytes of the file, "GLY2" read as a little-endian number. */
export const MAGIC = 0x32594c47;

/**
 * Header: magic; totals of characters, words, English words; number of fold pairs; for each table segment, range, cells, checks; for the
 * vectors dimensions, characters, buckets; then the scales of their eight tables as floats. Behind it fold pairs, levels of characters, the pairs
 * inside words, the tables, the vectors.
 */
export const HEADER_WORDS = 32;

/** The number of folded codes whose counts are stored, from code 0 on: nothing counted lies above the common Han block. */
export const COUNTED_CODES = 0xa000;

/** Reads the packed file. Bytes that are no such file give `noStatistics`: the core never throws. */
export function loadStatistics(bytes: Uint8Array): Statistics {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.byteLength < HEADER_WORDS * 4) return noStatistics;
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER_WORDS);
  if (header[0] !== MAGIC) return noStatistics;
  let at = aligned.byteOffset + HEADER_WORDS * 4;
  const end = aligned.byteOffset + aligned.byteLength;
  const pairs = header[4]!;
  const lengths = [5, 9, 13, 17].reduce((sum, i) => sum + 2 * header[i + 2]! + header[i + 3]!, 0);
  const [dimensions, characterRows, bucketRows] = [header[21]!, header[22]!, header[23]!];
  const vectorBytes = 2 * dimensions * (3 * characterRows + bucketRows) + 2 * characterRows;
  if (at + 4 * pairs + COUNTED_CODES + INSIDE_BYTES + lengths + vectorBytes > end) return noStatistics;
  const foldPairs = new Uint16Array(aligned.buffer, at, 2 * pairs);
  at += 4 * pairs;
  const characters = new Uint8Array(aligned.buffer, at, COUNTED_CODES);
  at += COUNTED_CODES;
  const insideWords = new Uint8Array(aligned.buffer, at, INSIDE_BYTES);
  at += INSIDE_BYTES;
  const tables = [5, 9, 13, 17].map((i): Table => {
    const [segment, range, cellCount, checkCount] = [header[i]!, header[i + 1]!, header[i + 2]!, header[i + 3]!];
    const cells = new Uint16Array(aligned.buffer, at, cellCount);
    at += 2 * cellCount;
    const checks = new Uint8Array(aligned.buffer, at, checkCount);
    at += checkCount;
    return { cells, checks, segment, range };
  });
  const scales = new Float32Array(aligned.buffer, aligned.byteOffset + 4 * 24, 8);
  const rowCodes = new Uint16Array(aligned.buffer, at, characterRows);
  at += 2 * characterRows;
  const rows = new Uint16Array(0x10000);
  for (let row = 1; row < characterRows; row++) rows[rowCodes[row]!] = row;
  const sides = [0, 4].map((first): CompanySide => {
    const [near, second, context, pairs] = [characterRows, characterRows, characterRows, bucketRows].map((count) => {
      const table = new Int8Array(aligned.buffer, at, count * dimensions);
      at += table.length;
      return table;
    });
    const padded = new Int8Array(context!.length + dimensions);
    padded.set(context!);
    return { near: near!, second: second!, context: padded, pairs: pairs!, scales: scales.subarray(first, first + 4) };
  });
  const fold = makeFold(foldPairs);
  return {
    loaded: true,
    fold,
    characters,
    characterTotal: header[1]!,
    rarity: rarityOf(fold, characters, header[1]!),
    words: tables[0]!,
    insideWords,
    characterWords: notAsked(),
    wordTotal: header[2]!,
    wordTotalLog: Math.log(header[2]!),
    sequences: tables[1]!,
    latinWords: tables[2]!,
    latinTotal: header[3]!,
    latinPairs: tables[3]!,
    company: dimensions > 0 ? { dimensions, rows, left: sides[0]!, right: sides[1]! } : null,
  };
}

/** Pairs of Traditional and Simplified codes, on top of what is folded anyway. */
export function makeFold(pairs: ArrayLike<number>): Uint16Array {
  const fold = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) fold[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code++) fold[code] = code - 0xfee0;
  for (let code = 0x30; code <= 0x39; code++) fold[code] = fold[code + 0xfee0] = 0x30;
  for (let code = 0x41; code <= 0x5a; code++) {
    for (const letter of [code, code + 0x20, code + 0xfee0, code + 0xff00]) fold[letter] = 0x41;
  }
  const same = '「“」”『‘』’，,！!？?：:；;（(）)';
  for (let i = 0; i < same.length; i += 2) fold[same.charCodeAt(i)] = same.charCodeAt(i + 1);
  for (let i = 0; i + 1 < pairs.length; i += 2) fold[pairs[i]!] = pairs[i + 1]!;
  return fold;
}

/** Frequencies are stored as levels: half a nat a step, so that 31 steps reach from 1 to five million. */
export function levelOf(count: number): number {
  return count < 1 ? 0 : Math.min(MAX_VALUE, 1 + Math.round(2 * Math.log(count)));
}

const COUNT_OF_LEVEL = Float64Array.from({ length: MAX_VALUE + 1 }, (_, level) => (level === 0 ? 0 : Math.exp((level - 1) / 2)));

/** Characters have a finer scale, a tenth of a nat a step. */
export function characterLevelOf(count: number): number {
  return count < 1 ? 0 : Math.min(255, 1 + Math.round(10 * Math.log(count)));
}

const CHARACTER_COUNT = Float64Array.from({ length: 256 }, (_, level) => (level === 0 ? 0 : Math.exp((level - 1) / 10)));

/** How many times a folded character was seen. */
export function characterCount(statistics: Statistics, code: number): number {
  return CHARACTER_COUNT[statistics.characters[code] ?? 0]!;
}

/** How many times the sequence with these two hashes was seen (see table.ts), for those who look up many that begin alike. */
export function hashedCount(statistics: Statistics, a: number, b: number): number {
  return COUNT_OF_LEVEL[look(statistics.sequences, a, b)]!;
}

/** How many times two folded characters were seen in a row; 0 for pairs too rare to be stored. */
export function sequenceCount(statistics: Statistics, before: number, code: number): number {
  return COUNT_OF_LEVEL[lookCodes(statistics.sequences, before, code, 0, 0)]!;
}

/** Weight of the shorter context beside a longer one that was seen `count` times: TRUST / (count + TRUST). Chosen on text that was not counted. */
const PAIR_TRUST = 20;
const TRIPLE_TRUST = 6;

/** What a sequence that was seen too seldom to be in the table counts, unless chance alone would make it rarer still. */
const UNSEEN = 0.5;

/** The chance of a folded character anywhere; 0 = never seen. */
export function chanceOf(statistics: Statistics, code: number): number {
  return characterCount(statistics, code) / statistics.characterTotal;
}

/** The chance of a character whose chance anywhere is `base`, after one that was seen `context` times, `pair` times before this one. */
export function chanceAfter(pair: number, context: number, base: number): number {
  return ((pair || Math.min(UNSEEN, context * base)) + PAIR_TRUST * base) / (context + PAIR_TRUST);
}

/** The same after two characters that were seen `context` times together; `shorter` is the chance after the second of them. */
export function chanceAfterTwo(triple: number, context: number, shorter: number): number {
  const seen = triple ? Math.min(triple, context) : Math.min(UNSEEN, context * shorter);
  return (seen + TRIPLE_TRUST * shorter) / (context + TRIPLE_TRUST);
}

/** How many times three folded characters were seen in a row; 0 for those too rare to be stored. */
export function tripleCount(statistics: Statistics, c1: number, c2: number, c3: number): number {
  return COUNT_OF_LEVEL[lookCodes(statistics.sequences, c1, c2, c3, 0)]!;
}

/**
 * How much more likely two folded characters are at the start of a paragraph than anywhere, as a natural logarithm; 0 where nothing is known.
 * `both` is how often the two were seen in a row.
 */
export function startAttraction(statistics: Statistics, c1: number, c2: number, both: number): number {
  const base1 = chanceOf(statistics, c1);
  if (base1 === 0) return 0;
  const context = characterCount(statistics, PARAGRAPH_START);
  const pair = sequenceCount(statistics, PARAGRAPH_START, c1);
  const first = Math.log(chanceAfter(pair, context, base1) / base1);
  const base2 = chanceOf(statistics, c2);
  if (base2 === 0 || c2 === 0) return first;
  let chance = chanceAfter(both, characterCount(statistics, c1), base2);
  if (pair > 0) chance = chanceAfterTwo(tripleCount(statistics, PARAGRAPH_START, c1, c2), pair, chance);
  return first + Math.log(chance / base2);
}

/** Natural logarithm of the chance of a Chinese word of one to four folded characters (0 = none), or of an unknown one. */
export function wordLog(statistics: Statistics, c1: number, c2: number, c3: number, c4: number): number {
  const level = lookCodes(statistics.words, c1, c2, c3, c4);
  return level === 0 ? UNKNOWN_WORD : (level - 1) / 2 - statistics.wordTotalLog;
}

function notAsked(): Uint8Array {
  return new Uint8Array(0x10000).fill(NOT_ASKED);
}

/** The same for a word of one character: these are asked for again and again. */
export function characterWordLog(statistics: Statistics, code: number): number {
  let level = statistics.characterWords[code]!;
  if (level === NOT_ASKED) {
    level = lookCodes(statistics.words, code, 0, 0, 0);
    statistics.characterWords[code] = level;
  }
  return level === 0 ? UNKNOWN_WORD : (level - 1) / 2 - statistics.wordTotalLog;
}

/** Far below any word that the list has; four of them are still better than no way at all. */
export const UNKNOWN_WORD = -24;

/** The level of an English word that is `text[start, end)` followed by `text[start2, end2)`, in lower case; 0 = not in the list. */
export function latinLevel(statistics: Statistics, text: string, start: number, end: number, start2 = 0, end2 = 0): number {
  const a = mixWord(mixA, mixWord(mixA, startA, text, start, end), text, start2, end2);
  const b = mixWord(mixB, mixWord(mixB, startB, text, start, end), text, start2, end2);
  return look(statistics.latinWords, a, b);
}

/** Takes the letters of `text[start, end)`, in lower case, into one of the two hashes of a key. */
function mixWord(mix: (hash: number, code: number) => number, hash: number, text: string, start: number, end: number): number {
  let mixed = hash;
  for (let i = start; i < end; i++) mixed = mix(mixed, lower(text.charCodeAt(i)));
  return mixed;
}

/** How often the English word `text[start, end)` was counted; 0 = not in the list. */
export function latinCount(statistics: Statistics, text: string, start: number, end: number): number {
  return COUNT_OF_LEVEL[latinLevel(statistics, text, start, end)]!;
}

/** How much more likely the second English word is after the first than anywhere, by their counts; 0 where nothing is known. */
export function latinAttraction(
  statistics: Statistics,
  text: string,
  [start, end, first]: LatinWord,
  [start2, end2, second]: LatinWord,
): number {
  if (first === 0 || second === 0) return 0;
  const a = mixWord(mixA, mixA(mixWord(mixA, startA, text, start, end), 0x20), text, start2, end2);
  const b = mixWord(mixB, mixB(mixWord(mixB, startB, text, start, end), 0x20), text, start2, end2);
  const pair = COUNT_OF_LEVEL[look(statistics.latinPairs, a, b)]!;
  const base = second / statistics.latinTotal;
  return Math.log((pair + PAIR_TRUST * base) / (first + PAIR_TRUST) / base);
}

/** Where an English word stands, and how often it was counted. */
type LatinWord = readonly [start: number, end: number, count: number];

/** How much one class of English words calls for another after it (see latin.ts); 0 where nothing is known. */
export function classPull(statistics: Statistics, before: number, after: number): number {
  const level = lookCodes(statistics.latinPairs, CLASS_KEY, before, after, 0);
  return level === 0 ? 0 : pullOfLevel(level);
}

function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code === 0x2019 ? 0x27 : code;
}
