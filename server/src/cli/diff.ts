/**
 * A unified diff, as `patch` and people read it. It is built from the edits themselves, so it costs no search; lines end at a line feed, and a
 * carriage return before it is part of the line.
 */
import type { Edit } from '../core/text/edits.js';
import { applyDisjoint } from '../features/joins.js';

/** How many unchanged lines stand around a change. */
const CONTEXT = 3;

/** Lines [from, to) of the old text that became other lines; counted from 0. */
interface Changed {
  from: number;
  to: number;
  readonly edits: Edit[];
}

/** The diff of a text and what disjoint edits in file order make of it; empty where there are none. `name` is the file's. */
export function unifiedDiff(name: string, text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return '';
  const starts = lineStarts(text);
  const hunks = groupsOf(edits, starts, text.length);
  let shift = 0; // how many lines the text has grown by so far
  const parts = hunks.map((hunk) => {
    const { part, growth } = partOf(hunk, text, starts, shift);
    shift += growth;
    return part;
  });
  return `--- ${name}\n+++ ${name}\n${parts.join('')}`;
}

/** Where each line starts; the text's end counts as a line's start only where no line feed is before it. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  if (starts.at(-1) === text.length) starts.pop();
  return starts;
}

/** Changes that are closer than two contexts share a hunk. */
function groupsOf(edits: readonly Edit[], starts: readonly number[], length: number): readonly (readonly Changed[])[] {
  const groups: Changed[][] = [];
  let line = 0;
  for (const edit of edits) {
    while (line + 1 < starts.length && starts[line + 1]! <= edit.start) line++;
    const from = line;
    while (line + 1 < starts.length && starts[line + 1]! <= Math.min(edit.end, length - 1)) line++;
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last !== undefined && from < last.to) {
      last.to = line + 1;
      last.edits.push(edit);
    } else {
      const change = { from, to: line + 1, edits: [edit] };
      if (group !== undefined && last !== undefined && from - last.to <= 2 * CONTEXT) group.push(change);
      else groups.push([change]);
    }
  }
  return groups;
}

function partOf(
  group: readonly Changed[],
  text: string,
  starts: readonly number[],
  shift: number,
): { part: string; growth: number } {
  const lineAt = (line: number): number => starts[line] ?? text.length;
  const first = Math.max(0, group[0]!.from - CONTEXT);
  const last = Math.min(starts.length, group.at(-1)!.to + CONTEXT);
  const lines: string[] = [];
  let at = first;
  let growth = 0;
  for (const { from, to, edits } of group) {
    const base = lineAt(from);
    const before = text.slice(base, lineAt(to));
    const local = edits.map((edit) => ({ ...edit, start: edit.start - base, end: edit.end - base }));
    const removed = linesOf(before);
    const added = linesOf(applyDisjoint(before, local));
    lines.push(...marked(' ', linesOf(text.slice(lineAt(at), base))), ...marked('-', removed), ...marked('+', added));
    growth += added.length - removed.length;
    at = to;
  }
  lines.push(...marked(' ', linesOf(text.slice(lineAt(at), lineAt(last)))));
  const range = (start: number, count: number): string => `${count === 0 ? start : start + 1},${count}`;
  const head = `@@ -${range(first, last - first)} +${range(first + shift, last - first + growth)} @@\n`;
  return { part: head + lines.join(''), growth };
}

/** With their line feeds. */
function linesOf(text: string): string[] {
  return text === '' ? [] : (text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
}

function marked(sign: string, lines: readonly string[]): string[] {
  return lines.map((line) => (line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`));
}
