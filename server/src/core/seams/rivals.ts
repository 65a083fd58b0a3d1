/**
 * Chooses among pairs that want the same end or the same start. Only rivals, and rivals of rivals, have anything to do with each other; groups
 * of them in which nothing changed since the page before are settled already.
 */
import type { BlockIndex } from '../model.js';
import type { Found } from './finding.js';
import { components, type Edge, matchComponent } from './matching.js';
import type { Pairs } from './pairs.js';
import { sharesOf } from './shares.js';
import type { Taken } from './taken.js';

/** A pair that is less sure than this is never the best choice for long. */
const LEAST_SHARE = 0.1;

/** Works out how sure each pair is and which are chosen; those that `ruledOut` names are nobody's rivals. `count` blocks in all. */
export function settle(
  found: Found,
  ruledOut: ((from: BlockIndex, to: BlockIndex) => boolean) | null,
  taken: Taken | null,
  count: number,
): Pairs {
  const { from, to, scores, topics } = found;
  const alive = new Uint8Array(from.length).fill(1);
  if (ruledOut !== null) for (let p = 0; p < alive.length; p++) if (ruledOut(from[p]!, to[p]!)) alive[p] = 0;
  const shared = new Float64Array(from.length);
  const pairs: Pairs = { from, to, scores, topics, shares: shared, chosen: new Uint8Array(from.length) };
  const open = taken === null ? everyPair(alive) : takeSettled(pairs, found, alive, taken, count);
  const worth = new Float32Array(open.length);
  for (let i = 0; i < open.length; i++) worth[i] = scores[open[i]!]!;
  const shares = sharesOf(
    open.map((p) => from[p]!),
    open.map((p) => to[p]!),
    worth,
    count,
  );
  const edges: (Edge & { readonly pair: number })[] = [];
  open.forEach((pair, i) => {
    pairs.shares[pair] = shares[i]!;
    if (shares[i]! >= LEAST_SHARE) edges.push({ from: from[pair]!, to: to[pair]!, weight: shares[i]!, pair });
  });
  for (const group of components(edges)) for (const { pair } of matchComponent(group)) pairs.chosen[pair] = 1;
  return pairs;
}

function everyPair(alive: Uint8Array): Int32Array {
  const open: number[] = [];
  for (let p = 0; p < alive.length; p++) if (alive[p]) open.push(p);
  return new Int32Array(open);
}

/** Copies what was settled in groups where nothing changed; gives the pairs of the other groups, in order. */
function takeSettled(pairs: Pairs, { before }: Found, alive: Uint8Array, taken: Taken, count: number): Int32Array {
  const { from, to } = pairs;
  const old = taken.pairs;
  const stale = staleBlocks(pairs, before, alive, taken, count);
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
    if (before[p]! < 0 || old.shares[before[p]!] === 0 || stale[from[p]!]! & STALE_END || stale[to[p]!]! & STALE_START)
      changed[find(p)] = 1;
  }
  const open: number[] = [];
  for (let p = 0; p < from.length; p++) {
    if (!alive[p]) continue;
    if (changed[find(p)]) open.push(p);
    else {
      pairs.shares[p] = old.shares[before[p]!]!;
      pairs.chosen[p] = old.chosen[before[p]!]!;
    }
  }
  return new Int32Array(open);
}

const STALE_END = 1;
const STALE_START = 2;

/** Blocks that lost a rival since the page before: a pair of theirs is gone or ruled out now. */
function staleBlocks({ from, to }: Pairs, before: Int32Array, alive: Uint8Array, taken: Taken, count: number): Uint8Array {
  const stale = new Uint8Array(count);
  const old = taken.pairs;
  const kept = new Uint8Array(old.from.length);
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
    const end = toNew[old.from[p]!]!;
    const start = toNew[old.to[p]!]!;
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
