/** Dates of Chinese text: 2025年10月31日, 11月份, 31日, 3月至9月, 四季度, 上世纪90年代; hours are read in `chinese-clock.ts`. */

import * as around from '../../languages/zh/claims/around.js';
import * as data from '../../languages/zh/claims/index.js';
import { isHan } from '../text/characters.js';
import { isBound, readClock, readTime, shortNumber } from './chinese-clock.js';
import { yearsBefore } from './chinese-periods.js';
import { isDays, RANGE, units } from './chinese-tables.js';
import { isDay, isMonth, isoDate, isoMonths, isYear, lastDay, periodOfDate } from './dates.js';
import { Digit, digitClass, isArabic } from './digits.js';
import { newDraft } from './draft.js';
import { mayFollowNumeral, type Numeral, newNumeral, readNumeral } from './numerals.js';
import type { Finish, Scan } from './scan.js';
import { matchUnit, type UnitMatch } from './units.js';
import { buildTrie, codesOf, isAmong, lengthAt, matchBackward, matchForward, NO_MATCH, wordsOf } from './words.js';

const part = newNumeral();

/** What has been read of a date so far. */
interface DateParts {
  year: number | null;
  month: number | null;
  day: number | null;
  /** Where it ends. */
  end: number;
  /** First and last month of a quarter or half-year; 0 = none. */
  firstMonth: number;
  lastMonth: number;
  /** Last day of a run of days inside one month; 0 = none. */
  lastDay: number;
  /** Decade or century as a pattern with X, or null. */
  pattern: string | null;
}

const from: DateParts = { year: null, month: null, day: null, end: 0, firstMonth: 0, lastMonth: 0, lastDay: 0, pattern: null };
const to: DateParts = { year: null, month: null, day: null, end: 0, firstMonth: 0, lastMonth: 0, lastDay: 0, pattern: null };

const pointBefore = buildTrie(
  wordsOf(data.pointBefore).map((word) => [word, 1]),
  true,
);
const pointBehind = buildTrie(wordsOf(data.pointBehind).map((word) => [word, 1]));

/** What may stand right behind the first numeral of a date or time; any other character ends the look for one. */
const opens = codesOf(`年月日号號世季时時点點个個前后後之以:：∶/. \u00a0一${RANGE}`);

/** Whether the numeral before this code unit may begin a date or time. */
export function opensDate(code: number): boolean {
  return opens[code] === 1;
}

/** Reads a date or time that begins with `numeral`. Returns where the scan goes on, or 0 where it is neither. */
export function readCalendar(scan: Scan, numeral: Numeral, finish: Finish): number {
  const { text, end } = scan;
  if (numeral.end >= end) return 0;
  const next = text.charCodeAt(numeral.end);
  if (next === 0x2e && numeral.point && numeral.digits >= 4) return readDotted(scan, numeral, finish);
  if (opens[next] === 0 || numeral.point || numeral.over || numeral.about || numeral.scaled) return 0;
  if (numeral.value === null || numeral.headless) return 0;
  const { start: at, end: stop, small } = numeral;
  if (numeral.digits === 2 && isBound(text, stop) && isHandover(text, small, at)) {
    const draft = newDraft(at - scan.start, stop - scan.start, 'date', String(around.handover.year), null);
    draft.role = 'period';
    return finish(scan, draft, at, stop);
  }
  if (next === 0x5e74 && numeral.value === '0.5') return readHalf(scan, at, finish);
  if ((next === 0x3a || next === 0xff1a || next === 0x2236) && !numeral.han) return readClock(scan, numeral, finish);
  if (numeral.digits > 0 && numeral.digits <= 2 && isAmong(RANGE, text, stop)) {
    Object.assign(from, { year: null, month: null, day: null, lastDay: 0, pattern: null });
    if (readMonths(text, at, end, from)) return finishDate(scan, at, finish);
  }
  const run = readFirstMonths(scan, numeral, finish);
  if (run > 0) return run;
  if (!readDate(text, numeral, end, from, null)) {
    const iso = readIso(scan, numeral, finish) || readDoubleYear(scan, numeral, finish);
    if (iso > 0) return iso;
    const years = readYearRange(scan, at, stop, small, numeral, finish);
    return years > 0 ? years : readTime(scan, at, stop, small, numeral.han, finish);
  }
  return finishDate(scan, at, finish);
}

