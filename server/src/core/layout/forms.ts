/**
 * Lines that tell what they are by their own wording: a byline, a jump line, a folio, a caption, a credit, a notice, a rule, a row of a list
 * or table. What a line is by its neighbours (a headline, a kicker, a deck) is decided in roles.ts.
 */
import {
  creditStarts as latinCredits,
  noticeStarts as latinNotices,
  months,
  paperNames,
  paperWords,
  weekdays,
  writers,
  writerTitles,
} from '../../languages/en/layout.js';
import {
  captionStarts,
  creditStarts,
  noticeStarts,
  noticeWords,
  notNames,
  paperEndings,
  photographers,
  reporterTitles,
  surnames,
} from '../../languages/zh/layout.js';
import type { PartialDate, Span } from '../model.js';
import { isDigit, isHan, isLatin, isLowerLatin, isUpperLatin, isWhite } from '../text/characters.js';
import { isFirst, wordAt, wordList } from '../text/word-list.js';
import { type Dateline, hanNumber, readHanDateline, readLatinDateline, readReporters } from './dateline.js';
import { type Jump, readJump, sendsToAnotherStory } from './jump.js';
import { isClosing, isOpening, isOrnament, isSentenceMark } from './marks.js';

export type Form =
  | 'plain'
  | 'heading'
  | 'folio'
  | 'byline'
  | 'jump'
  | 'caption'
  | 'credit'
  | 'notice'
  | 'rule'
  | 'table'
  | 'list'
  | 'dateline';

/** Past this many characters only the opening of a line is looked at: it is text. */
const LONGEST_FURNITURE = 120;

/** What a line says of itself. The dateline's offsets are relative to `base`. */
export interface Reading {
  readonly form: Form;
  readonly dateline: Dateline | null;
  readonly jump: Jump | null;
}

const plain: Reading = { form: 'plain', dateline: null, jump: null };
const simple = (form: Form): Reading => ({ form, dateline: null, jump: null });
const readings = {
  heading: simple('heading'),
  table: simple('table'),
  list: simple('list'),
  rule: simple('rule'),
  byline: simple('byline'),
  folio: simple('folio'),
  credit: simple('credit'),
  caption: simple('caption'),
  notice: simple('notice'),
} as const;

/**
 * Reads the line [start, end) for what it is wherever it stands; both ends are no white space.
 * @param seen the signs of its characters (`signsIn`), or of more characters than these
 */
export function readForm(text: string, base: number, start: number, end: number, seen: number): Reading {
  const first = text.charCodeAt(start);
  if (first === 35 && headingMark(text, start, end) > 0) return readings.heading;
  if (((seen & Sign.gap) !== 0 || first === 124) && isTableRow(text, start, end))
    return readFolio(text.slice(start, Math.min(end, start + LONGEST_FURNITURE))) === null ? readings.table : readings.folio;
  if (isOrnament(first) && end - start <= LONGEST_FURNITURE && isRule(text, start, end)) return readings.rule;
  if (listMark(text, start, end) > 0) return isNumberedParagraph(text, start, end) ? plain : readings.list;
  const han = isHan(first) || isHan(text.charCodeAt(start + 1)) || isHan(text.charCodeAt(start + 2));
  const dateline = han
    ? (seen & Sign.wire) !== 0
      ? readHanDateline(text, base, start, end)
      : null
    : readLatinDateline(text, base, start, end);
  if (dateline !== null) return { form: 'dateline', dateline, jump: null };
  if (end - start > LONGEST_FURNITURE) return plain;
  const jump = readJump(text, start, end);
  if (jump !== null) return { form: 'jump', dateline: null, jump };
  // 2031年5月6日 星期二 要闻 2: a line of figures is Chinese by one of the signs
  return readFurniture(text, start, end, seen, han || isHan(text.charCodeAt(end - 1)) || (seen & Sign.folio) !== 0);
}

/** Bits for characters without which a line cannot be a byline, table and so on: one pass spares most lines all of the words below. */
const Sign = {
  byline: 1,
  folio: 2,
  notice: 4,
  digit: 8,
  sentence: 16,
  gap: 32,
  wire: 64,
  photographer: 128,
  phone: 256,
  lost: 512,
} as const;
const signs = makeSigns();

