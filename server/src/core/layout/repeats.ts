/** How much of a headline comes again at the start of a story: the sign by which a reader finds the story of a headline that stands apart. */
import type { ArticleView } from './articles.js';
import { eachWord } from './words.js';

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
