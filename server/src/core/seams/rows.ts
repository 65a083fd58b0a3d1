/**
 * For each open end, the starts that it may go on in, with their scores: a row. A row depends on nothing beyond HORIZON blocks (and a few
 * more on either side of those), so after an edit most rows are taken over as they are.
 */
import type { BlockIndex, Role } from '../model.js';
import { type Echoes, echoLength, findEchoes } from './echo.js';
import { companyAcross, type Edges, type EdgeView, makeEdges, REACH, readHeadEdge, readTailEdge } from './edges.js';
import { at, featureNames, fillHead, fillPair, fillPlacing, fillTail, logOf } from './features.js';
import { HAN, marksOf } from './marks.js';
import { bodyRanks, columnRuns, HORIZON, jumpsHere, mayContinue, mayGoOn, placingOf, sameScript } from './places.js';
import { sequenceCount } from './statistics.js';
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
const HOPELESS = -2;

/** The most that two edges can say for each other, as far as anybody has seen; pairs that stand too far apart even for that are passed over. */
const MOST_OF_PAIR = 7;

/** The same once the wider surroundings have been asked. */
const MOST_OF_REST = 4.5;

/** The same for characters that nobody counted next to each other. */
const MOST_OF_STRANGERS = 1;

/** The most that names and terms, and a repetition elsewhere, can still add; below HOPELESS even with it, they are not looked for. */
const MOST_TO_COME = 1;

/** Likeness is counted in tenths, up to 0.4. */
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
  const { view, heads, ranks, edges } = bench;
  const weights = vectors[view.blocks[from]!.script];
  const own = tailPrior(bench, from);
  const places = echoes.get(from);
  const promised = edges.announced[from]! >= 0 ? weights[at.announced]! : 0;
  const least = HOPELESS - MOST_OF_PAIR - promised - own;
  const far = weights[at.moved]! + (jumpsHere(view, from) ? weights[at.underJump]! : 0);
  const { [at.distance]: perDoubling = 0, [at.backward]: back = 0, [at.company]: perCompany = 0 } = weights;
  const { tail, script } = view.blocks[from]!;
  const plain = script === 'han' && view.statistics.loaded && places === undefined && tail.opens === 0;
  const rank = ranks[from]!;
  const last = from + HORIZON;
  const offsets: number[] = [];
  const scores: number[] = [];
  for (let h = firstHead; h < heads.length; h++) {
    const to = heads[h]!;
    if (to > last) break;
    // Most pairs stand too far apart for anything else to matter; they are passed over as cheaply as can be.
    const steps = ranks[to]! - rank;
    let stand = steps === 1 ? nearScore(bench, from, to, weights) : far + perDoubling * logOf(Math.abs(steps) - 1);
    if (steps < 0) stand += back;
    stand += headPrior(bench, to);
    if (stand < least || !isCandidate(bench, from, to)) continue;
    const company = stand + perCompany * companyAcross(view.statistics, edges, from, to);
    if (company < least + MOST_OF_PAIR - MOST_OF_REST) continue;
    if (company < least + MOST_OF_PAIR - MOST_OF_STRANGERS && plain && neverMet(bench, from, to)) continue;
    const { features } = bench;
    features.fill(0);
    fillPair(view, edges, from, to, features);
    let score = own + stand + dot(features, weights) + echoLength(view, places, from, to) * weights[at.echo]!;
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

/** The worth of where neighbours stand. */
function nearScore(bench: Workbench, from: BlockIndex, to: BlockIndex, weights: Float64Array): number {
  return weights[placingOf(bench.view, bench.ranks, from, to).pastHeading ? at.pastHeading : at.next]!;
}

/** The last and the first character were never counted next to each other, and neither is a digit or a mark of its own kind. */
function neverMet({ view, edges }: Workbench, from: BlockIndex, to: BlockIndex): boolean {
  const before = edges.last[from * REACH]!;
  const after = edges.first[to * REACH]!;
  if (!(marksOf(before) & marksOf(after) & HAN) || before === after) return false;
  return sequenceCount(view.statistics, before, after) === 0;
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
  let before = bench.before.get(from);
  if (before === undefined) {
    before = topicBefore(bench.view, from);
    bench.before.set(from, before);
  }
  let after = bench.after.get(to);
  if (after === undefined) {
    after = topicAfter(bench.view, to);
    bench.after.set(to, after);
  }
  return Math.min(TOPIC_MOST, TOPIC_SCALE * likeness(before, after));
}

export function dot(features: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < features.length; k++) sum += features[k]! * weights[k]!;
  return sum;
}