/** 上半年, 下半年: half a year by the calendar. */
function readHalf(scan: Scan, at: number, finish: Finish): number {
  const half = at - 1 < scan.start ? 0 : halfAt(scan.text, at - 1);
  if (half === 0) return 0;
  Object.assign(from, {
    year: null,
    month: null,
    day: null,
    firstMonth: half * 6 - 5,
    lastMonth: half * 6,
    lastDay: 0,
    pattern: null,
    end: at + 2,
  });
  return finishDate(scan, at - 1, finish);
}

/** 前八个月, 前三季, 首九個月: the months of a year up to one. Returns where they end, or 0. 此前三个月 are any three months. */
function readFirstMonths(scan: Scan, numeral: Numeral, finish: Finish): number {
  const { text, start, end } = scan;
  const { start: at, end: stop, small } = numeral;
  if (at - 1 < start || !isAmong('前首', text, at - 1)) return 0;
  // 爆发前两个月 are the two months before: the first months of a year open their clause or follow its name.
  const named = isAmong('首', text, at - 1) || (text.charAt(at - 2) === '年' && !isAmong(around.countsOfYears, text, at - 3));
  if (!named && at - 1 !== scan.sentence.clause && isHan(text.charCodeAt(at - 2))) return 0;
  const months = isAmong('个個', text, stop) && text.charAt(stop + 1) === '月';
  const quarters = text.charAt(stop) === '季' && text.charAt(stop + 1) !== '度';
  const last = months ? small : quarters ? small * 3 : 0;
  if (!isMonth(last) || last < 2 || stop + (months ? 2 : 1) > end) return 0;
  Object.assign(from, { year: null, month: null, day: null, firstMonth: 1, lastMonth: last, lastDay: 0, pattern: null });
  from.end = stop + (months ? 2 : 1);
  return finishDate(scan, at - 1, finish);
}

