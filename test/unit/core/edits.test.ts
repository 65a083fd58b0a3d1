/** Edits to a text and how they add up: the base of everything that is updated instead of read anew. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type Change, type Edit, sumEdits } from '../../../server/src/core/text/edits.js';

/** `sum('abcdef', [1, 2, 'X'])` lists the changes as "old → new" pieces of text. */
function sum(text: string, ...edits: [start: number, end: number, insert: string][]): string[] {
  const list = edits.map(([start, end, insert]) => ({ start, end, text: insert }));
  const after = applyEdits(text, list);
  return sumEdits(text.length, list).map(
    (c) => `${c.oldStart} “${text.slice(c.oldStart, c.oldEnd)}” → ${c.newStart} “${after.slice(c.newStart, c.newEnd)}”`,
  );
}

describe('edits', () => {
  it('adds typing up to one change', () => {
    assert.deepEqual(sum('本报讯', [3, 3, '（'], [4, 4, '记'], [5, 5, '者']), ['3 “” → 3 “（记者”']);
  });

  it('keeps changes at two places apart, whichever was made first', () => {
    const expected = ['1 “b” → 1 “X”', '4 “e” → 4 “YY”'];
    assert.deepEqual(sum('abcdef', [1, 2, 'X'], [4, 5, 'YY']), expected);
    assert.deepEqual(sum('abcdef', [4, 5, 'YY'], [1, 2, 'X']), expected);
  });

  it('merges a change that swallows earlier ones', () => {
    assert.deepEqual(sum('abcdef', [1, 2, 'X'], [4, 5, ''], [0, 5, '-']), ['0 “abcdef” → 0 “-”']);
  });

  it('brings far and reversed offsets back into the text', () => {
    assert.equal(applyEdits('abc', [{ start: 9, end: 2, text: 'd' }]), 'abcd');
    assert.equal(applyEdits('abc', [{ start: -4, end: 1, text: '' }]), 'bc');
  });

  it('says of all text between the changes that it only moved', () => {
    const edit = fc.record({
      start: fc.integer({ min: -2, max: 40 }),
      end: fc.integer({ min: -2, max: 40 }),
      text: fc.string({ maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(edit, { maxLength: 12 }), (text, edits: Edit[]) => {
        const after = applyEdits(text, edits);
        const changes = sumEdits(text.length, edits);
        let oldAt = 0;
        let newAt = 0;
        for (const change of [
          ...changes,
          { oldStart: text.length, oldEnd: text.length, newStart: after.length, newEnd: after.length } as Change,
        ]) {
          assert.equal(text.slice(oldAt, change.oldStart), after.slice(newAt, change.newStart));
          oldAt = change.oldEnd;
          newAt = change.newEnd;
        }
      }),
    );
  });

  it('keeps no more than a few hundred changes when a thousand places were edited', () => {
    const text = 'x'.repeat(4000);
    const edits = Array.from({ length: 1000 }, (_, i) => ({ start: i * 4, end: i * 4 + 1, text: 'y' }));
    const changes = sumEdits(text.length, edits);
    assert.ok(changes.length <= 257);
    assert.equal(changes.at(-1)?.newEnd, 3997);
  });
});
