/** What people decided, resolved from offsets to the blocks of this page. A decision that hits no block, or its own block twice, falls away. */
import { type BlockIndex, type Blocks, blockAt, blockEnd, type Constraint, type Role } from './model.js';

export interface Decisions {
  readonly roles: ReadonlyMap<BlockIndex, Role>;
  /** These two are one paragraph, in this order. */
  readonly joins: readonly (readonly [BlockIndex, BlockIndex])[];
  /** These two are not one paragraph, in this order. */
  readonly apart: readonly (readonly [BlockIndex, BlockIndex])[];
  /** An article begins (true) or does not begin (false) with this block. */
  readonly starts: ReadonlyMap<BlockIndex, boolean>;
  /** These two belong to one article. */
  readonly together: readonly (readonly [BlockIndex, BlockIndex])[];
  /** Nothing is missing from these. */
  readonly complete: ReadonlySet<BlockIndex>;
}

/** Nobody decided anything of roles, paragraphs or articles. */
export function nothingDecided({ roles, joins, apart, starts, together }: Decisions): boolean {
  return roles.size + starts.size + joins.length + apart.length + together.length === 0;
}

/** The later of two decisions on the same thing holds. */
export function resolveDecisions(blocks: Blocks, constraints: readonly Constraint[]): Decisions {
  const roles = new Map<BlockIndex, Role>();
  const starts = new Map<BlockIndex, boolean>();
  const pairs = new Map<string, { readonly joined: boolean; readonly pair: readonly [BlockIndex, BlockIndex] }>();
  const together: [BlockIndex, BlockIndex][] = [];
  const complete = new Set<BlockIndex>();
  for (const constraint of constraints) {
    switch (constraint.kind) {
      case 'role': {
        const block = blockTouching(blocks, constraint.block.start);
        if (block >= 0) roles.set(block, constraint.role);
        break;
      }
      case 'boundary': {
        const block = blockTouching(blocks, constraint.at);
        if (block >= 0) starts.set(block, constraint.starts);
        break;
      }
      case 'join':
      case 'apart': {
        const left = blockTouching(blocks, constraint.left);
        const right = blockTouching(blocks, constraint.right);
        if (left < 0 || right < 0 || left === right) break;
        pairs.delete(`${left} ${right}`);
        pairs.set(`${left} ${right}`, { joined: constraint.kind === 'join', pair: [left, right] });
        break;
      }
      case 'same-article': {
        const a = blockTouching(blocks, constraint.a.start);
        const b = blockTouching(blocks, constraint.b.start);
        if (a >= 0 && b >= 0 && a !== b) together.push([a, b]);
        break;
      }
      case 'complete': {
        const block = blockTouching(blocks, constraint.block.start);
        if (block >= 0) complete.add(block);
        break;
      }
      case 'split':
      case 'claim':
        break;
    }
  }
  const decided = [...pairs.values()];
  return {
    roles,
    starts,
    together,
    complete,
    joins: decided.filter((entry) => entry.joined).map((entry) => entry.pair),
    apart: decided.filter((entry) => !entry.joined).map((entry) => entry.pair),
  };
}

/**
 * Where a person cut a paragraph, sorted and without repeats. Besides the plain cuts, "these are not one paragraph" cuts where its right half
 * begins: that is how two lines which were taken for one wrapped paragraph come apart.
 */
export function splitsOf(constraints: readonly Constraint[]): readonly number[] {
  const offsets = new Set<number>();
  for (const constraint of constraints) {
    if (constraint.kind === 'split') offsets.add(constraint.at);
    else if (constraint.kind === 'apart') offsets.add(constraint.right);
  }
  return [...offsets].sort((a, b) => a - b);
}

/** The block that holds `offset`, or ends right at it; -1 between blocks. */
function blockTouching(blocks: Blocks, offset: number): BlockIndex {
  const block = blockAt(blocks, offset);
  return block >= 0 && offset <= blockEnd(blocks, block) ? block : -1;
}
