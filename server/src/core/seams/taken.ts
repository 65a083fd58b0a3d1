/**
 * What of the page before an edit still holds. Between two stretches of blocks that only moved lies a place where something changed; a pair is
 * scored anew where either of its blocks is near it, where what stands between them is no longer the same, or where a repetition came or went.
 */
import { type BlockIndex, blockSpan, type Page, type Reuse } from '../model.js';
import { announcedPhrase } from './announced.js';
import type { PairView } from './features.js';
import type { Pairs } from './pairs.js';
import { HORIZON, marksHeadings, type Places, type PlaceView } from './places.js';
import type { Seam } from './seam.js';
import { readersOf } from './topic.js';

/** Blocks from `first` to before `end` that follow each other as they did before, `shift` blocks further on, as what they were before. */
export interface Stretch {
  readonly first: BlockIndex;
  readonly end: BlockIndex;
  readonly shift: number;
}

export interface Taken {
  readonly stretches: readonly Stretch[];
  readonly page: Page;
  readonly places: Places;
  readonly pairs: Pairs;
  readonly seams: readonly Seam[];
}

/** An end and a start look this many blocks around themselves: at the topic and the indents, at a jump line. */
const MARGIN = 8;

export function takeOver(view: PlaceView, reuse: Reuse | null): Taken | null {
  if (reuse === null) return null;
  const { page, origin, head, tail } = reuse;
  if (page.memo.seams.places.marked !== marksHeadings(view)) return null;
  const { blocks, roles, indents, breaks } = view;
  const { blocks: oldBlocks, roles: oldRoles, indents: oldIndents, breaks: oldBreaks } = page;
  const stretches: Stretch[] = [];
  const count = blocks.length;
  const known = roles === oldRoles;
  const to = known ? count - tail : count;
  if (known && head > 0) stretches.push({ first: 0, end: head, shift: 0 });
  for (let first = known ? head : 0; first < to; first++) {
    const shift = first - origin[first]!;
    let end = first;
    for (; end < to; end++) {
      const old = end - shift;
      if (origin[end] !== old || old < 0) break;
      if (oldBlocks[old] !== blocks[end] || oldRoles[old] !== roles[end]) break;
      if (oldIndents[old] !== indents[end] || oldBreaks[old] !== breaks[end]) break;
    }
    if (end === first) continue;
    stretches.push({ first, end, shift });
    first = end - 1;
  }
  if (to < count) stretches.push({ first: to, end: count, shift: count - oldBlocks.length });
  const { places, pairs, seams } = page.memo.seams;
  return { stretches, page, places, pairs, seams };
}

/** Ends from `first` to before `end` are scored anew. In a quiet change those away from it only against the starts from `near` to before `far`. */
export interface Change {
  readonly first: BlockIndex;
  readonly end: BlockIndex;
  readonly near: BlockIndex;
  readonly far: BlockIndex;
  /** The blocks that changed, when each stands in the place of an old one and stands for the same; null where more changed. */
  readonly quiet: Quiet | null;
}

export type Quiet = Stretch;

/** Where the page changed, in file order and without overlap; between the changes all pairs hold. */
export function changesOf(view: PairView, places: Places, taken: Taken): readonly Change[] {
  const count = places.marks.length;
  const changes: Change[] = [];
  const whole: Stretch = { first: count, end: count, shift: count - taken.places.marks.length };
  let before: Stretch = { first: 0, end: 0, shift: 0 };
  for (const stretch of [...taken.stretches, whole]) {
    const [first, end] = [before.end, stretch.first];
    const same = before.shift === stretch.shift;
    if (first === end && same) {
      before = stretch;
      continue;
    }
    const quiet = same && isQuiet(places, taken.places, first, end, stretch.shift) ? { first, end, shift: stretch.shift } : null;
    const still = quiet !== null && isStill(view, taken, quiet);
    const [near, far] = still ? readersOf(view, first, end) : [Math.max(0, first - MARGIN), Math.min(count, end + MARGIN)];
    add(changes, { first: Math.max(0, near - HORIZON), end: Math.min(count, far + HORIZON), near, far, quiet });
    before = stretch;
  }
  return changes;
}

