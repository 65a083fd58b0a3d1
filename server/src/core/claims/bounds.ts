/** The interval that a modifier gives a number: 超过 x is (x, ∞), 近 x is [0.9x, x), 约 x is x ± 5 % or half a unit of its last digit. */
import { around, product } from './arithmetic.js';
import type { Modifier } from './claim.js';
import { lowestPlace } from './decimal.js';
import type { Draft } from './draft.js';

/**
 * Sets modifier and interval of a plain number. A range or vague number keeps its own interval.
 * @param byDigits about reaches at least half a unit of the last digit that is not zero: 约300 is 250 to 350 in Chinese; English `about` is 5 % alone
 */
export function applyModifier(draft: Draft, modifier: Modifier, byDigits = true): void {
  draft.modifier = modifier;
  const value = draft.value;
  if (value === null || value.includes('/') || draft.min !== null || draft.max !== null) return;
  switch (modifier) {
    case 'gt':
      draft.min = value;
      draft.minExclusive = true;
      return;
    case 'ge':
    case 'min':
      draft.min = value;
      return;
    case 'lt':
      draft.max = value;
      draft.maxExclusive = true;
      return;
    case 'le':
    case 'max':
      draft.max = value;
      return;
    case 'approx':
      draft.min = product(value, '0.9');
      draft.max = value;
      draft.maxExclusive = true;
      return;
    case 'about': {
      const bounds = around(value, '0.05', byDigits ? lowestPlace(value) : null);
      draft.min = bounds?.min ?? null;
      draft.max = bounds?.max ?? null;
      return;
    }
    case 'over-approx':
      return;
  }
}
