/**
 * The scanner for Chinese text: one pass from left to right. Characters that cannot begin anything are skipped by a table; at a numeral the
 * pieces around it (name or number, range, unit, words before and behind) are read within a bounded distance, so the whole stays linear.
 */

import * as around from '../../languages/zh/claims/around.js';
import { isHan } from '../text/characters.js';
import { applyModifier, applyMoreOrLess } from './bounds.js';
import {
  belowZeroAt,
  isShortFraction,
  isSlashFraction,
  readAndSeconds,
  readBareRange,
  readCompound,
  readEnumeration,
  readFraction,
  readMixed,
  readRange,
  readRatio,
  readShortFraction,
  readSlash,
  readTenths,
  readWhole,
} from './chinese-composites.js';
import { finish, isOverHead } from './chinese-context.js';
import { opensDate, readCalendar } from './chinese-dates.js';
import {
  readAndHalf,
  readCounterAndMore,
  readHalf,
  readMinutesAndHalf,
  readOneAndHalf,
  readOneAndMore,
} from './chinese-halves.js';
import { readFirst, readOrdinal } from './chinese-ordinals.js';
import { periodStarts, readPeriod, readPlan } from './chinese-periods.js';
import { isSpacedOut, tightFrom, widened } from './chinese-spaced.js';
import { readHeight, readHundredthsOfSecond, readRoughPair, readTurns } from './chinese-spoken.js';
import {
  cuesAfter,
  cuesBefore,
  currencyCodes,
  currencyLeads,
  isMark,
  isOtherWord,
  isQuotedName,
  isTwoDigitDiscount,
  isUnitStart,
  leads,
  Mark,
  marks,
  marksAt,
  matchTail,
  names,
  RANGE,
  unitAt,
} from './chinese-tables.js';
import type { LocalClaim, Modifier } from './claim.js';
import { compareDecimals, shiftPoint } from './decimal.js';
import { Digit, digitClass, isArabic, isFormal, numeralCodes } from './digits.js';
import { type Draft, MISREAD, newDraft } from './draft.js';
import { beginSentence, newBefore, readBefore } from './frames.js';
import { isNameBefore, isNameBehind, nameEnd, quotationEnd } from './names.js';
import { mayFollowNumeral, type Numeral, newNumeral, overBounds, readNumeral } from './numerals.js';
import { beginScan, endScan, newScan, type Scan } from './scan.js';
import { readChineseSubjects } from './subject.js';
import type { Unit } from './units.js';
import { isAmong, lengthOf, matchBackward, matchForward, NO_MATCH, payloadOf } from './words.js';

/** What a character means to the main loop. */
const Flag = {
  clause: 1,
  sentence: 2,
  numeral: 4,
  first: 8,
  quote: 16,
  period: 32,
  discount: 64,
  counter: 128,
  any: 4 | 8 | 64 | 128,
} as const;
const flags = new Uint8Array(65536);
for (const character of '，：（）()') flags[character.charCodeAt(0)] = Flag.clause;
for (const character of '。；！？\n\r') flags[character.charCodeAt(0)] = Flag.sentence;
for (const character of '“‘「『《〈') flags[character.charCodeAt(0)] = Flag.quote;
for (const code of numeralCodes) flags[code] = Flag.numeral;
flags['首'.charCodeAt(0)] = Flag.first;
flags['折'.charCodeAt(0)] = Flag.discount;
flags['個'.charCodeAt(0)] = Flag.counter;
for (const character of periodStarts) flags[character.charCodeAt(0)] = Flag.period;

const none: readonly LocalClaim[] = [];

