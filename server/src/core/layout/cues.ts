/**
 * What a block's own characters say about its role, before anybody looks at its neighbours: marks, length, punctuation, dateline, jump line.
 */
import { kickerEndings, surnames } from '../../languages/zh/layout.js';
import type { BlockText, PartialDate } from '../model.js';
import { isHan, isLatin, isLowerLatin, isUpperLatin, isWhite } from '../text/characters.js';
import { type Dateline, readHanDateline, readLatinDateline } from './dateline.js';
import { type Form, headingMark, LONGEST_FURNITURE, lineForm, readFolio } from './forms.js';
import { type Jump, readJump } from './jump.js';
import { isClosing, isDash, isPauseMark, isSentenceMark } from './marks.js';

export type { Dateline } from './dateline.js';
export type { Form } from './forms.js';
export type { Jump } from './jump.js';

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
  readonly jump: Jump | null;
  /** A date that a folio line names; null on other blocks. */
  readonly folioDate: PartialDate | null;
  /** What the block is by its own wording, wherever it stands. */
  readonly form: Form;
  /** Its last mark, closing quotes and brackets skipped: 。; ？ or ！, which headlines have too; ，、；: : ; none. */
  readonly ending: 'stop' | 'cry' | 'pause' | 'colon' | 'none';
  /** How its first character looks. */
  readonly opening: 'dash' | 'lower' | 'closing' | 'plain';
  /** 。 and . inside, the last one not counted. Only counted in blocks that are short enough for a heading. */
  readonly stops: number;
  /** Commas inside, likewise. */
  readonly commas: number;
  /** Latin letters: all upper case, each longer word with a capital, or neither. */
  readonly letters: 'upper' | 'title' | 'plain' | 'none';
  /** Ends as a kicker does that names its speaker: …会议上强调. */
  readonly speaks: boolean;
  /** Could be a person's name and nothing else. */
  readonly name: boolean;
}

/** Reads the block [start, end). All offsets in the answer are relative to `start`; no piece of the text is kept. */
export function readCues(text: string, start: number, end: number, script: BlockText['script']): RoleCues {
  const level = headingMark(text, start, end);
  let bodyStart = start + level;
  if (level === 0 && text.charCodeAt(start) === 62) bodyStart++;
  while (bodyStart < end && isWhite(text.charCodeAt(bodyStart))) bodyStart++;
  const { characters, lines } = count(text, start, end);
  const short = end - bodyStart <= LONGEST_FURNITURE * 2;
  const dateline =
    script === 'han' ? readHanDateline(text, start, bodyStart, end) : readLatinDateline(text, start, bodyStart, end);
  let form: Form = lineForm(text, bodyStart, end);
  if (dateline !== null) form = 'dateline';
  const jump = readJump(text, bodyStart, end);
  const folioDate = form === 'folio' ? (readFolio(text.slice(bodyStart, end))?.date ?? null) : null;
  const shape = short ? readShape(text, bodyStart, end) : longShape;
  return {
    level,
    bodyStart: bodyStart - start,
    characters,
    lines,
    dateline,
    jump,
    folioDate,
    form,
    ending: endingOf(text, bodyStart, end),
    opening: openingOf(text, bodyStart),
    ...shape,
  };
}

function count(text: string, start: number, end: number): { readonly characters: number; readonly lines: number } {
  let characters = 0;
  let lines = 1;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isWhite(code)) characters++;
    else if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lines++;
  }
  return { characters, lines };
}

type Shape = Pick<RoleCues, 'stops' | 'commas' | 'letters' | 'speaks' | 'name'>;
const longShape: Shape = { stops: 9, commas: 9, letters: 'plain', speaks: false, name: false };

function readShape(text: string, start: number, end: number): Shape {
  let stops = 0;
  let commas = 0;
  let upper = 0;
  let lower = 0;
  let words = 0;
  let lowered = 0;
  let word = 0;
  let wordLower = false;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 32;
    if (isLatin(code)) {
      if (word === 0) wordLower = isLowerLatin(code);
      word++;
      if (isUpperLatin(code)) upper++;
      else lower++;
      continue;
    }
    if (word > 3) {
      words++;
      if (wordLower) lowered++;
    }
    word = 0;
    if (code === 0xff0c || code === 44) commas++;
    else if (code === 0x3002 || (code === 46 && i + 1 < end && isWhite(text.charCodeAt(i + 1)))) {
      if (i + 3 < end) stops++;
    }
  }
  const letters =
    upper + lower === 0
      ? 'none'
      : lower * 8 <= upper && upper > 1
        ? 'upper'
        : words > 0 && lowered * 4 <= words
          ? 'title'
          : 'plain';
  let speaks = false;
  let name = false;
  if (isHan(text.charCodeAt(end - 1))) {
    speaks = kickerEndings.some((ending) => text.startsWith(ending, end - ending.length) && end - ending.length > start + 4);
    name = end - start >= 2 && end - start <= 4 && surnames.includes(text.charAt(start)) && isHan(text.charCodeAt(start + 1));
  }
  return { stops, commas, letters, speaks, name };
}

function endingOf(text: string, start: number, end: number): RoleCues['ending'] {
  let i = end - 1;
  while (i > start && end - i < 6 && isClosing(text.charCodeAt(i))) i--;
  const code = text.charCodeAt(i);
  if (code === 0xff1a || code === 58) return 'colon';
  if (isSentenceMark(code)) return code === 33 || code === 63 || code === 0xff01 || code === 0xff1f ? 'cry' : 'stop';
  return isPauseMark(code) ? 'pause' : 'none';
}

function openingOf(text: string, start: number): RoleCues['opening'] {
  const code = text.charCodeAt(start);
  if (isDash(code) && isDash(text.charCodeAt(start + 1))) return 'dash';
  if (isLowerLatin(code)) return 'lower';
  if (isSentenceMark(code) || isPauseMark(code)) return 'closing';
  return 'plain';
}
