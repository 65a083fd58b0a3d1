/** How a slip is put right: the edit, and the words before and after it. Every one takes a click; none runs unasked. */
import { absolute, type BlockIndex, blockSpan, type Page, type RuleId, type Span } from '../core/model.js';
import type { Slip } from '../core/repairs/slip.js';
import type { Safety } from '../core/seams/seam.js';
import { isLineBreak, isWhite } from '../core/text/characters.js';
import type { Edit } from '../core/text/edits.js';
import { functionWords } from '../languages/zh/repairs.js';
import { excerptOf } from './excerpt.js';
import { breakBefore } from './gaps.js';

export interface Repair {
  readonly rule: RuleId;
  /** What is wrong, as it is marked on the page. */
  readonly at: Span;
  readonly edit: Edit;
  readonly safety: Exclude<Safety, 'safe'>;
  /** What stands there, and what it becomes, with a little of what is around. The same where a paragraph is cut in two. */
  readonly text: string;
  readonly meant: string;
}

/** How much of what is around is shown, in characters on each side. */
const AROUND = 2;

/** How much of a paragraph that begins is shown. */
const OPENING = 14;

/** The repairs of a page's findings, of one rule or of all, in file order. */
export function repairsOf(page: Page, only: RuleId | null = null): readonly Repair[] {
  return page.findings.flatMap(({ data, at, rule }) =>
    'slip' in data && (only === null || rule === only) ? [repairOf(page, at.block, data.slip)] : [],
  );
}

/** How one slip of a block is put right. */

export function repairOf(page: Page, block: BlockIndex, slip: Slip): Repair {
  const { text } = page.input;
  const at = absolute(page, { block, start: slip.start, end: slip.end });
  const rule = `text.${slip.kind}` as const;
  if (slip.kind === 'glued') {
    let start = at.start;
    while (isWhite(text.charCodeAt(start - 1))) start--;
    const opening = excerptOf(text, at.start, blockSpan(page, block).end, OPENING);
    const edit = { start, end: at.start, text: breakBefore(page, block) };
    return { rule, at, edit, safety: 'review', text: opening, meant: opening };
  }
  const edit = editFor(text, at, slip);
  const { from, to } = aroundOf(text, at, blockSpan(page, block), slip);
  const shown = (inside: string): string => {
    const whole = text.slice(from, at.start) + inside + text.slice(Math.min(at.end, to), to);
    return excerptOf(whole, 0, whole.length, whole.length);
  };
  return { rule, at, edit, safety: 'likely', text: shown(text.slice(at.start, at.end)), meant: shown(edit.text.trimEnd()) };
}

/** What is shown with a slip: a little on each side, or the whole of a divided word. */
function aroundOf(text: string, at: Span, block: Span, { kind }: Slip): { readonly from: number; readonly to: number } {
  if (kind !== 'hyphen') return { from: Math.max(block.start, at.start - AROUND), to: Math.min(block.end, at.end + AROUND) };
  let from = at.start;
  while (from > block.start && !isWhite(text.charCodeAt(from - 1))) from--;
  return { from, to: at.end };
}

function editFor(text: string, at: Span, { kind }: Slip): Edit {
  if (kind === 'word') return { ...at, text: functionWords[text.slice(at.start, at.end).trim()] ?? '' };
  return kind === 'hyphen' ? undivided(text, at) : { ...at, text: '' };
}

/** The word without its hyphen. Where a line ended inside of it, the line ends behind it instead. */
function undivided(text: string, { start, end }: Span): Edit {
  let rest = start + 1;
  while (rest < end && isWhite(text.charCodeAt(rest))) rest++;
  const gap = text.slice(start + 1, rest);
  const wasLineEnd = [...gap].some((character) => isLineBreak(character.charCodeAt(0)));
  if (!wasLineEnd || text.charCodeAt(end) !== 0x20) return { start, end, text: text.slice(rest, end) };
  return { start, end: end + 1, text: text.slice(rest, end) + gap };
}
