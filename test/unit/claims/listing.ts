/** Claims as a reader would note them beside the text: one short line for each, so that a test shows sentence and reading side by side. */

import type { LocalClaim } from '../../../server/src/core/claims/claim.js';
import { readClaims } from '../../../server/src/core/claims/read.js';
import { scriptOf } from '../../../server/src/core/text/script.js';

function bounds(claim: LocalClaim): string {
  if (claim.min === null && claim.max === null) return '';
  const left = claim.minExclusive || claim.min === null ? '(' : '[';
  const right = claim.maxExclusive || claim.max === null ? ')' : ']';
  return `${left}${claim.min ?? ''},${claim.max ?? ''}${right}`;
}

/** `[由]1.21%: percentage 1.21 % from up #0`: the span, with what only the extent covers in brackets; then what the claim says. */
export function lineOf(text: string, claim: LocalClaim): string {
  const lead = text.slice(claim.extent.start, claim.start);
  const tail = text.slice(claim.end, claim.extent.end);
  const span = `${lead === '' ? '' : `[${lead}]`}${text.slice(claim.start, claim.end)}${tail === '' ? '' : `[${tail}]`}`;
  const parts = [
    claim.kind,
    claim.value ?? '',
    claim.unit ?? '',
    bounds(claim),
    claim.modifier ?? '',
    claim.aspect ?? '',
    claim.role === 'level' ? '' : claim.role,
    claim.direction ?? '',
    claim.ratio === null ? '' : `×${claim.ratio}`,
    claim.basis ?? '',
    claim.group < 0 ? '' : `#${claim.group}`,
  ];
  return `${span}: ${parts.filter((part) => part !== '').join(' ')}`;
}

/** The claims of a text, one line each. */
export function listing(text: string): string[] {
  return readClaims(text, 0, text.length, scriptOf(text, 0, text.length)).map((claim) => lineOf(text, claim));
}