/** Reads the parts of one date. `outer` gives year and month that a shorter second half leaves out (3月1日至5日). */
function readDate(text: string, numeral: Numeral, end: number, out: DateParts, outer: DateParts | null): boolean {
  out.year = null;
  out.month = null;
  out.day = null;
  out.firstMonth = 0;
  out.lastMonth = 0;
  out.lastDay = 0;
  out.pattern = null;
  let { small } = numeral;
  let { end: stop } = numeral;
  const { start: at } = numeral;
  stop = overSpace(text, stop, end);
  let mark = text.charAt(stop);
  if (mark === '世' && isAmong('纪紀', text, stop + 1) && small > 9 && small < 30 && !numeral.point) {
    const century = small - 1;
    stop += 2;
    out.pattern = `${century}XX`;
    if (
      stop < end &&
      readNumeral(text, stop, end, part) &&
      text.startsWith('年代', part.end) &&
      part.small % 10 === 0 &&
      part.small < 100
    ) {
      out.pattern = `${century}${Math.floor(part.small / 10)}X`;
      stop = part.end + 2;
    }
    out.end = stop;
    return true;
  }
  if (mark === '年' && text.charAt(stop + 1) === '代') {
    if (isYear(small) && small % 10 === 0) out.pattern = `${String(small).slice(0, 3)}X`;
    else if (small % 10 === 0 && small >= 10 && small < 100 && isDecade(text, at))
      out.pattern = `${decadeCentury(text, at)}${small / 10}X`;
    else return false;
    out.end = stop + 2;
    return true;
  }
  const republic = mark === '年' && small > 0 && small < 200 && text.charAt(at - 2) === '民' && isAmong('國国', text, at - 1);
  const short = mark === '年' && isShortYear(text, numeral, stop + 1);
  if (republic || short || (mark === '年' && isYear(small) && (numeral.digits === 4 || (numeral.spelled && stop - at === 4)))) {
    // 民國120年 is 2031.
    out.year = republic ? small + 1911 : short ? small + (text.charAt(at) === '0' ? 2000 : 1900) : small;
    stop++;
    if (text.charAt(stop) === '度' && !isAmong('假', text, stop + 1)) stop++;
    out.end = stop;
    let next = stop;
    if (text.charCodeAt(next) === 0x20) next++;
    if (readMonths(text, next, end, out)) return true;
    const half = halfAt(text, next);
    if (half > 0) {
      out.firstMonth = half === 1 ? 1 : 7;
      out.lastMonth = half === 1 ? 6 : 12;
      out.end = next + 3;
      return true;
    }
    const mark2 = text.charAt(next);
    if (mark2 === '第' || mark2 === '前') next++;
    if (next >= end || !readNumeral(text, next, end, part)) return true;
    if (text.startsWith('季度', part.end) && part.small >= 1 && part.small <= 4) {
      out.firstMonth = mark2 === '前' ? 1 : part.small * 3 - 2;
      out.lastMonth = part.small * 3;
      out.end = part.end + 2;
      return true;
    }
    if (mark2 === '第' || mark2 === '前' || part.over || part.scaled || part.point) return true;
    small = part.small;
    stop = overSpace(text, part.end, end);
    mark = text.charAt(stop);
    if (mark !== '月') return true;
  }
  if (mark === '季' && text.charAt(stop + 1) === '度' && small >= 1 && small <= 4) {
    const whole = text.charAt(at - 1) === '前';
    out.firstMonth = whole ? 1 : small * 3 - 2;
    out.lastMonth = small * 3;
    out.end = stop + 2;
    return numeral.han || !numeral.grouped;
  }
  if (mark === '月' && isMonth(small)) {
    out.month = small;
    stop++;
    out.end = stop;
    if (text.charAt(stop) === '份') {
      out.end = stop + 1;
      return true;
    }
    // 11月上旬: ten days of a month.
    if (text.charAt(stop + 1) === '旬' && isAmong('上中下', text, stop)) {
      const third = '上中下'.indexOf(text.charAt(stop));
      out.day = third * 10 + 1;
      out.lastDay = third === 2 ? lastDay(out.year, small) : third * 10 + 10;
      out.end = stop + 2;
      return true;
    }
    let next = stop;
    if (text.charCodeAt(next) === 0x20) next++;
    if (next >= end || !readNumeral(text, next, end, part) || !isDay(part.small)) return true;
    const first = part.small;
    let day = overSpace(text, part.end, end);
    if (
      day + 1 < end &&
      isAmong(RANGE, text, day) &&
      readNumeral(text, day + 1, end, part) &&
      isDay(part.small) &&
      part.small > first
    ) {
      if (!isAmong('日号號', text, part.end)) return true;
      day = part.end;
      out.lastDay = part.small;
    }
    if (day < end && isAmong('日号號', text, day)) {
      out.day = first;
      out.end = day + 1;
    } else if (out.lastDay === 0 && !part.han && next === stop && isLeftOut(text, day)) {
      // 11月25便揭曉: 日 is left out.
      out.day = first;
      out.end = day;
    }
    return true;
  }
  // 周二(14號).
  if (isAmong('号號', text, stop) && isDay(small) && !numeral.han && isInBrackets(text, at, stop + 1)) {
    out.day = small;
    out.end = stop + 1;
    return true;
  }
  // 三日 is three days as often as the third; 十八日 is a day of the month.
  if (mark === '日' && isDay(small) && (!numeral.han || outer !== null || (small > 10 && !numeral.spelled))) {
    if (outer === null && isDays(text, numeral, stop + 1)) return false;
    // 二日游, 5日元.
    if (isAmong(around.notDayBehind, text, stop + 1)) return false;
    out.day = small;
    out.end = stop + 1;
    return true;
  }
  return false;
}

const found: UnitMatch = { unit: null, end: 0 };

