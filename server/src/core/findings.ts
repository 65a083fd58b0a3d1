/** What an editor should look at, told by the seams, the articles and the claims. In file order; the wording comes at the edge. */
import { type ClaimsView, claimFindings } from './claims/page-checks.js';
import { Fact } from './facts.js';
import type { Article } from './layout/articles.js';
import type { BlockIndex, Blocks, Finding, Local, Role } from './model.js';
import { isWrittenSingle } from './repairs/doubled.js';
import type { Seam } from './seams/seam.js';

/** How much of a broken end is marked: enough to see, too little to be a yellow wall. */
const MARK = 12;

export interface FindingsView extends ClaimsView {
  readonly roles: readonly Role[];
  readonly seams: readonly Seam[];
}

export function findingsOf(view: FindingsView): Finding[] {
  const findings: Finding[] = [];
  for (const seam of view.seams) {
    const other = startOf(view, seam.to);
    findings.push({ rule: 'seam.split', at: endOf(view, seam.from), related: [other], data: { rule: 'seam.split', seam } });
  }
  for (const orphan of view.orphans) {
    const at = orphan.missing === 'start' ? startOf(view, orphan.block) : endOf(view, orphan.block);
    findings.push({ rule: 'seam.orphan', at, related: [], data: { rule: 'seam.orphan', orphan } });
  }
  for (const article of withoutBody(view.articles)) {
    const headline = view.articles[article]?.head?.headline as BlockIndex;
    const at = { block: headline, start: 0, end: view.blocks[headline]?.length ?? 0 };
    findings.push({ rule: 'article.no-body', at, related: [], data: { rule: 'article.no-body', article } });
  }
  findings.push(...slipFindings(view), ...claimFindings(view));
  return findings.sort((a, b) => a.at.block - b.at.block || a.at.start - b.at.start);
}

/** Most keystrokes leave the articles as they were; then it is known which of them are without a body. */
const bodiless = new WeakMap<readonly Article[], readonly number[]>();

/** The articles that are a headline and nothing else, by their place in the list. */
function withoutBody(articles: readonly Article[]): readonly number[] {
  let places = bodiless.get(articles);
  if (places === undefined) {
    places = articles.flatMap(({ head, body }, index) => (head?.headline != null && body.length === 0 ? [index] : []));
    bodiless.set(articles, places);
  }
  return places;
}

/** Slips in running text. Rows of names, tables and headings set their spaces, and say a word twice, by themselves. */
function slipFindings(view: FindingsView): Finding[] {
  const findings: Finding[] = [];
  for (let block = 0; block < view.facts.length; block++) {
    const facts = view.facts[block] as number;
    if ((facts & Fact.slipped) === 0 || view.roles[block] !== 'paragraph') continue;
    for (const slip of view.blocks[block]?.slips ?? []) {
      // A short line may be a verse.
      if (slip.kind === 'space' && (facts & Fact.long) === 0) continue;
      if (!slip.sure && !isWrittenSingle(view.text, (view.starts[block] as number) + slip.start)) continue;
      const at = { block, start: slip.start, end: slip.end };
      findings.push({ rule: `text.${slip.kind}`, at, related: [], data: { rule: `text.${slip.kind}`, slip } });
    }
  }
  return findings;
}

/** The last characters of a block. */
export function endOf(view: Blocks, block: BlockIndex): Local {
  const length = view.blocks[block]?.length ?? 0;
  return { block, start: Math.max(0, length - MARK), end: length };
}

/** The first characters of a block. */
export function startOf(view: Blocks, block: BlockIndex): Local {
  return { block, start: 0, end: Math.min(MARK, view.blocks[block]?.length ?? 0) };
}
