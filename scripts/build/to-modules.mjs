// The protocol's libraries are CommonJS as TypeScript writes it, of which a bundler has to keep every line. Written as the modules that they once
// were, they lose what nobody uses. TypeScript writes few shapes and always the same, so that lines are enough to tell them; a file with any other
// shape fails the build.
import { readFile } from 'node:fs/promises';

/** @type {import('esbuild').Plugin} */
export const toModules = {
  name: 'to-modules',
  setup(bundler) {
    const written = /[\\/]vscode-(?:jsonrpc|languageclient|languageserver-protocol)[\\/]lib[\\/].*\.js$/;
    bundler.onLoad({ filter: written }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: toModule(/browser[\\/]ril\.js$/.test(path) ? withoutStreams(source, path) : source, path) };
    });
    bundler.onLoad({ filter: /[\\/]vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/ }, async ({ path }) => ({
      contents: shakeable(await readFile(path, 'utf8')),
    }));
  },
};

/**
 * In a browser client and server send each other objects. What the library has there to make streams and bytes of them is left out of its table, and
 * so of the program. @param {string} source @param {string} path
 */
function withoutStreams(source, path) {
  const members = /^ {4}(?:messageBuffer|applicationJson|stream): Object\.freeze\(\{\n[\s\S]*?^ {4}\}\),\n/gm;
  if (source.match(members)?.length !== 3) throw new Error(`${path} has no table of the shape that is known here`);
  return source.replace(members, '').replace(/^ {4}static emptyBuffer = .*$/m, '');
}

/** The names of a module's `exports.X = X;`. @param {string} source */
export function exportedNames(source) {
  return [...source.matchAll(/^exports\.(\w+) = \1;$/gm)].map(([, name]) => /** @type {string} */ (name));
}

/** @param {string} source @param {string} path */
export function toModule(source, path) {
  /** @type {Map<string, string>} */
  const imports = new Map();
  const module = shakeable(exportedNamespaces(source))
    .replace(/^"use strict";\n/, '')
    .replace(/^var __\w+ = [\s\S]*?^\}.*;\n/gm, '') // what TypeScript brings along to import and export
    .replace('Object.defineProperty(exports, "__esModule", { value: true });\n', '')
    .replace(/^(?:exports\.\w+ = )+void 0;\n/gm, '')
    .replace(/^(?:const|var) (\w+) = (__import(?:Star|Default)\()?require\("([^"]+)"\)\)?;$/gm, (_, name, wrapped, from) => {
      imports.set(name, from);
      // `import x = require('x')` keeps its name and takes the whole; `import … from` gets one that ends so.
      return wrapped || name.endsWith('_1') ? `import * as ${name} from "${from}";` : `import ${name} from "${from}";`;
    })
    .replace(/^__exportStar\(require\("([^"]+)"\), exports\);$/gm, 'export * from "$1";')
    .replace(
      /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm,
      (_, name, from, theirs) => `export { ${theirs} as ${name} } from "${imports.get(from)}";`,
    )
    .replace(/^exports\.(\w+) = \1;$/gm, 'export { $1 };')
    .replace(/^exports\.default = (\w+);$/gm, 'export { $1 as default };')
    .replace(/^exports\.(\w+) = /gm, 'export const $1 = ')
    .replace(/\bexports\.(\w+)/g, '$1');
  const odd = /\b(?:exports|require|__(?:import|export|create|setModule)\w+)\b.*/.exec(
    module.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
  );
  if (odd !== null) throw new Error(`${path} has a line of a shape that is not known here: ${odd[0]}`);
  return module;
}

/** `exports.X = X = {}` of a namespace, as it is in a module: `export var X;` above it. @param {string} source */
function exportedNamespaces(source) {
  const names = new Set([...source.matchAll(/\|\| \(exports\.(\w+) = \1 = \{\}\)/g)].map(([, name]) => name));
  return source
    .replace(/\|\| \(exports\.(\w+) = \1 = \{\}\)/g, '|| ($1 = {})')
    .replace(/^var (\w+);$/gm, (line, name) => (names.has(name) ? `export ${line}` : line));
}

/** Namespaces, which functions fill that run at once, as values that may be left out. @param {string} source */
function shakeable(source) {
  return source.replace(
    /^(export )?var (\w+);\n\(function \(\2\) \{\n([\s\S]*?)^\}\)\(\2 \|\| \(\2 = \{\}\)\);/gm,
    (matched, exported = '', name, body) => {
      if (source.split(`})(${name} || (`).length !== 2) return matched; // it is opened again further down
      return `${exported}const ${name} = /* @__PURE__ */ (function (${name}) {\n${body}return ${name};\n})({});`;
    },
  );
}
