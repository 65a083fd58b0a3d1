// What hovers and checks calculate, in exact decimals.
import assert from 'node:assert/strict';
import {
  changeInPercent,
  compareIntervals,
  difference,
  grouped,
  printedInterval,
  ratio,
} from '../../../server/src/core/claims/arithmetic.js';
import { compareDecimals, shiftPoint } from '../../../server/src/core/claims/decimal.js';

describe('claims: arithmetic', () => {
  it('takes differences exactly', () => {
    assert.equal(difference('1.31', '2.57'), '1.26');
    assert.equal(difference('0.1', '0.3'), '0.2');
    assert.equal(difference('45', '7'), '-38');
    assert.equal(difference('1/3', 'XXXX-10'), null);
  });
  it('rounds ratios and changes to what is printed', () => {
    assert.equal(ratio('1.31', '2.57'), '1.96');
    assert.equal(ratio('300', '600'), '2');
    assert.equal(ratio('0', '5'), null);
    assert.equal(changeInPercent('6.93', '9.4'), '35.6');
    assert.equal(changeInPercent('40', '10'), '-75');
  });
  it('writes values out', () => {
    assert.equal(grouped('28680000000'), '28,680,000,000');
    assert.equal(grouped('100'), '100');
    assert.equal(grouped('-1234567.891'), '-1,234,567.891');
    assert.equal(grouped('-123456'), '-123,456');
    assert.equal(grouped('1/3'), '1/3');
  });
  it('shifts the decimal point', () => {
    assert.equal(shiftPoint('286.8', 8), '28680000000');
    assert.equal(shiftPoint('5', -2), '0.05');
    assert.equal(shiftPoint('0.55', 1), '5.5');
    assert.equal(shiftPoint('1.50', 0), '1.50');
  });
  it('compares what rounding lets numbers be', () => {
    const plain = { kind: 'number', min: null, max: null, minExclusive: false, maxExclusive: false } as const;
    const printed = printedInterval({ ...plain, value: '2.43' }, 'half');
    assert.deepEqual(printed, { min: '2.425', max: '2.435', minExclusive: false, maxExclusive: true });
    assert.equal(printedInterval({ ...plain, value: 'XXXX-10' }, 'half'), null);
    const over = { min: '2.435', max: null, minExclusive: true, maxExclusive: false };
    assert.equal(compareIntervals(printed!, over), 'below');
    assert.equal(compareIntervals(over, printed!), 'above');
    assert.equal(compareIntervals(over, { ...over, min: '3' }), 'overlap');
    assert.ok(compareDecimals('2.50', '2.5') === 0 && compareDecimals('10', '9') > 0 && compareDecimals('-1', '0') < 0);
  });
});
