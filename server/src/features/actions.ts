/**
 * What the light bulb offers: joins, and a person's own decisions. The last word is the person's: whatever the engine took a block for, it can
 * be told otherwise, and a break that is none can be told to be none.
 */
import { actions as wording } from '../../../l10n/actions.js';
import { type Locale, say } from '../../../l10n/index.js';
import { roleNames } from '../../../l10n/symbols.js';
import type { Engine } from '../core/engine.js';
import { endOf, startOf } from '../core/findings.js';
import {
  absolute,
  type BlockIndex,
  blockAt,
  blockEnd,
  blockSpan,
  type Page,
  type Role,
  type RuleId,
  type Span,
} from '../core/model.js';
import type { Seam } from '../core/seams/seam.js';
import type { Edit } from '../core/text/edits.js';
import { articlesOfBlocks } from './article.js';
import { hasDecision } from './decide.js';
import { excerpt, tail } from './excerpt.js';
import { isSafe, joinOf, joinsOf, joinWithNext, mend } from './joins.js';

/** A decision in offsets, as the page names the place. */
export type PlaceDecision =
  | { readonly kind: 'role'; readonly at: number; readonly role: Role }
  | { readonly kind: 'split' | 'forget'; readonly at: number }
  | { readonly kind: 'join' | 'apart'; readonly left: number; readonly right: number };

export interface PlainAction {
  /** The protocol's kind: `quickfix.galley.join`. */
  readonly kind: string;
  readonly title: string;
  /** Disjoint edits of the page's text, or a decision. */
  readonly effect: { readonly edits: readonly Edit[] } | { readonly decision: PlaceDecision };
  /** The one that a single key may take. */
  readonly preferred: boolean;
  /** The finding that it settles, where it settles one. */
  readonly settles: { readonly rule: RuleId; readonly at: Span } | null;
}

export interface ActionContext {
  readonly locale: Locale;
  readonly engine: Engine;
  /** Whether an action of this kind, or of kinds below it, is wanted at all. */
  wants(kind: string): boolean;
  /** The editor asks by itself, on every move of the cursor: only what belongs to the place under it, no menus. */
  readonly automatic: boolean;
  lineAt(offset: number): number;
}

const joinKind = 'quickfix.galley.join';
export const fixAllKind = 'source.fixAll.galley';
const apartKind = 'quickfix.galley.apart';
const rewrite = 'refactor.rewrite.galley';

/** Roles that a person may give, in the order in which they are offered. */
const givenRoles: readonly Role[] = ['headline', 'kicker', 'deck', 'subhead', 'column', 'byline', 'caption', 'paragraph'];

/** How much of the other half a title shows, in characters. */
const HEAD = 8;

/** What can be done at a selection, the most likely first. */
export function actionsAt(page: Page, span: Span, context: ActionContext): PlainAction[] {
  const block = blockAt(page, span.start);
  const seams = seamsAt(page, span, context.automatic);
  const result: PlainAction[] = [];
  if (context.wants('quickfix')) result.push(...joinActions(page, seams, span, context), ...roleFixes(page, span, context));
  if (!context.automatic && context.wants(rewrite)) result.push(...decisions(page, block, span, context));
  if (context.wants(fixAllKind)) result.push(...fixAll(page, context));
  return result.filter((action) => context.wants(action.kind));
}

/** Seams whose halves the selection touches; asked by itself, the editor gets only those whose broken ends it touches. */
function seamsAt(page: Page, span: Span, nearOnly: boolean): readonly Seam[] {
  const touches = (other: Span): boolean => other.start <= span.end && span.start <= other.end;
  return page.seams.filter((seam) => {
    const halves = nearOnly
      ? [absolute(page, endOf(page, seam.from)), absolute(page, startOf(page, seam.to))]
      : [blockSpan(page, seam.from), blockSpan(page, seam.to)];
    return halves.some(touches);
  });
}

