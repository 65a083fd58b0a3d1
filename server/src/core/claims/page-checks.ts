/** Findings of the numbers of a page: what the checks of each block doubt, and numbers for one thing that exclude each other. */
import { Fact } from '../facts.js';
import type { Article } from '../layout/articles.js';
import type { BlockIndex, Blocks, BlockText, Finding, LinkRule, Local, PartialDate } from '../model.js';
import type { Orphan } from '../seams/seam.js';
import { itemsListed, MOST_BLOCKS } from './announced.js';
import { compareIntervals, printedInterval } from './arithmetic.js';
import { type ClaimDoubt, claimsOf } from './checks.js';
import type { LocalClaim } from './claim.js';
import { weekdayOf } from './dates.js';
import { NAME } from './link-keys.js';
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
}

/** The findings of all claims, in no particular order. A finding stands at the number that is doubted; the others are related. */
export function claimFindings(view: ClaimsView): Finding[] {
  const findings: Finding[] = [];
  for (let index = 0; index < view.facts.length; index++) {
    if (((view.facts[index] as number) & Fact.doubtful) === 0) continue;
    const block = view.blocks[index] as BlockText;
    for (const local of block.doubts) {
      const doubt = onThePage(view, index, local);
      if (doubt === null) continue;
      const [at, ...others] = claimsOf(doubt).map((claim) => placeOf(view, { block: index, claim }));
      if (at !== undefined) findings.push({ rule: `claim.${doubt.check}`, at, related: others, data: dataOf(doubt) });
    }
  }
  for (const link of conflictsAmong(view.links)) addLink(view, ruleOf(view, link), link, findings);
  for (const article of view.articles) headlineFindings(view, article, findings);
  return findings;
}

/** A doubt of a block as the page around it settles it; null where it is none. */
function onThePage(view: ClaimsView, block: BlockIndex, doubt: ClaimDoubt): ClaimDoubt | null {
  const { claims } = view.blocks[block] as BlockText;
  switch (doubt.check) {
    case 'weekday':
      return isWrongWeekday(claims[doubt.claim], doubt.weekday, view.date) ? doubt : null;
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

function isWrongWeekday(date: LocalClaim | undefined, weekday: number, paper: PartialDate | null): boolean {
  const right = date === undefined ? null : weekdayOf(date, paper);
  return right !== null && right !== weekday;
}

function addLink(view: Blocks, rule: LinkRule, link: ClaimLink, findings: Finding[]): void {
  const [first, ...others] = link.claims.map((ref) => placeOf(view, ref));
  if (first !== undefined) findings.push({ rule, at: first, related: others, data: { rule, link } });
}

function ruleOf(view: Blocks, { claims }: ClaimLink): LinkRule {
  const [a, b] = claims.map((ref) => claimAt(view, ref)?.value ?? null);
  return a && b && isLostScale(a, b) ? 'claim.magnitude' : 'claim.conflict';
}

/** A number in a headline that no number for the same thing in its article can be. */
function headlineFindings(view: ClaimsView, article: Article, findings: Finding[]): void {
  const headline = article.head?.headline ?? null;
  if (headline === null) return;
  const claims = (view.blocks[headline] as BlockText).claims;
  for (let place = 0; place < claims.length; place++) {
    const here = { block: headline, claim: place };
    if (!isComparable(claims[place] as LocalClaim)) continue;
    const there = sameThings(view, article.body, here);
    if (there.length > 0 && there.every((ref) => excludes(view, here, ref)))
      addLink(view, 'claim.headline', { claims: [here, there[0] as ClaimRef], status: 'conflict' }, findings);
  }
}

function isComparable({ kind, unit, role, indicator }: LocalClaim): boolean {
  const sure = kind === 'money' || kind === 'measure' || kind === 'percentage' || kind === 'percentage-point' || kind === 'count';
  return sure && unit !== null && indicator !== null && indicator.end - indicator.start >= NAME && role !== 'from';
}

/** The claims in these blocks that have unit and role of the one at `here` and name the very same indicator: 双方死亡人数 is not 巴方死亡人数. */
function sameThings(view: ClaimsView, blocks: readonly BlockIndex[], here: ClaimRef): ClaimRef[] {
  const claim = claimAt(view, here) as LocalClaim;
  const length = lengthOf(claim);
  const found: ClaimRef[] = [];
  for (const block of blocks) {
    const { claims } = view.blocks[block] as BlockText;
    for (let place = 0; place < claims.length; place++) {
      const other = claims[place] as LocalClaim;
      // Most are turned away before any words are cut out.
      if (other.unit !== claim.unit || lengthOf(other) !== length || !isComparable(other) || sortOf(other) !== sortOf(claim))
        continue;
      if (nameOf(view, block, other) !== nameOf(view, here.block, claim)) continue;
      if (other.period !== null && periodOf(view, block, other) !== periodOf(view, here.block, claim)) continue;
      found.push({ block, claim: place });
    }
  }
  return found;
}

function lengthOf({ indicator }: LocalClaim): number {
  return indicator === null ? 0 : indicator.end - indicator.start;
}

/** What a claim measures. */
function nameOf(view: ClaimsView, block: BlockIndex, { indicator }: LocalClaim): string {
  const start = view.starts[block] as number;
  return indicator === null ? '' : view.text.slice(start + indicator.start, start + indicator.end);
}

/** When it was so, in the words of the block. */
function periodOf(view: ClaimsView, block: BlockIndex, { period }: LocalClaim): string {
  const start = view.starts[block] as number;
  return period === null ? '' : view.text.slice(start + period.at.start, start + period.at.end);
}

function sortOf({ role, direction }: LocalClaim): string {
  return role === 'by' ? `by ${direction}` : role === 'to' ? 'level' : role;
}

function excludes(view: Blocks, a: ClaimRef, b: ClaimRef): boolean {
  const left = printedInterval(claimAt(view, a) as LocalClaim, 'whole');
  const right = printedInterval(claimAt(view, b) as LocalClaim, 'whole');
  return left !== null && right !== null && compareIntervals(left, right) !== 'overlap';
}

function claimAt(view: Blocks, { block, claim }: ClaimRef): LocalClaim | undefined {
  return view.blocks[block]?.claims[claim];
}

function placeOf(view: Blocks, ref: ClaimRef): Local {
  const at = claimAt(view, ref);
  return { block: ref.block, start: at?.start ?? 0, end: at?.end ?? 0 };
}
