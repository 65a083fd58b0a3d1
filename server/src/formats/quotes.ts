/** Words of a text as an annotation keeps them: themselves, what stands around them, and their position. */
import type { Span } from '../core/model.js';
import type { Ruler } from './offsets.js';

/** A place as an annotation keeps it. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** In code points, as the standard wants them (4.2.5); null where the annotation gives no position. */
  readonly position: Span | null;
}

export function quoteAt({ text, ruler }: { readonly text: string; readonly ruler: Ruler }, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, start - AROUND), start),
    suffix: text.slice(end, wholeTo(text, end + AROUND)),
    position: { start: ruler.from(start), end: ruler.from(end) },
  };
}

/** So many code units of the words before and behind are kept, which tells nearly all repeated sentences of a page apart. */
const AROUND = 32;

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** The nearest offset at or behind `at` that is not inside a character. */
function wholeFrom(text: string, at: number): number {
  return Math.max(0, isLowSurrogate(text, at) ? at + 1 : at);
}

function wholeTo(text: string, at: number): number {
  return Math.min(text.length, isLowSurrogate(text, at) ? at - 1 : at);
}
