/**
 * Cuts a text into blocks. A blank line always ends one; whether a single line break does is read off the page: it is inside a paragraph
 * only where the line above was full, that is, where it was wrapped at a measure.
 */

import { isHan, isUpperLatin, isWhite, Kind, kindOf } from '../text/characters.js';
import { isWriterTitle } from './forms.js';
import { formOf, type Line, looksOf, readLines, WIDEST_COLUMN } from './lines.js';

/** Whether a line break ends a block depends on at most this many lines on either side of it. */
export const SEGMENT_HORIZON = 12;

/**
 * Calls `emit` with the span of each block in [from, to), first to last character that is not white space.
 *
 * `from` is 0 or the start of a line on which a block begins, `to` the end of the text or such a line start; lines beyond them are looked at,
 * within the horizon. `splits` are sorted offsets at which a person cut a block; the white space around a cut belongs to neither half.
 */
export function segment(
  text: string,
  from: number,
  to: number,
  splits: readonly number[],
  emit: (start: number, end: number) => void,
): void {
  const lines: Line[] = [];
  const windowStart = linesBack(text, from, SEGMENT_HORIZON);
  const windowEnd = linesForward(text, to, SEGMENT_HORIZON);
  readLines(text, windowStart, windowEnd, (line) => lines.push(line), windowStart === 0);
  let split = 0;
  const put = (start: number, end: number): void => {
    let at = start;
    while (split < splits.length && (splits[split] as number) <= start) split++;
    for (; split < splits.length && (splits[split] as number) < end; split++) {
      const cut = splits[split] as number;
      const left = trimEnd(text, at, cut);
      const right = trimStart(text, cut, end);
      if (left > at) emit(at, left);
      at = right;
    }
    if (end > at) emit(at, end);
  };
  let start = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.start < from || line.start >= to) continue;
    if (start < 0) start = line.start;
    const next = lines[i + 1];
    if (next === undefined || next.start >= to || !goesOn(text, lines, i)) {
      put(start, line.end);
      start = -1;
    }
  }
}

/** Is the line break behind line `i` inside a block? Looks at `SEGMENT_HORIZON` lines before and behind, no further than the next blank line. */
function goesOn(text: string, lines: readonly Line[], i: number): boolean {
  const above = lines[i] as Line;
  const below = lines[i + 1] as Line;
  if (below.apart || isParagraphLine(text, above) || isParagraphLine(text, below)) return false;
  const upper = formOf(text, above);
  if (upper === 'heading') return isHeadingRest(text, above, below, lines[i + 2]);
  const lower = formOf(text, below);
  if (upper === 'table') return lower === 'table' && text.charCodeAt(above.start) === 124;
  if (upper === 'byline' && lower === 'byline') return isWriterTitle(text, below.start, below.end);
  if (upper === 'byline' || upper === 'jump' || upper === 'rule' || upper === 'folio') return false;
  if (lower === 'caption' && '(（'.includes(text.charAt(below.start))) return upper === 'plain'; // the photographer, on a line of his own
  // a dash can begin a line in mid-sentence
  const dash = lower === 'list' && upper !== 'list' && looksOf(text, above).ending === 'open' && looksOf(text, below).lower;
  return (lower === 'plain' || dash) && endsFull(text, lines, i);
}

/** Too wide for any column: a whole paragraph on one line. Han characters are two cells wide. */
function isParagraphLine(text: string, { start, end }: Line): boolean {
  const length = end - start;
  return (
    length > WIDEST_COLUMN || (length * 2 > WIDEST_COLUMN && isHan(text.charCodeAt(start)) && isHan(text.charCodeAt(start + 1)))
  );
}

/** "## Licence scheme will secure the industry's future:" / "minister": the last words of a marked heading that did not fit on its line. */
function isHeadingRest(text: string, above: Line, below: Line, after: Line | undefined): boolean {
  if (after !== undefined && !after.apart) return false;
  const heading = looksOf(text, above);
  const rest = looksOf(text, below);
  if (heading.width < 48 || rest.width * 2 > heading.width || heading.ending === 'sentence' || rest.ending !== 'open')
    return false;
  return formOf(text, below) === 'plain';
}

function endsFull(text: string, lines: readonly Line[], i: number): boolean {
  const han = looksOf(text, lines[i] as Line).han || looksOf(text, lines[i + 1] as Line).han;
  return han ? hanLineIsFull(text, lines, i) : latinLineIsFull(text, lines, i);
}

/**
 * A Chinese line was wrapped when it reaches the column's edge and most lines around do. Poems have lines of one width too,
 * but each of them ends with a mark; a wrapped line does so only by chance.
 */
