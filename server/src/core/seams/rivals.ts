/**
 * Chooses among pairs that want the same end or the same start. Only rivals, and rivals of rivals, have anything to do with each other; groups
 * of them in which nothing changed since the page before are settled already.
 */
import type { BlockIndex } from '../model.js';
import { worthOfColumns } from './columns.js';
import { crowdOf } from './crowd.js';
import type { Found } from './finding.js';
import { components, type Edge, matchComponent } from './matching.js';
import type { Pairs, Settled } from './pairs.js';
import type { Places } from './places.js';
import { oddsOf, sharesOf } from './shares.js';
import type { Taken } from './taken.js';
import { copyAround, pairsAround, type Standing, type Window, wholePage, windowOf } from './window.js';

/** A pair that is less sure than this is never the best choice for long. */
const LEAST_SHARE = 0.1;

/** The pairs of a page of `count` blocks, and how they lie to those that were settled before. */
interface Rows extends Pick<Found, 'from' | 'to' | 'before' | 'same'> {
  readonly count: number;
  readonly byStart: ByStart;
}

/**
 * Works out how sure each pair is and which are chosen; those that `ruledOut` names are nobody's rivals. It is done twice: the sure ones of the
 * first time show how the columns of the page run, and the second time takes that into account.
 */
export function settle(
  found: Found,
  places: Places,
  ruledOut: ((from: BlockIndex, to: BlockIndex) => boolean) | null,
  taken: Taken | null,
): Pairs {
  const { from, to, scores, topics, same } = found;
  const alive = new Uint8Array(from.length).fill(1);
  if (ruledOut !== null) for (let p = 0; p < alive.length; p++) if (ruledOut(from[p]!, to[p]!)) alive[p] = 0;
  const count = places.marks.length;
  const old = taken?.pairs ?? null;
  const unmoved = taken !== null && isUnmoved(taken);
  const before = unmoved ? foundAgain(found, taken) : found.before;
  if (unmoved && areAsBefore(before, found, alive, places, taken)) return { ...taken.pairs, topics };
  const rows: Rows = { from, to, before, same, count, byStart: byStartOf(to, count) };
  const wasAlive = old?.alive ?? alive;
  const first = weigh({ scores, alive }, rows, taken, old?.first ?? null, wasAlive);
  const worth = worthOfColumns({ from, to, shares: first.shares, chosen: first.chosen }, places);
  if (worth === null) return { from, to, topics, alive, ...first, first };
  const nudged = new Float32Array(scores.length);
  for (let p = 0; p < nudged.length; p++) nudged[p] = scores[p]! + worth[p]!;
  // On a new page, groups of which the columns say nothing stay as they were the first time.
  const again = old === null ? sameAgain(rows) : rows;
  const second = weigh({ scores: nudged, alive }, again, taken, old === null ? first : settledOf(old), wasAlive);
  return { from, to, topics, alive, ...second, first };
}

/** How pairs stand, as an object of the one shape that all that weighs them is compiled for. */
function settledOf({ scores, odds, shares, chosen, crowd }: Settled): Settled {
  return { scores, odds, shares, chosen, crowd };
}

/**
 * Where each pair stood before, those too that were scored anew and lie between the blocks of an old one: a keystroke has some hundred pairs
 * scored anew, and most come out as they were. Only where no block moved.
 */
function foundAgain({ from, to, before, same }: Found, { pairs: old }: Taken): Int32Array {
  const again = before.slice();
  const end = from.length - same.tail;
  const oldEnd = old.from.length - same.tail;
  for (let p = same.head, q = same.head; p < end && q < oldEnd; ) {
    const apart = from[p]! - old.from[q]! || to[p]! - old.to[q]!;
    if (apart === 0) again[p] = q;
    if (apart <= 0) p++;
    if (apart >= 0) q++;
  }
  return again;
}

/** The very pairs of the page before, with their scores, among the same body blocks, none of which moved: then all that is said of them holds. */
function areAsBefore(again: Int32Array, { scores, same }: Found, alive: Uint8Array, places: Places, taken: Taken): boolean {
  const { pairs: old, places: was } = taken;
  if (again.length !== old.from.length || !isSameRow(places.ranks, was.ranks) || !isSameRow(alive, old.alive)) return false;
  for (let p = same.head; p < again.length - same.tail; p++)
    if (again[p] !== p || scores[p] !== old.first.scores[p]) return false;
  return true;
}

