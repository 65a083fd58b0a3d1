/** The real server, connected to a client: in this process over two streams, or as it ships, over standard input and output. */
import { type ChildProcess, spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { nodeEnvironment } from '../../server/src/lsp/on-node.js';
import { createServer } from '../../server/src/lsp/server.js';
import { statisticsBytes } from './material.js';

export interface Client {
  readonly connection: ProtocolConnection;
  /** The server's process; null where it runs in this one. */
  readonly process: ChildProcess | null;
  end(): Promise<void>;
}

export async function inProcess(): Promise<Client> {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  createServer(server, { ...nodeEnvironment, statistics: async () => statisticsBytes() });
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  await start(connection);
  return {
    connection,
    process: null,
    async end() {
      await connection.sendRequest('shutdown');
      connection.dispose();
    },
  };
}

/** `server` is the built entry point, node.js of a dist folder. */
export async function overStdio(server: string): Promise<Client> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  await start(connection);
  return {
    connection,
    process: child,
    async end() {
      const exited = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await exited;
      connection.dispose();
    },
  };
}

async function start(connection: ProtocolConnection): Promise<void> {
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: {
        diagnostic: { relatedInformation: true },
        publishDiagnostics: { relatedInformation: true },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      },
      workspace: { configuration: true },
    },
    locale: 'zh-cn',
  });
  await connection.sendNotification('initialized', {});
}
