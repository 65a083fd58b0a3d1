/**
 * How a block begins and ends, read from its own characters: does it stop, or start, in the middle of a sentence?
 *
 * Only the edges are looked at (EDGE characters on each side), so that a block of a million characters costs no more than one of a hundred.
 */
import { speakers as englishSpeakers, letterWords, titles } from '../../languages/en/seams.js';
import { speakers as chineseSpeakers } from '../../languages/zh/seams.js';
import {
  BULLET,
  CLAUSE,
  CLOSER,
  COMMA,
  DIGIT,
  HAN,
  LOWER,
  marksOf,
  NUMERAL,
  OPENER,
  openerOf,
  TERMINAL,
  UPPER,
  WHITE,
} from './marks.js';

/** How sure it is that something is missing: closed < weak < open. */
export type Openness = 'closed' | 'weak' | 'open';

/**
 * What makes a head look torn off.
 * mark: a mark that cannot begin a line (，或…); closer: a bracket closes that was never opened (作日”，邀请);
 * clause: a first clause too short to be one (河堤。 题，); lower-case: a Latin sentence without its capital.
 */
export type HeadSign = 'mark' | 'closer' | 'clause' | 'lower-case';

/**
 * What makes a tail look torn off.
 * comma: a mark after which text goes on; opener: an opening mark with nothing in it; hyphen: a Latin word cut with a hyphen;
 * clause: ends with ；, which a whole paragraph may do too; colon: ends with ：, mostly before a list or a speech; closer: a quotation or bracket ends, the sentence does not;
 * point: a decimal point with nothing behind it (增长48.|6%); bare: no mark at all.
 */
export type TailSign = 'comma' | 'opener' | 'hyphen' | 'clause' | 'colon' | 'closer' | 'point' | 'bare';

export interface Head {
  readonly openness: Openness;
  readonly sign: HeadSign | null;
  /** Where the first character that is not white space or a mark-up sign stands, relative to the block. */
  readonly at: number;
  /** Length of the first clause, up to its mark; EDGE where no mark is near. */
  readonly clause: number;
  /** That mark ends a sentence. */
  readonly clauseEnds: boolean;
  /** Begins like an item of a list: 1. （一） 一、 ① • */
  readonly list: boolean;
  /** The opener that a closing mark near the start misses; 0 = none. */
  readonly closes: number;
}

export interface Tail {
  readonly openness: Openness;
  readonly sign: TailSign | null;
  /** Where the last character that is not white space ends, relative to the block. */
  readonly at: number;
  /** Characters since the last sentence end; EDGE where none is near. */
  readonly sentence: number;
  /** An opening mark near the end that nothing closes; 0 = none. */
  readonly opens: number;
}

/** How far from an edge anything is looked at. */
export const EDGE = 120;

/** Quotations and brackets are looked for this far: what somebody says may take some sentences, or sixty English words. */
export const PAIR_REACH = 400;

/** A first clause this short that ends a sentence is a torn-off rest: 标。 河堤。 题。 */
const SHORT_CLAUSE = 4;

/** Below this many characters an unfinished line may be a heading, a signature, a label. */
const SHORT_LINE = 45;

const HYPHEN = 0x2d;
const DASH = 0x2014;
const FULL_STOP = 0x2e;
const ELLIPSIS = 0x2026;
const MIDDLE_DOT = 0xb7;
const SINGLE_QUOTE = 0x2019;
const STRAIGHT_QUOTE = 0x22;
const WAVE_DASH = 0xff5e;

/** Most characters are Chinese ones, which are no marks; telling them by their number saves a look into the table. */
function isCommonHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** What is told of an edge, once for all blocks: so many blocks are read that objects of their own would keep the collector busy. */
interface Verdict<Sign> {
  readonly openness: Openness;
  readonly sign: Sign | null;
}

/** How a block begins and how it ends. */
export interface Edges {
  readonly head: Head;
  readonly tail: Tail;
}

/** Reads both edges of the block `text[start, end)`. Offsets in the answer are relative to `start`. */
export function readEdges(text: string, start: number, end: number, script: 'han' | 'latin'): Edges {
  let first = start;
  while (first < end && marksOf(text.charCodeAt(first)) & WHITE) first++;
  let last = first < end ? end : start;
  while (last > first && marksOf(text.charCodeAt(last - 1)) & WHITE) last--;
  const short = last - first <= PAIR_REACH;
  findMarks(text, first, short ? last : first + PAIR_REACH, script);
  const head = readHead(text, start, first, last, script);
  if (!short) findMarks(text, last - PAIR_REACH, last, script);
  return { head, tail: readTail(text, start, last, script) };
}

