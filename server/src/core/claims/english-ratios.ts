/** Parts and multiples in English: a third of, two-thirds, one in five, three times as many, half a million. */
import * as around from '../../languages/en/claims/around.js';
import { product } from './arithmetic.js';
import { shiftPoint } from './decimal.js';
import { isArabic } from './digits.js';
import { finish } from './english-context.js';
import {
  isWordBefore,
  nextWord,
  previousWord,
  readAny,
  readDigits,
  startsWithFold,
  vulgarFractions,
} from './english-numerals.js';
import * as tables from './english-tables.js';
import { quantity, unitAt } from './english-units.js';
import { type Numeral, newNumeral } from './numerals.js';
import type { Scan } from './scan.js';
import { codesOf, folded, isAmong, lengthOf, matchWords, NO_MATCH, payloadOf, phrasesOf, wordsOf } from './words.js';

const second = newNumeral();
const behindHalf = wordsOf(around.halfBehind);
const halfMeasures = wordsOf(around.halfMeasures);
const leadsOfHalf: ReadonlySet<string> = new Set(wordsOf(around.leadsOfHalf));
const timesOf = wordsOf(around.timesOf);
const timesMore = phrasesOf(around.timesMore);

/** twice a week is a rate; twice as many is a multiple. */
export function readTwice(scan: Scan, at: number, stop: number): number {
  const { text, end } = scan;
  const next = nextWord(text, stop, end, false);
  if (!startsWithFold(text, next, 'as', end) && !startsWithFold(text, next, 'the', end)) return stop;
  const draft = quantity(scan, at, stop, 'multiple', '2', null);
  draft.ratio = '2';
  return finish(scan, draft, at, stop);
}

/** will double its output, almost triple the rate; a double room and double figures are none. Returns where it ends. */
export function readVerb(scan: Scan, at: number, stop: number, value: string): number {
  const { text, start, end } = scan;
  const next = nextWord(text, stop, end, false);
  if (next === stop && !isFinal(text, stop, end)) return stop;
  const lead = previousWord(text, at, start);
  const nearly = leadsOfMultiple.has(lead);
  const verb = auxiliaries.has(lead) && !isOneOf(text, next, end, notMultiplied);
  if (!verb && !(nearly && isOneOf(text, next, end, behindHalf))) return stop;
  const draft = quantity(scan, at, stop, 'multiple', value, null);
  draft.ratio = value;
  draft.role = 'by';
  draft.direction = value.startsWith('0') ? 'down' : 'up';
  return finish(scan, draft, at, stop);
}

const auxiliaries: ReadonlySet<string> = new Set(wordsOf(around.auxiliaries));
const leadsOfMultiple: ReadonlySet<string> = new Set(wordsOf(around.leadsOfMultiple));
const notMultiplied = wordsOf(around.notMultiplied);

/** a third of, a quarter of, half of: one part of a whole, at [at, stop). Where no whole follows, it is none. */
export function readPart(scan: Scan, at: number, stop: number, below: number): number {
  const { text, end } = scan;
  const next = nextWord(text, stop, end, false);
  const points =
    readPartOfPercent(scan, at, stop, decimalOf(1, below), TERMINATING.includes(below)) || readPartOfPoint(scan, at, stop, below);
  if (points > 0) return points;
  const article = below === 2 && (isOneOf(text, next, end, behindHalf) || isFinal(text, stop, end));
  // at half capacity.
  const measured = below === 2 && leadsOfHalf.has(previousWord(text, at, scan.start)) && isOneOf(text, next, end, halfMeasures);
  if (measured || isWordBefore(text, at, scan.start, 'by') || isPartByItself(scan, at, stop))
    return finish(scan, quantity(scan, at, stop, 'fraction', `1/${below}`, null), at, stop);
  const subject = below > 2 && isOneOf(text, next, end, verbsOfPart);
  if (!article && !subject && !startsWithFold(text, next, 'of', end)) return stop;
  return finish(scan, quantity(scan, at, stop, 'fraction', `1/${below}`, null), at, stop);
}

/** Words before a part whose whole is named elsewhere. */
const leadsOfPart: ReadonlySet<string> = new Set(wordsOf(around.partLeads));

/** A third have fallen asleep: what part is told of by a verb of many. */
export const verbsOfPart = wordsOf(around.verbsOfPart);

/** Words behind it. */
const behindPart = wordsOf(around.partBehind);

