/**
 * Numerals of Chinese text: digits of half and full width with grouping and decimals, numbers in words in both scripts and in the formal
 * characters, and what papers mix of them (3亿5000万, 1万2). A numeral is read into a record that the caller owns, so that nothing but the
 * value's digits is allocated.
 */
import * as around from '../../languages/zh/claims/around.js';
import { isHan } from '../text/characters.js';
import { integer, LONGEST, readArabic } from './arabic.js';
import { addUnitAt, lowestPlace, shiftPoint, withoutLeadingZeros } from './decimal.js';
import { Digit, digitClass, digitWorth, THIRTY, TWENTY } from './digits.js';
import { codesOf, isAmong } from './words.js';

/** One numeral as read: what stands there and what it is worth. */
export interface Numeral {
  start: number;
  end: number;
  /** The number in full; null where it is vague (数十亿, 三五百). */
  value: string | null;
  /** Bounds of a vague number; null for a plain one. */
  low: string | null;
  high: string | null;
  /** Begins with a Chinese character. */
  han: boolean;
  /** Digits before the point, of a number that is written in Arabic digits and nothing else; 0 otherwise. */
  digits: number;
  point: boolean;
  grouped: boolean;
  /** 万 or 亿 stands in it. */
  scaled: boolean;
  /** Begins with 百, 千, 万, 亿: a number only where a word before it says so (近百, 上千). */
  headless: boolean;
  /** Chinese digits one after the other, as in years (二〇二五); the value is what they spell. */
  spelled: boolean;
  /** A character was taken for a digit or a mark that it only looks like (1O%, 12. 5%). */
  misread: boolean;
  /** The integer, where it is below 10,000 and has no point; -1 otherwise. */
  small: number;
  /** 多 or 余 inside or at its end: the number is above the value by less than one step. */
  over: boolean;
  /** 来 at its end. */
  about: boolean;
  /** The power of ten of the 万 and 亿 in it, for sharing it along a range (3—5万元). */
  exponent: number;
  /** The power of ten that 多 behind it counts in (10亿多: 8); -1 = its own lowest place. */
  step: number;
}

export function newNumeral(): Numeral {
  return {
    start: 0,
    end: 0,
    value: null,
    low: null,
    high: null,
    han: false,
    digits: 0,
    point: false,
    grouped: false,
    scaled: false,
    headless: false,
    spelled: false,
    misread: false,
    small: -1,
    over: false,
    about: false,
    exponent: 0,
    step: -1,
  };
}

/** Makes `out` a numeral of nothing at `at`: one record is filled again and again, so that a scan allocates none. */
export function clearNumeral(out: Numeral, at: number): void {
  out.start = at;
  out.end = at;
  out.value = null;
  out.low = null;
  out.high = null;
  out.han = false;
  out.digits = 0;
  out.point = false;
  out.grouped = false;
  out.scaled = false;
  out.headless = false;
  out.spelled = false;
  out.misread = false;
  out.small = -1;
  out.over = false;
  out.about = false;
  out.exponent = 0;
  out.step = -1;
}

const OVER = '多余餘';
const MORE_OR_LESS = '来來';
const POINT_WORDS = '点點';

/** No bound for 万 and 亿; a second part (5000万 behind 3亿) stays below the first, which also bounds how deep the parts nest. */
const NO_LIMIT = 99;

/**
 * Reads the numeral that starts at `at`. Returns false where there is none (a lone 数 or 几). Looks no further than the numeral and a few
 * characters behind it.
 */
