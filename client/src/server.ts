/**
 * The language server's life as the editor sees it: started when the first page is opened, started again after a crash, rebuilt by
 * "Restart Server". Nothing here ever stands between a person and saving: whoever asks gets `null` while the server is not there.
 */
import { type Disposable, EventEmitter, type LogOutputChannel, type Event as VsEvent, window } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import type { InitializationOptions, StatusMethod, StatusParams } from '../../server/src/lsp/protocol.js';
import { servedDocuments } from './documents.js';
import { words } from './wording.js';

export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

export type ServerState = 'asleep' | 'starting' | 'running' | 'failed';

export interface Server extends Disposable {
  readonly state: ServerState;
  readonly onState: VsEvent<ServerState>;
  readonly onStatus: VsEvent<StatusParams>;
  /** The running client; starts it where it has not been started. `null` when it cannot run: the person has then been told. */
  client(): Promise<BaseLanguageClient | null>;
  /** Ends the server and builds client and server anew. True when it runs again. */
  restart(): Promise<boolean>;
}

/** A server that stops this often within `CRASH_WINDOW` ms is not started again unasked. */
const CRASHES = 4;
const CRASH_WINDOW = 3 * 60_000;

const STATUS: StatusMethod = 'galley/status';

export function createServer(make: MakeClient, output: LogOutputChannel): Server {
  const states = new EventEmitter<ServerState>();
  const statuses = new EventEmitter<StatusParams>();
  let state: ServerState = 'asleep';
  let current: BaseLanguageClient | null = null;
  let starting: Promise<BaseLanguageClient | null> | null = null;
  let cameUp = false;
  let crashes: number[] = [];

  function become(next: ServerState): void {
    if (next === state) return;
    state = next;
    states.fire(next);
  }

  function options(): LanguageClientOptions {
    const initializationOptions: InitializationOptions = { status: true };
    return {
      documentSelector: servedDocuments(),
      initializationOptions,
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      diagnosticPullOptions: { onChange: true, onFocus: true },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (_error, _message, count) => ({
          action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
          handled: true,
        }),
        closed: () => {
          // A server that never came up will not come up by itself; `launch` tells.
          if (state === 'failed' || !cameUp) return { action: CloseAction.DoNotRestart, handled: true };
          const now = Date.now();
          crashes = [...crashes.filter((when) => now - when < CRASH_WINDOW), now];
          if (crashes.length < CRASHES) return { action: CloseAction.Restart, handled: true };
          trouble('server.crashed', 'server.restart');
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
  }

  /** Says what happened and offers the two things that a person can do about it; does not wait for the answer. */
  function trouble(message: 'server.crashed' | 'server.cannotStart', again: 'server.restart' | 'server.tryAgain'): void {
    become('failed');
    const answers = { again: words(again), output: words('server.showOutput') };
    void window.showErrorMessage(words(message), answers.again, answers.output).then((answer) => {
      if (answer === answers.again) return restart();
      if (answer === answers.output) output.show();
      return undefined;
    });
  }

  async function launch(): Promise<BaseLanguageClient | null> {
    become('starting');
    cameUp = false;
    const client = make('galley', 'Galley', options());
    current = client;
    client.onNotification(STATUS, (status: StatusParams) => statuses.fire(status));
    client.onDidChangeState(({ newState }) => {
      if (client !== current) return;
      if (newState === State.Running) become('running');
      if (newState === State.Starting) become('starting');
    });
    try {
      await client.start();
      cameUp = true;
      return client;
    } catch (error) {
      output.error(String(error instanceof Error ? (error.stack ?? error.message) : error));
      if (client === current) trouble('server.cannotStart', 'server.tryAgain');
      return null;
    }
  }

  async function end(): Promise<void> {
    const client = current;
    current = null;
    starting = null;
    // A client that is half-way up, or whose process is gone, cannot be stopped politely; there is nothing left to save in either case.
    await client?.dispose().catch((error: unknown) => output.warn(String(error)));
  }

  function client(): Promise<BaseLanguageClient | null> {
    if (state === 'failed') return Promise.resolve(null);
    starting ??= launch();
    return starting;
  }

  async function restart(): Promise<boolean> {
    await end();
    crashes = [];
    become('asleep');
    return (await client()) !== null;
  }

  return {
    get state() {
      return state;
    },
    onState: states.event,
    onStatus: statuses.event,
    client,
    restart,
    dispose() {
      states.dispose();
      statuses.dispose();
      void end();
    },
  };
}
