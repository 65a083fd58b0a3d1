/** Turns what a person says of a place into constraints that the analysis obeys. */
import { blockAt, blockEnd, blockSpan, type Constraint, type Page, type Span } from '../core/model.js';
import { isWhite } from '../core/text/characters.js';
import type { PlaceDecision } from './actions.js';

/** The constraints after one more decision; null where it hits no block. The newest decision on a thing replaces the older ones. */
export function decide(page: Page, decision: PlaceDecision): readonly Constraint[] | null {
  const { text, constraints } = page.input;
  switch (decision.kind) {
    case 'role': {
      const block = blockOf(page, decision.at);
      if (block === null) return null;
      const others = constraints.filter((other) => other.kind !== 'role' || !meets(other.block, block));
      return [...others, { kind: 'role', block, role: decision.role }];
    }
    case 'split': {
      const block = blockOf(page, decision.at);
      if (block === null) return null;
      let left = decision.at;
      while (left > block.start && isWhite(text.charCodeAt(left - 1))) left--;
      let right = decision.at;
      while (right < block.end && isWhite(text.charCodeAt(right))) right++;
      if (left <= block.start || right >= block.end) return null;
      // "Split here" and "not one paragraph" are one thing; a plain cut would be taken for a break and offered for joining again.
      return [...withoutPair(constraints, left - 1, right), { kind: 'apart', left: left - 1, right }];
    }
    case 'join':
    case 'apart': {
      const from = blockOf(page, decision.left);
      const to = blockOf(page, decision.right);
      if (from === null || to === null || from.start === to.start) return null;
      const left = from.end - 1;
      const right = to.start;
      return [...withoutPair(constraints, left, right), { kind: decision.kind, left, right }];
    }
    case 'forget': {
      const block = blockOf(page, decision.at);
      return block && constraints.filter((constraint) => !concerns(constraint, block));
    }
  }
}

/** Whether a person decided anything about a block. */
export function hasDecision(constraints: readonly Constraint[], block: Span): boolean {
  return constraints.some((constraint) => concerns(constraint, block));
}

function blockOf(page: Page, offset: number): Span | null {
  const block = blockAt(page, offset);
  return block >= 0 && offset <= blockEnd(page, block) ? blockSpan(page, block) : null;
}

function withoutPair(constraints: readonly Constraint[], left: number, right: number): readonly Constraint[] {
  return constraints.filter(
    (other) => !((other.kind === 'join' || other.kind === 'apart') && other.left === left && other.right === right),
  );
}

function concerns(constraint: Constraint, block: Span): boolean {
  const inside = (offset: number): boolean => block.start <= offset && offset <= block.end;
  switch (constraint.kind) {
    case 'role':
      return meets(constraint.block, block);
    case 'boundary':
    case 'split':
      return inside(constraint.at);
    case 'join':
    case 'apart':
      return inside(constraint.left) || inside(constraint.right);
    case 'same-article':
      return meets(constraint.a, block) || meets(constraint.b, block);
    case 'claim':
      return meets(constraint.at, block);
  }
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
