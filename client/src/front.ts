/** The page in front of the person, together with the server that reads it: what nearly every command begins with. */
import { type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isServed } from './documents.js';
import type { Server } from './server.js';
import { words } from './wording.js';

export interface Front {
  readonly editor: TextEditor;
  readonly client: BaseLanguageClient;
}

/** Null, and the person is told why, where no page is in front or the server cannot run. */
export async function pageInFront(server: Server): Promise<Front | null> {
  // Where the walkthrough, the proof or a scan is in front, its buttons are about the page that is seen beside it.
  const editor = window.activeTextEditor ?? window.visibleTextEditors.find(({ document }) => isServed(document));
  if (editor === undefined || !isServed(editor.document)) {
    void window.showInformationMessage(words('none.page'));
    return null;
  }
  const client = await server.client();
  return client && { editor, client };
}
