// What a person sees on a page: outline, problems, hovers, folds, the other half of a broken paragraph.
import assert from 'node:assert/strict';
import {
  commands,
  type DocumentHighlight,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  MarkdownString,
  type SelectionRange,
  type TextEditor,
} from 'vscode';
import {
  becomes,
  closeAll,
  eventually,
  galleyDiagnostics,
  openPage,
  openSample,
  outline,
  problems,
  tornPage,
} from './workspace.js';

/** Where a piece of text begins on the page. */
function placeOf({ document }: TextEditor, text: string, further = 0) {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `the page holds ${text}`);
  return document.positionAt(offset + further);
}

describe('a torn page', () => {
  let page: TextEditor;
  before(async () => {
    page = await openPage(tornPage);
    await eventually(
      () => problems(page).length,
      (count) => count > 0,
      'the page is read',
    );
  });
  after(closeAll);

  it('shows its articles in the outline', async () => {
    assert.deepEqual(await outline(page), [
      '全市早稻收割过半',
      '  全市早稻收割过半',
      '老渡口迎来新船长',
      '  老渡口迎来新船长',
      '  ——白鹭渡记事',
      '  本报记者 陶知远',
    ]);
  });

  it('marks both broken paragraphs, and says where the other halves are', async () => {
    assert.deepEqual(problems(page), ['5 seam.split', '17 seam.split']);
    const [first] = galleyDiagnostics(page.document.uri);
    assert.match(first?.message ?? '', /line 7: “年最多）。/);
    assert.equal(first?.relatedInformation?.[0]?.location.range.start.line, 6);
  });

  it('writes a number out in its hover', async () => {
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      page.document.uri,
      placeOf(page, '91.2%'),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof MarkdownString ? content.value : String(content)))
      .join('\n');
    for (const part of ['87.5', '91.2', '3.7']) assert.ok(text.includes(part), `${part} in:\n${text}`);
  });

  it('goes from one half of a broken paragraph to the other', async () => {
    const at = placeOf(page, '为历', 1);
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      page.document.uri,
      at,
    );
    const lines = found.map((each) => ('targetRange' in each ? each.targetRange : each.range).start.line);
    assert.deepEqual(lines, [6]);
  });

  it('highlights both halves', async () => {
    const at = placeOf(page, '年最多');
    const found = await commands.executeCommand<DocumentHighlight[]>('vscode.executeDocumentHighlights', page.document.uri, at);
    assert.deepEqual([...new Set(found.map(({ range }) => range.start.line))].sort(), [4, 6]);
  });

  it('folds articles', async () => {
    const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', page.document.uri);
    const starts = folds.map(({ start }) => start);
    assert.ok(starts.includes(2) && starts.includes(10), `folds at ${starts.join(', ')}`);
  });

  it('grows a selection from sentence to paragraph', async () => {
    const at = placeOf(page, '预计7月20日');
    const [innermost] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      page.document.uri,
      [at],
    );
    const texts: string[] = [];
    for (let range = innermost; range !== undefined; range = range.parent as SelectionRange)
      texts.push(page.document.getText(range.range));
    assert.ok(
      texts.some((text) => text.startsWith('市农业农村局负责人介绍') && text.endsWith('全部收割完毕。')),
      texts.join('\n--\n'),
    );
  });
});

describe('the samples', () => {
  afterEach(closeAll);

  it('01 shows stories under their own headlines, and a column that is no story', async () => {
    const names = await outline(await openSample('01'));
    const stories = names.filter((name) => !name.startsWith(' '));
    for (const story of [
      '霁川外贸总值跨越1500亿元大关',
      '老港新潮',
      '盯紧薄弱环节 做好旱涝两手准备',
      '让老手艺“活”在今天的日子里',
    ]) {
      assert.ok(stories.includes(story), `${story} in ${stories.join(' / ')}`);
    }
    assert.ok(!stories.includes('云渡时评'), 'the column is not a story');
    assert.ok(names.includes('  云渡时评'), 'the column stands inside its story');
  });

  it('02, the clean page, has no broken paragraph', async () => {
    const page = await openSample('02');
    await eventually(
      () => outline(page),
      (names) => names.includes('青梧江大桥主塔封顶'),
      'the page is read',
    );
    await becomes(() => problems(page).filter((each) => each.includes('seam')), [], 'no broken paragraph');
  });

  it('04, the English page, shows its stories', async () => {
    const stories = (await outline(await openSample('04'))).filter((name) => !name.startsWith(' '));
    assert.ok(
      stories.some((name) => name.includes('FERRY CREW PULLS 14 FROM')),
      stories.join(' / '),
    );
  });
});
