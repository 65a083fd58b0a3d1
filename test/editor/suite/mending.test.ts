// What a person does to a page: joining, splitting, saying what is what; always as one step that can be undone.
import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  Range,
  Selection,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import {
  becomes,
  closeAll,
  eventually,
  galleyDiagnostics,
  mendedPage,
  openPage,
  outline,
  problems,
  tornPage,
} from './workspace.js';

/** Puts the caret before (or `further` into) a piece of text. */
function putCaret(editor: TextEditor, text: string, further = 0): void {
  const offset = editor.document.getText().indexOf(text);
  assert.ok(offset >= 0, `the page holds ${text}`);
  const at = editor.document.positionAt(offset + further);
  editor.selection = new Selection(at, at);
}

async function readPage(text = tornPage, broken = 2): Promise<TextEditor> {
  const page = await openPage(text);
  await eventually(
    () => problems(page).length,
    (count) => count === broken,
    'the page is read',
  );
  return page;
}

async function actions(page: TextEditor, range: Range, kind: CodeActionKind): Promise<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', page.document.uri, range, kind.value, 10);
}

const textOf = ({ document }: TextEditor) => document.getText();

describe('a page that is read-only', () => {
  afterEach(closeAll);

  it('is not mended behind the lock', async () => {
    const page = await readPage();
    const files = workspace.getConfiguration('files');
    const name = page.document.uri.path.replace(/^.*\//, '');
    await files.update('readonlyInclude', { [`**/${name}`]: true }, ConfigurationTarget.Workspace);
    try {
      await becomes(() => commands.executeCommand('galley.joinAll'), false, 'nothing is joined');
      assert.equal(textOf(page), tornPage);
    } finally {
      await files.update('readonlyInclude', undefined, ConfigurationTarget.Workspace);
    }
  });
});

describe('joining', () => {
  afterEach(closeAll);

  it('by the quick fix of a problem: the text is joined, the problem goes, undo brings both back', async () => {
    const page = await readPage();
    const first = galleyDiagnostics(page.document.uri).find(({ range }) => range.start.line === 4);
    assert.ok(first);
    const offered = await actions(page, first.range, CodeActionKind.QuickFix);
    const join = offered.find(({ edit, isPreferred }) => edit !== undefined && isPreferred);
    assert.ok(join?.edit, `a preferred join among: ${offered.map(({ title }) => title).join(' / ')}`);
    assert.ok(await workspace.applyEdit(join.edit));
    assert.equal(textOf(page), tornPage.replace('为历\n\n年最多', '为历年最多'));
    await becomes(() => problems(page), ['15 seam.split'], 'one problem is left');
    await commands.executeCommand('undo');
    assert.equal(textOf(page), tornPage);
    await becomes(() => problems(page), ['5 seam.split', '17 seam.split'], 'both problems are back');
  });

  it('with the one key for the preferred fix', async () => {
    const page = await readPage();
    putCaret(page, '为历', 2);
    await commands.executeCommand('editor.action.autoFix');
    await becomes(() => textOf(page), tornPage.replace('为历\n\n年最多', '为历年最多'), 'the paragraph is joined');
  });

  it('on saving, where a person wants that', async () => {
    const settings = workspace.getConfiguration('editor', { languageId: 'newstext' });
    const onSave = (value: unknown) => settings.update('codeActionsOnSave', value, ConfigurationTarget.Workspace, true);
    await onSave({ 'source.fixAll.galley': 'explicit' });
    // A browser's editor saves by itself after a second; only a person's own saving counts here.
    const files = workspace.getConfiguration('files');
    await files.update('autoSave', 'off', ConfigurationTarget.Workspace);
    const page = await readPage();
    await eventually(
      async () => {
        const end = page.document.lineAt(page.document.lineCount - 1).range.end;
        await page.edit((edit) => edit.insert(end, '\n'));
        await page.document.save();
        return textOf(page).trimEnd();
      },
      (text) => text === mendedPage.trimEnd(),
      'saved and joined',
    );
    await files.update('autoSave', undefined, ConfigurationTarget.Workspace);
    await onSave(undefined);
  });

  it('all that is safe, in one step', async () => {
    const page = await readPage();
    await commands.executeCommand('galley.joinAll');
    assert.equal(textOf(page), mendedPage);
    await becomes(() => problems(page), [], 'no problem is left');
    await commands.executeCommand('undo');
    assert.equal(textOf(page), tornPage);
  });

  it('all again changes nothing', async () => {
    const page = await readPage();
    await commands.executeCommand('galley.joinAll');
    const { version } = page.document;
    await commands.executeCommand('galley.joinAll');
    assert.equal(page.document.version, version);
  });

  it('is part of fixing all problems of a newspaper page', async () => {
    const page = await readPage();
    const offered = await actions(page, new Range(0, 0, page.document.lineCount, 0), CodeActionKind.SourceFixAll);
    assert.equal(offered.length, 1, offered.map(({ title }) => title).join(' / '));
    assert.ok(offered[0]?.edit && (await workspace.applyEdit(offered[0].edit)));
    assert.equal(textOf(page), mendedPage);
  });

  it('from the keyboard, at the caret', async () => {
    const page = await readPage();
    putCaret(page, '清晨5时');
    await commands.executeCommand('galley.joinNext');
    assert.equal(textOf(page), tornPage.replace('渡口的发\n\n展变化', '渡口的发展变化'));
  });

  it('keeps the line ends of a file from Windows', async () => {
    const page = await readPage(tornPage.replaceAll('\n', '\r\n'));
    await commands.executeCommand('galley.joinAll');
    assert.equal(textOf(page), mendedPage.replaceAll('\n', '\r\n'));
  });

  it('is refused by a person: the two are not one paragraph', async () => {
    const page = await readPage();
    putCaret(page, '为历', 1);
    await commands.executeCommand('galley.apart');
    await eventually(
      () => problems(page),
      (left) => !left.includes('5 seam.split'),
      'the refused seam is no problem any more',
    );
    assert.equal(textOf(page), tornPage);
  });
});

describe('saying what is what', () => {
  afterEach(closeAll);

  it('a line becomes a headline and begins an article', async () => {
    const page = await readPage(`${tornPage}\n渡口旁边新开了一家茶馆。\n\n茶馆不大，一张方桌四条长凳，老街坊们天天来坐。\n`);
    assert.ok(!(await outline(page)).some((name) => name.includes('茶馆')), 'it is no headline yet');
    putCaret(page, '渡口旁边新开');
    await commands.executeCommand('galley.setRole', 'headline');
    await eventually(
      () => outline(page),
      (names) => names.some((name) => !name.startsWith(' ') && name.includes('渡口旁边新开了一家茶馆')),
      'the headline is in the outline',
    );
  });

  it('a headline becomes plain text and its article goes', async () => {
    const page = await readPage();
    putCaret(page, '## 老渡口', 4);
    await commands.executeCommand('galley.setRole', 'paragraph');
    await eventually(
      () => outline(page),
      (names) => !names.includes('老渡口迎来新船长'),
      'the article is gone',
    );
  });

  it('a paragraph is split where the caret stands, and undo makes it one again', async () => {
    const page = await readPage();
    putCaret(page, '预计7月20日');
    await commands.executeCommand('galley.split');
    assert.equal(textOf(page), tornPage.replace('增加3万亩，预计', '增加3万亩，\n\n预计'));
    await commands.executeCommand('undo');
    assert.equal(textOf(page), tornPage);
  });
});

describe('moving about', () => {
  afterEach(closeAll);
  const line = (page: TextEditor) => page.selection.active.line + 1;

  it('from one broken paragraph to the next, and round', async () => {
    const page = await readPage();
    putCaret(page, '山海日报');
    const seen: number[] = [];
    for (let step = 0; step < 3; step++) {
      await commands.executeCommand('galley.nextBroken');
      seen.push(line(page));
    }
    assert.deepEqual(seen, [5, 17, 5]);
    await commands.executeCommand('galley.previousBroken');
    assert.equal(line(page), 17);
  });

  it('from one article to the next, and round', async () => {
    const page = await readPage();
    putCaret(page, '山海日报');
    await commands.executeCommand('galley.nextArticle');
    assert.equal(line(page), 3);
    await commands.executeCommand('galley.nextArticle');
    assert.equal(line(page), 11);
    await commands.executeCommand('galley.previousArticle');
    assert.equal(line(page), 3);
  });

  it('F8 goes through the problems', async () => {
    const page = await readPage();
    putCaret(page, '山海日报');
    await commands.executeCommand('editor.action.marker.next');
    assert.equal(line(page), 5);
    await commands.executeCommand('closeMarkersNavigation');
  });

  it('does nothing outside a page', async () => {
    const other = await openPage('one\n', 'json');
    await commands.executeCommand('galley.nextBroken');
    assert.equal(line(other), 1);
    assert.equal(window.activeTextEditor, other);
  });
});
