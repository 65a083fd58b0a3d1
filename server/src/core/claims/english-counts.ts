/** English counts: a number with its head noun, a part of what is counted, and numbers that only the words around make a count of. */
import * as around from '../../languages/en/claims/around.js';
import { compareDecimals, shiftPoint } from './decimal.js';
import { isArabic } from './digits.js';
import type { Draft } from './draft.js';
import { finish, headNoun } from './english-context.js';
import {
  isWordBefore,
  nextWord,
  previousStart,
  previousWord,
  readDigits,
  readNumberWords,
  startsWithFold,
} from './english-numerals.js';
import * as tables from './english-tables.js';
import { quantity, unitAt } from './english-units.js';
import { newBefore, readBefore } from './frames.js';
import { type Numeral, newNumeral } from './numerals.js';
import type { Scan } from './scan.js';
import { folded, isAmong, isWordCharacter, lengthOf, matchWords, matchWordsBackward, NO_MATCH, wordsOf } from './words.js';

const second = newNumeral();
const before = newBefore();

/** A count with its head noun, or a bare number that a word before it explains. */
export function finishWithUnit(scan: Scan, draft: Draft, at: number, stop: number, from: number): number {
  const { text, end, sentence } = scan;
  const noun = headNoun(text, from, end);
  // to zero emissions: a goal, not a count.
  if (noun !== null && draft.value === '0' && !isArabic(text.charCodeAt(at))) return stop;
  if (noun !== null) {
    draft.unit = noun;
    return finish(scan, draft, at, stop);
  }
  if (draft.value === null) return finish(scan, draft, at, stop);
  // under the 457 visa: a number behind `the` that counts nothing is a name.
  if (draft.value.length <= 4 && isWordBefore(text, at, scan.start, 'the') && !isLevel(text, stop, end)) return stop;
  if (isAgeTold(scan, draft.value, at, stop)) {
    Object.assign(draft, { kind: 'duration', unit: 'years' });
    return finish(scan, draft, at, stop);
  }
  readBefore(tables.cuesBefore, text, at, sentence.clause, before);
  const told =
    before.modifier !== null ||
    before.to ||
    before.by ||
    before.changed ||
    before.share ||
    before.from ||
    before.level ||
    before.aspect !== null;
  const large = draft.value.length > 4 || draft.value.includes('.') || text.slice(at, stop).includes(',');
  const subset = readSubset(scan, draft, at, stop);
  if (subset > 0) return subset;
  if (isBoundedBehind(text, stop, end)) return finish(scan, draft, at, stop);
  const more = isMore(text, stop, end);
  if (more) Object.assign(draft, { role: 'by', direction: 'up' });
  const people =
    more ||
    isKilled(text, at, scan.start) ||
    isHarmed(text, stop, end) ||
    isGroup(text, at, scan.start) ||
    isMany(scan, draft, at, stop) ||
    startsWithFold(text, stop - 'dozen'.length, 'dozen', end);
  if (!told && !large && !people) return stop;
  // cut to zero.
  const zero = draft.value === '0' && (before.to || before.from) && !isWord(text, nextWord(text, stop, end), end);
  if (!large && before.modifier === null && before.aspect === null && !people && !zero) return stop;
  if (draft.value.length >= 7 && !text.slice(at, Math.min(stop, at + 20)).includes(',') && stop - at === draft.value.length)
    return stop;
  if (draft.value.includes('.')) draft.kind = 'number';
  return finish(scan, draft, at, stop);
}

/** Words that go on with zero: to zero in on, zero emissions. */
function isWord(text: string, at: number, end: number): boolean {
  return at < end && isWordCharacter(text.charCodeAt(at)) && !behindZero.some((word) => startsWithFold(text, at, word, end));
}

const behindZero = wordsOf(around.behindZero);

/** 100 grand, where no noun follows that is grand: two grand pianos. Returns where it ends, or 0. */
export function readGrand(scan: Scan, numeral: Numeral, begin: number): number {
  const { text, end } = scan;
  const at = nextWord(text, numeral.end, end);
  if (numeral.value === null || !startsWithFold(text, at, 'grand', end)) return 0;
  const stop = at + 'grand'.length;
  const next = nextWord(text, stop, end, false);
  if (next < end && isWordCharacter(text.charCodeAt(next)) && !behindGrand.some((word) => startsWithFold(text, next, word, end)))
    return 0;
  return finish(scan, quantity(scan, begin, stop, 'money', shiftPoint(numeral.value, 3), 'USD'), begin, stop);
}

