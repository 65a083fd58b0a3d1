/**
 * Scores an open end against the starts in its reach. Thousands of ends times a hundred starts are looked at, and a few are worth it, so what is
 * cheap comes first and a pair is given up as soon as nothing that is still to come could save it.
 */
import { type Bench, dot, echoOf, isCandidate, promiseOf, topicOf } from './bench.js';
import { companyAcross, countAcross, firstRow, MOST_COMPANY, pull, REACH } from './edges.js';
import { at, fillPair, fillWord, firstOfPair, lastOfPair, logOf, mostOfWord } from './features.js';
import { HAN, marksOf } from './marks.js';
import { addPair, type PairList } from './pairs.js';
import { HORIZON, jumpsHere, standsPastHeading } from './places.js';
import { vectors } from './weights.js';

/** A pair this far below "no partner" is not kept. */
const HOPELESS = -2;

/** The most that two edges can say for each other, as far as anybody has seen. */
const MOST_OF_PAIR = 7;

/** The same once the wider surroundings have been asked. */
const MOST_OF_REST = 4.5;

/** The same for characters that nobody counted next to each other: a word across the cut then is rare. */
const MOST_OF_STRANGERS = 1;

/** The most that names and terms can still add. */
const MOST_OF_TOPIC = 1;

/** What it is worth to stand `steps` body blocks apart, at `steps + HORIZON`; neighbours are another matter. */
const standings = { han: standingsOf(vectors.han), latin: standingsOf(vectors.latin) };

function standingsOf(weights: Float64Array): Float64Array {
  return Float64Array.from({ length: 2 * HORIZON + 1 }, (_, i) => {
    const steps = i - HORIZON;
    const apart = weights[at.moved]! + weights[at.distance]! * logOf(Math.max(0, Math.abs(steps) - 1));
    return steps < 0 ? apart + weights[at.backward]! : apart;
  });
}

/** Adds the pairs of end `e` with the starts in blocks `near` to before `far` that are worth keeping to `pairs`, in the order of the starts. */
export function scoreEnd(bench: Bench, e: number, pairs: PairList, near = 0, far = Number.MAX_SAFE_INTEGER): void {
  const { view, places, ends, starts, startPriors, features } = bench;
  const { ranks } = places;
  const { blocks } = starts;
  const from = ends.blocks[e]!;
  const weights = vectors[ends.latin[e] ? 'latin' : 'han'];
  const standing = standings[ends.latin[e] ? 'latin' : 'han'];
  const perCompany = weights[at.company]!;
  const perEcho = weights[at.echo]!;
  const mostOfCompany = perCompany * MOST_COMPANY;
  const own = bench.endPriors[e]!;
  const apart = own + (jumpsHere(view, from) ? weights[at.underJump]! : 0);
  const han = !ends.latin[e];
  const counted = view.statistics.loaded;
  const repeated = bench.echoes.ends[e] !== undefined;
  const promising = bench.echoes.announced[e] !== undefined;
  const rank = ranks[from]!;
  const last = Math.min(from + HORIZON, far - 1);
  for (let s = firstRow(blocks, Math.max(near, from - HORIZON)); s < blocks.length; s++) {
    const to = blocks[s]!;
    if (to > last) break;
    if (to === from) continue;
    // Most pairs stand too far apart for anything else to matter.
    const steps = ranks[to]! - rank;
    let score = startPriors[s]!;
    if (steps === 1) score += own + weights[standsPastHeading(places, from, to) ? at.pastHeading : at.next]!;
    else score += apart + standing[steps + HORIZON]!;
    const promise = promising ? promiseOf(bench, e, s) : 0;
    let most = score + promise * weights[at.announced]!;
    if (most < HOPELESS - MOST_OF_PAIR || !isCandidate(bench, e, s)) continue;
    const before = ends.codes[e * REACH]!;
    const after = starts.codes[s * REACH]!;
    const words = han && (marksOf(before) & marksOf(after) & HAN) !== 0;
    const doubled = words && before === after;
    if (ends.bracket[e] !== 0 && ends.bracket[e] === starts.bracket[s]) most += weights[at.balance]!;
    if (repeated) {
      score += perEcho * echoOf(bench, e, s);
      most += perEcho * echoOf(bench, e, s);
    }
    const together = han ? countAcross(view.statistics, ends, starts, e, s) : 0;
    const strangers = together === 0 && words && !doubled && counted;
    if (strangers && most < HOPELESS - MOST_OF_STRANGERS - mostOfCompany) continue;
    const company = companyAcross(view, ends, starts, e, s);
    most += perCompany * company;
    if (most < HOPELESS - (strangers ? MOST_OF_STRANGERS : MOST_OF_REST)) continue;
    let attraction = 0;
    if (han) {
      attraction = pull(view.statistics, ends, starts, e, s, together);
      most += weights[at.attraction]! * attraction + (words ? mostOfWord(starts.clause[s]!, weights) : weights[at.number]!);
      if (most < HOPELESS && !doubled) continue;
    }
    for (let k = firstOfPair; k <= lastOfPair; k++) features[k] = 0;
    features[at.company] = company;
    features[at.announced] = promise;
    features[at.attraction] = attraction;
    fillPair(view, ends, starts, e, s, features);
    fillWord(view, ends, starts, e, s, features);
    score += dot(features, weights, firstOfPair, lastOfPair);
    if (score <= HOPELESS - MOST_OF_TOPIC) continue;
    score += weights[at.topic]! * topicOf(bench, e, s);
    if (score <= HOPELESS) continue;
    addPair(pairs, from, to, score);
  }
}
