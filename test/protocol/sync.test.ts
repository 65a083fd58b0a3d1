// Text in step with the client: changes one after the other, stale ones refused, whole new texts, odd ranges, mixed line ends.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource, LSPErrorCodes, type Range } from 'vscode-languageserver-protocol';
import { codeOf, connect, type Editor, endAll, modern, until } from './editor.js';
import { at, CLEAN } from './pages.js';

const URI = 'file:///page.news';

interface Outline {
  readonly name: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly Outline[];
}

const outline = (editor: Editor): Promise<Outline[]> =>
  editor.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
const names = async (editor: Editor): Promise<string[]> => (await outline(editor)).map(({ name }) => name);

describe('text in step', () => {
  afterEach(endAll);

  it('splices changes in, each in the coordinates that the one before left', async () => {
    const editor = await connect();
    editor.open(URI, CLEAN);
    assert.deepEqual(await names(editor), ['河口大桥通车']);
    editor.change(
      URI,
      2,
      { range: { start: at(0, 3), end: at(0, 5) }, text: '青屏江' },
      { range: { start: at(0, 6), end: at(0, 6) }, text: '特' },
    );
    assert.deepEqual(await names(editor), ['青屏江特大桥通车']);
  });

  it('takes a whole new text', async () => {
    const editor = await connect();
    editor.open(URI, CLEAN);
    await outline(editor);
    editor.change(URI, 2, { text: CLEAN.replace('河口', '柳河口') });
    assert.deepEqual(await names(editor), ['柳河口大桥通车']);
  });

  it('refuses a change for an older version, and says so in the log', async () => {
    const editor = await connect();
    editor.open(URI, CLEAN);
    editor.change(URI, 5, { range: { start: at(0, 3), end: at(0, 3) }, text: '新' });
    editor.change(URI, 4, { range: { start: at(0, 3), end: at(0, 3) }, text: '旧' });
    assert.deepEqual(await names(editor), ['新河口大桥通车']);
    await until('the log', () => editor.logs.some((message) => message.includes('a change for version 4 came after version 5')));
  });

  it('brings ranges outside the text back into it, and turns reversed ones round', async () => {
    const editor = await connect();
    editor.open(URI, CLEAN);
    editor.change(URI, 2, { range: { start: at(900, 7), end: at(900, 9) }, text: '\n## 末条\n\n正文在这里，一切如常。\n' });
    editor.change(URI, 3, { range: { start: at(0, 5), end: at(0, 3) }, text: '' });
    assert.deepEqual(await names(editor), ['大桥通车', '末条']);
  });

  it('refuses a change whose range is nowhere, and keeps the text', async () => {
    const editor = await connect();
    editor.open(URI, CLEAN);
    const nowhere = [at(0.5, 0), at(0, 1.5), at(-1, 0), at(0, Number.NaN), at(2 ** 40, 0)];
    for (const [index, place] of nowhere.entries()) {
      editor.change(URI, index + 2, { range: { start: place, end: place }, text: '坏' });
    }
    assert.deepEqual(await names(editor), ['河口大桥通车']);
    await until(
      'the log',
      () => editor.logs.filter((message) => message.startsWith('textDocument/didChange')).length === nowhere.length,
    );
  });

  it('opens again what is open already', async () => {
    const editor = await connect();
    editor.open(URI, CLEAN);
    editor.open(URI, CLEAN.replace('河口', '江口'));
    assert.deepEqual(await names(editor), ['江口大桥通车']);
  });

  it('makes one update of a thousand edits, and only when something is asked', async () => {
    let updates = 0;
    const editor = await connect({
      onUpdate: (page) => {
        updates++;
        return page;
      },
    });
    editor.open(URI, CLEAN);
    await outline(editor);
    for (let version = 2; version <= 1001; version++) {
      editor.change(URI, version, { range: { start: at(0, 3), end: at(0, 3) }, text: '大' });
    }
    assert.equal((await names(editor))[0]?.slice(0, 9), '大大大大大大大大大');
    assert.equal(updates, 1);
    await outline(editor);
    assert.equal(updates, 1);
  });

  it('notices an update that differs from a reading from scratch, where the settings ask for the check', async () => {
    for (const verifyIncremental of [true, false]) {
      const settings = (): unknown => ({ debug: { verifyIncremental } });
      for (const spoil of [true, false]) {
        const editor = await connect({
          settings,
          onUpdate: (page) => (spoil ? { ...page, roles: page.roles.map(() => 'rule') } : page),
        });
        editor.open(URI, CLEAN);
        await outline(editor);
        editor.change(URI, 2, { range: { start: at(0, 3), end: at(0, 3) }, text: '新' });
        await outline(editor);
        // Logging comes before the answer on the same wire, so it is there by now.
        assert.equal(
          editor.logs.some((message) => message.includes('differs from a reading from scratch')),
          spoil && verifyIncremental,
        );
      }
    }
  });

  it('stays in step under edits, requests and cancellations all at once', async () => {
    const editor = await connect();
    editor.open(URI, CLEAN);
    let text = CLEAN;
    const waiting: Promise<number>[] = [];
    for (let version = 2; version <= 400; version++) {
      const inserted = version % 7 === 0 ? '\n\n' : version % 3 === 0 ? '，' : '桥';
      const place = at(version % 5, version % 11);
      editor.change(URI, version, { range: { start: place, end: place }, text: inserted });
      text = spliced(text, place, place, inserted);
      const source = new CancellationTokenSource();
      const method = version % 2 === 0 ? 'textDocument/foldingRange' : 'textDocument/diagnostic';
      waiting.push(codeOf(editor.request(method, { textDocument: { uri: URI } }, source.token)));
      if (version % 4 === 0) source.cancel();
    }
    const codes = new Set(await Promise.all(waiting));
    const allowed = [0, LSPErrorCodes.RequestCancelled, LSPErrorCodes.ContentModified, LSPErrorCodes.ServerCancelled];
    for (const code of codes) assert.ok(allowed.includes(code), `${code}`);
    const fresh = await connect();
    fresh.open(URI, text);
    assert.deepEqual(await outline(editor), await outline(fresh));
  });

  it('answers after any edits as a server does that was given the text at once', async () => {
    const pieces = ['\n', '\r\n', '\r', '## ', '　　', '“', '”', '新的一段。', 'a', '\ud83d\ude00', '\ud800', ''];
    const place = fc.record({ line: fc.nat(12), character: fc.nat(12) });
    const change = fc.record({ from: place, to: place, text: fc.constantFrom(...pieces) });
    // A client that cannot be told when the typing rests: nothing is held back from it.
    const capabilities = { ...modern, workspace: {} };
    const editor = await connect({ capabilities });
    const fresh = await connect({ capabilities });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const uri = `file:///run-${run++}.news`;
        const ask = { textDocument: { uri } };
        const diagnostics = (asked: Editor): Promise<{ items: unknown[] }> => asked.request('textDocument/diagnostic', ask);
        editor.open(uri, CLEAN);
        let text = CLEAN;
        let version = 1;
        for (const { from, to, text: inserted } of changes) {
          editor.change(uri, ++version, { range: { start: from, end: to }, text: inserted });
          text = spliced(text, from, to, inserted);
          if (version % 2 === 0) await editor.request('textDocument/documentSymbol', ask);
        }
        fresh.open(uri, text);
        assert.deepEqual(
          await editor.request('textDocument/documentSymbol', ask),
          await fresh.request('textDocument/documentSymbol', ask),
        );
        assert.deepEqual((await diagnostics(editor)).items, (await diagnostics(fresh)).items);
        editor.close(uri);
        fresh.close(uri);
      }),
      { numRuns: 150 },
    );
  });
});

/** What a client does with its own text, written down once more and in the simplest way. */
function spliced(
  text: string,
  from: { line: number; character: number },
  to: { line: number; character: number },
  inserted: string,
): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  if (/[\r\n]$/.test(text) || text === '') lines.push('');
  const offset = ({ line, character }: { line: number; character: number }): number => {
    if (line >= lines.length) return text.length;
    const start = lines.slice(0, line).join('').length;
    return start + Math.min(character, (lines[line] ?? '').replace(/[\r\n]+$/, '').length);
  };
  const [start, end] = [offset(from), offset(to)].sort((a, b) => a - b) as [number, number];
  return text.slice(0, start) + inserted + text.slice(end);
}
