/**
 * Parts against their total: 210人，其中男性120人、女性85人. Only words that leave nothing over (男 and 女, `men and women`) tell that a list is
 * complete; 包括 and `including` do not, so nothing is said of them.
 */
import * as english from '../../languages/en/claims/lists.js';
import * as chinese from '../../languages/zh/claims/lists.js';
import { isHan } from '../text/characters.js';
import { compareIntervals, type Interval, printedInterval, sum } from './arithmetic.js';
import type { Checked } from './checked.js';
import type { ClaimDoubt } from './checks.js';
import type { LocalClaim } from './claim.js';
import { isAmong, wordsOf } from './words.js';

/** How far apart a total and its parts may stand, from the end of one number to the next. */
const LONGEST_GAP = 24;

/** Adds the totals of a block that their parts do not come to; see `doubtsOf`. */
export function partsDoubts(checked: Checked, doubts: ClaimDoubt[]): void {
  const { claims, script } = checked;
  if (claims.length < 3) return;
  for (let whole = 0; whole + 2 < claims.length; whole++) {
    if (!isWhole(checked, whole)) continue;
    const parts = script === 'han' ? chineseParts(checked, whole) : englishParts(checked, whole);
    if (parts.length > 0 && !comesTo(claims, whole, parts)) doubts.push({ check: 'parts', whole, parts });
  }
}

/** A plain count, and no one of several numbers that make the whole together. */
function isWhole({ claims }: Checked, place: number): boolean {
  const { kind, unit, role, aspect, start } = claims[place] as LocalClaim;
  if (kind !== 'count' || unit === null || aspect === 'average' || (role !== 'level' && role !== 'to' && role !== 'subset'))
    return false;
  const before = claims[place - 1];
  return role === 'subset' || before === undefined || !isSameUnit(before.unit, unit) || start - before.end > LONGEST_GAP;
}

function isPart({ kind, role, aspect }: LocalClaim): boolean {
  return kind === 'count' && aspect === null && (role === 'level' || role === 'subset');
}

const peopleUnits = wordsOf(chinese.peopleUnits);

function isSameUnit(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && peopleUnits.includes(a) && peopleUnits.includes(b));
}

const groups = chinese.complements.map(wordsOf);
const partLeads = wordsOf(chinese.partLeads).sort((a, b) => b.length - a.length);
const openEnds = wordsOf(chinese.openEnds);

/** The two parts right behind a total that leave nothing of it over; empty where that is not told. */
function chineseParts(checked: Checked, whole: number): readonly number[] {
  const { claims, text, start } = checked;
  const places = [whole + 1, whole + 2];
  const [total, one, other] = [claims[whole], claims[whole + 1], claims[whole + 2]] as [LocalClaim, LocalClaim, LocalClaim];
  if (!isPart(one) || !isPart(other) || !isSameUnit(total.unit, one.unit) || !isSameUnit(one.unit, other.unit)) return [];
  if (one.start - total.end > LONGEST_GAP || other.start - one.end > LONGEST_GAP) return [];
  const gap = text.slice(start + total.end, start + one.start);
  const mark = lastMark(gap, '，；：（(');
  if (mark < 0 || !isPlain(gap.slice(0, mark))) return [];
  // 其中党员210人，男性620人: of all and not of the members, unless a word or a bracket says so.
  const led = gap.charAt(mark) === '（' || gap.charAt(mark) === '(' || withoutLead(gap.slice(mark + 1)) !== gap.slice(mark + 1);
  if (total.role === 'subset' && !led) return [];
  const rest = sentenceRest(checked, other.end);
  if (openEnds.some((word) => rest.includes(word)) || goesOn(claims, whole + 3, other, rest.length)) return [];
  const between = text.slice(start + one.end, start + other.start);
  const comma = lastMark(between, '，、；和与與及');
  if (comma < 0 || !isPlain(between.slice(0, comma))) return [];
  const before = [withoutLead(gap.slice(mark + 1)), between.slice(comma + 1)];
  const behind = [between.slice(0, comma), rest];
  const labels = groups.find((group) => isTold(group, before, behind));
  return labels === undefined ? [] : places;
}

