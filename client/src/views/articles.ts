/** The side view of the page's stories: how long each is, how broken, and where its pieces stand. */
import { type TextDocument, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Span } from '../../../server/src/core/model.js';
import type { ArticleEntry } from '../../../server/src/features/overview.js';
import type { Pages } from '../pages.js';
import type { Server } from '../server.js';
import { type ThingLine, thingAt } from '../thing.js';
import { words } from '../wording.js';
import { type Line, type ListView, revealing, showList } from './list-view.js';

/** A line of the list that a command can act on: an article, or one of its pieces, by its first block. */
export interface ArticleLine extends Line, ThingLine {}

export function showArticles(server: Server, pages: Pages): ListView {
  return showList(server, pages, {
    id: 'galley.articles',
    part: 'articles',
    lines(page, document, tree) {
      const articles = page?.articles ?? [];
      tree.description = articles.length === 0 ? '' : String(articles.length);
      if (document === undefined || page === null) return [];
      return articles.map((article) => articleLine(document, page.version, article));
    },
  });
}

function articleLine(document: TextDocument, version: number, article: ArticleEntry): ArticleLine {
  const { title, at, runs, open, claims, characters, paragraphs } = article;
  const scattered = runs.length > 1;
  return {
    thing: thingAt(document, version, at.start, 'block'),
    item() {
      const item = new TreeItem(title, scattered ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
      const size = words('article.size', { paragraphs, characters });
      const facts = [size, ...(open > 0 ? [words('article.open', { open })] : []), words('article.claims', { claims })];
      item.description = open > 0 ? `${size} · ${words('article.open', { open })}` : size;
      item.tooltip = [title, ...facts, ...(scattered ? [words('article.scattered', { runs: runs.length })] : [])].join('\n');
      item.iconPath = open > 0 ? new ThemeIcon('book', new ThemeColor('list.warningForeground')) : new ThemeIcon('book');
      item.contextValue = open > 0 || scattered ? 'article-torn' : 'article-whole';
      item.command = revealing(document, at.start, at.end, title);
      item.accessibilityInformation = { label: [title, ...facts].join(', ') };
      return item;
    },
    children: () => (runs.length < 2 ? [] : runs.map((run, index) => runLine(document, version, run, index))),
  };
}

function runLine(document: TextDocument, version: number, { start, end }: Span, index: number): ArticleLine {
  return {
    thing: thingAt(document, version, start, 'block'),
    item() {
      const first = document.positionAt(start).line + 1;
      const last = document.positionAt(end).line + 1;
      const item = new TreeItem(words('article.run', { number: index + 1, first, last }));
      item.iconPath = new ThemeIcon('list-selection');
      item.contextValue = 'article-piece';
      item.command = revealing(document, start, end, words('view.goTo'));
      return item;
    },
  };
}
