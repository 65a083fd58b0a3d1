/**
 * The annotation format, version 1: what `galley annotate --format json` prints and what other tools may rely on.
 * Its shape is held by schemas/annotations.schema.json. Offsets are UTF-16 code units of the text without byte order mark; lines count from 0.
 */
import type { Locale } from '../../../l10n/index.js';
import { type Across, CUT, partsOf, type Told, tellersOf } from '../core/claims/across.js';
import type { LocalClaim } from '../core/claims/claim.js';
import { periodDays, withSpokenYear } from '../core/claims/dates.js';
import type { Article } from '../core/layout/articles.js';
import { type BlockIndex, blockSpan, type Page, type Role, type Span } from '../core/model.js';
import type { Severity } from '../core/rules.js';
import type { Evidence, Safety, Seam } from '../core/seams/seam.js';
import { articlesOfBlocks, runSpan } from '../features/article.js';
import { fillYear } from '../features/dates.js';
import { formatDate } from '../features/document-date.js';
import { excerpt } from '../features/excerpt.js';
import { removedSpan } from '../features/joins.js';
import { problemsOf, type Severities } from '../features/problems.js';
import { lineCounter } from './lines.js';

export interface Annotations {
  readonly format: 'galley.annotations';
  readonly version: 1;
  readonly document: {
    readonly uri: string;
    readonly language: string;
    /** As far as it is known: 2025-10-31, 2025-10, 2025. */
    readonly date: string | null;
    readonly length: number;
    /** Of the text in UTF-8, without byte order mark. */
    readonly sha256: string;
  };
  readonly blocks: readonly BlockAnnotation[];
  readonly articles: readonly ArticleAnnotation[];
  readonly seams: readonly SeamAnnotation[];
  readonly orphans: readonly { readonly block: BlockIndex; readonly missing: 'start' | 'end' }[];
  readonly claims: readonly ClaimAnnotation[];
  readonly links: readonly LinkAnnotation[];
  readonly findings: readonly FindingAnnotation[];
}

export interface BlockAnnotation extends Span {
  readonly id: BlockIndex;
  readonly role: Role;
  readonly level: number | null;
  readonly startLine: number;
  readonly endLine: number;
}

export interface ArticleAnnotation {
  readonly id: number;
  readonly title: string | null;
  readonly column: BlockIndex | null;
  readonly kickers: readonly BlockIndex[];
  readonly headline: BlockIndex | null;
  readonly decks: readonly BlockIndex[];
  readonly bylines: readonly BlockIndex[];
  readonly subheads: readonly BlockIndex[];
  readonly body: readonly BlockIndex[];
  readonly dateline: DatelineAnnotation | null;
  readonly runs: readonly Span[];
  readonly continuedFrom: JumpAnnotation | null;
  readonly continuedOn: JumpAnnotation | null;
}

export interface DatelineAnnotation extends Span {
  readonly agency: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly reporters: readonly string[];
}

/** `page` is a number, or the page's name where it is none ("A6"), or null where it could not be read. */
export interface JumpAnnotation {
  readonly page: number | string | null;
  readonly block: BlockIndex;
}

export interface SeamAnnotation {
  readonly from: BlockIndex;
  readonly to: BlockIndex;
  readonly kind: 'next' | 'moved';
  readonly confidence: number;
  readonly safe: boolean;
  readonly separator: '' | ' ';
  readonly removes?: Span & { readonly text: string };
  readonly evidence: readonly Evidence[];
}

export interface ClaimAnnotation
  extends Span,
    Omit<LocalClaim, 'start' | 'end' | 'group' | 'indicator' | 'subject' | 'period' | 'extent' | 'confidence'> {
  readonly text: string;
  /** Where the number goes on behind a break that cuts it in two; its value is that of both parts. */
  readonly rest?: Span & { readonly text: string };
  readonly group: number | null;
  readonly extent: Span;
  readonly indicator: Words | null;
  readonly subject: Words | null;
  readonly period: { readonly text: string; readonly from: string | null; readonly to: string | null } | null;
  readonly article: number | null;
  readonly link: number | null;
}

/** Words of the text; `rest` is what of them stands behind a break that cuts them in two. */
export interface Words extends Span {
  readonly text: string;
  readonly rest?: Span & { readonly text: string };
}

/** Words as a reader says them, over the break that cuts them; null for none. */
export function spoken(words: Words | null): string | null {
  return words && words.text + (words.rest?.text ?? '');
}

export interface LinkAnnotation {
  readonly id: number;
  /** Positions in `claims`. */
  readonly claims: readonly number[];
  readonly status: 'agree' | 'compatible' | 'drift' | 'conflict';
}

export interface FindingAnnotation extends Span {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  readonly fix: Safety | null;
}

