/** What `galley export` makes of one page: one document, or one for each article, or brat's two. */
import type { Locale } from '../../../../l10n/index.js';
import type { Page } from '../../core/model.js';
import type { Held } from '../../decisions/decision.js';
import type { Severities } from '../../features/problems.js';
import { brat } from '../../formats/brat.js';
import { csvRows } from '../../formats/csv.js';
import { exportedOf } from '../../formats/exported.js';
import { jsonLine } from '../../formats/jsonl.js';
import { labelStudioTask } from '../../formats/label-studio.js';
import { markdownArticles, markdownPage, textArticles, textPage } from '../../formats/markdown.js';
import { tei } from '../../formats/tei.js';
import { annotationPage } from '../../formats/w3c-page.js';
import { VERSION } from '../../version.js';
import { sha256 } from './annotate-page.js';
import type { ExportTask, Made } from './work.js';

/** A page to export, with and without what people decided. */
export interface ToExport {
  readonly uri: string;
  readonly page: Page;
  /** The page as Galley alone reads it; `page` itself where nobody decided anything. */
  readonly machine: Page;
  readonly decisions: readonly Held[];
  readonly severities: Severities;
  readonly locale: Locale;
}

/** The documents, each with what its name ends in. Those of CSV and Label Studio are parts, see `wholeOf`. */
export function exportPage(from: ToExport, { format, each }: ExportTask): readonly Made[] {
  const { uri, page, machine, decisions, severities, locale } = from;
  const options = { uri, locale, severities, sha256 };
  const exported = exportedOf(page, VERSION, options, decisions);
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
    case 'label-studio': {
      const alone = machine === page ? exported : exportedOf(machine, VERSION, options, []);
      return [{ ending: '.json', text: JSON.stringify(labelStudioTask(exported, alone)) }];
    }
    case 'jsonl':
      return [{ ending: '.jsonl', text: jsonLine(exported) }];
    case 'csv':
      return [{ ending: '.csv', text: csvRows(exported) }];
    case 'markdown':
      return each === 'page' ? whole('.md', markdownPage(exported)) : articles('.md', markdownArticles(exported, locale));
    case 'text':
      return each === 'page' ? whole('.txt', textPage(exported)) : articles('.txt', textArticles(exported));
  }
}

function whole(ending: string, text: string): readonly Made[] {
  return [{ ending, text }];
}

/** Numbered from 1 in the order of the page, with zeros so that folders sort them right. */
function articles(ending: string, texts: readonly string[]): readonly Made[] {
  const digits = String(texts.length).length;
  return texts.map((text, index) => ({ ending: `-${String(index + 1).padStart(digits, '0')}${ending}`, text }));
}
