/** Entry point in the browser: the server runs in a Web Worker. */
import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import type { WorkerStart } from '../../server/src/lsp/protocol.js';
import { start } from './extension.js';
import { loadLibrary } from './web-library.js';

let end: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/web.js').toString(true);
  end = start(context, async (output) => {
    const library = await loadLibrary(context.extensionUri);
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
      const first: WorkerStart = { statistics: await readStatistics(context.extensionUri, output) };
      worker.postMessage(first, first.statistics === null ? [] : [first.statistics.buffer]);
      return { reader: new library.BrowserMessageReader(worker), writer: new library.BrowserMessageWriter(worker) };
    };
    return { library, make: (options) => new QuietClient('galley', 'Galley', connect, options) };
  });
}

/**
 * The engine's statistics from the extension's own folder. The worker cannot read there, so they are handed over. Null, and the log says why,
 * where they cannot be read; the engine then works on what the page itself says.
 */
async function readStatistics(extension: Uri, output: LogOutputChannel): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    // A copy of our own: what is handed over is gone here, and the editor may keep what it gave.
    return new Uint8Array(await workspace.fs.readFile(Uri.joinPath(extension, 'dist/server/statistics.bin')));
  } catch (error) {
    output.error(error instanceof Error ? error : String(error));
    return null;
  }
}

export function deactivate(): Promise<void> | undefined {
  return end?.();
}
