// `galley export` as a person or a pipeline runs it. What the formats hold is in test/unit/formats.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, folder } from './galley.js';
import { BROKEN, CLEAN } from './pages.js';

const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

describe('galley export', function () {
  this.timeout(20_000);
  afterEach(cleanUp);

  it('prints one page in any format but brat, and writes nothing', () => {
    const { write, galley, path } = folder();
    write('page.txt', BROKEN);
    for (const format of ['w3c', 'tei', 'label-studio', 'jsonl', 'csv', 'markdown', 'text']) {
      const { status, out, told } = galley(['export', '--format', format, 'page.txt']);
      assert.deepEqual([status, told], [0, []], format);
      assert.ok(out.includes('青屏水库') || out.includes('24万亩'), format);
    }
    assert.match(galley(['export', '--format', 'brat', 'page.txt']).told[0] ?? '', /--out FOLDER/);
    assert.deepEqual(filesBelow(path), ['page.txt']);
  });

  it('prints several pages as one document where the format has one', () => {
    const { write, galley } = folder();
    write('a.txt', BROKEN);
    write('b.txt', CLEAN);
    const out = (format: string, ...more: string[]): string =>
      galley(['export', '--format', format, 'a.txt', 'b.txt', ...more]).out;
    assert.equal((JSON.parse(out('label-studio')) as unknown[]).length, 2);
    for (const format of ['w3c', 'jsonl']) {
      const lines = out(format).trimEnd().split('\n');
      assert.equal(lines.map((line) => JSON.parse(line) as unknown).length, 2, format);
    }
    const rows = out('csv', '--jobs', '2').trimEnd().split('\r\n');
    assert.equal(rows.filter((row) => row.startsWith('page,') || row.startsWith('\ufeffpage,')).length, 1);
    assert.deepEqual([...new Set(rows.slice(1).map((row) => row.split(',')[0]))], ['a.txt', 'b.txt']);
    assert.match(galley(['export', '--format', 'tei', 'a.txt', 'b.txt']).told[0] ?? '', /^The format tei makes several files/);
  });

  it('writes files named after the pages, in folders as theirs, from any encoding, in UTF-8', () => {
    const { write, galley, path } = folder();
    write('in/01.news.txt', BROKEN);
    write('in/sub/02.txt', Buffer.from(`\ufeff${CLEAN}`, 'utf16le'));
    const { status, told } = galley(['export', '--format', 'brat', '--out', 'out/brat', 'in']);
    assert.deepEqual([status, told], [0, ['4 files written to out/brat.']]);
    assert.deepEqual(filesBelow(join(path, 'out')), ['brat/01.ann', 'brat/01.txt', 'brat/sub/02.ann', 'brat/sub/02.txt']);
    assert.equal(readFileSync(join(path, 'out/brat/sub/02.txt'), 'utf8'), CLEAN);
    galley(['export', '--format', 'markdown', '--each', 'article', '--out', 'out/md', 'in/01.news.txt']);
    assert.deepEqual(filesBelow(join(path, 'out/md')), ['01-1.md', '01-2.md']);
    assert.match(readFileSync(join(path, 'out/md/01-1.md'), 'utf8'), /^---\ntitle: "青屏水库扩容工程完工"\nbyline: "柳如眉"\n/);
  });

  it('leaves what is there alone unless it is told otherwise, and a page in any case', () => {
    const { write, galley, path } = folder();
    write('page.txt', BROKEN);
    assert.equal(galley(['export', '--format', 'brat', '--out', '.', 'page.txt']).status, 0, 'the very text is the page already');
    write('page.ann', 'T1\theadline 0 3\tmine\n');
    const again = galley(['export', '--format', 'brat', '--out', '.', 'page.txt']);
    assert.equal(again.status, 2);
    assert.match(again.told[0] ?? '', /^page\.ann: is there already and holds something else/);
    assert.equal(readFileSync(join(path, 'page.ann'), 'utf8'), 'T1\theadline 0 3\tmine\n');
    assert.equal(galley(['export', '--format', 'brat', '--out', '.', '--overwrite', 'page.txt']).status, 0);
    assert.match(readFileSync(join(path, 'page.ann'), 'utf8'), /^T1\theadline 0 13\t/);
    const { status, told } = galley(['export', '--format', 'text', '--out', '.', '--overwrite', 'page.txt']);
    assert.equal(status, 2);
    assert.equal(told[0], 'page.txt: is the page itself, and is never overwritten.');
    assert.equal(readFileSync(join(path, 'page.txt'), 'utf8'), BROKEN);
  });

  it('tells of two pages that would be one file', () => {
    const { write, galley } = folder();
    write('a.txt', BROKEN);
    write('a.news', CLEAN);
    const { status, told } = galley(['export', '--format', 'csv', '--out', 'out', 'a.txt', 'a.news']);
    assert.equal(status, 2);
    assert.match(told[0] ?? '', /^a\.news: would be written to out\/a\.csv like another page/);
  });

  it('reads a stream, tells of bad lines in their place, and writes to no file that a stream names', () => {
    const { galley, path } = folder();
    const input = `${JSON.stringify({ uri: '../../x.txt', text: CLEAN })}\nno page\n${JSON.stringify({ uri: 'b', text: BROKEN })}\n`;
    const { status, out } = galley(['export', '--format', 'jsonl', '--input', 'ndjson'], input);
    assert.equal(status, 1);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { text?: string; error?: string });
    assert.deepEqual(
      lines.map(({ text, error }) => text ?? error?.slice(0, 6)),
      [CLEAN, 'Line 2', BROKEN],
    );
    assert.match(galley(['export', '--format', 'tei', '--input', 'ndjson'], input).told[0] ?? '', /^With --input ndjson/);
    assert.equal(existsSync(join(path, '../../x.jsonl')), false);
  });

  it('says what is wrong with what was asked', () => {
    const { write, galley } = folder();
    write('page.txt', CLEAN);
    assert.match(galley(['export', 'page.txt']).told[0] ?? '', /--format/);
    assert.match(galley(['export', '--format', 'docx', 'page.txt']).told[0] ?? '', /docx/);
    assert.equal(galley(['export', '--format', 'tei', 'nowhere.txt']).told[0], 'nowhere.txt: there is no such file.');
  });
});
