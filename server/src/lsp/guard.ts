/**
 * Every handler is wrapped here, once: malformed parameters, cancellation and superseded work get the protocol's errors, a handler that
 * fails is logged and answered, and the server lives on.
 */
import { type CancellationToken, ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import { log } from './client.js';
import type { Connection } from './connection.js';
import { ProtocolError } from './protocol-numbers.js';

/** Where a handler is registered. */
export interface Guarded {
  readonly connection: Connection;
  /** True after `shutdown`: nothing but `exit` is expected then. */
  readonly life: { ended: boolean };
}

/** Answers a request. `read` checks the parameters and throws `invalid(…)`; `handle` throws `cancelled()` or `superseded()` or whatever it fails with. */
export function answer<Params, Result>(
  { connection, life }: Guarded,
  method: string,
  read: (params: unknown) => Params,
  handle: (params: Params, token: CancellationToken) => Promise<Result> | Result,
): void {
  connection.onRequest(method, async (...received: unknown[]): Promise<unknown> => {
    const token = received.at(-1) as CancellationToken;
    const params: unknown = received.length === 2 ? received[0] : undefined;
    if (life.ended) return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
    try {
      const checked = read(params);
      if (token.isCancellationRequested) throw cancelled();
      const result = await handle(checked, token);
      if (token.isCancellationRequested) throw cancelled();
      return result;
    } catch (error) {
      if (error instanceof ResponseError) return error;
      logFailure(connection, method, error);
      return new ResponseError(ErrorCodes.InternalError, `${method} failed: ${messageOf(error)}`);
    }
  });
}

/** Takes a notification; there is nobody to answer, so whatever is wrong with it is logged. */
export function take<Params>(
  connection: Connection,
  method: string,
  read: (params: unknown) => Params,
  handle: (params: Params) => void,
): void {
  connection.onNotification(method, (...received: unknown[]) => {
    try {
      handle(read(received.length === 1 ? received[0] : undefined));
    } catch (error) {
      logFailure(connection, method, error);
    }
  });
}

/** Lets work run that nobody waits for; a failure is logged. */
export function inBackground(connection: Connection, name: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (!(error instanceof ResponseError)) logFailure(connection, name, error);
  });
}

export function invalid(what: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, what);
}

/** Nothing can be done there; `why` is worded for the person. */
export function impossible(why: string): ResponseError<void> {
  return new ResponseError(ProtocolError.RequestFailed, why);
}

export function cancelled(): ResponseError<void> {
  return new ResponseError(ProtocolError.RequestCancelled, 'Cancelled.');
}

/** The document changed while the answer was made, so that its positions would be those of another version. */
export function superseded(): ResponseError<void> {
  return new ResponseError(ProtocolError.ContentModified, 'The document changed meanwhile.');
}

function logFailure(connection: Connection, name: string, error: unknown): void {
  // The stack names our own files; the document's text is never logged.
  log(connection, 'Error', `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
