/** The ends and starts of a part of the page, laid out side by side with all that scoring asks of them. */
import { newOpenings, repeats } from '../layout/repeats.js';
import { type BlockIndex, blockEnd, blockSpan } from '../model.js';
import { lookAgain, newWanted } from './again.js';
import { keptCount } from './announced.js';
import { type Echoes, echoesIn, echoLength, wantEchoes } from './echo.js';
import { companyAcross, countAcross, type Ends, pull, readEnds, readStarts, rowOf, type Starts } from './edges.js';
import {
  at,
  featureNames,
  fillApart,
  fillHead,
  fillPair,
  fillPlacing,
  fillTail,
  fillWord,
  mayBeTitle,
  type PairView,
} from './features.js';
import { HORIZON, headlineOver, isFirstUnder, type Places, placingOf } from './places.js';
import { likeness, type Topic, topicAfter, topicBefore } from './topic.js';
import { type Usages, usageAcross, wantUsages } from './usage.js';
import { weightsOf } from './weights.js';

export interface Bench {
  readonly view: PairView;
  readonly places: Places;
  readonly ends: Ends;
  readonly starts: Starts;
  /** What each end and each start says for itself, as a score. */
  readonly endPriors: Float64Array;
  readonly startPriors: Float64Array;
  /** The running number of each start among the body blocks. */
  readonly startRanks: Int32Array;
  /** The same for starts that do not stand next to the end. */
  readonly startPriorsApart: Float64Array;
  /** How much of the headline above it each start says again, and to which ends that matters: those in blocks before this one. */
  readonly tells: Float64Array;
  readonly tellsTo: Int32Array;
  readonly echoes: Echoes;
  readonly usages: Usages;
  readonly before: (Topic | undefined)[];
  readonly after: (Topic | undefined)[];
  /** Scratch for the features of the pair at hand. */
  readonly features: Float64Array;
}

/** Both lists rising. Everything in between is cheap; only topics and words across a cut wait until they are asked for. */
export function layOut(view: PairView, places: Places, endBlocks: Int32Array, startBlocks: Int32Array): Bench {
  const ends = readEnds(view, endBlocks);
  const starts = readStarts(view, startBlocks);
  const features = new Float64Array(featureNames.length);
  const endPriors = new Float64Array(endBlocks.length);
  for (let e = 0; e < endPriors.length; e++) {
    features.fill(0);
    fillTail(view, ends, e, places.marked, features);
    endPriors[e] = dot(features, weightsOf(view, ends.latin[e]));
  }
  const startPriors = new Float64Array(startBlocks.length);
  const startRanks = new Int32Array(startBlocks.length);
  const startPriorsApart = new Float64Array(startBlocks.length);
  const { tells, tellsTo } = readTells(view, places, startBlocks);
  for (let s = 0; s < startPriors.length; s++) {
    startRanks[s] = places.ranks[startBlocks[s]!]!;
    features.fill(0);
    fillHead(view, starts, s, features);
    const weights = weightsOf(view, starts.latin[s]);
    startPriors[s] = dot(features, weights);
    fillApart(view, startBlocks[s]!, features);
    startPriorsApart[s] = dot(features, weights);
  }
  const { echoes, usages } = standAgain(view, ends, starts);
  const before = new Array<Topic | undefined>(endBlocks.length).fill(undefined);
  const after = new Array<Topic | undefined>(startBlocks.length).fill(undefined);
  return {
    view,
    places,
    ends,
    starts,
    endPriors,
    startPriors,
    startPriorsApart,
    startRanks,
    tells,
    tellsTo,
    echoes,
    usages,
    before,
    after,
    features,
  };
}

/** Right below the headline it matters to all ends, as the story begins there; further down to those above the headline. */
function readTells(view: PairView, places: Places, starts: Int32Array): Pick<Bench, 'tells' | 'tellsTo'> {
  const openings = newOpenings();
  const tells = new Float64Array(starts.length);
  const tellsTo = new Int32Array(starts.length);
  for (let s = 0; s < starts.length; s++) {
    const headline = headlineOver(view, starts[s]!);
    if (headline < 0) continue;
    tells[s] = repeats(view, openings, headline, starts[s]!);
    tellsTo[s] = isFirstUnder(places, headline, starts[s]!) ? view.blocks.length : headline;
  }
  return { tells, tellsTo };
}

