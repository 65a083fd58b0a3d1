/** Characters a second: the bare limit, the whole analysis, each room alone; and how the time grows with the text. */

import { linkClaims } from '../../server/src/core/claims/links.js';
import { readClaims } from '../../server/src/core/claims/read.js';
import { resolveDecisions } from '../../server/src/core/decisions.js';
import { findingsOf } from '../../server/src/core/findings.js';
import { buildArticles } from '../../server/src/core/layout/articles.js';
import { readCues } from '../../server/src/core/layout/cues.js';
import { assignRoles } from '../../server/src/core/layout/roles.js';
import { segment } from '../../server/src/core/layout/segment.js';
import { blockEnd, type Page } from '../../server/src/core/model.js';
import { findSeams } from '../../server/src/core/seams/match.js';
import { readEdges } from '../../server/src/core/seams/openness.js';
import { noStatistics } from '../../server/src/core/seams/statistics.js';
import { scriptOf } from '../../server/src/core/text/script.js';
import { engine, input, material, statistics } from './material.js';
import { type Figure, median, rate, time, use } from './measure.js';

const MILLION = 1_000_000;

/** A pass that only looks at each code unit: nothing that reads the text can be faster. */
function barePass(text: string): void {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  use(sum);
}

/** Stops the benchmark where its text is not what it says: two blocks alike would flatter every cache. */
function assertNoTwoBlocksAlike(pages: readonly Page[]): number {
  const seen = new Set<string>();
  let count = 0;
  for (const page of pages) {
    for (let b = 0; b < page.blocks.length; b++) {
      const words = page.input.text.slice(page.starts[b], blockEnd(page, b));
      if (seen.has(words)) throw new Error(`The text of the benchmark holds this block twice: ${words}`);
      seen.add(words);
      count++;
    }
  }
  return count;
}

export function measureAnalysis(): Figure[] {
  const texts = material(1);
  const galley = engine();
  const million = Array.from({ length: 16 }, () => texts.text(MILLION));
  const whole = rate(million, (text) => use(galley.analyse(input(text)).blocks.length));
  const again = material(2);
  const unseen = Array.from({ length: 12 }, () => again.text(MILLION));
  const wholeUnseen = rate(unseen, (text) => use(galley.analyse(input(text)).blocks.length));
  const blocks = assertNoTwoBlocksAlike(million.slice(0, 2).map((text) => galley.analyse(input(text))));
  const part = 'analysis';
  return [
    { part, name: 'bare pass over the code units', value: rate(million, barePass), unit: 'M chars/s' },
    { part, name: 'whole analysis', value: whole, unit: 'M chars/s', gate: { atLeast: 10 } },
    { part, name: 'whole analysis, second run on other text', value: wholeUnseen, unit: 'M chars/s', gate: { atLeast: 10 } },
    { part, name: 'blocks in a million characters, no two alike', value: Math.round(blocks / 2), unit: 'blocks' },
  ];
}

export function measureStages(): Figure[] {
  const texts = material(3);
  const galley = engine();
  const known = statistics() ?? noStatistics;
  const pages = Array.from({ length: 12 }, () => galley.analyse(input(texts.text(MILLION))));
  const page = new Map(pages.map((each) => [each.input.text, each]));
  const all = [...page.keys()];
  const part = 'stages';
  const of = (name: string, work: (page: Page) => void): Figure => ({
    part,
    name,
    value: rate(all, (text) => work(page.get(text) as Page)),
    unit: 'M chars/s',
  });
  const blocks = (work: (page: Page, start: number, end: number, script: 'han' | 'latin') => void) => (page: Page) => {
    for (let b = 0; b < page.blocks.length; b++) {
      const start = page.starts[b] as number;
      work(page, start, start + page.blocks[b]!.length, page.blocks[b]!.script);
    }
  };
  const finish = <T>(steps: Generator<void, T>): T => {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  };
  return [
    of('segment', ({ input: { text } }) => segment(text, 0, text.length, [], (start) => use(start))),
    of(
      'script',
      blocks((page, start, end) => use(scriptOf(page.input.text, start, end).length)),
    ),
    of(
      'cues',
      blocks((page, start, end, script) => use(readCues(page.input.text, start, end, script) ? 1 : 0)),
    ),
    of(
      'heads and tails',
      blocks((page, start, end, script) => {
        const { head, tail } = readEdges(page.input.text, start, end, script);
        use(head.at + tail.at);
      }),
    ),
    of(
      'claims',
      blocks((page, start, end, script) => use(readClaims(page.input.text, start, end, script).length)),
    ),
    of('roles', (page) => use(assignRoles({ ...page, text: page.input.text }, new Map()).length)),
    of('seams', (page) => {
      const view = { ...page, text: page.input.text, statistics: known, traditional: page.input.language === 'zh-Hant' };
      use(finish(findSeams(view, resolveDecisions(page, []), null)).seams.length);
    }),
    of('articles', (page) =>
      use(
        buildArticles(
          { ...page, text: page.input.text, leads: page.memo.seams.leads, statistics: known },
          resolveDecisions(page, []),
        ).length,
      ),
    ),
    of('links', (page) => use(linkClaims({ ...page, text: page.input.text }, null).links.length)),
    of('findings', (page) =>
      use(findingsOf({ ...page, paperYear: page.date?.year ?? null, text: page.input.text }, null).merged.findings.length),
    ),
  ];
}

export function measureScaling(): Figure[] {
  const texts = material(4);
  const galley = engine();
  const timeFor = (length: number, rounds: number): number =>
    median(
      Array.from({ length: rounds }, () => {
        const text = texts.text(length);
        return time(() => use(galley.analyse(input(text)).blocks.length));
      }),
    );
  timeFor(MILLION, 6);
  const one = timeFor(MILLION, 7);
  const two = timeFor(2 * MILLION, 7);
  const five = timeFor(5 * MILLION, 3);
  const line = material(5).text(MILLION).replace(/\s+/g, '');
  const part = 'scaling';
  return [
    { part, name: 'analysis of 1 M characters', value: one, unit: 'ms' },
    { part, name: 'analysis of 2 M characters', value: two, unit: 'ms' },
    { part, name: 'analysis of 5 M characters', value: five, unit: 'ms' },
    { part, name: 'time at twice the text', value: two / one, unit: '×', gate: { atMost: 2.2 } },
    {
      part,
      name: 'one line of nearly 1 M characters',
      value: time(() => use(galley.analyse(input(line)).blocks.length)),
      unit: 'ms',
    },
  ];
}
