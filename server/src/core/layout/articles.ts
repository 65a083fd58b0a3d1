/** Articles: a headline group and its body blocks in reading order, scattered over the page as a list of runs. */
import { type Decisions, sameStoriesDecided } from '../decisions.js';
import { Fact } from '../facts.js';
import type { BlockIndex, Blocks, Reuse, Role } from '../model.js';
import type { Lead, Seam } from '../seams/seam.js';
import type { Statistics } from '../seams/statistics.js';
import { claimBodies } from './claim.js';
import { type Consulted, earlierAnswers, isSameWalk, nothingConsulted, type StoryView } from './consulted.js';
import { newOpenings } from './repeats.js';
import { absorb, eachMember, hasHead, root, type Strand } from './strand.js';
import { readStrands } from './strands.js';

/** What stands over a story. `headline` is null for a continuation under a jump line or a body whose headline is not on the page. */
export interface HeadGroup {
  readonly column: BlockIndex | null;
  readonly kickers: readonly BlockIndex[];
  readonly headline: BlockIndex | null;
  readonly decks: readonly BlockIndex[];
  readonly bylines: readonly BlockIndex[];
}

/** Consecutive blocks of one article, both ends inclusive. */
export interface Run {
  readonly first: BlockIndex;
  readonly last: BlockIndex;
}

export interface Article {
  readonly head: HeadGroup | null;
  readonly subheads: readonly BlockIndex[];
  /** Paragraphs, lists and tables in reading order: joins are followed. */
  readonly body: readonly BlockIndex[];
  /** Captions, credits and the like that go with the story. */
  readonly extras: readonly BlockIndex[];
  /** The block whose dateline speaks for the article; null = none. */
  readonly dateline: BlockIndex | null;
  readonly continuedFrom: BlockIndex | null;
  readonly continuedOn: BlockIndex | null;
  /** In file order, disjoint. */
  readonly runs: readonly Run[];
}

/** The articles, and what the next update looks at to tell whether they are still the same. */
export interface Stories {
  readonly articles: readonly Article[];
  readonly consulted: Consulted;
}

export interface ArticleView extends Blocks {
  readonly text: string;
  readonly roles: readonly Role[];
  readonly seams: readonly Seam[];
  readonly leads: readonly Lead[];
  readonly statistics: Statistics;
}

/**
 * The articles of a page, in the order in which their first block stands. Every body block is in exactly one of them.
 *
 * A body block belongs to the article whose block it goes on from (its seam), wherever that stands; else to the head group right above it;
 * else to the story that was being read. See strands.ts for how stories are followed through columns that alternate.
 */
export function* articlesInSteps(view: ArticleView, decisions: Decisions, reuse: Reuse | null): Generator<void, Stories> {
  if (reuse !== null && sameStoriesDecided(decisions, reuse.page.memo.decisions) && isSameWalk(view, reuse)) {
    return { articles: reuse.page.articles, consulted: reuse.page.memo.consulted };
  }
  const consulted = nothingConsulted(view.blocks.length);
  const { text, blocks, starts, breaks, indents, facts, roles, seams, leads, statistics } = view;
  const asking: StoryView = {
    text,
    blocks,
    starts,
    breaks,
    indents,
    facts,
    roles,
    seams,
    leads,
    statistics,
    consulted,
    openings: newOpenings(),
    earlier: earlierAnswers(reuse),
  };
  const strands = yield* readStrands(asking, decisions);
  yield;
  claimBodies(asking, strands);
  putTogether(strands, decisions.together);
  const whole = strands.filter((strand) => strand.mergedInto === null);
  const owner = new Int32Array(view.blocks.length).fill(-1);
  whole.forEach((strand, s) => {
    eachMember(strand, (block) => {
      owner[block] = s;
    });
  });
  const runs = runsOf(owner, whole.length);
  const articles = whole
    .map((strand, s) => toArticle(view, strand, runs[s] as Run[]))
    .sort((a, b) => (a.runs[0]?.first ?? 0) - (b.runs[0]?.first ?? 0));
  return { articles, consulted };
}

/** The same without a pause. */
export function buildArticles(view: ArticleView, decisions: Decisions): readonly Article[] {
  const steps = articlesInSteps(view, decisions, null);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.articles;
  }
}

/** What a person said to be one article: a piece without headline goes behind the story that has one; else what begins later goes behind. */
function putTogether(strands: readonly Strand[], together: Decisions['together']): void {
  if (together.length === 0) return;
  const strandOf = new Map<BlockIndex, Strand>();
  for (const strand of strands) if (strand.mergedInto === null) eachMember(strand, (block) => strandOf.set(block, strand));
  for (const [a, b] of together) {
    const one = strandOf.get(Math.min(a, b));
    const other = strandOf.get(Math.max(a, b));
    if (one === undefined || other === undefined) continue;
    const [first, second] = [root(one), root(other)];
    const [host, guest] = !hasHead(first) && hasHead(second) ? [second, first] : [first, second];
    if (host !== guest) absorb(host, guest);
  }
}

/** Stretches of blocks of one article. A folio or notice in the middle of a story belongs to nobody and does not break its run. */
function runsOf(owner: Int32Array, count: number): Run[][] {
  const runs: Run[][] = Array.from({ length: count }, () => []);
  let first = -1;
  let last = -1;
  let mine = -1;
  const close = (): void => {
    if (mine >= 0) runs[mine]?.push({ first, last });
  };
  for (let block = 0; block < owner.length; block++) {
    const article = owner[block] as number;
    if (article < 0) continue;
    if (article !== mine) {
      close();
      mine = article;
      first = block;
    }
    last = block;
  }
  close();
  return runs;
}

function toArticle(view: ArticleView, strand: Strand, runs: readonly Run[]): Article {
  const { column, kickers, headline, decks, bylines, subheads, body, extras, continuedFrom, continuedOn } = strand;
  const bare = column === null && headline === null && kickers.length + decks.length + bylines.length === 0;
  const dateline = body.find((block) => ((view.facts[block] as number) & Fact.dateline) !== 0) ?? null;
  const head = bare ? null : { column, kickers, headline, decks, bylines };
  return { head, subheads, body, extras, dateline, continuedFrom, continuedOn, runs };
}
