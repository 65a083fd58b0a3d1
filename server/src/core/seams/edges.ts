/**
 * What scoring has to know of each end and each start, read once per block however many partners are tried: the characters next to the cut,
 * how well they fall into words by themselves, how much the start looks like the start of a paragraph.
 */
import type { BlockIndex, Blocks } from '../model.js';
import { HAN, LOWER, marksOf, UPPER, WHITE } from './marks.js';
import { attraction, PARAGRAPH_START, type Statistics, UNKNOWN_WORD, wordLog } from './statistics.js';

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
  readonly tailReady: Uint8Array;
  readonly headReady: Uint8Array;
}

export interface EdgeView extends Blocks {
  readonly text: string;
  readonly statistics: Statistics;
}

export function makeEdges(count: number): Edges {
  return {
    last: new Uint16Array(count * REACH),
    first: new Uint16Array(count * REACH),
    left: new Float32Array(count * REACH),
    right: new Float32Array(count * REACH),
    starts: new Float32Array(count),
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
  if (view.blocks[block]!.script === 'han') fillLeft(statistics, edges, base);
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
  fillRight(statistics, edges, base);
  const [c1, c2] = [edges.first[base]!, edges.first[base + 1]!];
  edges.starts[block] =
    attraction(statistics, 0, PARAGRAPH_START, c1) + (c2 ? attraction(statistics, PARAGRAPH_START, c1, c2) : 0);
}

/** Cost of a word of one to four folded characters; anything but Han characters stands by itself. */
export function wordCost(statistics: Statistics, c1: number, c2: number, c3: number, c4: number): number {
  if (!c2) return marksOf(c1) & HAN ? Math.min(-wordLog(statistics, c1, 0, 0, 0), SINGLE) : SINGLE;
  return -wordLog(statistics, c1, c2, c3, c4);
}

/** A character that is no word by itself costs this much: between a rare word and none. */
const SINGLE = 14;

function fillLeft(statistics: Statistics, edges: Edges, base: number): void {
  const { last, left } = edges;
  let size = 0;
  while (size < REACH && marksOf(last[base + size]!) & HAN) size++;
  // costs[n] = the best way to write the first n of the `size` characters, which lie in `last` back to front.
  const costs = [0, 0, 0, 0, 0];
  for (let n = 1; n <= size; n++) {
    let best = Number.POSITIVE_INFINITY;
    for (let length = 1; length <= n; length++) {
      const at = (k: number): number => (k < length ? last[base + size - n + length - 1 - k]! : 0);
      best = Math.min(best, costs[n - length]! + wordCost(statistics, at(0), at(1), at(2), at(3)));
    }
    costs[n] = best;
  }
  for (let k = 0; k < REACH; k++) left[base + k] = k <= size ? costs[size - k]! : 0;
}

function fillRight(statistics: Statistics, edges: Edges, base: number): void {
  const { first, right } = edges;
  let size = 0;
  while (size < REACH && marksOf(first[base + size]!) & HAN) size++;
  const costs = [0, 0, 0, 0, 0]; // costs[n] = the best way to write the last n of the characters
  for (let n = 1; n <= size; n++) {
    let best = Number.POSITIVE_INFINITY;
    for (let length = 1; length <= n; length++) {
      const at = (k: number): number => (k < length ? first[base + size - n + k]! : 0);
      best = Math.min(best, wordCost(statistics, at(0), at(1), at(2), at(3)) + costs[n - length]!);
    }
    costs[n] = best;
  }
  for (let k = 0; k < REACH; k++) right[base + k] = k <= size ? costs[size - k]! : 0;
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
      const at = (k: number): number => (k < i ? last[a + i - 1 - k]! : k < i + j ? first[b + k - i]! : 0);
      const word = wordLog(statistics, at(0), at(1), at(2), at(3));
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
