/** On a number: written out in full with its unit, how it is meant, and, where it is one end of a change, what the change comes to. */
import { claimKinds } from '../../../l10n/claim-kinds.js';
import { aspects, bases, statuses, number as wording } from '../../../l10n/hover.js';
import { type Locale, say } from '../../../l10n/index.js';
import { partsOf, type Teller } from '../core/claims/across.js';
import { changeInPercent, difference, grouped, product, ratio } from '../core/claims/arithmetic.js';
import type { LocalClaim, LocalPeriod } from '../core/claims/claim.js';
import { periodDays, periodUpToNow, withSpokenYear } from '../core/claims/dates.js';
import { compareDecimals } from '../core/claims/decimal.js';
import { absolute, type BlockIndex, type Local, type Page, type Span } from '../core/model.js';
import { rules } from '../core/rules.js';
import { dateInWords, periodInWords } from './dates.js';
import type { Fact, HoverContext, HoverText } from './hover.js';
import { retoldAt } from './mentions.js';
import { problemOf } from './problems.js';
import { withUnit } from './units.js';

export function hoverNumber(page: Page, block: BlockIndex, offset: number, context: HoverContext): HoverText | null {
  const told = numberAt(page, block, offset, context);
  if (told === null) return null;
  return { ...told, facts: [...told.facts, ...elsewhere(page, offset, context), ...doubts(page, told.span, context)] };
}

/** The number by itself. */
function numberAt(page: Page, block: BlockIndex, offset: number, { locale }: HoverContext): HoverText | null {
  const cut = acrossAt(page, block, offset);
  if (cut !== null) return hoverAcross(page, cut, offset, locale);
  const base = page.starts[block] ?? 0;
  const claims = page.blocks[block]?.claims ?? [];
  const claim = claimAt(claims, offset - base);
  if (claim === null) return null;
  return hoverOf(page, claims, claim, { start: base + claim.start, end: base + claim.end }, locale, (span) =>
    page.input.text.slice(base + span.start, base + span.end),
  );
}

/** Where the same is told again, and whether it is the same number there. */
function elsewhere(page: Page, offset: number, { locale, lineAt }: HoverContext): Fact[] {
  return retoldAt(page, offset).map(({ span, status }) => {
    const values = { line: lineAt(span.start) + 1, number: page.input.text.slice(span.start, span.end) };
    const text = say(locale, wording.retold, { ...values, status: say(locale, statuses[status]) });
    return { label: say(locale, wording.elsewhere), text, place: span };
  });
}

/** What is doubted about the number together with others; what is doubted of it alone is a problem of its own, which editors show anyway. */
function doubts(page: Page, { start, end }: Span, { locale, lineAt, severities = {} }: HoverContext): Fact[] {
  const isHere = (local: Local): boolean => {
    const span = absolute(page, local);
    return span.start < end && span.end > start;
  };
  const facts: Fact[] = [];
  for (const finding of page.findings) {
    const severity = severities[finding.rule] ?? rules[finding.rule].severity;
    if (severity === 'off' || rules[finding.rule].category !== 'claim' || !finding.related.some(isHere)) continue;
    const { message } = problemOf(page, { finding, severity }, { locale, severities, lineAt });
    facts.push({ label: say(locale, wording.doubt), text: message, place: absolute(page, finding.at) });
  }
  return facts;
}

/** The number at `offset` that a break cuts in two, or that a clause over a break tells. */
function acrossAt(page: Page, block: BlockIndex, offset: number): Teller | null {
  for (const across of page.across) {
    if (across.from !== block && across.to !== block) continue;
    for (const told of across.claims) {
      if (!told.fresh) continue;
      const { first, rest } = partsOf(page, across, told.claim);
      if ([first, rest].some((part) => part !== null && part.start <= offset && offset <= part.end)) return { across, told };
    }
  }
  return null;
}

function hoverAcross(page: Page, { across, told }: Teller, offset: number, locale: Locale): HoverText {
  const words = (span: Span): string => {
    const { first, rest } = partsOf(page, across, span);
    return page.input.text.slice(first.start, first.end) + (rest === null ? '' : page.input.text.slice(rest.start, rest.end));
  };
  const { first, rest } = partsOf(page, across, told.claim);
  const under = rest !== null && rest.start <= offset && offset <= rest.end ? rest : first;
  const claims = across.claims.map(({ claim }) => claim);
  return hoverOf(page, claims, told.claim, under, locale, words);
}

/** `cut` gives the words at a span of the claim. */
function hoverOf(
  page: Page,
  claims: readonly LocalClaim[],
  claim: LocalClaim,
  span: Span,
  locale: Locale,
  cut: (span: Span) => string,
): HoverText {
  const facts: Fact[] = [];
  const add = (label: string, text: string | null): void => {
    if (text !== null) facts.push({ label, text });
  };
  add(say(locale, wording.change), changeOf(claims, claim, locale));
  add(say(locale, wording.meaning), meaningOf(claim, locale));
  if (claim.ratio !== null) add(say(locale, wording.meaning), say(locale, wording.ratioOf, { ratio: claim.ratio }));
  if (claim.aspect !== null) add(say(locale, wording.aspect), say(locale, aspects[claim.aspect]));
  add(say(locale, wording.indicator), claim.indicator && cut(claim.indicator));
  add(say(locale, wording.subject), claim.subject && cut(claim.subject));
  add(say(locale, wording.basis), claim.basis && basisOf(claim.basis, locale));
  const period = claim.period ?? stretchOf(claim);
  add(say(locale, wording.period), period && periodOf(cut(period.at), period, page, locale));
  const value = writtenOut(claim, page, locale);
  const kind = say(locale, claimKinds[claim.kind]);
  const title = say(locale, wording.kind, { value: value ?? cut(claim), kind });
  return { span, title, facts, advice: null };
}

