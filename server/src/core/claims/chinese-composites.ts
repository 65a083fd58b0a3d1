/** Numbers that are made of numbers: fractions (三分之一), ranges (15至45天), lists that share a unit (0.7和0.3个百分点). */

import * as around from '../../languages/zh/claims/around.js';
import { smallerUnits } from '../../languages/zh/claims/units.js';
import { isHan } from '../text/characters.js';
import { product, sum } from './arithmetic.js';
import { finish } from './chinese-context.js';
import { readHundredths } from './chinese-money.js';
import {
  cuesBefore,
  isQuotedName,
  isUnitStart,
  Mark,
  marksAt,
  matchTail,
  names,
  RANGE,
  unitAt,
  units,
} from './chinese-tables.js';
import { isDay, isMonth } from './dates.js';
import { compareDecimals, shiftPoint } from './decimal.js';
import { Digit, digitClass, digitWorth, isArabic } from './digits.js';
import { type Draft, MISREAD, newDraft } from './draft.js';
import { newBefore, readBefore } from './frames.js';
import { nameEnd } from './names.js';
import { type Numeral, newNumeral, overBounds, readNumeral } from './numerals.js';
import type { Scan } from './scan.js';
import { matchUnit, type Unit, type UnitMatch } from './units.js';
import { isAmong } from './words.js';

const second = newNumeral();
const before = newBefore();

/** 三又二分之一: a whole number and a fraction, as a decimal where it comes out as one. Returns where it ends, or 0. */
export function readMixed(scan: Scan, whole: Numeral): number {
  const { text, start, end } = scan;
  const at = whole.start;
  const count = whole.small;
  if (count < 0 || !readNumeral(text, whole.end + 1, end, second) || !text.startsWith('分之', second.end)) return 0;
  const below = second.small;
  if (below < 2 || !readNumeral(text, second.end + 2, end, second) || second.small < 1 || second.small >= below) return 0;
  const above = count * below + second.small;
  const value = Number.isInteger((above * 1000) / below) ? String(above / below) : `${above}/${below}`;
  const kind = value.includes('/') ? 'fraction' : 'number';
  return finish(scan, newDraft(at - start, second.end - start, kind, value, null), at, second.end);
}

/** X分之Y: 百分之五 is 5 %, 三分之一 is 1/3; and 百分之十至百分之十五, a range. */
export function readFraction(scan: Scan, below: Numeral): number {
  const { text, start, end } = scan;
  const at = below.start;
  const next = below.end + 2;
  if (next >= end || !readNumeral(text, next, end, second)) return below.end;
  const percent = below.value === '100' || below.value === '1000';
  if (second.value === null && (!percent || second.low === null)) return below.end;
  const stop = percent ? readLetterScale(text, second, end) : second.end;
  if (!percent)
    return finish(scan, newDraft(at - start, stop - start, 'fraction', `${second.value}/${below.value}`, null), at, stop);
  const draft = newDraft(at - start, stop - start, 'percentage', second.value, below.value === '100' ? '%' : '‰');
  if (isAmong('负負', text, at - 1) && second.value !== null) {
    draft.value = `-${second.value}`;
    draft.start--;
  }
  if (second.over && second.value !== null) {
    const bounds = overBounds(second.value, second.step);
    Object.assign(draft, { ...bounds, minExclusive: true, maxExclusive: true, modifier: 'over-approx' });
  } else if (second.value === null) {
    draft.min = second.low;
    draft.max = second.high;
  } else {
    const last = readUpperPercent(scan, text.slice(at, next), stop);
    if (last > 0) {
      draft.min = draft.value;
      draft.max = second.value;
      draft.value = null;
      draft.end = last - start;
      return finish(scan, draft, at, last);
    }
  }
  return finish(scan, draft, at, stop);
}

/** 百分之3.2k, 百分之3.2M: the letters of thousands and millions behind a percentage in digits. Returns where it ends. */
function readLetterScale(text: string, numeral: Numeral, end: number): number {
  const stop = numeral.end;
  const places = isAmong('kKｋＫ', text, stop) ? 3 : isAmong('MＭ', text, stop) ? 6 : 0;
  const next = stop + 1 < end ? text.charCodeAt(stop + 1) : 0x20;
  if (places === 0 || numeral.han || numeral.value === null || isArabic(next) || (next > 0x40 && next < 0x7b)) return stop;
  numeral.value = shiftPoint(numeral.value, places);
  return stop + 1;
}

/**
 * The upper end of 百分之十到二十 and 百分之10至百分之20, whose lower one ends at `stop`; `of` is its 百分之. Leaves the number in `second` and
 * returns where it ends, or 0. What a change begins and ends with (由百分之五升至百分之八) has a verb between and is no range.
 */
