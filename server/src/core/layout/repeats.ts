/** How much of a headline comes again at the start of a story: the sign by which a reader finds the story of a headline that stands apart. */
import type { BlockIndex } from '../model.js';
import { type WordsView, wordPlaces, wordsAt, words as wordsRead } from './words.js';

/**
 * What was read of words on one walk over the page: those of each headline, once each, and those of the block that was asked for last, spread out
 * by hash; a block is held against several headlines, one after the other. No two words stand in one place; 0 = none.
 */
export interface Openings {
  readonly headlines: Map<BlockIndex, Int32Array>;
  readonly spread: Int32Array;
  block: BlockIndex;
}

/** Room for four times as many words as are read of a block. */
const SPREAD_BITS = 10;

export function newOpenings(): Openings {
  return { headlines: new Map(), spread: new Int32Array(1 << SPREAD_BITS), block: -1 };
}

/** Share of the headline's words that come again at the start of the block. */
export function repeats(view: WordsView, openings: Openings, headline: BlockIndex, block: BlockIndex): number {
  const words = openings.headlines.get(headline) ?? readHeadline(view, openings, headline);
  if (words.length === 0) return 0;
  if (openings.block !== block) spreadOut(view, openings, block);
  let hits = 0;
  for (let i = 0; i < words.length; i++) if (openings.spread[placeOf(openings, words[i] as number)] !== 0) hits++;
  return hits / words.length;
}

function readHeadline(view: WordsView, openings: Openings, headline: BlockIndex): Int32Array {
  const words = wordsRead.slice(0, spreadOut(view, openings, headline));
  openings.headlines.set(headline, words);
  return words;
}

/** Spreads the words of a block out. They are left in `words` too, once each; gives how many they are. */
export function spreadOut(view: WordsView, openings: Openings, block: BlockIndex): number {
  const { spread } = openings;
  openings.block = block;
  spread.fill(0);
  const count = wordsAt(view, block);
  let distinct = 0;
  for (let i = 0; i < count; i++) {
    const word = wordsRead[i] as number;
    const place = placeOf(openings, word);
    if (spread[place] !== 0) continue;
    spread[place] = word;
    wordPlaces[distinct] = wordPlaces[i] as number;
    wordsRead[distinct++] = word;
  }
  return distinct;
}

/** Where a word stands, or would stand. */
function placeOf({ spread }: Openings, word: number): number {
  let place = Math.imul(word, 0x9e3779b1) >>> (32 - SPREAD_BITS);
  while (spread[place] !== 0 && spread[place] !== word) place = (place + 1) & (spread.length - 1);
  return place;
}
