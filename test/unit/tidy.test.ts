// Holds what neither the compiler nor the linter can say: which folder may import which, and that files stay short and introduced.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** Our own TypeScript files below a folder of the project, as paths from its root. */
function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => !path.includes('/node_modules/'))
    .sort();
}

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** The imports and re-exports of one file; relative ones as paths from the root. `import { type A }` counts as a value import. */
function imports(file: string): Import[] {
  const found: Import[] = [];
  const statement = /^(?:import|export)\b(\s+type\b)?[^'";]*?from\s*'([^']+)'|^import\s*'([^']+)'|\bimport\('([^']+)'\)/gm;
  for (const match of readFileSync(file, 'utf8').matchAll(statement)) {
    const target = match[2] ?? match[3] ?? match[4] ?? '';
    const to = target.startsWith('.') ? posix.join(dirname(file), target) : target;
    found.push({ from: file, to, typeOnly: match[1] !== undefined });
  }
  return found;
}

/** Folder → the only places that its files may import from. A place ends in `/` for a folder, else it is one module. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'server/src/core/': ['server/src/core/', 'server/src/languages/'],
  'server/src/languages/': ['server/src/languages/', 'server/src/core/'],
  'server/src/decisions/': [
    'server/src/decisions/',
    'server/src/core/',
    'server/src/features/article.js',
    'server/src/formats/json.js',
    'server/src/formats/w3c.js',
    'server/src/formats/quotes.js',
    'server/src/formats/offsets.js',
  ],
  'server/src/features/': ['server/src/features/', 'server/src/decisions/', 'server/src/core/', 'server/src/languages/', 'l10n/'],
  'server/src/formats/': [
    'server/src/formats/',
    'server/src/features/',
    'server/src/decisions/',
    'server/src/core/',
    'server/src/languages/',
    'l10n/',
  ],
  'server/src/evaluation/': ['server/src/evaluation/', 'server/src/formats/', 'server/src/core/', 'l10n/'],
  'l10n/': ['l10n/', 'server/src/core/', 'server/src/languages/', 'server/src/decisions/'],
};

/** The one file that may import a package although its room may not: exact decimals. */
const packages: Readonly<Record<string, string>> = { 'server/src/core/claims/arithmetic.ts': 'big.js' };

describe('tidy', () => {
  for (const [room, places] of Object.entries(rooms)) {
    it(`${room} imports only ${places.join(', ')}`, () => {
      const strangers = sources(room)
        .flatMap(imports)
        .filter(({ from, to }) => !places.some((place) => to.startsWith(place)) && packages[from] !== to)
        .map(({ from, to }) => `${from} imports ${to}`);
      assert.deepEqual(strangers, []);
    });
  }

  it('languages/ takes nothing but types from core/', () => {
    const values = sources('server/src/languages')
      .flatMap(imports)
      .filter(({ to, typeOnly }) => to.startsWith('server/src/core/') && !typeOnly)
      .map(({ from, to }) => `${from} imports ${to}`);
    assert.deepEqual(values, []);
  });

  it('client/ takes no code from the server but the pure core, and types', () => {
    const values = sources('client/src')
      .flatMap(imports)
      .filter(({ to, typeOnly }) => /^server\/(?!src\/(core\/|languages\/|decisions\/sidecar-name))/.test(to) && !typeOnly)
      .map(({ from, to }) => `${from} imports ${to}`);
    assert.deepEqual(values, []);
  });

  const everything = ['server/src', 'client/src', 'l10n', 'test'].flatMap(sources);

  it('every file begins with a comment that says its idea', () => {
    assert.deepEqual(
      everything.filter((file) => !/^(#!.*\n)?\s*\/[/*]/.test(readFileSync(file, 'utf8'))),
      [],
    );
  });

  it('no file has 600 lines or more', () => {
    assert.deepEqual(
      everything.filter((file) => readFileSync(file, 'utf8').split('\n').length > 600),
      [],
    );
  });

  it('no file is called after nothing', () => {
    assert.deepEqual(
      everything.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\.ts|\/)/.test(file)),
      [],
    );
  });

  it('packages are named by exact versions, and the lock file names no place to fetch them from', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string> | undefined>;
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    assert.deepEqual(loose, []);
    assert.equal(readFileSync('package-lock.json', 'utf8').includes('"resolved"'), false);
  });
});
