/** Findings of the numbers of a page: what the checks of each block doubt, and numbers for one thing that exclude each other. */
import type { Article } from '../layout/articles.js';
import { inFileOrder } from '../merge.js';
import type { BlockIndex, Blocks, BlockText, Finding, LinkRule, Local, PartialDate } from '../model.js';
import type { Orphan } from '../seams/seam.js';
import { type Across, claimOf, localIn, placesOfClaim, tellersOf } from './across.js';
import { itemsListed, MOST_BLOCKS } from './announced.js';
import { type ClaimDoubt, claimsOf } from './checks.js';
import type { LocalClaim } from './claim.js';
import { isOfYearBeside, weekdayOf } from './dates.js';
import type { ClaimLink, ClaimRef } from './links.js';
import { isLostScale } from './lost-scale.js';
import { isWrongSince } from './since.js';

export interface ClaimsView extends Blocks {
  readonly text: string;
  readonly date: PartialDate | null;
  /** The year of the paper, where not the text alone tells it: a page of memories speaks most of another year. */
  readonly paperYear: number | null;
  readonly orphans: readonly Orphan[];
  readonly articles: readonly Article[];
  readonly links: readonly ClaimLink[];
  readonly across: readonly Across[];
}

/**
 * What is doubted in a block. A finding stands at the number that is doubted; the others are related. A number that a clause over a break tells
 * otherwise is left to `acrossFindings`.
 */
export function doubtFindings(view: ClaimsView, index: BlockIndex): readonly Finding[] {
  const findings: Finding[] = [];
  const tellers = tellersOf(view.across);
  const isTold = (claim: number): boolean => {
    const ref = { block: index, claim };
    return tellers.isHalf(ref) || tellers.find(ref) !== undefined;
  };
  for (const local of (view.blocks[index] as BlockText).doubts) {
    const doubt = onThePage(view, index, local);
    if (doubt === null || (tellers.isTouched(index) && claimsOf(doubt).some(isTold))) continue;
    const [at, ...others] = claimsOf(doubt).map((claim) => placeOf(view, { block: index, claim }));
    if (at !== undefined) findings.push({ rule: `claim.${doubt.check}`, at, related: others, data: dataOf(doubt) });
  }
  return inFileOrder(findings);
}

/** What is doubted of the clauses that a break cuts. */
export function acrossFindings(view: ClaimsView): readonly Finding[] {
  const findings: Finding[] = [];
  for (const across of view.across) {
    for (const doubt of across.doubts) {
      if (doubt.check === 'weekday' && !isWrongWeekday(view, across.claims[doubt.claim]?.claim, doubt.weekday)) continue;
      const [at, ...related] = claimsOf(doubt).flatMap((place) => {
        const told = across.claims[place];
        return told === undefined ? [] : [localIn(view, across, told)];
      });
      const rule = `claim.${doubt.check}` as const;
      if (at !== undefined) findings.push({ rule, at, related, data: { rule, doubt, across } });
    }
  }
  return inFileOrder(findings);
}

/** Numbers for one thing that exclude each other. */
export function conflictFindings(view: ClaimsView): Finding[] {
  const findings: Finding[] = [];
  for (const link of conflictsAmong(view.links)) addLink(view, ruleOf(view, link), link, findings);
  return findings;
}

/** A doubt of a block as the page around it settles it; null where it is none. */
function onThePage(view: ClaimsView, block: BlockIndex, doubt: ClaimDoubt): ClaimDoubt | null {
  const { claims } = view.blocks[block] as BlockText;
  switch (doubt.check) {
    case 'weekday':
      return isWrongWeekday(view, claims[doubt.claim], doubt.weekday) ? doubt : null;
    case 'anniversary':
      return isWrongSince(claims[doubt.year], claims[doubt.claim], view.paperYear) ? doubt : null;
    case 'announced': {
      const claim = claims[doubt.claim];
      const listed = claim === undefined ? null : listedOnThePage(view, block, claim);
      return listed === null ? null : { ...doubt, listed };
    }
    default:
      return doubt;
  }
}

