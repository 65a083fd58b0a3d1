/** Numbers of English text: digits with their scale ($3.4 billion, 5m), and numbers in words (one hundred and thirty-six, two and a half million). */
import { readArabic } from './arabic.js';
import { product } from './arithmetic.js';
import { shiftPoint } from './decimal.js';
import { isArabic } from './digits.js';
import { DOZEN, lexemeList, lexemeTrie, moneyScales, notPlural, scaleTrie, shortScales, Word } from './english-tables.js';
import { clearNumeral, type Numeral } from './numerals.js';
import { folded, isWordCharacter, lengthOf, matchWords, NO_MATCH, payloadOf } from './words.js';

/** Where the next word begins behind `at`: over one run of white space, or over one hyphen. */
export function nextWord(text: string, at: number, end: number, hyphen = true): number {
  let i = at;
  if (hyphen && i < end && folded(text.charCodeAt(i)) === 0x2d) return i + 1;
  while (i < end && i < at + 8 && folded(text.charCodeAt(i)) === 0x20) i++;
  return i;
}

/** Most digits that a figure of a newspaper has. */
const LONGEST = 32;

/** Reads digits at `at` and the scale behind them. `money` allows m and b, which are units elsewhere. */
export function readDigits(text: string, at: number, end: number, money: boolean, out: Numeral): void {
  clearNumeral(out, at);
  readArabic(text, at, end, out);
  if (out.digits > LONGEST) {
    out.value = null;
    return;
  }
  if (!out.point && out.digits <= 4) out.small = Number(out.value);
  if (!out.point) readMixed(text, end, out);
  readScale(text, end, money, out);
}

/** Vulgar fractions that come out as decimals: their digits behind the point. */
export const vulgarFractions: Readonly<Record<string, string>> = {
  '1/2': '5',
  '1/4': '25',
  '3/4': '75',
  '1/8': '125',
  '3/8': '375',
  '5/8': '625',
  '7/8': '875',
  '½': '5',
  '¼': '25',
  '¾': '75',
};

/** 12 1/2 percent, 2½ years: halves, quarters and eighths behind a whole number. */
function readMixed(text: string, end: number, out: Numeral): void {
  const { value } = out;
  if (value === null) return;
  const touching = vulgarFractions[text.charAt(out.end)];
  const at = touching === undefined ? nextWord(text, out.end, end) : out.end;
  const length = touching === undefined ? 3 : 1;
  const part =
    touching ?? (at === out.end || text.charCodeAt(at + 1) !== SLASH ? undefined : vulgarFractions[text.slice(at, at + 3)]);
  if (part === undefined || at + length > end || isArabic(text.charCodeAt(at + length)) || text.charCodeAt(at + length) === SLASH)
    return;
  out.value = `${value}.${part}`;
  out.end = at + length;
  out.point = true;
  out.small = -1;
}

const SLASH = 0x2f;

/** million, bn, dozen behind a number that is there already. */
function readScale(text: string, end: number, money: boolean, out: Numeral): void {
  if (out.value === null) return;
  for (let count = 0; count < 2; count++) {
    const at = nextWord(text, out.end, end);
    const match = matchWords(scaleTrie, text, at, end);
    if (match === NO_MATCH) return;
    const stop = at + lengthOf(match);
    const form = text.slice(at, stop).toLowerCase();
    if (shortScales.has(form)) {
      const touches = at === out.end;
      const counted = touches && (form === 'k' ? text.charCodeAt(at) === 0x6b : isPluralNext(text, stop, end));
      if (form.length === 1 && !(touches && (money || (counted && !moneyScales.has(form))))) return;
    }
    const places = payloadOf(match);
    if (places === DOZEN) out.value = product(out.value, '12') ?? out.value;
    else {
      out.value = shiftPoint(out.value, places);
      out.exponent += places;
    }
    out.scaled = true;
    out.small = -1;
    out.digits = 0;
    out.end = stop;
  }
}

