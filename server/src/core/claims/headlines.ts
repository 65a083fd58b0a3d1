/** Numbers in headlines against the numbers of their stories. */
import { Fact } from '../facts.js';
import type { Article } from '../layout/articles.js';
import { type Made, makeEach } from '../made.js';
import type { BlockIndex, Blocks, BlockText, Finding, Reuse } from '../model.js';
import { compareIntervals, printedInterval } from './arithmetic.js';
import type { LocalClaim } from './claim.js';
import { isComparable } from './link-keys.js';
import type { ClaimRef } from './links.js';
import { addLink, type ClaimsView, claimAt } from './page-checks.js';
import { nameOf } from './subject.js';

/** What is doubted in the headlines that tell a number. */
export type HeadlineFindings = Made<Article, readonly Finding[]>;

/** A number in a headline that no number for the same thing in its article can be. It depends on the blocks of the article and nothing else. */
export function headlineFindings(view: ClaimsView, reuse: Reuse | null): HeadlineFindings {
  const articles: Article[] = [];
  headlinesOf(view.articles).forEach((headline, article) => {
    if (headline >= 0 && isTelling(view, headline)) articles.push(view.articles[article] as Article);
  });
  const head = reuse?.head ?? 0;
  // Where blocks came or went, those behind have other numbers.
  const moved = view.facts.length !== reuse?.page.facts.length;
  const behind = moved ? view.facts.length : view.facts.length - reuse.tail;
  const isChanged = ({ runs }: Article): boolean => runs.some(({ first, last }) => first < behind && last >= head);
  return makeEach(
    articles,
    (article) => findingsOfHeadline(view, article),
    reuse?.page.memo.findings.headlines,
    (article, before, findings) => (isSameStory(article, before) && !isChanged(article) ? findings : undefined),
  );
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
  const claim = claimAt(view, here) as LocalClaim;
  const length = lengthOf(claim);
  const found: ClaimRef[] = [];
  for (const block of blocks) {
    if (!isTelling(view, block)) continue;
    const { claims } = view.blocks[block] as BlockText;
    for (let place = 0; place < claims.length; place++) {
      const other = claims[place] as LocalClaim;
      // Most are turned away before any words are cut out.
      if (other.unit !== claim.unit || lengthOf(other) !== length || !isComparable(other) || sortOf(other) !== sortOf(claim))
        continue;
      if (wordsOfName(view, block, other) !== wordsOfName(view, here.block, claim)) continue;
      if (other.period !== null && periodOf(view, block, other) !== periodOf(view, here.block, claim)) continue;
      found.push({ block, claim: place });
    }
  }
  return found;
}

function lengthOf(claim: LocalClaim): number {
  const name = nameOf(claim);
  return name === null ? 0 : name.end - name.start;
}

/** What a claim measures. */
function wordsOfName(view: ClaimsView, block: BlockIndex, claim: LocalClaim): string {
  const start = view.starts[block] as number;
  const name = nameOf(claim);
  return name === null ? '' : view.text.slice(start + name.start, start + name.end);
}

/** When it was so, in the words of the block. */
function periodOf(view: ClaimsView, block: BlockIndex, { period }: LocalClaim): string {
  const start = view.starts[block] as number;
  return period === null ? '' : view.text.slice(start + period.at.start, start + period.at.end);
}

function sortOf({ role, direction }: LocalClaim): string {
  return role === 'by' ? `by ${direction}` : role === 'to' ? 'level' : role;
}

function excludes(view: ClaimsView, a: ClaimRef, b: ClaimRef): boolean {
  const left = printedInterval(claimAt(view, a) as LocalClaim, 'whole');
  const right = printedInterval(claimAt(view, b) as LocalClaim, 'whole');
  return left !== null && right !== null && compareIntervals(left, right) !== 'overlap';
}
