/** Numbers that differ by a 万 or 亿 alone: 312.4亿元 and 312.4万元. */
import { compareDecimals } from './decimal.js';

/** Whether two values are written with the same digits, one of them ten thousand or a hundred million times the other: a lost 万 or 亿. */
export function isLostScale(a: string, b: string): boolean {
  const [small, great] = compareDecimals(a, b) < 0 ? [a, b] : [b, a];
  const digits = digitsOf(small);
  if (digits.length < LEAST_DIGITS || digits !== digitsOf(great)) return false;
  const places = scaleOf(great) - scaleOf(small);
  return places === 4 || places === 8;
}

/** Fewest digits that two numbers share by more than chance. */
const LEAST_DIGITS = 3;

/** The digits of a value from the first to the last one that is not zero. */
function digitsOf(value: string): string {
  return value.replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
}

/** The power of ten of the first digit that is not zero. */
function scaleOf(value: string): number {
  const point = value.indexOf('.');
  const ones = point < 0 ? value.length : point;
  const first = value.search(/[1-9]/);
  return first < ones ? ones - 1 - first : ones - first;
}
