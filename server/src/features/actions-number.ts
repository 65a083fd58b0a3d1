/** The light bulb at a number: what is certain to be meant, where the page prints something else. */
import { numbers as wording } from '../../../l10n/actions.js';
import { say } from '../../../l10n/index.js';
import { MISREAD } from '../core/claims/draft.js';
import { absolute, blockAt, type Page, type Span } from '../core/model.js';
import type { Edit } from '../core/text/edits.js';
import type { ActionContext, PlainAction } from './actions.js';

const kind = 'quickfix.galley.number';

export function numberFixes(page: Page, span: Span, context: ActionContext): PlainAction[] {
  return [...findingFixes(page, span, context), ...misreadFixes(page, span, context)];
}

/** 百分点 for %, the unit in both halves of a range. */
function findingFixes(page: Page, span: Span, { locale }: ActionContext): PlainAction[] {
  const actions: PlainAction[] = [];
  for (const { rule, at } of page.findings) {
    if (rule !== 'claim.points' && rule !== 'claim.scale') continue;
    const place = absolute(page, at);
    if (place.start > span.end || place.end < span.start) continue;
    const printed = page.input.text.slice(place.start, place.end);
    const edit = rule === 'claim.points' ? inPoints(printed, place) : inBothHalves(printed, place);
    if (edit === null) continue;
    const meant = printed.slice(0, edit.start - place.start) + edit.text + printed.slice(edit.end - place.start);
    const title = say(locale, wording.write, { meant });
    actions.push({ kind, title, effect: { edits: [edit] }, preferred: rule === 'claim.points', settles: { rule, at: place } });
  }
  return actions;
}

/** 提高3.3% is 3.3个百分点. */
function inPoints(printed: string, { end }: Span): Edit | null {
  const sign = /(?:%|％| ?percent| ?per cent| ?pc)$/.exec(printed)?.[0];
  if (sign === undefined) return null;
  const english = /[a-z]$/.test(printed);
  return { start: end - sign.length, end, text: english ? ' percentage points' : '个百分点' };
}

/** 3—5万元 is 3万—5万元. */
function inBothHalves(printed: string, { start }: Span): Edit | null {
  const dash = printed.search(/[^\d.]/);
  const scale = /[万萬亿億]+/.exec(printed)?.[0];
  return dash <= 0 || scale === undefined ? null : { start: start + dash, end: start + dash, text: scale };
}

/** 1O%, l8个月, 12. 5%, 2030一2035年, 1.8方元: characters that only look like what is meant. */
function misreadFixes(page: Page, span: Span, { locale }: ActionContext): PlainAction[] {
  const block = blockAt(page, span.start);
  const base = page.starts[block] ?? 0;
  const actions: PlainAction[] = [];
  for (const claim of page.blocks[block]?.claims ?? []) {
    if (claim.confidence > MISREAD || base + claim.start > span.end || base + claim.end < span.start) continue;
    const printed = page.input.text.slice(base + claim.start, base + claim.end);
    const meant = asMeant(printed);
    if (meant === printed) continue;
    const edits = [{ start: base + claim.start, end: base + claim.end, text: meant }];
    actions.push({ kind, title: say(locale, wording.write, { meant }), effect: { edits }, preferred: false, settles: null });
  }
  return actions;
}

function asMeant(printed: string): string {
  return printed
    .replace(/(?<=[\d.])[Oo○](?=[\dOo○.%％]|[万亿元年月日名人吨个])/g, '0')
    .replace(/^[lI|](?=\d)/, '1')
    .replace(/(?<=\d\.) (?=\d)/, '')
    .replace(/(?<=\d)一(?=\d)/, '—')
    .replace(/方(?=元)/, '万')
    .replace(/[忆憶](?=元)/, '亿');
}