/** Reads the claims of [start, stop) of a Chinese page. Offsets of the claims are relative to `start`. */
export function readChinese(page: string, start: number, stop: number): readonly LocalClaim[] {
  let trigger = start;
  while (trigger < stop && ((flags[page.charCodeAt(trigger)] as number) & Flag.any) === 0) trigger++;
  if (trigger === stop) return none;
  beginScan(scan, page.slice(start, stop));
  const { text, end, sentence } = scan;
  for (let i = 0; i < end; ) {
    // Of the page and not of the piece: a piece of a string takes longer to look at.
    const flag = flags[page.charCodeAt(start + i)] as number;
    if (flag === 0) i++;
    else if (flag === Flag.clause) sentence.clause = ++i;
    else if (flag === Flag.sentence) beginSentence(sentence, ++i);
    else if (flag === Flag.numeral) i = readAt(scan, i);
    else if (flag === Flag.period) i = readPeriod(scan, i);
    else if (flag === Flag.first) i = readFirst(scan, i, finish);
    else if (flag === Flag.discount) i = readHalfPrice(scan, i);
    else if (flag === Flag.counter) i = readOneAndMore(scan, i);
    else {
      if (i >= scan.quotation) {
        scan.quotation = quotationEnd(text, i, end);
        const opening = text.charAt(i);
        scan.title = opening === '《' || opening === '〈';
      }
      i++;
    }
  }
  readChineseSubjects(scan.claims, text);
  return endScan(scan);
}

const scan = newScan(true);
const first = newNumeral();
const before = newBefore();

/** 一, 半, 第. */
const ONE = 0x4e00;
const HALF = 0x534a;
const PLACE = 0x7b2c;

/** Reads what begins with the numeral at `at`; returns where the scan goes on. */
function readAt(scan: Scan, at: number): number {
  const { text, start, end } = scan;
  const code = text.charCodeAt(at);
  const arabic = isArabic(code);
  const name = arabic ? -1 : nameEnd(names, text, at, start, end);
  if (!arabic && !mayBegin(text, at, end)) return Math.max(name, at + 1);
  // 大陆两端: the word, not the formal six.
  if (name >= 0 && isFormal(code)) return name;
  if (!readNumeral(text, at, end, first)) return name > at ? name : at + 1;
  if (isSpacedOut(text, first.end)) {
    const spaced = readSpaced(scan, at);
    if (spaced > 0) return spaced;
    readNumeral(text, at, end, first);
  }
  // 着陆, 队伍: a formal numeral stands in the company of others or is a word.
  if (first.end - at === 1 && isFormal(code)) return Math.max(name, at + 1);
  if (arabic && at > start && touchesLetter(text, at, start) && !isBelowZero(scan, first)) {
    const misread = readLostOne(scan, first);
    return misread > 0 ? misread : endOfToken(text, at, end);
  }
  if (code === ONE || code === HALF) {
    const half = readHalf(scan, at) || (code === HALF ? readOneAndHalf(scan, at) : 0);
    if (half > 0) return half;
  }
  if (scan.quotation > at && scan.title) return Math.max(first.end, at + 1);
  if (
    at > start &&
    (text.charCodeAt(at - 1) === PLACE || (text.charCodeAt(at - 1) === 0x20 && text.charCodeAt(at - 2) === PLACE))
  ) {
    const ordinal = readOrdinal(scan, first, names, finish);
    if (ordinal > 0) return name > ordinal ? name : ordinal;
  }
  // 上百家 counts, 百家 alone is a word.
  const counted =
    name >= 0 && at > start && (isTurned(text, at) || (first.headless && isAmong(around.countedHeads, text, at - 1)));
  if ((marksAt(text, first.end, end) & Mark.ratio) !== 0) {
    const ratio = readRatio(scan, first);
    if (ratio > 0) return ratio;
  }
  const calendar = readCalendar(scan, first, finish);
  if (calendar > 0) return calendar;
  const count = scan.claims.length;
  const stop = readQuantity(scan, first);
  if (name >= 0 && !counted && (stop <= name || scan.claims.length === count)) {
    // 十分 is a word, 十分钟 a time: the longer reading wins.
    scan.claims.length = count;
    readPlan(scan, at, name);
    return Math.max(name, at + 1);
  }
  return Math.max(stop, at + 1);
}

const tightScan = newScan(true);

/** 百 分 之 五: a number whose characters stand apart. Returns where it ends, or 0. */
function readSpaced(scan: Scan, at: number): number {
  const tight = tightFrom(scan.text, at, scan.end);
  if (tight === null) return 0;
  beginScan(tightScan, tight.text);
  readAt(tightScan, 0);
  const draft = widened(endScan(tightScan)[0], tight);
  return draft === null ? 0 : finish(scan, draft, at, draft.end);
}

