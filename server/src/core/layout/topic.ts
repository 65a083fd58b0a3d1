/**
 * What a story has spoken of so far, as a small fingerprint: one bit for each of its words, by hash. Tells, of two stories whose columns
 * alternate, to which a paragraph without any other sign belongs.
 */
import type { ArticleView } from './articles.js';
import { wordsAt } from './words.js';

const BITS = 8192;

export type Fingerprint = Uint32Array;

export const newFingerprint = (): Fingerprint => new Uint32Array(BITS / 32);

/** Adds the words of a block. */
export function remember(print: Fingerprint, view: ArticleView, block: number): void {
  const words = wordsAt(view, block);
  for (let i = 0; i < words.length; i++) {
    const bit = bitOf(words[i] as number);
    print[bit >>> 5]! |= 1 << (bit & 31);
  }
}

/** Share of the block's words that the story has used before, less what chance would find among so many. */
export function familiarity(print: Fingerprint, view: ArticleView, block: number): number {
  const words = wordsAt(view, block);
  let known = 0;
  for (let i = 0; i < words.length; i++) {
    const bit = bitOf(words[i] as number);
    if (((print[bit >>> 5] as number) >>> (bit & 31)) & 1) known++;
  }
  if (words.length === 0) return 0;
  let set = 0;
  for (let i = 0; i < print.length; i++) set += ones(print[i] as number);
  const chance = set / BITS;
  return (known / words.length - chance) / (1 - chance);
}

function bitOf(word: number): number {
  return Math.imul(word, 0x9e3779b1) >>> 19;
}

/** How many bits of a 32-bit number are set. */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
