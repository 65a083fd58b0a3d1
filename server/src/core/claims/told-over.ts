/**
 * Whether a number is told of each year (每年增长5%) or of a stretch of years (近年来增长5%). The same number for the same thing says something
 * else of the two.
 */
import * as english from '../../languages/en/claims/checks.js';
import * as chinese from '../../languages/zh/claims/checks.js';
import { isSentenceMark } from '../layout/marks.js';
import { buildTrie, matchForward, matchWords, NO_MATCH, payloadOf, phrasesOf, type Trie, wordsOf } from './words.js';

export type ToldOver = 'each' | 'stretch';
const kinds: readonly ToldOver[] = ['each', 'stretch'];

const trieOf = (lists: readonly (readonly string[])[]): Trie =>
  buildTrie(lists.flatMap((list, kind) => list.map((word): [string, number] => [word, kind])));
const chineseWords = trieOf([wordsOf(chinese.eachYear), wordsOf(chinese.lately)]);
const englishWords = trieOf([phrasesOf(english.eachYear), phrasesOf(english.lately)]);

/** How far before a number such words are looked for, within its sentence; behind it they follow at once. */
const REACH = 40;
const BEHIND = 14;

/** What the words of its sentence say of the number at [at, stop) of a block that begins at `start`; the nearest before it, else those behind it. */
export function toldOver(
  text: string,
  start: number,
  at: number,
  stop: number,
  end: number,
  script: 'han' | 'latin',
): ToldOver | null {
  const [words, match] = script === 'han' ? [chineseWords, matchForward] : [englishWords, matchWords];
  const found = (i: number): ToldOver | null => {
    const hit = match(words, text, i, end);
    return hit === NO_MATCH ? null : (kinds[payloadOf(hit)] ?? null);
  };
  for (let i = at - 1; i >= start && i > at - REACH && !isSentenceMark(text.charCodeAt(i)); i--) {
    const kind = found(i);
    if (kind !== null) return kind;
  }
  if (script === 'han') return null;
  for (let i = stop; i < end && i < stop + BEHIND && !isSentenceMark(text.charCodeAt(i)); i++) {
    const kind = found(i);
    if (kind !== null) return kind;
  }
  return null;
}
