// The small machines of the command line: order, lines, diffs.
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { unifiedDiff } from '../../../server/src/cli/diff.js';
import { eachInOrder } from '../../../server/src/cli/in-order.js';
import { streamLines } from '../../../server/src/cli/stream-lines.js';
import type { Edit } from '../../../server/src/core/text/edits.js';
import { applyDisjoint } from '../../../server/src/features/joins.js';

async function collect(chunks: readonly Uint8Array[], longest?: number): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  for await (const line of streamLines(stream(), longest)) lines.push(line && new TextDecoder().decode(line));
  return lines;
}

describe('lines of a stream', () => {
  it('are the same however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', '中', '\n', '\r', '\u2028')),
        fc.array(fc.nat(40)),
        async (letters, cuts) => {
          const bytes = Buffer.from(letters.join(''));
          const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
          const chunks = places.slice(1).map((place, index) => bytes.subarray(places[index], place));
          const expected = letters.join('').split('\n');
          if (expected.at(-1) === '') expected.pop();
          assert.deepEqual(await collect(chunks), expected);
        },
      ),
    );
  });

  it('are dropped where they are too long, and the next ones are not', async () => {
    const chunks = ['ab', 'cdef', 'g\nhi\n', 'jklmnopq'].map((text) => Buffer.from(text));
    assert.deepEqual(await collect(chunks, 4), [null, 'hi', null]);
  });
});

describe('work in order', () => {
  it('hands results on in order, and never has more in hand than it may', async () => {
    const taken: number[] = [];
    let open = 0;
    let most = 0;
    await eachInOrder(
      Array.from({ length: 50 }, (_, index) => index),
      4,
      async (item) => {
        most = Math.max(most, ++open);
        await setTimeout(item % 5);
        return item;
      },
      async (item) => {
        taken.push(item);
        open--;
      },
    );
    assert.deepEqual(
      taken,
      Array.from({ length: 50 }, (_, index) => index),
    );
    assert.equal(most, 4);
  });

  it('stops at the first failure, and tells it', async () => {
    const taken: number[] = [];
    const run = eachInOrder(
      [1, 2, 3, 4],
      2,
      async (item) => {
        if (item === 2) throw new Error('two');
        return item;
      },
      async (item) => void taken.push(item),
    );
    await assert.rejects(run, /two/);
    assert.deepEqual(taken, [1]);
  });
});

/** Applies a unified diff as `patch` does, from the hunks' own words. */
function patched(text: string, diff: string): string {
  const old = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  const lines = diff.match(/[^\n]*\n/g) ?? [];
  for (let index = 2; index < lines.length; index++) {
    const line = lines[index]!;
    const hunk = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n$/.exec(line);
    if (hunk !== null) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      result.push(...old.slice(at, start));
      at = start;
      assert.equal(result.length, Number(hunk[3]) - (hunk[4] === '0' ? 0 : 1), 'where the hunk stands in the new text');
      continue;
    }
    if (line.startsWith('\\')) continue;
    const bare = lines[index + 1]?.startsWith('\\') ? line.slice(1, -1) : line.slice(1);
    if (line[0] !== '+') assert.equal(old[at++], bare, 'a line of the old text');
    if (line[0] !== '-') result.push(bare);
  }
  return [...result, ...old.slice(at)].join('');
}

describe('a diff', () => {
  it('shows a join with three lines around it', () => {
    const text = '一\n二\n三\n四\n断\n\n开\n五\n六\n七\n八\n';
    assert.equal(
      unifiedDiff('page.txt', text, [{ start: 9, end: 11, text: '' }]),
      '--- page.txt\n+++ page.txt\n@@ -2,9 +2,7 @@\n 二\n 三\n 四\n-断\n-\n-开\n+断开\n 五\n 六\n 七\n',
    );
  });

  it('leads from the one text to the other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '中', '\n', '\r\n', ' '), { maxLength: 80 }),
        fc.array(fc.nat(90), { maxLength: 8 }),
        (letters, cuts) => {
          const text = letters.join('');
          const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
          const edits: Edit[] = [];
          for (let index = 0; index + 1 < places.length; index += 2) {
            edits.push({ start: places[index]!, end: places[index + 1]!, text: index % 4 === 0 ? '' : ' ' });
          }
          const after = applyDisjoint(text, edits);
          assert.equal(patched(text, unifiedDiff('p', text, edits)), after);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
