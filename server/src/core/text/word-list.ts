/**
 * A short list of words that is held against many places of a text. Almost no place begins with any of them, so the list is kept by first (and
 * by last) character, and most questions end with one look-up. No piece of the text is cut out for it.
 */

export interface WordList {
  readonly byFirst: Groups;
  readonly byLast: Groups;
}

/** The words by one of their characters. */
interface Groups {
  readonly words: ReadonlyMap<number, readonly string[]>;
  /** By the low bits of a character, 1 where a group may have it: a map is asked for what is left. */
  readonly likely: Uint8Array;
}

/** Size of the first look; a power of two. A page of its own in the cache would cost more than it spares. */
const LIKELY = 1024;

/** The words of the group that `code` has, or undefined. */
function groupOf({ words, likely }: Groups, code: number): readonly string[] | undefined {
  return likely[code & (LIKELY - 1)] === 0 ? undefined : words.get(code);
}

/** The words of the list that begin with this character. */
export function wordsFrom(list: WordList, code: number): readonly string[] {
  return groupOf(list.byFirst, code) ?? none;
}

const none: readonly string[] = [];

/** Whether a word of the list begins with this character. */
export function isFirst(list: WordList, code: number): boolean {
  return groupOf(list.byFirst, code) !== undefined;
}

export function wordList(words: readonly string[]): WordList {
  return {
    byFirst: groupBy(words, (word) => word.charCodeAt(0)),
    byLast: groupBy(words, (word) => word.charCodeAt(word.length - 1)),
  };
}

function groupBy(words: readonly string[], key: (word: string) => number): Groups {
  const groups = new Map<number, string[]>();
  const likely = new Uint8Array(LIKELY);
  for (const word of words) {
    const group = groups.get(key(word));
    if (group === undefined) groups.set(key(word), [word]);
    else group.push(word);
    likely[key(word) & (LIKELY - 1)] = 1;
  }
  return { words: groups, likely };
}

/** The first word of the list that stands at `at` and ends no later than `end`; null where none does. */
export function wordAt(list: WordList, text: string, at: number, end: number): string | null {
  const group = at < end ? groupOf(list.byFirst, text.charCodeAt(at)) : undefined;
  if (group === undefined) return null;
  for (const word of group) if (at + word.length <= end && text.startsWith(word, at)) return word;
  return null;
}

/** Does a word of the list end right before `end`, and begin no sooner than `start`? */
export function endsInWord(list: WordList, text: string, start: number, end: number): boolean {
  const group = end > start ? groupOf(list.byLast, text.charCodeAt(end - 1)) : undefined;
  if (group === undefined) return false;
  for (const word of group) if (end - word.length >= start && text.startsWith(word, end - word.length)) return true;
  return false;
}

/** Does a word of the list stand anywhere in [start, end)? */
export function holdsWord(list: WordList, text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (wordAt(list, text, at, end) !== null) return true;
  return false;
}

/** Where the word of the list that ends last in [start, end) ends; `start` where there is none. */
export function endOfLastWord(list: WordList, text: string, start: number, end: number): number {
  let last = start;
  for (let at = start; at < end; at++) {
    const group = groupOf(list.byFirst, text.charCodeAt(at));
    if (group === undefined) continue;
    for (const word of group) {
      const stop = at + word.length;
      if (stop > last && stop <= end && text.startsWith(word, at)) last = stop;
    }
  }
  return last;
}
