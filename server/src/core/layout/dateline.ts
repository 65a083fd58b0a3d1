/**
 * Datelines (电头): the opening of a news paragraph that names agency, date, place and reporters.
 * 江州日报3月30日讯(记者 甲 乙), 新华社天津5月19日电（记者丙）, 本报讯（记者丁）; RIVERSIDE, Ohio (AP) —.
 */
import { agencies, agencyEndings, notNames, reporterTitles } from '../../languages/zh/layout.js';
import type { PartialDate, Span } from '../model.js';
import { isHan, isLowerLatin, isUpperLatin, isWhite } from '../text/characters.js';
import { endOfLastWord, holdsWord, wordAt, wordList } from '../text/word-list.js';
import { isClosing, isDash, isOpening, isSentenceMark } from './marks.js';

/** Offsets relative to the block. */
export interface Dateline extends Span {
  readonly agency: Span | null;
  /** Month and day as written; the year only where it is written. */
  readonly date: PartialDate | null;
  readonly place: Span | null;
  readonly reporters: readonly Span[];
}

/** Everything before 讯 or 电 fits into this many characters: an agency, a place and a date. */
const LONGEST_OPENING = 32;
/** A list of reporters in brackets; three or four names are usual, a dozen happen. */
const LONGEST_REPORTERS = 160;

/** The dateline that the Chinese text in [start, end) opens with, or null. `base` is the block's start: the answer is relative to it. */
export function readHanDateline(text: string, base: number, start: number, end: number): Dateline | null {
  if (isOpening(text.charCodeAt(start))) return readBracketed(text, base, start, end);
  const limit = Math.min(end, start + LONGEST_OPENING);
  for (let i = start + 2; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (isSentenceMark(code) || code === 0xff0c || code === 0x3001 || code === 10 || code === 13) return null;
    if (code !== 0x8baf && code !== 0x8a0a && code !== 0x7535 && code !== 0x96fb) continue; // 讯 訊 电 電
    const found = openingUpTo(text, base, start, i, end);
    if (found !== null) return found;
  }
  return null;
}

function openingUpTo(text: string, base: number, start: number, mark: number, end: number): Dateline | null {
  let date: PartialDate | null = null;
  let dateStart = mark;
  let before = mark;
  while (before > start && isWhite(text.charCodeAt(before - 1))) before--;
  const found = dateEndingAt(text, start, before);
  if (found !== null) {
    date = found.date;
    dateStart = found.start;
  }
  const agencyEnd = agencyIn(text, start, dateStart);
  if (agencyEnd < 0) return null;
  if (found === null) {
    // without a date only 讯 will do, right behind the agency, and not in the middle of a word
    const code = text.charCodeAt(mark);
    if (agencyEnd !== before || code === 0x7535 || code === 0x96fb) return null;
    const own = isOwn(text, start, agencyEnd);
    if (!own && mark + 1 < end && isHan(text.charCodeAt(mark + 1))) return null;
  }
  let placeStart = agencyEnd;
  while (placeStart < dateStart && isWhite(text.charCodeAt(placeStart))) placeStart++;
  let placeEnd = dateStart;
  while (placeEnd > placeStart && isWhite(text.charCodeAt(placeEnd - 1))) placeEnd--;
  if (placeEnd - placeStart > 10) return null;
  let at = mark + 1;
  while (at < end && isWhite(text.charCodeAt(at))) at++;
  const reporters: Span[] = [];
  let close = mark + 1;
  const bracket = text.charCodeAt(at);
  if (bracket === 0xff08 || bracket === 40) {
    const limit = Math.min(end, at + LONGEST_REPORTERS);
    let i = at + 1;
    while (i < limit && text.charCodeAt(i) !== 0xff09 && text.charCodeAt(i) !== 41) i++;
    if (i < limit) {
      readReporters(text, base, at + 1, i, reporters);
      close = i + 1;
    }
  }
  return {
    start: start - base,
    end: close - base,
    agency: { start: start - base, end: agencyEnd - base },
    date,
    place: placeEnd > placeStart ? { start: placeStart - base, end: placeEnd - base } : null,
    reporters,
  };
}

