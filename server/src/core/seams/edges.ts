/**
 * What scoring has to know of each end and each start, read once per block however many partners are tried: the characters next to the cut,
 * how well they fall into words by themselves, how much the start looks like the start of a paragraph.
 */
import { type BlockIndex, type Blocks, blockSpan } from '../model.js';
import { announcedPhrase } from './announced.js';
import { companyOf, leftVector, rightVector } from './company.js';
import { HAN, LOWER, marksOf, UPPER, WHITE } from './marks.js';
import {
  chanceAfter,
  chanceAfterTwo,
  chanceOf,
  characterCount,
  type Statistics,
  sequenceCount,
  startAttraction,
  tripleCount,
  UNKNOWN_WORD,
  wordLog,
} from './statistics.js';

/** Characters on each side of the cut that are looked at; no word in the list is longer. */
export const REACH = 4;

/** Tables over the blocks of a page; rows are filled when first asked for. */
export interface Edges {
  /** Folded codes from the end backwards, REACH a block; 0 = nothing there. */
  readonly last: Uint16Array;
  /** Folded codes from the start on. */
  readonly first: Uint16Array;
  /** Cost (negative log chance) of the last REACH characters as words, without the last k. */
  readonly left: Float32Array;
  /** Cost of the first REACH characters as words, without the first k. */
  readonly right: Float32Array;
  /** How much likelier the first two characters are at the start of a paragraph than anywhere. */
  readonly starts: Float32Array;
  /** How often the last character was counted, and the last two together. */
  readonly lastCount: Float64Array;
  readonly lastPair: Float64Array;
  /** The chance of the first character anywhere, and of the second one after it. */
  readonly firstChance: Float64Array;
  readonly secondChance: Float64Array;
  /** Where the end announces a count (see announced.ts), as an absolute offset; -1 = nowhere. */
  readonly announced: Int32Array;
  /** The vectors of ends and starts (see company.ts). */
  readonly leftCompany: Float32Array;
  readonly rightCompany: Float32Array;
  readonly tailReady: Uint8Array;
  readonly headReady: Uint8Array;
}

export interface EdgeView extends Blocks {
  readonly text: string;
  readonly statistics: Statistics;
}

export function makeEdges(count: number, statistics: Statistics): Edges {
  const dimensions = statistics.company?.dimensions ?? 0;
  return {
    last: new Uint16Array(count * REACH),
    first: new Uint16Array(count * REACH),
    left: new Float32Array(count * REACH),
    right: new Float32Array(count * REACH),
    starts: new Float32Array(count),
    lastCount: new Float64Array(count),
    lastPair: new Float64Array(count),
    firstChance: new Float64Array(count),
    secondChance: new Float64Array(count),
    announced: new Int32Array(count).fill(-1),
    leftCompany: new Float32Array(count * dimensions),
    rightCompany: new Float32Array(count * dimensions),
    tailReady: new Uint8Array(count),
    headReady: new Uint8Array(count),
  };
}

export function readTailEdge(view: EdgeView, edges: Edges, block: BlockIndex): void {
  if (edges.tailReady[block]) return;
  edges.tailReady[block] = 1;
  const { text, statistics } = view;
  const begin = view.starts[block]!;
  let at = begin + view.blocks[block]!.tail.at;
  const base = block * REACH;
  for (let k = 0; k < REACH && at > begin; ) {
    const code = text.charCodeAt(--at);
    if (marksOf(code) & WHITE) continue;
    edges.last[base + k++] = statistics.fold[code]!;
  }
  if (view.blocks[block]!.script !== 'han') return;
  edges.announced[block] = announcedPhrase(text, blockSpan(view, block));
  fillCosts(statistics, edges.last, edges.left, base, true);
  if (statistics.company) leftVector(view, statistics.company, block, edges.leftCompany, block * statistics.company.dimensions);
  edges.lastCount[block] = characterCount(statistics, edges.last[base]!);
  edges.lastPair[block] = sequenceCount(statistics, edges.last[base + 1]!, edges.last[base]!);
}

