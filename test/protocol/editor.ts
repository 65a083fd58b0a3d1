/** An editor that is no editor: the real server on the other end of a wire in memory, and what a client would send and keep. */
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { createConnection } from 'vscode-languageserver/node';
import {
  type CancellationToken,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  PortMessageReader,
  PortMessageWriter,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { notes } from '../../l10n/server.js';
import type { ConfigurationFile } from '../../server/src/configuration/settings.js';
import { createEngine, type Engine } from '../../server/src/core/engine.js';
import type { Page } from '../../server/src/core/model.js';
import type { Stamp } from '../../server/src/decisions/book.js';
import type { Sidecar } from '../../server/src/decisions/sidecar.js';
import { clockStamp } from '../../server/src/lsp/clock-stamp.js';
import type { Connection } from '../../server/src/lsp/connection.js';
import type { Environment } from '../../server/src/lsp/environment.js';
import type { StatusParams } from '../../server/src/lsp/protocol.js';
import { createServer } from '../../server/src/lsp/server.js';
import { type WorkerScope, workerConnection } from '../../server/src/lsp/worker-connection.js';
import { sure } from '../unit/features/sure.js';

/** What a modern editor announces. */
export const modern: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
  },
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    applyEdit: true,
  },
};

/** What an editor of ten years ago announces: next to nothing. */
export const old: ClientCapabilities = {};

/** What lies between server and client: two streams as on a disk, or the messages of a web worker. */
export type Wire = 'streams' | 'worker';

export interface Setup {
  readonly wire?: Wire;
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration` for a resource. */
  readonly settings?: (uri: string) => unknown;
  /** The `.galley.json` above a document. */
  readonly configuration?: (uri: string) => ConfigurationFile | null;
  /** The same, read by the client, for documents that are no files. */
  readonly clientConfiguration?: (uri: string) => unknown;
  /** How many slices a reading takes at least: stands for a page of many megabytes. */
  readonly slices?: number;
  /** Sees, and may spoil, every update that the server makes of a page. */
  readonly onUpdate?: (page: Page) => Page;
  /** Code that pages may turn out to need, as in a browser. */
  readonly lateCode?: Environment['lateCode'];
  /** The file of decisions beside a document, for clients that do not read it. */
  readonly sidecar?: (uri: string) => Sidecar | null;
  /** Ids and times of decisions; the clock's where it is left out. */
  readonly stamp?: Stamp;
  /** Waits inside each pause of the server, so that a test can act while a long analysis runs. */
  readonly pause?: () => Promise<void>;
}

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Editor {
  readonly initialized: InitializeResult;
  readonly connection: ProtocolConnection;
  /** What the server logged. */
  readonly logs: string[];
  readonly published: Published[];
  readonly statuses: StatusParams[];
  /** Methods of the requests that the server sent. */
  readonly asked: string[];
  open(uri: string, text: string, languageId?: string): void;
  change(uri: string, version: number, ...changes: { range?: Range; text: string }[]): void;
  close(uri: string): void;
  request<Result>(method: string, params?: unknown, token?: CancellationToken): Promise<Result>;
  end(): void;
}

const editors: Editor[] = [];

/** Starts a server and initialises it. Ended by `endAll`, which every test file calls after each test. */
export async function connect(setup: Setup = {}): Promise<Editor> {
  const { connection, logs, listen } = wire(setup);
  const published: Published[] = [];
  const statuses: StatusParams[] = [];
  const asked: string[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: Published) => void published.push(params));
  connection.onNotification('galley/status', (params: StatusParams) => void statuses.push(params));
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
    items.map(({ scopeUri }) => setup.settings?.(scopeUri) ?? null),
  );
  connection.onRequest('galley/configuration', ({ uri }: { uri: string }) => {
    asked.push(`galley/configuration ${uri}`);
    return setup.clientConfiguration?.(uri) ?? null;
  });
  for (const method of ['workspace/diagnostic/refresh', 'client/registerCapability', 'client/unregisterCapability']) {
    connection.onRequest(method, () => {
      asked.push(method);
      return null;
    });
  }
  listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: setup.capabilities ?? modern,
    locale: setup.locale ?? 'en',
    initializationOptions: setup.initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  const tell = (method: string, params: unknown): void => {
    connection.sendNotification(method, params).catch(() => {});
  };
  const editor: Editor = {
    initialized,
    connection,
    logs,
    published,
    statuses,
    asked,
    open: (uri, text, languageId = 'newstext') =>
      tell('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, ...contentChanges) =>
      tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => tell('textDocument/didClose', { textDocument: { uri } }),
    // The library takes an argument that is there, even `undefined`, for one more parameter.
    request: (method, params, token) =>
      token === undefined ? connection.sendRequest(method, params) : connection.sendRequest(method, params, token),
    end: () => connection.dispose(),
  };
  editors.push(editor);
  return editor;
}

interface Ends {
  readonly server: Connection;
  readonly connection: ProtocolConnection;
}

const wires: Readonly<Record<Wire, () => Ends>> = {
  streams() {
    const up = new PassThrough();
    const down = new PassThrough();
    return {
      server: createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)),
      connection: createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)),
    };
  },
  worker() {
    const { port1, port2 } = new MessageChannel();
    const connection = createProtocolConnection(new PortMessageReader(port1), new PortMessageWriter(port1));
    connection.onDispose(() => port1.close());
    return { server: workerConnection(port2 as unknown as WorkerScope, (run) => void setImmediate().then(run)), connection };
  },
};

/** Server and client, connected but not initialised. */
export function wire(setup: Setup = {}): { connection: ProtocolConnection; logs: string[]; listen: () => void } {
  const { server, connection } = wires[setup.wire ?? 'streams']();
  const environment: Environment = {
    statistics: async () => null,
    lateCode: setup.lateCode ?? null,
    stamp: setup.stamp ?? clockStamp,
    pause: setup.pause ?? (async () => setImmediate()),
    readsFiles: true,
    sidecar: async (uri) => setup.sidecar?.(uri) ?? null,
    configuration: async (uri) => setup.configuration?.(uri) ?? null,
  };
  createServer(server, environment, (statistics) => watched(sure(createEngine(statistics)), setup));
  const logs: string[] = [];
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    // These servers run without word counts on purpose, and say so.
    if (message !== notes.noStatistics.en && message !== notes.noStatistics.zh) logs.push(message);
  });
  return { connection, logs, listen: () => connection.listen() };
}

/** The engine, seen at its updates and as slow at reading as a test wants it. */
function watched(engine: Engine, { onUpdate, slices = 0 }: Setup): Engine {
  return {
    ...engine,
    update(page, edits, next) {
      const updated = engine.update(page, edits, next);
      return onUpdate?.(updated) ?? updated;
    },
    *steps(input) {
      for (let i = 0; i < slices; i++) {
        const until = performance.now() + 10;
        while (performance.now() < until);
        yield;
      }
      return yield* engine.steps(input);
    },
  };
}

export function endAll(): void {
  for (const editor of editors.splice(0)) editor.end();
}

/** Waits until `test` gives something; fails with `what` after a deadline. */
export async function until<Result>(what: string, test: () => Result | undefined | false | null): Promise<Result> {
  const deadline = Date.now() + 5000;
  for (;;) {
    const result = test();
    if (result) return result;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await setImmediate();
  }
}

/** The error code that a request is answered with; 0 where it succeeds. */
export async function codeOf(request: Promise<unknown>): Promise<number> {
  try {
    await request;
    return 0;
  } catch (error) {
    return (error as { code?: number }).code ?? Number.NaN;
  }
}
