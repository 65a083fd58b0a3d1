/** The date of the page, which the dates in its text lean on: the caller's, else the folio's, else a dateline's. Core has no clock. */
import type { Blocks, PartialDate } from '../model.js';

export function pageDate(page: Blocks, given: PartialDate | null): PartialDate | null {
  if (given !== null) return given;
  let best: PartialDate | null = null;
  for (const { cues } of page.blocks) {
    const { folioDate, dateline } = cues;
    if (folioDate !== null) {
      if (folioDate.year !== null) return folioDate;
      best ??= folioDate;
    } else if (best === null && dateline?.date != null) best = dateline.date;
  }
  return best;
}
