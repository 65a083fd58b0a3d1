/**
 * What a block's own characters say about its role, before anybody looks at its neighbours: marks, length, punctuation, dateline, jump line.
 */
import type { BlockText, PartialDate, Span } from '../model.js';
import { isHan, isLowerLatin, isWhite } from '../text/characters.js';
import type { Dateline } from './dateline.js';
import { type Form, headingMark, namesIn, readFolio, readForm, signOf } from './forms.js';
import { type Jump, readGluedJump } from './jump.js';
import { isClosing, isDash, isPauseMark, isSentenceMark } from './marks.js';
import { noShape, readShape, type Shape } from './shape.js';

export type { Dateline } from './dateline.js';
export type { Form } from './forms.js';
export type { Jump } from './jump.js';
export type { Shape } from './shape.js';

export interface RoleCues {
  /** Heading depth that the text itself marks with `#`; 0 = no mark. A hint, never proof. */
  readonly level: number;
  /** Where the block's words start after marks (`## `, `> `), relative to the block. */
  readonly bodyStart: number;
  /** Characters that are not white space. */
  readonly characters: number;
  /** Physical lines that the block covers. */
  readonly lines: number;
  readonly dateline: Dateline | null;
  /** The jump line that the block is, or that is glued in brackets to the start or end of its paragraph. */
  readonly jump: Jump | null;
  /** The names in a byline; none on other blocks. */
  readonly names: readonly Span[];
  /** A date that a folio line names; null on other blocks. */
  readonly folioDate: PartialDate | null;
  /** What the block is by its own wording, wherever it stands. */
  readonly form: Form;
  /** Its last mark, closing quotes and brackets skipped: 。; ？ or ！, which headlines have too; ，、；: : ; none. */
  readonly ending: 'stop' | 'cry' | 'pause' | 'colon' | 'none';
  /** How it begins; `turn` with a name and a colon, as who speaks in a dialogue: 赵一：大概是。 */
  readonly opening: 'dash' | 'lower' | 'closing' | 'turn' | 'plain';
  /** Only looked at where the block could be a heading; `noShape` elsewhere. */
  readonly shape: Shape;
}

const noNames: readonly Span[] = [];

/** Reads the block [start, end). All offsets in the answer are relative to `start`; no piece of the text is kept. */
export function readCues(text: string, start: number, end: number, script: BlockText['script']): RoleCues {
  const level = headingMark(text, start, end);
  let bodyStart = start + level;
  if (level === 0 && text.charCodeAt(start) === 62) bodyStart++;
  while (bodyStart < end && isWhite(text.charCodeAt(bodyStart))) bodyStart++;
  look(text, start, end);
  const { characters, lines, signs } = seen;
  const { form, dateline, jump } = readForm(text, start, bodyStart, end, signs);
  const glued = form === 'plain' || form === 'dateline' ? readGluedJump(text, bodyStart, end) : null;
  const folioDate = form === 'folio' ? (readFolio(text.slice(bodyStart, end))?.date ?? null) : null;
  const ending = endingOf(text, bodyStart, end);
  const opening = openingOf(text, bodyStart, end);
  const unmarked = level === 0 && bodyStart === start && form === 'plain' && jump === null && glued === null;
  if (unmarked && lines === 1 && ending === 'stop' && opening === 'plain' && characters < paragraphs.length)
    return paragraphs[characters] as RoleCues;
  return {
    level,
    bodyStart: bodyStart - start,
    characters,
    lines,
    dateline,
    jump: jump ?? glued,
    names: form === 'byline' ? namesIn(text, start, bodyStart, end) : noNames,
    folioDate,
    form,
    ending,
    opening,
    shape:
      level > 0 || (form === 'plain' && (ending === 'none' || ending === 'cry'))
        ? readShape(text, bodyStart, end, script)
        : noShape,
  };
}

/** The cues of a paragraph on one line that ends with a full stop, by its characters: most blocks are one, and share them. */
const paragraphs: readonly RoleCues[] = Array.from({ length: 640 }, (_, characters) => ({
  level: 0,
  bodyStart: 0,
  characters,
  lines: 1,
  dateline: null,
  jump: null,
  names: noNames,
  folioDate: null,
  form: 'plain',
  ending: 'stop',
  opening: 'plain',
  shape: noShape,
}));

/** What one look at all characters of a block has seen; used again for the next block. */
const seen = { characters: 0, lines: 0, signs: 0 };

/** Counts the characters and lines of a block, and gathers the signs of the forms it may have: one pass for both. */
function look(text: string, start: number, end: number): void {
  let white = 0;
  let lines = 1;
  let signs = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    signs |= signOf(code);
    if ((code > WIDEST_WHITE && code !== BOM) || !isWhite(code)) continue;
    white++;
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lines++;
  }
  seen.characters = end - start - white;
  seen.lines = lines;
  seen.signs = signs;
}

/** No other white space than the BOM stands above this. */
const WIDEST_WHITE = 0x3000;
const BOM = 0xfeff;

function endingOf(text: string, start: number, end: number): RoleCues['ending'] {
  let i = end - 1;
  while (i > start && end - i < 6 && isClosing(text.charCodeAt(i))) i--;
  const code = text.charCodeAt(i);
  if (code === 0xff1a || code === 58) return 'colon';
  if (isSentenceMark(code)) return code === 33 || code === 63 || code === 0xff01 || code === 0xff1f ? 'cry' : 'stop';
  return isPauseMark(code) ? 'pause' : 'none';
}

function openingOf(text: string, start: number, end: number): RoleCues['opening'] {
  const code = text.charCodeAt(start);
  if (isDash(code) && isDash(text.charCodeAt(start + 1))) return 'dash';
  if (isLowerLatin(code)) return 'lower';
  if (isSentenceMark(code) || isPauseMark(code)) return 'closing';
  return isTurn(text, start, end) ? 'turn' : 'plain';
}

/** The name of who speaks has two to four characters. */
function isTurn(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && at - start < 5 && isHan(text.charCodeAt(at))) at++;
  return at - start > 1 && text.charCodeAt(at) === 0xff1a && at + 1 < end;
}
