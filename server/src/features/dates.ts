/** ISO 8601 dates of claims in words, with what is not written filled in from the paper's date. */
import { weekdays, dates as wording } from '../../../l10n/hints.js';
import { type Locale, say } from '../../../l10n/index.js';
import type { PartialDate } from '../core/model.js';

/** A claim's date with the year filled in where the page leaves it to the date of the paper: `XXXX-10-31` is `2025-10-31`. */
export function fillYear(value: string, paper: PartialDate | null): string {
  return value.replace(/XXXX-(\d\d)/g, (whole, month: string) => {
    const year = yearOf(Number(month), paper);
    return year === null ? whole : `${String(year).padStart(4, '0')}-${month}`;
  });
}

/** `2025-10-31` → “2025年10月31日，星期五”. Spans `a/b` are told as periods; what cannot be read comes back as it is. */
export function dateInWords(written: string, paper: PartialDate | null, locale: Locale): string {
  const value = fillYear(written, paper);
  const slash = value.indexOf('/');
  if (slash >= 0) return periodInWords(value.slice(0, slash), value.slice(slash + 1), paper, locale) ?? value;
  const match = /^(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(value);
  if (match === null) return value;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) =>
    part === undefined || part.includes('X') ? null : Number(part),
  );
  if (!year) {
    if (month && day) return say(locale, wording.dayOnly, { month, day });
    return month ? say(locale, wording.monthOnly, { month }) : value;
  }
  if (!month) return say(locale, wording.year, { year });
  if (!day) return say(locale, wording.month, { year, month: padded(month, locale) });
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? weekdays[0]!;
  return say(locale, wording.day, {
    year,
    month: padded(month, locale),
    day: padded(day, locale),
    weekday: say(locale, weekday),
  });
}

/**
 * A period by its first and last day, as people say it: whole years as years, whole months as months, days without their weekday. Null where
 * neither end is known.
 */
export function periodInWords(from: string | null, to: string | null, paper: PartialDate | null, locale: Locale): string | null {
  const [first, last] = wholes(from && fillYear(from, paper), to && fillYear(to, paper));
  const [begin, end] = [first, last].map((day) => day && withoutWeekday(day, paper, locale));
  if (begin && end) return first === last ? begin : say(locale, wording.span, { from: begin, to: end });
  if (begin) return say(locale, wording.since, { from: begin });
  return end ? say(locale, wording.until, { to: end }) : null;
}

/** `2021-01-01`, `2025-12-31` → `2021`, `2025`; `2025-02-01`, `2025-02-28` → `2025-02` twice; all else as it is. */
function wholes(from: string | null, to: string | null): readonly [string | null, string | null] {
  if (from === null || to === null) return [from, to];
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return [from.slice(0, 4), to.slice(0, 4)];
  if (!from.endsWith('-01') || !isLastOfMonth(to)) return [from, to];
  return [from.slice(0, -3), to.slice(0, -3)];
}

function isLastOfMonth(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number);
  return date !== undefined && date === new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
}

function withoutWeekday(value: string, paper: PartialDate | null, locale: Locale): string {
  const [year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)?.slice(1).map(Number) ?? [];
  if (!year || !month || !day) return dateInWords(value, paper, locale);
  return say(locale, wording.dayOfPeriod, { year, month: padded(month, locale), day: padded(day, locale) });
}

/** The year of a month that is written without one: the paper's, or the one before where a January paper tells of December. */
function yearOf(month: number, paper: PartialDate | null): number | null {
  if (paper === null || paper.year === null) return null;
  return paper.month !== null && paper.month <= 2 && month >= 11 ? paper.year - 1 : paper.year;
}

/** 2025-03-07 in English, 2025年3月7日 in Chinese. */
function padded(value: number, locale: Locale): string {
  return locale === 'zh' ? String(value) : String(value).padStart(2, '0');
}
