/** Halves in Chinese: 一半, 过半; 三个半小时, 個半小時, 一分半钟; and 3个多月, whose counter stands before what belongs to the time as well. */
import * as around from '../../languages/zh/claims/around.js';
import { applyModifier, applyMoreOrLess } from './bounds.js';
import { finish } from './chinese-context.js';
import { matchTail, unitAt } from './chinese-tables.js';
import { Digit, digitClass } from './digits.js';
import { newDraft } from './draft.js';
import { type Numeral, newNumeral, overBounds } from './numerals.js';
import type { Scan } from './scan.js';
import type { Unit } from './units.js';
import { isAmong } from './words.js';

const half = newNumeral();

function halfAt(at: number): Numeral {
  return Object.assign(half, { start: at, end: at + 1, value: '0.5', han: true });
}

/** 一半, 半数, 过半: one of two. Returns where it ends, or 0. */
export function readHalf(scan: Scan, at: number): number {
  const { text, start, end } = scan;
  if (at < scan.quotation && scan.title) return 0;
  let stop = 0;
  if (text.startsWith('一半', at)) stop = text.charAt(at + 2) === '半' ? 0 : at + 2;
  else if (text.charAt(at) === '半') {
    if (isAmong('数數', text, at + 1)) stop = at + 2;
    else if (at > start && isAmong('过過', text, at - 1) && !matchTail(scan, halfAt(at))) stop = at + 1;
    // 近半, 逾半: the word before says that half of something is meant.
    else if (at > start && isAmong('近逾超', text, at - 1) && (at + 1 >= end || isAmong(around.behindHalf, text, at + 1)))
      stop = at + 1;
  }
  if (stop === 0 || stop > end) return 0;
  const draft = newDraft(at - start, stop - start, 'fraction', '1/2', null);
  if (isAmong('过過', text, at - 1)) applyModifier(draft, 'gt');
  return finish(scan, draft, at, stop);
}

/** 个小时 in 一个半小时: the counter before the half is part of the unit, as in 一个小时. */
function counted(text: string, stop: number, unit: Unit): string {
  const counter = text.charAt(stop - 1);
  return isAmong('个個', counter, 0) && unit.symbol.charAt(0) !== counter ? counter + unit.symbol : unit.symbol;
}

/** 三个半小时, 3个半月: a half behind the counter. Returns where it ends, or 0. */
export function readAndHalf(scan: Scan, numeral: Numeral, stop: number): number {
  const { text, start } = scan;
  if (numeral.value === null || numeral.value.includes('.')) return 0;
  if (text.charAt(stop + 1) === '月') {
    // 半月 has no 个 between; the counter before the half stands for it.
    const symbol = text.charAt(stop - 1) === '個' ? '個月' : '个月';
    const draft = newDraft(numeral.start - start, stop + 2 - start, 'duration', `${numeral.value}.5`, symbol);
    return finish(scan, draft, numeral.start, stop + 2);
  }
  if (!matchTail(scan, halfAt(stop))) return 0;
  const unit = unitAt.unit as Unit;
  if (unit.kind !== 'duration') return 0;
  const draft = newDraft(numeral.start - start, unitAt.end - start, 'duration', `${numeral.value}.5`, counted(text, stop, unit));
  return finish(scan, draft, numeral.start, unitAt.end);
}

/** 3个多月, 5个多小时: more than so many, less than one more. Returns where it ends, or 0. */
export function readCounterAndMore(scan: Scan, numeral: Numeral, stop: number): number {
  const { text, start } = scan;
  const half = numeral.value === '0.5';
  if (numeral.value === null || (numeral.value.includes('.') && !half)) return 0;
  const month = text.charAt(stop + 1) === '月';
  if (!month && !matchTail(scan, halfAt(stop))) return 0;
  const unit = unitAt.unit as Unit;
  if (!month && unit.kind !== 'duration') return 0;
  const last = month ? stop + 2 : unitAt.end;
  const symbol = month ? (text.charAt(stop - 1) === '個' ? '個月' : '个月') : counted(text, stop, unit);
  const about = isAmong('来來', text, stop);
  const draft = newDraft(numeral.start - start, last - start, 'duration', numeral.value, symbol);
  if (about) applyMoreOrLess(draft);
  else
    Object.assign(draft, half ? { min: '0.5', max: '1' } : overBounds(numeral.value, 0), {
      minExclusive: true,
      maxExclusive: true,
      modifier: 'over-approx',
    });
  return finish(scan, draft, numeral.start, last);
}

const one = newNumeral();

/** 開放後個半小時, 個半月: one and a half, said without its one; not 每个半小时. `at` is where 半 stands. Returns where it ends, or 0. */
export function readOneAndHalf(scan: Scan, at: number): number {
  const { text, start } = scan;
  if (
    at - 1 < start ||
    !isAmong('个個', text, at - 1) ||
    digitClass(text.charCodeAt(at - 2)) !== Digit.none ||
    isAmong(around.notOneAndHalfBefore, text, at - 2)
  )
    return 0;
  return readAndHalf(scan, Object.assign(one, { start: at - 1, end: at - 1, value: '1', han: true }), at);
}

/** 一分半钟, 两分半鐘. Returns where it ends, or 0. */
export function readMinutesAndHalf(scan: Scan, { start: at, end: stop, value }: Numeral): number {
  const { text, start } = scan;
  if (value === null || value.includes('.') || !isAmong('半', text, stop + 1) || !isAmong('钟鐘', text, stop + 2)) return 0;
  const unit = isAmong('钟', text, stop + 2) ? '分钟' : '分鐘';
  return finish(scan, newDraft(at - start, stop + 3 - start, 'duration', `${value}.5`, unit), at, stop + 3);
}

/** 過去個多月, 等了個多小時: more than one, said without its one; not 這個多月. `at` is where 個 stands. Returns where the scan goes on. */
export function readOneAndMore(scan: Scan, at: number): number {
  const { text, start } = scan;
  if (text.charCodeAt(at + 1) !== MORE) return at + 1;
  if (at > start && (digitClass(text.charCodeAt(at - 1)) !== Digit.none || isAmong(around.notOneAndHalfBefore, text, at - 1)))
    return at + 1;
  return readCounterAndMore(scan, Object.assign(one, { start: at, end: at, value: '1', han: true }), at + 1) || at + 1;
}

/** 多 */
const MORE = 0x591a;
