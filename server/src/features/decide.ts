/** Turns what a person says of a place into constraints that the analysis obeys. */
import {
  type BlockIndex,
  blockAt,
  blockEnd,
  blockSpan,
  type Constraint,
  type Page,
  type Role,
  type Span,
} from '../core/model.js';
import { isWhite } from '../core/text/characters.js';
import { articleOfBlock } from './article.js';

/** A decision in offsets of the page. Blocks are named by any offset in them. */
export type PlaceDecision =
  | { readonly kind: 'role'; readonly at: number; readonly role: Role }
  /** `boundary`: an article begins, or does not begin, with this block. `complete`: nothing is missing from it. */
  | { readonly kind: 'boundary'; readonly at: number; readonly starts: boolean }
  | { readonly kind: 'split' | 'complete' | 'forget'; readonly at: number }
  /** `join` and `apart`: one paragraph, or not, in this order. `same-article`: of one article, in any order. */
  | { readonly kind: 'join' | 'apart' | 'same-article'; readonly left: number; readonly right: number };

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
    case 'boundary': {
      const block = blockOf(page, decision.at);
      if (block === null) return null;
      const others = constraints.filter((other) => other.kind !== 'boundary' || !isInside(other.at, block));
      return [...others, { kind: 'boundary', at: block.start, starts: decision.starts }];
    }
    case 'complete': {
      const block = blockOf(page, decision.at);
      if (block === null) return null;
      const others = constraints.filter(
        (other) => !(other.kind === 'complete' || other.kind === 'join') || !concerns(other, block),
      );
      return [...others, { kind: 'complete', block }];
    }
    case 'same-article': {
      const a = blockOf(page, decision.left);
      const b = blockOf(page, decision.right);
      if (a === null || b === null || a.start === b.start) return null;
      const others = constraints.filter((other) => other.kind !== 'same-article' || !meets(other.a, a));
      // Two articles become one by this; where the block is in the middle of one, only what begins with it is meant.
      const cut: Constraint[] = isInMiddle(page, blockAt(page, a.start)) ? [{ kind: 'boundary', at: a.start, starts: true }] : [];
      return [...others, ...cut, { kind: 'same-article', a, b }];
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
      const others = withoutPair(constraints, left, right);
      if (decision.kind === 'apart') return [...others, { kind: 'apart', left, right }];
      // Whoever says where a paragraph goes on takes back that nothing is missing from it.
      const open = others.filter((other) => other.kind !== 'complete' || !(meets(other.block, from) || meets(other.block, to)));
      return [...open, { kind: 'join', left, right }];
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

/** Whether a block stands in an article that began before it. */
function isInMiddle(page: Page, block: BlockIndex): boolean {
  const article = page.articles[articleOfBlock(page, block)];
  return article?.body.includes(block) === true && article.runs[0]?.first !== block;
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
  switch (constraint.kind) {
    case 'role':
    case 'complete':
      return meets(constraint.block, block);
    case 'boundary':
    case 'split':
      return isInside(constraint.at, block);
    case 'join':
    case 'apart':
      return isInside(constraint.left, block) || isInside(constraint.right, block);
    case 'same-article':
      return meets(constraint.a, block) || meets(constraint.b, block);
    case 'claim':
      return meets(constraint.at, block);
  }
}

function isInside(offset: number, block: Span): boolean {
  return block.start <= offset && offset <= block.end;
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
