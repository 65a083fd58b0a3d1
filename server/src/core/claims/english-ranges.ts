/** Ranges of English text: 10 to 15 percent, $190 to $195, 10-15 years, between 5 and 7 days. */
import * as around from '../../languages/en/claims/around.js';
import { compareDecimals, shiftPoint } from './decimal.js';
import { isArabic } from './digits.js';
import { finish, headNoun, verbBefore } from './english-context.js';
import { isWordBefore, nextWord, previousWord, readAny, startsWithFold } from './english-numerals.js';
import * as tables from './english-tables.js';
import { degrees, quantity, sharedUnit, unitAt } from './english-units.js';
import { type Numeral, newNumeral } from './numerals.js';
import type { Scan } from './scan.js';
import { folded, isAmong, lengthOf, matchWordsBackward, NO_MATCH, payloadOf, wordsOf } from './words.js';

const second = newNumeral();

/** Reads a range whose lower end is `numeral`. Returns where it ends, or 0. */
export function readRange(scan: Scan, numeral: Numeral, currency: string | null, begin: number): number {
  const { text, start, end } = scan;
  if (numeral.value === null) return 0;
  let at = numeral.end;
  const unitBefore = rangeUnit(text, at, end);
  if (unitBefore > 0) at = nextWord(text, at, end) + (unitBefore % 64);
  const lowUnit = unitBefore === 0 ? null : degrees(text, tables.unitList[Math.floor(unitBefore / 64)]!, at, unitBefore % 64);
  const between = isWordBefore(text, begin, start, 'between');
  const ranging = between || isRanging(text, begin, start);
  const dash = folded(text.charCodeAt(at));
  let next = 0;
  let needsUnit = false;
  const suspended = dash === 0x2d ? suspendedTo(text, at, end) : 0;
  const spaced = dash === 0x20 && unitBefore === 0 ? spacedDash(text, at, end) : 0;
  if (suspended > 0) next = suspended;
  else if (spaced > 0) next = spaced;
  else if (dash === 0x2d && text.startsWith('to-', at + 1)) {
    // two-to-three-day delays; a 5-to-2 vote has no unit.
    next = at + '-to-'.length;
    needsUnit = true;
  } else if (dash === 0x2013 || dash === 0x2014 || dash === 0x7e || dash === 0x2d) next = at + 1;
  else {
    const word = nextWord(text, at, end, false);
    if (startsWithFold(text, word, 'to', end)) next = nextWord(text, word + 2, end, false);
    else if (startsWithFold(text, word, 'through', end)) next = nextWord(text, word + 'through'.length, end, false);
    else if (startsWithFold(text, word, 'up to', end) && isWordBefore(text, begin, start, 'from'))
      next = nextWord(text, word + 'up to'.length, end, false);
    else if (currency === null && unitBefore === 0 && startsWithFold(text, word, 'or', end)) next = orNext(scan, numeral, word);
    else if (between && startsWithFold(text, word, 'and', end)) next = nextWord(text, word + 3, end, false);
  }
  if (next === 0 || next >= end) return 0;
  let upperCurrency = currency;
  if (currency !== null && !isArabic(text.charCodeAt(next))) {
    let i = next;
    while (i < end && i < next + 4 && !isArabic(text.charCodeAt(i)) && folded(text.charCodeAt(i)) !== 0x20) i++;
    const mark = matchWordsBackward(tables.currencyTrie, text, i, next);
    if (mark !== NO_MATCH && lengthOf(mark) === i - next) {
      upperCurrency = tables.currencyList[payloadOf(mark)] ?? null;
      next = i;
    }
  }
  if (!readAny(text, next, end, currency !== null, second) || second.value === null) return 0;
  if (upperCurrency !== currency) return 0;
  // The bill would rise $4.10 to $42.50: by so much, to so much.
  const marked = currency !== null && text.charCodeAt(next - 1) !== 0x20 && dash === 0x20;
  if (marked && !ranging && verbBefore(text, begin, scan.sentence.clause) !== undefined) return 0;
  const from = isWordBefore(text, begin, start, 'from');
  // rose from 5 to 10 is a change; takes from 5 to 10 days is a range.
  if (from && !ranging && dash === 0x20 && verbBefore(text, begin, scan.sentence.clause) !== undefined) return 0;
  const unitNext = overPlainWord(text, second.end, end);
  const unit = currency === null ? unitAt(text, unitNext, end) : 0;
  const stop = unit === 0 ? second.end : unitNext + (unit % 64);
  // 80 to 90 or 95 per cent.
  const high =
    unit > 0
      ? degrees(text, tables.unitList[Math.floor(unit / 64)]!, stop, unit % 64)
      : currency === null
        ? sharedUnit(text, second.end, end, false)
        : null;
  if (needsUnit && high === null) return 0;
  if (lowUnit !== null && high?.symbol !== lowUnit.symbol) return 0;
  // Shares fell 3p to 142.5p: each end has its unit, and a verb of change stands before them.
  const each = lowUnit?.kind === 'money' && dash === 0x20 && !from && !ranging && !between;
  if (each && verbBefore(text, begin, scan.sentence.clause) !== undefined) return 0;
  const shared = numeral.exponent === 0 && !numeral.scaled && second.exponent > 0 ? second.exponent : 0;
  const places = high?.places ?? 0;
  const draft = quantity(
    scan,
    begin,
    stop,
    currency !== null ? 'money' : (high?.kind ?? 'count'),
    null,
    currency ?? high?.symbol ?? null,
  );
  draft.min = shiftPoint(shiftPoint(numeral.value, shared), places);
  draft.max = shiftPoint(second.value, places);
  // 180,000 tonnes to 40,000: a fall.
  if (compareDecimals(draft.min, draft.max) > 0) return 0;
  if (draft.unit === null && (isWordBefore(text, begin, start, 'aged') || isWordBefore(text, begin, start, 'ages'))) {
    draft.unit = 'years';
    draft.kind = 'duration';
  }
  if (draft.unit === null) {
    const noun = headNoun(text, stop, end);
    // about 20~100: a tilde joins nothing but the ends of a range.
    if (noun === null && !ranging && dash !== 0x7e && !isToldRange(scan, numeral, begin, stop)) return 0;
    // 98 - 102: with spaces, a score.
    if (spaced > 0) return 0;
    draft.unit = noun;
    if (noun === null) draft.kind = 'number';
  }
  return finish(scan, draft, begin, stop);
}