/** What the ends say last, and the starts first, where it stands elsewhere within a horizon of the ends. */
function standAgain(view: PairView, ends: Ends, starts: Starts): Pick<Bench, 'echoes' | 'usages'> {
  const { text } = view;
  const { blocks } = ends;
  const lowest = new Int32Array(blocks.length);
  const highest = new Int32Array(blocks.length);
  for (let e = 0; e < blocks.length; e++) {
    lowest[e] = view.starts[Math.max(0, blocks[e]! - HORIZON)]!;
    highest[e] = blockEnd(view, Math.min(view.blocks.length - 1, blocks[e]! + HORIZON));
  }
  const wanted = newWanted(2 * blocks.length + starts.blocks.length);
  const ofEnds = wantEchoes(text, ends, wanted);
  const numbers = wantUsages(text, starts, wanted);
  const again = lookAgain(text, lowest[0] ?? 0, highest[blocks.length - 1] ?? 0, wanted);
  const around = { again, lowest, highest };
  return { echoes: echoesIn(text, ends, ofEnds, around), usages: { ...around, numbers } };
}

/** Start `s` is one that end `e` could go on in at all: of the same script, and not above the end in its own column. */
export function isCandidate({ places, ends, starts }: Bench, e: number, s: number): boolean {
  if (ends.latin[e] !== starts.latin[s] && !ends.either[e] && !starts.either[s]) return false;
  const from = ends.blocks[e]!;
  const to = starts.blocks[s]!;
  return to > from || (to < from && places.runs[to] !== places.runs[from]);
}

/** All features of a pair, into `bench.features`: for showing reasons, and for fitting. `topic` where it is known already. */
export function fillAll(bench: Bench, e: number, s: number, topic = topicOf(bench, e, s)): Float64Array {
  const { view, ends, starts, features } = bench;
  const from = ends.blocks[e]!;
  const to = starts.blocks[s]!;
  features.fill(0);
  fillTail(view, ends, e, bench.places.marked, features);
  fillHead(view, starts, s, features);
  fillPlacing(view, from, to, placingOf(bench.places, from, to), features);
  if (features[at.next] === 0 && from < bench.tellsTo[s]!) features[at.underHeadline] = bench.tells[s]!;
  features[at.company] = companyAcross(view, ends, starts, e, s);
  features[at.announced] = promiseOf(bench, e, s);
  if (!ends.latin[e]) {
    const together = countAcross(view.statistics, ends, starts, e, s);
    features[at.attraction] = pull(view.statistics, ends, starts, e, s, together);
    features[at.usage] = usageOf(bench, e, s, together);
  }
  fillPair(view, ends, starts, e, s, features);
  fillWord(view, ends, starts, e, s, features);
  features[at.echo] = echoOf(bench, e, s);
  features[at.topic] = topic;
  if (ends.noStop[e] && mayBeTitle(view, ends, e)) features[bench.places.marked ? at.titleTopic : at.bareTitleTopic] = topic;
  return features;
}

/** The rows of a pair of blocks. */
export function rowsOf({ ends, starts }: Bench, from: BlockIndex, to: BlockIndex): readonly [number, number] {
  return [rowOf(ends.blocks, from), rowOf(starts.blocks, to)];
}

export function echoOf({ view, ends, starts, echoes }: Bench, e: number, s: number): number {
  return echoLength(view.text, echoes.ends[e], ends.at[e]!, starts.at[s]!);
}

/** How the page itself writes the start, within the horizon of the end; `together` is how often the two characters were counted in a row. */
export function usageOf({ view, ends, starts, usages }: Bench, e: number, s: number, together: number): number {
  return usageAcross(view.text, view.statistics, usages, ends, starts, e, s, together);
}

/** How well the start keeps a count that the end announces. */
export function promiseOf({ view, ends, starts, echoes }: Bench, e: number, s: number): number {
  const places = echoes.announced[e];
  if (places === undefined) return 0;
  return keptCount(view.text, ends.announced[e]!, places, blockSpan(view, starts.blocks[s]!));
}

export function topicOf({ view, ends, starts, before, after }: Bench, e: number, s: number): number {
  const left = before[e] ?? topicBefore(view, ends.blocks[e]!);
  const right = after[s] ?? topicAfter(view, starts.blocks[s]!);
  before[e] = left;
  after[s] = right;
  return likeness(left, right, ends.latin[e] !== 0);
}

/** The worth of `features[first … last]`; two sums at once, so that no addition waits for the one before. */
export function dot(features: Float64Array, weights: Float64Array, first = 0, last = featureNames.length - 1): number {
  let even = 0;
  let odd = 0;
  let k = first;
  for (; k < last; k += 2) {
    even += features[k]! * weights[k]!;
    odd += features[k + 1]! * weights[k + 1]!;
  }
  if (k === last) even += features[k]! * weights[k]!;
  return even + odd;
}