function isSameRow(row: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (row.length !== other.length) return false;
  for (let i = 0; i < row.length; i++) if (row[i] !== other[i]) return false;
  return true;
}

/** The same pairs once more, each beside itself. */
function sameAgain({ from, to, count, byStart }: Rows): Rows {
  const before = new Int32Array(from.length);
  for (let p = 0; p < before.length; p++) before[p] = p;
  return { from, to, before, same: { head: from.length, tail: 0, first: count, last: count }, count, byStart };
}

/** Settles the pairs; groups of rivals in which nothing changed since `old`, when those of `wasAlive` counted, stay as they were. */
function weigh({ scores, alive }: Standing, rows: Rows, taken: Taken | null, old: Settled | null, wasAlive: Uint8Array): Settled {
  const { from, to, before, count } = rows;
  const window = old === null ? wholePage(rows, count) : windowOf(rows, { scores, alive }, old, wasAlive, count);
  const odds = new Float64Array(from.length);
  if (old !== null) copyAround(odds, old.odds, window.first, window.end, window.pairs);
  for (let p = window.first; p < window.end; p++) {
    const was = old === null ? -1 : before[p]!;
    odds[p] = was >= 0 && old!.scores[was] === scores[p] ? old!.odds[was]! : oddsOf(scores[p]!);
  }
  const crowd = crowdOf(rows, odds, alive, count, old?.crowd ?? null, window);
  const shares = new Float64Array(from.length);
  const settled: Settled = { scores, odds, shares, chosen: new Uint8Array(from.length), crowd };
  const named: Named = { alive, hopeless: crowd.hopeless };
  const open = old === null ? pairsNamed(named) : takeSettled(settled, old, rows, named, taken, window);
  const rivals = { from: new Int32Array(open.length), to: new Int32Array(open.length), odds: new Float64Array(open.length) };
  for (let i = 0; i < open.length; i++) {
    const pair = open[i]!;
    rivals.from[i] = from[pair]!;
    rivals.to[i] = to[pair]!;
    rivals.odds[i] = odds[pair]!;
  }
  const found = sharesOf(rivals.from, rivals.to, rivals.odds, count, crowd);
  const edges: (Edge & { readonly pair: number })[] = [];
  for (let i = 0; i < open.length; i++) {
    const pair = open[i]!;
    shares[pair] = found[i]!;
    if (found[i]! >= LEAST_SHARE) edges.push({ from: from[pair]!, to: to[pair]!, weight: found[i]!, pair });
  }
  for (const group of components(edges)) for (const { pair } of matchComponent(group)) settled.chosen[pair] = 1;
  return settled;
}

/** The pairs that count as rivals by name: nobody ruled them out, and they are not of the crowd. */
interface Named {
  readonly alive: Uint8Array;
  readonly hopeless: Uint8Array;
}

function isNamed({ alive, hopeless }: Named, pair: number): boolean {
  return alive[pair] === 1 && hopeless[pair] === 0;
}

function pairsNamed(named: Named): Int32Array {
  const pairs = new Int32Array(named.alive.length);
  let count = 0;
  for (let p = 0; p < pairs.length; p++) if (isNamed(named, p)) pairs[count++] = p;
  return pairs.subarray(0, count);
}

/** Copies what was settled in groups where nothing changed; gives the pairs of the other groups, in order. */
function takeSettled(settled: Settled, old: Settled, rows: Rows, named: Named, taken: Taken | null, window: Window): Int32Array {
  const { from, to, before } = rows;
  const { scores, crowd, shares, chosen } = settled;
  const [first, end] = pairsAround(from, window, 2);
  copyAround(shares, old.shares, first, end, window.pairs);
  copyAround(chosen, old.chosen, first, end, window.pairs);
  const stale = taken === null ? null : staleBlocks(rows, old, named, taken, window);
  const changed: number[] = [];
  for (let p = first; p < end; p++) {
    if (!isNamed(named, p)) continue;
    const was = before[p]!;
    const same =
      was >= 0 &&
      wasNamed(old, was) &&
      old.scores[was] === scores[p] &&
      old.crowd.ends[taken === null ? from[p]! : taken.pairs.from[was]!] === crowd.ends[from[p]!] &&
      old.crowd.starts[taken === null ? to[p]! : taken.pairs.to[was]!] === crowd.starts[to[p]!];
    if (!same || (stale !== null && (stale[from[p]!]! & STALE_END || stale[to[p]!]! & STALE_START))) {
      changed.push(p);
      continue;
    }
    shares[p] = old.shares[was]!;
    chosen[p] = old.chosen[was]!;
  }
  const open = withRivals(rows, named, changed);
  for (const p of open) chosen[p] = 0;
  return open;
}

