/**
 * Claims that speak of the same thing at two places of the page, and whether they can both be true. Two claims are held against each other
 * when unit and role agree and they name the same indicator, or go on with the same words; then exact intervals decide. What is not sure
 * stays unlinked: a desk that is sent to two numbers which have nothing to do with each other does not come back.
 */
import type { BlockIndex, Blocks, BlockText, Reuse } from '../model.js';
import { compareIntervals, printedInterval } from './arithmetic.js';
import type { LocalClaim } from './claim.js';
import { addRows, COLUMNS, Column, grow, NAME, newRows, type Rows } from './link-keys.js';
import { isLostScale } from './lost-scale.js';
import { nameOf } from './subject.js';
import { type ToldOver, toldOver } from './told-over.js';

/** A claim's place: the block, and its index in `block.claims`. */
export interface ClaimRef {
  readonly block: BlockIndex;
  readonly claim: number;
}

/**
 * agree: the same number; compatible: numbers that can both be true (45天 against 15至45天); drift: the same number for what is not quite
 * the same thing (物流成本, 运输成本); conflict: the same thing with numbers that exclude each other.
 */
export interface ClaimLink {
  readonly claims: readonly ClaimRef[];
  readonly status: 'agree' | 'compatible' | 'drift' | 'conflict';
}

/** What linking looks at: claims are held against each other over the whole page, whatever their blocks are. */
export interface LinkView extends Blocks {
  readonly text: string;
}

/** The links of a page, and what makes those of the next one cheap. */
export interface LinkState {
  readonly links: readonly ClaimLink[];
  /** Per link, the first hash of the key that its claims share. */
  readonly keys: Int32Array;
  /** The rows of all blocks in file order (`addRows`). */
  readonly rows: Int32Array;
}

/** A group of more than this is a table or a list of its own and no repetition. */
const LARGEST_GROUP = 12;

interface Entry extends ClaimRef {
  readonly at: LocalClaim;
  /** Absolute ends of the indicator; equal where there is none. */
  readonly from: number;
  readonly to: number;
  /** Absolute end of the claim with its markers. */
  readonly end: number;
}

interface Made {
  readonly link: ClaimLink;
  readonly key: number;
}

/** Links the claims of a page; of an updated page only those whose key a changed block holds or held. Nothing is compared with everything. */
export function linkClaims(view: LinkView, reuse: Reuse | null): LinkState {
  if (reuse !== null) return relink(view, reuse);
  const rows = newRows();
  for (let b = 0; b < view.blocks.length; b++) addRows(rows, view.blocks[b] as BlockText, b, view.text, view.starts[b] as number);
  const all = rows.cells.slice(0, rows.used);
  return stateOf(makeLinks(view, all), all);
}

function stateOf(made: readonly Made[], rows: Int32Array): LinkState {
  const sorted = [...made].sort(inFileOrder);
  return { links: sorted.map(({ link }) => link), keys: Int32Array.from(sorted, ({ key }) => key), rows };
}

/** Takes over the rows and links of the old page but for the stretch of blocks that is not the same. */
function relink(view: LinkView, { page, head, tail }: Reuse): LinkState {
  const old = page.memo.links;
  const count = view.blocks.length;
  const oldCount = page.blocks.length;
  const shift = count - oldCount;
  const from = rowAt(old.rows, head);
  const to = rowAt(old.rows, oldCount - tail);
  const read = newRows();
  for (let b = head; b < count - tail; b++) addRows(read, view.blocks[b] as BlockText, b, view.text, view.starts[b] as number);
  if (from === to && read.used === 0 && shift === 0) return old;
  const rows = new Int32Array(from + read.used + old.rows.length - to);
  rows.set(old.rows.subarray(0, from));
  rows.set(read.cells.subarray(0, read.used), from);
  rows.set(old.rows.subarray(to), from + read.used);
  if (shift !== 0) for (let r = from + read.used; r < rows.length; r += COLUMNS) rows[r] = (rows[r] as number) + shift;

  const touched = new Set<number>();
  addKeys(touched, old.rows.subarray(from, to));
  addKeys(touched, read.cells.subarray(0, read.used));
  const made: Made[] = [];
  for (let i = 0; i < old.links.length; i++) {
    const key = old.keys[i] as number;
    if (!touched.has(key)) made.push({ link: moved(old.links[i] as ClaimLink, oldCount - tail, shift), key });
  }
  return stateOf([...made, ...makeLinks(view, rowsWith(rows, touched), touched)], rows);
}

/** The first cell of the first row of a block at or behind `block`. */
function rowAt(rows: Int32Array, block: BlockIndex): number {
  let low = 0;
  let high = rows.length / COLUMNS;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle * COLUMNS + Column.block] as number) < block) low = middle + 1;
    else high = middle;
  }
  return low * COLUMNS;
}

