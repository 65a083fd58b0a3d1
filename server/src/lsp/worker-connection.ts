/** The connection of a server in a web worker: the worker's own messages are the protocol's, and `exit` closes it. */
import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection, type Logger } from 'vscode-jsonrpc/browser';
import { log } from './client.js';
import type { Connection } from './connection.js';

/** What a worker is to its own script; the library of types for workers is not loaded, because it contradicts the one for pages. */
export type WorkerScope = ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };

export function workerConnection(worker: WorkerScope): Connection {
  const logger: Logger = {
    error: (message) => log(connection, 'Error', message),
    warn: (message) => log(connection, 'Warning', message),
    info: (message) => log(connection, 'Info', message),
    log: (message) => log(connection, 'Info', message),
  };
  const messages = createMessageConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), logger);
  messages.onNotification('exit', () => worker.close());
  const connection: Connection = {
    onInitialize: (handler) => messages.onRequest('initialize', handler),
    onInitialized: (handler) => messages.onNotification('initialized', handler),
    onShutdown: (handler) => messages.onRequest('shutdown', handler),
    onRequest: messages.onRequest,
    onNotification: messages.onNotification,
    sendRequest: messages.sendRequest,
    sendNotification: messages.sendNotification,
    listen: messages.listen,
  };
  return connection;
}
