// Every rule has its page in both languages, at the anchor that the problem list leads to.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../../../server/src/core/rules.js';

describe('the pages of the rules', () => {
  for (const page of ['docs/rules.md', 'docs/rules.zh-CN.md']) {
    it(`${page} explains every rule, and no other, in the order of the table`, () => {
      const headings = [...readFileSync(page, 'utf8').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      assert.deepEqual(headings, Object.keys(rules));
    });
  }
});
