/**
 * The status items in the language corner (`{}`) of a page: what the page was read as, with the offer to change it, and its broken
 * paragraphs, with the offer to join or show them. What could not be read, or is not shown, is said there too.
 */
import { type Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages, window, workspace } from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.js';
import { servedDocuments } from './documents.js';
import type { Pages } from './pages.js';
import type { Server } from './server.js';
import { words } from './wording.js';

export function showStatus(server: Server, pages: Pages): Disposable {
  const page = languages.createLanguageStatusItem('galley.page', servedDocuments());
  page.name = words('status.name');
  const seams = languages.createLanguageStatusItem('galley.seams', servedDocuments());
  seams.name = words('status.seamsName');

  function update(): void {
    const document = window.activeTextEditor?.document;
    const status = document === undefined ? undefined : pages.statusOf(document);
    describePage(page, server, status);
    describeSeams(seams, status);
  }

  const listeners = [
    pages.onChange(update),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('galley.files')) page.selector = seams.selector = servedDocuments();
    }),
  ];
  update();
  return {
    dispose() {
      for (const listener of listeners) listener.dispose();
      page.dispose();
      seams.dispose();
    },
  };
}

function describePage(item: LanguageStatusItem, server: Server, status: StatusParams | undefined): void {
  item.severity = LanguageStatusSeverity.Information;
  item.busy = false;
  item.detail = '';
  item.command = { command: 'galley.changeKind', title: words('status.change') };
  if (server.state === 'failed') {
    item.text = words('status.failed');
    item.severity = LanguageStatusSeverity.Error;
    item.command = { command: 'galley.restartServer', title: words('status.restart') };
    return;
  }
  if (status === undefined) {
    item.text = words('status.reading');
    item.busy = true;
    return;
  }
  item.detail = status.notes.join(' ');
  if (item.detail !== '') item.severity = LanguageStatusSeverity.Warning;
  item.text =
    status.language === null
      ? words('status.leftAlone')
      : words('status.page', { language: words(`language.${status.language}`), articles: status.articles });
}

function describeSeams(item: LanguageStatusItem, status: StatusParams | undefined): void {
  const open = status?.openSeams ?? 0;
  const orphans = status?.orphans ?? 0;
  const safe = status?.safeSeams ?? 0;
  item.busy = status === undefined;
  item.text = open + orphans === 0 ? words('status.whole') : words('status.broken', { open, orphans });
  item.detail = safe > 0 ? words('status.safe', { safe }) : '';
  item.command =
    safe > 0
      ? { command: 'galley.joinAll', title: words('status.joinAll') }
      : open + orphans > 0
        ? { command: 'galley.nextBroken', title: words('status.next') }
        : undefined;
}