/** Whether a word follows that no number of things begins with. */
function isLeftOut(text: string, at: number): boolean {
  const code = at < text.length ? text.charCodeAt(at) : 0;
  if (!isHan(code) || digitClass(code) !== Digit.none || mayFollowNumeral(code) || isAmong(RANGE, text, at)) return false;
  return !matchUnit(units, text, at, text.length, found);
}

/** Whether [at, stop) stands alone in brackets behind a day of the week. */
function isInBrackets(text: string, at: number, stop: number): boolean {
  return isAmong('（(', text, at - 1) && isAmong('）)', text, stop) && isAmong('一二三四五六日天', text, at - 2);
}

/** The first of the years that papers write with two digits and mean those of the last century. */
const FIRST_SHORT = 49;

/** 在77年参加工作, 87年出生: a year of two digits. 在77年的时间里 and 77年奋斗 are so many years. `stop` is behind 年. */
function isShortYear(text: string, { digits, point, small, start }: Numeral, stop: number): boolean {
  // 03年 with its zero is a year of this century.
  if (digits === 2 && text.charAt(start) === '0' && !point) return true;
  if (digits !== 2 || point || small < FIRST_SHORT) return false;
  if (lengthAt(around.roughly, text, stop) > 0 && !isAmong('左', text, stop)) return true;
  if (small === around.handover.year % 100 && lengthAt(around.handover.words, text, stop) > 0) return true;
  if (isBound(text, stop) && isHandover(text, small, start)) return true;
  if (isAmong(around.behindYears, text, stop)) return false;
  if (isAmong('在于於', text, start - 1)) return true;
  if (digitClass(text.charCodeAt(stop)) !== Digit.none && isAmong('自从從', text, start - 1)) return true;
  return matchForward(pointBehind, text, stop, text.length) !== NO_MATCH && !isHan(text.charCodeAt(start - 1) || 0);
}

/** How far around 97 the words are looked for that say it is a year. */
const HANDOVER_HORIZON = 60;

/** 97年前, 97前後: in Hong Kong's papers a year, by which they count as others do by a war. */
function isHandover(text: string, small: number, at: number): boolean {
  if (small !== around.handover.year % 100) return false;
  const first = Math.max(0, at - HANDOVER_HORIZON);
  return around.handover.words.some((word) => text.slice(first, at + HANDOVER_HORIZON).includes(word));
}

/** Over the one space that some papers set between digits and 年, 月, 日. */
function overSpace(text: string, at: number, end: number): number {
  const space = text.charCodeAt(at);
  return at + 1 < end && (space === 0x20 || space === 0xa0) && isAmong('年月日', text, at + 1) ? at + 1 : at;
}

/** 1—8月, 1至3月份. Sets first and last month and the end. */
function readMonths(text: string, at: number, end: number, out: DateParts): boolean {
  if (at + 2 >= end || !isArabic(text.charCodeAt(at)) || !readNumeral(text, at, end, part) || !isMonth(part.small)) return false;
  const first = part.small;
  if (part.end + 1 >= end || !isAmong(RANGE, text, part.end) || !readNumeral(text, part.end + 1, end, part)) return false;
  const stop = overSpace(text, part.end, end);
  if (!isMonth(part.small) || part.small <= first || text.charAt(stop) !== '月') return false;
  out.firstMonth = first;
  out.lastMonth = part.small;
  out.end = stop + (text.charAt(stop + 1) === '份' ? 2 : 1);
  return true;
}

/** 90年代 alone or behind 上世纪, 20世纪; not after a numeral. */
function isDecade(text: string, at: number): boolean {
  return digitClass(text.charCodeAt(at - 1)) === Digit.none;
}

function decadeCentury(text: string, at: number): string {
  return text.charAt(at - 3) === '本' || text.charAt(at - 3) === '新' ? '20' : '19';
}

/** 上半年 is 1, 下半年 2, else 0. */
function halfAt(text: string, at: number): number {
  if (text.charAt(at + 1) !== '半' || text.charAt(at + 2) !== '年') return 0;
  return text.charAt(at) === '上' ? 1 : text.charAt(at) === '下' ? 2 : 0;
}

