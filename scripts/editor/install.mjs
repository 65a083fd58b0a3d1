// Puts a real VS Code server into .editors/, once, from npm: the package `code-server` carries a complete VS Code that runs on plain Node.
//
// Nothing is compiled and no install script runs: what VS Code misses without them (ripgrep, terminals, Kerberos, its own logger) is not
// needed for language features. A folder appears under its final name only when it is complete, so an interrupted run leaves no ruin.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { arch, execPath, pid, platform, versions } from 'node:process';
import { fileURLToPath } from 'node:url';

const editors = fileURLToPath(new URL('../../.editors/', import.meta.url));

/** VS Code version → the code-server that carries it, the Node majors it runs on, and a Node for machines that have another. */
const known = {
  '1.100': { codeServer: '4.100.3', nodeMajors: [20, 22], node: '22.20.0' },
  1.139: { codeServer: '4.139.1', nodeMajors: [24], node: '24.21.0' },
};

/** @typedef {keyof typeof known} EditorVersion */
/** @typedef {{ version: EditorVersion, node: string, main: string }} Editor  the program `node` runs, and the server's main file */

export const editorVersions = /** @type {EditorVersion[]} */ (Object.keys(known));

/** Runs npm in a folder. @param {string} folder @param {string[]} args */
function npm(folder, args) {
  // npm is a .cmd file on Windows, which only a shell can start; no argument here holds a space.
  execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: platform === 'win32',
  });
}

/**
 * A folder in .editors/ that holds npm packages, installed when it is not there yet.
 * @param {string} name @param {string[]} specifiers @param {(folder: string) => void} [finish]  what has to follow before it is complete
 */
export function packageFolder(name, specifiers, finish) {
  const folder = join(editors, name);
  if (existsSync(folder)) return folder;
  console.error(`Installing ${specifiers.join(' and ')} into .editors/ (once) …`);
  const draft = `${folder}.${pid}.draft`;
  mkdirSync(draft, { recursive: true });
  try {
    npm(draft, ['install', '--save-exact', '--prefix', '.', ...specifiers]);
    finish?.(draft);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // another run was faster
  }
  return folder;
}

/** The Node program that runs this editor: the one that runs us where it fits, else one from npm. @param {EditorVersion} version */
function nodeFor(version) {
  const { nodeMajors, node } = known[version];
  if (nodeMajors.includes(Number(versions.node.split('.')[0]))) return execPath;
  const system = platform === 'win32' ? 'win' : platform;
  const name = `node-${system}-${arch}`;
  const folder = packageFolder(`${name}-${node}`, [`${name}@${node}`]);
  return join(folder, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
}

/** Installs what is missing and says how to start it. Needs npm's registry the first time. @param {EditorVersion} version @returns {Editor} */
export function installEditor(version) {
  const { codeServer } = known[version];
  const vscode = 'node_modules/code-server/lib/vscode';
  const folder = packageFolder(`code-server-${codeServer}`, [`code-server@${codeServer}`], (draft) =>
    npm(join(draft, vscode), ['ci', '--legacy-peer-deps', '--omit=dev']),
  );
  return { version, node: nodeFor(version), main: join(folder, vscode, 'out/server-main.js') };
}
