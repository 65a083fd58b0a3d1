/**
 * The scanner for English text: one pass from left to right over words and digits. A number is read with its currency, scale and unit, then
 * the words around it say what it is; a number that nothing explains stays silent.
 */
import * as around from '../../languages/en/claims/around.js';
import type { LocalClaim } from './claim.js';
import { shiftPoint } from './decimal.js';
import { isArabic } from './digits.js';
import { isAge, isOld } from './english-ages.js';
import { readBoundBetween } from './english-bounds.js';
import { finish, headNoun } from './english-context.js';
import { finishWithUnit, readBelowZero, readGrand } from './english-counts.js';
import { readCalendar, readHourInWords, readPartOfYear, readQuarter } from './english-dates.js';
import {
  isWordBefore,
  nextWord,
  previousStart,
  previousWord,
  readDigits,
  readNumberWords,
  readPointWords,
  startsWithFold,
} from './english-numerals.js';
import { readRange } from './english-ranges.js';
import {
  finishFraction,
  isPartByItself,
  partOfScale,
  readConsecutive,
  readFold,
  readFractionOf,
  readHalfScale,
  readHalfUnit,
  readOneIn,
  readPart,
  readPartOfPercent,
  readPartOfScale,
  readTimes,
  readToOne,
  readTwice,
  readVerb,
  readVulgar,
} from './english-ratios.js';
import * as tables from './english-tables.js';
import {
  degrees,
  perUnit,
  quantity,
  readCompound,
  readFeetAndInches,
  readUnitAndHalf,
  sharedUnit,
  unitAt,
  weighed,
} from './english-units.js';
import { beginSentence } from './frames.js';
import { type Numeral, newNumeral } from './numerals.js';
import { beginScan, endScan, newScan, type Scan } from './scan.js';
import { readEnglishSubjects } from './subject.js';
import {
  folded,
  isAmong,
  isWordCharacter,
  lengthOf,
  matchWords,
  matchWordsBackward,
  NO_MATCH,
  payloadOf,
  wordsOf,
} from './words.js';

const Flag = { none: 0, letter: 1, digit: 2, clause: 3, stop: 4, vulgar: 5 } as const;
const flags = new Uint8Array(65536);
/** Letters that a word of the number lexicon begins with. */
const begins = new Uint8Array(128);

flags.fill(Flag.letter, 0x41, 0x5b);
flags.fill(Flag.letter, 0x61, 0x7b);
flags.fill(Flag.letter, 0xc0, 0x250);
flags.fill(Flag.digit, 0x30, 0x3a);
flags.fill(Flag.digit, 0xff10, 0xff1a);
for (const mark of ';:()—,') flags[mark.charCodeAt(0)] = Flag.clause;
for (const mark of '.!?。') flags[mark.charCodeAt(0)] = Flag.stop;
for (const fraction of '½¼¾') flags[fraction.charCodeAt(0)] = Flag.vulgar;
for (let code = 0x61; code <= 0x7a; code++) {
  if (tables.lexemeStarts.has(String.fromCharCode(code))) {
    begins[code] = 1;
    begins[code - 32] = 1;
  }
}

const abbreviations: ReadonlySet<string> = new Set(wordsOf(around.abbreviations));

const scan = newScan(false);
const first = newNumeral();
const second = newNumeral();

/** Reads the claims of [start, stop) of an English page. Offsets of the claims are relative to `start`. */
export function readEnglish(page: string, start: number, stop: number): readonly LocalClaim[] {
  beginScan(scan, page.slice(start, stop));
  const { text, end, sentence } = scan;
  for (let i = 0; i < end; ) {
    const code = text.charCodeAt(i);
    switch (flags[code]) {
      case Flag.letter: {
        if (code < 128 && begins[code] === 1) {
          const next = readWord(scan, i);
          if (next > i) {
            i = next;
            break;
          }
        }
        if (code === 0x51 && i + 1 < end) {
          const next = readQuarter(scan, i);
          if (next > i) {
            i = next;
            break;
          }
        }
        i++;
        while (i < end && flags[text.charCodeAt(i)] === Flag.letter) i++;
        // C919, COVID-19: digits that a letter touches are part of a name.
        if (i < end && isArabic(text.charCodeAt(i)) && !isCurrencyBefore(text, i, 0)) i = tokenEnd(text, i, end);
        break;
      }
      case Flag.digit:
        i = readNumber(scan, i);
        break;
      case Flag.vulgar:
        i = readVulgar(scan, i);
        break;
      case Flag.clause:
        i++;
        sentence.clause = i;
        break;
      case Flag.stop:
        i++;
        if (i < end && folded(text.charCodeAt(i)) === 0x20 && !isAbbreviation(text, i - 1, 0)) beginSentence(sentence, i);
        break;
      default:
        i++;
    }
  }
  readEnglishSubjects(scan.claims, scan.text);
  return endScan(scan);
}