export function readNumeral(text: string, at: number, end: number, out: Numeral, limit = NO_LIMIT): boolean {
  clearNumeral(out, at);
  const kind = digitClass(text.charCodeAt(at));
  out.han = kind !== Digit.arabic;
  switch (kind) {
    case Digit.arabic:
      readArabic(text, at, end, out);
      if (out.digits > LONGEST) {
        out.value = null;
        return true;
      }
      break;
    case Digit.half:
      out.value = '0.5';
      out.end = at + 1;
      // 半億元.
      if (at + 1 < end && digitClass(text.charCodeAt(at + 1)) === Digit.big) {
        scaleBy(out, digitWorth(text.charCodeAt(at + 1)));
        out.scaled = true;
        out.end = at + 2;
      }
      return true;
    case Digit.some:
      return readSome(text, at, end, out);
    case Digit.han:
    case Digit.place:
    case Digit.big:
      if (!readWords(text, at, end, out)) return false;
      break;
    default:
      return false;
  }
  readTail(text, end, out, limit);
  return true;
}

/** 几十, 数百, 几千万: between two and nine of them. */
function readSome(text: string, at: number, end: number, out: Numeral): boolean {
  let places = 0;
  let i = at + 1;
  for (; i < end && i < at + 5; i++) {
    const kind = digitClass(text.charCodeAt(i));
    if (kind !== Digit.place && kind !== Digit.big) break;
    places += digitWorth(text.charCodeAt(i));
    if (kind === Digit.big) out.scaled = true;
  }
  // 几个亿.
  if (places === 0 && isHundredMillions(text, i, end)) {
    places = 8;
    i += 2;
    out.scaled = true;
  }
  if (places === 0) return false;
  if (i < end && isAmong(OVER, text, i)) i++;
  const zeros = '0'.repeat(places);
  out.low = `2${zeros}`;
  out.high = `9${zeros}`;
  out.end = i;
  return true;
}

/**
 * A number in words, up to but without the 万 and 亿 behind its last section (`readTail` takes those). Sections are below 10,000, so plain
 * integers hold them exactly.
 */
function readWords(text: string, at: number, end: number, out: Numeral): boolean {
  let section = 0;
  let digit = -1;
  let lastPlace = 4;
  let zero = false;
  let i = at;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    const kind = digitClass(code);
    if (kind === Digit.han) {
      const value = digitWorth(code);
      // 三十两, 九两半: weight, where no hundreds follow.
      if (i > at && isTael(text, i, end) && !isPair(digit, value)) break;
      if (digit >= 0) return readPairOrSpelled(text, at, i, end, section, lastPlace, out);
      if (value === 0) {
        if (i === at && !(i + 1 < end && digitClass(text.charCodeAt(i + 1)) === Digit.han)) {
          out.value = '0';
          out.small = 0;
          out.end = i + 1;
          return true;
        }
        if (i === at && !(i + 2 < end && digitClass(text.charCodeAt(i + 2)) === Digit.place)) {
          digit = 0;
          continue;
        }
        zero = true;
        continue;
      }
      digit = value;
    } else if (kind === Digit.place) {
      const place = digitWorth(code);
      if (
        place >= lastPlace ||
        (digit >= 0 && i === at + 1 && isThousandUnit(text, i) && digitClass(text.charCodeAt(at - 1)) === Digit.none)
      )
        break;
      let count = digit;
      if (code === TWENTY || code === THIRTY) count = code === TWENTY ? 2 : 3;
      else if (digit < 0) {
        if (place > 1 && i === at) out.headless = true;
        else if (place > 1) break;
        count = 1;
      }
      section += count * 10 ** place;
      digit = -1;
      zero = false;
      lastPlace = place;
    } else break;
  }
  if (i === at) {
    // 万元, 亿元: no number of its own.
    out.headless = true;
    out.value = '1';
    out.small = 1;
    out.end = at;
    return true;
  }
  if (digit >= 0) {
    // 两千六 is 2600, 一百五 is 150; 一百零五 and 二十五 are what they say.
    const short = lastPlace > 1 && lastPlace < 4 && !zero && !(i < end && digitClass(text.charCodeAt(i)) === Digit.big);
    section += short ? digit * 10 ** (lastPlace - 1) : digit;
  }
  out.small = section;
  out.value = integer(section);
  out.end = i;
  return true;
}

