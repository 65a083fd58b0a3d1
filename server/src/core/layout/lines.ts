/**
 * The lines of a text and what each of them looks like on paper: how far it is indented, how wide it is, how it starts and ends.
 * Blank lines are not kept; a line only remembers whether one stands before it.
 */
import { cellsOf, isLowerLatin, isUpperLatin, isWhite, Kind, kindOf } from '../text/characters.js';
import { type Form, readForm, signsIn } from './forms.js';
import { type Letters, lettersOf } from './letters.js';
import { isClosing, isPauseMark, isSentenceMark } from './marks.js';

/** A line wider than this was never set in a column or wrapped by an editor: it is a whole paragraph on one line. */
export const WIDEST_COLUMN = 132;

/** Where a line stands; what it looks like is measured only when a neighbour asks (`looksOf`, `formOf`). */
export interface Line {
  /** First and behind the last character that is not white space. */
  readonly start: number;
  readonly end: number;
  /** A blank line, or the start of the text, stands before it. */
  readonly apart: boolean;
  /** White space before the first character, in cells. */
  readonly indent: number;
  looks: Looks | null;
  form: Form | null;
}

export interface Looks {
  /** Right edge in cells, the indent included; `WIDEST_COLUMN + 1` for everything wider. */
  readonly width: number;
  /** At least a quarter of the cells is Han. */
  readonly han: boolean;
  /** Cells of the first word: a line was wrapped before it when it would not have fitted on the line above. */
  readonly firstWord: number;
  /** Last mark of the line, closing quotes and brackets skipped. */
  readonly ending: 'sentence' | 'pause' | 'open';
  readonly letters: Letters;
  /** The first letter or digit is a lower-case letter. */
  readonly lower: boolean;
}

/** Calls `emit` for each line of [from, to) that is not blank. CR, LF and CRLF end a line. `apart` says whether the first one stands apart. */
export function readLines(text: string, from: number, to: number, emit: (line: Line) => void, apart = true): void {
  let blank = apart;
  let at = from;
  // the text is searched for each kind of break once, by the engine's own fast search, not character by character
  let feed = nextOf(text, '\n', at, to);
  let carriage = nextOf(text, '\r', at, to);
  while (at < to) {
    if (feed < at) feed = nextOf(text, '\n', at, to);
    if (carriage < at) carriage = nextOf(text, '\r', at, to);
    const stop = Math.min(feed, carriage);
    let start = at;
    let indent = 0;
    for (; start < stop; start++) {
      const code = text.charCodeAt(start);
      if (!isWhite(code)) break;
      indent += cellsOf(code);
    }
    at = stop === carriage && text.charCodeAt(stop + 1) === 10 && stop + 1 < to ? stop + 2 : stop + 1;
    if (start === stop) {
      blank = true;
      continue;
    }
    let end = stop;
    while (isWhite(text.charCodeAt(end - 1))) end--;
    emit({ start, end, apart: blank, indent, looks: null, form: null });
    blank = false;
  }
}

function nextOf(text: string, mark: string, from: number, to: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 || at > to ? to : at;
}

/** What the line looks like, measured once. */
export function looksOf(text: string, line: Line): Looks {
  line.looks ??= measure(text, line);
  return line.looks;
}

function measure(text: string, { start, end, indent }: Line): Looks {
  const ending = endingOf(text, start, end);
  if (end - start > WIDEST_COLUMN) {
    return {
      width: WIDEST_COLUMN + 1,
      han: false,
      firstWord: 0,
      ending,
      letters: 'none',
      lower: false,
    };
  }
  let width = indent;
  let han = 0;
  let firstWord = -1;
  let upper = 0;
  let lower = 0;
  let longWords = 0;
  let longLower = 0;
  let word = 0;
  let wordLower = false;
  let first = 0;
  let marks = 0;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 32;
    const kind = kindOf(code);
    if (kind === Kind.latin) {
      if (word++ === 0) {
        wordLower = isLowerLatin(code);
        if (first === 0) first = code;
      }
      if (isUpperLatin(code)) upper++;
      else lower++;
    } else {
      if (word > 3) {
        longWords++;
        if (wordLower) longLower++;
      }
      word = 0;
      if (code >= 0x2014 && code <= 0x2026) marks++;
      if (kind === Kind.han) han += 2;
      else if (kind === Kind.white) {
        if (firstWord < 0) firstWord = width - indent;
      } else if (first === 0 && kind === Kind.digit) first = code;
    }
    if (i < end) width += code < 0x80 && code !== 9 ? 1 : cellsOf(code);
  }
  const isHanLine = han * 4 > width - indent;
  return {
    // between Han characters “ ” — … are as wide as these
    width: Math.min(isHanLine ? width + marks : width, WIDEST_COLUMN + 1),
    han: isHanLine,
    firstWord: firstWord < 0 ? width - indent : firstWord,
    ending,
    letters: lettersOf(upper, lower, longWords, longLower),
    lower: isLowerLatin(first),
  };
}

function endingOf(text: string, start: number, end: number): Looks['ending'] {
  let i = end - 1;
  while (i > start && end - i < 5 && isClosing(text.charCodeAt(i))) i--;
  const code = text.charCodeAt(i);
  return isSentenceMark(code) ? 'sentence' : isPauseMark(code) ? 'pause' : 'open';
}

/** What the line is by its own wording, read once. */
export function formOf(text: string, line: Line): Form {
  line.form ??= readForm(text, line.start, line.start, line.end, signsIn(text, line.start, line.end)).form;
  return line.form;
}
