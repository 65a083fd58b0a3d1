// Excerpts: one line, short, whole characters.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptOf } from '../../../server/src/features/excerpt.js';

const excerpt = (text: string, most: number): string => excerptOf(text, 0, text.length, most);

describe('an excerpt', () => {
  it('shrinks white space of every kind to one space, and drops it at the ends', () => {
    assert.equal(excerpt(' \n　　大桥\r\n 全长\u00a0\t2.4公里 ', 20), '大桥 全长 2.4公里');
  });

  it('says that there is more only where there is', () => {
    assert.equal(excerpt('大桥全长', 4), '大桥全长');
    assert.equal(excerpt('大桥全长 \n ', 4), '大桥全长');
    assert.equal(excerpt('大桥全长二', 4), '大桥全长…');
    assert.equal(excerpt('大桥全长 二', 4), '大桥全长…');
    assert.equal(excerpt('', 4), '');
  });

  it('cuts no character in two', () => {
    assert.equal(excerpt('𠮷𠮷𠮷', 2), '𠮷𠮷…');
  });

  it('is never longer than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 12 }), (text, most) => {
        const shown = excerpt(text, most);
        assert.ok([...shown.replace(/[ …]/g, '')].length <= most);
        assert.ok(!/[\r\n]/.test(shown));
      }),
    );
  });
});
