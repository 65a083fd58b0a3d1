/** What can be folded away: each run of an article from its headline on, and inside it each section under a subhead. */
import { type BlockIndex, blockEnd, type Page, type Span } from '../core/model.js';

/** Folds in file order, outer ones first; disjoint or nested. A fold shows its first line, so it begins with the heading and not with the kicker. */
export function foldsOf(page: Page): Span[] {
  const folds: Span[] = [];
  for (const article of page.articles) {
    const headline = article.head?.headline ?? null;
    for (const run of article.runs) {
      const first = headline !== null && run.first <= headline && headline <= run.last ? headline : run.first;
      folds.push(spanOf(page, first, run.last));
      let subhead = -1;
      for (let block = first; block <= run.last; block++) {
        if (page.roles[block] !== 'subhead') continue;
        if (subhead >= 0) folds.push(spanOf(page, subhead, block - 1));
        subhead = block;
      }
      if (subhead >= 0) folds.push(spanOf(page, subhead, run.last));
    }
  }
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}

function spanOf(page: Page, first: BlockIndex, last: BlockIndex): Span {
  return { start: page.starts[first] ?? 0, end: blockEnd(page, last) };
}
