// Files that are in the way of being read or written, and workers that die.
import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eachInOrder } from '../../../server/src/cli/in-order.js';
import type { Source } from '../../../server/src/cli/pages/work.js';
import { readBytes } from '../../../server/src/cli/read-file.js';
import { Trouble } from '../../../server/src/cli/trouble.js';
import { createCrew } from '../../../server/src/cli/workers.js';
import { replaceFile } from '../../../server/src/cli/write-file.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const told = (file: string) => (error: unknown) => error instanceof Trouble && error.message.startsWith(`${file}: `);

describe('writing a file', () => {
  const before = Buffer.from('before');
  const after = Buffer.from('after');

  it('puts the new text in its place, and leaves nothing beside it', async () => {
    const file = join(folder, 'page.txt');
    writeFileSync(file, before);
    await replaceFile(file, before, after, 'en');
    assert.equal(readFileSync(file, 'utf8'), 'after');
    assert.deepEqual(readdirSync(folder), ['page.txt']);
  });

  it('refuses where somebody else has written since, even something of the same length and time', async () => {
    const file = join(folder, 'page.txt');
    writeFileSync(file, 'theirs');
    const { mtimeMs } = statSync(file);
    await assert.rejects(replaceFile(file, before, after, 'en'), told(file));
    assert.deepEqual([readFileSync(file, 'utf8'), statSync(file).mtimeMs], ['theirs', mtimeMs]);
    appendFileSync(file, ' and more');
    await assert.rejects(replaceFile(file, Buffer.from('theirs'), after, 'en'), told(file));
    assert.deepEqual(readdirSync(folder), ['page.txt']);
  });

  it('does not bring back a file that is gone', async () => {
    const file = join(folder, 'page.txt');
    await assert.rejects(replaceFile(file, before, after, 'en'), told(file));
    assert.deepEqual(readdirSync(folder), []);
  });
});

describe('reading a file', () => {
  it('gives its bytes, whatever its size', () => {
    for (const size of [0, 1, 65_535, 65_536, 65_537, 1_000_000]) {
      const file = join(folder, `${size}`);
      const bytes = Buffer.alloc(size, 7);
      writeFileSync(file, bytes);
      assert.ok(readBytes(file, 'en').equals(bytes), `${size}`);
    }
  });

  it('tells of a folder, of a file that is not there, and of one that does not end', () => {
    assert.throws(() => readBytes(folder, 'en'), told(folder));
    assert.throws(() => readBytes(join(folder, 'none'), 'en'), told(join(folder, 'none')));
    if (process.platform === 'linux') assert.throws(() => readBytes('/dev/zero', 'en'), told('/dev/zero'));
  });
});

describe('worker threads', () => {
  // The crew looks for the program's worker beside itself; here it finds one that dies over some pages.
  const worker = new URL('./worker.js', import.meta.url);
  before(() =>
    writeFileSync(
      worker,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', (sources) => {
         for (const { file } of sources) {
           if (file.startsWith('deadly')) throw new Error('bang');
           parentPort.postMessage([{ output: new TextEncoder().encode(file), notes: [], troubles: [], tally: {} }]);
         }
       });`,
    ),
  );
  after(() => rmSync(worker));

  it('lose the page that kills them, and no other, and keep the order', async () => {
    const files = Array.from({ length: 60 }, (_, index) => (index % 17 === 5 ? `deadly${index}` : `page${index}`));
    const sources = files.map((file): Source => ({ kind: 'file', file }));
    const asked = { locale: 'en', language: null, date: null, encoding: null, config: null, decisions: true } as const;
    const crew = await createCrew(2, { kind: 'annotate', indent: false }, asked);
    const results: string[] = [];
    await eachInOrder(sources, crew.atOnce, crew.doPage, async ({ output, troubles }) => {
      results.push(troubles[0] ?? new TextDecoder().decode(output));
    });
    await crew.dismiss();
    const expected = files.map((file) => (file.startsWith('deadly') ? `${file}: could not be read to its end (bang).` : file));
    assert.deepEqual(results, expected);
  }).timeout(20_000);
});