/** 3m people, 2.5m litres: m is a million before a plural, else metres. */
function isPluralNext(text: string, at: number, end: number): boolean {
  const start = nextWord(text, at, end, false);
  let i = start;
  while (i < end && i < start + 20 && isWordCharacter(text.charCodeAt(i))) i++;
  if (start === at || i === start) return false;
  if (startsWithFold(text, start, 'people', end)) return true;
  return folded(text.charCodeAt(i - 1)) === 0x73 && matchWords(notPlural, text, start, i) === NO_MATCH;
}

/**
 * Reads a number in words at `at`. Returns false where there is none: `a` and `an` begin one only before a scale (a million, a dozen), and a
 * lone `one` is told by `small` being 1.
 */
export function readNumberWords(text: string, at: number, end: number, out: Numeral): boolean {
  clearNumeral(out, at);
  let total = 0;
  let current = 0;
  let half = false;
  let any = false;
  let last: number = Word.small;
  let lastValue = 0;
  let i = at;
  for (let count = 0; count < 12; count++) {
    const match = matchWords(lexemeTrie, text, i, end);
    if (match === NO_MATCH) break;
    const lexeme = lexemeList[payloadOf(match)]!;
    const stop = i + lengthOf(match);
    if (lexeme.is === Word.article) {
      if (any || !isScaleAt(text, nextWord(text, stop, end), end)) break;
      current = 1;
    } else if (lexeme.is === Word.small) {
      if (any && last === Word.small && !(lastValue >= 20 && lexeme.value < 10 && lexeme.value > 0)) break;
      current += lexeme.value;
    } else if (lexeme.is === Word.scale) {
      if (!any) break;
      if (lexeme.value < 0) {
        current = (current === 0 ? 1 : current) * 12;
      } else if (lexeme.value === 2) current *= 100;
      else {
        total += (current === 0 ? 1 : current) * 10 ** lexeme.value;
        current = 0;
        out.scaled = true;
      }
      if (total > Number.MAX_SAFE_INTEGER || current > Number.MAX_SAFE_INTEGER) return false;
    } else break;
    any = true;
    last = lexeme.is;
    lastValue = lexeme.value;
    out.end = stop;
    const point =
      lexeme.is === Word.small && startsWithFold(text, nextWord(text, stop, end), 'point', end)
        ? readPointWords(text, stop, end, out)
        : '';
    if (point !== '') {
      // twenty-one point five, one point two million.
      const mixed = `${total + current}.${point}`;
      const at = nextWord(text, out.end, end);
      const scale = matchWords(scaleTrie, text, at, end);
      const places = scale === NO_MATCH || lengthOf(scale) < 5 ? 0 : payloadOf(scale);
      out.value = places === DOZEN ? product(mixed, '12') : shiftPoint(mixed, places);
      if (places > 0) out.end = at + lengthOf(scale);
      out.scaled = places > 0;
      out.point = true;
      return true;
    }
    if (startsWithFold(text, stop, '-and-a-half', end)) {
      half = true;
      out.end = stop + 11;
      break;
    }
    let next = nextWord(text, stop, end);
    if (next === stop) break;
    const and = isAnd(text, next, end);
    if (and > 0) {
      const behind = matchWords(lexemeTrie, text, and, end);
      if (startsWithFold(text, and, 'a half', end)) {
        half = true;
        out.end = and + 6;
        next = nextWord(text, out.end, end);
        const scale = matchWords(scaleTrie, text, next, end);
        if (scale !== NO_MATCH) {
          const mixed = `${total + current}.5`;
          const places = payloadOf(scale);
          out.value = places === DOZEN ? product(mixed, '12') : shiftPoint(mixed, places);
          out.end = next + lengthOf(scale);
          out.scaled = true;
          return true;
        }
        if (last === Word.scale) {
          // a million and a half is half a million more.
          const worth = lastValue < 0 ? 12 : 10 ** lastValue;
          out.value = String(total + current + worth / 2);
          out.scaled = true;
          return true;
        }
        break;
      }
      if (behind === NO_MATCH || last !== Word.scale || lexemeList[payloadOf(behind)]!.is !== Word.small) break;
      i = and;
      continue;
    }
    i = next;
  }
  if (!any) return false;
  const value = total + current;
  out.value = half ? `${value}.5` : String(value);
  out.small = value < 10000 && !half ? value : -1;
  return true;
}

