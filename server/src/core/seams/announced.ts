/**
 * An announced count: 要落实“六个全面覆盖” promises six times 全面覆盖, so a block that says it again and again is what was promised.
 */
import type { Span } from '../model.js';

/** Numerals that announce more than one thing. */
const NUMERALS = '二两三四五六七八九十兩23456789';
/** Characters of the phrase behind 个 that must come again. */
export const PHRASE = 4;
/** How often at least, in the first lines of the start. */
const TIMES = 2;
const REGION = 320;

/** Where the phrase of an announced count stands in the last lines of an end, as an absolute offset; -1 = nothing announced. */
export function announcedPhrase(text: string, end: Span): number {
  const from = Math.max(end.start, end.end - REGION);
  for (let i = end.end - PHRASE - 1; i > from; i--) {
    const code = text.charCodeAt(i);
    if ((code === 0x4e2a || code === 0x500b) && NUMERALS.includes(text.charAt(i - 1))) return i + 1;
  }
  return -1;
}

/** True where one of the `places` behind a phrase, rising, lies at least twice in the first lines of a start. */
export function keepsCount(places: readonly number[], start: number, end: number): boolean {
  const last = Math.min(end, start + REGION);
  let times = 0;
  for (const place of places) if (place - PHRASE >= start && place <= last) times++;
  return times >= TIMES;
}
