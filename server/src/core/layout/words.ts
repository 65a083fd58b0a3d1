/** The words at the start of a block as numbers, cheap to compare: pairs of Han characters, Latin words by their first six letters. */
import type { BlockIndex, Blocks, BlockText } from '../model.js';
import { Kind, kindOf } from '../text/characters.js';

/** A block says what it is about within this many characters, its dateline included. */
const OPENING = 240;

/** Latin words shorter than this tell nothing. */
const SHORTEST = 4;

/** The words that were read last; one array for all, as thousands are asked. */
export const words = new Int32Array(OPENING + 2);

/** Where each of them begins in the text, if it is a Latin word; -1 for pairs of Han characters. */
export const wordPlaces = new Int32Array(OPENING + 2);

export interface WordsView extends Blocks {
  readonly text: string;
}

/** Reads the words of a block into `words`, in the order of the text and repetitions too; gives how many they are. None of them is 0. */
export function wordsAt({ text, blocks, starts }: WordsView, block: BlockIndex): number {
  const start = starts[block] as number;
  const end = start + Math.min(OPENING, (blocks[block] as BlockText).length);
  let count = 0;
  let before = 0;
  let hash = 0;
  let letters = 0;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 32;
    const kind = kindOf(code);
    if (kind === Kind.latin) {
      if (letters < 6) hash = (Math.imul(hash, 31) + (code | 32)) | 0;
      letters++;
    } else if (letters > 0) {
      if (letters >= SHORTEST) {
        wordPlaces[count] = i - letters;
        words[count++] = hash || 1;
      }
      letters = 0;
      hash = 0;
    }
    if (kind === Kind.han) {
      if (before > 0) {
        wordPlaces[count] = -1;
        words[count++] = (before << 16) | code;
      }
      before = code;
    } else before = 0;
  }
  return count;
}
