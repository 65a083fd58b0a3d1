// The picture of a page, which lies beside its text under the same name, comes up beside it.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { commands, TabInputCustom, ViewColumn, window } from 'vscode';
import { scanPicture } from '../scan-picture.js';
import { closeAll, eventually, openPage, tornPage } from './workspace.js';

/** Pictures that are shown, with the column they stand in. */
function pictures(): string[] {
  return window.tabGroups.all.flatMap(({ viewColumn, tabs }) =>
    tabs.flatMap(({ input }) =>
      input instanceof TabInputCustom ? [`${viewColumn} ${input.uri.path.slice(input.uri.path.lastIndexOf('.'))}`] : [],
    ),
  );
}

describe('the scan of a page', () => {
  afterEach(closeAll);

  it('opens in the column beside the text, which keeps the keys', async () => {
    const page = await openPage(tornPage);
    writeFileSync(page.document.uri.fsPath.replace(/\.news\.txt$/, '.png'), scanPicture);
    await eventually(
      () => commands.executeCommand('galley.showScan'),
      (shown) => shown === true,
      'the scan is found',
    );
    await eventually(pictures, (shown) => shown.join() === '2 .png', 'the picture stands beside the text');
    assert.equal(window.activeTextEditor?.document, page.document);
    assert.equal(window.activeTextEditor?.viewColumn, ViewColumn.One);
  });

  it('is asked for in vain where no picture bears the name', async () => {
    const page = await openPage(tornPage);
    await eventually(
      () => window.activeTextEditor?.document === page.document,
      (front) => front,
      'the page is in front',
    );
    assert.equal(await commands.executeCommand('galley.showScan'), false);
    assert.deepEqual(pictures(), []);
  });
});