/** U.S., Mr., No.: a full stop behind one letter or a short title ends no sentence. */
function isAbbreviation(text: string, at: number, start: number): boolean {
  let i = at;
  while (i > start && isWordCharacter(text.charCodeAt(i - 1))) i--;
  const length = at - i;
  if (length === 1 && i > start && text.charCodeAt(i - 1) === 0x2e) return true;
  return (
    length > 0 &&
    length <= 3 &&
    text.charCodeAt(i) <= 0x5a &&
    text.charCodeAt(i) >= 0x41 &&
    abbreviations.has(text.slice(i, at).toLowerCase())
  );
}

function isCurrencyBefore(text: string, at: number, start: number): boolean {
  return matchWordsBackward(tables.currencyTrie, text, at, start) !== NO_MATCH;
}

function tokenEnd(text: string, at: number, end: number): number {
  let i = at;
  while (
    i < end &&
    (isWordCharacter(text.charCodeAt(i)) || (isAmong('-./', text, i) && i + 1 < end && isArabic(text.charCodeAt(i + 1))))
  )
    i++;
  return Math.max(i, at + 1);
}

/** A word that may begin a number. Returns where the scan goes on, or `at` where it is an ordinary word. */
function readWord(scan: Scan, at: number): number {
  const { text, end } = scan;
  const match = matchWords(tables.lexemeTrie, text, at, end);
  if (match === NO_MATCH) return at;
  const lexeme = tables.lexemeList[payloadOf(match)]!;
  const stop = at + lengthOf(match);
  switch (lexeme.is) {
    case tables.Word.name:
      return stop;
    case tables.Word.vague: {
      const draft = quantity(scan, at, stop, 'count', null, null);
      draft.min = lexeme.text;
      const next = nextWord(text, stop, end, false);
      const of = startsWithFold(text, next, 'of', end) ? next + 2 : stop;
      const unit = unitAt(text, nextWord(text, of, end, false), end);
      const found = unit === 0 ? null : tables.unitList[Math.floor(unit / 64)]!;
      // It lasted for thousands of years: a time, as thousands of hectares are an area.
      const lasts = found?.kind === 'duration' && of !== stop;
      if (lasts || found?.kind === 'money' || found?.kind === 'measure') {
        const last = nextWord(text, of, end, false) + (unit % 64);
        Object.assign(draft, { kind: found?.kind, unit: found?.symbol, end: last - scan.start });
        return finish(scan, draft, at, last);
      }
      return finishWithUnit(scan, draft, at, stop, of);
    }
    case tables.Word.multiple: {
      // B-doubles.
      if (text.charAt(at - 1) === '-') return stop;
      const draft = quantity(scan, at, stop, 'multiple', lexeme.text, null);
      draft.ratio = lexeme.text;
      draft.role = 'by';
      draft.direction = lexeme.text.startsWith('0') ? 'down' : 'up';
      return finish(scan, draft, at, stop);
    }
    case tables.Word.verb:
      return readVerb(scan, at, stop, lexeme.text);
    case tables.Word.twice:
      return readTwice(scan, at, stop);
    case tables.Word.ordinal:
      return readOrdinal(scan, at, stop, lexeme.value);
    case tables.Word.part:
      if (lexeme.value !== 2) return stop;
      if (readHalfScale(text, at, stop, end, first)) return readQuantity(scan, first, null, at);
      return readHalfUnit(scan, at, stop) || readPart(scan, at, stop, 2);
    case tables.Word.scale:
      return readWholeScale(scan, at, stop, lexeme.value) || stop;
    case tables.Word.article: {
      const next = nextWord(text, stop, end);
      const half = readUnitAndHalf(scan, at, next);
      if (half > 0) return half;
      const behind = matchWords(tables.lexemeTrie, text, next, end);
      if (behind === NO_MATCH) return at;
      const word = tables.lexemeList[payloadOf(behind)]!;
      const denominator = word.is === tables.Word.part || (word.is === tables.Word.ordinal && word.value > 2);
      if (denominator && readPartOfScale(text, at, 1, next, end, first)) return readQuantity(scan, first, null, at);
      if (denominator && word.value !== 2) {
        const last = next + lengthOf(behind);
        const point = startsWithFold(text, nextWord(text, last, end), 'point', end);
        if (point || startsWithFold(text, nextWord(text, last, end, false), 'of', end) || isPartByItself(scan, at, last))
          return readPart(scan, at, last, word.value);
      }
      if (word.is === tables.Word.name) return next + lengthOf(behind);
      if (word.is !== tables.Word.scale) return at;
      break;
    }
    default:
  }
  if (!readNumberWords(text, at, end, first)) return at;
  if (isWordBefore(text, at, scan.start, 'point')) {
    const percent = readAfterPoint(scan, at);
    if (percent > 0) return percent;
  }
  return readQuantity(scan, first, null, at);
}

