/**
 * An announced count: 要落实“六个全面覆盖” promises six times 全面覆盖, so a block that says it again and again is what was promised. The longer the
 * phrase and the more often it comes, the surer.
 */
import type { Span } from '../model.js';
import { HAN, marksOf } from './marks.js';

/** Numerals that announce more than one thing. */
const NUMERALS = '二两三四五六七八九十兩23456789';
/** Characters of the phrase behind 个 that must come again, and the most that count. */
export const LEAST_PHRASE = 3;
const LONGEST_PHRASE = 6;
/** A phrase is looked for, and must come again, in so many characters at the edge. */
const REGION = 320;

/** Where the phrase of an announced count stands in the last lines of an end, as an absolute offset; -1 = nothing announced. */
export function announcedPhrase(text: string, end: Span): number {
  const from = Math.max(end.start, end.end - REGION);
  for (let i = end.end - LEAST_PHRASE - 1; i > from; i--) {
    const code = text.charCodeAt(i);
    if (code !== 0x4e2a && code !== 0x500b) continue;
    if (NUMERALS.includes(text.charAt(i - 1)) && sameCharacters(text, i + 1, i + 1) >= LEAST_PHRASE) return i + 1;
  }
  return -1;
}

/** How many Han characters at `a` stand at `b` too; not more than count. */
export function sameCharacters(text: string, a: number, b: number): number {
  let count = 0;
  while (
    count < LONGEST_PHRASE &&
    marksOf(text.charCodeAt(a + count)) & HAN &&
    text.charCodeAt(a + count) === text.charCodeAt(b + count)
  )
    count++;
  return count;
}

/**
 * How well a start keeps the count announced at `phrase`: doublings of the times that it says the phrase, for a phrase of four characters; longer
 * ones are worth more, shorter ones less. `places` are where the phrase begins elsewhere, rising.
 */
export function keptCount(text: string, phrase: number, places: readonly number[], start: Span): number {
  const last = Math.min(start.end, start.start + REGION);
  let near = 0;
  for (let k = 0; k < places.length; k++) if (places[k]! >= start.start && places[k]! < last) near++;
  if (near < 2) return 0;
  let best = 0;
  for (let length = LEAST_PHRASE; length <= LONGEST_PHRASE; length++) {
    let times = 0;
    for (const place of places) {
      if (place >= start.start && place + length <= last && sameCharacters(text, phrase, place) >= length) times++;
    }
    if (times < 2) break;
    best = Math.max(best, (length / 4) * Math.log2(times));
  }
  return best;
}
