/** Copies the article at the caret as a reader would get it: heading lines, byline, body in reading order with its broken paragraphs joined. */
import { env, window } from 'vscode';
import type { CleanTextMethod, CleanTextParams, CleanTextResult } from '../../server/src/lsp/protocol.js';
import { pageInFront } from './front.js';
import type { Server } from './server.js';
import { words } from './wording.js';

const CLEAN_TEXT: CleanTextMethod = 'galley/cleanText';

/** How long "Copied" stays in the status bar, in ms. */
const SHOWN_FOR = 4000;

/** True when something was copied. */
export async function copyArticle(server: Server): Promise<boolean> {
  const front = await pageInFront(server);
  if (front === null) return false;
  const { editor, client } = front;
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
  window.setStatusBarMessage(`$(copy) ${words('done.copy', { title: article.title })}`, SHOWN_FOR);
  return true;
}