function readUpperPercent(scan: Scan, of: string, stop: number): number {
  const { text, end } = scan;
  if ((marksAt(text, stop, end) & Mark.range) === 0 || !isAmong(RANGE, text, stop)) return 0;
  const at = text.startsWith(of, stop + 1) ? stop + 1 + of.length : stop + 1;
  if (at >= end || digitClass(text.charCodeAt(at)) === Digit.none) return 0;
  readBefore(cuesBefore, text, stop - (second.end - second.start) - of.length, scan.sentence.clause, before);
  if (before.from && isAmong('至到', text, stop)) return 0;
  return readNumeral(text, at, end, second) && second.value !== null && !second.over ? second.end : 0;
}

/** 百分百: all of it. */
export function readWhole(scan: Scan, at: number): number {
  const { start } = scan;
  return finish(scan, newDraft(at - start, at + 3 - start, 'percentage', '100', '%'), at, at + 3);
}

/** 1/3 in digits; not a date (2025/10) and not one of several slashes. */
export function isSlashFraction(text: string, numeral: Numeral, end: number): boolean {
  if (numeral.han || numeral.point || numeral.digits === 0 || numeral.digits > 2) return false;
  let i = numeral.end + 1;
  while (i < end && i < numeral.end + 4 && isArabic(text.charCodeAt(i))) i++;
  if (i === numeral.end + 1 || i === numeral.end + 4) return false;
  return !(i < end && isAmong('/／-', text, i));
}

export function readSlash(scan: Scan, numeral: Numeral): number {
  const { text, start, end } = scan;
  readNumeral(text, numeral.end + 1, end, second);
  const draft = newDraft(numeral.start - start, second.end - start, 'fraction', `${numeral.value}/${second.value}`, null);
  if (second.value === null || second.value === '0' || numeral.small >= second.small) return second.end;
  return finish(scan, draft, numeral.start, second.end);
}

/**
 * 15至45天, 2万~5万, 10%—15%, 3元至5元. Returns where the range ends, or 0 where there is none. `unit` is the unit of the first number.
 */
export function readRange(scan: Scan, low: Numeral, unit: Unit | null, stop: number): number {
  const { text, start, end } = scan;
  if ((marksAt(text, stop, end) & Mark.range) === 0) return 0;
  let i = stop;
  while (i < end && i < stop + 1 && text.charCodeAt(i) === 0x20) i++;
  // 3一5万元: the character one between digits is a dash that was misread.
  const misread = text.charAt(i) === '一' && !low.han && i === low.end && isArabic(text.charCodeAt(i + 1));
  if (i >= end || !(misread || isAmong(RANGE, text, i)) || low.value === null) return 0;
  i++;
  if (text.charAt(i - 1) === '—' && text.charAt(i) === '—') i++;
  while (i < end && text.charCodeAt(i) === 0x20 && i < stop + 4) i++;
  const sign = belowZeroAt(text, i);
  i += sign === 0 && text.startsWith(around.aboveZero, i) ? around.aboveZero.length : sign;
  if (i >= end || digitClass(text.charCodeAt(i)) === Digit.none) return 0;
  const at = low.start;
  const lowValue = low.value;
  const lowExponent = low.exponent;
  const lowDigits = low.digits;
  if (!readNumeral(text, i, end, second) || second.value === null || second.headless) return 0;
  if (low.han !== second.han) return 0;
  if (!matchTail(scan, second)) return 0;
  const upper = unitAt.unit as Unit;
  const last = unitAt.end;
  if (unit !== null && unit.symbol !== upper.symbol) return 0;
  if (unit === null && lowDigits > 4) return 0;
  if (unit !== null) {
    readBefore(cuesBefore, text, at, scan.sentence.clause, before);
    // 从5%到10% is a change, 5%到10% a range.
    if (before.from && isAmong('至到', text, stop) && upper.kind !== 'duration') return 0;
  }
  if (unit === null && upper.kind === 'count' && isQuotedName(scan, low)) return 0;
  const shared = lowExponent === 0 && second.exponent > 0 && unit === null && shorter(lowValue, second) ? second.exponent : 0;
  const months = isAmong('个個', text, last - 1) && isAmong('半', text, last) && isAmong('月', text, last + 1);
  const draft = newDraft(at - start, last - start, upper.kind, null, upper.symbol);
  if (misread) draft.confidence = MISREAD;
  draft.min = shiftPoint(lowValue, shared + upper.places);
  draft.max = shiftPoint(second.value, upper.places);
  if (sign > 0) draft.max = `-${draft.max}`;
  if (months) {
    // 三到四个半月.
    Object.assign(draft, { kind: 'duration', unit: `${upper.symbol}月`, max: `${draft.max}.5`, end: draft.end + 2 });
    return finish(scan, draft, at, last + 2);
  }
  // 八成至八成五: the half belongs to the upper end.
  const tenth = upper.places === 1 ? tenthBehind(scan, last, '成') : -1;
  if (tenth < 0) return finish(scan, draft, at, last);
  draft.max = `${draft.max.slice(0, -1)}${tenth}`;
  draft.end++;
  return finish(scan, draft, at, last + 1);
}

