/** Where sentences begin and end inside a block. Full stops between digits or letters (2.5, U.S.) do not end one. */
import type { Span } from '../core/model.js';
import { isWhite } from '../core/text/characters.js';

const closers = new Set([...'”’」』）》〉】)]}"\''].map((character) => character.charCodeAt(0)));
const enders = new Set([...'。！？!?…｡'].map((character) => character.charCodeAt(0)));
const FULL_STOP = 46;

/** The sentence of [start, end) in which `offset` stands, without white space around it. Reads to both sides of the offset only. */
export function sentenceAt(text: string, start: number, end: number, offset: number): Span {
  let first = Math.min(Math.max(offset, start), end);
  while (first > start && !endsBefore(text, first, end)) first--;
  let last = Math.min(Math.max(offset, start) + 1, end);
  while (last < end && !endsBefore(text, last, end)) last++;
  return trimmed(text, first, last);
}

/** A sentence ends right before `at`, its closing quotes and brackets included. */
function endsBefore(text: string, at: number, end: number): boolean {
  if (at < end && (closers.has(text.charCodeAt(at)) || enders.has(text.charCodeAt(at)))) return false;
  let mark = at - 1;
  // A handful of closing marks stand together at most; more are no end of a sentence but noise.
  for (let i = 0; i < 6 && closers.has(text.charCodeAt(mark)); i++) mark--;
  const code = text.charCodeAt(mark);
  if (enders.has(code)) return true;
  return code === FULL_STOP && (at >= end || isWhite(text.charCodeAt(at))) && !isInitial(text, mark);
}

/** The full stop of an initial or a short abbreviation: "J. Smith", "Mr. Smith", "U.S. troops". */
function isInitial(text: string, stop: number): boolean {
  let at = stop - 1;
  while (at >= 0 && stop - at <= 4 && isLetter(text.charCodeAt(at))) at--;
  const length = stop - at - 1;
  if (length === 0 || length > 3) return false;
  const first = text.charCodeAt(at + 1);
  const capital = first >= 65 && first <= 90;
  return capital && (length === 1 || titles.has(text.slice(at + 1, stop)));
}

const titles = new Set([
  'Mr',
  'Mrs',
  'Ms',
  'Dr',
  'St',
  'Jr',
  'Sr',
  'Gov',
  'Sen',
  'Rep',
  'Gen',
  'Col',
  'No',
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'Aug',
  'Oct',
  'Nov',
  'Dec',
]);

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function trimmed(text: string, first: number, last: number): Span {
  let start = first;
  let end = last;
  while (start < end && isWhite(text.charCodeAt(start))) start++;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