function makeSigns(): Uint16Array {
  const table = new Uint16Array(65536);
  const each = (characters: string, sign: number): void => {
    for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)]! |= sign;
  };
  each('记記评評员員实實文撰采採', Sign.byline);
  each('版报報星年', Sign.folio);
  for (const word of noticeWords) each(word.slice(-1), Sign.notice);
  each('废廢', Sign.lost);
  each('话話址洽', Sign.phone);
  each('0123456789', Sign.digit);
  each('，。；', Sign.sentence);
  each(' \t', Sign.gap);
  each('讯訊电電导導道', Sign.wire); // what a dateline ends with, in brackets or not
  each(`${photographers}作画畫绘繪`, Sign.photographer);
  return table;
}

/** The signs of one character. */
export function signOf(code: number): number {
  return signs[code | 0] as number;
}

/** The signs of a line, as far as it is looked at for them. */
export function signsIn(text: string, start: number, end: number): number {
  const stop = Math.min(end, start + LONGEST_FURNITURE);
  let seen = 0;
  for (let i = start; i < stop; i++) seen |= signs[text.charCodeAt(i)] as number;
  return seen;
}

const firstsOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.charAt(0)));
const latinFirsts = firstsOf([...latinCredits, ...latinNotices]);
const writerFirsts = firstsOf([...writerTitles, ...paperWords, 'by'].map((word) => word.toUpperCase()));
const credits = wordList(creditStarts);
const captions = wordList(captionStarts);
const notices = wordList(noticeStarts);

/** `seen` are the signs of the line, which is not longer than furniture is. */
function readFurniture(text: string, start: number, end: number, seen: number, han: boolean): Reading {
  const first = text.charAt(start);
  if (!han) {
    const line = text.slice(start, end);
    if (writerFirsts.has(first) && isByline(firstLine(line))) return readings.byline;
    if (((seen & Sign.digit) !== 0 || first === 'T') && readLatinFolio(line) !== null) return readings.folio;
    if (latinFirsts.has(first.toLowerCase())) {
      if (isLatinCredit(line)) return readings.credit;
      if (isNotice(line)) return readings.notice;
    }
    return line.includes('hoto') && isCaption(line) ? readings.caption : plain;
  }
  if ((seen & (Sign.byline | Sign.sentence)) === Sign.byline && isByline(text.slice(start, end))) return readings.byline;
  if ((seen & (Sign.folio | Sign.sentence)) === Sign.folio && readFolio(text.slice(start, end)) !== null) return readings.folio;
  if ((seen & Sign.folio) !== 0 && sendsToAnotherStory(text, start, end)) return readings.notice;
  if (isHanCredit(text, start, end)) return readings.credit;
  const captioned = isFirst(captions, text.charCodeAt(start));
  const photographed = (seen & Sign.photographer) !== 0 && endsWithPhotographer(text, start, end);
  if ((captioned || photographed) && isCaption(text.slice(start, end))) return readings.caption;
  const notice = (seen & (Sign.notice | Sign.phone | Sign.lost)) !== 0 || wordAt(notices, text, start, end) !== null;
  return notice && isHanNotice(text.slice(start, end), seen) ? readings.notice : plain;
}

function firstLine(line: string): string {
  const at = line.search(/[\r\n]/);
  return at < 0 ? line : line.slice(0, at).trimEnd();
}

function endsWithPhotographer(text: string, start: number, end: number): boolean {
  for (let i = end - 1; i > start && end - i < 6; i--) {
    const code = text.charCodeAt(i);
    if (isHan(code)) return photographers.includes(text.charAt(i)) || '作画畫绘繪'.includes(text.charAt(i));
  }
  return false;
}

/** Depth of `#` marks before a heading's words, 1 to 6; 0 where there are none. */
export function headingMark(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && at - start < 7 && text.charCodeAt(at) === 35) at++;
  const depth = at - start;
  return depth > 0 && depth < 7 && at < end && isWhite(text.charCodeAt(at)) ? depth : 0;
}

