// What the keys of the reading proof go to, on a page of which only some stories are drawn.
import assert from 'node:assert/strict';
import { type Section, type Stop, sectionsWith } from '../../../client/webview/sections.js';
import type { ProofPart } from '../../../server/src/features/proof.js';

const seam: ProofPart = { glue: '', seam: { kind: 'safe', at: 4, other: 6, line: 1, removes: '' } };
const words: ProofPart = { start: 0, end: 4, dateline: null, claims: [] };
const number: ProofPart = { start: 0, end: 4, dateline: null, claims: [{ start: 0, end: 2, conflict: null }] };

/** A section of one paragraph, or of none where no part is named. */
function section(...parts: readonly ProofPart[]): Section {
  const passages =
    parts.length === 0 ? [] : [{ role: 'paragraph' as const, parts, decided: false, torn: { start: false, end: false } }];
  return { article: 0, title: '河口大桥通车', kind: 'body', passages, characters: 4, key: '' };
}

const page = [
  section(),
  section(words),
  section(words, seam, words),
  section(words),
  section(number),
  section(words, seam, number),
];

const order = (from: number, by: 1 | -1, stop: Stop): number[] => [...sectionsWith(page, from, by, stop)];

describe('the sections that the keys of the proof look into', () => {
  it('are those with a broken paragraph, however far away, and the own one again at last', () => {
    assert.deepEqual(order(2, 1, 'seam'), [2, 5, 2]);
    assert.deepEqual(order(2, -1, 'seam'), [2, 5, 2]);
    assert.deepEqual(order(0, 1, 'seam'), [2, 5]);
    assert.deepEqual(order(0, -1, 'seam'), [5, 2]);
  });

  it('are those with a number', () => {
    assert.deepEqual(order(1, 1, 'claim'), [4, 5]);
    assert.deepEqual(order(1, -1, 'claim'), [5, 4]);
  });

  it('are those with any text', () => {
    assert.deepEqual(order(0, 1, 'passage'), [1, 2, 3, 4, 5]);
  });

  it('are none on a page without any', () => {
    assert.deepEqual([...sectionsWith([], 0, 1, 'seam')], []);
    assert.deepEqual([...sectionsWith([section(words)], 0, -1, 'seam')], []);
  });
});
