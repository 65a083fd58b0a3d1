/**
 * Claims that speak of the same thing at two places of the page, and whether they can both be true. Two claims are held against each other
 * when unit and role agree and they name the same indicator, or go on with the same words; then exact intervals decide. What is not sure
 * stays unlinked: a desk that is sent to two numbers which have nothing to do with each other does not come back.
 */
import type { BlockIndex, Blocks, BlockText, Reuse } from '../model.js';
import { type Across, CUT, clauseText, tellersOf } from './across.js';
import { compareIntervals, printedInterval } from './arithmetic.js';
import type { LocalClaim } from './claim.js';
import { addRows, COLUMNS, Column, grow, NAME, newRows, type Rows, rowAt } from './link-keys.js';
import { clausesChanged, keysOf, rowsTold, visible } from './link-seams.js';
import { isLostScale } from './lost-scale.js';
import { nameOf } from './subject.js';
import { type ToldOver, toldOver } from './told-over.js';

/** A claim's place: the block, and its index in `block.claims`; `CUT` for the one that the break at the end of the block cuts. */
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
  /** What is told across the breaks of the page: it takes the place of what the blocks say of the same claims. */
  readonly across: readonly Across[];
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
  /** The claim before it. */
  readonly last: LocalClaim | undefined;
  /** The page's text, or that of the clause which a break cuts; where in it the block or clause begins and ends. */
  readonly text: string;
  readonly start: number;
  readonly limit: number;
  /** What the spans of the claim count from in `text`. */
  readonly base: number;
  /** The ends of the indicator in `text`; equal where there is none. */
  readonly from: number;
  readonly to: number;
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
  return stateOf(makeLinks(view, visible(view, all)), all);
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
  const before = { ...page, text: page.input.text };
  const [gone, come] = clausesChanged(before, view);
  if (from === to && read.used === 0 && shift === 0 && gone.length === 0 && come.length === 0) return old;
  const rows = new Int32Array(from + read.used + old.rows.length - to);
  rows.set(old.rows.subarray(0, from));
  rows.set(read.cells.subarray(0, read.used), from);
  rows.set(old.rows.subarray(to), from + read.used);
  if (shift !== 0) for (let r = from + read.used; r < rows.length; r += COLUMNS) rows[r] = (rows[r] as number) + shift;

  const touched = new Set<number>();
  addKeys(touched, old.rows.subarray(from, to));
  addKeys(touched, read.cells.subarray(0, read.used));
  addKeys(touched, keysOf(before, gone, old.rows));
  addKeys(touched, keysOf(view, come, rows));
  const made: Made[] = [];
  for (let i = 0; i < old.links.length; i++) {
    const key = old.keys[i] as number;
    if (!touched.has(key)) made.push({ link: moved(old.links[i] as ClaimLink, oldCount - tail, shift), key });
  }
  const told = rowsWith(rowsTold(view, view.across), touched);
  return stateOf([...made, ...makeLinks(view, visible(view, rowsWith(rows, touched), told), touched)], rows);
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
    if (a.block !== b.block && !sameEnd(a, b, NAME)) links.push(linkOf('drift', a, b));
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
    return [rows[first * COLUMNS + column] as number, group.sort(byPlace)];
  });
}

function entryAt(view: LinkView, { block, claim }: ClaimRef): Entry {
  const teller = tellersOf(view.across).find({ block, claim });
  if (teller !== undefined) {
    const { across, told } = teller;
    const text = clauseText(view, across);
    const last = across.claims[across.claims.indexOf(told) - 1]?.claim;
    return { block, claim, at: told.claim, last, text, start: 0, limit: text.length, ...nameIn(told.claim, -across.start) };
  }
  const start = view.starts[block] as number;
  const { claims, length } = view.blocks[block] as BlockText;
  const at = claims[claim] as LocalClaim;
  return { block, claim, at, last: claims[claim - 1], text: view.text, start, limit: start + length, ...nameIn(at, start) };
}

function nameIn(claim: LocalClaim, base: number): Pick<Entry, 'base' | 'from' | 'to'> {
  const name = nameOf(claim);
  return { base, from: name === null ? 0 : base + name.start, to: name === null ? 0 : base + name.end };
}

/** In file order; what a break cuts stands at the end of its block. */
function byPlace(a: ClaimRef, b: ClaimRef): number {
  return a.block - b.block || orderOf(a) - orderOf(b);
}

function orderOf({ claim }: ClaimRef): number {
  return claim === CUT ? Number.MAX_SAFE_INTEGER : claim;
}

/** By their first claims, then by their second ones: no two links have both in common. */
function inFileOrder({ link: one }: Made, { link: other }: Made): number {
  const [a, c] = one.claims as readonly [ClaimRef, ClaimRef];
  const [b, d] = other.claims as readonly [ClaimRef, ClaimRef];
  return byPlace(a, b) || byPlace(c, d);
}

/** Whether two indicators end in the same `length` characters. */
function sameEnd(a: Entry, b: Entry, length: number): boolean {
  return a.text.slice(a.to - length, a.to) === b.text.slice(b.to - length, b.to);
}

/** Fewest characters that two indicators must share for their numbers to exclude each other. */
const LEAST_SHARED = 6;

/** Whether one indicator is the end of the other: 港区完成集装箱吞吐量 names the same as 完成集装箱吞吐量. */
function endAlike(a: Entry, b: Entry): boolean {
  const shared = Math.min(a.to - a.from, b.to - b.from);
  return shared >= LEAST_SHARED && sameEnd(a, b, shared);
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
    const status = sameNumber(first.at, entry.at) ? 'drift' : compare(first, entry);
    if (status !== null) links.push(linkOf(status, first, entry));
  }
}

/** Whether a number is told of each year or of a stretch of years. */
function overOf(view: LinkView, { block, at, text, base, start, limit }: Entry): ToldOver | null {
  const { script } = view.blocks[block] as BlockText;
  return toldOver(text, start, base + at.start, base + at.end, limit, script);
}

/** 每年 at the one and 近年来 at the other. */
function isOther(one: ToldOver, other: ToldOver | null): boolean {
  return other !== null && one !== other;
}

function sameNumber(a: LocalClaim, b: LocalClaim): boolean {
  return a.value !== null && a.value === b.value && a.min === b.min && a.max === b.max;
}

function compare(a: Entry, b: Entry): 'compatible' | 'conflict' | null {
  const left = printedInterval(a.at, 'whole');
  const right = printedInterval(b.at, 'whole');
  if (left === null || right === null) return null;
  if (compareIntervals(left, right) === 'overlap') return 'compatible';
  if (a.at.value !== null && b.at.value !== null && isLostScale(a.at.value, b.at.value)) return 'conflict';
  // Two numbers for one name are a conflict only where both are told of the same time by name: first and second case, one agency and another
  // have numbers of their own for what goes by one name.
  return endAlike(a, b) && samePeriod(a, b) && a.at.basis === b.at.basis && a.at.direction === b.at.direction ? 'conflict' : null;
}

function samePeriod(a: Entry, b: Entry): boolean {
  const words = wordsOfPeriod(a);
  return words !== '' && words === wordsOfPeriod(b) && isNext(a) && isNext(b);
}

/** Whether the claim is the first one behind its period: what comes later in the sentence may be a number of something else. */
function isNext({ last, at }: Entry): boolean {
  return last === undefined || last.end <= (at.period?.at.end ?? 0);
}

function wordsOfPeriod({ at, text, base }: Entry): string {
  const { period } = at;
  return period === null ? '' : text.slice(base + period.at.start, base + period.at.end);
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
