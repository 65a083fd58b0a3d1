/** Bad input for the engine: it never throws, never stands still, and `update` says what `analyse` says. */
import assert from 'node:assert/strict';
import type { Constraint, Input, Language, Page, Role } from '../../server/src/core/model.js';
import { applyEdits, type Edit } from '../../server/src/core/text/edits.js';
import { engine, onePage } from '../bench/material.js';
import { flat, varied } from '../bench/varied.js';
import { below, type Draw, type Kind, many, pick } from './kind.js';
import { checkPage, visible } from './page-checks.js';
import { scrapText, shapes, spoiledPage, unitText } from './strange.js';

const galley = engine();
const page = onePage();

/** Longest stretch of work between two chances to stop, in milliseconds of processor time. */
const NO_PROGRESS = 1000;

function input(draw: Draw, text: string): Input {
  const date = pick(draw, [null, { year: 2025, month: 10, day: 31 }, { year: 2025, month: null, day: null }]);
  return { text, language: pick<Language>(draw, ['zh-Hans', 'zh-Hans', 'zh-Hant', 'en']), date, constraints: [] };
}

function someText(draw: Draw): string {
  const share = draw();
  return share < 0.4 ? spoiledPage(draw, page) : share < 0.7 ? scrapText(draw, 120) : unitText(draw, 400);
}

/** Some hundred blocks, more than any evidence reaches, no two pages alike. */
function longText(draw: Draw): string {
  const text = varied(page, below(draw, 2 ** 31)).text(30_000 + below(draw, 40_000));
  const at = below(draw, text.length);
  return text.slice(0, at) + someText(draw) + text.slice(at);
}

function analyseChecked(next: Input): Page {
  const result = galley.analyse(next);
  checkPage(result);
  return result;
}

/** Reads a text in slices and fails where one of them takes too long. */
function analyseWatched(next: Input): { readonly page: Page; readonly spent: number } {
  const steps = galley.steps(next);
  const start = processor();
  for (let before = start; ; ) {
    const step = steps.next();
    const now = processor();
    assert.ok(now - before < NO_PROGRESS, `${Math.round(now - before)} ms without progress`);
    before = now;
    if (step.done) return { page: step.value, spent: now - start };
  }
}

function processor(): number {
  return process.cpuUsage().user / 1000;
}

const role = (draw: Draw): Role => pick(draw, ['headline', 'kicker', 'paragraph', 'folio', 'byline', 'table', 'notice', 'jump']);

function decision(draw: Draw, length: number): Constraint {
  const at = (): number => below(draw, length + 40) - 20;
  const far = (): number => pick(draw, [at(), -1, length * 3, 2 ** 31, -(2 ** 31)]);
  const span = (): { start: number; end: number } => ({ start: far(), end: far() });
  return pick<() => Constraint>(draw, [
    () => ({ kind: 'role', block: span(), role: role(draw) }),
    () => ({ kind: 'boundary', at: far(), starts: draw() < 0.5 }),
    () => ({ kind: pick(draw, ['join', 'apart']), left: far(), right: far() }),
    () => ({ kind: 'join', left: at(), right: at() }),
    () => ({ kind: 'split', at: far() }),
    () => ({ kind: 'same-article', a: span(), b: span() }),
    () => ({ kind: 'claim', at: span(), set: null }),
  ])();
}

function editOf(draw: Draw, length: number): Edit {
  const start = below(draw, length + 1);
  const size = pick(draw, [0, 0, 1, below(draw, 5), below(draw, 300)]);
  return { start, end: start + size, text: draw() < 0.8 ? scrapText(draw, 4) : unitText(draw, 8) };
}

/** Reversed, negative, far. */
function badEdit(draw: Draw, length: number): Edit {
  const any = (): number =>
    pick(draw, [below(draw, length + 1), -1, -below(draw, 1000), length + below(draw, 1000), 2 ** 31, -(2 ** 53), 2 ** 53]);
  return { start: any(), end: any(), text: scrapText(draw, 3) };
}

function updates(draw: Draw, text: string, make: (draw: Draw, length: number) => Edit): void {
  let current = input(draw, text);
  let known = analyseChecked(current);
  for (let round = 1 + below(draw, 4); round > 0; round--) {
    let length = current.text.length;
    let text = current.text;
    const edits = many(draw, 4, () => {
      const edit = make(draw, length);
      text = applyEdits(text, [edit]);
      length = text.length;
      return edit;
    });
    current = { ...current, text, constraints: draw() < 0.3 ? many(draw, 3, () => decision(draw, length)) : [] };
    known = galley.update(known, edits, current);
    checkPage(known);
    assert.deepEqual(visible(known), visible(galley.analyse(current)), 'update says something else than analyse');
  }
}

