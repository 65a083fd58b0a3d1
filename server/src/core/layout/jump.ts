/** Jump lines: 上接1版, （下转第4版）, "Continued on Page A6", "(Continued from First Page.)", read through ornaments and scanner's slips. */
import { pageWords } from '../../languages/en/layout.js';
import { jumpFrom, jumpOn, seeAlso } from '../../languages/zh/layout.js';
import { isDigit, isHan, isLatin, isWhite } from '../text/characters.js';
import { type WordList, wordList, wordsFrom } from '../text/word-list.js';
import { isClosing, isOpening, isOrnament } from './marks.js';

/** 上接1版 / Continued from Page 1 ("from"), 下转4版 / Continued on Page A6 ("on"). */
export interface Jump {
  readonly direction: 'from' | 'on';
  /** The page as written ("1", "A6"), short; null where it cannot be read. */
  readonly page: string | null;
}

const LONGEST = 60;
const LONGEST_GLUED = 32;

/** Is the whole of [start, end) a jump line? */
export function readJump(text: string, start: number, end: number): Jump | null {
  if (end - start > LONGEST) return null;
  let from = start;
  let to = end;
  while (from < to && isFrame(text.charCodeAt(from))) from++;
  while (to > from && isFrame(text.charCodeAt(to - 1))) to--;
  if (to - from < 3) return null;
  if (isHan(text.charCodeAt(from))) return readHanJump(text, from, to);
  return couldJump(text, from, to) ? readLatinJump(text.slice(from, to).toLowerCase()) : null;
}

/** A quick look that spares most lines the words: a jump line holds a piece of "continued", "concluded" or "page" that no scanner spoiled. */
function couldJump(text: string, start: number, end: number): boolean {
  let last = 0;
  let before = 0;
  for (let i = start; i < end; i++) {
    const letter = text.charCodeAt(i) | 32;
    if (letter === 101 && last === 103 && before === 97) return true; // age
    if ((letter === 116 || letter === 99) && last === 110 && before === 111) return true; // ont, onc
    if (letter === 101 && last === 117 && before === 110) return true; // nue
    before = last;
    last = letter;
  }
  return false;
}

function isFrame(code: number): boolean {
  return isWhite(code) || isOrnament(code) || isOpening(code) || isClosing(code) || code === 46 || code === 0x3002;
}

const SEE =
  /^([一-鿿]{0,10}?)([详詳请請参參另]?[见見刊]|[请請][看阅閱])(?:今[日天]|本[报報])?第?\s?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s?版(?:[一-鿿]{2,4})?$/;

/** 详见第4版, （相关报道见今日A3版）: another story, and not the rest of this one. */
export function sendsToAnotherStory(text: string, start: number, end: number): boolean {
  if (end - start > 28) return false;
  let from = start;
  let to = end;
  while (from < to && isFrame(text.charCodeAt(from))) from++;
  while (to > from && isFrame(text.charCodeAt(to - 1))) to--;
  const found = SEE.exec(text.slice(from, to));
  if (found === null) return false;
  const [, what = '', verb = ''] = found;
  return what === '' ? verb.length > 1 : seeAlso.some((word) => what.endsWith(word));
}

/** （下转第4版） behind the last sentence of a paragraph, （上接第1版） before its first. */
export function readGluedJump(text: string, start: number, end: number): Jump | null {
  if (end - start <= LONGEST_GLUED) return null;
  if (isClosing(text.charCodeAt(end - 1))) {
    let open = end - 2;
    while (open > end - LONGEST_GLUED && !isOpening(text.charCodeAt(open))) open--;
    const jump = isOpening(text.charCodeAt(open)) ? readJump(text, open, end) : null;
    if (jump?.direction === 'on') return jump;
  }
  if (isOpening(text.charCodeAt(start))) {
    let close = start + 1;
    while (close < start + LONGEST_GLUED && !isClosing(text.charCodeAt(close))) close++;
    const jump = isClosing(text.charCodeAt(close)) ? readJump(text, start, close + 1) : null;
    if (jump?.direction === 'from') return jump;
  }
  return null;
}