function joinActions(page: Page, seams: readonly Seam[], span: Span, context: ActionContext): PlainAction[] {
  const { locale } = context;
  const joins: PlainAction[] = [];
  const others: PlainAction[] = [];
  for (const seam of seams) {
    const settles = { rule: 'seam.split' as const, at: absolute(page, endOf(page, seam.from)) };
    const { line, words } = otherHalf(page, seam, span, context);
    const join = joinOf(page, seam);
    if (join !== null) {
      const values = { line, words, removed: join.removed };
      const title = say(locale, join.removed === '' ? wording.join : wording.joinRemoving, values);
      const preferred = isSafe(seam) && joins.length === 0;
      joins.push({ kind: joinKind, title, effect: { edits: [join.edit] }, preferred, settles });
    }
    const decision = { kind: 'apart', left: blockEnd(page, seam.from), right: page.starts[seam.to] ?? 0 } as const;
    others.push({
      kind: apartKind,
      title: say(locale, wording.apart, { line }),
      effect: { decision },
      preferred: false,
      settles,
    });
  }
  return [...joins, ...bulkJoins(page, seams, context), ...others];
}

/** The half of a broken paragraph that is not under the cursor: its line as people count, and the words at the break. */
function otherHalf(page: Page, { from, to }: Seam, span: Span, { lineAt }: ActionContext): { line: number; words: string } {
  const fromBehind = span.start >= (page.starts[to] ?? 0) && span.start <= blockEnd(page, to);
  if (fromBehind) return { line: lineAt(blockEnd(page, from)) + 1, words: tail(page, from, HEAD) };
  return { line: lineAt(page.starts[to] ?? 0) + 1, words: excerpt(page, to, HEAD) };
}

/** "All of this article", "all of this file", where that is more than the one in hand. */
function bulkJoins(page: Page, seams: readonly Seam[], { locale }: ActionContext): PlainAction[] {
  const [first] = seams;
  if (first === undefined) return [];
  const owners = articlesOfBlocks(page);
  const owner = owners[first.from] ?? -1;
  const inArticle = joinsOf(page, (seam) => isSafe(seam) && owner >= 0 && owners[seam.from] === owner);
  const inFile = joinsOf(page, isSafe);
  const result: PlainAction[] = [];
  const add = (kind: string, title: string, joins: typeof inFile): void => {
    result.push({ kind, title, effect: { edits: joins.map(({ edit }) => edit) }, preferred: false, settles: null });
  };
  if (inArticle.length > 1) add(`${joinKind}Article`, say(locale, wording.joinArticle, { count: inArticle.length }), inArticle);
  if (inFile.length > 1 && inFile.length > inArticle.length) {
    add(`${joinKind}File`, say(locale, wording.joinFile, { count: inFile.length }), inFile);
  }
  return result;
}

/** A headline without text is often no headline: what it might be instead, as quick fixes of the finding. */
function roleFixes(page: Page, span: Span, context: ActionContext): PlainAction[] {
  return page.findings.flatMap((finding) => {
    const at = absolute(page, finding.at);
    if (finding.rule !== 'article.no-body' || at.start > span.end || at.end < span.start) return [];
    const settles = { rule: finding.rule, at };
    const roles = (['column', 'kicker', 'deck', 'subhead', 'paragraph'] as const).filter(
      (role) => role !== page.roles[finding.at.block],
    );
    return roles.map((role) => ({
      ...roleAction(page, finding.at.block, role, 'quickfix.galley.role', context.locale),
      settles,
    }));
  });
}

function roleAction(page: Page, block: BlockIndex, role: Role, kind: string, locale: Locale): PlainAction {
  const title = say(locale, wording.role, { role: say(locale, roleNames[role]) });
  const decision = { kind: 'role', at: page.starts[block] ?? 0, role } as const;
  return { kind: `${kind}.${role}`, title, effect: { decision }, preferred: false, settles: null };
}

