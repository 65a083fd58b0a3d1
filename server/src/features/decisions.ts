/** What people decided, as it is told to people: in lists and in hovers. */
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

function sayPatch({ period, ...set }: ClaimPatch, locale: Locale): string {
  const none = say(locale, saidOfClaim.none);
  const parts = Object.entries(set).map(([key, text]) =>
    say(locale, saidOfClaim[key as keyof typeof set], { text: text ?? none }),
  );
  if (period !== undefined) {
    const text = period === null ? none : `${period.from ?? ''}/${period.to ?? ''}`;
    parts.push(say(locale, saidOfClaim.period, { text }));
  }
  return parts.join(locale === 'zh' ? '，' : ', ');
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
