// The packed statistics: they load, they know words and sequences, and bytes that are none do no harm.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import {
  latinLevel,
  loadStatistics,
  noStatistics,
  sequenceCount,
  startAttraction,
  UNKNOWN_WORD,
  wordLog,
} from '../../../server/src/core/seams/statistics.js';
import { statistics } from './page.js';

function word(text: string): number {
  const codes = Array.from(text, (c) => statistics.fold[c.charCodeAt(0)]!);
  return wordLog(statistics, codes[0]!, codes[1] ?? 0, codes[2] ?? 0, codes[3] ?? 0);
}

describe('statistics', () => {
  const bytes = readFileSync('server/data/statistics.bin');

  it('stay small: at most 1.5 MB compressed', () => {
    assert.ok(gzipSync(bytes, { level: 9 }).byteLength <= 1_500_000);
  });

  it('know words and do not know what is none', () => {
    for (const known of ['问题', '达标', '民政', '服务']) assert.ok(word(known) > UNKNOWN_WORD, known);
    for (const unknown of ['题确', '济发', '的标']) assert.equal(word(unknown), UNKNOWN_WORD, unknown);
  });

  it('read Traditional text as Simplified', () => {
    assert.equal(word('問題'), word('问题'));
    assert.equal(word('服務'), word('服务'));
  });

  it('know English words by their letters, capitals or not', () => {
    assert.ok(latinLevel(statistics, 'Announcement', 0, 12) > 0);
    assert.equal(latinLevel(statistics, 'announcment', 0, 11), 0);
    assert.ok(latinLevel(statistics, 'announce- ment', 0, 8, 10, 14) > 0);
  });

  it('know how paragraphs begin', () => {
    const codes = (text: string): [number, number] => [text.charCodeAt(0), text.charCodeAt(1)];
    const attraction = (text: string): number =>
      startAttraction(statistics, ...codes(text), sequenceCount(statistics, ...codes(text)));
    assert.ok(attraction('会议') > attraction('的时') + 3);
    assert.ok(sequenceCount(statistics, ...codes('发展')) > 100);
  });

  it('come from any place in memory', () => {
    const moved = new Uint8Array(bytes.byteLength + 3).subarray(3);
    moved.set(bytes);
    assert.ok(loadStatistics(moved).loaded);
  });

  it('are nothing where the bytes are none', () => {
    for (const wrong of [new Uint8Array(0), new Uint8Array(200), bytes.subarray(0, 5000)]) {
      assert.equal(loadStatistics(wrong), noStatistics);
    }
  });
});
