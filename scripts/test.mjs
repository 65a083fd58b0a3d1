// npm test: installs, builds, lints, checks types, and runs every test that needs no network beyond npm's registry and the system's packages.
//
// Every step runs, also after a failed one, so that one run shows all that is wrong. The last line is `N passed, N failed`: each test counts
// as one, and so does each step that is not a test run. A test run that leaves no results, or passes nothing, is a failure.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process, { env, execPath, exit } from 'node:process';
import { installPackages, root } from './packages.mjs';

/** @typedef {{ name: string, command: string[], results?: string }} Step  `results` names the file that a test run leaves in out/results/ */

/** @type {Step[]} */
const steps = [
  { name: 'build', command: ['esbuild.mjs'] },
  { name: 'lint', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--colors=off', '.'] },
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the core', command: ['node_modules/typescript/bin/tsc', '-p', 'server/src/core/tsconfig.json'] },
  { name: 'types of the library', command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.library.json'] },
  { name: 'unit tests', command: ['scripts/test/mocha.mjs', 'unit'], results: 'unit' },
  { name: 'protocol tests', command: ['scripts/test/mocha.mjs', 'protocol'], results: 'protocol' },
  { name: 'command line', command: ['scripts/test/mocha.mjs', 'cli'], results: 'cli' },
  { name: 'tests of the package', command: ['scripts/test/mocha.mjs', 'package'], results: 'package' },
  { name: 'neovim and emacs', command: ['scripts/test/editors.mjs'], results: 'editors' },
  { name: 'VS Code 1.100', command: ['scripts/test/editor.mjs', '1.100'], results: 'editor-1.100' },
  { name: 'VS Code 1.100, the package', command: ['scripts/test/editor.mjs', 'packed'], results: 'editor-packed' },
  { name: 'the workbench, driven', command: ['scripts/test/mocha.mjs', 'workbench'], results: 'workbench' },
  { name: 'VS Code for the web 1.91', command: ['scripts/test/web.mjs'], results: 'editor-web' },
];

/** @typedef {{ name: string, passed: number, failed: number, seconds: number, note?: string }} Outcome */

/** The step that runs now; it is told when this run is interrupted. @type {import('node:child_process').ChildProcess | undefined} */
let running;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    running?.kill(signal);
    exit(130);
  });
}

/** Runs Node in the project's root; resolves to its exit code, or null when it was ended. @param {string[]} command @returns {Promise<number | null>} */
function runNode(command) {
  return new Promise((resolve, reject) => {
    running = spawn(execPath, command, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...env, FORCE_COLOR: '0' },
      timeout: 600_000,
    });
    running.once('error', reject);
    running.once('close', resolve);
  });
}

/** @param {Step} step @returns {Promise<Outcome>} */
async function run({ name, command, results }) {
  console.log(`\n── ${name}`);
  const file = join(root, `out/results/${results}.json`);
  if (results) rmSync(file, { force: true });
  const begun = Date.now();
  const status = await runNode(command);
  const seconds = (Date.now() - begun) / 1000;
  const ok = status === 0;
  if (!results) return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, seconds };

  if (!existsSync(file)) return { name, passed: 0, failed: 1, seconds, note: 'left no results' };
  const { passed, failed, skipped, again, why } = JSON.parse(readFileSync(file, 'utf8'));
  // A machine without the editors says so; nothing else may run nothing.
  if (passed === 0 && failed === 0 && ok && why?.length > 0)
    return { name, passed, failed, seconds, note: `skipped: ${why.join('; ')}` };
  if (passed === 0 && failed === 0) return { name, passed, failed: 1, seconds, note: 'ran nothing' };
  if (!ok && failed === 0) return { name, passed, failed: 1, seconds, note: 'did not end well' };
  const notes = [...(skipped > 0 ? [`${skipped} skipped`] : []), ...(again > 0 ? [`${again} at a second try`] : [])];
  return { name, passed, failed, seconds, ...(notes.length > 0 ? { note: notes.join(', ') } : {}) };
}

installPackages();
mkdirSync(join(root, 'out/results'), { recursive: true });
/** @type {Outcome[]} */
const outcomes = [];
for (const step of steps) outcomes.push(await run(step));

console.log('\n── summary');
for (const { name, passed, failed, seconds, note } of outcomes) {
  const counts = `${String(passed).padStart(5)} passed, ${String(failed).padStart(3)} failed`;
  console.log(`${name.padEnd(28)}${counts}${seconds.toFixed(1).padStart(8)} s${note ? `  (${note})` : ''}`);
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
