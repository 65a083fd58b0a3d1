/**
 * Clauses that a break has cut in two: 连续3 at the end of one block, 年 at the beginning of the one that it goes on in; 由1.2%增 here and 至2.4%
 * there. Each half says something else by itself, or nothing; the clause is read once more with both sides joined, and what it says then counts:
 * a number that is cut is one claim, and a number behind the break has the subject, role and period that stand before it.
 */
import { isSentenceMark } from '../layout/marks.js';
import { type Made, makeEach } from '../made.js';
import type { BlockIndex, Blocks, BlockText, Local, Page, Span } from '../model.js';
import type { Seam } from '../seams/seam.js';
import { type ClaimDoubt, claimsOf, doubtsOf } from './checks.js';
import type { LocalClaim } from './claim.js';
import { asRead } from './decided.js';
import { Digit, digitClass, isArabic } from './digits.js';
import type { ClaimRef } from './links.js';
import { readClaims } from './read.js';
import { type ToldOver, toldOver } from './told-over.js';

/** The place of a claim that a break cuts: it is in no block's list, and named by the block that it begins in. */
export const CUT = -1;

/** A claim of a clause that was read across a break. */
export interface Told {
  /** Its spans count from the start of `Across.from`; what lies behind `Across.split` counts on in `Across.to`. */
  readonly claim: LocalClaim;
  readonly side: 'from' | 'to';
  /** Its place in the list of its block; `CUT`; null for one that the block alone does not show. */
  readonly place: number | null;
  /** It says something else here than in its block. */
  readonly fresh: boolean;
}

/** A clause with one foot in each of two blocks. */
export interface Across {
  readonly from: BlockIndex;
  readonly to: BlockIndex;
  /** Where the clause begins and ends, in the offsets of its claims. */
  readonly start: number;
  readonly end: number;
  /** Where `to` begins among these offsets, and how many characters there are passed over as doubled. */
  readonly split: number;
  readonly skipped: number;
  /** ' ' between Latin words. */
  readonly separator: '' | ' ';
  readonly claims: readonly Told[];
  /** Claims of the two blocks that are halves of the one that is cut, as places in their lists: they say what nobody wrote. */
  readonly halves: { readonly from: readonly number[]; readonly to: readonly number[] };
  /** What is doubted of the clause and of neither block alone; numbers are places in `claims`. */
  readonly doubts: readonly ClaimDoubt[];
}

export interface AcrossView extends Blocks {
  readonly text: string;
}

/** The clause that each seam cuts; null where that makes no difference to any number. */
export type CutBySeams = Made<Seam, Across | null>;

/**
 * The clauses that these seams cut. One that only moved has the evidence of the seam before, and cuts the same in the same blocks.
 * @param old those of the page before, with that page
 */
export function claimsAcross(view: AcrossView, seams: readonly Seam[], old?: CutBySeams, page?: Page): CutBySeams {
  return makeEach(
    seams,
    (seam) => clauseAcross(view, seam),
    old,
    (seam, before, cut) => {
      if (seam === before) return cut; // then it stands between the same blocks
      if (seam.evidence !== before.evidence || isSure(seam) !== isSure(before)) return undefined;
      if (view.blocks[seam.from] !== page?.blocks[before.from] || view.blocks[seam.to] !== page?.blocks[before.to])
        return undefined;
      return cut === null ? null : { ...cut, from: seam.from, to: seam.to };
    },
  );
}

/** How much of a sentence is read again on either side. */
const REACH = 120;

/** How far from the end of what is read a claim must end: its last words may have been cut off. */
const MARGIN = 16;

/** A join that is less sure does not tell what a number on one side means. */
const SURE = 0.9;

function isSure({ confidence }: Seam): boolean {
  return confidence >= SURE;
}

/** Only where a number touches the break, or the clause goes on to one, is anything read. */
function clauseAcross(view: AcrossView, seam: Seam): Across | null {
  const { text } = view;
  const from = view.blocks[seam.from] as BlockText;
  const to = view.blocks[seam.to] as BlockText;
  const start = view.starts[seam.from] as number;
  const end = start + from.length - (seam.removes?.side === 'from' ? seam.removes.length : 0);
  const goesOn = isSure(seam) && reachesNumber(text, view.starts[seam.to] as number, to);
  return goesOn || endsInNumber(text, end, start) ? readClause(view, seam, start, end, goesOn) : null;
}

