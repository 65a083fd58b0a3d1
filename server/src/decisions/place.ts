/** Where decisions stand in a text that they were not made on, or that was edited since. */
import type { Span } from '../core/model.js';
import { type Decision, type Held, isOfDigits } from './decision.js';
import { findQuotes } from './find.js';
import type { Found } from './found.js';

/** Where the words of decisions stand now. */
export function place(decisions: readonly Decision[], text: string): Held[] {
  const found = findQuotes(
    decisions.flatMap(({ places }) => places),
    text,
  );
  let next = 0;
  return decisions.map((decision) => {
    const places = decision.places.map((): Found | null => found[next++] ?? null);
    return { decision, at: isCertain(decision, places) ? places.map(spanOf) : null };
  });
}

/** All places are there; a number has to read as it did, and a cut has to be before the very character that it was before. */
function isCertain({ says }: Decision, places: readonly (Found | null)[]): places is readonly Found[] {
  const [first, second] = places;
  if (places.some((found) => found === null)) return false;
  if (isOfDigits(says)) return first?.same === true;
  if (says.kind === 'split') return first?.startIsSure === true;
  if (says.kind === 'apart') return second?.startIsSure === true;
  return true;
}

function spanOf({ start, end }: Found): Span {
  return { start, end };
}
