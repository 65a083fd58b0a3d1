/**
 * The connection of a server in a web worker: the worker's own messages are the protocol's, and `exit` closes it. They arrive whole and in order,
 * so JSON-RPC is two tables, of who works at what and of who waits for what. The library's connection is one piece for every kind of wire, and was
 * a sixteenth of what a browser fetched to open a page.
 */
import { type CancellationToken, CancellationTokenSource, ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { Connection } from './connection.js';
import { ProtocolError } from './protocol-numbers.js';

/** What a worker is to its own script; the library of types for workers is not loaded, because it contradicts the one for pages. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

type Id = number | string;

/** A request has a method and an id, a notification only a method, a response only an id. */
interface Message {
  readonly id?: Id;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

type Handler = (...received: unknown[]) => unknown;

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: ResponseError<unknown>) => void;
}

/** `nextTurn` runs a function when what has arrived by now is in. */
export function workerConnection(worker: WorkerScope, nextTurn: (run: () => void) => void): Connection {
  const handlers = new Map<string, Handler>([['exit', () => worker.close()]]);
  let otherwise: (method: string) => unknown = () => null;
  const working = new Map<Id, CancellationTokenSource>();
  const waiting = new Map<Id, Waiting>();
  const arrived: Message[] = [];
  let given = 0;

  const send = (message: Message): void => worker.postMessage({ jsonrpc: '2.0', ...message });

  const answer = (id: Id, result: unknown): void => {
    if (result instanceof ResponseError) send({ id, error: result.toJson() });
    else send({ id, result: result ?? null });
  };

  const serve = async (id: Id, method: string, params: unknown): Promise<void> => {
    const source = new CancellationTokenSource();
    working.set(id, source);
    try {
      const handler = handlers.get(method);
      answer(id, await (handler === undefined ? otherwise(method) : handler(...received(params), source.token)));
    } catch (error) {
      answer(id, error instanceof ResponseError ? error : new ResponseError(ErrorCodes.InternalError, String(error)));
    } finally {
      working.delete(id);
    }
  };

  const settle = (id: Id, { error, result }: Message): void => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error !== undefined) asked?.reject(new ResponseError(error.code, error.message, error.data));
    else asked?.resolve(result);
  };

  /** A request that nobody has begun with is dropped; who works at one is told. */
  const cancel = (id: Id): void => {
    const place = arrived.findIndex((message) => message.id === id && message.method !== undefined);
    if (place >= 0) {
      arrived.splice(place, 1);
      answer(id, new ResponseError(ProtocolError.RequestCancelled, 'Cancelled.'));
    } else working.get(id)?.cancel();
  };

  /** One message a turn, so that what cancels the next one overtakes it. */
  const takeNext = (): void => {
    const message = arrived.shift();
    if (arrived.length > 0) nextTurn(takeNext);
    if (message === undefined) return;
    const { id, method, params } = message;
    if (method === undefined) {
      if (id !== undefined) settle(id, message);
    } else if (id === undefined) handlers.get(method)?.(...received(params));
    else void serve(id, method, params);
  };

  const connection: Connection = {
    onInitialize: (handler) => handlers.set('initialize', handler as Handler),
    onInitialized: (handler) => handlers.set('initialized', handler),
    onShutdown: (handler) => handlers.set('shutdown', handler),
    onRequest(...given: [string, Handler] | [typeof otherwise]) {
      if (given.length === 2) handlers.set(...given);
      else otherwise = given[0];
    },
    onNotification: (method, handler) => handlers.set(method, handler),
    sendRequest<Result>(method: string, params?: unknown, token?: CancellationToken): Promise<Result> {
      const id = ++given;
      return new Promise<Result>((resolve, reject) => {
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
        token?.onCancellationRequested(() => send({ method: '$/cancelRequest', params: { id } }));
        send({ id, method, params });
      });
    },
    sendNotification: async (method, params) => send({ method, params }),
    listen() {
      worker.onmessage = ({ data }: MessageEvent<Message>) => {
        if (data.method === '$/cancelRequest') cancel((data.params as { readonly id: Id }).id);
        else if (arrived.push(data) === 1) nextTurn(takeNext);
      };
    },
  };
  return connection;
}

/** What a handler is called with; a message without parameters brings none. */
function received(params: unknown): unknown[] {
  return params === undefined ? [] : [params];
}
