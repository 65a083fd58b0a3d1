/**
 * Checks of the numbers in one block: what a copy desk recalculates. Each check is a pure function of the block's claims; a number is
 * doubted only where exact intervals exclude each other, rounding and modifiers allowed for.
 */
import * as english from '../../languages/en/claims/checks.js';
import * as chinese from '../../languages/zh/claims/checks.js';
import { announcedDoubts } from './announced.js';
import {
  compareIntervals,
  difference,
  differenceInterval,
  type Interval,
  magnitude,
  percentInterval,
  printedInterval,
} from './arithmetic.js';
import type { Check, Checked } from './checked.js';
import type { LocalClaim } from './claim.js';
import { lastDay } from './dates.js';
import { compareDecimals, isDecimal } from './decimal.js';
import { MISREAD } from './draft.js';
import { partsDoubts } from './parts.js';
import { sinceDoubts } from './since.js';
import { wordDoubts } from './word-checks.js';
import { phrasesOf, wordsOf } from './words.js';

/** What a check found; numbers in it are places in the block's list of claims. */
export type ClaimDoubt =
  /** from, to and by do not fit together; `expected` is what by can be. */
  | { readonly check: 'change'; readonly from: number; readonly to: number; readonly by: number; readonly expected: Interval }
  /** The verb goes up and the numbers go down, or the other way round. */
  | { readonly check: 'direction'; readonly from: number; readonly to: number; readonly direction: 'up' | 'down' }
  /** 由5%提高到8%，提高3%: percentage points are meant. */
  | { readonly check: 'points'; readonly from: number; readonly to: number; readonly by: number; readonly points: string }
  /** 减少3倍, 下降120%: nothing can fall by more than all of it. */
  | { readonly check: 'decrease'; readonly claim: number }
  /** A share above 100 %. */
  | { readonly check: 'share'; readonly claim: number }
  /** 29项，其中37项: the part is greater than the whole. */
  | { readonly check: 'subset'; readonly whole: number; readonly part: number }
  /** 2月30日. */
  | { readonly check: 'date'; readonly claim: number }
  /** 近300多户, 至少20人以上: words that bound the number against each other. */
  | { readonly check: 'modifiers'; readonly claim: number }
  /** 3—5万元: the 万 of the lower end is left out. */
  | { readonly check: 'scale'; readonly claim: number }
  /** 甲市、乙市、丙市等2个市: more is listed than counted. */
  | { readonly check: 'items'; readonly claim: number; readonly listed: number }
  /** 甲、乙、丙分别增长5%、6%: so many subjects, so many numbers from `claim` on. */
  | { readonly check: 'respectively'; readonly claim: number; readonly subjects: number; readonly values: number }
  /** A day of the week (0 = Sunday) beside a date; whether they fit is told by the page's date (`isWeekday`). */
  | { readonly check: 'weekday'; readonly claim: number; readonly weekday: number }
  /** 210人，其中男性120人、女性85人: the parts leave nothing over and do not make the whole. */
  | { readonly check: 'parts'; readonly whole: number; readonly parts: readonly number[] }
  /** 成立于1998年 … 今年是成立30周年, or an age: whether they fit is told by the paper's year (`isWrongSince`). */
  | { readonly check: 'anniversary'; readonly claim: number; readonly year: number }
  /** 三项措施：一是…: how many items are listed is told by the page (`itemsListed`), 0 before. */
  | { readonly check: 'announced'; readonly claim: number; readonly listed: number };

/** All checks. A new one adds its kind to `ClaimDoubt` and itself here; the compiler names the other places. */
const checks: readonly Check[] = [
  changeDoubts,
  singleDoubts,
  subsetDoubts,
  wordDoubts,
  partsDoubts,
  sinceDoubts,
  announcedDoubts,
];

const none: readonly ClaimDoubt[] = [];

/** All doubts about the claims of the block that is [start, end) of `text`, in the order of their first claim. */
export function doubtsOf(
  claims: readonly LocalClaim[],
  text: string,
  start: number,
  end: number,
  script: 'han' | 'latin',
): readonly ClaimDoubt[] {
  if (claims.length === 0) return none;
  const doubts: ClaimDoubt[] = [];
  const checked: Checked = { claims, text, start, end, script };
  for (const check of checks) check(checked, doubts);
  if (doubts.length === 0) return none;
  // A number that was read with a misread character is no ground to doubt another on.
  const sure = doubts.filter((doubt) => claimsOf(doubt).every((place) => (claims[place]?.confidence ?? 0) > MISREAD));
  return sure.sort((a, b) => placeOf(a) - placeOf(b));
}

/** The claims that a doubt is about, the doubted one first. */
export function claimsOf(doubt: ClaimDoubt): readonly number[] {
  switch (doubt.check) {
    case 'change':
    case 'points':
      return [doubt.by, doubt.from, doubt.to];
    case 'direction':
      return [doubt.to, doubt.from];
    case 'subset':
      return [doubt.part, doubt.whole];
    case 'parts':
      return [doubt.whole, ...doubt.parts];
    case 'anniversary':
      return [doubt.claim, doubt.year];
    case 'decrease':
    case 'share':
    case 'date':
    case 'modifiers':
    case 'scale':
    case 'items':
    case 'respectively':
    case 'weekday':
    case 'announced':
      return [doubt.claim];
  }
}

