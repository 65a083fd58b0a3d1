/** Units and drafts as the English scanner makes them. */
import { smallerUnits } from '../../languages/en/claims/units.js';
import { product, sum } from './arithmetic.js';
import type { ClaimKind } from './claim.js';
import { shiftPoint } from './decimal.js';
import { isArabic } from './digits.js';
import { type Draft, newDraft } from './draft.js';
import { finish } from './english-context.js';
import { nextWord, readAny, startsWithFold } from './english-numerals.js';
import { shortUnits, unitList, unitTrie, weighedThings, weighing } from './english-tables.js';
import { type Numeral, newNumeral } from './numerals.js';
import type { Scan } from './scan.js';
import type { Unit } from './units.js';
import { folded, isAmong, isWordCharacter, lengthOf, matchWords, NO_MATCH, payloadOf, type Trie } from './words.js';

/** A claim at the absolute span [at, stop). */
export function quantity(
  scan: Scan,
  at: number,
  stop: number,
  kind: ClaimKind,
  value: string | null,
  unit: string | null,
): Draft {
  return newDraft(at - scan.start, stop - scan.start, kind, value, unit);
}

/** The unit at `at`, as place in the list * 64 + length; 0 where there is none. */
export function unitAt(text: string, at: number, end: number): number {
  const match = matchWords(unitTrie, text, at, end);
  if (match === NO_MATCH || (lengthOf(match) <= LONGEST_SHORT && !isShortUnit(text, at, at + lengthOf(match), end))) return 0;
  if (lengthOf(match) === SECOND.length && text.charCodeAt(at + SECOND.length) === 0x2d && isRanked(text, at, end)) return 0;
  return payloadOf(match) * 64 + lengthOf(match);
}

const SECOND = 'second';

/** 2,139 second-class offices: no seconds; a 15-second-long one and 10-second-old ones are. */
function isRanked(text: string, at: number, end: number): boolean {
  const behind = at + SECOND.length + 1;
  return startsWithFold(text, at, SECOND, end) && isWordCharacter(text.charCodeAt(behind)) && !isAmong('lLoO', text, behind);
}

/** Units of so few characters are words or marks of something else as often. */
const LONGEST_SHORT = 2;

const SMALL_P = 0x70;
const SMALL_G = 0x67;
const SMALL_H = 0x68;
const CAPITAL_L = 0x4c;

/** Whether the unit at [at, stop), which is one or two characters long, is one where it stands. */
function isShortUnit(text: string, at: number, stop: number, end: number): boolean {
  const code = text.charCodeAt(at);
  // in 2031 $5 million was spent: the sign belongs to the number behind it.
  if (!isWordCharacter(text.charCodeAt(stop - 1))) {
    const next = nextWord(text, stop, end, false);
    return isPercent(code) || code === DEGREE || !(next < end && isArabic(text.charCodeAt(next)));
  }
  if (stop - at === 1) {
    if (folded(code) === SMALL_P) return isPence(text, at);
    // 5g is a network, 250g and 5 g are grams; 3h; 4 L.
    if (folded(code) === SMALL_G)
      return code === SMALL_G && (!isArabic(text.charCodeAt(at - 1)) || isArabic(text.charCodeAt(at - 2)));
    if (folded(code) === SMALL_H) return code === SMALL_H;
    if (code === CAPITAL_L || folded(code) === folded(CAPITAL_L)) return code === CAPITAL_L;
  }
  const behind = behindShort(folded(code), stop - at === 2 ? folded(text.charCodeAt(at + 1)) : 0);
  if (behind === undefined) return true;
  const next = nextWord(text, stop, end);
  return next > stop && matchWords(behind, text, next, end) !== NO_MATCH;
}

const behindMetres = shortUnits.get('m');
const behindInches = shortUnits.get('in');

/** What must follow `m` or `in`; undefined for other units. Nothing is cut out of the text: every `10 in` comes here. */
function behindShort(first: number, second: number): Trie | undefined {
  if (first === SMALL_M && second === 0) return behindMetres;
  return first === SMALL_I && second === SMALL_N ? behindInches : undefined;
}

