/** All pairs of a page that are worth a closer look: taken over where nothing in their reach changed, scored anew elsewhere. */
import type { BlockIndex } from '../model.js';
import { type Bench, layOut } from './bench.js';
import type { PairView } from './features.js';
import { addOldPairs, columnsOf, firstPair, newPairs, type PairList, SOME } from './pairs.js';
import { CONTINUES, GOES_ON, HORIZON, type Places } from './places.js';
import { scoreEnd } from './scoring.js';
import { type Change, changesOf, echoesInto, type Taken, usagesInto } from './taken.js';

/** Blocks that are laid out on one bench; benches overlap by a horizon on either side. */
const PASS = 2048;
/** Ends scored between two chances to stop. */
const SLICE = 64;

export interface Found {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly scores: Float32Array;
  readonly topics: Float64Array;
  /** Where each pair stood among those of the page before; -1 = scored anew. */
  readonly before: Int32Array;
  /** The benches on which pairs were scored, in file order. */
  readonly benches: readonly Bench[];
  readonly same: Same;
}

/** So many pairs at the beginning, and at the end, are those of the page before; the ends of all others lie in the blocks `first` to before `last`. */
export interface Same {
  readonly head: number;
  readonly tail: number;
  readonly first: BlockIndex;
  readonly last: BlockIndex;
}

interface Finding {
  readonly pairs: PairList;
  readonly benches: Bench[];
}

export function* findPairs(view: PairView, places: Places, taken: Taken | null): Generator<void, Found> {
  const count = view.blocks.length;
  const found: Finding = { pairs: newPairs((taken?.pairs.from.length ?? 0) + SOME), benches: [] };
  let same: Same = { head: 0, tail: 0, first: 0, last: count };
  if (taken === null) yield* scoreAll(view, places, 0, count, found);
  else {
    let next = 0;
    const changes = changesOf(view, places, taken);
    let head = -1;
    for (const change of changes) {
      copyPairs(taken, next, change.first, found.pairs);
      if (head < 0) head = found.pairs.count;
      if (change.quiet === null) yield* scoreAll(view, places, change.first, change.end, found);
      else scoreNear(view, places, taken, change, found);
      next = change.end;
    }
    const behind = found.pairs.count;
    copyPairs(taken, next, count, found.pairs);
    const tail = found.pairs.count - behind;
    same = { head: head < 0 ? 0 : head, tail, first: changes[0]?.first ?? 0, last: next };
  }
  return { ...columnsOf(found.pairs), benches: found.benches, same };
}

/** Takes over the pairs of the ends from block `first` to before `end`; all of them lie in stretches that only moved. */
function copyPairs({ stretches, pairs }: Taken, first: BlockIndex, end: BlockIndex, found: PairList): void {
  for (const stretch of stretches) {
    const from = Math.max(first, stretch.first) - stretch.shift;
    const to = Math.min(end, stretch.end) - stretch.shift;
    if (from < to) addOldPairs(found, pairs, firstPair(pairs.from, from), firstPair(pairs.from, to), stretch.shift);
  }
}

/** Scores the open ends from block `first` to before `end`. */
function* scoreAll(view: PairView, places: Places, first: BlockIndex, end: BlockIndex, found: Finding): Generator<void, void> {
  for (let pass = first; pass < end; pass += PASS) {
    const ends = withMark(places, GOES_ON, pass, Math.min(end, pass + PASS));
    if (ends.length === 0) continue;
    const starts = withMark(places, CONTINUES, ends[0]! - HORIZON, ends[ends.length - 1]! + HORIZON + 1);
    const bench = layOut(view, places, ends, starts);
    found.benches.push(bench);
    for (let e = 0; e < ends.length; e++) {
      scoreEnd(bench, e, found.pairs);
      if (e % SLICE === SLICE - 1) yield;
    }
    yield;
  }
}

/** Scores the ends near a quiet change anew, and those farther away against the starts near it; the rest of their pairs holds. */
function scoreNear(view: PairView, places: Places, taken: Taken, change: Change, found: Finding): void {
  const { near, far } = change;
  const quiet = change.quiet!;
  const ends = withMark(places, GOES_ON, change.first, change.end);
  if (ends.length === 0) return;
  const echoes = echoesInto(view, taken, quiet);
  const uses = usagesInto(view, taken, quiet);
  const all = withMark(places, CONTINUES, change.first - HORIZON, change.end + HORIZON).some(uses);
  const touched = Uint8Array.from(ends, (from) => (all || echoes(from) ? 1 : 0));
  const isAnew = (e: number): boolean => (ends[e]! >= near && ends[e]! < far) || touched[e] === 1;
  // Where no end is scored anew in full, the others ask for the starts near the change alone.
  const more = touched.includes(1) ? HORIZON : 0;
  const starts = ends.some((_, e) => isAnew(e))
    ? withMark(places, CONTINUES, change.first - more, change.end + more)
    : withMark(places, CONTINUES, near, far);
  const bench = layOut(view, places, ends, starts);
  found.benches.push(bench);
  const old = taken.pairs;
  const { shift } = quiet;
  for (let e = 0; e < ends.length; e++) {
    const from = ends[e]!;
    if (isAnew(e)) {
      scoreEnd(bench, e, found.pairs);
      continue;
    }
    const end = firstPair(old.from, from - shift + 1);
    let before = firstPair(old.from, from - shift);
    const first = before;
    while (before < end && old.to[before]! + shift < near) before++;
    let behind = before;
    while (behind < end && old.to[behind]! + shift < far) behind++;
    addOldPairs(found.pairs, old, first, before, shift);
    scoreEnd(bench, e, found.pairs, near, far);
    addOldPairs(found.pairs, old, behind, end, shift);
  }
}

/** The blocks in a range that carry a mark. */
function withMark({ marks }: Places, mark: number, first: BlockIndex, end: BlockIndex): Int32Array {
  const blocks: BlockIndex[] = [];
  for (let b = Math.max(0, first); b < end && b < marks.length; b++) if (marks[b]! & mark) blocks.push(b);
  return new Int32Array(blocks);
}
