/**
 * For each open end, the starts that it may go on in, with their scores: a row. A row depends on nothing beyond HORIZON blocks (and a few
 * more on either side of those), so after an edit most rows are taken over as they are.
 */
import type { BlockIndex, Role } from '../model.js';
import { type Echoes, echoLength, findEchoes } from './echo.js';
import { companyAcross, type Edges, type EdgeView, makeEdges, readHeadEdge, readTailEdge } from './edges.js';
import { at, featureNames, fillHead, fillPair, fillPlacing, fillTail, logOf } from './features.js';
import { bodyRanks, columnRuns, HORIZON, jumpsHere, mayContinue, mayGoOn, placingOf, sameScript } from './places.js';
import { likeness, type Topic, topicAfter, topicBefore } from './topic.js';
import { vectors } from './weights.js';

export interface RowView extends EdgeView {
  readonly roles: readonly Role[];
}

/** The candidates of one open end, in file order. Blocks are given relative to the end, so that a row may move as a whole. */
export interface Row {
  readonly offsets: Int16Array;
  readonly scores: Float32Array;
}

/** Tables over the page that scoring leans on; made once per analysis. */
export interface Workbench {
  readonly view: RowView;
  readonly edges: Edges;
  readonly ranks: Int32Array;
  readonly runs: Int32Array;
  readonly tails: readonly BlockIndex[];
  readonly heads: readonly BlockIndex[];
  readonly before: Map<BlockIndex, Topic>;
  readonly after: Map<BlockIndex, Topic>;
  /** What each start says for itself; NaN = not yet asked. */
  readonly priors: Float64Array;
  /** Scratch for the features of the pair at hand. */
  readonly features: Float64Array;
}

/** A pair this far below "no partner" is neither kept nor looked at more closely. */
export const HOPELESS = -2.5;

/** The most that two edges can say for each other, as far as anybody has seen; pairs that stand too far apart even for that are passed over. */
const MOST_OF_PAIR = 10;

/** The same once the wider surroundings have been asked. */
const MOST_OF_REST = 6;

/** The most that names and terms, and a repetition elsewhere, can still add; below HOPELESS even with it, they are not looked for. */
const MOST_TO_COME = 2;

/** Half of the topic scale: likeness is counted up to 0.4. */
const TOPIC_SCALE = 10;
const TOPIC_MOST = 4;

export function makeWorkbench(view: RowView): Workbench {
  const tails: BlockIndex[] = [];
  const heads: BlockIndex[] = [];
  for (let b = 0; b < view.blocks.length; b++) {
    if (mayGoOn(view, b)) tails.push(b);
    if (mayContinue(view, b)) heads.push(b);
  }
  return {
    view,
    edges: makeEdges(view.blocks.length, view.statistics),
    ranks: bodyRanks(view.roles),
    runs: columnRuns(view),
    tails,
    heads,
    before: new Map(),
    after: new Map(),
    priors: new Float64Array(view.blocks.length).fill(Number.NaN),
    features: new Float64Array(featureNames.length),
  };
}

/** Where the ends of these tails are repeated, each within its own horizon. */
export function echoesOf(bench: Workbench, tails: readonly BlockIndex[]): Echoes {
  const { view } = bench;
  return findEchoes(view, tails, HORIZON);
}

