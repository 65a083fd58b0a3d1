/**
 * The page as lists to look through: its articles, its broken paragraphs, its numbers. What a side view shows; plain words and offsets, in the
 * order of the file but for the numbers, which stand by what they measure, contradictions first.
 */
import { type Locale, say } from '../../../l10n/index.js';
import { overview as wording } from '../../../l10n/overview.js';
import { type Across, clauseText, partsOf, placesOfClaim, refOf, type Told, tellersOf } from '../core/claims/across.js';
import type { LocalClaim } from '../core/claims/claim.js';
import { periodDays } from '../core/claims/dates.js';
import type { ClaimRef } from '../core/claims/links.js';
import { type BlockIndex, blockEnd, blockSpan, type Page, type Span } from '../core/model.js';
import type { Safety } from '../core/seams/seam.js';
import { extentsOf, runSpan, titleOf } from './article.js';
import { fillYear, periodInWords } from './dates.js';
import { excerpt, excerptOf, tail } from './excerpt.js';
import type { HoverContext } from './hover.js';
import { changeOf, writtenOut } from './hover-number.js';
import { joinedText, reasons } from './hover-seam.js';

export interface ArticleEntry {
  readonly title: string;
  /** The headline, or the article's first piece where it has none. */
  readonly at: Span;
  /** Its pieces in the order of the file; more than one where other stories interrupt it. */
  readonly runs: readonly Span[];
  readonly characters: number;
  readonly paragraphs: number;
  /** Broken paragraphs and lost halves. */
  readonly open: number;
  readonly claims: number;
}

export interface SeamEntry {
  readonly group: Safety | 'orphan';
  /** The broken end; of a lost beginning, the start of the paragraph. */
  readonly at: number;
  /** Where it goes on; null for an orphan. */
  readonly other: number | null;
  /** For an orphan, which half is not on the page. */
  readonly missing: 'start' | 'end' | null;
  /** “…综合物流成｜本下降百分之…” */
  readonly words: string;
  /** Why the two are one paragraph; empty for an orphan. */
  readonly why: string;
  /** Where the other half stands, from the first one's line on: 0-based lines. */
  readonly lines: readonly [number, number | null];
}

export interface ClaimEntry {
  /** What the number is of; empty where the text does not say. */
  readonly indicator: string;
  /** The number as printed, its change included: 由11.2%提高到14.8%. */
  readonly text: string;
  /** What it says in words: “from 11.2% to 14.8%: up 3.6 percentage points”, or the number written out. */
  readonly meaning: string;
  readonly at: Span;
  /** The number itself; of a change the first one. */
  readonly number: Span;
  readonly line: number;
  /** What it says as figures, for a chart: where a change has a start and an end, these two. Empty for a range and what is no decimal number. */
  readonly figures: readonly Figure[];
  /** Another number on the page excludes this one; where it stands. */
  readonly conflicts: readonly Span[];
}

/** A number as a chart draws it. */
export interface Figure extends Span {
  /** As printed: 11.2%. */
  readonly text: string;
  readonly value: number;
  readonly unit: string | null;
  /** The time that it speaks of, in words, where its year is known. */
  readonly when: string | null;
}

/** How much of a number, an indicator is shown, in characters. */
const SHOWN = { number: 40, indicator: 28 };

/**
 * How much of a broken paragraph is shown, in characters: as much as leaves room for the lines behind it in a side bar of ordinary width. A Chinese
 * character is as wide as two letters.
 */
const BROKEN = { half: { han: 6, latin: 12 }, orphan: { han: 12, latin: 24 } };

export function articleEntries(page: Page, { locale }: HoverContext): readonly ArticleEntry[] {
  const extents = extentsOf(page);
  return page.articles.map((article, index): ArticleEntry => {
    const runs = article.runs.map((run) => runSpan(page, run));
    const headline = article.head?.headline ?? null;
    const at = headline === null ? (runs[0] ?? { start: 0, end: 0 }) : blockSpan(page, headline);
    const { characters = 0, paragraphs = 0, open = 0, claims = 0 } = extents[index] ?? {};
    return { title: titleOf(page, article, locale), at, runs, characters, paragraphs, open, claims };
  });
}

export function seamEntries(page: Page, { locale, lineAt }: HoverContext): readonly SeamEntry[] {
  const seams = page.seams.map((seam): SeamEntry => {
    const at = blockEnd(page, seam.from);
    const other = page.starts[seam.to] ?? 0;
    const group = seam.kind === 'moved' ? 'review' : seam.safety;
    const lines = [lineAt(at), lineAt(other)] as const;
    return {
      group,
      at,
      other,
      missing: null,
      words: joinedText(page, seam, BROKEN.half[scriptOf(page, seam.from)]),
      why: reasons(seam.evidence, locale),
      lines,
    };
  });
  const orphans = page.orphans.map(({ block, missing }): SeamEntry => {
    const at = missing === 'end' ? blockEnd(page, block) : (page.starts[block] ?? 0);
    const most = BROKEN.orphan[scriptOf(page, block)];
    const words = missing === 'end' ? `${tail(page, block, most)}｜` : `｜${excerpt(page, block, most)}`;
    return { group: 'orphan', at, other: null, missing, words, why: '', lines: [lineAt(at), null] };
  });
  return [...seams, ...orphans].sort((a, b) => a.at - b.at);
}

const scriptOf = (page: Page, block: BlockIndex): 'han' | 'latin' => page.blocks[block]?.script ?? 'han';

/**
 * Numbers that say something, each change (from, to, by) as one entry. Dates and what only names or numbers something (第三届) are left out:
 * they are read, not checked. A number that a break cuts, or that means something else with what stands before the break, is told as one.
 */
