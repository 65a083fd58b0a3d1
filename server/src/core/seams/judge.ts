/** From a chosen pair to a seam: how sure it is, whether it may run unasked, what stands between the two when joined. */
import { Fact } from '../facts.js';
import { type Bench, fillAll, rowsOf } from './bench.js';
import { at, type PairView } from './features.js';
import { DIGIT, LOWER, marksOf, UPPER } from './marks.js';
import type { Edge } from './matching.js';
import { areNeighbours, type Places, type PlaceView, placingOf } from './places.js';
import { reasonsFor } from './reasons.js';
import type { Safety, Seam } from './seam.js';

/**
 * Pairs that are less sure than this are left alone: a false join writes a sentence nobody wrote. English is known less well, so more is asked.
 * On Traditional pages neighbours are right more often than their share says, and joins over other stories less often (part 8).
 */
const LEAST_SURE = {
  han: { next: 0.67, moved: 0.66 },
  hant: { next: 0.62, moved: 0.72 },
  latin: { next: 0.74, moved: 0.71 },
} as const;

/** A join that runs unasked is at least this sure, and has a proof. */
const SAFE = 0.99;

/** Hardly a rival is left that would make any sense of either half. */
const CERTAIN = 0.998;

/** None is left at all: whatever else the halves were, they would be alone. */
const ALONE = 0.999;

/** As much is asked of a line that may be a deck. */
const SURE_PAST_DECK = 0.99;

/** A chosen pair that is sure enough to be a seam. */
export function isSure(view: PairView, places: Places, { from, to, weight: confidence }: Edge): boolean {
  const latin = (view.facts[from]! & Fact.han) === 0;
  if (latin && confidence < SURE_PAST_DECK && mayBeDeck(view, from, to)) return false;
  const least = LEAST_SURE[latin ? 'latin' : view.traditional ? 'hant' : 'han'];
  return confidence >= (areNeighbours(places, from, to) ? least.next : least.moved);
}

/**
 * Right under a heading stands a line without the end of a sentence, and what follows begins one: We had a problem with late rains|Growers in the
 * north hope for better prices.
 */
function mayBeDeck({ roles, blocks }: PlaceView, from: number, to: number): boolean {
  const { tail, length } = blocks[from]!;
  return roles[from - 1] === 'headline' && length < DECK && tail.sentence >= tail.at && blocks[to]!.head.sign !== 'lower-case';
}

/** No deck is longer. */
const DECK = 80;

/** Likelier than not: that tells whose story a block is, if not that the two are one sentence. */
const LEAST_LEAD = 0.5;

/**
 * A chosen pair that is worth following for a reader who looks where a story goes on: the second block starts in small letters, so that it surely
 * goes on from somewhere. In Chinese no start is as sure as that, and the next paragraph of the story above fits as well.
 */
export function isLead({ facts }: PlaceView, { from, to, weight: confidence }: Edge): boolean {
  return confidence >= LEAST_LEAD && ((facts[from]! | facts[to]!) & Fact.han) === 0 && (facts[to]! & Fact.openHead) !== 0;
}

/** A short line without any end may be a subhead that is not marked: 为期6个月；|但强调现时最重要的是 */
function mayBeSubhead({ blocks }: PlaceView, block: number): boolean {
  const { script, length, tail } = blocks[block]!;
  return script === 'han' && length <= SUBHEAD && tail.openness !== 'closed' && tail.sentence >= tail.at;
}

const SUBHEAD = 20;

/**
 * A seam whose halves say what they said, but are `now` as sure as that beside their rivals, and were `before`; null where it has to be judged
 * anew, because a proof asks for less where fewer rivals are left.
 */
export function asSure(seam: Seam, before: number, now: number): Seam | null {
  if (seam.kind === 'next' && degreeOf(before) !== degreeOf(now)) return null;
  const confidence = inThousandths(now);
  return confidence === seam.confidence ? seam : { ...seam, confidence };
}

/** How many of the bounds a likelihood has passed that proofs ask for. */
function degreeOf(confidence: number): number {
  return Number(confidence >= SAFE) + Number(confidence >= CERTAIN) + Number(confidence >= ALONE);
}

