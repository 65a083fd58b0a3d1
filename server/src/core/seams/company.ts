/**
 * Which characters keep company across a cut, a few steps away too: each side of a cut becomes a short vector, and the product of the two
 * tells how much likelier they are to stand together than by chance. It sees what counts of two and three characters in a row cannot: that
 * 数十台大型设备 may go on with 穿梭, though nobody ever counted the two.
 */
import type { BlockIndex } from '../model.js';
import type { EdgeView } from './edges.js';
import { marksOf, WHITE } from './marks.js';

/** Rows of small whole numbers, one row for a character or a bucket of pairs. */
export interface CompanySide {
  /** For the character next to the cut, the second one, those behind them, and the first two together. */
  readonly near: Int8Array;
  readonly second: Int8Array;
  readonly context: Int8Array;
  readonly pairs: Int8Array;
  /** What one unit of each table is worth. */
  readonly scales: Float32Array;
}

export interface Company {
  readonly dimensions: number;
  /** Folded code to row; row 0 stands for all rare characters. */
  readonly rows: Uint16Array;
  readonly left: CompanySide;
  readonly right: CompanySide;
}

/** Characters of context behind the two next to the cut. */
const CONTEXT = 6;

/** Pairs of characters share this many rows by hash. */
export const PAIR_BUCKET_BITS = 13;

export function pairBucket(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - PAIR_BUCKET_BITS);
}

const codes = new Uint16Array(CONTEXT + 2);

/** Writes the vector of the end of `block` to `out[base…]`; leaves zeros where there are fewer than two characters. */
export function leftVector(view: EdgeView, company: Company, block: BlockIndex, out: Float32Array, base: number): void {
  const begin = view.starts[block]!;
  let count = 0;
  for (let at = begin + view.blocks[block]!.tail.at - 1; at >= begin && count < codes.length; at--) {
    const code = view.text.charCodeAt(at);
    if (!(marksOf(code) & WHITE)) codes[count++] = view.statistics.fold[code]!;
  }
  if (count < 2) out.fill(0, base, base + company.dimensions);
  else addRows(company, company.left, count, pairBucket(codes[1]!, codes[0]!), out, base);
}

/** The same for the start of `block`. */
export function rightVector(view: EdgeView, company: Company, block: BlockIndex, out: Float32Array, base: number): void {
  const end = view.starts[block]! + view.blocks[block]!.length;
  let count = 0;
  for (let at = view.starts[block]! + view.blocks[block]!.head.at; at < end && count < codes.length; at++) {
    const code = view.text.charCodeAt(at);
    if (!(marksOf(code) & WHITE)) codes[count++] = view.statistics.fold[code]!;
  }
  if (count < 2) out.fill(0, base, base + company.dimensions);
  else addRows(company, company.right, count, pairBucket(codes[0]!, codes[1]!), out, base);
}

function addRows(company: Company, side: CompanySide, count: number, bucket: number, out: Float32Array, base: number): void {
  const { dimensions, rows } = company;
  const { near, second, context, pairs, scales } = side;
  const [perNear, perSecond, perContext, perPair] = [scales[0]!, scales[1]!, scales[2]!, scales[3]!];
  const first = rows[codes[0]!]! * dimensions;
  const next = rows[codes[1]!]! * dimensions;
  const both = bucket * dimensions;
  // Where there are fewer characters, the zeros that stand behind the table go in for them.
  const nobody = context.length - dimensions;
  for (let k = 2; k < codes.length; k++) behind[k] = k < count ? rows[codes[k]!]! * dimensions : nobody;
  const [b2, b3, b4, b5, b6, b7] = [behind[2]!, behind[3]!, behind[4]!, behind[5]!, behind[6]!, behind[7]!];
  for (let d = 0; d < dimensions; d++) {
    const around =
      context[b2 + d]! + context[b3 + d]! + context[b4 + d]! + context[b5 + d]! + context[b6 + d]! + context[b7 + d]!;
    out[base + d] = near[first + d]! * perNear + second[next + d]! * perSecond + pairs[both + d]! * perPair + around * perContext;
  }
}

const behind = new Int32Array(CONTEXT + 2);

/** The product of the vectors of an end and a start; four sums at once, so that no addition waits for the one before. */
export function companyOf(left: Float32Array, right: Float32Array, e: number, s: number, dimensions: number): number {
  const a = e * dimensions;
  const b = s * dimensions;
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let d = 0; d < dimensions; d += 4) {
    sum0 += left[a + d]! * right[b + d]!;
    sum1 += left[a + d + 1]! * right[b + d + 1]!;
    sum2 += left[a + d + 2]! * right[b + d + 2]!;
    sum3 += left[a + d + 3]! * right[b + d + 3]!;
  }
  return sum0 + sum1 + (sum2 + sum3);
}
