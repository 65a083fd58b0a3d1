/** Dates and times of English text: October 31, 2025; 31 October; the 1990s; in 2024; 8:45 a.m.; the third quarter. */
import * as around from '../../languages/en/claims/around.js';
import { measures } from '../../languages/en/claims/subjects.js';
import { isDay, isoDate, isoMonths, isoTime, isYear, periodOfDate } from './dates.js';
import { isArabic } from './digits.js';
import { newDraft } from './draft.js';
import { finish } from './english-context.js';
import { isWordBefore, nextWord, previousStart, previousWord, startsWithFold } from './english-numerals.js';
import { months, monthsBackward, yearlyThings } from './english-tables.js';
import type { Numeral } from './numerals.js';
import type { Scan } from './scan.js';
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

/** A plain run of up to four digits at `at`: value and length packed (length << 14 | value); -1 where there is none. */
function digitsAt(text: string, at: number, end: number): number {
  let i = at;
  let value = 0;
  while (i < end && i < at + 5 && isArabic(text.charCodeAt(i))) {
    value = value * 10 + (text.charCodeAt(i) & 15);
    i++;
  }
  return i === at || i === at + 5 || value > 9999 ? -1 : ((i - at) << 14) | value;
}

/** Over an ordinal ending (31st). */
function afterSuffix(text: string, at: number, end: number): number {
  if (at + 2 > end) return at;
  const pair = String.fromCharCode(folded(text.charCodeAt(at)), folded(text.charCodeAt(at + 1)));
  if (pair !== 'st' && pair !== 'nd' && pair !== 'rd' && pair !== 'th') return at;
  return at + 2 < end && isWordCharacter(text.charCodeAt(at + 2)) ? at : at + 2;
}

/** The month whose name ends right before `at` (over a space and a full stop): its number and where it begins, packed; -1 for none. */
function monthBefore(text: string, at: number, start: number): number {
  let i = at;
  while (i > start && folded(text.charCodeAt(i - 1)) === 0x20) i--;
  if (i === at) return -1;
  if (text.charCodeAt(i - 1) === 0x2e) i--;
  const match = matchWordsBackward(monthsBackward, text, i, start);
  if (match === NO_MATCH) return -1;
  const begin = i - lengthOf(match);
  const capital = text.charCodeAt(begin);
  return capital >= 0x41 && capital <= 0x5a ? begin * 16 + payloadOf(match) : -1;
}

/** A year behind `at` (", 2025" or " 2025"): value and end, packed as end * 4096 + year; -1 for none. */
function yearBehind(text: string, at: number, end: number): number {
  let i = at;
  if (text.charCodeAt(i) === 0x2c) i++;
  i = nextWord(text, i, end, false);
  if (i === at) return -1;
  const digits = digitsAt(text, i, end);
  if (digits < 0 || digits >> 14 !== 4) return -1;
  const year = digits & 16383;
  const stop = i + 4;
  if (!isYear(year) || (stop < end && isWordCharacter(text.charCodeAt(stop)))) return -1;
  return stop * 4096 + year;
}

