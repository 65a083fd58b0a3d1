/** Headings that bear no mark: the grammar, which sees one line at a time, cannot know them, so they are told to the editor as tokens. */
import { blockAt, blockSpan, type Page, type Role, type Span } from '../core/model.js';

const headings: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'deck', 'subhead', 'column']);

/** The headings without `#` that meet a stretch of the page, in file order. */
export function unmarkedHeadings(page: Page, within: Span): readonly Span[] {
  const result: Span[] = [];
  for (let block = Math.max(0, blockAt(page, within.start)); block < page.blocks.length; block++) {
    const span = blockSpan(page, block);
    if (span.start >= within.end) break;
    if (span.end > within.start && isHeading(page, block) && page.blocks[block]?.cues.level === 0) result.push(span);
  }
  return result;
}

/** Lines that the grammar colours as a whole: a folio's date is no number of a story. */
const whole: ReadonlySet<Role> = new Set<Role>([...headings, 'folio', 'byline', 'caption', 'credit', 'jump', 'rule']);

/** Whether a place stands in a heading or another line that has one colour from its beginning to its end. */
export function hasOneColour(page: Page, offset: number): boolean {
  return whole.has(page.roles[blockAt(page, offset)] ?? 'paragraph');
}

function isHeading(page: Page, block: number): boolean {
  return headings.has(page.roles[block] ?? 'paragraph');
}