/** The digits that are said behind `point`, which stands behind `at`; '' where none are. Sets the end of `out`. */
export function readPointWords(text: string, at: number, end: number, out: Numeral): string {
  let digits = '';
  let i = nextWord(text, nextWord(text, at, end) + 'point'.length, end, false);
  while (digits.length < LONGEST) {
    const match = matchWords(lexemeTrie, text, i, end);
    const lexeme = match === NO_MATCH ? null : lexemeList[payloadOf(match)]!;
    if (lexeme === null || lexeme.is !== Word.small || lexeme.value > 9) return digits;
    digits += lexeme.value;
    out.end = i + lengthOf(match);
    i = nextWord(text, out.end, end);
  }
  return digits;
}

function isScaleAt(text: string, at: number, end: number): boolean {
  const match = matchWords(lexemeTrie, text, at, end);
  return match !== NO_MATCH && lexemeList[payloadOf(match)]!.is === Word.scale;
}

/** Where the word behind `and` begins, or 0. */
function isAnd(text: string, at: number, end: number): number {
  if (!startsWithFold(text, at, 'and', end) || folded(text.charCodeAt(at + 3)) !== 0x20) return 0;
  return nextWord(text, at + 3, end, false);
}

/** Whether `word` (small letters) stands at `at` as a whole word. */
export function startsWithFold(text: string, at: number, word: string, end: number): boolean {
  if (at + word.length > end) return false;
  for (let i = 0; i < word.length; i++) if (folded(text.charCodeAt(at + i)) !== word.charCodeAt(i)) return false;
  return at + word.length >= end || !isWordCharacter(text.charCodeAt(at + word.length));
}

/** Where the word before `at` begins. */
export function previousStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && folded(text.charCodeAt(i - 1)) === 0x20) i--;
  while (i > 0 && isWordCharacter(text.charCodeAt(i - 1))) i--;
  return i;
}

/** Whether a number in digits or words may begin at `at`. */
export function readAny(text: string, at: number, end: number, money: boolean, out: Numeral): boolean {
  if (at < end && isArabic(text.charCodeAt(at))) {
    readDigits(text, at, end, money, out);
    return out.value !== null;
  }
  return readNumberWords(text, at, end, out);
}

/** The word before `at` in small letters, up to 12 letters; '' where there is none. */
export function previousWord(text: string, at: number, start: number): string {
  let i = at;
  while (i > start && folded(text.charCodeAt(i - 1)) === 0x20) i--;
  if (i > start && folded(text.charCodeAt(i - 1)) === 0x2d) i--;
  const stop = i;
  while (i > start && stop - i < 12 && isWordCharacter(text.charCodeAt(i - 1))) i--;
  return text.slice(i, stop).toLowerCase();
}

/** Whether the word before `at`, over white space or one hyphen, is `word` (small letters). As `previousWord`, without cutting anything out. */
export function isWordBefore(text: string, at: number, start: number, word: string): boolean {
  let i = at;
  while (i > start && folded(text.charCodeAt(i - 1)) === 0x20) i--;
  if (i > start && folded(text.charCodeAt(i - 1)) === 0x2d) i--;
  const first = i - word.length;
  if (first < start || (first > start && isWordCharacter(text.charCodeAt(first - 1)))) return false;
  for (let k = 0; k < word.length; k++) if (folded(text.charCodeAt(first + k)) !== word.charCodeAt(k)) return false;
  return true;
}
