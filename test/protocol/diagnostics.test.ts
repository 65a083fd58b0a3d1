// Problems over the wire: pulled or pushed, never both; worded in the reader's language; at most a thousand, and the reader is told.
import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { connect, type Editor, endAll, modern, old, until } from './editor.js';
import { at, BROKEN, CLEAN, placeOf } from './pages.js';

const URI = 'file:///page.news';

interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId: string;
  readonly items: Diagnostic[];
}

const pull = (editor: Editor, previousResultId?: string): Promise<Report> =>
  editor.request('textDocument/diagnostic', { textDocument: { uri: URI }, ...(previousResultId && { previousResultId }) });

/** `5:17–5:19 seam.split → 7:1`: lines and columns from 1, with where the other half is. */
function listing({ range, code, relatedInformation }: Diagnostic): string {
  const place = ({ line, character }: { line: number; character: number }): string => `${line + 1}:${character + 1}`;
  const other = relatedInformation?.map(({ location }) => ` → ${place(location.range.start)}`).join('') ?? '';
  return `${place(range.start)}–${place(range.end)} ${code}${other}`;
}

describe('problems', () => {
  afterEach(endAll);

  it('are pulled, with the other half beside them', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    const { items } = await pull(editor);
    assert.deepEqual(items.map(listing), ['5:7–5:19 seam.split → 7:1', '9:15–9:27 seam.split → 11:1']);
    assert.equal(
      items[0]?.message,
      'This paragraph breaks off here and goes on in line 7: “和草鱼)，最快六小时…”. Join the two.',
    );
    assert.deepEqual(editor.published, []);
  });

  it('are worded in Chinese for a Chinese editor', async () => {
    const editor = await connect({ locale: 'zh-cn' });
    editor.open(URI, BROKEN);
    const { items } = await pull(editor);
    assert.equal(items[0]?.message, '段落在此断开，下文在第 7 行：“和草鱼)，最快六小时…”。可将两段接上。');
  });

  it('say that nothing changed, and what changed', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    const first = await pull(editor);
    assert.equal((await pull(editor, first.resultId)).kind, 'unchanged');
    editor.change(URI, 2, { range: { start: at(4, 17), end: at(6, 0) }, text: '' });
    const second = await pull(editor, first.resultId);
    assert.equal(second.kind, 'full');
    assert.deepEqual(second.items.map(listing), ['7:15–7:27 seam.split → 9:1']);
  });

  it('are pushed to a client that cannot pull, once for a burst of edits, and taken back at the end', async () => {
    const editor = await connect({ capabilities: old });
    editor.open(URI, BROKEN);
    for (let version = 2; version < 50; version++) {
      editor.change(URI, version, { range: { start: at(2, 0), end: at(2, 0) }, text: '青' });
      if (version % 10 === 0) await setImmediate();
    }
    const [first] = await until('problems', () => editor.published.length > 0 && editor.published);
    assert.equal(first?.version, 49);
    assert.deepEqual(first?.diagnostics.map(listing), ['5:7–5:19 seam.split', '9:15–9:27 seam.split']);
    editor.close(URI);
    const last = await until('the end', () => editor.published.find(({ diagnostics }) => diagnostics.length === 0));
    assert.equal(last.uri, URI);
    assert.equal(editor.published.length, 2);
  });

  it('are pushed for each document by itself', async () => {
    const editor = await connect({ capabilities: old });
    editor.open('file:///a.news', BROKEN);
    editor.open('file:///b.news', CLEAN);
    await until('both', () => editor.published.length === 2);
    const counts = editor.published.map(({ uri, diagnostics }) => `${uri} ${diagnostics.length}`).sort();
    assert.deepEqual(counts, ['file:///a.news 2', 'file:///b.news 0']);
  });

  it('stop at a thousand, and the reader is told how many there are', async () => {
    const editor = await connect({ initializationOptions: { status: true } });
    editor.open(URI, '## 只有标题没有正文\n\n'.repeat(1200));
    const { items } = await pull(editor);
    assert.equal(items.length, 1000);
    const status = await until('the status', () => editor.statuses[0]);
    assert.deepEqual(status.notes, ['The page has 1200 problems; the 1000 worst are shown.']);
  });

  it('come with a status that tells what the page was taken for', async () => {
    const editor = await connect({ initializationOptions: { status: true } });
    editor.open(URI, BROKEN);
    await pull(editor);
    const status = await until('the status', () => editor.statuses[0]);
    assert.deepEqual(status, {
      uri: URI,
      version: 1,
      revision: 0,
      language: 'zh-Hans',
      articles: 2,
      openSeams: 2,
      safeSeams: 2,
      orphans: 0,
      notes: [],
    });
  });

  it('come with a status after every reading of another text, so that whoever shows the page asks anew', async () => {
    const editor = await connect({ initializationOptions: { status: true } });
    editor.open(URI, BROKEN);
    await pull(editor);
    await pull(editor);
    const end = placeOf(BROKEN, '鳙鱼\n');
    editor.change(URI, 2, { range: { start: end, end }, text: '白' });
    await pull(editor);
    await until('the second status', () => editor.statuses[1]);
    assert.deepEqual(
      editor.statuses.map(({ version }) => version),
      [1, 2],
    );
  });

  it('wait in the paragraph that is being typed until the typing rests, and nowhere else', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    assert.equal((await pull(editor)).items.length, 2);
    const end = placeOf(BROKEN, '鳙鱼\n');
    editor.change(URI, 2, { range: { start: end, end }, text: '白' });
    const first = await pull(editor);
    assert.deepEqual(first.items.map(listing), ['9:15–9:27 seam.split → 11:1']);
    await until('the wish to be asked again', () => editor.asked.includes('workspace/diagnostic/refresh'));
    const second = await pull(editor, first.resultId);
    assert.deepEqual(second.items.map(listing), ['5:8–5:20 seam.split → 7:1', '9:15–9:27 seam.split → 11:1']);
  });

  it('do not wait after a join or a paste', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    await pull(editor);
    editor.change(URI, 2, { range: { start: at(0, 0), end: at(0, 0) }, text: '青屏日报　第3版\n\n' });
    assert.equal((await pull(editor)).items.length, 2);
  });

  it('do not pass a document that was opened again off as unchanged', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    const { resultId } = await pull(editor);
    editor.close(URI);
    editor.open(URI, CLEAN);
    assert.equal((await pull(editor, resultId)).kind, 'full');
  });

  it('follow the settings of the document, live', async () => {
    let severities: Record<string, string> = { 'seam.split': 'error' };
    const editor = await connect({ settings: (uri) => (uri === URI ? { severities } : null) });
    editor.open(URI, BROKEN);
    assert.deepEqual(
      (await pull(editor)).items.map(({ severity }) => severity),
      [1, 1],
    );
    severities = { 'seam.split': 'off' };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual((await pull(editor)).items, []);
    await until('the wish to be asked again', () => editor.asked.includes('workspace/diagnostic/refresh'));
  });

  it("follow .galley.json, which the editor's own settings override", async () => {
    const configuration = (): { path: string; text: string } => ({
      path: '/paper/.galley.json',
      text: '{ "severities": { "seam.split": "hint", "seam.orphan": "loud" }, // ours\n "colour": 1, }',
    });
    const editor = await connect({ configuration, initializationOptions: { status: true } });
    editor.open(URI, BROKEN);
    assert.deepEqual(
      (await pull(editor)).items.map(({ severity }) => severity),
      [4, 4],
    );
    const status = await until('the status', () => editor.statuses[0]);
    assert.equal(status.notes.length, 2);
    const loud = '.galley.json, line 1: “seam.orphan” is to be one of: error, warning, information, hint, off.';
    assert.equal(status.notes[0], loud);
    assert.match(status.notes[1] ?? '', /^\.galley\.json, line 2: There is no setting “colour”\. There are: .*severities/);
    assert.ok(
      editor.logs.some((line) => line.includes(`/paper/${loud}`)),
      'the log tells where the file is',
    );
    const other = await connect({ configuration, settings: () => ({ severities: { 'seam.split': 'warning' } }) });
    other.open(URI, BROKEN);
    assert.deepEqual(
      (await pull(other)).items.map(({ severity }) => severity),
      [2, 2],
    );
  });

  it('say beside the page what is wrong with them, until it is right', async () => {
    let settings: object = { language: 'klingon', date: '31.10.2025' };
    const editor = await connect({ settings: () => settings, initializationOptions: { status: true } });
    editor.open(URI, BROKEN);
    await pull(editor);
    const notes = (): string[] => [...(editor.statuses.at(-1)?.notes ?? [])];
    await until('the notes', () => notes().length === 2);
    assert.match(notes()[0] ?? '', /^Settings: “language” is to be one of: /);
    assert.match(notes()[1] ?? '', /^Settings: “date” is to be a date/);
    settings = { language: 'zh-Hans' };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await pull(editor);
    await until('no notes', () => notes().length === 0);
  });

  it('follow a .galley.json that only the client can read, and ask for it nowhere else', async () => {
    const clientConfiguration = () => ({ path: 'paper/.galley.json', text: '\ufeff{ "severities": { "seam.split": "hint" } }' });
    const initializationOptions = { configurationFiles: true };
    const far = 'vscode-vfs://github/paper/page.news.txt';
    const severities = async (editor: Editor, uri: string): Promise<unknown[]> => {
      editor.open(uri, BROKEN);
      const report = await editor.request<Report>('textDocument/diagnostic', { textDocument: { uri } });
      return report.items.map(({ severity }) => severity);
    };
    const editor = await connect({ clientConfiguration, initializationOptions });
    assert.deepEqual(await severities(editor, far), [4, 4]);
    assert.deepEqual(
      editor.asked.filter((method) => method.startsWith('galley/configuration')),
      [`galley/configuration ${far}`],
    );
    assert.deepEqual(await severities(editor, URI), await severities(await connect(), URI));
    const odd = await connect({ clientConfiguration: () => [7], initializationOptions });
    assert.deepEqual(await severities(odd, far), await severities(await connect(), far));
  });

  it('take the settings that an old client pushes', async () => {
    const capabilities = { ...modern, workspace: {} };
    const settings = { severities: { 'seam.split': 'hint' } };
    const editor = await connect({ capabilities, initializationOptions: { settings } });
    editor.open(URI, BROKEN);
    assert.deepEqual(
      (await pull(editor)).items.map(({ severity }) => severity),
      [4, 4],
    );
    const pushed = { settings: { galley: { severities: { 'seam.split': 'error' } } } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', pushed);
    assert.deepEqual(
      (await pull(editor)).items.map(({ severity }) => severity),
      [1, 1],
    );
  });
});