/** Length of a list mark: "- ", "• ", "3. ", "(4) "; 0 where the line opens with none. "1.21%" opens with none. */
function listMark(text: string, start: number, end: number): number {
  let at = start;
  const first = text.charCodeAt(at);
  if (first === 45 || first === 42 || first === 0x2022 || first === 0xb7) {
    return at + 2 < end && isWhite(text.charCodeAt(at + 1)) ? 2 : 0;
  }
  if (first === 40 || first === 0xff08) at++;
  const digits = at;
  while (at < end && at - digits < 2 && isDigit(text.charCodeAt(at))) at++;
  if (at === digits) return 0;
  const close = text.charCodeAt(at);
  if (digits > start) return close === 41 || close === 0xff09 ? at + 1 - start : 0;
  if (close === 0x3001 || close === 0xff0e) return at + 1 - start;
  if (close !== 46 && close !== 41) return 0;
  const next = text.charCodeAt(at + 1);
  return at + 2 < end && (isWhite(next) || isHan(next) || next === 0x300a) ? at + 1 - start : 0;
}

/** "3. …" before so much text is a paragraph that the writer numbered, not the row of a list. */
function isNumberedParagraph(text: string, start: number, end: number): boolean {
  return end - start > (isHan(text.charCodeAt(start + 3)) ? 60 : 200);
}

function isTableRow(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) === 124) return end - start > 2 && text.charCodeAt(end - 1) === 124;
  const limit = Math.min(end, start + LONGEST_FURNITURE);
  let gaps = 0;
  let run = 0;
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 9) gaps++;
    else if (code === 32) {
      if (++run === 4) gaps++;
      continue;
    }
    run = 0;
  }
  return gaps >= 2;
}

function isRule(text: string, start: number, end: number): boolean {
  if (end - start < 3) return end - start === 1 && isOrnament(text.charCodeAt(start));
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isOrnament(code) && !isWhite(code) && code !== 46) return false;
  }
  return true;
}

const latinByline =
  /^(?:BY|By) ((?:[A-Z][\p{L}.'’-]*|de|van|von|der|la|al-?\p{L}*)(?: (?:[A-Z][\p{L}.'’-]*|and|AND|de|van|von|der|la|&))*)(,? .*)?$/u;

/** "Staff Writer", "Gazette staff" on a line of its own. */
export function isWriterTitle(text: string, start: number, end: number): boolean {
  if (end - start > 30 || !isUpperLatin(text.charCodeAt(start))) return false;
  const title = text.slice(start, end).toLowerCase();
  if ((writerTitles as readonly string[]).includes(title)) return true;
  const words = title.split(' ');
  return (
    words.length > 1 &&
    words.length < 4 &&
    (paperWords as readonly string[]).includes(words[0] as string) &&
    (writers as readonly string[]).includes(words.at(-1) as string)
  );
}

/** The names in a byline, relative to `base`. */
export function namesIn(text: string, base: number, start: number, end: number): Span[] {
  const names: Span[] = [];
  const latin = latinByline.exec(firstLine(text.slice(start, end)));
  if (latin === null) {
    const filed = /[／/][^／/]{0,6}(?:報導|报道|報道)$/.exec(text.slice(start, end)); // 記者甲乙／某地報導
    readReporters(text, base, start, filed === null ? end : start + filed.index, names);
    return names;
  }
  let at = start + 3;
  for (const part of (latin[1] as string).split(/( (?:and|AND|&) )/)) {
    if (!part.startsWith(' ')) names.push({ start: at - base, end: at + part.length - base });
    at += part.length;
  }
  return names;
}

/** 本报记者 甲 乙, □ 本报通讯员 丙, 文/丁; By JANE DOE, Staff Writer. */
function isByline(line: string): boolean {
  if (line.length > 70) return false;
  if (isWriterTitle(line, 0, line.length)) return true;
  const latin = latinByline.exec(line);
  if (latin !== null) return (latin[1] as string).split(' ').length <= 8 && !isSentenceMark(line.charCodeAt(line.length - 1));
  return isHanByline(line);
}

