/** A page and what people decide about it: decisions in by the words that they are about, readable lists out. */
import assert from 'node:assert/strict';
import type { Page, Span } from '../../../server/src/core/model.js';
import type { Edit } from '../../../server/src/core/text/edits.js';
import { type Book, emptyBook, moveBook, type Stamp } from '../../../server/src/decisions/book.js';
import { bringBack, changeBook, undoStep } from '../../../server/src/decisions/book-steps.js';
import { constraintsOf, stands } from '../../../server/src/decisions/constraints.js';
import { decide, type PlaceDecision } from '../../../server/src/decisions/decide.js';
import { sayDecision } from '../../../server/src/features/decisions.js';
import { engine } from '../features/page.js';

/** Ids `urn:test:01`, `urn:test:02` …; each time a second later than the one before. */
export function counting(from = 0): Stamp {
  let ids = from;
  let seconds = from;
  return {
    newId: () => `urn:test:${String(++ids).padStart(2, '0')}`,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, ++seconds)).toISOString(),
    creator: null,
  };
}

/** A page with its book, as an editor's session holds them. */
export class Notebook {
  page: Page;
  book: Book = emptyBook;
  readonly stamp: Stamp;

  constructor(text: string, stamp = counting()) {
    this.page = engine.analyse({ text, language: 'zh-Hans', date: null, constraints: [] });
    this.stamp = stamp;
  }

  get text(): string {
    return this.page.input.text;
  }

  /** Where words stand; the words must be there once. */
  span(words: string): Span {
    const start = this.text.indexOf(words);
    assert.ok(start >= 0 && this.text.indexOf(words, start + 1) < 0, `“${words}” stands once on the page`);
    return { start, end: start + words.length };
  }

  decide(decision: PlaceDecision): void {
    const change = decide(this.page, this.book.held, decision);
    assert.ok(typeof change !== 'string', `refused: ${String(change)}`);
    this.take(changeBook(this.book, change, this.text, this.stamp));
  }

  undo(): void {
    this.take(undoStep(this.book, this.stamp));
  }

  edit(edit: Edit): void {
    const text = this.text.slice(0, edit.start) + edit.text + this.text.slice(edit.end);
    this.book = bringBack(moveBook(this.book, edit), text, edit.text.length);
    const next = { ...this.page.input, text, constraints: constraintsOf(this.book.held, text) };
    this.page = engine.update(this.page, [edit], next);
  }

  /** Writes `after` where `before` stood. */
  replace(before: string, after: string): void {
    this.edit({ ...this.span(before), text: after });
  }

  take(book: Book): void {
    this.book = book;
    const next = { ...this.page.input, constraints: constraintsOf(book.held, this.text) };
    this.page = engine.update(this.page, [], next);
  }

  /** “this is: headline | 村里的小学”, one line a decision; `adrift` in the place of words that are gone. */
  list(): string[] {
    return this.book.held.map((held) => {
      const words =
        held.at !== null && stands(held, this.text) ? held.at.map(({ start, end }) => this.text.slice(start, end)) : ['adrift'];
      return [sayDecision(held.decision.says, 'en'), ...words].join(' | ');
    });
  }

  roleOf(words: string): string | undefined {
    const { start } = this.span(words);
    return this.page.roles[this.page.starts.findLastIndex((offset) => offset <= start)];
  }

  /** The numbers of the page: “2.4 km”, with the indicator where there is one. */
  claims(): string[] {
    return this.page.blocks.flatMap(({ claims }, block) =>
      claims.map(({ value, unit, indicator, start, end }) => {
        const base = this.page.starts[block] ?? 0;
        const cut = (span: Span): string => this.text.slice(base + span.start, base + span.end);
        return `${cut({ start, end })} = ${value ?? '?'} ${unit ?? ''}${indicator === null ? '' : ` (${cut(indicator)})`}`;
      }),
    );
  }
}