export function claimEntries(page: Page, context: HoverContext): readonly ClaimEntry[] {
  const conflicts = conflictsOf(page);
  const tellers = tellersOf(page.across);
  const entries: ClaimEntry[] = [];
  const add = (telling: Telling, isShown: (index: number) => boolean): void => {
    const { claims } = telling;
    const seen = new Set<number>();
    claims.forEach((claim, index) => {
      if (!isShown(index) || !isTelling(claim) || (claim.group >= 0 && seen.has(claim.group))) return;
      if (claim.group >= 0) seen.add(claim.group);
      const places = claim.group < 0 ? [index] : claims.flatMap((other, at) => (other.group === claim.group ? [at] : []));
      entries.push(claimEntry(page, telling, places, conflicts, context));
    });
  };
  page.blocks.forEach(({ claims }, block) => {
    const isTouched = tellers.isTouched(block);
    const isOwn = (claim: number): boolean => !tellers.isHalf({ block, claim }) && tellers.find({ block, claim }) === undefined;
    if (claims.length > 0) add(inBlock(page, block), (claim) => !isTouched || isOwn(claim));
  });
  if (page.across.length === 0) return entries;
  for (const across of page.across)
    add(inClause(page, across), (index) => {
      const told = across.claims[index];
      const ref = told?.fresh === true ? refOf(across, told) : null;
      return ref !== null && tellers.find(ref)?.told === told;
    });
  return entries.sort((a, b) => a.at.start - b.at.start);
}

/** Claims with the words that tell them: those of a block, or of a clause that a break cuts. */
interface Telling {
  readonly claims: readonly LocalClaim[];
  /** The text in which the claims stand at their spans less `start`. */
  readonly text: string;
  readonly start: number;
  /** Where a span stands on the page; of what a break cuts the first part. */
  readonly placeOf: (span: Span) => Span;
  /** By which block and place a claim is known. */
  readonly refOf: (index: number) => ClaimRef | null;
}

function inBlock(page: Page, block: BlockIndex): Telling {
  const base = page.starts[block] ?? 0;
  return {
    claims: page.blocks[block]?.claims ?? [],
    text: page.input.text,
    start: -base,
    placeOf: ({ start, end }) => ({ start: base + start, end: base + end }),
    refOf: (claim) => ({ block, claim }),
  };
}

function inClause(page: Page, across: Across): Telling {
  return {
    claims: across.claims.map(({ claim }) => claim),
    text: clauseText({ text: page.input.text, starts: page.starts }, across),
    start: across.start,
    placeOf: (span) => partsOf(page, across, span).first,
    refOf: (index) => refOf(across, across.claims[index] as Told),
  };
}

function claimEntry(
  page: Page,
  telling: Telling,
  places: readonly number[],
  conflicts: ReadonlyMap<string, readonly Span[]>,
  context: HoverContext,
): ClaimEntry {
  const { claims, text, start: base, placeOf } = telling;
  const group = places.flatMap((place) => claims[place] ?? []);
  const start = Math.min(...group.map(({ extent }) => extent.start));
  const end = Math.max(...group.map(({ extent }) => extent.end));
  const first = group[0] as LocalClaim;
  const named = group.find(({ indicator }) => indicator !== null)?.indicator ?? null;
  const at = placeOf({ start, end });
  return {
    indicator: named === null ? '' : excerptOf(text, named.start - base, named.end - base, SHOWN.indicator),
    text: excerptOf(text, start - base, end - base, SHOWN.number),
    meaning:
      changeOf(claims, first, context.locale) ?? writtenOut(first, page, context.locale) ?? say(context.locale, wording.range),
    at,
    number: placeOf(first),
    line: context.lineAt(at.start),
    figures: figuresOf(page, telling, group, context.locale),
    conflicts: places.flatMap((place) => {
      const ref = telling.refOf(place);
      return ref === null ? [] : (conflicts.get(`${ref.block} ${ref.claim}`) ?? []);
    }),
  };
}

/** Drawn, not reckoned with: the nearest floating point number is good enough for the length of a bar. */
function figuresOf(page: Page, telling: Telling, group: readonly LocalClaim[], locale: Locale): readonly Figure[] {
  const ends = group.filter(({ role }) => role === 'from' || role === 'to');
  return (ends.length > 0 ? ends : group).flatMap((claim): Figure[] => {
    const { start, end, value, unit, period } = claim;
    if (value === null || !/^-?\d+(\.\d+)?$/.test(value)) return [];
    const days = period === null ? null : periodDays(period, page.date);
    const isTold = days !== null && !fillYear(`${days.from}${days.to}`, page.date).includes('X');
    const when = isTold ? periodInWords(days.from, days.to, page.date, locale) : null;
    const text = telling.text.slice(start - telling.start, end - telling.start);
    return [{ ...telling.placeOf(claim), text, value: Number(value), unit, when }];
  });
}

function isTelling({ kind, role }: LocalClaim): boolean {
  return role !== 'dateline' && role !== 'none' && kind !== 'date' && kind !== 'time' && kind !== 'ordinal';
}

/** By block and place: where the numbers stand that exclude a claim. */
function conflictsOf(page: Page): ReadonlyMap<string, readonly Span[]> {
  const conflicts = new Map<string, Span[]>();
  for (const { claims, status } of page.links) {
    if (status !== 'conflict') continue;
    for (const one of claims) {
      const key = `${one.block} ${one.claim}`;
      const others = claims.filter((other) => other !== one).map((ref) => placesOfClaim(page, ref).first);
      conflicts.set(key, [...(conflicts.get(key) ?? []), ...others]);
    }
  }
  return conflicts;
}
