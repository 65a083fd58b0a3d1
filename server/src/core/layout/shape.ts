/**
 * Does a short line read like a heading or like the piece of a sentence? Headlines are told in telegram style: no comma but a space
 * between two halves, no 了, no article, no auxiliary. The weights are log-odds, rounded, from counts of titles against beginnings of
 * paragraphs cut at random places.
 */
import {
  articles,
  auxiliaries,
  danglers,
  columnWords as latinColumns,
  sayingVerbs as latinSaying,
  pronouns,
} from '../../languages/en/layout.js';
import { columnWords, kickerEndings, sayingVerbs, sentenceOpenings, speakers, surnames } from '../../languages/zh/layout.js';
import { isDigit, isHan, isLatin, isLowerLatin, isUpperLatin, isWhite } from '../text/characters.js';
import { type Letters, lettersOf } from './letters.js';
import { isClosing, isOpening } from './marks.js';

export interface Shape {
  /** Log-odds that these words are a heading's and not the piece of a sentence; `notTitle` for a block too long for a heading. */
  readonly title: number;
  /** 。 or . in the middle: more than one sentence. */
  readonly stops: number;
  readonly letters: Letters;
  /** Ends as a kicker does: 2 = names its speaker (…座谈会上强调), 1 = names an event (…推进会召开), which headlines do too. */
  readonly speaks: 0 | 1 | 2;
  /** Could be a person's name and nothing else. */
  readonly name: boolean;
  /** Could be a row of a table or of results: a few words with two numbers between them. */
  readonly row: boolean;
  /** Short and closed by a bracket, as names in a list are: 赵一（江州队）. */
  readonly item: boolean;
  /** How well it would do as the title of a column: 2 = has a column's word, 1 = short enough, 0 = no. */
  readonly column: 0 | 1 | 2;
}

export const notTitle = -99;

/** Longer than this, in code units, no heading is. */
const LONGEST_HAN = 100;
const LONGEST_LATIN = 130;

export const noShape: Shape = {
  title: notTitle,
  stops: 9,
  letters: 'plain',
  speaks: 0,
  name: false,
  row: false,
  item: false,
  column: 0,
};

/** The shape of the words in [start, end), marks before them left out. */
export function readShape(text: string, start: number, end: number, script: 'han' | 'latin'): Shape {
  const length = end - start;
  if (length > (script === 'han' ? LONGEST_HAN : LONGEST_LATIN)) return noShape;
  return script === 'han' ? readHanShape(text.slice(start, end)) : readLatinShape(text.slice(start, end));
}