/** The marks of one stretch that both edges are read by; used again for the next one. */
const found = {
  /** The first mark that ends a clause or sentence, and which kind it is; -1 = none. */
  clause: -1,
  clauseKind: 0,
  /** The first closing mark that has no opening one before it; -1 = none. */
  closer: -1,
  /** The last opening mark that nothing closes, by its code; 0 = none. */
  opener: 0,
  /** Behind the last end of a sentence; -1 = none. */
  sentenceEnd: -1,
};

/** The opening marks that are not closed yet. */
const open = new Uint16Array(PAIR_REACH);

/** Looks for the marks of `text[from, to)`, which is not longer than PAIR_REACH. */
function findMarks(text: string, from: number, to: number, script: 'han' | 'latin'): void {
  let clause = -1;
  let clauseKind = 0;
  let closer = -1;
  let sentenceEnd = -1;
  let depth = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isCommonHan(code)) continue;
    const kind = marksOf(code);
    if (kind & (TERMINAL | CLAUSE | COMMA)) {
      if (clauseKind === 0) {
        clause = i;
        clauseKind = kind;
      }
      if (kind & TERMINAL && endsSentence(text, i, script)) sentenceEnd = i + 1;
    }
    if (!(kind & (OPENER | CLOSER)) || !counts(code, script)) continue;
    if (kind & OPENER) open[depth++] = code;
    else if (depth > 0) depth--;
    else if (closer < 0) closer = i;
  }
  found.clause = clause;
  found.clauseKind = clauseKind;
  found.closer = closer;
  found.opener = depth > 0 ? open[depth - 1]! : 0;
  found.sentenceEnd = sentenceEnd;
}

/** How the block begins whose first and last characters that are not white space stand at `at` and before `end`. */
function readHead(text: string, start: number, at: number, end: number, script: 'han' | 'latin'): Head {
  const limit = Math.min(end, at + EDGE);
  const near = found.clause >= 0 && found.clause < limit;
  const clause = near ? found.clause - at : EDGE;
  const clauseKind = near ? found.clauseKind : 0;
  const { closer } = found;
  let closes = closer < 0 || isListNumber(text, at, closer) ? 0 : openerOf(text.charCodeAt(closer));
  if (script === 'latin' && closes === 0 && closesStraight(text, at, end)) closes = STRAIGHT_QUOTE;
  const list = startsList(text, at, limit);
  const { openness, sign } = at >= end ? wholeHead : judgeHead(text.charCodeAt(at), script, clause, clauseKind, closes, list);
  const clauseEnds = (clauseKind & TERMINAL) !== 0;
  if (openness === 'closed' && sign === null && at === start && !list && closes === 0)
    return plainHeads[2 * clause + (clauseEnds ? 1 : 0)]!;
  return { openness, sign, at: at - start, clause, clauseEnds, list, closes };
}

/** Most blocks begin and end like any other. They share what is said of that, so that the collector has less to look through. */
const plainHeads: readonly Head[] = Array.from({ length: 2 * EDGE + 2 }, (_, i) => {
  return { openness: 'closed', sign: null, at: 0, clause: i >> 1, clauseEnds: i % 2 === 1, list: false, closes: 0 };
});
const plainTails: readonly Tail[] = Array.from({ length: PAIR_REACH }, (_, at) => {
  return { openness: 'closed', sign: null, at, sentence: 0, opens: 0 };
});

const wholeHead: Verdict<HeadSign> = { openness: 'closed', sign: null };
const weakHead: Verdict<HeadSign> = { openness: 'weak', sign: null };
const markHead: Verdict<HeadSign> = { openness: 'open', sign: 'mark' };
const lowerHead: Verdict<HeadSign> = { openness: 'open', sign: 'lower-case' };
const closerHead: Verdict<HeadSign> = { openness: 'open', sign: 'closer' };
const straightHead: Verdict<HeadSign> = { openness: 'weak', sign: 'closer' };
const clauseHead: Verdict<HeadSign> = { openness: 'open', sign: 'clause' };

