/**
 * Puts broken paragraphs back together. A join edits only the gap between two blocks: nothing between Chinese characters, one space between
 * Latin words, and whatever white space is inside the blocks stays. The only characters other than white space that ever go are a seam's named
 * correction (a hyphen at a line's end, a doubled character), and that is told with the edit.
 */
import type { Engine } from '../core/engine.js';
import { type BlockIndex, blockEnd, type Input, type Page, type Role, type Span } from '../core/model.js';
import type { Seam } from '../core/seams/seam.js';
import { isWhite } from '../core/text/characters.js';
import { type Edit, sumEdits } from '../core/text/edits.js';
import { moveConstraints } from '../decisions/anchors.js';

export interface Join {
  readonly edit: Edit;
  /** What the join takes out besides white space; empty where it takes out nothing. */
  readonly removed: string;
}

/** How many characters a join takes out on either side of the gap. */
export interface Cuts {
  readonly before: number;
  readonly behind: number;
}

const noCuts: Cuts = { before: 0, behind: 0 };

/**
 * The edit that joins the two halves of a seam. Null where other blocks stand between them: that join moves text and is shown before it happens
 * (see moves.ts).
 */
export function joinOf(page: Page, seam: Seam): Join | null {
  const cuts = cutsOf(page, seam);
  return cuts && join(page, seam.from, seam.to, seam.separator, cuts);
}

/** What joining the halves of a seam takes out, wherever they stand; null where they cannot be joined. */
export function cutsOf(page: Page, { from, to, removes }: Seam): Cuts | null {
  const length = removes?.length ?? 0;
  const cuts = { before: removes?.side === 'from' ? length : 0, behind: removes?.side === 'to' ? length : 0 };
  return areJoinable(page, from, to, cuts) ? cuts : null;
}

/** Whether two blocks make one paragraph. */
function areJoinable(page: Page, from: BlockIndex, to: BlockIndex, { before, behind }: Cuts): boolean {
  // A mark before the second half (`> `) is no part of the gap, and joining would leave it standing in the middle of a sentence.
  if ((page.blocks[to]?.cues.bodyStart ?? 0) > 0) return false;
  // A correction may not eat a whole block, nor may one join reach into the next one's.
  return before < (page.blocks[from]?.length ?? 0) && behind < (page.blocks[to]?.length ?? 0);
}

/** What a seam's named correction takes out when the two are joined, wherever they stand; null where it takes out nothing. */
export function removedSpan(page: Page, { from, to, removes }: Seam): Span | null {
  if (removes === null) return null;
  const start = removes.side === 'from' ? blockEnd(page, from) - removes.length : (page.starts[to] ?? 0);
  return { start, end: start + removes.length };
}

/** The edit that joins a block with the next one because a person says so, whether or not there is a seam. Null where there is nothing to join. */
export function joinWithNext(page: Page, block: BlockIndex): Join | null {
  const seam = page.seams.find((candidate) => candidate.from === block && candidate.to === block + 1);
  if (seam !== undefined) return joinOf(page, seam);
  if (!isBody(page.roles[block]) || !isBody(page.roles[block + 1]) || !areJoinable(page, block, block + 1, noCuts)) return null;
  const latin = page.blocks[block]?.script === 'latin' && page.blocks[block + 1]?.script === 'latin';
  return join(page, block, block + 1, latin ? ' ' : '', noCuts);
}

function isBody(role: Role | undefined): boolean {
  return role === 'paragraph' || role === 'list';
}

function join(page: Page, from: BlockIndex, to: BlockIndex, separator: string, { before, behind }: Cuts): Join | null {
  if (to !== from + 1) return null;
  const { text } = page.input;
  const gap = { start: blockEnd(page, from), end: page.starts[to] ?? 0 };
  for (let at = gap.start; at < gap.end; at++) if (!isWhite(text.charCodeAt(at))) return null;
  const edit = { start: gap.start - before, end: gap.end + behind, text: separator };
  return { edit, removed: text.slice(edit.start, gap.start) + text.slice(gap.end, edit.end) };
}

/** The joins of all seams that pass the filter, in file order and disjoint; offsets are all those of the page. */
export function joinsOf(page: Page, wanted: (seam: Seam) => boolean): readonly Join[] {
  const joins = page.seams.filter(wanted).flatMap((seam) => joinOf(page, seam) ?? []);
  joins.sort((a, b) => a.edit.start - b.edit.start);
  let behind = -1;
  return joins.filter(({ edit }) => {
    if (edit.start < behind) return false;
    behind = edit.end;
    return true;
  });
}

export const isSafe = (seam: Seam): boolean => seam.safety === 'safe';

export interface Mended {
  /** Disjoint, in file order, with the offsets of the page. */
  readonly edits: readonly Edit[];
  /** The same as it was done: each round's edits are disjoint, in file order, with the offsets of the text that the round before left. */
  readonly rounds: readonly (readonly Edit[])[];
  readonly joins: number;
  /** What the named corrections took out, one entry each. */
  readonly removed: readonly string[];
}

/** More rounds than any page needs; each round joins at least one pair, so this only bounds what a fault could cost. */
const ROUNDS = 20;

/**
 * Every safe join of a page in one pass. A joined paragraph may show that a further join is safe, so the result is read again until nothing
 * is left: applying the edits twice is the same as applying them once.
 */
export function mend(engine: Engine, page: Page): Mended {
  const steps: Edit[] = [];
  const rounds: Edit[][] = [];
  const removed: string[] = [];
  let joins = 0;
  let current = page;
  for (let round = 0; round < ROUNDS; round++) {
    const found = joinsOf(current, isSafe);
    if (found.length === 0) break;
    const forward = found.map((entry) => entry.edit);
    rounds.push(forward);
    // From the end of the file on, so that no edit moves the place of the next one.
    const edits = forward.toReversed();
    joins += found.length;
    for (const entry of found) if (entry.removed !== '') removed.push(entry.removed);
    steps.push(...edits);
    current = engine.update(current, edits, inputAfter(current.input, forward, edits));
  }
  return { edits: asOnePass(page.input.text, current.input.text, steps), rounds, joins, removed };
}

function inputAfter(input: Input, disjoint: readonly Edit[], backward: readonly Edit[]): Input {
  return {
    ...input,
    text: applyDisjoint(input.text, disjoint),
    constraints: backward.reduce(moveConstraints, input.constraints),
  };
}

/** Edits that were made one after the other as disjoint edits of the first text. */
function asOnePass(before: string, after: string, steps: readonly Edit[]): readonly Edit[] {
  return sumEdits(before.length, steps).map(({ oldStart, oldEnd, newStart, newEnd }) => ({
    start: oldStart,
    end: oldEnd,
    text: after.slice(newStart, newEnd),
  }));
}

/** The text after disjoint edits in file order that all have the offsets of the text before them. One pass, however many there are. */
export function applyDisjoint(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const edit of edits) {
    pieces.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