/** Whether a pair counted as a rival by name: nobody had ruled it out, and it was not hopeless. */
function wasNamed(old: Settled, pair: number): boolean {
  return old.shares[pair] !== 0;
}

/** Pairs by the block that they go on in: the last pair of each, and for each pair the one before it; -1 = none. */
interface ByStart {
  readonly last: Int32Array;
  readonly above: Int32Array;
}

function byStartOf(to: Int32Array, count: number): ByStart {
  const last = new Int32Array(count).fill(-1);
  const above = new Int32Array(to.length);
  for (let p = 0; p < to.length; p++) {
    above[p] = last[to[p]!]!;
    last[to[p]!] = p;
  }
  return { last, above };
}

/** These pairs, their rivals, and the rivals of those, in order. */
function withRivals({ from, to, byStart, count }: Rows, named: Named, pairs: readonly number[]): Int32Array {
  const { last, above } = byStart;
  const found = new Uint8Array(from.length);
  const ends = new Uint8Array(count); // 1 for those whose pairs were all met
  const starts = new Uint8Array(count);
  for (const p of pairs) found[p] = 1;
  const all = [...pairs];
  const meet = (q: number): void => {
    if (found[q] || !isNamed(named, q)) return;
    found[q] = 1;
    all.push(q);
  };
  for (let i = 0; i < all.length; i++) {
    const [end, start] = [from[all[i]!]!, to[all[i]!]!];
    if (ends[end] === 0) {
      ends[end] = 1;
      for (let q = all[i]! - 1; q >= 0 && from[q] === end; q--) meet(q);
      for (let q = all[i]! + 1; q < from.length && from[q] === end; q++) meet(q);
    }
    if (starts[start] === 0) {
      starts[start] = 1;
      for (let q = last[start]!; q >= 0; q = above[q]!) meet(q);
    }
  }
  return Int32Array.from(all).sort();
}

const STALE_END = 1;
const STALE_START = 2;

/** Blocks that lost a rival since the page before: a pair of theirs is gone or ruled out now. */
function staleBlocks({ from, to, before, count }: Rows, old: Settled, named: Named, taken: Taken, window: Window): Uint8Array {
  const stale = new Uint8Array(count);
  const mark = (end: BlockIndex, start: BlockIndex): void => {
    if (end >= 0) stale[end]! |= STALE_END;
    if (start >= 0) stale[start]! |= STALE_START;
  };
  const kept = new Uint8Array(old.shares.length);
  const [first, end] = pairsAround(from, window, 2);
  for (let p = first; p < end; p++) {
    const was = before[p]!;
    if (was < 0) continue;
    kept[was] = 1;
    if (!isNamed(named, p) && wasNamed(old, was)) mark(from[p]!, to[p]!);
  }
  for (let p = window.first; p < window.end - window.pairs; p++) {
    if (!kept[p] && wasNamed(old, p)) mark(placeOf(taken, taken.pairs.from[p]!), placeOf(taken, taken.pairs.to[p]!));
  }
  return stale;
}

/** No block came, went or moved: each stands for the one before at its place, though it may say something else. */
function isUnmoved({ stretches }: Taken): boolean {
  return stretches.every(({ shift }) => shift === 0);
}

/** Where a block of the page before stands now; -1 = nowhere. */
function placeOf(taken: Taken, block: BlockIndex): BlockIndex {
  if (isUnmoved(taken)) return block;
  const stretch = taken.stretches.find(({ first, end, shift }) => block + shift >= first && block + shift < end);
  return stretch === undefined ? -1 : block + stretch.shift;
}
