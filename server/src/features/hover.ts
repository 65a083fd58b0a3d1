/**
 * What the editor shows where the pointer rests: on a number what it says, at a break what belongs together and why, on a heading what it heads.
 * Plain words, no markup: whoever shows them escapes them.
 */
import { decisionHover } from '../../../l10n/decisions.js';
import { type Locale, say } from '../../../l10n/index.js';
import { blockAt, blockEnd, type Page, type Span } from '../core/model.js';
import type { Statistics } from '../core/seams/statistics.js';
import type { PlaceDecision } from '../decisions/decide.js';
import type { Held } from '../decisions/decision.js';
import { decisionFact, decisionsAt, spanAt } from './decisions.js';
import { hoverHeading } from './hover-heading.js';
import { hoverNumber } from './hover-number.js';
import { hoverSeam } from './hover-seam.js';
import type { Severities } from './problems.js';

export interface HoverText {
  /** What the hover is about. */
  readonly span: Span;
  readonly title: string;
  readonly facts: readonly Fact[];
  /** What to do, where there is something to do. */
  readonly advice: string | null;
}

export interface Fact {
  readonly label: string;
  readonly text: string;
  /** What a person may say here, in the words of a link. */
  readonly choice?: { readonly title: string; readonly decision: PlaceDecision };
  /** Where on the page it is told. */
  readonly place?: Span;
}

export interface HoverContext {
  readonly locale: Locale;
  readonly statistics: Statistics;
  /** What people decided about the page. */
  readonly held: readonly Held[];
  /** Of a number it is told what is doubted in these rules, as far as they are not off; the defaults where nothing is set. */
  readonly severities?: Severities;
  /** 0-based line of an offset. */
  lineAt(offset: number): number;
}

/** Null where there is nothing to say. A number at a break is told first, then the break. */
export function hoverAt(page: Page, offset: number, context: HoverContext): HoverText | null {
  const found = readAt(page, offset, context);
  const decisions = decisionsAt(context.held, page.input.text, offset);
  const [first] = decisions;
  const span = first && spanAt(first, offset);
  if (first === undefined || !span) return found;
  const facts = decisions.map(({ decision }) => decisionFact(decision, context.locale));
  if (found !== null) return { ...found, facts: [...facts, ...found.facts] };
  const title = say(context.locale, decisionHover.title);
  return { span, title, facts, advice: say(context.locale, decisionHover.undo) };
}

function readAt(page: Page, offset: number, context: HoverContext): HoverText | null {
  const block = blockAt(page, offset);
  if (block < 0 || offset > blockEnd(page, block)) return null;
  const number = hoverNumber(page, block, offset, context);
  const seam = hoverSeam(page, block, offset, context);
  if (number !== null && seam !== null) return { ...number, facts: [...number.facts, ...seam.facts], advice: seam.advice };
  return number ?? seam ?? hoverHeading(page, block, context);
}
