/** The server in a web worker: it can read nothing, so what it needs is handed to it. */
import { clockStamp } from './clock-stamp.js';
import type { Environment } from './environment.js';
import { lateReaders } from './readers-later.js';
import { createServer } from './server.js';
import { type WorkerScope, workerConnection } from './worker-connection.js';

/** A message to oneself comes after those that wait already, and without the four milliseconds that a timer takes. */
function nextTurn(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
}

/** A worker's side of the server. */
const environment = (statistics: Uint8Array | null): Environment => ({
  statistics: async () => statistics,
  lateCode: lateReaders,
  stamp: clockStamp,
  pause: () => new Promise(nextTurn),
  sidecar: async () => null,
  readsFiles: false,
  configuration: async () => null,
});

/** Serves the client at the other end of the worker. */
export function serve(worker: WorkerScope, statistics: Uint8Array | null): void {
  createServer(workerConnection(worker, nextTurn), environment(statistics));
}