export interface AnnotationOptions {
  readonly uri: string;
  readonly locale: Locale;
  readonly severities: Severities;
  /** Hash of a string's UTF-8 bytes, as hexadecimal digits. */
  sha256(text: string): string;
}

/** Longest title, in characters. */
const TITLE = 200;

/** A page in the annotation format. */
export function annotate(page: Page, options: AnnotationOptions): Annotations {
  const { text, language } = page.input;
  const lineAt = lineCounter(text);
  const owners = articlesOfBlocks(page);
  const { claims, indexOf } = claimsOf(page, owners);
  const problems = problemsOf(page, { locale: options.locale, severities: options.severities, lineAt });
  return {
    format: 'galley.annotations',
    version: 1,
    document: { uri: options.uri, language, date: formatDate(page.date), length: text.length, sha256: options.sha256(text) },
    blocks: page.blocks.map((block, id) => {
      const { start, end } = blockSpan(page, id);
      const level = block.cues.level > 0 ? block.cues.level : null;
      return {
        id,
        role: page.roles[id] ?? 'paragraph',
        level,
        start,
        end,
        startLine: lineAt(start),
        endLine: lineAt(Math.max(start, end - 1)),
      };
    }),
    articles: page.articles.map((article, id) => articleOf(page, article, id)),
    seams: page.seams.map((seam) => seamOf(page, seam)),
    orphans: page.orphans.map(({ block, missing }) => ({ block, missing })),
    claims,
    links: page.links.map((link, id) => ({
      id,
      claims: link.claims.map(({ block, claim }) => indexOf(block, claim)),
      status: link.status,
    })),
    findings: problems.map(({ rule, severity, start, end, message, fix }) => ({ rule, severity, start, end, message, fix })),
  };
}

function articleOf(page: Page, article: Article, id: number): ArticleAnnotation {
  const { head } = article;
  const headline = head?.headline ?? null;
  return {
    id,
    title: headline === null ? null : excerpt(page, headline, TITLE),
    column: head?.column ?? null,
    kickers: head?.kickers ?? [],
    headline,
    decks: head?.decks ?? [],
    bylines: head?.bylines ?? [],
    subheads: article.subheads,
    body: article.body,
    dateline: datelineOf(page, article.dateline),
    runs: article.runs.map((run) => runSpan(page, run)),
    continuedFrom: jumpOf(page, article.continuedFrom),
    continuedOn: jumpOf(page, article.continuedOn),
  };
}

function datelineOf(page: Page, block: BlockIndex | null): DatelineAnnotation | null {
  const dateline = block === null ? null : (page.blocks[block]?.cues.dateline ?? null);
  if (block === null || dateline === null) return null;
  const base = page.starts[block] ?? 0;
  const cut = (span: Span): string => page.input.text.slice(base + span.start, base + span.end);
  // A dateline writes month and day; the paper's own date tells the year.
  const date = dateline.date && { ...dateline.date, year: dateline.date.year ?? page.date?.year ?? null };
  return {
    start: base + dateline.start,
    end: base + dateline.end,
    agency: dateline.agency && cut(dateline.agency),
    date: formatDate(date),
    place: dateline.place && cut(dateline.place),
    reporters: dateline.reporters.map(cut),
  };
}

function jumpOf(page: Page, block: BlockIndex | null): JumpAnnotation | null {
  if (block === null) return null;
  const written = page.blocks[block]?.cues.jump?.page ?? null;
  return { page: written !== null && /^\d{1,4}$/.test(written) ? Number(written) : written, block };
}

function seamOf(page: Page, seam: Seam): SeamAnnotation {
  const { from, to, kind, confidence, separator } = seam;
  const removes = removedSpan(page, seam);
  const annotation = { from, to, kind, confidence: rounded(confidence), safe: seam.safety === 'safe', separator };
  const evidence = seam.evidence.map((entry) => ({ kind: entry.kind, text: entry.text, weight: rounded(entry.weight) }));
  if (removes === null) return { ...annotation, evidence };
  return { ...annotation, removes: { ...removes, text: page.input.text.slice(removes.start, removes.end) }, evidence };
}

