// Bundles the tests of one kind and runs them with Mocha:  node scripts/test/mocha.mjs unit|protocol|cli|package|workbench [WORD…] [-- MOCHA OPTIONS]
//
// With words, only the files whose path holds one of them are built and run: `npm run test:unit -- layout`.
// Workbench tests drive the editor's window. Protocol tests start the built server, and those of the command line the built program, so dist/ is built first; package tests look at a package, so one is made. Tests run in the project's root: `test/fixtures/…` is a good path.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, execPath, exit } from 'node:process';
import { buildDist, buildTests, filesBelow, orExit, root } from '../../esbuild.mjs';
import { installEditor } from '../editor/install.mjs';
import { packForTests } from './packed.mjs';

const [kind, ...rest] = argv.slice(2);
if (kind !== 'unit' && kind !== 'protocol' && kind !== 'cli' && kind !== 'package' && kind !== 'workbench') {
  console.error('Usage: node scripts/test/mocha.mjs unit|protocol|cli|package|workbench [WORD…] [-- MOCHA OPTIONS]');
  exit(2);
}
const dashes = rest.indexOf('--');
const words = dashes < 0 ? rest : rest.slice(0, dashes);
const options = dashes < 0 ? [] : rest.slice(dashes + 1);

const files = filesBelow(`test/${kind}`, /\.test\.ts$/).filter(
  (file) => words.length === 0 || words.some((word) => file.includes(word)),
);
if (files.length === 0) {
  console.error(`No ${kind} test matches ${words.join(' ') || `test/${kind}/**/*.test.ts`}.`);
  exit(1);
}

if (kind === 'protocol' || kind === 'cli' || kind === 'workbench') await orExit(buildDist());
/** @type {Record<string, string>} */
const more = {};
if (kind === 'package') {
  await packForTests();
  more.GALLEY_EDITOR = JSON.stringify(installEditor('1.100'));
}
const bundles = await orExit(buildTests(files, { format: 'esm' }));

mkdirSync(join(root, 'out/results'), { recursive: true });
const run = spawnSync(execPath, ['--enable-source-maps', join(root, 'node_modules/mocha/bin/mocha.js'), ...options, ...bundles], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...env, ...more, GALLEY_RESULTS: env.GALLEY_RESULTS ?? join(root, `out/results/${kind}.json`) },
});
exit(run.status ?? 1);
