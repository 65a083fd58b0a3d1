/**
 * The date of the page, which the dates in its text lean on: the caller's, else the folio's, else the file name's, else the day of its
 * datelines with the year that the page speaks of. Core has no clock: where nothing tells, the date stays unknown.
 */
import { Fact } from '../facts.js';
import type { Blocks, BlockText, PartialDate } from '../model.js';

export function pageDate(
  page: Pick<Blocks, 'blocks' | 'facts'>,
  given: PartialDate | null,
  fileDate: PartialDate | null = null,
): PartialDate | null {
  if (given !== null) return given;
  let folio: PartialDate | null = null;
  const days = new Map<number, number>();
  const years = new Map<number, number>();
  for (let b = 0; b < page.facts.length; b++) {
    if (((page.facts[b] as number) & Fact.dated) === 0) continue;
    const { cues, claims } = page.blocks[b] as BlockText;
    const { folioDate, dateline } = cues;
    if (folioDate !== null) {
      if (folioDate.year !== null) return folioDate;
      folio ??= folioDate;
    }
    const day = dateline?.date;
    if (day != null) {
      if (day.year !== null) count(years, day.year);
      if (day.month !== null && day.day !== null) count(days, day.month * 32 + day.day);
    }
    for (const claim of claims) {
      const year = claim.kind === 'date' ? yearOf(claim.value) : null;
      if (year !== null) count(years, year);
    }
  }
  if (fileDate !== null) return folio === null ? fileDate : { ...folio, year: fileDate.year };
  const year = mostOften(years);
  if (folio !== null) return { ...folio, year };
  const day = mostOften(days);
  if (day !== null) return { year, month: day >> 5, day: day & 31 };
  return year === null ? null : { year, month: null, day: null };
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
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
