/**
 * The articles of a page put together again, as Markdown or plain text: whole paragraphs in reading order. Markdown has front matter with what is
 * known of the article; plain text is what the editor's “copy as clean text” gives.
 */
import type { Locale } from '../../../l10n/index.js';
import type { Article } from '../core/layout/articles.js';
import type { BlockIndex, Page } from '../core/model.js';
import type { Seam } from '../core/seams/seam.js';
import { titleOf } from '../features/article.js';
import { cleanText } from '../features/clean-text.js';
import { bodyOf, headingsOf, passageOf, passageText } from '../features/passages.js';
import { seamsByEnd } from '../features/reading-order.js';
import type { ArticleAnnotation } from './annotations.js';
import type { Exported } from './exported.js';

/** All articles of a page in one document, with the page's name and date in front. */
export function markdownPage(exported: Exported): string {
  const { name, annotations } = exported;
  const { date, language } = annotations.document;
  const seamInto = seamsByEnd(exported.page);
  const articles = exported.page.articles.map((article) => bodyText(exported.page, article, seamInto));
  return `${frontMatter({ title: name, date, language })}\n${articles.join('\n* * *\n\n')}`;
}

/** Each article as a document of its own. */
export function markdownArticles(exported: Exported, locale: Locale): readonly string[] {
  const { name, page, annotations } = exported;
  const seamInto = seamsByEnd(page);
  return page.articles.map((article, index) => {
    const told = annotations.articles[index];
    const fields = {
      title: told?.title ?? titleOf(page, article, locale),
      byline: bylineOf(page, article, told),
      date: fullDate(told?.dateline?.date ?? null) ?? annotations.document.date,
      place: told?.dateline?.place ?? null,
      agency: told?.dateline?.agency ?? null,
      page: name,
      language: annotations.document.language,
    };
    return `${frontMatter(fields)}\n${bodyText(page, article, seamInto)}`;
  });
}

/** All articles of a page as plain text, two blank lines between. */
export function textPage({ page }: Exported): string {
  return page.articles.map((article) => cleanText(page, article, '\n')).join('\n\n');
}

/** Each article as plain text. */
export function textArticles({ page }: Exported): readonly string[] {
  return page.articles.map((article) => cleanText(page, article, '\n'));
}

/** A date whose year nobody knows says nothing to a program that sorts by date. */
function fullDate(date: string | null): string | null {
  return date !== null && !date.includes('X') ? date : null;
}

/** The byline as printed, else the reporters that the dateline names. */
function bylineOf(page: Page, article: Article, told: ArticleAnnotation | undefined): string | null {
  const printed = (article.head?.bylines ?? []).map((block) => passageText(page, passageOf(page, block)));
  if (printed.length > 0) return printed.join(' ');
  const reporters = told?.dateline?.reporters ?? [];
  return reporters.length > 0 ? reporters.join(page.input.language === 'en' ? ', ' : '、') : null;
}

/** YAML. A JSON string is a YAML string too, whatever it holds; fields of which nothing is known are left out. */
function frontMatter(fields: Readonly<Record<string, string | null>>): string {
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${JSON.stringify(value)}`]));
  return `---\n${lines.join('\n')}\n---\n`;
}

function bodyText(page: Page, article: Article, seamInto: ReadonlyMap<BlockIndex, Seam>): string {
  const subheads = new Set(article.subheads);
  const headings = headingsOf(page, article).map((passage) => {
    const words = escapeLine(passageText(page, passage));
    if (passage.role === 'headline') return `# ${words}`;
    return passage.role === 'byline' ? words : `*${words}*`;
  });
  const body = bodyOf(page, article, seamInto).map((passage) => {
    const lines = passageText(page, passage)
      .split(/\r\n|\r|\n/)
      .map((line) => escapeLine(line.trim()));
    if (subheads.has(passage.block)) return `## ${lines.join(' ')}`;
    return lines.join('\\\n'); // the lines of a list or table stay lines
  });
  const extras = article.extras.map((block) => `> ${escapeLine(passageText(page, passageOf(page, block)).replace(/\s+/g, ' '))}`);
  return [...headings, ...body, ...extras]
    .filter((part) => part.trim() !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

/** So that a line reads in Markdown as it reads on the page: no mark of the text may turn into markup. */
function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(?:#|[-+=](?=\s|$|[-=]))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