/** 打对折: half of the price. `at` is where 折 stands; returns where the scan goes on. */
function readHalfPrice(scan: Scan, at: number): number {
  if (!isAmong('对對', scan.text, at - 1) || !isAmong('打', scan.text, at - 2)) return at + 1;
  return finish(scan, newDraft(at - 1, at + 1, 'percentage', '50', '%'), at - 1, at + 1);
}

/** 翻一番, 翻了一番. */
function isTurned(text: string, at: number): boolean {
  const previous = text.charAt(at - 1);
  return previous === '翻' || (previous === '了' && text.charAt(at - 2) === '翻');
}

/** 气温-5℃, 利率为-0.1%: a hyphen behind a word is a sign where degrees or percent follow, elsewhere it joins a name (歼-20). */
function isBelowZero(scan: Scan, numeral: Numeral): boolean {
  const { text, start } = scan;
  const at = numeral.start;
  if (text.charCodeAt(at - 1) !== 0x2d || at - 1 <= start || !isHan(text.charCodeAt(at - 2))) return false;
  // -3~-4度: the unit stands behind the other end.
  if (!matchTail(scan, numeral)) return isAmong(RANGE, text, numeral.end) && belowZeroAt(text, numeral.end + 1) > 0;
  const unit = unitAt.unit as Unit;
  return unit.symbol === 'Cel' || unit.symbol === '度' || (unit.kind === 'percentage' && unit.places === 0);
}

/** l8个月, I2万元: a letter between Chinese text and digits that a unit follows is a one. Returns where the number ends, or 0. */
function readLostOne(scan: Scan, numeral: Numeral): number {
  const { text, start } = scan;
  const at = numeral.start - 1;
  if (!isAmong('lI|', text, at) || at - 1 < start || !isHan(text.charCodeAt(at - 1)) || !matchTail(scan, numeral)) return 0;
  if (numeral.value === null || numeral.digits > 3 || numeral.grouped || (unitAt.unit as Unit).latin) return 0;
  numeral.value = `1${numeral.value}`;
  numeral.small = numeral.small < 0 ? -1 : Number(numeral.value);
  numeral.start = at;
  numeral.misread = true;
  return readQuantity(scan, numeral);
}

/** 又, as in 三又二分之一. */
const AND = 0x53c8;

/** By code unit: 1 where a numeral of one character may go on in a claim: more of the numeral, a unit, a mark, a piece of a date. */
const goesOn = new Uint8Array(65536);
for (let code = 0; code < goesOn.length; code++) {
  const on =
    digitClass(code) !== Digit.none ||
    mayFollowNumeral(code) ||
    opensDate(code) ||
    isUnitStart(code) ||
    marks[code] !== 0 ||
    code === AND;
  goesOn[code] = on ? 1 : 0;
}

/**
 * A quick look that sends most of 一, 半, 数, 百 on its way: a lone character (一条心, 四季, 数字) with nothing countable behind it, which nothing
 * before it makes a number either (第一, 过半, ￥五).
 */
function mayBegin(text: string, at: number, end: number): boolean {
  const kind = digitClass(text.charCodeAt(at));
  const next = at + 1 < end ? text.charCodeAt(at + 1) : -1;
  if (kind === Digit.some) return next >= 0 && digitClass(next) >= Digit.place;
  if (next >= 0 && goesOn[next] === 1) return true;
  if (kind === Digit.half || kind === Digit.place || kind === Digit.big) return true;
  if (at === 0) return false;
  const previous = text.charCodeAt(at - 1);
  return previous === PLACE || leads[previous] === 1;
}

/** G20, COVID-19, F-35: a letter right before the digits, or a hyphen with a letter before it. */
function touchesLetter(text: string, at: number, start: number): boolean {
  const previous = text.charCodeAt(at - 1);
  if (isLetter(previous)) return true;
  if (at - 1 <= start) return false;
  const lead = text.charCodeAt(at - 2);
  // COVID-19, F-35; 歼-20.
  if (previous === 0x2d) return isLetter(lead) || (isHan(lead) && digitClass(lead) === Digit.none);
  return (previous === 0x2f || previous === 0x2e) && isLetter(lead);
}

