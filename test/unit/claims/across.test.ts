// Numbers that a break cuts in two: both halves are read as one.
import assert from 'node:assert/strict';
import { partsOf } from '../../../server/src/core/claims/across.js';
import { createEngine } from '../../../server/src/core/engine.js';
import { annotate } from '../../../server/src/formats/annotations.js';

function page(text: string) {
  return createEngine(null).analyse({ text, language: 'zh-Hans', date: null, constraints: [] });
}

/** What the annotations say of each number: its first part, its rest, its value and unit. */
function said(text: string): string[] {
  const { claims } = annotate(page(text), { uri: 'page.txt', locale: 'en', severities: {}, sha256: () => '' });
  return claims.map(({ text: words, rest, value, unit }) =>
    `${words}${rest ? `|${rest.text}` : ''} = ${value} ${unit ?? ''}`.trim(),
  );
}

const head = '## 江州港建成智慧码头\n\n江州日报3月2日讯(记者 林远)今天，江州港智慧码头正式建成投用，';

describe('claims: across a break', () => {
  it('reads the unit of a number behind the break', () => {
    assert.deepEqual(said(`${head}港口吞吐量已连续3\n\n年位居全省第一，全市上下深受鼓舞。`), [
      '3月2日 = 2031-03-02'.replace('2031', 'XXXX'),
      '3|年 = 3 年',
      '第一 = 1',
    ]);
  });
  it('reads a number whose digits stand on both sides', () => {
    assert.deepEqual(said(`${head}全年完成投资286.\n\n8亿元，带动就业两万多人，群众的日子越过越好。`).slice(1, 2), [
      '286.|8亿元 = 28680000000 CNY',
    ]);
  });
  it('leaves whole numbers at a break alone', () => {
    assert.deepEqual(page(`${head}全年完成投资286.8亿元\n\n带动就业两万多人，群众的日子越过越好。`).across, []);
  });
  it('tells both parts by their own offsets', () => {
    const text = `${head}港口吞吐量已连续3\n\n年位居全省第一，全市上下深受鼓舞。`;
    const read = page(text);
    const [across] = read.across;
    assert.ok(across);
    const { first, rest } = partsOf(read, across, across.claim);
    assert.equal(text.slice(first.start, first.end), '3');
    assert.equal(rest && text.slice(rest.start, rest.end), '年');
  });
});
