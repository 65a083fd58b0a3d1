/**
 * Problems: asked for by clients that can ask (pull), sent to those that cannot (push), never both, because a client shows the two side by side.
 */

import { CancellationToken, ResponseError } from 'vscode-jsonrpc';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { say } from '../../../l10n/index.js';
import { notes as wording } from '../../../l10n/server.js';
import type { Page } from '../core/model.js';
import { worstFindings } from '../features/problems.js';
import { serveCheck } from './check.js';
import { log, publishDiagnostics } from './client.js';
import { createItemMaker } from './diagnostic-items.js';
import { isRead, nameOf, type OpenDocument } from './documents.js';
import { answer, inBackground } from './guard.js';
import { lineAt } from './positions.js';
import type { StatusMethod, StatusParams } from './protocol.js';
import { ProtocolError } from './protocol-numbers.js';
import { diagnosticRequest } from './requests.js';
import { documentOf, type Session } from './session.js';
import { isTyping, TYPING_RESTS, withoutTyped } from './typing.js';

/** VS Code keeps a thousand problems a file; what is beyond is told, not sent. */
const MOST = 1000;

/** How long the typing rests, in milliseconds, before problems are pushed. */
const REST = 200;

export interface Diagnostics {
  /** The text of a document changed. */
  edited(document: OpenDocument): void;
  closed(document: OpenDocument): void;
  /** Decisions or settings changed: everything that is shown may be old. */
  refresh(): void;
}

/** The problems of a document as it is now, and whether some are held back because somebody is typing there. */
interface Reading {
  readonly items: Diagnostic[];
  readonly held: boolean;
}

type Read = (document: OpenDocument, token: CancellationToken) => Promise<Reading>;

export function serveDiagnostics(session: Session): Diagnostics {
  const { client } = session;
  const tellStatus = statusTeller(session);
  const itemsOf = createItemMaker(session);
  // Who cannot be told when the typing rests gets everything at once.
  const holds = !client.pullsDiagnostics || client.refreshesDiagnostics;

  async function read(document: OpenDocument, token: CancellationToken, tell = tellStatus): Promise<Reading> {
    if (!isRead(document)) {
      tell(document, null, 0, 0);
      return { items: [], held: false };
    }
    const { severities } = await session.settings.of(document.uri);
    const page = await session.page(document, token);
    const shown = holds ? withoutTyped(page, document.typing) : page;
    const { lines } = document;
    const reader = { locale: session.locale, severities, lineAt: (offset: number) => lineAt(lines, offset) };
    const { worst, found } = worstFindings(shown, severities, MOST);
    tell(document, page, found, worst.length);
    return { items: itemsOf(document, shown, worst, reader), held: shown !== page };
  }

  // Nobody looks at a file that is not open, so nothing is told of it but the answer.
  serveCheck(session, (document, token) => read(document, token, () => {}));
  return client.pullsDiagnostics ? servePull(session, read) : servePush(session, read);
}

/** Does something for a document a while after it was last asked to. One timer a document: an edit in one must not delay another. */
function debounce(act: (document: OpenDocument) => void): {
  later(document: OpenDocument, wait: number): void;
  drop(document: OpenDocument): void;
} {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const drop = ({ uri }: OpenDocument): void => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  return {
    later(document, wait) {
      drop(document);
      const timer = setTimeout(() => {
        timers.delete(document.uri);
        act(document);
      }, wait);
      timers.set(document.uri, timer);
    },
    drop,
  };
}

function servePush(session: Session, read: Read): Diagnostics {
  const { connection } = session;
  const method = 'textDocument/publishDiagnostics';
  const pushes = debounce((document) => inBackground(connection, method, push(document)));

  async function push(document: OpenDocument): Promise<void> {
    const { items, held } = await read(document, CancellationToken.None);
    // The old problems stay until the new ones are there; clearing them first would make them flicker.
    const { version } = document.lines;
    if (document.open) await publishDiagnostics(connection, document.uri, items, version);
    if (held) pushes.later(document, TYPING_RESTS);
  }

  return {
    edited: (document) => pushes.later(document, REST),
    closed(document) {
      pushes.drop(document);
      inBackground(connection, method, publishDiagnostics(connection, document.uri, []));
    },
    refresh() {
      for (const document of session.documents.all()) pushes.later(document, REST);
    },
  };
}

function servePull(session: Session, read: Read): Diagnostics {
  const { client, connection } = session;
  const refresh = (): void => {
    if (!client.refreshesDiagnostics) return;
    inBackground(connection, 'workspace/diagnostic/refresh', connection.sendRequest('workspace/diagnostic/refresh'));
  };
  const refreshes = debounce(refresh);

  answer(
    session,
    'textDocument/diagnostic',
    diagnosticRequest,
    async ({ uri, previous }, token): Promise<DocumentDiagnosticReport> => {
      const document = documentOf(session, uri);
      const typing = isTyping(document.typing) ? '.typing' : '';
      const resultId = `${document.opening}.${document.lines.version}.${document.revision}${typing}`;
      if (previous === resultId) return { kind: 'unchanged', resultId };
      try {
        const { items, held } = await read(document, token);
        if (held) refreshes.later(document, TYPING_RESTS);
        return { kind: 'full', resultId, items };
      } catch (error) {
        if (!(error instanceof ResponseError) || error.code !== ProtocolError.ContentModified) throw error;
        throw new ResponseError(ProtocolError.ServerCancelled, error.message, { retriggerRequest: true });
      }
    },
  );
  return { edited: () => {}, closed: refreshes.drop, refresh };
}

type TellStatus = (document: OpenDocument, page: Page | null, found: number, sent: number) => void;

/** Tells our own client what the document was taken for, once for each text and decision; tells every client, once, what it does not get to see. */
function statusTeller(session: Session): TellStatus {
  const { client, connection, locale } = session;
  const method: StatusMethod = 'galley/status';
  const last = new WeakMap<OpenDocument, string>();
  return (document, page, found, sent) => {
    const notes = [...session.settings.notes(document.uri)];
    if (sent < found) notes.push(say(locale, wording.capped, { found, sent }));
    if (page === null) notes.push(say(locale, wording.skipped, { language: document.languageId }));
    const status: StatusParams = {
      uri: document.uri,
      version: document.lines.version,
      revision: document.revision,
      language: page?.input.language ?? null,
      articles: page?.articles.length ?? 0,
      openSeams: page?.seams.length ?? 0,
      safeSeams: page?.seams.filter((seam) => seam.safety === 'safe').length ?? 0,
      orphans: page?.orphans.length ?? 0,
      notes,
    };
    const told = client.status ? JSON.stringify(status) : notes.join('\n');
    if (told === (last.get(document) ?? '')) return;
    last.set(document, told);
    if (!client.status) {
      for (const note of notes) log(connection, 'Info', `${nameOf(document)}: ${note}`);
    } else {
      inBackground(connection, method, connection.sendNotification(method, status));
    }
  };
}