function judgeHead(
  first: number,
  script: 'han' | 'latin',
  clause: number,
  clauseKind: number,
  closes: number,
  list: boolean,
): Verdict<HeadSign> {
  const kind = marksOf(first);
  if (kind & (CLOSER | COMMA | TERMINAL | CLAUSE)) {
    // —— may open a line of verse or a deck, … a quotation; a middle dot is a bullet.
    if (first === MIDDLE_DOT) return wholeHead;
    return first === DASH || first === ELLIPSIS ? weakHead : markHead;
  }
  if (script === 'latin') {
    if (kind & LOWER) return lowerHead;
    return closes === STRAIGHT_QUOTE ? straightHead : wholeHead;
  }
  if (closes) return closerHead;
  if (list) return wholeHead; // 二、加强农机调度: a number and its mark, no torn clause
  if (kind & HAN && clause <= SHORT_CLAUSE && clauseKind & TERMINAL) return clauseHead;
  if (kind & HAN && clause === 1 && clauseKind & (COMMA | CLAUSE)) return clauseHead;
  return wholeHead;
}

/** How the block ends whose last character that is not white space stands before `at`. */
function readTail(text: string, start: number, at: number, script: 'han' | 'latin'): Tail {
  const limit = Math.max(start, at - EDGE);
  const ended = found.sentenceEnd > limit;
  let opens = found.opener;
  if (script === 'latin' && opens === 0 && opensStraight(text, start, at)) opens = STRAIGHT_QUOTE;
  const sentence = ended ? at - found.sentenceEnd : limit > start ? EDGE : at - limit;
  const { openness, sign } = at <= start ? wholeTail : judgeTail(text, start, limit, at, script);
  if (openness === 'closed' && sign === null && sentence === 0 && opens === 0 && at - start < PAIR_REACH)
    return plainTails[at - start]!;
  return { openness, sign, at: at - start, sentence, opens };
}

const wholeTail: Verdict<TailSign> = { openness: 'closed', sign: null };
const abbreviationTail: Verdict<TailSign> = { openness: 'weak', sign: null };
const pointTail: Verdict<TailSign> = { openness: 'open', sign: 'point' };
const dashTail: Verdict<TailSign> = { openness: 'weak', sign: 'comma' };
const commaTail: Verdict<TailSign> = { openness: 'open', sign: 'comma' };
const colonTail: Verdict<TailSign> = { openness: 'closed', sign: 'colon' };
const clauseTail: Verdict<TailSign> = { openness: 'weak', sign: 'clause' };
const openerTail: Verdict<TailSign> = { openness: 'open', sign: 'opener' };
const closerTail: Verdict<TailSign> = { openness: 'weak', sign: 'closer' };
const hyphenTail: Verdict<TailSign> = { openness: 'open', sign: 'hyphen' };
const bareTail: Verdict<TailSign> = { openness: 'open', sign: 'bare' };
const labelTail: Verdict<TailSign> = { openness: 'weak', sign: 'bare' };

function judgeTail(text: string, start: number, limit: number, at: number, script: 'han' | 'latin'): Verdict<TailSign> {
  const stop = beforeOrnaments(text, start, at);
  const last = text.charCodeAt(stop - 1);
  const kind = marksOf(last);
  if (isPictograph(text, stop)) return wholeTail;
  if (last === FULL_STOP && script === 'han' && stop - 1 > limit && marksOf(text.charCodeAt(stop - 2)) & DIGIT) return pointTail;
  if (kind & TERMINAL) return last === FULL_STOP && isAbbreviation(text, limit, stop - 1) ? abbreviationTail : wholeTail;
  if (kind & COMMA) return last === DASH ? dashTail : isLetterLine(text, start, stop) ? wholeTail : commaTail;
  if (last === 0x3a || last === 0xff1a) return colonTail;
  if (kind & CLAUSE) return clauseTail;
  if (kind & OPENER) return openerTail;
  if (kind & CLOSER || last === 0x22) return closesWhole(text, start, stop, script) ? wholeTail : closerTail;
  if (last === HYPHEN && stop - 1 > limit && marksOf(text.charCodeAt(stop - 2)) & LOWER) return hyphenTail;
  if (!(kind & (HAN | DIGIT | LOWER | UPPER)) && last !== 0x25 && last !== 0xff05) return labelTail;
  return at - start > SHORT_LINE ? bareTail : labelTail;
}

