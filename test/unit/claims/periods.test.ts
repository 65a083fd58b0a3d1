// Which days a claim speaks of, by the paper's date.
import assert from 'node:assert/strict';
import { periodDays } from '../../../server/src/core/claims/dates.js';
import { readClaims } from '../../../server/src/core/claims/read.js';
import { scriptOf } from '../../../server/src/core/text/script.js';
import { fillYear } from '../../../server/src/features/dates.js';

/** The period of the last claim of a sentence, in a paper of 1 March 2031. */
function days(text: string, paper = { year: 2031, month: 3, day: 1 }): string {
  const period = readClaims(text, 0, text.length, scriptOf(text, 0, text.length)).at(-1)?.period ?? null;
  if (period === null) return 'none';
  const [from, to] = Object.values(periodDays(period, paper)).map((day) => day && fillYear(day, paper));
  return `${text.slice(period.at.start, period.at.end)}: ${from ?? '?'} to ${to ?? '?'}`;
}

describe('claims: periods', () => {
  const cases: Readonly<Record<string, string>> = {
    '近4年招商金额突破1700亿元。': '近4年: 2027-03-01 to 2031-03-01',
    '5年来，全市新建学校29所。': '5年来: 2026-03-01 to 2031-03-01',
    '近3个月销量达到2万台。': '近3个月: 2030-12-01 to 2031-03-01',
    '近10天接待游客3万人次。': '近10天: 2031-02-19 to 2031-03-01',
    '今年以来新开工项目682个。': '今年以来: 2031-01-01 to 2031-03-01',
    '去年新开工项目682个。': '去年: 2030-01-01 to 2030-12-31',
    '“十六五”期间新建学校29所。': '“十六五”期间: 2031-01-01 to 2035-12-31',
    '2029年新建学校29所。': '2029年: 2029-01-01 to 2029-12-31',
    '前三季度销量达到2万台。': '前三季度: 2031-01-01 to 2031-09-30',
    'Over the past five years the town built 29 schools.': 'Over the past five years: 2026-03-01 to 2031-03-01',
    '近几十年新建学校29所。': '近几十年: ? to ?',
  };
  for (const [text, expected] of Object.entries(cases)) it(text, () => assert.equal(days(text), expected));

  it('end in the shorter month where the day is not in it', () => {
    assert.equal(days('近3个月销量达到2万台。', { year: 2031, month: 5, day: 31 }), '近3个月: 2031-02-28 to 2031-05-31');
  });
  it('are open where the paper has no date', () => {
    const [claim] = readClaims('近4年招商', 0, 5, 'han');
    assert.ok(claim);
    assert.deepEqual(periodDays({ at: claim, from: null, to: null, years: 0, back: 'P4Y' }, null), { from: null, to: null });
  });
});
