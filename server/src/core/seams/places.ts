/** Which blocks may go on, which may be gone on in, and how they stand to each other on the page. */
import { Fact } from '../facts.js';
import type { BlockIndex, Blocks, Role } from '../model.js';
import type { Taken } from './taken.js';

export interface PlaceView extends Blocks {
  readonly roles: readonly Role[];
}

/** How far from an end its other half is looked for, in blocks. Nothing farther away influences a pair (the evidence horizon). */
export const HORIZON = 72;

/** An end that may go on somewhere on this page. */
export const GOES_ON = 1;
/** A start that may be the rest of another block. */
export const CONTINUES = 2;
/** Paragraph, list or table. */
export const BODY = 4;
/** Furniture that may stand between the two halves without making them less of neighbours. */
const FURNITURE = 8;
/** A paragraph that surely lacks its end, or its start. */
export const TORN_END = 16;
export const TORN_START = 32;
/** A new column begins: at a heading, a dateline, and wherever an end or a start is torn. */
const NEW_COLUMN = 64;

/** What the matching knows of each block's place; one row a block. */
export interface Places {
  /** Sets of the marks above. */
  readonly marks: Uint8Array;
  /** Running number of body blocks: how many stand before the block. */
  readonly ranks: Int32Array;
  /** Running number of columns: stretches of text that read on from block to block. No block goes on in an earlier one of its own column. */
  readonly runs: Int32Array;
  /** The page marks headings with `#`, so that a line without one is hardly a heading. */
  readonly marked: boolean;
}

/** More than one heading of the page carries a mark. */
export function marksHeadings({ facts }: Blocks): boolean {
  let headings = 0;
  for (let b = 0; b < facts.length && headings < 2; b++) if (facts[b]! & Fact.level) headings++;
  return headings > 1;
}

/** Reads the places of a page; the marks of blocks that only moved, and so did their neighbours, are those of the page before. */
export function placesOf(view: PlaceView, taken: Taken | null): Places {
  const count = view.roles.length;
  const marks = new Uint8Array(count);
  let next = 0;
  for (const { first, end, shift } of taken?.stretches ?? []) {
    for (; next <= first && next < count; next++) marks[next] = marksOfBlock(view, next);
    if (end - 1 <= next) continue;
    marks.set(taken!.places.marks.subarray(next - shift, end - 1 - shift), next);
    next = end - 1;
  }
  for (; next < count; next++) marks[next] = marksOfBlock(view, next);
  const ranks = new Int32Array(count);
  const runs = new Int32Array(count);
  for (let b = 0, rank = 0, run = 0; b < count; b++) {
    const mark = marks[b]!;
    ranks[b] = rank;
    if (mark & BODY) rank++;
    if (mark & NEW_COLUMN) run++;
    runs[b] = run;
  }
  return { marks, ranks, runs, marked: marksHeadings(view) };
}

/** A block's marks depend on itself and its two neighbours, nothing else. */
function marksOfBlock(view: PlaceView, block: BlockIndex): number {
  const role = view.roles[block];
  const { head, tail, cues } = view.blocks[block]!;
  const paragraph = role === 'paragraph';
  const body = paragraph || role === 'list' || role === 'table';
  const furniture = role === 'folio' || role === 'caption' || role === 'credit' || role === 'notice' || role === 'rule';
  let marks = body ? BODY : furniture ? FURNITURE : 0;
  if (paragraph) {
    if (tail.openness !== 'closed' && !jumpsAway(view, block)) marks |= GOES_ON;
    if (cues.dateline === null && !head.list && !jumpsHere(view, block)) marks |= CONTINUES;
    if (tail.openness === 'open' && !isOneOfLines(view, block)) marks |= TORN_END;
    if (head.openness === 'open' && cues.dateline === null) marks |= TORN_START;
  }
  const tornAbove = block > 0 && view.blocks[block - 1]!.tail.openness === 'open';
  if (block > 0 && ((!body && !furniture) || cues.dateline !== null || head.openness === 'open' || tornAbove))
    marks |= NEW_COLUMN;
  return marks;
}