const leadsOfPoints: ReadonlySet<string> = new Set(wordsOf(around.leadsOfPoints));

/** It rose point five percent: a decimal without its zero, where percent or points follow; at this point five percent are left. Returns where it ends, or 0. */
function readAfterPoint(scan: Scan, at: number): number {
  const { text, start, end } = scan;
  const from = previousStart(text, at);
  if (leadsOfPoints.has(previousWord(text, from, start))) return 0;
  const digits = readPointWords(text, Math.max(start, from - 1), end, second);
  const next = nextWord(text, second.end, end);
  const unit = digits === '' ? 0 : unitAt(text, next, end);
  const found = unit === 0 ? null : tables.unitList[Math.floor(unit / 64)]!;
  if (found?.kind !== 'percentage' && found?.kind !== 'percentage-point') return 0;
  const stop = next + (unit % 64);
  return finish(scan, quantity(scan, from, stop, found.kind, shiftPoint(`0.${digits}`, found.places), found.symbol), from, stop);
}

/** the billion-dollar network, this million-pound prize: one of them. Returns where it ends, or 0. */
function readWholeScale(scan: Scan, at: number, stop: number, places: number): number {
  const { text, start, end } = scan;
  const next = nextWord(text, stop, end);
  const unit = places < 3 || next === stop || !leadsOfScale.has(previousWord(text, at, start)) ? 0 : unitAt(text, next, end);
  const found = unit === 0 ? null : tables.unitList[Math.floor(unit / 64)]!;
  if (found?.kind !== 'money') return 0;
  const last = next + (unit % 64);
  return finish(scan, quantity(scan, at, last, 'money', shiftPoint('1', places), found.symbol), at, last);
}

const leadsOfScale: ReadonlySet<string> = new Set(wordsOf(around.leadsOfScale));

/** third, 37th: an ordinal where a noun follows; quarters and halves of years are dates. */
function readOrdinal(scan: Scan, at: number, stop: number, value: number): number {
  const { text, start, end } = scan;
  const period = readPartOfYear(scan, at, stop, value);
  if (period > 0) return period;
  const next = nextWord(text, stop, end, false);
  if (matchWords(tables.nameBehind, text, next, end) !== NO_MATCH) return stop;
  const lead = previousWord(text, at, start);
  const ranked =
    lead === 'ranked' ||
    lead === 'ranks' ||
    lead === 'ranking' ||
    ((lead === 'finished' || lead === 'finishing' || lead === 'placed') && !isWordNext(text, next, end)) ||
    (lead === 'finished' && startsWithFold(text, next, 'in', end)) ||
    (lead === 'and' && scan.sentence.last?.kind === 'rank') ||
    startsWithFold(text, nextWord(text, stop, end), 'place', end) ||
    startsWithFold(text, nextWord(text, stop, end), 'largest', end) ||
    startsWithFold(text, nextWord(text, stop, end), 'biggest', end);
  const draft = quantity(scan, at, stop, ranked ? 'rank' : 'ordinal', String(value), null);
  if (!ranked) draft.role = 'none';
  if (!ranked && (!isWordNext(text, next, end) || isHoliday(text, at, next))) return stop;
  if (
    !ranked &&
    value === 2 &&
    startsWithFold(text, at, 'second', end) &&
    lead !== 'the' &&
    lead !== 'a' &&
    lead !== 'its' &&
    lead !== 'his' &&
    lead !== 'her' &&
    lead !== 'their'
  )
    return stop;
  return finish(scan, draft, at, stop);
}

