/**
 * Bad input for the server, over standard input and output, as an editor would send it: the built server in a process of its own. It answers
 * every request, never with another version's answer, never stands still, and ends when its client does.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { onePage } from '../bench/material.js';
import { below, type Draw, type Kind, many, pick } from './kind.js';
import { scrapText, spoiledPage, unitText } from './strange.js';

const server = 'out/fuzz/dist/server/node.js';
const page = onePage();

/** An answer that takes longer than this has not come. */
const PATIENCE = 20_000;

interface Running {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
  /** What the server wrote to standard error; a stack trace is a crash even where the process lives on. */
  readonly errors: string[];
  /** Resolves when the process is gone. */
  readonly gone: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

const capabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
  workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
};

function launch(): Running {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.on('data', (data: Buffer) => errors.push(data.toString()));
  child.stdin.on('error', () => {});
  const gone = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onError(() => {});
  connection.listen();
  return { child, connection, errors, gone };
}

async function start(processId: number | null = process.pid): Promise<Running> {
  const running = launch();
  await inTime(
    running.connection.sendRequest('initialize', { processId, rootUri: null, capabilities, locale: 'en' }),
    'initialize',
  );
  await running.connection.sendNotification('initialized', {});
  return running;
}

async function inTime<T>(work: Promise<T>, what: string, patience = PATIENCE): Promise<T> {
  const over = new AbortController();
  const late = wait(patience, undefined, { signal: over.signal }).then(() => {
    throw new Error(`${what}: no answer in ${patience} ms`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
    late.catch(() => {});
  }
}

/** Ends the server properly, and fails where it crashed meanwhile. */
async function finish({ child, connection, gone, errors }: Running): Promise<void> {
  try {
    assert.equal(child.exitCode, null, `the server ended by itself: ${errors.join('').slice(0, 500)}`);
    await inTime(connection.sendRequest('shutdown'), 'shutdown');
    await connection.sendNotification('exit');
    const { code } = await inTime(gone, 'exit');
    assert.equal(code, 0, `exit code ${code}: ${errors.join('').slice(0, 500)}`);
    assert.equal(errors.join(''), '', 'something was written to standard error');
  } finally {
    child.kill('SIGKILL');
    connection.dispose();
  }
}

async function withServer(work: (running: Running) => Promise<void>): Promise<void> {
  const running = await start();
  try {
    await work(running);
  } catch (error) {
    running.child.kill('SIGKILL');
    throw error;
  }
  await finish(running);
}

async function open({ connection }: Running, uri: string, text: string): Promise<void> {
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'newstext', version: 1, text },
  });
}

/** Diagnostics of the newest version; asked again where the protocol says so. */
async function diagnose({ connection }: Running, uri: string): Promise<readonly Diagnostic[]> {
  for (let round = 0; ; round++) {
    try {
      const report = await inTime(
        connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } }),
        'diagnostics',
      );
      return report.items;
    } catch (error) {
      if (!(error instanceof ResponseError) || round > 20) throw error;
    }
  }
}

const documentMethods = [
  'textDocument/documentSymbol',
  'textDocument/diagnostic',
  'textDocument/hover',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/documentHighlight',
  'textDocument/definition',
  'textDocument/codeAction',
  'workspace/executeCommand',
  'codeAction/resolve',
  'galley/export',
  'galley/cleanText',
  'galley/places',
  'textDocument/completion',
  'textDocument/rename',
  'workspace/symbol',
  'nobody/knows',
];

/** Anything that JSON can say, with the words of the protocol in it now and then. */
function anything(draw: Draw, depth = 0): unknown {
  const share = draw();
  if (depth > 3 || share < 0.5) {
    return pick(draw, [
      null,
      true,
      0,
      -1,
      1.5,
      2 ** 31,
      1e308,
      '',
      'newstext',
      'file:///page.news',
      unitText(draw, 5),
      [],
      {},
      { line: -1, character: 2 ** 40 },
      { start: { line: 9, character: 0 }, end: { line: 0, character: 0 } },
    ]);
  }
  if (share < 0.65) return many(draw, 4, () => anything(draw, depth + 1));
  const names = [
    'textDocument',
    'uri',
    'position',
    'positions',
    'range',
    'context',
    'diagnostics',
    'only',
    'line',
    'arguments',
    'command',
  ];
  return Object.fromEntries(many(draw, 5, () => [pick(draw, names), anything(draw, depth + 1)]));
}