/**
 * What stands before the numeral and belongs to it: a currency (US$, 人民币), a sign (零下, -). Gives the length, the currency's place in
 * the list or -1, and whether the number is negative.
 */
const lead = { length: 0, currency: -1, negative: false };

function readLead(scan: Scan, at: number): void {
  const { text, start } = scan;
  lead.length = 0;
  lead.currency = -1;
  lead.negative = false;
  if (at <= start) return;
  // RMB 300万: letters stand apart from the digits.
  const gap = text.charCodeAt(at - 1) === 0x20 && isLetter(text.charCodeAt(at - 2)) ? 1 : 0;
  if ((leads[text.charCodeAt(at - 1 - gap)] as number) === 0) return;
  const match = matchBackward(currencyLeads, text, at - gap, start);
  if (match !== NO_MATCH) {
    lead.length = lengthOf(match) + gap;
    lead.currency = payloadOf(match);
    return;
  }
  const mark = text.charAt(at - 1);
  if (mark === '下' && text.charAt(at - 2) === '零') lead.length = 2;
  // 正负3% is three to either side.
  else if (mark === '−' || (isAmong('负負', mark, 0) && text.charAt(at - 2) !== '正')) lead.length = 1;
  else if (
    (mark === '-' || mark === '－') &&
    (at - 2 < start || digitClass(text.charCodeAt(at - 2)) === Digit.none) &&
    !isLetter(text.charCodeAt(at - 2))
  )
    lead.length = 1;
  lead.negative = lead.length > 0;
}

/** 、, 分, 个, 個. */
const LIST = 0x3001;
const MINUTE = 0x5206;
const PIECE = 0x4e2a;
const TRADITIONAL_PIECE = 0x500b;

/** A number with what belongs to it. Returns where it ends; at least the numeral's end. */
function readQuantity(scan: Scan, numeral: Numeral): number {
  const { text, end } = scan;
  const at = numeral.start;
  let stop = numeral.end;
  if (numeral.value === null && numeral.low === null) return stop;
  if (text.startsWith('分之', stop)) return readFraction(scan, numeral);
  if (numeral.headless && text.startsWith('百分百', at)) return readWhole(scan, at);
  if (numeral.han && text.charAt(stop) === '又') {
    const mixed = readMixed(scan, numeral);
    if (mixed > 0) return mixed;
  }
  if (numeral.han && text.charAt(stop) === '分' && isShortFraction(text, numeral, end)) return readShortFraction(scan, numeral);
  if ((marksAt(text, stop, end) & Mark.slash) !== 0 && isSlashFraction(text, numeral, end)) return readSlash(scan, numeral);
  readLead(scan, at);
  const { length, currency, negative } = lead;
  const mark = text.charCodeAt(stop);
  if (mark === MINUTE) {
    const minutes = readAndSeconds(scan, numeral) || readMinutesAndHalf(scan, numeral);
    if (minutes > 0) return minutes;
  }
  if (mark === PIECE || mark === TRADITIONAL_PIECE) {
    // 一个半小时, 两个来小时: the counter belongs to the time behind it.
    const half = isAmong('半', text, stop + 1)
      ? readAndHalf(scan, numeral, stop + 1)
      : isAmong('来來', text, stop + 1) || (isAmong('多', text, stop + 1) && isAmong('一半', text, at))
        ? readCounterAndMore(scan, numeral, stop + 1)
        : 0;
    if (half > 0) return half;
  }
  if (mark === LIST) {
    const rough = readRoughPair(scan, numeral);
    if (rough > 0) return rough;
  }
  if (!matchTail(scan, numeral)) {
    if (currency >= 0) {
      const draft = draftOf(scan, numeral, null, stop);
      if (draft === null) return stop;
      draft.kind = 'money';
      return finishLed(scan, draft, at, length, currency, false);
    }
    const range = readRange(scan, numeral, null, numeral.end);
    if (range > 0) {
      if (negative) lowerEndBelowZero(scan, at, length);
      return range;
    }
    if (isNameBehind(names, text, stop, end)) return stop;
    return readTurns(scan, numeral) || readPlain(scan, numeral);
  }
  const unit = unitAt.unit as Unit;
  if (isNameBehind(names, text, numeral.end, end, unitAt.end - numeral.end)) return stop;
  stop = unitAt.end;
  const range = readRange(scan, numeral, unit, stop);
  if (range > 0) {
    if (negative) lowerEndBelowZero(scan, at, length);
    return range;
  }
  if (isNameBefore(names, text, at, scan.start) || ((unit.symbol === '条' || unit.symbol === '條') && isOfLaw(text, at, stop)))
    return stop;
  if ((unit.kind === 'count' || unit.kind === 'duration') && isQuotedName(scan, numeral)) return stop;
  if (unit.kind === 'count' && isAmong('多余餘', text, stop)) {
    const over = readCounterAndMore(scan, numeral, stop);
    if (over > 0) return over;
  }
  if (unit.kind === 'count' && text.charAt(stop) === '半') {
    const half = readAndHalf(scan, numeral, stop);
    if (half > 0) return half;
  }
  const draft = draftOf(scan, numeral, unit, stop);
  if (draft === null) return stop;
  readTenths(scan, draft, stop);
  readHeight(scan, draft);
  readCompound(scan, draft);
  readHundredthsOfSecond(scan, draft);
  if (length > 0 && (negative ? unit.kind === 'measure' || isShare(unit) : unit.kind === 'money'))
    return finishLed(scan, draft, at, length, currency, negative);
  return finish(scan, draft, at, draft.end + scan.start);
}

