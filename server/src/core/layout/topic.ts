/**
 * What a story has spoken of so far, as a small fingerprint: one bit for each of its words, by hash. Tells, of two stories whose columns
 * alternate, to which a paragraph without any other sign belongs.
 */
import type { StoryView } from './consulted.js';
import { words, wordsAt } from './words.js';

const BITS = 8192;

export interface Fingerprint {
  readonly bits: Uint32Array;
  /** How many of the bits are set. */
  set: number;
}

export const newFingerprint = (): Fingerprint => ({ bits: new Uint32Array(BITS / 32), set: 0 });

/** Adds the words of a block. */
export function remember(print: Fingerprint, view: StoryView, block: number): void {
  view.consulted.told[block] = 1;
  const { bits } = print;
  const count = wordsAt(view, block);
  for (let i = 0; i < count; i++) {
    const bit = bitOf(words[i] as number);
    const before = bits[bit >>> 5] as number;
    const after = before | (1 << (bit & 31));
    if (after >>> 0 === before) continue;
    bits[bit >>> 5] = after;
    print.set++;
  }
}

/** Share of the block's words that the story has used before, less what chance would find among so many. */
export function familiarity({ bits, set }: Fingerprint, view: StoryView, block: number): number {
  view.consulted.told[block] = 1;
  const count = wordsAt(view, block);
  let known = 0;
  for (let i = 0; i < count; i++) {
    const bit = bitOf(words[i] as number);
    known += ((bits[bit >>> 5] as number) >>> (bit & 31)) & 1;
  }
  if (count === 0) return 0;
  const chance = set / BITS;
  return (known / count - chance) / (1 - chance);
}

function bitOf(word: number): number {
  return Math.imul(word, 0x9e3779b1) >>> 19;
}