/** "Dear Editor," and "Yours truly," open and close a letter; they have no more than a few words. */
function isLetterLine(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_LETTER_LINE || !(marksOf(text.charCodeAt(start)) & UPPER)) return false;
  let at = start;
  while (at < end && marksOf(text.charCodeAt(at)) & (LOWER | UPPER)) at++;
  return letterWords.has(text.slice(start, at));
}

const LONGEST_LETTER_LINE = 32;

/** Marks that stand behind the last word and say nothing: emphasis of a mark-up (*…*), the square that ends a story. */
const ornaments: ReadonlySet<number> = new Set(Array.from('*_~■□◆◇●▲△▼★☆※', (mark) => mark.charCodeAt(0)));

/** No mark that a sentence ends with, and no Chinese character, is one of them. */
function isOrnament(code: number): boolean {
  return code < 0x3000 && ornaments.has(code);
}

function beforeOrnaments(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isOrnament(text.charCodeAt(at - 1))) at--;
  return at > start ? at : end;
}

/** A smiley, or a drawn-out tone (好～), in the place of a full stop. */
function isPictograph(text: string, end: number): boolean {
  if (text.charCodeAt(end - 1) === WAVE_DASH) return true;
  const high = text.charCodeAt(end - 2);
  return high >= 0xd83c && high <= 0xd83e && (text.charCodeAt(end - 1) & 0xfc00) === 0xdc00;
}

/** A quotation that is a paragraph of its own is looked for this far back. */
const LONGEST_QUOTATION = 600;

/**
 * A closing mark ends the sentence with it where the sentence ended before it (他说。”), where the whole block stands inside the pair, or where the
 * pair is an aside behind a sentence that had ended (结果已公布。（详见第五版）); and a short line in Chinese that ends in one is a label: 陈平（村民代表）
 */
function closesWhole(text: string, start: number, end: number, script: 'han' | 'latin'): boolean {
  let before = end - 1;
  while (before > start && (marksOf(text.charCodeAt(before - 1)) & (CLOSER | WHITE) || text.charCodeAt(before - 1) === 0x22))
    before--;
  if (before > start && marksOf(text.charCodeAt(before - 1)) & TERMINAL) return true;
  if (script === 'latin') return false;
  if (end - start <= LABEL) return true;
  const opener = openingOf(text, Math.max(start, end - LONGEST_QUOTATION), end, script);
  if (opener < 0) return false;
  return opener === start || (marksOf(text.charCodeAt(opener - 1)) & TERMINAL) !== 0;
}

/** A column is not so narrow that all of a paragraph's first part would be shorter than this and end in a bracket. */
const LABEL = 20;

/** Where the pair opens that closes right before `end`; -1 where it does not within `text[from, end)`. */
function openingOf(text: string, from: number, end: number, script: 'han' | 'latin'): number {
  let depth = 0;
  for (let i = end - 1; i >= from; i--) {
    const code = text.charCodeAt(i);
    const kind = marksOf(code);
    if (!(kind & (OPENER | CLOSER)) || !counts(code, script)) continue;
    if (kind & CLOSER) depth++;
    else if (--depth === 0) return i;
  }
  return -1;
}

/** A full stop between digits (3.5), inside U.S. or behind Mrs. ends nothing. */
function endsSentence(text: string, at: number, script: 'han' | 'latin'): boolean {
  const code = text.charCodeAt(at);
  if (!(marksOf(code) & TERMINAL)) return false;
  if (code !== FULL_STOP) return true;
  if (script === 'han') return false;
  if (isTitle(text, at)) return false;
  const next = text.charCodeAt(at + 1);
  return at + 1 >= text.length || (marksOf(next) & (WHITE | CLOSER)) !== 0 || next === 0x22;
}

/** The word right before the full stop at `stop` is a title that stands before a name. */
function isTitle(text: string, stop: number): boolean {
  let from = stop;
  while (from > 0 && stop - from <= LONGEST_TITLE && marksOf(text.charCodeAt(from - 1)) & (LOWER | UPPER)) from--;
  return titles.has(text.slice(from, stop));
}

const LONGEST_TITLE = 4;

