/**
 * Does a short line read like a heading or like the piece of a sentence? Headlines are told in telegram style: no comma but a space
 * between two halves, no 了, no article, no auxiliary. The weights are log-odds, rounded, from counts of titles against beginnings of
 * paragraphs cut at random places.
 */
import {
  articles,
  auxiliaries,
  danglers,
  columnEndings as latinColumnEndings,
  columnWords as latinColumns,
  sentenceOpenings as latinOpenings,
  sayingVerbs as latinSaying,
  possessives,
  pronouns,
} from '../../languages/en/layout.js';
import {
  columnWords,
  kickerEndings,
  letterEndings,
  sayingVerbs,
  sentenceOpenings,
  speakers,
  surnames,
} from '../../languages/zh/layout.js';
import { isDigit, isHan, isLatin, isLowerLatin, isUpperLatin, isWhite, Kind, kindOf } from '../text/characters.js';
import { endsInWord, holdsWord, wordAt, wordList } from '../text/word-list.js';
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
  /** How well it would do as the title of a column: 3 = has a column's word, 2 = a word or two in capitals, 1 = short enough, 0 = no. */
  readonly column: 0 | 1 | 2 | 3;
}

export const notTitle = -99;

/** Longer than this, in code units, no heading is. */
const LONGEST_HAN = 100;
const LONGEST_LATIN = 130;

/** 此致 敬礼 */
const LONGEST_ENDING = 6;

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
  if (length === 0 || length > (script === 'han' ? LONGEST_HAN : LONGEST_LATIN)) return noShape;
  if (script === 'han' && length <= LONGEST_ENDING && letterEndings.has(text.slice(start, end).replaceAll(' ', '')))
    return noShape;
  return script === 'han' ? readHanShape(text, start, end) : readLatinShape(text.slice(start, end));
}

const sayings = wordList(sayingVerbs);
const kickers = wordList(kickerEndings);
const openings = wordList(sentenceOpenings);
const columns = wordList(columnWords);
const speaking = wordList(speakers);

/** Characters that no heading begins with, or ends with: 的 belongs to a word before it, 在 to one behind. */
const clings = setOf('的地得了着過过們们之');
const dangles = setOf('的了在和与與及对對将將把被为為是以从從并並而或等于於到由向给給其该該这這个個');

function readHanShape(text: string, start: number, end: number): Shape {
  const length = end - start;
  let stops = 0;
  let commas = 0;
  let comma = -1;
  let colons = 0;
  let pause = 0;
  let told = 0;
  let has = 0;
  let space = false;
  let spaces = 0;
  let numbers = 0;
  let quotes = 0;
  let open = 0;
  let balanced = true;
  let others = 0; // everything but Han characters and quotes
  let before: number = Kind.other;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    if (kind === Kind.han) {
      if (code === 0x7684)
        has++; // 的
      else if (code === 0x4e86 || code === 0x662f || code === 0x8fc7 || code === 0x904e) told++; // 了 是 过 過
    } else {
      if (isQuote(code)) quotes++;
      else others++;
      if (kind === Kind.digit) {
        if (before !== Kind.digit) numbers++;
      } else if ((kind & (Kind.white | Kind.lineBreak)) !== 0) {
        spaces++;
        if (i > start && isHanOrMark(text.charCodeAt(i - 1)) && i + 1 < end && isHanOrMark(text.charCodeAt(i + 1))) space = true;
      } else if (isOpening(code)) open++;
      else if (isClosing(code)) {
        if (code !== 34 && code !== 39 && code !== 0x2019 && --open < 0) balanced = false;
      } else if (code === 0xff0c || code === 44) {
        if (comma < 0) comma = i - start;
        commas++;
      } else if (code === 0x3002) {
        if (i + 2 < end) stops++;
      } else if (code === 0x3001) pause++;
      else if (code === 0xff1a) colons++;
    }
    before = kind;
  }
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  const bracketed = last === 0xff09 || last === 41;
  let title = length > 30 ? (30 - length) * 0.15 : 0.5;
  const saying = comma > 0 && endsInWord(sayings, text, start, start + comma);
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
  if (first === 0x3010) title += 4; // 【
  if (first === 0x300a) title += 0.5; // 《
  if (colons > 0) title += 1.5;
  if (wordAt(openings, text, start, end) !== null) title -= 2;
  if (startsWithDate(text, start, end)) title -= 2;
  if (isSpeech(text, start, end)) title -= 6;
  if (!balanced || open !== 0) title -= 3;
  if (clings.has(first)) title -= 3;
  // not a line of the narrowest column is as short as this, so it is no piece of a paragraph
  if (length <= 8 && commas + pause + stops === 0) title += 1;
  if (dangles.has(last)) title -= 2;
  if (isDigit(last)) title -= 1;
  if ((first === 0x201c || first === 0x300c) && (last === 0x201d || last === 0x300d)) title -= 3; // “…”: somebody speaks
  if (bracketed) title -= 2;
  const plain = commas + pause + stops + told === 0 && !space;
  const known = plain && length <= 10 && holdsWord(columns, text, start, end);
  return {
    title,
    stops,
    letters: 'none',
    speaks: length <= 6 ? 0 : endsInWord(sayings, text, start, end) ? 2 : endsInWord(kickers, text, start, end) ? 1 : 0,
    name: length >= 2 && length <= 4 && others + quotes === 0 && surnames.includes(text.charAt(start)),
    row: commas === 0 && numbers > 1 && spaces > 0 && spaces < 9 && quotes === 0 && length <= LONGEST_ROW,
    item: length <= 24 && bracketed,
    column: known ? 3 : plain && isColumnLike(text, start, end) ? 1 : 0,
  };
}

function setOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** “”「」《》【】 */
function isQuote(code: number): boolean {
  return code === 0x201c || code === 0x201d || (code >= 0x300a && code <= 0x300d) || code === 0x3010 || code === 0x3011;
}

/** "记者：…", "问3：…": who speaks, perhaps numbered, and a colon. */
function isSpeech(text: string, start: number, end: number): boolean {
  const speaker = wordAt(speaking, text, start, end);
  if (speaker === null) return false;
  let at = start + speaker.length;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  const code = text.charCodeAt(at);
  return at < end && (code === 0xff1a || code === 58);
}

/** A row of a table or of results has at most so many characters. */
const LONGEST_ROW = 50;

/** 望湖队 2:1 柳沙队; 30日 小雨 7℃~11℃; Marlport 6, Dunmere 4: at least two numbers and a space, and not many words. */
function isRow(words: string): boolean {
  if (words.length > LONGEST_ROW) return false;
  let numbers = 0;
  let spaces = 0;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (isDigit(code) && !isDigit(words.charCodeAt(i - 1))) numbers++;
    else if (isWhite(code)) spaces++;
    else if (isQuote(code)) return false;
  }
  return numbers > 1 && spaces > 0 && spaces < 9;
}

function isHanOrMark(code: number): boolean {
  return code >= 0x2e80 || code === 0x201c || code === 0x201d;
}

function startsWithDate(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < start + 5 && at < end && isDigit(text.charCodeAt(at))) at++;
  return at > start && at < end && '月日时時年'.includes(text.charAt(at));
}

/** 民生观察; “好日子”在江州·县区篇: a few characters, or two short names with a dot between. */
function isColumnLike(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length > 16) return false;
  let dot = start;
  while (dot < end && text.charCodeAt(dot) !== 0xb7) dot++;
  if (dot === end) {
    const count = hanLength(text, start, end);
    return length <= 8 && count > 1 && count <= 6;
  }
  return hanLength(text, start, dot) <= 8 && hanLength(text, dot + 1, end) <= 6;
}

/** Number of Han characters, where nothing but quotes stands between them; else a large number. */
function hanLength(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) count++;
    else if (!isQuote(code) || code === 0x3010 || code === 0x3011) return 99;
  }
  return count;
}

const functionWord = new Map<string, number>();
for (const word of articles) functionWord.set(word, 1);
for (const word of auxiliaries) functionWord.set(word, 2);
for (const word of pronouns) functionWord.set(word, 4);
for (const word of latinSaying) functionWord.set(word, 8);
for (const word of possessives) functionWord.set(word, 16);
const openingWord = new Set<string>(latinOpenings);
const columnWord = new Set<string>(latinColumns);
const columnEnding = new Set<string>(latinColumnEndings);
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
  let told = false; // is, it, says in small letters: a title in capitals would have them large
  let takesUp = false; // But … begins
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
      if (counted === 1) takesUp = openingWord.has(last);
      // US and WHO are names; where all is set in capitals, nobody asks for these words
      const name = i - start > 1 && isUpperLatin(words.charCodeAt(i - 1));
      const kind = name ? 0 : (functionWord.get(last) ?? 0);
      seen |= kind;
      if (small && kind > 1) told = true;
      if (kind === 1) articleCount++;
      start = -1;
    }
    if (code === 44) commas++;
    else if (code === 58) colons++;
    else if (code === 46 && i + 3 < length && isWhite(words.charCodeAt(i + 1)) && last.length > 2) stops++;
  }
  const set = lettersOf(upper, lower, longWords, longLower);
  const letters = set === 'title' && told ? 'plain' : set;
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
    if ((seen & 16) !== 0) title -= 1;
  } else title += letters === 'title' && articleCount > 0 ? -1.5 : 1;
  if (dangling.has(last)) title -= 4;
  if (takesUp && letters !== 'upper') title -= 3;
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
        : columned || columnEnding.has(last)
          ? 3
          : letters === 'upper' && counted < 3
            ? 2
            : counted < 5 && letters === 'upper'
              ? 1
              : 0,
  };
}
