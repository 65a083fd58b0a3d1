/** Findings of the numbers of a page: what the checks of each block doubt, and claims of one thing that exclude each other. */
import { Fact } from '../facts.js';
import type { BlockIndex, Blocks, BlockText, Finding, Local } from '../model.js';
import { type ClaimDoubt, claimsOf } from './checks.js';
import type { ClaimLink, ClaimRef } from './links.js';

export interface ClaimsView extends Blocks {
  readonly links: readonly ClaimLink[];
}

/** The findings of all claims, in no particular order. A finding stands at the number that is doubted; the others are related. */
export function claimFindings(view: ClaimsView): Finding[] {
  const findings: Finding[] = [];
  for (let index = 0; index < view.facts.length; index++) {
    if (((view.facts[index] as number) & Fact.doubtful) === 0) continue;
    for (const doubt of (view.blocks[index] as BlockText).doubts) {
      const [at, ...others] = claimsOf(doubt).map((claim) => placeOf(view, { block: index, claim }));
      if (at !== undefined) findings.push({ rule: `claim.${doubt.check}`, at, related: others, data: dataOf(doubt) });
    }
  }
  for (const link of conflictsAmong(view.links)) {
    const [first, ...others] = link.claims.map((ref) => placeOf(view, ref));
    if (first === undefined) continue;
    findings.push({ rule: 'claim.conflict', at: first, related: others, data: { rule: 'claim.conflict', link } });
  }
  return findings;
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

function placeOf(view: Blocks, { block, claim }: ClaimRef): Local {
  const at = view.blocks[block as BlockIndex]?.claims[claim];
  return { block, start: at?.start ?? 0, end: at?.end ?? 0 };
}
