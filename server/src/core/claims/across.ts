/**
 * Numbers that a break has cut in two: 连续3 at the end of one block, 年 at the beginning of the one that it goes on in. Each half says something
 * else by itself, or nothing; they are read once more with both sides joined.
 */
import { type Made, makeEach } from '../made.js';
import type { BlockIndex, Blocks, BlockText, Span } from '../model.js';
import type { Seam } from '../seams/seam.js';
import type { LocalClaim } from './claim.js';
import { Digit, digitClass, isArabic } from './digits.js';
import { readClaims } from './read.js';

/** A claim with one foot in each of two blocks. */
export interface AcrossClaim {
  readonly from: BlockIndex;
  readonly to: BlockIndex;
  /** As read in the joined text. Its spans count from the start of `from`; what lies behind `split` counts on in `to`. */
  readonly claim: LocalClaim;
  /** Where `to` begins among these offsets. */
  readonly split: number;
  /** Claims of the two blocks that are halves of this one, as places in their lists: they say what nobody wrote. */
  readonly halves: { readonly from: readonly number[]; readonly to: readonly number[] };
}

/** How much of either side is read again: a clause. */
const REACH = 60;

export interface AcrossView extends Blocks {
  readonly text: string;
}

/** The claim that each seam cuts; null where it cuts none. */
export type CutBySeams = Made<Seam, AcrossClaim | null>;

/** The claims that these seams cut. One that only moved has the evidence of the seam before, and cuts the same in the same blocks. */
export function claimsAcross(view: AcrossView, seams: readonly Seam[], old?: CutBySeams): CutBySeams {
  return makeEach(
    seams,
    (seam) => claimAcross(view, seam),
    old,
    (seam, before, cut) => {
      if (seam === before || (seam.evidence === before.evidence && cut === null)) return cut;
      return seam.evidence === before.evidence && cut !== null ? { ...cut, from: seam.from, to: seam.to } : undefined;
    },
  );
}

/** Only where a number touches the break is anything read. */
function claimAcross(view: AcrossView, seam: Seam): AcrossClaim | null {
  const block = view.blocks[seam.from] as BlockText;
  const start = view.starts[seam.from] as number;
  const end = start + block.length - (seam.removes?.side === 'from' ? seam.removes.length : 0);
  return endsInNumber(view.text, end, start) ? readSeam(view, seam, start, end) : null;
}

/** A digit or 万, 亿 right before the break; a decimal point or dash may stand between. */
function endsInNumber(text: string, end: number, start: number): boolean {
  const last = end > start ? text.charCodeAt(end - 1) : 0;
  const kind = digitClass(last);
  if (kind !== Digit.none && kind !== Digit.some && kind !== Digit.half) return true;
  return '.．—-～~至到'.includes(String.fromCharCode(last)) && end - 1 > start && isArabic(text.charCodeAt(end - 2));
}

function readSeam(view: AcrossView, seam: Seam, start: number, end: number): AcrossClaim | null {
  const { text } = view;
  const from = view.blocks[seam.from] as BlockText;
  const to = view.blocks[seam.to] as BlockText;
  const next = (view.starts[seam.to] as number) + (seam.removes?.side === 'to' ? seam.removes.length : 0);
  const after = (view.starts[seam.to] as number) + to.length;
  const first = Math.max(start, end - REACH);
  const left = text.slice(first, end) + seam.separator;
  const joined = left + text.slice(next, Math.min(after, next + REACH));
  const claim = readClaims(joined, 0, joined.length, from.script).find(
    (each) => each.start < left.length && each.end > left.length,
  );
  if (claim === undefined) return null;
  const shift = first - start;
  const split = left.length + shift;
  const into = claim.end - left.length + next - (view.starts[seam.to] as number);
  const halves = {
    from: placesOf(from.claims, (half) => half.end > claim.start + shift),
    to: placesOf(to.claims, (half) => half.start < into),
  };
  // What its first half was the end of, the whole is: 由19万只增至32|00万只.
  const group = from.claims[halves.from[0] ?? -1]?.group ?? -1;
  return { from: seam.from, to: seam.to, claim: { ...moved(claim, shift), group }, split, halves };
}

function placesOf(claims: readonly LocalClaim[], test: (claim: LocalClaim) => boolean): readonly number[] {
  return claims.flatMap((claim, place) => (test(claim) ? [place] : []));
}

function moved(claim: LocalClaim, shift: number): LocalClaim {
  const by = <Place extends Span>(span: Place): Place => ({ ...span, start: span.start + shift, end: span.end + shift });
  const { extent, indicator, subject, period } = claim;
  return {
    ...by(claim),
    extent: by(extent),
    indicator: indicator && by(indicator),
    subject: subject && by(subject),
    period: period && { ...period, at: by(period.at) },
  };
}

/** The parts of a span of an `AcrossClaim`, as absolute offsets: what lies before the break, and what lies behind it (null = nothing). */
export function partsOf(view: Blocks, across: AcrossClaim, span: Span): { readonly first: Span; readonly rest: Span | null } {
  const base = view.starts[across.from] as number;
  const end = base + (view.blocks[across.from] as BlockText).length;
  const first = { start: base + span.start, end: Math.min(end, base + Math.min(span.end, across.split)) };
  if (span.end <= across.split) return { first, rest: null };
  const start = view.starts[across.to] as number;
  const behind = { start: start + Math.max(0, span.start - across.split), end: start + span.end - across.split };
  return span.start >= across.split ? { first: behind, rest: null } : { first, rest: behind };
}
