// The built command line as a person and a pipeline meet it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotations } from '../../server/src/formats/annotations.js';
import { BROKEN, CLEAN } from './pages.js';

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function galley(args: readonly string[], options: { readonly input?: string; readonly lang?: string } = {}): Outcome {
  const env = { ...process.env, LANG: options.lang ?? 'en_US.UTF-8', LC_ALL: '' };
  const child = spawnSync(process.execPath, ['dist/server/cli.js', ...args], {
    input: options.input ?? '',
    env,
    encoding: 'utf8',
  });
  return { status: child.status, out: child.stdout, err: child.stderr };
}

describe('galley', () => {
  let folder = '';
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'galley-'));
  });

  after(() => rmSync(folder, { recursive: true }));

  it('annotates a page', () => {
    const path = file('page.txt', BROKEN);
    const { status, out, err } = galley(['annotate', path]);
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    const annotations = JSON.parse(out) as Annotations;
    assert.equal(annotations.document.uri, path);
    assert.deepEqual(
      annotations.articles.map(({ title }) => title),
      ['青屏水库扩容工程完工', '云台山索道下月停运检修'],
    );
    assert.equal(annotations.seams.length, 2);
  });

  it('counts offsets and the hash after a byte order mark is taken off', () => {
    const plain = JSON.parse(galley(['annotate', file('plain.txt', CLEAN)]).out) as Annotations;
    const marked = JSON.parse(galley(['annotate', file('marked.txt', `\ufeff${CLEAN}`)]).out) as Annotations;
    assert.deepEqual(
      { ...marked, document: { ...marked.document, uri: '' } },
      { ...plain, document: { ...plain.document, uri: '' } },
    );
  });

  it('reads standard input', () => {
    const { status, out } = galley(['annotate', '-'], { input: CLEAN });
    assert.equal(status, 0);
    assert.equal((JSON.parse(out) as Annotations).articles.length, 1);
  });

  it('prints one object a line, tells of a bad file by name, and does the others', () => {
    const good = file('good.txt', CLEAN);
    const other = file('other.txt', BROKEN);
    const bad = file('bad.txt', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8));
    const { status, out, err } = galley(['annotate', '--format', 'ndjson', good, join(folder, 'none.txt'), bad, other]);
    assert.equal(status, 2);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as Annotations).document.uri),
      [good, other],
    );
    const [missing, undecodable, ...rest] = err.trimEnd().split('\n');
    assert.equal(missing, `galley: ${join(folder, 'none.txt')}: there is no such file.`);
    assert.ok(undecodable?.startsWith(`galley: ${bad}: is not valid utf-16le`), undecodable);
    assert.deepEqual(rest, []);
  });

  it('takes the date of the paper from the option, else from the settings file, else from the file name', () => {
    const dateOf = (...args: string[]): string | null =>
      (JSON.parse(galley(['annotate', ...args]).out) as Annotations).document.date;
    const page = file('page-2024-02-29.txt', '市议会昨天开会，讨论来年预算。\n');
    assert.equal(dateOf(page), '2024-02-29');
    file('.galley.json', '{ "date": "2023-05" }');
    assert.equal(dateOf(page), '2023-05');
    assert.equal(dateOf('--date', '2022-01-31', page), '2022-01-31');
    rmSync(join(folder, '.galley.json'));
  });

  it('says what is wrong with a date, a format, a missing transport, in the language asked for', () => {
    const page = file('page.txt', CLEAN);
    assert.deepEqual(galley(['annotate', '--date', '2023-02-30', page]), {
      status: 2,
      out: '',
      err: 'galley: “2023-02-30” is no date. Write 2025-10-31, 2025-10 or 2025.\n',
    });
    assert.equal(
      galley(['annotate', page, file('other.txt', CLEAN), '--locale', 'zh']).err,
      'galley: json 格式只容一个版面。请只给一个文件，或使用 --format ndjson。\n',
    );
    assert.equal(
      galley(['lsp'], { lang: 'zh_CN.UTF-8' }).err,
      'galley: 请指明如何与编辑器通信：--stdio、--node-ipc 或 --socket 端口。\n',
    );
    const unknown = galley(['annotate', '--colour', page]);
    assert.equal(unknown.status, 2);
    assert.match(unknown.err, /unknown option '--colour'/);
  });

  it('shows help with examples, and its version', () => {
    const help = galley(['annotate', '--help']);
    assert.equal(help.status, 0);
    assert.match(help.out, /galley annotate page\.txt/);
    assert.equal(galley(['--version']).out, '0.1.0\n');
  });
});
