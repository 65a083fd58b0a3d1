/** The white space between blocks: what parts two paragraphs on this page, its line ends and indents included. */
import { type BlockIndex, blockEnd, type Page } from '../core/model.js';
import { isLineBreak } from '../core/text/characters.js';

/** The line ending that the document uses: the first one; a line feed where it has none. */
export function lineEnding(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) === 10) return '\n';
    if (text.charCodeAt(at) === 13) return text.charCodeAt(at + 1) === 10 ? '\r\n' : '\r';
  }
  return '\n';
}

/** The white space on the block's own line before it. */
export function indentOf(page: Page, block: BlockIndex): string {
  const { text } = page.input;
  const start = page.starts[block] ?? 0;
  let at = start;
  const from = block > 0 ? blockEnd(page, block - 1) : 0;
  while (at > from && !isLineBreak(text.charCodeAt(at - 1))) at--;
  // Two blocks may share a line, where a person cut it: what parts them then is no indent.
  return at === from && block > 0 ? '' : text.slice(at, start);
}

/** Wider gaps than this count as this. */
const MOST = 4;

/** How many line breaks the page has between two paragraphs, mostly; 2 where it has no two. */
export function usualBreaks(page: Page): number {
  const counts = new Array<number>(MOST + 1).fill(0);
  for (let block = 1; block < page.blocks.length; block++) {
    if (page.roles[block] !== 'paragraph' || page.roles[block - 1] !== 'paragraph') continue;
    const breaks = Math.min(MOST, page.breaks[block] ?? 0);
    if (breaks > 0) counts[breaks] = (counts[breaks] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return most === 0 ? 2 : counts.indexOf(most);
}

/** What to put before a new paragraph that was part of `block`: line breaks as the page has them, and the block's indent. */
export function breakBefore(page: Page, block: BlockIndex): string {
  return lineEnding(page.input.text).repeat(usualBreaks(page)) + indentOf(page, block);
}
