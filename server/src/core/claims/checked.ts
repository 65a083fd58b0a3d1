/** What a check looks at, and what it is: a pure function that adds what it doubts. */
import type { ClaimDoubt } from './checks.js';
import type { LocalClaim } from './claim.js';

/** The claims of a block, or of a clause over a break, and the words around them. */
export interface Checked {
  /** Their offsets count from `start`. */
  readonly claims: readonly LocalClaim[];
  readonly text: string;
  /** Where the block begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  readonly script: 'han' | 'latin';
}

export type Check = (checked: Checked, doubts: ClaimDoubt[]) => void;
