// The server's life over the wire: what it answers before, between and after, and that no message of a wrong shape ends it.
import assert from 'node:assert/strict';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { codeOf, connect as connectTo, type Editor, endAll, modern, old, type Setup, until, type Wire, wire } from './editor.js';

const PAGE = '## 河口大桥通车\n\n本报10月31日讯(记者 方未然)今天，河口大桥正式通车。\n';

for (const between of ['streams', 'worker'] as const) {
  describe(`the server's life, over ${between}`, () => life(between));
}

function life(between: Wire): void {
  const connect = (setup: Setup = {}): Promise<Editor> => connectTo({ ...setup, wire: between });

  afterEach(endAll);

  it('answers nothing before it is initialised', async () => {
    const { connection, listen } = wire({ wire: between });
    listen();
    assert.equal(await codeOf(connection.sendRequest('textDocument/hover', {})), ErrorCodes.ServerNotInitialized);
    connection.dispose();
  });

  it('can be initialised once', async () => {
    const editor = await connect();
    assert.equal(
      await codeOf(editor.request('initialize', { processId: null, rootUri: null, capabilities: {} })),
      ErrorCodes.InvalidRequest,
    );
  });

  it('announces pull diagnostics to those who pull, and to nobody else', async () => {
    assert.notEqual((await connect({ capabilities: modern })).initialized.capabilities.diagnosticProvider, undefined);
    assert.equal((await connect({ capabilities: old })).initialized.capabilities.diagnosticProvider, undefined);
  });

  it('answers an outline', async () => {
    const editor = await connect({ locale: 'zh-cn' });
    editor.open('file:///a.news', PAGE);
    const symbols = await editor.request<{ name: string }[]>('textDocument/documentSymbol', {
      textDocument: { uri: 'file:///a.news' },
    });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['河口大桥通车'],
    );
  });

  it('refuses requests after shutdown', async () => {
    const editor = await connect();
    editor.open('file:///a.news', PAGE);
    assert.equal(await editor.request('shutdown'), null);
    const request = editor.request('textDocument/documentSymbol', { textDocument: { uri: 'file:///a.news' } });
    assert.equal(await codeOf(request), ErrorCodes.InvalidRequest);
  });

  it('names an unknown method', async () => {
    const editor = await connect();
    assert.equal(await codeOf(editor.request('textDocument/madeUp', {})), ErrorCodes.MethodNotFound);
  });

  it('answers a request that is cancelled with the protocol’s error, begun or not', async () => {
    const editor = await connect({ slices: 3 });
    editor.open('file:///a.news', PAGE);
    const outline = { textDocument: { uri: 'file:///a.news' } };
    const sources = [new CancellationTokenSource(), new CancellationTokenSource(), new CancellationTokenSource()];
    const codes = sources.map(({ token }) => codeOf(editor.request('textDocument/documentSymbol', outline, token)));
    for (const source of sources) source.cancel();
    assert.deepEqual(
      await Promise.all(codes),
      sources.map(() => LSPErrorCodes.RequestCancelled),
    );
    assert.equal(await codeOf(editor.request('textDocument/documentSymbol', outline)), 0);
  });

  it('says that a document was never opened, or is closed', async () => {
    const editor = await connect();
    const ask = (): Promise<unknown> =>
      editor.request('textDocument/documentSymbol', { textDocument: { uri: 'file:///a.news' } });
    assert.equal(await codeOf(ask()), ErrorCodes.InvalidParams);
    editor.open('file:///a.news', PAGE);
    assert.equal(await codeOf(ask()), 0);
    editor.close('file:///a.news');
    assert.equal(await codeOf(ask()), ErrorCodes.InvalidParams);
  });

  it('logs a notification of a wrong shape and lives on', async () => {
    const editor = await connect();
    const wrong = [
      null,
      7,
      [],
      {},
      { textDocument: null },
      { textDocument: { uri: 3 } },
      { textDocument: { uri: 'file:///b.news', version: 'x' } },
    ];
    for (const method of ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose']) {
      for (const params of wrong) await editor.connection.sendNotification(method, params as object);
    }
    editor.open('file:///a.news', PAGE);
    const symbols = await editor.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: 'file:///a.news' } });
    assert.equal(symbols.length, 1);
    await until('the log', () => editor.logs.some((message) => message.startsWith('textDocument/didChange')));
  });
}
