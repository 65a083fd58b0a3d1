/** Puts the status items into the language corner (`{}`) of a page and keeps them up to date; status-text.ts says what they say. */
import { type Disposable, LanguageStatusSeverity, languages, type TextDocument, window, workspace } from 'vscode';
import { isServed, servedDocuments } from './documents.js';
import type { Pages } from './pages.js';
import type { Server } from './server.js';
import { notesText, pageText, type StatusText, seamsText } from './status-text.js';
import { words } from './wording.js';

const severities: Readonly<Record<StatusText['severity'], LanguageStatusSeverity>> = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
};

export function showStatus(server: Server, pages: Pages): Disposable {
  const page = statusItem('galley.page', words('status.name'));
  const seams = statusItem('galley.seams', words('status.seamsName'));
  const notes = statusItem('galley.notes', words('status.notesName'));

  // The page that the items are about. The output counts as an active editor when somebody clicks into it, and the items still stand beside
  // the page then.
  let document: TextDocument | undefined;

  function update(): void {
    const active = window.activeTextEditor?.document;
    if (active !== undefined && isServed(active)) document = active;
    const status = document && pages.statusOf(document);
    page.show(pageText(server.state, status, words));
    seams.show(seamsText(status, words));
    notes.show(notesText(status));
  }

  const parts = [page, seams, notes, pages.onChange(update)];
  update();
  return {
    dispose() {
      for (const part of parts) part.dispose();
    },
  };
}

interface StatusItem extends Disposable {
  /** Shows a text, or nothing. */
  show(text: StatusText | null): void;
}

/** The editor has no way to hide an item, so one that has nothing to say is taken away and made anew later. */
function statusItem(id: string, name: string): StatusItem {
  let item: ReturnType<typeof languages.createLanguageStatusItem> | null = null;
  const listener = workspace.onDidChangeConfiguration((change) => {
    if (item !== null && change.affectsConfiguration('galley.files')) item.selector = servedDocuments();
  });
  function hide(): void {
    item?.dispose();
    item = null;
  }
  return {
    show(text) {
      if (text === null) return hide();
      item ??= languages.createLanguageStatusItem(id, servedDocuments());
      item.name = name;
      item.text = text.text;
      item.detail = text.detail;
      item.severity = severities[text.severity];
      item.busy = text.busy;
      item.command = text.action === null ? undefined : { ...text.action };
    },
    dispose() {
      listener.dispose();
      hide();
    },
  };
}
