/**
 * White space inside a Chinese word (经 济) or a number (20 25年, 8. 5%). Chinese sets spaces by itself: names are set wide (李 明), names stand in rows,
 * headings and verses are cut into halves; so the space has to go through a word that is by far more likely than two.
 */
import { surnames } from '../../languages/zh/layout.js';
import { type Statistics, wordLog } from '../seams/statistics.js';
import { lookCodes } from '../seams/table.js';
import { isDigit, isHan, isWhite, Kind, kindOf } from '../text/characters.js';
import type { Slip } from './slip.js';

/** More white space than this is set on purpose. */
const WIDEST = 2;

/** How many characters on each side are read as words. */
const SIDE = 4;

/** How much likelier the word across the space has to be, as a natural logarithm. */
const LEAST = 5;

/** The slip at the first white space of a gap, or null. */
export function spaceAt(text: string, start: number, at: number, end: number, statistics: Statistics): Slip | null {
  if (at === start) return null;
  let stop = at;
  while (stop < end && (kindOf(text.charCodeAt(stop)) & Kind.white) !== 0) stop++;
  if (stop >= end || stop - at > WIDEST || isWhite(text.charCodeAt(at - 1)) || isWhite(text.charCodeAt(stop))) return null;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(stop)];
  const isSlip =
    isHan(before) && isHan(after) ? isInWord(text, start, at, stop, end, statistics) : isInNumber(text, start, at, stop, end);
  return isSlip ? { kind: 'space', start: at - start, end: stop - start, sure: true } : null;
}

/** Characters before and after the space, folded, in reading order; used again for every space. */
const codes = new Uint16Array(2 * SIDE);
const best = new Float64Array(2 * SIDE + 1);

function isInWord(text: string, start: number, at: number, stop: number, end: number, statistics: Statistics): boolean {
  if (!statistics.loaded) return false;
  let left = at;
  while (left > start && at - left < SIDE && isHan(text.charCodeAt(left - 1))) left--;
  let right = stop;
  while (right < end && right - stop < SIDE && isHan(text.charCodeAt(right))) right++;
  // A character alone between spaces or marks: half of a name set wide, or of a row of single characters.
  if (at - left === 1 && (right - stop === 1 || surnames.includes(text.charAt(left)))) return false;
  // Names and short words in a row.
  if (at - left < SIDE && left > start && isWhite(text.charCodeAt(left - 1))) return false;
  if (right - stop < SIDE && right < end && isWhite(text.charCodeAt(right))) return false;
  let count = 0;
  for (let i = left; i < at; i++) codes[count++] = statistics.fold[text.charCodeAt(i)] as number;
  const cut = count;
  for (let i = stop; i < right; i++) codes[count++] = statistics.fold[text.charCodeAt(i)] as number;
  return goesThrough(statistics, count, cut) && likelihood(statistics, count, -1) - likelihood(statistics, count, cut) >= LEAST;
}

/** Whether any word goes across `cut`: where none does, the two likelihoods are the same. */
function goesThrough(statistics: Statistics, count: number, cut: number): boolean {
  for (let from = Math.max(0, cut - 3); from < cut; from++) {
    for (let to = cut + 1; to <= Math.min(count, from + 4); to++) if (isWord(statistics, from, to)) return true;
  }
  return false;
}

function isWord(statistics: Statistics, from: number, to: number): boolean {
  return lookCodes(statistics.words, codeAt(from, to), codeAt(from + 1, to), codeAt(from + 2, to), codeAt(from + 3, to)) !== 0;
}

/** The likelihood of the first `count` codes as words, none of them across `cut`. */
function likelihood(statistics: Statistics, count: number, cut: number): number {
  best[0] = 0;
  for (let to = 1; to <= count; to++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let from = Math.max(0, to - 4); from < to; from++) {
      if (from < cut && cut < to) continue;
      if (to - from > 1 && !isWord(statistics, from, to)) continue;
      const log = wordLog(statistics, codeAt(from, to), codeAt(from + 1, to), codeAt(from + 2, to), codeAt(from + 3, to));
      most = Math.max(most, (best[from] as number) + log);
    }
    best[to] = most;
  }
  return best[count] as number;
}

function codeAt(index: number, end: number): number {
  return index < end ? (codes[index] as number) : 0;
}

/** 20 25年, 1 0月, 2 8日; 8. 5% and 3 .6万. Thousands set apart (1 500) have three digits behind the space and are left alone. */
function isInNumber(text: string, start: number, at: number, stop: number, end: number): boolean {
  let left = at;
  while (left > start && at - left < 5 && isDigit(text.charCodeAt(left - 1))) left--;
  let right = stop;
  while (right < end && right - stop < 5 && isDigit(text.charCodeAt(right))) right++;
  const [before, after, unit] = [text.charAt(at - 1), right - stop, text.charAt(right)];
  if (right >= end || after === 0) return false;
  if (before === '.' || before === '．')
    return isDigit(text.charCodeAt(at - 2)) && at - 2 >= start && (unit === '%' || unit === '％');
  const digits = at - left;
  if (digits === 0 || isPartOfNumber(text.charAt(left - 1))) return false;
  const value = Number(text.slice(left, at) + text.slice(stop, right));
  if (unit === '年') return digits + after === 4 && value >= 1900 && value < 2100;
  if (unit === '月') return digits === 1 && after === 1 && value >= 10 && value <= 12;
  return unit === '日' && digits === 1 && after === 1 && value >= 10 && value <= 31 && text.charAt(left - 1) === '月';
}

function isPartOfNumber(character: string): boolean {
  return character === '.' || character === ',' || character === '．' || character === '，';
}
