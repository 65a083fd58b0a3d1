/**
 * The way of the data: text → blocks → roles → seams → articles → links → findings, from scratch (`analyse`) or at the cost of an edit (`update`).
 */
import { claimsAcross } from './claims/across.js';
import { doubtsOf } from './claims/checks.js';
import { asRead, isOfNumbers, withDecidedClaims } from './claims/decided.js';
import { type ClaimLink, linkClaims } from './claims/links.js';
import { readClaims } from './claims/read.js';
import { resolveDecisions, splitsOf } from './decisions.js';
import { findingsOf } from './findings.js';
import { type Article, articlesInSteps } from './layout/articles.js';
import { readCues } from './layout/cues.js';
import { countDates, pageDate, paperYear } from './layout/date.js';
import { assignRoles } from './layout/roles.js';
import { segment } from './layout/segment.js';
import type { BlockIndex, Blocks, BlockText, Input, Page, PartialDate, Reuse, Role } from './model.js';
import { readFacts } from './read-facts.js';
import { readSlips } from './repairs/read.js';
import { findSeams } from './seams/match.js';
import { readEdges } from './seams/openness.js';
import type { Orphan, Seam } from './seams/seam.js';
import { noStatistics, type Statistics } from './seams/statistics.js';
import { cellsOf, isLineBreak, isWhite } from './text/characters.js';
import type { Edit } from './text/edits.js';
import { scriptOf } from './text/script.js';
import { type Known, type Plan, planUpdate, reuseOf, type Stretch } from './update.js';

export interface Engine {
  /** Reads a page from scratch. Never throws; any string will do. */
  analyse(input: Input): Page;
  /**
   * Reads `next` by way of what was already known: equals `analyse(next)`, at the cost of the edits.
   * `edits` lead from `page.input.text` to `next.text`, one after the other.
   */
  update(page: Page, edits: readonly Edit[], next: Input): Page;
  /** The same as `analyse` in slices of a few milliseconds, so that a long analysis can be dropped. */
  steps(input: Input): Generator<void, Page>;
}

/** `statistics` are loaded by the caller (see `loadStatistics`); null works too, but fewer seams are found. */
export function createEngine(statistics: Statistics | null = null): Engine {
  const known = statistics ?? noStatistics;
  return {
    analyse: (input) => finish(readPage(input, wholeText(input), null, known)),
    steps: (input) => readPage(input, wholeText(input), null, known),
    update: (page, edits, next) => {
      if (page.input.language !== next.language) return finish(readPage(next, wholeText(next), null, known));
      return finish(readPage(next, planUpdate(page, edits, next), page, known));
    },
  };
}

/** How many blocks are read between two yields; some tens of thousands of characters. */
const SLICE = 256;