const SMALL_M = 0x6d;
const SMALL_I = 0x69;
const SMALL_N = 0x6e;

const DEGREE = 0xb0;

function isPercent(code: number): boolean {
  return code === 0x25 || code === 0xff05;
}

/** Lines of a picture, as screens are sold: 720p. */
const screens: ReadonlySet<string> = new Set(['144', '240', '360', '480', '540', '576', '720']);

/** 85p: a small p that touches at most three digits. 1080p and 720p are pictures. */
function isPence(text: string, at: number): boolean {
  let first = at;
  while (first > 0 && at - first < 4 && isArabic(text.charCodeAt(first - 1))) first--;
  return text.charCodeAt(at) === SMALL_P && at > first && at - first < 4 && !screens.has(text.slice(first, at));
}

/** $4.20/kg, 30 km/h: a unit below a slash. */
export function perUnit(scan: Scan, draft: Draft, stop: number): Draft {
  const { text, start, end } = scan;
  if (text.charCodeAt(stop) !== 0x2f || draft.unit === null) return draft;
  const unit = unitAt(text, stop + 1, end);
  if (unit === 0) return draft;
  const below = unitList[Math.floor(unit / 64)]!;
  draft.unit = compound(draft.unit, below.below);
  draft.end = stop + 1 + (unit % 64) - start;
  return draft;
}

const compounds = new Map<string, string>();

/** One string for each pair of units; the pairs are bounded by the tables. */
function compound(above: string, below: string): string {
  const key = `${above}/${below}`;
  const known = compounds.get(key);
  if (known !== undefined) return known;
  compounds.set(key, key);
  return key;
}

const part = newNumeral();

/** 6 pounds 11 ounces, an hour and 20 minutes: one number in two units, counted in the smaller one. Returns where it ends, or 0. */
export function readCompound(scan: Scan, numeral: Numeral, unit: Unit, begin: number, stop: number): number {
  const { text, end } = scan;
  const below = smallerUnits[unit.symbol];
  const half = unit.kind === 'duration' || unit.kind === 'measure' ? halfBehind(text, stop, end) : 0;
  if (half > 0 && numeral.value !== null && !numeral.point)
    return finish(scan, quantity(scan, begin, half, unit.kind as ClaimKind, `${numeral.value}.5`, unit.symbol), begin, half);
  const cents = unit.kind === 'money' ? readCents(scan, numeral, unit, begin, stop) : 0;
  if (cents > 0 || (below === undefined && unit.kind === 'money')) return cents;
  if (below === undefined || numeral.value === null || numeral.point) return 0;
  const hyphened = unit.symbol === 'ft' ? inchesBehind(text, stop, end) : 0;
  let { value } = numeral;
  let symbol = unit.symbol;
  let last = stop;
  if (hyphened > 0) {
    value = sum(product(value, below[1]) ?? '', part.value as string) ?? value;
    symbol = below[0];
    last = hyphened;
  }
  // 2 hours, 5 minutes and 12 seconds: each in its turn.
  for (let smaller = hyphened > 0 ? undefined : below; smaller !== undefined; smaller = smallerUnits[symbol]) {
    const next = smallerBehind(text, last, end, smaller, symbol);
    const total = next === 0 ? null : sum(product(value, smaller[1]) ?? '', part.value as string);
    if (total === null) break;
    value = total;
    symbol = smaller[0];
    last = next;
  }
  if (last === stop) return 0;
  const kind = unit.kind === 'duration' ? 'duration' : 'measure';
  return finish(scan, quantity(scan, begin, last, kind, value, symbol), begin, last);
}

