/** A claim while it is being read: the same fields, still open to change; and the making of one. */
import type { Span } from '../model.js';
import type { ClaimKind, LocalClaim } from './claim.js';

export type Draft = { -readonly [Key in keyof LocalClaim]: LocalClaim[Key] };

/** Confidence of a claim that took a character for another: it is reported, and no check builds on it. */
export const MISREAD = 0.4;

/** What the words around add to a claim is told when it is kept (`Finish`). */
const unknown: Span = { start: 0, end: 0 };

/** A claim at [start, end) with nothing known but its kind, value and unit. Offsets are relative to the block. */
export function newDraft(start: number, end: number, kind: ClaimKind, value: string | null, unit: string | null): Draft {
  return {
    start,
    end,
    kind,
    extent: unknown,
    value,
    unit,
    min: null,
    max: null,
    minExclusive: false,
    maxExclusive: false,
    modifier: null,
    aspect: null,
    ratio: null,
    role: 'level',
    group: -1,
    direction: null,
    indicator: null,
    subject: null,
    period: null,
    basis: null,
    confidence: 1,
  };
}
