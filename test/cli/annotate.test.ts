// `galley annotate`: files and streams in the annotation format, in order, whatever the number of jobs.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Ajv } from 'ajv';
import { cleanUp, folder, program } from './galley.js';
import { BROKEN, CLEAN } from './pages.js';

const schema = JSON.parse(readFileSync('schemas/annotations.schema.json', 'utf8')) as object;
const holds = new Ajv({ strict: false }).compile(schema);

interface Line {
  readonly uri?: null;
  readonly error?: string;
  readonly document?: { readonly uri: string; readonly language: string; readonly date: string | null; readonly length: number };
}
const lines = (out: string): Line[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('galley annotate', function () {
  this.timeout(30_000);
  afterEach(cleanUp);

  it('prints one object that its schema holds', () => {
    const { write, galley } = folder();
    write('courier-2025-10-08.txt', BROKEN);
    const { status, out } = galley(['annotate', 'courier-2025-10-08.txt']);
    const annotations: unknown = JSON.parse(out);
    assert.equal(status, 0);
    assert.ok(holds(annotations), JSON.stringify(holds.errors));
    assert.deepEqual((annotations as Line).document?.date, '2025-10-08');
  });

  it('counts offsets and the hash after a byte order mark is taken off', () => {
    const { write, galley } = folder();
    write('plain.txt', CLEAN);
    write('marked.txt', `\ufeff${CLEAN}`);
    const read = (name: string) => {
      const annotations = JSON.parse(galley(['annotate', name]).out) as { readonly document: object };
      return { ...annotations, document: { ...annotations.document, uri: '' } };
    };
    assert.deepEqual(read('marked.txt'), read('plain.txt'));
  });

  it('tells of a missing and of an undecodable file by name, and does the others', () => {
    const { write, galley } = folder();
    write('good.txt', CLEAN);
    write('bad.txt', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8));
    write('other.txt', CLEAN);
    const { status, out, told } = galley(['annotate', '--format', 'ndjson', 'good.txt', 'none.txt', 'bad.txt', 'other.txt']);
    assert.equal(status, 2);
    assert.deepEqual(
      lines(out).map(({ document }) => document?.uri),
      ['good.txt', 'other.txt'],
    );
    assert.deepEqual(told, [
      'none.txt: there is no such file.',
      'bad.txt: is not valid utf-16le; some of its bytes stand for no character. Nothing was done with it.',
    ]);
  });

  it('lets an option win over the settings file, and that over the file name', () => {
    const { write, galley } = folder();
    write('courier-2025-10-08.txt', CLEAN);
    const read = (...args: string[]) =>
      lines(galley(['annotate', '--format', 'ndjson', 'courier-2025-10-08.txt', ...args]).out)[0]?.document;
    assert.deepEqual(read()?.date, '2025-10-08');
    write('.galley.json', '{ "date": "2024-01", "language": "zh-Hant" }');
    assert.deepEqual([read()?.date, read()?.language], ['2024-01', 'zh-Hant']);
    assert.deepEqual([read('--date', '1999')?.date, read('--language', 'zh-Hans')?.language], ['1999', 'zh-Hans']);
  });

  it('asks for ndjson where there are several pages', () => {
    const { write, galley } = folder();
    write('a.txt', CLEAN);
    write('b.txt', CLEAN);
    assert.deepEqual(galley(['annotate', '.']).told, [
      'The format json holds one page. Give one file, or ask for --format ndjson.',
    ]);
  });

  it('prints the same bytes in the same order whatever the number of jobs', () => {
    const { write, galley } = folder();
    const names = Array.from({ length: 60 }, (_, index) => `${String(index).padStart(2, '0')}.txt`);
    // Pages of very different length, so that some are done long before those that were begun earlier.
    names.forEach((name, index) => void write(name, `${BROKEN}\n`.repeat(index % 7 === 0 ? 40 : 1) + index));
    const one = galley(['annotate', '--format', 'ndjson', '--jobs', '1', '.']);
    assert.deepEqual(
      lines(one.out).map(({ document }) => document?.uri),
      names,
    );
    for (const jobs of ['2', '5']) {
      const many = galley(['annotate', '--format', 'ndjson', '--jobs', jobs, '.']);
      assert.equal(many.status, 0);
      assert.ok(many.bytes.equals(one.bytes), `${jobs} jobs`);
    }
  });

  it('answers a stream line by line, bad lines with an error, and ends with 1 then', () => {
    const { galley } = folder();
    const input = Buffer.concat([
      Buffer.from(`${JSON.stringify({ uri: 'a.txt', text: BROKEN })}\nnonsense\n\n{"uri": 1, "text": ""}\n`),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]), // not UTF-8
      // No line ends here but at line feeds, and the text is taken as it is, its mark too.
      Buffer.from('{"uri":"b-2025-10-31.txt","text":"\ufeff一\u2028二","more":true}'),
    ]);
    const { status, out, told } = galley(['annotate', '--input', 'ndjson'], input);
    const bad = (line: number) => ({ uri: null, error: `Line ${line} is not a JSON object with the strings “uri” and “text”.` });
    const [first, ...rest] = lines(out);
    const last = rest.pop();
    assert.ok(holds(first) && holds(last));
    assert.equal(first?.document?.uri, 'a.txt');
    assert.deepEqual(rest, [bad(2), bad(3), bad(4), bad(5)]);
    assert.deepEqual([last?.document?.uri, last?.document?.date, last?.document?.length], ['b-2025-10-31.txt', '2025-10-31', 4]);
    assert.deepEqual([status, told], [1, []]);
  });

  it('prints the same for a stream whatever the number of jobs, and ends with 0 when all is well', () => {
    const { galley } = folder();
    const input = Array.from({ length: 80 }, (_, index) => JSON.stringify({ uri: `${index}`, text: BROKEN + index })).join('\n');
    const one = galley(['annotate', '--input', 'ndjson', '--jobs', '1'], input);
    assert.deepEqual([one.status, lines(one.out).length], [0, 80]);
    assert.equal(galley(['annotate', '--input', 'ndjson', '--jobs', '3'], input).out, one.out);
  });

  it('answers as it goes: each line before the next one comes', async () => {
    for (const jobs of ['1', '2']) {
      const child = spawn(process.execPath, [program, 'annotate', '--input', 'ndjson', '--jobs', jobs], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const ended = new Promise((resolve) => child.once('close', resolve));
      const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      for (const uri of ['a', 'b', 'c']) {
        child.stdin.write(`${JSON.stringify({ uri, text: CLEAN })}\n`);
        const answer = await answers.next();
        assert.equal((JSON.parse(String(answer.value)) as Line).document?.uri, uri);
      }
      child.stdin.end();
      assert.equal(await ended, 0);
    }
  });

  it('does not mind a reader that has had enough', async () => {
    const { write, path } = folder();
    for (let index = 0; index < 40; index++) write(`${index}.txt`, `${BROKEN}\n`.repeat(20));
    const child = spawn(process.execPath, [program, 'annotate', '--format', 'ndjson', path], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.stdout.once('data', () => child.stdout.destroy());
    assert.equal(await ended, 0);
    assert.equal(told, '');
  });

  it('takes no files beside a stream', () => {
    const { galley } = folder();
    assert.equal(galley(['annotate', '--input', 'ndjson', 'a.txt']).status, 2);
  });
});
