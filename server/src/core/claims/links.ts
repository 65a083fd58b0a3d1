/**
 * Claims that speak of the same thing at two places of the page, and whether they can both be true. Two claims are held against each other
 * when unit and role agree and they name the same indicator, or go on with the same words; then exact intervals decide. What is not sure
 * stays unlinked: a desk that is sent to two numbers which have nothing to do with each other does not come back.
 */
import type { BlockIndex, Blocks, Page, Reuse } from '../model.js';
import { isHan } from '../text/characters.js';
import { compareIntervals, intervalOf } from './arithmetic.js';
import type { LocalClaim } from './claim.js';

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

/** Characters of an indicator's end, or of what follows the number, that make two claims speak of the same thing. */
const NAME = 4;
/** Characters of an indicator's end that make two of them akin: 成本. */
const AKIN = 2;
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
 * Links the claims of a page. Work is one pass over them and small groups; nothing is compared with everything, so that nothing of an
 * earlier page has to be kept.
 */
export function linkClaims(view: LinkView, _reuse: Reuse | null = null): readonly ClaimLink[] {
  const groups = new Map<string, Entry[]>();
  const akin = new Map<string, Entry[]>();
  view.blocks.forEach((block, index) => {
    const start = view.starts[index] ?? 0;
    block.claims.forEach((claim, number) => {
      if (!isLinkable(claim)) return;
      const indicator = claim.indicator;
      const from = indicator === null ? 0 : start + indicator.start;
      const to = indicator === null ? 0 : start + indicator.end;
      const entry: Entry = { block: index, claim: number, at: claim, from, to, end: start + claim.extent.end };
      const sort = `${claim.unit}|${sortOf(claim)}`;
      if (to - from >= NAME) put(groups, `${sort}|${view.text.slice(to - NAME, to)}`, entry);
      else if (hanRun(view.text, entry.end, start + block.length)) {
        put(groups, `${sort}|${claim.value}>${view.text.slice(entry.end, entry.end + NAME)}`, entry);
      }
      if (to - from >= NAME && claim.role === 'by' && claim.value !== null) {
        put(akin, `${sort}|${claim.direction}|${claim.value}|${view.text.slice(to - AKIN, to)}`, entry);
      }
    });
  });
  const links: ClaimLink[] = [];
  for (const group of groups.values()) if (group.length > 1 && group.length <= LARGEST_GROUP) linkGroup(view, group, links);
  for (const group of akin.values()) {
    if (group.length !== 2) continue;
    const [a, b] = group as [Entry, Entry];
    if (a.block !== b.block && !sameEnd(view.text, a, b, NAME)) links.push(linkOf('drift', a, b));
  }
  return links.sort((a, b) => order(a) - order(b));
}

function put(groups: Map<string, Entry[]>, key: string, entry: Entry): void {
  const group = groups.get(key);
  if (group) group.push(entry);
  else groups.set(key, [entry]);
}

function order(link: ClaimLink): number {
  const first = link.claims[0];
  return first === undefined ? 0 : first.block * 4096 + first.claim;
}

function isLinkable(claim: LocalClaim): boolean {
  if (claim.unit === null || claim.confidence < 0.5) return false;
  switch (claim.kind) {
    case 'percentage':
    case 'percentage-point':
    case 'money':
    case 'measure':
    case 'multiple':
      return true;
    case 'count':
    case 'duration':
      return claim.role !== 'period' && claim.role !== 'offset' && claim.role !== 'attributive';
    default:
      return false;
  }
}

/** Roles that may speak of the same number: where a change arrived is the level afterwards. */
function sortOf(claim: LocalClaim): string {
  if (claim.aspect === 'consecutive') return 'consecutive';
  return claim.role === 'to' || claim.role === 'level' || claim.role === 'share' ? 'level' : claim.role;
}

function hanRun(text: string, at: number, end: number): boolean {
  if (at + NAME > end) return false;
  for (let i = at; i < at + NAME; i++) if (!isHan(text.charCodeAt(i))) return false;
  return true;
}

/** Whether two indicators end in the same `length` characters. */
function sameEnd(text: string, a: Entry, b: Entry, length: number): boolean {
  return text.slice(a.to - length, a.to) === text.slice(b.to - length, b.to);
}

function sameIndicator(text: string, a: Entry, b: Entry): boolean {
  return a.to - a.from === b.to - b.from && a.to > a.from && text.slice(a.from, a.to) === text.slice(b.from, b.to);
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
  const left = intervalOf(a.at);
  const right = intervalOf(b.at);
  if (left === null || right === null) return null;
  if (compareIntervals(left, right) === 'overlap') return 'compatible';
  // Two numbers for one name are a conflict only where nothing else tells them apart.
  return sameIndicator(view.text, a, b) &&
    samePeriod(view, a, b) &&
    a.at.basis === b.at.basis &&
    a.at.direction === b.at.direction
    ? 'conflict'
    : null;
}

function samePeriod(view: LinkView, a: Entry, b: Entry): boolean {
  return wordsOfPeriod(view, a) === wordsOfPeriod(view, b);
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
