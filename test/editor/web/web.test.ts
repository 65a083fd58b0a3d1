// The extension in VS Code for the web: browser bundles, the server in a Web Worker, documents that are not files.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { servesASample } from '../serves.js';

describe('the web extension', () => {
  it('activates and serves a page that is not a file', async function () {
    this.timeout(90_000);
    await servesASample();
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.notEqual(vscode.window.activeTextEditor?.document.uri.scheme, 'file');
  });

  it('hands its statistics to the worker: what is one word is known', async () => {
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    const cut = document.positionAt(document.getText().indexOf('单箱物流成') + '单箱物流成'.length);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, cut);
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
      .join('\n');
    assert.ok(text.includes('“成本” is one word'), text);
  });

  it('keeps what a person decides beside a page that is no file', async () => {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const line = editor.document
      .getText()
      .split('\n')
      .findIndex((each) => each.length > 40);
    editor.selection = new vscode.Selection(line, 0, line, 0);
    assert.equal(await vscode.commands.executeCommand('galley.reviewed'), true);
    const sidecar = editor.document.uri.with({ path: `${editor.document.uri.path}.galley.jsonld` });
    const deadline = Date.now() + 20_000;
    let text = '';
    let why = '';
    while (text === '' && Date.now() < deadline) {
      try {
        text = new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar));
      } catch (error) {
        why = String(error);
        await new Promise((resolve) => setTimeout(resolve, 100)); // not yet
      }
    }
    assert.ok(text.includes('"galley:kind":"reviewed"'), `${sidecar.toString()} holds: ${text} ${why}`);
  });

  it('obeys the paper’s own settings, in a folder that is no disk', async () => {
    const page = vscode.window.activeTextEditor?.document;
    assert.ok(page);
    const settings = vscode.Uri.joinPath(page.uri, '../.galley.json');
    const splits = (): number =>
      vscode.languages.getDiagnostics(page.uri).filter(({ code }) => JSON.stringify(code).includes('seam.split')).length;
    const becomes = async (what: string, good: () => boolean): Promise<void> => {
      const deadline = Date.now() + 20_000;
      while (!good()) {
        assert.ok(Date.now() < deadline, `${what}: ${splits()} broken paragraphs in the list`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    await becomes('before', () => splits() > 0);
    await vscode.workspace.fs.writeFile(settings, new TextEncoder().encode('{ "severities": { "seam.split": "off" } }'));
    await becomes('with the rule off', () => splits() === 0);
    await vscode.workspace.fs.delete(settings);
    await becomes('after', () => splits() > 0);
  });

  it('exports the page in every format, as documents that a person may save', async () => {
    const page = vscode.window.activeTextEditor?.document;
    assert.ok(page);
    const beginnings = {
      w3c: /^\{\s*"@context"/,
      tei: /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<TEI /,
      brat: /^T1\tfolio 0 /,
      'label-studio': /^\[?\s*\{\s*"data"/,
      jsonl: /^\{"text":/,
      csv: /^\ufeff?page,line,start,end,/,
      markdown: /^---\n/,
      text: /./,
    };
    for (const [format, beginning] of Object.entries(beginnings)) {
      await vscode.window.showTextDocument(page);
      const names = await vscode.commands.executeCommand<readonly string[]>('galley.exportPage', format);
      assert.equal(names.length, format === 'brat' ? 2 : 1, format);
      const shown = vscode.window.activeTextEditor?.document;
      assert.ok(shown?.isUntitled, format);
      assert.ok(beginning.test(shown.getText()), `${format}: ${shown.getText().slice(0, 60)}`);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      if (format === 'brat') await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.window.showTextDocument(page);
  });

  it('opens the reading proof', async () => {
    await vscode.commands.executeCommand('galley.openProof');
    const isProof = ({ input }: vscode.Tab) => input instanceof vscode.TabInputWebview && input.viewType.includes('galley.proof');
    const deadline = Date.now() + 10_000;
    while (!vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(isProof)) {
      assert.ok(Date.now() < deadline, 'no tab shows the proof');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
});