/** Right in part: a request as it should be, one field of which is spoiled. */
function spoiledParameters(draw: Draw, uri: string): unknown {
  const position = { line: below(draw, 80), character: below(draw, 200) };
  const right: Record<string, unknown> = {
    textDocument: { uri },
    position,
    positions: [position],
    range: { start: position, end: { line: position.line + below(draw, 9), character: 0 } },
    context: { diagnostics: [] },
    command: pick(draw, ['galley.decide', 'galley.openMended']),
    arguments: [
      { format: 1, uri, version: 1, decision: { kind: 'split', at: position }, mend: { kind: 'article', at: position } },
    ],
    of: 'seams',
  };
  for (let i = below(draw, 3); i > 0; i--) right[pick(draw, Object.keys(right))] = anything(draw);
  return right;
}

export const wireKinds: readonly Kind[] = [
  {
    name: 'wrong types',
    what: 'every request with parameters of wrong types, 60 a try: each is answered, with a result or an error, and the server lives',
    attempt: (draw) =>
      withServer(async (running) => {
        const uri = 'file:///page.news';
        await open(running, uri, spoiledPage(draw, page));
        for (let i = 0; i < 60; i++) {
          const method = pick(draw, documentMethods);
          const params = draw() < 0.4 ? anything(draw) : spoiledParameters(draw, uri);
          if (draw() < 0.2) {
            const note = pick(draw, [
              'textDocument/didOpen',
              'textDocument/didChange',
              'textDocument/didClose',
              '$/cancelRequest',
              '$/x',
            ]);
            await running.connection.sendNotification(note, anything(draw) as object);
          }
          const answer = running.connection.sendRequest(method, params as object);
          await inTime(
            answer.catch((error: unknown) => assert.ok(error instanceof ResponseError, String(error))),
            method,
          );
        }
        await open(running, 'file:///other.news', page);
        assert.ok((await diagnose(running, 'file:///other.news')).length > 0);
      }),
  },
  {
    name: 'random bytes',
    what: 'random bytes as messages: bad headers, bad lengths, bad JSON; the server answers what comes after, or ends with an exit code of its own',
    async attempt(draw) {
      const running = await start();
      const { child, connection, errors, gone } = running;
      const bytes = (most: number): Buffer => Buffer.from(many(draw, most, () => below(draw, 256)));
      const framed = (body: Buffer, length = body.length): Buffer =>
        Buffer.concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`), body]);
      let framingHolds = true;
      for (let i = 1 + below(draw, 6); i > 0; i--) {
        const share = draw();
        if (share < 0.5)
          child.stdin?.write(
            framed(pick(draw, [bytes(200), Buffer.from(JSON.stringify(anything(draw))), Buffer.from('{"jsonrpc":"2.0"')])),
          );
        else if (share < 0.7)
          child.stdin?.write(
            framed(
              Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: anything(draw), method: anything(draw), params: anything(draw) })),
            ),
          );
        else {
          framingHolds = false;
          child.stdin?.write(share < 0.85 ? bytes(300) : framed(bytes(50), pick(draw, [0, 10, 1e9, -5])));
        }
      }
      try {
        if (framingHolds) {
          await open(running, 'file:///page.news', page);
          assert.ok((await diagnose(running, 'file:///page.news')).length > 0);
        }
        // Where the framing itself is broken nobody can say where the next message begins. It must not take the whole processor, and must end with its client.
        child.stdin?.end();
        const { code, signal } = await inTime(gone, 'the end of the server after its client');
        assert.equal(signal, null);
        assert.ok(!/\n\s+at /.test(errors.join('')), `a stack trace, exit code ${code}: ${errors.join('').slice(0, 800)}`);
      } finally {
        child.kill('SIGKILL');
        connection.dispose();
      }
    },
  },
  {
    name: 'storm of edits',
    what: '1,000 edits as fast as they go with requests and cancellations between: every answer is of its version, and the end is as if freshly opened',
    attempt: (draw) =>
      withServer(async (running) => {
        const { connection } = running;
        const uri = 'file:///page.news';
        let document = TextDocument.create(uri, 'newstext', 1, spoiledPage(draw, page) + page);
        await open(running, uri, document.getText());
        const answers: Promise<unknown>[] = [];
        for (let i = 0; i < 1000; i++) {
          const length = document.getText().length;
          const start = below(draw, length + 1);
          const range = { start: document.positionAt(start), end: document.positionAt(Math.min(length, start + below(draw, 4))) };
          const change =
            draw() < 0.01 ? { text: spoiledPage(draw, page) } : { range, text: draw() < 0.5 ? '新' : scrapText(draw, 2) };
          document = TextDocument.update(document, [change], i + 2);
          await connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version: i + 2 },
            contentChanges: [change],
          });
          if (draw() < 0.2) {
            const source = new CancellationTokenSource();
            const method = pick(draw, documentMethods.slice(0, 8));
            const position = document.positionAt(below(draw, length));
            const params = { textDocument: { uri }, position, positions: [position], range, context: { diagnostics: [] } };
            answers.push(
              connection.sendRequest(method, params, source.token).catch((error: unknown) => {
                const expected = [-32800, -32801, -32802];
                assert.ok(error instanceof ResponseError && expected.includes(error.code), `${method}: ${String(error)}`);
              }),
            );
            if (draw() < 0.5) source.cancel();
          }
          if (i % 50 === 0) await wait(0);
        }
        await inTime(Promise.all(answers), 'the requests of the storm', 3 * PATIENCE);
        const last = await diagnose(running, uri);
        await open(running, 'file:///fresh.news', document.getText());
        const fresh = await diagnose(running, 'file:///fresh.news');
        const shown = (items: readonly Diagnostic[]): unknown =>
          items.map(({ range, code, message, severity }) => ({ range, code, message, severity }));
        assert.deepEqual(shown(last), shown(fresh), 'after the storm the page is another than its text');
      }),
  },
  {
    name: 'bad positions',
    what: 'changes whose ranges are reversed, negative or far, and old versions: the server lives, and one whole text puts it right',
    attempt: (draw) =>
      withServer(async (running) => {
        const uri = 'file:///page.news';
        await open(running, uri, page);
        const any = (): number => pick(draw, [0, below(draw, 200), -1, 1e6, 2 ** 31, 2 ** 52, 1.5]);
        for (let i = 0; i < 40; i++) {
          const range = { start: { line: any(), character: any() }, end: { line: any(), character: any() } };
          const contentChanges = many(draw, 3, () => ({ range, text: scrapText(draw, 3) }));
          const version = pick(draw, [i + 2, i, -1, 1.5]);
          await running.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
          if (draw() < 0.3) await diagnose(running, uri);
        }
        const text = spoiledPage(draw, page);
        await running.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: 100 },
          contentChanges: [{ text }],
        });
        await open(running, 'file:///fresh.news', text);
        const shown = (items: readonly Diagnostic[]): unknown => items.map(({ range, code }) => ({ range, code }));
        assert.deepEqual(shown(await diagnose(running, uri)), shown(await diagnose(running, 'file:///fresh.news')));
      }),
  },
  {
    name: 'a page of 20 MB',
    what: 'a page of 20 MB is opened, edited and asked about while a small page is asked about: the small one never waits a second',
    attempt: (draw) =>
      withServer(async (running) => {
        await open(running, 'file:///small.news', page);
        await diagnose(running, 'file:///small.news');
        await open(running, 'file:///big.news', `${scrapText(draw, 9)}${page.repeat(Math.ceil(7_000_000 / page.length))}`);
        let done = false;
        const big = inTime(diagnose(running, 'file:///big.news'), 'the big page', 6 * PATIENCE).finally(() => {
          done = true;
        });
        let slowest = 0;
        for (let rounds = 0; !done; rounds++) {
          const before = performance.now();
          await inTime(
            running.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'file:///small.news' } }),
            'the small page',
          );
          // The first wait is for 20 MB to come over the wire.
          if (rounds > 0) slowest = Math.max(slowest, performance.now() - before);
          await wait(20);
        }
        await big;
        assert.ok(slowest < 1000, `the small page waited ${Math.round(slowest)} ms`);
      }),
  },
  {
    name: 'client dies',
    what: 'the client ends without a word, by closing the streams or by dying behind them: the server ends by itself',
    async attempt(draw) {
      if (draw() < 0.5) {
        const running = await start();
        await open(running, 'file:///page.news', draw() < 0.5 ? page : page.repeat(300));
        running.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: 'file:///page.news' } }).catch(() => {});
        if (draw() < 0.5) await wait(below(draw, 200));
        running.child.stdin?.destroy();
        running.child.stdout?.destroy();
        await endsBySelf(running);
        return;
      }
      // Another process is named as the client and killed; the streams stay open, held by us.
      const client = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      const running = await start(client.pid ?? null);
      await open(running, 'file:///page.news', page);
      client.kill('SIGKILL');
      await endsBySelf(running);
    },
  },
  {
    name: 'two servers',
    what: 'two servers on one folder, the same page open and edited in both: both say the same',
    async attempt(draw) {
      const [one, two] = [await start(), await start()];
      const uri = 'file:///page.news';
      let document = TextDocument.create(uri, 'newstext', 1, spoiledPage(draw, page));
      for (const each of [one, two]) await open(each, uri, document.getText());
      for (let i = 0; i < 20; i++) {
        const start = below(draw, document.getText().length);
        const change = {
          range: { start: document.positionAt(start), end: document.positionAt(start + below(draw, 9)) },
          text: scrapText(draw, 2),
        };
        document = TextDocument.update(document, [change], i + 2);
        for (const each of [one, two])
          await each.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version: i + 2 },
            contentChanges: [change],
          });
      }
      assert.deepEqual(await diagnose(one, uri), await diagnose(two, uri));
      await finish(one);
      await finish(two);
    },
  },
  {
    name: 'settings file',
    what: 'a .galley.json that is broken, huge, a folder, grows and vanishes while pages are asked about: always an answer',
    async attempt(draw) {
      const folder = mkdtempSync(join(tmpdir(), 'galley-fuzz-'));
      const file = join(folder, '.galley.json');
      try {
        await withServer(async (running) => {
          const uri = pathToFileURL(join(folder, 'page.news')).href;
          await open(running, uri, page);
          for (let i = 0; i < 12; i++) {
            rmSync(file, { recursive: true, force: true });
            pick(draw, [
              () => {},
              () => mkdirSync(file),
              () => writeFileSync(file, unitText(draw, 50)),
              () => writeFileSync(file, JSON.stringify(anything(draw))),
              () =>
                writeFileSync(
                  file,
                  JSON.stringify({
                    language: anything(draw),
                    severities: anything(draw),
                    date: anything(draw),
                    files: anything(draw),
                  }),
                ),
              () => writeFileSync(file, '{'.repeat(100_000)),
              () => writeFileSync(file, `{"language":"zh-Hans","names":["${'新'.repeat(1_000_000)}"]}`),
            ])();
            await running.connection.sendNotification('workspace/didChangeWatchedFiles', {
              changes: [{ uri: pathToFileURL(file).href, type: pick(draw, [1, 2, 3]) }],
            });
            await diagnose(running, uri);
          }
        });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];

async function endsBySelf({ child, connection, gone, errors }: Running): Promise<void> {
  try {
    const { signal } = await inTime(gone, 'the end of the server after its client');
    assert.equal(signal, null);
    assert.ok(!/\n\s+at /.test(errors.join('')), `a stack trace: ${errors.join('').slice(0, 800)}`);
  } finally {
    child.kill('SIGKILL');
    connection.dispose();
  }
}