/** the celebration of the Fourth at the park: a capital behind `the` and none behind it names a day. */
function isHoliday(text: string, at: number, next: number): boolean {
  return isCapital(text.charCodeAt(at)) && text.startsWith('the ', at - 4) && !isCapital(text.charCodeAt(next));
}

function isWordNext(text: string, at: number, end: number): boolean {
  return at < end && flags[text.charCodeAt(at)] === Flag.letter;
}

const COLON = 0x3a;

/** A number in digits. Returns where the scan goes on. */
function readNumber(scan: Scan, at: number): number {
  const { text, end, sentence } = scan;
  // 3 GBP 40: a mark that belongs to the number before it is none of this one's.
  const start = Math.max(scan.start, (sentence.last?.end ?? 0) + scan.start);
  let begin = at;
  let sign = at;
  while (sign > start && folded(text.charCodeAt(sign - 1)) === 0x20 && at - sign < 2) sign--;
  let mark = matchWordsBackward(tables.currencyTrie, text, at, start);
  if (mark === NO_MATCH && sign < at && isLetterMark(text, sign)) {
    mark = matchWordsBackward(tables.currencyTrie, text, sign, start);
    if (mark !== NO_MATCH) begin = sign;
  }
  const currency = mark === NO_MATCH ? null : (tables.currencyList[payloadOf(mark)] ?? null);
  if (mark !== NO_MATCH) begin -= lengthOf(mark);
  readDigits(text, at, end, currency !== null, first);
  if (first.value === null) return first.end;
  if (currency === null) {
    const ratio = text.charCodeAt(first.end) === COLON ? readToOne(scan, first) : readFeetAndInches(scan, first);
    if (ratio > 0) return ratio;
    const calendar = readCalendar(scan, first);
    if (calendar > 0) return calendar;
    const suffix = ordinalEnd(text, first.end, end);
    if (suffix > 0) return first.small > 0 ? readSuffixed(scan, first, suffix) : suffix;
    if (isTimes(text, first.end, end)) {
      const draft = quantity(scan, at, first.end + 1, 'multiple', first.value, null);
      draft.ratio = first.value;
      return finish(scan, draft, at, first.end + 1);
    }
    if (isCode(text, first, start, end)) return tokenEnd(text, at, end);
    if (text.charCodeAt(first.end) === 0x2f) return readSlash(scan, first);
    if (isNamed(text, at, start) && !isMeasured(text, first.end, end)) return first.end;
  }
  return readQuantity(scan, first, currency, begin);
}

function isLetterMark(text: string, at: number): boolean {
  return at > 0 && tables.markEnds.has(String.fromCharCode(folded(text.charCodeAt(at - 1))));
}

/** Boeing 787, Route 66, section 5. */
function isNamed(text: string, at: number, start: number): boolean {
  let i = at;
  while (i > start && folded(text.charCodeAt(i - 1)) === 0x20) i--;
  return matchWordsBackward(tables.nameBefore, text, i, start) !== NO_MATCH;
}

/** block 57,000 tonnes: a unit of measure behind the number, whatever stands before. */
function isMeasured(text: string, at: number, end: number): boolean {
  const unit = unitAt(text, nextWord(text, at, end), end);
  if (unit === 0) return false;
  const { kind } = tables.unitList[Math.floor(unit / 64)]!;
  return kind === 'measure' || kind === 'percentage' || kind === 'percentage-point' || kind === 'money';
}

/** at Two Wells, north of the city: a number in words with a capital in mid-sentence, before another capital, where the word before has none. */
function isPlaceName(text: string, { start: at, end: stop }: Numeral, end: number): boolean {
  if (!isCapital(text.charCodeAt(at)) || at < 3) return false;
  const word = previousStart(text, at);
  const next = nextWord(text, stop, end, false);
  if (folded(text.charCodeAt(at - 1)) !== 0x20 || !isWordCharacter(text.charCodeAt(at - 2))) return false;
  // Closed for Two Weekends: in a headline the words before have capitals too.
  const earlier = previousStart(text, word);
  return text.charCodeAt(word) > 0x5a && text.charCodeAt(earlier) > 0x5a && next > stop && isCapital(text.charCodeAt(next));
}

