/**
 * The language server's life as the editor sees it: started when the first page is opened, started again after a crash, rebuilt by
 * "Restart Server". Nothing here ever stands between a person and saving: whoever asks gets `null` while the server is not there.
 */
import { EventEmitter, type LogOutputChannel, type Event as VsEvent, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type {
  ConfigurationMethod,
  ConfigurationParams,
  DecisionsChangedMethod,
  DecisionsChangedParams,
  InitializationOptions,
  OpenMendedResult,
  StatusMethod,
  StatusParams,
} from '../../server/src/lsp/protocol.js';
import { DECIDE, executeTelling } from './decision.js';
import { NEWSTEXT, servedDocuments } from './documents.js';
import { configurationAbove } from './paper.js';
import { linkRules } from './rules.js';
import { words } from './wording.js';

/**
 * Loads the client library and says how a client is made; desktop and web each have their own. The library is most of the extension's code,
 * so it is loaded with the first page and not before: every plain-text and Markdown file wakes the extension for its cheap look, and most of
 * them need no more.
 */
export type LoadClient = (output: LogOutputChannel) => Promise<{
  readonly library: Library;
  make(options: LanguageClientOptions): BaseLanguageClient;
}>;

type Library = Pick<typeof import('vscode-languageclient'), 'CloseAction' | 'ErrorAction' | 'RevealOutputChannelOn' | 'State'>;

export type ServerState = 'asleep' | 'starting' | 'running' | 'failed';

export interface Server {
  readonly state: ServerState;
  readonly onState: VsEvent<ServerState>;
  readonly onStatus: VsEvent<StatusParams>;
  /** What people decided about a page changed. */
  readonly onDecisions: VsEvent<DecisionsChangedParams>;
  /** The running client; starts it where it has not been started. `null` when it cannot run: the person has then been told. */
  client(): Promise<BaseLanguageClient | null>;
  /** Ends the server and builds client and server anew. True when it runs again. */
  restart(): Promise<boolean>;
  /** Ends the server for good. */
  end(): Promise<void>;
}

/** A server that stops this often within `CRASH_WINDOW` ms is not started again unasked. */
const CRASHES = 4;
const CRASH_WINDOW = 3 * 60_000;

/** How long a restart waits for a server that is just coming up, in ms. */
const PATIENCE = 3000;

const STATUS: StatusMethod = 'galley/status';
const CONFIGURATION: ConfigurationMethod = 'galley/configuration';
const DECISIONS_CHANGED: DecisionsChangedMethod = 'galley/decisionsChanged';

export function createServer(load: LoadClient, output: LogOutputChannel): Server {
  const states = new EventEmitter<ServerState>();
  const statuses = new EventEmitter<StatusParams>();
  const decisions = new EventEmitter<DecisionsChangedParams>();
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

  function options({ CloseAction, ErrorAction, RevealOutputChannelOn }: Library): LanguageClientOptions {
    const initializationOptions: InitializationOptions = {
      status: true,
      opensText: true,
      commandLinks: true,
      decisions: true,
      configurationFiles: true,
    };
    return {
      documentSelector: servedDocuments(),
      initializationOptions,
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // Only documents that are open are asked about, never what a tab merely names; no glob is then matched (scripts/build/client-library.mjs).
      diagnosticPullOptions: { onChange: true, onFocus: true, match: () => false },
      initializationFailedHandler: () => false,
      // The page's own words are escaped on the server; nothing else can be run from a hover.
      markdown: { isTrusted: { enabledCommands: [DECIDE] } },
      middleware: { ...linkRules, executeCommand: executeTelling(sendCommand, { noted, shown, refused, impossible, failed }) },
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
          fail();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
  }

  function sendCommand(command: string, args: unknown[]): Promise<unknown> {
    if (current === null) throw new Error('There is no server.');
    return current.sendRequest('workspace/executeCommand', { command, arguments: args });
  }

  function noted(): void {
    // A page without a file has no place for one beside it.
    const isKept = window.activeTextEditor?.document.isUntitled !== true;
    window.setStatusBarMessage(words(isKept ? 'done.decided' : 'done.decidedUnsaved'), 8000);
  }

  async function shown({ text }: OpenMendedResult): Promise<void> {
    await window.showTextDocument(await workspace.openTextDocument({ language: NEWSTEXT, content: text }));
  }

  function impossible(why: string): void {
    void window.showInformationMessage(why);
  }

  function refused(): void {
    void window.showWarningMessage(words('refused.edit'));
  }

  function failed(error: unknown): void {
    output.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage(words('failed.command'));
  }

  function fail(): void {
    if (state === 'failed') return;
    become('failed');
    tellTrouble();
  }

  /** Says what happened and offers the two things that a person can do about it; does not wait for the answer. */
  function tellTrouble(): void {
    const again = words(cameUp ? 'server.restart' : 'server.tryAgain');
    const log = words('server.showOutput');
    const message = words(cameUp ? 'server.crashed' : 'server.cannotStart');
    void window.showErrorMessage(message, again, log).then((answer) => {
      if (answer === again) return restart();
      if (answer === log) output.show();
      return undefined;
    });
  }

  async function launch(): Promise<BaseLanguageClient | null> {
    become('starting');
    cameUp = false;
    let client: BaseLanguageClient | null = null;
    try {
      const { library, make } = await load(output);
      const { State } = library;
      client = make(options(library));
      current = client;
      client.onNotification(STATUS, (status: StatusParams) => statuses.fire(status));
      client.onNotification(DECISIONS_CHANGED, (changed: DecisionsChangedParams) => decisions.fire(changed));
      const { protocol2CodeConverter: convert } = client;
      client.onRequest(CONFIGURATION, ({ uri }: ConfigurationParams) => configurationAbove(convert.asUri(uri)));
      client.onDidChangeState(({ newState }) => {
        if (client !== current) return;
        if (newState === State.Running) become('running');
        if (newState === State.Starting) become('starting');
        if (newState === State.StartFailed) fail();
      });
      await client.start();
      cameUp = true;
      return client;
    } catch (error) {
      output.error(String(error instanceof Error ? (error.stack ?? error.message) : error));
      if (client === current) fail();
      return null;
    }
  }

  async function end(): Promise<void> {
    // A client that is half-way up cannot be stopped, so it is let up first, but not for ever.
    if (state === 'starting') await Promise.race([starting, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    const client = current;
    current = null;
    starting = null;
    // One whose process is gone cannot be stopped politely; there is nothing left to save.
    await client?.dispose().catch((error: unknown) => output.warn(String(error)));
  }

  function client(): Promise<BaseLanguageClient | null> {
    if (state === 'failed') {
      tellTrouble();
      return Promise.resolve(null);
    }
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
    onDecisions: decisions.event,
    client,
    restart,
    end,
  };
}
