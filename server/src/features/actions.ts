/**
 * What the light bulb offers: joins, repairs, and a person's own decisions. The last word is the person's: whatever the engine took a block
 * for, it can be told otherwise, and a break that is none can be told to be none.
 */
import { actions as wording } from '../../../l10n/actions.js';
import { type Locale, say } from '../../../l10n/index.js';
import type { Engine } from '../core/engine.js';
import { blockAt, type Page, type RuleId, type Span } from '../core/model.js';
import type { Statistics } from '../core/seams/statistics.js';
import type { Edit } from '../core/text/edits.js';
import type { PlaceDecision } from '../decisions/decide.js';
import type { Held } from '../decisions/decision.js';
import { articleRewrites } from './actions-article.js';
import { markRewrites, undecideFixes } from './actions-decision.js';
import { numberFixes } from './actions-number.js';
import { repairFixes } from './actions-repair.js';
import { blockRewrites, roleFixes } from './actions-role.js';
import { seamFixes } from './actions-seam.js';
import { mend } from './joins.js';
import type { MendedText } from './mended.js';

export interface PlainAction {
  /** The protocol's kind: `quickfix.galley.join`. */
  readonly kind: string;
  readonly title: string;
  readonly effect: Effect;
  /** The one that a single key may take. */
  readonly preferred: boolean;
  /** The finding that it settles, where it settles one. */
  readonly settles: { readonly rule: RuleId; readonly at: Span } | null;
}

export type Effect =
  /** Disjoint edits of the page's text. */
  | { readonly edits: readonly Edit[] }
  | { readonly decision: PlaceDecision }
  /** An edit that a person sees before it is done; where an editor cannot show it, what to open as a new document, or just the edit. */
  | { readonly preview: Preview; readonly opens: MendedText }
  | { readonly preview: Preview; readonly opens: null }
  | { readonly preview: null; readonly opens: MendedText };

export interface Preview {
  /** One edit, so that no half of it can be done. */
  readonly edit: Edit;
  /** What is done, and how to say yes to it. */
  readonly label: string;
  readonly description: string;
}

export interface ActionContext {
  readonly locale: Locale;
  readonly engine: Engine;
  readonly statistics: Statistics;
  /** What people decided about the page. */
  readonly held: readonly Held[];
  /** Whether an action of this kind, or of kinds below it, is wanted at all. */
  wants(kind: string): boolean;
  /** The editor asks by itself, on every move of the cursor: only what belongs to the place under it, no menus. */
  readonly automatic: boolean;
  lineAt(offset: number): number;
}

export const fixAllKind = 'source.fixAll.galley';
const rewrite = 'refactor.rewrite.galley';

/** What can be done at a selection, the most likely first. */
export function actionsAt(page: Page, span: Span, context: ActionContext): PlainAction[] {
  const block = blockAt(page, span.start);
  const result: PlainAction[] = [];
  if (context.wants('quickfix')) {
    result.push(
      ...seamFixes(page, span, context),
      ...repairFixes(page, span, context),
      ...numberFixes(page, span, context),
      ...roleFixes(page, span, context),
      ...undecideFixes(page, span, context),
    );
  }
  if (!context.automatic && context.wants(rewrite)) {
    result.push(
      ...blockRewrites(page, block, span, context),
      ...articleRewrites(page, block, span, context),
      ...markRewrites(page, block, span, context),
    );
  }
  if (context.wants(fixAllKind)) result.push(...fixAll(page, context));
  return result.filter((action) => context.wants(action.kind));
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
