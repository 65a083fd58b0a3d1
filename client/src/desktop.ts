/** Entry point on the desktop and in remote workspaces: the server is a Node process of its own, spoken to over IPC. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension.js';

/** Leaves it to Galley to tell people, in their language, that the server is in trouble; the log gets everything. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

let end: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server/node.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--enable-source-maps'] } };
  end = start(context, (id, name, options) => new QuietClient(id, name, { run, debug }, options));
}

export function deactivate(): Promise<void> | undefined {
  return end?.();
}