export function readHeadEdge(view: EdgeView, edges: Edges, block: BlockIndex): void {
  if (edges.headReady[block]) return;
  edges.headReady[block] = 1;
  const { text, statistics } = view;
  const { head, length } = view.blocks[block]!;
  const end = view.starts[block]! + length;
  let at = view.starts[block]! + head.at;
  const base = block * REACH;
  for (let k = 0; k < REACH && at < end; at++) {
    const code = text.charCodeAt(at);
    if (marksOf(code) & WHITE) continue;
    edges.first[base + k++] = statistics.fold[code]!;
  }
  if (view.blocks[block]!.script !== 'han') return;
  fillCosts(statistics, edges.first, edges.right, base, false);
  if (statistics.company) rightVector(view, statistics.company, block, edges.rightCompany, block * statistics.company.dimensions);
  const c1 = edges.first[base]!;
  const c2 = edges.first[base + 1]!;
  edges.starts[block] = startAttraction(statistics, c1, c2);
  edges.firstChance[block] = chanceOf(statistics, c1);
  const second = c2 ? chanceOf(statistics, c2) : 0;
  edges.secondChance[block] = second && chanceAfter(sequenceCount(statistics, c1, c2), characterCount(statistics, c1), second);
}

/** The most that one character can call for another, either way. */
const LEAST_PULL = -4;
const MOST_PULL = 8;

/** How much the characters before a cut call for those behind it, each of these once; 0 where nothing is known. */
export function pull(statistics: Statistics, edges: Edges, from: BlockIndex, to: BlockIndex): number {
  const context = edges.lastCount[from]!;
  const base = edges.firstChance[to]!;
  if (context === 0 || base === 0) return 0; // an unknown character tells nothing: names are full of them
  const t1 = edges.last[from * REACH]!;
  const h1 = edges.first[to * REACH]!;
  const pair = sequenceCount(statistics, t1, h1);
  let chance = chanceAfter(pair, context, base);
  const lastPair = edges.lastPair[from]!;
  if (lastPair > 0) {
    const triple = pair > 0 ? tripleCount(statistics, edges.last[from * REACH + 1]!, t1, h1) : 0;
    chance = chanceAfterTwo(triple, lastPair, chance);
  }
  const first = clip(Math.log(chance / base));
  const second = edges.secondChance[to]!;
  if (pair === 0 || second === 0) return first;
  const triple = tripleCount(statistics, t1, h1, edges.first[to * REACH + 1]!);
  return first + clip(Math.log(chanceAfterTwo(triple, pair, second) / second));
}

/** How well the wider surroundings of the cut go together; without vectors, what a pair that may well be one would get. */
export function companyAcross(statistics: Statistics, edges: Edges, from: BlockIndex, to: BlockIndex): number {
  const dimensions = statistics.company?.dimensions ?? 0;
  if (dimensions === 0) return UNKNOWN_COMPANY;
  const sum = companyOf(edges.leftCompany, edges.rightCompany, from, to, dimensions);
  return sum < LEAST_COMPANY ? LEAST_COMPANY : sum > MOST_COMPANY ? MOST_COMPANY : sum;
}

const UNKNOWN_COMPANY = 8;
const LEAST_COMPANY = -8;
const MOST_COMPANY = 14;

/** The same for a start whose first character is left out. Rare, so nothing of it is kept. */
export function pullWithoutFirst(statistics: Statistics, edges: Edges, from: BlockIndex, to: BlockIndex): number {
  const c1 = edges.first[to * REACH + 1]!;
  const c2 = edges.first[to * REACH + 2]!;
  const context = edges.lastCount[from]!;
  const base = chanceOf(statistics, c1);
  if (context === 0 || base === 0) return 0;
  const t1 = edges.last[from * REACH]!;
  const pair = sequenceCount(statistics, t1, c1);
  let chance = chanceAfter(pair, context, base);
  const lastPair = edges.lastPair[from]!;
  if (lastPair > 0) chance = chanceAfterTwo(tripleCount(statistics, edges.last[from * REACH + 1]!, t1, c1), lastPair, chance);
  const first = clip(Math.log(chance / base));
  const alone = c2 ? chanceOf(statistics, c2) : 0;
  if (pair === 0 || alone === 0) return first;
  const second = chanceAfter(sequenceCount(statistics, c1, c2), characterCount(statistics, c1), alone);
  return first + clip(Math.log(chanceAfterTwo(tripleCount(statistics, t1, c1, c2), pair, second) / second));
}

