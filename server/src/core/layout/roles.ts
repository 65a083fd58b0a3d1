/**
 * The role of each block: what its own wording proves (forms.ts), else what its shape and its neighbours make of it.
 * `#` marks are hints: a column title may carry one, and kickers and decks usually carry none.
 */
import type { BlockIndex, Blocks, Reuse, Role } from '../model.js';
import type { RoleCues } from './cues.js';

/** Nothing farther than this many blocks away influences a block's role, but for the count of marked headings on the page. */
export const ROLE_HORIZON = 8;

/** Roles for all blocks. What a person decided holds, and its neighbours are read in its light. */
export function assignRoles(page: Blocks, decided: ReadonlyMap<BlockIndex, Role>, _reuse: Reuse | null): Role[] {
  const { blocks } = page;
  const marked = isMarkedPage(page);
  const kinds = blocks.map((block) => kindOf(block.cues, block.script === 'han', marked));
  const roles: Role[] = kinds.map((kind) => (kind === 'display' ? 'paragraph' : kind));
  for (let b = 0; b < blocks.length; b++) {
    if (kinds[b] !== 'display') continue;
    let last = b;
    while (last + 1 < blocks.length && kinds[last + 1] === 'display' && last - b < ROLE_HORIZON) last++;
    readDisplay(page, kinds, b, last, marked, roles);
    b = last;
  }
  for (const [block, role] of decided) if (block >= 0 && block < roles.length) roles[block] = role;
  return roles;
}

/** Does the page mark its headings? Two are enough to say so, unless they are one in many lines. */
function isMarkedPage({ blocks }: Blocks): boolean {
  let marked = 0;
  for (const block of blocks) if (block.cues.level > 0) marked++;
  return marked >= 2;
}

type BlockKind = Exclude<Role, 'column' | 'kicker' | 'headline' | 'deck' | 'subhead'> | 'display';

/** What the block is by itself; `display` for anything that could be a heading. */
function kindOf(cues: RoleCues, han: boolean, marked: boolean): BlockKind {
  if (cues.level > 0 && cues.form !== 'dateline') return 'display';
  switch (cues.form) {
    case 'dateline':
      return 'paragraph';
    case 'heading':
      return 'display';
    case 'plain':
      break;
    default:
      return cues.form;
  }
  const longest = han ? 40 : 90;
  if (cues.characters > longest || cues.stops > 0 || cues.ending === 'stop' || cues.ending === 'pause' || cues.ending === 'colon')
    return 'paragraph';
  if (cues.opening === 'lower' || cues.opening === 'closing') return 'paragraph';
  if (han && !marked && cues.commas > 1) return 'paragraph';
  return 'display';
}

function readDisplay(
  page: Blocks,
  kinds: readonly BlockKind[],
  first: number,
  last: number,
  marked: boolean,
  roles: Role[],
): void {
  const cues = (b: number): RoleCues => (page.blocks[b] as Blocks['blocks'][number]).cues;
  let top = 7;
  for (let b = first; b <= last; b++) if (cues(b).level > 0) top = Math.min(top, cues(b).level);
  if (top < 7) {
    let headline = -1;
    for (let b = first; b <= last; b++) {
      if (cues(b).level === 0) continue;
      if (cues(b).level > 2 && top > 2) {
        roles[b] = 'subhead';
        continue;
      }
      const next = b + 1 <= last && cues(b + 1).level > 0;
      if (headline < 0 && next && cues(b).characters <= 8 && cues(b + 1).level <= cues(b).level) roles[b] = 'column';
      else {
        roles[b] = 'headline';
        headline = b;
      }
    }
    if (headline < 0) return;
    for (let b = first; b <= last; b++) {
      if (cues(b).level > 0) continue;
      const before = nextHeadline(roles, b, last);
      if (before === b + 1) roles[b] = cues(b).characters <= 6 ? 'column' : 'kicker';
      else if (b > first && roles[b - 1] === 'headline') roles[b] = 'deck';
    }
    return;
  }
  if (marked) return;
  const follows = kinds[last + 1];
  if (follows === undefined) return;
  roles[first] = 'headline';
  if (first < last) roles[first + 1] = 'deck';
}

function nextHeadline(roles: readonly Role[], b: number, last: number): number {
  for (let i = b + 1; i <= last; i++) if (roles[i] === 'headline' || roles[i] === 'column') return i;
  return -1;
}
