// Requests of every kind with parameters of every wrong shape, cancelled ones, ones for texts that change meanwhile, and handlers that fail.
import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, WorkDoneProgress } from 'vscode-languageserver-protocol';
import { unpackProof } from '../../server/src/features/packed-proof.js';
import type { CheckResult, DecideArguments, Decision, PageResult, SidecarResult } from '../../server/src/lsp/protocol.js';
import { codeOf, connect, endAll, modern, until } from './editor.js';
import { at, BROKEN, CLEAN, placeOf } from './pages.js';

const URI = 'file:///page.news';
const document = { uri: URI };
const zero = { start: at(0, 0), end: at(0, 0) };

/** Every request that the server knows, with parameters that it takes. */
const requests: Readonly<Record<string, object>> = {
  'textDocument/documentSymbol': { textDocument: document },
  'textDocument/foldingRange': { textDocument: document },
  'textDocument/diagnostic': { textDocument: document },
  'textDocument/hover': { textDocument: document, position: at(0, 4) },
  'textDocument/definition': { textDocument: document, position: at(0, 4) },
  'textDocument/references': { textDocument: document, position: at(0, 4), context: { includeDeclaration: true } },
  'textDocument/inlayHint': { textDocument: document, range: zero },
  'textDocument/semanticTokens/full': { textDocument: document },
  'textDocument/semanticTokens/range': { textDocument: document, range: zero },
  'textDocument/documentHighlight': { textDocument: document, position: at(0, 4) },
  'textDocument/selectionRange': { textDocument: document, positions: [at(0, 4)] },
  'textDocument/codeAction': { textDocument: document, range: zero, context: { diagnostics: [] } },
  'galley/cleanText': { textDocument: document, position: at(0, 4) },
  'galley/export': { textDocument: document, format: 'label-studio', each: 'page' },
  'galley/places': { textDocument: document, of: 'seams' },
  'galley/page': { textDocument: document, parts: ['articles', 'seams', 'claims', 'proof'] },
  'galley/claim': { textDocument: document, position: at(0, 4) },
  'galley/check': { textDocument: { uri: 'file:///other.news', languageId: 'newstext', version: 0, text: CLEAN } },
  'workspace/executeCommand': {
    command: 'galley.decide',
    arguments: [{ format: 1, uri: URI, version: 1, decision: { kind: 'role', at: at(0, 4), role: 'kicker' } }],
  },
};

const junk = [
  null,
  undefined,
  7,
  -1,
  1.5,
  '',
  'text',
  true,
  [],
  [null],
  {},
  { line: -1, character: 0 },
  { line: 'a', character: 0 },
];

/** The parameters with each value in them, at any depth, replaced by junk, one at a time. */
function* spoiled(value: unknown): Generator<unknown> {
  yield* junk;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    for (const bad of spoiled(entry)) {
      const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
      (copy as Record<string, unknown>)[key] = bad;
      yield copy;
    }
  }
}