/** Where st, nd, rd or th ends behind digits, or 0. */
function ordinalEnd(text: string, at: number, end: number): number {
  if (at + 1 >= end) return 0;
  const pair = String.fromCharCode(folded(text.charCodeAt(at)), folded(text.charCodeAt(at + 1)));
  if (pair !== 'st' && pair !== 'nd' && pair !== 'rd' && pair !== 'th') return 0;
  return at + 2 < end && isWordCharacter(text.charCodeAt(at + 2)) ? 0 : at + 2;
}

function readSuffixed(scan: Scan, numeral: Numeral, stop: number): number {
  const { text, end } = scan;
  if (startsWithFold(text, nextWord(text, stop, end), 'century', end)) {
    const next = nextWord(text, stop, end) + 7;
    const draft = quantity(scan, numeral.start, next, 'date', `${numeral.small - 1}XX`, null);
    draft.role = 'period';
    return finish(scan, draft, numeral.start, next);
  }
  return readOrdinal(scan, numeral.start, stop, numeral.small);
}

/** 2.5x faster: an x that touches the digits and nothing behind. 3x4 has another number there. */
function isTimes(text: string, at: number, end: number): boolean {
  return isAmong('x×', text, at) && !(at + 1 < end && (isWordCharacter(text.charCodeAt(at + 1)) || isAmong('-.', text, at + 1)));
}

/** 3-1, 24/7, 555-0123, 1.2.3: scores and codes. A hyphen before a word or a unit is none. */
function isCode(text: string, numeral: Numeral, start: number, end: number): boolean {
  const stop = numeral.end;
  const behind = text.charAt(stop);
  if ((behind === ':' || behind === '.') && stop + 1 < end && isArabic(text.charCodeAt(stop + 1))) return true;
  if ((behind === '-' || behind === '–') && stop + 1 < end && isArabic(text.charCodeAt(stop + 1))) {
    readDigits(text, stop + 1, end, false, second);
    const unit = unitAt(text, nextWord(text, second.end, end), end);
    return (
      unit === 0 &&
      !second.scaled &&
      headNoun(text, second.end, end) === null &&
      !isWordBefore(text, numeral.start, start, 'aged')
    );
  }
  if (isWordCharacter(text.charCodeAt(stop)) && stop < end) return unitAt(text, stop, end) === 0;
  const previous = text.charAt(numeral.start - 1);
  // 2,4-D, 52,00: what a comma joins without being a group of three.
  if (previous === ',' && isArabic(text.charCodeAt(numeral.start - 2))) return true;
  if (behind === ',' && numeral.digits < 3 && !numeral.grouped && isArabic(text.charCodeAt(stop + 1))) return true;
  // a 10-by-12-foot room.
  if (previous === '-' && isWordBefore(text, numeral.start, start, 'by')) return false;
  return (
    numeral.start - 2 >= start &&
    '-–./:#'.includes(previous) &&
    isWordCharacter(text.charCodeAt(numeral.start - 2)) &&
    folded(text.charCodeAt(numeral.start - 2)) !== 0x73
  );
}

/** 1/3; not 24/7, 9/11. */
function readSlash(scan: Scan, numeral: Numeral): number {
  const { text, end } = scan;
  const at = numeral.start;
  if (!isArabic(text.charCodeAt(numeral.end + 1))) return readQuantity(scan, numeral, null, at);
  const small = numeral.small;
  readDigits(text, numeral.end + 1, end, false, second);
  const whole = startsWithFold(text, nextWord(text, second.end, end, false), 'of', end);
  const fits = small > 0 && second.small > small && second.small <= (whole ? 1000 : 10) && text.charCodeAt(second.end) !== 0x2f;
  if (!fits || small === 9) return second.end;
  return finishFraction(scan, at, second.end, small, second.small);
}