/** A digit or 万, 亿 right before the break; a decimal point or dash may stand between. */
function endsInNumber(text: string, end: number, start: number): boolean {
  const last = end > start ? text.charCodeAt(end - 1) : 0;
  const kind = digitClass(last);
  if (kind !== Digit.none && kind !== Digit.some && kind !== Digit.half) return true;
  return '.．—-～~至到'.includes(String.fromCharCode(last)) && end - 1 > start && isArabic(text.charCodeAt(end - 2));
}

/** Whether a number stands in the sentence that the block begins with. */
function reachesNumber(text: string, start: number, { claims }: BlockText): boolean {
  const first = claims[0]?.start ?? REACH;
  if (first >= REACH) return false;
  for (let i = start; i < start + first; i++) if (isSentenceMark(text.charCodeAt(i))) return false;
  return true;
}

/** Where the sentence begins that goes on at `at`, no further back than `floor`. */
function sentenceStart(text: string, at: number, floor: number): number {
  let i = at;
  while (i > floor && !isSentenceEnd(text, i - 1)) i--;
  return i;
}

/** Behind the end of the sentence that `at` stands in, no further on than `limit`. */
function sentenceEnd(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit) if (isSentenceEnd(text, i++)) break;
  return i;
}

/** A mark that ends a sentence; a full stop inside a number or an abbreviation ends none. */
function isSentenceEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2e) return text.charCodeAt(at + 1) === 0x20 && text.charCodeAt(at - 2) !== 0x2e;
  return isSentenceMark(code);
}

function readClause(view: AcrossView, seam: Seam, start: number, end: number, goesOn: boolean): Across | null {
  const { text } = view;
  const [from, to] = [view.blocks[seam.from] as BlockText, view.blocks[seam.to] as BlockText];
  const { separator } = seam;
  const skipped = seam.removes?.side === 'to' ? seam.removes.length : 0;
  const next = (view.starts[seam.to] as number) + skipped;
  const after = (view.starts[seam.to] as number) + to.length;
  const first = sentenceStart(text, end, Math.max(start, end - REACH));
  const last = sentenceEnd(text, next, Math.min(after, next + REACH));
  const joined = text.slice(first, end) + separator + text.slice(next, last);
  const middle = end - first + separator.length;
  const claims = readClaims(joined, 0, joined.length, from.script);
  const cut = claims.find((claim) => claim.start < middle && claim.end > middle);
  if (cut === undefined && !goesOn) return null;

  const shift = first - start;
  const beyond = (place: number): number => place - middle + skipped;
  const halves = {
    from: cut === undefined ? [] : placesOf(from.claims, (half) => half.end > cut.start + shift),
    to: cut === undefined ? [] : placesOf(to.claims, (half) => half.start < beyond(cut.end)),
  };
  // What a person decided about a number of these blocks holds: then only a number that is cut is told anew, and not where it is the one.
  if (cut !== undefined && isDecidedIn(from, (half) => half.end > cut.start + shift)) return null;
  if (cut !== undefined && isDecidedIn(to, (half) => half.start < beyond(cut.end))) return null;
  const undecided = asRead(from) === from && asRead(to) === to;
  const open = goesOn && undecided;
  const whole = first === start || isSentenceEnd(text, first - 1);
  const read = claims.map((claim): Told => {
    if (claim === cut) return { claim: moved(claim, shift), side: 'from', place: CUT, fresh: true };
    const side = claim.end <= middle ? 'from' : 'to';
    const by = side === 'from' ? shift : skipped - middle;
    const list = side === 'from' ? from.claims : to.claims;
    const place = list.findIndex((each) => each.start === claim.start + by && each.end === claim.end + by);
    const sure = side === 'from' ? whole : last === after || claim.end <= joined.length - MARGIN || last < next + REACH;
    const isOther = (): boolean =>
      !saysTheSame(moved(claim, by), list[place] as LocalClaim) ||
      (side === 'to' && spansTime(joined, 0, claim, from.script) !== spansTime(joined, middle, claim, from.script));
    const fresh = open && sure && place >= 0 && isOther();
    return { claim: moved(claim, shift), side, place: place < 0 ? null : place, fresh };
  });
  if (!read.some(({ fresh }) => fresh)) return null;
  const told = undecided ? withWholeGroups(read) : read;
  const doubts = isSure(seam) ? doubtsOf(claims, joined, 0, joined.length, from.script) : [];
  return {
    from: seam.from,
    to: seam.to,
    start: shift,
    end: shift + joined.length,
    split: middle + shift,
    skipped,
    separator,
    claims: told,
    halves,
    doubts: doubts.filter((doubt) => isOfClause(doubt) && claimsOf(doubt).some((place) => told[place]?.fresh === true)),
  };
}

