/** Bad files for the command line: it says what is wrong in a sentence, does the others, and changes no byte that it did not mean to. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onePage } from '../bench/material.js';
import { below, type Draw, type Kind, many, pick } from './kind.js';
import { scrapText, spoiledPage, unitText } from './strange.js';

const program = 'out/fuzz/dist/server/cli.js';
const page = onePage();

function someBytes(draw: Draw): Buffer {
  return pick(draw, [
    () => Buffer.from(many(draw, 3000, () => below(draw, 256))),
    () => Buffer.from(spoiledPage(draw, page)),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(spoiledPage(draw, page))]),
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(unitText(draw, 400), 'utf16le')]),
    () => Buffer.from(scrapText(draw, 50)),
    () => Buffer.alloc(0),
    () => Buffer.alloc(5000),
    () => Buffer.from(page).subarray(0, below(draw, 20000)),
  ])();
}

export const fileKinds: readonly Kind[] = [
  {
    name: 'files',
    what: 'check, annotate and fix over files of random bytes, cut-off characters, marks of other encodings, nothing, folders, missing: exit status 0, 1 or 2, one line for each trouble',
    attempt(draw) {
      const folder = mkdtempSync(join(tmpdir(), 'galley-fuzz-'));
      try {
        const names = many(draw, 4, () => `${below(draw, 1000)}.txt`).concat('good.txt');
        for (const name of names) writeFileSync(join(folder, name), someBytes(draw));
        writeFileSync(join(folder, 'good.txt'), page);
        mkdirSync(join(folder, 'folder.txt'));
        const command = pick(draw, [
          ['check'],
          ['check', '--format', 'json'],
          ['annotate', '--format', 'ndjson'],
          ['fix', '--diff'],
          ['fix', '--write'],
        ]);
        const before = new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
        const args = [...names, ...(draw() < 0.3 ? ['missing.txt'] : []), ...(draw() < 0.2 ? ['folder.txt'] : [])];
        const run = spawnSync(process.execPath, [join(process.cwd(), program), ...command, ...args], {
          cwd: folder,
          encoding: 'utf8',
          timeout: 30_000,
        });
        assert.equal(run.signal, null, 'it did not come to an end');
        assert.ok([0, 1, 2].includes(run.status ?? -1), `exit status ${run.status}`);
        assert.ok(!/\n\s+at /.test(run.stderr), run.stderr.slice(0, 800));
        for (const [name, bytes] of before) {
          const after = readFileSync(join(folder, name));
          if (!command.includes('--write')) assert.ok(after.equals(bytes), `${name} was changed by ${command.join(' ')}`);
          else assert.ok(after.length <= bytes.length + 100 && after.length >= bytes.length * 0.9, `${name} lost bytes`);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];
