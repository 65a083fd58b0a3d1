/**
 * Arithmetic with exact decimals for hovers and checks: differences, ratios, intervals, values written out. The only file of the core that
 * knows the decimal library; floating point never decides what a reader is told.
 */
import Big from 'big.js';
import type { LocalClaim } from './claim.js';
import { compareDecimals, isDecimal, lowestPlace, unitAround } from './decimal.js';

/** Digits that an answer keeps behind the point when a division does not come out. */
const DIVISION_PLACES = 40;

/** A constructor of our own, so that its settings are nobody else's. */
const Decimal = Big();
Decimal.DP = DIVISION_PLACES;
Decimal.PE = 1e6;
Decimal.NE = -1e6;

/** Longest number that is worth calculating with; more digits than that are no figure of a newspaper. */
const LONGEST = 400;

/** A decimal, or a fraction "1/3", as a number of the library; null for anything else. */
function decimal(value: string): Big | null {
  if (value.length > LONGEST || !/^-?[0-9]+(\.[0-9]+)?(\/[0-9]+)?$/.test(value)) return null;
  const slash = value.indexOf('/');
  if (slash < 0) return Decimal(value);
  const below = Decimal(value.slice(slash + 1));
  return below.eq(0) ? null : Decimal(value.slice(0, slash)).div(below);
}

/** How many digits stand behind the point. */
function places(value: string): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** a + b, exactly; null where one of them is no decimal. */
export function sum(a: string, b: string): string | null {
  const x = decimal(a);
  const y = decimal(b);
  return x && y ? x.plus(y).toFixed() : null;
}

/** a × b, exactly; null where one of them is no decimal. */
export function product(a: string, b: string): string | null {
  const x = decimal(a);
  const y = decimal(b);
  return x && y ? x.times(y).toFixed() : null;
}

/** `to` − `from`, exactly: ("1.21", "2.43") is "1.22". Null where one of them is no decimal. */
export function difference(from: string, to: string): string | null {
  const a = decimal(from);
  const b = decimal(to);
  return a && b ? b.minus(a).toFixed() : null;
}

/**
 * `to` ÷ `from`, rounded half up to as many significant digits as the shorter of the two prints, at least three: ("1.21", "2.43") is "2.01".
 * Null where it cannot be told (division by zero, no decimals).
 */
export function ratio(from: string, to: string): string | null {
  const a = decimal(from);
  const b = decimal(to);
  if (!a || !b || a.eq(0)) return null;
  const digits = Math.max(3, Math.min(significantDigits(from), significantDigits(to)));
  return trimZeros(b.div(a).prec(digits, Decimal.roundHalfUp).toFixed());
}

/** The change from `from` to `to` in percent of `from`, rounded to one digit behind the point: ("6.93", "9.4") is "35.6". */
export function changeInPercent(from: string, to: string): string | null {
  const a = decimal(from);
  const b = decimal(to);
  if (!a || !b || a.eq(0)) return null;
  return trimZeros(b.minus(a).div(a.abs()).times(100).round(1, Decimal.roundHalfUp).toFixed());
}

function significantDigits(value: string): number {
  const digits = value.replace(/[^0-9]/g, '').replace(/^0+/, '');
  return value.includes('.') ? digits.length : Math.max(1, digits.replace(/0+$/, '').length);
}

function trimZeros(value: string): string {
  return value.includes('.') ? value.replace(/0+$/, '').replace(/\.$/, '') : value;
}

/** Writes a value in full with a comma every three digits: "28680000000" is "28,680,000,000". Fractions and dates come back as they are. */
export function grouped(value: string): string {
  if (!/^-?[0-9]+(\.[0-9]+)?$/.test(value)) return value;
  const point = value.indexOf('.');
  const whole = point < 0 ? value : value.slice(0, point);
  let result = '';
  for (let i = whole.length; i > 0; i -= 3) {
    const piece = whole.slice(Math.max(0, i - 3), i);
    result = result === '' || piece === '-' ? piece + result.replace(/^,/, '') : `${piece},${result}`;
  }
  return result.replace('-,', '-') + (point < 0 ? '' : value.slice(point));
}

/** A set of numbers between two bounds; a bound of null is open to that side. */
export interface Interval {
  readonly min: string | null;
  readonly max: string | null;
  readonly minExclusive: boolean;
  readonly maxExclusive: boolean;
}

/** How many zeros at the end of a number say that it was rounded: 286.8亿 is no count to the last one. */
const ROUND_ZEROS = 2;

/**
 * What a claim lets its number be: its own interval where it states one, else so much to either side of the last printed place: `half` a unit where it is rounded, a
 * `whole` one for what papers cut as often as they round. The last place of numbers in percent and with a point is their last digit, of
 * large round numbers the last digit that is not zero; 1,940 counts exactly. Null for dates and other values that are no decimals.
 */