const behindGrand = wordsOf(around.behindGrand);
const leadsBelowZero: ReadonlySet<string> = new Set(around.leadsBelowZero);

/** Minus two was the lowest reading: a number below zero that no unit follows; 10 minus two is a sum. Returns where it ends, or 0. */
export function readBelowZero(scan: Scan, numeral: Numeral, begin: number): number {
  const { text, start } = scan;
  if (!isWordBefore(text, begin, start, 'minus') && !isWordBefore(text, begin, start, 'negative')) return 0;
  const from = previousStart(text, begin);
  if (!leadsBelowZero.has(previousWord(text, from, start))) return 0;
  const draft = quantity(scan, from, numeral.end, 'number', `-${numeral.value}`, null);
  return finish(scan, draft, from, numeral.end);
}

const levels = [...wordsOf(around.levels), ...wordsOf(around.harmed)];

/** below the 50 mark, the 30 injured: what `the` names is a number all the same. */
function isLevel(text: string, stop: number, end: number): boolean {
  const next = nextWord(text, stop, end, false);
  return levels.some((word) => startsWithFold(text, next, word, end));
}

/** Words of a clause whose `at 79` is an age. */
const endings: ReadonlySet<string> = new Set(wordsOf(around.lifeVerbs));

/** died on Sunday at 91, retired at 79. */
function isAgeTold({ text, end, sentence }: Scan, value: string, at: number, stop: number): boolean {
  if (value.length > 2 || !isWordBefore(text, at, sentence.clause, 'at') || !(stop >= end || isAmong('.,;', text, stop)))
    return false;
  for (let i = previousStart(text, at), words = 0; i > sentence.clause && words < LONGEST_ENDING; words++) {
    i = previousStart(text, i);
    if (endings.has(wordAt(text, i, end))) return true;
  }
  return false;
}

/** How many words before `at` the one is looked for: retired last week at 79. */
const LONGEST_ENDING = 5;

function wordAt(text: string, at: number, end: number): string {
  let i = at;
  while (i < end && i < at + 12 && isWordCharacter(text.charCodeAt(i))) i++;
  return text.slice(at, i).toLowerCase();
}

/** Shortest bound behind a number that nothing counts: or so, or more. A `+` alone explains none. */
const SHORTEST_BOUND = 'or so'.length;

/** 200 or more, 5,000 or less. */
function isBoundedBehind(text: string, stop: number, end: number): boolean {
  const match = matchWords(tables.cuesAfter.trie, text, nextWord(text, stop, end, false), end);
  return match !== NO_MATCH && lengthOf(match) >= SHORTEST_BOUND;
}

/** Marks that end the clause a whole stands in. */
const CLAUSE = '.;:()—,';

/** How far behind `of` the whole is looked for: 12 of the town council's 31 seats. */
const WHOLE_HORIZON = 40;

/** six of the 18 wells, nine of them, 1,150 of the district's 9,400 pupils: a part of what is counted. Returns where it ends, or 0. */
function readSubset(scan: Scan, draft: Draft, at: number, stop: number): number {
  const { text, end } = scan;
  const of = nextWord(text, stop, end, false);
  if (!startsWithFold(text, of, 'of', end)) return 0;
  const next = nextWord(text, of + 2, end, false);
  if (!['them', 'whom', 'which', 'you', 'us'].some((word) => startsWithFold(text, next, word, end))) {
    // three of the four posts: a whole in words stands right behind its article.
    const whole = startsWithFold(text, next, 'the', end) ? nextWord(text, next + 3, end, false) : end;
    if (!readNumberWords(text, whole, end, second)) {
      let i = next;
      const last = Math.min(end, next + WHOLE_HORIZON);
      while (i < last && !isArabic(text.charCodeAt(i)) && !isAmong(CLAUSE, text, i)) i++;
      if (i >= last || !isArabic(text.charCodeAt(i)) || (i === next && !isPartOf(text, draft.value, i, end))) {
        draft.unit = isNameOf(text, at, scan.start) ? null : nounOfWhole(text, next, end);
        if (draft.unit === null) return 0;
        draft.role = 'subset';
        return finish(scan, draft, at, stop);
      }
      readDigits(text, i, end, false, second);
    }
    const unit = unitAt(text, nextWord(text, second.end, end), end);
    const noun = unit === 0 ? headNoun(text, second.end, end) : tables.unitList[Math.floor(unit / 64)]!.symbol;
    if (noun === null || second.value === null || text.charAt(second.end) === '%') return 0;
    draft.unit = noun;
  }
  draft.role = 'subset';
  return finish(scan, draft, at, stop);
}