function addKeys(keys: Set<number>, rows: Int32Array): void {
  for (let r = 0; r < rows.length; r += COLUMNS) {
    keys.add(rows[r + Column.name] as number);
    if (rows[r + Column.kin] !== 0) keys.add(rows[r + Column.kin] as number);
  }
}

/** Size of the table that `rowsWith` looks into first; a power of two. */
const LIKELY = 4096;

/** The rows that hold one of these keys. */
function rowsWith(rows: Int32Array, keys: Set<number>): Int32Array {
  const found: Rows = newRows();
  // Nearly every row is turned away by one look: a set is asked for what is left.
  const likely = new Uint8Array(LIKELY);
  for (const key of keys) likely[key & (LIKELY - 1)] = 1;
  for (let r = 0; r < rows.length; r += COLUMNS) {
    const name = rows[r + Column.name] as number;
    const kin = rows[r + Column.kin] as number;
    if (likely[name & (LIKELY - 1)] === 0 && likely[kin & (LIKELY - 1)] === 0) continue;
    if (!keys.has(name) && !keys.has(kin)) continue;
    grow(found, COLUMNS);
    found.cells.set(rows.subarray(r, r + COLUMNS), found.used);
    found.used += COLUMNS;
  }
  return found.cells.slice(0, found.used);
}

/** A link whose blocks from `block` on stand `shift` further down. */
function moved(link: ClaimLink, block: BlockIndex, shift: number): ClaimLink {
  if (shift === 0 || link.claims.every((ref) => ref.block < block)) return link;
  return { ...link, claims: link.claims.map((ref) => (ref.block < block ? ref : { ...ref, block: ref.block + shift })) };
}

/** The links between the claims of these rows; with `keys`, only of those that share one of them. */
function makeLinks(view: LinkView, rows: Int32Array, keys: ReadonlySet<number> | null = null): Made[] {
  const made: Made[] = [];
  const links: ClaimLink[] = [];
  const keep = (key: number): void => {
    for (const link of links) made.push({ link, key });
    links.length = 0;
  };
  for (const [key, group] of groupsBy(rows, Column.name)) {
    if (group.length > LARGEST_GROUP || (keys !== null && !keys.has(key))) continue;
    linkGroup(
      view,
      group.map((ref) => entryAt(view, ref)),
      links,
    );
    keep(key);
  }
  for (const [key, group] of groupsBy(rows, Column.kin)) {
    if (group.length !== 2 || (keys !== null && !keys.has(key))) continue;
    const [a, b] = group.map((ref) => entryAt(view, ref)) as [Entry, Entry];
    if (a.block !== b.block && !sameEnd(view.text, a, b, NAME)) links.push(linkOf('drift', a, b));
    keep(key);
  }
  return made;
}

/** Claims with the same key, two and more, each group in file order. `column` is where the key's two hashes stand. */
function groupsBy(rows: Int32Array, column: number): (readonly [key: number, group: readonly ClaimRef[]])[] {
  const count = rows.length / COLUMNS;
  let size = 64;
  while (size < 2 * count) size *= 2;
  const table = new Int32Array(size); // place → row + 1
  const next = new Int32Array(count); // row → next row with its key + 1
  const last = new Int32Array(count); // first row of a key → its last one
  const repeated: number[] = [];
  for (let row = 0; row < count; row++) {
    const key = rows[row * COLUMNS + column] as number;
    if (key === 0) continue;
    const second = rows[row * COLUMNS + column + 1];
    let place = (key >>> 1) & (size - 1);
    for (;;) {
      const first = (table[place] as number) - 1;
      if (first < 0) {
        table[place] = row + 1;
        last[row] = row;
        break;
      }
      const at = first * COLUMNS + column;
      if (rows[at] === key && rows[at + 1] === second) {
        if (last[first] === first) repeated.push(first);
        next[last[first] as number] = row + 1;
        last[first] = row;
        break;
      }
      place = (place + 1) & (size - 1);
    }
  }
  return repeated.map((first) => {
    const group: ClaimRef[] = [];
    for (let row = first; row >= 0; row = (next[row] as number) - 1) {
      const at = row * COLUMNS;
      group.push({ block: rows[at + Column.block] as number, claim: rows[at + Column.claim] as number });
    }
    return [rows[first * COLUMNS + column] as number, group];
  });
}

function entryAt(view: LinkView, { block, claim }: ClaimRef): Entry {
  const start = view.starts[block] as number;
  const at = (view.blocks[block] as BlockText).claims[claim] as LocalClaim;
  const name = nameOf(at);
  const from = name === null ? 0 : start + name.start;
  const to = name === null ? 0 : start + name.end;
  return { block, claim, at, from, to, end: start + at.extent.end };
}

