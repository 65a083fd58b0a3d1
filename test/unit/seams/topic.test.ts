// What two halves have in common: blocks in, one a line; out how like the end of the first and the start of the second are.
import assert from 'node:assert/strict';
import { likeness, topicAfter, topicBefore } from '../../../server/src/core/seams/topic.js';
import { pageOf } from './page.js';

function alike(upper: string, lower: string): number {
  const view = pageOf(`${upper}\nheadline: 天气\n${lower}`);
  return likeness(topicBefore(view, 0), topicAfter(view, 2), false);
}

describe('what two halves have in common', () => {
  const upper = '渡輪公司昨日公布，往返梅窩的航線下月起加密班次，船長駱明達說，碼頭的候船室亦會翻新，乘客可';

  it('is nothing where they share no rare words', () => {
    assert.equal(alike(upper, '表示，他會在明天的會議上再作說明。'), 0);
  });

  it('is more with each name', () => {
    const one = alike(upper, '使用新的設施，駱明達補充，工程明年完成，費用由公司承擔，不會影響票價。');
    const two = alike(upper, '使用新的設施，駱明達補充，梅窩的工程明年完成，費用由公司承擔，不會影響票價。');
    assert.ok(one > 0 && two > one, `${one} ${two}`);
  });

  it('is not the town of the dateline, which every story of a paper may name', () => {
    const story = '今天舉行的會議提出，要加快水廠擴建，';
    const rest = '清溪的居民說，他們每天都在這裏散步。';
    assert.equal(alike(`清溪日報6月3日訊（記者 林知遠）${story}`, rest), 0);
    assert.ok(alike(`清溪${story}`, rest) > 0);
  });
});
