/** Units and drafts as the English scanner makes them. */
import type { ClaimKind } from './claim.js';
import { type Draft, newDraft } from './draft.js';
import { unitList, unitTrie } from './english-tables.js';
import type { Scan } from './scan.js';
import { lengthOf, matchWords, NO_MATCH, payloadOf } from './words.js';

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
  return match === NO_MATCH ? 0 : payloadOf(match) * 64 + lengthOf(match);
}

/** $4.20/kg, 30 km/h: a unit below a slash. */
export function perUnit(scan: Scan, draft: Draft, stop: number): Draft {
  const { text, start, end } = scan;
  if (text.charCodeAt(stop) !== 0x2f || draft.unit === null) return draft;
  const unit = unitAt(text, stop + 1, end);
  if (unit === 0) return draft;
  const below = unitList[Math.floor(unit / 64)]!;
  draft.unit = compound(draft.unit, below.symbol);
  draft.end = stop + 1 + (unit % 64) - start;
  draft.extent = { start: draft.start, end: draft.end };
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