/** A number with its unit or head noun. `currency` is the mark before it, `begin` where the span begins. */
function readQuantity(scan: Scan, numeral: Numeral, currency: string | null, begin: number): number {
  const { text, start, end } = scan;
  const stop = numeral.end;
  const range = readRange(scan, numeral, currency, begin);
  if (range > 0) return range;
  const next = nextWord(text, stop, end);
  if (currency !== null) {
    const from = signBefore(text, begin, start);
    const draft = quantity(scan, from, stop, 'money', from < begin ? `-${numeral.value}` : numeral.value, currency);
    return finish(scan, perUnit(scan, draft, stop), from, draft.end + start);
  }
  const zero = numeral.small === 0 && !isArabic(text.charCodeAt(numeral.start));
  if (zero && unitAt(text, next, end) === 0 && !isWordBefore(text, begin, start, 'to')) return stop;
  if (isPlaceName(text, numeral, end)) return stop;
  if (numeral.small === 1 && !isArabic(text.charCodeAt(numeral.start))) {
    const share = readOneIn(scan, numeral, next);
    if (share > 0) return share;
    // from one to eight cents.
    const both = isWordBefore(text, begin, start, 'from') ? sharedUnit(text, stop, end, true) : null;
    if (both !== null) {
      const value = shiftPoint(numeral.value as string, both.places);
      return finish(scan, quantity(scan, begin, stop, both.kind, value, both.symbol), begin, stop);
    }
    // one percentage point, one dollar, one mile; but one of them, one day.
    if (!isMeasured(text, stop, end) && !isOld(text, next, end)) return readParts(scan, numeral, next, begin);
  }
  const clock = numeral.digits === 0 ? readHourInWords(scan, numeral) : 0;
  if (clock > 0) return clock;
  const share = readOneIn(scan, numeral, next);
  if (share > 0) return share;
  const fraction = readParts(scan, numeral, next, begin);
  if (fraction !== stop) return fraction;
  if (startsWithFold(text, next, 'times', end)) return readTimes(scan, numeral, next + 5);
  if (startsWithFold(text, next, 'fold', end)) return readFold(scan, numeral, next + 4);
  const ratio = readToOne(scan, numeral);
  if (ratio > 0) return ratio;
  const run = readConsecutive(scan, numeral, begin) || readBoundBetween(scan, numeral, begin);
  if (run > 0) return run;
  const points = numeral.point ? readPartOfPercent(scan, begin, stop, numeral.value as string) : 0;
  if (points > 0) return points;
  const unit = unitAt(text, next, end);
  if (unit > 0) {
    const last = next + (unit % 64);
    const found = degrees(text, weighed(scan, tables.unitList[Math.floor(unit / 64)]!, begin, last), last, unit % 64);
    const compound = readCompound(scan, numeral, found, begin, last);
    if (compound > 0) return compound;
    const signed = found.kind === 'measure' || found.kind === 'percentage' || found.kind === 'percentage-point';
    const from = signed ? signBefore(text, begin, start) : begin;
    const below = from < begin;
    const value = shiftPoint(numeral.value as string, found.places);
    const draft = quantity(scan, from, last, found.kind, below ? `-${value}` : value, found.symbol);
    return finish(scan, perUnit(scan, draft, last), from, draft.end + start);
  }
  if (isAge(scan, numeral)) return finish(scan, quantity(scan, begin, stop, 'duration', numeral.value, 'years'), begin, stop);
  const shared = sharedUnit(text, stop, end, isWordBefore(text, begin, start, 'from'));
  if (shared !== null) {
    const draft = quantity(scan, begin, stop, shared.kind, shiftPoint(numeral.value as string, shared.places), shared.symbol);
    return finish(scan, draft, begin, stop);
  }
  const plain = readGrand(scan, numeral, begin) || readBelowZero(scan, numeral, begin);
  if (plain > 0) return plain;
  const draft = quantity(scan, begin, stop, 'count', numeral.value, null);
  return finishWithUnit(scan, draft, begin, stop, stop);
}

/** two-thirds of it; three-quarters of a billion dollars, a number of its own. Returns the numeral's end where there is no such thing. */
function readParts(scan: Scan, numeral: Numeral, next: number, begin: number): number {
  const stop = readFractionOf(scan, numeral, next);
  return stop < 0 ? readQuantity(scan, Object.assign(first, partOfScale), null, begin) : stop;
}

/** Where the sign begins that makes the number at `at` negative: minus 5 percent, -5%, -$3; `at` where there is none. */
function signBefore(text: string, at: number, start: number): number {
  if (isWordBefore(text, at, start, 'minus') || isWordBefore(text, at, start, 'negative')) {
    // plus or minus 4 points.
    const sign = previousStart(text, at);
    return isWordBefore(text, sign, start, 'or') ? at : sign;
  }
  const mark = at > start ? text.charCodeAt(at - 1) : 0;
  if (mark !== 0x2d && mark !== 0x2212) return at;
  return at - 1 === start || folded(text.charCodeAt(at - 2)) === 0x20 || text.charCodeAt(at - 2) === 0x28 ? at - 1 : at;
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}
