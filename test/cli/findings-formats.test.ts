// The findings for other programs: SARIF for code scanning, workflow commands for GitHub, and the examples of docs/ci.md.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Schema, Validator } from '@cfworker/json-schema';
import { cleanUp, folder, program } from './galley.js';
import { BROKEN, CLEAN } from './pages.js';

/** Lies beside the project where somebody put it there. */
const SARIF_SCHEMA = '../shared/schemas/sarif-schema-2.1.0.json';

/** The words that stand in a region, as a reader of the log finds them. */
function wordsAt(text: string, region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>): string {
  const lines = text.split(/\r\n|\n|\r/).map((line) => [...line]);
  const { startLine, startColumn, endLine, endColumn } = region;
  assert.equal(startLine, endLine);
  return lines[startLine - 1]!.slice(startColumn - 1, endColumn - 1).join('');
}

interface Log {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
        };
      }[];
    }[];
    readonly invocations: readonly {
      readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
    }[];
  }[];
}

describe('galley check for other programs', function () {
  this.timeout(60_000);
  afterEach(cleanUp);

  it('sarif: names rule, level, file and the very words, and keeps its fingerprints when lines move', () => {
    const { write, galley } = folder();
    const text = `𠮷😀 ${BROKEN}`.replaceAll('\n', '\r\n');
    write('in/a b.txt', text);
    const { status, out } = galley(['check', '--format', 'sarif', 'in/a b.txt', 'nowhere.txt']);
    assert.equal(status, 2);
    const [run] = (JSON.parse(out) as Log).runs;
    assert.deepEqual(
      run!.results.map(({ ruleId, level, locations: [at] }) => [
        ruleId,
        level,
        at!.physicalLocation.artifactLocation.uri,
        wordsAt(text, at!.physicalLocation.region),
      ]),
      [
        ['seam.split', 'warning', 'in/a%20b.txt', '里在坝下建了一座水利博物'],
        ['seam.split', 'warning', 'in/a%20b.txt', '头，今年前三个季度的进出'],
      ],
    );
    assert.deepEqual(
      run!.invocations[0]!.toolExecutionNotifications.map(({ message }) => message.text),
      ['nowhere.txt: there is no such file.'],
    );
    const prints = (log: string): string[] =>
      (JSON.parse(log) as Log).runs[0]!.results.map(({ partialFingerprints }) => Object.values(partialFingerprints).join());
    write('in/a b.txt', `\r\n\r\n${text}`);
    assert.deepEqual(prints(galley(['check', '--format', 'sarif', 'in/a b.txt']).out), prints(out));
    assert.equal(new Set(prints(out)).size, 2);
  });

  it('sarif: is valid against the schema of SARIF 2.1.0, with results, without, and with pages that could not be read', function () {
    if (!existsSync(SARIF_SCHEMA)) {
      this.test!.title += ` (skipped: no ${SARIF_SCHEMA})`;
      this.skip();
    }
    // It is a schema of draft 4, which Ajv does not read.
    const schema = new Validator(JSON.parse(readFileSync(SARIF_SCHEMA, 'utf8')) as Schema, '4');
    const { write, galley } = folder();
    write('page.txt', BROKEN);
    write('clean.txt', CLEAN);
    const samples = join(process.cwd(), 'samples');
    for (const pages of [['page.txt', 'clean.txt'], ['clean.txt'], ['nowhere.txt', 'page.txt'], [samples]]) {
      for (const locale of ['en', 'zh']) {
        const log = JSON.parse(galley(['check', '--format', 'sarif', '--locale', locale, ...pages]).out) as { version: string };
        const { valid, errors } = schema.validate(log);
        assert.ok(valid, JSON.stringify(errors.slice(-3)));
        assert.ok(!schema.validate({ ...log, version: '2.0.0' }).valid, 'the schema refuses what it should');
      }
    }
  });

  it('github: one command a problem, with nothing in it that would end it early', () => {
    const { write, galley } = folder();
    write('a,b:c 100%.txt', BROKEN.replace('博物', '博物50%'));
    const { status, out } = galley(['check', '--format', 'github', 'a,b:c 100%.txt']);
    assert.equal(status, 1);
    const lines = out.trimEnd().split('\n');
    for (const line of lines) {
      const found = /^::(error|warning|notice) ((?:\w+=[^,:]*,)*\w+=[^,:]*)::(.+)$/.exec(line);
      assert.ok(found, line);
      const properties = new Map(found[2]!.split(',').map((pair) => pair.split('=') as [string, string]));
      const file = properties.get('file')!.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
      assert.equal(file, 'a,b:c 100%.txt');
      assert.match(properties.get('title')!, /^Galley [a-z.-]+$/);
      assert.ok(!/%(?!25|0A|0D)/.test(found[3]!), line);
    }
    assert.equal(lines.length, 2);
  });

  it('docs/ci.md: its hook lets a clean page pass and refuses a broken one, as they are in the index', function () {
    if (spawnSync('git', ['--version']).error !== undefined) {
      this.test!.title += ' (skipped: git is not installed)';
      this.skip();
    }
    const { write, path } = folder();
    const [, hook] = /```sh\n(#!\/bin\/sh[\s\S]*?)```/.exec(readFileSync('docs/ci.md', 'utf8')) ?? [];
    assert.ok(hook);
    // Stands in for npx, which would fetch the installed package: `npx --prefix FOLDER galley …`.
    write('bin/npx', `#!/bin/sh\nshift 3\nexec "${process.execPath}" "${program}" "$@"\n`);
    chmodSync(join(path, 'bin/npx'), 0o755);
    const repository = join(path, 'pages');
    mkdirSync(repository);
    const git = (...args: string[]): number | null =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        cwd: repository,
        env: { ...process.env, PATH: `${join(path, 'bin')}:${process.env['PATH']}` },
      }).status;
    git('init', '-q');
    writeFileSync(join(repository, '.git/hooks/pre-commit'), hook, { mode: 0o755 });
    writeFileSync(join(repository, 'page.txt'), CLEAN);
    git('add', '.');
    writeFileSync(join(repository, 'page.txt'), BROKEN); // not in the index
    assert.equal(git('commit', '-qm', 'clean'), 0);
    git('add', '.');
    assert.notEqual(git('commit', '-qm', 'broken'), 0);
    writeFileSync(join(repository, 'notes.md'), 'x');
    git('reset', '-q');
    git('add', 'notes.md');
    assert.equal(git('commit', '-qm', 'no page'), 0);
  });
});
