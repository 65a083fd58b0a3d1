/**
 * An English word that the end of a printed line had divided and that still bears its hyphen: "occa-/sions", "occa- sions". A compound keeps its hyphen,
 * so the whole word has to be in the word list, and more at home there than its two parts.
 */
import { latinLevel, type Statistics } from '../seams/statistics.js';
import { isLowerLatin, isWhite } from '../text/characters.js';
import type { Slip } from './slip.js';

/** Longer ones are no words. */
const LONGEST = 24;

/** The slip at a hyphen, or null. */
export function hyphenAt(text: string, start: number, at: number, end: number, statistics: Statistics): Slip | null {
  if (at === start || !isLowerLatin(text.charCodeAt(at - 1)) || !isWhite(text.charCodeAt(at + 1)) || !statistics.loaded)
    return null;
  let left = at;
  while (left > start && at - left < LONGEST && isLetter(text.charCodeAt(left - 1))) left--;
  let right = at + 1;
  while (right < end && isWhite(text.charCodeAt(right))) right++;
  let stop = right;
  while (stop < end && stop - right < LONGEST && isLowerLatin(text.charCodeAt(stop))) stop++;
  if (stop - right < 2 || at - left < 2 || text.charCodeAt(stop) === HYPHEN) return null;
  const whole = latinLevel(statistics, text, left, at, right, stop);
  if (whole === 0) return null;
  const least = Math.min(latinLevel(statistics, text, left, at), latinLevel(statistics, text, right, stop));
  // "well-/being" is a compound of two words that are at home everywhere, "news-/paper" one word.
  if (whole < least) return null;
  while (stop < end && !isWhite(text.charCodeAt(stop))) stop++;
  return { kind: 'hyphen', start: at - start, end: stop - start, sure: true };
}

const HYPHEN = 0x2d;

function isLetter(code: number): boolean {
  return isLowerLatin(code) || (code >= 0x41 && code <= 0x5a);
}
