/**
 * Numbers whose characters stand apart (百 分 之 五, 一 百 五 十 个 百分点), as in headings that were set wide or text that was read off a scan.
 * Their stretch is read once more without its spaces; only what turns out a percentage or a sum of money is believed.
 */
import { isHan } from '../text/characters.js';
import { isArabic } from './digits.js';
import { type Draft, newDraft } from './draft.js';
import { codesOf, isAmong } from './words.js';

const blanks = codesOf(' \u00a0\u3000');

/** Most characters of such a number, and of the stretch that it takes with its spaces. */
const LONGEST = 16;
const REACH = 40;

/** The ideographic space, 点 and 點. */
const LAST_BLANK = 0x3000;
const POINT = 0x70b9;
const TRADITIONAL_POINT = 0x9ede;

/** Whether a numeral that ends at `at` may go on behind a space: 一 百, 四点 五. */
export function isSpacedOut(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Nearly every numeral of Chinese text goes on with a Chinese character.
  if (code > LAST_BLANK && code !== POINT && code !== TRADITIONAL_POINT) return false;
  if (blanks[code] === 1) return true;
  return (code === POINT || code === TRADITIONAL_POINT) && blanks[text.charCodeAt(at + 1)] === 1;
}

/** A stretch without its spaces, and where each of its characters stands in the text. */
export interface Tight {
  readonly text: string;
  readonly places: readonly number[];
}

/** The stretch from `at` on without its spaces, up to a mark or a gap between two numbers; null where none of it stands apart. */
export function tightFrom(text: string, at: number, end: number): Tight | null {
  const places: number[] = [];
  let tight = '';
  const stop = Math.min(end, at + REACH);
  for (let i = at; i < stop && places.length < LONGEST; i++) {
    const code = text.charCodeAt(i);
    if (blanks[code] === 1) continue;
    const last = places.at(-1);
    const apart = last !== undefined && i > last + 1;
    if (apart && isArabic(code) && isArabic(text.charCodeAt(last))) break;
    if (!isHan(code) && !isArabic(code) && !isAmong('.．%％kKMＫ', text, i)) break;
    places.push(i);
    tight += text.charAt(i);
  }
  const last = places.at(-1);
  return last === undefined || last - at + 1 === places.length ? null : { text: tight, places };
}

/** The claim that a tight stretch begins with, as one of the text it was taken from; null where it is not to be believed. */
export function widened(read: Draft | undefined, { places }: Tight): Draft | null {
  if (
    read === undefined ||
    read.start !== 0 ||
    (read.kind !== 'percentage' && read.kind !== 'percentage-point' && read.kind !== 'money')
  )
    return null;
  const at = places[0] as number;
  const stop = (places[read.end - 1] as number) + 1;
  if (stop - at === read.end) return null;
  const { value, min, max, minExclusive, maxExclusive, confidence } = read;
  return Object.assign(newDraft(at, stop, read.kind, value, read.unit), { min, max, minExclusive, maxExclusive, confidence });
}
