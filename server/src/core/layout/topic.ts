/**
 * What a story has spoken of so far, as a small fingerprint: one bit for each pair of Han characters or Latin word, by its hash. Tells, of two
 * stories whose columns alternate, to which a paragraph without any other sign belongs.
 */
import { isHan, isLatin } from '../text/characters.js';

const BITS = 8192;
/** So much of a block is looked at. */
const OPENING = 240;

export type Fingerprint = Uint32Array;

export const newFingerprint = (): Fingerprint => new Uint32Array(BITS / 32);

/** Adds the words of [start, end). */
export function remember(print: Fingerprint, text: string, start: number, end: number): void {
  eachHash(text, start, end, (hash) => {
    print[hash >>> 5]! |= 1 << (hash & 31);
  });
}

/** Share of the words of [start, end) that the story has used before, less what chance would find. */
export function familiarity(print: Fingerprint, text: string, start: number, end: number): number {
  let words = 0;
  let known = 0;
  eachHash(text, start, end, (hash) => {
    words++;
    if (((print[hash >>> 5] as number) >>> (hash & 31)) & 1) known++;
  });
  if (words === 0) return 0;
  let set = 0;
  for (const part of print) set += bits(part);
  const chance = set / BITS;
  return (known / words - chance) / (1 - chance);
}

function bits(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function eachHash(text: string, start: number, end: number, take: (hash: number) => void): void {
  const limit = Math.min(end, start + OPENING);
  let before = 0;
  let hash = 0;
  let letters = 0;
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (isLatin(code)) {
      if (letters < 6) hash = (Math.imul(hash, 31) + (code | 32)) | 0;
      letters++;
    } else if (letters > 0) {
      if (letters >= 5) take((Math.imul(hash, 0x9e3779b1) >>> 19) & (BITS - 1));
      letters = 0;
      hash = 0;
    }
    if (isHan(code)) {
      if (before > 0) take((Math.imul(before * 31 + code, 0x9e3779b1) >>> 19) & (BITS - 1));
      before = code;
    } else before = 0;
  }
}
