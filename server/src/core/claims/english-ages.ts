/** English ages: a number between commas behind a name, aged over 40, at 63 she …, one year old. */
import * as around from '../../languages/en/claims/around.js';
import { isWordBefore, nextWord, previousStart, previousWord, startsWithFold } from './english-numerals.js';
import { unitAt } from './english-units.js';
import type { Numeral } from './numerals.js';
import type { Scan } from './scan.js';
import { folded, isAmong, isWordCharacter, wordsOf } from './words.js';

const ageVerbs = wordsOf(around.ageVerbs);
const ageLeads = wordsOf(around.ageLeads);

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** one year old, one month old: an age, where one year is a year. */
export function isOld(text: string, at: number, end: number): boolean {
  const unit = unitAt(text, at, end);
  return unit !== 0 && startsWithFold(text, nextWord(text, at + (unit % 64), end), 'old', end);
}

/** "Ann Lee, 45, said": a number between commas behind a name is an age; "aged over 40" says so itself. */
export function isAge(scan: Scan, numeral: Numeral): boolean {
  const { text, start, end } = scan;
  if (numeral.digits === 0 || numeral.digits > 2 || numeral.point) return false;
  const { start: at, end: stop } = numeral;
  if (isWordBefore(text, at, start, 'aged')) return true;
  // children over the age of 12.
  if (isWordBefore(text, at, start, 'of') && isWordBefore(text, previousStart(text, at), start, 'age')) return true;
  const bound = previousWord(text, at, start);
  if ((bound === 'over' || bound === 'under') && isWordBefore(text, previousStart(text, at), start, 'aged')) return true;
  if (ageLeads.some((word) => isWordBefore(text, at, start, word)) && (stop >= end || isAmong('.,;?!', text, stop))) return true;
  if (isAgeOf(text, at, stop, end) || isAgeAt(scan, numeral)) return true;
  if (stop >= end || text.charAt(stop) !== ',' || folded(text.charCodeAt(at - 1)) !== 0x20 || text.charAt(at - 2) !== ',')
    return false;
  let i = at - 2;
  while (i > start && isWordCharacter(text.charCodeAt(i - 1)) && at - i < 30) i--;
  if (i >= at - 3 || !isCapital(text.charCodeAt(i)) || folded(text.charCodeAt(i - 1)) !== 0x20) return false;
  // A name has two words: "Ann Lee, 45,", not "Monitor, 8,".
  let word = i - 1;
  while (word > start && isWordCharacter(text.charCodeAt(word - 1)) && i - word < 30) word--;
  return word < i - 1 && isCapital(text.charCodeAt(word));
}

/** At 63, she is the oldest: how old somebody is, at the beginning of a sentence. */
function isAgeAt({ text, end, sentence }: Scan, { start: at, end: stop }: Numeral): boolean {
  if (text.charAt(stop) !== ',' || !isWordBefore(text, at, sentence.start, 'at') || previousStart(text, at) > sentence.start + 1)
    return false;
  const next = nextWord(text, stop + 1, end, false);
  return startsWithFold(text, next, 'he', end) || startsWithFold(text, next, 'she', end);
}

/** "The mayor, 54, is running": a number between commas, and a verb that only people and offices have. */
function isAgeOf(text: string, at: number, stop: number, end: number): boolean {
  if (text.charAt(stop) !== ',' || folded(text.charCodeAt(at - 1)) !== 0x20 || text.charAt(at - 2) !== ',') return false;
  const next = nextWord(text, stop + 1, end, false);
  return ageVerbs.some((word) => startsWithFold(text, next, word, end));
}
