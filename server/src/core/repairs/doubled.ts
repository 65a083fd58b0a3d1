/**
 * A character that stands there twice: 珊瑚瑚礁. Where two columns meet, tools read the last character of the one again as the first of the other.
 * Chinese doubles characters by itself (刚刚, 一块块, 清清楚楚, 省省长) and words meet (中国国家, 方向向左), so a double counts only where nobody ever
 * wrote it and the single form is known for certain: one word of the list goes through it, or the page writes it elsewhere.
 */
import { type Statistics, sequenceCount, tripleCount } from '../seams/statistics.js';
import { lookCodes } from '../seams/table.js';
import { isHan } from '../text/characters.js';
import type { Slip } from './slip.js';

const ONE = 0x4e00; // 一

/** The slip at the second of two like characters, or null. It is `sure` where the word list knows the single form. */
export function doubledAt(text: string, start: number, at: number, end: number, statistics: Statistics): Slip | null {
  const { fold, words } = statistics;
  if (!statistics.loaded || isDoubledByItself(statistics, fold[text.charCodeAt(at)] as number)) return null;
  const code = (offset: number): number => {
    if (offset < start || offset >= end) return 0;
    const found = text.charCodeAt(offset);
    return isHan(found) ? (fold[found] as number) : 0;
  };
  const same = code(at);
  const [left2, left1, right1, right2] = [code(at - 3), code(at - 2), code(at + 1), code(at + 2)];
  if (left1 === 0 || right1 === 0 || left1 === same || right1 === same) return null;
  // 一块块, 清清楚楚
  if (left1 === ONE || left1 === left2 || right1 === right2) return null;
  // Somebody wrote the two with what stands beside them: 省省长.
  if (tripleCount(statistics, left1, same, same) > 0 || tripleCount(statistics, same, same, right1) > 0) return null;
  const isWord = (a: number, b: number, c: number, d: number): boolean => a > 0 && lookCodes(words, a, b, c, d) > 0;
  // 地产|产业: the one ends a word, the other begins the next.
  const endsWord = isWord(left1, same, 0, 0) || isWord(left2, left1, same, 0);
  const beginsWord = isWord(same, right1, 0, 0) || (right2 > 0 && isWord(same, right1, right2, 0));
  if (endsWord && beginsWord) return null;
  const sure =
    isWord(left1, same, right1, 0) || isWord(left2, left1, same, right1) || (right2 > 0 && isWord(left1, same, right1, right2));
  return { kind: 'doubled', start: at - start, end: at - start + 1, sure };
}

const UNKNOWN = 0;
const YES = 1;
const NO = 2;

/** For each character, whether somebody wrote it twice in a row: 人人. Asked so often that the answers are kept. */
const answers = new WeakMap<Statistics, Uint8Array>();

function isDoubledByItself(statistics: Statistics, code: number): boolean {
  let known = answers.get(statistics);
  if (known === undefined) {
    known = new Uint8Array(0x10000);
    answers.set(statistics, known);
  }
  if (known[code] === UNKNOWN) known[code] = sequenceCount(statistics, code, code) > 0 ? YES : NO;
  return known[code] === YES;
}

/** How far around the single form is looked for: half a page to either side. */
export const NEAR = 6_000;

/** Whether the text around writes the single form with two characters on one side and one on the other. `at` is the second of the two. */
export function isWrittenSingle(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - NEAR), at + NEAR);
  const before = text.slice(at - 3, at);
  const after = text.slice(at + 1, at + 3);
  return around.includes(before + after.slice(0, 1)) || around.includes(before.slice(1) + after);
}
