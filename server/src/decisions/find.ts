/**
 * Finds the words of decisions again in a text that was edited, by anyone, anywhere: where they stood, moved by as much as their neighbours
 * moved; else the same words with the same words around them; else what is left of them. What cannot be told from another place is not found: a
 * decision that is adrift can be placed again, one on the wrong words does harm unseen.
 *
 * The selectors are those of the W3C model, 4.2.4 (text quote) and 4.2.5 (text position).
 */
import { codePoints } from '../formats/offsets.js';
import type { Quote } from '../formats/quotes.js';
import { FAR, type Found } from './found.js';
import { findPieces } from './pieces.js';

/** How much text may be looked through for all quotes together, in code units; beyond it the rest counts as not found. */
const WORK = 100_000_000;

/** How many places with the same words are compared. */
const MOST_PLACES = 200;

/** As much as eight Chinese or sixteen Latin characters: fewer are found on a page by chance. */
const ENOUGH = 16;

/** Where each quote stands now, in the order given; null where it cannot be told. */
export function findQuotes(quotes: readonly Quote[], text: string): readonly (Found | null)[] {
  const ruler = codePoints(text);
  const stood = quotes.map(({ position }) => (position === null ? 0 : ruler.to(position.start)));
  const order = quotes.map((_, index) => index).sort((a, b) => (stood[a] as number) - (stood[b] as number));
  const found: (Found | null)[] = quotes.map(() => null);
  let work = WORK;
  let shift = 0;
  const missing: number[] = [];
  for (const index of order) {
    const quote = quotes[index] as Quote;
    const before = stood[index] as number;
    const at = [before + shift, before].find((start) => standsAt(text, quote, start));
    if (at === undefined) {
      missing.push(index);
      // An edit above moves all that follows by the same: once it is known, the next ones are where they are expected.
      const next = work > 0 ? findExact(text, quote, before + shift) : null;
      work -= text.length;
      if (next !== null) {
        missing.pop();
        found[index] = next;
        shift = next.start - before;
      }
      continue;
    }
    found[index] = exactly(at, quote);
    shift = at - before;
  }
  for (const index of missing) {
    if (work <= 0) break;
    const quote = quotes[index] as Quote;
    const near = findPieces(text, quote, expectedAt(order, index, stood, found));
    work -= near.work;
    found[index] = near.found;
  }
  return found;
}

/** Where a quote would be if it had moved like the nearest one that was found before it. */
function expectedAt(order: readonly number[], index: number, stood: readonly number[], found: readonly (Found | null)[]): number {
  for (let i = order.indexOf(index) - 1; i >= 0; i--) {
    const other = found[order[i] as number];
    if (other) return (stood[index] as number) + other.start - (stood[order[i] as number] as number);
  }
  return stood[index] as number;
}

function exactly(start: number, { exact }: Quote): Found {
  return { start, end: start + exact.length, same: true, startIsSure: true };
}

/** The words are there, and something of what stood around them, or they are many enough to speak for themselves. */
function standsAt(text: string, quote: Quote, start: number): boolean {
  if (start < 0 || quote.exact === '' || !text.startsWith(quote.exact, start)) return false;
  return weigh(quote.exact) >= 2 * ENOUGH || agreement(text, quote, start) >= Math.min(ENOUGH / 2, contextOf(quote));
}

/** The same words elsewhere: the place whose surroundings agree most, the nearest of several. */
function findExact(text: string, quote: Quote, expected: number): Found | null {
  const { exact } = quote;
  if (exact === '') return null;
  const places = placesOf(text, exact, expected);
  let best = -1;
  let most = -1;
  for (const start of places) {
    const agreed = agreement(text, quote, start);
    if (agreed > most) {
      best = start;
      most = agreed;
    }
  }
  if (best < 0) return null;
  // Few words need more of what stood around them, and so do words that would have come from far away: a page repeats itself.
  const far = Math.abs(best - expected) > FAR ? ENOUGH : 0;
  const needed = Math.min(contextOf(quote), Math.max(ENOUGH / 2 + far, ENOUGH + far - weigh(exact)));
  const speaks = places.length === 1 && weigh(exact) + most >= (far === 0 ? ENOUGH : 2 * ENOUGH);
  return most >= needed || speaks || weigh(exact) >= 3 * ENOUGH ? exactly(best, quote) : null;
}

/** Where words stand, those nearest to the expected place first. */
function placesOf(text: string, words: string, expected: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words, Math.max(0, expected)); at >= 0 && places.length < MOST_PLACES; ) {
    places.push(at);
    at = text.indexOf(words, at + 1);
  }
  for (let at = text.lastIndexOf(words, expected - 1); expected > 0 && at >= 0 && places.length < 2 * MOST_PLACES; ) {
    places.push(at);
    at = at === 0 ? -1 : text.lastIndexOf(words, at - 1);
  }
  return places.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected));
}

/** How much of what stood around the words stands around them at a place. */
function agreement(text: string, { exact, prefix, suffix }: Quote, start: number): number {
  let before = 0;
  while (before < prefix.length && text.charCodeAt(start - 1 - before) === prefix.charCodeAt(prefix.length - 1 - before))
    before++;
  const end = start + exact.length;
  let behind = 0;
  while (behind < suffix.length && text.charCodeAt(end + behind) === suffix.charCodeAt(behind)) behind++;
  return weigh(prefix.slice(prefix.length - before)) + weigh(suffix.slice(0, behind));
}

function contextOf({ prefix, suffix }: Quote): number {
  return weigh(prefix) + weigh(suffix);
}

/** A Chinese character tells as much as two Latin ones; white space tells nothing. */
export function weigh(words: string): number {
  let weight = 0;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code > 0x2e80) weight += 2;
    else if (code > 32) weight++;
  }
  return weight;
}
