/**
 * For each open end, the starts that it may go on in, with their scores: a row. A row depends on nothing beyond HORIZON blocks (and a few
 * more on either side of those), so after an edit most rows are taken over as they are.
 */
import type { BlockIndex, Role } from '../model.js';
import { type Echoes, echoLength, findEchoes } from './echo.js';
import { type Edges, type EdgeView, makeEdges, readHeadEdge, readTailEdge } from './edges.js';
import { at, featureNames, fillFeatures } from './features.js';
import { bodyRanks, columnRuns, HORIZON, mayContinue, mayGoOn, placingOf, sameScript } from './places.js';
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
  readonly features: Float64Array;
}

/** A pair this far below "no partner" is neither kept nor looked at more closely. */
export const HOPELESS = -4;

/** The most that names and terms, and a repetition elsewhere, can still add; below HOPELESS even with it, they are not looked for. */
const MOST_TO_COME = 3.5;

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
    edges: makeEdges(view.blocks.length),
    ranks: bodyRanks(view.roles),
    runs: columnRuns(view),
    tails,
    heads,
    before: new Map(),
    after: new Map(),
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
  const { heads } = bench;
  const offsets: number[] = [];
  const scores: number[] = [];
  const places = echoes.get(from);
  for (let h = firstHead; h < heads.length && heads[h]! <= from + HORIZON; h++) {
    const to = heads[h]!;
    if (!isCandidate(bench, from, to)) continue;
    const score = scorePair(bench, from, to, places);
    if (score <= HOPELESS) continue;
    offsets.push(to - from);
    scores.push(score);
  }
  return { offsets: Int16Array.from(offsets), scores: Float32Array.from(scores) };
}

function scorePair(bench: Workbench, from: BlockIndex, to: BlockIndex, places: readonly number[] | undefined): number {
  const weights = vectors[bench.view.blocks[from]!.script];
  fillPlain(bench, from, to);
  const plain = dot(bench.features, weights) + echoLength(bench.view, places, from, to) * weights[at.echo]!;
  if (plain <= HOPELESS - MOST_TO_COME) return plain;
  return plain + weights[at.topic]! * topicOf(bench, from, to);
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
  const { view, edges } = bench;
  readTailEdge(view, edges, from);
  readHeadEdge(view, edges, to);
  fillFeatures(view, edges, from, to, placingOf(view, bench.ranks, from, to), bench.features);
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
