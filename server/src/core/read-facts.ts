/** The facts of a block (see facts.ts), read once from what the block says by itself. */
import { isComparable } from './claims/link-keys.js';
import { bitsOfRole, Fact, type OwnRole } from './facts.js';
import { yearOf } from './layout/date.js';
import { notTitle } from './layout/shape.js';
import type { BlockText } from './model.js';

/** From so many characters on a block is taken for a paragraph. */
const LONG = 40;

export function readFacts(block: BlockText): number {
  const { cues, head, tail, script } = block;
  let facts = cues.level | bitsOfRole(ownRole(block));
  if (script === 'han') facts |= Fact.han;
  if (cues.characters >= LONG) facts |= Fact.long;
  if (cues.form === 'byline') facts |= Fact.byline;
  if (cues.dateline !== null) facts |= Fact.dateline;
  if (cues.opening === 'lower' || cues.opening === 'closing') facts |= Fact.broken;
  if (cues.shape.row && cues.level === 0) facts |= Fact.row;
  if (cues.shape.item && cues.level === 0) facts |= Fact.item;
  if (cues.opening === 'turn') facts |= Fact.turn;
  if (cues.jump !== null) facts |= cues.jump.direction === 'from' ? Fact.jumpFrom : Fact.jumpOn;
  if (head.openness === 'open') facts |= Fact.openHead;
  if (tail.openness === 'open') facts |= Fact.openTail;
  if (cues.folioDate !== null) facts |= Fact.folioDate;
  if (tellsDate(block)) facts |= Fact.dated;
  if (block.doubts.length > 0) facts |= Fact.doubtful;
  if (block.doubts.some(({ check }) => check === 'announced')) facts |= Fact.announcing;
  if (block.claims.some(isComparable)) facts |= Fact.comparable;
  if (block.slips.length > 0) facts |= Fact.slipped;
  return facts;
}

/** What the block is by itself; `display` for anything short enough to be a heading. */
function ownRole({ cues }: BlockText): OwnRole {
  if (cues.form === 'dateline') return 'paragraph';
  if (cues.form === 'heading' || cues.level > 0) return 'display';
  if (cues.form !== 'plain') return cues.form;
  if (cues.shape.title === notTitle || cues.shape.stops > 0 || cues.opening === 'closing') return 'paragraph';
  return cues.ending === 'none' || cues.ending === 'cry' ? 'display' : 'paragraph';
}

function tellsDate({ cues, claims }: BlockText): boolean {
  if (cues.dateline?.date != null) return true;
  return claims.some(({ kind, value }) => kind === 'date' && yearOf(value) !== null);
}
