/** How much of a headline comes again at the start of a story: the sign by which a reader finds the story of a headline that stands apart. */
import type { BlockText } from '../model.js';
import type { ArticleView } from './articles.js';
import { wordsAt } from './words.js';

/** A headline's words, and a bit for each by hash: most words of a story are told by the bits alone to be none of them. */
export interface Words {
  readonly all: ReadonlySet<number>;
  readonly bits: Uint32Array;
  readonly count: number;
}

const BITS = 2048;

/** What was told of blocks that are still there: both are said by the blocks' own characters alone, and each keystroke asks them all again. */
const knownWords = new WeakMap<BlockText, Words>();
const knownShares = new WeakMap<BlockText, Map<Words, number>>();

/** A first paragraph is held against so many headlines at a time. */
const HEADLINES = 12;

export function wordsOf(view: ArticleView, headline: number): Words {
  const block = view.blocks[headline] as BlockText;
  let words = knownWords.get(block);
  if (words === undefined) {
    words = readWords(view, headline);
    knownWords.set(block, words);
  }
  return words;
}

function readWords(view: ArticleView, headline: number): Words {
  const all = new Set(wordsAt(view, headline));
  const bits = new Uint32Array(BITS / 32);
  for (const word of all) {
    const bit = bitOf(word);
    bits[bit >>> 5]! |= 1 << (bit & 31);
  }
  return { all, bits, count: all.size };
}

/** Share of the headline's words that come again at the start of the block. */
export function repeats(view: ArticleView, headline: Words, block: number): number {
  if (headline.count === 0) return 0;
  const text = view.blocks[block] as BlockText;
  let shares = knownShares.get(text);
  if (shares === undefined) {
    shares = new Map();
    knownShares.set(text, shares);
  }
  let share = shares.get(headline);
  if (share === undefined) {
    // Headlines that were edited meanwhile would stay here for ever.
    if (shares.size >= HEADLINES) shares.clear();
    share = readShare(view, headline, block);
    shares.set(headline, share);
  }
  return share;
}

function readShare(view: ArticleView, { all, bits }: Words, block: number): number {
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
