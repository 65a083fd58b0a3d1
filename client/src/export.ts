/** Opens the page in a format of other programs, as new documents that nobody has saved: where they go is for the person to say. */
import { type QuickPickItem, window, workspace } from 'vscode';
import type { ExportMethod, ExportParams, ExportResult } from '../../server/src/lsp/protocol.js';
import { pageInFront } from './front.js';
import { leaveAlone } from './offer.js';
import type { Server } from './server.js';
import { words } from './wording.js';

const EXPORT: ExportMethod = 'galley/export';

type Format = ExportParams['format'];

/** How an editor colours each. */
const languages: Readonly<Record<Format, string>> = {
  w3c: 'json',
  tei: 'xml',
  brat: 'plaintext',
  'label-studio': 'json',
  jsonl: 'json',
  csv: 'plaintext',
  markdown: 'markdown',
  text: 'plaintext',
};

/** The names of the documents, as a person may want to save them; empty where none was opened. */
export async function exportPage(server: Server, wanted?: unknown): Promise<readonly string[]> {
  const front = await pageInFront(server);
  if (front === null) return [];
  const { editor, client } = front;
  const format = isFormat(wanted) ? wanted : await askFormat();
  if (format === null) return [];
  const params: ExportParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
    format,
    each: 'page',
  };
  const result = await client.sendRequest<ExportResult | null>(EXPORT, params);
  if (result === null) {
    void window.showInformationMessage(words('none.page'));
    return [];
  }
  for (const { text } of result.documents) {
    const document = await workspace.openTextDocument({ language: languages[format], content: text });
    leaveAlone(document);
    await window.showTextDocument(document, { preview: false });
  }
  return result.documents.map(({ name }) => name);
}

async function askFormat(): Promise<Format | null> {
  const items = (Object.keys(languages) as Format[]).map((format): QuickPickItem & { readonly format: Format } => ({
    label: words(`export.${format}`),
    format,
  }));
  const picked = await window.showQuickPick(items, { title: words('export.title'), placeHolder: words('export.which') });
  return picked?.format ?? null;
}

function isFormat(value: unknown): value is Format {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}
