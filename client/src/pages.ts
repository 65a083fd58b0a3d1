/** What the server said last of each open page, and the context keys that menus and keys depend on (`galley.page`, `galley.front`,
 * `galley.safeSeams`). */
import { commands, type Disposable, EventEmitter, type TextDocument, type Event as VsEvent, window, workspace } from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.js';
import { isServed } from './documents.js';
import type { Server } from './server.js';

export interface Pages extends Disposable {
  /** The newest status of a document; undefined until the server has read it. */
  statusOf(document: TextDocument): StatusParams | undefined;
  /** The page in front of the person; while a view or the proof has the focus, the one that was in front last. */
  readonly front: TextDocument | undefined;
  /** Something that may concern the page in front changed: its status, the server's state, or which page it is. */
  readonly onChange: VsEvent<void>;
}

export function watchPages(server: Server): Pages {
  const statuses = new Map<string, StatusParams>();
  const changes = new EventEmitter<void>();
  let last: TextDocument | undefined;

  function front(): TextDocument | undefined {
    const document = window.activeTextEditor?.document;
    return document !== undefined && isServed(document) ? document : undefined;
  }

  function statusOf(document: TextDocument): StatusParams | undefined {
    return statuses.get(document.uri.toString());
  }

  function tell(): void {
    const page = front();
    // With an editor of something else in front there is no page; without any (a view, the output) the last one still is.
    if (window.activeTextEditor?.document.uri.scheme !== 'output') last = page ?? (window.activeTextEditor ? undefined : last);
    if (last?.isClosed) last = undefined;
    void commands.executeCommand('setContext', 'galley.front', last !== undefined);
    void commands.executeCommand('setContext', 'galley.page', page !== undefined);
    void commands.executeCommand('setContext', 'galley.safeSeams', page !== undefined && (statusOf(page)?.safeSeams ?? 0) > 0);
    changes.fire();
  }

  /** The first page that is opened wakes the server. */
  function wake(): void {
    if (server.state === 'asleep' && workspace.textDocuments.some(isServed)) void server.client();
  }

  const listeners = [
    server.onStatus((status) => {
      statuses.set(status.uri, status);
      tell();
    }),
    server.onState((state) => {
      if (state !== 'running') statuses.clear();
      tell();
    }),
    window.onDidChangeActiveTextEditor(tell),
    workspace.onDidOpenTextDocument(() => {
      wake();
      tell();
    }),
    workspace.onDidCloseTextDocument((document) => {
      statuses.delete(document.uri.toString());
      tell();
    }),
    // The server's documents are settled when it starts; other patterns need a new start.
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('galley.files')) return;
      if (server.state === 'asleep') wake();
      else void server.restart();
    }),
    workspace.onDidChangeWorkspaceFolders(wake),
  ];
  wake();
  tell();

  return {
    statusOf,
    get front() {
      return last;
    },
    onChange: changes.event,
    dispose() {
      for (const listener of listeners) listener.dispose();
      changes.dispose();
    },
  };
}