/** Where 11 ounces, and 20 minutes end behind a unit that ends at `stop`, or 0. The count is left in `part`. */
function smallerBehind(text: string, stop: number, end: number, below: readonly [string, string], above: string): number {
  let at = nextWord(text, stop, end, false);
  if (startsWithFold(text, at, 'and', end)) at = nextWord(text, at + 3, end, false);
  if (at === stop || !readAny(text, at, end, false, part) || part.value === null) return 0;
  if ((part.small < 0 && !part.point) || Number(part.value) >= Number(below[1])) return 0;
  const next = nextWord(text, part.end, end, false);
  const match = unitAt(text, next, end);
  // `in` alone is a preposition: inches only behind feet.
  const inches = above === 'ft' && startsWithFold(text, next, 'in', end);
  if (!inches && (match === 0 || unitList[Math.floor(match / 64)]!.symbol !== below[0])) return 0;
  return next + (inches ? 2 : match % 64);
}

/** 5-foot-11: where the inches end that a hyphen joins to feet, or 0. The count is left in `part`. */
function inchesBehind(text: string, stop: number, end: number): number {
  if (folded(text.charCodeAt(stop)) !== 0x2d || !readAny(text, stop + 1, end, false, part)) return 0;
  return part.small >= 0 && part.small < 12 && !isAmong('-–/', text, part.end) ? part.end : 0;
}

/** 6'2": feet and inches by their marks. Returns where they end, or 0. */
export function readFeetAndInches(scan: Scan, feet: Numeral): number {
  const { text, end } = scan;
  const at = feet.end + 1;
  if (!isAmong("'’′", text, feet.end) || feet.small < 1 || feet.small > 99 || at >= end || !isArabic(text.charCodeAt(at)))
    return 0;
  if (!readAny(text, at, end, false, part) || part.small < 0 || part.small > 11 || !isAmong('"”″', text, part.end)) return 0;
  const stop = part.end + 1;
  const value = String(feet.small * 12 + part.small);
  return finish(scan, quantity(scan, feet.start, stop, 'measure', value, 'in'), feet.start, stop);
}

/** five dollars and 20 cents: one sum. Returns where it ends, or 0. */
function readCents(scan: Scan, numeral: Numeral, unit: Unit, begin: number, stop: number): number {
  const { text, end } = scan;
  if (numeral.value === null || numeral.point || numeral.scaled) return 0;
  const and = nextWord(text, stop, end, false);
  const at = startsWithFold(text, and, 'and', end) ? nextWord(text, and + 3, end, false) : and;
  if (at === stop || !readAny(text, at, end, false, part) || part.value === null || part.small < 0 || part.small > 99) return 0;
  const next = nextWord(text, part.end, end, false);
  const match = unitAt(text, next, end);
  const found = match === 0 ? null : unitList[Math.floor(match / 64)]!;
  if (found === null && at === and && isSaidPrice(text, at, part.end, end)) {
    // thirteen dollars forty five.
    const value = sum(shiftPoint(numeral.value, unit.places), shiftPoint(part.value, unit.places - 2));
    return value === null ? 0 : finish(scan, quantity(scan, begin, part.end, 'money', value, unit.symbol), begin, part.end);
  }
  if (found === null || found.symbol !== unit.symbol || found.places >= unit.places) return 0;
  const value = sum(shiftPoint(numeral.value, unit.places), shiftPoint(part.value, found.places));
  const last = next + (match % 64);
  return value === null ? 0 : finish(scan, quantity(scan, begin, last, 'money', value, unit.symbol), begin, last);
}

/** Whether the number in words at [at, stop) behind dollars can only be their cents: nothing that it would count follows. */
function isSaidPrice(text: string, at: number, stop: number, end: number): boolean {
  if (isArabic(text.charCodeAt(at))) return false;
  return stop >= end || isAmong('.,;:?!', text, stop) || startsWithFold(text, nextWord(text, stop, end, false), 'each', end);
}

const celsius: Unit = { kind: 'measure', symbol: 'Cel', below: 'Cel', places: 0, digitsOnly: false, notBefore: '', latin: true };

/** 30C is a temperature, 30c are cents. `stop` is where the unit ends, `length` how long it is. */
export function degrees(text: string, unit: Unit, stop: number, length: number): Unit {
  return length === 1 && unit.kind === 'money' && text.charCodeAt(stop - 1) === 0x43 ? celsius : unit;
}

