/** The reasons for a join, as people are shown them: each feature that speaks for it, with the words that were seen. */
import { blockSpan } from '../model.js';
import { sameCharacters } from './announced.js';
import type { Bench } from './bench.js';
import { bestCrossing } from './crossing.js';
import { at, type FeatureName } from './features.js';
import type { Evidence, EvidenceKind } from './seam.js';
import { weightsOf } from './weights.js';

/** Which features stand behind each kind of evidence. */
const named: readonly (readonly [EvidenceKind, readonly FeatureName[]])[] = [
  ['neighbours', ['next']],
  ['word-across', ['word', 'wholeRest']],
  ['number-across', ['number']],
  ['string-elsewhere', ['echo']],
  ['bracket-balance', ['balance']],
  ['announced-count', ['announced']],
  ['head-cannot-start', ['headMark', 'headCloser', 'headClause', 'headComma', 'headUnindented']],
  ['hyphen', ['hyphen', 'splitWord']],
  ['lower-case-start', ['headLower']],
  ['doubled-character', ['doubled']],
  ['tail-cannot-end', ['tailComma', 'tailFunction', 'called']],
  ['shared-words', ['topic']],
  ['statistics', ['attraction', 'company', 'usage', 'classes']],
];

const kinds = named.map(([kind, names]) => [kind, names.map((name) => at[name])] as const);

/** Below this a reason is not worth a person's time. */
const LEAST = 0.3;

/** Named evidence for a pair whose features stand in `features`, strongest first. */
export function reasonsFor(bench: Bench, e: number, s: number, features: Float64Array): readonly Evidence[] {
  const weights = weightsOf(bench.view, bench.ends.latin[e]);
  const found: Evidence[] = [];
  for (const [kind, indexes] of kinds) {
    let weight = 0;
    let present = false;
    for (const i of indexes) {
      weight += features[i]! * weights[i]!;
      if (features[i]! !== 0) present = true;
    }
    // Standing next to each other is worth what a single paragraph in between would cost.
    if (kind === 'neighbours') weight -= weights[at.moved]! + weights[at.distance]!;
    if (!present || (weight < LEAST && kind !== 'doubled-character')) continue;
    put(found, { kind, text: wordsOf(bench, kind, e, s, features), weight: Math.round(weight * 100) / 100 });
  }
  return found;
}

/** Puts a reason behind those that weigh no less; there are a handful, and sorting each time would take longer than finding them. */
function put(found: Evidence[], reason: Evidence): void {
  let place = found.length;
  found.push(reason);
  for (; place > 0 && found[place - 1]!.weight < reason.weight; place--) found[place] = found[place - 1]!;
  found[place] = reason;
}

function wordsOf({ view, ends, starts }: Bench, kind: EvidenceKind, e: number, s: number, features: Float64Array): string {
  const { text } = view;
  const end = ends.at[e]!;
  const start = starts.at[s]!;
  // Words that are shown stay inside the two blocks: what follows a start of two characters is another block, and may change without it.
  const first = view.starts[ends.blocks[e]!]!;
  const last = blockSpan(view, starts.blocks[s]!).end;
  const before = (count: number): string => text.slice(Math.max(first, end - count), end);
  const after = (count: number): string => text.slice(start, Math.min(last, start + count));
  switch (kind) {
    case 'word-across': {
      const skip = features[at.doubled] ? 1 : 0;
      const { left, right } = bestCrossing(view.statistics, ends, starts, e, s, skip);
      return before(left) + after(skip + right).slice(skip);
    }
    case 'number-across':
      return before(digitsBefore(text, end)) + after(digitsAfter(text, start) + 1);
    case 'string-elsewhere':
      return before(Math.min(5, Math.floor(features[at.echo]! / 2))) + after(Math.min(5, Math.ceil(features[at.echo]! / 2)));
    case 'bracket-balance':
      return String.fromCharCode(view.blocks[ends.blocks[e]!]!.tail.opens);
    case 'announced-count': {
      const phrase = ends.announced[e]!;
      return text.slice(phrase - 2, phrase + sameCharacters(text, phrase, phrase));
    }
    case 'head-cannot-start':
      return after(Math.min(view.blocks[starts.blocks[s]!]!.head.clause + 1, 6));
    case 'hyphen':
      return (text.slice(ends.wordStart[e], ends.wordEnd[e]) + text.slice(starts.wordStart[s], starts.wordEnd[s])).slice(0, 12);
    case 'lower-case-start':
      return after(Math.min(starts.wordEnd[s]! - start, 12));
    case 'doubled-character':
      return before(1) + after(1);
    case 'tail-cannot-end': {
      const word = text.slice(ends.wordStart[e], ends.wordEnd[e]);
      return word === '' ? before(1) : word.slice(-12);
    }
    default:
      return '';
  }
}

const MOST_DIGITS = 5;

function digitsBefore(text: string, end: number): number {
  let count = 0;
  while (count < MOST_DIGITS && isNumeric(text.charCodeAt(end - 1 - count))) count++;
  return count;
}

function digitsAfter(text: string, start: number): number {
  let count = 0;
  while (count < MOST_DIGITS && isNumeric(text.charCodeAt(start + count))) count++;
  return count;
}

function isNumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2c;
}
