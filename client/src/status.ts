/** Puts the status items into the language corner (`{}`) of a page and keeps them up to date; status-text.ts says what they say. */
import { type Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages, window, workspace } from 'vscode';
import { servedDocuments } from './documents.js';
import type { Pages } from './pages.js';
import type { Server } from './server.js';
import { pageText, type StatusText, seamsText } from './status-text.js';
import { words } from './wording.js';

const severities: Readonly<Record<StatusText['severity'], LanguageStatusSeverity>> = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
};

export function showStatus(server: Server, pages: Pages): Disposable {
  const page = languages.createLanguageStatusItem('galley.page', servedDocuments());
  page.name = words('status.name');
  let seams: LanguageStatusItem | null = null;

  function update(): void {
    const document = window.activeTextEditor?.document;
    const status = document && pages.statusOf(document);
    write(page, pageText(server.state, status, words));
    // Nothing is said of paragraphs before they have been read.
    if (status === undefined || status.language === null) {
      seams?.dispose();
      seams = null;
      return;
    }
    if (seams === null) {
      seams = languages.createLanguageStatusItem('galley.seams', servedDocuments());
      seams.name = words('status.seamsName');
    }
    write(seams, seamsText(status, words));
  }

  const listeners = [
    pages.onChange(update),
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('galley.files')) return;
      page.selector = servedDocuments();
      if (seams !== null) seams.selector = servedDocuments();
    }),
  ];
  update();
  return {
    dispose() {
      for (const listener of listeners) listener.dispose();
      page.dispose();
      seams?.dispose();
    },
  };
}

function write(item: LanguageStatusItem, { text, detail, severity, busy, action }: StatusText): void {
  item.text = text;
  item.detail = detail;
  item.severity = severities[severity];
  item.busy = busy;
  item.command = action === null ? undefined : { ...action };
}