/** fell by a third, to 2.1 tonnes; up to a third in ten years; down by almost a third. But: about a third man. */
export function isPartByItself({ text, start, end }: Scan, at: number, stop: number): boolean {
  if (isOneOf(text, nextWord(text, stop, end, false), end, verbsOfPart)) return true;
  if (!leadsOfPart.has(previousWord(text, at, start))) return false;
  return isFinal(text, stop, end) || isOneOf(text, nextWord(text, stop, end, false), end, behindPart);
}

/** Denominators by which a part comes out as a decimal of two or three places. */
const TERMINATING: readonly number[] = [2, 4, 5, 8, 10, 20, 50, 100];

/** a quarter of a percentage point, three-quarters of a mile, one-tenth of 1%, 0.2 of a percentage point: so much of one. Returns where it ends, or 0. */
export function readPartOfPercent(scan: Scan, at: number, stop: number, value: string, exact = true): number {
  const { text, end } = scan;
  const of = nextWord(text, stop, end, false);
  if (!startsWithFold(text, of, 'of', end)) return 0;
  const one = nextWord(text, of + 2, end, false);
  const article = ['a', 'an', 'one', '1'].find((form) => startsWithFold(text, one, form, end));
  const unit = article === undefined ? 0 : unitAt(text, nextWord(text, one + article.length, end, false), end);
  const found = unit === 0 ? null : tables.unitList[Math.floor(unit / 64)]!;
  if (article === undefined || found === null || found.places !== 0) return 0;
  // three-quarters of a mile; a third of a mile stays a part.
  const measured = (found.kind === 'measure' || found.kind === 'duration') && exact;
  if (found.kind !== 'percentage' && found.kind !== 'percentage-point' && !measured) return 0;
  const last = nextWord(text, one + article.length, end, false) + (unit % 64);
  return finish(scan, quantity(scan, at, last, found.kind, value, found.symbol), at, last);
}

/** Rates rose by a quarter point: so much of a percentage point, where rates are spoken of. Returns where it ends, or 0. */
function readPartOfPoint(scan: Scan, at: number, stop: number, below: number): number {
  const { text, end, sentence } = scan;
  const next = nextWord(text, stop, end);
  if (!startsWithFold(text, next, 'point', end)) return 0;
  const told = text.slice(Math.max(sentence.start, at - RATE_HORIZON), at).toLowerCase();
  if (!told.includes('rate')) return 0;
  const last = next + 'point'.length;
  return finish(scan, quantity(scan, at, last, 'percentage-point', decimalOf(1, below), 'pp'), at, last);
}

/** How far before a quarter point its rates are looked for. */
const RATE_HORIZON = 60;

/** A fraction as a decimal where it comes out as one of few places: 3/4 is 0.75, 2/3 stays. */
function decimalOf(above: number, below: number): string {
  return TERMINATING.includes(below) ? String((above * 1000) / below / 1000) : `${above}/${below}`;
}

/** Keeps the fraction at [at, stop): so much of a unit that stands behind it (1/4 mile, one-half percent), else a part of something. */
export function finishFraction(scan: Scan, at: number, stop: number, above: number, below: number): number {
  const { text, end } = scan;
  const next = nextWord(text, stop, end);
  const unit = next === stop ? 0 : unitAt(text, next, end);
  const found = unit === 0 ? null : tables.unitList[Math.floor(unit / 64)]!;
  if (found === null || found.places !== 0 || found.kind === 'money' || found.kind === 'count')
    return finish(scan, quantity(scan, at, stop, 'fraction', `${above}/${below}`, null), at, stop);
  const last = next + (unit % 64);
  return finish(scan, quantity(scan, at, last, found.kind, decimalOf(above, below), found.symbol), at, last);
}

/** ½ teaspoon, ¾ mile: a fraction in one character, where a unit goes on with it. Returns where it ends. */
export function readVulgar(scan: Scan, at: number): number {
  const { text, end } = scan;
  const digits = vulgarFractions[text.charAt(at)];
  const next = nextWord(text, at + 1, end);
  const unit = digits === undefined || next === at + 1 ? 0 : unitAt(text, next, end);
  if (unit === 0) return at + 1;
  const found = tables.unitList[Math.floor(unit / 64)]!;
  const last = next + (unit % 64);
  return finish(scan, quantity(scan, at, last, found.kind, shiftPoint(`0.${digits}`, found.places), found.symbol), at, last);
}

/** by half. */
function isFinal(text: string, at: number, end: number): boolean {
  return at >= end || isAmong('.,;', text, at);
}

function isOneOf(text: string, at: number, end: number, words: readonly string[]): boolean {
  for (const word of words) if (startsWithFold(text, at, word, end)) return true;
  return false;
}

