/**
 * How well two sides of a cut go together beyond the last and first characters: short vectors, one for the left and one for the right side,
 * whose product tells a true pair from a chance one. They are a compressed count of which characters and pairs of characters keep company
 * across a cut; trained on the counted parts of the corpus with a fixed seed, so the same corpus gives the same vectors.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { PAIR_BUCKET_BITS, pairBucket } from '../../server/src/core/seams/company.js';
import type { Article } from './sources.js';

export const DIMENSIONS = 16;
/** The most frequent characters have vectors of their own; row 0 stands for all others. */
export const CHARACTERS = 2400;
/** Pairs of characters share this many rows by hash. */
export const BUCKETS = 2 ** PAIR_BUCKET_BITS;
/** Characters of context on each side behind the two next to the cut. */
export const CONTEXT = 6;

const BATCH = 256;
const RATE = 0.08;

/** For each side: rows for the character next to the cut, the second one, the context, and pairs. */
export interface Side {
  readonly near: Float32Array;
  readonly second: Float32Array;
  readonly context: Float32Array;
  readonly pairs: Float32Array;
}

export interface Vectors {
  /** Folded codes in the order of their rows; row 0 belongs to all that have none. */
  readonly codes: Uint16Array;
  readonly left: Side;
  readonly right: Side;
}

/** Trains on `examples` random cuts. */
export function trainVectors(
  list: readonly Article[],
  fold: Uint16Array,
  counts: Float64Array,
  examples: number,
  say: (line: string) => void,
): Vectors {
  const order = [...counts.keys()]
    .filter((code) => counts[code]! > 0 && code > 1)
    .sort((a, b) => counts[b]! - counts[a]! || a - b);
  const codes = Uint16Array.from([0, ...order.slice(0, CHARACTERS - 1)]);
  const rowOf = new Uint16Array(0x10000);
  codes.forEach((code, row) => {
    rowOf[code] = row;
  });
  rowOf[0] = 0;
  const texts = list
    .flatMap((article) => article.paragraphs.map((paragraph) => foldText(paragraph, fold)))
    .filter((text) => text.length > 24);
  const random = generator(20251101);
  const side = (): Side => ({
    near: table(CHARACTERS, random),
    second: table(CHARACTERS, random),
    context: table(CHARACTERS, random),
    pairs: table(BUCKETS, random),
  });
  const vectors: Vectors = { codes, left: side(), right: side() };
  const leftSums = sums(vectors.left);
  const rightSums = sums(vectors.right);
  const steps = Math.floor(examples / BATCH);
  const u = new Float32Array(BATCH * DIMENSIONS);
  const v = new Float32Array(BATCH * DIMENSIONS);
  const gu = new Float32Array(BATCH * DIMENSIONS);
  const gv = new Float32Array(BATCH * DIMENSIONS);
  const scores = new Float32Array(BATCH * BATCH);
  const cuts: { left: number[]; right: number[] }[] = [];
  let loss = 0;
  for (let step = 1; step <= steps; step++) {
    cuts.length = 0;
    u.fill(0);
    v.fill(0);
    while (cuts.length < BATCH) {
      const text = texts[Math.floor(random() * texts.length)]!;
      const at = 4 + Math.floor(random() * (text.length - 8));
      const b = cuts.length * DIMENSIONS;
      const left = [text[at - 1]!, text[at - 2]!];
      const right = [text[at]!, text[at + 1]!];
      for (let k = 0; k < CONTEXT; k++) {
        if (at - 3 - k >= 0) left.push(text[at - 3 - k]!);
        if (at + 2 + k < text.length) right.push(text[at + 2 + k]!);
      }
      addRows(vectors.left, left, pairBucket(left[1]!, left[0]!), rowOf, u, b);
      addRows(vectors.right, right, pairBucket(right[0]!, right[1]!), rowOf, v, b);
      cuts.push({ left, right });
    }
    for (let i = 0; i < BATCH; i++) {
      for (let j = 0; j < BATCH; j++) {
        let sum = 0;
        for (let d = 0; d < DIMENSIONS; d++) sum += u[i * DIMENSIONS + d]! * v[j * DIMENSIONS + d]!;
        scores[i * BATCH + j] = Math.exp(Math.min(30, sum));
      }
    }
    loss += softmax(scores, u, v, gu, gv);
    const rate = RATE * (1 - (0.9 * step) / steps);
    cuts.forEach(({ left, right }, i) => {
      updateRows(vectors.left, leftSums, left, pairBucket(left[1]!, left[0]!), rowOf, gu, i * DIMENSIONS, rate);
      updateRows(vectors.right, rightSums, right, pairBucket(right[0]!, right[1]!), rowOf, gv, i * DIMENSIONS, rate);
    });
    if (step % 500 === 0) {
      say(`vectors: step ${step} of ${steps}, loss ${(loss / 500).toFixed(4)}`);
      loss = 0;
    }
  }
  return vectors;
}

