/** Words of a page as a decision keeps them, so that they can be found again: themselves, what stands around them, and where they stood. */
import type { Span } from '../core/model.js';
import { codePoints, type Ruler } from '../formats/offsets.js';
import { type Quote, quoteAt } from '../formats/quotes.js';

export function quoteOf(text: string, span: Span, ruler: Ruler = codePoints(text)): Quote {
  // A slice would keep the whole text of its version in memory for as long as the decision lives.
  return JSON.parse(JSON.stringify(quoteAt({ text, ruler }, span))) as Quote;
}

/** True where exactly these words stand at the place. */
export function reads(text: string, { start, end }: Span, { exact }: Quote): boolean {
  return end - start === exact.length && text.startsWith(exact, start);
}
