// In a browser the readers of numbers are fetched when a page needs them: what is missed is noted, and nothing that holds no number fetches anything.
import assert from 'node:assert/strict';
import { readClaims } from '../../../server/src/core/claims/read.js';
import { lateReaders, readers } from '../../../server/src/lsp/readers-later.js';

const chinese = '大桥全长1.8公里，总投资12亿元。';
const english = 'Exports of the port fell 8.4 per cent to 31,500 tonnes.';

describe('the readers of numbers in a browser', () => {
  it('come with the first page that needs them, and then read what the others read', async () => {
    await lateReaders.readFor(`${chinese}\n\n————\n\n${chinese}`, 'en');
    assert.deepEqual(readers.han(chinese, 0, chinese.length), readClaims(chinese, 0, chinese.length, 'han'));
    assert.equal(lateReaders.missed(), null);

    assert.deepEqual(readers.latin('* * *', 0, 5), []);
    assert.equal(lateReaders.missed(), null, 'a line of stars needs no reader');

    assert.deepEqual(readers.latin(english, 0, english.length), []);
    const fetchIt = lateReaders.missed();
    assert.ok(fetchIt !== null, 'an English sentence does');
    assert.equal(lateReaders.missed(), null, 'and is told of once');
    await fetchIt();
    assert.deepEqual(readers.latin(english, 0, english.length), readClaims(english, 0, english.length, 'latin'));
    assert.equal(lateReaders.missed(), null);
  });
});