function isHanByline(line: string): boolean {
  let start = 0;
  while (
    start < line.length &&
    (isOrnament(line.charCodeAt(start)) || isWhite(line.charCodeAt(start)) || isOpening(line.charCodeAt(start)))
  )
    start++;
  let end = line.length;
  while (end > start && isClosing(line.charCodeAt(end - 1))) end--;
  const words = line.slice(start, end);
  if (/^(?:文|撰文|图文|圖文|采写|採寫)[/／|丨:： ]/.test(words)) return words.length < 40;
  let at = -1;
  let title = '';
  for (const word of reporterTitles) {
    const found = words.indexOf(word);
    if (found >= 0 && (at < 0 || found < at || (found === at && word.length > title.length))) {
      at = found;
      title = word;
    }
  }
  if (at < 0 || at > 16) return false;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (isSentenceMark(code) || code === 0xff0c || code === 0xff1a || code === 58 || code === 0x201c || code === 0xff1b)
      return false;
  }
  // 記者甲乙／某地報導
  const filed = /[／/].{0,6}(?:報導|报道|報道)$/.exec(words);
  const rest = words.slice(at + title.length, filed === null ? undefined : filed.index);
  const names = rest.split(/[\s、/／·|丨]+/u).filter((name) => name !== '');
  if (names.length === 0) return at > 0 && words.length < 14 && rest === '';
  const sure = filed !== null || (isWhite(rest.charCodeAt(0)) && (names.length > 1 || at > 0 || start > 0));
  return names.every((name) => {
    if (reporterTitles.some((word) => name.includes(word))) return name.length < 14;
    if (notNames.some((word) => name.startsWith(word))) return false;
    if (name.length < 2 || name.length > 4) return false;
    return sure || surnames.includes(name.charAt(0));
  });
}

/** 第3版, A03 版, 第三版, 3版：要闻: nothing but the page's number, with the name of the page at most. */
const PAGE_NUMBER = /^(?:第?\s?[A-Z]?\d{1,2}|第[一二三四五六七八九十]{1,3})\s?版(?:[\s·:：|丨]{1,3}[一-鿿]{2,4})?$/;

/** 2031年5月6日, 二〇三一年五月六日, and in Taiwan 中華民國120年5月6日. */
const DAY =
  /(民[國国])?\s?(\d{2,4}|[〇零一二三四五六七八九十百]{2,6})\s?年\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\s?日/;

/** What 民國元年 is in the common era. */
const FIRST_YEAR = 1912;

const numberOf = (written: string): number => (isDigit(written.charCodeAt(0)) ? Number(written) : hanNumber(written));

/** The signs of a folio: date, weekday, page number, the paper's name. Two of them on a short line, or the name alone. */
export function readFolio(line: string): { readonly date: PartialDate | null } | null {
  if (line.length > 90) return null;
  if (PAGE_NUMBER.test(line)) return { date: null };
  let date: PartialDate | null = null;
  let signs = 0;
  const day = DAY.exec(line);
  if (day !== null) {
    const [, era, year = '', ofYear = '', ofMonth = ''] = day;
    if (era !== undefined || year.length === 4) {
      date = dayOf(numberOf(year) + (era === undefined ? 0 : FIRST_YEAR - 1), numberOf(ofYear), numberOf(ofMonth));
      signs++;
    }
  }
  if (/(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]/.test(line)) signs++;
  if (/第?\s?[A-Z]?\d{1,2}\s?版(?!式)|第[一二三四五六七八九十]{1,3}版|(?:^|\s)[A-Z]?\d{1,2}\s/.test(line)) signs++;
  const papered = paperEndings.find((word) => line.includes(word));
  if (papered !== undefined) {
    if (line.length <= 8 && line.endsWith(papered) && line.length > papered.length) return { date: null };
    signs++;
  }
  if (/[一-鿿]/.test(line)) {
    return signs >= 2 && (date !== null || signs >= 3) && !/[。！？，]/.test(line) ? { date } : null;
  }
  return readLatinFolio(line);
}

/** Null for a slip of the scanner: 13月6日 is no day for the other dates of the page to lean on. */
function dayOf(year: number, month: number, day: number): PartialDate | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null;
}

/** Each word of four letters and more has a capital: a folio is a line of names. */
function isCapitalised(line: string): boolean {
  let start = -1;
  for (let i = 0; i <= line.length; i++) {
    if (isLatin(line.charCodeAt(i))) {
      if (start < 0) start = i;
    } else {
      if (start >= 0 && i - start > 3 && isLowerLatin(line.charCodeAt(start))) return false;
      start = -1;
    }
  }
  return true;
}

