/** Numbers in Arabic digits, half and full width: grouping, decimals, and characters that were misread for digits (1O%, 12. 5%). */
import * as around from '../../languages/zh/claims/around.js';
import { withoutLeadingZeros } from './decimal.js';
import { digitWorth, isArabic } from './digits.js';
import type { Numeral } from './numerals.js';
import { codesOf, isAmong } from './words.js';

const DOT = 0x2e;
const FULL_DOT = 0xff0e;
/** Between groups of three digits: a comma, a thin space; an ordinary one only with care. */
const separators = codesOf(',，\u2009\u202f\u00a0 ');
/** Longest run of digits that is read; more are no figure of a newspaper, and a bound keeps the work linear. */
export const LONGEST = 32;

/** Where a run of three digits that may follow a separator ends, or -1 where it is no group. */
function groupEnd(text: string, at: number, end: number): number {
  if (at + 4 > end) return -1;
  for (let i = 1; i <= 3; i++) if (!isArabic(text.charCodeAt(at + i))) return -1;
  return at + 4 < end && isArabic(text.charCodeAt(at + 4)) ? -1 : at + 4;
}

const SPACE = 0x20;

/** 12 500单, 1 280万立方米: one group of three behind an ordinary space, where a unit goes on with it and no other number stands before. */
function isSpacedGroup(text: string, at: number, space: number, end: number): boolean {
  const stop = groupEnd(text, space, end);
  if (stop < 0 || stop >= end || isAmong(' /-年月日号號', text, at - 1)) return false;
  return text.charCodeAt(stop) > 0x2fff && !isAmong('年月日号號，。、；：', text, stop);
}

/** 12. 5%: a space that slipped in behind the point; one or two digits and a percent sign tell. */
function isLostPoint(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && i < at + 3 && isArabic(text.charCodeAt(i))) i++;
  return i > at && i < at + 3 && isAmong(around.behindLostPoint, text, i);
}

const CAPITAL_O = 0x4f;
const SMALL_O = 0x6f;

/** 1O%, 2O31年: a letter O behind a digit and before a digit or a unit is a zero that was misread. */
function isLostZero(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if ((code !== CAPITAL_O && code !== SMALL_O) || at + 1 >= end) return false;
  return isArabic(text.charCodeAt(at + 1)) || isAmong(around.behindLostZero, text, at + 1);
}

/** Arabic digits with grouping and decimals at `at`. Sets value, end, digits, point, grouped. */
export function readArabic(text: string, at: number, end: number, out: Numeral): void {
  let i = at;
  let plain = true;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (!isArabic(code)) {
      if (i === at || !isLostZero(text, i, end)) break;
      out.misread = true;
      plain = false;
    } else if (code > 0x39) plain = false;
    i++;
  }
  out.digits = i - at;
  out.grouped = false;
  out.point = false;
  let pieces = plain ? '' : narrow(text, at, i);
  if (out.digits <= 3 && i < end) {
    const separator = text.charCodeAt(i);
    if (separators[separator] === 1 && (separator !== SPACE || isSpacedGroup(text, at, i, end))) {
      let next = text.charCodeAt(at) === 48 && out.digits === 1 ? -1 : groupEnd(text, i, end);
      if (next >= 0) {
        pieces = narrow(text, at, i);
        out.grouped = true;
        plain = false;
      }
      while (next >= 0) {
        pieces += narrow(text, i + 1, next);
        out.digits += 3;
        i = next;
        next = i < end && text.charCodeAt(i) === separator ? groupEnd(text, i, end) : -1;
      }
    }
  }
  if (i + 1 < end) {
    const dot = text.charCodeAt(i);
    if (dot === DOT && text.charCodeAt(i + 1) === SPACE && isLostPoint(text, i + 2, end)) {
      const whole = pieces === '' ? narrow(text, at, i) : pieces;
      let j = i + 2;
      while (j < end && isArabic(text.charCodeAt(j))) j++;
      pieces = `${whole}.${narrow(text, i + 2, j)}`;
      plain = false;
      out.misread = true;
      out.point = true;
      i = j;
    } else if ((dot === DOT || dot === FULL_DOT) && isArabic(text.charCodeAt(i + 1))) {
      let j = i + 1;
      while (j < end && isArabic(text.charCodeAt(j))) {
        if (text.charCodeAt(j) > 0x39) plain = false;
        j++;
      }
      if (dot === FULL_DOT) plain = false;
      if (!plain) {
        if (pieces === '') pieces = narrow(text, at, i);
        pieces += `.${narrow(text, i + 1, j)}`;
      }
      out.point = true;
      i = j;
    }
  }
  out.end = i;
  if (plain && !out.point && out.digits <= 4) {
    let small = 0;
    for (let k = at; k < i; k++) small = small * 10 + (text.charCodeAt(k) - 48);
    out.small = small;
    out.value = integer(small);
    return;
  }
  const value = plain ? text.slice(at, i) : pieces;
  out.value = value.charCodeAt(0) === 48 ? withoutLeadingZeros(value) : value;
}

/** Small integers as strings: most numbers of a paper are among them, and each is made once. */
const integers: (string | undefined)[] = new Array(10_000);

export function integer(value: number): string {
  integers[value] ??= String(value);
  return integers[value] as string;
}

/** The digits of a stretch in half width; what is no digit is left out. */
function narrow(text: string, at: number, end: number): string {
  let result = '';
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isArabic(code)) result += String.fromCharCode(48 + digitWorth(code));
    else if (code === CAPITAL_O || code === SMALL_O) result += '0';
  }
  return result;
}