/** Whether 两 behind a numeral is the weight: not in 三千两百, nor where it counts what follows (2031两岸论坛). */
export function isTael(text: string, at: number, end: number): boolean {
  if (!isAmong('两兩', text, at)) return false;
  return at + 1 >= end || !isHan(text.charCodeAt(at + 1)) || isAmong(around.behindTaels, text, at + 1);
}

/** Two digits that may be the ends of a rough number: 一两, 三两, 十七八. */
function isPair(low: number, high: number): boolean {
  return low > 0 && ((high > low && high - low <= 2) || (low === 3 && high === 2));
}

/** 六千字节, 六千瓦时: 千 belongs to the unit. */
function isThousandUnit(text: string, at: number): boolean {
  return text.charAt(at) === '千' && around.thousandUnits.some((unit) => text.startsWith(unit, at + 1));
}

/** Two Chinese digits in a row: 三五百, 十七八 (a range), or 二〇二五 (spelled out). `second` is where the second digit stands. */
function readPairOrSpelled(
  text: string,
  at: number,
  second: number,
  end: number,
  section: number,
  lastPlace: number,
  out: Numeral,
): boolean {
  let i = second;
  while (i < end && i - at <= LONGEST && digitClass(text.charCodeAt(i)) === Digit.han) i++;
  if (section === 0 && i - at > LONGEST) {
    out.end = i;
    return true;
  }
  const low = digitWorth(text.charCodeAt(second - 1));
  const high = digitWorth(text.charCodeAt(second));
  if (i - second === 1 && isPair(low, high)) {
    let places = 0;
    if (i < end && digitClass(text.charCodeAt(i)) === Digit.place && digitWorth(text.charCodeAt(i)) < lastPlace) {
      places = digitWorth(text.charCodeAt(i));
      i++;
    } else if (lastPlace > 1 && lastPlace < 4) {
      places = 0;
    }
    out.low = String(section + Math.min(low, high) * 10 ** places);
    out.high = String(section + Math.max(low, high) * 10 ** places);
    out.end = i;
    return true;
  }
  if (section !== 0) {
    // 十二三四: no number that a paper writes.
    out.end = i;
    return true;
  }
  let digits = '';
  for (let k = at; k < i; k++) digits += String.fromCharCode(48 + digitWorth(text.charCodeAt(k)));
  out.spelled = true;
  out.value = withoutLeadingZeros(digits);
  out.small = digits.length <= 4 ? Number(digits) : -1;
  out.end = i;
  return true;
}

const spokenPoints = codesOf(POINT_WORDS);

/** What may go on with a numeral behind its digits; at any other character it ends. */
const tails = codesOf(`${OVER}${MORE_OR_LESS}${POINT_WORDS}个個把几幾十百千拾佰仟廿卅万萬亿億兆方忆憶kKｋＫ `);

/** Whether a numeral may go on with this code unit behind its digits: 点, 多, 万 … */
export function mayFollowNumeral(code: number): boolean {
  return tails[code] === 1;
}

