/** Dates and times as ISO 8601, with X where the text does not tell. */

import * as english from '../../languages/en/claims/stretches.js';
import * as chinese from '../../languages/zh/claims/stretches.js';
import type { PartialDate } from '../model.js';
import type { LocalClaim, LocalPeriod } from './claim.js';
import type { Draft } from './draft.js';

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 2025-10-31, XXXX-10-31, 2025-10, XXXX-XX-31 …: `null` parts are unknown. */
export function isoDate(year: number | null, month: number | null, day: number | null): string {
  const y = year === null ? 'XXXX' : String(year).padStart(4, '0');
  if (day !== null) return `${y}-${month === null ? 'XX' : two(month)}-${two(day)}`;
  return month === null ? y : `${y}-${two(month)}`;
}

/** First and last day of a run of months: 3月至9月 is XXXX-03-01/XXXX-09-30. */
export function isoMonths(year: number | null, first: number, last: number): string {
  return `${isoDate(year, first, 1)}/${isoDate(year, last, lastDay(year, last))}`;
}

/** The last day of a month; 28 for a February whose year is unknown. */
export function lastDay(year: number | null, month: number): number {
  if (month !== 2) return DAYS[month - 1] ?? 31;
  return year !== null && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : 28;
}

/** 08:45, or 08:45:30. */
export function isoTime(hour: number, minute: number | null, second: number | null): string {
  return `${two(hour)}:${two(minute ?? 0)}${second === null ? '' : `:${two(second)}`}`;
}

export function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

export function isDay(value: number): boolean {
  return value >= 1 && value <= 31;
}

/** A number that papers write for a year of our time. */
export function isYear(value: number): boolean {
  return value >= 1000 && value <= 2199;
}

/** The first or last day of an ISO value: ("2025", end) is 2025-12-31. What is unknown stays X; null where the value is a pattern (199X). */
function edge(value: string, last: boolean): string | null {
  if (value.length > MONTH) return value;
  const year = value.slice(0, YEAR);
  if (year.length !== YEAR || (year.includes('X') && year !== 'XXXX')) return null;
  if (value.length === YEAR) return `${year}-${last ? '12-31' : '01-01'}`;
  const number = Number(value.slice(YEAR + 1));
  return Number.isNaN(number) ? null : `${value}-${last ? two(lastDay(year === 'XXXX' ? null : Number(year), number)) : '01'}`;
}

/** Length of an ISO year, and of a month. */
const YEAR = 4;
const MONTH = 7;

/** A date as the stretch of time that it covers. `years`: see `LocalPeriod`. */
export function periodOfDate(date: Draft, years = 0): LocalPeriod {
  const value = date.value ?? '';
  const slash = value.indexOf('/');
  const from = edge(slash < 0 ? value : value.slice(0, slash), false);
  const to = edge(slash < 0 ? value : value.slice(slash + 1), true);
  return { at: { start: date.start, end: date.end }, from, to, years };
}

/** Unit of a stretch of time, as Chinese and English claims report it → its letter in an ISO 8601 duration. */
const stretchUnits: Readonly<Record<string, string>> = { ...chinese.stretchUnits, ...english.stretchUnits };

/** 近4年, 5年来, the past five years: the stretch before the paper, as far as the block knows it. */
export function periodUpToNow(length: Pick<LocalClaim, 'unit' | 'value' | 'extent'>): LocalPeriod {
  const letter = stretchUnits[length.unit ?? ''];
  const whole = length.value !== null && /^[0-9]{1,3}$/.test(length.value);
  const period = { at: length.extent, from: null, to: null, years: 0 };
  return letter === undefined || !whole ? period : { ...period, back: `P${length.value}${letter}` };
}

/**
 * The first and last day of a period, by the paper's date: 近4年 in a paper of 1 November 2031 begins on 1 November 2027 and ends with the
 * paper, 今年以来 on 1 January. What the paper's date does not tell stays open, or X.
 */