/** The items behind an announced number in its article; see `itemsListed`. */
function listedOnThePage(view: ClaimsView, block: BlockIndex, claim: LocalClaim): number | null {
  const here = placesInBodies(view.articles).get(block);
  if (here === undefined) return null;
  const { article, place } = here;
  const following = article.body.slice(place + 1, place + 1 + MOST_BLOCKS);
  const isComplete = (): boolean => {
    if (article.continuedOn !== null || article.continuedFrom !== null || article.subheads.length > 0) return false;
    const missing = brokenBlocks(view.orphans);
    return article.body.length <= place + 1 + MOST_BLOCKS && ![block, ...following].some((each) => missing.has(each));
  };
  return itemsListed(view, block, claim, following, isComplete);
}

interface BodyPlace {
  readonly article: Article;
  readonly place: number;
}

/** In which article, and at which place of its body, each block stands; asked once for each list of articles. */
const bodyPlaces = new WeakMap<readonly Article[], ReadonlyMap<BlockIndex, BodyPlace>>();

function placesInBodies(articles: readonly Article[]): ReadonlyMap<BlockIndex, BodyPlace> {
  let found = bodyPlaces.get(articles);
  if (found === undefined) {
    found = new Map(articles.flatMap((article) => article.body.map((block, place) => [block, { article, place }] as const)));
    bodyPlaces.set(articles, found);
  }
  return found;
}

/** The blocks that a part is missing of; asked once for each list of orphans. */
const broken = new WeakMap<readonly Orphan[], ReadonlySet<BlockIndex>>();

function brokenBlocks(orphans: readonly Orphan[]): ReadonlySet<BlockIndex> {
  let found = broken.get(orphans);
  if (found === undefined) {
    found = new Set(orphans.map(({ block }) => block));
    broken.set(orphans, found);
  }
  return found;
}

/** Most keystrokes leave the links as they were; then it is known which of them are conflicts. */
const conflicts = new WeakMap<readonly ClaimLink[], readonly ClaimLink[]>();

function conflictsAmong(links: readonly ClaimLink[]): readonly ClaimLink[] {
  let found = conflicts.get(links);
  if (found === undefined) {
    found = links.filter(({ status }) => status === 'conflict');
    conflicts.set(links, found);
  }
  return found;
}

function dataOf(doubt: ClaimDoubt): Finding['data'] {
  return { rule: `claim.${doubt.check}`, doubt };
}

/** A date without its year is told by the paper's, where not the text alone tells that: a page may hold stories of two years. */
function isWrongWeekday(view: ClaimsView, date: LocalClaim | undefined, weekday: number): boolean {
  const right = date === undefined ? null : weekdayOf(date, view.paperYear === null ? null : view.date);
  if (date === undefined || right === null || right === weekday) return false;
  return !isOfYearBeside(date, view.date, weekday);
}

export function addLink(view: ClaimsView, rule: LinkRule, link: ClaimLink, findings: Finding[]): void {
  const [first, ...others] = link.claims.map((ref) => placeOf(view, ref));
  if (first !== undefined) findings.push({ rule, at: first, related: others, data: { rule, link } });
}

function ruleOf(view: ClaimsView, { claims }: ClaimLink): LinkRule {
  const [a, b] = claims.map((ref) => claimAt(view, ref)?.value ?? null);
  return a && b && isLostScale(a, b) ? 'claim.magnitude' : 'claim.conflict';
}

export function claimAt(view: ClaimsView, ref: ClaimRef): LocalClaim | undefined {
  return claimOf(view, ref);
}

function placeOf(view: ClaimsView, ref: ClaimRef): Local {
  const { first } = placesOfClaim(view, ref);
  const base = view.starts[ref.block] ?? 0;
  return { block: ref.block, start: first.start - base, end: first.end - base };
}
