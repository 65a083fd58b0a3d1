/**
 * Offsets as other formats count them. Galley counts UTF-16 code units; the W3C model, brat and Python count code points, some tools count UTF-8
 * bytes. Only characters beyond U+FFFF (𠮷, 😀) make the first two differ, and a page has few, so they alone are remembered.
 */

/** Turns offsets of one text from code units into another unit and back. */
export interface Ruler {
  /** From code units. An offset inside a surrogate pair counts as before it; one beyond the end as the end. */
  from(offset: number): number;
  /** To code units. A place inside a character counts as before it; one beyond the end as the end. */
  to(place: number): number;
}

/** UTF-16 code units, as JavaScript counts them. */
export const codeUnits: Ruler = { from: (offset) => offset, to: (place) => place };

/** Unicode code points, as Python and the W3C annotation model count them; a lone surrogate is one. */
export function codePoints(text: string): Ruler {
  const pairs: number[] = []; // the code unit at which each surrogate pair begins
  for (let at = 0; at + 1 < text.length; at++) if (isPair(text, at)) pairs.push(at++);
  return {
    from(offset) {
      const within = Math.min(offset, text.length);
      const before = countBelow(pairs, (pair) => pair < within);
      const inside = before > 0 && pairs[before - 1] === within - 1 ? 1 : 0;
      return within - inside - (before - inside);
    },
    to(place) {
      // The n-th pair stands at code point pairs[n] - n.
      const before = countBelow(pairs, (pair, n) => pair - n < place);
      return Math.min(place + before, text.length);
    },
  };
}

/** Bytes of the text in UTF-8; a lone surrogate is written as U+FFFD, which has three like the surrogate itself would. */
export function utf8Bytes(text: string): Ruler {
  const starts = new Uint32Array(text.length + 1);
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    starts[at] = bytes;
    if (isPair(text, at)) {
      starts[++at] = bytes; // inside the pair counts as before it
      bytes += 4;
      continue;
    }
    const code = text.charCodeAt(at);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  starts[text.length] = bytes;
  return {
    from: (offset) => starts[Math.min(offset, text.length)] ?? 0,
    to(place) {
      const at = Math.max(0, countBelow(starts, (start) => start <= place) - 1);
      return at > 0 && at < text.length && isPair(text, at - 1) ? at - 1 : at;
    },
  };
}

function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** How many values from the beginning on pass, where all that pass come first. */
function countBelow(values: ArrayLike<number>, passes: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(values[middle] as number, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