function readLatinFolio(line: string): { readonly date: PartialDate | null } | null {
  if (!isCapitalised(line)) return null;
  const lower = line.toLowerCase();
  const words = lower.split(/[^a-z0-9]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > 14) return null;
  let signs = 0;
  let date: PartialDate | null = null;
  if (words.some((word) => (weekdays as readonly string[]).includes(word))) signs++;
  const month = words.findIndex((word) => (months as readonly string[]).includes(word));
  if (month >= 0) {
    const day = Number(words[month + 1]);
    const year = Number(words[month + 2]);
    if (day >= 1 && day <= 31) {
      signs++;
      date = {
        year: year >= 1600 && year < 2200 ? year : null,
        month: (months as readonly string[]).indexOf(words[month] as string) + 1,
        day,
      };
      if (date.year !== null) signs++;
    }
  }
  if (/^[a-z]?\d{1,2}$/.test(words[0] as string) || /^[a-z]?\d{1,2}$/.test(words.at(-1) as string) || words[0] === 'page')
    signs++;
  if (words[0] === 'vol' || words.includes('no')) signs++;
  const named = words.length > 2 && (paperNames as readonly string[]).includes(words.at(-1) as string);
  if (named && words[0] === 'the' && words.length <= 5) return { date: null };
  const name = words.find((word) => (paperWords as readonly string[]).includes(word));
  const upper = line === line.toUpperCase();
  if (name !== undefined && upper) {
    signs++;
    if (words[0] === 'the' && words.at(-1) === name && words.length <= 5) return { date: null };
  }
  return signs >= 3 || (signs === 2 && (date !== null || upper) && words.length <= 8 && (date?.year ?? null) !== null)
    ? { date }
    : null;
}

function isLatinCredit(line: string): boolean {
  const lower = line.toLowerCase();
  return latinCredits.some((word) => lower.startsWith(word)) && line.length < 80;
}

function isHanCredit(text: string, start: number, end: number): boolean {
  const word = wordAt(credits, text, start, end);
  if (word === null || end - start > 60 || /[。！？，]/.test(text.slice(start, end))) return false;
  const next = text.slice(start + word.length, Math.min(end, start + word.length + 1));
  return ' ：:/／　丨|'.includes(next) || surnames.includes(next);
}

function isCaption(line: string): boolean {
  if (wordAt(captions, line, 0, line.length) !== null) return true;
  let end = line.length;
  while (
    end > 0 &&
    (isClosing(line.charCodeAt(end - 1)) || isSentenceMark(line.charCodeAt(end - 1)) || isWhite(line.charCodeAt(end - 1)))
  )
    end--;
  if (photographers.includes(line.charAt(end - 1)) && end > 1) return true;
  if (/[）)]\s?[一-鿿]{2,4}\s?[作画畫绘繪]$/.test(line)) return true;
  return /\((?:AP )?Photos?\s(?:by|courtesy)|\b(?:AP|Staff|File) [Pp]hoto\b|\bPhoto\sby\s[A-Z]/.test(line);
}

function isNotice(line: string): boolean {
  return isHanNotice(line, -1) || isLatinNotice(line);
}

/** `seen` are the signs of the line: what it has not got is not looked for. */
function isHanNotice(line: string, seen: number): boolean {
  if ((seen & Sign.notice) !== 0 && noticeWords.some((word) => line.includes(word))) return true;
  if (
    noticeStarts.some((word) => line.startsWith(word) && ' 　：:'.includes(line.charAt(word.length)) && line.length > word.length)
  )
    return true;
  const numbered = (seen & Sign.digit) !== 0 && /(?:电话|電話|热线|熱線|地址|洽)[：:\s]?.{0,8}\d{3}/.test(line);
  if (numbered && !line.includes('。')) return true;
  if ((seen & Sign.lost) !== 0 && /遗失|遺失/.test(line) && /作废|作廢/.test(line)) return true;
  return isLatin(line.charCodeAt(0)) && isLatinNotice(line);
}

function isLatinNotice(line: string): boolean {
  const lower = line.toLowerCase();
  return latinNotices.some(
    (word) =>
      lower.startsWith(word) &&
      (line.charAt(word.length) === ':' || (isUpperLatin(line.charCodeAt(1)) && line === line.toUpperCase())),
  );
}
