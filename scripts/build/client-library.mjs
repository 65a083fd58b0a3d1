// Leaves out of the client library what no Galley server ever offers. The library registers every feature of the protocol in one constructor,
// so a bundler has to keep them all; here the files of features that we do not serve are replaced by features that do nothing.
//
// A server that begins to serve one of them takes its name off the list; test/package/client-library.test.ts holds list and server together.
import { readFile } from 'node:fs/promises';
import { exportedNames } from './to-modules.mjs';

/** Files of `vscode-languageclient/lib/common/` whose features the server does not serve. (Diagnostics need `notebook`.) */
export const absentFeatures = [
  'callHierarchy',
  'codeLens',
  'colorProvider',
  'completion',
  'declaration',
  'documentLink',
  'fileOperations',
  'formatting',
  'implementation',
  'inlineCompletion',
  'inlineValue',
  'linkedEditingRange',
  'rename',
  'signatureHelp',
  'textDocumentContent',
  'typeDefinition',
  'typeHierarchy',
  'workspaceSymbol',
];

/** What the library asks of every feature. */
const absent = `class Absent {
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: 'static' }; }
  clear() {}
}`;

const feature = new RegExp(`[\\\\/]vscode-languageclient[\\\\/]lib[\\\\/]common[\\\\/](?:${absentFeatures.join('|')})\\.js$`);
/** @type {import('esbuild').Plugin} */
export const clientLibrary = {
  name: 'client-library',
  setup(bundler) {
    bundler.onLoad({ filter: feature }, async ({ path }) => {
      const names = exportedNames(await readFile(path, 'utf8'));
      if (names.length === 0) throw new Error(`${path} exports no feature`);
      return { contents: `${absent}\nexport { ${names.map((name) => `Absent as ${name}`).join(', ')} };` };
    });
    // Globs are matched for tabs and renamed files alone, of which Galley asks nothing (`diagnosticPullOptions.match`). VS Code itself sees
    // to it that no extension runs in an older version than its manifest names, which is all that semver is for.
    bundler.onResolve({ filter: /^(?:minimatch|semver\/functions\/(?:parse|satisfies))$/ }, ({ path }) => ({
      path,
      namespace: 'galley-absent',
    }));
    bundler.onLoad({ filter: /./, namespace: 'galley-absent' }, ({ path }) => ({
      contents: path === 'minimatch' ? '' : 'export default () => true;',
    }));
  },
};

/**
 * Leaves the library in a file of its own, which is read with the first page: every plain-text file wakes the extension for its cheap look, and
 * most of them need no more. @type {import('esbuild').Plugin}
 */
export const libraryApart = {
  name: 'library-apart',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/library-node\.js$/ }, () => ({ path: './library.cjs', external: true }));
  },
};