/** Marks between the ends of a range that count nothing; a hyphen there joins the parts of a code. */
const BARE_RANGE = '至到~～〜—–';

/** 介于20和30之间, 范围是1000到1500: two numbers without a unit, where words around say that they are a range. Returns where it ends, or 0. */
export function readBareRange(scan: Scan, low: Numeral): number {
  const { text, start, end, sentence } = scan;
  const mark = low.end;
  const listed = isAmong('和与與跟及', text, mark);
  if ((!listed && !isAmong(BARE_RANGE, text, mark)) || low.value === null || low.digits > 6 || low.spelled) return 0;
  const at = mark + 1;
  if (at >= end || digitClass(text.charCodeAt(at)) === Digit.none || !readNumeral(text, at, end, second)) return 0;
  if (second.value === null || second.headless || second.spelled || second.digits > 6 || second.han !== low.han) return 0;
  const between = isAmong('之', text, second.end) && isAmong('间間', text, second.end + 1);
  if (!between) {
    readBefore(cuesBefore, text, low.start, sentence.clause, before);
    // 从5到10: from one to the other, where no verb says that something changes; 从0到1 is a saying, 由612到721 are days.
    const from = before.from && !before.changed && isAmong('至到', text, mark) && low.small > 1 && !isDayCode(low);
    if (listed || (before.from && !from) || matchTail(scan, second)) return 0;
    if (!from && !before.level && before.modifier === null) return 0;
    if (from && second.end < end && (marksAt(text, second.end, end) & Mark.stop) === 0) return 0;
  }
  if (compareDecimals(low.value, second.value) >= 0) return 0;
  const draft = newDraft(low.start - start, second.end - start, 'number', null, null);
  draft.min = low.value;
  draft.max = second.value;
  return finish(scan, draft, low.start, second.end);
}

/** 612, 721: three digits that Hong Kong's papers name a day by. */
function isDayCode({ digits, small }: Numeral): boolean {
  return digits === 3 && isMonth(Math.floor(small / 100)) && isDay(small % 100);
}

/** Length of a sign in front of digits: 零下5℃至零下10℃, -3~-4度; 0 where there is none. */
export function belowZeroAt(text: string, at: number): number {
  if (isAmong('-－−', text, at)) return isArabic(text.charCodeAt(at + 1)) ? 1 : 0;
  return text.startsWith(around.belowZero, at) ? around.belowZero.length : 0;
}

/** 八成六, 九五折 has its own way: the digit that a unit of one character goes on with, or -1. 三成三甲医院 goes on with a name. */
function tenthBehind(scan: Scan, at: number, unit: string): number {
  const { text, start, end } = scan;
  if (at >= end || text.charAt(at - 1) !== unit || isAmong('两兩零〇○', text, at)) return -1;
  const code = text.charCodeAt(at);
  const kind = digitClass(code);
  if (at + 1 < end && digitClass(text.charCodeAt(at + 1)) !== Digit.none) return -1;
  // 5成2 in digits; 5成2人 goes on with a number of its own.
  if (kind === Digit.arabic)
    return isArabic(text.charCodeAt(at - 2)) &&
      !(at + 1 < end && (isUnitStart(text.charCodeAt(at + 1)) || isAmong('.%％、', text, at + 1)))
      ? digitWorth(code)
      : -1;
  if (kind !== Digit.han) return -1;
  return nameEnd(names, text, at, start, end) > 0 ? -1 : digitWorth(code);
}

/** 八成六 is 86 %, 三十七度二 is 37.2 degrees. Changes the draft, whose unit ends at `stop`. */
export function readTenths(scan: Scan, draft: Draft, stop: number): void {
  const { kind, value, modifier } = draft;
  if (value === null || modifier !== null || stop !== draft.end + scan.start) return;
  if (kind === 'percentage') {
    const tenth = tenthBehind(scan, stop, '成');
    if (tenth < 0) return;
    draft.value = `${value.slice(0, -1)}${tenth}`;
  } else if (kind === 'measure' && draft.unit === '度' && !value.includes('.')) {
    const tenth = tenthBehind(scan, stop, '度');
    if (tenth < 0 || (stop + 1 < scan.end && isHan(scan.text.charCodeAt(stop + 1)))) return;
    draft.value = `${value}.${tenth}`;
  } else return;
  draft.end++;
}