function isoOf(date: DateParts): string {
  if (date.pattern !== null) return date.pattern;
  if (date.firstMonth > 0) return isoMonths(date.year, date.firstMonth, date.lastMonth);
  const day = isoDate(date.year, date.month, date.day);
  return date.lastDay === 0 ? day : `${day}/${isoDate(date.year, date.month, date.lastDay)}`;
}

/** The first day, month or year of what may be a run of its own (3月下旬, 上半年). */
function beginning(date: DateParts): string {
  return date.firstMonth > 0 ? isoDate(date.year, date.firstMonth, 1) : isoDate(date.year, date.month, date.day);
}

function ending(date: DateParts): string {
  if (date.firstMonth > 0) return isoDate(date.year, date.lastMonth, lastDay(date.year, date.lastMonth));
  return isoDate(date.year, date.month, date.lastDay > 0 ? date.lastDay : date.day);
}

function wholeYears(date: DateParts): boolean {
  return date.year !== null && date.month === null && date.firstMonth === 0;
}

/** The rest of a date whose first half is in `from`: a second half behind a dash, the words around it. */
function finishDate(scan: Scan, at: number, finish: Finish): number {
  const { text, start, end } = scan;
  let stop = from.end;
  let value = isoOf(from);
  const lead = leadOf(text, at, start);
  let range = false;
  if (stop + 1 < end && isAmong(RANGE, text, stop) && from.pattern === null) {
    let next = stop + 1;
    if (text.charAt(next) === '—') next++;
    if (digitClass(text.charCodeAt(next)) !== Digit.none && readNumeral(text, next, end, part) && readSecond(scan)) {
      range = true;
      stop = to.end;
      value =
        from.month !== null && from.day === null && to.month !== null && to.day === null
          ? `${isoDate(from.year, from.month, 1)}/${isoMonths(to.year, to.month, to.month).slice(11)}`
          : wholeYears(from) && wholeYears(to)
            ? `${from.year}-01-01/${to.year}-12-31`
            : `${beginning(from)}/${ending(to)}`;
    }
  }
  const draft = newDraft(at - lead - start, stop - start, 'date', value, null);
  const wire = !range && from.day !== null && from.lastDay === 0 && isAmong(around.wires, text, stop);
  const day = from.day !== null && from.lastDay === 0;
  draft.role = wire ? 'dateline' : !range && (day || isPoint(scan, at - lead, stop)) ? 'event-date' : 'period';
  const years = value.startsWith('XXXX') ? yearsBefore(text, at - lead, start) : 0;
  if (years !== 0) draft.period = periodOfDate(draft, years);
  if (draft.role === 'period') scan.sentence.period = draft.period ?? periodOfDate(draft);
  return finish(scan, draft, at, stop);
}

/** How much of what stands before a date's first numeral belongs to it: 上世纪90年代, 民國120年, 前三季度. */
function leadOf(text: string, at: number, start: number): number {
  if (from.pattern !== null) return at - 3 >= start && /^[上本新]世[纪紀]$/.test(text.slice(at - 3, at)) ? 3 : 0;
  if (from.year !== null && at - 2 >= start && text.charAt(at - 2) === '民' && isAmong('國国', text, at - 1)) return 2;
  return from.year === null && from.firstMonth === 1 && at > start && text.charAt(at - 1) === '前' ? 1 : 0;
}

/** 建于1912年, 2003年停产, 截至8月底: a year or month at which something is, not over which it is counted. */
function isPoint(scan: Scan, at: number, stop: number): boolean {
  if (from.firstMonth > 0 || from.pattern !== null) return false;
  if (matchForward(pointBehind, scan.text, stop, scan.end) !== NO_MATCH) return true;
  return matchBackward(pointBefore, scan.text, at, scan.start) !== NO_MATCH && !scan.text.startsWith('的', stop);
}

const second = newNumeral();

/** The second half of a range of dates, with what it leaves out taken from the first. */
function readSecond(scan: Scan): boolean {
  const { text, end } = scan;
  Object.assign(second, part);
  if (!readDate(text, second, end, to, from)) return false;
  if (to.pattern !== null) return false;
  to.year ??= from.year;
  if (to.day !== null && to.month === null) to.month = from.month;
  return true;
}

