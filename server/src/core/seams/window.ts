/**
 * Where pairs are not what they were on the page before: what is outside of it, an update copies in rows, and does not look at pair by pair. How a
 * pair stands depends on its rivals, which share a block with it and so are no farther than a horizon away, and on the rivals of those.
 */
import type { BlockIndex } from '../model.js';
import type { Found } from './finding.js';
import { firstPair, type Settled } from './pairs.js';
import { HORIZON } from './places.js';

export interface Window {
  /** The pairs from `first` to before `end`; their ends lie in the blocks from `low` to before `high`. */
  readonly first: number;
  readonly end: number;
  readonly low: BlockIndex;
  readonly high: BlockIndex;
  /** How much farther back the pairs and the blocks behind it stand than before. */
  readonly pairs: number;
  readonly blocks: number;
}

/** Everything is new. */
export function wholePage({ from }: Pick<Found, 'from'>, count: number): Window {
  return { first: 0, end: from.length, low: 0, high: count, pairs: 0, blocks: 0 };
}

/** Pairs beside others by what settling asks of them. */
export interface Standing {
  readonly scores: Float32Array;
  readonly alive: Uint8Array;
}

/** The window of a page of `count` blocks: where pairs came or went, and where those that stayed have another score or are ruled out now. */
export function windowOf(
  { from, same }: Pick<Found, 'from' | 'same'>,
  now: Standing,
  before: Settled,
  oldAlive: Uint8Array,
  count: number,
): Window {
  const pairs = from.length - before.scores.length;
  const { scores, alive } = now;
  const { scores: oldScores } = before;
  let first = 0;
  while (first < same.head && scores[first] === oldScores[first] && alive[first] === oldAlive[first]) first++;
  const least = Math.max(first, from.length - same.tail);
  let end = from.length;
  for (; end > least; end--) {
    const old = end - 1 - pairs;
    if (scores[end - 1] !== oldScores[old] || alive[end - 1] !== oldAlive[old]) break;
  }
  return {
    first,
    end,
    low: first < same.head ? from[first]! : same.first,
    high: end > from.length - same.tail ? from[end - 1]! + 1 : same.last,
    pairs,
    blocks: count - before.crowd.ends.length,
  };
}

/** The pairs, from the first to before the second, whose ends lie in the window or at most `steps` horizons away. */
export function pairsAround(from: Int32Array, { low, high }: Window, steps: number): readonly [first: number, end: number] {
  return [firstPair(from, low - steps * HORIZON), firstPair(from, high + steps * HORIZON)];
}

/** Copies what stood before `first` and from `end` on in a row of the page before, whose end part stood `shift` less far back. */
export function copyAround(row: Row, old: Row, first: number, end: number, shift: number): void {
  row.set(old.subarray(0, Math.max(0, first)));
  if (end < row.length) row.set(old.subarray(end - shift), end);
}

/** A column of numbers. */
interface Row {
  readonly length: number;
  set(other: ArrayLike<number>, at?: number): void;
  subarray(first: number, end?: number): ArrayLike<number>;
}
