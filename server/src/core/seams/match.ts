/**
 * Which block goes on in which, over the whole page: open ends against open starts, one to one, with "no partner" as a real choice, forward
 * and backward, never in a circle. What people decided is obeyed and the rest is worked out around it.
 */
import type { Decisions } from '../decisions.js';
import type { BlockIndex, Reuse } from '../model.js';
import { type Bench, layOut } from './bench.js';
import { chainsWithoutCircles } from './circles.js';
import { decidedJoins, decidedSeam } from './decided.js';
import type { PairView } from './features.js';
import { type Found, findPairs } from './finding.js';
import { asSure, isLead, isSure, judgeSeam } from './judge.js';
import type { Edge } from './matching.js';
import type { Pairs } from './pairs.js';
import { type Places, placesOf, TORN_END, TORN_START } from './places.js';
import { settle } from './rivals.js';
import { isSameSeam, type Orphan, type Seam, type SeamState } from './seam.js';
import { type Taken, takeOver } from './taken.js';

export type SeamView = PairView;

/** Pure: seams and orphans of a page. Yields now and then, so that a long analysis can be dropped between two slices. */
export function* findSeams(view: SeamView, decisions: Decisions, reuse: Reuse | null): Generator<void, SeamState> {
  const count = view.blocks.length;
  const taken = takeOver(view, reuse);
  const places = placesOf(view, taken);
  yield;
  const found = yield* findPairs(view, places, taken);
  const partner = new Int32Array(count).fill(-1);
  const continued = new Uint8Array(count);
  const seams: Seam[] = [];
  for (const [from, to] of decidedJoins(decisions, count)) {
    partner[from] = to;
    continued[to] = 1;
    seams.push(decidedSeam(view, places, from, to));
  }
  const pairs = settle(found, places, ruledOut(decisions, partner, continued), taken);
  yield;
  const chosen = chainsWithoutCircles(chosenEdges(pairs), partner);
  const sure = chosen.filter((edge) => isSure(view, places, edge));
  const leads = chosen.filter((edge) => isLead(view, edge) && !isSure(view, places, edge)).map(({ from, to }) => ({ from, to }));
  for (const { from, to } of sure) {
    partner[from] = to;
    continued[to] = 1;
  }
  seams.push(...(yield* judgeAll(view, places, sure, found, taken)));
  if (seams.length > sure.length) seams.sort((a, b) => a.from - b.from);
  return { seams, leads, orphans: orphansOf(places, decisions, partner, continued), places, pairs };
}

/** Pairs that a person's decision rules out; null where nothing is decided. */
function ruledOut(
  decisions: Decisions,
  partner: Int32Array,
  continued: Uint8Array,
): ((from: BlockIndex, to: BlockIndex) => boolean) | null {
  const { apart, joins, starts, complete } = decisions;
  if (apart.length + joins.length + starts.size + complete.size === 0) return null;
  const never = new Set(apart.map(([left, right]) => left * partner.length + right));
  return (from, to) =>
    partner[from] !== -1 ||
    continued[to] === 1 ||
    complete.has(from) ||
    complete.has(to) ||
    starts.get(to) === true ||
    never.has(from * partner.length + to);
}

interface Chosen extends Edge {
  readonly pair: number;
}

function chosenEdges({ from, to, shares, chosen }: Pairs): readonly Chosen[] {
  const edges: Chosen[] = [];
  for (let pair = 0; pair < chosen.length; pair++) {
    if (chosen[pair]) edges.push({ from: from[pair]!, to: to[pair]!, weight: shares[pair]!, pair });
  }
  return edges;
}

/** Seams judged between two chances to stop. */
const SLICE = 256;

/** The seams of the edges; what was said of pairs that were taken over is that of the page before, but for how sure they are. */
function* judgeAll(
  view: SeamView,
  places: Places,
  edges: readonly Chosen[],
  { before, benches, topics }: Found,
  taken: Taken | null,
): Generator<void, readonly Seam[]> {
  const seams = taken === null ? edges.map(() => null as Seam | null) : takenSeams(taken, edges, before);
  const others = edges.filter((edge, i) => seams[i] === null && before[edge.pair]! >= 0);
  const rest = others.length === 0 ? null : benchFor(view, places, others);
  let bench = 0;
  for (let i = 0; i < edges.length; i++) {
    if (seams[i] !== null) continue;
    const edge = edges[i]!;
    while (before[edge.pair]! < 0 && lastEnd(benches[bench]!) < edge.from) bench++;
    seams[i] = unlessAsBefore(view, taken, judgeSeam(before[edge.pair]! < 0 ? benches[bench]! : rest!, edge, topics[edge.pair]!));
    if (i % SLICE === SLICE - 1) yield;
  }
  return seams as Seam[];
}

/** By edge, the seam of the page before in its new place; null where there is none that holds. */
function takenSeams({ pairs, seams }: Taken, edges: readonly Chosen[], before: Int32Array): (Seam | null)[] {
  let at = 0;
  return edges.map(({ from, to, weight, pair }) => {
    const was = before[pair]!;
    const share = was < 0 ? 0 : pairs.shares[was]!;
    if (share === 0) return null; // scored anew, or it was decided about
    const oldFrom = pairs.from[was]!;
    if (seams[at]?.from !== oldFrom) at = firstSeam(seams, oldFrom);
    const old = seams[at++];
    if (old?.from !== oldFrom || old.to !== pairs.to[was]) return null;
    const seam = asSure(old, share, weight);
    return seam === null || oldFrom === from ? seam : { ...seam, from, to };
  });
}

/**
 * The very seam of the page before where nothing of it changed: a keystroke has the seams around it judged anew, and what was made of those that
 * came out the same still holds.
 */
function unlessAsBefore({ blocks }: SeamView, taken: Taken | null, seam: Seam): Seam {
  const before = taken?.seams[firstSeam(taken.seams, seam.from)];
  if (before === undefined || !isSameSeam(seam, before)) return seam;
  const { blocks: old } = taken!.page;
  return blocks[seam.from] === old[seam.from] && blocks[seam.to] === old[seam.to] ? before : seam;
}

/** A bench with just the blocks of some edges on it. */
function benchFor(view: SeamView, places: Places, edges: readonly Edge[]): Bench {
  const ends = Int32Array.from(edges, (edge) => edge.from).sort();
  const starts = Int32Array.from(edges, (edge) => edge.to).sort();
  return layOut(view, places, ends, starts);
}

function lastEnd({ ends }: Bench): BlockIndex {
  return ends.blocks[ends.blocks.length - 1]!;
}

function firstSeam(seams: readonly Seam[], from: BlockIndex): number {
  let low = 0;
  let high = seams.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (seams[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Open ends and starts that found no partner. A weak sign is not enough to call something missing. */
function orphansOf({ marks }: Places, { complete }: Decisions, partner: Int32Array, continued: Uint8Array): Orphan[] {
  const orphans: Orphan[] = [];
  for (let block = 0; block < marks.length; block++) {
    const mark = marks[block]!;
    if (complete.size > 0 && complete.has(block)) continue;
    if (mark & TORN_START && !continued[block]) orphans.push({ block, missing: 'start' });
    if (mark & TORN_END && partner[block] === -1) orphans.push({ block, missing: 'end' });
  }
  return orphans;
}
