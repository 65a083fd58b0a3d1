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
  if (value === null || draft.min !== null || draft.max !== null) return;
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
      draft.min = nineTenths(value);
      draft.max = value.includes('/') ? (terminating(value) ?? value) : value;
      draft.maxExclusive = true;
      return;
    case 'about': {
      // 约三分之一 tells of no places that could be rounded.
      if (value.includes('/')) return;
      const bounds = around(value, '0.05', byDigits ? lowestPlace(value) : null);
      draft.min = bounds?.min ?? null;
      draft.max = bounds?.max ?? null;
      return;
    }
    case 'over-approx':
      return;
  }
}

/** Nine tenths of a decimal or a fraction: of "1/2" it is "0.45", of "1/7" the fraction "9/70". */
function nineTenths(value: string): string | null {
  const slash = value.indexOf('/');
  if (slash < 0) return product(value, '0.9');
  const fraction = `${product(value.slice(0, slash), '9')}/${product(value.slice(slash + 1), '10')}`;
  return terminating(fraction) ?? fraction;
}

/** Longest decimal that is written for a fraction. */
const LONGEST_DECIMAL = 12;

/** A fraction as a decimal, where it comes out: "1/2" is "0.5", "1/3" null. */
function terminating(fraction: string): string | null {
  const decimal = product(fraction, '1');
  return decimal !== null && decimal.length <= LONGEST_DECIMAL ? decimal : null;
}

/** Bounds around a number with 来 behind it: 二十来天 is 16 to 24. */
export function applyMoreOrLess(draft: Draft): void {
  draft.modifier = 'about';
  const bounds = draft.value === null ? null : around(draft.value, '0.2', null);
  draft.min = bounds?.min ?? null;
  draft.max = bounds?.max ?? null;
}