function isShare({ kind }: Unit): boolean {
  return kind === 'percentage' || kind === 'percentage-point';
}

/** 基本法23條, 《刑法》293条: an article of a law, without its 第. */
function isOfLaw(text: string, at: number, stop: number): boolean {
  // 75條第8章.
  if (isAmong('第', text, stop)) return true;
  if (isAmong('》', text, at - 1)) return isAmong('法例典', text, at - 2);
  return around.laws.some((law) => text.startsWith(law, at - law.length));
}

/** Keeps a number with the currency or sign before it, which belong to its span. */
function finishLed(scan: Scan, draft: Draft, at: number, length: number, currency: number, negative: boolean): number {
  draft.start -= length;
  if (currency >= 0) draft.unit = currencyCodes[currency] ?? draft.unit;
  if (negative) {
    if (draft.value !== null) draft.value = `-${draft.value}`;
    const { min, max } = draft;
    draft.min = max === null ? null : `-${max}`;
    draft.max = min === null ? null : `-${min}`;
  }
  return finish(scan, draft, at - length, draft.end + scan.start);
}

/** －3℃至5℃: the sign before a range belongs to its lower end. Changes the claim that was read last. */
function lowerEndBelowZero(scan: Scan, at: number, length: number): void {
  const range = scan.claims.at(-1);
  if (range === undefined || range.start !== at - scan.start || range.min === null) return;
  range.start -= length;
  range.extent = { start: Math.min(range.extent.start, range.start), end: range.extent.end };
  range.min = `-${range.min}`;
  // -3~-4度 is said from the warmer end.
  const { min, max } = range;
  if (max?.startsWith('-') && compareDecimals(min, max) > 0) [range.min, range.max] = [max, min];
}

/** The claim of a numeral with its unit; null where the two make no claim. */
function draftOf(scan: Scan, numeral: Numeral, unit: Unit | null, stop: number): Draft | null {
  const { text, start } = scan;
  const kind = unit === null ? 'number' : unit.kind;
  const places = unit === null ? 0 : placesOf(unit, numeral, text, stop);
  const value = numeral.value === null ? null : shiftPoint(numeral.value, places);
  const draft = newDraft(numeral.start - start, stop - start, kind, value, unit === null ? null : unit.symbol);
  if (numeral.misread) draft.confidence = MISREAD;
  if (numeral.low !== null && numeral.high !== null) {
    draft.min = shiftPoint(numeral.low, places);
    draft.max = shiftPoint(numeral.high, places);
  } else if (numeral.over && numeral.value !== null) {
    const bounds = overBounds(numeral.value, numeral.step);
    draft.min = shiftPoint(bounds.min, places);
    draft.max = shiftPoint(bounds.max, places);
    draft.minExclusive = true;
    draft.maxExclusive = true;
    draft.modifier = 'over-approx';
  } else if (numeral.about) applyMoreOrLess(draft);
  if (unit !== null && value !== null && text.charAt(stop) === '半' && !numeral.over) {
    if (unit.places === 1) draft.value = `${value.slice(0, -1)}5`;
    else if (value.includes('.')) return draft;
    else if (unit.kind === 'duration' || isHalfMore(scan, numeral, unit, stop)) draft.value = `${value}.5`;
    else return draft;
    draft.end++;
  }
  return draft;
}

