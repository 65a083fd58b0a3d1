/**
 * The words of Galley as types: what an analysis takes in (`Input`) and what it gives out (`Page`).
 *
 * All offsets are UTF-16 code units, end exclusive. A Page never keeps a piece of the text itself: a substring would keep the whole text of
 * its version alive for as long as the block is reused, and blocks outlive thousands of versions. It keeps offsets, numbers and short
 * strings out of the language tables; whoever wants the words cuts them out of `page.input.text`.
 */

import type { Across, CutBySeams } from './claims/across.js';
import type { ClaimDoubt } from './claims/checks.js';
import type { LocalClaim, LocalPeriod } from './claims/claim.js';
import type { ClaimLink, LinkState } from './claims/links.js';
import type { Decisions } from './decisions.js';
import type { FindingState } from './findings.js';
import type { Article } from './layout/articles.js';
import type { Consulted } from './layout/consulted.js';
import type { RoleCues } from './layout/cues.js';
import type { DateCounts } from './layout/date.js';
import type { Slip, SlipKind } from './repairs/slip.js';
import type { Head, Tail } from './seams/openness.js';
import type { Orphan, Seam, SeamState } from './seams/seam.js';
import type { Change } from './text/edits.js';

/** A stretch of text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The language of a page, as a BCP 47 tag. A page may still hold blocks in the other script; each block is read by its own characters. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

/** A date of which only the outer parts may be known: 2025-10-31, 2025-10 or 2025. `day` needs `month`. */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Everything an analysis depends on. The same Input always gives the same Page. */
export interface Input {
  /** The text, without byte order mark. Any string will do, lone surrogates and NUL included. */
  readonly text: string;
  readonly language: Language;
  /** The date of the paper where somebody set it; null lets the analysis look at folio, file name, datelines and text, in this order. */
  readonly date: PartialDate | null;
  /** The date that the file's name tells: a folio knows better, a dateline does not. */
  readonly fileDate?: PartialDate | null;
  /** What people decided, resolved to offsets of this text. The analysis obeys it and works the rest out around it. */
  readonly constraints: readonly Constraint[];
}

/** What a person decided. Blocks are named by any offset or span inside them; a decision that hits no block has no effect. */
export type Constraint =
  | { readonly kind: 'role'; readonly block: Span; readonly role: Role }
  | { readonly kind: 'boundary'; readonly at: number; readonly starts: boolean }
  | { readonly kind: 'join' | 'apart'; readonly left: number; readonly right: number }
  | { readonly kind: 'split'; readonly at: number }
  | { readonly kind: 'same-article'; readonly a: Span; readonly b: Span }
  /** Nothing is missing from this block: it neither goes on elsewhere nor comes from elsewhere. */
  | { readonly kind: 'complete'; readonly block: Span }
  | { readonly kind: 'claim'; readonly at: Span; readonly set: ClaimPatch | null }
  /** These words of one block are a number, whatever was read there. */
  | { readonly kind: 'number'; readonly at: Span; readonly set: ClaimPatch };

/** What a person says of a number; fields that are left out stay as read. `set: null` in the constraint means "this is no claim". */
export interface ClaimPatch extends Partial<Pick<LocalClaim, 'value' | 'unit' | 'kind' | 'role' | 'min' | 'max'>> {
  /** Words of the number's own block; those nearest before the number are meant. */
  readonly indicator?: string | null;
  /** ISO 8601 days; null = open. */
  readonly period?: Pick<LocalPeriod, 'from' | 'to'> | null;
}

/** What a block may be on the page. */
export const allRoles = [
  'folio',
  'column',
  'kicker',
  'headline',
  'deck',
  'subhead',
  'byline',
  'jump',
  'caption',
  'credit',
  'paragraph',
  'list',
  'table',
  'rule',
  'notice',
] as const;

/** What a block is on the page. */
export type Role = (typeof allRoles)[number];

/** A block's place in `page.blocks`, in the order of the file. */
export type BlockIndex = number;

/**
 * What a block says by itself: a function of its own characters alone, so it is read once and reused across edits wherever the block moves.
 * Offsets inside it are relative to the block's start.
 */
export interface BlockText {
  /** Length in code units, from its first to after its last character that is not white space; line breaks inside a wrapped block count. */
  readonly length: number;
  /** Which script carries it: decides which language's rules read it. */
  readonly script: 'han' | 'latin';
  readonly cues: RoleCues;
  readonly head: Head;
  readonly tail: Tail;
  readonly claims: readonly LocalClaim[];
  /** What the checks of its numbers doubt. */
  readonly doubts: readonly ClaimDoubt[];
  /** What the tool that made the text got wrong in it. */
  readonly slips: readonly Slip[];
}