function placeOf(doubt: ClaimDoubt): number {
  switch (doubt.check) {
    case 'change':
    case 'direction':
    case 'points':
      return doubt.from;
    case 'subset':
    case 'parts':
      return doubt.whole;
    case 'decrease':
    case 'share':
    case 'date':
    case 'modifiers':
    case 'scale':
    case 'items':
    case 'respectively':
    case 'weekday':
    case 'anniversary':
    case 'announced':
      return doubt.claim;
  }
}

/** The numbers of one change, as places in the list of claims; -1 where it does not tell one. */
interface Change {
  from: number;
  to: number;
  by: number;
}

/** from, to and by of each change against each other. */
function changeDoubts({ claims }: Checked, doubts: ClaimDoubt[]): void {
  let changes: Map<number, Change> | null = null;
  for (let place = 0; place < claims.length; place++) {
    const { group, role } = claims[place] as LocalClaim;
    if (group < 0 || (role !== 'from' && role !== 'to' && role !== 'by')) continue;
    changes ??= new Map();
    let change = changes.get(group);
    if (change === undefined) {
      change = { from: -1, to: -1, by: -1 };
      changes.set(group, change);
    }
    change[role] = place;
  }
  if (changes !== null) for (const change of changes.values()) doubtsOfChange(claims, change, doubts);
}

function doubtsOfChange(claims: readonly LocalClaim[], { from, to, by }: Change, doubts: ClaimDoubt[]): void {
  const start = claims[from];
  const end = claims[to];
  if (start === undefined || end === undefined || start.unit !== end.unit || start.kind !== end.kind) return;
  // From the second place to the first is a rise.
  if (end.kind === 'rank' || end.kind === 'ordinal' || end.kind === 'date' || end.kind === 'time') return;
  const change = claims[by];
  if (change === undefined && isPlainlyTrue(start, end)) return;
  const low = printedInterval(start, 'half');
  const high = printedInterval(end, 'half');
  if (low === null || high === null) return;
  const order = compareIntervals(low, high);
  const direction = end.direction;
  // 分辨率提高到0.5米, 精度提升到1米: with what is measured, less may be more.
  const plain = end.kind !== 'duration' && !(end.kind === 'measure' && isLength(end.unit));
  if ((plain && direction === 'up' && order === 'above') || (plain && direction === 'down' && order === 'below')) {
    doubts.push({ check: 'direction', from, to, direction });
  } else if (change !== undefined) doubts.push(...byDoubts(claims, from, to, by, low, high, change));
}

/** Two numbers without bounds that lie as the verb says: most of them, so they are not reckoned with any further. */
function isPlainlyTrue(start: LocalClaim, end: LocalClaim): boolean {
  if (start.value === null || end.value === null || !isDecimal(start.value) || !isDecimal(end.value)) return false;
  if (start.min !== null || start.max !== null || end.min !== null || end.max !== null) return false;
  const order = compareDecimals(start.value, end.value);
  return end.direction === null || (end.direction === 'up' ? order < 0 : order > 0);
}

function isLength(unit: string | null): boolean {
  return unit !== null && /^[kdcmun]?m$/.test(unit);
}

function byDoubts(
  claims: readonly LocalClaim[],
  from: number,
  to: number,
  by: number,
  low: Interval,
  high: Interval,
  change: LocalClaim,
): readonly ClaimDoubt[] {
  const start = claims[from]!;
  const end = claims[to]!;
  const stated = printedInterval(change, 'whole');
  // 年均增长23% is a rate for each of the years and not for all of them.
  if (stated === null || change.aspect === 'average' || start.value === null || end.value === null) return [];
  const steps = differenceInterval(low, high);
  const percent = percentInterval(low, high);
  const points = change.kind === 'percentage-point';
  if (start.kind === 'percentage' && change.kind === 'percentage') {
    const fitsPercent = percent !== null && compareIntervals(magnitude(percent), stated) === 'overlap';
    const fitsPoints = steps !== null && compareIntervals(magnitude(steps), stated) === 'overlap';
    if (fitsPercent) return [];
    const exact = difference(start.value, end.value);
    if (fitsPoints && exact !== null) return [{ check: 'points', from, to, by, points: exact.replace('-', '') }];
    return percent === null ? [] : [{ check: 'change', from, to, by, expected: magnitude(percent) }];
  }
  const expected = points || change.unit === start.unit ? steps : change.kind === 'percentage' ? percent : null;
  if (expected === null || compareIntervals(magnitude(expected), stated) === 'overlap') return [];
  return [{ check: 'change', from, to, by, expected: magnitude(expected) }];
}

/** How far around a number the words are looked for that say of what it is told. */
const NAMED_HORIZON = 28;