/** What follows the first section: a decimal in words, 百 or 千 behind digits, 万 and 亿, 多 and 来, and a second part (3亿5000万). */
function readTail(text: string, end: number, out: Numeral, limit: number): void {
  let i = out.end;
  if (out.han && out.value !== null && i > out.start) i = readSpokenPoint(text, i, end, out);
  if (out.grouped && out.digits <= 4 && !out.point) out.small = Number(out.value);
  out.end = out.headless && i === out.start ? i + 1 : i;
  if (i >= end || tails[text.charCodeAt(i)] === 0) return;
  if (text.charCodeAt(i) === ROUGHLY) {
    readRoughly(text, out);
    return;
  }
  if (isCounter(text.charCodeAt(i))) {
    if (!isHundredMillions(text, i, end) || out.small <= 0 || out.small >= 1000) return;
    i++;
  }
  if (
    !out.han &&
    out.digits <= 3 &&
    digitClass(text.charCodeAt(i)) === Digit.place &&
    !isAmong(around.behindHundreds, text, i + 1)
  ) {
    scaleBy(out, digitWorth(text.charCodeAt(i)));
    out.digits = 0;
    i++;
  }
  out.end = i;
  if (!out.han && isLetterScale(text, i)) {
    scaleBy(out, 3);
    out.digits = 0;
    out.end = i + 1;
    return;
  }
  i = readOver(text, i, end, out);
  let exponent = 0;
  // 1.8方元, 2.6忆元: 万 and 亿 that were misread, where money goes on.
  if (!out.han && i + 1 < end && text.charAt(i + 1) === '元' && isAmong('方忆憶', text, i)) {
    exponent = text.charAt(i) === '方' ? 4 : 8;
    out.misread = true;
    i++;
  }
  // At most 万亿 in a row; a run of 亿亿亿 is no number.
  if (!out.han && !out.over && i + 1 < end && text.charCodeAt(i) === 0x20 && digitClass(text.charCodeAt(i + 1)) === Digit.big)
    i++;
  for (let count = 0; count < 2 && i < end; count++) {
    const code = text.charCodeAt(i);
    if (digitClass(code) !== Digit.big) break;
    if (exponent + digitWorth(code) >= limit || (exponent !== 0 && digitWorth(code) !== 8)) break;
    if (digitWorth(code) === 12 && isMega(text, i, end)) break;
    exponent += digitWorth(code);
    i++;
  }
  if (exponent === 0) {
    out.end = i;
    if (out.headless && out.end === out.start) out.end = out.start + 1;
    return;
  }
  scaleBy(out, exponent);
  out.scaled = true;
  out.exponent = exponent;
  out.digits = 0;
  out.small = -1;
  out.end = i;
  if (out.headless && i < end && text.charCodeAt(i) === ROUGHLY) {
    readRoughly(text, out);
    return;
  }
  if (!out.over) {
    const before = out.step;
    i = readOver(text, i, end, out);
    // 10亿多 is below 11亿, 1.7万多 below 1.8万.
    if (out.over) out.step = out.point ? -1 : exponent;
    else out.step = before;
  }
  out.end = i;
  if (!out.over && out.value !== null && i < end) readSecondPart(text, i, end, exponent, out);
}

/** 12k个百分点. Elsewhere k belongs to a name: 4K电视, 10K路跑. */
function isLetterScale(text: string, at: number): boolean {
  return isAmong('kKｋＫ', text, at) && (text.startsWith('个百分', at + 1) || text.startsWith('個百分', at + 1));
}

/** 两个亿, 3个亿: the counter before 亿 counts nothing. 个亿万富翁 is another word. */
function isHundredMillions(text: string, at: number, end: number): boolean {
  if (at + 1 >= end || !isCounter(text.charCodeAt(at))) return false;
  const scale = text.charCodeAt(at + 1);
  return (
    (scale === HUNDRED_MILLION || scale === TRADITIONAL_HUNDRED_MILLION) && !isAmong(around.notHundredMillions, text, at + 2)
  );
}

/** 把, 亿, 億. */
const ROUGHLY = 0x628a;
const HUNDRED_MILLION = 0x4ebf;
const TRADITIONAL_HUNDRED_MILLION = 0x5104;

function isCounter(code: number): boolean {
  return code === 0x4e2a || code === 0x500b;
}

/** 百把块钱, 万把人: some hundred, some ten thousand. Takes the 把 behind a numeral that has no digit of its own. */
function readRoughly(text: string, out: Numeral): void {
  if (!out.headless || !isAmong(around.behindRoughly, text, out.end + 1)) return;
  out.about = true;
  out.end++;
}

/** 兆 before 瓦, 赫, 帕, 字节 is the prefix of a unit and not 10^12. */
function isMega(text: string, at: number, end: number): boolean {
  return at + 1 < end && isAmong(around.behindMega, text, at + 1);
}

function scaleBy(out: Numeral, places: number): void {
  if (out.value !== null) out.value = shiftPoint(out.value, places);
  if (out.low !== null) out.low = shiftPoint(out.low, places);
  if (out.high !== null) out.high = shiftPoint(out.high, places);
  out.small = -1;
}