/** 〔記者甲乙／某地報導〕, 【本報訊】, （某社記者甲乙某地3日電）: Hong Kong and Taiwan papers put all of it into brackets. */
function readBracketed(text: string, base: number, start: number, end: number): Dateline | null {
  const limit = Math.min(end, start + 40);
  let close = start + 1;
  while (close < limit && !isClosing(text.charCodeAt(close))) close++;
  if (close >= limit || close + 1 >= end) return null;
  const inside = text.slice(start + 1, close);
  const filed = /(?:報導|报道|報道|電|电|訊|讯|專訊|专讯)$/.test(inside);
  if (!filed) return null;
  const at = inside.search(/[記记]者/);
  const reporters: Span[] = [];
  if (at >= 0) {
    let stop = at + 2;
    while (stop < inside.length && isHan(inside.charCodeAt(stop)) && stop - at < 6) stop++;
    readReporters(text, base, start + 1 + at, start + 1 + stop, reporters);
  }
  const agencyEnd = agencyIn(text, start + 1, close);
  if (at < 0 && agencyEnd < 0) return null;
  const agency = agencyEnd < 0 ? null : { start: start + 1 - base, end: agencyEnd - base };
  const slash = inside.search(/[／/]/);
  const place = slash > 0 && inside.length - slash > 3 ? { start: start + 2 + slash - base, end: close - 2 - base } : null;
  return { start: start - base, end: close + 1 - base, agency, date: null, place, reporters };
}

function isOwn(text: string, start: number, end: number): boolean {
  return agencies.some((name) => end - start === name.length && text.startsWith(name, start));
}

const agencyNames = wordList(agencies);

/** Where the agency that [start, end) opens with ends; -1 where it opens with none. */
function agencyIn(text: string, start: number, end: number): number {
  const own = wordAt(agencyNames, text, start, end);
  if (own !== null) return start + own.length;
  let best = -1;
  for (let i = start + 1; i < end && i < start + 16; i++) {
    const code = text.charCodeAt(i);
    if (!isHan(code) && code !== 0xb7) break;
    if (agencyEndings.includes(text.charAt(i))) {
      best = i + 1;
      if (code === 0x793e) break; // 新华社: what follows is a place
      if (i + 1 < end && !agencyEndings.includes(text.charAt(i + 1))) break;
    }
  }
  return best;
}

const hanDigits = '〇一二三四五六七八九';

/** Reads 3月30日, 2025年3月30日, 三月三十日 or 廿四日 that ends right before `end`. */
function dateEndingAt(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly date: PartialDate | null } | null {
  if (end - 1 < start || text.charCodeAt(end - 1) !== 0x65e5) return null; // 日
  const day = numberEndingAt(text, start, end - 1);
  if (day === null || day.value < 1 || day.value > 31) return null;
  if (text.charCodeAt(day.start - 1) !== 0x6708 || day.start - 1 < start) {
    return { start: day.start, date: null }; // 廿四日電: a day alone is no date that anything could lean on
  }
  const month = numberEndingAt(text, start, day.start - 1);
  if (month === null || month.value < 1 || month.value > 12) return null;
  if (month.start - 1 < start || text.charCodeAt(month.start - 1) !== 0x5e74) {
    return { start: month.start, date: { year: null, month: month.value, day: day.value } };
  }
  const year = numberEndingAt(text, start, month.start - 1);
  if (year === null) return null;
  return { start: year.start, date: { year: year.value, month: month.value, day: day.value } };
}

