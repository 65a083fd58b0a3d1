/** What people decided, as it is told to people: in lists and in hovers. */

import { claimKinds } from '../../../l10n/claim-kinds.js';
import { decided, decisionHover, saidOfClaim } from '../../../l10n/decisions.js';
import { type Locale, say } from '../../../l10n/index.js';
import { roleNames } from '../../../l10n/symbols.js';
import type { ClaimPatch, Span } from '../core/model.js';
import { stands } from '../decisions/constraints.js';
import type { Decision, Held, Says } from '../decisions/decision.js';
import type { Fact } from './hover.js';

/** A decision in words: "this is: headline". */
export function sayDecision(says: Says, locale: Locale): string {
  switch (says.kind) {
    case 'role':
      return say(locale, decided.role, { role: say(locale, roleNames[says.role]) });
    case 'boundary':
      return say(locale, says.starts ? decided.starts : decided.startsNot);
    case 'claim':
      return says.set === null ? say(locale, decided.notClaim) : say(locale, decided.claim, { said: sayPatch(says.set, locale) });
    case 'number':
      return say(locale, decided.number, { said: sayPatch(says.set, locale) });
    case 'note':
      return say(locale, decided.note, { text: says.text });
    case 'label':
      return say(locale, decided.label, { label: says.label });
    case 'join':
    case 'apart':
    case 'same-article':
    case 'split':
    case 'complete':
    case 'reviewed':
      return say(locale, decided[says.kind]);
  }
}

function sayPatch(set: ClaimPatch, locale: Locale): string {
  const none = say(locale, saidOfClaim.none);
  const parts: string[] = [];
  if (set.kind !== undefined) parts.push(say(locale, claimKinds[set.kind]));
  for (const key of ['value', 'unit', 'min', 'max', 'indicator'] as const) {
    const text = set[key];
    if (text !== undefined) parts.push(say(locale, saidOfClaim[key], { text: text ?? none }));
  }
  if (set.role !== undefined) parts.push(say(locale, saidOfClaim.role, { text: set.role }));
  if (set.period !== undefined) parts.push(say(locale, saidOfClaim.period, { text: sayPeriod(set.period) ?? none }));
  return parts.join(locale === 'zh' ? '，' : ', ');
}

/** “2025-01-01/2025-09-30”; one day or year by itself. */
function sayPeriod(period: NonNullable<ClaimPatch['period']> | null): string | null {
  if (period === null) return null;
  return period.from === period.to ? period.from : `${period.from ?? ''}/${period.to ?? ''}`;
}

/** What was decided of the words at an offset, narrowest first, for a hover; empty where nothing was. */
export function decisionsAt(held: readonly Held[], text: string, offset: number): readonly Held[] {
  const found = held.filter((entry) => stands(entry, text) && spanAt(entry, offset) !== null);
  return found.sort((a, b) => widthAt(a, offset) - widthAt(b, offset));
}

/** The place of a decision that holds an offset. */
export function spanAt({ at }: Held, offset: number): Span | null {
  return at?.find((span) => span.start <= offset && offset <= span.end) ?? null;
}

export function decisionFact({ says, creator }: Decision, locale: Locale): Fact {
  const label = creator === null ? say(locale, decisionHover.you) : say(locale, decisionHover.somebody, { name: creator });
  return { label, text: sayDecision(says, locale) };
}

function widthAt(held: Held, offset: number): number {
  const span = spanAt(held, offset);
  return span === null ? 0 : span.end - span.start;
}