/** an hour and a half: one unit and half of it, where `next` is behind the article. Returns where it ends, or 0. */
export function readUnitAndHalf(scan: Scan, at: number, next: number): number {
  const { text, end } = scan;
  const unit = unitAt(text, next, end);
  if (unit === 0) return 0;
  const found = unitList[Math.floor(unit / 64)]!;
  const stop = next + (unit % 64);
  // a week-long strike.
  if (found.kind === 'duration' && startsWithFold(text, stop, '-long', end)) {
    const draft = quantity(scan, next, stop, 'duration', '1', found.symbol);
    draft.role = 'attributive';
    return finish(scan, draft, next, stop);
  }
  const last = halfBehind(text, stop, end);
  if (last === 0 || (found.kind !== 'duration' && found.kind !== 'measure')) return 0;
  return finish(scan, quantity(scan, at, last, found.kind, '1.5', found.symbol), at, last);
}

/** Where `and a half` ends behind `at`, or 0. */
function halfBehind(text: string, at: number, end: number): number {
  const and = nextWord(text, at, end, false);
  if (!startsWithFold(text, and, 'and', end)) return 0;
  const half = nextWord(text, and + 3, end, false);
  if (startsWithFold(text, half, 'a half', end)) return half + 'a half'.length;
  return startsWithFold(text, half, 'half', end) ? half + 'half'.length : 0;
}

const pounds: Unit = { kind: 'measure', symbol: 'lb', below: 'lb', places: 0, digitsOnly: false, notBefore: '', latin: true };
/** Pounds are money, but what one weighs or loses is weight: where a word in the same clause says so, the pounds at `at` are. */
export function weighed({ text, sentence }: Scan, unit: Unit, at: number, stop: number): Unit {
  if (unit.symbol !== 'GBP') return unit;
  // a 150-pound man.
  if (folded(text.charCodeAt(stop - 1)) !== 0x73)
    return folded(text.charCodeAt(stop - 'pound'.length - 1)) === 0x2d &&
      matchWords(weighedThings, text, nextWord(text, stop, text.length, false), text.length) !== NO_MATCH
      ? pounds
      : unit;
  for (let i = Math.max(sentence.clause, at - WEIGHT_HORIZON); i < at; i++) {
    if (i > 0 && isWordCharacter(text.charCodeAt(i - 1))) continue;
    if (matchWords(weighing, text, i, at) !== NO_MATCH) return pounds;
  }
  const next = nextWord(text, stop, text.length, false);
  return matchWords(weighing, text, next, text.length) === NO_MATCH ? unit : pounds;
}

/** How far before pounds the word is looked for that weighs. */
const WEIGHT_HORIZON = 40;

/** five and six grams, from 70 to 60 per cent: the unit of the next number, where only `and`, `or`, `to` or a comma stands between. */
export function sharedUnit(text: string, at: number, end: number, from: boolean): Unit | null {
  // 7- or 8-inch: the hyphen waits for the unit.
  const waits = text.charAt(at) === '-' && folded(text.charCodeAt(at + 1)) === 0x20;
  let next = nextWord(text, waits || text.charAt(at) === ',' ? at + 1 : at, end, false);
  if (startsWithFold(text, next, 'and', end)) next = nextWord(text, next + 3, end, false);
  else if (startsWithFold(text, next, 'or', end) || (from && startsWithFold(text, next, 'to', end)))
    next = nextWord(text, next + 2, end, false);
  else if (startsWithFold(text, next, 'by', end)) next = nextWord(text, next + 2, end, false);
  else if (text.charAt(at) === '-' && startsWithFold(text, at + 1, 'by', end)) next = nextWord(text, at + 3, end);
  else if (startsWithFold(text, next, 'x', end)) next = nextWord(text, next + 1, end, false);
  else if (text.charAt(at) !== ',') return null;
  if (next >= end || !readAny(text, next, end, false, part) || part.value === null || part.digits === 4) return null;
  const unit = unitAt(text, nextWord(text, part.end, end), end);
  if (unit === 0) return null;
  const found = unitList[Math.floor(unit / 64)]!;
  return found.kind === 'duration' && text.charAt(at) === ',' ? null : found;
}
