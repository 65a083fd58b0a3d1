// Runs test/editor/suite inside a real VS Code:
//
//   node scripts/test/editor.mjs [1.100|1.139] [WORD…]     with words, only the test files whose path holds one of them
//   node scripts/test/editor.mjs electron [WORD…]          in the VS Code that @vscode/test-electron downloads
//   node scripts/test/editor.mjs packed                    test/editor/packed in 1.100, with the extension as the .vsix holds it
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit } from 'node:process';
import { buildDist, buildTests, filesBelow, orExit, root } from '../../esbuild.mjs';
import { editorVersions, installEditor } from '../editor/install.mjs';
import { editorAddress, startServer } from '../editor/server.mjs';
import { runInPage } from './in-page.mjs';
import { outcome } from './outcome.mjs';
import { packForTests } from './packed.mjs';
import { withWorkspace } from './workspace.mjs';

/** @typedef {{ extension: string, suite: string, folder: string, environment: Record<string, string> }} Run */

/** @param {string} name @param {import('../editor/install.mjs').EditorVersion} version @param {Run} run */
async function inBrowser(name, version, { extension, suite, folder, environment }) {
  const server = await startServer(installEditor(version), { environment });
  try {
    const lines = await runInPage(name, editorAddress(server.port, { folder, extension, tests: suite }));
    console.log(lines.join('\n'));
  } finally {
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
const version = packed ? '1.100' : editorVersions.find((known) => known === target);
if (!version && target !== 'electron') {
  console.error(`Usage: node scripts/test/editor.mjs ${editorVersions.join('|')}|electron|packed [WORD…]`);
  exit(2);
}
const place = packed ? 'test/editor/packed' : 'test/editor/suite';
const tests = filesBelow(place, /\.test\.ts$/).filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
if (tests.length === 0) {
  console.error(`No test in ${place} matches ${words.join(' ') || '*.test.ts'}.`);
  exit(1);
}

const extension = packed ? await packForTests() : root;
if (!packed) await orExit(buildDist());
const bundles = await orExit(buildTests(['test/run/editor-suite.ts', ...tests], { format: 'cjs' }));
const [suite = '', ...files] = bundles.map((file) => join(root, file));
mkdirSync(join(root, 'out/results'), { recursive: true });
const results = env.GALLEY_RESULTS ?? join(root, `out/results/editor-${target}.json`);
rmSync(results, { force: true });

await withWorkspace(async (folder) => {
  /** @type {Record<string, string>} */
  const environment = {
    GALLEY_ROOT: root,
    GALLEY_WORKSPACE: folder,
    GALLEY_RESULTS: results,
    GALLEY_TESTS: JSON.stringify(files),
  };
  const run = { extension, suite, folder, environment };
  await (version ? inBrowser(target, version, run) : inElectron(run));
}).catch((error) => console.error(error instanceof Error ? error.message : error));

exit(outcome(target, results));
