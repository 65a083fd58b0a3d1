/**
 * Plans an update: which blocks of the old page stay as they are, and which stretches of the new text have to be cut into blocks again.
 *
 * Whether a line break ends a block depends on a few lines around it (`SEGMENT_HORIZON`), so around each change as many blocks are cut anew;
 * of those, the ones whose characters did not change are still taken over by the engine.
 */
import { splitsOf } from './decisions.js';
import { SEGMENT_HORIZON } from './layout/segment.js';
import { type BlockIndex, type Blocks, blockAt, type Input, type Page, type Reuse } from './model.js';
import { type Change, type Edit, sumEdits } from './text/edits.js';

/** A part of the new text whose characters are those of the old text, `shift` further on. */
export interface Known {
  readonly newStart: number;
  readonly newEnd: number;
  readonly shift: number;
}

export type Stretch =
  | { readonly kind: 'keep'; readonly first: BlockIndex; readonly end: BlockIndex; readonly shift: number }
  | { readonly kind: 'read'; readonly from: number; readonly to: number; readonly known: readonly Known[] };

/** The stretches of the new page in file order, and the changes between which nothing but places is new. */
export interface Plan {
  readonly stretches: readonly Stretch[];
  readonly changes: readonly Change[];
}

export function planUpdate(page: Page, edits: readonly Edit[], next: Input): Plan {
  const { length } = page.input.text;
  const changes = withSplits(sumEdits(length, edits), page.input, next);
  const stretches: Stretch[] = [];
  let kept = 0; // blocks before this one are dealt with
  let at = 0; // index into changes
  while (at < changes.length) {
    const change = changes[at] as Change;
    const first = Math.max(kept, blockBefore(page, change.oldStart));
    let last = change;
    let end = blockAfter(page, change.oldEnd);
    const group = [change];
    for (at++; at < changes.length; at++) {
      const following = changes[at] as Change;
      if (blockBefore(page, following.oldStart) > end) break;
      group.push(following);
      last = following;
      end = blockAfter(page, following.oldEnd);
    }
    const before = change.newStart - change.oldStart;
    const behind = last.newEnd - last.oldEnd;
    if (first > kept) stretches.push({ kind: 'keep', first: kept, end: first, shift: before });
    const from = first === 0 ? 0 : lineStart(next.text, (page.starts[first] as number) + before);
    const to = end >= page.starts.length ? next.text.length : lineStart(next.text, (page.starts[end] as number) + behind);
    stretches.push({ kind: 'read', from, to, known: between(group, from, to) });
    kept = end;
  }
  const shift = next.text.length - length;
  if (kept < page.starts.length) stretches.push({ kind: 'keep', first: kept, end: page.starts.length, shift });
  return { stretches, changes };
}

/**
 * What the passes over the new page may take over of the old one. `origin` tells where each of its blocks stood; with `changed`, any of the blocks
 * that the plan keeps may be another one all the same.
 */
export function reuseOf(page: Page, next: Blocks, origin: Int32Array, plan: Plan, changed: boolean): Reuse {
  const count = next.blocks.length;
  const shift = count - page.blocks.length;
  const isSame = (b: BlockIndex, old: BlockIndex): boolean =>
    next.blocks[b] === page.blocks[old] && next.indents[b] === page.indents[old] && next.breaks[b] === page.breaks[old];
  const [begins, ends] = changed ? [0, 0] : keptEnds(plan);
  let head = begins;
  const most = Math.min(count, count - shift) - ends;
  while (head < most && isSame(head, head)) head++;
  let end = count - ends;
  while (end > head + Math.max(0, shift) && isSame(end - 1, end - 1 - shift)) end--;
  return { page, origin, head, tail: count - end, changes: plan.changes };
}

/** How many blocks at either end the plan keeps. */
function keptEnds({ stretches }: Plan): readonly [number, number] {
  const first = stretches[0];
  const last = stretches.at(-1);
  const begins = first?.kind === 'keep' ? first.end : 0;
  // the gap before the first block of a stretch may have changed
  const ends = last?.kind === 'keep' && last !== first ? last.end - last.first - 1 : 0;
  return [begins, ends];
}

/** The first block to cut anew for a change at `offset`: far enough before it, and at the start of a line. */
function blockBefore(page: Page, offset: number): BlockIndex {
  let block = blockAt(page, offset) - SEGMENT_HORIZON - 1;
  while (block > 0 && page.breaks[block] === 0) block--;
  return Math.max(0, block);
}

/** The first block to keep behind a change that ends at `offset`; the number of blocks where none is kept. */
function blockAfter(page: Page, offset: number): BlockIndex {
  let block = Math.max(0, blockAt(page, offset)) + SEGMENT_HORIZON + 2;
  while (block < page.starts.length && page.breaks[block] === 0) block++;
  return Math.min(block, page.starts.length);
}

/** Back over the indent of a block to the start of its line. */
function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
  return at;
}

/** The unchanged parts before, between and after the changes of a stretch. */
function between(changes: readonly Change[], from: number, to: number): Known[] {
  const known: Known[] = [];
  let start = from;
  let shift = (changes[0] as Change).newStart - (changes[0] as Change).oldStart;
  for (const change of changes) {
    known.push({ newStart: start, newEnd: change.newStart, shift });
    start = change.newEnd;
    shift = change.newEnd - change.oldEnd;
  }
  known.push({ newStart: start, newEnd: to, shift });
  return known;
}

/** A cut that a person made or took back changes the blocks around it though no character changed. */
function withSplits(changes: readonly Change[], old: Input, next: Input): readonly Change[] {
  const before = splitsOf(old.constraints);
  const after = new Set(splitsOf(next.constraints));
  if (before.length === 0 && after.size === 0) return changes;
  const places: Change[] = [...changes];
  for (const offset of before) {
    const moved = toNew(changes, offset);
    if (moved === null || after.delete(moved)) continue;
    places.push({ oldStart: offset, oldEnd: offset, newStart: moved, newEnd: moved });
  }
  for (const offset of after) {
    const moved = toOld(changes, offset);
    if (moved !== null) places.push({ oldStart: moved, oldEnd: moved, newStart: offset, newEnd: offset });
  }
  return places.sort((a, b) => a.newStart - b.newStart || a.newEnd - b.newEnd);
}

/** Where an old offset stands now; null inside a changed stretch, which is read again anyway. */
function toNew(changes: readonly Change[], offset: number): number | null {
  let shift = 0;
  for (const change of changes) {
    if (offset < change.oldStart) break;
    if (offset <= change.oldEnd) return null;
    shift = change.newEnd - change.oldEnd;
  }
  return offset + shift;
}

/** Where a new offset stood before; null inside a changed stretch. */
function toOld(changes: readonly Change[], offset: number): number | null {
  let shift = 0;
  for (const change of changes) {
    if (offset < change.newStart) break;
    if (offset <= change.newEnd) return null;
    shift = change.newEnd - change.oldEnd;
  }
  return offset - shift;
}