/** By their first claims, then by their second ones: no two links have both in common. */
function inFileOrder({ link: one }: Made, { link: other }: Made): number {
  const [a, c] = one.claims as readonly [ClaimRef, ClaimRef];
  const [b, d] = other.claims as readonly [ClaimRef, ClaimRef];
  return a.block - b.block || a.claim - b.claim || c.block - d.block || c.claim - d.claim;
}

/** Whether two indicators end in the same `length` characters. */
function sameEnd(text: string, a: Entry, b: Entry, length: number): boolean {
  return text.slice(a.to - length, a.to) === text.slice(b.to - length, b.to);
}

/** Fewest characters that two indicators must share for their numbers to exclude each other. */
const LEAST_SHARED = 6;

/** Whether one indicator is the end of the other: 港区完成集装箱吞吐量 names the same as 完成集装箱吞吐量. */
function endAlike(text: string, a: Entry, b: Entry): boolean {
  const shared = Math.min(a.to - a.from, b.to - b.from);
  return shared >= LEAST_SHARED && text.slice(a.to - shared, a.to) === text.slice(b.to - shared, b.to);
}

function linkGroup(view: LinkView, group: readonly Entry[], links: ClaimLink[]): void {
  const first = group[0] as Entry;
  const rest = group.slice(1);
  const over = rest.some((entry) => sameNumber(first.at, entry.at)) ? overOf(view, first) : null;
  const drifts = (entry: Entry): boolean => over !== null && isOther(over, overOf(view, entry));
  const same = [first, ...rest.filter((entry) => sameNumber(first.at, entry.at) && !drifts(entry))];
  if (same.length > 1 && same.some((entry) => entry.block !== first.block)) {
    links.push({ claims: same.map(({ block, claim }) => ({ block, claim })), status: 'agree' });
  }
  for (const entry of rest) {
    if (entry.block === first.block || same.includes(entry)) continue;
    const status = sameNumber(first.at, entry.at) ? 'drift' : compare(view, first, entry);
    if (status !== null) links.push(linkOf(status, first, entry));
  }
}

/** Whether a number is told of each year or of a stretch of years. */
function overOf(view: LinkView, { block, at }: Entry): ToldOver | null {
  const { length, script } = view.blocks[block] as BlockText;
  const start = view.starts[block] as number;
  return toldOver(view.text, start, start + at.start, start + at.end, start + length, script);
}

/** 每年 at the one and 近年来 at the other. */
function isOther(one: ToldOver, other: ToldOver | null): boolean {
  return other !== null && one !== other;
}

function sameNumber(a: LocalClaim, b: LocalClaim): boolean {
  return a.value !== null && a.value === b.value && a.min === b.min && a.max === b.max;
}

function compare(view: LinkView, a: Entry, b: Entry): 'compatible' | 'conflict' | null {
  const left = printedInterval(a.at, 'whole');
  const right = printedInterval(b.at, 'whole');
  if (left === null || right === null) return null;
  if (compareIntervals(left, right) === 'overlap') return 'compatible';
  if (a.at.value !== null && b.at.value !== null && isLostScale(a.at.value, b.at.value)) return 'conflict';
  // Two numbers for one name are a conflict only where both are told of the same time by name: first and second case, one agency and another
  // have numbers of their own for what goes by one name.
  return endAlike(view.text, a, b) && samePeriod(view, a, b) && a.at.basis === b.at.basis && a.at.direction === b.at.direction
    ? 'conflict'
    : null;
}

function samePeriod(view: LinkView, a: Entry, b: Entry): boolean {
  const words = wordsOfPeriod(view, a);
  return words !== '' && words === wordsOfPeriod(view, b) && isNext(view, a) && isNext(view, b);
}

/** Whether the claim is the first one behind its period: what comes later in the sentence may be a number of something else. */
function isNext(view: LinkView, entry: Entry): boolean {
  const last = view.blocks[entry.block]?.claims[entry.claim - 1];
  return last === undefined || last.end <= (entry.at.period?.at.end ?? 0);
}

function wordsOfPeriod(view: LinkView, entry: Entry): string {
  const period = entry.at.period;
  const start = view.starts[entry.block] ?? 0;
  return period === null ? '' : view.text.slice(start + period.at.start, start + period.at.end);
}

function linkOf(status: ClaimLink['status'], a: Entry, b: Entry): ClaimLink {
  return {
    claims: [
      { block: a.block, claim: a.claim },
      { block: b.block, claim: b.claim },
    ],
    status,
  };
}
