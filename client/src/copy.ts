/** Copies the article at the caret as a reader would get it: heading lines, byline, body in reading order with its broken paragraphs joined. */
import { commands, type Disposable, env, window } from 'vscode';
import type { CleanTextMethod, CleanTextParams, CleanTextResult } from '../../server/src/lsp/protocol.js';
import { isServed } from './documents.js';
import type { Server } from './server.js';
import { words } from './wording.js';

const CLEAN_TEXT: CleanTextMethod = 'galley/cleanText';

/** How long "Copied" stays in the status bar, in ms. */
const SHOWN_FOR = 4000;

export function registerCopying(server: Server): Disposable {
  return commands.registerCommand('galley.copyArticle', async () => {
    const editor = window.activeTextEditor;
    if (editor === undefined || !isServed(editor.document)) {
      void window.showInformationMessage(words('none.page'));
      return false;
    }
    const client = await server.client();
    if (client === null) return false;
    const params: CleanTextParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
      position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    };
    const article = await client.sendRequest<CleanTextResult | null>(CLEAN_TEXT, params);
    if (article === null) {
      void window.showInformationMessage(words('none.copy'));
      return false;
    }
    await env.clipboard.writeText(article.text);
    const told = article.title === '' ? words('done.copyUntitled') : words('done.copy', { title: article.title });
    window.setStatusBarMessage(`$(copy) ${told}`, SHOWN_FOR);
    return true;
  });
}
