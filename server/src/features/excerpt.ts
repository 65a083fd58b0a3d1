/** Pieces of the page's text as a person is shown them: on one line, short, never in the middle of a character. */

import type { BlockIndex, Page } from '../core/model.js';
import { blockEnd } from '../core/model.js';
import { isWhite } from '../core/text/characters.js';

/** The text of a block without its marks (`## `), white space and line breaks shrunk to one space, cut to `most` characters with an ellipsis. */
export function excerpt(page: Page, block: BlockIndex, most: number): string {
  const start = (page.starts[block] ?? 0) + (page.blocks[block]?.cues.bodyStart ?? 0);
  return excerptOf(page.input.text, start, blockEnd(page, block), most);
}

/** The same for any stretch of a text. Reads no further than it shows, so that a block of a million characters costs no more than a short one. */
export function excerptOf(text: string, start: number, end: number, most: number): string {
  let result = '';
  let length = 0;
  let at = start;
  while (at < end) {
    while (at < end && isWhite(text.charCodeAt(at))) at++;
    if (at >= end) break;
    if (length >= most) return `${result}…`;
    const word = at;
    while (at < end && length < most && !isWhite(text.charCodeAt(at))) {
      at += isPair(text, at, end) ? 2 : 1;
      length++;
    }
    result += (result === '' ? '' : ' ') + text.slice(word, at);
    if (length >= most && at < end && !isWhite(text.charCodeAt(at))) return `${result}…`;
  }
  return result;
}

/** The end of a block, with an ellipsis before it where the block is longer. */
export function tail(page: Page, block: BlockIndex, most: number): string {
  const start = (page.starts[block] ?? 0) + (page.blocks[block]?.cues.bodyStart ?? 0);
  return tailOf(page.input.text, start, blockEnd(page, block), most);
}

/** The same for any stretch of a text. */
export function tailOf(text: string, start: number, end: number, most: number): string {
  let at = Math.max(start, end - most);
  if (at > start && (text.charCodeAt(at) & 0xfc00) === 0xdc00) at++;
  return `${at > start ? '…' : ''}${excerptOf(text, at, end, most)}`;
}

function isPair(text: string, at: number, end: number): boolean {
  return at + 1 < end && (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
