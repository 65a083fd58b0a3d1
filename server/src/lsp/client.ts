/** What the server asks of the client and tells it, beside its answers. */
import type { ApplyWorkspaceEditResult, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import type { Connection } from './connection.js';
import { MessageType } from './protocol-numbers.js';

let given = 0;

/** Tells one announcement, or one progress, from the others of this server. */
const newToken = (): string => `galley-${++given}`;

/** A line in the client's log; lost where the connection has ended. */
export function log(connection: Connection, level: 'Error' | 'Warning' | 'Info', message: string): void {
  connection.sendNotification('window/logMessage', { type: MessageType[level], message }).catch(() => {});
}

/** As a notification: the way with buttons is a request, which not every editor answers. */
export function warn(connection: Connection, message: string): Promise<void> {
  return connection.sendNotification('window/showMessage', { type: MessageType.Warning, message });
}

/** Announces something that the server can do from now on; what comes back takes it away again. */
export async function register(connection: Connection, method: string, registerOptions: object): Promise<() => void> {
  const id = newToken();
  await connection.sendRequest('client/registerCapability', { registrations: [{ id, method, registerOptions }] });
  return () => {
    // "Unregisterations" is how the specification spells it.
    connection
      .sendRequest('client/unregisterCapability', { unregisterations: [{ id, method }] })
      .catch((error: unknown) => log(connection, 'Info', `client/unregisterCapability: ${method}: ${String(error)}`));
  };
}

export function applyEdit(connection: Connection, edit: WorkspaceEdit): Promise<ApplyWorkspaceEditResult> {
  return connection.sendRequest('workspace/applyEdit', { edit });
}

export function showDocument(connection: Connection, uri: string): Promise<unknown> {
  return connection.sendRequest('window/showDocument', { uri, takeFocus: true });
}

/** The settings `galley.*` that the editor has for a document. */
export async function configurationOf(connection: Connection, uri: string): Promise<unknown> {
  const answered: unknown = await connection.sendRequest('workspace/configuration', {
    items: [{ scopeUri: uri, section: 'galley' }],
  });
  return Array.isArray(answered) ? answered[0] : null;
}

export function publishDiagnostics(
  connection: Connection,
  uri: string,
  diagnostics: readonly Diagnostic[],
  version?: number,
): Promise<void> {
  const params = { uri, ...(version !== undefined && { version }), diagnostics };
  return connection.sendNotification('textDocument/publishDiagnostics', params);
}

/** Shows that something is going on, in a client that has a place for it (`window.workDoneProgress`); what comes back ends it. */
export function showProgress(connection: Connection, title: string): { readonly shown: Promise<void>; done(): Promise<void> } {
  const token = newToken();
  const tell = (value: object): Promise<void> => connection.sendNotification('$/progress', { token, value });
  const shown = connection.sendRequest('window/workDoneProgress/create', { token }).then(() => tell({ kind: 'begin', title }));
  return { shown, done: () => shown.then(() => tell({ kind: 'end' })) };
}
