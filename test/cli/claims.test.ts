// `galley claims` as a person or a pipeline runs it.
import assert from 'node:assert/strict';
import { cleanUp, folder } from './galley.js';

const PAGE = `## 江州港吞吐量创新高

江州日报2031年3月2日讯(记者 林远)2030年，江州港完成货物吞吐量1.2亿吨，同比增长8.5%；
外贸货柜由12万只增至15万只。
`;

describe('galley claims', function () {
  this.timeout(20_000);
  afterEach(cleanUp);

  it('prints a table with line, number, value, unit, role, indicator, period and article', () => {
    const { write, galley } = folder();
    write('page.txt', PAGE);
    const { status, out, told } = galley(['claims', 'page.txt']);
    assert.deepEqual([status, told], [0, []]);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/\s{2,}/));
    assert.deepEqual(
      rows.map(([line, number, value, unit]) => [line, number, value, unit].join(' ')),
      [
        '3 2031年3月2日 2031-03-02 dateline',
        '3 2030年 2030 period',
        '3 1.2亿吨 120000000 t',
        '3 8.5% 8.5 %',
        '4 12万只 120000 只',
        '4 15万只 150000 只',
      ],
    );
    assert.ok(rows[2]?.includes('2030-01-01..2030-12-31'), out);
    assert.ok(out.includes('江州港吞吐量创新高'));
  });

  it('prints CSV and JSON of several pages as one table and one list', () => {
    const { write, galley } = folder();
    write('a.txt', PAGE);
    write('b.txt', '今天没有数字。\n');
    write('c.txt', PAGE);
    const list = JSON.parse(galley(['claims', '--format', 'json', 'a.txt', 'b.txt', 'c.txt']).out) as {
      page: string;
      value: string;
    }[];
    assert.equal(list.length, 12);
    assert.deepEqual([...new Set(list.map(({ page }) => page))], ['a.txt', 'c.txt']);
    const rows = galley(['claims', '--format', 'csv', 'a.txt', 'c.txt']).out.trimEnd().split('\r\n');
    assert.equal(rows.length, 13);
    assert.deepEqual(JSON.parse(galley(['claims', '--format', 'json', 'b.txt']).out), []);
  });

  it('tells of a file that is not there, and does the others', () => {
    const { write, galley } = folder();
    write('a.txt', PAGE);
    const { status, out, told } = galley(['claims', 'a.txt', 'none.txt']);
    assert.equal(status, 2);
    assert.match(told.join(' '), /none\.txt/);
    assert.match(out, /1\.2亿吨/);
  });
});
