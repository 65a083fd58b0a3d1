/**
 * Problems: asked for by clients that can ask (pull), sent to those that cannot (push), never both, because a client shows the two side by side.
 */
import {
  CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { say } from '../../../l10n/index.js';
import { notes as wording } from '../../../l10n/server.js';
import type { Page } from '../core/model.js';
import { type Problem, worstProblems } from '../features/problems.js';
import { isRead, type OpenDocument } from './documents.js';
import { answer, inBackground } from './guard.js';
import { lineAt, toRange } from './positions.js';
import type { StatusMethod, StatusParams } from './protocol.js';
import { diagnosticRequest } from './requests.js';
import { documentOf, type Session } from './session.js';

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

export function serveDiagnostics(session: Session): Diagnostics {
  const { client, connection } = session;
  const tellStatus = statusTeller(session);

  async function read(document: OpenDocument, token: CancellationToken): Promise<Diagnostic[]> {
    if (!isRead(document)) {
      tellStatus(document, null, 0, 0);
      return [];
    }
    const page = await session.page(document, token);
    const { severities } = await session.settings.of(document.uri);
    const { lines } = document;
    const reader = { locale: session.locale, severities, lineAt: (offset: number) => lineAt(lines, offset) };
    const { problems, found } = worstProblems(page, reader, MOST);
    tellStatus(document, page, found, problems.length);
    return problems.map((problem) => toDiagnostic(session, document, problem));
  }

  return client.pullsDiagnostics ? servePull(session, read) : servePush();

  function servePush(): Diagnostics {
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    function later(document: OpenDocument): void {
      clearTimeout(timers.get(document.uri));
      timers.set(
        document.uri,
        setTimeout(() => {
          timers.delete(document.uri);
          inBackground(connection, 'textDocument/publishDiagnostics', push(document));
        }, REST),
      );
    }
    async function push(document: OpenDocument): Promise<void> {
      const diagnostics = await read(document, CancellationToken.None);
      // The old problems stay until the new ones are there; clearing them first would make them flicker.
      const { version } = document.lines;
      if (document.open) await connection.sendDiagnostics({ uri: document.uri, version, diagnostics });
    }
    return {
      edited: later,
      closed(document) {
        clearTimeout(timers.get(document.uri));
        timers.delete(document.uri);
        inBackground(
          connection,
          'textDocument/publishDiagnostics',
          connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }),
        );
      },
      refresh() {
        for (const document of session.documents.all()) later(document);
      },
    };
  }
}

function servePull(
  session: Session,
  read: (document: OpenDocument, token: CancellationToken) => Promise<Diagnostic[]>,
): Diagnostics {
  const { client, connection } = session;
  answer(
    session,
    'textDocument/diagnostic',
    diagnosticRequest,
    async ({ uri, previous }, token): Promise<DocumentDiagnosticReport> => {
      const document = documentOf(session, uri);
      const resultId = `${document.lines.version}.${document.revision}`;
      if (previous === resultId) return { kind: 'unchanged', resultId };
      try {
        return { kind: 'full', resultId, items: await read(document, token) };
      } catch (error) {
        if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ContentModified) throw error;
        throw new ResponseError(LSPErrorCodes.ServerCancelled, error.message, { retriggerRequest: true });
      }
    },
  );
  return {
    edited: () => {},
    closed: () => {},
    refresh() {
      if (client.refreshesDiagnostics)
        inBackground(connection, 'workspace/diagnostic/refresh', connection.languages.diagnostics.refresh());
    },
  };
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

export function toDiagnostic(session: Session, document: OpenDocument, problem: Problem): Diagnostic {
  const { lines, uri } = document;
  const diagnostic: Diagnostic = {
    range: toRange(lines, problem),
    severity: severities[problem.severity],
    code: problem.rule,
    source: 'galley',
    message: problem.message,
  };
  if (session.client.relatedInformation && problem.related.length > 0) {
    diagnostic.relatedInformation = problem.related.map((other) => ({
      location: { uri, range: toRange(lines, other) },
      message: other.message,
    }));
  }
  return diagnostic;
}

type TellStatus = (document: OpenDocument, page: Page | null, found: number, sent: number) => void;

/** Tells our own client what the document was taken for; tells every client, once, what it does not get to see. */
function statusTeller(session: Session): TellStatus {
  const { client, connection, locale } = session;
  const method: StatusMethod = 'galley/status';
  const last = new WeakMap<OpenDocument, string>();
  return (document, page, found, sent) => {
    const notes = [...session.settings.notes(document.uri)];
    if (sent < found) notes.push(say(locale, wording.capped, { found, sent }));
    if (page === null) notes.push(say(locale, wording.skipped, { language: document.languageId }));
    const status: Omit<StatusParams, 'version'> = {
      uri: document.uri,
      language: page?.input.language ?? null,
      articles: page?.articles.length ?? 0,
      openSeams: page?.seams.length ?? 0,
      safeSeams: page?.seams.filter((seam) => seam.safety === 'safe').length ?? 0,
      orphans: page?.orphans.length ?? 0,
      problems: { found, sent },
      notes,
    };
    const told = client.status ? JSON.stringify(status) : notes.join('\n');
    if (told === (last.get(document) ?? '')) return;
    last.set(document, told);
    const name = document.uri.slice(document.uri.lastIndexOf('/') + 1);
    if (!client.status) {
      for (const note of notes) connection.console.info(`${name}: ${note}`);
    } else {
      const params: StatusParams = { ...status, version: document.lines.version };
      inBackground(connection, method, connection.sendNotification(method, params));
    }
  };
}
