/** The light bulb at a break: put the two halves together, here or all over the file; say that they are one paragraph, or not, or whole. */
import { actions as wording } from '../../../l10n/actions.js';
import { type Locale, say } from '../../../l10n/index.js';
import { endOf, startOf } from '../core/findings.js';
import { absolute, blockAt, blockEnd, blockSpan, type Page, type Span } from '../core/model.js';
import { candidatesFor } from '../core/seams/candidates.js';
import type { Orphan, Seam } from '../core/seams/seam.js';
import type { PlaceDecision } from '../decisions/decide.js';
import type { ActionContext, PlainAction } from './actions.js';
import { articlesOfBlocks } from './article.js';
import { excerpt, tail } from './excerpt.js';
import { isSafe, joinOf, joinsOf } from './joins.js';
import { type Move, moveOf } from './moves.js';

export const joinKind = 'quickfix.galley.join';
const moveKind = 'quickfix.galley.move';
const apartKind = 'quickfix.galley.apart';

/** How much of the other half a title shows, in characters. */
const HEAD = 8;

/** What can be done about the breaks and the lost halves that a selection touches. */
export function seamFixes(page: Page, span: Span, context: ActionContext): PlainAction[] {
  const seams = seamsAt(page, span, context.automatic);
  return [...joinActions(page, seams, span, context), ...orphanActions(page, span, context)];
}

const touch = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Seams whose halves the selection touches; asked by itself, the editor gets only those whose broken ends it touches. */
function seamsAt(page: Page, span: Span, nearOnly: boolean): readonly Seam[] {
  return page.seams.filter((seam) => {
    const halves = nearOnly
      ? [absolute(page, endOf(page, seam.from)), absolute(page, startOf(page, seam.to))]
      : [blockSpan(page, seam.from), blockSpan(page, seam.to)];
    return halves.some((half) => touch(half, span));
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
    const move = moveOf(page, seam);
    if (move !== null) joins.push({ ...moveAction(page, seam, move, { line, words }, context), settles });
    const decide = (kind: 'join' | 'apart', name: string, title: string): void => {
      const decision = { kind, left: blockEnd(page, seam.from), right: page.starts[seam.to] ?? 0 };
      others.push({ kind: name, title, effect: { decision }, preferred: false, settles });
    };
    const isDecided = seam.evidence.some(({ kind }) => kind === 'decided');
    if (seam.kind === 'moved' && !isDecided) decide('join', 'quickfix.galley.confirm', say(locale, wording.confirm, { line }));
    decide('apart', apartKind, say(locale, wording.apart, { line }));
  }
  return [...joins, ...bulkJoins(page, seams, context), ...others];
}

/** A join for which text has to travel: says what goes where, and is shown before it happens. */
function moveAction(
  page: Page,
  seam: Seam,
  move: Move,
  { line, words }: { readonly line: number; readonly words: string },
  { locale, lineAt }: ActionContext,
): Omit<PlainAction, 'settles'> {
  const first = lineAt(page.starts[move.first] ?? 0) + 1;
  const last = lineAt(blockEnd(page, move.last)) + 1;
  const moved = first === last ? say(locale, wording.oneLine, { first }) : say(locale, wording.lines, { first, last });
  const isUp = move.first > move.target;
  // What goes behind a block goes to its last line, what goes before one to its first.
  const target = lineAt(move.target === seam.from ? blockEnd(page, move.target) : (page.starts[move.target] ?? 0)) + 1;
  const values = { line, words, moved, target };
  const title = say(locale, isUp ? wording.moveUp : wording.moveDown, values);
  const label = say(locale, isUp ? wording.movedUp : wording.movedDown, values);
  const description = describe(page, seam, move, locale);
  const opens = { kind: 'seam', left: blockEnd(page, seam.from), right: page.starts[seam.to] ?? 0 } as const;
  return { kind: moveKind, title, effect: { preview: { edit: move.edit, label, description }, opens }, preferred: false };
}

/** The words at the break as they read when joined, what is taken out, and how to say yes. */
function describe(page: Page, { from, to, separator }: Seam, { removed }: Move, locale: Locale): string {
  const seen = `“${tail(page, from, HEAD)}${separator}｜${excerpt(page, to, HEAD)}”`;
  const parts = [
    seen,
    ...(removed === '' ? [] : [say(locale, wording.takesOut, { removed })]),
    say(locale, wording.tickThenApply),
  ];
  return parts.join(locale === 'zh' ? '；' : '; ');
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

/** A piece whose other half nobody found: the places that it might be, best first; and that nothing is missing at all. */
function orphanActions(page: Page, span: Span, context: ActionContext): PlainAction[] {
  const { locale } = context;
  const result: PlainAction[] = [];
  for (const orphan of orphansAt(page, span, context.automatic)) {
    const settles = { rule: 'seam.orphan' as const, at: markOf(page, orphan) };
    for (const { block, line, decision } of choicesFor(page, orphan, context)) {
      const isEnd = orphan.missing === 'end';
      const words = isEnd ? excerpt(page, block, HEAD) : tail(page, block, HEAD);
      const title = say(locale, isEnd ? wording.chooseRest : wording.chooseBeginning, { line, words });
      result.push({ kind: 'quickfix.galley.choose', title, effect: { decision }, preferred: false, settles });
    }
    const decision = { kind: 'complete', at: page.starts[orphan.block] ?? 0 } as const;
    const kind = 'quickfix.galley.complete';
    result.push({ kind, title: say(locale, wording.complete), effect: { decision }, preferred: false, settles });
  }
  return result;
}

function orphansAt(page: Page, span: Span, nearOnly: boolean): readonly Orphan[] {
  const block = blockAt(page, span.start);
  return page.orphans.filter((orphan) =>
    nearOnly ? touch(markOf(page, orphan), span) : orphan.block === block && span.start <= blockEnd(page, block),
  );
}

/** The broken end of a piece, as its finding marks it. */
function markOf(page: Page, { block, missing }: Orphan): Span {
  return absolute(page, missing === 'end' ? endOf(page, block) : startOf(page, block));
}

/** A place that the lost half of a piece might be. */
export interface Choice extends ReturnType<typeof candidateOf> {
  /** Says that it is. */
  readonly decision: PlaceDecision;
}

/** Up to three places that the lost half might be, best first. */
export function choicesFor(page: Page, orphan: Orphan, context: Pick<ActionContext, 'statistics' | 'lineAt'>): readonly Choice[] {
  const { block, missing } = orphan;
  return candidatesFor(page, context.statistics, block, missing).map((candidate) => {
    const [from, to] = missing === 'end' ? [block, candidate.block] : [candidate.block, block];
    const decision = { kind: 'join', left: blockEnd(page, from), right: page.starts[to] ?? 0 } as const;
    return { ...candidateOf(page, candidate, missing, context.lineAt), decision };
  });
}

function candidateOf(
  page: Page,
  { block, evidence }: ReturnType<typeof candidatesFor>[number],
  missing: Orphan['missing'],
  lineAt: ActionContext['lineAt'],
) {
  // People count lines from 1.
  const line = lineAt(missing === 'end' ? (page.starts[block] ?? 0) : blockEnd(page, block)) + 1;
  return { block, line, evidence };
}
