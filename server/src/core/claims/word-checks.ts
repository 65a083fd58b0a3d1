/**
 * Checks that look at the words around a number, as a copy desk does: bounds that contradict each other (近300多户), a day of the week beside a
 * date, a range of which only one half has its 万 (3—5万元), and lists with more or fewer things than the number says.
 */
import * as english from '../../languages/en/claims/checks.js';
import * as chinese from '../../languages/zh/claims/checks.js';
import { isHan } from '../text/characters.js';
import type { Checked } from './checked.js';
import type { ClaimDoubt } from './checks.js';
import type { LocalClaim } from './claim.js';
import { compareDecimals } from './decimal.js';
import { Digit, digitClass } from './digits.js';
import { buildTrie, folded, isAmong, lengthOf, matchBackward, matchForward, NO_MATCH, payloadOf, wordsOf } from './words.js';

/** Adds the doubts about the claims of the block that stands at `start` in `text`; see `doubtsOf`. */
export function wordDoubts({ claims, text, start, end, script }: Checked, doubts: ClaimDoubt[]): void {
  for (let place = 0; place < claims.length; place++) {
    const claim = claims[place] as LocalClaim;
    const weekday = claim.kind === 'date' ? weekdayBeside(claim, text, start, end, script) : -1;
    if (weekday >= 0) doubts.push({ check: 'weekday', claim: place, weekday });
    if (script !== 'han') continue;
    if (isClash(claim, text, start, end)) doubts.push({ check: 'modifiers', claim: place });
    if (isHalfScaled(claim, text, start)) doubts.push({ check: 'scale', claim: place });
    const listed = claim.kind === 'count' ? itemsBefore(claim, text, start) : 0;
    if (listed > 0) doubts.push({ check: 'items', claim: place, listed });
    const subjects = respectiveSubjects(claims, place, text, start);
    if (subjects > 0)
      doubts.push({ check: 'respectively', claim: place, subjects, values: valuesFrom(claims, place, text, start) });
  }
}

const weekLeads = wordsOf(chinese.weekLeads);
const respectively = wordsOf(chinese.respectively);
const boundNames = [...Object.keys(chinese.boundsBefore), ...Object.keys(chinese.boundsBehind)];

function trieOf(words: Readonly<Record<string, string>>, backward: boolean) {
  return buildTrie(
    Object.entries(words).flatMap(([name, forms]) =>
      wordsOf(forms).map((form): [string, number] => [form, boundNames.indexOf(name)]),
    ),
    backward,
  );
}

const boundsBefore = trieOf(chinese.boundsBefore, true);
const boundsBehind = trieOf(chinese.boundsBehind, false);
const clashes: ReadonlySet<string> = new Set(wordsOf(chinese.clashes));

/** 近300多户, 至少20人以上. 近20多年 is a stretch of time up to now. */
function isClash(claim: LocalClaim, text: string, start: number, end: number): boolean {
  if (claim.modifier === null || claim.aspect === 'recent') return false;
  const before = matchBackward(boundsBefore, text, start + claim.start, start);
  if (before === NO_MATCH) return false;
  const lead = boundNames[payloadOf(before)] ?? '';
  // 突破50种以上关键技术: what is made for the first time, and no bound of how many.
  const achieved = claim.kind === 'count' && text.startsWith(chinese.achieving, start + claim.start - lengthOf(before));
  if (achieved) return false;
  const odd =
    claim.min !== null && claim.max !== null && claim.minExclusive && claim.maxExclusive && holdsOdd(claim, text, start);
  if (odd && !(lead === 'nearly' && claim.kind === 'duration') && clashes.has(`${lead}/odd`)) return true;
  const behind = matchForward(boundsBehind, text, start + claim.end, end);
  return behind !== NO_MATCH && clashes.has(`${lead}/${boundNames[payloadOf(behind)] ?? ''}`);
}

function holdsOdd(claim: LocalClaim, text: string, start: number): boolean {
  for (let i = start + claim.start; i < start + claim.end; i++) if (isAmong('多余餘', text, i)) return true;
  return false;
}

/** Marks between the halves of a range. */
const DASHES = '-—–~～〜－−至到';

/** 3—5万元: whether the lower end is 3 or 30,000 is told by sense alone. */
function isHalfScaled(claim: LocalClaim, text: string, start: number): boolean {
  if (claim.value !== null || claim.min === null || claim.max === null) return false;
  let i = start + claim.start;
  const stop = start + claim.end;
  while (i < stop && (digitClass(text.charCodeAt(i)) === Digit.arabic || text.charCodeAt(i) === 0x2e)) i++;
  if (i === start + claim.start || !isAmong(DASHES, text, i)) return false;
  // 3至4成 has no 万 that could be missing.
  if (claim.kind === 'percentage') return false;
  // 3000到30万元 is read as it stands: only a lower end that took the 万 over can be read in two ways.
  return i < stop && compareDecimals(claim.min, text.slice(start + claim.start, i)) > 0;
}

