// `galley check` as a person or a pipeline runs it.
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { Ajv } from 'ajv';
import { cleanUp, folder } from './galley.js';
import { BROKEN, CLEAN } from './pages.js';

const schema = JSON.parse(readFileSync('schemas/check.schema.json', 'utf8')) as object;
const holds = new Ajv({ strict: false }).compile(schema);

interface Report {
  readonly files: readonly {
    readonly file: string;
    readonly error?: string;
    readonly problems?: readonly { readonly rule: string }[];
  }[];
  readonly summary: { readonly pages: number; readonly problems: number; readonly warning: number; readonly mendable: number };
}

/** `file:line: severity [rule]` of each line; the column is where the end of the broken piece is marked from. */
const places = (out: string): string[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^([^:]+:\d+):\d+(: \w+): .* (\[[\w.-]+\])$/, '$1$2 $3'));

describe('galley check', function () {
  this.timeout(20_000);
  afterEach(cleanUp);

  it('says nothing of a clean page, and ends with 0', () => {
    const { write, galley } = folder();
    write('page.txt', CLEAN);
    assert.deepEqual(galley(['check', 'page.txt']), {
      status: 0,
      out: '',
      bytes: Buffer.alloc(0),
      told: ['Nothing to look at on 1 page.'],
    });
  });

  it('prints a line a problem, with the place as editors read it, and ends with 1', () => {
    const { write, galley } = folder();
    write('page.txt', BROKEN);
    const { status, out, told } = galley(['check', 'page.txt']);
    assert.equal(status, 1);
    assert.deepEqual(places(out), ['page.txt:5: warning [seam.split]', 'page.txt:9: warning [seam.split]']);
    assert.deepEqual(told, ['2 places to look at on 1 page (warning 2).', '2 can be mended safely: galley fix --write']);
  });

  it('speaks Chinese where the shell does, or is asked to', () => {
    const { write, galley } = folder();
    write('page.txt', CLEAN);
    assert.deepEqual(galley(['check', 'page.txt'], '', { LANG: 'zh_CN.UTF-8' }).told, ['1 个版面中没有需要过目之处。']);
    assert.deepEqual(galley(['check', '--locale', 'zh', 'page.txt']).told, ['1 个版面中没有需要过目之处。']);
    assert.deepEqual(galley(['check', 'nix.txt', '--locale=zh']).told, ['nix.txt：没有这个文件。']);
    write('broken.txt', BROKEN.replace('24万亩', '24万亩，增长50%'));
    write('.galley.json', '{ "severities": { "claim.change": "error" } }');
    const { told } = galley(['check', '--locale', 'zh', 'broken.txt']);
    assert.equal(told[0], '1 个版面中有 3 处需要过目（错误 1、警告 2）。');
  });

  it('counts and prints only what is severe enough', () => {
    const { write, galley } = folder();
    write('page.txt', BROKEN);
    assert.deepEqual(galley(['check', '--severity', 'error', 'page.txt']).status, 0);
    write('.galley.json', '{ "severities": { "seam.split": "error" } }');
    assert.deepEqual(galley(['check', '--severity', 'error', 'page.txt']).status, 1);
    write('.galley.json', '{ "severities": { "seam.split": "off" } }');
    assert.deepEqual(galley(['check', 'page.txt']).status, 0);
  });

  it('reads the pages of a folder by name, but not what is ignored, and each page once', () => {
    const { write, galley, path } = folder();
    for (const name of ['b.news', 'a.txt', 'sub/c.news.md', 'notes.md', 'old/d.txt', 'node_modules/e.txt', 'sub/f.page'])
      write(name, BROKEN);
    symlinkSync(path, `${path}/circle`);
    write('.galleyignore', 'old/\n');
    write('.galley.json', '{ "files": ["**/*.page"] }');
    const files = (args: string[]): string[] => [...new Set(places(galley(args).out).map((place) => place.split(':')[0]!))];
    assert.deepEqual(files(['check', '.']), ['a.txt', 'b.news', 'sub/c.news.md', 'sub/f.page']);
    assert.deepEqual(files(['check', 'sub', '.', '--ignore', '*.news', '--ignore', 'f.page']), ['sub/c.news.md', 'a.txt']);
    assert.deepEqual(files(['check', '*.md', 'old/d.txt']), ['notes.md', 'old/d.txt']);
    assert.deepEqual(files(['check', `${path}/sub`]), [`${path}/sub/c.news.md`, `${path}/sub/f.page`]);
  });

  it('does what it can, tells of the rest by name, and ends with 2', () => {
    const { write, galley } = folder();
    write('good.txt', BROKEN);
    write('binary.txt', Buffer.from('PK\x03\x04\0\0\0\0'));
    write('odd.txt', Buffer.from([0x41, 0xff, 0xfe, 0x80, 0x81, 0x0a]));
    write('empty/readme', 'no page');
    const { status, out, told } = galley(['check', 'binary.txt', 'nowhere.txt', 'odd.txt', 'empty', 'q*.txt', 'good.txt']);
    assert.equal(status, 2);
    assert.equal(places(out).length, 2);
    assert.deepEqual(
      told.filter((line) => /^[\w.*]+: /.test(line)),
      [
        'empty: no pages in this folder (*.txt, *.news, *.news.md). Name others in .galley.json under “files”, or by a pattern.',
        'q*.txt: no file matches.',
        'binary.txt: is not text. If it is UTF-16 without a byte order mark, say --encoding utf-16le (or utf-16be).',
        'nowhere.txt: there is no such file.',
        'odd.txt: is not UTF-8, and its encoding cannot be told for certain. Name it, for example --encoding gb18030.',
      ],
    );
  });

  it('prints one JSON object for all pages, the failed ones too', () => {
    const { write, galley } = folder();
    write('a.txt', BROKEN);
    write('b.txt', CLEAN);
    const { status, out } = galley(['check', '--format', 'json', 'a.txt', 'nowhere.txt', 'b.txt']);
    const report: unknown = JSON.parse(out);
    assert.ok(holds(report), JSON.stringify(holds.errors));
    const { files, summary } = report as Report;
    assert.equal(status, 2);
    assert.deepEqual(
      files.map(({ file, error, problems }) => [file, error ?? problems?.map(({ rule }) => rule)]),
      [
        ['a.txt', ['seam.split', 'seam.split']],
        ['nowhere.txt', 'nowhere.txt: there is no such file.'],
        ['b.txt', []],
      ],
    );
    assert.deepEqual(summary, { pages: 2, problems: 2, error: 0, warning: 2, information: 0, hint: 0, mendable: 2 });
  });

  it('reads standard input', () => {
    const { galley } = folder();
    assert.equal(places(galley(['check', '-'], BROKEN).out)[0], '-:5: warning [seam.split]');
  });

  it('tells file, line and remedy of settings that it cannot use, once', () => {
    const { write, galley, path } = folder();
    write('a.txt', CLEAN);
    write('b.txt', CLEAN);
    write('.galley.json', '{\n  "languge": "en",\n  "severities": { "seam.split": "loud" },\n  "date": "2025-02-30"\n}\n');
    const { status, told } = galley(['check', '.']);
    assert.equal(status, 2);
    assert.deepEqual(told.slice(0, -1), [
      `${path}/.galley.json, line 2: There is no setting “languge”; “language” is probably meant. There are: language, date, files, labels, severities.`,
      `${path}/.galley.json, line 3: “seam.split” is to be one of: error, warning, information, hint, off.`,
      `${path}/.galley.json, line 4: “date” is to be a date like 2025-10-31, 2025-10 or 2025.`,
    ]);
  });

  it('takes the settings file that it is told to take, or none', () => {
    const { write, galley } = folder();
    write('page.txt', BROKEN);
    write('.galley.json', '{ "severities": { "seam.split": "hint" } }');
    const other = write('other/quiet.json', '{ "severities": { "seam.split": "off" } }');
    assert.equal(galley(['check', '--severity', 'hint', 'page.txt']).status, 1);
    assert.equal(galley(['check', '--severity', 'hint', '--config', other, 'page.txt']).status, 0);
    assert.deepEqual(galley(['check', '--config', 'nowhere.json', 'page.txt']).told, ['nowhere.json: there is no such file.']);
  });

  for (const [args, message] of [
    [['check'], /^Say which pages to read/],
    [['check', 'page.txt', '--jobs', '0'], /^“0” is no number of jobs/],
    [['check', 'page.txt', '--encoding', 'klingon'], /^Galley knows no encoding “klingon”/],
    [['check', 'page.txt', '--date', '2025-13'], /^“2025-13” is no date/],
    [['check', 'page.txt/x'], /^page\.txt\/x: there is no such file\.$/],
    [['lsp'], /^Say how the editor is reached/],
    [['lsp', '--socket', 'x'], /^“x” is no port/],
    [['fix', '--write', '-'], /^Standard input cannot be written back/],
  ] as const) {
    it(`galley ${args.join(' ')}: says what is wrong and ends with 2`, () => {
      const { write, galley } = folder();
      write('page.txt', CLEAN);
      const { status, told, out } = galley(args);
      assert.equal(status, 2);
      assert.match(told[0] ?? '', message);
      assert.equal(out, '');
    });
  }
});
