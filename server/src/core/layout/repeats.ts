/** How much of a headline comes again at the start of a story: the sign by which a reader finds the story of a headline that stands apart. */
import { isHan, isLatin } from '../text/characters.js';
import type { ArticleView } from './articles.js';

/** A story says what it is about within this many characters, its dateline included. */
const OPENING = 240;

/** The words of a headline: pairs of Han characters, and Latin words of four letters and more by their first six; as numbers. */
export type Words = ReadonlySet<number>;

export function wordsOf(view: ArticleView, headline: number): Words {
  const words = new Set<number>();
  eachWord(view, headline, (word) => words.add(word));
  return words;
}

/** Share of the headline's words that come again at the start of the block. */
export function repeats(view: ArticleView, headline: Words, block: number): number {
  if (headline.size === 0) return 0;
  const hits = new Set<number>();
  eachWord(view, block, (word) => {
    if (headline.has(word)) hits.add(word);
  });
  return hits.size / headline.size;
}

function eachWord({ text, blocks, starts }: ArticleView, block: number, take: (word: number) => void): void {
  const start = starts[block] as number;
  const end = start + Math.min(OPENING, (blocks[block] as ArticleView['blocks'][number]).length);
  let before = 0;
  let hash = 0;
  let letters = 0;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 32;
    if (isLatin(code)) {
      if (letters < 6) hash = (Math.imul(hash, 31) + (code | 32)) | 0;
      letters++;
    } else if (letters > 0) {
      if (letters >= 4) take(-1 - (hash >>> 0));
      letters = 0;
      hash = 0;
    }
    if (isHan(code)) {
      if (before > 0) take(before * 65536 + code);
      before = code;
    } else before = 0;
  }
}
