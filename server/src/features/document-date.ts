/** The date of a paper as people and file names write it. */
import { lastDay } from '../core/claims/dates.js';
import type { PartialDate } from '../core/model.js';

/** 2025-10-31, 2025-10 or 2025; null where it is no such date. */
export function parseDate(text: string): PartialDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => (part === undefined ? null : Number(part)));
  return checked(year ?? null, month ?? null, day ?? null);
}

/** The date that a file's name ends on or holds: `courier-2025-10-31.txt`, `20251031_A04.news`. Only a whole date counts. */
export function dateOfFileName(name: string): PartialDate | null {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const match = /(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)/.exec(base);
  return match && checked(Number(match[1]), Number(match[3]), Number(match[4]));
}

/** `2025-10-31`, `2025-10`, `2025`, or null where nothing is known. */
export function formatDate(date: PartialDate | null): string | null {
  if (date === null || date.year === null) return null;
  const parts = [String(date.year).padStart(4, '0')];
  if (date.month !== null) parts.push(String(date.month).padStart(2, '0'));
  if (date.month !== null && date.day !== null) parts.push(String(date.day).padStart(2, '0'));
  return parts.join('-');
}

function checked(year: number | null, month: number | null, day: number | null): PartialDate | null {
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > lastDay(year ?? 2000, month ?? 1))) return null;
  return { year, month, day };
}
