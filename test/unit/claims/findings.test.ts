// What a reader is told about numbers that do not fit, in both languages, and where.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Locale } from '../../../l10n/index.js';
import { createEngine } from '../../../server/src/core/engine.js';
import { applyEdits, type Edit } from '../../../server/src/core/text/edits.js';
import { detectLanguage } from '../../../server/src/core/text/script.js';
import { problemsOf } from '../../../server/src/features/problems.js';

const engine = createEngine();

/** The claim rules that speak about a page, with the marked number and the message; `year` is the paper's. */
function told(text: string, locale: Locale, year: number | null = null): string[] {
  const date = year === null ? null : { year, month: 5, day: 6 };
  const page = engine.analyse({ text, language: detectLanguage(text), date, constraints: [] });
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  return problemsOf(page, { locale, severities: {}, lineAt })
    .filter(({ rule }) => rule.startsWith('claim.'))
    .map(({ rule, start, end, message }) => `${rule} ${text.slice(start, end)}: ${message}`);
}

describe('claims: findings', () => {
  it('shows the reckoning', () => {
    assert.deepEqual(told('就业率由92.1%提高到95.4%，提高2.3个百分点。', 'zh'), [
      'claim.change 2.3个百分点: 由92.1%到95.4%，变化应为3.3个百分点，文中写的是2.3个百分点。三个数字中可能有一个有误。',
    ]);
    assert.deepEqual(told('就业率由92.1%提高到95.4%，提高3.3%。', 'zh'), [
      'claim.points 3.3%: 由92.1%到95.4%，相差3.3个百分点，不是3.3%：两个百分数之差应以百分点计。',
    ]);
    assert.deepEqual(told('The rate fell by 0.9 percentage points to 4.1 percent from 4.4 percent.', 'en'), [
      'claim.change 0.9 percentage points: From 4.4 percent to 4.1 percent is a change of 0.3 percentage points; the text says 0.9 percentage points. One of the three numbers may be wrong.',
    ]);
  });
  it('says what cannot be', () => {
    assert.deepEqual(told('产量由50吨增加到40吨。', 'en'), [
      'claim.direction 40吨: The text speaks of a rise, but from 50吨 to 40吨 the number falls. The verb or a number may be wrong.',
    ]);
    assert.deepEqual(told('2月30日，展览闭幕。', 'zh'), ['claim.date 2月30日: 日历上没有2月30日。']);
    assert.deepEqual(told('能耗下降120%。', 'zh'), [
      'claim.decrease 120%: 减少不能达到120%：减少100%即为零。原意可能是减少到几分之几。',
    ]);
    assert.deepEqual(told('列出29项任务，其中37项任务完成。', 'zh'), [
      'claim.subset 37项: 部分（37项）大于整体（29项）。两个数字中可能有一个有误。',
    ]);
  });
  it('says what words around a number get wrong', () => {
    assert.deepEqual(told('近300多户渔民上岸。', 'zh'), [
      'claim.modifiers 300多户: “近300多户”前后的限定词自相矛盾或重复，只留一个即可。',
    ]);
    assert.deepEqual(told('投入3—5万元即可。', 'zh'), [
      'claim.scale 3—5万元: “3—5万元”的前一半可读作30,000 元，也可读作3 元。宜在前后两半都写明单位。',
    ]);
    assert.deepEqual(told('涉及江州、柘阳、望湖、霁川等3个城市。', 'zh'), [
      'claim.items 3个: 3个之前列出了 4 项。数字或所列项目可能有误。',
    ]);
    assert.deepEqual(told('用水量、用电量、用气量分别下降5%、6%。', 'zh'), [
      'claim.respectively 5%: “分别”之前有 3 项，之后有 2 个数字，可能有遗漏。',
    ]);
    assert.deepEqual(told('2031年3月2日（星期三），展览开幕。', 'zh'), [
      'claim.weekday 2031年3月2日: 2031年3月2日是星期日。星期或日期可能有误。',
    ]);
    assert.deepEqual(told('It opens on Monday, March 3, 2031.', 'en'), []);
    assert.deepEqual(told('It opens on Tuesday, March 3, 2031.', 'en'), [
      'claim.weekday March 3, 2031: March 3, 2031 is a Monday. The day of the week or the date may be wrong.',
    ]);
  });
  it('tells no day of the week where only the text tells the year: a page may hold stories of two', () => {
    const text = '2029年，江州剧团演出20场。2029年5月2日，剧团回乡。5月1日（星期五），剧场开门。';
    assert.deepEqual(told(text, 'zh'), []);
    assert.deepEqual(told(text, 'zh', 2029), ['claim.weekday 5月1日: 5月1日是星期二。星期或日期可能有误。']);
    // Some months off, a day may be of the year before or after: the paper is of May 2029, and 9 January 2030 a Wednesday.
    assert.deepEqual(told('1月9日（星期三）恢复开放。', 'zh', 2029), []);
    assert.deepEqual(told('1月9日（星期五）恢复开放。', 'zh', 2029).length, 1);
  });
  it('finds a lost 亿, and a headline that says something else than its article', () => {
    const page = '水产交易总额312.4亿元，创历史新高。\n\n会上说，水产交易总额312.4万元。';
    assert.deepEqual(told(page, 'zh'), [
      'claim.magnitude 312.4亿元: 此处为312.4亿元，第 3 行同样的数码写的是312.4万元。其中一处可能漏写了“万”或“亿”。',
    ]);
    const article =
      '## 江州港货物吞吐量突破3000万吨\n\n江州日报2031年3月2日讯(记者 林远)记者今天获悉，江州港货物吞吐量达到2800万吨，同比增长8.5%。';
    assert.deepEqual(told(article, 'zh'), [
      'claim.headline 3000万吨: 标题写的是3000万吨，正文第 3 行写的是2800万吨。两个数字中可能有一个有误。',
    ]);
  });
  it('adds up parts that leave nothing over', () => {
    assert.deepEqual(told('全校教职工210人，其中男性120人、女性85人。', 'zh'), [
      'claim.parts 210人: 各部分（120人、85人）合计为205人，总数写的是210人。其中一个数字可能有误。',
    ]);
  });
  it('counts the years since, where the paper’s year is known', () => {
    const text = '江州剧团成立于2004年，今年迎来成立30周年。';
    assert.deepEqual(told(text, 'zh', 2031), [
      'claim.anniversary 30周年: 2004年至2031年为 27 年，文中写的是30周年。年份或数字可能有误。',
    ]);
    assert.deepEqual(told(text, 'zh', 2034), []);
    assert.deepEqual(told(`${text}\n\n2031年，剧团2031年的演出有20场。`, 'zh'), []);
    // A birthday to come, or the first year counted as one.
    const born = '林远，1970年出生，现年61岁。';
    assert.deepEqual(
      [2030, 2031, 2032, 2034].map((year) => told(born, 'zh', year).length),
      [0, 0, 0, 1],
    );
  });
  it('counts the items behind an announced number', () => {
    const items = (numbers: string, between: string): string =>
      Array.from(numbers, (number) => `${number}是把江州的老街巷逐条修好，让居民住得安心。`).join(between);
    const lead = '## 江州提出修街办法\n\n江州日报讯（记者 林远）会议就老街巷提出三点建议：';
    const missing = 'claim.announced 三点: 预告的是三点，其后列出了 2 项。数字或所列项目可能有误。';
    const over = 'claim.announced 三点: 预告的是三点，其后列出了 4 项。数字或所列项目可能有误。';
    for (const between of ['', '\n\n']) {
      assert.deepEqual(told(lead + between + items('一二', between), 'zh'), [missing]);
      assert.deepEqual(told(lead + between + items('一二三', between), 'zh'), []);
      assert.deepEqual(told(lead + between + items('一二三四', between), 'zh'), [over]);
      // A gap, a beginning that is not one, a list inside a list, and one whose last item has no number.
      assert.deepEqual(told(lead + between + items('一三', between), 'zh'), []);
      assert.deepEqual(told(lead + between + items('二三', between), 'zh'), []);
      assert.deepEqual(told(lead + between + items('一二一二三', between), 'zh'), []);
      assert.deepEqual(told(`${lead}${between}${items('一二', between)}此外还要管好水。`, 'zh'), []);
    }
  });
  it('counts items that words put in a row, where they are more than announced', () => {
    const page = (count: string, words: readonly string[]): string =>
      `## 江州提出修街办法\n\n江州日报讯（记者 林远）会议就老街巷提出${count}点建议：${words.map((word) => `${word}，把江州的老街巷逐条修好，让居民住得安心。`).join('')}`;
    const words = ['首先', '其次', '再次', '最后'];
    assert.equal(told(page('两', words.slice(0, 3)), 'zh').length, 1);
    assert.equal(told(page('三', words.slice(0, 3)), 'zh').length, 0);
    // 最后 may be a last word, and an item may go without one.
    assert.equal(told(page('三', words), 'zh').length, 0);
    assert.equal(told(page('四', words.slice(0, 2)), 'zh').length, 0);
    const plan = (count: string, ordinals: readonly string[]): string =>
      `## Council plans for the old town\n\nThe council proposed ${count} measures on Monday. ${ordinals.map((word) => `${word}, the lanes of the old town are to be repaired one by one.`).join(' ')}`;
    assert.equal(told(plan('two', ['First', 'Second', 'Third']), 'en').length, 1);
    assert.equal(told(plan('three', ['First', 'Second', 'Third']), 'en').length, 0);
    assert.equal(told(plan('four', ['First', 'Second']), 'en').length, 0);
  });
  it('counts items that are numbered by figures in paragraphs of their own, inside one article alone', () => {
    const item = (number: number): string => `${number}. 把江州的老街巷逐条修好，让沿街的居民住得安心，来往的客人走得顺畅。`;
    const page = (count: number): string =>
      `## 江州提出修街办法\n\n江州日报讯（记者 林远）会议就老街巷提出三项措施：\n\n${[1, 2, 3, 4].slice(0, count).map(item).join('\n\n')}`;
    assert.deepEqual(
      [2, 3, 4].map((count) => told(page(count), 'zh').length),
      [1, 0, 1],
    );
    assert.deepEqual(told(`${page(3)}\n\n## 柘阳也有办法\n\n${item(4)}`, 'zh'), []);
  });
  it('counts again what an edit changes, as a fresh analysis does', () => {
    const item = (number: string): string => `${number}是把江州的老街巷逐条修好，让居民住得安心。`;
    const paragraph = fc.constantFrom(
      '## 江州提出修街办法',
      '会议就老街巷提出三点建议：',
      `会议提出两点要求。${item('一')}${item('二')}`,
      ...Array.from('一二三四', item),
      '江州剧团成立于2004年，今年迎来成立30周年。',
      '全校教职工210人，其中男性120人、女性85人。',
    );
    const edit = fc
      .tuple(fc.nat(200), fc.nat(40), fc.oneof(fc.constant(''), paragraph, fc.constantFrom('\n\n', '二是', '。')))
      .map(([start, size, text]): Edit => ({ start, end: start + size, text }));
    const input = (text: string) =>
      ({ text, language: 'zh-Hans', date: { year: 2031, month: 5, day: 6 }, constraints: [] }) as const;
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 3, maxLength: 12 }),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (paragraphs, edits) => {
          let page = engine.analyse(input(paragraphs.join('\n\n')));
          for (const each of edits) {
            const next = input(applyEdits(page.input.text, [each]));
            page = engine.update(page, [each], next);
            assert.deepEqual(page.findings, engine.analyse(next).findings);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
  it('puts two numbers for one thing side by side, with the line of the other', () => {
    const page = '2031年，全市粮食总产量达到312万吨。\n\n2031年，全市粮食总产量达到213万吨。';
    assert.deepEqual(told(page, 'zh'), [
      'claim.conflict 312万吨: 此处为312万吨，第 3 行同一项写的是213万吨。两个数字中可能有一个有误。',
    ]);
  });
});
