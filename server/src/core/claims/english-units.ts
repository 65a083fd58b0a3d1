/** Units and drafts as the English scanner makes them. */
import { product, sum } from './arithmetic.js';
import type { ClaimKind } from './claim.js';
import { type Draft, newDraft } from './draft.js';
import { finish } from './english-context.js';
import { nextWord, previousWord, readAny, startsWithFold } from './english-numerals.js';
import { unitList, unitTrie } from './english-tables.js';
import { type Numeral, newNumeral } from './numerals.js';
import type { Scan } from './scan.js';
import type { Unit } from './units.js';
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

/** Unit → what may follow it in one number, and how many of those make one. */
const smaller: Readonly<Record<string, readonly [unit: string, count: string]>> = {
  ft: ['in', '12'],
  lb: ['oz', '16'],
  GBP: ['oz', '16'],
  years: ['months', '12'],
  days: ['hours', '24'],
  hours: ['minutes', '60'],
  minutes: ['seconds', '60'],
};

const part = newNumeral();

/** 6 pounds 11 ounces, an hour and 20 minutes: one number in two units, counted in the smaller one. Returns where it ends, or 0. */
export function readCompound(scan: Scan, numeral: Numeral, unit: Unit, begin: number, stop: number): number {
  const { text, end } = scan;
  const below = smaller[unit.symbol];
  if (below === undefined || numeral.value === null || numeral.point) return 0;
  let at = nextWord(text, stop, end, false);
  if (startsWithFold(text, at, 'and', end)) at = nextWord(text, at + 3, end, false);
  if (
    at === stop ||
    !readAny(text, at, end, false, part) ||
    part.value === null ||
    part.small < 0 ||
    part.small >= Number(below[1])
  )
    return 0;
  const next = nextWord(text, part.end, end, false);
  const match = unitAt(text, next, end);
  if (match === 0 || unitList[Math.floor(match / 64)]!.symbol !== below[0]) return 0;
  const value = sum(product(numeral.value, below[1]) ?? '', part.value);
  if (value === null) return 0;
  const last = next + (match % 64);
  return finish(
    scan,
    quantity(scan, begin, last, unit.kind === 'duration' ? 'duration' : 'measure', value, below[0]),
    begin,
    last,
  );
}

const pounds: Unit = { kind: 'measure', symbol: 'lb', below: 'lb', places: 0, digitsOnly: false, notBefore: '', latin: true };
const weights: readonly string[] = ['weighs', 'weighed', 'weighing', 'weigh', 'lost', 'gained', 'lose', 'gain'];

/** Pounds are money, but what one weighs or loses is weight. */
export function weighed(scan: Scan, unit: Unit, at: number): Unit {
  return unit.symbol === 'GBP' && weights.includes(previousWord(scan.text, at, scan.start)) ? pounds : unit;
}
