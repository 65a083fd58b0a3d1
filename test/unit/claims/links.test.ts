// Which numbers of a page are held against each other, and what comes of it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createEngine } from '../../../server/src/core/engine.js';
import type { Input } from '../../../server/src/core/model.js';
import { applyEdits, type Edit } from '../../../server/src/core/text/edits.js';

function links(...paragraphs: string[]): string[] {
  const text = paragraphs.join('\n\n');
  const page = createEngine(null).analyse({ text, language: 'zh-Hans', date: null, constraints: [] });
  return page.links.map(
    ({ status, claims }) =>
      `${status}: ${claims
        .map(({ block, claim }) => {
          const start = page.starts[block] ?? 0;
          const found = page.blocks[block]?.claims[claim];
          return found === undefined ? '?' : text.slice(start + found.start, start + found.end);
        })
        .join(' = ')}`,
  );
}

describe('claims: links over the page', () => {
  it('finds the same claim told twice', () => {
    assert.deepEqual(links('江州去年水产交易总额312.4亿元。', '会上说，水产交易总额达到312.4亿元。'), [
      'agree: 312.4亿元 = 312.4亿元',
    ]);
  });
  it('lets a range and one of its bounds stand side by side', () => {
    assert.deepEqual(links('江州把货柜放行时限由最长40天缩短到6天内。', '试点以来，货柜放行时限由12至40天缩短到2至6天。'), [
      'compatible: 40天 = 12至40天',
      'compatible: 6天 = 2至6天',
    ]);
  });
  it('calls one number for two kindred things a drift', () => {
    assert.deepEqual(links('冷链仓储成本下降12%。', '干线配送成本下降12%。'), ['drift: 12% = 12%']);
  });
  it('calls one number a drift where it is told of each year at the one place and of some years at the other', () => {
    assert.deepEqual(links('近年来，全市水产养殖面积增长8%。', '全市水产养殖面积每年增长8%。'), ['drift: 8% = 8%']);
    assert.deepEqual(links('近年来，全市水产养殖面积增长8%。', '几年来，全市水产养殖面积增长8%。'), ['agree: 8% = 8%']);
    assert.deepEqual(links('全市水产养殖面积增长8%。', '全市水产养殖面积每年增长8%。'), ['agree: 8% = 8%']);
  });
  it('calls two numbers for one thing a conflict, where both are told of the same time by name', () => {
    assert.deepEqual(links('2031年，全市粮食总产量达到312万吨。', '2031年，全市粮食总产量达到213万吨。'), [
      'conflict: 312万吨 = 213万吨',
    ]);
    assert.deepEqual(links('全市粮食总产量达到312万吨。', '全市粮食总产量达到213万吨。'), []);
    assert.deepEqual(links('2031年，全市粮食总产量达到312万吨。', '2030年，全市粮食总产量达到213万吨。'), []);
  });
  it('leaves numbers alone that only look alike', () => {
    assert.deepEqual(links('有29个村通了公交。', '有29个社区建了食堂。'), []);
  });

  it('are the same after any edits as those of a fresh analysis', () => {
    const engine = createEngine(null);
    const input = (text: string): Input => ({ text, language: 'zh-Hans', date: null, constraints: [] });
    // Few things and few numbers, so that the same claim is told again and again, and each edit makes or breaks a link.
    const paragraph = fc
      .tuple(
        fc.constantFrom('水产交易总额', '货柜放行时限', '冷链仓储成本', '干线配送成本', '2031年，全市粮食总产量'),
        fc.constantFrom('达到', '下降', '由40天缩短到', '超过'),
        fc.constantFrom('312万吨', '12%', '6天', '2至6天', '12%，其中一半在外省', '没有公布'),
      )
      .map((words) => `${words.join('')}。`);
    const edit = fc
      .tuple(fc.nat(400), fc.nat(60), fc.oneof(fc.constant(''), paragraph, fc.constantFrom('\n\n', '1', '本')))
      .map(([start, size, text]): Edit => ({ start, end: start + size, text }));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 3, maxLength: 24 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (paragraphs, edits) => {
          let page = engine.analyse(input(paragraphs.join('\n\n')));
          for (const each of edits) {
            const next = input(applyEdits(page.input.text, [each]));
            page = engine.update(page, [each], next);
            assert.deepEqual(page.links, engine.analyse(next).links);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