/** Whether a person took away or changed one of these claims: “32” in 增至32 ¦ 00家 only names something. */
function isDecidedIn(block: BlockText, these: (claim: LocalClaim) => boolean): boolean {
  const plain = asRead(block);
  if (plain === block) return false;
  const [before, now] = [plain, block].map(({ claims }) => claims.filter(these)) as [LocalClaim[], LocalClaim[]];
  return before.length !== now.length || before.some((claim, i) => !saysTheSame(claim, now[i] as LocalClaim));
}

/** Whether a claim is told of each year or of some years, by the words of its clause from `start` on. */
function spansTime(text: string, start: number, { start: at, end }: Span, script: 'han' | 'latin'): ToldOver | null {
  return toldOver(text, start, at, end, text.length, script);
}

/** The ends of one change are told by one: a group with a claim that says something new is told by the clause as a whole. */
function withWholeGroups(claims: readonly Told[]): readonly Told[] {
  const groups = new Set(claims.flatMap(({ claim, fresh }) => (fresh && claim.group >= 0 ? [claim.group] : [])));
  if (groups.size === 0) return claims;
  return claims.map((told) => (told.place !== null && groups.has(told.claim.group) ? { ...told, fresh: true } : told));
}

/** What is announced, and how long ago something began, is looked for over more than a clause. */
function isOfClause({ check }: ClaimDoubt): boolean {
  return check !== 'announced' && check !== 'anniversary';
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

const fields = ['kind', 'value', 'unit', 'min', 'max', 'modifier', 'aspect', 'ratio', 'role', 'direction', 'basis'] as const;

/** Whether two readings of one number agree, both with the offsets of one block; groups are numbered by each of them. */
function saysTheSame(a: LocalClaim, b: LocalClaim): boolean {
  const samePlace = (one: Span | null, other: Span | null): boolean => one?.start === other?.start && one?.end === other?.end;
  return (
    fields.every((field) => a[field] === b[field]) &&
    a.group < 0 === b.group < 0 &&
    samePlace(a.indicator, b.indicator) &&
    samePlace(a.subject, b.subject) &&
    samePlace(a.period?.at ?? null, b.period?.at ?? null)
  );
}

/** The words of a clause as one, in which its claims stand at their spans less `across.start`. */
export function clauseText({ text, starts }: Pick<AcrossView, 'text' | 'starts'>, across: Across): string {
  const { from, to, start, end, split, skipped, separator } = across;
  const base = starts[from] as number;
  const next = (starts[to] as number) + skipped;
  return text.slice(base + start, base + split - separator.length) + separator + text.slice(next, next + end - split);
}

/** The parts of a span of a clause, as absolute offsets: what lies before the break, and what lies behind it (null = nothing). */
export function partsOf(
  view: Pick<Blocks, 'starts'>,
  across: Across,
  span: Span,
): { readonly first: Span; readonly rest: Span | null } {
  const { split, skipped, separator } = across;
  const base = view.starts[across.from] as number;
  const next = (view.starts[across.to] as number) + skipped;
  const first = { start: base + span.start, end: base + Math.min(span.end, split - separator.length) };
  if (span.end <= split) return { first, rest: null };
  const behind = { start: next + Math.max(0, span.start - split), end: next + span.end - split };
  return span.start >= split ? { first: behind, rest: null } : { first, rest: behind };
}

/** Where a claim of a clause is found again: by its block and place. */
export function refOf({ from, to }: Across, { side, place }: Told): ClaimRef | null {
  return place === null ? null : { block: side === 'from' ? from : to, claim: place };
}

/** A claim with the clause that tells it. */
export interface Teller {
  readonly across: Across;
  readonly told: Told;
}

/** What the clauses of a page say of its claims. */
export interface Tellers {
  /** The clause that tells a claim otherwise than its block does, or that is cut; undefined for most claims. */
  find(ref: ClaimRef): Teller | undefined;
  /** Whether a claim is the half of one that is cut. */
  isHalf(ref: ClaimRef): boolean;
  /** Whether a block has such claims at all. */
  isTouched(block: BlockIndex): boolean;
}

const known = new WeakMap<readonly Across[], Tellers>();

/** The clauses of a page by the claims that they tell; made once for each list of them. */
export function tellersOf(clauses: readonly Across[]): Tellers {
  let tellers = known.get(clauses);
  if (tellers === undefined) {
    tellers = indexed(clauses);
    known.set(clauses, tellers);
  }
  return tellers;
}

function indexed(clauses: readonly Across[]): Tellers {
  const byPlace = new Map<string, Teller>();
  const halves = new Set<string>();
  const touched = new Set<BlockIndex>();
  const keyOf = ({ block, claim }: ClaimRef): string => `${block} ${claim}`;
  for (const across of clauses) {
    for (const told of across.claims) {
      const ref = told.fresh ? refOf(across, told) : null;
      // A short block may stand in two clauses: the first one knows where the sentence began.
      if (ref !== null && !byPlace.has(keyOf(ref))) byPlace.set(keyOf(ref), { across, told });
      if (ref !== null) touched.add(ref.block);
    }
    for (const claim of across.halves.from) halves.add(keyOf({ block: across.from, claim }));
    for (const claim of across.halves.to) halves.add(keyOf({ block: across.to, claim }));
    if (across.halves.from.length > 0) touched.add(across.from);
    if (across.halves.to.length > 0) touched.add(across.to);
  }
  return {
    find: (ref) => (touched.has(ref.block) ? byPlace.get(keyOf(ref)) : undefined),
    isHalf: (ref) => touched.has(ref.block) && halves.has(keyOf(ref)),
    isTouched: (block) => touched.has(block),
  };
}

/** The claim that a reference means, as the page tells it. */
export function claimOf(view: Blocks & { readonly across: readonly Across[] }, ref: ClaimRef): LocalClaim | undefined {
  return tellersOf(view.across).find(ref)?.told.claim ?? view.blocks[ref.block]?.claims[ref.claim];
}

/** Where a claim of a clause stands: the block that it begins in, and its part there. */
export function localIn(view: Pick<Blocks, 'starts'>, across: Across, { claim }: Told): Local {
  const { first } = partsOf(view, across, claim);
  const block = claim.start < across.split ? across.from : across.to;
  const base = view.starts[block] ?? 0;
  return { block, start: first.start - base, end: first.end - base };
}

/** Where a claim stands, as absolute offsets; `rest` is what lies behind a break that cuts it. */
export function placesOfClaim(
  view: Blocks & { readonly across: readonly Across[] },
  ref: ClaimRef,
  which: 'number' | 'extent' = 'number',
): { readonly first: Span; readonly rest: Span | null } {
  const teller = tellersOf(view.across).find(ref);
  if (teller !== undefined) {
    const { claim } = teller.told;
    return partsOf(view, teller.across, which === 'number' ? claim : claim.extent);
  }
  const base = view.starts[ref.block] ?? 0;
  const claim = view.blocks[ref.block]?.claims[ref.claim];
  const { start = 0, end = 0 } = (which === 'number' ? claim : claim?.extent) ?? {};
  return { first: { start: base + start, end: base + end }, rest: null };
}
