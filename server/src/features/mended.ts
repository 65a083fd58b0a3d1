/** A page's text after a mending that moves text, for those who cannot be shown it as an edit: it becomes a new document. */
import { blockAt, type Page } from '../core/model.js';
import type { Edit } from '../core/text/edits.js';
import { articleOfBlock } from './article.js';
import { applyDisjoint } from './joins.js';
import { moveOf } from './moves.js';
import { reassemble } from './rearrange.js';

/** Which mending; places are offsets into the blocks that it is about. */
export type MendedText =
  | { readonly kind: 'seam'; readonly left: number; readonly right: number }
  | { readonly kind: 'article'; readonly at: number }
  | { readonly kind: 'page' };

/** The whole text of the page afterwards; null where there is nothing to mend there. */
export function mendedText(page: Page, what: MendedText): string | null {
  const edit = editOf(page, what);
  return edit && applyDisjoint(page.input.text, [edit]);
}

function editOf(page: Page, what: MendedText): Edit | null {
  switch (what.kind) {
    case 'seam': {
      const [from, to] = [blockAt(page, what.left), blockAt(page, what.right)];
      const seam = page.seams.find((other) => other.from === from && other.to === to);
      return seam === undefined ? null : (moveOf(page, seam)?.edit ?? null);
    }
    case 'article': {
      const article = page.articles[articleOfBlock(page, blockAt(page, what.at))];
      return article === undefined ? null : (reassemble(page, (other) => other === article)?.edit ?? null);
    }
    case 'page':
      return reassemble(page, () => true)?.edit ?? null;
  }
}
