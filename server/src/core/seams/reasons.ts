/** The reasons for a join, as people are shown them: each feature that speaks for it, with the words that were seen. */
import type { BlockIndex } from '../model.js';
import { PHRASE } from './announced.js';
import { bestCrossing, firstWord, lastWord } from './edges.js';
import { at, type FeatureName } from './features.js';
import type { Workbench } from './rows.js';
import type { Evidence, EvidenceKind } from './seam.js';
import { vectors } from './weights.js';

/** Which features stand behind each kind of evidence. */
const kinds: readonly (readonly [EvidenceKind, readonly FeatureName[]])[] = [
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
  ['tail-cannot-end', ['tailComma', 'tailFunction']],
  ['shared-words', ['topic']],
  ['statistics', ['attraction', 'company', 'classes']],
];

/** Below this a reason is not worth a person's time. */
const LEAST = 0.3;

/** Named evidence for a pair whose features stand in `features`, strongest first. */
export function reasonsFor(bench: Workbench, from: BlockIndex, to: BlockIndex, features: Float64Array): readonly Evidence[] {
  const weights = vectors[bench.view.blocks[from]!.script];
  const found: Evidence[] = [];
  for (const [kind, names] of kinds) {
    let weight = 0;
    let present = false;
    for (const name of names) {
      weight += features[at[name]]! * weights[at[name]]!;
      if (features[at[name]]! !== 0) present = true;
    }
    // Standing next to each other is worth what standing apart would cost.
    if (kind === 'neighbours') weight -= weights[at.moved]!;
    if (!present || (weight < LEAST && kind !== 'doubled-character')) continue;
    found.push({ kind, text: wordsOf(bench, kind, from, to, features), weight: Math.round(weight * 100) / 100 });
  }
  return found.sort((a, b) => b.weight - a.weight);
}

function wordsOf(bench: Workbench, kind: EvidenceKind, from: BlockIndex, to: BlockIndex, features: Float64Array): string {
  const { view } = bench;
  const { text } = view;
  const end = view.starts[from]! + view.blocks[from]!.tail.at;
  const start = view.starts[to]! + view.blocks[to]!.head.at;
  const across = (left: number, right: number): string =>
    text.slice(Math.max(0, end - left), end) + text.slice(start, start + right);
  switch (kind) {
    case 'word-across': {
      const skip = features[at.doubled] ? 1 : 0;
      const { left, right } = bestCrossing(view.statistics, bench.edges, from, to, skip);
      return text.slice(end - left, end) + text.slice(start + skip, start + skip + right);
    }
    case 'number-across':
      return across(digitsBefore(text, end), digitsAfter(text, start) + 1);
    case 'string-elsewhere':
      return across(Math.min(5, Math.floor(features[at.echo]! / 2)), Math.min(5, Math.ceil(features[at.echo]! / 2)));
    case 'bracket-balance':
      return String.fromCharCode(view.blocks[from]!.tail.opens);
    case 'announced-count': {
      const phrase = bench.edges.announced[from]!;
      return text.slice(phrase - 2, phrase + PHRASE);
    }
    case 'head-cannot-start':
      return text.slice(start, start + Math.min(view.blocks[to]!.head.clause + 1, 6));
    case 'hyphen': {
      const [tailStart, tailEnd] = lastWord(view, from);
      const [headStart, headEnd] = firstWord(view, to);
      return (text.slice(tailStart, tailEnd) + text.slice(headStart, headEnd)).slice(0, 12);
    }
    case 'lower-case-start': {
      const [headStart, headEnd] = firstWord(view, to);
      return text.slice(headStart, Math.min(headEnd, headStart + 12));
    }
    case 'doubled-character':
      return across(1, 1);
    case 'tail-cannot-end': {
      const [tailStart, tailEnd] = lastWord(view, from);
      return tailEnd > tailStart ? text.slice(tailStart, tailEnd).slice(-12) : text.slice(end - 1, end);
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