/** Scores one open end against all starts in reach. `firstHead` is the index in `heads` of the first start in reach. */
export function scoreRow(bench: Workbench, from: BlockIndex, firstHead: number, echoes: Echoes): Row {
  const { view, heads } = bench;
  const weights = vectors[view.blocks[from]!.script];
  const own = tailPrior(bench, from);
  const places = echoes.get(from);
  const offsets: number[] = [];
  const scores: number[] = [];
  for (let h = firstHead; h < heads.length && heads[h]! <= from + HORIZON; h++) {
    const to = heads[h]!;
    const before = own + headPrior(bench, to) + placingScore(bench, from, to, weights);
    if (before + MOST_OF_PAIR <= HOPELESS || !isCandidate(bench, from, to)) continue;
    if (before + weights[at.company]! * companyAcross(view.statistics, bench.edges, from, to) + MOST_OF_REST <= HOPELESS)
      continue;
    const { features } = bench;
    features.fill(0);
    fillPair(view, bench.edges, from, to, features);
    let score = before + dot(features, weights) + echoLength(view, places, from, to) * weights[at.echo]!;
    if (score <= HOPELESS - MOST_TO_COME) continue;
    score += weights[at.topic]! * topicOf(bench, from, to);
    if (score <= HOPELESS) continue;
    offsets.push(to - from);
    scores.push(score);
  }
  return { offsets: Int16Array.from(offsets), scores: Float32Array.from(scores) };
}

/** What the end says for itself, whatever it may go on in. */
function tailPrior(bench: Workbench, from: BlockIndex): number {
  readTailEdge(bench.view, bench.edges, from);
  bench.features.fill(0);
  fillTail(bench.view, from, bench.features);
  return dot(bench.features, vectors[bench.view.blocks[from]!.script]);
}

/** What the start says for itself; read once. */
function headPrior(bench: Workbench, to: BlockIndex): number {
  const known = bench.priors[to]!;
  if (!Number.isNaN(known)) return known;
  readHeadEdge(bench.view, bench.edges, to);
  bench.features.fill(0);
  fillHead(bench.view, bench.edges, to, bench.features);
  const prior = dot(bench.features, vectors[bench.view.blocks[to]!.script]);
  bench.priors[to] = prior;
  return prior;
}

/** The worth of where the two stand; without a walk over features, for it is asked of every pair in reach. */
function placingScore(bench: Workbench, from: BlockIndex, to: BlockIndex, weights: Float64Array): number {
  const placing = placingOf(bench.view, bench.ranks, from, to);
  if (!placing.backward && placing.between === 0) return weights[placing.pastHeading ? at.pastHeading : at.next]!;
  const near = weights[at.moved]! + weights[at.distance]! * logOf(placing.between);
  const apart = placing.backward ? near + weights[at.backward]! : near;
  return jumpsHere(bench.view, from) ? apart + weights[at.underJump]! : apart;
}

/** A start that an end could go on in at all. */
export function isCandidate(bench: Workbench, from: BlockIndex, to: BlockIndex): boolean {
  if (to === from || !sameScript(bench.view, from, to)) return false;
  return to > from || bench.runs[to] !== bench.runs[from];
}

/** All features of a pair, into `bench.features`; for showing reasons. */
export function fillAll(bench: Workbench, from: BlockIndex, to: BlockIndex, echoes: Echoes): Float64Array {
  fillPlain(bench, from, to);
  bench.features[at.echo] = echoLength(bench.view, echoes.get(from), from, to);
  bench.features[at.topic] = topicOf(bench, from, to);
  return bench.features;
}

function fillPlain(bench: Workbench, from: BlockIndex, to: BlockIndex): void {
  const { view, edges, features } = bench;
  readTailEdge(view, edges, from);
  readHeadEdge(view, edges, to);
  features.fill(0);
  fillTail(view, from, features);
  fillHead(view, edges, to, features);
  fillPlacing(view, from, placingOf(view, bench.ranks, from, to), features);
  fillPair(view, edges, from, to, features);
}

function topicOf(bench: Workbench, from: BlockIndex, to: BlockIndex): number {
  const before = once(bench.before, from, () => topicBefore(bench.view, from));
  const after = once(bench.after, to, () => topicAfter(bench.view, to));
  return Math.min(TOPIC_MOST, TOPIC_SCALE * likeness(before, after));
}

function once(known: Map<BlockIndex, Topic>, block: BlockIndex, read: () => Topic): Topic {
  const topic = known.get(block) ?? read();
  known.set(block, topic);
  return topic;
}

export function dot(features: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < features.length; k++) sum += features[k]! * weights[k]!;
  return sum;
}
