// The numbers of a page over the wire: other mentions, hints, colours.
import assert from 'node:assert/strict';
import { connect, endAll } from './editor.js';
import { at } from './pages.js';

const URI = 'file:///page.news';
const document = { uri: URI };
const TEXT = '江州去年水产交易总额312.4亿元。\n\n会上说，水产交易总额达到312.4亿元，占比由1.21%增至2.43%。\n';
const all = { start: at(0, 0), end: at(3, 0) };

describe('numbers', () => {
  afterEach(endAll);

  it('lead to where the same is told again, and know all of their mentions', async () => {
    const editor = await connect();
    editor.open(URI, TEXT);
    const links = (await editor.request('textDocument/definition', { textDocument: document, position: at(0, 12) })) as {
      targetRange: { start: { line: number } };
    }[];
    assert.deepEqual(
      links.map(({ targetRange }) => targetRange.start.line),
      [2],
    );
    const references = (withDeclaration: boolean) =>
      editor.request('textDocument/references', {
        textDocument: document,
        position: at(0, 12),
        context: { includeDeclaration: withDeclaration },
      }) as Promise<unknown[]>;
    assert.equal((await references(true)).length, 2);
    assert.equal((await references(false)).length, 1);
  });

  it('tell in a hover where the same is told again, with a link where the client follows links', async () => {
    const hover = async (commandLinks: boolean): Promise<string> => {
      const editor = await connect({ initializationOptions: { commandLinks } });
      editor.open(URI, TEXT);
      const found = (await editor.request('textDocument/hover', { textDocument: document, position: at(0, 12) })) as {
        contents: { value: string };
      };
      return found.contents.value;
    };
    assert.match(await hover(true), /\[312\.4亿元 in line 3: the same\]\(file:\/\/\/page\.news#3,13\)/);
    assert.match(await hover(false), /Told again: 312\.4亿元 in line 3: the same$/m);
  });

  it('have hints behind them as the settings say', async () => {
    const hints = async (inlayHints: unknown): Promise<string[]> => {
      const editor = await connect({ settings: () => ({ inlayHints }) });
      editor.open(URI, TEXT);
      const found = (await editor.request('textDocument/inlayHint', { textDocument: document, range: all })) as {
        label: string;
      }[];
      return found.map(({ label }) => label);
    };
    assert.deepEqual(await hints('off'), []);
    assert.deepEqual(await hints('changes'), ['+1.22 points']);
    assert.deepEqual(await hints('all'), ['= 31,240,000,000', '= 31,240,000,000', '+1.22 points']);
  });

  it('are coloured: line, character, length, type and modifiers of each part', async () => {
    const editor = await connect();
    editor.open(URI, TEXT);
    const { data } = (await editor.request('textDocument/semanticTokens/full', { textDocument: document })) as { data: number[] };
    assert.deepEqual(data.slice(0, 10), [0, 10, 7, 0, 0, 2, 12, 7, 0, 0]);
    assert.equal(data.length % 5, 0);
    const part = (await editor.request('textDocument/semanticTokens/range', {
      textDocument: document,
      range: { start: at(0, 0), end: at(1, 0) },
    })) as { data: number[] };
    assert.deepEqual(part.data, [0, 10, 7, 0, 0]);
  });
});
