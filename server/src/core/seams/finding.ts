/** All pairs of a page that are worth a closer look: taken over where nothing in their reach changed, scored anew elsewhere. */
import type { BlockIndex } from '../model.js';
import { type Bench, layOut } from './bench.js';
import type { PairView } from './features.js';
import { firstPair, type PairList } from './pairs.js';
import { CONTINUES, GOES_ON, HORIZON, type Places } from './places.js';
import { scoreEnd } from './scoring.js';
import { type Change, changesOf, echoesInto, type Taken } from './taken.js';

/** Blocks that are laid out on one bench; benches overlap by a horizon on either side. */
const PASS = 2048;
/** Ends scored between two chances to stop. */
const SLICE = 64;

export interface Found {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly scores: Float32Array;
  /** Where each pair stood among those of the page before; -1 = scored anew. */
  readonly before: Int32Array;
  /** The benches on which pairs were scored, in file order. */
  readonly benches: readonly Bench[];
}

interface Finding extends PairList {
  readonly before: number[];
  readonly benches: Bench[];
}

export function* findPairs(view: PairView, places: Places, taken: Taken | null): Generator<void, Found> {
  const count = view.blocks.length;
  const found: Finding = { from: [], to: [], scores: [], before: [], benches: [] };
  if (taken === null) yield* scoreAll(view, places, 0, count, found);
  else {
    let next = 0;
    for (const change of changesOf(places, taken)) {
      copyPairs(taken, next, change.first, found);
      if (change.quiet === null) yield* scoreAll(view, places, change.first, change.end, found);
      else scoreNear(view, places, taken, change, found);
      next = change.end;
    }
    copyPairs(taken, next, count, found);
  }
  return {
    from: new Int32Array(found.from),
    to: new Int32Array(found.to),
    scores: new Float32Array(found.scores),
    before: new Int32Array(found.before),
    benches: found.benches,
  };
}

/** Takes over the pairs of the ends from block `first` to before `end`; all of them lie in stretches that only moved. */
function copyPairs(taken: Taken, first: BlockIndex, end: BlockIndex, found: Finding): void {
  for (const stretch of taken.stretches) {
    const from = Math.max(first, stretch.first) - stretch.shift;
    const to = Math.min(end, stretch.end) - stretch.shift;
    if (from >= to) continue;
    const { pairs } = taken;
    for (let p = firstPair(pairs.from, from); p < pairs.from.length && pairs.from[p]! < to; p++)
      copyPair(taken, p, stretch.shift, found);
  }
}

function copyPair({ pairs }: Taken, p: number, shift: number, found: Finding): void {
  found.from.push(pairs.from[p]! + shift);
  found.to.push(pairs.to[p]! + shift);
  found.scores.push(pairs.scores[p]!);
  found.before.push(p);
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
      scoreEnd(bench, e, found);
      if (e % SLICE === SLICE - 1) yield;
    }
    while (found.before.length < found.from.length) found.before.push(-1);
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
  const touched = Uint8Array.from(ends, (from) => (echoes(from) ? 1 : 0));
  const more = touched.includes(1) ? HORIZON : 0;
  const starts = withMark(places, CONTINUES, change.first - more, change.end + more);
  const bench = layOut(view, places, ends, starts);
  found.benches.push(bench);
  const { pairs } = taken;
  for (let e = 0; e < ends.length; e++) {
    const from = ends[e]!;
    if ((from >= near && from < far) || touched[e]) {
      scoreEnd(bench, e, found);
      while (found.before.length < found.from.length) found.before.push(-1);
      continue;
    }
    let p = firstPair(pairs.from, from - quiet.shift);
    for (; pairs.from[p] === from - quiet.shift && pairs.to[p]! + quiet.shift < near; p++) copyPair(taken, p, quiet.shift, found);
    scoreEnd(bench, e, found, near, far);
    while (found.before.length < found.from.length) found.before.push(-1);
    for (; pairs.from[p] === from - quiet.shift; p++) {
      if (pairs.to[p]! + quiet.shift >= far) copyPair(taken, p, quiet.shift, found);
    }
  }
}

/** The blocks in a range that carry a mark. */
function withMark({ marks }: Places, mark: number, first: BlockIndex, end: BlockIndex): Int32Array {
  const blocks: BlockIndex[] = [];
  for (let b = Math.max(0, first); b < end && b < marks.length; b++) if (marks[b]! & mark) blocks.push(b);
  return new Int32Array(blocks);
}