export function periodDays(
  { from, to, years, back }: LocalPeriod,
  paper: PartialDate | null,
): { readonly from: string | null; readonly to: string | null } {
  const year = paper?.year ?? null;
  const spoken = (day: string | null): string | null => day && withSpokenYear(day, years, year);
  const today = year === null || paper?.month == null || paper.day == null ? null : isoDate(year, paper.month, paper.day);
  if (back !== undefined) return today === null ? { from: null, to: null } : { from: daysBefore(today, back), to: today };
  return { from: spoken(from), to: to === null && from !== null && years === 0 ? today : spoken(to) };
}

/** The day that lies an ISO 8601 duration of one unit before another one; the last of its month where it is shorter. */
function daysBefore(day: string, duration: string): string {
  const count = Number(duration.slice(1, -1));
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  switch (duration.at(-1)) {
    case 'Y':
      return isoDate(year - count, month, Math.min(date, lastDay(year - count, month)));
    case 'M': {
      const months = year * 12 + month - 1 - count;
      const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
      return isoDate(y, m, Math.min(date, lastDay(y, m)));
    }
    default: {
      let left = count * (duration.endsWith('W') ? 7 : 1);
      let [y, m, d] = [year, month, date];
      while (left >= d) {
        left -= d;
        [y, m] = m === 1 ? [y - 1, 12] : [y, m - 1];
        d = lastDay(y, m);
      }
      return isoDate(y, m, d - left);
    }
  }
}

/** The years of the Nth Chinese five-year plan: the third began in 1966, all later ones follow it. The first and second had dates of their own. */
export function yearsOfPlan(plan: number): readonly [first: number, last: number] | null {
  if (plan === 1) return [1953, 1957];
  if (plan === 2) return [1958, 1962];
  return plan >= 3 && plan <= 40 ? [1966 + 5 * (plan - 3), 1970 + 5 * (plan - 3)] : null;
}

/** A date that speaks of another year than the paper's: XXXX-12 in 去年12月 (`years` -1) is 2030-12 in a paper of 2031. All else stays as it is. */
export function withSpokenYear(value: string, years: number, paperYear: number | null): string {
  if (years === 0 || paperYear === null) return value;
  return value.replaceAll('XXXX', String(paperYear + years).padStart(4, '0'));
}

/** How far from the paper's month another one is by which a year that is not written may be last year's or next year's. */
const SURE_MONTHS = 6;

/**
 * The day of the week of a date claim, 0 for Sunday; null where its year is not sure or there is no such day. By Sakamoto's method, which needs
 * no calendar object.
 */
export function weekdayOf(date: Draft | LocalClaim, paper: PartialDate | null): number | null {
  const value = date.value ?? '';
  const [written, month, day] = [value.slice(0, YEAR), Number(value.slice(YEAR + 1, MONTH)), Number(value.slice(MONTH + 1))];
  const spoken = date.period?.years ?? 0;
  const near = spoken !== 0 || (paper?.month != null && Math.abs(paper.month - month) <= SURE_MONTHS);
  const year = written !== 'XXXX' ? Number(written) : near && paper?.year != null ? paper.year + spoken : null;
  if (year === null || !isYear(year) || !isMonth(month) || !isDay(day) || day > lastDay(year, month)) return null;
  return dayOfWeek(year, month, day);
}

/** Months around the paper's own in which a day without its year is this year's. */
const OWN_MONTHS = 1;

/** Whether a day without its year, some months off, fits its weekday in the year before or after: a July paper on Saturday, Jan. 3. */
export function isOfYearBeside(date: LocalClaim, paper: PartialDate | null, weekday: number): boolean {
  const { value, period } = date;
  if (paper?.year == null || paper.month == null || !value?.startsWith('XXXX') || (period?.years ?? 0) !== 0) return false;
  if (Math.abs(paper.month - Number(value.slice(YEAR + 1, MONTH))) <= OWN_MONTHS) return false;
  const { year } = paper;
  return [year - 1, year + 1].some((beside) => weekdayOf(date, { ...paper, year: beside }) === weekday);
}

const MONTH_SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

function dayOfWeek(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (MONTH_SHIFTS[month - 1] ?? 0) + day) % 7;
}
