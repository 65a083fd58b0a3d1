// Builds everything: the two faces of the extension, the server, the command line, the library, and the bundled tests.
//
//   node esbuild.mjs              dist/ for development, with source maps
//   node esbuild.mjs --minify     dist/ for the package
//   node esbuild.mjs --watch      dist/ again on every change
//   node esbuild.mjs --clean      empties dist/ first; the source maps of a development build would be published otherwise
//
// It ends with exit code 1 when anything fails. Tests are bundled by scripts/test/mocha.mjs, which calls `buildTests`.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, watch } from 'node:fs';
import { basename, join, relative } from 'node:path';
import process, { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';
import { clientLibrary, libraryApart } from './scripts/build/client-library.mjs';
import { toModules } from './scripts/build/to-modules.mjs';

export const root = fileURLToPath(new URL('.', import.meta.url));

/** Packages that reach for `require` find one, although the server is an ES module. */
const requireInModules = {
  js: "import { createRequire as galleyCreateRequire } from 'node:module'; const require = galleyCreateRequire(import.meta.url);",
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'linked',
  logLevel: 'warning',
};

/** In a browser the readers of numbers are fetched with the first page that needs them. @type {import('esbuild').Plugin} */
const readersLater = {
  name: 'readers-later',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.{1,2}\/(?:core\/claims\/)?readers\.js$/ }, () => ({
      path: join(root, 'server/src/lsp/readers-later.ts'),
    }));
  },
};

/** What ends up in dist/. @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    entryPoints: { 'client/desktop': 'client/src/desktop.ts' },
    platform: 'node',
    format: 'cjs',
    outExtension: { '.js': '.cjs' }, // VS Code loads ES modules only from 1.100 on
    mainFields: ['module', 'main'], // the "main" of jsonc-parser hides its own parts from a bundler
    external: ['vscode'],
    plugins: [libraryApart],
    supported: { 'dynamic-import': false }, // `require` then, which is how VS Code hands out its own module
  },
  {
    entryPoints: { 'client/library': 'client/src/library-node.ts' },
    platform: 'node',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
    plugins: [clientLibrary, toModules],
  },
  {
    entryPoints: { 'client/web': 'client/src/web.ts' },
    platform: 'browser',
    format: 'cjs',
    // The manifest says `web.cjs`, because VS Code takes any other name for an ES module, which its web worker cannot load;
    // and the worker then adds `.js` to whatever does not end so.
    outExtension: { '.js': '.cjs.js' },
    external: ['vscode'],
  },
  {
    entryPoints: { 'client/library': 'client/src/library-web.ts' },
    platform: 'browser',
    format: 'cjs',
    outExtension: { '.js': '.web.js' },
    external: ['vscode'],
    plugins: [clientLibrary, toModules],
  },
  // The reading proof runs in a webview, which loads plain scripts.
  { entryPoints: { 'client/proof': 'client/webview/main.ts' }, platform: 'browser', format: 'iife' },
  { entryPoints: { 'client/proof': 'client/webview/proof.css' } },
  {
    entryPoints: {
      'server/node': 'server/src/node.ts',
      'server/cli': 'server/src/cli/main.ts',
      'server/worker': 'server/src/cli/worker.ts',
      'server/index': 'server/src/index.ts',
    },
    platform: 'node',
    format: 'esm',
    splitting: true,
    chunkNames: 'server/chunk-[hash]',
    banner: requireInModules,
    mainFields: ['module', 'main'], // the "main" of jsonc-parser hides its own parts from a bundler
  },
  {
    entryPoints: { 'server/web-server': 'server/src/lsp/on-worker.ts' },
    platform: 'browser',
    format: 'esm',
    splitting: true,
    chunkNames: 'server/web-[name]-[hash]',
    plugins: [readersLater, toModules],
    // The worker's location is a blob, no address to build others on; @cfworker/json-schema does so while it loads, and falls back to a fixed
    // one where there is none.
    define: { 'self.location': 'undefined' },
  },
  // VS Code starts a worker as a plain script, which then reads the modules.
  { entryPoints: { 'server/web': 'server/src/web.ts' }, platform: 'browser', format: 'iife' },
];

/** @param {import('esbuild').BuildOptions} bundle @param {boolean} minify @param {string} outdir */
function options(bundle, minify, outdir) {
  return {
    ...shared,
    ...bundle,
    outdir,
    minify,
    sourcemap: minify ? false : /** @type {const} */ ('linked'),
  };
}