function readHanShape(words: string): Shape {
  const { length } = words;
  let title = length > 30 ? (30 - length) * 0.15 : 0.5;
  let stops = 0;
  let commas = 0;
  let comma = -1;
  let told = 0;
  let has = 0;
  let pause = 0;
  let space = false;
  for (let i = 0; i < length; i++) {
    const code = words.charCodeAt(i);
    switch (code) {
      case 0xff0c: // ，
      case 44:
        if (comma < 0) comma = i;
        commas++;
        break;
      case 0x3002: // 。
        if (i + 2 < length) stops++;
        break;
      case 0x3001: // 、
        pause++;
        break;
      case 0x4e86: // 了
      case 0x8fc7: // 过
      case 0x904e: // 過
      case 0x662f: // 是
        told++;
        break;
      case 0x7684: // 的
        has++;
        break;
      default:
        if (isWhite(code) && isHanOrMark(words.charCodeAt(i - 1)) && isHanOrMark(words.charCodeAt(i + 1))) space = true;
    }
  }
  const saying = comma > 0 && sayingVerbs.some((verb) => words.startsWith(verb, comma - verb.length) && comma >= verb.length);
  // two clauses of about the same length are a couplet: 修好一条路，带富一方人
  const couplet = commas === 1 && !saying && !space && Math.abs(length - 1 - 2 * comma) <= 4 && comma >= 5 && length <= 30;
  if (commas > 0) title -= couplet ? 0.5 : space ? 1.5 : 3.5;
  else title += length >= 14 ? 1.8 : length >= 10 ? 1.3 : 0.8;
  if (commas > 1) title -= 1.5;
  if (saying) title -= 3;
  if (pause > 0) title -= 1.5;
  if (told > 0) title -= 1.5;
  if (has > 0) title -= 0.8;
  if (space) title += 3.5;
  const first = words.charAt(0);
  if (first === '【' || first === '《') title += first === '【' ? 4 : 0.5;
  if (words.includes('：')) title += 1.5;
  if (sentenceOpenings.some((opening) => words.startsWith(opening))) title -= 2;
  if (startsWithDate(words)) title -= 2;
  if (isSpeech(words)) title -= 6;
  if (!isBalanced(words)) title -= 3;
  if ('的地得了着過过們们之'.includes(first)) title -= 3;
  // not a line of the narrowest column is as short as this, so it is no piece of a paragraph
  if (length <= 8 && commas + pause + stops === 0) title += 1;
  const last = words.charAt(length - 1);
  if ('的了在和与與及对對将將把被为為是以从從并並而或等于於到由向给給其该該这這个個'.includes(last)) title -= 2;
  if (isDigit(words.charCodeAt(length - 1))) title -= 1;
  if ('“「'.includes(first) && '”」'.includes(last)) title -= 3; // somebody speaks
  if (last === '）' || last === ')') title -= 2;
  const plain = commas + pause + stops + told === 0 && !space;
  const known = plain && length <= 10 && columnWords.some((word) => words.includes(word));
  return {
    title,
    stops,
    letters: 'none',
    speaks:
      length <= 6
        ? 0
        : sayingVerbs.some((verb) => words.endsWith(verb))
          ? 2
          : kickerEndings.some((ending) => words.endsWith(ending))
            ? 1
            : 0,
    name: length >= 2 && length <= 4 && surnames.includes(first) && allHan(words),
    row: isRow(words) && commas === 0,
    item: length <= 24 && '）)'.includes(last),
    column: known ? 2 : plain && isColumnLike(words) ? 1 : 0,
  };
}

/** "记者：…", "问3：…": who speaks, perhaps numbered, and a colon. */
function isSpeech(words: string): boolean {
  const speaker = speakers.find((word) => words.startsWith(word));
  if (speaker === undefined) return false;
  let at = speaker.length;
  while (isDigit(words.charCodeAt(at))) at++;
  return '：:'.includes(words.charAt(at)) && at < words.length;
}

/** A heading closes the quotes and brackets that it opens, and opens those that it closes. */
function isBalanced(words: string): boolean {
  let open = 0;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (isOpening(code)) open++;
    else if (code !== 34 && code !== 39 && code !== 0x2019 && isClosing(code) && --open < 0) return false;
  }
  return open === 0;
}

/** 望湖队 2:1 柳沙队; 30日 小雨 7℃~11℃; Marlport 6, Dunmere 4: at least two numbers and a space, and not many words. */
function isRow(words: string): boolean {
  if (words.length > 50) return false;
  let numbers = 0;
  let spaces = 0;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (isDigit(code) && !isDigit(words.charCodeAt(i - 1))) numbers++;
    else if (isWhite(code)) spaces++;
    else if ('「」“”《》【】'.includes(words.charAt(i))) return false;
  }
  return numbers > 1 && spaces > 0 && spaces < 9;
}

function isHanOrMark(code: number): boolean {
  return code >= 0x2e80 || code === 0x201c || code === 0x201d;
}

function startsWithDate(words: string): boolean {
  let at = 0;
  while (at < 5 && isDigit(words.charCodeAt(at))) at++;
  return at > 0 && '月日时時年'.includes(words.charAt(at)) && at < words.length;
}

/** 民生观察; “好日子”在江州·县区篇: a few characters, or two short names with a dot between. */
function isColumnLike(words: string): boolean {
  const dot = words.indexOf('·');
  if (dot < 0) return words.length <= 8 && hanLength(words) <= 6;
  return words.length <= 16 && hanLength(words.slice(0, dot)) <= 8 && hanLength(words.slice(dot + 1)) <= 6;
}