/** half a million: reads the scale behind `half` into `out`. Returns false where none stands there. */
export function readHalfScale(text: string, at: number, stop: number, end: number, out: Numeral): boolean {
  const from = skipArticle(text, nextWord(text, stop, end), end);
  const scale = matchWords(tables.scaleTrie, text, from, end);
  if (scale === NO_MATCH || from === stop) return false;
  const place = payloadOf(scale);
  out.start = at;
  out.end = from + lengthOf(scale);
  out.value = place === tables.DOZEN ? '6' : shiftPoint('0.5', place);
  out.low = null;
  out.high = null;
  out.scaled = true;
  out.exponent = 0;
  out.small = -1;
  out.digits = 0;
  return true;
}

/**
 * three-quarters of a billion: reads the part whose denominator stands at `next` and the scale behind it into `out`. Returns false where none
 * stands there, or where it comes out as no decimal (a third of a million).
 */
export function readPartOfScale(text: string, at: number, above: number, next: number, end: number, out: Numeral): boolean {
  const match = matchWords(tables.lexemeTrie, text, next, end);
  const below = match === NO_MATCH ? null : tables.lexemeList[payloadOf(match)]!;
  if (below === null || (below.is !== tables.Word.part && below.is !== tables.Word.ordinal)) return false;
  if (!TERMINATING.includes(below.value) || above >= below.value) return false;
  const of = nextWord(text, next + lengthOf(match), end, false);
  const from = startsWithFold(text, of, 'of', end) ? nextWord(text, of + 2, end, false) : end;
  const scale = skipArticle(text, from, end);
  if (scale === from || !readHalfScale(text, at, from - 1, end, out)) return false;
  out.value = product(out.value as string, decimalOf(above * 2, below.value)) ?? out.value;
  return true;
}

/** half an hour, half a mile. Returns where it ends, or 0. */
export function readHalfUnit(scan: Scan, at: number, stop: number): number {
  const { text, end } = scan;
  const from = skipArticle(text, nextWord(text, stop, end), end);
  const unit = from === stop ? 0 : unitAt(text, from, end);
  if (unit === 0) return 0;
  const found = tables.unitList[Math.floor(unit / 64)]!;
  if (found.kind !== 'duration' && found.kind !== 'measure' && found.kind !== 'percentage' && found.kind !== 'percentage-point')
    return 0;
  const last = from + (unit % 64);
  return finish(scan, quantity(scan, at, last, found.kind, '0.5', found.symbol), at, last);
}

function skipArticle(text: string, at: number, end: number): number {
  if (startsWithFold(text, at, 'an', end)) return nextWord(text, at + 2, end);
  return startsWithFold(text, at, 'a', end) ? nextWord(text, at + 1, end) : at;
}

/** one in five, nine in 10, three out of four. */
export function readOneIn(scan: Scan, numeral: Numeral, next: number): number {
  const { text, end } = scan;
  if (numeral.small <= 0 || numeral.small > 99) return 0;
  let at = 0;
  if (startsWithFold(text, next, 'in', end)) at = nextWord(text, next + 2, end, false);
  else if (startsWithFold(text, next, 'out of', end)) at = nextWord(text, next + 6, end, false);
  else if (startsWithFold(text, next, 'of every', end)) at = nextWord(text, next + 'of every'.length, end, false);
  if (at === 0) return 0;
  // three out of the four.
  if (startsWithFold(text, at, 'the', end) && startsWithFold(text, next, 'out', end)) at = nextWord(text, at + 3, end, false);
  const above = numeral.small;
  const start = numeral.start;
  if (startsWithFold(text, at, 'every', end)) at = nextWord(text, at + 5, end, false);
  if (!readAny(text, at, end, false, second) || second.value === null || second.point) return 0;
  const round = second.value === '1000' || second.value === '10000' || second.value === '100000';
  if (!round && (second.small <= above || second.small > 1000 || (above !== 1 && second.small > 100))) return 0;
  if (isArabic(text.charCodeAt(at)) && second.digits === 4 && !second.grouped) return 0;
  return finish(scan, quantity(scan, start, second.end, 'fraction', `${above}/${second.value}`, null), start, second.end);
}

/** What `readFractionOf` leaves here is a number of its own: three-quarters of a billion. */
export const partOfScale = newNumeral();

