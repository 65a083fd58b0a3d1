// What a person decides in the editor: kept in a file beside the page, obeyed, found again after another program edited the page, taken back.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Hover,
  Range,
  Selection,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { becomes, closeAll, eventually, openPage, outline, problems, tornPage } from './workspace.js';

const sidecarOf = ({ document }: TextEditor): string => `${document.uri.fsPath}.galley.jsonld`;

interface Item {
  readonly id: string;
  readonly 'galley:kind'?: string;
  readonly 'galley:deleted'?: string;
}

/** Kinds of the decisions in the file beside a page, in the order of the alphabet; null where there is no file. */
function kept(page: TextEditor): string[] | null {
  const file = sidecarOf(page);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (text === '') return null;
  const { items } = JSON.parse(text) as { readonly items: readonly Item[] };
  return items.flatMap((item) => ('galley:deleted' in item ? ['taken back'] : (item['galley:kind'] ?? []))).sort();
}

/** Selects words of the page; with a length of 0 only puts the caret before them. */
function select(page: TextEditor, words: string, length = 0): void {
  const offset = page.document.getText().indexOf(words);
  assert.ok(offset >= 0, `the page holds ${words}`);
  const at = (further: number) => page.document.positionAt(offset + further);
  page.selection = new Selection(at(0), at(length));
}

/** Sends one decision as a view or the proof would. */
async function decide(page: TextEditor, decision: object): Promise<unknown> {
  const { uri, version } = page.document;
  return commands.executeCommand('galley.decide', { format: 1, uri: uri.toString(), version, decision });
}

const placeOf = (page: TextEditor, words: string) => {
  const { line, character } = page.document.positionAt(page.document.getText().indexOf(words));
  return { line, character };
};

const rangeOf = (page: TextEditor, words: string) => {
  const start = placeOf(page, words);
  return { start, end: { line: start.line, character: start.character + words.length } };
};

async function readPage(): Promise<TextEditor> {
  const page = await openPage(tornPage);
  await becomes(() => problems(page), ['5 seam.split', '17 seam.split'], 'the page is read');
  return page;
}

async function hoverText(page: TextEditor, words: string): Promise<string> {
  const at = page.document.positionAt(page.document.getText().indexOf(words));
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', page.document.uri, at);
  return hovers.flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value))).join('\n');
}

