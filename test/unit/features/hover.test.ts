// Hovers as a reader sees them, one line a fact.
import assert from 'node:assert/strict';
import { noStatistics } from '../../../server/src/core/seams/statistics.js';
import { dateInWords } from '../../../server/src/features/dates.js';
import { hoverAt } from '../../../server/src/features/hover.js';
import { escapeMarkdown } from '../../../server/src/lsp/hover.js';
import { lineAt, NEWS, read } from './page.js';

/** What the hover says at the caret: title, facts, advice. */
function hover(marked: string, locale: 'en' | 'zh' = 'zh', joins: readonly (readonly [string, string])[] = []): string[] {
  const { page, carets } = read(marked, joins);
  const text = hoverAt(page, carets[0] ?? -1, { locale, statistics: noStatistics, held: [], lineAt: lineAt(page) });
  if (text === null) return [];
  return [
    text.title,
    ...text.facts.map(({ label, text: fact }) => `${label}: ${fact}`),
    ...(text.advice === null ? [] : [text.advice]),
  ];
}

const at = (page: string, words: string): string => page.replace(words, `|${words}`);

describe('hover', () => {
  it('says nothing on plain words and in empty space', () => {
    assert.deepEqual(hover(at(NEWS, '顶的灯')), []);
    assert.deepEqual(hover('|'), []);
    assert.deepEqual(hover('今天，秋季书市|开场了，一切顺利。'), []);
  });

  describe('on a number', () => {
    it('tells what a rise comes to, in points and as a ratio', () => {
      assert.deepEqual(hover('全市外贸依存度由11.2%增至|14.8%，居全省第一。'), [
        '14.8%（百分比）',
        '变化: 由 11.2% 增至 14.8%：上升 3.6 个百分点，约为原来的 1.32 倍',
        '指标: 全市外贸依存度',
      ]);
      assert.deepEqual(hover('全市外贸依存度由|11.2%增至14.8%，居全省第一。', 'en'), [
        '11.2% (percentage)',
        'Change: from 11.2% to 14.8%: up 3.6 percentage points, about 1.32 times as high',
        'Of: 全市外贸依存度',
      ]);
    });

    it('tells what a fall comes to, without a ratio below one that Chinese has no 倍 for', () => {
      assert.deepEqual(hover('等泊时间由|36小时压缩至7小时。'), [
        '36小时（时长）',
        '变化: 由 36小时 降至 7小时：减少 29小时，降幅 80.6%，约为原来的 19.4%',
        '指标: 等泊时间',
      ]);
    });

    it('writes 万 and 亿 out in full', () => {
      assert.equal(hover('港口货值|1512.6亿元，创历史新高。')[0], '151,260,000,000 元（金额）');
      assert.equal(hover('港口货值|1512.6亿元，创历史新高。', 'en')[0], '151,260,000,000 CNY (money)');
    });

    it('tells how an approximation is meant', () => {
      assert.deepEqual(hover('线上订单占比超过|4成。').slice(0, 2), ['40%（百分比）', '含义: 大于 40%']);
      assert.deepEqual(hover('走访商户|300多户。').slice(0, 2), ['300户（数量）', '含义: 大于 300户，小于 400户']);
    });
  });

  describe('on a number of a period', () => {
    const period = (marked: string, locale: 'en' | 'zh'): string | undefined =>
      hover(marked, locale).find((line) => /^(时间|Period): /.test(line));

    it('tells whole years as years and whole months as months', () => {
      assert.equal(period('“十四五”期间，全市新建桥梁|14座。', 'zh'), '时间: “十四五”期间（2021年 至 2025年）');
      assert.equal(period('2024年，全市新建桥梁|14座。', 'en'), 'Period: 2024年 (2024)');
      assert.equal(dateInWords('2025-01-01/2025-08-31', null, 'zh'), '2025年1月 至 2025年8月');
      assert.equal(dateInWords('2025-02-03/2025-02-28', null, 'en'), '2025-02-03 to 2025-02-28');
    });
  });

  describe('on a number that is held against others', () => {
    it('tells where the same is told again, and how the two stand to each other', () => {
      const page = '江州去年水产交易总额|312.4亿元。\n\n会上说，水产交易总额达到312.4亿元。';
      assert.ok(hover(page).includes('另见: 第 3 行“312.4亿元”：一致'));
      assert.ok(hover(page, 'en').includes('Told again: 312.4亿元 in line 3: the same'));
    });

    it('reckons before the reader what is doubted of it and others', () => {
      const doubted = '就业率由|92.1%提高到95.4%，提高3.3%。';
      const reckoning = hover(doubted, 'en').find((line) => line.startsWith('Check: '));
      assert.match(reckoning ?? '', /^Check: From 92.1% to 95.4% is 3.3 percentage points, not 3.3%/);
    });

    it('names what it is measured against in the language of the reader', () => {
      assert.ok(hover('财政收入同比增长|6%。').includes('比较: 同比'));
      assert.ok(hover('财政收入同比增长|6%。', 'en').includes('Compared: with a year earlier'));
    });
  });

  describe('on a number that is not exact', () => {
    it("says so in words, and does not pass its own reckoning off as the paper's", () => {
      assert.equal(hover('全程约|3小时。')[1], '含义: 3小时 左右');
      assert.equal(hover('增长近|11%。')[1], '含义: 略低于 11%');
    });

    it('shows ranges as ranges, also where they change', () => {
      assert.deepEqual(hover('等泊时间由|12至36小时压缩至3至7小时。').slice(0, 3), [
        '12至36小时（时长）',
        '变化: 由 12–36小时 到 3–7小时',
        '含义: 12小时 至 36小时',
      ]);
    });
  });

  describe('on a heading', () => {
    it('tells how the article stands', () => {
      assert.deepEqual(hover(at(NEWS, '霜河大桥主塔'), 'zh', [['夜里十点', '把耽误']]), [
        '主题：霜河大桥主塔封顶',
        '字数: 105 字',
        '段落: 3',
        '数字: 5',
        '断处: 1 处',
      ]);
    });

    it('names the article of a byline', () => {
      assert.deepEqual(hover(at(NEWS, '松原晚报记者'), 'en').slice(0, 2), [
        'byline: 松原晚报记者 江雨眠',
        'Article: 霜河大桥主塔封顶',
      ]);
    });
  });

  describe('at a break', () => {
    const joins = [['夜里十点', '把耽误']] as const;

    it('shows both sides joined, where the other half is, and why', () => {
      const said = hover(at(NEWS, '家都想着\n'), 'zh', joins);
      assert.equal(said[0], '此处断开了一个段落');
      assert.equal(said[1], '接上后: …周说，今年雨水多，大家都想着｜把耽误的日子抢回来。');
      assert.equal(said[2], '另一半: 第 13 行，在后面');
    });

    it('tells what can be pointed at before what has to be believed, and not that neighbours are neighbours', () => {
      const { page, carets } = read(at(NEWS, '家都想着\n'), joins);
      const seam = page.seams[0]!;
      const evidence = [
        { kind: 'statistics', weight: 5, text: '' },
        { kind: 'neighbours', weight: 4, text: '' },
        { kind: 'word-across', weight: 2, text: '灯亮' },
      ] as const;
      const reasoned = { ...page, seams: [{ ...seam, evidence }] };
      const said = hoverAt(reasoned, carets[0]!, { locale: 'zh', statistics: noStatistics, held: [], lineAt: lineAt(page) });
      const why = said?.facts.find(({ label }) => label === '依据')?.text;
      assert.equal(why, '“灯亮”是一个词；断处两边的字常连在一起用');
    });

    it('tells a number that stands there as well as the break', () => {
      const page = '夜里十点，塔顶的灯还亮着。工长老周说，要力争用|18天\n\n完成主塔封顶。';
      assert.deepEqual(
        hover(page, 'zh', [['夜里十点', '完成主塔']]).filter((line) => !/^(指标|依据|把握)/.test(line)),
        [
          '18天（时长）',
          '接上后: …。工长老周说，要力争用18天｜完成主塔封顶。',
          '另一半: 第 3 行，在后面',
          '可用“快速修复”接上这一处，或一次接好本文件所有有把握的地方。',
        ],
      );
    });

    it('says the same from the other side', () => {
      assert.equal(hover(at(NEWS, '把耽误'), 'en', joins)[2], 'Other half: line 11, further up');
    });
  });

  it('is escaped before it becomes Markdown', () => {
    assert.equal(
      escapeMarkdown('# *a* [b](c) <img> `x` & | ~~y~~\n- z'),
      '# \\*a\\* \\[b\\](c) &lt;img\\> \\`x\\` &amp; \\| \\~\\~y\\~\\~ - z',
    );
    assert.equal(escapeMarkdown('http://a.b www.c.d e@f.g'), 'http\\://a.b www\\.c.d e\\@f.g');
    assert.equal(escapeMarkdown('由11.2%增至14.8%'), '由11.2%增至14.8%');
  });
});

describe('hover at a lost half', () => {
  const lost = `## 霜河大桥主塔封顶

松原晚报9月3日讯(记者 江雨眠)今天，霜河大桥主塔封顶，今年雨水多，塔顶的灯夜夜亮着，工人们和技术人员都盼着早一天把耽误|的`;

  it('says what is missing, and what to do where nothing fits', () => {
    assert.deepEqual(hover(`${lost}\n`), ['这一段的句子没有写完', '本版没有能接上的文字。如果并无缺失，可用“快速修复”指明。']);
  });

  it('lists what it might be, with the reasons, and joins nothing', () => {
    const text = `${lost}\n\n## 夜读\n\n松原晚报9月3日讯(记者 白露)书市开场。\n\n读者在门外排起了长队。\n`;
    const [title, first, ...rest] = hover(text);
    assert.equal(title, '这一段的句子没有写完');
    assert.match(first ?? '', /^可能是: 第 9 行：“读者在门外排起了长队。”/);
    assert.match(rest.at(-1) ?? '', /快速修复/);
  });
});