function finish(steps: Generator<void, Page>): Page {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function wholeText(input: Input): Plan {
  return { stretches: [{ kind: 'read', from: 0, to: input.text.length, known: [] }], changes: [] };
}

/**
 * What the rooms work on; each adds what it found. One object, with all its fields from the start: so the compiler meets a single shape in every
 * room. Objects put together for each room (`{ ...blocks, text }`) came in ever new shapes, and what it had compiled was thrown away again.
 */
interface Reading extends Blocks {
  readonly text: string;
  readonly statistics: Statistics;
  roles: readonly Role[];
  seams: readonly Seam[];
  orphans: readonly Orphan[];
  articles: readonly Article[];
  links: readonly ClaimLink[];
  date: PartialDate | null;
  paperYear: number | null;
}

function begin(text: string, { blocks, starts, breaks, indents, facts }: Blocks, statistics: Statistics): Reading {
  return {
    text,
    statistics,
    blocks,
    starts,
    breaks,
    indents,
    facts,
    roles: [],
    seams: [],
    orphans: [],
    articles: [],
    links: [],
    date: null,
    paperYear: null,
  };
}

function* readPage(input: Input, plan: Plan, old: Page | null, statistics: Statistics): Generator<void, Page> {
  const { text } = input;
  const read = yield* readBlocks(input, plan.stretches, old, statistics);
  // A decision on a number makes another block of the one that was read.
  const decided = input.constraints.some(isOfNumbers) || old?.input.constraints.some(isOfNumbers) === true;
  const reuse: Reuse | null = old === null ? null : reuseOf(old, read.blocks, read.origin, plan, decided);
  const decisions = resolveDecisions(read.blocks, input.constraints);
  const reading = begin(text, read.blocks, statistics);
  reading.roles = assignRoles(reading, decisions.roles, reuse);
  yield;
  const seamState = yield* findSeams(reading, decisions, reuse);
  reading.seams = seamState.seams;
  reading.orphans = seamState.orphans;
  yield;
  const stories = yield* articlesInSteps(reading, decisions, reuse);
  reading.articles = stories.articles;
  const dates = countDates(reading, reuse);
  reading.date = pageDate(reading, dates, input.date, input.fileDate ?? null);
  yield;
  const linked = linkClaims(reading, reuse);
  reading.links = linked.links;
  const cut = claimsAcross(reading, reading.seams, reuse?.page.memo.across);
  const across = cut.results.filter((claim) => claim !== null);
  yield;
  reading.paperYear = paperYear(reading, input.date, input.fileDate ?? null);
  const told = findingsOf(reading, reuse);
  const { findings } = told.merged;
  const { consulted } = stories;
  const blocksRead = read.count;
  const memo = {
    decisions,
    seams: seamState,
    links: linked,
    dates,
    consulted,
    across: cut,
    findings: told,
    paperYear: reading.paperYear,
    blocksRead,
  };
  const { blocks, starts, breaks, indents, facts, roles, seams, orphans, articles, links, date } = reading;
  return { input, blocks, starts, breaks, indents, facts, date, roles, seams, orphans, articles, links, across, findings, memo };
}

interface ReadBlocks {
  readonly blocks: Blocks;
  readonly origin: Int32Array;
  readonly count: number;
}

/** Blocks of a stretch that is cut anew. Where one has the very text of an old block, it is the old one and `origins` tells which. */
interface Cut {
  readonly blocks: BlockText[];
  readonly starts: number[];
  readonly origins: BlockIndex[];
}

/** Cuts the stretches to read into blocks and reads them; takes the blocks of the other stretches over as they are. */
function* readBlocks(
  input: Input,
  stretches: readonly Stretch[],
  old: Page | null,
  statistics: Statistics,
): Generator<void, ReadBlocks> {
  const { text } = input;
  const splits = splitsOf(input.constraints);
  const decided = old?.input.constraints.some(isOfNumbers) === true;
  const known = (b: BlockIndex): BlockText => {
    const block = old?.blocks[b] as BlockText;
    return decided ? asRead(block) : block;
  };
  const cuts: (Cut | null)[] = [];
  let count = 0;
  let total = 0;
  for (const stretch of stretches) {
    if (stretch.kind === 'keep') {
      cuts.push(null);
      total += stretch.end - stretch.first;
      continue;
    }
    const cut: Cut = { blocks: [], starts: [], origins: [] };
    for (let from = stretch.from; from < stretch.to; ) {
      const to = partEnd(text, from, stretch.to);
      const spans: number[] = [];
      segment(text, from, to, splits, (start, end) => spans.push(start, end));
      for (let i = 0; i < spans.length; i += 2) {
        const start = spans[i] as number;
        const end = spans[i + 1] as number;
        const same = old === null ? -1 : findKnown(old, stretch.known, start, end);
        cut.blocks.push(same >= 0 ? known(same) : readBlock(text, start, end, statistics));
        cut.starts.push(start);
        cut.origins.push(same);
        if (same < 0 && ++count % SLICE === 0) yield;
      }
      from = to;
    }
    cuts.push(cut);
    total += cut.blocks.length;
  }
  const table = putTogether(text, stretches, cuts, old, total);
  const read = decided && old !== null ? undecided(table, old) : table.blocks;
  return { blocks: withDecidedClaims(read, text, input.constraints), origin: table.origin, count };
}

/** The blocks as they were read, whatever was decided about the numbers of the old page. */
function undecided({ blocks: table, origin }: Pick<ReadBlocks, 'blocks' | 'origin'>, old: Page): Blocks {
  const blocks = table.blocks.map(asRead);
  const facts = table.facts.slice();
  for (let b = 0; b < blocks.length; b++) {
    const before = old.blocks[origin[b] as number];
    if (before !== undefined && before !== blocks[b]) facts[b] = readFacts(blocks[b] as BlockText);
  }
  const { starts, breaks, indents } = table;
  return { blocks, starts, breaks, indents, facts };
}

/** A stretch is cut in parts of about so many characters, so that the lines of a long text are never in memory all at once. */
const PART = 1 << 17;

/** Where the part that begins at `from` ends: behind the first blank line past its length, as nothing is looked at across one. */
function partEnd(text: string, from: number, to: number): number {
  if (to - from <= PART) return to;
  let at = text.indexOf('\n', from + PART);
  while (at >= 0 && at < to) {
    at++;
    while (at < to && isWhite(text.charCodeAt(at)) && !isLineBreak(text.charCodeAt(at))) at++;
    if (at >= to) break;
    if (text.charCodeAt(at) === 10) return at + 1;
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) return at + 2;
    at = text.indexOf('\n', at);
  }
  return to;
}

