// Headings without a mark get the colour that the grammar gives to marked ones.
import assert from 'node:assert/strict';
import { hasOneColour, unmarkedHeadings } from '../../../server/src/features/heading-colours.js';
import { read, show } from './page.js';

describe('the colours of headings', () => {
  const { page } = read('## 霜河大桥通车\n\n——三年建设见闻\n\n松原晚报9月3日讯(记者 江雨眠)今天，霜河大桥通车，全长2.4公里。\n');
  const whole = { start: 0, end: page.input.text.length };

  it('are told of those that bear no mark, and of no other', () => {
    assert.deepEqual(
      unmarkedHeadings(page, whole).map((span) => show(page, span)),
      ['——三年建设见闻'],
    );
    assert.deepEqual(unmarkedHeadings(page, { start: 0, end: 3 }), []);
  });

  it('go from their beginning to their end: no number in them has a colour of its own', () => {
    assert.equal(hasOneColour(page, page.input.text.indexOf('三年')), true);
    assert.equal(hasOneColour(page, page.input.text.indexOf('2.4')), false);
  });
});