/** The power of ten that a unit multiplies its numeral by. 八五折 is 85 % and 半折 half the price, while 半成 is a half of one tenth. */
function placesOf(unit: Unit, numeral: Numeral, text: string, stop: number): number {
  if (unit.places !== 1) return unit.places;
  if (isTwoDigitDiscount(numeral)) return 0;
  return numeral.value === '0.5' && text.charAt(stop - 1) === '折' ? 2 : 1;
}

/** Whether 半 behind a measure is half of its unit, as in 三公斤半, and no word's beginning, as in 5公里半程马拉松 and 三吨半成品. */
function isHalfMore({ text }: Scan, numeral: Numeral, unit: Unit, stop: number): boolean {
  const next = stop + 1 < text.length ? text.charCodeAt(stop + 1) : 0;
  return (
    (unit.kind === 'measure' || unit.symbol === '倍') &&
    !numeral.point &&
    (!isHan(next) || !isAmong(around.wordsOfHalf, text, stop + 1))
  );
}

/** A number without a unit: kept where a word before it says that it counts, or where its own shape does. */
function readPlain(scan: Scan, numeral: Numeral): number {
  const { text, end } = scan;
  const stop = numeral.end;
  const next = marksAt(text, stop, end);
  if ((next & Mark.list) !== 0) {
    const list = readEnumeration(scan, numeral);
    if (list > 0) return list;
  }
  if (stop < end && isLetter(text.charCodeAt(stop))) return endOfToken(text, stop, end);
  // 阅读量过百万，票房破亿。
  const passed =
    numeral.headless && numeral.scaled && (stop >= end || (next & Mark.stop) !== 0) && isOverHead(text, numeral.start, 0);
  if ((numeral.headless || numeral.low !== null) && isRoundCount(scan, numeral)) {
    const draft = draftOf(scan, numeral, null, stop);
    if (draft !== null) return finish(scan, draft, numeral.start, stop);
  }
  if ((numeral.headless && !passed) || numeral.digits > 8 || isCode(text, numeral, scan.start, end)) return stop;
  if (isNameBefore(names, text, numeral.start, scan.start) || isQuotedName(scan, numeral)) return stop;
  if ((next & (Mark.range | Mark.list)) !== 0) {
    const bare = readBareRange(scan, numeral);
    if (bare > 0) return bare;
  }
  const compared = comparedTo(text, numeral, end);
  if (compared !== null) {
    const draft = draftOf(scan, numeral, null, stop);
    if (draft !== null && draft.value !== null) {
      applyModifier(draft, compared);
      return finish(scan, draft, numeral.start, stop);
    }
  }
  const word = numeral.han && !numeral.scaled;
  if (word && (stop - numeral.start < 2 || numeral.spelled)) return stop;
  const behind = isBoundBehind(text, stop, end);
  // 8、9时: the first of a list whose unit does not carry over.
  if (next !== 0 && isMark(text, stop, '、', end) && digitClass(text.charCodeAt(stop + 1)) !== Digit.none) return stop;
  readBefore(cuesBefore, text, numeral.start, scan.sentence.clause, before);
  if (word && !behind && !isBound(before.modifier) && !isEqual(text, numeral.start)) return stop;
  // 修改612的定性: a change that neither rises nor falls, nor begins or ends at the number, tells none.
  const changed = before.changed && (before.direction !== null || before.from || before.to);
  const told = behind || before.modifier !== null || before.level || before.to || changed || before.share || before.from;
  if (!told && !numeral.scaled && !numeral.grouped) return stop;
  if (
    !numeral.scaled &&
    !numeral.grouped &&
    !numeral.point &&
    !changed &&
    before.modifier === null &&
    !behind &&
    stop < end &&
    (next & Mark.stop) === 0
  )
    return stop;
  const draft = draftOf(scan, numeral, null, stop);
  return draft === null ? stop : finish(scan, draft, numeral.start, stop);
}

