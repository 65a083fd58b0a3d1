/** What an editor should look at, told by the seams, the articles and the claims. In file order; the wording comes at the edge. */
import { tellersOf } from './claims/across.js';
import { type HeadlineFindings, headlineFindings } from './claims/headlines.js';
import { acrossFindings, type ClaimsView, conflictFindings, doubtFindings } from './claims/page-checks.js';
import { Fact } from './facts.js';
import type { Article } from './layout/articles.js';
import { type Keep, type Made, makeEach } from './made.js';
import { inFileOrder, type Merged, merge } from './merge.js';
import {
  type BlockIndex,
  type Blocks,
  type BlockText,
  blockEnd,
  type Finding,
  type Local,
  type Reuse,
  type Role,
} from './model.js';
import { isWrittenSingle, NEAR } from './repairs/doubled.js';
import type { Orphan, Seam } from './seams/seam.js';

/** How much of a broken end is marked: enough to see, too little to be a yellow wall. */
const MARK = 12;

export interface FindingsView extends ClaimsView {
  readonly roles: readonly Role[];
  readonly seams: readonly Seam[];
}

/** The findings of a page, and what the next update takes over of them. */
export interface FindingState {
  readonly merged: Merged;
  readonly splits: Made<Seam, Finding>;
  readonly torn: Made<Orphan, Finding>;
  readonly bodiless: Made<Bodiless, Finding>;
  /** The slips of each block that has some. */
  readonly slips: Made<BlockIndex, readonly Finding[]>;
  /** What is doubted in each block whose doubts nothing but the date of the page settles. */
  readonly doubts: Made<BlockIndex, readonly Finding[]>;
  readonly headlines: HeadlineFindings;
  readonly gathered: Readonly<Record<'slips' | 'doubts' | 'headlines', Gathered>>;
}

export function findingsOf(view: FindingsView, reuse: Reuse | null): FindingState {
  const old = reuse?.page.memo.findings;
  const head = reuse?.head ?? 0;
  const isSame = (block: BlockIndex): boolean => block < head || view.blocks[block] === reuse?.page.blocks[block];
  // A seam that is the very one of the page before stands between the same blocks.
  const splits = makeEach(view.seams, (seam) => splitFinding(view, seam), old?.splits);
  const torn = makeEach(
    view.orphans,
    (orphan) => tornFinding(view, orphan),
    old?.torn,
    (orphan, { block, missing }, finding) =>
      orphan.block === block && orphan.missing === missing && isSame(block) ? finding : undefined,
  );
  const bodiless = makeEach(
    withoutBody(view.articles),
    (story) => bodilessFinding(view, story),
    old?.bodiless,
    (story, { article, headline }, finding) =>
      story.article === article && story.headline === headline && isSame(headline) ? finding : undefined,
  );
  // Slips count in running text. Rows of names, tables and headings set their spaces, and say a word twice, by themselves.
  const noted = notedBlocks(view);
  const slipped = noted.slipped.filter((block) => view.roles[block] === 'paragraph');
  const slips = makeEach(slipped, (block) => slipFindings(view, block), old?.slips, keepSlips(view, reuse));
  // What a clause over a break tells of a block changes without the block.
  const tellers = tellersOf(view.across);
  const doubts = makeEach(
    noted.doubtful.filter((block) => !tellers.isTouched(block)),
    (block) => doubtFindings(view, block),
    isSameDay(view, reuse) ? old?.doubts : undefined,
    (block, before, findings) => (block === before && isSame(block) ? findings : undefined),
  );
  const touched = noted.doubtful.filter((block) => tellers.isTouched(block)).map((block) => doubtFindings(view, block));
  const announced = noted.announcing.map((block) => doubtFindings(view, block));
  const headlines = headlineFindings(view, reuse);
  const gathered = {
    slips: gather(slips.results, old?.gathered.slips),
    doubts: gather(doubts.results, old?.gathered.doubts),
    headlines: gather(headlines.results, old?.gathered.headlines),
  };
  const lists = [
    splits.results,
    torn.results,
    bodiless.results,
    gathered.slips.findings,
    gathered.doubts.findings,
    gather(touched).findings,
    gather(announced).findings,
    acrossFindings(view),
    inFileOrder(conflictFindings(view)),
    gathered.headlines.findings,
  ];
  return { merged: merge(lists, old?.merged), splits, torn, bodiless, slips, doubts, headlines, gathered };
}

/** The blocks that something is noted of, in one pass along their facts. */
interface Noted {
  readonly slipped: readonly BlockIndex[];
  /** With doubts that nothing but the date of the page settles. */
  readonly doubtful: readonly BlockIndex[];
  readonly announcing: readonly BlockIndex[];
}

