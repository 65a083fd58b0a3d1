/**
 * What a story has told so far, as its words and how often it used each. Tells, of two stories whose columns alternate, to which a paragraph
 * without any other sign belongs: the one that would say its words. A rare name in common says more than ten common words.
 */
import type { BlockIndex } from '../model.js';
import { latinCount, sequenceCount } from '../seams/statistics.js';
import { isLatin } from '../text/characters.js';
import type { StoryView } from './consulted.js';
import { spreadOut } from './repeats.js';
import { wordPlaces, words, wordsAt } from './words.js';

/** Words by hash with open addressing; 0 = nobody. */
export interface Told {
  keys: Int32Array;
  counts: Uint16Array;
  /** Places in use. */
  used: number;
  /** Words told, repetitions counted. */
  total: number;
}

export const newTold = (): Told => ({ keys: new Int32Array(1024), counts: new Uint16Array(1024), used: 0, total: 1 });

/** Adds the words of a block. */
export function remember(told: Told, view: StoryView, block: BlockIndex): void {
  view.consulted.told[block] = 1;
  const count = wordsAt(view, block);
  for (let i = 0; i < count; i++) add(told, words[i] as number);
  told.total += count;
}

function add(told: Told, word: number): void {
  if (told.used * 2 >= told.keys.length) grow(told);
  const place = placeOf(told.keys, word);
  if (told.keys[place] === 0) {
    told.keys[place] = word;
    told.used++;
  }
  told.counts[place]!++;
}

function grow(told: Told): void {
  const { keys, counts } = told;
  told.keys = new Int32Array(2 * keys.length);
  told.counts = new Uint16Array(2 * keys.length);
  for (let i = 0; i < keys.length; i++) {
    if (keys[i] === 0) continue;
    const place = placeOf(told.keys, keys[i] as number);
    told.keys[place] = keys[i] as number;
    told.counts[place] = counts[i] as number;
  }
}

function placeOf(keys: Int32Array, word: number): number {
  const mask = keys.length - 1;
  let place = (Math.imul(word, 0x9e3779b1) >>> 8) & mask;
  while (keys[place] !== 0 && keys[place] !== word) place = (place + 1) & mask;
  return place;
}

/** So many of a paragraph's words come out of what its story has told; the others are new. */
const TOLD_BEFORE = 0.2;

/** What every word has lost that the story never used. */
const NEW = Math.log(1 - TOLD_BEFORE);

/**
 * How much likelier this paragraph's words are from somebody who has told each of these stories than from anybody, as natural logarithms; below 0
 * where next to none of them was told before. Each word counts once.
 */
export function nearness(view: StoryView, block: BlockIndex, stories: readonly Told[]): number[] {
  view.consulted.told[block] = 1;
  const count = spreadOut(view, view.openings, block);
  const sums: number[] = new Array(stories.length).fill(count * NEW);
  for (let i = 0; i < count; i++) {
    const word = words[i] as number;
    let chance = 0; // not asked for yet
    for (let s = 0; s < stories.length; s++) {
      const { keys, counts, total } = stories[s] as Told;
      const place = placeOf(keys, word);
      if (keys[place] === 0) continue;
      if (chance === 0) chance = chanceOf(view, word, wordPlaces[i] as number);
      const share = (counts[place] as number) / total;
      sums[s]! += Math.log((TOLD_BEFORE * share) / chance + 1 - TOLD_BEFORE) - NEW;
    }
  }
  return sums;
}

/** Where nothing is known of words, each is as rare as this. */
const UNKNOWN = 1e-4;

/** The chance of a word in any text: a pair of Han characters, or the Latin word that begins at `place`. */
function chanceOf({ statistics, text }: StoryView, word: number, place: number): number {
  if (!statistics.loaded) return UNKNOWN;
  if (place < 0) {
    const { fold } = statistics;
    return (
      (sequenceCount(statistics, fold[word >>> 16] as number, fold[word & 0xffff] as number) + 1) / statistics.characterTotal
    );
  }
  let end = place;
  while (end < text.length && isLatin(text.charCodeAt(end))) end++;
  return (latinCount(statistics, text, place, end) + 1) / statistics.latinTotal;
}
