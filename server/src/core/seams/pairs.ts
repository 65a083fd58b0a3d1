/** Pairs of an open end and a start that it may go on in: columns of numbers, sorted by end and then by start. */
import type { BlockIndex } from '../model.js';

export interface Pairs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Log-odds against "no partner". */
  readonly scores: Float32Array;
  /** How sure each is beside its rivals (see shares.ts); 0 where a person's decision rules it out. */
  readonly shares: Float64Array;
  /** 1 for those that the matching chose. */
  readonly chosen: Uint8Array;
}

/** Pairs while they are found: columns that grow. */
export interface PairList {
  readonly from: number[];
  readonly to: number[];
  readonly scores: number[];
}

/** The index of the first pair whose end is at least `block`. */
export function firstPair(from: Int32Array, block: BlockIndex): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (from[middle]! < block) low = middle + 1;
    else high = middle;
  }
  return low;
}