/** 3—5万 shares the 万; 500—1万 does not. */
function shorter(value: string, upper: Numeral): boolean {
  const mantissa = shiftPoint(upper.value as string, -upper.exponent);
  const a = value.indexOf('.') < 0 ? value.length : value.indexOf('.');
  const b = mantissa.indexOf('.') < 0 ? mantissa.length : mantissa.indexOf('.');
  return a <= b;
}

/** How many numbers of a list may wait for their unit. */
const LONGEST_LIST = 8;

/** 0.7和0.3个百分点: numbers that take the unit of the last one. Returns where the last one ends, or 0 where this is no such list. */
export function readEnumeration(scan: Scan, numeral: Numeral): number {
  const { text, end } = scan;
  if (
    (marksAt(text, numeral.end, end) & Mark.list) === 0 ||
    numeral.value === null ||
    numeral.headless ||
    isQuotedName(scan, numeral)
  )
    return 0;
  const items: { start: number; end: number; value: string }[] = [
    { start: numeral.start, end: numeral.end, value: numeral.value },
  ];
  let i = numeral.end;
  while (items.length < LONGEST_LIST && (marksAt(text, i, end) & Mark.list) !== 0) {
    i++;
    if (i >= end || digitClass(text.charCodeAt(i)) === Digit.none || !readNumeral(text, i, end, second)) return 0;
    if (second.value === null || second.headless || second.han !== numeral.han) return 0;
    if (matchTail(scan, second)) {
      const unit = unitAt.unit as Unit;
      if (unit.kind === 'count' && numeral.han) return 0;
      if (unit.symbol === '年' || unit.symbol === '日' || unit.symbol === '季度') return 0;
      for (const item of items) {
        const draft = newDraft(
          item.start - scan.start,
          item.end - scan.start,
          unit.kind,
          shiftPoint(item.value, unit.places),
          unit.symbol,
        );
        finish(scan, draft, item.start, item.end);
      }
      return second.start;
    }
    items.push({ start: second.start, end: second.end, value: second.value });
    i = second.end;
  }
  return 0;
}

/** 四分一, 三分二: the fraction of Hong Kong papers; not 三分钟, 七分八. */
export function isShortFraction(text: string, below: Numeral, end: number): boolean {
  if (below.small < 2 || below.small > 10 || below.end + 1 >= end) return false;
  const code = text.charCodeAt(below.end + 1);
  if (digitClass(code) !== Digit.han || !isAmong('一二三', text, below.end + 1)) return false;
  const next = text.charAt(below.end + 2);
  return (
    below.small > digitWorth(code) && digitClass(text.charCodeAt(below.end + 2)) === Digit.none && !'钟鐘秒'.includes(next || ' ')
  );
}

export function readShortFraction(scan: Scan, below: Numeral): number {
  const stop = below.end + 2;
  const value = `${digitWorth(scan.text.charCodeAt(below.end + 1))}/${below.value}`;
  return finish(scan, newDraft(below.start - scan.start, stop - scan.start, 'fraction', value, null), below.start, stop);
}

/** 有期徒刑1年8月, 入狱2年6月. */
function isTerm(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) if (isAmong(around.prison, text, i)) return true;
  return false;
}

/** 1小时20分钟, 3年6个月, 3元5角: one number in two units, counted in the smaller one (money in its currency). Changes the draft. */
export function readCompound(scan: Scan, draft: Draft): void {
  const { text, start, end } = scan;
  for (let parts = 0; parts < 3; parts++) {
    if (draft.value === null || draft.modifier !== null || draft.unit === null) return;
    let at = draft.end + start;
    // 2年零3个月, 两美元又三美分.
    if (text.charCodeAt(at) === 0x20 || (draft.kind !== 'measure' && isAmong('零又', text, at))) at++;
    if (draft.kind === 'money' && readHundredths(scan, draft, at)) return;
    if (at >= end || digitClass(text.charCodeAt(at)) === Digit.none || !readNumeral(text, at, end, second)) return;
    if (second.value === null || second.small < 0 || second.small > 59 || second.over) return;
    let next = second.end;
    if (text.charCodeAt(next) === 0x20) next++;
    if (draft.kind === 'money') {
      const found = matchUnit(units, text, next, end, part);
      const value = found ? sumOfParts(draft, second, part.unit as Unit) : null;
      if (value === null) return;
      draft.value = value;
      next = part.end;
    } else {
      const below: readonly (readonly [string, number])[] | undefined = smallerUnits[draft.unit];
      const found = below?.find(([unit]) => text.startsWith(unit, next));
      // 25年3月 is a month of a year unless a sentence is served.
      if (found?.[0] === '月' && !isTerm(text, draft.start + start)) return;
      const value = found === undefined ? null : sum(product(draft.value, String(found[1])) ?? '', second.value);
      if (found === undefined || value === null) return;
      draft.value = value;
      draft.unit =
        draft.unit === 'ft'
          ? 'in'
          : draft.unit === '斤'
            ? '两'
            : found[0] === '分'
              ? draft.unit.endsWith('時')
                ? '分鐘'
                : '分钟'
              : found[0];
      next += found[0].length;
    }
    draft.end = next - start;
  }
}

