/** What is doubted about a number, in words that show the reckoning: from where to where, what that comes to, and what the text says. */
import { claims as wording } from '../../../l10n/findings.js';
import { weekdays } from '../../../l10n/hints.js';
import { type Locale, say } from '../../../l10n/index.js';
import { type Across, partsOf, placesOfClaim } from '../core/claims/across.js';
import { changeInPercent, difference, grouped, sum } from '../core/claims/arithmetic.js';
import type { ClaimDoubt } from '../core/claims/checks.js';
import type { LocalClaim } from '../core/claims/claim.js';
import { weekdayOf } from '../core/claims/dates.js';
import { shiftPoint } from '../core/claims/decimal.js';
import type { ClaimLink, ClaimRef } from '../core/claims/links.js';
import type { BlockIndex, LinkRule, Page } from '../core/model.js';
import { excerptOf } from './excerpt.js';
import { withUnit } from './units.js';

/** How many characters of a number or of what it measures a message shows. */
const LONGEST = 24;

/** The message of a doubt about the claims of one block, or of the clause that a break cuts. */
export function doubtInWords(
  page: Page,
  block: BlockIndex,
  doubt: ClaimDoubt,
  across: Across | undefined,
  locale: Locale,
): string {
  const claim = (place: number): LocalClaim | undefined =>
    across === undefined ? page.blocks[block]?.claims[place] : across.claims[place]?.claim;
  const text = (place: number): string => {
    const at = claim(place);
    return across === undefined || at === undefined
      ? numberText(page, { block, claim: place })
      : wordsAt(page, partsOf(page, across, at));
  };
  switch (doubt.check) {
    case 'change': {
      const values = { from: text(doubt.from), to: text(doubt.to), by: text(doubt.by) };
      const expected = changeInWords(claim(doubt.from), claim(doubt.to), claim(doubt.by), locale);
      return expected === null ? say(locale, wording.changeOnly, values) : say(locale, wording.change, { ...values, expected });
    }
    case 'direction':
      return say(locale, doubt.direction === 'up' ? wording.notUp : wording.notDown, {
        from: text(doubt.from),
        to: text(doubt.to),
      });
    case 'points':
      return say(locale, wording.points, {
        from: text(doubt.from),
        to: text(doubt.to),
        by: text(doubt.by),
        points: withUnit(doubt.points, 'pp', locale),
      });
    case 'decrease':
      return say(locale, wording.decrease, { by: text(doubt.claim) });
    case 'share':
      return say(locale, wording.share, { share: text(doubt.claim) });
    case 'subset':
      return say(locale, wording.subset, { part: text(doubt.part), whole: text(doubt.whole) });
    case 'date':
      return say(locale, wording.date, { date: text(doubt.claim) });
    case 'modifiers': {
      const extent = claim(doubt.claim)?.extent;
      const ref = { block, claim: doubt.claim };
      const parts =
        across === undefined || extent === undefined ? placesOfClaim(page, ref, 'extent') : partsOf(page, across, extent);
      return say(locale, wording.modifiers, { number: wordsAt(page, parts) });
    }
    case 'scale': {
      const { min = '', unit = null } = claim(doubt.claim) ?? {};
      const places = scalesBetween(text(doubt.claim));
      const shown = (value: string): string => withUnit(grouped(value), unit, locale);
      const values = { low: shown(min ?? ''), other: shown(trimmed(shiftPoint(min ?? '', -places))) };
      return say(locale, wording.scale, { range: text(doubt.claim), ...values });
    }
    case 'items':
      return say(locale, wording.items, { number: text(doubt.claim), listed: doubt.listed });
    case 'respectively':
      return say(locale, wording.respectively, { subjects: doubt.subjects, values: doubt.values });
    case 'weekday': {
      const at = claim(doubt.claim);
      const right = at === undefined ? null : weekdayOf(at, page.date);
      return say(locale, wording.weekday, { date: text(doubt.claim), right: say(locale, weekdays[right ?? doubt.weekday]!) });
    }
    case 'parts': {
      const whole = claim(doubt.whole);
      const told = { parts: doubt.parts.map(text).join(locale === 'zh' ? '、' : ', '), whole: text(doubt.whole) };
      const total = doubt.parts.reduce<string | null>((all, part) => {
        const value = claim(part)?.value;
        return all === null || value == null ? null : sum(all, value);
      }, '0');
      if (total === null || whole === undefined) return say(locale, wording.partsOnly, told);
      return say(locale, wording.parts, { ...told, sum: withUnit(grouped(total), whole.unit, locale) });
    }
    case 'anniversary': {
      const began = Number(claim(doubt.year)?.value?.slice(0, 4));
      const year = page.date?.year ?? began;
      return say(locale, wording.anniversary, { date: text(doubt.year), year, passed: year - began, count: text(doubt.claim) });
    }
    case 'announced':
      return say(locale, wording.announced, { number: text(doubt.claim), listed: doubt.listed });
  }
}

/** The message of two numbers for one thing that exclude each other. */
export function linkInWords(
  page: Page,
  rule: LinkRule,
  link: ClaimLink,
  locale: Locale,
  lineAt: (offset: number) => number,
): string {
  const [first, second] = link.claims;
  if (first === undefined || second === undefined) return say(locale, wording.conflictOnly);
  const line = lineAt(page.starts[second.block] ?? 0) + 1;
  const entry = { 'claim.conflict': wording.conflict, 'claim.magnitude': wording.magnitude, 'claim.headline': wording.headline }[
    rule
  ];
  return say(locale, entry, { here: numberText(page, first), there: numberText(page, second), line });
}

/** The number as printed, on one line. */
function numberText(page: Page, ref: ClaimRef): string {
  return wordsAt(page, placesOfClaim(page, ref));
}

/** The words at a place, and those behind the break that cuts it. */
function wordsAt({ input: { text } }: Page, { first, rest }: ReturnType<typeof placesOfClaim>): string {
  const words = excerptOf(text, first.start, first.end, LONGEST);
  return rest === null ? words : words + excerptOf(text, rest.start, rest.end, LONGEST);
}

/** A decimal without zeros at its end. */
function trimmed(value: string): string {
  return value.includes('.') ? value.replace(/0+$/, '').replace(/\.$/, '') : value;
}

/** The power of ten of the 万 and 亿 in a number as printed. */
function scalesBetween(text: string): number {
  return (text.match(/[万萬]/g)?.length ?? 0) * 4 + (text.match(/[亿億]/g)?.length ?? 0) * 8;
}

/** What the step from one number to the other comes to, counted as the text counts it. */
function changeInWords(
  from: LocalClaim | undefined,
  to: LocalClaim | undefined,
  by: LocalClaim | undefined,
  locale: Locale,
): string | null {
  if (!from?.value || !to?.value || by === undefined) return null;
  const percent = by.kind === 'percentage';
  const step = percent ? changeInPercent(from.value, to.value) : difference(from.value, to.value);
  if (step === null) return null;
  return withUnit(grouped(step.replace('-', '')), percent ? '%' : from.kind === 'percentage' ? 'pp' : from.unit, locale);
}
