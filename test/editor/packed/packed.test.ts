// The extension as people install it: out of the .vsix, minified, and with no file but its own.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { servesASample } from '../serves.js';

describe('the packed extension', () => {
  it('activates and serves a page', async function () {
    this.timeout(90_000);
    const extension = await servesASample();
    assert.equal(extension.extensionPath, join(process.env.GALLEY_ROOT ?? '', 'out/packed/extension'));
  });
});
