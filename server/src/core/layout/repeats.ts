/** How much of a headline comes again at the start of a story: the sign by which a reader finds the story of a headline that stands apart. */
import type { ArticleView } from './articles.js';
import { wordsAt } from './words.js';

/** A headline's words, and a bit for each by hash: most words of a story are told by the bits alone to be none of them. */
export interface Words {
  readonly all: ReadonlySet<number>;
  readonly bits: Uint32Array;
}

const BITS = 2048;

export function wordsOf(view: ArticleView, headline: number): Words {
  const all = new Set(wordsAt(view, headline));
  const bits = new Uint32Array(BITS / 32);
  for (const word of all) {
    const bit = bitOf(word);
    bits[bit >>> 5]! |= 1 << (bit & 31);
  }
  return { all, bits };
}

/** Share of the headline's words that come again at the start of the block. */
export function repeats(view: ArticleView, { all, bits }: Words, block: number): number {
  if (all.size === 0) return 0;
  let hits: Set<number> | null = null;
  const words = wordsAt(view, block);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    const bit = bitOf(word);
    if (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1 && all.has(word)) {
      hits ??= new Set();
      hits.add(word);
    }
  }
  return hits === null ? 0 : hits.size / all.size;
}

function bitOf(word: number): number {
  return Math.imul(word, 0x9e3779b1) >>> 21;
}