/** What a person may say of the block under the cursor. */
function decisions(page: Page, block: BlockIndex, span: Span, context: ActionContext): PlainAction[] {
  const { locale } = context;
  if (block < 0 || span.start > blockEnd(page, block)) return [];
  const result: PlainAction[] = [];
  const add = (kind: string, title: string, effect: PlainAction['effect']): void => {
    result.push({ kind: `${rewrite}.${kind}`, title, effect, preferred: false, settles: null });
  };
  const join = joinWithNext(page, block);
  // Where the paragraph is broken here, the quick fix is the same and says more.
  const isQuickFix = context.wants(joinKind) && page.seams.some(({ from, to }) => from === block && to === block + 1);
  if (join !== null && !isQuickFix) add('join', say(locale, wording.joinNext), { edits: [join.edit] });
  const { start, end } = blockSpan(page, block);
  if (start < span.start && span.start < end && span.start === span.end) {
    add('split', say(locale, wording.split), { decision: { kind: 'split', at: span.start } });
  }
  for (const role of givenRoles) {
    if (role !== page.roles[block]) result.push(roleAction(page, block, role, `${rewrite}.role`, locale));
  }
  result.push(...marks(page, block, locale));
  if (hasDecision(page.input.constraints, { start, end })) {
    add('forget', say(locale, wording.forget), { decision: { kind: 'forget', at: span.start } });
  }
  return result;
}

/** Decisions that stay: the role written into the text as a `#` mark, or the mark taken away. */
function marks(page: Page, block: BlockIndex, locale: Locale): PlainAction[] {
  const { start } = blockSpan(page, block);
  const { level = 0, bodyStart = 0 } = page.blocks[block]?.cues ?? {};
  const usual = usualLevel(page);
  const result: PlainAction[] = [];
  for (const [role, wanted] of [
    ['headline', usual],
    ['subhead', usual + 1],
  ] as const) {
    if (level === wanted) continue;
    const mark = `${'#'.repeat(wanted)} `;
    const title = say(locale, wording.markHeading, { role: say(locale, roleNames[role]), mark: mark.trim() });
    const edits = [{ start, end: start + (level > 0 ? bodyStart : 0), text: mark }];
    result.push({ kind: `${rewrite}.mark.${role}`, title, effect: { edits }, preferred: false, settles: null });
  }
  if (level > 0) {
    const title = say(locale, wording.unmark, { mark: '#'.repeat(level) });
    const edits = [{ start, end: start + bodyStart, text: '' }];
    result.push({ kind: `${rewrite}.mark.paragraph`, title, effect: { edits }, preferred: false, settles: null });
  }
  return result;
}

/** The depth at which the page marks its headlines; 2 where it marks none, as most tools do. */
function usualLevel(page: Page): number {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  page.blocks.forEach((block, index) => {
    const { level } = block.cues;
    if (page.roles[index] === 'headline' && level > 0 && level < counts.length) counts[level] = (counts[level] ?? 0) + 1;
  });
  const most = Math.max(...counts);
  return most === 0 ? 2 : counts.indexOf(most);
}

/** Every safe join of the file in one edit that need not be repeated. */
function fixAll(page: Page, { engine, locale }: ActionContext): PlainAction[] {
  const { edits, joins } = mend(engine, page);
  if (edits.length === 0) return [];
  const title = say(locale, wording.joinFile, { count: joins });
  return [{ kind: fixAllKind, title, effect: { edits }, preferred: false, settles: null }];
}

/** Whether `kind` is one of the kinds asked for, or below one: `quickfix` asks for `quickfix.galley.join` too. Null asks for all. */
export function isWanted(only: readonly string[] | null, kind: string): boolean {
  return only === null || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** Whether anything below `kind`, or `kind` itself, is asked for. */
export function mayBeWanted(only: readonly string[] | null, kind: string): boolean {
  return isWanted(only, kind) || (only ?? []).some((asked) => asked.startsWith(`${kind}.`));
}
