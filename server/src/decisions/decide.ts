/** Turns what a person says of a place into a change of the book, or says why it cannot be. */
import type { ClaimKind, LocalClaim } from '../core/claims/claim.js';
import { isClaimValue } from '../core/claims/decided.js';
import {
  type BlockIndex,
  blockAt,
  blockEnd,
  blockSpan,
  type ClaimPatch,
  type Page,
  type Role,
  type Span,
} from '../core/model.js';
import { isWhite } from '../core/text/characters.js';
import { articleOfBlock, headingOf } from '../features/article.js';
import type { Change } from './book.js';
import { type Held, isOfDigits, placesOf, type Says, type SaysKind } from './decision.js';

/** What a person says, in offsets. A block is named by any offset in it; an empty span means the block that it is in. */
export type PlaceDecision =
  | { readonly kind: 'role'; readonly at: number; readonly role: Role }
  | { readonly kind: 'boundary'; readonly at: number; readonly starts: boolean }
  /** complete: nothing is missing from this block. forget: takes back what was decided about it. */
  | { readonly kind: 'split' | 'complete' | 'forget'; readonly at: number }
  /** join and apart: one paragraph, or not, in this order. same-article: of one article, in any order. */
  | { readonly kind: 'join' | 'apart'; readonly left: number; readonly right: number }
  | { readonly kind: 'same-article'; readonly left: number; readonly right: number }
  | { readonly kind: 'claim'; readonly at: number; readonly set: ClaimPatch | null }
  /** These words are a number, whether one was read there or not. */
  | { readonly kind: 'number'; readonly at: Span; readonly set: ClaimPatch }
  | { readonly kind: 'note'; readonly at: Span; readonly text: string }
  | { readonly kind: 'label'; readonly at: Span; readonly label: string }
  | { readonly kind: 'reviewed'; readonly at: Span }
  /** One decision, by its id: taken back, or placed on these words. */
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'place'; readonly id: string; readonly at: Span };

/** Why nothing was changed: no block there, no number there, no words of one paragraph selected, a value that is none, words that are not in the number's paragraph, no such decision. */
export type Refusal = 'noBlock' | 'noClaim' | 'noNumber' | 'badValue' | 'noWords' | 'noDecision';

/** How much of a paragraph's end or start stands for it where two are joined or kept apart, in code units. */
const END = 24;

/** The newest decision on a thing takes the place of the older ones. */
export function decide(page: Page, held: readonly Held[], decision: PlaceDecision): Change | Refusal {
  switch (decision.kind) {
    case 'role':
      return ofBlock(page, held, decision.at, { kind: 'role', role: decision.role });
    case 'boundary':
      return decision.starts
        ? ofBlock(page, held, decision.at, { kind: 'boundary', starts: true })
        : startsNot(page, held, decision.at);
    case 'split':
      return split(page, held, decision.at);
    case 'complete':
      return complete(page, held, decision.at);
    case 'join':
    case 'apart':
      return ofPair(page, held, decision);
    case 'same-article':
      return ofOneArticle(page, held, decision);
    case 'claim':
      return ofClaim(page, held, decision.at, decision.set);
    case 'number':
      return ofNumber(page, held, decision.at, decision.set);
    case 'note':
      return ofWords(page, held, decision.at, { kind: 'note', text: decision.text });
    case 'label':
      return ofWords(page, held, decision.at, { kind: 'label', label: decision.label });
    case 'reviewed':
      return ofWords(page, held, decision.at, { kind: 'reviewed' });
    case 'forget': {
      const block = blockOf(page, decision.at);
      if (block === null) return 'noBlock';
      return { add: [], replaces: idsOf(decisionsOn(held, block)) };
    }
    case 'remove': {
      const known = held.some((entry) => entry.decision.id === decision.id);
      return known ? { add: [], replaces: [decision.id] } : 'noDecision';
    }
    case 'place':
      return placed(page, held, decision.id, decision.at);
  }
}

/** The decisions that are about a block, or about something in it. */
export function decisionsOn(held: readonly Held[], block: Span): readonly Held[] {
  return held.filter(({ at }) => at?.some((span) => span.start <= block.end && block.start <= span.end) ?? false);
}

function ofBlock(page: Page, held: readonly Held[], offset: number, says: Says): Change | Refusal {
  const block = blockOf(page, offset);
  if (block === null) return 'noBlock';
  return { add: [{ says, at: [block] }], replaces: same(held, says.kind, [block]) };
}

/** Whoever says of an article that none begins there means all of its heading, and the dateline under it. */
function startsNot(page: Page, held: readonly Held[], offset: number): Change | Refusal {
  const named = blockOf(page, offset);
  if (named === null) return 'noBlock';
  const block = blockAt(page, named.start);
  const article = page.articles[articleOfBlock(page, block)];
  const heading = article === undefined ? [] : headingOf(article);
  const isBeginning = article?.runs[0]?.first === block || heading.includes(block);
  const blocks = isBeginning ? [...heading, ...(article?.body.slice(0, 1) ?? [])] : [];
  const places = [...new Set([block, ...blocks])].map((each) => blockSpan(page, each));
  return {
    add: places.map((place) => ({ says: { kind: 'boundary', starts: false }, at: [place] })),
    replaces: places.flatMap((place) => same(held, 'boundary', [place])),
  };
}