function hanLineIsFull(text: string, lines: readonly Line[], i: number): boolean {
  const above = lines[i] as Line;
  const below = lines[i + 1] as Line;
  if (below.indent > above.indent && below.indent >= 2) return false;
  const gaps = gapsIn(text, above);
  if (gaps > 1 && gapsIn(text, below) === gaps) return false;
  let measure = 0;
  const [first, last] = stanza(lines, i);
  // two lines alone are a paragraph only where the second one ends a sentence; else they are a kicker and a headline of one width
  if (last - first < 2 && looksOf(text, below).ending !== 'sentence') return false;
  for (let k = first; k <= last; k++) {
    const { width } = looksOf(text, lines[k] as Line);
    if (width > WIDEST_COLUMN) return false;
    // first lines are indented here: this is one, also below a paragraph that a column cut off behind its first line
    if (below.indent >= 2 && (lines[k] as Line).indent + 2 <= below.indent) return false;
    if (width > measure) measure = width;
  }
  if (measure < 16 || looksOf(text, above).width < measure - 3) return false;
  let full = 0;
  let closed = 0;
  // Lines that break off before the edge: of two stories written by turns, each line is as wide as it happens to be.
  let short = 0;
  for (let k = first; k <= last; k++) {
    const looks = looksOf(text, lines[k] as Line);
    if (looks.width < measure - 3) {
      if (looks.ending === 'open' && formOf(text, lines[k] as Line) === 'plain') short++;
      continue;
    }
    full++;
    if (looks.ending !== 'open') closed++;
  }
  return full >= 2 && closed * 2 <= full && short < full;
}

/** The white space inside a line. Two lines with as many gaps are rows: 南岭 多云 7℃—16℃ above 江口 小雨 9℃—14℃. */
function gapsIn(text: string, { start, end }: Line): number {
  let gaps = 0;
  for (let i = start + 1; i < end; i++) if (isWhite(text.charCodeAt(i)) && !isWhite(text.charCodeAt(i - 1))) gaps++;
  return gaps;
}

/** A Latin line is measured against this many lines on either side: narrower and wider columns stand close together on a scanned page. */
const COLUMN_LINES = 6;

/**
 * A Latin line was wrapped when the next line's first word would not have fitted behind it. Justified lines come out of a scanner a few
 * letters longer or shorter; so a line that does not end a sentence may leave some room and still go on.
 */
function latinLineIsFull(text: string, lines: readonly Line[], i: number): boolean {
  const above = looksOf(text, lines[i] as Line);
  const below = looksOf(text, lines[i + 1] as Line);
  const { indent } = lines[i + 1] as Line;
  const after = lines[i + 2];
  if (indent > (lines[i] as Line).indent + 1) return false;
  // a first line, as the line below it stands further left
  if (indent >= 2 && after !== undefined && !after.apart && after.indent + 2 <= indent) return false;
  if (above.letters === 'none' && below.letters === 'none') return false; // rows of figures
  const capitals = above.letters === 'upper';
  if (capitals !== (below.letters === 'upper')) return false;
  const measure = latinMeasure(text, lines, i, capitals);
  if (measure > WIDEST_COLUMN || isSetInLines(text, lines, i)) return false;
  const room = measure - (above.width + 1 + below.firstWord);
  if (room < 0) return !isTitleOver(text, lines, i) && !isTitleUnder(text, lines, i, measure);
  if (above.ending === 'sentence') return false;
  if (above.letters !== 'plain' && !below.lower && !runsOnAfterComma(text, lines[i] as Line)) return false;
  return room * (below.lower ? 3 : 5) < measure;
}

/** In cells; editors and mail programs wrap at 65 and more. */
const SHORT_LINE = 45;

/**
 * Verse and lists begin each line with a capital or a figure ("Harmonium, needs new reeds, 12 dollars"), which wrapped lines do by chance alone:
 * two or three on end, so that as few lines count only where they are short and no sentence ends in them. A headline on several lines has capitals
 * all along. A scanner that takes the rule beside a column for a letter writes it before each line ("H interest displayed by visitors"): words as
 * short as that tell nothing.
 */
function isSetInLines(text: string, lines: readonly Line[], i: number): boolean {
  const [first, last] = stanza(lines, i);
  let prose = false;
  let plain = false;
  let begun = 0;
  for (let k = first; k <= last; k++) {
    const { lower, letters, ending, firstWord, width } = looksOf(text, lines[k] as Line);
    if (lower) return false;
    if (firstWord > 2) begun++;
    if (ending === 'sentence' || width > SHORT_LINE) prose = true;
    if (letters === 'plain') plain = true;
  }
  return plain && begun * 2 > last - first && (!prose || last - first > 2);
}