/** A shape at its size and at twice the size: never long without progress, never more than linear, and updated like read anew. */
function shape(make: (size: number) => string, size: number): void {
  const one = analyseWatched({ text: flat(make(size)), language: 'zh-Hans', date: null, constraints: [] });
  const two = analyseWatched({ text: flat(make(2 * size)), language: 'zh-Hans', date: null, constraints: [] });
  // Below a tenth of a second, start-up and collection of garbage are most of the time.
  if (one.spent > 100)
    assert.ok(two.spent < one.spent * 3.5, `twice the text takes ${(two.spent / one.spent).toFixed(1)} times as long`);
  checkPage(one.page);
  const { text } = one.page.input;
  const edit = { start: text.length >> 1, end: (text.length >> 1) + 1, text: '新，\n\n“' };
  const next = { ...one.page.input, text: applyEdits(text, [edit]) };
  const before = processor();
  const updated = galley.update(one.page, [edit], next);
  const spent = processor() - before;
  assert.ok(spent < NO_PROGRESS, `update: ${Math.round(spent)} ms without progress`);
  checkPage(updated);
  const fresh = galley.analyse(next);
  assert.deepEqual([...updated.starts], [...fresh.starts]);
  assert.deepEqual(updated.roles, fresh.roles);
  assert.deepEqual(updated.seams, fresh.seams);
}

const shapeNames = Object.keys(shapes);

export const engineKinds: readonly Kind[] = [
  {
    name: 'scraps',
    what: 'scraps of pages and any code units, lone surrogates and NUL: a sound page, the same in slices',
    attempt(draw) {
      const next = input(draw, someText(draw));
      const whole = analyseChecked(next);
      assert.deepEqual(visible(analyseWatched(next).page), visible(whole), 'in slices it says something else');
    },
  },
  {
    name: 'edits',
    what: 'edits of such text, one after the other: update says what analyse says',
    attempt: (draw) => updates(draw, someText(draw), editOf),
  },
  {
    name: 'edits of long pages',
    what: 'the same in pages of some hundred blocks, where most of the page before is taken over',
    attempt: (draw) => updates(draw, longText(draw), editOf),
  },
  {
    name: 'bad ranges',
    what: 'edits with reversed, negative and far ranges: brought back into the text',
    attempt: (draw) => updates(draw, someText(draw), badEdit),
  },
  {
    name: 'decisions',
    what: 'decisions on places that do not exist, on one place twice, in circles',
    attempt(draw) {
      const base = input(draw, someText(draw));
      const constraints = many(draw, 12, () => decision(draw, base.text.length));
      analyseChecked({ ...base, constraints });
    },
  },
  {
    name: 'shapes',
    what: `${shapeNames.length} endless shapes of 100,000 and 200,000 characters: linear, never a second without progress`,
    attempt(_draw, seed) {
      const name = shapeNames[seed % shapeNames.length] as string;
      try {
        shape(shapes[name] as (size: number) => string, 100_000);
      } catch (error) {
        throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
      }
    },
  },
  {
    name: 'a million',
    what: 'the same shapes of a million characters (100,000 headings, a million open quotes, a million blank lines …)',
    attempt(_draw, seed) {
      const name = shapeNames[seed % shapeNames.length] as string;
      try {
        const text = flat((shapes[name] as (size: number) => string)(1_000_000));
        checkPage(analyseWatched({ text, language: 'zh-Hans', date: null, constraints: [] }).page);
      } catch (error) {
        throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
      }
    },
  },
  {
    name: '20 MB',
    what: 'a page of 20 MB (7 million characters) in slices: never a second without progress',
    attempt(draw) {
      const text = flat(page.repeat(Math.ceil(7_000_000 / page.length)));
      const at = below(draw, text.length);
      checkPage(
        analyseWatched({
          text: `${text.slice(0, at)}${scrapText(draw, 5)}${text.slice(at)}`,
          language: 'zh-Hans',
          date: null,
          constraints: [],
        }).page,
      );
    },
  },
];
