// The library as docs/library.md shows it: by its own name, with its types, and with nothing happening at import.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const page = readFileSync('docs/library.md', 'utf8');
const blockOf = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';

/** Runs a module inside the package, where its own name leads to what it exports. */
function run(name: string, code: string): { readonly out: string; readonly told: string } {
  mkdirSync('out/library', { recursive: true });
  const file = join('out/library', name);
  writeFileSync(file, code);
  const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8', timeout: 15_000 });
  return { out: stdout, told: stderr };
}

describe('the library', function () {
  this.timeout(20_000);

  it('does what its example says', () => {
    assert.deepEqual(run('example.mjs', blockOf('js')), { out: blockOf('text'), told: '' });
  });

  it('has every name that its page lists', async () => {
    const { out } = run('names.mjs', "import * as galley from 'galley'; console.log(Object.keys(galley).sort().join(' '));");
    const names = out.trim().split(' ');
    const rows = page
      .slice(page.indexOf('| name |'))
      .split('\n')
      .filter((row) => row.startsWith('| `'));
    const listed = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`(\w+)/g)].map(([, name]) => name));
    assert.ok(listed.length > 5);
    assert.deepEqual(
      listed.filter((name) => !names.includes(name!)),
      [],
    );
  });

  it('does nothing at import: no file is opened, no global changes, and the program ends', () => {
    const code = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const before = Reflect.ownKeys(globalThis).length;
      const opened = [];
      for (const name of ['readFileSync', 'readFile', 'openSync', 'open', 'writeFileSync']) {
        const real = fs[name];
        fs[name] = (file, ...rest) => {
          opened.push(String(file));
          return real(file, ...rest);
        };
      }
      syncBuiltinESMExports();
      await import('galley');
      const foreign = opened.filter((file) => !/\\.(m?js|json)$/.test(file)); // Node itself reads the modules
      console.log(JSON.stringify([foreign, Reflect.ownKeys(globalThis).length - before, process.exitCode ?? null]));
    `;
    assert.deepEqual(run('import.mjs', code), { out: '[[],0,null]\n', told: '' });
  });

  it('has types that a strict program can use', function () {
    this.timeout(120_000);
    mkdirSync('out/library', { recursive: true });
    writeFileSync(
      'out/library/typed.mts',
      `import { createEngine, type Article, type Input, type Page } from 'galley';
const input: Input = { text: 'x', language: 'en', date: null, constraints: [] };
const page: Page = createEngine().analyse(input);
export const titles: readonly (number | null | undefined)[] = page.articles.map((article: Article) => article.head?.headline);
// @ts-expect-error a page is never changed
page.seams.push();
`,
    );
    const tsc = ['node_modules/typescript/bin/tsc'];
    const types = spawnSync(process.execPath, [...tsc, '-p', 'tsconfig.library.json'], { encoding: 'utf8' });
    assert.equal(types.stdout, '');
    const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023', '--types', '', '--ignoreConfig'];
    const { stdout } = spawnSync(process.execPath, [...tsc, ...options, 'out/library/typed.mts'], { encoding: 'utf8' });
    assert.equal(stdout, '');
  });
});
