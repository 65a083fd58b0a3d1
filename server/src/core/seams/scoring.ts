/**
 * Scores an open end against the starts in its reach. Thousands of ends times a hundred starts are looked at, and a few are worth it, so what is
 * cheap comes first and a pair is given up as soon as nothing that is still to come could save it.
 */
import { type Bench, dot, echoOf, isCandidate, promiseOf, topicOf, usageOf } from './bench.js';
import { companyAcross, countAcross, firstRow, pull, REACH } from './edges.js';
import { at, fillPair, fillWord, firstOfPair, lastOfPair, logOf, mayBeTitle, mostOfWord, type PairView } from './features.js';
import { HAN, marksOf } from './marks.js';
import { addPair, type PairList } from './pairs.js';
import { HORIZON, standsPastHeading, underJump } from './places.js';
import { vectors, weightsOf } from './weights.js';

/** A pair this far below "no partner" is not kept. Rivals closer than that do matter: without them a lost end finds a chance partner, and orders of a page differ. */
const HOPELESS = -1.5;

/** The most that two edges can say for each other, as far as anybody has seen. */
const MOST_OF_PAIR = 7;

/** The same once the wider surroundings have been asked. */
const MOST_OF_REST = 4.5;

/** The same for characters that nobody counted next to each other: a word across the cut then is rare. */
const MOST_OF_STRANGERS = 1;

/** The most that names and terms can still add. */
const MOST_OF_TOPIC = 3;

/** What it is worth to stand `steps` body blocks apart, at `steps + HORIZON`; neighbours are another matter. Under a jump line, above is anywhere. */
const standings = {
  han: { plain: standingsOf(vectors.han, false), underJump: standingsOf(vectors.han, true) },
  hant: { plain: standingsOf(vectors.hant, false), underJump: standingsOf(vectors.hant, true) },
  latin: { plain: standingsOf(vectors.latin, false), underJump: standingsOf(vectors.latin, true) },
};

function standingsFor({ traditional }: PairView, latin: number | undefined, jump: boolean): Float64Array {
  const { plain, underJump } = latin ? standings.latin : traditional ? standings.hant : standings.han;
  return jump ? underJump : plain;
}

function standingsOf(weights: Float64Array, underJump: boolean): Float64Array {
  return Float64Array.from({ length: 2 * HORIZON + 1 }, (_, i) => {
    const steps = i - HORIZON;
    if (steps < 0 && underJump) return weights[at.moved]! + weights[at.underJump]!;
    const apart = weights[at.moved]! + weights[at.distance]! * logOf(Math.max(0, Math.abs(steps) - 1));
    return steps < 0 ? apart + weights[at.backward]! : apart;
  });
}

/** The starts that are still in the running for the end at hand, and what is known of each so far; one table for all ends, sieved in place. */
const inReach = 2 * HORIZON + 1;
const running = {
  rows: new Int32Array(inReach),
  /** What counts in any case, and the most that it could come to by what has been asked. */
  scores: new Float64Array(inReach),
  most: new Float64Array(inReach),
  promises: new Float64Array(inReach),
  company: new Float64Array(inReach),
  /** How often the characters on both sides of the cut were counted in a row. */
  together: new Float64Array(inReach),
  attraction: new Float64Array(inReach),
};

/** Adds the pairs of end `e` with the starts in blocks `near` to before `far` that are worth keeping to `pairs`, in the order of the starts. */
export function scoreEnd(bench: Bench, e: number, pairs: PairList, near = 0, far = Number.MAX_SAFE_INTEGER): void {
  let count = sieveByPlace(bench, e, near, far);
  count = sieveByCompany(bench, e, count);
  if (!bench.ends.latin[e]) count = sieveByPull(bench, e, count);
  for (let i = 0; i < count; i++) scorePair(bench, e, i, pairs);
}

/** Most starts stand too far away for anything else to matter. */
function sieveByPlace(bench: Bench, e: number, near: number, far: number): number {
  const { view, places, ends, starts, startPriors, startPriorsApart, startRanks, tells, tellsTo } = bench;
  const { rows, scores, most, promises } = running;
  const from = ends.blocks[e]!;
  const weights = weightsOf(view, ends.latin[e]);
  const standing = standingsFor(view, ends.latin[e], underJump(view, from));
  const own = bench.endPriors[e]!;
  const rank = places.ranks[from]! - HORIZON;
  const promising = bench.echoes.announced[e] !== undefined;
  const perPromise = weights[at.announced]!;
  const perTold = weights[at.underHeadline]!;
  const first = firstRow(starts.blocks, Math.max(near, from - HORIZON));
  const end = firstRow(starts.blocks, Math.min(from + HORIZON + 1, far));
  let count = 0;
  for (let s = first; s < end; s++) {
    const steps = startRanks[s]! - rank;
    const isNext = steps === NEXT && !standsPastHeading(places, from, starts.blocks[s]!);
    const place = isNext ? weights[at.next]! : steps === NEXT ? weights[at.pastHeading]! : standing[steps]!;
    const told = from < tellsTo[s]! && !isNext ? perTold * tells[s]! : 0;
    const score = (isNext ? startPriors[s]! : startPriorsApart[s]!) + own + place + told;
    const promise = promising ? promiseOf(bench, e, s) : 0;
    const reach = score + promise * perPromise;
    if (reach < HOPELESS - MOST_OF_PAIR || !isCandidate(bench, e, s)) continue;
    rows[count] = s;
    scores[count] = score;
    most[count] = reach;
    promises[count++] = promise;
  }
  return count;
}