/** Three decimals: more would only say how the machine counts. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The claims of all blocks in file order, and the place of each block's claims among them. */
function claimsOf(
  page: Page,
  owners: Int32Array,
): { readonly claims: ClaimAnnotation[]; indexOf(block: BlockIndex, claim: number): number } {
  const claims: ClaimAnnotation[] = [];
  const places = new Map<string, number>();
  const links = linksOfClaims(page);
  const tellers = tellersOf(page.across);
  // Groups are numbered in each block and in each clause that a break cuts; on the page they are numbered through.
  let groups = 0;
  const groupIn = (named: Map<number, number>, group: number): number | null => {
    if (group >= 0 && !named.has(group)) named.set(group, groups++);
    return named.get(group) ?? null;
  };
  const clauses = new Map<Across, Map<number, number>>(page.across.map((across) => [across, new Map()]));
  const told = (across: Across, { claim }: Told, article: number | null, link: number | null): ClaimAnnotation =>
    acrossOf(page, across, claim, { article, group: groupIn(clauses.get(across) ?? new Map(), claim.group), link });
  page.blocks.forEach((block, index) => {
    const base = page.starts[index] ?? 0;
    const owner = owners[index] ?? -1;
    const article = owner < 0 ? null : owner;
    const named = new Map<number, number>();
    block.claims.forEach((claim, position) => {
      const key = `${index} ${position}`;
      const ref = { block: index, claim: position };
      if (tellers.isHalf(ref)) return;
      places.set(key, claims.length);
      const link = links.get(key) ?? null;
      const teller = tellers.find(ref);
      if (teller !== undefined) claims.push(told(teller.across, teller.told, article, link));
      else claims.push(claimOf(page, base, claim, { group: groupIn(named, claim.group), article, link }));
    });
    // A number that is cut stands in the list where its first part does.
    const cut = tellers.find({ block: index, claim: CUT });
    if (cut === undefined) return;
    const key = `${index} ${CUT}`;
    places.set(key, claims.length);
    claims.push(told(cut.across, cut.told, article, links.get(key) ?? null));
  });
  return { claims, indexOf: (block, claim) => places.get(`${block} ${claim}`) ?? -1 };
}

/** A number that a break cuts in two (`start` and `end` are those of its first part), or one that a clause over a break tells. */
function acrossOf(page: Page, across: Across, claim: LocalClaim, context: Context): ClaimAnnotation {
  const base = page.starts[across.from] ?? 0;
  const quoted = (span: Span): Span & { readonly text: string } => ({
    ...span,
    text: page.input.text.slice(span.start, span.end),
  });
  // Of words that the break cuts too, what stands on the claim's own side.
  const own = (span: Span): Span => {
    const { first, rest } = partsOf(page, across, span);
    return rest !== null && claim.start >= across.split ? rest : first;
  };
  const words = (span: Span): Words => {
    const { first, rest } = partsOf(page, across, span);
    return rest === null ? quoted(first) : { ...quoted(first), rest: quoted(rest) };
  };
  const { first, rest } = partsOf(page, across, claim);
  const { start, end, text, ...said } = claimOf(page, base, claim, context);
  return {
    ...quoted(first),
    ...(rest === null ? {} : { rest: quoted(rest) }),
    ...said,
    extent: own(claim.extent),
    indicator: claim.indicator && words(claim.indicator),
    subject: claim.subject && words(claim.subject),
    period: said.period && claim.period && { ...said.period, text: quoted(own(claim.period.at)).text },
  };
}

function linksOfClaims(page: Page): ReadonlyMap<string, number> {
  const links = new Map<string, number>();
  page.links.forEach((link, id) => {
    for (const { block, claim } of link.claims) links.set(`${block} ${claim}`, id);
  });
  return links;
}

type Context = Pick<ClaimAnnotation, 'group' | 'article' | 'link'>;

function claimOf(page: Page, base: number, claim: LocalClaim, context: Context): ClaimAnnotation {
  const { text } = page.input;
  const at = claim.period?.at ?? null;
  const years = claim.period?.years ?? 0;
  const { from, to } = claim.period === null ? { from: null, to: null } : periodDays(claim.period, page.date);
  const dated = (value: string | null): string | null =>
    value && fillYear(withSpokenYear(value, years, page.date?.year ?? null), page.date);
  const moved = (span: Span): Span => ({ start: base + span.start, end: base + span.end });
  const quoted = (span: Span | null): (Span & { readonly text: string }) | null =>
    span && { ...moved(span), text: text.slice(base + span.start, base + span.end) };
  return {
    ...moved(claim),
    text: text.slice(base + claim.start, base + claim.end),
    kind: claim.kind,
    value: claim.kind === 'date' ? dated(claim.value) : claim.value,
    unit: claim.unit,
    min: claim.min,
    max: claim.max,
    minExclusive: claim.minExclusive,
    maxExclusive: claim.maxExclusive,
    modifier: claim.modifier,
    aspect: claim.aspect,
    ratio: claim.ratio,
    role: claim.role,
    group: context.group,
    direction: claim.direction,
    extent: moved(claim.extent),
    indicator: quoted(claim.indicator),
    subject: quoted(claim.subject),
    period: at && { text: text.slice(base + at.start, base + at.end), from: dated(from), to: dated(to) },
    basis: claim.basis,
    article: context.article,
    link: context.link,
  };
}
