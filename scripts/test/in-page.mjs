// Opens an editor in Chromium, waits until the suite in its extension host has ended, and shows what the suite said.
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { root } from '../../esbuild.mjs';
import { openBrowser } from '../editor/browser.mjs';

const patience = 180_000;
const suiteBegins = 'The editor suite begins.'; // test/run/editor-suite.ts and web-suite.ts say so

/**
 * Returns the lines of the suite. All that VS Code says goes to out/editor-NAME.log; on a time-out a picture goes to out/editor-NAME.png.
 * @param {string} name @param {string} address @returns {Promise<string[]>}
 */
export async function runInPage(name, address) {
  const log = join(root, `out/editor-${name}.log`);
  writeFileSync(log, '');
  /** @type {string[]} */
  const lines = [];
  let begun = false;
  const { browser, page } = await openBrowser();
  try {
    /** @type {() => void} */
    let end = () => {};
    const ended = new Promise((resolve) => {
      end = () => resolve('ended');
    });
    await page.exposeFunction('codeAutomationExit', () => end());
    // VS Code itself complains about what is left out of it (see install.mjs); only the suite's own lines are for the reader.
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      const line = format(...args);
      appendFileSync(log, `${type}: ${line}\n`);
      if (line === suiteBegins) begun = true;
      else if (begun && (type === 'info' || type === 'log')) lines.push(line);
    });
    await page.goto(address);

    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve('late'), patience);
    });
    const outcome = await Promise.race([ended, late]);
    clearTimeout(timer);
    if (outcome === 'late') {
      const picture = join(root, `out/editor-${name}.png`);
      await page.screenshot({ path: picture });
      console.error(`The editor run did not end within ${patience / 1000} s; a picture of the window is in ${picture}.`);
    }
  } finally {
    await browser.close();
  }
  return lines;
}