/** Whether one of the words stands near a claim, in the same sentence. */
function isNamed({ text, start, end }: Checked, claim: LocalClaim, words: readonly string[]): boolean {
  const from = Math.max(start, start + claim.start - NAMED_HORIZON);
  const before = text.slice(from, start + claim.start).toLowerCase();
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('. '), before.lastIndexOf('；')) + 1);
  const behind = text.slice(start + claim.end, Math.min(end, start + claim.end + NAMED_HORIZON)).toLowerCase();
  const [clause = ''] = behind.split(/[，。；,.;]/, 1);
  return words.some((word) => sentence.includes(word) || clause.includes(word));
}

/** What may be more than 100 % of something that it is no part of: a plan, what a country makes in a year, a capacity. */
const overfilled: readonly string[] = [...wordsOf(chinese.overfilled), ...phrasesOf(english.overfilled)];

/** What may fall by more than all of it, because it falls below zero: profits, balances. */
const belowZero: readonly string[] = [...wordsOf(chinese.belowZero), ...phrasesOf(english.belowZero)];

/** Claims that cannot be, each by itself. */
function singleDoubts(checked: Checked, doubts: ClaimDoubt[]): void {
  const { claims } = checked;
  for (let place = 0; place < claims.length; place++) {
    const claim = claims[place] as LocalClaim;
    if (claim.value === null) continue;
    if (claim.role === 'by') {
      const all = claim.direction === 'down' && (isAboveAll(claim) || isTimesLess(claims, place));
      if (all && !isNamed(checked, claim, belowZero)) doubts.push({ check: 'decrease', claim: place });
    } else if (claim.role === 'share' && isAboveAll(claim) && !isNamed(checked, claim, overfilled))
      doubts.push({ check: 'share', claim: place });
    if (claim.kind === 'date' && !isDate(claim.value)) doubts.push({ check: 'date', claim: place });
  }
}

/** 减少了3倍. What is itself told in 倍 may fall by some: 房价收入比9.86倍，下降0.12倍; and less than all of it is left of any. */
function isTimesLess(claims: readonly LocalClaim[], place: number): boolean {
  const { kind, unit, value } = claims[place] as LocalClaim;
  if (kind !== 'multiple' || unit !== '倍' || value === null || !isDecimal(value) || compareDecimals(value, '1') < 0)
    return false;
  const before = claims[place - 1];
  return before?.kind !== 'multiple' || before.role === 'by';
}

/** More than 100 %. */
function isAboveAll({ kind, unit, value }: LocalClaim): boolean {
  return kind === 'percentage' && unit === '%' && value !== null && isDecimal(value) && compareDecimals(value, '100') > 0;
}

/** Length of 2031-03-02. */
const DAY = 10;

/** Whether every day of a date or span is in the calendar. The 29th of February of an unknown year may be. */
function isDate(value: string): boolean {
  const slash = value.indexOf('/');
  if (slash >= 0) return isDate(value.slice(0, slash)) && isDate(value.slice(slash + 1));
  // A month, a year.
  if (value.length !== DAY || value.charCodeAt(8) === UNKNOWN || value.charCodeAt(5) === UNKNOWN) return true;
  const day = twoDigits(value, 8);
  // Every month has so many.
  if (day <= 28) return true;
  const month = twoDigits(value, 5);
  const known = value.lastIndexOf('X', 3) >= 0 ? null : Number(value.slice(0, 4));
  return day <= (known === null && month === 2 ? 29 : lastDay(known, month));
}

/** X, which stands for what the text does not tell. */
const UNKNOWN = 0x58;

function twoDigits(value: string, at: number): number {
  return (value.charCodeAt(at) - 48) * 10 + (value.charCodeAt(at + 1) - 48);
}

/** How far behind its whole a part may stand. */
const LONGEST_REACH = 24;

/** 68名乘客和4名机组人员，其中15名…: one of several numbers that make the whole together. */
function isSummand(claims: readonly LocalClaim[], place: number): boolean {
  const claim = claims[place]!;
  const before = claims[place - 1];
  return before !== undefined && before.unit === claim.unit && claim.start - before.end <= LONGEST_REACH;
}

/** A part that is greater than the whole told right before it, counted in the same unit. */
function subsetDoubts({ claims }: Checked, doubts: ClaimDoubt[]): void {
  for (let part = 1; part < claims.length; part++) {
    const claim = claims[part] as LocalClaim;
    // 单产375公斤，其中小麦399公斤: averages and measures have no parts.
    if (claim.role !== 'subset' || claim.unit === null || (claim.kind !== 'count' && claim.kind !== 'money')) continue;
    const whole = part - 1;
    const other = claims[whole];
    if (other === undefined || other.unit !== claim.unit || other.kind !== claim.kind) continue;
    if (other.role === 'by' || other.role === 'subset' || other.aspect === 'average' || claim.aspect === 'average') continue;
    if (claim.start - other.end > LONGEST_REACH || isSummand(claims, whole)) continue;
    const a = printedInterval(other, 'half');
    const b = printedInterval(claim, 'half');
    if (a !== null && b !== null && compareIntervals(a, b) === 'below') doubts.push({ check: 'subset', whole, part });
  }
}
