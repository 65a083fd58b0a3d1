/** All pairs of a page that are worth a closer look: taken over where nothing in their reach changed, scored anew elsewhere. */
import type { BlockIndex } from '../model.js';
import { type Bench, layOut } from './bench.js';
import type { PairView } from './features.js';
import { firstPair, type PairList } from './pairs.js';
import { CONTINUES, GOES_ON, HORIZON, type Places } from './places.js';
import { scoreEnd } from './scoring.js';
import { type Taken, unchangedEnds } from './taken.js';

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

export function* findPairs(view: PairView, places: Places, taken: Taken | null): Generator<void, Found> {
  const count = view.blocks.length;
  const list: PairList & { before: number[] } = { from: [], to: [], scores: [], before: [] };
  const benches: Bench[] = [];
  let next = 0;
  for (const stretch of taken?.stretches ?? []) {
    const [first, end] = unchangedEnds(stretch, count, taken!.page.blocks.length);
    if (first >= end) continue;
    yield* scoreEnds(view, places, next, first, list, benches);
    const { from, to, scores } = taken!.pairs;
    for (let p = firstPair(from, first - stretch.shift); p < from.length && from[p]! < end - stretch.shift; p++) {
      list.from.push(from[p]! + stretch.shift);
      list.to.push(to[p]! + stretch.shift);
      list.scores.push(scores[p]!);
      list.before.push(p);
    }
    next = end;
  }
  yield* scoreEnds(view, places, next, count, list, benches);
  return {
    from: new Int32Array(list.from),
    to: new Int32Array(list.to),
    scores: new Float32Array(list.scores),
    before: new Int32Array(list.before),
    benches,
  };
}

/** Scores the open ends from block `first` to before `end`. */
function* scoreEnds(
  view: PairView,
  places: Places,
  first: BlockIndex,
  end: BlockIndex,
  list: PairList & { before: number[] },
  benches: Bench[],
): Generator<void, void> {
  for (let pass = first; pass < end; pass += PASS) {
    const ends = withMark(places, GOES_ON, pass, Math.min(end, pass + PASS));
    if (ends.length === 0) continue;
    const starts = withMark(places, CONTINUES, ends[0]! - HORIZON, ends[ends.length - 1]! + HORIZON + 1);
    const bench = layOut(view, places, ends, starts);
    benches.push(bench);
    for (let e = 0; e < ends.length; e++) {
      scoreEnd(bench, e, list);
      while (list.before.length < list.from.length) list.before.push(-1);
      if (e % SLICE === SLICE - 1) yield;
    }
    yield;
  }
}

/** The blocks in a range that carry a mark. */
function withMark({ marks }: Places, mark: number, first: BlockIndex, end: BlockIndex): Int32Array {
  const blocks: BlockIndex[] = [];
  for (let b = Math.max(0, first); b < end && b < marks.length; b++) if (marks[b]! & mark) blocks.push(b);
  return new Int32Array(blocks);
}