function clip(value: number): number {
  return value < LEAST_PULL ? LEAST_PULL : value > MOST_PULL ? MOST_PULL : value;
}

/** A character that is no word by itself costs this much: between a rare word and none. */
const SINGLE = 14;

/** Cost of a word of one to four folded characters; several characters that are no word cannot be one. */
function wordCost(statistics: Statistics, c1: number, c2: number, c3: number, c4: number): number {
  const log = wordLog(statistics, c1, c2, c3, c4);
  if (c2 === 0) return Math.min(-log, SINGLE);
  return log === UNKNOWN_WORD ? Number.POSITIVE_INFINITY : -log;
}

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
    let best = Number.POSITIVE_INFINITY;
    for (let length = 1; length <= n; length++) {
      // The word takes the characters that are n - length to n - 1 steps away from the far end: the nearer side of what is written.
      const near = base + size - n;
      const c1 = codes[backwards ? near + length - 1 : near]!;
      const c2 = length > 1 ? codes[backwards ? near + length - 2 : near + 1]! : 0;
      const c3 = length > 2 ? codes[backwards ? near + length - 3 : near + 2]! : 0;
      const c4 = length > 3 ? codes[backwards ? near : near + 3]! : 0;
      const cost = costs[n - length]! + wordCost(statistics, c1, c2, c3, c4);
      if (cost < best) best = cost;
    }
    costs[n] = best;
  }
  for (let k = 0; k < REACH; k++) out[base + k] = k <= size ? costs[size - k]! : 0;
}

/** The word that lies across the cut, by how many of its characters stand on either side; gain = how much better it explains the text. */
export interface Crossing {
  readonly left: number;
  readonly right: number;
  readonly gain: number;
}

const noCrossing: Crossing = { left: 0, right: 0, gain: 0 };

/**
 * Finds the best word across the cut from `from` to `to`; the gain is 0 where there is none. Both edges must have been read.
 * `skip` 1 leaves the first character of the start out (printed twice).
 */
export function bestCrossing(statistics: Statistics, edges: Edges, from: BlockIndex, to: BlockIndex, skip: 0 | 1): Crossing {
  const { last, first, left, right } = edges;
  const a = from * REACH;
  const b = to * REACH + skip;
  if (!(marksOf(last[a]!) & HAN) || !(marksOf(first[b]!) & HAN)) return noCrossing;
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

/** The last word of a Latin tail, as absolute offsets; empty when it does not end in a letter. */
export function lastWord(view: EdgeView, block: BlockIndex): readonly [number, number] {
  let end = view.starts[block]! + view.blocks[block]!.tail.at;
  const begin = Math.max(view.starts[block]!, end - LONGEST_WORD);
  if (end > begin && view.text.charCodeAt(end - 1) === 0x2d) end--;
  let start = end;
  while (start > begin && isWordCode(view.text.charCodeAt(start - 1))) start--;
  return [start, end];
}

/** The first word of a Latin head, as absolute offsets. */
export function firstWord(view: EdgeView, block: BlockIndex): readonly [number, number] {
  const start = view.starts[block]! + view.blocks[block]!.head.at;
  const limit = Math.min(view.starts[block]! + view.blocks[block]!.length, start + LONGEST_WORD);
  let end = start;
  while (end < limit && isWordCode(view.text.charCodeAt(end))) end++;
  return [start, end];
}

const LONGEST_WORD = 32;

function isWordCode(code: number): boolean {
  return (marksOf(code) & (LOWER | UPPER)) !== 0 || code === 0x27 || code === 0x2019;
}
