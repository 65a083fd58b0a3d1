// The page as lists: articles, broken paragraphs, numbers. What the side views of the editor show.
import assert from 'node:assert/strict';
import type { Page } from '../../../server/src/core/model.js';
import { articleEntries, claimEntries, seamEntries } from '../../../server/src/features/overview.js';
import { lineAt, NEWS, read, show, statistics } from './page.js';

const context = (page: Page) => ({ locale: 'en' as const, statistics, held: [], lineAt: lineAt(page) });

const PORT = `## 临川港全年吞吐量再创新高

临川晚报9月3日讯(记者 江雨眠)临港港区今年前8个月完成集装箱吞吐量86.4万标箱。航道水深由9.5米提高到12.5米。

码头上一片忙碌。今年前8个月，港区完成集装箱吞吐量84.6万标箱。
`;

describe('the list of articles', () => {
  it('tells how long and how broken each story is, and where its headline and its pieces stand', () => {
    const { page } = read(NEWS, [['夜里十点', '把耽误']]);
    const lines = articleEntries(page, context(page)).map(
      ({ title, at, runs, open, claims, paragraphs }) =>
        `${title} | ${show(page, at)} | ${paragraphs} ¶, ${open} broken, ${claims} numbers, ${runs.length} pieces`,
    );
    assert.deepEqual(lines, [
      '霜河大桥主塔封顶 | ## 霜河大桥主塔封顶 | 3 ¶, 1 broken, 5 numbers, 1 pieces',
      '松原秋季书市周末开场 | ## 松原秋季书市周末开场 | 1 ¶, 0 broken, 2 numbers, 1 pieces',
    ]);
  });
});

describe('the list of broken paragraphs', () => {
  it('shows both sides of the break, why, and the lines of the halves', () => {
    const { page } = read(NEWS, [['夜里十点', '把耽误']]);
    const [seam, ...others] = seamEntries(page, context(page));
    assert.deepEqual(others, []);
    assert.equal(seam?.words, '…，大家都想着｜把耽误的日子…');
    assert.deepEqual(seam?.lines, [10, 12]);
    assert.equal(page.input.text.slice((seam?.at ?? 0) - 3, seam?.at), '都想着');
    assert.equal(page.input.text.slice(seam?.other ?? 0).slice(0, 3), '把耽误');
    assert.notEqual(seam?.why, '');
  });

  it('shows twice as many letters as Chinese characters, which are twice as wide', () => {
    const { page } = read(
      'BRIDGE OPENS AFTER FOUR YEARS\n\nThe Arlow Bridge opened on Monday after four years of work, and the first cars crossed at\n\nnoon under a clear sky while hundreds of people watched from the quays.\n',
      [['crossed at', 'noon under']],
    );
    assert.deepEqual(
      seamEntries(page, context(page)).map(({ words }) => words),
      ['…s crossed at ｜noon under a cl…'],
    );
  });

  it('tells of a lost half which one is missing, and that it goes on nowhere', () => {
    const { page } = read(
      '## 河口新桥通车\n\n大桥全长两公里，双向六车道，设计时速八十公里，两岸居民都说，从此过河只要十分钟，\n',
    );
    const lines = seamEntries(page, context(page)).map(({ group, words, missing, other }) => [group, words, missing, other]);
    assert.deepEqual(lines, [['orphan', '…说，从此过河只要十分钟，｜', 'end', null]]);
  });
});

describe('the list of numbers', () => {
  it('tells a change as one entry, leaves dates out, and names what contradicts', () => {
    const { page } = read(PORT);
    const lines = claimEntries(page, context(page)).map(({ text, meaning, conflicts, indicator }) => {
      const against = conflicts.map((span) => show(page, span)).join(', ');
      return `${indicator}: ${text} = ${meaning}${against === '' ? '' : `, against ${against}`}`;
    });
    const figures = claimEntries(page, context(page)).map((entry) =>
      entry.figures.map(({ text, value, unit, when }) => `${text} = ${value} ${unit} ${when}`).join('; '),
    );
    assert.deepEqual(figures, [
      '86.4万标箱 = 864000 TEU null',
      '9.5米 = 9.5 m null; 12.5米 = 12.5 m null',
      '84.6万标箱 = 846000 TEU null',
    ]);
    assert.deepEqual(lines, [
      '完成集装箱吞吐量: 86.4万标箱 = 864,000 TEU, against 84.6万标箱',
      '航道水深: 由9.5米提高到12.5米 = from 9.5 m to 12.5 m: up 3 m (31.6%), about 1.32 times as much',
      '港区完成集装箱吞吐量: 84.6万标箱 = 846,000 TEU, against 86.4万标箱',
    ]);
  });
  it('tells a number that a break cuts as one, and a number behind a break by what stands before it', () => {
    const { page } = read(
      '## 临川港扩建\n\n临川晚报9月3日讯(记者 江雨眠)港口吞吐量今年增长很快，货物吞吐量达到2800\n\n万吨，同比增长8.5%，码头上一片忙碌。\n',
    );
    const entries = claimEntries(page, context(page));
    assert.deepEqual(
      entries.map(({ text, meaning, number, figures }) => [text, meaning, show(page, number), figures[0]?.value]),
      [
        ['2800万吨', '28,000,000 t', '2800', 28_000_000],
        ['8.5%', '8.5%', '8.5%', 8.5],
      ],
    );
  });
});
