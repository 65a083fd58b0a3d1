/** What an editor should look at, told by the seams, the articles and the claims. In file order; the wording comes at the edge. */
import { type ClaimsView, claimFindings } from './claims/page-checks.js';
import { Fact } from './facts.js';
import type { Article } from './layout/articles.js';
import { type Made, makeEach } from './made.js';
import type { BlockIndex, Blocks, Finding, Local, Reuse, Role } from './model.js';
import { isWrittenSingle, NEAR } from './repairs/doubled.js';
import type { Slip } from './repairs/slip.js';
import type { Orphan, Seam } from './seams/seam.js';

/** How much of a broken end is marked: enough to see, too little to be a yellow wall. */
const MARK = 12;

export interface FindingsView extends ClaimsView {
  readonly roles: readonly Role[];
  readonly seams: readonly Seam[];
}

/** The findings of a page, and what the next update takes over of them. */
export interface FindingState {
  readonly findings: readonly Finding[];
  readonly splits: Made<Seam, Finding>;
  readonly torn: Made<Orphan, Finding>;
  /** For each slip that is not sure by itself, whether the text around settles it. */
  readonly settled: ReadonlyMap<Slip, boolean>;
}

export function findingsOf(view: FindingsView, reuse: Reuse | null): FindingState {
  const old = reuse?.page.memo.findings;
  const splits = makeEach(view.seams, (seam) => splitFinding(view, seam), old?.splits);
  // What is told of an orphan depends on its block's length.
  const isSame = (orphan: Orphan, before: Orphan): boolean =>
    orphan.block === before.block &&
    orphan.missing === before.missing &&
    view.blocks[orphan.block] === reuse?.page.blocks[orphan.block];
  const torn = makeEach(view.orphans, (orphan) => tornFinding(view, orphan), old?.torn, isSame);
  const settled = new Map<Slip, boolean>();
  const findings = [...splits.results, ...torn.results, ...bodilessFindings(view), ...slipFindings(view, reuse, settled)];
  findings.push(...claimFindings(view));
  findings.sort((a, b) => a.at.block - b.at.block || a.at.start - b.at.start);
  return { findings, splits, torn, settled };
}

function splitFinding(view: FindingsView, seam: Seam): Finding {
  const other = startOf(view, seam.to);
  return { rule: 'seam.split', at: endOf(view, seam.from), related: [other], data: { rule: 'seam.split', seam } };
}

function tornFinding(view: FindingsView, orphan: Orphan): Finding {
  const at = orphan.missing === 'start' ? startOf(view, orphan.block) : endOf(view, orphan.block);
  return { rule: 'seam.orphan', at, related: [], data: { rule: 'seam.orphan', orphan } };
}

function bodilessFindings(view: FindingsView): Finding[] {
  return withoutBody(view.articles).map((article) => {
    const headline = view.articles[article]?.head?.headline as BlockIndex;
    const at = { block: headline, start: 0, end: view.blocks[headline]?.length ?? 0 };
    return { rule: 'article.no-body', at, related: [], data: { rule: 'article.no-body', article } };
  });
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
function slipFindings(view: FindingsView, reuse: Reuse | null, settled: Map<Slip, boolean>): Finding[] {
  const findings: Finding[] = [];
  const holds = (slip: Slip, block: BlockIndex): boolean => {
    const at = (view.starts[block] as number) + slip.start;
    const known = isChangedNear(reuse, at) ? undefined : reuse?.page.memo.findings.settled.get(slip);
    const single = known ?? isWrittenSingle(view.text, at);
    settled.set(slip, single);
    return single;
  };
  for (let block = 0; block < view.facts.length; block++) {
    const facts = view.facts[block] as number;
    if ((facts & Fact.slipped) === 0 || view.roles[block] !== 'paragraph') continue;
    for (const slip of view.blocks[block]?.slips ?? []) {
      // A short line may be a verse.
      if (slip.kind === 'space' && (facts & Fact.long) === 0) continue;
      if (!slip.sure && !holds(slip, block)) continue;
      const at = { block, start: slip.start, end: slip.end };
      findings.push({ rule: `text.${slip.kind}`, at, related: [], data: { rule: `text.${slip.kind}`, slip } });
    }
  }
  return findings;
}

/** Whether the text changed where `isWrittenSingle` looks for what stands at an offset. */
function isChangedNear(reuse: Reuse | null, offset: number): boolean {
  return reuse === null || reuse.changes.some(({ newStart, newEnd }) => offset - NEAR <= newEnd && newStart <= offset + NEAR);
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
