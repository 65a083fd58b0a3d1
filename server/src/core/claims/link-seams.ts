/** Claims that are told across a break, as rows to be linked by: they take the place of the rows of their blocks. */
import type { BlockText } from '../model.js';
import { type Across, clauseText, tellersOf } from './across.js';
import { addRow, COLUMNS, Column, newRows, rowAt } from './link-keys.js';
import type { LinkView } from './links.js';

/** Rows of the claims that one clause tells, their blocks written as 0 (`from`) and 1 (`to`): the same wherever the clause moves. */
const known = new WeakMap<Across['claims'], Int32Array>();

function rowsOf(view: LinkView, across: Across): Int32Array {
  let rows = known.get(across.claims);
  if (rows === undefined) {
    const read = newRows();
    const text = clauseText(view, across);
    for (const { claim, side, place, fresh } of across.claims)
      if (fresh && place !== null) addRow(read, claim, side === 'from' ? 0 : 1, place, text, -across.start, text.length);
    rows = read.cells.slice(0, read.used);
    known.set(across.claims, rows);
  }
  return rows;
}

/** The rows of all claims that these clauses tell. */
export function rowsTold(view: LinkView, clauses: readonly Across[]): Int32Array {
  const pieces = clauses.map((across) => rowsOf(view, across));
  const rows = new Int32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let used = 0;
  pieces.forEach((piece, i) => {
    rows.set(piece, used);
    const { from, to } = clauses[i] as Across;
    for (let r = used; r < used + piece.length; r += COLUMNS) rows[r + Column.block] = rows[r + Column.block] === 0 ? from : to;
    used += piece.length;
  });
  return rows;
}

/** What is to be linked: the rows of the blocks but for those that a clause tells otherwise or cuts, and what the clauses tell. */
export function visible(view: LinkView, rows: Int32Array, told = rowsTold(view, view.across)): Int32Array {
  if (view.across.length === 0) return rows;
  const tellers = tellersOf(view.across);
  const all = new Int32Array(rows.length + told.length);
  let used = 0;
  const keep = (piece: Int32Array, isShown: (block: number, claim: number) => boolean): void => {
    for (let r = 0; r < piece.length; r += COLUMNS) {
      if (!isShown(piece[r + Column.block] as number, piece[r + Column.claim] as number)) continue;
      all.set(piece.subarray(r, r + COLUMNS), used);
      used += COLUMNS;
    }
  };
  keep(rows, (block, claim) => {
    const ref = { block, claim };
    return !tellers.isTouched(block) || (tellers.find(ref) === undefined && !tellers.isHalf(ref));
  });
  // Where two clauses tell of one claim, `tellersOf` knows which of them counts.
  const seen = new Set<string>();
  keep(told, (block, claim) => {
    const key = `${block} ${claim}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
  return all.slice(0, used);
}

/** The clauses of the page before that went, and those of the new one that came; with them all that share a block with one of them. */
export function clausesChanged(before: LinkView, now: LinkView): readonly [gone: readonly Across[], come: readonly Across[]] {
  if (before.across === now.across) return [[], []];
  const had = new Set(before.across.map(({ claims }) => claims));
  const has = new Set(now.across.map(({ claims }) => claims));
  const blocks = new Set<BlockText | undefined>();
  const note = (view: LinkView, other: ReadonlySet<Across['claims']>): void => {
    for (const { claims, from, to } of view.across) if (!other.has(claims)) blocks.add(view.blocks[from]).add(view.blocks[to]);
  };
  note(before, has);
  note(now, had);
  if (blocks.size === 0) return [[], []];
  const touched = (view: LinkView): readonly Across[] =>
    view.across.filter(({ from, to }) => blocks.has(view.blocks[from]) || blocks.has(view.blocks[to]));
  return [touched(before), touched(now)];
}

/** The rows whose keys these clauses have to do with: of what they tell, and of what their blocks say of the same claims. */
export function keysOf(view: LinkView, clauses: readonly Across[], rows: Int32Array): Int32Array {
  const told = rowsTold(view, clauses);
  const hidden: number[] = [];
  for (const across of clauses) {
    for (const block of new Set([across.from, across.to])) {
      for (let r = rowAt(rows, block); r < rows.length && rows[r + Column.block] === block; r += COLUMNS)
        hidden.push(...rows.subarray(r, r + COLUMNS));
    }
  }
  return Int32Array.from([...told, ...hidden]);
}