/** A place in the page: offsets relative to a block, so that it stays right while the block moves. */
export interface Local {
  readonly block: BlockIndex;
  readonly start: number;
  readonly end: number;
}

/**
 * The layout of the page: blocks, where they stand and what is between them. Columns of one table, index = block.
 */
export interface Blocks {
  readonly blocks: readonly BlockText[];
  /** Absolute start of each block. */
  readonly starts: Int32Array;
  /** Line breaks between the previous block (or the start of the text) and this one; 255 = that many or more. */
  readonly breaks: Uint8Array;
  /** White space before the block on its first line, in character cells (U+3000 counts 2, a tab 4); 255 = that many or more. */
  readonly indents: Uint8Array;
  /** What the passes over the whole page ask of each block (see facts.ts). */
  readonly facts: Uint32Array;
}

/** One page, read. Immutable; one per document version. */
export interface Page extends Blocks {
  readonly input: Input;
  /** The date the page's own dates lean on: the caller's, else the folio's, the file name's, a dateline's, the text's; null when nothing tells. */
  readonly date: PartialDate | null;
  readonly roles: readonly Role[];
  readonly seams: readonly Seam[];
  readonly orphans: readonly Orphan[];
  readonly articles: readonly Article[];
  readonly links: readonly ClaimLink[];
  /** Clauses that a seam cuts in two, where that makes a difference to their numbers. */
  readonly across: readonly Across[];
  readonly findings: readonly Finding[];
  /** What the next `update` and the tests of it look at; nobody else does. */
  readonly memo: PageMemo;
}

export interface PageMemo {
  readonly decisions: Decisions;
  readonly seams: SeamState;
  readonly dates: DateCounts;
  readonly consulted: Consulted;
  readonly links: LinkState;
  readonly across: CutBySeams;
  readonly findings: FindingState;
  readonly paperYear: number | null;
  /** How many blocks this analysis read anew; the referee of "work proportional to the edit". */
  readonly blocksRead: number;
}

/** What an update knows of the page before it. */
export interface Reuse {
  readonly page: Page;
  /** Where each block of the new page stood in the old one; -1 where it was read anew. */
  readonly origin: Int32Array;
  /** So many blocks at the beginning of the page, and at its end, are the old page's, the gaps before them included: what happened, happened between them. */
  readonly head: number;
  readonly tail: number;
  /** Between these the new text is the old one, moved. */
  readonly changes: readonly Change[];
}

export type RuleId = 'seam.split' | 'seam.orphan' | 'article.no-body' | TextRule | ClaimRule | LinkRule;

/** One rule for each kind of slip. */
export type TextRule = `text.${SlipKind}`;

/** Rules about two numbers that say different things of one. */
export type LinkRule = 'claim.conflict' | 'claim.magnitude' | 'claim.headline';

/** One rule for each check of the numbers in a block. */
export type ClaimRule = `claim.${ClaimDoubt['check']}`;

/** Something an editor should look at. Typed data; wording is applied at the edge, in the reader's language. */
export interface Finding {
  readonly rule: RuleId;
  readonly at: Local;
  readonly related: readonly Local[];
  readonly data: FindingData;
}

export type FindingData =
  | { readonly rule: 'seam.split'; readonly seam: Seam }
  | { readonly rule: 'seam.orphan'; readonly orphan: Orphan }
  | { readonly rule: 'article.no-body'; readonly article: number }
  /** Numbers in `doubt` are places in the claims of the finding's block, or of the clause that a seam cuts. */
  | { readonly rule: ClaimRule; readonly doubt: ClaimDoubt; readonly across?: Across }
  | { readonly rule: LinkRule; readonly link: ClaimLink }
  | { readonly rule: TextRule; readonly slip: Slip };

/** Absolute end of a block. */
export function blockEnd(page: Blocks, block: BlockIndex): number {
  return (page.starts[block] ?? 0) + (page.blocks[block]?.length ?? 0);
}

/** The absolute span of a block. */
export function blockSpan(page: Blocks, block: BlockIndex): Span {
  return { start: page.starts[block] ?? 0, end: blockEnd(page, block) };
}

/** Turns a place inside a block into absolute offsets. */
export function absolute(page: Blocks, local: Local): Span {
  const base = page.starts[local.block] ?? 0;
  return { start: base + local.start, end: base + local.end };
}

/** The last block that starts at or before `offset`, by binary search; -1 before the first block. */
export function blockAt(page: Blocks, offset: number): BlockIndex {
  let low = 0;
  let high = page.starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((page.starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