/** Longer lines are no verse and no row of a list. */
const LONGEST_VERSE = 60;

/** A line of verse, or of a list without marks: it and the line right above or below it are short, and neither was wrapped. */
function isOneOfLines(view: PlaceView, block: BlockIndex): boolean {
  return (
    isVerse(view, block) &&
    ((view.breaks[block] === 1 && isVerse(view, block - 1)) || (view.breaks[block + 1] === 1 && isVerse(view, block + 1)))
  );
}

function isVerse({ blocks }: PlaceView, block: BlockIndex): boolean {
  const cues = blocks[block]?.cues;
  return cues?.lines === 1 && cues.characters <= LONGEST_VERSE;
}

/** The block stands right before a jump line that leads to another page: it goes on there. */
function jumpsAway(view: PlaceView, block: BlockIndex): boolean {
  return view.roles[block + 1] === 'jump' && view.blocks[block + 1]!.cues.jump?.direction === 'on';
}

/** The block stands right behind a jump line that comes from another page: what it continues is not here. */
export function jumpsHere(view: PlaceView, block: BlockIndex): boolean {
  return view.roles[block - 1] === 'jump' && view.blocks[block - 1]!.cues.jump?.direction === 'from';
}

/** So many blocks of a column are looked over for the jump line at its head; no more than an update takes into account (MARGIN in taken.ts). */
const COLUMN = 7;

/** The block stands in a column with "continued from page 1" at its head, and all above it there ends as paragraphs do. */
export function underJump(view: PlaceView, block: BlockIndex): boolean {
  for (let b = block; b > block - COLUMN; b--) {
    if (jumpsHere(view, b)) return true;
    if (b === 0 || view.roles[b - 1] !== 'paragraph' || view.blocks[b - 1]!.tail.openness === 'open') return false;
    const { head, cues } = view.blocks[b]!;
    if (head.openness === 'open' || cues.dateline !== null) return false;
  }
  return false;
}

/** So many blocks above a start are looked over for the headline it stands under; no more than an update takes into account (MARGIN in taken.ts). */
const UNDER = 7;

/** The nearest headline above the block; -1 = none. */
export function headlineOver({ roles }: PlaceView, block: BlockIndex): BlockIndex {
  for (let b = block - 1; b >= 0 && block - b <= UNDER; b--) {
    const role = roles[b];
    if (role === 'headline') return b;
    if (role === 'jump') return -1;
  }
  return -1;
}

/** Nothing of a body stands between the two. */
export function isFirstUnder({ marks }: Places, headline: BlockIndex, block: BlockIndex): boolean {
  for (let b = headline + 1; b < block; b++) if (marks[b]! & BODY) return false;
  return true;
}

/** How two blocks stand to each other on the page. */
export interface Placing {
  /** Body blocks between the two. */
  readonly between: number;
  readonly backward: boolean;
  /** A heading, byline or jump line stands between two neighbours. */
  readonly pastHeading: boolean;
}

/** How `to` stands to `from`. */
export function placingOf(places: Places, from: BlockIndex, to: BlockIndex): Placing {
  const backward = to < from;
  const between = Math.abs(places.ranks[to]! - places.ranks[from]!) - 1;
  return { between, backward, pastHeading: !backward && between === 0 && standsPastHeading(places, from, to) };
}

/** Anything but furniture stands between two neighbours. */
export function standsPastHeading({ marks }: Places, from: BlockIndex, to: BlockIndex): boolean {
  for (let b = from + 1; b < to; b++) if (!(marks[b]! & FURNITURE)) return true;
  return false;
}

/** No body block stands between the two, and `to` comes after `from`. */
export function areNeighbours({ ranks }: Places, from: BlockIndex, to: BlockIndex): boolean {
  return to > from && ranks[to]! - ranks[from]! === 1;
}
