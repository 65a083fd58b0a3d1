/** The server on Node: what it may read, and how it is reached. */
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { findConfiguration } from '../configuration/find.js';
import type { ConfigurationFile } from '../configuration/settings.js';
import { readSidecarOf } from '../sidecar-file.js';
import { readStatistics } from '../statistics.js';
import { clockStamp } from './clock-stamp.js';
import type { Environment } from './environment.js';
import { createServer } from './server.js';

/** Node's side of the server. */
export const nodeEnvironment: Environment = {
  statistics: readStatistics,
  lateCode: null,
  stamp: clockStamp,
  pause: async () => setImmediate(),
  async sidecar(uri) {
    const path = pathOf(uri);
    return path === null ? null : readSidecarOf(path);
  },
  readsFiles: true,
  async configuration(uri): Promise<ConfigurationFile | null> {
    const path = pathOf(uri);
    return path === null ? null : findConfiguration(path);
  },
};

/** Serves the client that the process arguments name: `--stdio`, `--node-ipc` (VS Code) or `--socket=PORT`, where the client listens. */
export function serve(): void {
  createServer(createConnection(), nodeEnvironment);
}

/** The file of a document; null where it is none, or none that this machine can name. */
function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
