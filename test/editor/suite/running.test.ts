// The extension at work: its commands, copying, settings that take effect at once, and a server that can be started again.
import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, env, extensions, Selection, type TextEditor, workspace } from 'vscode';
import { becomes, closeAll, eventually, openPage, outline, problems, tornPage } from './workspace.js';

async function readPage(): Promise<TextEditor> {
  const page = await openPage(tornPage);
  await becomes(() => problems(page), ['5 seam.split', '17 seam.split'], 'the page is read');
  return page;
}

describe('the extension', () => {
  afterEach(closeAll);

  it('has every command that its manifest names', async () => {
    const extension = extensions.getExtension('galley.galley');
    assert.ok(extension);
    await extension.activate();
    const named = (extension.packageJSON as { contributes: { commands: { command: string }[] } }).contributes.commands;
    const known = new Set(await commands.getCommands(true));
    assert.deepEqual(
      named.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
    assert.equal(named.length, 13);
  });

  it('copies an article as clean text, its broken paragraphs joined', async () => {
    const page = await readPage();
    const at = page.document.positionAt(tornPage.indexOf('年最多'));
    page.selection = new Selection(at, at);
    await commands.executeCommand('galley.copyArticle');
    const copied = await env.clipboard.readText();
    assert.ok(copied.includes('全市早稻收割过半'), copied);
    assert.ok(copied.includes('收割机从1940台增至3200台，为历年最多。'), copied);
    assert.ok(copied.includes('预计7月20日前全部收割完毕。'), copied);
    assert.ok(!copied.includes('白鹭渡') && !copied.includes('#'), copied);
    assert.equal(page.document.getText(), tornPage);
  });

  it('applies changed settings to the page that is open', async () => {
    const page = await readPage();
    const settings = workspace.getConfiguration('galley');
    await settings.update('severities', { 'seam.split': 'off' }, ConfigurationTarget.Workspace);
    await becomes(() => problems(page), [], 'the rule is silent');
    await settings.update('severities', undefined, ConfigurationTarget.Workspace);
    await becomes(() => problems(page), ['5 seam.split', '17 seam.split'], 'the rule speaks again');
  });

  it('reads the page as typing changes it', async () => {
    const page = await readPage();
    await page.edit((edit) =>
      edit.insert(
        page.document.positionAt(tornPage.indexOf('## 老渡口')),
        '## 茶馆开张\n\n渡口边的茶馆昨天开张，街坊们来喝头一碗茶。\n\n',
      ),
    );
    await eventually(
      () => outline(page),
      (names) => names.includes('茶馆开张'),
      'the new headline is in the outline',
    );
  });

  it('starts the server again, and the page is read again', async () => {
    const page = await readPage();
    await commands.executeCommand('galley.restartServer');
    await becomes(() => problems(page), ['5 seam.split', '17 seam.split'], 'the page is read by the new server');
    await eventually(
      () => outline(page),
      (names) => names.includes('全市早稻收割过半'),
      'the outline is back',
    );
  });

  it('saves while the server is busy or away', async () => {
    const page = await readPage();
    const restarted = commands.executeCommand('galley.restartServer');
    await page.edit((edit) => edit.insert(page.document.positionAt(0), '\n'));
    assert.equal(await page.document.save(), true);
    assert.equal(page.document.isDirty, false);
    await restarted;
  });
});
