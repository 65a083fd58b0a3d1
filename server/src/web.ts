/** Entry point of the server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import statistics from '../data/statistics.bin';
import type { Environment } from './lsp/environment.js';
import { createServer } from './lsp/server.js';

/** The worker's own global; the library for workers is not loaded because it contradicts the one for pages. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const environment: Environment = {
  statistics: async () => statistics,
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
  configuration: async () => null,
};

createServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), environment);
