/** Grows a selection as an editor of news thinks: sentence, paragraph, run of the article, page. */
import { blockAt, blockSpan, type Page, type Span } from '../core/model.js';
import { articleOfBlock, runSpan } from './article.js';
import { sentenceAt } from './sentences.js';

/** The spans around `offset`, innermost first; each lies in the next one, and no two are the same. */
export function selectionsAt(page: Page, offset: number): readonly Span[] {
  const { text } = page.input;
  const all: Span[] = [];
  const block = blockAt(page, offset);
  const paragraph = block < 0 ? null : blockSpan(page, block);
  if (paragraph !== null && offset <= paragraph.end) {
    all.push(sentenceAt(text, paragraph.start, paragraph.end, offset), paragraph);
    const article = page.articles[articleOfBlock(page, block)];
    const run = article?.runs.find(({ first, last }) => first <= block && block <= last);
    if (run !== undefined) all.push(runSpan(page, run));
  }
  all.push({ start: 0, end: text.length });
  return all.filter((span, index) => {
    const inner = all[index - 1];
    return span.start <= offset && offset <= span.end && !(inner && inner.start === span.start && inner.end === span.end);
  });
}
