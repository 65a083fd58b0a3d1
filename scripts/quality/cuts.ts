/**
 * Breaks that no simulator made. The real page beside the project is put together by hand (the lines of its joins stand below, none of its words) and
 * cut anew, at one legal place at a time; and whole articles change places, which may change no join. Run by `npm run quality`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { createEngine } from '../../server/src/core/engine.js';
import { type BlockIndex, blockEnd, type Page } from '../../server/src/core/model.js';
import { loadStatistics } from '../../server/src/core/seams/statistics.js';
import { detectLanguage } from '../../server/src/core/text/script.js';
import { applyDisjoint } from '../../server/src/features/joins.js';
import { inOneList, readingOrder, seamsByEnd } from '../../server/src/features/reading-order.js';
import { reassemble } from '../../server/src/features/rearrange.js';

const realPage = '../shared/pages/hunan-daily-2025-11-01.txt';

/** Which line of the real page goes on in which, as a person reads it; counted from 0. */
const joins: readonly (readonly [number, number])[] = [
  [13, 17],
  [17, 19],
  [19, 21],
  [45, 47],
  [59, 61],
  [81, 83],
  [85, 93],
  [93, 103],
  [115, 117],
  [129, 131],
  [143, 145],
  [155, 157],
  [163, 85],
];

const CUTS = 200;
const SHUFFLES = 50;

const engine = createEngine(loadStatistics(readFileSync('server/data/statistics.bin')));
const shown = argv.includes('--show');

function analyse(text: string): Page {
  return engine.analyse({ text, language: detectLanguage(text), date: null, constraints: [] });
}

/** Numbers that look like chance and are the same every time. */
function chance(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * most);
  };
}

/** The page with every broken paragraph in one piece, where it begins. */
function putTogether(text: string): string {
  const lines = text.split('\n');
  const next = new Map(joins);
  const gone = new Set(joins.map(([, to]) => to));
  const whole = (line: number): string => {
    const rest = next.get(line);
    return (lines[line] ?? '') + (rest === undefined ? '' : whole(rest));
  };
  return lines.flatMap((_, line) => (gone.has(line) ? [] : [whole(line)])).join('\n');
}