/** A number of Western or Han digits that ends right before `end`. */
function numberEndingAt(text: string, start: number, end: number): { readonly start: number; readonly value: number } | null {
  let at = end;
  while (at > start && end - at < 4) {
    const code = text.charCodeAt(at - 1);
    if (code >= 48 && code <= 57) at--;
    else break;
  }
  if (at < end) return { start: at, value: Number(text.slice(at, end)) };
  while (at > start && end - at < 4 && (hanDigits.includes(text.charAt(at - 1)) || '十廿卅'.includes(text.charAt(at - 1)))) at--;
  if (at === end) return null;
  return { start: at, value: hanNumber(text.slice(at, end)) };
}

/** The value of a number in Han digits: 廿四 is 24, 一百一十五 is 115, 二〇二五 is 2025. */
export function hanNumber(written: string): number {
  let value = 0;
  let ones = 0;
  for (const character of written) {
    if (character === '十' || character === '百') {
      value += (character === '十' ? 10 : 100) * (ones || 1);
      ones = 0;
    } else if (character === '廿') value += 20;
    else if (character === '卅') value += 30;
    else ones = ones * 10 + Math.max(0, hanDigits.indexOf(character));
  }
  return value + ones;
}

const titles = wordList(reporterTitles);
const noNames = wordList(notNames);

/** Names in a bracket or byline: 记者 甲 乙 通讯员 丙. Adds their spans, relative to `base`. */
export function readReporters(text: string, base: number, start: number, end: number, out: Span[]): void {
  let titled = !holdsWord(titles, text, start, end); // what stands before the first title is the paper's name
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (!isHan(code)) {
      at++;
      continue;
    }
    let stop = at;
    while (stop < end && (isHan(text.charCodeAt(stop)) || text.charCodeAt(stop) === 0xb7)) stop++;
    const name = endOfLastWord(titles, text, at, stop);
    if (name > at) titled = true;
    const length = stop - name;
    if (titled && length >= 2 && length <= 8 && wordAt(noNames, text, name, end) === null)
      out.push({ start: name - base, end: stop - base });
    at = stop;
  }
}

/**
 * The dateline that the Latin text opens with: a place in capitals, perhaps a state and an agency in brackets, then a dash.
 * "NAIROBI, Kenya (AP) —", "MILLBROOK —", "WASHINGTON (AP) _", "RIVERSIDE, Jan. 6.—".
 */
export function readLatinDateline(text: string, base: number, start: number, end: number): Dateline | null {
  if (!isUpperLatin(text.charCodeAt(start)) || !isUpperLatin(text.charCodeAt(start + 1))) return null;
  const limit = Math.min(end, start + 64);
  let i = start;
  // the place, all capitals
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (
      isUpperLatin(code) ||
      code === 46 ||
      code === 39 ||
      code === 0x2019 ||
      (code === 32 && isUpperLatin(text.charCodeAt(i + 1)))
    )
      i++;
    else break;
  }
  const placeEnd = i;
  if (placeEnd - start < 3) return null;
  let agency: Span | null = null;
  let dash = -1;
  for (; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return null;
    if (code === 40) {
      const close = text.indexOf(')', i);
      if (close < 0 || close > i + 30) return null;
      agency = { start: i + 1 - base, end: close - base };
      i = close;
      continue;
    }
    if (
      code === 0x2014 ||
      code === 0x2013 ||
      code === 95 ||
      (code === 45 && (text.charCodeAt(i + 1) === 45 || (text.charCodeAt(i + 1) === 32 && text.charCodeAt(i - 1) === 32)))
    ) {
      dash = i;
      break;
    }
    if (code === 58 || code === 59 || code === 33 || code === 63) return null;
  }
  if (dash < 0) return null;
  let close = dash + 1;
  while (close < end && (isDash(text.charCodeAt(close)) || text.charCodeAt(close) === 95)) close++;
  if (!hasLower(text, close, Math.min(end, close + 24))) return null; // "PLACE NEW YORK - TIME PRESENT" is no story
  return {
    start: start - base,
    end: close - base,
    agency,
    date: null,
    place: { start: start - base, end: placeEnd - base },
    reporters: [],
  };
}

function hasLower(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isLowerLatin(text.charCodeAt(i))) return true;
  return false;
}