/** 近4年 and 5年来 are a period themselves. */
function stretchOf(claim: LocalClaim): LocalPeriod | null {
  return claim.kind === 'duration' && claim.role === 'period' && claim.aspect !== 'consecutive' ? periodUpToNow(claim) : null;
}

/** What a change is measured against, as the language table names it. */
function basisOf(basis: string, locale: Locale): string {
  const entry = bases[basis];
  return entry === undefined ? basis : say(locale, entry);
}

/** The claim under the pointer; the outer marker (超过, by) counts where no number is hit. */
function claimAt(claims: readonly LocalClaim[], offset: number): LocalClaim | null {
  const inside = (span: Span): boolean => span.start <= offset && offset < span.end;
  return claims.find(inside) ?? claims.find(({ extent }) => inside(extent)) ?? claims.find(({ end }) => end === offset) ?? null;
}

/** The number in full: 28,680,000,000 元. Null for a range or a vague plural. */
export function writtenOut(claim: LocalClaim, page: Page, locale: Locale): string | null {
  if (claim.value === null) return null;
  if (claim.kind === 'date') {
    const value = withSpokenYear(claim.value, claim.period?.years ?? 0, page.date?.year ?? null);
    return dateInWords(value, page.date, locale);
  }
  return withUnit(grouped(claim.value), claim.unit, locale);
}

/** What an interval or an approximation says; null where the number means just itself. */
function meaningOf(claim: LocalClaim, locale: Locale): string | null {
  const { min, max, minExclusive, maxExclusive, unit } = claim;
  if (claim.kind === 'date') return null;
  const show = (value: string): string => withUnit(grouped(value), unit, locale);
  // The bounds of "about" and "nearly" are the engine's reckoning, not the paper's words.
  if (claim.value !== null && claim.modifier === 'about') return say(locale, wording.about, { value: show(claim.value) });
  if (claim.value !== null && claim.modifier === 'approx') return say(locale, wording.nearly, { value: show(claim.value) });
  if (min !== null && max !== null) {
    const entry = minExclusive && maxExclusive ? wording.betweenOpen : wording.between;
    return say(locale, entry, { low: show(min), high: show(max) });
  }
  if (min !== null) return say(locale, minExclusive ? wording.over : wording.atLeast, { value: show(min) });
  if (max !== null) return say(locale, maxExclusive ? wording.under : wording.atMost, { value: show(max) });
  return claim.value === null ? say(locale, wording.vague) : null;
}

/** “由 1.21% 增至 2.43%：上升 1.22 个百分点，约为原来的 2.01 倍”; null where the number is no end of a change. */
export function changeOf(claims: readonly LocalClaim[], claim: LocalClaim, locale: Locale): string | null {
  if (claim.group < 0) return null;
  const group = claims.filter((other) => other.group === claim.group);
  const start = group.find((other) => other.role === 'from');
  const end = group.find((other) => other.role === 'to');
  if (start === undefined || end === undefined) return null;
  const names = { from: shown(start, locale), to: shown(end, locale) };
  if (start.value === null || end.value === null || start.unit !== end.unit) return say(locale, wording.fromTo, names);
  const change = difference(start.value, end.value);
  const times = ratio(start.value, end.value);
  const percent = changeInPercent(start.value, end.value);
  if (change === null || times === null || percent === null) return say(locale, wording.fromTo, names);
  const size = change.replace(/^-/, '');
  if (compareDecimals(start.value, end.value) === 0) return say(locale, wording.same, names);
  const rises = !change.startsWith('-');
  const share = product(times, '100') ?? times;
  const common = { ...names, ratio: times, share };
  if (start.unit === '%') return say(locale, rises ? wording.pointsUp : wording.pointsDown, { ...common, points: size });
  const values = { ...common, difference: withUnit(grouped(size), end.unit, locale), percent: percent.replace(/^-/, '') };
  return say(locale, rises ? wording.up : wording.down, values);
}

/** A claim's number with unit, or its range. */
function shown(claim: LocalClaim, locale: Locale): string {
  const { value, min, max, unit } = claim;
  if (value !== null) return withUnit(grouped(value), unit, locale);
  return min !== null && max !== null ? withUnit(`${grouped(min)}–${grouped(max)}`, unit, locale) : say(locale, wording.vague);
}

function periodOf(words: string, period: LocalPeriod, page: Page, locale: Locale): string {
  const { from, to } = periodDays(period, page.date);
  const meaning = periodInWords(from, to, page.date, locale);
  // 去年 of a paper without a date means no year that could be named.
  return meaning === null || meaning.includes('XXXX') ? words : say(locale, wording.meant, { words, meaning });
}