/** Gradients of "each left chooses its right among the batch, each right its left"; gives the mean loss. */
function softmax(odds: Float32Array, u: Float32Array, v: Float32Array, gu: Float32Array, gv: Float32Array): number {
  const rows = new Float32Array(BATCH);
  const columns = new Float32Array(BATCH);
  for (let i = 0; i < BATCH; i++) {
    for (let j = 0; j < BATCH; j++) {
      rows[i]! += odds[i * BATCH + j]!;
      columns[j]! += odds[i * BATCH + j]!;
    }
  }
  let loss = 0;
  gu.fill(0);
  gv.fill(0);
  for (let i = 0; i < BATCH; i++) {
    loss -= Math.log(odds[i * BATCH + i]! / rows[i]!) + Math.log(odds[i * BATCH + i]! / columns[i]!);
    for (let j = 0; j < BATCH; j++) {
      const p = odds[i * BATCH + j]! * (1 / rows[i]! + 1 / columns[j]!) - (i === j ? 2 : 0);
      if (p < 1e-3 && p > -1e-3) continue;
      for (let d = 0; d < DIMENSIONS; d++) {
        gu[i * DIMENSIONS + d]! += p * v[j * DIMENSIONS + d]!;
        gv[j * DIMENSIONS + d]! += p * u[i * DIMENSIONS + d]!;
      }
    }
  }
  return loss / (2 * BATCH);
}

/** Keeps trained vectors in a file, so that the statistics can be packed again without training. */
export function writeVectors(file: string, vectors: Vectors): void {
  const tables = [vectors.left, vectors.right].flatMap((side) => [side.near, side.second, side.context, side.pairs]);
  writeFileSync(
    file,
    Buffer.concat([vectors.codes, ...tables].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
  );
}

export function readVectors(file: string): Vectors {
  const bytes = new Uint8Array(readFileSync(file)).buffer;
  let at = 2 * CHARACTERS;
  const next = (rows: number): Float32Array => {
    const part = new Float32Array(bytes, at, rows * DIMENSIONS);
    at += part.byteLength;
    return part;
  };
  const side = (): Side => ({
    near: next(CHARACTERS),
    second: next(CHARACTERS),
    context: next(CHARACTERS),
    pairs: next(BUCKETS),
  });
  return { codes: new Uint16Array(bytes, 0, CHARACTERS), left: side(), right: side() };
}

function addRows(side: Side, cut: readonly number[], bucket: number, rowOf: Uint16Array, out: Float32Array, base: number): void {
  const near = rowOf[cut[0]!]! * DIMENSIONS;
  const second = rowOf[cut[1]!]! * DIMENSIONS;
  const pair = bucket * DIMENSIONS;
  for (let d = 0; d < DIMENSIONS; d++) out[base + d] = side.near[near + d]! + side.second[second + d]! + side.pairs[pair + d]!;
  for (let k = 2; k < cut.length; k++) {
    const row = rowOf[cut[k]!]! * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d++) out[base + d]! += side.context[row + d]!;
  }
}

function updateRows(
  side: Side,
  squares: Side,
  cut: readonly number[],
  bucket: number,
  rowOf: Uint16Array,
  gradient: Float32Array,
  base: number,
  rate: number,
): void {
  const update = (rows: Float32Array, sum: Float32Array, row: number): void => {
    for (let d = 0; d < DIMENSIONS; d++) {
      const g = gradient[base + d]!;
      sum[row + d]! += g * g;
      rows[row + d]! -= (rate * g) / Math.sqrt(sum[row + d]!);
    }
  };
  update(side.near, squares.near, rowOf[cut[0]!]! * DIMENSIONS);
  update(side.second, squares.second, rowOf[cut[1]!]! * DIMENSIONS);
  update(side.pairs, squares.pairs, bucket * DIMENSIONS);
  for (let k = 2; k < cut.length; k++) update(side.context, squares.context, rowOf[cut[k]!]! * DIMENSIONS);
}

function foldText(text: string, fold: Uint16Array): Uint16Array {
  const out = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = fold[text.charCodeAt(i)]!;
    if (code > 0x20 && code !== 0x3000) out[length++] = code;
  }
  return out.subarray(0, length);
}

function table(rows: number, random: () => number): Float32Array {
  return Float32Array.from({ length: rows * DIMENSIONS }, () => (random() - 0.5) * 0.2);
}

function sums(side: Side): Side {
  const like = (rows: Float32Array): Float32Array => new Float32Array(rows.length).fill(1);
  return { near: like(side.near), second: like(side.second), context: like(side.context), pairs: like(side.pairs) };
}

/** Numbers from 0 to 1 by a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
