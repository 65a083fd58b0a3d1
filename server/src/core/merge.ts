/**
 * Findings of several sources as one list in file order. After a keystroke nearly all of them are the very objects of the list before, so only
 * the stretch of the page in which one came, went or moved is put in order again.
 */
import type { Finding } from './model.js';

/** A finding for each thing that was found, in file order within each list, and all of them together. */
export interface Merged {
  readonly lists: readonly (readonly Finding[])[];
  readonly findings: readonly Finding[];
}

/** By place; of those at one place, the lists that come first go first. */
export function merge(lists: readonly (readonly Finding[])[], old?: Merged): Merged {
  if (old === undefined) return { lists, findings: inFileOrder(lists.flat()) };
  let first: Finding | undefined;
  let last: Finding | undefined;
  lists.forEach((list, l) => {
    const before = old.lists[l] as readonly Finding[];
    const [head, tail] = sameEnds(list, before);
    for (const changed of [list.slice(head, list.length - tail), before.slice(head, before.length - tail)]) {
      const [from, to] = [changed[0], changed.at(-1)];
      if (from === undefined || to === undefined) continue;
      if (first === undefined || compare(from, first) < 0) first = from;
      if (last === undefined || compare(to, last) > 0) last = to;
    }
  });
  if (first === undefined || last === undefined) return { lists, findings: old.findings };
  const [from, to] = [first, last];
  const middle = lists.flatMap((list) => list.slice(placeOf(list, from), placeBehind(list, to)));
  const head = old.findings.slice(0, placeOf(old.findings, from));
  return { lists, findings: head.concat(inFileOrder(middle), old.findings.slice(placeBehind(old.findings, to))) };
}

export function inFileOrder(findings: Finding[]): readonly Finding[] {
  return findings.length > 1 ? findings.sort(compare) : findings;
}

function compare(a: Finding, b: Finding): number {
  return a.at.block - b.at.block || a.at.start - b.at.start;
}

/** How many findings at the beginning and at the end of two lists are the very same. */
function sameEnds(list: readonly Finding[], before: readonly Finding[]): readonly [head: number, tail: number] {
  if (list === before) return [list.length, 0];
  const most = Math.min(list.length, before.length);
  let head = 0;
  while (head < most && list[head] === before[head]) head++;
  let tail = 0;
  while (tail < most - head && list[list.length - 1 - tail] === before[before.length - 1 - tail]) tail++;
  return [head, tail];
}

/** How many findings stand before the place of this one. */
function placeOf(list: readonly Finding[], finding: Finding): number {
  return count(list, (other) => compare(other, finding) < 0);
}

/** How many stand before it or at its very place. */
function placeBehind(list: readonly Finding[], finding: Finding): number {
  return count(list, (other) => compare(other, finding) <= 0);
}

/** How many findings at the beginning of a list pass a test that the others fail. */
function count(list: readonly Finding[], test: (finding: Finding) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(list[middle] as Finding)) low = middle + 1;
    else high = middle;
  }
  return low;
}
