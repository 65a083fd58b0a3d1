// Starts a real VS Code with the packed extension a few times, opens a page, and prints as JSON how long the extension's activation took:
// the figure that VS Code itself shows in "Developer: Show Running Extensions".
import { join } from 'node:path';
import { openBrowser } from '../../scripts/editor/browser.mjs';
import { installEditor } from '../../scripts/editor/install.mjs';
import { editorAddress, startServer } from '../../scripts/editor/server.mjs';
import { packForTests } from '../../scripts/test/packed.mjs';
import { withWorkspace } from '../../scripts/test/workspace.mjs';

const RUNS = 5;
const VERSION = '1.100';
const PATIENCE = 120_000;

/** @param {string} address @returns {Promise<number>} milliseconds */
async function activationShown(address) {
  const { browser, page } = await openBrowser();
  try {
    page.setDefaultTimeout(PATIENCE);
    await page.goto(address);
    await page.locator('.monaco-editor .view-lines').first().waitFor(); // the page is open, so its language has activated the extension
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill('>Developer: Show Running Extensions');
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.keyboard.press('Enter');
    const row = page.locator('.runtime-extensions-editor .extension', { hasText: 'Galley' });
    const text = await row
      .locator('.activation-time', { hasText: /\d+\s*ms/ })
      .first()
      .innerText(); // until then: Activating…
    const found = /(\d+)\s*ms/.exec(text);
    if (found === null) throw new Error(`VS Code shows no time: ${text}`);
    return Number(found[1]);
  } finally {
    await browser.close();
  }
}

const extension = await packForTests();
const editor = installEditor(VERSION);
/** @type {number[]} */
const times = [];
for (let i = 0; i < RUNS; i++) {
  await withWorkspace(async (folder) => {
    const server = await startServer(editor);
    try {
      const file = join(folder, '01-broken-page.news.txt');
      times.push(await activationShown(editorAddress(server.port, { folder, file, extension })));
    } finally {
      await server.stop();
    }
  });
}
console.log(JSON.stringify({ version: VERSION, times }));
