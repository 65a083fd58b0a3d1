/** The light bulb over what people decided, and over numbers: take one decision back, say that a number only names something, that a block is reviewed. */
import { actions as wording } from '../../../l10n/actions.js';
import { say } from '../../../l10n/index.js';
import { type BlockIndex, blockEnd, blockSpan, type Page, type Span } from '../core/model.js';
import { claimAt, type PlaceDecision } from '../decisions/decide.js';
import type { ActionContext, PlainAction } from './actions.js';
import { decisionsAt, sayDecision } from './decisions.js';

const rewrite = 'refactor.rewrite.galley';

/** One fix for each decision on the words at the caret. Asked by itself, on every move of the cursor, the editor gets none. */
export function undecideFixes(page: Page, span: Span, { held, locale, automatic }: ActionContext): PlainAction[] {
  if (automatic) return [];
  return decisionsAt(held, page.input.text, span.start).map(({ decision: { id, says } }) => ({
    kind: 'quickfix.galley.undecide',
    title: say(locale, wording.undecide, { decision: sayDecision(says, locale) }),
    effect: { decision: { kind: 'remove', id } },
    preferred: false,
    settles: null,
  }));
}

/** What may be said of a number under the caret, and of the block. */
export function markRewrites(page: Page, block: BlockIndex, span: Span, { locale }: ActionContext): PlainAction[] {
  if (block < 0 || span.start > blockEnd(page, block)) return [];
  const base = page.starts[block] ?? 0;
  const offset = span.start - base;
  const offer = (kind: string, title: string, decision: PlaceDecision): PlainAction => {
    return { kind: `${rewrite}.${kind}`, title, effect: { decision }, preferred: false, settles: null };
  };
  const claim = claimAt(page.blocks[block]?.claims ?? [], offset);
  const notClaim =
    claim === undefined
      ? []
      : [offer('notClaim', say(locale, wording.notClaim), { kind: 'claim', at: base + claim.start, set: null })];
  const at = span.start < span.end ? span : blockSpan(page, block);
  return [...notClaim, offer('reviewed', say(locale, wording.reviewed), { kind: 'reviewed', at })];
}
