// A folder is checked without opening its pages; what is opened afterwards is not told of twice.
import assert from 'node:assert/strict';
import { commands, languages, Uri, window, workspace } from 'vscode';
import { closeAll, eventually } from './workspace.js';

describe('checking a folder', () => {
  afterEach(closeAll);

  it('lists the problems of pages that are not open, once', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const page = Uri.joinPath(folder.uri, '01-broken-page.news.txt');
    const clean = Uri.joinPath(folder.uri, '02-clean-page.news.txt');
    const split = () => languages.getDiagnostics(page).filter(({ source }) => source === 'galley').length;
    assert.equal(split(), 0);
    await commands.executeCommand('galley.checkFolder');
    const found = split();
    assert.ok(found > 10, `${found} problems`);
    assert.equal(languages.getDiagnostics(clean).filter(({ code }) => String(code).includes('seam')).length, 0);
    await window.showTextDocument(page);
    await eventually(split, (count) => count === found, 'the same problems, once');
  });
});