export function printedInterval(
  claim: Pick<LocalClaim, 'value' | 'kind' | keyof Interval>,
  reach: 'half' | 'whole',
): Interval | null {
  const { min, max, minExclusive, maxExclusive } = claim;
  if (min !== null || max !== null) return { min, max, minExclusive, maxExclusive };
  const { value } = claim;
  if (value === null || value.length > LONGEST || !isDecimal(value)) return null;
  const place = lowestPlace(value);
  const printed = value.includes('.') ? -places(value) : place >= ROUND_ZEROS ? place : 0;
  const exact = printed === 0 && claim.kind !== 'percentage' && claim.kind !== 'percentage-point';
  if (exact) return { min: value, max: value, minExclusive: false, maxExclusive: false };
  const bounds = unitAround(value, printed, reach) ?? unitAroundLong(value, printed, reach);
  return { min: bounds.min, max: bounds.max, minExclusive: reach === 'whole', maxExclusive: true };
}

/** As `unitAround`, for numbers of any length. */
function unitAroundLong(value: string, place: number, reach: 'half' | 'whole'): { readonly min: string; readonly max: string } {
  const unit = Decimal(10)
    .pow(place)
    .times(reach === 'half' ? '0.5' : '1');
  return { min: Decimal(value).minus(unit).toFixed(), max: Decimal(value).plus(unit).toFixed() };
}

/** How two intervals lie: `below` and `above` are disjoint, `overlap` means that one number can satisfy both. */
export function compareIntervals(a: Interval, b: Interval): 'below' | 'above' | 'overlap' {
  if (ends(a, b)) return 'below';
  if (ends(b, a)) return 'above';
  return 'overlap';
}

/** Whether `a` ends before `b` begins. */
function ends(a: Interval, b: Interval): boolean {
  if (a.max === null || b.min === null) return false;
  const order = compareValues(a.max, b.min);
  return order !== null && (order < 0 || (order === 0 && (a.maxExclusive || b.minExclusive)));
}

/** Negative, zero or positive; null where one of the two is no number. Fractions alone need the library. */
function compareValues(a: string, b: string): number | null {
  if (a.length <= LONGEST && b.length <= LONGEST && isDecimal(a) && isDecimal(b)) return compareDecimals(a, b);
  const [x, y] = [decimal(a), decimal(b)];
  return x && y ? x.cmp(y) : null;
}

/** Bounds around an approximate number: a share of it, or half a unit of its lowest place where that is more (null leaves that out). */
export function around(
  value: string,
  share: '0.05' | '0.2',
  lowestPlaceOfValue: number | null,
): { min: string; max: string } | null {
  const x = decimal(value);
  if (!x) return null;
  const step = lowestPlaceOfValue === null ? Decimal(0) : Decimal(10).pow(lowestPlaceOfValue).div(2);
  const spread = x.abs().times(share);
  const reach = spread.gt(step) ? spread : step;
  const low = x.minus(reach);
  return { min: (low.lt(0) && x.gte(0) ? Decimal(0) : low).toFixed(), max: x.plus(reach).toFixed() };
}

/** What `to` − `from` can be, given what rounding and modifiers let the two be; null where it is unbounded or no decimal. */
export function differenceInterval(from: Interval, to: Interval): Interval | null {
  const bounds = [from.min, from.max, to.min, to.max].map((bound) => (bound === null ? null : decimal(bound)));
  const [a, b, c, d] = bounds;
  if (!a || !b || !c || !d) return null;
  return { min: c.minus(b).toFixed(), max: d.minus(a).toFixed(), minExclusive: false, maxExclusive: false };
}

/** What the change from `from` to `to` can be in percent of `from`; null where `from` may be zero or a bound is open. */
export function percentInterval(from: Interval, to: Interval): Interval | null {
  const bounds = [from.min, from.max, to.min, to.max].map((bound) => (bound === null ? null : decimal(bound)));
  const [a, b, c, d] = bounds;
  if (!a || !b || !c || !d || a.lte(0) || c.lt(0)) return null;
  const min = c.div(b).minus(1).times(100);
  const max = d.div(a).minus(1).times(100);
  return { min: min.toFixed(), max: max.toFixed(), minExclusive: false, maxExclusive: false };
}

/** An interval with its sign dropped: what a fall of so much can be, told as a positive number. */
export function magnitude(interval: Interval): Interval {
  const { min, max } = interval;
  if (min === null || max === null || !max.startsWith('-')) return interval;
  return {
    min: max.slice(1),
    max: min.replace('-', ''),
    minExclusive: interval.maxExclusive,
    maxExclusive: interval.minExclusive,
  };
}
