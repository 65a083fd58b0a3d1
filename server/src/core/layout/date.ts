/**
 * The date of the page, which the dates in its text lean on: the caller's, else the folio's, else the file name's, else the day of its
 * datelines with the year that the page speaks of. Core has no clock: where nothing tells, the date stays unknown.
 */
import { Fact } from '../facts.js';
import type { Blocks, BlockText, PartialDate, Reuse } from '../model.js';

/** How often the blocks of a page tell a day (month × 32 + day) and a year, each block asked once while it lives. */
export interface DateCounts {
  readonly days: ReadonlyMap<number, number>;
  readonly years: ReadonlyMap<number, number>;
}

type DatedBlocks = Pick<Blocks, 'blocks' | 'facts'>;

/** Counts the dates of a page; after an edit, of the blocks that came, less those that went. */
export function countDates(page: DatedBlocks, reuse: Reuse | null = null): DateCounts {
  const known = reuse?.page.memo.dates;
  const counts = { days: new Map(known?.days), years: new Map(known?.years) };
  const head = reuse?.head ?? 0;
  const tail = reuse?.tail ?? 0;
  for (let b = head; b < page.facts.length - tail; b++) addDates(page, b, 1, counts);
  if (reuse === null) return counts;
  const old = reuse.page;
  for (let b = head; b < old.facts.length - tail; b++) addDates(old, b, -1, counts);
  return counts;
}

interface Counting {
  readonly days: Map<number, number>;
  readonly years: Map<number, number>;
}

function addDates({ blocks, facts }: DatedBlocks, block: number, times: 1 | -1, { days, years }: Counting): void {
  if (((facts[block] as number) & Fact.dated) === 0) return;
  const { cues, claims } = blocks[block] as BlockText;
  const day = cues.dateline?.date;
  if (day != null) {
    if (day.year !== null) count(years, day.year, times);
    if (day.month !== null && day.day !== null) count(days, day.month * 32 + day.day, times);
  }
  for (const claim of claims) {
    const year = claim.kind === 'date' ? yearOf(claim.value) : null;
    if (year !== null) count(years, year, times);
  }
}

function count(counts: Map<number, number>, key: number, times: 1 | -1): void {
  const sum = (counts.get(key) ?? 0) + times;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}

/** `given` is what the caller knows, `fileDate` what the name of the file tells. */
export function pageDate(
  page: DatedBlocks,
  counts: DateCounts,
  given: PartialDate | null,
  fileDate: PartialDate | null,
): PartialDate | null {
  if (given !== null) return given;
  const folio = folioDate(page);
  if (folio !== null && folio.year !== null) return folio;
  if (fileDate !== null) return folio === null ? fileDate : { ...folio, year: fileDate.year };
  const year = mostOften(counts.years);
  if (folio !== null) return { ...folio, year };
  const day = mostOften(counts.days);
  if (day !== null) return { year, month: day >> 5, day: day & 31 };
  return year === null ? null : { year, month: null, day: null };
}

/** The year of the paper where the caller, a folio or the file's name tells it; what its text speaks of may be long past. */
export function paperYear(page: DatedBlocks, given: PartialDate | null, fileDate: PartialDate | null): number | null {
  return given !== null ? given.year : (folioDate(page)?.year ?? fileDate?.year ?? null);
}

/** The date of the first folio that names the year, else of the first folio that names a date. */
function folioDate({ blocks, facts }: DatedBlocks): PartialDate | null {
  let first: PartialDate | null = null;
  for (let b = 0; b < facts.length; b++) {
    if (((facts[b] as number) & Fact.folioDate) === 0) continue;
    const date = blocks[b]?.cues.folioDate ?? null;
    if (date !== null && date.year !== null) return date;
    first ??= date;
  }
  return first;
}

/** The year of an ISO 8601 date whose year is written out: 2031-05-06, 2031, but not XXXX-05-06. */
export function yearOf(value: string | null): number | null {
  return value !== null && /^(?:1[6-9]|2[01])\d\d(?:-|$)/.test(value) ? Number(value.slice(0, 4)) : null;
}

/** The key that was counted most; null where two are even, as then nothing is sure. A page looks back and ahead by years. */
function mostOften(counts: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  let most = 1;
  for (const [key, times] of counts) {
    if (times > most) {
      best = key;
      most = times;
    } else if (times === most) best = null;
  }
  return best ?? (counts.size === 1 ? ([...counts.keys()][0] ?? null) : null);
}
