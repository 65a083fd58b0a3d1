/**
 * Names with a numeral in them, which are no claims: words of the language's list (进一步, 十四五), and shapes that give a name away
 * (a numeral in short quotation marks, digits that a letter touches).
 */

import { digitClass } from './digits.js';
import type { NameData } from './language.js';
import { buildTrie, lengthOf, matchBackward, matchForward, NO_MATCH, payloadOf, type Trie, wordsOf } from './words.js';

export interface Names {
  /** Words from their first numeral on; the payload is a row of `heads`. */
  readonly tails: Trie;
  /** Per row: the characters that must stand before the numeral, or null where the word begins with its numeral. */
  readonly heads: readonly (Heads | null)[];
  /** What makes a name of a number that stands before it. */
  readonly after: Trie;
  /** What makes a name of a number that stands behind it. */
  readonly before: Trie;
}

/** What stands before a numeral in words that end alike. Most rows are never asked for, so the trie (backward) is built when one first is. */
interface Heads {
  readonly words: readonly string[];
  trie: Trie | null;
}

function isHead(heads: Heads | null, text: string, at: number, start: number): boolean {
  if (heads === null) return true;
  heads.trie ??= buildTrie(
    heads.words.map((head) => [head, 1]),
    true,
  );
  return matchBackward(heads.trie, text, at, start) !== NO_MATCH;
}

/** Compiles a language's names; `isNumeral` tells at which character a word is going to be found. */
export function compileNames(data: NameData, isNumeral: (code: number) => boolean = (code) => digitClass(code) !== 0): Names {
  const rows = new Map<string, string[]>();
  for (const word of wordsOf(data.words)) {
    let at = 0;
    while (at < word.length && !isNumeral(word.charCodeAt(at))) at++;
    const tail = word.slice(at);
    const heads = rows.get(tail);
    if (heads) heads.push(word.slice(0, at));
    else rows.set(tail, [word.slice(0, at)]);
  }
  const heads: (Heads | null)[] = [];
  const tails: [string, number][] = [];
  for (const [tail, before] of rows) {
    tails.push([tail, heads.length]);
    heads.push(before.includes('') ? null : { words: before, trie: null });
  }
  return {
    tails: buildTrie(tails),
    heads,
    after: buildTrie(wordsOf(data.after).map((word) => [word, 1])),
    before: buildTrie(
      wordsOf(data.before).map((word) => [word, 1]),
      true,
    ),
  };
}

/** Where the name ends whose first numeral stands at `at`, or -1. */
export function nameEnd(names: Names, text: string, at: number, start: number, end: number): number {
  const match = matchForward(names.tails, text, at, end);
  if (match === NO_MATCH) return -1;
  const length = lengthOf(match);
  const head = names.heads[payloadOf(match)] ?? null;
  if (isHead(head, text, at, start)) return at + length;
  // 统一规划: the longest tail may belong to another word; the numeral alone may still end one.
  if (length > 1) {
    const short = matchForward(names.tails, text, at, at + length - 1);
    if (short !== NO_MATCH) {
      const other = names.heads[payloadOf(short)] ?? null;
      if (isHead(other, text, at, start)) return at + lengthOf(short);
    }
  }
  return -1;
}

/** Whether a word that makes names, longer than `than`, stands right behind a number: 3号线; 十四届全国…, where 届 alone would count. */
export function isNameBehind(names: Names, text: string, at: number, end: number, than = 0): boolean {
  if (at >= end) return false;
  const match = matchForward(names.after, text, at, end);
  return match !== NO_MATCH && lengthOf(match) > than;
}

/** Whether a word that makes names stands right before a number: 国道. */
export function isNameBefore(names: Names, text: string, at: number, start: number): boolean {
  return at > start && matchBackward(names.before, text, at, start) !== NO_MATCH;
}

/** Longest quotation that is looked through for a name: “四个全面” is one, a spoken sentence is not. */
const LONGEST_QUOTED = 18;
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '"': '"',
};
/** By the code unit of an opening mark, its closing one; 0 for every other. */
const closings = new Uint16Array(65536);
for (const [opening, closing] of Object.entries(PAIRS)) closings[opening.charCodeAt(0)] = closing.charCodeAt(0);
const TITLE = '》'.charCodeAt(0);
const SMALL_TITLE = '〉'.charCodeAt(0);
const sentenceMarks = new Uint8Array(65536);
for (const mark of '，。；！？：\n\r,') sentenceMarks[mark.charCodeAt(0)] = 1;

/** Where the short quotation ends that opens at `at` (its closing mark), or -1 where it is long, open, or has a sentence in it. */
export function quotationEnd(text: string, at: number, end: number): number {
  const closing = closings[text.charCodeAt(at)] as number;
  if (closing === 0) return -1;
  const title = closing === TITLE || closing === SMALL_TITLE;
  const last = Math.min(end, at + (title ? 2 * LONGEST_QUOTED : LONGEST_QUOTED));
  for (let i = at + 1; i < last; i++) {
    const code = text.charCodeAt(i);
    if (code === closing) return i;
    if (!title && sentenceMarks[code] === 1) return -1;
  }
  return -1;
}