/** The table of blocks: rows of the old page are copied as they are, with their starts shifted; rows of a cut are measured. */
function putTogether(
  text: string,
  stretches: readonly Stretch[],
  cuts: readonly (Cut | null)[],
  old: Page | null,
  total: number,
): Pick<ReadBlocks, 'blocks' | 'origin'> {
  const pieces: (readonly BlockText[])[] = [];
  const origin = new Int32Array(total);
  const starts = new Int32Array(total);
  const breaks = new Uint8Array(total);
  const indents = new Uint8Array(total);
  const facts = new Uint32Array(total);
  const ungapped: (readonly [BlockIndex, BlockIndex])[] = [];
  let at = 0;
  stretches.forEach((stretch, s) => {
    const first = at;
    const cut = cuts[s];
    if (stretch.kind === 'keep' && old !== null) {
      pieces.push(old.blocks.slice(stretch.first, stretch.end));
      starts.set(old.starts.subarray(stretch.first, stretch.end), at);
      breaks.set(old.breaks.subarray(stretch.first, stretch.end), at);
      indents.set(old.indents.subarray(stretch.first, stretch.end), at);
      facts.set(old.facts.subarray(stretch.first, stretch.end), at);
      at += stretch.end - stretch.first;
      for (let b = first; b < at; b++) {
        origin[b] = stretch.first + b - first;
        starts[b]! += stretch.shift;
      }
      // the gap before the first one lies in what was cut anew
      ungapped.push([first, first + 1]);
    } else if (cut != null) {
      pieces.push(cut.blocks);
      starts.set(cut.starts, at);
      origin.set(cut.origins, at);
      at += cut.blocks.length;
      for (let b = first; b < at; b++) {
        const same = origin[b] as number;
        facts[b] = same >= 0 ? (old?.facts[same] as number) : readFacts(cut.blocks[b - first] as BlockText);
      }
      ungapped.push([first, at]);
    }
  });
  const blocks = pieces.length === 1 ? (pieces[0] as readonly BlockText[]) : ([] as BlockText[]).concat(...pieces);
  const table: Blocks = { blocks, starts, breaks, indents, facts };
  for (const [first, end] of ungapped) measureGaps(text, table, first, Math.min(end, total));
  return { blocks: table, origin };
}

/** What [start, end) says by itself; nothing outside of it is looked at. */
function readBlock(text: string, start: number, end: number, statistics: Statistics): BlockText {
  const script = scriptOf(text, start, end);
  const claims = readClaims(text, start, end, script);
  const { head, tail } = readEdges(text, start, end, script);
  return {
    length: end - start,
    script,
    cues: readCues(text, start, end, script),
    head,
    tail,
    claims,
    doubts: doubtsOf(claims, text, start, end, script),
    slips: readSlips(text, start, end, script, statistics),
  };
}

/** The old block that has the very text of [start, end) in the new text, where the plan knows that the text around there only moved. */
function findKnown(old: Page, known: readonly Known[], start: number, end: number): BlockIndex {
  for (const part of known) {
    if (start < part.newStart || end > part.newEnd) continue;
    const block = indexOfStart(old.starts, start - part.shift);
    if (block >= 0 && old.blocks[block]?.length === end - start) return block;
  }
  return -1;
}

function indexOfStart(starts: Int32Array, start: number): BlockIndex {
  let low = 0;
  let high = starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = starts[middle] as number;
    if (value === start) return middle;
    if (value < start) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Counts line breaks and indent before the blocks [first, end). The gaps are white space, so this is a short walk even on a long page. */
function measureGaps(text: string, { blocks, starts, breaks, indents }: Blocks, first: BlockIndex, end: BlockIndex): void {
  let at = first === 0 ? 0 : (starts[first - 1] as number) + (blocks[first - 1] as BlockText).length;
  for (let b = first; b < end; b++) {
    const start = starts[b] as number;
    let lines = 0;
    let cells = 0;
    for (; at < start; at++) {
      const code = text.charCodeAt(at);
      if (isLineBreak(code)) {
        if (code !== 10 || text.charCodeAt(at - 1) !== 13) lines++;
        cells = 0;
      } else if (isWhite(code)) cells += cellsOf(code);
    }
    breaks[b] = Math.min(255, lines);
    indents[b] = Math.min(255, cells);
    at = start + (blocks[b] as BlockText).length;
  }
}
