// The least that every face of the extension has to do: take a sample for a newspaper page, and give it an outline and problems.
import assert from 'node:assert/strict';
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

/** Opens the first sample page and checks what the extension makes of it. Returns the extension. */
export async function servesASample(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('galley.galley');
  assert.ok(extension, 'VS Code has not loaded the extension');
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  const [name] = (await vscode.workspace.fs.readDirectory(folder.uri)).flatMap(([file]) =>
    file.endsWith('.news.txt') ? [file] : [],
  );
  assert.ok(name, 'samples/ holds no *.news.txt page');

  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
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
  const headlines = symbols.filter((symbol) => document.getText(symbol.range).includes(symbol.name));
  assert.ok(headlines.length > 2, `of the page's headlines only ${headlines.length} name an entry of the outline`);

  const problems = await until(
    async () => vscode.languages.getDiagnostics(document.uri),
    (found) => found.length > 0,
  );
  assert.ok(
    problems.some((problem) => problem.source === 'galley'),
    'a page with broken paragraphs has no problem from galley',
  );
  assert.equal(extension.isActive, true);
  return extension;
}