function inThousandths(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

/** The seam for a chosen pair that is sure enough; both its blocks must lie on the bench. `topic` is what scoring found of the pair. */
export function judgeSeam(bench: Bench, edge: Edge, topic: number): Seam {
  const { view } = bench;
  const { from, to, weight: confidence } = edge;
  const placing = placingOf(bench.places, from, to);
  const next = !placing.backward && placing.between === 0;
  const [e, s] = rowsOf(bench, from, to);
  const { script } = view.blocks[from]!;
  const features = fillAll(bench, e, s, topic);
  const doubled = features[at.doubled]! > 0;
  const hyphen = features[at.hyphen]! > 0 || (view.blocks[from]!.tail.sign === 'hyphen' && !view.statistics.loaded);
  const proven =
    next &&
    !placing.pastHeading &&
    !mayBeSubhead(view, to) &&
    confidence >= SAFE &&
    (script === 'han' ? hasProof(features, confidence) : hasLatinProof(features, confidence));
  const safety: Safety = !next ? 'review' : proven ? 'safe' : 'likely';
  return {
    from,
    to,
    kind: next ? 'next' : 'moved',
    confidence: inThousandths(confidence),
    safety,
    separator: separatorOf(bench, from, to, hyphen || features[at.hyphenNoWord]! > 0 || features[at.splitWord]! > 0),
    removes: doubled ? { side: 'to', length: 1, why: 'doubled' } : hyphen ? { side: 'from', length: 1, why: 'hyphen' } : null,
    evidence: reasonsFor(bench, e, s, features),
  };
}

/**
 * Proof that does not rest on likelihood alone: a word, a number, a bracket, a repetition across the cut. A start that is none (河堤。) proves
 * that something is missing before it, not what; so it counts only where the characters fit too. A line that may be a subhead is never joined
 * unasked (上午闭幕|会议通过 would make a word) unless it opens a quotation that closes behind the cut, as no heading does. Where hardly a rival is
 * left, less is enough: some fit, or a comma, behind which text must go on; where none is, that the end is surely no heading. To leave out a
 * character that was printed twice asks for no rival too.
 */
function hasProof(features: Float64Array, confidence: number): boolean {
  if (features[at.doubled]! > 0 && confidence < ALONE) return false;
  if (features[at.balance]! > 0) return true;
  if (features[at.titleLike]! > 0) return false;
  const fits = features[at.attraction]!;
  return (
    (features[at.word]! >= 3 && fits >= 1) ||
    features[at.number]! > 0 ||
    features[at.echo]! >= 6 ||
    ((features[at.headMark]! > 0 || features[at.headClause]! > 0) && fits >= 2) ||
    fits >= 5 ||
    (confidence >= CERTAIN && (fits >= 2 || features[at.tailComma]! > 0)) ||
    (confidence >= ALONE && features[at.tailNoStop] === 0)
  );
}

/**
 * English: the halves of one word; or a sentence that stops without its end, right before a start without a capital. Two things ask for more: a
 * line without a single sentence end may be a headline, and a rest of another story below it would read on (Growers to be audited|with a new
 * system), so the words themselves must go together; and straight quotes balance between any two speakers. Where no rival is left, a capital may
 * follow (the Northern|Territory), and a line is no headline that ends in "the" or "of" or inside a quotation that closes behind the cut.
 */
function hasLatinProof(features: Float64Array, confidence: number): boolean {
  if (features[at.hyphen]! > 0 || features[at.splitWord]! > 0) return true;
  const noStop = features[at.tailNoStop]! > 0;
  const balance = features[at.balance]! > 0;
  if (confidence >= ALONE && (!noStop || balance || features[at.tailFunction]! > 0)) return true;
  if (features[at.headLower]! === 0) return false;
  if (noStop) return confidence >= CERTAIN && features[at.attraction]! + features[at.classes]! > 1;
  return confidence >= CERTAIN || (!balance && features[at.leftOpen] === 0);
}

/** One space between Latin words, nothing next to a Chinese character; nothing inside a word that was cut. */
function separatorOf(bench: Bench, from: number, to: number, insideWord: boolean): '' | ' ' {
  const { view } = bench;
  if (insideWord) return '';
  if (view.blocks[from]!.script === 'latin' && view.blocks[to]!.script === 'latin') return ' ';
  const last = marksOf(view.text.charCodeAt(view.starts[from]! + view.blocks[from]!.tail.at - 1));
  const first = marksOf(view.text.charCodeAt(view.starts[to]! + view.blocks[to]!.head.at));
  return last & (LOWER | UPPER) && first & (LOWER | UPPER | DIGIT) ? ' ' : '';
}
