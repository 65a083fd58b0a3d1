/** Entry point in the browser: the server runs in a Web Worker. */
import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import type { WorkerReady, WorkerStart, WorkerStatistics } from '../../server/src/lsp/protocol.js';
import { start } from './extension.js';
import { loadLibrary } from './web-library.js';

let end: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  const fileOf = (path: string): string => Uri.joinPath(context.extensionUri, path).toString(true);
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
      const worker = new Worker(fileOf('dist/server/web.js'));
      const begun = begin(worker, { server: fileOf('dist/server/web-server.js') });
      const [statistics] = await Promise.all([readStatistics(context.extensionUri, output), begun]);
      worker.postMessage(statistics satisfies WorkerStatistics, statistics === null ? [] : [statistics.buffer]);
      return { reader: new library.BrowserMessageReader(worker), writer: new library.BrowserMessageWriter(worker) };
    };
    return { library, make: (options) => new QuietClient('galley', 'Galley', connect, options) };
  });
}

/** Has a worker read its server; refused with what is wrong where it cannot. */
function begin(worker: Worker, first: WorkerStart): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WorkerReady>) =>
      data.failure === null ? resolve() : reject(new Error(data.failure));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(first);
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
