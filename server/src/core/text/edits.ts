/**
 * Edits to a text, and how many of them add up: a `Change` tells, for an old and a new version of a text, which stretches differ.
 */

/** Replaces [start, end) by `text`. Offsets are those of the text right before this edit, as in the language server protocol. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One stretch in which the two versions differ. Everything between two changes is the same text, only moved. */
export interface Change {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** The text after the edits, one after the other. Offsets outside the text are brought back into it. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const edit of edits) {
    const { start, end } = within(edit, result.length);
    result = result.slice(0, start) + edit.text + result.slice(end);
  }
  return result;
}

/** Each edit passes over the changes so far; past this many they become one wide change, so that the sum stays linear in the edits. */
const MOST_CHANGES = 256;

/**
 * Adds up edits that were made one after the other into disjoint changes in file order. Edits that touch merge, so typing stays one change.
 */
export function sumEdits(oldLength: number, edits: readonly Edit[]): readonly Change[] {
  let changes: readonly Change[] = [];
  let length = oldLength;
  for (const edit of edits) {
    const { start, end } = within(edit, length);
    changes = add(changes, start, end, edit.text.length);
    length += edit.text.length - (end - start);
    if (changes.length > MOST_CHANGES) changes = [hull(changes)];
  }
  return changes;
}

function hull(changes: readonly Change[]): Change {
  const first = changes[0] as Change;
  const last = changes[changes.length - 1] as Change;
  return { oldStart: first.oldStart, oldEnd: last.oldEnd, newStart: first.newStart, newEnd: last.newEnd };
}

function within(edit: Edit, length: number): { start: number; end: number } {
  const start = Math.min(Math.max(0, edit.start), length);
  return { start, end: Math.min(Math.max(start, edit.end), length) };
}

/** One more edit, [start, end) of the newest text replaced by `inserted` characters. */
function add(changes: readonly Change[], start: number, end: number, inserted: number): readonly Change[] {
  const growth = inserted - (end - start);
  const result: Change[] = [];
  let newStart = start;
  let newEnd = end;
  let shift = 0; // newest offset minus old offset, behind the changes passed so far
  let index = 0;
  for (; index < changes.length; index++) {
    const change = changes[index] as Change;
    if (change.newEnd >= start) break;
    result.push(change);
    shift = change.newEnd - change.oldEnd;
  }
  let oldStart = start - shift;
  let oldEnd = end - shift;
  for (; index < changes.length; index++) {
    const change = changes[index] as Change;
    if (change.newStart > end) break;
    oldStart = Math.min(oldStart, change.oldStart);
    newStart = Math.min(newStart, change.newStart);
    newEnd = Math.max(newEnd, change.newEnd);
    shift = change.newEnd - change.oldEnd;
    oldEnd = newEnd - shift;
  }
  result.push({ oldStart, oldEnd, newStart, newEnd: newEnd + growth });
  for (; index < changes.length; index++) {
    const change = changes[index] as Change;
    result.push({ ...change, newStart: change.newStart + growth, newEnd: change.newEnd + growth });
  }
  return result;
}
