// The extension at work: its commands, copying, settings that take effect at once, and a server that can be started again.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  ConfigurationTarget,
  commands,
  env,
  extensions,
  Position,
  Selection,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { becomes, closeAll, eventually, openPage, outline, problems, tornPage } from './workspace.js';

async function readPage(): Promise<TextEditor> {
  const page = await openPage(tornPage);
  await becomes(() => problems(page), ['5 seam.split', '17 seam.split'], 'the page is read');
  return page;
}

/** The language servers that this extension host has started. */
function serverProcesses(): number[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((row) => Number(row?.[2]) === process.pid && /dist[\\/]server[\\/]node\.js/.test(row?.[3] ?? ''))
    .map((row) => Number(row?.[1]));
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
    assert.ok(named.length > 20);
  });

  it('copies an article as clean text, its broken paragraphs joined', async () => {
    const page = await readPage();
    const at = page.document.positionAt(tornPage.indexOf('年最多'));
    page.selection = new Selection(at, at);
    await commands.executeCommand('galley.copyArticle');
    const copied = await env.clipboard.readText();
    assert.ok(copied.includes('全市早稻收割过半'), copied);
    assert.ok(copied.includes('收割机从1940台增至3200台（为历年最多）。'), copied);
    assert.ok(copied.includes('预计7月20日前全部收割完毕。'), copied);
    assert.ok(!copied.includes('白鹭渡') && !copied.includes('#'), copied);
    assert.equal(page.document.getText(), tornPage);
  });

  it('exports a page as new documents, and writes nothing', async () => {
    const page = await readPage();
    const leave = (): Thenable<unknown> => commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const [xml] = await commands.executeCommand<readonly string[]>('galley.exportPage', 'tei');
    assert.match(xml ?? '', /^page-.*\.xml$/);
    const tei = window.activeTextEditor?.document;
    assert.ok(tei?.isUntitled && tei.languageId === 'xml', tei?.languageId);
    assert.match(tei.getText(), /^<\?xml /);
    assert.match(tei.getText(), /<head type="headline" xml:id="b\d+">/);
    await leave();
    await window.showTextDocument(page.document);
    assert.equal((await commands.executeCommand<readonly string[]>('galley.exportPage', 'brat')).length, 2);
    assert.match(window.activeTextEditor?.document.getText() ?? '', /^T1\t/);
    await leave();
    await leave();
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

  // Windows has no `ps`; the client's side of it is the same there.
  if (process.platform !== 'win32') {
    it('comes back by itself after the server was killed', async () => {
      const page = await readPage();
      const before = serverProcesses();
      assert.equal(before.length, 1, 'one server runs');
      for (const pid of before) process.kill(pid, 'SIGKILL');
      await eventually(serverProcesses, (now) => now.length === 1 && !before.includes(now[0] ?? 0), 'another server runs');
      await page.edit((edit) => edit.insert(page.document.positionAt(0), '\n'));
      await becomes(() => problems(page), ['6 seam.split', '18 seam.split'], 'the new server reads the page');
    });
  }

  it('saves while the server is busy or away', async () => {
    const page = await readPage();
    const restarted = commands.executeCommand('galley.restartServer');
    const change = new WorkspaceEdit();
    change.insert(page.document.uri, new Position(0, 0), '\n');
    assert.ok(await workspace.applyEdit(change), 'the edit is made');
    await page.document.save();
    assert.equal(readFileSync(page.document.fileName, 'utf8'), `\n${tornPage}`);
    await restarted;
  });
});