/** "State Fair Opens Its Gates" over a paragraph that is set in the same column: full, and yet a line of its own. */
function isTitleOver(text: string, lines: readonly Line[], i: number): boolean {
  const above = looksOf(text, lines[i] as Line);
  const below = looksOf(text, lines[i + 1] as Line);
  if (above.letters !== 'title' || above.ending !== 'open' || above.lower || below.letters !== 'plain' || below.lower)
    return false;
  if (runsOnAfterComma(text, lines[i] as Line)) return false;
  const [first, last] = stanza(lines, i);
  return last - first > 2 && (i === first || looksOf(text, lines[i - 1] as Line).ending === 'sentence');
}

/**
 * "Bread prices to rise four cents" below a line of plain text that fills the column and breaks off: a line of its own. As the last line of a
 * paragraph it would end a sentence, as one in its middle it would be full. "Missouri, on" may be the last line before a jump.
 */
function isTitleUnder(text: string, lines: readonly Line[], i: number, measure: number): boolean {
  const line = lines[i + 1] as Line;
  const above = looksOf(text, lines[i] as Line);
  const below = looksOf(text, line);
  if (above.letters !== 'plain' || above.ending !== 'open' || below.ending !== 'open') return false;
  if (below.width * 5 > measure * 3 || below.letters === 'upper' || !isUpperLatin(text.charCodeAt(line.start))) return false;
  const after = lines[i + 2];
  // "survived the / Harbour inquiry", a blank line, "unharmed." are pieces of one sentence
  if (after === undefined || after.apart) return false;
  if (looksOf(text, after).lower && looksOf(text, after).width * 5 < measure * 3) return false;
  let begins = line.end;
  while (begins > line.start && kindOf(text.charCodeAt(begins - 1)) !== Kind.white) begins--;
  return begins > line.start && line.end - begins > 3;
}

/** "Ann Waverly, from the Harbour Trust": a name and what it is, at the start of a sentence; titles put a capital behind a comma. */
function runsOnAfterComma(text: string, { start, end }: Line): boolean {
  for (let i = start; i + 2 < end; i++) {
    const next = text.charCodeAt(i + 2);
    if (text.charCodeAt(i) === 0x2c && text.charCodeAt(i + 1) === 0x20 && next >= 0x61 && next <= 0x7a) return true;
  }
  return false;
}

/** The width to which lines like this one run around here: the second widest, as scanners now and then put two columns on one line. */
function latinMeasure(text: string, lines: readonly Line[], i: number, capitals: boolean): number {
  let widest = 0;
  let second = 0;
  let count = 0;
  const [first, last] = stanza(lines, i);
  for (let k = Math.max(first, i - COLUMN_LINES); k <= Math.min(last, i + 1 + COLUMN_LINES); k++) {
    const { width, letters } = looksOf(text, lines[k] as Line);
    if ((letters === 'upper') !== capitals) continue;
    count++;
    if (width > widest) {
      second = widest;
      widest = width;
    } else if (width > second) second = width;
  }
  return count > 5 ? second : widest;
}

/** First and last line of the lines around `i` that stand together with it, within the horizon. */
function stanza(lines: readonly Line[], i: number): readonly [number, number] {
  let first = i;
  while (first > 0 && i - first < SEGMENT_HORIZON - 1 && !(lines[first] as Line).apart) first--;
  let last = i + 1;
  while (last + 1 < lines.length && last - i < SEGMENT_HORIZON && !(lines[last + 1] as Line).apart) last++;
  return [first, last];
}

/** The start of the line that stands `count` lines before the one at `offset`, or less where a blank line comes first. */
function linesBack(text: string, offset: number, count: number): number {
  let at = offset;
  for (let n = 0; n < count && at > 0; n++) {
    let end = at - 1;
    if (text.charCodeAt(end) === 10 && end > 0 && text.charCodeAt(end - 1) === 13) end--;
    let start = end;
    let blank = true;
    while (start > 0) {
      const code = text.charCodeAt(start - 1);
      if (code === 10 || code === 13) break;
      if (blank && !isWhite(code)) blank = false;
      start--;
    }
    if (blank) return at;
    at = start;
  }
  return at;
}

/** The end of the line `count` lines behind the one that starts at `offset`, or less where a blank line comes first. */
function linesForward(text: string, offset: number, count: number): number {
  let at = offset;
  for (let n = 0; n < count && at < text.length; n++) {
    let blank = true;
    let i = at;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || code === 13) break;
      if (blank && !isWhite(code)) blank = false;
    }
    if (blank) return at;
    at = text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10 ? i + 2 : Math.min(i + 1, text.length);
  }
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isWhite(text.charCodeAt(at - 1))) at--;
  return at;
}

function trimStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isWhite(text.charCodeAt(at))) at++;
  return at;
}
