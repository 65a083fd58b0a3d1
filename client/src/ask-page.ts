/** Asks the server for the page as views and proof show it. */
import type { TextDocument } from 'vscode';
import type { PageMethod, PageParams, PagePart, PageResult, StatusParams } from '../../server/src/lsp/protocol.js';
import type { Server } from './server.js';

const PAGE: PageMethod = 'galley/page';

/**
 * True where two statuses are of one reading, so that what was asked for after the first still holds. They may tell of it otherwise: when the
 * typing rests, there are problems to count that were held back before.
 */
export function isSameReading(one: StatusParams | undefined, other: StatusParams | undefined): boolean {
  return one?.uri === other?.uri && one?.version === other?.version && one?.revision === other?.revision;
}

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
