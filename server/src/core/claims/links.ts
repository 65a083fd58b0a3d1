/** Claims that speak of the same thing at two places of the page, and whether they can both be true. */
import type { BlockIndex } from '../model.js';

/** A claim's place: the block, and its index in `block.claims`. */
export interface ClaimRef {
  readonly block: BlockIndex;
  readonly claim: number;
}

export interface ClaimLink {
  readonly claims: readonly ClaimRef[];
  readonly status: 'agree' | 'compatible' | 'drift' | 'conflict';
}

/** Links claims over the page; the first version finds none. */
export function linkClaims(_view: unknown, _reuse: unknown): readonly ClaimLink[] {
  return [];
}
