/** The Chinese tables, compiled once, and the questions about units and names that every part of the scanner asks. */
import * as around from '../../languages/zh/claims/around.js';
import * as data from '../../languages/zh/claims/index.js';
import { isSumBehind } from './chinese-money.js';
import { compileCues } from './cues.js';
import { isArabic } from './digits.js';
import { compileNames } from './names.js';
import { isTael, type Numeral } from './numerals.js';
import type { Scan } from './scan.js';
import { compileUnits, matchUnit, perUnit, type Unit, type UnitMatch } from './units.js';
import { buildTrie, isAmong, isNoFirst, lengthAt, matchBackward, matchForward, NO_MATCH, wordsOf } from './words.js';

export const units = compileUnits(data.units, data.otherWords);
export const names = compileNames(data.names);
export const cuesBefore = compileCues(data.before, true);
export const cuesAfter = compileCues(data.after, false);

/** Currencies that stand before a number, the payload is the place in `currencyCodes`; and the characters that end one, or a sign. */
const codesBefore = wordsOf(data.units.currencyCodes).filter((code) => !(code in data.currencyLeads));
export const currencyCodes = [...Object.keys(data.currencyLeads), ...codesBefore];
const currencyForms = currencyCodes.flatMap((code, at) =>
  wordsOf(data.currencyLeads[code] ?? code).map((word): [string, number] => [word, at]),
);
export const currencyLeads = buildTrie(currencyForms, true);
export const leads = new Uint8Array(65536);
for (const [word] of currencyForms) leads[word.charCodeAt(word.length - 1)] = 1;
for (const mark of '下负負−-－') leads[mark.charCodeAt(0)] = 1;

const countingLeads = buildTrie(
  wordsOf(data.countingLeads).map((word): [string, number] => [word, 1]),
  true,
);
const daysBehind = buildTrie(wordsOf(data.daysBehind).map((word): [string, number] => [word, 1]));
const daysBefore = buildTrie(
  wordsOf(data.daysBefore).map((word): [string, number] => [word, 1]),
  true,
);
const pairedCounters: ReadonlySet<string> = new Set(wordsOf(data.pairedCounters));
const loneCounters: ReadonlySet<string> = new Set(wordsOf(data.loneCounters));
const graded = buildTrie(wordsOf(data.gradedNouns).map((word): [string, number] => [word, 1]));

/** Whether a unit, or a word that may follow a number, begins with this code unit. */
export function isUnitStart(code: number): boolean {
  return !isNoFirst(units.trie, code);
}

/** Marks and words between the two ends of a range. */
export const RANGE = '-—–―~～〜−－至到';
/** Marks and words between the members of a list. */
export const ENUMERATORS = '、和与與及或至';

/** What a character may mean where a numeral ends, or right before it: one look answers all of these questions. */
export const Mark = { range: 1, ratio: 2, slash: 4, list: 8, code: 16, stop: 32 } as const;
/** By code unit, bits of `Mark`. */
export const marks = new Uint8Array(65536);

function mark(characters: string, bit: number): void {
  for (const character of characters) marks[character.charCodeAt(0)] = (marks[character.charCodeAt(0)] as number) | bit;
}
mark(`${RANGE}一 `, Mark.range);
mark(':：∶比', Mark.ratio);
mark('/／', Mark.slash);
mark(ENUMERATORS, Mark.list);
mark('-:：∶.·—/比', Mark.code);
mark('，。；、！？）)\n\r,;', Mark.stop);

/** The bits of `Mark` for the character at `at`; 0 outside of the text. */
export function marksAt(text: string, at: number, end: number): number {
  return at >= 0 && at < end ? (marks[text.charCodeAt(at)] as number) : 0;
}

/** The unit that `matchTail` found last. */
export const unitAt: UnitMatch = { unit: null, end: 0 };

