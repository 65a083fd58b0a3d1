/**
 * What a person decided about a page, as it is kept: what is said, and of which words. Where those words stand is another matter (`Held`): a
 * decision outlives edits made anywhere by anyone, so it carries enough of the text to be found again.
 */
import type { ClaimPatch, Role, Span } from '../core/model.js';
import type { Quote } from '../formats/quotes.js';

/** What is said. */
export type Says =
  | { readonly kind: 'role'; readonly role: Role }
  /** An article begins here, or does not. */
  | { readonly kind: 'boundary'; readonly starts: boolean }
  /** Two blocks are one paragraph, are two, are of one article. */
  | { readonly kind: 'join' | 'apart' | 'same-article' }
  /** Another paragraph begins with these words. */
  | { readonly kind: 'split' }
  /** Nothing is missing from this block. */
  | { readonly kind: 'complete' }
  /** What a number says; `null`: it says nothing, it only names something. */
  | { readonly kind: 'claim'; readonly set: ClaimPatch | null }
  /** These words are a number, and what it says. */
  | { readonly kind: 'number'; readonly set: ClaimPatch }
  | { readonly kind: 'note'; readonly text: string }
  /** One of the desk's own tags. */
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'reviewed' };

export type SaysKind = Says['kind'];

export interface Decision {
  /** An absolute IRI: `urn:uuid:…`. */
  readonly id: string;
  readonly says: Says;
  /**
   * The words that it is about: a block, a number, a selection. Two for a pair of blocks: how the left one ends and how the right one begins
   * (`join`, `apart`), or both blocks (`same-article`).
   */
  readonly places: readonly Quote[];
  /** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it, so that later times sort behind earlier ones. */
  readonly created: string;
  readonly modified: string;
  /** When its words were last quoted anew because they had been edited; empty where they never were. */
  readonly placed: string;
  /** Who decided, where it is known. */
  readonly creator: string | null;
  /** Whatever else stood in the file with it; written back as it was. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** A decision and where its places stand in the text of now. */
export interface Held {
  readonly decision: Decision;
  /** Null: adrift, its words are not on the page any more. */
  readonly at: readonly Span[] | null;
}

/** Whether what is said is said of digits: other digits there are another number. */
export function isOfDigits({ kind }: Says): boolean {
  return kind === 'claim' || kind === 'number';
}

/** How many places a decision of a kind has. */
export function placesOf(kind: SaysKind): 1 | 2 {
  return kind === 'join' || kind === 'apart' || kind === 'same-article' ? 2 : 1;
}