/** No line begins with these, no line ends with those, and nobody divides a dash, a dotted line or a word in Latin letters. */
const mayNotBegin = /^[。，、；：？！”’）》〉】」』…—·％%,.;:?!)\]]/;
const mayNotEnd = /[“‘（《〈【「『([]$/;
/** A cut behind the end of a sentence leaves no trace. */
const isEnd = /[。！？…][”’）》」』]*$/;

function isLegal(before: string, after: string): boolean {
  if (mayNotBegin.test(after) || mayNotEnd.test(before) || isEnd.test(before) || /[—…]$/.test(before)) return false;
  return !(/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after));
}

/** How far from either end of a paragraph a column may end. */
const EDGE = 12;

function measureCuts(text: string): Record<string, unknown> {
  const whole = putTogether(text);
  const page = analyse(whole);
  const random = chance(7);
  const long = page.blocks.flatMap(({ length }, b) => (page.roles[b] === 'paragraph' && length > 60 ? [b] : []));
  const known = new Set(page.seams.map((seam) => endsOf(page, seam.from, seam.to)));
  let found = 0;
  let wrong = 0;
  let safe = 0;
  let outside = 0;
  let foundOutside = 0;
  for (let cut = 0; cut < CUTS; ) {
    const block = long[random(long.length)] as BlockIndex;
    const start = page.starts[block] ?? 0;
    const end = blockEnd(page, block);
    const at = start + EDGE + random(end - start - 2 * EDGE);
    if (!isLegal(whole.slice(start, at), whole.slice(at, end))) continue;
    cut++;
    const torn = analyse(`${whole.slice(0, at)}\n\n${whole.slice(at)}`);
    const right = torn.seams.find(({ from, to }) => to === from + 1 && blockEnd(torn, from) <= at && (torn.starts[to] ?? 0) > at);
    const others = torn.seams.filter((seam) => seam !== right && !known.has(endsOf(torn, seam.from, seam.to)));
    const inDateline = at - start <= (page.blocks[block]?.cues.dateline?.end ?? 0);
    if (!inDateline) outside++;
    if (right !== undefined && !inDateline) foundOutside++;
    if (right !== undefined) found++;
    if (right?.safety === 'safe') safe++;
    if (others.length > 0) wrong++;
    if (shown && right === undefined) console.log(`missed: ${whole.slice(at - 10, at)}|${whole.slice(at, at + 10)}`);
    if (shown) for (const seam of others) console.log(`wrong: ${endsOf(torn, seam.from, seam.to)}`);
  }
  return {
    cuts: CUTS,
    'found again': found / CUTS,
    'outside datelines': Math.round((1000 * foundOutside) / outside) / 1000,
    'joined wrongly': wrong,
    'marked safe': safe / CUTS,
    'on the whole page': known.size,
  };
}

/** A seam by the words at its break: they stay while blocks move. */
function endsOf(page: Page, from: BlockIndex, to: BlockIndex): string {
  const { text } = page.input;
  const start = page.starts[to] ?? 0;
  return `${text.slice(Math.max(page.starts[from] ?? 0, blockEnd(page, from) - 8), blockEnd(page, from))}|${text.slice(start, start + 8)}`;
}

/** Joins that come or go when the articles of a page, each in one piece, change places. */
function measureShuffles(name: string, text: string): Record<string, unknown> {
  const scattered = analyse(text);
  // The pieces of a paragraph come to stand next to each other, and stay pieces.
  const inOrder = reassemble(
    scattered,
    () => true,
    () => false,
  );
  const page = analyse(inOrder === null ? text : applyDisjoint(text, [inOrder.edit]));
  const into = seamsByEnd(page);
  const units = page.articles.map((article) =>
    inOneList(readingOrder(article, into)).map((block) => page.input.text.slice(page.starts[block], blockEnd(page, block))),
  );
  const random = chance(11);
  const seamsOf = (order: readonly (readonly string[])[]): readonly string[] => {
    const shuffled = analyse(`${order.flat().join('\n\n')}\n`);
    return shuffled.seams.map(({ from, to }) => endsOf(shuffled, from, to)).sort();
  };
  const before = seamsOf(units);
  let changed = 0;
  for (let turn = 0; turn < SHUFFLES; turn++) {
    const order = [...units];
    for (let i = order.length - 1; i > 0; i--) {
      const other = random(i + 1);
      [order[i], order[other]] = [order[other] as (typeof units)[number], order[i] as (typeof units)[number]];
    }
    const after = seamsOf(order);
    const differences = [...before.filter((seam) => !after.includes(seam)), ...after.filter((seam) => !before.includes(seam))];
    if (differences.length > 0) changed++;
    if (shown) for (const seam of differences) console.log(`${name}: ${before.includes(seam) ? 'lost' : 'new'} ${seam}`);
  }
  return { page: name, articles: units.length, joins: before.length, shuffles: SHUFFLES, 'with another join': changed };
}

const read = (file: string): string => readFileSync(file, 'utf8').replace(/^\ufeff/, '');
const samples = ['01-broken-page', '03-traditional'].map((name) => [name, read(`samples/${name}.news.txt`)] as const);
console.log('Whole articles of a page change places:');
console.table([
  ...samples.map(([name, text]) => measureShuffles(name, text)),
  ...(existsSync(realPage) ? [measureShuffles('the real page', read(realPage))] : []),
]);
if (!existsSync(realPage)) console.log('Cuts of a real page: skipped, there is none beside the project.');
else {
  console.log('The real page, put together by hand and cut at one place at a time:');
  console.table([measureCuts(read(realPage))]);
}
