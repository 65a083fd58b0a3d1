/** What the analysis has to obey of the decisions on a page. Notes, labels and "reviewed" are between people. */
import type { Constraint } from '../core/model.js';
import { type Held, isOfDigits } from './decision.js';
import { reads } from './quote.js';

const none: readonly Constraint[] = [];
const known = new WeakMap<readonly Held[], { readonly text: string; readonly constraints: readonly Constraint[] }>();

/** In the order in which they were decided, because the later of two on the same thing holds. The same list for the same decisions and text. */
export function constraintsOf(held: readonly Held[], text: string): readonly Constraint[] {
  if (held.length === 0) return none;
  const before = known.get(held);
  if (before?.text === text) return before.constraints;
  const constraints = inTime(held).flatMap((entry) => constraintOf(entry, text) ?? []);
  known.set(held, { text, constraints });
  return constraints;
}

/** Whether a decision is about words that are still there. What is said of a number is said of its digits: other digits are another number. */
export function stands({ decision, at }: Held, text: string): boolean {
  if (at === null) return false;
  const [place] = at;
  const [quote] = decision.places;
  return !isOfDigits(decision.says) || (place !== undefined && quote !== undefined && reads(text, place, quote));
}

function constraintOf(entry: Held, text: string): Constraint | null {
  const [first, second] = entry.at ?? [];
  if (first === undefined || !stands(entry, text)) return null;
  const { says } = entry.decision;
  switch (says.kind) {
    case 'role':
      return { kind: 'role', block: first, role: says.role };
    case 'boundary':
      return { kind: 'boundary', at: first.start, starts: says.starts };
    case 'join':
    case 'apart':
      return second === undefined ? null : { kind: says.kind, left: first.end - 1, right: second.start };
    case 'same-article':
      return second === undefined ? null : { kind: 'same-article', a: first, b: second };
    case 'claim':
      return { kind: 'claim', at: first, set: says.set };
    case 'number':
      return { kind: 'number', at: first, set: says.set };
    case 'split':
      return { kind: 'split', at: first.start };
    case 'complete':
      return { kind: 'complete', block: first };
    case 'note':
    case 'label':
    case 'reviewed':
      return null;
  }
}

/** They mostly are in order already, and a page is typed into more often than it is decided about. */
function inTime(held: readonly Held[]): readonly Held[] {
  for (let i = 1; i < held.length; i++) if (byTime(held[i - 1] as Held, held[i] as Held) > 0) return [...held].sort(byTime);
  return held;
}

function byTime({ decision: a }: Held, { decision: b }: Held): number {
  if (a.modified !== b.modified) return a.modified < b.modified ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
