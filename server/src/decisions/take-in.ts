/** Puts what was decided elsewhere (in brat, in Label Studio, in another annotation tool) into the book of a page, as if it were said here. */
import type { Engine } from '../core/engine.js';
import type { Input, Span } from '../core/model.js';
import type { Decision as Worded } from '../formats/w3c.js';
import type { Book, Said, Stamp } from './book.js';
import { changeBook } from './book-steps.js';
import { constraintsOf } from './constraints.js';
import { decide, type PlaceDecision } from './decide.js';
import type { Held } from './decision.js';

export interface TakenIn {
  readonly book: Book;
  /** What came in that was not said before. */
  readonly added: readonly Said[];
  /** What could not be said of this page: of a number that is read as none, of a place without text. */
  readonly refused: readonly Worded<Span>[];
}

/** `input` is the page without its decisions; spans are places of its text. What the book says already is not said again. */
export function takeIn(book: Book, decisions: readonly Worded<Span>[], engine: Engine, input: Input, stamp: Stamp): TakenIn {
  const { text } = input;
  const read = (from: Book) => engine.analyse({ ...input, constraints: constraintsOf(from.held, text) });
  let current = book;
  let page = read(book);
  const added: Said[] = [];
  const refused: Worded<Span>[] = [];
  // Cuts first: what else was said is said of the blocks that they make.
  for (const decision of [...decisions].sort((a, b) => Number(isCut(b)) - Number(isCut(a)))) {
    const change = decide(page, current.held, placeDecisionOf(decision));
    if (typeof change === 'string') {
      refused.push(decision);
      continue;
    }
    const news = change.add.filter((said) => !isSaid(current, said));
    if (news.length === 0) continue;
    current = changeBook(current, change, text, stamp);
    added.push(...news);
    if (isCut(decision)) page = read(current);
  }
  return { book: current, added, refused };
}

const isCut = ({ kind }: Worded<Span>): boolean => kind === 'split';

function isSaid({ held }: Book, { says, at }: Said): boolean {
  const words = JSON.stringify([says, at]);
  const isNear = (entry: Held): boolean => entry.decision.says.kind === says.kind && entry.at?.[0]?.start === at[0]?.start;
  return held.some((entry) => isNear(entry) && JSON.stringify([entry.decision.says, entry.at]) === words);
}

function placeDecisionOf(decision: Worded<Span>): PlaceDecision {
  const { at } = decision;
  switch (decision.kind) {
    case 'role':
      return { kind: 'role', at: at.start, role: decision.role };
    case 'boundary':
      return { kind: 'boundary', at: at.start, starts: decision.starts };
    case 'split':
    case 'complete':
      return { kind: decision.kind, at: at.start };
    case 'join':
    case 'apart':
      return { kind: decision.kind, left: Math.max(at.start, at.end - 1), right: decision.other.start };
    case 'same-article':
      // The later stretch is brought to the beginning: only what begins with it is meant, not all that stood above it.
      return {
        kind: 'same-article',
        left: Math.max(at.start, decision.other.start),
        right: Math.min(at.start, decision.other.start),
      };
    case 'claim':
      // Behind its first character: where two numbers touch, the one before ends where this one begins.
      return { kind: 'claim', at: Math.min(at.start + 1, at.end), set: decision.set };
    case 'number':
      return { kind: 'number', at, set: decision.set };
    case 'note':
      return { kind: 'note', at, text: decision.text };
    case 'label':
      return { kind: 'label', at, label: decision.label };
    case 'reviewed':
      return { kind: 'reviewed', at };
  }
}
