/** Entry point in the browser: the server runs in a Web Worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { start } from './extension.js';

let end: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/web.js').toString(true);
  end = start(context, async () => {
    const library = await import('vscode-languageclient/browser');
    // Galley itself tells people, in their language, that the server is in trouble; the log gets everything.
    class QuietClient extends library.LanguageClient {
      override error(message: string, data?: unknown): void {
        super.error(message, data, false);
      }
    }
    // VS Code puts a class of its own in the place of `Worker`, and what that makes is not an instance of it; the client would take the
    // worker for a pair of streams, so it is given the streams themselves.
    const connect = async () => {
      const worker = new Worker(script);
      return { reader: new library.BrowserMessageReader(worker), writer: new library.BrowserMessageWriter(worker) };
    };
    return { library, make: (options) => new QuietClient('galley', 'Galley', connect, options) };
  });
}

export function deactivate(): Promise<void> | undefined {
  return end?.();
}
