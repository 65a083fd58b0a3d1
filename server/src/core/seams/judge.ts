/** From a chosen pair to a seam: how sure it is, whether it may run unasked, what stands between the two when joined. */
import type { Echoes } from './echo.js';
import { at } from './features.js';
import { DIGIT, LOWER, marksOf, UPPER } from './marks.js';
import type { Edge } from './matching.js';
import { placingOf } from './places.js';
import { reasonsFor } from './reasons.js';
import { fillAll, type Workbench } from './rows.js';
import type { Safety, Seam } from './seam.js';

/**
 * Pairs that are less sure than this are left alone: a false join writes a sentence nobody wrote. English is known less well, so more is asked.
 */
const LEAST_SURE = { han: { next: 0.7, moved: 0.5 }, latin: { next: 0.9, moved: 0.85 } } as const;

/** A join that runs unasked is at least this sure, and has a hard proof. */
const SAFE = 0.98;

/** A chosen pair that is sure enough to be a seam. */
export function isSure(bench: Workbench, { from, to, weight: confidence }: Edge): boolean {
  const least = LEAST_SURE[bench.view.blocks[from]!.script];
  if (confidence < Math.min(least.next, least.moved)) return false;
  const placing = placingOf(bench.view, bench.ranks, from, to);
  return confidence >= (placing.backward || placing.between > 0 ? least.moved : least.next);
}

/** The seam for a chosen pair that is sure enough. */
export function judgeSeam(bench: Workbench, edge: Edge, echoes: Echoes): Seam {
  const { view } = bench;
  const { from, to, weight: confidence } = edge;
  const placing = placingOf(view, bench.ranks, from, to);
  const next = !placing.backward && placing.between === 0;
  const features = fillAll(bench, from, to, echoes);
  const doubled = features[at.doubled]! > 0;
  const hyphen = features[at.hyphen]! > 0 || (view.blocks[from]!.tail.sign === 'hyphen' && !view.statistics.loaded);
  const proven = next && !placing.pastHeading && confidence >= SAFE && hasProof(features);
  const safety: Safety = !next ? 'review' : proven ? 'safe' : 'likely';
  return {
    from,
    to,
    kind: next ? 'next' : 'moved',
    confidence: Math.round(confidence * 1000) / 1000,
    safety,
    separator: separatorOf(bench, from, to, hyphen || features[at.hyphenNoWord]! > 0 || features[at.splitWord]! > 0),
    removes: doubled ? { side: 'to', length: 1, why: 'doubled' } : hyphen ? { side: 'from', length: 1, why: 'hyphen' } : null,
    evidence: reasonsFor(bench, from, to, features),
  };
}

/**
 * Proof that does not rest on likelihood alone: a word, a number, a bracket, a repetition across the cut. A start that is none (河堤。) proves
 * that something is missing before it, not what; so it counts only where the characters fit too. A Latin start in lower case is no proof at
 * all. A line that may be a subhead is never joined unasked: 上午闭幕|会议通过 would make a word.
 */
function hasProof(features: Float64Array): boolean {
  if (features[at.titleLike]! > 0) return false;
  const fits = features[at.attraction]!;
  return (
    (features[at.word]! >= 3 && fits >= 1) ||
    features[at.number]! > 0 ||
    features[at.balance]! > 0 ||
    features[at.echo]! >= 6 ||
    features[at.hyphen]! > 0 ||
    features[at.splitWord]! > 0 ||
    ((features[at.headMark]! > 0 || features[at.headClause]! > 0) && fits >= 2) ||
    (fits >= 5 && features[at.headLower] === 0 && features[at.headUpper] === 0)
  );
}

/** One space between Latin words, nothing next to a Chinese character; nothing inside a word that was cut. */
function separatorOf(bench: Workbench, from: number, to: number, insideWord: boolean): '' | ' ' {
  const { view } = bench;
  if (insideWord) return '';
  if (view.blocks[from]!.script === 'latin' && view.blocks[to]!.script === 'latin') return ' ';
  const last = marksOf(view.text.charCodeAt(view.starts[from]! + view.blocks[from]!.tail.at - 1));
  const first = marksOf(view.text.charCodeAt(view.starts[to]! + view.blocks[to]!.head.at));
  return last & (LOWER | UPPER) && first & (LOWER | UPPER | DIGIT) ? ' ' : '';
}
