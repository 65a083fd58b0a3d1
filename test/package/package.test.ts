// What a person installs: the file list of the .vsix, that VS Code takes it, and that the server and the library in it start.
// scripts/test/mocha.mjs has packed and unpacked it before, and names an editor to try it on; that the packed extension activates is test/editor/packed.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

const vsix = 'out/galley.vsix';
const unpacked = 'out/packed';

/** The names in the package; the parts that bundles share have names that change with their content. */
function names(): string[] {
  const files = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(unpacked, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  return [...new Set(paths.map((path) => path.replace(/-[0-9A-Z]{8}\.js$/, '-….js')))].sort();
}

describe('the package', () => {
  it('holds exactly these files', () => {
    assert.deepEqual(names(), [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/CHANGELOG.md',
      'extension/LICENSE',
      'extension/README.md',
      'extension/README.zh-CN.md',
      'extension/dist/THIRD-PARTY-NOTICES.txt',
      'extension/dist/client/desktop.cjs',
      'extension/dist/client/library.cjs',
      'extension/dist/client/library.web.js',
      'extension/dist/client/proof.css',
      'extension/dist/client/proof.js',
      'extension/dist/client/web.cjs.js',
      'extension/dist/server/chunk-….js',
      'extension/dist/server/cli.js',
      'extension/dist/server/index.js',
      'extension/dist/server/node.js',
      'extension/dist/server/statistics.bin',
      'extension/dist/server/web-apply-….js',
      'extension/dist/server/web-chinese-part-….js',
      'extension/dist/server/web-chunk-….js',
      'extension/dist/server/web-decisions-….js',
      'extension/dist/server/web-desk-….js',
      'extension/dist/server/web-english-….js',
      'extension/dist/server/web-export-….js',
      'extension/dist/server/web-file-….js',
      'extension/dist/server/web-server.js',
      'extension/dist/server/web.js',
      'extension/dist/server/worker.js',
      'extension/docs/images/broken-page.png',
      'extension/docs/images/walk-decide.svg',
      'extension/docs/images/walk-join.svg',
      'extension/docs/images/walk-open.svg',
      'extension/docs/images/walk-proof.svg',
      'extension/docs/images/walk-stories.svg',
      'extension/docs/rules.md',
      'extension/docs/rules.zh-CN.md',
      'extension/icons/decided-dark.svg',
      'extension/icons/decided-light.svg',
      'extension/icons/galley-view.svg',
      'extension/icons/galley.png',
      'extension/icons/galley.svg',
      'extension/icons/newstext-dark.svg',
      'extension/icons/newstext-light.svg',
      'extension/language-configuration.json',
      'extension/package.json',
      'extension/package.nls.json',
      'extension/package.nls.zh-cn.json',
      'extension/samples/01-broken-page.news.txt',
      'extension/samples/04-hard-wrapped.news.txt',
      'extension/schemas/annotations.schema.json',
      'extension/schemas/check.schema.json',
      'extension/schemas/evaluation.schema.json',
      'extension/schemas/galley.schema.json',
      'extension/schemas/sidecar.schema.json',
      'extension/syntaxes/newstext.tmLanguage.json',
    ]);
  });

  it('is small enough to be fetched over a slow line', () => {
    assert.ok(statSync(vsix).size <= 2_500_000, `${statSync(vsix).size} bytes`);
  });

  it('holds every file that its manifest points to', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(unpacked, 'extension/package.json'), 'utf8'));
    const missing: string[] = [];
    const look = (value: unknown): void => {
      if (typeof value === 'string' && /^(?:\.\/(?!dist\/types\/)|docs\/|icons\/)/.test(value)) {
        // VS Code's web worker adds `.js` to a name that does not end so.
        const candidates = [value, `${value}.js`].map((path) => join(unpacked, 'extension', path));
        if (!candidates.some((path) => existsSync(path))) missing.push(value);
      } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
    };
    look(manifest);
    assert.deepEqual(missing, []);
  });

  it('holds every picture that its pages show, and shows the one it holds', () => {
    const shown = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md'].flatMap((page) => {
      const text = readFileSync(join(unpacked, 'extension', page), 'utf8');
      return [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, picture]) => `${page}: ${picture}`);
    });
    assert.deepEqual(shown, ['README.md: docs/images/broken-page.png', 'README.zh-CN.md: docs/images/broken-page.png']);
  });

  it('is one that VS Code installs', function () {
    this.timeout(60_000);
    const editor = JSON.parse(process.env.GALLEY_EDITOR ?? '') as { node: string; main: string };
    const profile = mkdtempSync(join(tmpdir(), 'galley-install-'));
    try {
      const folders = ['--server-data-dir', profile, '--extensions-dir', join(profile, 'extensions')];
      const run = (...args: string[]) =>
        execFileSync(editor.node, [editor.main, ...folders, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
      run('--install-extension', vsix);
      assert.match(run('--list-extensions', '--show-versions'), /^galley\.galley@\d+\.\d+\.\d+$/m);
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });

  it('starts its server over stdio, which answers and ends in order', async () => {
    const server = spawn(process.execPath, [join(unpacked, 'extension/dist/server/cli.js'), 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => server.once('close', resolve));
    const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    try {
      connection.listen();
      const answer = await connection.sendRequest<{ serverInfo?: { name?: string }; capabilities: object }>('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: {},
      });
      assert.equal(answer.serverInfo?.name, 'galley');
      assert.ok('documentSymbolProvider' in answer.capabilities);
      await connection.sendNotification('initialized', {});
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.equal(await ended, 0);
    } finally {
      connection.dispose();
      server.kill();
    }
  });

  it('holds the library', async () => {
    const library = (await import(pathToFileURL(join(unpacked, 'extension/dist/server/index.js')).href)) as Record<
      string,
      unknown
    >;
    assert.equal(typeof library.createEngine, 'function');
  });
});
