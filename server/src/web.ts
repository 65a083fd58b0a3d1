/** Entry point of the server in a web worker. */
import { clockStamp } from './lsp/clock-stamp.js';
import type { Environment } from './lsp/environment.js';
import type { WorkerStart } from './lsp/protocol.js';
import { createServer } from './lsp/server.js';
import { type WorkerScope, workerConnection } from './lsp/worker-connection.js';

declare const self: WorkerScope;

const environment = (statistics: Uint8Array | null): Environment => ({
  statistics: async () => statistics,
  stamp: clockStamp,
  // A message to oneself comes after those that wait already, and without the four milliseconds that a timer takes.
  pause: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }),
  sidecar: async () => null,
  readsFiles: false,
  configuration: async () => null,
});

// The first message brings what the worker cannot read for itself; those behind it are the protocol's, and the reader takes the place of this.
self.onmessage = ({ data }: MessageEvent<WorkerStart>) => {
  createServer(workerConnection(self), environment(data.statistics));
};
