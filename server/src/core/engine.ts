/**
 * The way of the data: text → blocks → roles → seams → articles → links → findings, from scratch (`analyse`) or at the cost of an edit (`update`).
 */
import { readBlocks } from './block-table.js';
import { type Across, type CutBySeams, claimsAcross } from './claims/across.js';
import { isOfNumbers } from './claims/decided.js';
import { type ClaimLink, linkClaims } from './claims/links.js';
import { resolveDecisions } from './decisions.js';
import { findingsOf } from './findings.js';
import { type Article, articlesInSteps } from './layout/articles.js';
import { countDates, pageDate, paperYear } from './layout/date.js';
import { assignRoles } from './layout/roles.js';
import type { Blocks, Input, Page, PartialDate, Reuse, Role } from './model.js';
import { findSeams } from './seams/match.js';
import type { Lead, Orphan, Seam } from './seams/seam.js';
import { noStatistics, type Statistics } from './seams/statistics.js';
import type { Edit } from './text/edits.js';
import { type Plan, planUpdate, reuseOf } from './update.js';

export interface Engine {
  /** Reads a page from scratch. Never throws; any string will do. */
  analyse(input: Input): Page;
  /**
   * Reads `next` by way of what was already known: equals `analyse(next)`, at the cost of the edits.
   * `edits` lead from `page.input.text` to `next.text`, one after the other.
   */
  update(page: Page, edits: readonly Edit[], next: Input): Page;
  /** The same as `analyse` in slices of a few milliseconds, so that a long analysis can be dropped. */
  steps(input: Input): Generator<void, Page>;
}

/** `statistics` are loaded by the caller (see `loadStatistics`); null works too, but fewer seams are found. */
export function createEngine(statistics: Statistics | null = null): Engine {
  const known = statistics ?? noStatistics;
  return {
    analyse: (input) => finish(readPage(input, wholeText(input), null, known)),
    steps: (input) => readPage(input, wholeText(input), null, known),
    update: (page, edits, next) => {
      if (page.input.language !== next.language) return finish(readPage(next, wholeText(next), null, known));
      return finish(readPage(next, planUpdate(page, edits, next), page, known));
    },
  };
}

function finish(steps: Generator<void, Page>): Page {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function wholeText(input: Input): Plan {
  return { stretches: [{ kind: 'read', from: 0, to: input.text.length, known: [] }], changes: [] };
}

/**
 * What the rooms work on; each adds what it found. One object, with all its fields from the start: so the compiler meets a single shape in every
 * room. Objects put together for each room (`{ ...blocks, text }`) came in ever new shapes, and what it had compiled was thrown away again.
 */
interface Reading extends Blocks {
  readonly text: string;
  readonly statistics: Statistics;
  readonly traditional: boolean;
  roles: readonly Role[];
  seams: readonly Seam[];
  leads: readonly Lead[];
  orphans: readonly Orphan[];
  articles: readonly Article[];
  across: readonly Across[];
  links: readonly ClaimLink[];
  date: PartialDate | null;
  paperYear: number | null;
}

function begin({ text, language }: Input, { blocks, starts, breaks, indents, facts }: Blocks, statistics: Statistics): Reading {
  return {
    text,
    statistics,
    traditional: language === 'zh-Hant',
    blocks,
    starts,
    breaks,
    indents,
    facts,
    roles: [],
    seams: [],
    leads: [],
    orphans: [],
    articles: [],
    across: [],
    links: [],
    date: null,
    paperYear: null,
  };
}

function* readPage(input: Input, plan: Plan, old: Page | null, statistics: Statistics): Generator<void, Page> {
  const read = yield* readBlocks(input, plan.stretches, old, statistics);
  // A decision on a number makes another block of the one that was read.
  const decided = input.constraints.some(isOfNumbers) || old?.input.constraints.some(isOfNumbers) === true;
  const reuse: Reuse | null = old === null ? null : reuseOf(old, read.blocks, read.origin, plan, decided);
  const decisions = resolveDecisions(read.blocks, input.constraints);
  const reading = begin(input, read.blocks, statistics);
  reading.roles = assignRoles(reading, decisions.roles, reuse);
  yield;
  const seamState = yield* findSeams(reading, decisions, reuse);
  reading.seams = seamState.seams;
  reading.leads = seamState.leads;
  reading.orphans = seamState.orphans;
  yield;
  const stories = yield* articlesInSteps(reading, decisions, reuse);
  reading.articles = stories.articles;
  const dates = countDates(reading, reuse);
  reading.date = pageDate(reading, dates, input.date, input.fileDate ?? null);
  yield;
  const cut = claimsAcross(reading, reading.seams, reuse?.page.memo.across, reuse?.page);
  reading.across = clausesOf(cut, reuse?.page ?? null);
  yield;
  const linked = linkClaims(reading, reuse);
  reading.links = linked.links;
  yield;
  reading.paperYear = paperYear(reading, input.date, input.fileDate ?? null);
  const told = findingsOf(reading, reuse);
  const { findings } = told.merged;
  const { consulted } = stories;
  const blocksRead = read.count;
  const memo = {
    decisions,
    seams: seamState,
    links: linked,
    dates,
    consulted,
    across: cut,
    findings: told,
    paperYear: reading.paperYear,
    blocksRead,
  };
  const { blocks, starts, breaks, indents, facts, roles, seams, orphans, articles, across, links, date } = reading;
  return { input, blocks, starts, breaks, indents, facts, date, roles, seams, orphans, articles, links, across, findings, memo };
}

/** The clauses that seams cut; the very list of the page before where they are the same, as other rooms keep what they made of it. */
function clausesOf({ results }: CutBySeams, page: Page | null): readonly Across[] {
  const clauses = results.filter((clause) => clause !== null);
  const same = page !== null && page.across.length === clauses.length && clauses.every((clause, i) => clause === page.across[i]);
  return same ? page.across : clauses;
}
