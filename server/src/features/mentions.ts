/** The same claim at other places of the page: where to go from one of them, and which they are. */
import { partsOf } from '../core/claims/across.js';
import type { LocalClaim } from '../core/claims/claim.js';
import type { ClaimRef } from '../core/claims/links.js';
import { blockAt, type Page, type Span } from '../core/model.js';

export interface Mentions {
  /** The number that was asked about. */
  readonly here: Span;
  /** All others of the same claim, in file order. */
  readonly others: readonly Span[];
}

/** Null where no number stands at `offset`, or none that is told again elsewhere. */
export function mentionsAt(page: Page, offset: number): Mentions | null {
  const block = blockAt(page, offset);
  const base = page.starts[block] ?? 0;
  const claim = page.blocks[block]?.claims.findIndex(({ start, end }) => base + start <= offset && offset <= base + end) ?? -1;
  if (claim < 0) return null;
  const isHere = (ref: ClaimRef): boolean => ref.block === block && ref.claim === claim;
  const others = page.links
    .filter(({ claims }) => claims.some(isHere))
    .flatMap(({ claims }) => claims.filter((ref) => !isHere(ref)));
  if (others.length === 0) return null;
  const spans = others.map((ref) => spanOf(page, ref)).sort((a, b) => a.start - b.start);
  return { here: spanOf(page, { block, claim }), others: spans.filter(({ start }, i) => start !== spans[i - 1]?.start) };
}

function spanOf(page: Page, { block, claim }: ClaimRef): Span {
  const base = page.starts[block] ?? 0;
  const at = page.blocks[block]?.claims[claim];
  return { start: base + (at?.start ?? 0), end: base + (at?.end ?? 0) };
}

/** A number on the page as an editor marks it: its own characters, and the words around it that belong to it (超过, 由, 以上). */
export interface NumberPart {
  readonly span: Span;
  readonly part: 'number' | 'marker';
}

/** The parts of all numbers that touch `within`, in file order; none overlaps another. */
export function numberParts(page: Page, within: Span): NumberPart[] {
  const parts: NumberPart[] = [];
  const halves = new Set(
    page.across.flatMap(({ from, to, halves }) => [
      ...halves.from.map((place) => `${from} ${place}`),
      ...halves.to.map((place) => `${to} ${place}`),
    ]),
  );
  const add = (span: Span, part: NumberPart['part']): void => {
    if (span.end > span.start && span.end >= within.start && span.start <= within.end) parts.push({ span, part });
  };
  const first = Math.max(0, blockAt(page, within.start));
  for (let block = first; block < page.blocks.length; block++) {
    const base = page.starts[block] as number;
    if (base > within.end) break;
    page.blocks[block]?.claims.forEach((claim, place) => {
      if (halves.has(`${block} ${place}`)) return;
      addClaim(claim, base, add);
    });
  }
  for (const across of page.across) {
    const { first, rest } = partsOf(page, across, across.claim);
    add(first, 'number');
    if (rest !== null) add(rest, 'number');
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
