// The date of the page: told, printed, or put together from what the page says.
import assert from 'node:assert/strict';
import { countDates, pageDate } from '../../../server/src/core/layout/date.js';
import type { PartialDate } from '../../../server/src/core/model.js';
import { layOut } from './page.js';

const read = (text: string, given: PartialDate | null = null, fileDate: PartialDate | null = null): string => {
  const page = layOut(text);
  const date = pageDate(page, countDates(page), given, fileDate);
  return date === null ? 'unknown' : [date.year ?? 'XXXX', date.month ?? 'XX', date.day ?? 'XX'].join('-');
};
const story = '江州日报5月5日讯(记者 赵一)第三届江州茶业博览会今天开幕。';

describe('the date of a page', () => {
  it('is what the caller knows', () => {
    assert.equal(read('江州日报 2031年5月6日 星期二 第02版', { year: 2030, month: null, day: null }), '2030-XX-XX');
  });

  it('or what its folio says', () => {
    assert.equal(read(`江州日报 2031年5月6日 星期二 第02版\n\n${story}`), '2031-5-6');
    assert.equal(read('A4 THE RIVERSIDE COURIER Tuesday, May 6, 2031\n\nThe ferry will run.'), '2031-5-6');
  });

  it('or what its file is called', () => {
    const file = { year: 2031, month: 5, day: 7 };
    assert.equal(read('江州日报 2031年5月6日 星期二 第02版', null, file), '2031-5-6');
    assert.equal(read(story, null, file), '2031-5-7');
  });

  it('or the day of most of its datelines, with a year only where the page names one', () => {
    assert.equal(read(`${story}\n\n${story}\n\n江州日报5月4日讯(记者 钱二)今天有雨。`), 'XXXX-5-5');
    assert.equal(read('新华社天津2031年5月5日电（记者赵一）一座新桥通车。'), '2031-5-5');
  });

  it('and else unknown', () => {
    assert.equal(read(''), 'unknown');
    assert.equal(read('江州日报5月5日讯(记者 赵一)今天有雨。\n\n江州日报5月4日讯(记者 钱二)今天有雨。'), 'unknown');
  });
});
