/**
 * Word lists as tries, for longest match at a place of the text, forward or backward. All transitions of a trie lie in one open-addressing
 * hash table of typed arrays: a look-up allocates nothing and costs a few nanoseconds, which is what a scan of whole archives can afford.
 */

export interface Trie {
  /** Transitions: key and target side by side, so that one look touches one line of the cache; a target of 0 is an empty place. */
  readonly table: Int32Array;
  readonly mask: number;
  /** Per node: the payload of the word that ends there, or -1. */
  readonly payloads: Int32Array;
  /** One bit for each code unit that a word begins with (of a backward trie: ends with): most look-ups end here. */
  readonly firsts: Int32Array;
}

/** Longest word a trie may hold; the length of a match is packed below the payload. */
const LENGTH_BITS = 6;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;

/** Nothing matched. */
export const NO_MATCH = -1;

/** The payload of a match. */
export function payloadOf(match: number): number {
  return match >> LENGTH_BITS;
}

/** The length of a match in code units. */
export function lengthOf(match: number): number {
  return match & LENGTH_MASK;
}

/** The node that `code` leads to from `node`, or 0. */
function step(trie: Pick<Trie, 'table' | 'mask'>, node: number, code: number): number {
  const { table, mask } = trie;
  const key = (node << 16) | code;
  let at = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
  for (;;) {
    const target = table[at + 1] as number;
    if (target === 0 || table[at] === key) return target;
    at = (at + 2) & mask;
  }
}

/** Whether no word of the trie begins with `code`. */
export function isNoFirst(trie: Trie, code: number): boolean {
  return (((trie.firsts[code >> 5] as number) >>> (code & 31)) & 1) === 0;
}

/**
 * Builds a trie. Of two equal words the first one counts, so a table may put the likelier reading first.
 * @param words words with their payloads (0 or more)
 * @param backward true for words that are matched from their last character towards their first
 */
export function buildTrie(words: Iterable<readonly [string, number]>, backward = false): Trie {
  const entries = [...words].filter(([word]) => word.length > 0 && word.length <= LENGTH_MASK);
  const characters = entries.reduce((sum, [word]) => sum + word.length, 1);
  let size = 32;
  while (size < characters * 4) size *= 2;
  const table = new Int32Array(size);
  const mask = size - 2;
  const firsts = new Int32Array(65536 / 32);
  const payloads: number[] = [-1];
  for (const [word, payload] of entries) {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(backward ? word.length - 1 - i : i);
      if (i === 0) firsts[code >> 5] = (firsts[code >> 5] as number) | (1 << (code & 31));
      node = step({ table, mask }, node, code) || addStep(table, mask, node, code, payloads);
    }
    if (payloads[node] === -1) payloads[node] = payload;
  }
  return { table, mask, payloads: Int32Array.from(payloads), firsts };
}

/** Adds a transition to a new node, which it returns. */
function addStep(table: Int32Array, mask: number, node: number, code: number, payloads: number[]): number {
  const key = (node << 16) | code;
  let at = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
  while (table[at + 1] !== 0) at = (at + 2) & mask;
  table[at] = key;
  table[at + 1] = payloads.length;
  payloads.push(-1);
  return payloads.length - 1;
}

/** The longest word that starts at `at` and ends by `end`, as payload and length packed (`payloadOf`, `lengthOf`), or NO_MATCH. */
export function matchForward(trie: Trie, text: string, at: number, end: number): number {
  if (at >= end || isNoFirst(trie, text.charCodeAt(at))) return NO_MATCH;
  let node = 0;
  let best = NO_MATCH;
  for (let i = at; i < end; i++) {
    node = step(trie, node, text.charCodeAt(i));
    if (node === 0) break;
    const payload = trie.payloads[node] as number;
    if (payload >= 0) best = (payload << LENGTH_BITS) | (i - at + 1);
  }
  return best;
}

/** The longest word that ends right before `at` and starts no earlier than `start`; of a trie that was built backward. */
export function matchBackward(trie: Trie, text: string, at: number, start: number): number {
  if (at <= start || isNoFirst(trie, text.charCodeAt(at - 1))) return NO_MATCH;
  let node = 0;
  let best = NO_MATCH;
  for (let i = at - 1; i >= start; i--) {
    node = step(trie, node, text.charCodeAt(i));
    if (node === 0) break;
    const payload = trie.payloads[node] as number;
    if (payload >= 0) best = (payload << LENGTH_BITS) | (at - i);
  }
  return best;
}

/** The words of a space-separated list. Data files write their lists this way, as a page of a style book would. */
export function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** A code unit as English words are matched: small letters for capitals, one kind of space, one kind of apostrophe and hyphen. */
export function folded(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 32;
  if (code === 10 || code === 9 || code === 0xa0 || code === 13) return 0x20;
  if (code === 0x2019) return 0x27;
  return code === 0x2011 || code === 0x2010 ? 0x2d : code;
}

/** Letters and digits, half width: what may not touch a matched English word. */
export function isWordCharacter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/**
 * As `matchForward`, for words of Latin letters: capitals and small letters are one, any run of white space is one space (a line of a
 * hard-wrapped page ends in the middle of phrases), and a word that ends in a letter must end there in the text too.
 */
export function matchWords(trie: Trie, text: string, at: number, end: number): number {
  let node = 0;
  let best = NO_MATCH;
  let space = false;
  for (let i = at; i < end && i - at < LENGTH_MASK; i++) {
    const code = folded(text.charCodeAt(i));
    if (code === 0x20 && space) continue;
    space = code === 0x20;
    node = step(trie, node, code);
    if (node === 0) break;
    const payload = trie.payloads[node] as number;
    if (payload < 0) continue;
    if (i + 1 < end && isWordCharacter(code) && isWordCharacter(text.charCodeAt(i + 1))) continue;
    best = (payload << LENGTH_BITS) | (i - at + 1);
  }
  return best;
}

/** As `matchBackward`, by the rules of `matchWords`. */
export function matchWordsBackward(trie: Trie, text: string, at: number, start: number): number {
  let node = 0;
  let best = NO_MATCH;
  let space = false;
  for (let i = at - 1; i >= start && at - i < LENGTH_MASK; i--) {
    const code = folded(text.charCodeAt(i));
    if (code === 0x20 && space) continue;
    space = code === 0x20;
    node = step(trie, node, code);
    if (node === 0) break;
    const payload = trie.payloads[node] as number;
    if (payload < 0) continue;
    if (i > start && isWordCharacter(code) && isWordCharacter(text.charCodeAt(i - 1))) continue;
    best = (payload << LENGTH_BITS) | (at - i);
  }
  return best;
}

/** As `wordsOf`, for lists whose entries hold spaces, written as `_`: `more_than in_excess_of`. */
export function phrasesOf(list: string): string[] {
  return wordsOf(list).map((word) => word.replaceAll('_', ' '));
}

/** Whether the character at `at` is one of `marks`; false outside the text. */
export function isAmong(marks: string, text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  for (let i = 0; i < marks.length; i++) if (marks.charCodeAt(i) === code) return true;
  return false;
}

/** The length of the first of `words` that stands at `at`; 0 where none does. */
export function lengthAt(words: readonly string[], text: string, at: number): number {
  for (const word of words) if (text.startsWith(word, at)) return word.length;
  return 0;
}

/** A table by code unit: 1 for the characters of `marks`. */
export function codesOf(marks: string): Uint8Array {
  const table = new Uint8Array(65536);
  for (let i = 0; i < marks.length; i++) table[marks.charCodeAt(i)] = 1;
  return table;
}