/** Whoever says that nothing is missing from a paragraph takes back where it goes on. */
function complete(page: Page, held: readonly Held[], offset: number): Change | Refusal {
  const block = blockOf(page, offset);
  if (block === null) return 'noBlock';
  const kinds: readonly SaysKind[] = ['complete', 'join'];
  const replaces = decisionsOn(held, block).filter(({ decision }) => kinds.includes(decision.says.kind));
  return { add: [{ says: { kind: 'complete' }, at: [block] }], replaces: idsOf(replaces) };
}

function split(page: Page, held: readonly Held[], offset: number): Change | Refusal {
  const { text } = page.input;
  const block = blockOf(page, offset);
  if (block === null) return 'noBlock';
  let left = offset;
  while (left > block.start && isWhite(text.charCodeAt(left - 1))) left--;
  let right = offset;
  while (right < block.end && isWhite(text.charCodeAt(right))) right++;
  if (left <= block.start || right >= block.end) return 'noBlock';
  // "Split here" and "not one paragraph" are one thing; a plain cut would be taken for a break and offered for joining again.
  const ends = { left: { start: block.start, end: left }, right: { start: right, end: block.end } };
  return pair(held, 'apart', ends.left, ends.right);
}

function ofPair(
  page: Page,
  held: readonly Held[],
  { kind, left, right }: PlaceDecision & { kind: 'join' | 'apart' },
): Change | Refusal {
  const from = blockOf(page, left);
  const to = blockOf(page, right);
  if (from === null || to === null || from.start === to.start) return 'noBlock';
  return pair(held, kind, from, to);
}

function ofOneArticle(
  page: Page,
  held: readonly Held[],
  { left, right }: PlaceDecision & { kind: 'same-article' },
): Change | Refusal {
  const a = blockOf(page, left);
  const b = blockOf(page, right);
  if (a === null || b === null || a.start === b.start) return 'noBlock';
  const older = held.filter(
    ({ decision, at }) => decision.says.kind === 'same-article' && at?.[0] !== undefined && meets(at[0], a),
  );
  const says = { says: { kind: 'same-article' as const }, at: [a, b] };
  if (!isInMiddle(page, blockAt(page, a.start))) return { add: [says], replaces: idsOf(older) };
  // Two articles become one by this; where the block is in the middle of one, only what begins with it is meant.
  const starts = { says: { kind: 'boundary' as const, starts: true }, at: [a] };
  return { add: [says, starts], replaces: [...idsOf(older), ...same(held, 'boundary', [a])] };
}

/** "One paragraph" and "two paragraphs" are said of the same two ends, and the later word holds. */
function pair(held: readonly Held[], kind: 'join' | 'apart', left: Span, right: Span): Change {
  const at = [
    { start: Math.max(left.start, left.end - END), end: left.end },
    { start: right.start, end: Math.min(right.end, right.start + END) },
  ];
  const same = held.filter(
    ({ decision, at: ends }) =>
      (decision.says.kind === 'join' || decision.says.kind === 'apart') &&
      ends?.[0]?.end === left.end &&
      ends[1]?.start === right.start,
  );
  // Whoever says where a paragraph goes on takes back that nothing is missing from it.
  const whole = held.filter(
    ({ decision, at: ends }) => decision.says.kind === 'complete' && ends?.some((end) => meets(end, left) || meets(end, right)),
  );
  return { add: [{ says: { kind }, at }], replaces: idsOf(kind === 'join' ? [...same, ...whole] : same) };
}

/** Whether a block stands in an article that began before it. */
function isInMiddle(page: Page, block: BlockIndex): boolean {
  const article = page.articles[articleOfBlock(page, block)];
  return article?.body.includes(block) === true && article.runs[0]?.first !== block;
}

function ofClaim(page: Page, held: readonly Held[], offset: number, set: ClaimPatch | null): Change | Refusal {
  const index = blockAt(page, offset);
  const block = page.blocks[index];
  const base = page.starts[index] ?? 0;
  const claim = claimAt(block?.claims ?? [], offset - base);
  if (block === undefined || claim === undefined) return 'noClaim';
  const at = { start: base + claim.start, end: base + claim.end };
  const older = saidOfDigits(held, at);
  const replaces = idsOf(older);
  const own = older.find(({ decision, at: where }) => decision.says.kind === 'number' && isSame(where?.[0], at));
  // Nothing was read in the words of a person's own number, so that nothing is left to be said of them.
  if (set === null) return { add: own === undefined ? [{ says: { kind: 'claim', set }, at: [at] }] : [], replaces };
  const refusal = refusalOf(page, index, claim.kind, set);
  if (refusal !== null) return refusal;
  // Who says what the unit is does not take back what was said of the value.
  const said = older.flatMap(({ decision: { says } }) => ('set' in says ? (says.set ?? []) : []));
  const all: ClaimPatch = Object.assign({}, ...said, set);
  return { add: [{ says: { kind: own === undefined ? 'claim' : 'number', set: all }, at: [at] }], replaces };
}

