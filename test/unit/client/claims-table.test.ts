// Numbers as comma-separated values, for a spreadsheet that must not be made to run anything.
import assert from 'node:assert/strict';
import { claimsTable } from '../../../client/src/views/claims-table.js';

const claim = {
  indicator: '',
  text: '',
  meaning: '',
  at: { start: 0, end: 0 },
  number: { start: 0, end: 0 },
  figures: [],
  line: 0,
  conflicts: [],
};

describe('numbers as a table', () => {
  it('has a row a number, quotes what needs it, and counts lines from 1', () => {
    const table = claimsTable([
      { ...claim, line: 4, indicator: 'cargo, total', text: '“5” t', meaning: '5 t', conflicts: [{ start: 0, end: 1 }] },
    ]);
    assert.equal(table, 'line,indicator,text,meaning,conflict\r\n5,"cargo, total",“5” t,5 t,yes\r\n');
  });

  it('turns what a spreadsheet would take for a formula into text', () => {
    assert.match(claimsTable([{ ...claim, text: '=1+1', meaning: 'a "b"' }]), /,'=1\+1,"a ""b""",\r\n$/);
    assert.match(claimsTable([{ ...claim, text: '-3%' }]), /,'-3%,/);
  });
});