/** Files below a folder, as paths from the root, in a fixed order. @param {string} folder @param {RegExp} name */
export function filesBelow(folder, name) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Puts the packed statistics beside the server; they are no part of a bundle, so that they are shipped once. */
function copyStatistics(outdir = 'dist') {
  mkdirSync(join(root, outdir, 'server'), { recursive: true });
  for (const file of filesBelow('server', /\.(bin|dat)$/))
    copyFileSync(join(root, file), join(root, outdir, 'server', basename(file)));
}

/**
 * Takes away the shared parts of older builds, whose names nothing refers to any more. It comes after the build, so that a program can be started
 * at any time; what is as new as this build is left, because another one may be writing it.
 * @param {string} outdir @param {Set<string>} built  paths from the root @param {number} begun  when the build was, in milliseconds
 */
function removeOldParts(outdir, built, begun) {
  for (const file of filesBelow(`${outdir}/server`, /^(?:chunk|web)-/)) {
    if (built.has(file)) continue;
    const status = statSync(join(root, file), { throwIfNoEntry: false });
    if (status !== undefined && status.mtimeMs < begun) rmSync(join(root, file), { force: true });
  }
}

/**
 * Builds dist/, or another folder of the same shape, and returns the files that went in. Throws when any bundle fails.
 * @param {{ minify?: boolean, outdir?: string }} [how]
 */
export async function buildDist({ minify = false, outdir = 'dist' } = {}) {
  const begun = Date.now();
  const results = await Promise.all(bundles.map((bundle) => build({ ...options(bundle, minify, outdir), metafile: true })));
  copyStatistics(outdir);
  removeOldParts(outdir, new Set(results.flatMap(({ metafile }) => Object.keys(metafile.outputs))), begun);
  return results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
}

/**
 * Waits for a build; when it fails, ends this program with exit code 1. What is wrong has been printed by then.
 * @template T @param {Promise<T>} building @returns {Promise<T>}
 */
export async function orExit(building) {
  try {
    return await building;
  } catch (error) {
    if (!(error instanceof Error && 'errors' in error)) throw error;
    console.error('The build failed.');
    return process.exit(1);
  }
}

/**
 * Bundles test files into out/, one bundle for each, packages left outside. Returns the bundles' paths from the root.
 * @param {string[]} files @param {{ format: 'esm' | 'cjs' }} how
 */
export async function buildTests(files, { format }) {
  const extension = format === 'esm' ? '.mjs' : '.cjs';
  await build({
    ...shared,
    entryPoints: files,
    outdir: 'out',
    outbase: '.',
    platform: 'node',
    format,
    packages: 'external',
    sourcemap: 'inline',
    outExtension: { '.js': extension },
  });
  return files.map((file) => `out/${file.replace(/\.ts$/, extension)}`);
}

/**
 * Bundles a suite and its tests into one file for VS Code's web worker. Returns its path from the root.
 * @param {string} suite  imports the tests as `galley-tests` @param {string[]} tests
 */
export async function buildWebTests(suite, tests) {
  const outfile = `out/${suite.replace(/\.ts$/, '.js')}`;
  await build({
    ...shared,
    entryPoints: [suite],
    outfile,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
    define: { global: 'globalThis' },
    alias: { 'node:assert/strict': './test/run/web-assert.ts' },
    plugins: [
      {
        name: 'galley-tests',
        setup(bundler) {
          bundler.onResolve({ filter: /^galley-tests$/ }, ({ path }) => ({ path, namespace: 'galley-tests' }));
          bundler.onLoad({ filter: /./, namespace: 'galley-tests' }, () => ({
            contents: tests.map((file) => `import './${file}';`).join('\n'),
            resolveDir: root,
          }));
        },
      },
    ],
  });
  return outfile;
}

async function watchDist() {
  for (const bundle of bundles) await (await context({ ...options(bundle, false, 'dist'), logLevel: 'info' })).watch();
  copyStatistics();
  for (const file of filesBelow('server', /\.(bin|dat)$/)) watch(join(root, file), () => copyStatistics());
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  if (argv.includes('--clean')) rmSync(join(root, 'dist'), { recursive: true, force: true });
  if (argv.includes('--watch')) await watchDist();
  else await orExit(buildDist({ minify: argv.includes('--minify') }));
}