const leadsOfRange: ReadonlySet<string> = new Set(wordsOf(around.leadsOfRange));
const behindRange = wordsOf(around.behindRange);

/** It was 10 to 15 on the first day, from 5 to 10: a lower and a higher number that nothing counts, between words that tell no score. */
function isToldRange({ text, start, end, sentence }: Scan, low: Numeral, begin: number, stop: number): boolean {
  if (low.value === null || second.value === null || compareDecimals(low.value, second.value) >= 0) return false;
  // It grew tenfold, from 40 to 400: a change.
  const from = isWordBefore(text, begin, start, 'from');
  if (from && (sentence.last !== null || verbBefore(text, begin, sentence.start) !== undefined)) return false;
  if (folded(text.charCodeAt(low.end)) !== 0x20 || !leadsOfRange.has(previousWord(text, begin, start))) return false;
  if (stop >= end || isAmong('.,;)', text, stop)) return true;
  const next = nextWord(text, stop, end, false);
  return behindRange.some((word) => startsWithFold(text, next, word, end));
}

/** Words between a number and its time: two or three more weeks. */
const beforeTimes = wordsOf(`${around.runs} ${around.notRuns}`);

/** five or six people: where the second number begins, one more than the first, or 0. 5 or 10 people are two numbers. */
function orNext({ text, end }: Scan, { small }: Numeral, word: number): number {
  const next = nextWord(text, word + 2, end, false);
  if (small <= 0 || !readAny(text, next, end, false, second) || second.small !== small + 1) return 0;
  return next;
}

/** Where the unit of the upper end begins: right behind it, or behind a word such as `more`. */
function overPlainWord(text: string, at: number, end: number): number {
  const next = nextWord(text, at, end);
  const word = beforeTimes.find((form) => startsWithFold(text, next, form, end));
  return word === undefined ? next : nextWord(text, next + word.length, end, false);
}

/** 8- to 16-metre, two- to three-day: where the upper end begins behind a hyphen that waits for its unit, or 0. */
function suspendedTo(text: string, at: number, end: number): number {
  const word = nextWord(text, at + 1, end, false);
  return word > at + 1 && startsWithFold(text, word, 'to', end) ? nextWord(text, word + 2, end, false) : 0;
}

/** 40 - 50 years: where the upper end begins behind a dash with a space on either side, or 0. */
function spacedDash(text: string, at: number, end: number): number {
  const mark = folded(text.charCodeAt(at + 1));
  if (mark !== 0x2d && mark !== 0x2013) return 0;
  return folded(text.charCodeAt(at + 2)) === 0x20 && at + 3 < end && isArabic(text.charCodeAt(at + 3)) ? at + 3 : 0;
}

/** The unit right behind the lower end of a range, or 0. */
function rangeUnit(text: string, at: number, end: number): number {
  if (folded(text.charCodeAt(at)) === 0x2d) return 0;
  return unitAt(text, nextWord(text, at, end, false), end);
}

/** range from, ranging from, prices of: what follows is a range and no change. */
function isRanging(text: string, at: number, start: number): boolean {
  if (!isWordBefore(text, at, start, 'from')) return false;
  let i = at;
  while (i > start && folded(text.charCodeAt(i - 1)) === 0x20) i--;
  const lead = previousWord(text, i - 4, start);
  return lead.startsWith('rang') || lead.startsWith('vary') || lead.startsWith('varied');
}