describe('requests', () => {
  afterEach(endAll);

  for (const [method, params] of Object.entries(requests)) {
    it(`${method} takes what it should, and answers every other shape with an error or an answer`, async () => {
      const editor = await connect();
      editor.open(URI, CLEAN);
      assert.equal(await codeOf(editor.request(method, params)), 0);
      let refused = 0;
      for (const bad of spoiled(params)) {
        const code = await codeOf(editor.request(method, bad as object));
        // ContentModified: a version that is not the document's is a stale one.
        assert.ok(
          [0, ErrorCodes.InvalidParams, LSPErrorCodes.ContentModified, LSPErrorCodes.RequestFailed].includes(code),
          `${code} for ${JSON.stringify(bad)}`,
        );
        if (code === ErrorCodes.InvalidParams) refused++;
      }
      assert.ok(refused > 10, `only ${refused} were refused`);
      assert.deepEqual(editor.logs, []);
    });
  }

  it('for a mended copy of the page are refused where they are of another shape', async () => {
    const editor = await connect({ initializationOptions: { opensText: true } });
    editor.open(URI, BROKEN);
    for (const mend of [{ kind: 'page' }, { kind: 'article', at: at(0, 4) }]) {
      const params = { command: 'galley.openMended', arguments: [{ format: 1, uri: URI, version: 1, mend }] };
      assert.equal(await codeOf(editor.request('workspace/executeCommand', params)), 0);
      for (const bad of spoiled(params)) {
        const code = await codeOf(editor.request('workspace/executeCommand', bad as object));
        assert.ok(
          [0, ErrorCodes.InvalidParams, LSPErrorCodes.ContentModified].includes(code),
          `${code} for ${JSON.stringify(bad)}`,
        );
      }
    }
    assert.deepEqual(editor.logs, []);
  });

  it('answers a cancelled request with the error for it, while others get their answer', async () => {
    let pauses = 0;
    const editor = await connect({
      slices: 50,
      pause: async () => {
        pauses++;
        await setImmediate();
      },
    });
    editor.open(URI, CLEAN);
    const source = new CancellationTokenSource();
    const dropped = editor.request('textDocument/documentSymbol', { textDocument: document }, source.token);
    const kept = editor.request<unknown[]>('textDocument/foldingRange', { textDocument: document });
    await until('the first pause', () => pauses > 0);
    source.cancel();
    assert.equal(await codeOf(dropped), LSPErrorCodes.RequestCancelled);
    assert.ok((await kept).length > 0);
  });

  it('does not answer for a text that changed meanwhile; diagnostics ask to be asked again', async () => {
    let pauses = 0;
    const editor = await connect({
      slices: 50,
      pause: async () => {
        pauses++;
        await setImmediate();
      },
    });
    editor.open(URI, CLEAN);
    const symbols = codeOf(editor.request('textDocument/documentSymbol', { textDocument: document }));
    const diagnostics = editor.request('textDocument/diagnostic', { textDocument: document }).catch((error: unknown) => error);
    await until('the first pause', () => pauses > 0);
    editor.change(URI, 2, { range: { start: at(0, 3), end: at(0, 3) }, text: '新' });
    assert.equal(await symbols, LSPErrorCodes.ContentModified);
    const error = (await diagnostics) as { code: number; data: unknown };
    assert.equal(error.code, LSPErrorCodes.ServerCancelled);
    assert.deepEqual(error.data, { retriggerRequest: true });
    const again = await editor.request<{ name: string }[]>('textDocument/documentSymbol', { textDocument: document });
    assert.equal(again[0]?.name, '新河口大桥通车');
  });

  it('answers although the settings change meanwhile, and by the new ones', async () => {
    let pauses = 0;
    let language = 'en';
    const editor = await connect({
      slices: 20,
      settings: () => ({ language }),
      initializationOptions: { status: true },
      pause: async () => {
        pauses++;
        await setImmediate();
      },
    });
    editor.open(URI, CLEAN);
    const diagnostics = editor.request('textDocument/diagnostic', { textDocument: document });
    await until('the first pause', () => pauses > 0);
    language = 'zh-Hant';
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await diagnostics;
    const status = await until('the status', () => editor.statuses[0]);
    assert.equal(status.language, 'zh-Hant');
  });

  it('shows that a page is being read when that takes long, once, and takes it back', async () => {
    const capabilities = { ...modern, window: { workDoneProgress: true } };
    const editor = await connect({ capabilities, slices: 30, pause: () => new Promise((resolve) => setTimeout(resolve, 50)) });
    const seen: unknown[] = [];
    editor.connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
      editor.connection.onProgress(WorkDoneProgress.type, token, (value) => void seen.push(value));
      return null;
    });
    editor.open('file:///big%20page.news', CLEAN);
    const ask = { textDocument: { uri: 'file:///big%20page.news' } };
    await Promise.all([editor.request('textDocument/foldingRange', ask), editor.request('textDocument/documentSymbol', ask)]);
    await until('the end', () => seen.length === 2);
    assert.deepEqual(seen, [{ kind: 'begin', title: 'Reading big page.news' }, { kind: 'end' }]);
  });

  it('logs and answers a failure inside, and lives on', async () => {
    let broken = true;
    const editor = await connect({
      configuration: () => {
        if (broken) throw new Error('the disk is gone');
        return null;
      },
    });
    editor.open(URI, BROKEN);
    const ask = (): Promise<unknown> => editor.request('textDocument/documentSymbol', { textDocument: document });
    assert.equal(await codeOf(ask()), ErrorCodes.InternalError);
    await until('the log', () => editor.logs.some((message) => message.includes('the disk is gone')));
    broken = false;
    assert.equal(await codeOf(ask()), 0);
  });

  it('leaves documents alone that are views of others or of a language that it does not read', async () => {
    const editor = await connect();
    for (const [uri, languageId] of [
      ['git:/page.news', 'newstext'],
      ['output:/log', 'plaintext'],
      ['file:///a.ts', 'typescript'],
    ] as const) {
      editor.open(uri, BROKEN, languageId);
      assert.deepEqual(await editor.request('textDocument/documentSymbol', { textDocument: { uri } }), []);
      const { items } = await editor.request<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
      assert.deepEqual(items, []);
    }
  });

  it('keeps outline and folds of Markdown to the editor, and marks its broken paragraphs', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN, 'markdown');
    assert.deepEqual(await editor.request('textDocument/documentSymbol', { textDocument: document }), []);
    assert.deepEqual(await editor.request('textDocument/foldingRange', { textDocument: document }), []);
    const { items } = await editor.request<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: document });
    assert.equal(items.length, 2);
  });

  const oddPages: Readonly<Record<string, string>> = {
    'an empty text': '',
    'nothing but blank lines': '\n'.repeat(100_000),
    'one very long line': '字'.repeat(200_000),
    'open quotes': '“'.repeat(20_000),
    'headings without text': '# 标题\n'.repeat(5_000),
    'NUL and halves of surrogates': '\0\ud800\udc00\ud800\n\n'.repeat(2_000),
    'line ends of every kind': '一\r二\n三\r\n\r四\n\n五\u2028六\u0085七'.repeat(500),
  };
  for (const [what, text] of Object.entries(oddPages)) {
    it(`are all answered on a page of ${what}`, async () => {
      const editor = await connect();
      editor.open(URI, text);
      for (const [method, params] of Object.entries(requests)) {
        if (method === 'workspace/executeCommand') continue; // it decides about a block, and there may be none
        assert.equal(await codeOf(editor.request(method, params)), 0, method);
      }
      assert.deepEqual(
        editor.logs.filter((message) => !message.includes('problems')),
        [],
      );
    });
  }
});

