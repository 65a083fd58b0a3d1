/** An English function word alone between Chinese words, as translation tools leave it: 港口 and 铁路. A name or a title (《爱 and 痛》) is none. */
import { functionWords } from '../../languages/zh/repairs.js';
import { isHan, isLatin, isWhite } from '../text/characters.js';
import type { Slip } from './slip.js';

const LONGEST = 4;

/** How far back an opening title mark is looked for. */
const TITLE = 24;

/** The slip at the first letter of a word, or null. */
export function wordAt(text: string, start: number, at: number, end: number): Slip | null {
  if (at > start && isLatin(text.charCodeAt(at - 1))) return null;
  let stop = at;
  while (stop < end && stop - at <= LONGEST && isLatin(text.charCodeAt(stop))) stop++;
  if (stop - at < 2 || stop - at > LONGEST) return null;
  if (!Object.hasOwn(functionWords, text.slice(at, stop))) return null;
  let left = at;
  while (left > start && isWhite(text.charCodeAt(left - 1))) left--;
  let right = stop;
  while (right < end && isWhite(text.charCodeAt(right))) right++;
  if (
    left === start ||
    right === end ||
    !isBeside(text.charCodeAt(left - 1), CLOSERS) ||
    !isBeside(text.charCodeAt(right), OPENERS)
  ) {
    return null;
  }
  for (let back = left - 1; back >= start && left - back < TITLE; back--) {
    const code = text.charCodeAt(back);
    if (code === 0x300b) break; // 》
    if (code === 0x300a) return null; // 《
  }
  return { kind: 'word', start: left - start, end: right - start, sure: true };
}

const CLOSERS = '”’）》」』';
const OPENERS = '“‘（《「『';

/** A Chinese character, or the mark that opens or closes what is said in Chinese. */
function isBeside(code: number, marks: string): boolean {
  return isHan(code) || marks.includes(String.fromCharCode(code));
}
