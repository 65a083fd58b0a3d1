/** The words at the start of a block as numbers, cheap to compare: pairs of Han characters, Latin words by their first six letters. */
import type { Blocks, BlockText } from '../model.js';
import { isHan, isLatin } from '../text/characters.js';

/** A block says what it is about within this many characters, its dateline included. */
const OPENING = 240;

/** Latin words shorter than this tell nothing. */
const SHORTEST = 4;

export function eachWord(
  { text, blocks, starts }: Blocks & { readonly text: string },
  block: number,
  take: (word: number) => void,
): void {
  const start = starts[block] as number;
  const end = start + Math.min(OPENING, (blocks[block] as BlockText).length);
  let before = 0;
  let hash = 0;
  let letters = 0;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 32;
    if (isLatin(code)) {
      if (letters < 6) hash = (Math.imul(hash, 31) + (code | 32)) | 0;
      letters++;
    } else if (letters > 0) {
      if (letters >= SHORTEST) take(hash);
      letters = 0;
      hash = 0;
    }
    if (isHan(code)) {
      if (before > 0) take(((before << 16) | code) >>> 0);
      before = code;
    } else before = 0;
  }
}
