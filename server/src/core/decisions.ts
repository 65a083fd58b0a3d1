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

/** The same is decided of where stories begin and what belongs together. What is decided of roles and paragraphs shows in roles and seams. */
export function sameStoriesDecided(a: Decisions, b: Decisions): boolean {
  if (a.starts.size !== b.starts.size || a.together.length !== b.together.length) return false;
  for (const [block, starts] of a.starts) if (b.starts.get(block) !== starts) return false;
  return a.together.every(([one, other], i) => one === b.together[i]?.[0] && other === b.together[i]?.[1]);
}

/** The later of two decisions on the same thing holds. */
export function resolveDecisions(blocks: Blocks, constraints: readonly Constraint[]): Decisions {
  const roles = new Map<BlockIndex, Role>();
  const starts = new Map<BlockIndex, boolean>();
  const pairs = new Map<number, { readonly joined: boolean; readonly pair: readonly [BlockIndex, BlockIndex] }>();
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
        const key = left * blocks.starts.length + right;
        pairs.delete(key);
        pairs.set(key, { joined: constraint.kind === 'join', pair: [left, right] });
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
      case 'number':
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

/** An update asks for those of the old page and of the new one more than once. */
const knownSplits = new WeakMap<readonly Constraint[], readonly number[]>();

/**
 * Where a person cut a paragraph, sorted and without repeats. Besides the plain cuts, "these are not one paragraph" cuts where its right half
 * begins: that is how two lines which were taken for one wrapped paragraph come apart.
 */
export function splitsOf(constraints: readonly Constraint[]): readonly number[] {
  const before = knownSplits.get(constraints);
  if (before !== undefined) return before;
  const offsets = new Set<number>();
  for (const constraint of constraints) {
    if (constraint.kind === 'split') offsets.add(constraint.at);
    else if (constraint.kind === 'apart') offsets.add(constraint.right);
  }
  const splits = [...offsets].sort((a, b) => a - b);
  knownSplits.set(constraints, splits);
  return splits;
}

/** The block that holds `offset`, or ends right at it; -1 between blocks. */
function blockTouching(blocks: Blocks, offset: number): BlockIndex {
  const block = blockAt(blocks, offset);
  return block >= 0 && offset <= blockEnd(blocks, block) ? block : -1;
}
