/**
 * Chooses among pairs that want the same end or the same start. Only rivals, and rivals of rivals, have anything to do with each other; groups
 * of them in which nothing changed since the page before are settled already.
 */
import type { BlockIndex } from '../model.js';
import { worthOfColumns } from './columns.js';
import type { Found } from './finding.js';
import { components, type Edge, matchComponent } from './matching.js';
import type { Pairs, Settled } from './pairs.js';
import type { Places } from './places.js';
import { sharesOf } from './shares.js';
import type { Taken } from './taken.js';

/** A pair that is less sure than this is never the best choice for long. */
const LEAST_SHARE = 0.1;

type Rows = Pick<Found, 'from' | 'to' | 'before'>;

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
  const { from, to, scores, topics } = found;
  const alive = new Uint8Array(from.length).fill(1);
  if (ruledOut !== null) for (let p = 0; p < alive.length; p++) if (ruledOut(from[p]!, to[p]!)) alive[p] = 0;
  const count = places.marks.length;
  const first = weigh(scores, found, alive, taken, taken?.pairs.first ?? null, count);
  const worth = worthOfColumns({ from, to, ...first }, places);
  if (worth === null) return { from, to, topics, ...first, first };
  const nudged = scores.map((score, p) => score + worth[p]!);
  // On a new page, groups of which the columns say nothing stay as they were the first time.
  const rows = taken === null ? { from, to, before: Int32Array.from(from.keys()) } : found;
  return { from, to, topics, ...weigh(nudged, rows, alive, taken, taken?.pairs ?? first, count), first };
}

/** Settles the pairs of `count` blocks by their `scores`; groups of rivals in which nothing changed since `old` stay as they were. */
function weigh(
  scores: Float32Array,
  { from, to, before }: Rows,
  alive: Uint8Array,
  taken: Taken | null,
  old: Settled | null,
  count: number,
): Settled {
  const settled: Settled = { scores, shares: new Float64Array(from.length), chosen: new Uint8Array(from.length) };
  const open = old === null ? everyPair(alive) : takeSettled(settled, old, { from, to, before }, alive, taken, count);
  const shares = sharesOf(
    open.map((p) => from[p]!),
    open.map((p) => to[p]!),
    Float32Array.from(open, (p) => scores[p]!),
    count,
  );
  const edges: (Edge & { readonly pair: number })[] = [];
  open.forEach((pair, i) => {
    settled.shares[pair] = shares[i]!;
    if (shares[i]! >= LEAST_SHARE) edges.push({ from: from[pair]!, to: to[pair]!, weight: shares[i]!, pair });
  });
  for (const group of components(edges)) for (const { pair } of matchComponent(group)) settled.chosen[pair] = 1;
  return settled;
}

function everyPair(alive: Uint8Array): Int32Array {
  const open: number[] = [];
  for (let p = 0; p < alive.length; p++) if (alive[p]) open.push(p);
  return new Int32Array(open);
}

/** Copies what was settled in groups where nothing changed; gives the pairs of the other groups, in order. */
function takeSettled(
  settled: Settled,
  old: Settled,
  { from, to, before }: Rows,
  alive: Uint8Array,
  taken: Taken | null,
  count: number,
): Int32Array {
  const { scores } = settled;
  const stale = taken === null ? new Uint8Array(count) : staleBlocks({ from, to, before }, old, alive, taken, count);
  const parents = new Int32Array(from.length);
  const find = (p: number): number => {
    let root = p;
    while (parents[root]! !== root) root = parents[root]!;
    for (let at = p; at !== root; ) {
      const next = parents[at]!;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  const lastOfEnd = new Int32Array(count).fill(-1);
  const lastOfStart = new Int32Array(count).fill(-1);
  for (let p = 0; p < from.length; p++) {
    parents[p] = p;
    if (!alive[p]) continue;
    const sameEnd = lastOfEnd[from[p]!]!;
    const sameStart = lastOfStart[to[p]!]!;
    if (sameEnd >= 0) parents[find(p)] = find(sameEnd);
    if (sameStart >= 0) parents[find(p)] = find(sameStart);
    lastOfEnd[from[p]!] = p;
    lastOfStart[to[p]!] = p;
  }
  const changed = new Uint8Array(from.length); // of the group with this root
  for (let p = 0; p < from.length; p++) {
    if (!alive[p]) continue;
    const was = before[p]!;
    if (was < 0 || old.shares[was] === 0 || old.scores[was] !== scores[p]) changed[find(p)] = 1;
    else if (stale[from[p]!]! & STALE_END || stale[to[p]!]! & STALE_START) changed[find(p)] = 1;
  }
  const open: number[] = [];
  for (let p = 0; p < from.length; p++) {
    if (!alive[p]) continue;
    if (changed[find(p)]) open.push(p);
    else {
      settled.shares[p] = old.shares[before[p]!]!;
      settled.chosen[p] = old.chosen[before[p]!]!;
    }
  }
  return new Int32Array(open);
}

const STALE_END = 1;
const STALE_START = 2;

/** Blocks that lost a rival since the page before: a pair of theirs is gone or ruled out now. */
function staleBlocks({ from, to, before }: Rows, old: Settled, alive: Uint8Array, taken: Taken, count: number): Uint8Array {
  const stale = new Uint8Array(count);
  const kept = new Uint8Array(old.shares.length);
  for (let p = 0; p < before.length; p++) {
    const was = before[p]!;
    if (was < 0) continue;
    kept[was] = 1;
    if (alive[p] || old.shares[was] === 0) continue;
    stale[from[p]!]! |= STALE_END;
    stale[to[p]!]! |= STALE_START;
  }
  const toNew = movedBlocks(taken);
  for (let p = 0; p < kept.length; p++) {
    if (kept[p] || old.shares[p] === 0) continue;
    const end = toNew[taken.pairs.from[p]!]!;
    const start = toNew[taken.pairs.to[p]!]!;
    if (end >= 0) stale[end]! |= STALE_END;
    if (start >= 0) stale[start]! |= STALE_START;
  }
  return stale;
}

/** Where each block of the page before stands now; -1 = nowhere. */
function movedBlocks({ stretches, places }: Taken): Int32Array {
  const blocks = new Int32Array(places.marks.length).fill(-1);
  for (const { first, end, shift } of stretches) for (let b = first; b < end; b++) blocks[b - shift] = b;
  return blocks;
}
