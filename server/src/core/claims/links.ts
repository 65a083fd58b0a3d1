/**
 * Claims that speak of the same thing at two places of the page, and whether they can both be true. Two claims are held against each other
 * when unit and role agree and they name the same indicator, or go on with the same words; then exact intervals decide. What is not sure
 * stays unlinked: a desk that is sent to two numbers which have nothing to do with each other does not come back.
 */
import type { BlockIndex, Blocks, BlockText, Page } from '../model.js';
import { compareIntervals, printedInterval } from './arithmetic.js';
import type { LocalClaim } from './claim.js';
import { linkKeys, NAME, STRIDE } from './link-keys.js';

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

/** What linking may look at. Roles, seams and articles are not used yet: claims are held against each other over the whole page. */
export interface LinkView extends Blocks, Pick<Page, 'roles' | 'seams' | 'articles' | 'date'> {
  readonly text: string;
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

/**
 * Links the claims of a page. Work is one walk over the keys of their blocks and small groups; nothing is compared with everything, so that
 * nothing of an earlier page has to be kept.
 */
export function linkClaims(view: LinkView): readonly ClaimLink[] {
  const links: ClaimLink[] = [];
  const keys = view.blocks.map((block, b) => linkKeys(block, view.text, view.starts[b] as number));
  for (const group of groupsBy(keys, 1)) {
    if (group.length <= LARGEST_GROUP)
      linkGroup(
        view,
        group.map((ref) => entryAt(view, ref)),
        links,
      );
  }
  for (const group of groupsBy(keys, 3)) {
    if (group.length !== 2) continue;
    const [a, b] = group.map((ref) => entryAt(view, ref)) as [Entry, Entry];
    if (a.block !== b.block && !sameEnd(view.text, a, b, NAME)) links.push(linkOf('drift', a, b));
  }
  return links.sort(inFileOrder);
}

/** Claims with the same key, two and more, each group in file order. `at` is where the key's two hashes stand among a claim's numbers. */
function groupsBy(keys: readonly Int32Array[], at: number): Iterable<readonly ClaimRef[]> {
  let count = 0;
  for (const block of keys) count += block.length / STRIDE;
  let size = 64;
  while (size < 2 * count) size *= 2;
  const table = new Int32Array(size); // place → entry + 1
  const places = new Int32Array(2 * count); // entry → block, offset of its numbers
  const next = new Int32Array(count); // entry → next entry with its key + 1
  const last = new Int32Array(count); // first entry of a key → its last one
  const repeated: number[] = [];
  let entry = 0;
  for (let b = 0; b < keys.length; b++) {
    const block = keys[b] as Int32Array;
    for (let k = 0; k < block.length; k += STRIDE) {
      const key = block[k + at] as number;
      if (key === 0) continue;
      const second = block[k + at + 1];
      places[2 * entry] = b;
      places[2 * entry + 1] = k;
      let place = (key >>> 1) & (size - 1);
      for (;;) {
        const first = (table[place] as number) - 1;
        if (first < 0) {
          table[place] = entry + 1;
          last[entry] = entry;
          break;
        }
        const other = keys[places[2 * first] as number] as Int32Array;
        const offset = (places[2 * first + 1] as number) + at;
        if (other[offset] === key && other[offset + 1] === second) {
          if (last[first] === first) repeated.push(first);
          next[last[first] as number] = entry + 1;
          last[first] = entry;
          break;
        }
        place = (place + 1) & (size - 1);
      }
      entry++;
    }
  }
  return repeated
    .sort((a, b) => a - b)
    .map((first) => {
      const group: ClaimRef[] = [];
      for (let e = first; e >= 0; e = (next[e] as number) - 1) {
        const block = places[2 * e] as number;
        group.push({ block, claim: (keys[block] as Int32Array)[places[2 * e + 1] as number] as number });
      }
      return group;
    });
}

function entryAt(view: LinkView, { block, claim }: ClaimRef): Entry {
  const start = view.starts[block] as number;
  const at = (view.blocks[block] as BlockText).claims[claim] as LocalClaim;
  const from = at.indicator === null ? 0 : start + at.indicator.start;
  const to = at.indicator === null ? 0 : start + at.indicator.end;
  return { block, claim, at, from, to, end: start + at.extent.end };
}

/** By the first claims of the two. */
function inFileOrder(one: ClaimLink, other: ClaimLink): number {
  const [a] = one.claims;
  const [b] = other.claims;
  return a === undefined || b === undefined ? 0 : a.block - b.block || a.claim - b.claim;
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
  const same = [first, ...rest.filter((entry) => sameNumber(first.at, entry.at))];
  if (same.length > 1 && same.some((entry) => entry.block !== first.block)) {
    links.push({ claims: same.map(({ block, claim }) => ({ block, claim })), status: 'agree' });
  }
  for (const entry of rest) {
    if (entry.block === first.block || same.includes(entry)) continue;
    const status = compare(view, first, entry);
    if (status !== null) links.push(linkOf(status, first, entry));
  }
}

function sameNumber(a: LocalClaim, b: LocalClaim): boolean {
  return a.value !== null && a.value === b.value && a.min === b.min && a.max === b.max;
}

function compare(view: LinkView, a: Entry, b: Entry): 'compatible' | 'conflict' | null {
  const left = printedInterval(a.at, 'whole');
  const right = printedInterval(b.at, 'whole');
  if (left === null || right === null) return null;
  if (compareIntervals(left, right) === 'overlap') return 'compatible';
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
