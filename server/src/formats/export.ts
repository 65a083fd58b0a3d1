/** Every export by its name: what it makes of one page, and how that becomes a document that stands by itself. */
import type { Locale } from '../../../l10n/index.js';
import { brat } from './brat.js';
import { csvHeader, csvRows } from './csv.js';
import type { ExportFormat } from './export-formats.js';
import type { Exported } from './exported.js';
import { jsonLine } from './jsonl.js';
import { labelStudioTask } from './label-studio.js';
import { markdownArticles, markdownPage, textArticles, textPage } from './markdown.js';
import { tei } from './tei.js';
import { annotationPage } from './w3c-page.js';

/** A document that an export makes of a page. `ending` is what the page's name, without its own ending, gets. */
export interface Made {
  readonly ending: string;
  readonly text: string;
}

/** What an export is asked for; only `markdown` and `text` know articles. */
export interface Wish {
  readonly format: ExportFormat;
  readonly each: 'page' | 'article';
  readonly locale: Locale;
}

/**
 * The documents of a page. Those of W3C, CSV and Label Studio are parts of what several pages make together: see `wholeDocument`. `machine` gives
 * the page as Galley alone reads it, which is asked for only where it is needed.
 */
export function exportDocuments(exported: Exported, machine: () => Exported, { format, each, locale }: Wish): readonly Made[] {
  switch (format) {
    case 'w3c':
      return [{ ending: '.jsonld', text: JSON.stringify(annotationPage(exported)) }];
    case 'tei':
      return [{ ending: '.xml', text: tei(exported) }];
    case 'brat': {
      const { text, annotations } = brat(exported);
      return [
        { ending: '.txt', text },
        { ending: '.ann', text: annotations },
      ];
    }
    case 'label-studio':
      return [{ ending: '.json', text: JSON.stringify(labelStudioTask(exported, machine())) }];
    case 'jsonl':
      return [{ ending: '.jsonl', text: jsonLine(exported) }];
    case 'csv':
      return [{ ending: '.csv', text: csvRows(exported) }];
    case 'markdown':
      return each === 'page'
        ? [{ ending: '.md', text: markdownPage(exported) }]
        : numbered('.md', markdownArticles(exported, locale));
    case 'text':
      return each === 'page' ? [{ ending: '.txt', text: textPage(exported) }] : numbered('.txt', textArticles(exported));
  }
}

/** From 1 in the order of the page, with zeros so that folders sort them right. */
function numbered(ending: string, texts: readonly string[]): readonly Made[] {
  const digits = String(texts.length).length;
  return texts.map((text, index) => ({ ending: `-${String(index + 1).padStart(digits, '0')}${ending}`, text }));
}

/** A document that stands by itself, from what was made of one page. */
export function wholeDocument(format: ExportFormat, text: string): string {
  switch (format) {
    case 'csv':
      return csvHeader + text;
    case 'label-studio':
      return `${JSON.stringify([JSON.parse(text)], null, 2)}\n`;
    case 'w3c':
      return `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
    default:
      return text;
  }
}

/** A page's name without what says that it is one. */
export function stemOf(name: string): string {
  return name.replace(/(?:\.news)?\.(?:txt|news|md)$/i, '');
}
