/**
 * What the server needs of a connection: methods by their names in the specification, and three steps of its life. On Node it is the one of
 * vscode-languageserver, which knows pipes, sockets and parent processes; a web worker needs none of that and has a small one of its own
 * (`worker-connection.ts`), because that library comes all or nothing and was a sixth of what a browser had to fetch.
 */
import type { CancellationToken, ResponseError } from 'vscode-jsonrpc';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';

export interface Connection {
  onInitialize(handler: (params: InitializeParams) => Promise<InitializeResult | ResponseError<never>>): unknown;
  onInitialized(handler: () => void): unknown;
  onShutdown(handler: () => void): unknown;
  /** Called for every request that no handler of its own was given for. */
  onRequest(handler: (method: string) => ResponseError<never>): unknown;
  onRequest(method: string, handler: (...received: unknown[]) => unknown): unknown;
  onNotification(method: string, handler: (...received: unknown[]) => void): unknown;
  sendRequest<Result>(method: string, params?: unknown, token?: CancellationToken): Promise<Result>;
  sendNotification(method: string, params?: unknown): Promise<void>;
  listen(): void;
}