/** Whether a unit reads with this numeral: 两国 and 三级 name, 3国 counts. */
function fits(unit: Unit, numeral: Numeral, text: string, at: number, end: number): boolean {
  if (numeral.digits > 8 && !numeral.grouped) return false;
  if (
    unit.digitsOnly &&
    isLone(numeral) &&
    !isCountedAlone(unit.symbol, numeral, text, at) &&
    !(unit.symbol === '度' && text.charAt(numeral.start - 2) === '零') &&
    (numeral.small < 2 || matchBackward(countingLeads, text, numeral.start, 0) === NO_MATCH)
  )
    return false;
  if (numeral.spelled && numeral.end - numeral.start < 4 && unit.kind !== 'percentage') return false;
  if (unit.symbol === '番') return isAmong('翻了', text, numeral.start - 1);
  if (unit.symbol === '倍') return true;
  if (unit.symbol === '两') return isTael(text, at - 1, end);
  // 周五晚 is an evening, 五晚 are five nights; 周三起 is a day and no cases.
  if ((unit.symbol === '晚' || unit.symbol === '起') && isAmong(around.weeks, text, numeral.start - 1)) return false;
  // 三日 is a day of the month or three days; only 日内 and the like tell.
  if (unit.symbol === '日') return numeral.small > 31 || isDays(text, numeral, at);
  if (unit.kind === 'count') {
    if (numeral.han && !numeral.scaled && (numeral.value === '1' || numeral.value === '0' || numeral.value === '0.5'))
      return numeral.value === '1' && isAmong('块塊', text, at - 1) && isSumBehind(text, at, end);
    // 01组 is a code.
    if (numeral.digits > 1 && !numeral.point && text.charAt(numeral.start) === '0') return false;
    // 住12楼 is an address, 楼高12楼 a height.
    if (isAmong('楼樓', unit.symbol, 0)) return isAmong(around.beforeStoreys, text, numeral.start - 1);
    // 2031科创大会: a year without its 年.
    if (unit.digitsOnly && numeral.digits === 4 && numeral.small > 1980 && numeral.small < 2060) return false;
  }
  if (unit.symbol === '%' && unit.places === 1) {
    if (isTwoDigitDiscount(numeral)) return text.charAt(at - 1) === '折';
    if (numeral.scaled || numeral.grouped || (numeral.small > 10 && numeral.small !== -1)) return false;
    // 四成人 are people, 成人教育 is for adults.
    if (isAmong('人', text, at) && (numeral.small < 2 || isAmong(around.behindAdults, text, at + 1))) return false;
    // 九成為65歲以上 tells a part, 成為 is a word.
    if (isAmong('為为', text, at) && at + 1 < end && isArabic(text.charCodeAt(at + 1))) return true;
    return at >= end || !isAmong(data.notTenths, text, at);
  }
  if (unit.symbol === 'CNY' && unit.places === -2 && unit.latin === false)
    return text.charAt(at - 1) === '钱' || text.charAt(at - 1) === '錢';
  if (unit.symbol === '级')
    return numeral.point || isGraded(text, numeral.start) || matchForward(graded, text, at, end) !== NO_MATCH;
  if (numeral.headless && numeral.end === numeral.start) return false;
  return true;
}

/** A numeral of one Chinese character. */
function isLone({ han, scaled, small, start, end }: Numeral): boolean {
  return han && !scaled && small >= 0 && end - start === 1;
}

/** 三支球队, 两组数据: a counter that one character counts with all the same. 二 names (二段, 二组), and so do 三民路三段 and 周四把…. */
function isCountedAlone(symbol: string, { small, start }: Numeral, text: string, at: number): boolean {
  // 講兩句 is a few words, 两句话 are two.
  if (symbol === '句' && !isAmong(around.spoken, text, at)) return false;
  if (isAmong('两兩', text, start)) return symbol !== '樣' && (loneCounters.has(symbol) || pairedCounters.has(symbol));
  return (
    small > 2 && loneCounters.has(symbol) && !isAmong(around.streets, text, start - 1) && !isAmong(around.weeks, text, start - 1)
  );
}

