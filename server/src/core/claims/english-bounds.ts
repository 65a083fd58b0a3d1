/** Bounds between an English number and what it counts: ten or so years, 20+ people, 30-odd percent. */
import * as around from '../../languages/en/claims/around.js';
import { applyModifier } from './bounds.js';
import type { Modifier } from './claim.js';
import { shiftPoint } from './decimal.js';
import type { Draft } from './draft.js';
import { finish, headNoun } from './english-context.js';
import { finishWithUnit } from './english-counts.js';
import { nextWord, startsWithFold } from './english-numerals.js';
import { unitList } from './english-tables.js';
import { quantity, unitAt } from './english-units.js';
import { type Numeral, overBounds } from './numerals.js';
import type { Scan } from './scan.js';
import { buildTrie, isAmong, lengthOf, matchWords, NO_MATCH, payloadOf, phrasesOf } from './words.js';

const modifiers = Object.keys(around.boundsBetween) as (keyof typeof around.boundsBetween)[];
const bounds = buildTrie(
  modifiers.flatMap((modifier, at) => phrasesOf(around.boundsBetween[modifier]).map((form): [string, number] => [form, at])),
);

/** Reads a number whose bound stands between it and its unit or noun. Returns where the scan goes on, or 0 where there is none. */
export function readBoundBetween(scan: Scan, numeral: Numeral, begin: number): number {
  const { text, end } = scan;
  const stop = numeral.end;
  if (startsWithFold(text, stop, '-odd', end)) return readOdd(scan, numeral, begin, stop + '-odd'.length);
  const plus = isAmong('+', text, stop);
  const next = plus ? stop : nextWord(text, stop, end, false);
  const match = plus || !isAmong('oO', text, next) ? NO_MATCH : matchWords(bounds, text, next, end);
  if (numeral.value === null || (!plus && match === NO_MATCH)) return 0;
  const behind = plus ? stop + 1 : next + lengthOf(match);
  const modifier: Modifier = plus ? 'ge' : (modifiers[payloadOf(match)] as Modifier);
  const draft = withUnit(scan, numeral, begin, behind);
  const noun = draft === null ? headNoun(text, behind, end) : null;
  if (draft === null && noun === null) return 0;
  const read = draft ?? quantity(scan, begin, plus ? behind : stop, 'count', numeral.value, noun);
  if (plus || draft !== null) applyModifier(read, modifier, false);
  return finish(scan, read, begin, read.end + scan.start);
}

/** 20-odd, 30-odd percent, 1,000-odd people: more than so many, and less than one step more. */
function readOdd(scan: Scan, numeral: Numeral, begin: number, stop: number): number {
  const { value } = numeral;
  if (value === null) return 0;
  const draft = withUnit(scan, numeral, begin, stop) ?? quantity(scan, begin, stop, 'count', value, null);
  Object.assign(draft, overBounds(value, -1), { minExclusive: true, maxExclusive: true, modifier: 'over-approx' });
  if (draft.unit === null) return finishWithUnit(scan, draft, begin, stop, stop);
  return finish(scan, draft, begin, draft.end + scan.start);
}

/** The number with the unit that stands behind `at`; null where none does. */
function withUnit(scan: Scan, numeral: Numeral, begin: number, at: number): Draft | null {
  const { text, end } = scan;
  const next = nextWord(text, at, end);
  const unit = next === at ? 0 : unitAt(text, next, end);
  if (unit === 0) return null;
  const { kind, symbol, places } = unitList[Math.floor(unit / 64)]!;
  return quantity(scan, begin, next + (unit % 64), kind, shiftPoint(numeral.value as string, places), symbol);
}
