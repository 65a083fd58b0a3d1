/** galley/check: what is wrong in a file that nobody has open. The text comes with the request, since the server reads no documents from disk. */
import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import { Documents, type OpenDocument } from './documents.js';
import { answer } from './guard.js';
import type { CheckMethod, CheckResult } from './protocol.js';
import { opened } from './requests.js';
import type { Session } from './session.js';

type Read = (document: OpenDocument, token: CancellationToken) => Promise<{ readonly items: Diagnostic[] }>;

export function serveCheck(session: Session, read: Read): void {
  const method: CheckMethod = 'galley/check';
  answer(session, method, opened, async (file, token): Promise<CheckResult> => {
    // A document of its own, which no other request can meet.
    const document = new Documents().open(file);
    const { items } = await read(document, token);
    const { seams = [], orphans = [] } = document.page ?? {};
    return { diagnostics: items, openSeams: seams.length, orphans: orphans.length };
  });
}