/** two-thirds, three quarters, one-fifth. Returns the numeral's end where there is no denominator, and -1 where a scale follows (`partOfScale`). */
export function readFractionOf(scan: Scan, numeral: Numeral, next: number): number {
  const { text, end } = scan;
  if (numeral.small <= 0 || numeral.small > 20) return numeral.end;
  const match = matchWords(tables.lexemeTrie, text, next, end);
  if (match === NO_MATCH) return numeral.end;
  const lexeme = tables.lexemeList[payloadOf(match)]!;
  if (lexeme.is !== tables.Word.part && lexeme.is !== tables.Word.ordinal) return numeral.end;
  const stop = next + lengthOf(match);
  if (numeral.small > 1 && folded(text.charCodeAt(stop - 1)) !== 0x73) return numeral.end;
  if (lexeme.value === 4 && startsWithFold(text, nextWord(text, stop, end, false), 'in', end) && numeral.small > 3)
    return numeral.end;
  const part = decimalOf(numeral.small, lexeme.value);
  const points = readPartOfPercent(scan, numeral.start, stop, part, TERMINATING.includes(lexeme.value));
  if (points > 0) return points;
  if (readPartOfScale(text, numeral.start, numeral.small, next, end, partOfScale)) return -1;
  return finishFraction(scan, numeral.start, stop, numeral.small, lexeme.value);
}

/** three times as many is a ratio of 3; three times more leaves it open; three times a week counts. */
export function readTimes(scan: Scan, numeral: Numeral, stop: number): number {
  const { text, end } = scan;
  const next = nextWord(text, stop, end, false);
  const as = isOneOf(text, next, end, timesOf);
  const more = isOneOf(text, next, end, timesMore);
  if (!as && !more)
    return finish(scan, quantity(scan, numeral.start, stop - 6, 'count', numeral.value, 'times'), numeral.start, stop - 6);
  const draft = quantity(scan, numeral.start, stop, 'multiple', numeral.value, null);
  if (as) draft.ratio = numeral.value;
  return finish(scan, draft, numeral.start, stop);
}

/** a 10-fold rise: so many times what it was. */
export function readFold(scan: Scan, numeral: Numeral, stop: number): number {
  const draft = quantity(scan, numeral.start, stop, 'multiple', numeral.value, null);
  draft.ratio = numeral.value;
  draft.role = 'by';
  draft.direction = 'up';
  return finish(scan, draft, numeral.start, stop);
}

const runs = wordsOf(around.runs);
/** Words between a number and its time that make it no run: three more weeks. */
const plainRuns = wordsOf(around.notRuns);
/** What one of them begins with: most words behind a number are sent on their way by one look. */
const runLetters = codesOf([...runs, ...plainRuns].map((word) => word.charAt(0)).join(''));

/** nine consecutive days, five straight quarters, three more weeks. Returns where they end, or 0. */
export function readConsecutive(scan: Scan, numeral: Numeral, begin: number): number {
  const { text, end } = scan;
  const next = nextWord(text, numeral.end, end, false);
  const letter = folded(text.charCodeAt(next));
  if (runLetters[letter] !== 1) return 0;
  const run = runs.find((form) => startsWithFold(text, next, form, end));
  const word = run ?? plainRuns.find((form) => startsWithFold(text, next, form, end));
  if (word === undefined) return 0;
  const at = nextWord(text, next + word.length, end, false);
  const unit = unitAt(text, at, end);
  const found = unit === 0 ? null : tables.unitList[Math.floor(unit / 64)]!;
  if (found?.kind !== 'duration') return 0;
  const stop = at + (unit % 64);
  const draft = quantity(scan, begin, stop, 'duration', numeral.value, found.symbol);
  if (run !== undefined) Object.assign(draft, { aspect: 'consecutive', role: 'period' });
  return finish(scan, draft, begin, stop);
}

/** a pupil-teacher ratio of 15-to-1, a ratio of 1:40; a 5-to-2 vote is none. Returns where it ends, or 0. */
export function readToOne(scan: Scan, numeral: Numeral): number {
  const { text, end, sentence } = scan;
  const at = numeral.start;
  // Words are cut out only where `of ` stands before the number.
  if (at - 3 < scan.start || !startsWithFold(text, at - 3, 'of', end)) return 0;
  const told = text.slice(Math.max(sentence.clause, at - 12), at).includes('ratio');
  if (!told || numeral.value === null) return 0;
  const mark = ['-to-', ' to ', ':'].find(
    (form) => startsWithFold(text, numeral.end, form, end) || text.startsWith(form, numeral.end),
  );
  if (mark === undefined || !isArabic(text.charCodeAt(numeral.end + mark.length))) return 0;
  readDigits(text, numeral.end + mark.length, end, false, second);
  if (second.value === null) return 0;
  return finish(scan, quantity(scan, at, second.end, 'ratio', `${numeral.value}:${second.value}`, null), at, second.end);
}
