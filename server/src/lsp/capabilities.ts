/** What the server can do, told at `initialize`, and what it asks the client for once it runs. */
import type { ServerCapabilities } from 'vscode-languageserver';
import { CONFIGURATION_NAME } from '../configuration/settings.js';
import type { fixAllKind } from '../features/actions.js';
import { register } from './client.js';
import type { ClientFlags } from './client-flags.js';
import { decideCommand, openMendedCommand } from './command-names.js';
import { tokenLegend } from './numbers.js';
import { CodeActionKind, TextDocumentSyncKind } from './protocol-numbers.js';
import type { Session } from './session.js';

/** The name alone: what it stands for is read with the first light bulb. */
const fixAll: typeof fixAllKind = 'source.fixAll.galley';

export function capabilities(client: ClientFlags): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    hoverProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    inlayHintProvider: true,
    semanticTokensProvider: { legend: tokenLegend, full: true, range: true },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, CodeActionKind.SourceFixAll, fixAll],
    },
    executeCommandProvider: { commands: [decideCommand, openMendedCommand] },
    ...(client.dynamicSymbols ? {} : { documentSymbolProvider: { label: 'Galley' } }),
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'galley', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
  };
}

/** The outline as it is announced now, by session; taken back and announced again to have it drawn anew. */
const outlines = new WeakMap<Session, () => void>();

/** Asks the client for what it announced that it can be asked for. */
export async function announce(session: Session): Promise<void> {
  const { client, connection } = session;
  if (client.dynamicSymbols) await announceOutline(session);
  if (client.dynamicConfiguration) {
    await register(connection, 'workspace/didChangeConfiguration', { section: 'galley' });
  }
  if (client.dynamicWatching) {
    const watchers = [{ globPattern: `**/${CONFIGURATION_NAME}` }];
    await register(connection, 'workspace/didChangeWatchedFiles', { watchers });
  }
}

async function announceOutline(session: Session): Promise<void> {
  const options = { documentSelector: null, label: 'Galley' };
  outlines.set(session, await register(session.connection, 'textDocument/documentSymbol', options));
}

/**
 * The protocol has no request to refresh an outline, and an editor asks again only when the text changes. A person who says "this is a
 * headline" changes the outline without changing the text, so the outline is taken back and announced again.
 */
export async function drawOutlineAnew(session: Session): Promise<void> {
  const takeBack = outlines.get(session);
  if (takeBack === undefined) return;
  outlines.delete(session);
  takeBack();
  await announceOutline(session);
}
