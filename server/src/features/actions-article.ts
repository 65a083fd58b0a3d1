/** The light bulb over articles: put one together, or all of the page; where one begins, and which one a block belongs to. */
import { actions as wording } from '../../../l10n/actions.js';
import { say } from '../../../l10n/index.js';
import type { Article } from '../core/layout/articles.js';
import { type BlockIndex, blockEnd, type Page, type Span } from '../core/model.js';
import type { PlaceDecision } from '../decisions/decide.js';
import type { ActionContext, Effect, PlainAction } from './actions.js';
import { articlesOfBlocks, headingOf, titleOf } from './article.js';
import type { MendedText } from './mended.js';
import { moveToArticle } from './moves.js';
import { type Rearranged, reassemble } from './rearrange.js';

const rewrite = 'refactor.rewrite.galley';
const kinds = {
  article: `${rewrite}.reassemble.article`,
  page: `${rewrite}.reassemble.page`,
  open: `${rewrite}.open.page`,
  moveTo: `${rewrite}.moveTo`,
};

/** What a person may say of the article that a selection stands in. */
export function articleRewrites(page: Page, block: BlockIndex, span: Span, context: ActionContext): PlainAction[] {
  const { locale } = context;
  if (block < 0 || span.start > blockEnd(page, block)) return [];
  const owners = articlesOfBlocks(page);
  const owner = owners[block] ?? -1;
  const article = page.articles[owner];
  const result: PlainAction[] = [...reassemblies(page, article, span, context)];
  const offer = (kind: string, title: string, decision: PlaceDecision): void => {
    result.push({ kind: `${rewrite}.${kind}`, title, effect: { decision }, preferred: false, settles: null });
  };
  if (article === undefined) return result;
  const heading = headingOf(article);
  const isHeading = heading.includes(block);
  if (!isHeading && !article.body.includes(block)) return result;
  const at = page.starts[block] ?? 0;
  const begins = isHeading || article.runs[0]?.first === block;
  if (!begins) offer('starts', say(locale, wording.starts), { kind: 'boundary', at, starts: true });
  // Above the first story of the page there is none that it could go on with.
  else if (owner > 0) offer('startsNot', say(locale, wording.startsNot), { kind: 'boundary', at, starts: false });
  for (const other of neighbours(owners, block)) {
    const host = page.articles[other];
    const head = host?.head?.headline ?? host?.body[0];
    if (host === undefined || head === undefined) continue;
    const right = page.starts[head] ?? 0;
    const title = titleOf(page, host, locale);
    offer('belongs', say(locale, wording.belongs, { title }), { kind: 'same-article', left: at, right });
    const edit = context.wants(kinds.moveTo) && !isHeading ? moveToArticle(page, block, host) : null;
    if (edit === null) continue;
    const label = say(locale, wording.moveTo, { title });
    const description = say(locale, wording.tickThenApply);
    const effect: Effect = { preview: { edit, label, description }, opens: null };
    result.push({ kind: kinds.moveTo, title: label, effect, preferred: false, settles: null });
  }
  return result;
}

/** The article, or the whole page, put together as it is read: as an edit that is shown first, or as a new document. */
function reassemblies(page: Page, article: Article | undefined, { start }: Span, context: ActionContext): PlainAction[] {
  const { locale } = context;
  const result: PlainAction[] = [];
  const offer = (kind: string, title: string, effect: Effect): void => {
    result.push({ kind, title, effect, preferred: false, settles: null });
  };
  const asEdit = (label: string, { edit, joins }: Rearranged, opens: MendedText): Effect => {
    const description = say(locale, wording.reassembled, { count: joins });
    return { preview: { edit, label, description }, opens };
  };
  const oneArticle =
    context.wants(kinds.article) && article !== undefined ? reassemble(page, (other) => other === article) : null;
  if (article !== undefined && oneArticle !== null) {
    const title = say(locale, wording.reassembleArticle, { title: titleOf(page, article, locale) });
    offer(kinds.article, title, asEdit(title, oneArticle, { kind: 'article', at: start }));
  }
  const wholePage = context.wants(kinds.page) || context.wants(kinds.open) ? reassemble(page, () => true) : null;
  if (wholePage !== null) {
    const title = say(locale, wording.reassemblePage);
    offer(kinds.page, title, asEdit(title, wholePage, { kind: 'page' }));
    offer(kinds.open, title, { preview: null, opens: { kind: 'page' } });
  }
  return result;
}

/** The other articles that stand nearest above and below a block. */
function neighbours(owners: Int32Array, block: BlockIndex): readonly number[] {
  const mine = owners[block];
  const isOther = (b: number): boolean => (owners[b] ?? -1) >= 0 && owners[b] !== mine;
  let above = block - 1;
  while (above >= 0 && !isOther(above)) above--;
  let below = block + 1;
  while (below < owners.length && !isOther(below)) below++;
  const found = [above, below].flatMap((b) => (b >= 0 && b < owners.length ? [owners[b] ?? -1] : []));
  return [...new Set(found)];
}