const part: UnitMatch = { unit: null, end: 0 };

/** A sum of money with so many of a part of its currency added: 3元 and 5角, 2美元 and 3美分; null where it is no part of it. */
function sumOfParts({ value, unit }: Draft, count: Numeral, { kind, symbol, places }: Unit): string | null {
  if (value === null || count.value === null || kind !== 'money' || symbol !== unit || places >= 0) return null;
  return count.value.length > -places ? null : sum(value, shiftPoint(count.value, places));
}

/** 1分23秒: minutes and seconds. Returns where they end, or 0. */
export function readAndSeconds(scan: Scan, minutes: Numeral): number {
  const { text, start, end } = scan;
  const at = minutes.end + 1;
  if (text.charAt(minutes.end) !== '分' || minutes.value === null || minutes.point || at >= end) return 0;
  if (digitClass(text.charCodeAt(at)) === Digit.none || !readNumeral(text, at, end, second)) return 0;
  if (text.charAt(second.end) !== '秒' || second.value === null || second.end >= end) return 0;
  const value = sum(product(minutes.value, '60') ?? '', second.value);
  const stop = second.end + 1;
  return finish(scan, newDraft(minutes.start - start, stop - start, 'duration', value, '秒'), minutes.start, stop);
}

/** How far around a ratio the word is looked for that says it is one. */
const RATIO_HORIZON = 8;

/** 1∶2∶4的比例, 师生比为1比8; 3比2 without such a word is a score. Returns where it ends, or 0. */
export function readRatio(scan: Scan, head: Numeral): number {
  const { text, start, end, sentence } = scan;
  if (head.value === null || head.over || head.scaled || (marksAt(text, head.end, end) & Mark.ratio) === 0) return 0;
  let value = head.value;
  let stop = head.end;
  for (let parts = 0; parts < 4 && (marksAt(text, stop, end) & Mark.ratio) !== 0; parts++) {
    if (stop + 1 >= end || digitClass(text.charCodeAt(stop + 1)) === Digit.none) break;
    if (!readNumeral(text, stop + 1, end, second) || second.value === null || second.over || second.scaled) break;
    value += `:${second.value}`;
    stop = second.end;
  }
  if (stop === head.end || !(isToldRatio(text, head.start, sentence.clause) || isRatioBehind(text, stop))) return 0;
  return finish(scan, newDraft(head.start - start, stop - start, 'ratio', value, null), head.start, stop);
}

/** 的比例, 的選民比例 behind the number. */
function isRatioBehind(text: string, stop: number): boolean {
  if (text.charAt(stop) !== '的') return false;
  const word = text.slice(stop + 1, stop + 1 + RATIO_HORIZON).search(/[比，。；、！？\n]/);
  return word >= 0 && text.charAt(stop + 1 + word) === '比' && !isAmong(around.notRatioBehind, text, stop + 2 + word);
}

/** Whether 比 stands between two numbers. */
function isScore(text: string, at: number): boolean {
  return digitClass(text.charCodeAt(at - 1)) !== Digit.none && digitClass(text.charCodeAt(at + 1)) !== Digit.none;
}

/** 比例, 之比, 师生比, 猪粮比价, 产业结构 before the number; not 比分. */
function isToldRatio(text: string, at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor && i >= at - RATIO_HORIZON; i--) {
    // 23比25、25比19: the one before is a score as well.
    if (text.charAt(i) === '比' && isScore(text, i)) continue;
    if (isAmong('构構', text, i) && isAmong('结結', text, i - 1)) return true;
    if (text.charAt(i) === '比') return !isAmong(around.notRatioBehind, text, i + 1) && !isAmong('相', text, i - 1);
  }
  return false;
}