/** completed 17 of 24 passes: a larger number right behind `of`; March 5 of 2031 has no part. */
function isPartOf(text: string, value: string | null, at: number, end: number): boolean {
  readDigits(text, at, end, false, second);
  return value !== null && second.value !== null && second.digits < 4 && compareDecimals(value, second.value) < 0;
}

const wholeLeads = wordsOf(around.wholeLeads);

/** Where a name ends that owns what follows: Korea's, the teams'. 0 where none does. */
function possessiveEnd(text: string, at: number, end: number): number {
  if (!isCapital(text.charCodeAt(at))) return 0;
  let stop = at;
  while (stop < end && stop < at + 24 && isWordCharacter(text.charCodeAt(stop))) stop++;
  const mark = isAmong("'’", text, stop - 2) ? stop - 2 : isAmong("'’", text, stop) ? stop : 0;
  return mark > 0 && text.charAt(mark + 1) === 's' ? mark + 2 : 0;
}

/** Two of the leaders, three of his children: the noun of a whole that no number tells, or null. */
function nounOfWhole(text: string, at: number, end: number): string | null {
  const lead = wholeLeads.find((word) => startsWithFold(text, at, word, end));
  const stop = lead === undefined ? possessiveEnd(text, at, end) : at + lead.length;
  if (stop === 0) return null;
  const next = nextWord(text, stop, end, false);
  if (isArabic(text.charCodeAt(next))) return null;
  // six of the dead.
  return harmed.find((word) => startsWithFold(text, next, word, end)) ?? headNoun(text, stop, end);
}

/** Chapter Two, Apollo 13: a capital in the middle of a sentence, on the number or right before it. */
function isNameOf(text: string, at: number, start: number): boolean {
  const word = previousStart(text, at);
  if (word >= at || word < start) return false;
  const code = text.charCodeAt(at);
  return isCapital(code) || (isCapital(text.charCodeAt(word)) && word > start && text.charCodeAt(at - 1) === 0x20);
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

const verbsOfMany = wordsOf(around.verbsOfMany);

/** 12 voted no, and 23 were injured: a verb of many behind a number that is no year and no name. */
function isMany({ text, start, end }: Scan, { value }: Draft, at: number, stop: number): boolean {
  if (value === null || value === '1' || value.includes('.') || (value.length === 4 && text.charAt(at + 1) !== ',')) return false;
  const next = nextWord(text, stop, end, false);
  return verbsOfMany.some((word) => startsWithFold(text, next, word, end)) && !isNameOf(text, at, start);
}

const harmed = wordsOf(around.harmed);

/** and 30 injured, 12 dead: words that say of people what befell them. */
function isHarmed(text: string, stop: number, end: number): boolean {
  const next = nextWord(text, stop, end, false);
  return isAmong('wikdhm', text, next) && harmed.some((word) => startsWithFold(text, next, word, end));
}

/** a crew of 9, a fleet of 12. */
function isGroup(text: string, at: number, start: number): boolean {
  if (!isWordBefore(text, at, start, 'of')) return false;
  let i = previousStart(text, at);
  while (i > start && folded(text.charCodeAt(i - 1)) === 0x20) i--;
  return matchWordsBackward(tables.groups, text, i, start) !== NO_MATCH;
}

/** 25 more were hurt, police held 25 more. What follows is a verb or nothing: 25 more jobs have their noun. */
function isMore(text: string, stop: number, end: number): boolean {
  const next = nextWord(text, stop, end, false);
  if (!startsWithFold(text, next, 'more', end)) return false;
  const behind = nextWord(text, next + 4, end, false);
  return behind >= end || isAmong('.,;', text, next + 4) || behindMore.some((word) => startsWithFold(text, behind, word, end));
}

const behindMore = wordsOf(around.behindMore);

/** killed 39, injuring 12: verbs whose object is people. */
function isKilled(text: string, at: number, start: number): boolean {
  // The last letter sends nearly all words on their way before one is cut out.
  return isAmong('dgomy', text, at - 2) && killed.has(previousWord(text, at, start));
}

const killed: ReadonlySet<string> = new Set(wordsOf(around.harming));
