/** Asks the server for the page as views and proof show it. */
import type { TextDocument } from 'vscode';
import type { PageMethod, PageParams, PagePart, PageResult } from '../../server/src/lsp/protocol.js';
import type { Server } from './server.js';

const PAGE: PageMethod = 'galley/page';

/** Null where the page cannot be had: no server, a file that is left alone, or a text that went on meanwhile; whoever shows it is told again then. */
export async function askPage(server: Server, document: TextDocument, parts: readonly PagePart[]): Promise<PageResult | null> {
  // Asking must not start a server by itself, nor tell a second time that it cannot run.
  if (server.state !== 'running' || document.isClosed) return null;
  const client = await server.client();
  if (client === null) return null;
  const params: PageParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, parts };
  try {
    const page = await client.sendRequest<PageResult | null>(PAGE, params);
    return page !== null && page.version === document.version ? page : null;
  } catch {
    return null;
  }
}
