/** The light bulb at a slip: put it right, or all of its kind in the file. */
import { actions as wording } from '../../../l10n/actions.js';
import { say } from '../../../l10n/index.js';
import type { Page, Span } from '../core/model.js';
import type { ActionContext, Effect, PlainAction } from './actions.js';
import { type Repair, repairsOf } from './repairs.js';

const repairKind = 'quickfix.galley.repair';

/** What can be done about the slips that a selection touches. */
export function repairFixes(page: Page, span: Span, { locale }: ActionContext): PlainAction[] {
  const all = repairsOf(page);
  const result: PlainAction[] = [];
  for (const repair of all) {
    const { at, rule, text, meant, safety } = repair;
    if (at.start > span.end || at.end < span.start) continue;
    const title = say(locale, safety === 'review' ? wording.beginParagraph : wording.repair, { text, meant });
    result.push({ kind: repairKind, title, effect: effectOf(repair, title, locale), preferred: false, settles: { rule, at } });
    const others = all.filter((other) => other.rule === rule);
    if (others.length < 2 || safety === 'review') continue;
    const edits = others.map(({ edit }) => edit);
    const count = others.length;
    const every = say(locale, wording.repairAll, { count });
    result.push({ kind: `${repairKind}File`, title: every, effect: { edits }, preferred: false, settles: null });
  }
  return result;
}

function effectOf({ edit, safety, text }: Repair, label: string, locale: ActionContext['locale']): Effect {
  if (safety !== 'review') return { edits: [edit] };
  const description = say(locale, wording.lookThenApply, { text });
  return { preview: { edit, label, description }, opens: null };
}