/** Words in which a person sees a number. Whatever was said of numbers in them makes room. */
function ofNumber(page: Page, held: readonly Held[], span: Span, set: ClaimPatch): Change | Refusal {
  const at = span.start < span.end ? wordsOf(page, span) : null;
  const block = at === null ? -1 : blockAt(page, at.start);
  if (at === null || block < 0 || at.end > blockEnd(page, block)) return 'noNumber';
  const refusal = refusalOf(page, block, set.kind ?? 'number', set);
  if (refusal !== null) return refusal;
  return { add: [{ says: { kind: 'number', set }, at: [at] }], replaces: idsOf(saidOfDigits(held, at)) };
}

/** The number that holds an offset, or ends there; where two touch, the one that begins there. */
export function claimAt(claims: readonly LocalClaim[], offset: number): LocalClaim | undefined {
  const touches = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  return (
    claims.find(({ start, end }) => start <= offset && offset < end) ??
    claims.find(touches) ??
    claims.find(({ extent }) => touches(extent))
  );
}

function saidOfDigits(held: readonly Held[], at: Span): readonly Held[] {
  return held.filter((entry) => isOfDigits(entry.decision.says) && entry.at?.some((span) => meets(span, at)));
}

/** Why a number of a block cannot say this; null where it can. */
function refusalOf(page: Page, block: BlockIndex, kind: ClaimKind, set: ClaimPatch): Refusal | null {
  const of = set.kind ?? kind;
  for (const value of [set.value, set.min, set.max]) if (value != null && !isClaimValue(of, value)) return 'badValue';
  const words = set.indicator ?? '';
  const { start, end } = blockSpan(page, block);
  return words === '' || page.input.text.slice(start, end).includes(words) ? null : 'noWords';
}

/** Of a selection, or of the block that the caret is in. Notes add up; a label or a mark on the same words is the same one. */
function ofWords(page: Page, held: readonly Held[], span: Span, says: Says): Change | Refusal {
  const at = wordsOf(page, span);
  if (at === null) return 'noBlock';
  const replaces = held.filter(
    ({ decision, at: where }) =>
      says.kind !== 'note' &&
      decision.says.kind === says.kind &&
      (decision.says.kind !== 'label' || says.kind !== 'label' || decision.says.label === says.label) &&
      where?.length === 1 &&
      isSame(where[0], at),
  );
  return { add: [{ says, at: [at] }], replaces: idsOf(replaces) };
}

function placed(page: Page, held: readonly Held[], id: string, span: Span): Change | Refusal {
  const entry = held.find(({ decision }) => decision.id === id);
  if (entry === undefined) return 'noDecision';
  const { says } = entry.decision;
  const at = wordsOf(page, span);
  if (at === null) return 'noBlock';
  if (says.kind === 'claim' || says.kind === 'number') {
    const change = says.kind === 'number' ? ofNumber(page, [], span, says.set) : ofClaim(page, [], span.start, says.set);
    return typeof change === 'string' ? change : { ...change, replaces: [id] };
  }
  if (placesOf(says.kind) === 1) {
    const whole = says.kind === 'role' || says.kind === 'boundary' ? (blockOf(page, at.start) ?? at) : at;
    return { add: [{ says, at: [whole] }], replaces: [id] };
  }
  // Two places: the selection reaches from the one block into the other.
  const ends = { left: at.start, right: at.end };
  const change =
    says.kind === 'same-article'
      ? ofOneArticle(page, [], { kind: says.kind, ...ends })
      : ofPair(page, [], { kind: says.kind as 'join' | 'apart', ...ends });
  return typeof change === 'string' ? change : { ...change, replaces: [id] };
}

/** Decisions of a kind on the very same blocks. */
function same(held: readonly Held[], kind: Says['kind'], at: readonly Span[]): readonly string[] {
  return idsOf(
    held.filter((entry) => entry.decision.says.kind === kind && entry.at?.every((span, i) => meets(span, at[i] ?? span))),
  );
}

function idsOf(held: readonly Held[]): readonly string[] {
  return held.map(({ decision }) => decision.id);
}

/** A selection without the white space at its ends; an empty one means the block. Null where there are no words. */
function wordsOf(page: Page, { start, end }: Span): Span | null {
  const { text } = page.input;
  let from = start;
  let to = end;
  while (from < to && isWhite(text.charCodeAt(from))) from++;
  while (to > from && isWhite(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : blockOf(page, start);
}

function blockOf(page: Page, offset: number): Span | null {
  const block = blockAt(page, offset);
  return block >= 0 && offset <= blockEnd(page, block) ? blockSpan(page, block) : null;
}

function isSame(a: Span | undefined, b: Span): boolean {
  return a?.start === b.start && a.end === b.end;
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
