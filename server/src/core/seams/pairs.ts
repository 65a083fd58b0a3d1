/** Pairs of an open end and a start that it may go on in: columns of numbers, sorted by end and then by start. */
import type { BlockIndex } from '../model.js';
import type { Crowd } from './crowd.js';

export interface Pairs extends Settled {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How like what the two speak of is (see bench.ts), which takes longest of all to tell. */
  readonly topics: Float64Array;
  /** 0 for those that a person's decision rules out. */
  readonly alive: Uint8Array;
  /** How they stood before it was asked how the columns run (see columns.ts). */
  readonly first: Settled;
}

/** Pairs as they stand beside their rivals. */
export interface Settled {
  /** Log-odds against "no partner". */
  readonly scores: Float32Array;
  /** The same as odds. */
  readonly odds: Float64Array;
  /** How sure each is beside its rivals (see shares.ts); 0 where a person's decision rules it out, or nobody need be told (see crowd.ts). */
  readonly shares: Float64Array;
  /** 1 for those that the matching chose. */
  readonly chosen: Uint8Array;
  /** Those that have no chance beside their rivals, and how they weigh on the others. */
  readonly crowd: Crowd;
}

/** Pairs while they are found: columns that grow, of which the first `count` cells are in use. */
export interface PairList {
  from: Int32Array;
  to: Int32Array;
  scores: Float32Array;
  topics: Float64Array;
  /** Where each pair stood among those of the page before; -1 = scored anew. */
  before: Int32Array;
  count: number;
}

/** Pairs that a page has more than the one before, at most, as far as room is made for them at once. */
export const SOME = 1024;

/** An empty list with room for so many pairs. */
export function newPairs(room: number): PairList {
  return {
    from: new Int32Array(room),
    to: new Int32Array(room),
    scores: new Float32Array(room),
    topics: new Float64Array(room),
    before: new Int32Array(room),
    count: 0,
  };
}

/** Adds a pair that was scored anew. */
export function addPair(pairs: PairList, from: BlockIndex, to: BlockIndex, score: number, topic: number): void {
  makeRoom(pairs, 1);
  const at = pairs.count++;
  pairs.from[at] = from;
  pairs.to[at] = to;
  pairs.scores[at] = score;
  pairs.topics[at] = topic;
  pairs.before[at] = -1;
}

/** Adds the pairs from `first` to before `end` of a page before, `shift` blocks further on. */
export function addOldPairs(pairs: PairList, old: Pairs, first: number, end: number, shift: number): void {
  makeRoom(pairs, end - first);
  const { from, to, scores, topics, before, count } = pairs;
  scores.set(old.first.scores.subarray(first, end), count);
  topics.set(old.topics.subarray(first, end), count);
  for (let p = first, at = count; p < end; p++, at++) {
    from[at] = old.from[p]! + shift;
    to[at] = old.to[p]! + shift;
    before[at] = p;
  }
  pairs.count += end - first;
}

/** The columns as long as they are filled; where much room was made in vain, the rest is given back. */
export function columnsOf(pairs: PairList): Pick<PairList, 'from' | 'to' | 'scores' | 'topics' | 'before'> {
  const { from, to, scores, topics, before, count } = pairs;
  const used = <Column extends Int32Array | Float32Array | Float64Array>(column: Column): Column =>
    (from.length > count + SOME ? column.slice(0, count) : column.subarray(0, count)) as Column;
  return { from: used(from), to: used(to), scores: used(scores), topics: used(topics), before: used(before) };
}

function makeRoom(pairs: PairList, more: number): void {
  const wanted = pairs.count + more;
  if (wanted <= pairs.from.length) return;
  const bigger = newPairs(Math.max(2 * pairs.from.length, wanted));
  bigger.from.set(pairs.from);
  bigger.to.set(pairs.to);
  bigger.scores.set(pairs.scores);
  bigger.topics.set(pairs.topics);
  bigger.before.set(pairs.before);
  Object.assign(pairs, { ...bigger, count: pairs.count });
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
