// Runs test/editor/suite inside a real VS Code:
//
//   node scripts/test/editor.mjs [1.100|1.139] [WORD…]     with words, only the test files whose path holds one of them
//   node scripts/test/editor.mjs electron [WORD…]          in the VS Code that @vscode/test-electron downloads
//   node scripts/test/editor.mjs packed                    test/editor/packed in 1.100, with the extension as the .vsix holds it
//
// The results file that the suite writes is the
// only truth: when an extension host dies, VS Code reports success. No file, no passed test, or a failure is a failed run.
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, exit } from 'node:process';
import { format } from 'node:util';
import { buildDist, buildTests, filesBelow, orExit, root } from '../../esbuild.mjs';
import { openBrowser } from '../editor/browser.mjs';
import { editorVersions, installEditor } from '../editor/install.mjs';
import { editorAddress, startServer } from '../editor/server.mjs';
import { packForTests } from './packed.mjs';

const patience = 180_000;
const suiteBegins = 'The editor suite begins.'; // test/run/editor-suite.ts says so

/** @typedef {{ extension: string, suite: string, folder: string, environment: Record<string, string> }} Run */

/** A folder with copies of the samples, for tests to open and change. */
function temporaryWorkspace() {
  const folder = mkdtempSync(join(tmpdir(), 'galley-workspace-'));
  if (existsSync(join(root, 'samples'))) cpSync(join(root, 'samples'), folder, { recursive: true });
  return folder;
}

/** @param {import('../editor/install.mjs').EditorVersion} version @param {Run} run */
async function inBrowser(version, { extension, suite, folder, environment }) {
  writeFileSync(log, '');
  const server = await startServer(installEditor(version), { environment });
  const { browser, page } = await openBrowser().catch(async (error) => {
    await server.stop();
    throw error;
  });
  try {
    /** @type {() => void} */
    let end = () => {};
    const ended = new Promise((resolve) => {
      end = () => resolve('ended');
    });
    // VS Code itself complains about what is left out of it (see install.mjs); that goes to the log, the suite's own lines to the reader.
    let begun = false;
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      appendFileSync(log, `${type}: ${format(...args)}\n`);
      if (args[0] === suiteBegins) begun = true;
      else if (begun && type === 'info') console.log(...args);
    });
    await page.exposeFunction('codeAutomationExit', () => end());
    await page.goto(editorAddress(server.port, { folder, extension, tests: suite }));

    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve('late'), patience);
    });
    const outcome = await Promise.race([ended, late]);
    clearTimeout(timer);
    if (outcome === 'late') {
      const picture = join(root, `out/editor-${target}.png`);
      await page.screenshot({ path: picture });
      console.error(`The editor run did not end within ${patience / 1000} s; a picture of the window is in ${picture}.`);
    }
  } finally {
    appendFileSync(log, server.log());
    await browser.close();
    await server.stop();
  }
}

/** @param {Run} run */
async function inElectron({ extension, suite, folder, environment }) {
  const { runTests } = await import('@vscode/test-electron');
  await runTests({
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    extensionTestsEnv: environment,
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--no-sandbox'],
  });
}

const [target = '1.100', ...words] = argv.slice(2);
const packed = target === 'packed';
const log = join(root, `out/editor-${target}.log`);
const version = packed ? '1.100' : editorVersions.find((known) => known === target);
if (!version && target !== 'electron') {
  console.error(`Usage: node scripts/test/editor.mjs ${editorVersions.join('|')}|electron|packed [WORD…]`);
  exit(2);
}
const tests = filesBelow(packed ? 'test/editor/packed' : 'test/editor/suite', /\.test\.ts$/).filter(
  (file) => words.length === 0 || words.some((word) => file.includes(word)),
);
if (tests.length === 0) {
  console.error(`No editor test matches ${words.join(' ') || 'its folder'}.`);
  exit(1);
}

const extension = packed ? await packForTests() : root;
if (!packed) await orExit(buildDist());
const [suite, ...bundles] = (await orExit(buildTests(['test/run/editor-suite.ts', ...tests], { format: 'cjs' }))).map((file) =>
  join(root, file),
);
mkdirSync(join(root, 'out/results'), { recursive: true });
const results = env.GALLEY_RESULTS ?? join(root, `out/results/editor-${target}.json`);
rmSync(results, { force: true });
const folder = temporaryWorkspace();
/** @type {Run} */
const run = {
  extension,
  suite: suite ?? '',
  folder,
  environment: { GALLEY_ROOT: root, GALLEY_WORKSPACE: folder, GALLEY_RESULTS: results, GALLEY_TESTS: JSON.stringify(bundles) },
};

try {
  await (version ? inBrowser(version, run) : inElectron(run));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

if (!existsSync(results)) {
  console.error(`The suite wrote no results: the extension host did not start it, or died. What VS Code said is in ${log}.`);
  exit(1);
}
/** @type {{ passed: number, failed: number, skipped: number, failures: string[] }} */
const { passed, failed, failures } = JSON.parse(readFileSync(results, 'utf8'));
for (const failure of failures) console.error(`✗ ${failure}`);
console.log(`VS Code ${target}: ${passed} passed, ${failed} failed`);
exit(passed > 0 && failed === 0 ? 0 : 1);