/** Reads a date or time that begins with the digits of `numeral`, or with a month before them. Returns where the scan goes on, or 0. */
export function readCalendar(scan: Scan, numeral: Numeral): number {
  const { text, start, end } = scan;
  if (numeral.digits === 0 || numeral.digits > 4 || numeral.point || numeral.grouped || numeral.scaled) return 0;
  const at = numeral.start;
  const stop = numeral.end;
  const value = numeral.small;
  const clock = readClock(scan, numeral);
  if (clock > 0) return clock;
  const iso = readIso(scan, numeral);
  if (iso > 0) return iso;
  const month = monthBefore(text, at, start);
  if (month >= 0 && isDay(value) && numeral.digits <= 2) {
    const begin = Math.floor(month / 16);
    let last = afterSuffix(text, stop, end);
    if (isUnitLike(text, last, end)) return 0;
    let secondDay = 0;
    const dash = folded(text.charCodeAt(last));
    if ((dash === 0x2d || dash === 0x2013) && last + 1 < end) {
      const digits = digitsAt(text, last + 1, end);
      if (digits >= 0 && digits >> 14 <= 2 && isDay(digits & 16383)) {
        secondDay = digits & 16383;
        last += 1 + (digits >> 14);
      }
    }
    const tail = yearBehind(text, last, end);
    const year = tail < 0 ? null : tail % 4096;
    const finalStop = tail < 0 ? last : Math.floor(tail / 4096);
    const single = isoDate(year, month % 16, value);
    return keep(
      scan,
      begin,
      finalStop,
      secondDay > 0 ? `${single}/${isoDate(year, month % 16, secondDay)}` : single,
      'event-date',
    );
  }
  if (month >= 0 && numeral.digits === 4 && isYear(value)) {
    return keep(scan, Math.floor(month / 16), stop, isoDate(value, month % 16, null), 'period');
  }
  const suffixed = afterSuffix(text, stop, end);
  let next = nextWord(text, suffixed, end, false);
  if (startsWithFold(text, next, 'of', end)) next = nextWord(text, next + 2, end, false);
  const behind = matchWords(months, text, next, end);
  if (behind !== NO_MATCH && isDay(value) && numeral.digits <= 2 && isCapital(text.charCodeAt(next))) {
    let last = next + lengthOf(behind);
    if (text.charCodeAt(last) === 0x2e && lengthOf(behind) <= 4) last++;
    const tail = yearBehind(text, last, end);
    if (tail < 0 && text.charCodeAt(last - 1) === 0x2e) last--;
    return keep(
      scan,
      at,
      tail < 0 ? last : Math.floor(tail / 4096),
      isoDate(tail < 0 ? null : tail % 4096, payloadOf(behind), value),
      'event-date',
    );
  }
  return readYear(scan, numeral);
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** March 5 percent is no date. */
function isUnitLike(text: string, at: number, end: number): boolean {
  const next = nextWord(text, at, end);
  return (
    startsWithFold(text, next, 'per', end) ||
    startsWithFold(text, next, 'percent', end) ||
    startsWithFold(text, next, 'million', end) ||
    text.charAt(at) === '%'
  );
}

function keep(scan: Scan, at: number, stop: number, value: string, role: 'event-date' | 'period' | 'none'): number {
  const draft = newDraft(at - scan.start, stop - scan.start, 'date', value, null);
  // since 2019, in June 2027: one year or month is a point in time; a span is what the sentence speaks of.
  draft.role = role === 'period' && !value.includes('/') ? 'event-date' : role;
  if (role === 'period') scan.sentence.period = periodOfDate(draft);
  return finish(scan, draft, at, stop);
}

/** Words before 80s and 90s. */
const decadeLeads: ReadonlySet<string> = new Set(wordsOf(around.decadeLeads));

const yearLeads: ReadonlySet<string> = new Set(wordsOf(around.yearLeads));

/** 2024 behind a preposition, 1990s, 2024-25, 2020-2025. */
function readYear(scan: Scan, numeral: Numeral): number {
  const { text, start, end } = scan;
  const { start: at, end: stop, small: year } = numeral;
  if (
    numeral.digits === 2 &&
    year % 10 === 0 &&
    startsWithFold(text, stop, 's', end) &&
    (isAmong("’'", text, at - 1) || decadeLeads.has(previousWord(text, at, start)))
  ) {
    return keep(scan, at, stop + 1, `19${year / 10}X`, 'period');
  }
  if (numeral.digits !== 4 || !isYear(year)) return 0;
  const decade = startsWithFold(text, stop, "'s", end) ? 2 : startsWithFold(text, stop, 's', end) ? 1 : 0;
  if (year % 10 === 0 && decade > 0) return keep(scan, at, stop + decade, `${Math.floor(year / 10)}X`, 'period');
  if (stop < end && isWordCharacter(text.charCodeAt(stop))) return 0;
  if (year < 1500 || year > 2100) return 0;
  const lead = previousWord(text, at, start);
  const dash = folded(text.charCodeAt(stop));
  if (dash === 0x2d || dash === 0x2013 || dash === 0x2f) {
    const digits = digitsAt(text, stop + 1, end);
    if (digits >= 0) {
      const length = digits >> 14;
      const second = length === 2 ? Math.floor(year / 100) * 100 + (digits & 16383) : digits & 16383;
      if ((length === 2 || length === 4) && second > year && second - year < 200)
        return keep(scan, at, stop + 1 + length, `${year}-01-01/${second}-12-31`, 'period');
    }
  }
  if (lead === 'from' || lead === 'between') {
    let to = nextWord(text, stop, end, false);
    const joined = startsWithFold(text, to, 'to', end) ? 2 : lead === 'between' && startsWithFold(text, to, 'and', end) ? 3 : 0;
    to = nextWord(text, to + joined, end, false);
    const digits = joined === 0 ? -1 : digitsAt(text, to, end);
    if (digits >> 14 === 4 && (digits & 16383) > year && isYear(digits & 16383))
      return keep(scan, at, to + 4, `${year}-01-01/${digits & 16383}-12-31`, 'period');
  }
  const next = nextWord(text, stop, end, false);
  // The 2006 deliveries, 2031 sales; 2000 sales are counted: a round number is none of a year's.
  if (year % 100 !== 0 && year >= FIRST_YEAR && matchWords(yearlyThings, text, next, end) !== NO_MATCH)
    return keep(scan, at, stop, isoDate(year, null, null), 'period');
  if (lead === '' ? false : !yearLeads.has(lead)) return 0;
  if (
    lead !== 'in' &&
    lead !== 'since' &&
    lead !== 'during' &&
    lead !== 'until' &&
    next > stop &&
    next < end &&
    isLowerNoun(text, next, end)
  )
    return 0;
  if (startsWithFold(text, next, 'percent', end) || startsWithFold(text, next, 'per', end) || text.charCodeAt(stop) === 0x25)
    return 0;
  if (lead === '' && !/[(,]/.test(text.charAt(at - 1) || ' ')) return 0;
  return keep(scan, at, stop, isoDate(year, null, null), 'period');
}

/** The first year whose sales and elections papers still speak of. */
const FIRST_YEAR = 1900;

/** 2000 people: a plural noun behind the digits makes a count of them. */
function isLowerNoun(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && i < at + 24 && isWordCharacter(text.charCodeAt(i))) i++;
  return i - at > 3 && text.charCodeAt(at) > 0x5a && text.charCodeAt(i - 1) === 0x73;
}

/** 8:45 a.m., 10:30, 3 p.m. */
function readClock(scan: Scan, numeral: Numeral): number {
  const { text, end } = scan;
  if (numeral.digits > 2 || numeral.small > 24) return 0;
  let stop = numeral.end;
  let minute: number | null = null;
  const mark = text.charCodeAt(stop);
  if (mark === 0x3a) {
    const digits = digitsAt(text, stop + 1, end);
    if (digits < 0 || digits >> 14 !== 2 || (digits & 16383) > 59) return 0;
    minute = digits & 16383;
    stop += 3;
  }
  const later = laterHour(scan, numeral, stop);
  const last = minute !== null ? 0 : oClock(text, stop, end) || (oClock(text, later >> 4, end) > 0 ? stop : 0);
  if (last > 0) {
    const draft = newDraft(numeral.start - scan.start, last - scan.start, 'time', isoTime(numeral.small, 0, null), null);
    draft.role = 'event-date';
    return finish(scan, draft, numeral.start, last);
  }
  const told = halfOfDay(text, nextWord(text, stop, end, false), end);
  const half = told === 0 && later > 0 ? lentHalf(scan, numeral.small, later) : told;
  if (half === 0 && minute === null) return 0;
  let hour = numeral.small;
  if (half !== 0 && told === 0) {
    hour = half > 0 && hour < 12 ? hour + 12 : half < 0 && hour === 12 ? 0 : hour;
  } else if (half !== 0) {
    if (hour > 12) return 0;
    hour = half > 0 ? (hour === 12 ? 12 : hour + 12) : hour === 12 ? 0 : hour;
    stop = nextWord(text, stop, end, false) + Math.abs(half);
  }
  const draft = newDraft(numeral.start - scan.start, stop - scan.start, 'time', isoTime(hour, minute, null), null);
  draft.role = 'event-date';
  return finish(scan, draft, numeral.start, stop);
}

const lenders = wordsOf(around.untilWords);

/** Where the later hour ends behind 2 until 3, 9-11, and that hour, as place * 16 + hour; 0 where none stands there. */
function laterHour({ text, start, end }: Scan, { start: at, small, digits }: Numeral, stop: number): number {
  if (digits === 0 || small < 1 || small > 12 || monthBefore(text, at, start) >= 0) return 0;
  const word = nextWord(text, stop, end, false);
  const dash = folded(text.charCodeAt(stop));
  const form = lenders.find((until) => startsWithFold(text, word, until, end));
  const next =
    dash === 0x2d || dash === 0x2013 ? stop + 1 : form === undefined ? end : nextWord(text, word + form.length, end, false);
  const hour = digitsAt(text, next, end);
  if (hour < 0 || hour >> 14 > 2 || (hour & 16383) < 1 || (hour & 16383) > 12) return 0;
  let last = next + (hour >> 14);
  if (text.charCodeAt(last) === 0x3a && digitsAt(text, last + 1, end) >> 14 === 2) last += 3;
  return last * 16 + (hour & 15);
}

/** 2 until 3 p.m., 9-11 a.m.: the half of the day that the later hour lends to the one before it, as a sign; 11 to 1 p.m. begins in the morning. */
function lentHalf({ text, end }: Scan, small: number, later: number): number {
  const half = halfOfDay(text, nextWord(text, later >> 4, end, false), end);
  return Math.sign(half) * (small % 12 <= (later & 15) % 12 ? 1 : -1);
}

/** four o'clock. Returns where it ends, or 0. */
export function readHourInWords(scan: Scan, { start: at, end: stop, small }: Numeral): number {
  const last = small >= 1 && small <= 12 ? oClock(scan.text, stop, scan.end) : 0;
  if (last === 0) return 0;
  const draft = newDraft(at - scan.start, last - scan.start, 'time', isoTime(small, 0, null), null);
  draft.role = 'event-date';
  return finish(scan, draft, at, last);
}

/** Where o'clock ends behind `at`, or 0. */
function oClock(text: string, at: number, end: number): number {
  if (at === 0) return 0;
  const next = nextWord(text, at, end, false);
  return startsWithFold(text, next, "o'clock", end) ? next + "o'clock".length : 0;
}

/** a.m. or pm at `at`: its length, negative for the morning; 0 where it is neither. */
function halfOfDay(text: string, at: number, end: number): number {
  const first = folded(text.charCodeAt(at));
  if (at + 1 >= end || (first !== 0x61 && first !== 0x70)) return 0;
  const sign = first === 0x61 ? -1 : 1;
  if (folded(text.charCodeAt(at + 1)) === 0x6d && !(at + 2 < end && isWordCharacter(text.charCodeAt(at + 2)))) return sign * 2;
  if (text.charCodeAt(at + 1) !== 0x2e) return 0;
  // 9 p. m.: old papers set a space.
  const letter = folded(text.charCodeAt(at + 2)) === 0x20 ? at + 3 : at + 2;
  if (folded(text.charCodeAt(letter)) !== 0x6d) return 0;
  const stop = text.charCodeAt(letter + 1) === 0x2e ? letter + 2 : letter + 1;
  return letter > at + 2 && stop === letter + 1 ? 0 : sign * (stop - at);
}

/** 2025-10-31. */
function readIso(scan: Scan, numeral: Numeral): number {
  const { text, end } = scan;
  if (numeral.digits !== 4 || !isYear(numeral.small) || text.charCodeAt(numeral.end) !== 0x2d) return 0;
  const month = digitsAt(text, numeral.end + 1, end);
  if (month < 0 || month >> 14 !== 2 || text.charCodeAt(numeral.end + 3) !== 0x2d) return 0;
  const day = digitsAt(text, numeral.end + 4, end);
  if (day < 0 || day >> 14 !== 2 || !isDay(day & 16383) || (month & 16383) > 12) return 0;
  return keep(scan, numeral.start, numeral.end + 6, isoDate(numeral.small, month & 16383, day & 16383), 'event-date');
}

/** the third quarter, the first half: behind an ordinal. Returns where it ends, or 0. */
export function readPartOfYear(scan: Scan, at: number, stop: number, value: number): number {
  const { text, end } = scan;
  const next = nextWord(text, stop, end);
  const quarter = startsWithFold(text, next, 'quarter', end) && value <= 4;
  const half = startsWithFold(text, next, 'half', end) && value <= 2 && isWordBefore(text, at, scan.start, 'the');
  if (!quarter && !half) return 0;
  let last = next + (quarter ? 7 : 4);
  let year: number | null = null;
  let tail = nextWord(text, last, end, false);
  if (startsWithFold(text, tail, 'of', end)) tail = nextWord(text, tail + 2, end, false);
  const digits = digitsAt(text, tail, end);
  if (digits >= 0 && digits >> 14 === 4 && isYear(digits & 16383)) {
    year = digits & 16383;
    last = tail + 4;
  } else if (
    half &&
    !isHalfOfBusiness(scan, at, last) &&
    !startsWithFold(text, nextWord(text, tail, end, false), 'the', end) &&
    !startsWithFold(text, tail, 'this', end) &&
    !startsWithFold(text, tail, 'last', end)
  )
    return 0;
  const first = quarter ? value * 3 - 2 : value * 6 - 5;
  return keep(scan, at, last, isoMonths(year, first, first + (quarter ? 2 : 5)), 'period');
}

/** How many words behind the comma may come before the measure. */
const WORDS_TO_MEASURE = 4;

const measured: ReadonlySet<string> = new Set(wordsOf(measures));

/** In the first half, net sales rose: half a year where a measure of business is told of it, and half a match elsewhere. */
function isHalfOfBusiness(scan: Scan, at: number, last: number): boolean {
  const { text, start, end } = scan;
  if (!isWordBefore(text, previousStart(text, at), start, 'in') || text.charCodeAt(last) !== 0x2c) return false;
  let next = nextWord(text, last + 1, end, false);
  for (let count = 0; count < WORDS_TO_MEASURE && next < end; count++) {
    let stop = next;
    while (stop < end && isWordCharacter(text.charCodeAt(stop))) stop++;
    if (measured.has(text.slice(next, stop).toLowerCase())) return true;
    next = nextWord(text, stop, end, false);
  }
  return false;
}

/** Q3, Q3 2031: behind no other letter. Returns where it ends, or `at`. */
export function readQuarter(scan: Scan, at: number): number {
  const { text, end } = scan;
  const quarter = text.charCodeAt(at + 1) - 48;
  if (quarter < 1 || quarter > 4 || (at + 2 < end && isWordCharacter(text.charCodeAt(at + 2)))) return at;
  const next = nextWord(text, at + 2, end, false);
  const digits = digitsAt(text, next, end);
  const dated = digits >= 0 && digits >> 14 === 4 && isYear(digits & 16383);
  const year = dated ? digits & 16383 : null;
  return keep(scan, at, dated ? next + 4 : at + 2, isoMonths(year, quarter * 3 - 2, quarter * 3), 'period');
}
