/**
 * Words around a number that say what it is: 超过, 由, 增长, 以上. The words before a number are read backward from it, one after the other,
 * within a bounded distance; those behind its unit forward.
 */
import type { Aspect, Modifier } from './claim.js';
import type { Cue, CueWords } from './language.js';
import {
  buildTrie,
  matchBackward,
  matchForward,
  matchWords,
  matchWordsBackward,
  phrasesOf,
  type Trie,
  wordsOf,
} from './words.js';

export interface Cues {
  readonly trie: Trie;
  /** How its words are matched: character by character, or as words of Latin letters. */
  readonly match: (trie: Trie, text: string, at: number, bound: number) => number;
  readonly list: readonly Cue[];
}

function cueOf(key: string): Cue {
  const colon = key.indexOf(':');
  const is = colon < 0 ? key : key.slice(0, colon);
  const detail = colon < 0 ? '' : key.slice(colon + 1);
  switch (is) {
    case 'modifier':
      return { is, modifier: detail as Modifier };
    case 'aspect':
      return { is, aspect: detail as Aspect };
    case 'change':
    case 'compared':
      return { is: 'change', direction: detail === 'up' || detail === 'down' ? detail : null, compared: is === 'compared' };
    case 'basis':
      return { is, basis: detail };
    case 'from':
    case 'to':
    case 'level':
    case 'share':
    case 'subset':
    case 'by':
      return { is };
    default:
      return { is: 'filler' };
  }
}

/**
 * Compiles a language's cue words; a word that stands under two keys counts for the first.
 * @param latin true for a language whose words stand apart by spaces; its phrases hold `_` for a space
 */
export function compileCues(words: CueWords, backward: boolean, latin = false): Cues {
  const list: Cue[] = [];
  const entries: [string, number][] = [];
  for (const [key, forms] of Object.entries(words)) {
    for (const form of latin ? phrasesOf(forms) : wordsOf(forms)) entries.push([form, list.length]);
    list.push(cueOf(key));
  }
  const match = latin ? (backward ? matchWordsBackward : matchWords) : backward ? matchBackward : matchForward;
  return { trie: buildTrie(entries, backward), match, list };
}