/** One body block further on, as `standings` counts. */
const NEXT = HORIZON + 1;

/** The wider surroundings of the two, a repetition, a bracket. Characters that nobody counted next to each other have little more to hope for. */
function sieveByCompany(bench: Bench, e: number, inRunning: number): number {
  const { view, ends, starts } = bench;
  const { rows, scores, most, promises, company, together } = running;
  const han = !ends.latin[e];
  const weights = weightsOf(view, ends.latin[e]);
  const perCompany = weights[at.company]!;
  const perEcho = weights[at.echo]!;
  const balance = weights[at.balance]!;
  const bracket = ends.bracket[e]!;
  const before = ends.codes[e * REACH]!;
  const opensWithHan = (marksOf(before) & HAN) !== 0 && view.statistics.loaded;
  const repeated = bench.echoes.ends[e] !== undefined;
  let count = 0;
  for (let i = 0; i < inRunning; i++) {
    const s = rows[i]!;
    let score = scores[i]!;
    let reach = most[i]!;
    if (bracket !== 0 && bracket === starts.bracket[s]) reach += balance;
    if (repeated) {
      const echo = perEcho * echoOf(bench, e, s);
      score += echo;
      reach += echo;
    }
    const near = companyAcross(view, ends, starts, e, s);
    reach += perCompany * near;
    if (reach < HOPELESS - MOST_OF_REST) continue;
    const counted = han ? countAcross(view.statistics, ends, starts, e, s) : 0;
    if (counted === 0 && han && opensWithHan && reach < HOPELESS - MOST_OF_STRANGERS) {
      const after = starts.codes[s * REACH]!;
      if (before !== after && marksOf(after) & HAN) continue;
    }
    rows[count] = s;
    scores[count] = score;
    most[count] = reach;
    promises[count] = promises[i]!;
    company[count] = near;
    together[count++] = counted;
  }
  return count;
}

/** How much the characters before the cut call for those behind it. A character that was printed twice waits for a closer look. */
function sieveByPull(bench: Bench, e: number, inRunning: number): number {
  const { view, ends, starts } = bench;
  const { rows, scores, most, promises, company, together, attraction } = running;
  const weights = weightsOf(view, false);
  const before = ends.codes[e * REACH]!;
  const opensWithHan = marksOf(before) & HAN;
  let count = 0;
  for (let i = 0; i < inRunning; i++) {
    const s = rows[i]!;
    const attracted = pull(view.statistics, ends, starts, e, s, together[i]!);
    const after = starts.codes[s * REACH]!;
    const words = (opensWithHan & marksOf(after)) !== 0;
    const rest = words ? mostOfWord(starts.clause[s]!, weights) : weights[at.number]!;
    if (most[i]! + (weights[at.attraction]! * attracted + rest) < HOPELESS && !(words && before === after)) continue;
    rows[count] = s;
    scores[count] = scores[i]!;
    promises[count] = promises[i]!;
    company[count] = company[i]!;
    together[count] = together[i]!;
    attraction[count++] = attracted;
  }
  return count;
}

/** All that the two edges say for each other, and the names and terms of their surroundings last. */
function scorePair(bench: Bench, e: number, i: number, pairs: PairList): void {
  const { view, ends, starts, features } = bench;
  const latin = ends.latin[e]!;
  const weights = weightsOf(view, latin);
  const s = running.rows[i]!;
  for (let k = firstOfPair; k <= lastOfPair; k++) features[k] = 0;
  features[at.company] = running.company[i]!;
  features[at.announced] = running.promises[i]!;
  features[at.attraction] = latin ? 0 : running.attraction[i]!;
  features[at.usage] = latin ? 0 : usageOf(bench, e, s, running.together[i]!);
  fillPair(view, ends, starts, e, s, features);
  fillWord(view, ends, starts, e, s, features);
  let score = running.scores[i]! + dot(features, weights, firstOfPair, lastOfPair);
  if (score <= HOPELESS - MOST_OF_TOPIC) return;
  const topic = topicOf(bench, e, s);
  score += perTopic(bench, e, weights) * topic;
  if (score <= HOPELESS) return;
  addPair(pairs, ends.blocks[e]!, starts.blocks[s]!, score, topic);
}

/** A line that may be a heading has its words again in the paragraph below it: that is no reason to join the two. */
function perTopic({ view, places, ends }: Bench, e: number, weights: Float64Array): number {
  if (!ends.noStop[e] || !mayBeTitle(view, ends, e)) return weights[at.topic]!;
  return weights[at.topic]! + weights[places.marked ? at.titleTopic : at.bareTitleTopic]!;
}
