/** Findings of the numbers of a page: what the checks of each block doubt, and claims of one thing that exclude each other. */
import { Fact } from '../facts.js';
import type { BlockIndex, Blocks, BlockText, Finding, Local } from '../model.js';
import { type ClaimDoubt, claimsOf, doubtsOf } from './checks.js';
import type { ClaimLink, ClaimRef } from './links.js';

/** What a block's claims let one doubt depends on the block alone, so it is worked out once for as long as the block lives. */
const known = new WeakMap<BlockText, readonly ClaimDoubt[]>();

const none: readonly ClaimDoubt[] = [];

/** What the numbers of a block let one doubt. */
export function doubtsIn(block: BlockText): readonly ClaimDoubt[] {
  if (block.claims.length === 0) return none;
  let doubts = known.get(block);
  if (doubts === undefined) {
    doubts = doubtsOf(block.claims);
    known.set(block, doubts.length === 0 ? none : doubts);
  }
  return doubts;
}

export interface ClaimsView extends Blocks {
  readonly links: readonly ClaimLink[];
}

/** The findings of all claims, in no particular order. A finding stands at the number that is doubted; the others are related. */
export function claimFindings(view: ClaimsView): Finding[] {
  const findings: Finding[] = [];
  for (let index = 0; index < view.facts.length; index++) {
    if (((view.facts[index] as number) & Fact.doubtful) === 0) continue;
    for (const doubt of doubtsIn(view.blocks[index] as BlockText)) {
      const [at, ...others] = claimsOf(doubt).map((claim) => placeOf(view, { block: index, claim }));
      if (at !== undefined) findings.push({ rule: `claim.${doubt.check}`, at, related: others, data: dataOf(doubt) });
    }
  }
  for (const link of view.links) {
    if (link.status !== 'conflict') continue;
    const [first, ...others] = link.claims.map((ref) => placeOf(view, ref));
    if (first === undefined) continue;
    findings.push({ rule: 'claim.conflict', at: first, related: others, data: { rule: 'claim.conflict', link } });
  }
  return findings;
}

function dataOf(doubt: ClaimDoubt): Finding['data'] {
  return { rule: `claim.${doubt.check}`, doubt };
}

function placeOf(view: Blocks, { block, claim }: ClaimRef): Local {
  const at = view.blocks[block as BlockIndex]?.claims[claim];
  return { block, start: at?.start ?? 0, end: at?.end ?? 0 };
}
