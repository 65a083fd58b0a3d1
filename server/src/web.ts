/**
 * Entry point of the server in a web worker: a plain script, because that is what VS Code starts a worker with. The server itself is modules, so
 * that what opens no page is read when it is asked for; only the client knows where they lie, since the worker was started from a blob.
 */
import type { WorkerReady, WorkerStart, WorkerStatistics } from './lsp/protocol.js';
import type { WorkerScope } from './lsp/worker-connection.js';

declare const self: WorkerScope & { postMessage(ready: WorkerReady): void };

self.onmessage = async ({ data }: MessageEvent<WorkerStart>) => {
  try {
    const { serve } = (await import(data.server)) as typeof import('./lsp/on-worker.js');
    // The next message brings what the worker cannot read for itself; those behind it are the protocol's, and its reader takes the place of this.
    self.onmessage = (next: MessageEvent<WorkerStatistics>) => serve(self, next.data);
    self.postMessage({ failure: null });
  } catch (error) {
    self.postMessage({ failure: String(error) });
  }
};
