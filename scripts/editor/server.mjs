// Runs VS Code's own server on a free port of this machine, with a profile that is thrown away afterwards.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process, { env, platform } from 'node:process';

/** What every run wants: no questions, no advice, nothing fetched. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
};

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** @typedef {{ port: number, profile: string, log: () => string, stop: () => Promise<void> }} EditorServer */

/**
 * Tells VS Code that a language pack is installed, so that `vscode.env.language` and the extension's own texts are in that language.
 * VS Code's own menus stay English: their translation would have to be fetched.
 * @param {string} data @param {string} locale
 */
function writeLanguagePack(data, locale) {
  const messages = join(data, `messages.${locale}.json`);
  writeFileSync(messages, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'galley.no-language-pack' }, version: '1.0.0' }];
  const pack = { hash: 'galley', extensions, translations: { vscode: messages }, label: locale };
  writeFileSync(join(data, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

/**
 * Another name for the extension's folder, in the profile. VS Code takes every theme that lies below the folder of an extension in development
 * for that extension's own and shows it instead of the one in the settings; VS Code's themes do lie below it, in .editors/.
 * @param {string} profile @param {string} extension
 */
export function linkExtension(profile, extension) {
  const link = join(profile, 'extension-in-development');
  symlinkSync(extension, link, 'junction'); // the one kind of link that needs no rights on Windows
  return link;
}

/**
 * Starts the server and waits until it listens. It ends with `stop`, and with this process in any case.
 * @param {import('./install.mjs').Editor} editor
 * @param {{ settings?: Record<string, unknown>, locale?: string, environment?: NodeJS.ProcessEnv, signalExitCode?: number }} [options]
 *   `signalExitCode`: how this process ends when it is interrupted meanwhile
 * @returns {Promise<EditorServer>}
 */
export async function startServer(editor, { settings = {}, locale = 'en', environment = {}, signalExitCode = 130 } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'galley-editor-'));
  const data = join(profile, 'data');
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  writeFileSync(join(data, 'User/argv.json'), '{}');
  if (!locale.startsWith('en')) writeLanguagePack(data, locale);

  const child = spawn(
    editor.node,
    [
      editor.main,
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', profile, '--extensions-dir', join(profile, 'extensions')],
      ...['--disable-telemetry', '--enable-smoke-test-driver', '--locale', locale],
    ],
    // A group of its own: the server starts an extension host, which starts a language server, and all of them must end together.
    { detached: platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, ...environment } },
  );

  let output = '';
  let ended = false;
  const finished = new Promise((resolve) => child.once('close', resolve)).then(() => {
    ended = true;
  });

  const endGroup = (/** @type {NodeJS.Signals} */ signal) => {
    if (child.pid === undefined) return;
    try {
      if (platform === 'win32') child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // It has ended already.
    }
  };
  const atExit = () => {
    endGroup('SIGKILL');
    rmSync(profile, { recursive: true, force: true });
  };
  const atSignal = () => process.exit(signalExitCode);
  process.on('exit', atExit);
  for (const signal of signals) process.on(signal, atSignal);

  const stop = async () => {
    endGroup('SIGTERM');
    const patience = setTimeout(() => endGroup('SIGKILL'), 3000);
    await finished;
    clearTimeout(patience);
    endGroup('SIGKILL'); // what is left of the group, although its leader has gone
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    process.off('exit', atExit);
    for (const signal of signals) process.off(signal, atSignal);
  };

  const port = await new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`VS Code's server did not start within 60 s.\n${output}`)), 60_000);
    const listen = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
      const match = /Extension host agent listening on (\d+)/.exec(output);
      if (!match) return;
      clearTimeout(patience);
      resolve(Number(match[1]));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    void finished.then(() => {
      clearTimeout(patience);
      reject(new Error(`VS Code's server ended at once.\n${output}`));
    });
  }).catch(async (error) => {
    if (!ended) await stop();
    throw error;
  });

  return { port, profile, log: () => output, stop };
}

/**
 * The address that opens the editor. Paths are absolute paths on this machine, with any characters.
 * @param {number} port
 * @param {{ folder?: string, file?: string, extension?: string, tests?: string }} what
 */
export function editorAddress(port, { folder, file, extension, tests }) {
  const host = `127.0.0.1:${port}`;
  // A Windows path begins with a drive; in an address it needs a slash before it.
  const slashes = (/** @type {string} */ path) => path.replaceAll('\\', '/').replace(/^(?!\/)/, '/');
  const remote = (/** @type {string} */ path) =>
    `vscode-remote://${host}${slashes(path).split('/').map(encodeURIComponent).join('/')}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const query = new URLSearchParams(folder ? { folder: slashes(folder) } : { ew: 'true' });
  query.set('payload', JSON.stringify(payload));
  return `http://${host}/?${query}`;
}
