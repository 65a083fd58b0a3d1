// The extension as people install it: it activates, its server starts, and a sample page gets its outline and problems.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** Asks again until the answer is good, for half a minute at most. */
async function until<T>(ask: () => Promise<T>, good: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (good(answer) || Date.now() > deadline) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('the packed extension', () => {
  it('activates and serves a page', async function () {
    this.timeout(60_000);
    const extension = vscode.extensions.getExtension('galley.galley');
    assert.ok(extension, 'VS Code has not loaded the extension');
    assert.equal(extension.extensionPath, join(process.env.GALLEY_ROOT ?? '', 'out/packed/extension'));

    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const [name] = (await vscode.workspace.fs.readDirectory(folder.uri)).flatMap(([file]) =>
      file.endsWith('.news.txt') ? [file] : [],
    );
    assert.ok(name, 'samples/ holds no *.news.txt page');
    const page = vscode.Uri.joinPath(folder.uri, name);
    const document = await vscode.workspace.openTextDocument(page);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'newstext');

    const symbols = await until(
      async () =>
        (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        )) ?? [],
      (found) => found.length > 0,
    );
    assert.ok(symbols.length > 0, 'the outline is empty');
    assert.ok(symbols.every((symbol) => symbol.name.trim() !== ''));
    assert.equal(extension.isActive, true);
  });
});
