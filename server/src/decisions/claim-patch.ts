/** Reads what a person said of a number from anything: a request, a sidecar, another tool's file. */
import type { ClaimKind, ClaimRole } from '../core/claims/claim.js';
import type { ClaimPatch } from '../core/model.js';

const kinds: readonly ClaimKind[] = [
  ...(['percentage', 'percentage-point', 'money', 'count', 'measure', 'duration', 'date', 'time'] as const),
  ...(['ordinal', 'rank', 'ratio', 'multiple', 'fraction', 'number'] as const),
];
const roles: readonly ClaimRole[] = [
  ...(['level', 'from', 'to', 'by', 'share', 'subset', 'threshold', 'period', 'offset'] as const),
  ...(['attributive', 'event-date', 'dateline', 'none'] as const),
];

/** Null where a field has a wrong type. Fields of other names are left out. */
export function readClaimPatch(value: Readonly<Record<string, unknown>>): ClaimPatch | null {
  const words = ['value', 'unit', 'min', 'max', 'indicator'] as const;
  const patch: Record<string, unknown> = {};
  for (const key of words) {
    const given = value[key];
    if (given === undefined) continue;
    if (given !== null && typeof given !== 'string') return null;
    patch[key] = given;
  }
  const { kind, role, period } = value;
  if (kind !== undefined) {
    if (!kinds.some((known) => known === kind)) return null;
    patch['kind'] = kind;
  }
  if (role !== undefined) {
    if (!roles.some((known) => known === role)) return null;
    patch['role'] = role;
  }
  if (period !== undefined) {
    const read = readPeriod(period);
    if (read === undefined) return null;
    patch['period'] = read;
  }
  return patch;
}

function readPeriod(value: unknown): ClaimPatch['period'] {
  if (value === null) return null;
  if (typeof value !== 'object') return undefined;
  const { from = null, to = null } = value as { readonly from?: unknown; readonly to?: unknown };
  return isDay(from) && isDay(to) ? { from, to } : undefined;
}

function isDay(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && /^[\dX]{4}(-[\dX]{2}){0,2}$/.test(value));
}
