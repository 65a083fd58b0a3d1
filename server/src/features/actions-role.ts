/** The light bulb over any block: what it is, and where a paragraph ends. As decisions, or written into the text. */
import { actions as wording } from '../../../l10n/actions.js';
import { type Locale, say } from '../../../l10n/index.js';
import { givenRoles } from '../../../l10n/roles.js';
import { roleNames } from '../../../l10n/symbols.js';
import { absolute, type BlockIndex, blockEnd, blockSpan, type Page, type Role, type Span } from '../core/model.js';
import { decisionsOn } from '../decisions/decide.js';
import type { ActionContext, PlainAction } from './actions.js';
import { joinKind } from './actions-seam.js';
import { articleOfBlock } from './article.js';
import { excerpt } from './excerpt.js';
import { joinWithNext } from './joins.js';
import { splitAt } from './split.js';

const rewrite = 'refactor.rewrite.galley';

/** How much of the other paragraph a title shows, in characters. */
const HEAD = 8;

/** A headline without text is often no headline: what it might be instead, as quick fixes of the finding. */
export function roleFixes(page: Page, span: Span, context: ActionContext): PlainAction[] {
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

/** What a person may do to the block under the cursor, or say of it. */
export function blockRewrites(page: Page, block: BlockIndex, span: Span, context: ActionContext): PlainAction[] {
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
  const next = nextPiece(page, block);
  if (next !== null) {
    const words = excerpt(page, next, HEAD);
    const title = say(locale, wording.joined, { line: context.lineAt(page.starts[next] ?? 0) + 1, words });
    add('joined', title, { decision: { kind: 'join', left: blockEnd(page, block), right: page.starts[next] ?? 0 } });
  }
  const split = span.start === span.end ? splitAt(page, block, span.start) : null;
  if (split !== null) add('split', say(locale, wording.split), { edits: [split] });
  for (const role of givenRoles) {
    if (role !== page.roles[block]) result.push(roleAction(page, block, role, `${rewrite}.role`, locale));
  }
  result.push(...marks(page, block, locale));
  if (decisionsOn(context.held, blockSpan(page, block)).length > 0) {
    add('forget', say(locale, wording.forget), { decision: { kind: 'forget', at: span.start } });
  }
  return result;
}

/** The paragraph that is read behind another one, where neither is taken for a half of something. */
function nextPiece(page: Page, block: BlockIndex): BlockIndex | null {
  const body = page.articles[articleOfBlock(page, block)]?.body ?? [];
  const at = body.indexOf(block);
  const next = at < 0 ? undefined : body[at + 1];
  if (next === undefined || page.roles[block] !== 'paragraph' || page.roles[next] !== 'paragraph') return null;
  return page.seams.some(({ from, to }) => from === block || to === next) ? null : next;
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
