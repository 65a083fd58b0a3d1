/** Numbers in headlines against the numbers of their stories. */
import { Fact } from '../facts.js';
import type { Article } from '../layout/articles.js';
import { type Made, makeEach } from '../made.js';
import type { BlockIndex, Blocks, BlockText, Finding, Reuse, Span } from '../model.js';
import { type Across, CUT, clauseText, tellersOf } from './across.js';
import { compareIntervals, printedInterval } from './arithmetic.js';
import type { LocalClaim } from './claim.js';
import { isComparable } from './link-keys.js';
import type { ClaimRef } from './links.js';
import { addLink, type ClaimsView, claimAt } from './page-checks.js';
import { nameOf } from './subject.js';

/** What is doubted in the headlines that tell a number. */
export type HeadlineFindings = Made<Article, readonly Finding[]>;

/** A number in a headline that no number for the same thing in its article can be. It depends on the blocks of the article and the clauses over their breaks. */
export function headlineFindings(view: ClaimsView, reuse: Reuse | null): HeadlineFindings {
  const articles: Article[] = [];
  headlinesOf(view.articles).forEach((headline, article) => {
    if (headline >= 0 && isTelling(view, headline)) articles.push(view.articles[article] as Article);
  });
  const head = reuse?.head ?? 0;
  // Where blocks came or went, those behind have other numbers.
  const moved = view.facts.length !== reuse?.page.facts.length;
  const behind = moved ? view.facts.length : view.facts.length - reuse.tail;
  const retold = retoldBlocks(view.across, reuse?.page.across ?? view.across);
  const isChanged = ({ runs, body }: Article): boolean =>
    runs.some(({ first, last }) => first < behind && last >= head) ||
    (retold.size > 0 && body.some((block) => retold.has(block)));
  return makeEach(
    articles,
    (article) => findingsOfHeadline(view, article),
    reuse?.page.memo.findings.headlines,
    (article, before, findings) => (isSameStory(article, before) && !isChanged(article) ? findings : undefined),
  );
}

/** The blocks of which a clause over a break tells something else than on the page before. */
function retoldBlocks(now: readonly Across[], before: readonly Across[]): ReadonlySet<BlockIndex> {
  const blocks = new Set<BlockIndex>();
  if (now === before) return blocks;
  const note = (clauses: readonly Across[], known: ReadonlySet<Across['claims']>): void => {
    for (const { from, to, claims } of clauses) if (!known.has(claims)) blocks.add(from).add(to);
  };
  note(now, new Set(before.map(({ claims }) => claims)));
  note(before, new Set(now.map(({ claims }) => claims)));
  return blocks;
}

function isSameStory(a: Article, b: Article): boolean {
  return (
    a === b ||
    (a.head?.headline === b.head?.headline && a.body.length === b.body.length && a.body.every((block, i) => block === b.body[i]))
  );
}

/** Most keystrokes leave the articles as they were; then their headlines stand in one row. */
const headlines = new WeakMap<readonly Article[], Int32Array>();

/** The headline of each article; -1 = none. */
function headlinesOf(articles: readonly Article[]): Int32Array {
  let found = headlines.get(articles);
  if (found === undefined) {
    found = Int32Array.from(articles, ({ head }) => head?.headline ?? -1);
    headlines.set(articles, found);
  }
  return found;
}

/** Whether a block tells a number that others may tell too. */
function isTelling({ facts }: Blocks, block: BlockIndex): boolean {
  return ((facts[block] as number) & Fact.comparable) !== 0;
}

/** What is doubted in the headline of an article. */
function findingsOfHeadline(view: ClaimsView, article: Article): readonly Finding[] {
  const findings: Finding[] = [];
  const headline = article.head?.headline as BlockIndex;
  const claims = (view.blocks[headline] as BlockText).claims;
  for (let place = 0; place < claims.length; place++) {
    const here = { block: headline, claim: place };
    if (!isComparable(claims[place] as LocalClaim)) continue;
    const there = sameThings(view, article.body, here);
    if (there.length > 0 && there.every((ref) => excludes(view, here, ref)))
      addLink(view, 'claim.headline', { claims: [here, there[0] as ClaimRef], status: 'conflict' }, findings);
  }
  return findings;
}

/** The claims in these blocks that have unit and role of the one at `here` and name the very same indicator: 双方死亡人数 is not 巴方死亡人数. */
function sameThings(view: ClaimsView, blocks: readonly BlockIndex[], here: ClaimRef): ClaimRef[] {
  const tellers = tellersOf(view.across);
  const claim = claimAt(view, here) as LocalClaim;
  const length = lengthOf(nameOf(claim));
  const found: ClaimRef[] = [];
  const look = (ref: ClaimRef, other: LocalClaim): void => {
    // Most are turned away before any words are cut out.
    if (other.unit !== claim.unit || lengthOf(nameOf(other)) !== length || !isComparable(other)) return;
    if (sortOf(other) !== sortOf(claim)) return;
    if (wordsAt(view, ref, nameOf(other)) !== wordsAt(view, here, nameOf(claim))) return;
    if (other.period !== null && periodOf(view, ref, other) !== periodOf(view, here, claim)) return;
    found.push(ref);
  };
  for (const block of blocks) {
    const isTouched = tellers.isTouched(block);
    if (!isTouched && !isTelling(view, block)) continue;
    const { claims } = view.blocks[block] as BlockText;
    for (let place = 0; place < claims.length; place++) {
      const ref = { block, claim: place };
      if (!isTouched) look(ref, claims[place] as LocalClaim);
      else if (!tellers.isHalf(ref)) look(ref, claimAt(view, ref) as LocalClaim);
    }
    const cut = isTouched ? tellers.find({ block, claim: CUT }) : undefined;
    if (cut !== undefined) look({ block, claim: CUT }, cut.told.claim);
  }
  return found;
}

function lengthOf(name: Span | null): number {
  return name === null ? 0 : name.end - name.start;
}

/** Words of a claim: what it measures, when it was so. A claim that is told across a break has them in its clause. */
function wordsAt(view: ClaimsView, ref: ClaimRef, words: Span | null): string {
  if (words === null) return '';
  const teller = tellersOf(view.across).find(ref);
  if (teller !== undefined) {
    const { start } = teller.across;
    return clauseText(view, teller.across).slice(words.start - start, words.end - start);
  }
  const base = view.starts[ref.block] as number;
  return view.text.slice(base + words.start, base + words.end);
}

/** When it was so, in the words of the block. */
function periodOf(view: ClaimsView, ref: ClaimRef, { period }: LocalClaim): string {
  return period === null ? '' : wordsAt(view, ref, period.at);
}

function sortOf({ role, direction }: LocalClaim): string {
  return role === 'by' ? `by ${direction}` : role === 'to' ? 'level' : role;
}

function excludes(view: ClaimsView, a: ClaimRef, b: ClaimRef): boolean {
  const left = printedInterval(claimAt(view, a) as LocalClaim, 'whole');
  const right = printedInterval(claimAt(view, b) as LocalClaim, 'whole');
  return left !== null && right !== null && compareIntervals(left, right) !== 'overlap';
}
