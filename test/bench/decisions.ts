/** What a thousand decisions on one page cost: when the page is opened, as it was and edited by another program since, and at each keystroke. */
import type { Engine } from '../../server/src/core/engine.js';
import type { Page } from '../../server/src/core/model.js';
import { applyEdits } from '../../server/src/core/text/edits.js';
import { type Book, emptyBook, moveBook, type Stamp } from '../../server/src/decisions/book.js';
import { bringBack, changeBook } from '../../server/src/decisions/book-steps.js';
import { constraintsOf } from '../../server/src/decisions/constraints.js';
import { decide, type PlaceDecision } from '../../server/src/decisions/decide.js';
import { takeOver, textToWrite } from '../../server/src/decisions/merge.js';
import { emptySidecar, readSidecar } from '../../server/src/decisions/sidecar.js';
import { keystroke } from './keystrokes.js';
import { engine, input, material } from './material.js';
import { type Figure, median, quantile, time, use } from './measure.js';
import { random } from './varied.js';

const part = 'decisions';
const COUNT = 1000;
const LENGTH = 100_000;
const ROUNDS = 15;

export function measureDecisions(): Figure[] {
  const reader = engine();
  const texts = material(51);
  const text = texts.text(LENGTH);
  const page = reader.analyse(input(text));
  const book = decideMuch(page);
  const file = textToWrite(book, emptySidecar, 'page.txt') ?? '';
  const edited = editedElsewhere(text);
  return [
    { part, name: `sidecar of ${COUNT} decisions`, value: file.length / 1024, unit: 'kB' },
    ...opening(reader, text, file, 'opening a page of 100,000 characters, more than without'),
    ...opening(reader, edited, file, 'the same, edited above, below and inside by another program'),
    ...typing(reader, text, book),
  ];
}

/** Processor time for reading sidecar and page, less that for the page alone; medians, because a collector works at its own times. */
function opening(reader: Engine, text: string, file: string, name: string): Figure[] {
  const more: number[] = [];
  let found = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const without = time(() => use(reader.analyse(input(text)).blocks.length));
    const withAll = time(() => {
      const { held } = takeOver(emptyBook, readSidecar(file), text);
      found = held.filter(({ at }) => at !== null).length;
      use(reader.analyse({ ...input(text), constraints: constraintsOf(held, text) }).blocks.length);
    });
    more.push(withAll - without);
  }
  const note = `${found} of ${COUNT} found again`;
  return [{ part, name, value: median(more.slice(3)), unit: 'ms', note, gate: { atMost: 50 } }];
}

function typing(reader: Engine, start: string, startBook: Book): Figure[] {
  const plain: number[] = [];
  const decided: number[] = [];
  const draw = random(52);
  const place = { at: 0 };
  let text = start;
  let page = reader.analyse(input(text));
  let book = startBook;
  let mine: Page = reader.analyse({ ...input(text), constraints: constraintsOf(book.held, text) });
  for (let i = 0; i < 300; i++) {
    const edit = keystroke(i, text.length, draw, place);
    text = applyEdits(text, [edit]);
    const next = input(text);
    plain.push(
      time(() => {
        page = reader.update(page, [edit], next);
      }),
    );
    decided.push(
      time(() => {
        book = bringBack(moveBook(book, edit), text, edit.text.length);
        mine = reader.update(mine, [edit], { ...next, constraints: constraintsOf(book.held, text) });
      }),
    );
  }
  use(mine.blocks.length + page.blocks.length);
  const value = median(decided.slice(50)) - median(plain.slice(50));
  const p95 = quantile(decided.slice(50), 0.95) - quantile(plain.slice(50), 0.95);
  return [{ part, name: 'a keystroke in it, more than without', value, p95, unit: 'ms', gate: { atMost: 2 } }];
}

/** Decisions of every kind, spread over the page. */
function decideMuch(page: Page): Book {
  const stamp: Stamp = {
    newId: () => `urn:bench:${String(++ids).padStart(6, '0')}`,
    now: () => '2026-01-01T00:00:00.000Z',
    creator: null,
  };
  let ids = 0;
  let book = emptyBook;
  const blocks = page.blocks.length;
  for (let i = 0; book.held.length < COUNT && i < 20 * COUNT; i++) {
    const wanted = one(page, i, (i * 7919) % blocks);
    const change = wanted === null ? 'noBlock' : decide(page, book.held, wanted);
    if (typeof change !== 'string') book = changeBook(book, change, page.input.text, stamp);
  }
  return { ...book, past: [] };
}

function one(page: Page, i: number, block: number): PlaceDecision | null {
  const at = page.starts[block] ?? 0;
  const next = page.starts[block + 1] ?? at;
  const claims = page.blocks[block]?.claims ?? [];
  const claim = claims[i % Math.max(1, claims.length)];
  const length = page.blocks[block]?.length ?? 0;
  const words = { start: at, end: at + Math.min(length, 12) };
  switch (i % 8) {
    case 0:
      return { kind: 'role', at, role: 'paragraph' };
    case 1:
    case 2:
      return claim === undefined ? null : { kind: 'claim', at: at + claim.start, set: i % 3 === 0 ? null : { unit: '个' } };
    case 3:
      return { kind: 'apart', left: at, right: next };
    case 4:
      return { kind: 'note', at: words, text: '请核对。' };
    case 5:
      return { kind: 'label', at: words, label: '地名' };
    case 6:
      return { kind: 'reviewed', at: { start: at, end: at } };
    default:
      return { kind: 'boundary', at, starts: false };
  }
}

/** As another program leaves the page: a heading put on, an ending added, and a character changed in every fifth paragraph. */
function editedElsewhere(text: string): string {
  const lines = text
    .split('\n')
    .map((line, i) => (i % 10 === 0 && line.length > 20 ? `${line.slice(0, 9)}改${line.slice(10)}` : line));
  return `今日导读\n\n${lines.join('\n')}\n\n编后\n`;
}
