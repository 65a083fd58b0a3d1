// Runs test/editors: the packed server in neovim and emacs, from Debian's packages. As root on such a machine it installs them; elsewhere it uses
// what is there, and says of an editor that is not that it was skipped. `node scripts/test/editors.mjs` packs first; `… dist` takes dist/ as it is.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, execPath, exit } from 'node:process';
import { root } from '../../esbuild.mjs';
import { canInstall, installDebian } from '../debian.mjs';
import { packForTests } from './packed.mjs';

/** @typedef {{ name: string, packages: string[], probe: string[], command: (page: string) => string[] }} Editor */

/** @type {Editor[]} */
const editors = [
  {
    name: 'neovim',
    packages: ['neovim'],
    probe: ['nvim', '--version'],
    command: (page) => [
      'nvim',
      '--headless',
      '-u',
      'NONE',
      '-i',
      'NONE',
      '-n',
      page,
      '-c',
      `luafile ${join(root, 'test/editors/neovim.lua')}`,
    ],
  },
  {
    name: 'emacs',
    packages: ['emacs-nox', 'elpa-eglot'],
    // `emacs -Q` leaves out where Debian puts eglot; a newer emacs has it built in.
    probe: ['emacs', '--batch', '--eval', "(require 'eglot)"],
    command: () => ['emacs', '--batch', '-l', join(root, 'test/editors/emacs.el')],
  },
];

/** @param {string[]} command */
function works([program = '', ...args]) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** @param {Editor} editor  Returns why it cannot be used, or null. */
function missing({ name, packages, probe }) {
  if (works(probe)) return null;
  if (!canInstall)
    return `${name} is not installed, and only root on Debian can install it here: apt-get install ${packages.join(' ')}`;
  try {
    installDebian(packages);
  } catch (error) {
    return `${packages.join(' ')} could not be installed: ${error instanceof Error ? error.message : error}`;
  }
  return works(probe) ? null : `${name} was installed and does not start`;
}

/** Opens a copy of the page; returns the lines that the script wrote. @param {Editor} editor @param {string} server */
function run({ name, command }, server) {
  const folder = mkdtempSync(join(tmpdir(), `galley-${name}-`));
  try {
    const page = join(folder, 'page.news.txt');
    const results = join(folder, 'results');
    copyFileSync(join(root, 'test/editors/page.news.txt'), page);
    const [program = '', ...args] = command(page);
    const { stdout, stderr, error } = spawnSync(program, args, {
      cwd: folder,
      env: {
        ...env,
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        LC_ALL: 'C.UTF-8',
        NODE: execPath,
        GALLEY: server,
        PAGE: page,
        RESULTS: results,
      },
      encoding: 'utf8',
      timeout: 120_000,
    });
    if (existsSync(results)) return readFileSync(results, 'utf8').trimEnd().split('\n');
    return [`not ok starts: ${error?.message ?? ''} ${stdout}${stderr}`.trimEnd()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const server = argv[2] === 'dist' ? join(root, 'dist/server/cli.js') : join(await packForTests(), 'dist/server/cli.js');
/** @type {{ passed: number, failed: number, skipped: number, failures: string[], why: string[] }} */
const outcome = { passed: 0, failed: 0, skipped: 0, failures: [], why: [] };
for (const editor of editors) {
  const why = missing(editor);
  if (why !== null) {
    console.log(`- ${editor.name} skipped: ${why}`);
    outcome.skipped++;
    outcome.why.push(why);
    continue;
  }
  for (const line of run(editor, server)) {
    console.log(`${line.startsWith('ok ') ? '✔' : '✗'} ${editor.name}: ${line.replace(/^(not )?ok /, '')}`);
    if (line.startsWith('ok ')) outcome.passed++;
    else {
      outcome.failed++;
      outcome.failures.push(`${editor.name}: ${line}`);
    }
  }
}
mkdirSync(join(root, 'out/results'), { recursive: true });
writeFileSync(env.GALLEY_RESULTS ?? join(root, 'out/results/editors.json'), JSON.stringify(outcome));
exit(outcome.failed === 0 ? 0 : 1);