/** The same marks on each block: nothing that stands between others became more or less of a hindrance. */
function isQuiet(places: Places, old: Places, first: BlockIndex, end: BlockIndex, shift: number): boolean {
  for (let b = Math.max(0, first - 1); b < Math.min(end + 1, places.marks.length); b++)
    if (places.marks[b] !== old.marks[b - shift]) return false;
  return true;
}

/** Nothing but the words of paragraphs changed: then only what reads these words is other than it was. */
function isStill(view: PairView, { page }: Taken, { first, end, shift }: Quiet): boolean {
  for (let b = first; b < end; b++) {
    if (view.roles[b] !== 'paragraph' || page.roles[b - shift] !== 'paragraph') return false;
    if (view.indents[b] !== page.indents[b - shift]) return false;
    const { head, tail, cues } = view.blocks[b]!;
    const before = page.blocks[b - shift]!;
    if (head.openness !== before.head.openness || tail.openness !== before.tail.openness) return false;
    if ((cues.dateline === null) !== (before.cues.dateline === null)) return false;
  }
  return true;
}

/** Changes that reach into each other are one, and a loud one. */
function add(changes: Change[], change: Change): void {
  const last = changes[changes.length - 1];
  if (last === undefined || last.end <= change.first) changes.push(change);
  else changes[changes.length - 1] = { ...last, end: change.end, far: change.far, quiet: null };
}

/** Longer blocks are not searched for repetitions that came or went. */
const LONGEST_SEARCH = 4096;

/**
 * Tells of an end whether what it says last, or announces, stood or stands in the blocks of a quiet change: then its pairs may have gained or
 * lost an echo wherever they are.
 */
export function echoesInto(view: PairView, taken: Taken, { first, end, shift }: Quiet): (block: BlockIndex) => boolean {
  let changed = '';
  for (let b = first; b < end; b++) {
    const old = blockSpan(taken.page, b - shift);
    const now = blockSpan(view, b);
    if (changed.length + old.end - old.start + now.end - now.start > LONGEST_SEARCH) return () => true;
    changed += `${taken.page.input.text.slice(old.start, old.end)}\0${view.text.slice(now.start, now.end)}\0`;
  }
  return (block) => {
    const at = view.starts[block]! + view.blocks[block]!.tail.at;
    const phrase = announcedPhrase(view.text, blockSpan(view, block));
    return (
      changed.includes(view.text.slice(at - ECHO, at)) ||
      (phrase >= 0 && changed.includes(view.text.slice(phrase, phrase + ECHO)))
    );
  };
}

/**
 * Tells of a start whether the blocks of a quiet change write its first two characters otherwise than they did: then its pairs with the ends
 * around the change may have gained or lost by it.
 */
export function usagesInto(view: PairView, taken: Taken, { first, end, shift }: Quiet): (block: BlockIndex) => boolean {
  const old = blockSpan(taken.page, first - shift);
  const now = blockSpan(view, first);
  if (end - first !== 1 || old.end - old.start + now.end - now.start > LONGEST_SEARCH) return () => end > first;
  const before = taken.page.input.text.slice(old.start, old.end);
  const after = view.text.slice(now.start, now.end);
  return (block) => {
    const at = view.starts[block]! + view.blocks[block]!.head.at;
    return usesOf(before, view.text.slice(at, at + 2)) !== usesOf(after, view.text.slice(at, at + 2));
  };
}

/** What stands before two characters, at each place where they stand. */
function usesOf(text: string, two: string): string {
  let uses = '';
  for (let at = text.indexOf(two); at >= 0; at = text.indexOf(two, at + 1)) uses += `${text.charAt(at - 1)}\0`;
  return uses;
}

/** As many characters as an echo needs at least on this side of the cut. */
const ECHO = 3;