/** 逾萬市民, 近千學生, 數百學生: a round number right before what it counts; 萬家, 千億產業 are words. */
function isRoundCount({ text, start, end }: Scan, { headless, low, start: at, end: stop }: Numeral): boolean {
  if (stop >= end || !isHan(text.charCodeAt(stop)) || marksAt(text, stop, end) !== 0 || at <= start) return false;
  if (low !== null) return digitClass(text.charCodeAt(at)) === Digit.some && !isAmong(around.notCounted, text, stop);
  if (!headless || !isAmong(around.roundLeads, text, at - 1) || isAmong(around.notCounted, text, stop)) return false;
  return !isAmong(around.notRoundBefore, text, at - 2);
}

/** 比三十大, 比 170 低: more or less than a number that nothing counts; null elsewhere, and in 3比2大胜. */
function comparedTo(text: string, { start, end: stop }: Numeral, end: number): Modifier | null {
  const mark = text.charCodeAt(start - 1) === 0x20 ? start - 2 : start - 1;
  const before = digitClass(text.charCodeAt(mark - 1));
  if (!isAmong('比', text, mark) || (before !== Digit.none && before !== Digit.some)) return null;
  const behind = text.charCodeAt(stop) === 0x20 ? stop + 1 : stop;
  const next = text.charCodeAt(behind + 1) === 0x20 ? behind + 2 : behind + 1;
  if (next < end && !isAmong(around.behindComparison, text, next)) return null;
  if (isAmong(around.moreThan, text, behind)) return 'gt';
  return isAmong(around.lessThan, text, behind) ? 'lt' : null;
}

/** 等于一百七. */
function isEqual(text: string, at: number): boolean {
  return text.startsWith('等于', at - 2) || text.startsWith('等於', at - 2);
}

/** Words that set a bound before a number, in so many words: 大于, 不超过; not 近 and 最高. */
function isBound(modifier: Modifier | null): boolean {
  return modifier === 'gt' || modifier === 'ge' || modifier === 'lt' || modifier === 'le';
}

/** 1000以上, 三十或以上: a bound in two characters or more behind a number that nothing counts. */
function isBoundBehind(text: string, stop: number, end: number): boolean {
  const from = text.charCodeAt(stop) === 0x20 ? stop + 1 : stop;
  const match = matchForward(cuesAfter.trie, text, from, end);
  if (match === NO_MATCH || lengthOf(match) < 2) return false;
  const cue = cuesAfter.list[payloadOf(match)];
  const last = from + lengthOf(match);
  return cue?.is === 'modifier' && isBound(cue.modifier) && !isOtherWord(text.slice(from, last), text.charAt(last));
}

/** Phone numbers, scores, sections: digits joined to other digits by a mark. */
function isCode(text: string, numeral: Numeral, start: number, end: number): boolean {
  const { start: at, end: stop } = numeral;
  if (stop + 1 < end && (marksAt(text, stop, end) & Mark.code) !== 0 && isArabic(text.charCodeAt(stop + 1))) return true;
  return at - 1 > start && (marksAt(text, at - 1, end) & Mark.code) !== 0 && isArabic(text.charCodeAt(at - 2));
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f;
}

/** The end of a run of letters, digits and the marks inside codes. */
function endOfToken(text: string, at: number, end: number): number {
  let i = at;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (isLetter(code) || isArabic(code)) i++;
    else if ((code === 0x2d || code === 0x2e || code === 0x2f) && i + 1 < end && isArabic(text.charCodeAt(i + 1))) i++;
    else break;
  }
  return Math.max(i, at + 1);
}
