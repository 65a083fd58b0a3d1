/** Entry point in the browser: the server runs in a Web Worker. */
import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { start } from './extension.js';

/** Leaves it to Galley to tell people, in their language, that the server is in trouble; the log gets everything. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/**
 * Starts the server. VS Code puts a class of its own in the place of `Worker`, and what that makes is not an instance of it; the client
 * would take the worker for a pair of streams, so it is given the streams themselves.
 */
async function connect(script: string): Promise<MessageTransports> {
  const worker = new Worker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

let end: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/web.js').toString(true);
  end = start(context, (id, name, options) => new QuietClient(id, name, () => connect(script), options));
}

export function deactivate(): Promise<void> | undefined {
  return end?.();
}
