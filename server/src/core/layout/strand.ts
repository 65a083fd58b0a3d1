/** A strand: a head group with the body that was found for it so far, or a body whose head is not known (yet). */
import type { BlockIndex } from '../model.js';

export interface Strand {
  column: BlockIndex | null;
  kickers: BlockIndex[];
  headline: BlockIndex | null;
  decks: BlockIndex[];
  bylines: BlockIndex[];
  subheads: BlockIndex[];
  /** In reading order. */
  body: BlockIndex[];
  extras: BlockIndex[];
  continuedFrom: BlockIndex | null;
  continuedOn: BlockIndex | null;
  /** The strand that took this one's blocks over. */
  mergedInto: Strand | null;
}

export function hasHead(strand: Strand): boolean {
  return strand.headline !== null || strand.column !== null || strand.kickers.length > 0;
}

export const newStrand = (): Strand => ({
  column: null,
  kickers: [],
  headline: null,
  decks: [],
  bylines: [],
  subheads: [],
  body: [],
  extras: [],
  continuedFrom: null,
  continuedOn: null,
  mergedInto: null,
});
