/**
 * Puts W3C annotations from a file into the book of a page. Decisions that Galley wrote keep their ids, times and authors, so that the same file twice
 * is the same as once, and of two states of one decision the later holds. What other tools wrote is understood as far as it goes.
 */
import type { Engine } from '../core/engine.js';
import type { Input, Span } from '../core/model.js';
import type { Quote } from '../formats/quotes.js';
import { decisionOf, type Decision as Worded } from '../formats/w3c.js';
import { type Entry, entryOf } from './annotation.js';
import type { Book, Stamp } from './book.js';
import type { Held } from './decision.js';
import { findQuotes } from './find.js';
import { place } from './place.js';
import { takeIn } from './take-in.js';

export interface AnnotationsTakenIn {
  readonly book: Book;
  /** What came in that was not said before; adrift where its words are not on the page. */
  readonly added: readonly Held[];
  /** How many annotations of other tools say nothing that could be said of this page. */
  readonly refused: number;
}

/** `input` is the page without its decisions. */
export function takeInAnnotations(
  book: Book,
  annotations: readonly unknown[],
  engine: Engine,
  input: Input,
  stamp: Stamp,
): AnnotationsTakenIn {
  const entries = annotations.flatMap((value) => entryOf(value, '') ?? []);
  const own = takeOwn(book, entries, input.text);
  const foreign = annotations.filter((value) => entryOf(value, '')?.kind === 'other').map(decisionOf);
  const placed = placedIn(
    foreign.filter((decision) => decision !== null),
    input.text,
  );
  const others = takeIn(own, placed, engine, input, stamp);
  const before = new Map(book.held.map(({ decision }) => [decision.id, decision]));
  return {
    book: others.book,
    added: others.book.held.filter(({ decision }) => before.get(decision.id) !== decision),
    refused: annotations.length - entries.length + foreign.length - placed.length + others.refused.length,
  };
}

function takeOwn(book: Book, entries: readonly Entry[], text: string): Book {
  const times = new Map([
    ...book.held.map(({ decision }) => [decision.id, decision.modified] as const),
    ...[...book.buried.values()].map(({ id, modified }) => [id, modified] as const),
  ]);
  const isNews = (id: string, modified: string): boolean => modified > (times.get(id) ?? '') || !times.has(id);
  const held = new Map(book.held.map((entry) => [entry.decision.id, entry]));
  const buried = new Map(book.buried);
  const unsaved = new Set(book.unsaved);
  const fresh = entries.flatMap((entry) =>
    entry.kind === 'decision' && isNews(entry.id, entry.decision.modified) ? [entry.decision] : [],
  );
  for (const entry of place(fresh, text)) {
    held.set(entry.decision.id, entry);
    buried.delete(entry.decision.id);
    unsaved.add(entry.decision.id);
  }
  for (const entry of entries) {
    // What was taken back elsewhere is taken back here, where it ever was.
    if (entry.kind !== 'buried' || !held.has(entry.id) || !isNews(entry.id, entry.buried.modified)) continue;
    held.delete(entry.id);
    buried.set(entry.id, entry.buried);
    unsaved.add(entry.id);
  }
  return { ...book, held: [...held.values()], buried, unsaved };
}

function placedIn(decisions: readonly Worded<Quote>[], text: string): readonly Worded<Span>[] {
  const quotesOf = (decision: Worded<Quote>): readonly Quote[] =>
    'other' in decision ? [decision.at, decision.other] : [decision.at];
  const found = findQuotes(decisions.flatMap(quotesOf), text);
  let next = 0;
  return decisions.flatMap((decision) => {
    const spans = quotesOf(decision).map(() => found[next++] ?? null);
    const [at, other] = spans;
    if (!at || spans.includes(null)) return [];
    const where = ({ start, end }: Span): Span => ({ start, end });
    return [{ ...decision, at: where(at), ...(other ? { other: where(other) } : {}) } as Worded<Span>];
  });
}
