/** The light bulb over articles: where one begins, and which one a block belongs to. */
import { actions as wording } from '../../../l10n/actions.js';
import { say } from '../../../l10n/index.js';
import { type BlockIndex, blockEnd, type Page, type Span } from '../core/model.js';
import type { ActionContext, PlainAction } from './actions.js';
import { articlesOfBlocks, titleOf } from './article.js';
import type { PlaceDecision } from './decide.js';

const rewrite = 'refactor.rewrite.galley';

/** What a person may say of the article that a selection stands in. */
export function articleRewrites(page: Page, block: BlockIndex, span: Span, context: ActionContext): PlainAction[] {
  const { locale } = context;
  if (block < 0 || span.start > blockEnd(page, block)) return [];
  const owners = articlesOfBlocks(page);
  const owner = owners[block] ?? -1;
  const article = page.articles[owner];
  const result: PlainAction[] = [];
  const offer = (kind: string, title: string, decision: PlaceDecision): void => {
    result.push({ kind: `${rewrite}.${kind}`, title, effect: { decision }, preferred: false, settles: null });
  };
  if (article?.body.includes(block) !== true) return result;
  const at = page.starts[block] ?? 0;
  const begins = article.runs[0]?.first === block;
  if (!begins) offer('starts', say(locale, wording.starts), { kind: 'boundary', at, starts: true });
  else if (article.head === null) offer('startsNot', say(locale, wording.startsNot), { kind: 'boundary', at, starts: false });
  for (const other of neighbours(owners, block)) {
    const host = page.articles[other];
    const head = host?.head?.headline ?? host?.body[0];
    if (host === undefined || head === undefined) continue;
    const right = page.starts[head] ?? 0;
    offer('belongs', say(locale, wording.belongs, { title: titleOf(page, host, locale) }), {
      kind: 'same-article',
      left: at,
      right,
    });
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
