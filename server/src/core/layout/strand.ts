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

/** Puts all of `guest` behind `host`; what both can only have once, the host keeps. */
export function absorb(host: Strand, guest: Strand): void {
  host.column ??= guest.column;
  host.headline ??= guest.headline;
  host.continuedFrom ??= guest.continuedFrom;
  host.continuedOn ??= guest.continuedOn;
  host.kickers.push(...guest.kickers);
  host.decks.push(...guest.decks);
  host.bylines.push(...guest.bylines);
  host.subheads.push(...guest.subheads);
  host.body.push(...guest.body);
  host.extras.push(...guest.extras);
  if (guest.column !== null && host.column !== guest.column) host.extras.push(guest.column);
  if (guest.headline !== null && host.headline !== guest.headline) host.subheads.push(guest.headline);
  if (guest.continuedFrom !== null && host.continuedFrom !== guest.continuedFrom) host.extras.push(guest.continuedFrom);
  if (guest.continuedOn !== null && host.continuedOn !== guest.continuedOn) host.extras.push(guest.continuedOn);
  guest.mergedInto = host;
}

/** Every block of the strand, in no order. */
export function membersOf(strand: Strand): BlockIndex[] {
  const single = [strand.column, strand.headline, strand.continuedFrom, strand.continuedOn].filter((block) => block !== null);
  return [...single, ...strand.kickers, ...strand.decks, ...strand.bylines, ...strand.subheads, ...strand.body, ...strand.extras];
}

/** The strand that now holds the blocks of `strand`. Chains of merged strands are as short as the page has jumps. */
export function root(strand: Strand): Strand {
  let at = strand;
  while (at.mergedInto !== null) at = at.mergedInto;
  return at;
}
