/** What happens to a book: something is decided, taken back, undone, found again in the text, quoted anew. */
import type { Span } from '../core/model.js';
import { codePoints } from '../formats/offsets.js';
import type { Quote } from '../formats/quotes.js';
import type { Book, Change, Said, Stamp, Step } from './book.js';
import { type Decision, type Held, isOfDigits } from './decision.js';
import { place } from './place.js';
import { quoteOf, reads } from './quote.js';

/** Further back than a person remembers. */
const MOST_STEPS = 100;

/** `text` is the text that the places of the change are places of. */
export function changeBook(book: Book, change: Change, text: string, stamp: Stamp): Book {
  const replaced = book.held.filter(({ decision }) => change.replaces.includes(decision.id));
  if (change.add.length === 0 && replaced.length === 0) return book;
  const first = replaced.find(({ decision }) => decision.id === change.replaces[0]);
  const added = change.add.map((said, index) => heldOf(said, index === 0 ? (first?.decision ?? null) : null, text, stamp));
  const kept = new Set(added.map(({ decision }) => decision.id));
  const gone = replaced.filter(({ decision }) => !kept.has(decision.id));
  const known = new Set(replaced.map(({ decision }) => decision.id));
  const step: Step = [
    ...replaced.map((before) => ({ id: before.decision.id, before })),
    ...added.filter(({ decision }) => !known.has(decision.id)).map(({ decision: { id } }) => ({ id, before: null })),
  ];
  return {
    held: [...book.held.filter((held) => !replaced.includes(held)), ...added],
    buried: bury(book.buried, gone, stamp),
    unsaved: new Set([...book.unsaved, ...step.map(({ id }) => id)]),
    past: [...book.past, step].slice(-MOST_STEPS),
  };
}

/** Takes the last step back. The same book where there is none. */
export function undoStep(book: Book, stamp: Stamp): Book {
  const step = book.past.at(-1);
  if (step === undefined) return book;
  const touched = new Set(step.map(({ id }) => id));
  const now = book.held.filter(({ decision }) => touched.has(decision.id));
  const restored = step.flatMap(({ id, before }): Held[] => {
    if (before === null) return [];
    const last = now.find(({ decision }) => decision.id === id)?.decision.modified ?? book.buried.get(id)?.modified ?? '';
    return [{ ...before, decision: { ...before.decision, modified: after(last, stamp) } }];
  });
  const back = new Set(restored.map(({ decision }) => decision.id));
  const buried = new Map(
    bury(
      book.buried,
      now.filter(({ decision }) => !back.has(decision.id)),
      stamp,
    ),
  );
  for (const id of back) buried.delete(id);
  const others = book.held.filter(({ decision }) => !touched.has(decision.id));
  const unsaved = new Set([...book.unsaved, ...touched]);
  return { held: [...others, ...restored], buried, unsaved, past: book.past.slice(0, -1) };
}

/** Says where the words of a decision are, of which nobody knew. The same book where there is no such decision. */
export function placeAgain(book: Book, id: string, at: readonly Span[], text: string, stamp: Stamp): Book {
  const held = book.held.find(({ decision }) => decision.id === id);
  return held === undefined ? book : changeBook(book, { add: [{ says: held.decision.says, at }], replaces: [id] }, text, stamp);
}

/**
 * The book after `inserted` code units came into the text: words that were cut and are pasted, deleted and brought back, or written anew by another
 * program have their decisions again.
 */
export function bringBack(book: Book, text: string, inserted: number): Book {
  const mayReturn = ({ at, decision }: Held): boolean =>
    at === null && decision.places.some(({ exact }) => exact.length <= 2 * inserted);
  const gone = book.held.filter(mayReturn);
  if (gone.length === 0) return book;
  const found = new Map(
    place(
      gone.map(({ decision }) => decision),
      text,
    ).map((entry) => [entry.decision.id, entry]),
  );
  return { ...book, held: book.held.map((entry) => found.get(entry.decision.id) ?? entry) };
}

/** The words of decisions as they read now, where they were edited: the file that is saved is the one to find them in. */
export function quoteAnew(book: Book, text: string, stamp: Stamp): Book {
  const ruler = codePoints(text);
  const unsaved = new Set(book.unsaved);
  let changed = false;
  const held = book.held.map((entry): Held => {
    const { decision, at } = entry;
    // What was said of a number was said of those digits.
    if (at === null || isOfDigits(decision.says)) return entry;
    if (at.every((span, i) => reads(text, span, decision.places[i] as Quote))) return entry;
    changed = true;
    unsaved.add(decision.id);
    const places = at.map((span) => quoteOf(text, span, ruler));
    return { at, decision: { ...decision, places, placed: after(decision.placed, stamp) } };
  });
  return changed ? { ...book, held, unsaved } : book;
}

function heldOf({ says, at }: Said, old: Decision | null, text: string, stamp: Stamp): Held {
  const modified = after(old?.modified ?? '', stamp);
  const ruler = codePoints(text);
  const decision: Decision = {
    id: old?.id ?? stamp.newId(),
    says,
    places: at.map((span) => quoteOf(text, span, ruler)),
    created: old?.created ?? modified,
    modified,
    placed: '',
    creator: stamp.creator ?? old?.creator ?? null,
    rest: old?.rest ?? {},
  };
  return { decision, at };
}

function bury(buried: Book['buried'], gone: readonly Held[], stamp: Stamp): Book['buried'] {
  if (gone.length === 0) return buried;
  const result = new Map(buried);
  for (const { decision } of gone) {
    result.set(decision.id, { id: decision.id, modified: after(decision.modified, stamp), rest: decision.rest });
  }
  return result;
}

/** Now, but later than the last change: another computer's clock may be ahead, and the last change has to win. */
function after(last: string, stamp: Stamp): string {
  const now = stamp.now();
  if (now > last) return now;
  const time = Date.parse(last);
  return Number.isNaN(time) ? now : new Date(time + 1).toISOString();
}
