/**
 * What the passes over the whole page ask of each block, as one number a block in one row. A keystroke makes all of them pass again; going to
 * ten thousand objects all over the memory for it would take longer than all the rest, going along a row takes microseconds.
 */
import { allRoles, type Role } from './model.js';

/** Bits of a block's facts. The heading depth, and above all bits the own role, are numbers of several bits. */
export const Fact = {
  /** Heading depth that the text marks with `#`. */
  level: 0b111,
  han: 1 << 3,
  /** Long enough to be a paragraph, whose indent tells the habit of the page. */
  long: 1 << 4,
  byline: 1 << 5,
  dateline: 1 << 6,
  /** Cannot begin as it does. */
  broken: 1 << 7,
  /** Could be a row of figures, or a short item in brackets (see `Shape`). */
  row: 1 << 8,
  item: 1 << 9,
  jumpFrom: 1 << 10,
  jumpOn: 1 << 11,
  openHead: 1 << 12,
  openTail: 1 << 13,
  /** Names a day or a year, in its dateline or text. */
  dated: 1 << 14,
  /** Its numbers are doubted, `announcing` ones among them. */
  doubtful: 1 << 15,
  folioDate: 1 << 16,
  /** Has slips. */
  slipped: 1 << 17,
  /** Tells a number that a headline and its story may both name. */
  comparable: 1 << 18,
  /** Announces how many items follow; whether they do is told by the page. */
  announcing: 1 << 19,
  /** Begins with who speaks. */
  turn: 1 << 20,
} as const;

const ROLE = 21;

/** What a block is by itself; `display` is anything short enough to be a heading. */
export type OwnRole = Role | 'display';

const ownRoles: readonly OwnRole[] = ['display', ...allRoles];

/** The bits that stand for what a block is by itself. */
export function bitsOfRole(role: OwnRole): number {
  return ownRoles.indexOf(role) << ROLE;
}

/** What the block is by itself. */
export function roleIn(facts: number): OwnRole {
  return ownRoles[facts >>> ROLE] as OwnRole;
}