/** Number of Han characters, where nothing but quotes stands between them; else a large number. */
function hanLength(words: string): number {
  let count = 0;
  for (let i = 0; i < words.length; i++) {
    if (isHan(words.charCodeAt(i))) count++;
    else if (!'“”「」《》'.includes(words.charAt(i))) return 99;
  }
  return count;
}

function allHan(words: string): boolean {
  for (let i = 0; i < words.length; i++) if (!isHan(words.charCodeAt(i))) return false;
  return true;
}

const functionWord = new Map<string, number>();
for (const word of articles) functionWord.set(word, 1);
for (const word of auxiliaries) functionWord.set(word, 2);
for (const word of pronouns) functionWord.set(word, 4);
for (const word of latinSaying) functionWord.set(word, 8);
const columnWord = new Set<string>(latinColumns);
const dangling = new Set<string>(danglers);

function readLatinShape(words: string): Shape {
  const { length } = words;
  let upper = 0;
  let lower = 0;
  let counted = 0;
  let longWords = 0;
  let longLower = 0;
  let capitals = 0;
  let stops = 0;
  let commas = 0;
  let colons = 0;
  let seen = 0;
  let articleCount = 0;
  let columned = false;
  let last = '';
  let start = -1;
  for (let i = 0; i <= length; i++) {
    const code = i < length ? words.charCodeAt(i) : 32;
    if (isLatin(code)) {
      if (start < 0) start = i;
      if (isUpperLatin(code)) upper++;
      else lower++;
      continue;
    }
    if (start >= 0) {
      counted++;
      const small = isLowerLatin(words.charCodeAt(start));
      if (!small) capitals++;
      if (i - start > 3) {
        longWords++;
        if (small) longLower++;
      }
      if (i - start < 13 && columnWord.has(words.slice(start, i).toLowerCase())) columned = true;
      last = i - start < 8 ? words.slice(start, i).toLowerCase() : '';
      const kind = functionWord.get(last) ?? 0;
      seen |= kind;
      if (kind === 1) articleCount++;
      start = -1;
    }
    if (code === 44) commas++;
    else if (code === 58) colons++;
    else if (code === 46 && i + 3 < length && isWhite(words.charCodeAt(i + 1)) && last.length > 2) stops++;
  }
  const letters = lettersOf(upper, lower, longWords, longLower);
  let title = length > 80 ? (80 - length) * 0.06 : 0.5;
  // scanners make lines of a letter or two, or of signs, out of rules and pictures
  if (upper + lower < 4 || (upper + lower) * 2 < length) title -= 5;
  if (letters === 'upper') title += 3;
  else if (letters === 'title' && counted > 2) title += 2.5;
  const displayed = letters === 'upper' || (letters === 'title' && counted > 1);
  if (!displayed) {
    title += (seen & 1) !== 0 ? -2.5 : seen === 0 && counted > 3 ? 1.7 : 0.8;
    if (articleCount > 1) title -= 1;
    if ((seen & 2) !== 0) title -= 2;
    if ((seen & 4) !== 0) title -= 3;
    if ((seen & 8) !== 0) title -= 1.5;
  } else title += 1;
  if (dangling.has(last)) title -= 4;
  if (commas > 0) title -= 1.3;
  if (colons > 0) title += 2;
  const first = words.charCodeAt(0);
  if (first === 34 || first === 0x201c) title -= 3;
  if (isLowerLatin(first)) title -= 3;
  if (words.startsWith('Q. ') || words.startsWith('A. ')) title -= 6;
  if (words.endsWith('-')) title -= 4;
  return {
    title,
    stops,
    letters,
    speaks: 0,
    name:
      letters === 'title' && counted >= 2 && counted <= 4 && capitals === counted && commas === 0 && seen === 0 && length < 32,
    row: isRow(words) && stops === 0,
    item: length <= 48 && words.endsWith(')'),
    column:
      !displayed || commas > 0 || counted > 5 || length > 32
        ? 0
        : columned || (letters === 'upper' && counted < 3)
          ? 2
          : counted < 5 && letters === 'upper'
            ? 1
            : 0,
  };
}
