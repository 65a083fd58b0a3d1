// When the views and the proof ask for a page anew, and when what they have still holds.
import assert from 'node:assert/strict';
import { isSameReading } from '../../../client/src/ask-page.js';
import type { StatusParams } from '../../../server/src/lsp/protocol.js';

const first: StatusParams = {
  uri: 'file:///page.news',
  version: 3,
  revision: 1,
  language: 'en',
  articles: 2,
  openSeams: 1,
  safeSeams: 1,
  orphans: 0,
  notes: ['1,200 problems were found; 1,000 are shown.'],
};

describe('what was asked of a page', () => {
  it('holds when the page is told of again, with other notes', () => {
    assert.ok(isSameReading(first, { ...first, notes: [] }));
  });

  it('is asked again after an edit, a decision, and for another page', () => {
    assert.ok(!isSameReading(first, { ...first, version: 4 }));
    assert.ok(!isSameReading(first, { ...first, revision: 2 }));
    assert.ok(!isSameReading(first, { ...first, uri: 'file:///other.news' }));
    assert.ok(!isSameReading(first, undefined));
  });
});
