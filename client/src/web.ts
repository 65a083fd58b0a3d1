/** Entry point in the browser: the server runs in a Web Worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './extension.js';

/** Leaves it to Galley to tell people, in their language, that the server is in trouble; the log gets everything. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

let end: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/web.js').toString(true);
  end = start(context, (id, name, options) => new QuietClient(id, name, async () => new Worker(script), options));
}

export function deactivate(): Promise<void> | undefined {
  return end?.();
}
