/**
 * The outline: article → kicker, headline, deck, byline, subheads. An article that the page scattered is one symbol where its headline stands
 * and one more, "Title (continued)", for every other run. All ranges are disjoint or nested, and a selection lies in its range: VS Code
 * refuses the whole outline otherwise.
 */
import { type Locale, say } from '../../../l10n/index.js';
import { roleNames, symbols } from '../../../l10n/symbols.js';
import type { Article } from '../core/layout/articles.js';
import { type BlockIndex, blockSpan, type Page, type Role, type Span } from '../core/model.js';
import { type Extent, extentsOf, runSpan, titleOf } from './article.js';
import { excerpt } from './excerpt.js';

export interface PageSymbol {
  /** Never empty. */
  readonly name: string;
  readonly detail: string;
  readonly kind: 'article' | 'continuation' | Role;
  readonly span: Span;
  /** Lies in `span`: what the editor jumps to. */
  readonly selection: Span;
  readonly children: readonly PageSymbol[];
}

/** Longest name of a symbol inside an article, in characters. */
const NAME = 80;

/** The outline of a page, in file order. */
export function symbolsOf(page: Page, locale: Locale): PageSymbol[] {
  const result: PageSymbol[] = [];
  const extents = extentsOf(page);
  page.articles.forEach((article, id) => {
    const main = mainRun(article);
    const title = titleOf(page, article, locale);
    const { characters, paragraphs } = extents[id] as Extent;
    article.runs.forEach((run, index) => {
      const span = runSpan(page, run);
      const headline = article.head?.headline ?? null;
      const isMain = index === main;
      result.push({
        name: isMain ? title : say(locale, symbols.continued, { title }),
        detail: isMain ? say(locale, symbols.extent, { paragraphs, characters }) : '',
        kind: isMain ? 'article' : 'continuation',
        span,
        selection: isMain && headline !== null ? blockSpan(page, headline) : blockSpan(page, run.first),
        children: parts(page, run.first, run.last, span, locale),
      });
    });
  });
  return result.sort((a, b) => a.span.start - b.span.start);
}

/** The run that stands for the article: the one with its headline, else the one where it begins to be read. */
function mainRun(article: Article): number {
  const first = article.head?.headline ?? article.continuedFrom ?? article.body[0];
  if (first === undefined) return 0;
  return Math.max(
    0,
    article.runs.findIndex((run) => run.first <= first && first <= run.last),
  );
}

/** The headings and bylines of a run. A subhead's range is its section, down to the next subhead, so that breadcrumbs name the section. */
function parts(page: Page, first: BlockIndex, last: BlockIndex, run: Span, locale: Locale): PageSymbol[] {
  const result: PageSymbol[] = [];
  let section: { readonly block: BlockIndex; readonly children: PageSymbol[] } | null = null;
  const close = (end: number): void => {
    if (section === null) return;
    const selection = blockSpan(page, section.block);
    result.push({ ...symbolOf(page, section.block, locale), span: { start: selection.start, end }, children: section.children });
    section = null;
  };
  for (let block = first; block <= last; block++) {
    const role = page.roles[block] ?? 'paragraph';
    if (!isListed(role)) continue;
    if (role === 'subhead') {
      close(blockSpan(page, block - 1).end);
      section = { block, children: [] };
    } else if (section === null) result.push(symbolOf(page, block, locale));
    else (section as { children: PageSymbol[] }).children.push(symbolOf(page, block, locale));
  }
  close(run.end);
  return result;
}

function symbolOf(page: Page, block: BlockIndex, locale: Locale): PageSymbol {
  const role = page.roles[block] ?? 'paragraph';
  const span = blockSpan(page, block);
  const detail = say(locale, roleNames[role]);
  return { name: excerpt(page, block, NAME) || detail, detail, kind: role, span, selection: span, children: [] };
}

function isListed(role: Role): boolean {
  switch (role) {
    case 'column':
    case 'kicker':
    case 'headline':
    case 'deck':
    case 'subhead':
    case 'byline':
      return true;
    case 'folio':
    case 'jump':
    case 'caption':
    case 'credit':
    case 'paragraph':
    case 'list':
    case 'table':
    case 'rule':
    case 'notice':
      return false;
  }
}
