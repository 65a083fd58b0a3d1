/**
 * What a claim can be linked by, as numbers: one row for each claim that can be. A row depends on the characters of its block alone, so the rows
 * of a page outlive its edits but for those of the blocks that changed.
 */
import type { BlockIndex, BlockText } from '../model.js';
import { isHan } from '../text/characters.js';
import type { LocalClaim } from './claim.js';
import { nameOf } from './subject.js';

/** Characters of an indicator's end, or of what follows the number, that make two claims speak of the same thing. */
export const NAME = 4;
/** Characters of an indicator's end that make two of them akin: 成本. */
const AKIN = 2;

/** The columns of a row: where the claim is, its key as two hashes, and the key of those it is akin to. A first hash of 0 = none. */
export const Column = { block: 0, claim: 1, name: 2, kin: 4 } as const;
export const COLUMNS = 6;

/** Rows while they are being collected. */
export interface Rows {
  cells: Int32Array;
  /** Cells in use. */
  used: number;
}

export function newRows(): Rows {
  return { cells: new Int32Array(64 * COLUMNS), used: 0 };
}

/** Makes room for `count` cells more. */
export function grow(rows: Rows, count: number): void {
  if (rows.used + count <= rows.cells.length) return;
  const cells = new Int32Array(Math.max(2 * rows.cells.length, rows.used + count));
  cells.set(rows.cells);
  rows.cells = cells;
}

/** Adds the rows of a block that stands at `start` in `text`. */
export function addRows(rows: Rows, block: BlockText, index: BlockIndex, text: string, start: number): void {
  for (let number = 0; number < block.claims.length; number++)
    addRow(rows, block.claims[number] as LocalClaim, index, number, text, start, start + block.length);
}

/**
 * Adds the row of one claim, where it can be linked by anything.
 * @param base what its spans count from in `text`
 * @param limit where its block or clause ends in `text`
 */
export function addRow(
  rows: Rows,
  claim: LocalClaim,
  block: BlockIndex,
  place: number,
  text: string,
  base: number,
  limit: number,
): void {
  if (!isLinkable(claim)) return;
  const name = nameOf(claim);
  const from = name === null ? 0 : base + name.start;
  const to = name === null ? 0 : base + name.end;
  const end = base + claim.extent.end;
  const named = to - from >= NAME;
  const followed = !named && hanRun(text, end, limit);
  if (!named && !followed) return;
  grow(rows, COLUMNS);
  const { cells, used: row } = rows;
  cells[row + Column.block] = block;
  cells[row + Column.claim] = place;
  beginHash(claim);
  if (named) addText(text, to - NAME, to);
  else {
    addText(claim.value ?? '', 0, claim.value?.length ?? 0);
    add(FOLLOWED);
    addText(text, end, end + NAME);
  }
  cells[row + Column.name] = first | 1;
  cells[row + Column.name + 1] = second;
  const akin = named && claim.role === 'by' && claim.value !== null;
  if (akin) {
    beginHash(claim);
    add(AKIN_OF + (claim.direction === null ? 0 : claim.direction === 'up' ? 1 : 2));
    addText(claim.value, 0, claim.value.length);
    add(FOLLOWED);
    addText(text, to - AKIN, to);
  }
  cells[row + Column.kin] = akin ? first | 1 : 0;
  cells[row + Column.kin + 1] = akin ? second : 0;
  rows.used += COLUMNS;
}

/** The first cell of the first row of a block at or behind `block`. */
export function rowAt(rows: Int32Array, block: BlockIndex): number {
  let low = 0;
  let high = rows.length / COLUMNS;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle * COLUMNS + Column.block] as number) < block) low = middle + 1;
    else high = middle;
  }
  return low * COLUMNS;
}

/** What keeps keys of one kind apart from those of another; no character of a text is so great. */
const FOLLOWED = 0x20000;
const AKIN_OF = 0x20001;
const SORT = 0x20010;

/** Sixty-three bits of what was added: two keys that are alike by chance would take a page of a thousand million claims. The first is never 0. */
let first = 0;
let second = 0;

function beginHash(claim: LocalClaim): void {
  first = 0x2c1b3c6d;
  second = 0x297a2d39;
  const unit = claim.unit ?? '';
  addText(unit, 0, unit.length);
  add(SORT + sortOf(claim));
}

function add(code: number): void {
  first = Math.imul(first ^ code, 0x9e3779b1);
  first ^= first >>> 15;
  second = Math.imul(second ^ code, 0x85ebca6b);
  second ^= second >>> 13;
}

function addText(text: string, from: number, to: number): void {
  for (let i = from; i < to; i++) add(text.charCodeAt(i));
}

function isLinkable(claim: LocalClaim): boolean {
  if (claim.unit === null || claim.confidence < 0.5) return false;
  switch (claim.kind) {
    case 'percentage':
    case 'percentage-point':
    case 'money':
    case 'measure':
    case 'multiple':
      return true;
    case 'count':
    case 'duration':
      return claim.role !== 'period' && claim.role !== 'offset' && claim.role !== 'attributive';
    default:
      return false;
  }
}

/** Whether a claim in a headline may name a number that its story names too. */
export function isComparable(claim: LocalClaim): boolean {
  const { kind, unit, role } = claim;
  const name = nameOf(claim);
  const sure = kind === 'money' || kind === 'measure' || kind === 'percentage' || kind === 'percentage-point' || kind === 'count';
  return sure && unit !== null && name !== null && name.end - name.start >= NAME && role !== 'from';
}

/** Roles that may speak of the same number are of one sort: where a change arrived is the level afterwards. */
const roles = ['from', 'by', 'subset', 'threshold', 'period', 'offset', 'attributive', 'event-date', 'dateline', 'none'];

function sortOf(claim: LocalClaim): number {
  if (claim.aspect === 'consecutive') return 1;
  return claim.role === 'to' || claim.role === 'level' || claim.role === 'share' ? 0 : 2 + roles.indexOf(claim.role);
}

function hanRun(text: string, at: number, end: number): boolean {
  if (at + NAME > end) return false;
  for (let i = at; i < at + NAME; i++) if (!isHan(text.charCodeAt(i))) return false;
  return true;
}
