// What a person is told of a decision: that it was taken, or why not. Never nothing.
import assert from 'node:assert/strict';
import { executeTelling } from '../../../client/src/decision.js';

/** What the person is told when the server answers a command in this way. */
async function told(command: string, answer: () => unknown): Promise<string[]> {
  const said: string[] = [];
  const execute = executeTelling(async () => answer(), {
    noted: () => said.push('noted'),
    shown: async ({ text }) => said.push(`shown: ${text}`),
    refused: () => said.push('refused'),
    impossible: (why) => said.push(`impossible: ${why}`),
    failed: (error) => said.push(`failed: ${error instanceof Error ? error.message : String(error)}`),
  });
  await execute(command, [], async () => said.push('left to the library'));
  return said;
}

const failure = (code: number) => () => {
  throw Object.assign(new Error('as the server says'), { code });
};

describe('a page that is mended as a copy', () => {
  it('is shown, and who is refused is told', async () => {
    assert.deepEqual(await told('galley.openMended', () => ({ text: 'mended' })), ['shown: mended']);
    assert.deepEqual(await told('galley.openMended', failure(-32801)), ['refused']);
  });
});

describe('a decision', () => {
  it('that was taken is told, since the text does not show it', async () => {
    assert.deepEqual(await told('galley.decide', () => null), ['noted']);
  });

  it('for a text that has changed since is told to be refused', async () => {
    assert.deepEqual(await told('galley.decide', failure(-32801)), ['refused']);
  });

  it('that could not be taken there is told with the reason', async () => {
    assert.deepEqual(await told('galley.decide', failure(-32803)), ['impossible: as the server says']);
  });

  it('that changed nothing is not told to be noted', async () => {
    assert.deepEqual(await told('galley.decide', () => false), []);
  });

  it('that failed in another way is told too', async () => {
    assert.deepEqual(await told('galley.decide', failure(-32602)), ['failed: as the server says']);
  });

  it('is the only command that is meddled with', async () => {
    assert.deepEqual(await told('galley.other', failure(-32801)), ['left to the library']);
  });
});
