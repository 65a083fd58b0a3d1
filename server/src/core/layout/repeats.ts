/** How much of a headline comes again at the start of a story: the sign by which a reader finds the story of a headline that stands apart. */
import { isHan, isLatin } from '../text/characters.js';
import type { ArticleView } from './articles.js';

/** Share of the headline's words that come again at the start of the block. */
export function repeats(view: ArticleView, headline: number, block: number): number {
  return shared(wordsOf(view, headline, 200), wordsOf(view, block, 400));
}

/** Share of `words` that is in `others`. */
export function shared(words: ReadonlySet<number>, others: ReadonlySet<number>): number {
  if (words.size === 0) return 0;
  let hits = 0;
  for (const word of words) if (others.has(word)) hits++;
  return hits / words.size;
}

/** The block's pairs of Han characters and its Latin words of four letters and more (by their first six, lower case), as numbers. */
export function wordsOf(view: ArticleView, block: number, most: number): Set<number> {
  const { text, blocks, starts } = view;
  const start = starts[block] as number;
  const end = start + Math.min(most, (blocks[block] as ArticleView['blocks'][number]).length);
  const words = new Set<number>();
  let before = 0;
  let hash = 0;
  let letters = 0;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 32;
    if (isLatin(code)) {
      if (letters < 6) hash = (Math.imul(hash, 31) + (code | 32)) | 0;
      letters++;
    } else {
      if (letters >= 4) words.add(-1 - (hash >>> 0));
      letters = 0;
      hash = 0;
    }
    if (isHan(code)) {
      if (before > 0) words.add(before * 65536 + code);
      before = code;
    } else before = 0;
  }
  return words;
}
