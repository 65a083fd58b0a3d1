/** An article as clean text in reading order: its headings, then one line a paragraph, the halves of broken ones joined. Nothing is edited. */

import type { Article } from '../core/layout/articles.js';
import type { Page } from '../core/model.js';
import { bodyOf, headingsOf, passageText } from './passages.js';

/** Lines of an article: headings first, a blank line before the body and between its paragraphs. `eol` is the line ending to write. */
export function cleanText(page: Page, article: Article, eol: string): string {
  const headings = headingsOf(page, article).map((passage) => passageText(page, passage));
  const paragraphs = bodyOf(page, article).map((passage) => passageText(page, passage));
  return [headings.join(eol), ...paragraphs].filter((part) => part !== '').join(eol + eol) + eol;
}
