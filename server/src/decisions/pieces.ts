/**
 * Finds words that were edited, by what is left of them: pieces of the words and of what stood around them are looked up near where they are
 * expected, then anywhere. Pieces that agree on where the words begin speak for the same place. The work is a bounded number of passes over the text.
 */
import type { Quote } from '../formats/quotes.js';
import { FAR, type Found } from './found.js';

/** How far from the expected place is looked first, in code units. */
const NEAR = 4000;

/** At most so many pieces of the words are looked up, and so many places of one piece. */
const MOST_PIECES = 24;
const MOST_HITS = 12;

/** Pieces whose beginnings lie within this many code units of each other mean the same place. */
const SLACK = 48;

interface Piece {
  readonly words: string;
  /** Where it begins, counted from the beginning of the quoted words; negative in the prefix. */
  readonly offset: number;
}

interface Hit extends Piece {
  readonly at: number;
}

/** `work` is how much text was looked through. */
export function findPieces(
  text: string,
  quote: Quote,
  expected: number,
): { readonly found: Found | null; readonly work: number } {
  const pieces = piecesOf(quote);
  const from = Math.max(0, Math.min(text.length, expected) - NEAR);
  const to = Math.min(text.length, Math.max(0, expected) + quote.exact.length + NEAR);
  const near = bestGroup(hitsOf(text.slice(from, to), pieces, from), quote, pieces, expected);
  const work = (to - from) * pieces.length;
  if (near !== null || (from === 0 && to === text.length)) return { found: near, work };
  return { found: bestGroup(hitsOf(text, pieces, 0), quote, pieces, expected), work: work + text.length * pieces.length };
}

/** Overlapping pieces of the words, and the words right before and behind them. A piece of Chinese says as much as one of Latin twice as long. */
function piecesOf({ exact, prefix, suffix }: Quote): Piece[] {
  const size = /[\u2e80-\uffff]/.test(exact + prefix + suffix) ? 4 : 8;
  const pieces: Piece[] = [];
  const cut = (words: string, base: number, most: number): void => {
    if (words.length < size) {
      if (words.trim().length >= size / 2) pieces.push({ words, offset: base });
      return;
    }
    const last = words.length - size;
    const step = Math.max(size / 2, Math.ceil(last / most));
    for (let at = 0; at < last; at += step) pieces.push({ words: words.slice(at, at + size), offset: base + at });
    pieces.push({ words: words.slice(last), offset: base + last });
  };
  cut(exact, 0, MOST_PIECES);
  cut(prefix.slice(-2 * size), -Math.min(prefix.length, 2 * size), 2);
  cut(suffix.slice(0, 2 * size), exact.length, 2);
  return pieces.filter(({ words }) => words.trim() !== '');
}

function hitsOf(text: string, pieces: readonly Piece[], base: number): Hit[] {
  const hits: Hit[] = [];
  for (const piece of pieces) {
    let count = 0;
    for (let at = text.indexOf(piece.words); at >= 0 && count < MOST_HITS; at = text.indexOf(piece.words, at + 1)) {
      hits.push({ ...piece, at: base + at });
      count++;
    }
  }
  return hits.sort((a, b) => begin(a) - begin(b));
}

/** Where the words would begin if this piece were in its place. */
const begin = ({ at, offset }: Hit): number => at - offset;

/** The place for which the most pieces speak; null where two speak alike, or too few. */
function bestGroup(hits: readonly Hit[], quote: Quote, pieces: readonly Piece[], expected: number): Found | null {
  let best: Hit[] = [];
  let second = 0;
  for (let first = 0, last = 0; first < hits.length; first++) {
    while (last < hits.length && begin(hits[last] as Hit) - begin(hits[first] as Hit) <= SLACK) last++;
    const group = inOrder(hits.slice(first, last));
    const overlaps = best.some((hit) => group.includes(hit));
    if (group.length > best.length) {
      if (!overlaps) second = best.length;
      best = group;
    } else if (!overlaps) second = Math.max(second, group.length);
  }
  if (best.length <= second || best.length < 2) return null;
  const { length } = quote.exact;
  const inside = best.filter(({ offset }) => offset >= 0 && offset < length);
  const ofExact = pieces.filter(({ offset }) => offset >= 0 && offset < length).length;
  // Half of the words are still there; or what stands right before and right behind them is, and something of themselves.
  if (inside.length * 2 < ofExact && !(inside.length > 0 && best.length * 2 >= pieces.length)) return null;
  const [head] = inside;
  // Half of a sentence far away is mostly another sentence: a page says many things twice.
  if (head !== undefined && Math.abs(begin(head) - expected) > FAR && best.length * 4 < pieces.length * 3) return null;
  const tail = inside.at(-1);
  return head === undefined || tail === undefined ? null : placeOf(best, head, tail, quote);
}

/** One hit a piece, in the order of the pieces: words do not change places within a sentence. */
function inOrder(hits: readonly Hit[]): Hit[] {
  const result: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.offset - b.offset || a.at - b.at)) {
    const before = result.at(-1);
    if (before === undefined || (hit.offset > before.offset && hit.at > before.at)) result.push(hit);
  }
  return result;
}

/** From the first to the last piece that is left, or from the end of what stood before to the start of what stood behind. */
function placeOf(group: readonly Hit[], head: Hit, tail: Hit, { exact, prefix, suffix }: Quote): Found {
  const before = group.findLast(({ offset, words }) => offset + words.length === 0 && prefix !== '');
  const behind = group.find(({ offset }) => offset === exact.length && suffix !== '');
  const isFirst = head.offset === 0;
  const start = isFirst
    ? head.at
    : before !== undefined && before.at + before.words.length <= head.at
      ? before.at + before.words.length
      : head.at;
  const tailEnd = tail.at + tail.words.length;
  const isLast = tail.offset + tail.words.length >= exact.length;
  const end = isLast ? tailEnd : behind !== undefined && behind.at >= tailEnd ? behind.at : tailEnd;
  return { start, end, same: false, startIsSure: isFirst || start !== head.at };
}
