/** The server's life: says what it can do, keeps the documents in step with the client, and hands each request to its feature. */

import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { localeOf, say } from '../../../l10n/index.js';
import { notes } from '../../../l10n/server.js';
import { createEngine, type Engine } from '../core/engine.js';
import { loadStatistics, noStatistics, type Statistics } from '../core/seams/statistics.js';
import { VERSION } from '../version.js';
import { createAnalyst } from './analysis.js';
import { announce, capabilities, drawOutlineAnew } from './capabilities.js';
import { log, showProgress } from './client.js';
import { clientFlags, initializationOptions } from './client-flags.js';
import { serveCommands } from './commands.js';
import type { Connection } from './connection.js';
import { type Diagnostics, serveDiagnostics } from './diagnostics.js';
import { changeDocument, Documents, nameOf } from './documents.js';
import type { Environment } from './environment.js';
import { serveFolding } from './folding.js';
import { inBackground, take } from './guard.js';
import { readForClient, serveLater } from './later.js';
import { refreshHints, serveNumbers } from './numbers.js';
import { changed, fields, inDocument, opened } from './requests.js';
import type { Session } from './session.js';
import { createSettings } from './settings.js';
import { serveSymbols } from './symbols.js';

/** Serves a client from now on; returns at once. */
export function createServer(
  connection: Connection,
  environment: Environment,
  makeEngine: (statistics: Statistics) => Engine = createEngine,
): void {
  const life = { started: false, ended: false };
  connection.onInitialize(async (params): Promise<InitializeResult | ResponseError<never>> => {
    if (life.started) return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialised already.');
    life.started = true;
    const bytes = await environment.statistics();
    const statistics = bytes === null ? noStatistics : loadStatistics(bytes);
    const session = startSession(connection, environment, { statistics, engine: makeEngine(statistics) }, life, params);
    if (bytes === null) log(connection, 'Warning', say(session.locale, notes.noStatistics));
    connection.onInitialized(() => inBackground(connection, 'initialized', announce(session)));
    return { capabilities: capabilities(session.client), serverInfo: { name: 'galley', version: VERSION } };
  });
  connection.onShutdown(() => {
    life.ended = true;
  });
  // Whatever no feature has asked for, before `initialize` and after.
  connection.onRequest((method) =>
    life.started
      ? new ResponseError(ErrorCodes.MethodNotFound, `${method} is not known here.`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is to be initialised first.'),
  );
  connection.listen();
}

function startSession(
  connection: Connection,
  environment: Environment,
  { statistics, engine }: { readonly statistics: Statistics; readonly engine: Engine },
  life: Session['life'],
  params: InitializeParams,
): Session {
  const client = clientFlags(params);
  const locale = localeOf(params.locale);
  const { settings: initial } = initializationOptions(params);
  const settings = createSettings({
    connection,
    environment,
    locale,
    asks: client.answersConfiguration,
    asksForFiles: client.configurationFiles,
    initial,
  });
  const analyst = createAnalyst(engine, {
    settingsOf: settings.of,
    pause: environment.pause,
    lateCode: environment.lateCode,
    locale,
    differs: ({ uri, lines }) => {
      log(connection, 'Error', `${uri}, version ${lines.version}: the update differs from a reading from scratch.`);
    },
    takesLong(document) {
      if (!client.showsProgress) return () => {};
      const progress = showProgress(connection, say(locale, notes.reading, { name: nameOf(document) }));
      inBackground(connection, 'window/workDoneProgress', progress.shown);
      return () => inBackground(connection, 'window/workDoneProgress', progress.done());
    },
  });
  const session: Session = {
    connection,
    life,
    client,
    locale,
    documents: new Documents(),
    settings,
    page: analyst.page,
    changed(documents) {
      for (const document of documents) document.revision++;
      diagnostics.refresh();
      refreshHints(session);
      inBackground(connection, 'textDocument/documentSymbol', drawOutlineAnew(session));
    },
  };
  const diagnostics = serveDiagnostics(session);
  followDocuments(session, environment, diagnostics);
  followSettings(session);
  serveSymbols(session);
  serveFolding(session);
  serveNumbers(session);
  serveLater(session, engine, statistics, environment.stamp);
  serveCommands(session, environment.stamp);
  return session;
}

function followDocuments(session: Session, environment: Environment, diagnostics: Diagnostics): void {
  const { connection, documents, settings } = session;
  take(connection, 'textDocument/didOpen', opened, (told) => {
    const document = documents.open(told);
    diagnostics.edited(document);
    inBackground(connection, 'textDocument/didOpen', readForClient(session, environment, document));
  });
  take(connection, 'textDocument/didChange', changed, ({ uri, version, changes }) => {
    const document = documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open.`);
    if (changeDocument(document, version, changes)) diagnostics.edited(document);
    else throw new Error(`${uri}: a change for version ${version} came after version ${document.lines.version}.`);
  });
  take(connection, 'textDocument/didClose', inDocument, ({ uri }) => {
    const document = documents.get(uri);
    if (document === undefined) return;
    documents.close(uri);
    settings.drop(uri);
    diagnostics.closed(document);
  });
  take(connection, 'textDocument/didSave', inDocument, () => {});
}

function followSettings(session: Session): void {
  const { connection } = session;
  take(connection, 'workspace/didChangeConfiguration', fields, ({ settings: sent }) => {
    const pushed = typeof sent === 'object' && sent !== null ? (sent as { galley?: unknown }).galley : undefined;
    inBackground(connection, 'workspace/didChangeConfiguration', readSettingsAnew(session, pushed));
  });
  take(connection, 'workspace/didChangeWatchedFiles', fields, () => {
    inBackground(connection, 'workspace/didChangeWatchedFiles', readSettingsAnew(session, undefined));
  });
}

/**
 * Applies new settings to the documents for which they really are others. Editors tell of a "change" right after they start; drawing
 * everything anew for that would make it flicker.
 */
async function readSettingsAnew(session: Session, pushed: unknown): Promise<void> {
  const { documents, settings } = session;
  const all = [...documents.all()];
  const read = (): Promise<string[]> =>
    Promise.all(
      all.map(async ({ uri }) => {
        const known = await settings.of(uri).catch(() => null);
        return JSON.stringify([known, settings.notes(uri)]);
      }),
    );
  const before = read();
  settings.forget(pushed);
  const [old, now] = [await before, await read()];
  const changed = all.filter((document, index) => document.open && old[index] !== now[index]);
  if (changed.length > 0) session.changed(changed);
}
