/** The light bulb at a slip: put it right, or all of its kind in the file. */
import { actions as wording } from '../../../l10n/actions.js';
import { say } from '../../../l10n/index.js';
import { absolute, type Page, type Span } from '../core/model.js';
import type { ActionContext, Effect, PlainAction } from './actions.js';
import { type Repair, repairOf, repairsOf } from './repairs.js';

const repairKind = 'quickfix.galley.repair';

/** What can be done about the slips that a selection touches. */
export function repairFixes(page: Page, span: Span, { locale }: ActionContext): PlainAction[] {
  const result: PlainAction[] = [];
  for (const finding of page.findings) {
    const at = absolute(page, finding.at);
    if (!('slip' in finding.data) || at.start > span.end || at.end < span.start) continue;
    const repair = repairOf(page, finding.at.block, finding.data.slip);
    const { rule, text, meant, safety } = repair;
    const title = say(locale, safety === 'review' ? wording.beginParagraph : wording.repair, { text, meant });
    result.push({ kind: repairKind, title, effect: effectOf(repair, title, locale), preferred: false, settles: { rule, at } });
    const edits = safety === 'review' ? [] : repairsOf(page, rule).map(({ edit }) => edit);
    if (edits.length < 2) continue;
    const every = say(locale, wording.repairAll, { count: edits.length });
    result.push({ kind: `${repairKind}File`, title: every, effect: { edits }, preferred: false, settles: null });
  }
  return result;
}

function effectOf({ edit, safety, text }: Repair, label: string, locale: ActionContext['locale']): Effect {
  if (safety !== 'review') return { edits: [edit] };
  const description = say(locale, wording.lookThenApply, { text });
  return { preview: { edit, label, description }, opens: null };
}