/** The day of the week that stands beside a date, 0 for Sunday; -1 for none. */
function weekdayBeside(claim: LocalClaim, text: string, start: number, end: number, script: 'han' | 'latin'): number {
  // Only a single day has one.
  if (claim.value === null || claim.value.length !== 10 || claim.value.includes('XX-X') || claim.value.endsWith('XX')) return -1;
  return script === 'han' ? chineseWeekday(text, start + claim.end, end) : englishWeekday(text, start + claim.start, start);
}

function chineseWeekday(text: string, at: number, end: number): number {
  const open = isAmong('（(', text, at) ? at + 1 : at;
  for (const lead of weekLeads) {
    if (!text.startsWith(lead, open) || open + lead.length >= end) continue;
    const day = text.charAt(open + lead.length);
    // 周一 to 周五 in a row is a stretch; 3月2日周三上午 and 3月2日（周三） are one day.
    return chinese.weekdays.findIndex((days) => days.includes(day));
  }
  return -1;
}

/** Monday, March 3: the day before the date. */
function englishWeekday(text: string, at: number, start: number): number {
  let i = at;
  while (i > start && (folded(text.charCodeAt(i - 1)) === 0x20 || text.charCodeAt(i - 1) === 0x2c)) i--;
  const stop = i;
  while (i > start && stop - i < english.longestWeekday && isLetter(text.charCodeAt(i - 1))) i--;
  if (stop - i < 3 || (i > start && isLetter(text.charCodeAt(i - 1)))) return -1;
  const word = text.slice(i, stop).toLowerCase();
  if (word.length > 3 && !word.endsWith('day')) return -1;
  return english.weekdays.findIndex((day) => word.startsWith(day));
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Longest name in a list that is counted. */
const LONGEST_ITEM = 7;

/**
 * How many things stand in the list right before a count, where that cannot be: 甲市、乙市、丙市等2个市 lists more than it counts; without 等 the
 * two must be equal. 0 where they can be, or where no list stands there.
 */
function itemsBefore(claim: LocalClaim, text: string, start: number): number {
  const counted = claim.value === null || claim.value.length > 2 ? 0 : Number(claim.value);
  if (counted < 2 || claim.min !== null || claim.max !== null || claim.extent.start !== claim.start) return 0;
  const at = start + claim.start;
  if (text.charCodeAt(at - 1) !== ET_CETERA) return 0;
  let items = 0;
  let item = at - 1;
  for (let i = at - 2; i >= start; i--) {
    const code = text.charCodeAt(i);
    // 第一卷、第二卷蒙古文: two lists in one.
    if (text.charCodeAt(i) === ORDINAL) return 0;
    const mark = isAmong('、', text, i);
    if (!mark && isHan(code) && item - i <= LONGEST_ITEM) continue;
    if (!mark) break;
    if (item - i < 3) return 0;
    items++;
    item = i;
  }
  // The first item begins somewhere before its mark.
  items++;
  return items > counted && items > 2 ? items : 0;
}

/** 等, 第 */
const ET_CETERA = 0x7b49;
const ORDINAL = 0x7b2c;

/** How many numbers of one kind stand in a row from `place` on: 26.63%、17.5%和3%. */
function valuesFrom(claims: readonly LocalClaim[], place: number, text: string, start: number): number {
  let count = 1;
  for (let next = place + 1; next < claims.length; next++, count++) {
    const [one, other] = [claims[next - 1] as LocalClaim, claims[next] as LocalClaim];
    if (one.kind !== other.kind || one.unit !== other.unit) break;
    if (other.start - one.end !== 1 || !isAmong('、和与與及', text, start + one.end)) break;
  }
  return count;
}

/** How many subjects stand before 分别 where the numbers behind it are not as many; 0 where they are, or where that is not sure. */
function respectiveSubjects(claims: readonly LocalClaim[], place: number, text: string, start: number): number {
  const claim = claims[place] as LocalClaim;
  const word = respectively.find((form) => isBeforeNumber(text, form, start, start + claim.start));
  if (word === undefined) return 0;
  const stop = text.lastIndexOf(word, start + claim.start);
  let subjects = 1;
  let item = stop;
  for (let i = stop - 1; ; i--) {
    const code = i < start ? 0 : text.charCodeAt(i);
    if (isAmong('、', text, i)) {
      if (item - i < 3) return 0;
      subjects++;
      item = i;
    } else if (!isHan(code)) {
      // A list that a mark inside it ends, or one that goes on before the comma, is not counted.
      if (i >= start && !isAmong('，。；：', text, i)) return 0;
      break;
    } else if (isAmong(chinese.notListed, text, i)) return 0;
  }
  const values = valuesFrom(claims, place, text, start);
  return subjects > 1 && values > 1 && subjects !== values ? subjects : 0;
}

/** How far before a number its 分别 may stand: 分别增长了约. */
const RESPECTIVE_REACH = 8;

function isBeforeNumber(text: string, word: string, start: number, at: number): boolean {
  for (let i = at - word.length; i >= start && i >= at - RESPECTIVE_REACH; i--) {
    if (text.startsWith(word, i)) return true;
    if (!isHan(text.charCodeAt(i))) return false;
  }
  return false;
}
