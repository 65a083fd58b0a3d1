/** Puts marks that came back from another tool into the book of a page, so that the page reads as they say. */
import type { Engine } from '../core/engine.js';
import type { Input, Page, Span } from '../core/model.js';
import { type Book, emptyBook, type Stamp } from '../decisions/book.js';
import { changeBook } from '../decisions/book-steps.js';
import { constraintsOf } from '../decisions/constraints.js';
import type { Held } from '../decisions/decision.js';
import { takeIn } from '../decisions/take-in.js';
import { type Annotations, annotate } from './annotations.js';
import { articleDecisions, contentDecisions, joinsLeft, movedTest, stretchDecisions } from './differences.js';
import type { Marks } from './marks.js';
import { setBack } from './set-back.js';
import type { Decision } from './w3c.js';

export interface MarksTakenIn {
  readonly book: Book;
  /** Decisions that the export knew of and that were taken back in the tool. */
  readonly takenBack: readonly Held[];
  /** How much could not be said of this page. */
  readonly refused: number;
}

/** More rounds than articles take to settle; where two decisions fight, this ends it. */
const ROUNDS = 4;

/**
 * What differs from the page as Galley alone reads it becomes decisions: what people left as it was proposed is none, so that one who looked at
 * something else does not undo what another one decided. Articles come last and in rounds: what a block is decides which articles there
 * are, so only what is still different then has to be said. `input` is the page without its decisions.
 */
export function takeInMarks(before: Book, marks: Marks, engine: Engine, input: Input, stamp: Stamp): MarksTakenIn {
  const read = ({ held }: Book): Page => engine.analyse({ ...input, constraints: constraintsOf(held, input.text) });
  const ids = setBack(marks, before.held, read(before));
  const book = changeBook(before, { add: [], replaces: ids }, input.text, stamp);
  const takenBack = before.held.filter(({ decision }) => ids.includes(decision.id));
  const machine = engine.analyse({ ...input, constraints: [] });
  // Cuts make new blocks. What else the marks say of them is held against what Galley says of these, and not of the ones that they were cut from.
  const cuts = contentDecisions(marks, machine, annotationsOf(machine)).filter(({ kind }) => kind === 'split');
  const cut = cuts.length === 0 ? machine : read(takeIn(emptyBook, cuts, engine, input, stamp).book);
  const rest = contentDecisions(marks, cut, annotationsOf(cut)).filter(({ kind }) => kind !== 'split');
  const content = takeIn(book, [...cuts, ...rest], engine, input, stamp);
  let current = content.book;
  const isMoved = movedTest(marks, machine);
  const onlyMoved = (decisions: readonly Decision<Span>[]): readonly Decision<Span>[] =>
    decisions.filter((decision) => isMoved('other' in decision ? decision.other : decision.at));
  for (let round = 0; round < ROUNDS; round++) {
    const { book: next, added } = takeIn(current, joinsLeft(marks, read(current)), engine, input, stamp);
    if (added.length === 0) break;
    current = next;
  }
  let last: readonly Decision<Span>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const now = read(current);
    const beginnings = takeIn(current, onlyMoved(articleDecisions(marks, now)), engine, input, stamp);
    const taken =
      beginnings.added.length > 0 ? beginnings : takeIn(current, onlyMoved(stretchDecisions(marks, now)), engine, input, stamp);
    last = taken.refused;
    if (taken.added.length === 0) break;
    current = taken.book;
  }
  return { book: current, takenBack, refused: content.refused.length + last.length };
}

function annotationsOf(page: Page): Annotations {
  return annotate(page, { uri: '', locale: 'en', severities: {}, sha256: () => '' });
}