/** Whether the two labels are those of the group, in either order: before the numbers (男性120人) or behind them (120名男性). */
function isTold(group: readonly string[], before: readonly string[], behind: readonly string[]): boolean {
  return [group, [...group].reverse()].some(
    (words) =>
      words.every((word, i) => (before[i] ?? '').startsWith(word)) ||
      (before.every((label) => label === '' || label === '有') && words.every((word, i) => (behind[i] ?? '').startsWith(word))),
  );
}

function withoutLead(label: string): string {
  const lead = partLeads.find((word) => label.startsWith(word));
  const rest = lead === undefined ? label : label.slice(lead.length);
  return rest.startsWith('，') || rest.startsWith('：') ? rest.slice(1) : rest;
}

/** The place of the last mark that is followed by Han characters alone; a mark right behind 其中 belongs to it. */
function lastMark(gap: string, marks: string): number {
  let at = -1;
  for (let i = 0; i < gap.length; i++) {
    if (!isAmong(marks, gap, i)) continue;
    if (at >= 0 && partLeads.includes(gap.slice(at + 1, i))) continue;
    at = i;
  }
  return at;
}

function isPlain(words: string): boolean {
  for (let i = 0; i < words.length; i++) if (!isHan(words.charCodeAt(i))) return false;
  return !openEnds.some((word) => words.includes(word));
}

/** The words from `at` to the end of the sentence or bracket. */
function sentenceRest({ text, start, end }: Checked, at: number): string {
  let i = start + at;
  while (i < end && !isAmong('。！？；）)\n', text, i)) i++;
  return text.slice(start + at, i);
}

/** Whether more of the same is counted in the same sentence. */
function goesOn(claims: readonly LocalClaim[], place: number, last: LocalClaim, length: number): boolean {
  for (let next = place; next < claims.length; next++) {
    const claim = claims[next] as LocalClaim;
    if (claim.start - last.end >= length) return false;
    if (isSameUnit(claim.unit, last.unit)) return true;
  }
  return false;
}

const englishGroups = english.complements.map(wordsOf);
const englishWholes: ReadonlySet<string> = new Set(wordsOf(english.wholes));

/** The parts behind a mark right after a total: `210 people: 120 men and 85 women.` Nothing but the list may stand between its mark and its end. */
function englishParts(checked: Checked, whole: number): readonly number[] {
  const { claims, text, start } = checked;
  const total = claims[whole] as LocalClaim;
  if (!englishWholes.has(total.unit ?? '')) return [];
  const group = englishGroups.filter((units) => isInOrder(claims, whole, units)).at(-1);
  if (group === undefined) return [];
  let before = total;
  for (let i = 0; i < group.length; i++) {
    const claim = claims[whole + 1 + i] as LocalClaim;
    const gap = text.slice(start + before.end, start + claim.start).replace(/\s+/g, ' ');
    const unit = before.unit ?? '';
    const joins = i === 0 ? [': ', ', ', ' (', ' – ', ' — ', '—'] : [', ', ' and ', ', and '];
    if (!joins.some((join) => gap === ` ${unit}${join}`)) return [];
    before = claim;
  }
  const last = start + before.end + 1 + (before.unit ?? '').length;
  return last >= checked.end || isAmong('.;)', text, last) ? group.map((_, i) => whole + 1 + i) : [];
}

/** Whether the numbers behind the total count these, in any order. */
function isInOrder(claims: readonly LocalClaim[], whole: number, units: readonly string[]): boolean {
  const told = units.map((_, i) => claims[whole + 1 + i]);
  return (
    told.every((claim) => claim !== undefined && isPart(claim)) &&
    units.every((unit) => told.some((claim) => claim?.unit === unit))
  );
}

function comesTo(claims: readonly LocalClaim[], whole: number, parts: readonly number[]): boolean {
  const total = printedInterval(claims[whole] as LocalClaim, 'whole');
  let together: Interval | null = { min: '0', max: '0', minExclusive: false, maxExclusive: false };
  for (const part of parts) together = plus(together, printedInterval(claims[part] as LocalClaim, 'whole'));
  return total === null || together === null || compareIntervals(together, total) === 'overlap';
}

function plus(a: Interval | null, b: Interval | null): Interval | null {
  if (a === null || b === null) return null;
  return {
    min: a.min === null || b.min === null ? null : sum(a.min, b.min),
    max: a.max === null || b.max === null ? null : sum(a.max, b.max),
    minExclusive: a.minExclusive || b.minExclusive,
    maxExclusive: a.maxExclusive || b.maxExclusive,
  };
}
