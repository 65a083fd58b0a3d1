/** Words that name a stretch of time without a number, and the plan of five years: 今年以来, 去年, “十四五”期间. */
import * as around from '../../languages/zh/claims/around.js';
import * as data from '../../languages/zh/claims/index.js';
import { yearsOfPlan } from './dates.js';
import { newNumeral, readNumeral } from './numerals.js';
import type { Scan } from './scan.js';
import { buildTrie, isAmong, lengthAt, lengthOf, matchBackward, matchForward, NO_MATCH, payloadOf, wordsOf } from './words.js';

const words = buildTrie(data.periodWords.flatMap(([forms], row) => wordsOf(forms).map((form): [string, number] => [form, row])));

/** Characters that one of the words begins with. */
export const periodStarts: string = [
  ...new Set(data.periodWords.flatMap(([forms]) => wordsOf(forms).map((form) => form.charAt(0)))),
].join('');

/**
 * Notes the period that a word at `at` names. The year itself is told by the page's date (`resolvePeriod`); the block alone knows only its
 * beginning and end. Returns where the scan goes on.
 */
export function readPeriod(scan: Scan, at: number): number {
  const match = matchForward(words, scan.text, at, scan.end);
  if (match === NO_MATCH) return at + 1;
  const stop = at + lengthOf(match);
  // 较去年全年加快: what is compared with is not what the sentence speaks of.
  if (isAmong('较較比', scan.text, at - 1)) return stop;
  const row = data.periodWords[payloadOf(match)];
  const open = row?.[2] ?? false;
  scan.sentence.period = {
    at: { start: at - scan.start, end: stop - scan.start },
    from: 'XXXX-01-01',
    to: open ? null : 'XXXX-12-31',
    years: row?.[1] ?? 0,
  };
  return stop;
}

const plan = newNumeral();

/** “十四五”期间: notes the years of the plan whose name stands at [at, stop). */
export function readPlan(scan: Scan, at: number, stop: number): void {
  const { text, start } = scan;
  if (stop - at < 2 || text.charAt(stop - 1) !== '五' || !readNumeral(text, at, stop - 1, plan) || plan.end !== stop - 1) return;
  const years = yearsOfPlan(plan.small);
  if (years === null) return;
  let end = stop;
  if (isAmong('”’」』', text, end)) end++;
  const length = lengthAt(around.planStretches, text, end);
  if (length === 0) return;
  end += length;
  const from = isAmong('“‘「『', text, at - 1) ? at - 1 : at;
  scan.sentence.period = {
    at: { start: from - start, end: end - start },
    from: `${years[0]}-01-01`,
    to: `${years[1]}-12-31`,
    years: 0,
  };
}

const backward = buildTrie(
  data.periodWords.flatMap(([forms], row) => wordsOf(forms).map((form): [string, number] => [form, row])),
  true,
);

/** What year the word before a date speaks of, counted from the paper's: -1 for 去年12月, 0 where none stands there. */
export function yearsBefore(text: string, at: number, start: number): number {
  const match = matchBackward(backward, text, at, start);
  return match === NO_MATCH ? 0 : (data.periodWords[payloadOf(match)]?.[1] ?? 0);
}