/** 2015/16年度, 2019/2020学年, 2015/16: a year of accounts or of school, which begins in one year and ends in the next. Returns where it ends, or 0. */
function readDoubleYear(scan: Scan, { start: at, end: stop, small: year, digits }: Numeral, finish: Finish): number {
  const { text, start, end } = scan;
  if (digits !== 4 || !isYear(year) || !isAmong('/／-', text, stop)) return 0;
  let next = stop + 1;
  while (next < end && next < stop + 5 && isArabic(text.charCodeAt(next))) next++;
  const second = text.slice(stop + 1, next);
  if (second !== String(year + 1) && second !== String(year + 1).slice(2)) return 0;
  const named = lengthAt(around.doubleYears, text, next);
  // 2015-16 may be years of another count.
  if (isAmong('/／-.', text, next) || (named === 0 && isAmong('-', text, stop))) return 0;
  const last = next + named;
  const draft = newDraft(at - start, last - start, 'date', `${year}-01-01/${year + 1}-12-31`, null);
  draft.role = 'period';
  scan.sentence.period = periodOfDate(draft);
  return finish(scan, draft, at, last);
}

/** 2021—2025年 and 2021-2025 are read as one span; other digits with a dash between are not dates. */
function readYearRange(scan: Scan, at: number, stop: number, year: number, numeral: Numeral, finish: Finish): number {
  const { text, start, end } = scan;
  if (numeral.digits !== 4 || !isYear(year) || stop + 1 >= end || !(isAmong(RANGE, text, stop) || text.charAt(stop) === '一'))
    return 0;
  let next = stop + 1;
  if (text.charAt(next) === '—') next++;
  if (!isArabic(text.charCodeAt(next)) || !readNumeral(text, next, end, part)) return 0;
  if (part.digits !== 4 || !isYear(part.small) || text.charAt(part.end) !== '年') return 0;
  const last = part.end + (text.charAt(part.end + 1) === '度' ? 2 : 1);
  const draft = newDraft(at - start, last - start, 'date', `${year}-01-01/${part.small}-12-31`, null);
  draft.role = 'period';
  scan.sentence.period = periodOfDate(draft);
  return finish(scan, draft, at, last);
}

/** 2025-10-31 and 2025/10/31. */
function readIso(scan: Scan, numeral: Numeral, finish: Finish): number {
  const { text, start, end } = scan;
  if (numeral.digits !== 4 || !isYear(numeral.small)) return 0;
  const mark = text.charAt(numeral.end);
  if (mark !== '-' && mark !== '/' && mark !== '.') return 0;
  const year = numeral.small;
  const month = shortNumber(text, numeral.end + 1, end);
  if (month < 0 || !isMonth(month & 63) || text.charAt(numeral.end + 1 + (month >> 6)) !== mark) return 0;
  const at = numeral.end + 2 + (month >> 6);
  const day = shortNumber(text, at, end);
  if (day < 0 || !isDay(day & 63)) return 0;
  const stop = at + (day >> 6);
  const draft = newDraft(numeral.start - start, stop - start, 'date', isoDate(year, month & 63, day & 63), null);
  draft.role = 'event-date';
  return finish(scan, draft, numeral.start, stop);
}

/** 2031.1.30: a date that begins as a decimal does. */
function readDotted(scan: Scan, { start: at, value }: Numeral, finish: Finish): number {
  const { text, start, end } = scan;
  const [year = 0, month = 0] = (value ?? '').split('.').map(Number);
  const day = shortNumber(text, text.indexOf('.', at + 5) + 1, end);
  if (!isYear(year) || year < 1900 || text.charCodeAt(at + 4) !== 0x2e || !isMonth(month) || day < 0 || !isDay(day & 63))
    return 0;
  const stop = text.indexOf('.', at + 5) + 1 + (day >> 6);
  const draft = newDraft(at - start, stop - start, 'date', isoDate(year, month, day & 63), null);
  draft.role = 'event-date';
  return finish(scan, draft, at, stop);
}
