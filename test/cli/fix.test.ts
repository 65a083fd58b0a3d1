// `galley fix`: what it writes, what it leaves alone, and what it refuses.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { getuid } from 'node:process';
import { cleanUp, folder } from './galley.js';
import { BROKEN, CLEAN, MENDED } from './pages.js';

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('galley fix', function () {
  this.timeout(20_000);
  afterEach(cleanUp);

  it('prints the mended page and leaves the file alone', () => {
    const { write, galley } = folder();
    const file = write('page.txt', BROKEN);
    assert.deepEqual([galley(['fix', 'page.txt']).out, readFileSync(file, 'utf8')], [MENDED, BROKEN]);
    assert.equal(galley(['fix', '-'], BROKEN).out, MENDED);
    assert.deepEqual(galley(['fix', '-'], utf16(BROKEN)).bytes, utf16(MENDED));
  });

  it('writes pages back, tells how many joins, and has nothing to do the second time', () => {
    const { write, galley, path } = folder();
    const file = write('a.txt', BROKEN);
    const clean = write('b.txt', CLEAN);
    const before = statSync(clean).mtimeMs;
    const first = galley(['fix', '--write', '.']);
    assert.deepEqual([first.status, first.out, first.told], [0, 'a.txt: 2 joins\n', ['2 joins on 1 page.']]);
    assert.equal(readFileSync(file, 'utf8'), MENDED);
    assert.equal(statSync(clean).mtimeMs, before);
    assert.deepEqual(galley(['fix', '--write', '.']).told, ['Nothing to mend on 2 pages.']);
    assert.deepEqual(readdirSync(path).sort(), ['a.txt', 'b.txt']);
  });

  it('shows a diff that `patch` applies, and ends with 1 where there is one', function () {
    const { write, galley, path } = folder();
    const crlf = BROKEN.replaceAll('\n', '\r\n').trimEnd(); // no line end at the end either
    write('a.txt', crlf);
    const { status, bytes, told } = galley(['fix', '--diff', 'a.txt']);
    assert.deepEqual([status, told], [1, ['2 joins on 1 page; no file was changed.']]);
    assert.equal(galley(['fix', '--diff', '-'], CLEAN).status, 0);
    const patch = spawnSync('patch', ['--binary', '-s', 'a.txt'], { cwd: path, input: bytes });
    if (patch.error !== undefined) return this.skip(); // a machine without patch
    assert.equal(patch.status, 0, patch.stdout.toString());
    assert.equal(readFileSync(`${path}/a.txt`, 'utf8'), MENDED.replaceAll('\n', '\r\n').trimEnd());
  });

  it('keeps byte order mark, encoding and mixed line ends', () => {
    const { write, galley } = folder();
    const mixed = (text: string): string => text.replace('\n\n', '\r\n\r').replace('完工', '完工\u3000 ');
    for (const [name, encode] of [
      ['mark', (text: string) => Buffer.from(`\ufeff${mixed(text)}`)],
      ['utf16', (text: string) => utf16(mixed(text))],
      ['utf16be', (text: string) => utf16(mixed(text)).swap16()],
    ] as const) {
      const file = write(`${name}.txt`, encode(BROKEN));
      assert.equal(galley(['fix', '--write', file]).status, 0);
      assert.deepEqual(readFileSync(file), encode(MENDED), name);
    }
  });

  it('keeps the bytes of a page in GB 18030 that it guessed, and says that it guessed', () => {
    const { write, galley } = folder();
    const file = write('page.txt', readFileSync('test/fixtures/encodings/broken.gb18030.txt'));
    const { status, told } = galley(['fix', '--write', 'page.txt']);
    assert.equal(status, 0);
    assert.equal(told[0], 'page.txt: read as gb18030, which is a guess. Say --encoding gb18030 if it is right.');
    assert.equal(new TextDecoder('gb18030', { fatal: true }).decode(readFileSync(file)), MENDED);
    const named = galley(['fix', '--encoding', 'GBK', 'page.txt']);
    assert.deepEqual([named.told, named.bytes.equals(readFileSync(file))], [[], true]);
  });

  it('refuses bytes that are not what they are said to be', () => {
    const { write, galley } = folder();
    const file = write('page.txt', Buffer.from([0xd6, 0xd0, 0xff, 0x0a]));
    const { status, told } = galley(['fix', '--write', '--encoding', 'gb18030', 'page.txt']);
    assert.deepEqual(
      [status, told[0]],
      [2, 'page.txt: is not valid gb18030; some of its bytes stand for no character. Nothing was done with it.'],
    );
    assert.deepEqual(readFileSync(file), Buffer.from([0xd6, 0xd0, 0xff, 0x0a]));
  });

  it('keeps permissions, and writes through a symbolic link', () => {
    const { write, galley, path } = folder();
    const file = write('real/page.txt', BROKEN);
    chmodSync(file, 0o640);
    symlinkSync('real/page.txt', `${path}/link.txt`);
    assert.equal(galley(['fix', '--write', 'link.txt']).status, 0);
    assert.ok(lstatSync(`${path}/link.txt`).isSymbolicLink());
    assert.deepEqual([readFileSync(file, 'utf8'), statSync(file).mode & 0o777], [MENDED, 0o640]);
    assert.deepEqual(readdirSync(`${path}/real`), ['page.txt']);
  });

  it('refuses a file with two names, and does the others', () => {
    const { write, galley, path } = folder();
    const file = write('a.txt', BROKEN);
    linkSync(file, `${path}/second.name`);
    const other = write('b.txt', BROKEN);
    const { status, told } = galley(['fix', '--write', '.']);
    assert.equal(status, 2);
    assert.equal(told[0], 'a.txt: has further names (hard links), which would keep the old text. It stays as it was.');
    assert.deepEqual([readFileSync(file, 'utf8'), readFileSync(other, 'utf8')], [BROKEN, MENDED]);
  });

  it('refuses a file that may not be written', function () {
    if (getuid?.() === 0) return this.skip(); // root may write everything
    const { write, galley } = folder();
    const file = write('page.txt', BROKEN);
    chmodSync(file, 0o444);
    assert.deepEqual(
      galley(['fix', '--write', 'page.txt']).told[0],
      'page.txt: you may not write this file. It stays as it was.',
    );
    assert.equal(readFileSync(file, 'utf8'), BROKEN);
  });

  it('prints only one page', () => {
    const { write, galley } = folder();
    write('a.txt', BROKEN);
    write('b.txt', BROKEN);
    assert.deepEqual(galley(['fix', '.']).told, ['Only one page can be printed. Give one file, or ask for --write or --diff.']);
  });
});