/** 八五折, 75折: tenths of which the first digit is the whole one. */
export function isTwoDigitDiscount(numeral: Numeral): boolean {
  return numeral.small > 10 && numeral.small < 100 && (numeral.spelled || numeral.digits === 2);
}

/** 期限30日, 過去三日, 兩日, 5日内: days that are counted, not a day of the month. `stop` is behind 日. */
export function isDays(text: string, { start, end, han }: Numeral, stop: number): boolean {
  if (isAmong(around.beforeDays, text, start - 1)) return !isAmong(around.nearPlaces, text, start - 2);
  // 受襲前四日; 大楼前14日 is a day of the month.
  if (
    han &&
    ((end - start === 1 && isAmong('两兩', text, start)) || (isAmong('前', text, start - 1) && !isAmong('目日', text, start - 2)))
  )
    return true;
  if (matchBackward(daysBefore, text, start, 0) !== NO_MATCH) return true;
  return matchForward(daysBehind, text, stop, text.length) !== NO_MATCH && lengthAt(data.notDaysBehind, text, stop) === 0;
}

/** How far before a number the word stands that grades it: 风力14级. */
const GRADE_HORIZON = 6;

function isGraded(text: string, at: number): boolean {
  if (isAmong(RANGE, text, at - 1) && isAmong('级級', text, at - 2)) return true;
  // 阵风达到8—9级: the word stands before the lower end.
  let first = at;
  if (isAmong(RANGE, text, at - 1)) for (first = at - 1; first > 0 && isArabic(text.charCodeAt(first - 1)); ) first--;
  for (let i = first - 2; i >= 0 && i >= first - GRADE_HORIZON; i--) {
    if (!isAmong(around.graded, text, i)) continue;
    if (isAmong(around.gradedBehind, text, i + 1) || isAmong(around.gradedBefore, text, i - 1)) return true;
  }
  return false;
}

/** Looks for a unit behind the numeral, over one space. Sets `unitAt`. */
export function matchTail(scan: Scan, numeral: Numeral): boolean {
  const { text, end } = scan;
  let at = numeral.end;
  if (at < end && (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0xa0) && at + 1 < end) at++;
  if (!matchUnit(units, text, at, end, unitAt)) return false;
  let unit = unitAt.unit as Unit;
  if (unit.notBefore !== '' && isAmong(unit.notBefore, text, unitAt.end)) {
    // 近百个点位: no 个点, but 个.
    if (unitAt.end - at < 2 || !matchUnit(units, text, at, unitAt.end - 1, unitAt)) return false;
    unit = unitAt.unit as Unit;
    if (unit.notBefore !== '' && isAmong(unit.notBefore, text, unitAt.end)) return false;
  }
  if (!fits(unit, numeral, text, unitAt.end, end)) return false;
  if (unit.kind === 'money' || unit.kind === 'measure') {
    const slash = unitAt.end;
    if (isMark(text, slash, '/／', end)) {
      const below: UnitMatch = { unit: null, end: 0 };
      if (matchUnit(units, text, slash + 1, end, below)) {
        unitAt.unit = perUnit(unit, below.unit as Unit);
        unitAt.end = below.end;
      }
    }
  }
  return true;
}

export function isMark(text: string, at: number, marks: string, end: number): boolean {
  return at < end && isAmong(marks, text, at);
}

/** “1221”, “四个全面”: a numeral in short quotation marks that has no unit of measure. */
export function isQuotedName(scan: Scan, numeral: Numeral): boolean {
  return scan.quotation >= numeral.end;
}

/** 内容, 以下简称, 起来: the character behind makes another word of it. */
export function isOtherWord(word: string, next: string): boolean {
  return next !== '' && (data.otherWords[word]?.includes(next) ?? false);
}
