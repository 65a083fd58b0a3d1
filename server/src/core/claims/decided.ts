/**
 * What a person said of a number, applied to the claims that were read, and the numbers that only a person sees. A block as it was read is never changed: it is what the next update
 * takes over, also after the decision was taken back. The block that a page shows is another one, made from it and kept for as long as it is.
 */
import { type Blocks, type BlockText, blockAt, type ClaimPatch, type Constraint, type Span } from '../model.js';
import { readFacts } from '../read-facts.js';
import { doubtsOf } from './checks.js';
import type { ClaimKind, LocalClaim } from './claim.js';

type NumberDecision = Extract<Constraint, { kind: 'claim' | 'number' }>;

/** A decision with the offsets of its block. */
interface Patch {
  readonly start: number;
  readonly end: number;
  readonly set: ClaimPatch | null;
  /** These very words are a number; else it is one that was read. */
  readonly own: boolean;
}

const shown = new WeakMap<BlockText, { readonly patches: readonly Patch[]; readonly block: BlockText }>();
const read = new WeakMap<BlockText, BlockText>();

/** The block as it was read, whatever people decided about its numbers. */
export function asRead(block: BlockText): BlockText {
  return read.get(block) ?? block;
}

/** The blocks with the decided claims. One that hits no number has no effect; the later of two on one number holds. */
export function withDecidedClaims(blocks: Blocks, text: string, constraints: readonly Constraint[]): Blocks {
  const patches = new Map<number, Patch[]>();
  for (const constraint of constraints) {
    if (!isOfNumbers(constraint)) continue;
    const block = blockAt(blocks, constraint.at.start);
    if (block < 0) continue;
    const patch = relative(constraint, blocks.starts[block] ?? 0);
    const others = patches.get(block);
    if (others === undefined) patches.set(block, [patch]);
    else others.push(patch);
  }
  if (patches.size === 0) return blocks;
  const result = [...blocks.blocks];
  const facts = blocks.facts.slice();
  for (const [block, wanted] of patches) {
    const plain = result[block] as BlockText;
    result[block] = decidedBlock(plain, wanted, () => {
      const start = blocks.starts[block] ?? 0;
      return text.slice(start, start + plain.length);
    });
    facts[block] = readFacts(result[block] as BlockText);
  }
  return { ...blocks, blocks: result, facts };
}

/** Whether a value has the form that the annotation format gives to values of a kind: an exact decimal, a fraction, an ISO 8601 date or time. */
export function isClaimValue(kind: ClaimKind, value: string): boolean {
  if (kind === 'date') return /^[\dX]{4}(-[\dX]{2}){0,2}(\/[\dX]{4}(-[\dX]{2}){0,2})?$/.test(value);
  if (kind === 'time') return /^\d{2}:\d{2}(:\d{2})?$/.test(value);
  return /^-?\d{1,60}(\.\d{1,60})?$/.test(value) || /^\d{1,9}\/\d{1,9}$/.test(value);
}

/** Whether a decision is about a number. */
export function isOfNumbers(constraint: Constraint): constraint is NumberDecision {
  return constraint.kind === 'claim' || constraint.kind === 'number';
}

function relative({ kind, at, set }: NumberDecision, base: number): Patch {
  return { start: at.start - base, end: at.end - base, set, own: kind === 'number' };
}

function decidedBlock(plain: BlockText, patches: readonly Patch[], words: () => string): BlockText {
  const before = shown.get(plain);
  if (before !== undefined && isSame(before.patches, patches)) return before.block;
  const claims = patches.reduce((all, patch) => apply(all, patch, plain.length, words), plain.claims);
  const block =
    claims === plain.claims ? plain : { ...plain, claims, doubts: doubtsOf(claims, words(), 0, plain.length, plain.script) };
  shown.set(plain, { patches, block });
  if (block !== plain) read.set(block, plain);
  return block;
}

function isSame(a: readonly Patch[], b: readonly Patch[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ start, end, set, own }, i) => start === b[i]?.start && end === b[i].end && set === b[i].set && own === b[i].own)
  );
}

function apply(
  claims: readonly LocalClaim[],
  { start, end, set, own }: Patch,
  length: number,
  words: () => string,
): readonly LocalClaim[] {
  if (own && set !== null) return end > length ? claims : withOwn(claims, { start, end }, set, words);
  const exact = claims.findIndex((claim) => claim.start === start && claim.end === end);
  const index = exact >= 0 ? exact : claims.findIndex((claim) => claim.start < end && start < claim.end);
  const claim = claims[index];
  if (claim === undefined) return claims;
  return set === null ? claims.toSpliced(index, 1) : claims.toSpliced(index, 1, patched(claim, set, words));
}

/** Puts a number of a person's own in its place; what was read in its words, or in some of them, gives way. */
function withOwn(claims: readonly LocalClaim[], span: Span, set: ClaimPatch, words: () => string): readonly LocalClaim[] {
  const others = claims.filter((claim) => claim.end <= span.start || span.end <= claim.start);
  const next = others.findIndex(({ start }) => start >= span.end);
  return others.toSpliced(next < 0 ? others.length : next, 0, patched({ ...saysNothing, ...span, extent: span }, set, words));
}

/** A number of which nothing is known. */
const saysNothing: Omit<LocalClaim, 'start' | 'end' | 'extent'> = {
  kind: 'number',
  value: null,
  unit: null,
  min: null,
  max: null,
  minExclusive: false,
  maxExclusive: false,
  modifier: null,
  aspect: null,
  ratio: null,
  role: 'level',
  group: -1,
  direction: null,
  indicator: null,
  subject: null,
  period: null,
  basis: null,
  confidence: 1,
};

function patched(claim: LocalClaim, set: ClaimPatch, words: () => string): LocalClaim {
  const kind = set.kind ?? claim.kind;
  const value = valueGiven(kind, set.value, claim.value);
  const changed = value !== claim.value;
  // A bound that only repeated the number goes with it: 超过40 read as 超过48 is more than 48. Any other was reckoned from the old number.
  const bound = (given: string | null | undefined, old: string | null): string | null =>
    valueGiven(kind, given, changed ? (old === claim.value ? value : null) : old);
  return {
    ...claim,
    kind,
    value,
    min: bound(set.min, claim.min),
    max: bound(set.max, claim.max),
    ratio: changed ? null : claim.ratio,
    ...(set.unit !== undefined && { unit: set.unit }),
    ...(set.role !== undefined && { role: set.role }),
    ...(set.indicator !== undefined && { indicator: indicatorOf(claim, set.indicator, words) }),
    ...(set.period !== undefined && {
      period: set.period && { at: { start: claim.start, end: claim.end }, ...set.period, years: 0 },
    }),
  };
}

/** What was decided where it has the form of a value, else what was read. */
function valueGiven(kind: ClaimKind, decided: string | null | undefined, readValue: string | null): string | null {
  if (decided === undefined) return readValue;
  return decided === null || isClaimValue(kind, decided) ? decided : readValue;
}

/** The words nearest before the number, else the nearest behind it; as it was read where they are not in the block. */
function indicatorOf(claim: LocalClaim, indicator: string | null, words: () => string): LocalClaim['indicator'] {
  if (indicator === null || indicator === '') return null;
  const text = words();
  const before = text.lastIndexOf(indicator, claim.start - indicator.length);
  const start = before >= 0 && claim.start >= indicator.length ? before : text.indexOf(indicator, claim.end);
  return start < 0 ? claim.indicator : { start, end: start + indicator.length };
}
