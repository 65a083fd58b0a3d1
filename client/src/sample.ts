/** Opens the sample page that ships with the extension, as a document of its own that can be changed at will. */
import { type ExtensionContext, Uri, ViewColumn, window, workspace } from 'vscode';
import { NEWSTEXT } from './documents.js';
import { locale } from './wording.js';

/** The page of the walkthrough for each language that people are spoken to in. */
const samples = { en: '04-hard-wrapped.news.txt', zh: '01-broken-page.news.txt' };

export async function openSample(context: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'samples', samples[locale()]));
  const content = new TextDecoder().decode(bytes);
  const document = await workspace.openTextDocument({ language: NEWSTEXT, content });
  // The walkthrough stays, for its next steps.
  const isOtherInFront = window.activeTextEditor === undefined && window.tabGroups.activeTabGroup.activeTab !== undefined;
  await window.showTextDocument(document, isOtherInFront ? ViewColumn.Beside : ViewColumn.Active);
}
