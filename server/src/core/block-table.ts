/**
 * The blocks of a page as one table: cut out of the text and read one by one, or taken over from the page before where the characters are the same.
 */
import { doubtsOf } from './claims/checks.js';
import { asRead, isOfNumbers, withDecidedClaims } from './claims/decided.js';
import { readClaims } from './claims/read.js';
import { splitsOf } from './decisions.js';
import { readCues } from './layout/cues.js';
import { segment } from './layout/segment.js';
import type { BlockIndex, Blocks, BlockText, Input, Page } from './model.js';
import { readFacts } from './read-facts.js';
import { readSlips } from './repairs/read.js';
import { readEdges } from './seams/openness.js';
import type { Statistics } from './seams/statistics.js';
import { cellsOf, isLineBreak, isWhite } from './text/characters.js';
import { scriptOf } from './text/script.js';
import type { Known, Stretch } from './update.js';

/** How many blocks are read between two yields; some tens of thousands of characters. */
const SLICE = 256;

export interface ReadBlocks {
  readonly blocks: Blocks;
  /** For each block its index on the page before, or -1 where it was read anew. */
  readonly origin: Int32Array;
  /** How many blocks were read anew. */
  readonly count: number;
}

/** Blocks of a stretch that is cut anew. Where one has the very text of an old block, it is the old one and `origins` tells which. */
interface Cut {
  readonly blocks: BlockText[];
  readonly starts: number[];
  readonly origins: BlockIndex[];
}

/** Cuts the stretches to read into blocks and reads them; takes the blocks of the other stretches over as they are. */
export function* readBlocks(
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