describe('decisions', () => {
  afterEach(closeAll);

  it('leave no file before there is one, then one beside the page, and nothing else', async () => {
    const page = await readPage();
    assert.equal(kept(page), null);
    select(page, '市农业农村局负责人');
    assert.ok(await commands.executeCommand('galley.setRole', 'headline'));
    await becomes(() => kept(page), ['role'], 'it is kept');
    const folder = readdirSync(dirname(sidecarOf(page)));
    assert.deepEqual(
      folder.filter((name) => name.includes(basename(page.document.uri.fsPath))).sort(),
      [basename(page.document.uri.fsPath), basename(sidecarOf(page))].sort(),
    );
    assert.ok(!page.document.isDirty, 'the text is not touched');
    await becomes(async () => (await outline(page)).length > 2, true, 'the outline has one more article');
  });

  it('are told in the hover, and taken back in one step by a command or a quick fix', async () => {
    const page = await readPage();
    select(page, '市农业农村局负责人');
    await commands.executeCommand('galley.setRole', 'headline');
    await becomes(() => kept(page), ['role'], 'it is kept');
    await eventually(
      () => hoverText(page, '市农业农村局负责人'),
      (text) => /Decided by you|人工指定/.test(text),
      'the hover says so',
    );
    await commands.executeCommand('galley.undoDecision');
    await becomes(() => kept(page), ['taken back'], 'it is taken back in the file too');
    await commands.executeCommand('galley.reviewed');
    await becomes(() => kept(page), ['reviewed', 'taken back'], 'another one');
    const caret = new Range(page.selection.active, page.selection.active);
    const offered = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      page.document.uri,
      caret,
      CodeActionKind.QuickFix.value,
    );
    const back = offered.find(({ kind }) => kind?.value === 'quickfix.galley.undecide');
    assert.ok(back?.command, `a way back among: ${offered.map(({ title }) => title).join(' / ')}`);
    await commands.executeCommand(back.command.command, ...(back.command.arguments ?? []));
    await becomes(() => kept(page), ['taken back', 'taken back'], 'that too');
  });

  it('are not asked for where no words stand', async () => {
    const page = await readPage();
    page.selection = new Selection(1, 0, 1, 0);
    assert.equal(page.document.lineAt(1).text, '');
    for (const command of ['galley.decideAbout', 'galley.note', 'galley.label'])
      assert.equal(await commands.executeCommand(command), false, command);
  });

  it('go along with a page that is renamed', async () => {
    const page = await readPage();
    await commands.executeCommand('galley.reviewed');
    await becomes(() => kept(page), ['reviewed'], 'it is kept');
    const from = page.document.uri;
    const to = from.with({ path: from.path.replace('.news.txt', '-A3.news.txt') });
    const renaming = new WorkspaceEdit();
    renaming.renameFile(from, to);
    assert.ok(await workspace.applyEdit(renaming));
    const renamed = await window.showTextDocument(await workspace.openTextDocument(to));
    await becomes(() => kept(renamed), ['reviewed'], 'it lies beside the page');
    assert.ok(!existsSync(sidecarOf(page)), 'and nothing is left behind');
    select(renamed, '市农业农村局负责人');
    assert.ok(await commands.executeCommand('galley.setRole', 'headline'));
    await becomes(() => kept(renamed), ['reviewed', 'role'], 'and what is decided there is kept with it');
  });

  it('of every kind hold when another program has edited the page above, below and inside them', async () => {
    const page = await readPage();
    const say = (decision: object) => decide(page, decision);
    await say({ kind: 'role', at: placeOf(page, '——白鹭渡记事'), role: 'kicker' });
    await say({ kind: 'boundary', at: placeOf(page, '老船长把船钥匙'), starts: true });
    await say({ kind: 'apart', left: placeOf(page, '山海日报7月3日讯'), right: placeOf(page, '年最多') });
    await say({ kind: 'join', left: placeOf(page, '清晨5时'), right: placeOf(page, '展变化') });
    await say({ kind: 'same-article', left: placeOf(page, '市农业农村局负责人'), right: placeOf(page, '老渡口迎来新船长') });
    await say({ kind: 'claim', at: placeOf(page, '34岁'), set: null });
    await say({ kind: 'claim', at: placeOf(page, '2600多人次'), set: { value: '2650' } });
    await say({ kind: 'note', at: rangeOf(page, '余小满'), text: '核对姓名' });
    await say({ kind: 'label', at: rangeOf(page, '白鹭渡的汽笛'), label: '地点' });
    await say({ kind: 'reviewed', at: rangeOf(page, '船可以换新的，规矩不能换') });
    const all = ['apart', 'boundary', 'boundary', 'claim', 'claim', 'join', 'label', 'note', 'reviewed', 'role', 'same-article'];
    await becomes(() => kept(page), all, 'all are kept');
    const file = page.document.uri;
    await closeAll();

    const edited = readFileSync(file.fsPath, 'utf8')
      .replace('第03版 综合', '第03版 综合\n\n今日导读：早稻收割过半。')
      .replace('——白鹭渡记事', '——白鹭渡的记事')
      .replace('播种面积120万亩', '播种面积有120万亩')
      .replace('白鹭渡的汽笛响了', '白鹭渡的汽笛又响了')
      .concat('\n编后：愿江水长清。\n');
    writeFileSync(file.fsPath, edited);
    const again = await window.showTextDocument(await workspace.openTextDocument(file));
    // The editor may show what it knew of the file for a moment.
    await becomes(() => again.document.getText() === edited, true, 'the text of the other program');
    const list = async () => {
      const shown = await commands.executeCommand<{ says: { kind: string }; ranges: unknown[] | null }[]>('galley.listDecisions');
      return (shown ?? []).map(({ says, ranges }) => `${says.kind}${ranges === null ? ' adrift' : ''}`).sort();
    };
    await becomes(list, all, 'all are found again');
    assert.match(await hoverText(again, '2600多人次'), /2,650/);
    await becomes(async () => (await problems(again)).some((each) => each.startsWith('7 seam.split')), false, 'apart is obeyed');
  });

  it('made in two windows at once are both in the file', async () => {
    const page = await readPage();
    select(page, '老船长');
    await commands.executeCommand('galley.reviewed');
    await becomes(() => kept(page), ['reviewed'], 'ours');
    const lines = readFileSync(sidecarOf(page), 'utf8').split('\n');
    const theirs = lines[1]!.replace(/"id":"[^"]*"/, '"id":"urn:uuid:00000000-0000-4000-8000-000000000001"');
    writeFileSync(sidecarOf(page), [lines[0], theirs, ...lines.slice(1)].join('\n'));
    await commands.executeCommand('galley.articleStarts');
    await becomes(() => kept(page), ['boundary', 'reviewed', 'reviewed'], 'both');
  });

  it('are not written over a file that is damaged, and the page still works', async () => {
    const page = await readPage();
    const damaged = '{"@context":["http://www.w3.org/ns/anno.jsonld"';
    writeFileSync(sidecarOf(page), damaged);
    select(page, '市农业农村局负责人');
    await commands.executeCommand('galley.setRole', 'headline');
    await becomes(async () => (await outline(page)).length > 2, true, 'it is obeyed');
    assert.equal(readFileSync(sidecarOf(page), 'utf8'), damaged);
    writeFileSync(sidecarOf(page), '');
    await becomes(() => kept(page), ['role'], 'it is kept as soon as the file may be written');
  });
});
