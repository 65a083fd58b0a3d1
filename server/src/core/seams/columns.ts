/**
 * Do columns alternate here? Where a sure join leads past another story, a paragraph close by that breaks off hardly goes on in the very next
 * block, which is likely to belong to somebody else. Sure joins of neighbours close by say the opposite. Both are read from the page itself: a
 * page without a sure join over another story is judged as if there were no such thing.
 */
import { areNeighbours, type Places } from './places.js';

/** A join at least this sure shows how the columns run. */
const SURE = 0.8;

/** It shows it for so many body blocks around it. */
const AROUND = 8;

/** A join over more body blocks than this is a jump across the page, not a neighbouring column. */
const WIDEST = 12;

/** What it takes from neighbours where nothing but columns that alternate is near, in log-odds. */
const AGAINST_NEXT = 2;

interface Columns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly shares: Float64Array;
  readonly chosen: Uint8Array;
}

/** By pair: what the way the columns run around it takes from its score, 0 or less; null where no sure join leads past another story. */
export function worthOfColumns(pairs: Columns, places: Places): Float32Array | null {
  const { from, to, shares, chosen } = pairs;
  const { ranks } = places;
  const count = ranks.length;
  const size = count === 0 ? 0 : ranks[count - 1]! + 2;
  const moved = new Int32Array(size + 1); // by rank: how many sure joins past others lie around it
  const next = new Int32Array(size + 1); // and how many of neighbours
  const ofEnd = new Int32Array(count).fill(-1);
  const ofStart = new Int32Array(count).fill(-1);
  let any = false;
  for (let p = 0; p < from.length; p++) {
    if (!chosen[p] || shares[p]! < SURE) continue;
    const [low, high] = reach(places, from[p]!, to[p]!);
    if (high < low) continue;
    ofEnd[from[p]!] = p;
    ofStart[to[p]!] = p;
    const apart = !areNeighbours(places, from[p]!, to[p]!);
    if (apart) any = true;
    const counts = apart ? moved : next;
    counts[Math.max(0, low)]!++;
    counts[Math.min(size, high + 1)]!--;
  }
  if (!any) return null;
  for (let r = 1; r <= size; r++) {
    moved[r]! += moved[r - 1]!;
    next[r]! += next[r - 1]!;
  }
  const worth = new Float32Array(from.length);
  for (let p = 0; p < from.length; p++) {
    const rank = ranks[from[p]!]!;
    let apart = moved[rank]!;
    if (apart === 0 || !areNeighbours(places, from[p]!, to[p]!)) continue;
    let close = next[rank]!;
    // A pair is not judged by itself or by its rivals.
    const rival = ofEnd[from[p]!]!;
    const other = ofStart[to[p]!]!;
    for (const sure of rival === other ? [rival] : [rival, other]) {
      if (sure < 0) continue;
      const [low, high] = reach(places, from[sure]!, to[sure]!);
      if (rank < low || rank > high) continue;
      if (areNeighbours(places, from[sure]!, to[sure]!)) close--;
      else apart--;
    }
    worth[p] = (-AGAINST_NEXT * apart) / (apart + close + 1);
  }
  return worth;
}

/** The first and the last rank for which a join shows how the columns run; none where it leads across the page. */
function reach({ ranks }: Places, from: number, to: number): readonly [low: number, high: number] {
  const [a, b] = [ranks[from]!, ranks[to]!];
  const next = b - a === 1;
  if (Math.abs(b - a) > WIDEST) return [0, -1];
  return next ? [a - AROUND, a + AROUND] : [Math.min(a, b) - AROUND, Math.max(a, b) + AROUND];
}