function notedBlocks({ facts }: Blocks): Noted {
  const noted = { slipped: [] as BlockIndex[], doubtful: [] as BlockIndex[], announcing: [] as BlockIndex[] };
  for (let b = 0; b < facts.length; b++) {
    const fact = facts[b] as number;
    if ((fact & (Fact.slipped | Fact.doubtful | Fact.announcing)) === 0) continue;
    if ((fact & Fact.slipped) !== 0) noted.slipped.push(b);
    if ((fact & Fact.announcing) !== 0) noted.announcing.push(b);
    else if ((fact & Fact.doubtful) !== 0) noted.doubtful.push(b);
  }
  return noted;
}

/** The findings of several blocks or stories, and all of them in one list. */
interface Gathered {
  readonly groups: readonly (readonly Finding[])[];
  readonly findings: readonly Finding[];
}

/** The list of before where each group is the very one of before, as after most keystrokes. */
function gather(groups: readonly (readonly Finding[])[], old?: Gathered): Gathered {
  if (old !== undefined && groups.length === old.groups.length && groups.every((group, i) => group === old.groups[i])) return old;
  const all: Finding[] = [];
  for (const findings of groups) for (const finding of findings) all.push(finding);
  return { groups, findings: inFileOrder(all) };
}

/** Whether the dates that doubts are settled by are those of the page before. */
function isSameDay(view: FindingsView, reuse: Reuse | null): boolean {
  const [date, before] = [view.date, reuse?.page.date];
  if (view.paperYear !== reuse?.page.memo.paperYear) return false;
  return date?.year === before?.year && date?.month === before?.month && date?.day === before?.day;
}

function splitFinding(view: FindingsView, seam: Seam): Finding {
  const other = startOf(view, seam.to);
  return { rule: 'seam.split', at: endOf(view, seam.from), related: [other], data: { rule: 'seam.split', seam } };
}

function tornFinding(view: FindingsView, orphan: Orphan): Finding {
  const at = orphan.missing === 'start' ? startOf(view, orphan.block) : endOf(view, orphan.block);
  return { rule: 'seam.orphan', at, related: [], data: { rule: 'seam.orphan', orphan } };
}

/** An article that is a headline and nothing else: its place in the list, and its headline. */
interface Bodiless {
  readonly article: number;
  readonly headline: BlockIndex;
}

function bodilessFinding(view: FindingsView, { article, headline }: Bodiless): Finding {
  const at = { block: headline, start: 0, end: view.blocks[headline]?.length ?? 0 };
  return { rule: 'article.no-body', at, related: [], data: { rule: 'article.no-body', article } };
}

/** Most keystrokes leave the articles as they were; then it is known which of them are without a body. */
const bodiless = new WeakMap<readonly Article[], readonly Bodiless[]>();

/** In the order of their headlines. */
function withoutBody(articles: readonly Article[]): readonly Bodiless[] {
  let found = bodiless.get(articles);
  if (found === undefined) {
    found = articles
      .flatMap(({ head, body }, article) =>
        head?.headline != null && body.length === 0 ? [{ article, headline: head.headline }] : [],
      )
      .sort((a, b) => a.headline - b.headline);
    bodiless.set(articles, found);
  }
  return found;
}

function slipFindings(view: FindingsView, block: BlockIndex): readonly Finding[] {
  const findings: Finding[] = [];
  const start = view.starts[block] as number;
  for (const slip of (view.blocks[block] as BlockText).slips) {
    // A short line may be a verse.
    if (slip.kind === 'space' && ((view.facts[block] as number) & Fact.long) === 0) continue;
    if (!slip.sure && !isWrittenSingle(view.text, start + slip.start)) continue;
    const at = { block, start: slip.start, end: slip.end };
    findings.push({ rule: `text.${slip.kind}`, at, related: [], data: { rule: `text.${slip.kind}`, slip } });
  }
  return inFileOrder(findings);
}

/** The slips of a block hold, wherever it moved, as long as the text is the same as far around it as `isWrittenSingle` looks. */
function keepSlips(view: FindingsView, reuse: Reuse | null): Keep<BlockIndex, readonly Finding[]> {
  if (reuse === null) return () => undefined;
  const { page, head, tail, changes } = reuse;
  const shift = view.facts.length - page.facts.length;
  const behind = view.facts.length - tail;
  return (block, before, findings) => {
    if (block < head ? before !== block : block < behind || before !== block - shift) return undefined;
    const from = (view.starts[block] as number) - NEAR;
    const to = blockEnd(view, block) + NEAR;
    if (changes.some(({ newStart, newEnd }) => from <= newEnd && newStart <= to)) return undefined;
    if (block === before || findings.length === 0) return findings;
    return findings.map((finding) => ({ ...finding, at: { ...finding.at, block } }));
  };
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