const fromWords = wordList(jumpFrom);
const onWords = wordList(jumpOn);

function readHanJump(text: string, start: number, end: number): Jump | null {
  return readHanWords(text, start, end, fromWords, 'from') ?? readHanWords(text, start, end, onWords, 'on');
}

function readHanWords(text: string, start: number, end: number, words: WordList, direction: Jump['direction']): Jump | null {
  for (const word of wordsFrom(words, text.charCodeAt(start))) {
    if (!text.startsWith(word, start)) continue;
    const page = hanPage(text, start + word.length, end);
    if (page !== null) return { direction, page };
  }
  return null;
}

/** 第4版, A3版, 四版, 第2、3版; whatever follows the 版 must be short: 下转4版要闻. */
function hanPage(text: string, start: number, end: number): string | null {
  let at = start;
  while (at < end && isWhite(text.charCodeAt(at))) at++;
  if (text.charAt(at) === '第') at++;
  const first = at;
  while (at < end && at - first < 8) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) && !isLatin(code) && !'〇一二三四五六七八九十、-—'.includes(text.charAt(at))) break;
    at++;
  }
  if (at === first) return null;
  if (at === end && at - first > 1 && isLatin(text.charCodeAt(first))) return text.slice(first, at); // 文接A1
  if (at >= end || !'版頁页'.includes(text.charAt(at))) return null;
  return end - at > 16 ? null : text.slice(first, at);
}

function readLatinJump(line: string): Jump | null {
  const words = line.split(/[^a-z0-9']+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > 10) return null;
  const first = words[0] as string;
  // a slug may stand before it: "SCHOOLS, Continued From Page A1"
  for (let i = 0; i < 3; i++) {
    const word = words[i];
    if (word === undefined || !isContinued(word)) continue;
    const page = pageIn(words, i + 1);
    const link = words[i + 1] ?? '';
    if (page === null) return null;
    if (isNear(link, 'from', 1)) return { direction: 'from', page };
    return ['on', 'to', 'in', 'an', 'page'].includes(link) ? { direction: 'on', page } : null;
  }
  if (first === 'see' || first === 'turn' || (first === 'please' && (words[1] === 'see' || words[1] === 'turn'))) {
    const at = words.indexOf('page');
    if (at < 0) return null;
    const page = pageIn(words, at - 1);
    return page === null ? null : { direction: 'on', page };
  }
  const from = words.indexOf('from');
  if (from >= 0 && from < 3 && words[from + 1] === 'page') {
    const page = pageIn(words, from + 1);
    return page === null || words.length > from + 4 ? null : { direction: 'from', page };
  }
  return null;
}

function isContinued(word: string): boolean {
  return isNear(word, 'continued', 2) || isNear(word, 'concluded', 2) || word === 'cont' || word === "cont'd";
}

/** The page that is named behind word `at`: "page a6", "second page", "page two, column 3". */
function pageIn(words: readonly string[], at: number): string | null {
  for (let i = at; i < words.length; i++) {
    const word = words[i] as string;
    if (/^[a-z]?\d{1,3}[a-z]?$/.test(word)) return word.toUpperCase();
    const known = pageWords[word];
    if (known !== undefined) return known;
    if (word.length < 5) continue;
    for (const [name, number] of Object.entries(pageWords)) if (name.length > 4 && isNear(word, name, 2)) return number;
  }
  return null;
}

/** Is `word` at most `slips` letters changed, dropped or added away from `target`? Bounded work: both are short words. */
function isNear(word: string, target: string, slips: number): boolean {
  if (word === target) return true;
  if (Math.abs(word.length - target.length) > slips || word.length > 24) return false;
  let row = Array.from({ length: target.length + 1 }, (_, i) => i);
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    for (let k = 1; k <= target.length; k++) {
      const same = word.charCodeAt(i - 1) === target.charCodeAt(k - 1) ? 0 : 1;
      next.push(Math.min((row[k] as number) + 1, (next[k - 1] as number) + 1, (row[k - 1] as number) + same));
    }
    row = next;
  }
  return (row[target.length] as number) <= slips;
}
