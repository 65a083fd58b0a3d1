/** Cuts a paragraph in two by an edit of the text, so that undoing takes it back: the white space at the cut becomes a paragraph break. */
import { type BlockIndex, blockEnd, type Page } from '../core/model.js';
import { isWhite } from '../core/text/characters.js';
import type { Edit } from '../core/text/edits.js';
import { breakBefore } from './gaps.js';

/** The edit that makes two paragraphs of one at `offset`; null where one of the two would be empty. */
export function splitAt(page: Page, block: BlockIndex, offset: number): Edit | null {
  const { text } = page.input;
  const begin = (page.starts[block] ?? 0) + (page.blocks[block]?.cues.bodyStart ?? 0);
  let start = offset;
  while (start > begin && isWhite(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < blockEnd(page, block) && isWhite(text.charCodeAt(end))) end++;
  if (start <= begin || end >= blockEnd(page, block)) return null;
  return { start, end, text: breakBefore(page, block) };
}
