// The version is told in one voice.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { VERSION } from '../../server/src/version.js';

describe('the version', () => {
  it('is that of package.json', () => {
    assert.equal(VERSION, (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
  });
});
