/** Which blocks may go on, which may be gone on in, and how they stand to each other on the page. */
import type { BlockIndex, Blocks, Role } from '../model.js';
import type { Placing } from './features.js';

export interface PlaceView extends Blocks {
  readonly roles: readonly Role[];
}

/** How far from an end its other half is looked for, in blocks. Nothing farther away influences a pair (the evidence horizon). */
export const HORIZON = 72;

/** Furniture that may stand between the two halves without making them less of neighbours. */
function isFurniture(role: Role | undefined): boolean {
  return role === 'folio' || role === 'caption' || role === 'credit' || role === 'notice' || role === 'rule';
}

export function isBody(role: Role | undefined): boolean {
  return role === 'paragraph' || role === 'list' || role === 'table';
}

/** An end that may go on somewhere on this page. Before "continued on page 4" it goes on elsewhere. */
export function mayGoOn(view: PlaceView, block: BlockIndex): boolean {
  return view.roles[block] === 'paragraph' && view.blocks[block]!.tail.openness !== 'closed' && !jumpsAway(view, block);
}

/** The block stands right before a jump line that leads to another page. */
function jumpsAway(view: PlaceView, block: BlockIndex): boolean {
  return view.roles[block + 1] === 'jump' && view.blocks[block + 1]!.cues.jump?.direction === 'on';
}

/** A start that may be the rest of another block: no dateline, no item of a list, not the first after "continued from page 1". */
export function mayContinue(view: PlaceView, block: BlockIndex): boolean {
  return (
    view.roles[block] === 'paragraph' &&
    view.blocks[block]!.cues.dateline === null &&
    !view.blocks[block]!.head.list &&
    !jumpsHere(view, block)
  );
}

/** The block stands right behind a jump line that comes from another page: what it continues is not here. */
export function jumpsHere(view: PlaceView, block: BlockIndex): boolean {
  return view.roles[block - 1] === 'jump' && view.blocks[block - 1]!.cues.jump?.direction === 'from';
}

/** Two scripts do not make one paragraph; a rest of marks and digits ("。", "6%。") goes with either. */
export function sameScript(view: PlaceView, from: BlockIndex, to: BlockIndex): boolean {
  return (
    view.blocks[from]!.script === view.blocks[to]!.script ||
    view.blocks[to]!.length <= BARE_REST ||
    view.blocks[from]!.length <= BARE_REST
  );
}

const BARE_REST = 6;

/** Running number of body blocks: `ranks[b]` = how many stand before block b. */
export function bodyRanks(roles: readonly Role[]): Int32Array {
  const ranks = new Int32Array(roles.length);
  for (let b = 0, count = 0; b < roles.length; b++) {
    ranks[b] = count;
    if (isBody(roles[b])) count++;
  }
  return ranks;
}

/**
 * Running number of columns: stretches of text that read on from block to block. A new one begins at a heading, a dateline, and wherever an
 * end or a start is torn. No block goes on in an earlier one of its own column.
 */
export function columnRuns(view: PlaceView): Int32Array {
  const runs = new Int32Array(view.roles.length);
  for (let b = 1, run = 0; b < runs.length; b++) {
    const { head, cues } = view.blocks[b]!;
    const heading = !isBody(view.roles[b]) && !isFurniture(view.roles[b]);
    if (heading || cues.dateline !== null || head.openness === 'open' || view.blocks[b - 1]!.tail.openness === 'open') run++;
    runs[b] = run;
  }
  return runs;
}

/** How `to` stands to `from`. */
export function placingOf(view: PlaceView, ranks: Int32Array, from: BlockIndex, to: BlockIndex): Placing {
  const backward = to < from;
  const between = Math.abs(ranks[to]! - ranks[from]!) - 1;
  let pastHeading = false;
  if (!backward && between === 0) for (let b = from + 1; b < to; b++) if (!isFurniture(view.roles[b])) pastHeading = true;
  return { between, backward, pastHeading };
}
