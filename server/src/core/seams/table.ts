/**
 * A packed map from keys to small numbers that is ready the moment its bytes are there: a binary fuse filter (Graf and Lemire, 2022) that
 * holds a value beside the fingerprint of each key. Three cells are read and combined; a key that was never put in answers 0, but for a
 * chance of one in 2,048 (one in half a million with the second plane).
 *
 * The keys themselves are not stored. That keeps the file small, and nobody can read a text back out of it.
 */

export interface Table {
  /** Fingerprint (11 bits) and value (5 bits), each the exclusive-or of three cells. */
  readonly cells: Uint16Array;
  /** A second fingerprint of 8 bits, where a wrong answer would be shown to people; empty otherwise. */
  readonly checks: Uint8Array;
  /** Length of a segment, a power of two. */
  readonly segment: number;
  /** Number of cells in which the first of the three may lie. */
  readonly range: number;
}

export const VALUE_BITS = 5;
export const MAX_VALUE = (1 << VALUE_BITS) - 1;

const SEED_A = 0x2c1b3c6d;
const SEED_B = 0x297a2d39;

/** Two independent 32-bit hashes of a key make its place; each starts from its seed and takes in one code after the other. */
export const startA = SEED_A;
export const startB = SEED_B;

export function mixA(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

export function mixB(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** The last stir, without which similar keys would lie close together. */
export function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Where the three cells of a key lie; `a` and `b` are finished hashes. */
export function cellsOf(a: number, b: number, segment: number, range: number): readonly [number, number, number] {
  const first = Math.floor((a / 0x100000000) * range);
  return [first, (first + segment) ^ (b & (segment - 1)), (first + 2 * segment) ^ ((b >>> 13) & (segment - 1))];
}

export function fingerprintOf(a: number, b: number): number {
  return Math.imul(a ^ (b >>> 7), 0x9e3779b1) >>> (16 + VALUE_BITS);
}

export function checkOf(a: number, b: number): number {
  return Math.imul(b ^ (a >>> 9), 0xc2b2ae35) >>> 24;
}

/** The value of a key by its two unfinished hashes, 1 to 31; 0 = not in the table. */
export function look(table: Table, hashA: number, hashB: number): number {
  const { cells, segment, range } = table;
  if (range === 0) return 0;
  const a = finish(hashA);
  const b = finish(hashB);
  const first = ((a / 0x100000000) * range) | 0;
  const second = (first + segment) ^ (b & (segment - 1));
  const third = (first + 2 * segment) ^ ((b >>> 13) & (segment - 1));
  const cell = cells[first]! ^ cells[second]! ^ cells[third]!;
  if (cell >>> VALUE_BITS !== fingerprintOf(a, b)) return 0;
  const { checks } = table;
  if (checks.length > 0 && (checks[first]! ^ checks[second]! ^ checks[third]!) !== checkOf(a, b)) return 0;
  return cell & MAX_VALUE;
}

/** Takes a code into the first of the two hashes of a key; a zero is part of no key. */
export function takeA(hash: number, code: number): number {
  return code === 0 ? hash : mixA(hash, code);
}

/** The same for the second hash. */
export function takeB(hash: number, code: number): number {
  return code === 0 ? hash : mixB(hash, code);
}

/** The value of a key of up to four codes; trailing zeros are part of no key. */
export function lookCodes(table: Table, c1: number, c2: number, c3: number, c4: number): number {
  let a = mixA(startA, c1);
  let b = mixB(startB, c1);
  if (c2) {
    a = mixA(a, c2);
    b = mixB(b, c2);
    if (c3) {
      a = mixA(a, c3);
      b = mixB(b, c3);
      if (c4) {
        a = mixA(a, c4);
        b = mixB(b, c4);
      }
    }
  }
  return look(table, a, b);
}
