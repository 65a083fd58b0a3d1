/** A paragraph that begins in the middle of another one: a dateline stands behind the end of a sentence, and a dateline begins a story. */
import { readHanDateline, readLatinDateline } from '../layout/dateline.js';
import { isClosing, isSentenceMark } from '../layout/marks.js';
import { isHan, isUpperLatin, isWhite } from '../text/characters.js';
import type { Slip } from './slip.js';

/** A dateline is no longer than this before its 讯 or 电. */
const LONGEST = 32;

const LATIN_LONGEST = 64;

/** The slip at the opening bracket behind a 讯 or 电 in a Chinese block, or null. */
export function gluedHanAt(text: string, start: number, bracket: number, end: number): Slip | null {
  let at = bracket - 1;
  while (at > start && isWhite(text.charCodeAt(at))) at--;
  const code = text.charCodeAt(at);
  if (at <= start || (code !== 0x8baf && code !== 0x8a0a && code !== 0x7535 && code !== 0x96fb)) return null; // 讯 訊 电 電
  let first = at;
  while (first > start && at - first < LONGEST && !isEnd(text.charCodeAt(first - 1))) first--;
  if (first <= start || at - first >= LONGEST) return null;
  while (first < at && isWhite(text.charCodeAt(first))) first++;
  if (!isHan(text.charCodeAt(first)) || text.charCodeAt(first) === 0x636e) return null; // 据新华社北京电 tells a source
  const dateline = readHanDateline(text, first, first, end);
  if (dateline === null || dateline.reporters.length === 0 || first + dateline.end <= at) return null;
  return { kind: 'glued', start: first - start, end: first - start + dateline.end, sure: true };
}

/** The slip at a closing bracket in an English block, which ends the agency of a dateline: "… (AP) —". */
export function gluedLatinAt(text: string, start: number, at: number, end: number): Slip | null {
  if (text.charCodeAt(at + 1) !== 0x20 || !isUpperLatin(text.charCodeAt(at - 1))) return null;
  let first = at;
  while (first > start && at - first < LATIN_LONGEST && !isEndBefore(text, start, first)) first--;
  if (first <= start || at - first >= LATIN_LONGEST) return null;
  const dateline = readLatinDateline(text, first, first, end);
  if (dateline === null || first + dateline.end <= at) return null;
  return { kind: 'glued', start: first - start, end: first - start + dateline.end, sure: true };
}

function isEnd(code: number): boolean {
  return isSentenceMark(code) || (isClosing(code) && code !== 0xff09 && code !== 0x29);
}

/** A sentence ended and white space followed right before `at`. */
function isEndBefore(text: string, start: number, at: number): boolean {
  return at - 2 >= start && isWhite(text.charCodeAt(at - 1)) && /[.!?”"’)]/.test(text.charAt(at - 2));
}
