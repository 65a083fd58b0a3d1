/** A strand: a head group with the body that was found for it so far, or a body whose head is not known (yet). */
import type { BlockIndex } from '../model.js';
import type { Told } from './topic.js';

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
  /** While the page is read: first and last block of the body in reading order, and the block that was put in latest; -1 = none yet. */
  first: BlockIndex;
  last: BlockIndex;
  latest: BlockIndex;
  /** What the story has told, while it is in mind. */
  told: Told | null;
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
  first: -1,
  last: -1,
  latest: -1,
  told: null,
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

/** Calls `visit` with every block of the strand, in no order. */
export function eachMember(strand: Strand, visit: (block: BlockIndex) => void): void {
  if (strand.column !== null) visit(strand.column);
  if (strand.headline !== null) visit(strand.headline);
  if (strand.continuedFrom !== null) visit(strand.continuedFrom);
  if (strand.continuedOn !== null) visit(strand.continuedOn);
  for (const block of strand.kickers) visit(block);
  for (const block of strand.decks) visit(block);
  for (const block of strand.bylines) visit(block);
  for (const block of strand.subheads) visit(block);
  for (const block of strand.body) visit(block);
  for (const block of strand.extras) visit(block);
}

/** The strand that now holds the blocks of `strand`. Chains of merged strands are as short as the page has jumps. */
export function root(strand: Strand): Strand {
  let at = strand;
  while (at.mergedInto !== null) at = at.mergedInto;
  return at;
}
