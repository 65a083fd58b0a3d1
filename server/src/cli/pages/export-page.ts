/** What `galley export` makes of one page. */
import type { Locale } from '../../../../l10n/index.js';
import type { Page } from '../../core/model.js';
import type { Held } from '../../decisions/decision.js';
import type { Severities } from '../../features/problems.js';
import { claimRows, claimTable } from '../../formats/claim-table.js';
import { exportDocuments, type Made } from '../../formats/export.js';
import { exportedOf } from '../../formats/exported.js';
import { VERSION } from '../../version.js';
import { sha256 } from './annotate-page.js';
import type { ExportTask } from './work.js';

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

export function exportPage(from: ToExport, { format, each }: ExportTask): readonly Made[] {
  const { uri, page, machine, decisions, severities, locale } = from;
  const options = { uri, locale, severities, sha256 };
  const exported = exportedOf(page, VERSION, options, decisions);
  if (format === 'claims-table') return [{ ending: '.txt', text: claimTable(claimRows(exported)) }];
  if (format === 'claims-json') return [{ ending: '.json', text: JSON.stringify(claimRows(exported), null, 2) }];
  const alone = () => (machine === page ? exported : exportedOf(machine, VERSION, options, []));
  return exportDocuments(exported, alone, { format, each, locale });
}
