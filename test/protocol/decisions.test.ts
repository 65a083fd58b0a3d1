// What people decide, over the wire: made, listed, kept in the file beside the page by a client that reads and writes it, found again.
import assert from 'node:assert/strict';
import { ErrorCodes, type Hover, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { readSidecar } from '../../server/src/decisions/sidecar.js';
import type { DecideArguments, Decision, DecisionsResult, SidecarParams, SidecarResult } from '../../server/src/lsp/protocol.js';
import { codeOf, connect, type Editor, endAll, until } from './editor.js';
import { BROKEN, placeOf } from './pages.js';

const URI = 'file:///paper/page.news';
const options = { initializationOptions: { decisions: true } };

const decide = (editor: Editor, decision: Decision, version = 1): Promise<unknown> => {
  const args: DecideArguments = { format: 1, uri: URI, version, decision };
  return editor.request('workspace/executeCommand', { command: 'galley.decide', arguments: [args] });
};

const settle = (editor: Editor, params: Omit<SidecarParams, 'textDocument'>): Promise<SidecarResult> =>
  editor.request('galley/sidecar', { textDocument: { uri: URI }, ...params });

/** “this is: headline | 青屏 …”: what there is, with the first words of its places. */
async function listed(editor: Editor): Promise<string[]> {
  const { decisions } = await editor.request<DecisionsResult>('galley/decisions', { textDocument: { uri: URI } });
  return decisions.map(
    ({ title, words, ranges }) => `${title} | ${words.map((word) => word.slice(0, 4)).join(' | ')}${ranges ? '' : ' | adrift'}`,
  );
}

/** Reading a file takes a moment, and nobody is told when it is done. */
async function listedUntil(editor: Editor, expected: readonly string[]): Promise<void> {
  for (let i = 0; i < 200; i++) if ((await listed(editor)).join() === expected.join()) return;
  assert.deepEqual(await listed(editor), expected);
}

/** A client's part: what is to be written is written, until nothing is left. The file afterwards. */
async function keep(editor: Editor, file: string | null): Promise<string | null> {
  let content = file;
  for (let round = 0; round < 3; round++) {
    const { write } = await settle(editor, { sidecar: content });
    if (write === null) return content;
    content = write;
  }
  throw new Error('there is always something to write');
}

describe('decisions', () => {
  afterEach(endAll);

  it('are told of to a client that asked for it, listed, and undone in one step', async () => {
    const editor = await connect(options);
    let told = 0;
    editor.connection.onNotification('galley/decisionsChanged', () => void told++);
    editor.open(URI, BROKEN);
    const at = placeOf(BROKEN, '当地群众');
    assert.equal(await decide(editor, { kind: 'role', at, role: 'headline' }), true);
    assert.equal(await decide(editor, { kind: 'note', at: { start: at, end: at }, text: '谁？' }), true);
    assert.deepEqual(await listed(editor), ['this is: headline | 当地群众', 'note: 谁？ | 当地群众']);
    const hover = await editor.request<Hover>('textDocument/hover', { textDocument: { uri: URI }, position: at });
    assert.match(JSON.stringify(hover.contents), /Decided by you: this is: headline/);
    assert.equal(await decide(editor, { kind: 'undo' }), true);
    assert.deepEqual(await listed(editor), ['this is: headline | 当地群众']);
    assert.equal(await decide(editor, { kind: 'undo' }), true);
    assert.equal(await decide(editor, { kind: 'undo' }), false);
    await until('the client to be told four times', () => told === 4);
  });

  it('of a kind that is none are refused, and so is what can be said of nothing', async () => {
    const editor = await connect(options);
    editor.open(URI, BROKEN);
    const at = placeOf(BROKEN, '当地群众');
    for (const bad of [
      { kind: 'maybe', at },
      { kind: 'claim', at, set: { value: 3 } },
      { kind: 'note', at, text: 'x' },
      { kind: 'label', at: { start: at, end: at } },
      { kind: 'boundary', at, starts: 'yes' },
      { kind: 'remove' },
    ]) {
      assert.equal(await codeOf(decide(editor, bad as unknown as Decision)), ErrorCodes.InvalidParams, JSON.stringify(bad));
    }
    assert.equal(await codeOf(decide(editor, { kind: 'claim', at, set: null })), LSPErrorCodes.RequestFailed);
    assert.equal(await codeOf(decide(editor, { kind: 'remove', id: 'urn:none' })), LSPErrorCodes.RequestFailed);
  });

  it('are kept in a file, and hold when the page is opened again, edited by another program', async () => {
    const one = await connect(options);
    one.open(URI, BROKEN);
    assert.equal(await keep(one, null), null, 'nothing is written before something is decided');
    const at = placeOf(BROKEN, '当地群众');
    await decide(one, { kind: 'role', at, role: 'headline' });
    const file = await keep(one, null);
    assert.ok(file?.includes('当地群众'));
    one.end();

    const other = await connect(options);
    other.open(URI, `第三版\n\n${BROKEN.replace('当地群众', '当地的群众')}`);
    const result = await settle(other, { sidecar: file });
    assert.deepEqual(result, { write: null, troubles: [], decisions: 1, adrift: 0 });
    assert.deepEqual(await listed(other), ['this is: headline | 当地群众']);
    // Saving quotes the words anew, because they were edited.
    const saved = await settle(other, { sidecar: file, saved: true });
    assert.ok(saved.write?.includes('当地的群众'));
  });

  it('name who made them, where the settings do', async () => {
    const editor = await connect({ ...options, settings: () => ({ annotator: ' 林远 ' }) });
    editor.open(URI, BROKEN);
    const at = placeOf(BROKEN, '当地群众');
    await decide(editor, { kind: 'role', at, role: 'headline' });
    const hover = await editor.request<Hover>('textDocument/hover', { textDocument: { uri: URI }, position: at });
    assert.match(JSON.stringify(hover.contents), /Decided by 林远: this is: headline/);
    assert.match((await keep(editor, null)) ?? '', /"creator":\{"type":"Person","name":"林远"\}/);
  });

  it('of two windows are both in the file', async () => {
    const [one, other] = [await connect(options), await connect(options)];
    for (const editor of [one, other]) editor.open(URI, BROKEN);
    const at = placeOf(BROKEN, '当地群众');
    await decide(one, { kind: 'note', at: { start: at, end: at }, text: 'one' });
    await decide(other, { kind: 'note', at: { start: at, end: at }, text: 'other' });
    let file = await keep(one, null);
    file = await keep(other, file);
    file = await keep(one, file);
    for (const editor of [one, other]) {
      assert.deepEqual((await listed(editor)).sort(), ['note: one | 当地群众', 'note: other | 当地群众']);
    }
  });

  it('adrift are listed as such, come back with their words, or are placed by hand', async () => {
    const editor = await connect(options);
    editor.open(URI, BROKEN);
    const at = placeOf(BROKEN, '当地群众');
    await decide(editor, {
      kind: 'label',
      at: { start: at, end: { line: at.line, character: at.character + 4 } },
      label: 'people',
    });
    const without = BROKEN.replace('当地群众', '');
    editor.change(URI, 2, { text: without });
    assert.deepEqual(await listed(editor), ['label: people | 当地群众 | adrift']);
    editor.change(URI, 3, { text: BROKEN });
    assert.deepEqual(await listed(editor), ['label: people | 当地群众']);
    editor.change(URI, 4, { text: without });
    const { decisions } = await editor.request<DecisionsResult>('galley/decisions', { textDocument: { uri: URI } });
    const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    await decide(editor, { kind: 'place', id: decisions[0]!.id, at: place }, 4);
    assert.deepEqual(await listed(editor), [`label: people | ${without.slice(0, 4)}`]);
  });

  it('are read by the server itself for a client that does not know of the file', async () => {
    const one = await connect(options);
    one.open(URI, BROKEN);
    await decide(one, { kind: 'role', at: placeOf(BROKEN, '当地群众'), role: 'headline' });
    const file = (await keep(one, null)) ?? '';
    const plain = await connect({ sidecar: () => readSidecar(file) });
    plain.open(URI, BROKEN);
    await listedUntil(plain, ['this is: headline | 当地群众']);
  });

  it('in a bad file are told of and never written over, and the page still works', async () => {
    const editor = await connect(options);
    editor.open(URI, BROKEN);
    const at = placeOf(BROKEN, '当地群众');
    await decide(editor, { kind: 'role', at, role: 'headline' });
    for (const params of [
      { sidecar: '# no' },
      { sidecar: '{"@context":["http' },
      { unread: 'tooLarge' as const },
      { unread: 'unreadable' as const },
    ]) {
      const { write, troubles, decisions } = await settle(editor, params);
      assert.equal(write, null);
      assert.equal(troubles.length, 1);
      assert.match(troubles[0]!, /^page\.news\.galley\.jsonld: /);
      assert.equal(decisions, 1);
    }
    assert.deepEqual(await listed(editor), ['this is: headline | 当地群众']);
  });
});
