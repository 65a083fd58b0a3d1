/**
 * The reading proof: the page as a reader would get it, article by article, broken paragraphs put together with every seam still visible.
 * Text is told as pieces of the page, never as words of its own, so that nothing can be read in the proof that does not stand in the text.
 */
import { type BlockIndex, blockAt, blockEnd, type Page, type Role, type Span } from '../core/model.js';
import type { Seam } from '../core/seams/seam.js';
import { stands } from '../decisions/constraints.js';
import type { Held } from '../decisions/decision.js';
import { articlesOfBlocks, titleOf } from './article.js';
import type { HoverContext } from './hover.js';
import { bodyOf, headingsOf, type Passage, passageOf } from './passages.js';
import { seamsByEnd } from './reading-order.js';

export interface Proof {
  readonly articles: readonly ProofArticle[];
  /** The stories as they lie in the file, a band each: the article's place in `articles`, or -1 for what belongs to none. */
  readonly bands: readonly ProofBand[];
}

export interface ProofArticle {
  readonly title: string;
  readonly passages: readonly ProofPassage[];
}

export interface ProofBand extends Span {
  readonly article: number;
}

export interface ProofPassage {
  readonly role: Role;
  readonly parts: readonly ProofPart[];
  /** People decided something about one of its blocks, or of words in it. */
  readonly decided: boolean;
  /** The other half is not on the page: the edge is torn there. */
  readonly torn: { readonly start: boolean; readonly end: boolean };
}

/** A piece of the page with the numbers and the dateline in it, or the glue between two pieces. */
export type ProofPart = ProofText | ProofGlue;

export interface ProofText extends Span {
  /** The dateline at its beginning ends here; null where there is none. */
  readonly dateline: number | null;
  readonly claims: readonly ProofClaim[];
}

export interface ProofClaim extends Span {
  /** Another number on the page excludes it: claims of one contradiction share a number. */
  readonly conflict: number | null;
}

export interface ProofGlue {
  readonly glue: '' | ' ';
  readonly seam: ProofSeam | null;
}

export interface ProofSeam {
  readonly kind: 'safe' | 'likely' | 'moved';
  /** The end of the first half and the start of the second. */
  readonly at: number;
  readonly other: number;
  /** 0-based line of the second half. */
  readonly line: number;
  /** What joining takes out besides white space; empty where it takes out nothing. */
  readonly removes: string;
}

/** Articles whose parts lie all over the file are put together; what belongs to no article (folio, rules) is left out, but its band is told. */
export function proofOf(page: Page, context: HoverContext): Proof {
  const torn = tornOf(page);
  const conflicts = conflictNumbers(page);
  const seamInto = seamsByEnd(page);
  const decided = decidedBlocks(page, context.held);
  const shown = (passage: Passage): ProofPassage => toPassage(page, passage, { torn, conflicts, decided }, context);
  const articles = page.articles.map((article): ProofArticle => {
    const extras = article.extras.map((block) => passageOf(page, block));
    const passages = [...headingsOf(page, article), ...bodyOf(page, article, seamInto), ...extras].map(shown);
    return { title: titleOf(page, article, context.locale), passages };
  });
  return { articles, bands: bandsOf(page) };
}

/** Of each block in which a number is contradicted: the number of the contradiction by the place of the claim. */
type Conflicts = ReadonlyMap<BlockIndex, ReadonlyMap<number, number>>;

/** What is known of the page's blocks and numbers before its passages are told. */
interface Known {
  readonly torn: ReadonlyMap<BlockIndex, 'start' | 'end' | 'both'>;
  readonly conflicts: Conflicts;
  readonly decided: ReadonlySet<BlockIndex>;
}

function toPassage(
  page: Page,
  { block, role, pieces }: Passage,
  { torn, conflicts, decided }: Known,
  context: HoverContext,
): ProofPassage {
  const blocks = pieces.flatMap((piece) => ('glue' in piece ? [] : [piece.block]));
  let last = block;
  const parts = pieces.map((piece): ProofPart => {
    if ('glue' in piece) return { glue: piece.glue, seam: piece.seam && toSeam(page, piece.seam, context) };
    last = piece.block;
    return textOf(page, piece, conflicts);
  });
  const first = torn.get(block);
  const end = torn.get(last);
  const isDecided = blocks.some((each) => decided.has(each));
  return {
    role,
    parts,
    decided: isDecided,
    torn: { start: first === 'start' || first === 'both', end: end === 'end' || end === 'both' },
  };
}

function textOf(page: Page, { start, end, block }: Span & { readonly block: BlockIndex }, conflicts: Conflicts): ProofText {
  const base = page.starts[block] ?? 0;
  const { claims = [], cues } = page.blocks[block] ?? {};
  const dateline = cues?.dateline ?? null;
  const conflictsHere = conflicts.get(block);
  const claimsHere: ProofClaim[] = [];
  let behind = start;
  claims.forEach((claim, index) => {
    const from = base + claim.start;
    const to = base + claim.end;
    if (from < behind || to > end || claim.role === 'dateline') return;
    claimsHere.push({ start: from, end: to, conflict: conflictsHere?.get(index) ?? null });
    behind = to;
  });
  const spoken = dateline === null ? null : base + dateline.end;
  return { start, end, dateline: spoken !== null && spoken > start && spoken <= end ? spoken : null, claims: claimsHere };
}

function toSeam(page: Page, seam: Seam, { lineAt }: HoverContext): ProofSeam {
  const at = blockEnd(page, seam.from);
  const other = page.starts[seam.to] ?? 0;
  const kind = seam.kind === 'moved' ? 'moved' : seam.safety === 'safe' ? 'safe' : 'likely';
  const { removes } = seam;
  const [from, to] = removes?.side === 'from' ? [at - removes.length, at] : [other, other + (removes?.length ?? 0)];
  return { kind, at, other, line: lineAt(other), removes: page.input.text.slice(from, to) };
}

function tornOf(page: Page): ReadonlyMap<BlockIndex, 'start' | 'end' | 'both'> {
  const torn = new Map<BlockIndex, 'start' | 'end' | 'both'>();
  for (const { block, missing } of page.orphans) torn.set(block, torn.has(block) ? 'both' : missing);
  return torn;
}

function decidedBlocks(page: Page, held: readonly Held[]): ReadonlySet<BlockIndex> {
  const standing = held.filter((entry) => stands(entry, page.input.text));
  return new Set(standing.flatMap(({ at }) => at?.map(({ start }) => blockAt(page, start)) ?? []));
}

function conflictNumbers(page: Page): Conflicts {
  const numbers = new Map<BlockIndex, Map<number, number>>();
  let next = 1;
  for (const { claims, status } of page.links) {
    if (status !== 'conflict') continue;
    for (const { block, claim } of claims) {
      const here = numbers.get(block) ?? new Map<number, number>();
      numbers.set(block, here.set(claim, next));
    }
    next++;
  }
  return numbers;
}

/** Consecutive blocks of one article as one band. */
function bandsOf(page: Page): readonly ProofBand[] {
  const owners = articlesOfBlocks(page);
  const bands: ProofBand[] = [];
  for (let block = 0; block < owners.length; ) {
    const article = owners[block] ?? -1;
    const start = page.starts[block] ?? 0;
    while (block < owners.length && (owners[block] ?? -1) === article) block++;
    bands.push({ start, end: blockEnd(page, block - 1), article });
  }
  return bands;
}
