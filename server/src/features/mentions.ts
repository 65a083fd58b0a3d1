/** The same claim at other places of the page: where to go from one of them, and which they are. */
import { CUT, partsOf, placesOfClaim, tellersOf } from '../core/claims/across.js';
import type { LocalClaim } from '../core/claims/claim.js';
import type { ClaimLink, ClaimRef } from '../core/claims/links.js';
import { blockAt, type Page, type Span } from '../core/model.js';

export interface Mentions {
  /** The number that was asked about. */
  readonly here: Span;
  /** All others of the same claim, in file order. */
  readonly others: readonly Span[];
}

/** Null where no number stands at `offset`, or none that is told again elsewhere. */
export function mentionsAt(page: Page, offset: number): Mentions | null {
  const here = refAt(page, offset);
  if (here === null) return null;
  const others = retoldAt(page, offset).map(({ span }) => span);
  return others.length === 0 ? null : { here: spanOf(page, here), others };
}

/** The same claim elsewhere: where it begins, and how the two stand to each other. */
export interface Retold {
  readonly span: Span;
  readonly status: ClaimLink['status'];
}

/** Where the claim at `offset` is told again, in file order, each place once. */
export function retoldAt(page: Page, offset: number): Retold[] {
  const here = refAt(page, offset);
  if (here === null) return [];
  const isHere = (ref: ClaimRef): boolean => ref.block === here.block && ref.claim === here.claim;
  const retold = page.links
    .filter(({ claims }) => claims.some(isHere))
    .flatMap(({ claims, status }) => claims.filter((ref) => !isHere(ref)).map((ref) => ({ span: spanOf(page, ref), status })))
    .sort((a, b) => a.span.start - b.span.start);
  return retold.filter(({ span }, i) => span.start !== retold[i - 1]?.span.start);
}

/** The number that stands at `offset`, on either side of a break that cuts it. */
function refAt(page: Page, offset: number): ClaimRef | null {
  const block = blockAt(page, offset);
  for (const across of page.across) {
    if (across.from !== block && across.to !== block) continue;
    const cut = across.claims.find(({ place }) => place === CUT);
    const { first, rest } = cut === undefined ? { first: null, rest: null } : partsOf(page, across, cut.claim);
    if ([first, rest].some((part) => part !== null && part.start <= offset && offset <= part.end))
      return { block: across.from, claim: CUT };
  }
  const base = page.starts[block] ?? 0;
  const claim = page.blocks[block]?.claims.findIndex(({ start, end }) => base + start <= offset && offset <= base + end) ?? -1;
  return claim < 0 ? null : { block, claim };
}

/** Where a number begins: its first part, where a break cuts it. */
function spanOf(page: Page, ref: ClaimRef): Span {
  return placesOfClaim(page, ref).first;
}

/** A number on the page as an editor marks it: its own characters, and the words around it that belong to it (超过, 由, 以上). */
export interface NumberPart {
  readonly span: Span;
  readonly part: 'number' | 'marker';
}

/** The parts of all numbers that touch `within`, in file order; none overlaps another. */
export function numberParts(page: Page, within: Span): NumberPart[] {
  const parts: NumberPart[] = [];
  const tellers = tellersOf(page.across);
  const add = (span: Span, part: NumberPart['part']): void => {
    if (span.end > span.start && span.end >= within.start && span.start <= within.end) parts.push({ span, part });
  };
  const first = Math.max(0, blockAt(page, within.start));
  for (let block = first; block < page.blocks.length; block++) {
    const base = page.starts[block] as number;
    if (base > within.end) break;
    page.blocks[block]?.claims.forEach((claim, place) => {
      if (tellers.isHalf({ block, claim: place })) return;
      addClaim(claim, base, add);
    });
  }
  for (const across of page.across) {
    for (const { claim, place } of across.claims) {
      if (place !== CUT) continue;
      const { first, rest } = partsOf(page, across, claim);
      add(first, 'number');
      if (rest !== null) add(rest, 'number');
    }
  }
  return disjoint(parts);
}

function addClaim({ start, end, extent }: LocalClaim, base: number, add: (span: Span, part: NumberPart['part']) => void): void {
  add({ start: base + extent.start, end: base + start }, 'marker');
  add({ start: base + start, end: base + end }, 'number');
  add({ start: base + end, end: base + extent.end }, 'marker');
}

/** In file order; where two overlap, numbers win over the words around another. */
function disjoint(parts: readonly NumberPart[]): NumberPart[] {
  const result: NumberPart[] = [];
  for (const part of [...parts].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = result.at(-1);
    if (last === undefined || last.span.end <= part.span.start) result.push(part);
    else if (last.part === 'marker' && part.part === 'number') {
      result.pop();
      if (last.span.start < part.span.start) result.push({ ...last, span: { start: last.span.start, end: part.span.start } });
      result.push(part);
    }
  }
  return result;
}
