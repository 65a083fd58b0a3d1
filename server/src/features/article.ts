/** What is asked of an article again and again: which one a block belongs to, its title, how long it is, how much of it is broken. */
import { type Locale, say } from '../../../l10n/index.js';
import { symbols } from '../../../l10n/symbols.js';
import type { Article, Run } from '../core/layout/articles.js';
import { type BlockIndex, blockEnd, type Page, type Span } from '../core/model.js';
import { excerpt, excerptOf } from './excerpt.js';

/** Longest title shown in an outline or a hover, in characters. */
const TITLE = 80;

/** Longest stretch of running text that stands for a title: short enough for “From page 1: … (continued)” to be seen to its end. */
const FIRST_WORDS = { wide: 12, narrow: 26 };

/** The article of each block; -1 for blocks of no article (a folio line, a rule). */
export function articlesOfBlocks(page: Page): Int32Array {
  const owner = new Int32Array(page.blocks.length).fill(-1);
  page.articles.forEach((article, index) => {
    for (const run of article.runs) owner.fill(index, run.first, run.last + 1);
  });
  return owner;
}

/** The article that a block belongs to; -1 for none. */
export function articleOfBlock(page: Page, block: BlockIndex): number {
  return page.articles.findIndex((article) => article.runs.some((run) => run.first <= block && block <= run.last));
}

/** The blocks that make an article one: its column, kickers and headline. */
export function headingOf({ head }: Article): readonly BlockIndex[] {
  return head === null ? [] : [head.column, ...head.kickers, head.headline].filter((block) => block !== null);
}

/** From the first to the last character of a run. */
export function runSpan(page: Page, run: Run): Span {
  return { start: page.starts[run.first] ?? 0, end: blockEnd(page, run.last) };
}

/** The headline; where it is not on the page, the first words of the text and the page that it comes from. Never empty. */
export function titleOf(page: Page, article: Article, locale: Locale): string {
  const headline = article.head?.headline ?? null;
  const title = headline === null ? '' : excerpt(page, headline, TITLE);
  if (title !== '') return title;
  const from = article.continuedFrom;
  const text = firstWords(page, article) || say(locale, symbols.untitled);
  const jump = from === null ? null : (page.blocks[from]?.cues.jump ?? null);
  return jump === null || jump.page === null ? text : say(locale, symbols.continuedFrom, { page: jump.page, text });
}

/** The first words that the article tells, behind its dateline; a jump line or a kicker where it tells nothing. */
function firstWords(page: Page, article: Article): string {
  for (const block of [article.body[0], article.continuedFrom, article.runs[0]?.first]) {
    if (block === undefined || block === null) continue;
    const { dateline, bodyStart = 0 } = page.blocks[block]?.cues ?? {};
    const start = (page.starts[block] ?? 0) + Math.max(bodyStart, dateline?.end ?? 0);
    const most = page.input.language === 'en' ? FIRST_WORDS.narrow : FIRST_WORDS.wide;
    const words = excerptOf(page.input.text, start, blockEnd(page, block), most);
    if (words !== '') return words;
  }
  return '';
}

export interface Extent {
  /** Characters of the body without white space: what an editor calls 字数. */
  readonly characters: number;
  /** Paragraphs as they were before the page broke them: the halves of a seam count once. */
  readonly paragraphs: number;
  readonly claims: number;
  /** Seams and orphans of the article. */
  readonly open: number;
}

/** How long and how broken each article is, in one walk over the page. */
export function extentsOf(page: Page): readonly Extent[] {
  const owner = new Int32Array(page.blocks.length).fill(-1);
  const extents = page.articles.map((article, index) => {
    let characters = 0;
    let claims = 0;
    for (const block of article.body) {
      owner[block] = index;
      characters += page.blocks[block]?.cues.characters ?? 0;
      claims += page.blocks[block]?.claims.length ?? 0;
    }
    return { characters, claims, paragraphs: article.body.length, open: 0 };
  });
  for (const { from, to } of page.seams) {
    const extent = extents[owner[from] ?? -1];
    if (extent === undefined) continue;
    extent.open++;
    if (owner[to] === owner[from]) extent.paragraphs--;
  }
  for (const { block } of page.orphans) {
    const extent = extents[owner[block] ?? -1];
    if (extent !== undefined) extent.open++;
  }
  return extents;
}