describe('galley/page', () => {
  afterEach(endAll);

  it('tells the parts that were asked for, of the version that it names, and nothing of a file that is left alone', async () => {
    const editor = await connect();
    editor.open(URI, CLEAN);
    const page = await editor.request<PageResult>('galley/page', { textDocument: document, parts: ['articles', 'proof'] });
    assert.equal(page.version, 1);
    assert.equal(page.seams, null);
    assert.deepEqual(
      page.articles?.map(({ title }) => title),
      unpackProof(page.proof ?? '').articles.map(({ title }) => title),
    );
    assert.ok((page.articles?.length ?? 0) > 0);
    editor.open('file:///code.py', 'x = 1', 'python');
    assert.equal(await editor.request('galley/page', { textDocument: { uri: 'file:///code.py' }, parts: ['seams'] }), null);
  });
});

describe('galley/check', () => {
  afterEach(endAll);

  it('tells what is wrong in a file that is not open, and nothing else is told of it', async () => {
    const editor = await connect({ initializationOptions: { status: true } });
    const uri = 'file:///closed.news';
    const file = { uri, languageId: 'newstext', version: 0, text: BROKEN };
    const { diagnostics, openSeams, orphans } = await editor.request<CheckResult>('galley/check', { textDocument: file });
    assert.deepEqual([diagnostics.length, openSeams, orphans], [2, 2, 0]);
    assert.deepEqual(editor.statuses, []);
    assert.equal(
      await codeOf(editor.request('textDocument/documentSymbol', { textDocument: { uri } })),
      ErrorCodes.InvalidParams,
    );
  });

  it('obeys what the file beside it says, and counts the paragraphs that are reviewed', async () => {
    const editor = await connect({ initializationOptions: { decisions: true } });
    editor.open(URI, BROKEN);
    const say = (decision: Decision) =>
      editor.request('workspace/executeCommand', {
        command: 'galley.decide',
        arguments: [{ format: 1, uri: URI, version: 1, decision } satisfies DecideArguments],
      });
    const file = { uri: URI, languageId: 'newstext', version: 0, text: BROKEN };
    const check = async (): Promise<number[]> => {
      const { write } = await editor.request<SidecarResult>('galley/sidecar', { textDocument: document, sidecar: null });
      const result = await editor.request<CheckResult>('galley/check', { textDocument: file, sidecar: write });
      return [result.openSeams, result.reviewed, result.paragraphs];
    };
    assert.deepEqual(await check(), [2, 0, 6]);
    await say({ kind: 'apart', left: placeOf(BROKEN, '当天从'), right: placeOf(BROKEN, '和草鱼') });
    await say({ kind: 'reviewed', at: { start: placeOf(BROKEN, '青屏日报'), end: placeOf(BROKEN, '和草鱼') } });
    assert.deepEqual(await check(), [1, 2, 6]);
    await say({ kind: 'reviewed', at: { start: at(0, 0), end: at(200, 0) } });
    assert.deepEqual(await check(), [1, 6, 6]);
  });
});