/** 三点五, 百分之三点五; not 三点十分 nor 三点五分. */
function readSpokenPoint(text: string, at: number, end: number, out: Numeral): number {
  if (at + 1 >= end || spokenPoints[text.charCodeAt(at)] === 0) return at;
  let i = at + 1;
  let digits = '';
  while (i < end && digits.length < LONGEST && digitClass(text.charCodeAt(i)) === Digit.han) {
    digits += String.fromCharCode(48 + digitWorth(text.charCodeAt(i)));
    i++;
  }
  if (digits === '') return at;
  if (i < end && (digitClass(text.charCodeAt(i)) === Digit.place || isAmong('分刻', text, i))) return at;
  out.value = `${out.value}.${digits}`;
  out.point = true;
  out.small = -1;
  return i;
}

/** 多, 余, 几 and 来 right behind digits, as in 300多户 and 10余万. Returns where reading goes on. */
function readOver(text: string, at: number, end: number, out: Numeral): number {
  if (at >= end || out.over || at === out.start) return at;
  if (isAmong(OVER, text, at)) {
    if (out.value === null || (out.point && !out.scaled)) return at;
    if (out.han && out.small >= 0 && out.small < 10 && !out.scaled) return at;
    out.over = true;
    return at + 1;
  }
  if (isAmong('几幾', text, at) && out.small >= 10 && out.value !== null && (out.han || (!out.point && out.small % 10 === 0))) {
    if (out.small === 10) {
      out.low = '11';
      out.high = '19';
      out.value = null;
      out.small = -1;
    } else out.over = true;
    return at + 1;
  }
  if (isAmong(MORE_OR_LESS, text, at) && out.value !== null && (out.small < 0 || (out.small >= 10 && out.small % 10 === 0))) {
    const next = at + 1 < end ? text.charAt(at + 1) : '';
    if (!around.notMoreOrLess.includes(next) || next === '') {
      out.about = true;
      return at + 1;
    }
  }
  return at;
}

/** 3亿5000万, 1万2, 三万五千: what follows 万 or 亿 and is smaller than it. */
function readSecondPart(text: string, at: number, end: number, exponent: number, out: Numeral): void {
  const kind = digitClass(text.charCodeAt(at));
  if (kind !== Digit.arabic && kind !== Digit.han && !(kind === Digit.place && out.han)) return;
  if (exponent > 12 || lowestPlace(out.value as string) < exponent) return;
  const part = newNumeral();
  if (!readNumeral(text, at, end, part, exponent) || part.value === null || part.over || part.about) {
    if (part.value === null || !part.over) return;
  }
  let value = part.value as string;
  const pointless = !value.includes('.');
  const first = text.charCodeAt(at);
  const zero = digitClass(first) === Digit.han && digitWorth(first) === 0;
  const next = part.end < end ? text.charAt(part.end) : '';
  if (part.digits === 4 && (next === '年' || next === '-')) return;
  if (pointless && value.length === 1 && !part.scaled && !zero && part.end === at + 1) {
    if (next === '月' || next === '日' || next === '倍' || next === '成') return;
    value = shiftPoint(value, exponent - 1);
  }
  const whole = value.indexOf('.') < 0 ? value.length : value.indexOf('.');
  // 十万零五十六点三三 is said digit by digit; 3亿5.5 is nothing.
  if (whole > exponent || (!pointless && !part.scaled && !part.han) || isTael(text, at, end)) return;
  const base = out.value as string;
  out.value = base.slice(0, base.length - whole) + value;
  out.end = part.end;
  out.over = part.over;
  out.step = part.step;
}

/** The bounds of a number with 多 or 余 behind it: 300多 is above 300 and below 400, 10亿多 below 11亿. */
export function overBounds(value: string, step: number): { readonly min: string; readonly max: string } {
  const place = step >= 0 ? step : lowestPlace(value);
  return { min: value, max: addUnitAt(value, place) };
}
