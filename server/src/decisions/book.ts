/**
 * The decisions of one page as they stand, and as they move along when the text is edited. A book is a value; every change makes a new one
 * (`book-steps.ts`). What was taken back leaves a mark, so that it stays taken back when the book is merged with an older copy.
 */
import type { Span } from '../core/model.js';
import type { Edit } from '../core/text/edits.js';
import { moveSpan } from './anchors.js';
import type { Held, Says } from './decision.js';

/** A decision that was taken back, and when. */
export interface Buried {
  readonly id: string;
  readonly modified: string;
  readonly rest: Readonly<Record<string, unknown>>;
}

export interface Book {
  readonly held: readonly Held[];
  readonly buried: ReadonlyMap<string, Buried>;
  /** Ids of what was changed here and is in no file yet. */
  readonly unsaved: ReadonlySet<string>;
  /** What the last steps found before them, the newest last: for "undo". Not kept when the page is closed. */
  readonly past: readonly Step[];
}

/** One step of a person: for each decision that it touched, what it was before; null where there was none. */
export type Step = readonly { readonly id: string; readonly before: Held | null }[];

/** What a person wants in one step: things said of some places, and older decisions gone. */
export interface Change {
  readonly add: readonly Said[];
  /** Ids of the decisions that make room. The first lives on, under its id, as what is said first. */
  readonly replaces: readonly string[];
}

export interface Said {
  readonly says: Says;
  readonly at: readonly Span[];
}

/** Where ids and times come from; the one thing here that is no function of what it is given. */
export interface Stamp {
  newId(): string;
  /** ISO 8601 in UTC. */
  now(): string;
  readonly creator: string | null;
}

export const emptyBook: Book = { held: [], buried: new Map(), unsaved: new Set(), past: [] };

/** The book after an edit. A decision whose words are gone stays, adrift. */
export function moveBook(book: Book, edit: Edit): Book {
  if (book.held.length === 0 && book.past.length === 0) return book;
  const move = (held: Held): Held => moveHeld(held, edit);
  const past = book.past.map((step) => step.map(({ id, before }) => ({ id, before: before && move(before) })));
  return { ...book, held: book.held.map(move), past };
}

function moveHeld(held: Held, edit: Edit): Held {
  if (held.at === null || held.at.every(({ end }) => end < edit.start)) return held;
  const at = held.at.map((span) => moveSpan(span, edit));
  return { ...held, at: at.some((span) => span === null) ? null : (at as readonly Span[]) };
}