/** "U.S." and "J." at the end of a block may stand in the middle of a sentence: one capital before the full stop. */
function isAbbreviation(text: string, limit: number, stop: number): boolean {
  if (stop - 1 < limit || !(marksOf(text.charCodeAt(stop - 1)) & UPPER)) return false;
  const before = stop - 2 < limit ? 0x20 : text.charCodeAt(stop - 2);
  return before === FULL_STOP || (marksOf(before) & WHITE) !== 0;
}

/** The first straight quote of `text[start, end)` closes what was never opened: generations," he said. */
function closesStraight(text: string, start: number, end: number): boolean {
  const limit = Math.min(end, start + PAIR_REACH);
  for (let i = start; i < limit; i++) if (text.charCodeAt(i) === STRAIGHT_QUOTE) return !opensAt(text, start, i);
  return false;
}

/** The last straight quote of `text[start, end)` opens what is not closed. */
function opensStraight(text: string, start: number, end: number): boolean {
  const limit = Math.max(start, end - PAIR_REACH);
  for (let i = end - 1; i >= limit; i--) if (text.charCodeAt(i) === STRAIGHT_QUOTE) return opensAt(text, start, i);
  return false;
}

/** A straight quote looks the same at both ends; it opens where nothing, white space, a dash or an opening bracket stands before it. */
function opensAt(text: string, start: number, at: number): boolean {
  return at === start || (marksOf(text.charCodeAt(at - 1)) & (WHITE | OPENER)) !== 0 || text.charCodeAt(at - 1) === DASH;
}

/** The apostrophe of "don’t" is the same character as a closing quote, so single quotes do not count in Latin text. */
function counts(code: number, script: 'han' | 'latin'): boolean {
  return script === 'han' || (code !== SINGLE_QUOTE && code !== 0x2018);
}

const SPEAKERS = englishSpeakers + chineseSpeakers;

/** A bullet, or up to three digits and a mark: 1. 2、 三、 （四） (5) 1(A); or who speaks: Q. A: 问： 甲： */
function startsList(text: string, from: number, to: number): boolean {
  if (from >= to) return false;
  let at = from;
  const first = text.charCodeAt(at);
  if (marksOf(first) & BULLET) return true;
  if (SPEAKERS.includes(text.charAt(at))) return isSpeaker(text, at + 1, to);
  const bracket = first === 0xff08 || first === 0x28;
  if (bracket) at++;
  const digits = at;
  while (at < to && at - digits < 3 && marksOf(text.charCodeAt(at)) & NUMERAL) at++;
  if (bracket && at === digits) while (at < to && at - digits < 4 && marksOf(text.charCodeAt(at)) & (LOWER | UPPER)) at++; // (ii) (b)
  if (at === digits || at >= to) return false;
  const mark = text.charCodeAt(at);
  if (mark === 0xff09 || mark === 0x29) return true;
  if (bracket) return false;
  if (mark === 0xff08 || mark === 0x28) return isSubItem(text, at, to);
  if (mark === 0x3001) return true; // 、
  return (mark === 0x2e || mark === 0xff0e) && !(marksOf(text.charCodeAt(at + 1)) & DIGIT);
}

/**
 * Behind a speaker: a full stop or colon and white space; in Chinese a colon that no quotation follows, as in 他|问：“…”. "A. Hale said" is lost
 * by it, and hardly ever stands at a cut.
 */
function isSpeaker(text: string, at: number, to: number): boolean {
  const mark = text.charCodeAt(at);
  const next = marksOf(text.charCodeAt(at + 1));
  if (at + 1 >= to) return false;
  if (mark === 0xff1a) return (next & OPENER) === 0;
  return (mark === FULL_STOP || mark === 0x3a) && (next & WHITE) !== 0;
}

/** The bracket of 1(A) or 2（b）: one letter or digit inside. */
function isSubItem(text: string, from: number, to: number): boolean {
  const inside = marksOf(text.charCodeAt(from + 1)) & (LOWER | UPPER | DIGIT);
  return from + 2 < to && inside !== 0 && (text.charAt(from + 2) === ')' || text.charAt(from + 2) === '）');
}

/** "1)" and "（一)" style list numbers: nothing but one or two characters before the bracket. */
function isListNumber(text: string, from: number, closer: number): boolean {
  const code = text.charCodeAt(closer);
  return (code === 0x29 || code === 0xff09) && closer - from <= 2;
}
