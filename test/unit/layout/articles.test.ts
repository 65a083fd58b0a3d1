// Articles: which blocks belong together, in which order, under which head. The listing is "head / head: body body", body blocks by four characters.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildArticles } from '../../../server/src/core/layout/articles.js';
import type { Seam } from '../../../server/src/core/seams/seam.js';
import { loadStatistics, noStatistics } from '../../../server/src/core/seams/statistics.js';
import { articlesOf, layOut } from './page.js';

const known = loadStatistics(readFileSync('server/data/statistics.bin'));

const page = (...blocks: readonly string[]): string => blocks.join('\n\n');
const tea = '江州日报5月5日讯(记者 赵一)第三届江州茶业博览会今天开幕，全省一百二十家茶企参展。';
const flood = '江州日报5月5日讯(记者 钱二)全市防汛工作会议今天召开，部署今年防汛抗旱各项任务。';

describe('articles', () => {
  it('follow their head groups', () => {
    const text = page(
      '## 江州茶业博览会开幕',
      tea,
      '展会为期三天，现场签约十五个项目。',
      '## 江州部署防汛',
      '会议要求备足物资',
      flood,
      '会议要求，各地要备足防汛物资。',
    );
    assert.deepEqual(articlesOf(text), [
      '江州茶业博览会开幕: 江州日报 展会为期',
      '江州部署防汛 / 会议要求备足物资: 江州日报 会议要求',
    ]);
  });

  it('go on where their broken paragraphs do, through another story', () => {
    const text = page(
      '## 江州茶业博览会开幕',
      tea,
      '展会为期三天，主办方说，今年的签约',
      '## 江州部署防汛',
      flood,
      '会议要求，各地要备足防汛物',
      '总额比去年多出三成，创历届之最。',
      '闭幕式五月八日举行。',
      '资，把责任落实到每一段堤防。',
    );
    const joins = [
      ['展会为期', '总额比去'],
      ['会议要求', '资，把责'],
    ] as const;
    assert.deepEqual(articlesOf(text, joins), [
      '江州茶业博览会开幕: 江州日报 展会为期 总额比去 闭幕式五 (2 runs)',
      '江州部署防汛: 江州日报 会议要求 资，把责 (2 runs)',
    ]);
  });

  it('come back to the other story where a column ends between two paragraphs', () => {
    const text = page(
      '## 江州部署防汛',
      flood,
      '会议要求，各地要备足防汛物',
      '## 江州茶业博览会开幕',
      tea,
      '资，把责任落实到每一段堤防，确保',
      '展会为期三天。',
      '安全度汛。',
    );
    const joins = [
      ['会议要求', '资，把责'],
      ['资，把责', '安全度汛'],
    ] as const;
    assert.deepEqual(articlesOf(text, joins), [
      '江州部署防汛: 江州日报 会议要求 资，把责 安全度汛 (3 runs)',
      '江州茶业博览会开幕: 江州日报 展会为期 (2 runs)',
    ]);
  });

  it('come back to the other story where a paragraph speaks of its matters, once the columns are known to alternate', () => {
    const text = page(
      '## 江州部署防汛抗旱',
      flood,
      '会议要求，各地要备足防汛物',
      '## 江州茶业博览会开幕',
      tea,
      '本届茶业博览会设八大展区，茶企带来新茶三百余种。',
      '资，把责任落实到每一段堤防。',
      '茶业博览会期间，参展茶企现场签约十五个项目，新茶订单超过一亿元。',
      '防汛抗旱会议由市长主持，各地防汛任务本月底前落实到位。',
    );
    assert.deepEqual(articlesOf(text, [['会议要求', '资，把责']]), [
      '江州部署防汛抗旱: 江州日报 会议要求 资，把责 防汛抗旱 (3 runs)',
      '江州茶业博览会开幕: 江州日报 本届茶业 茶业博览 (2 runs)',
    ]);
  });

  it('come back for one rare name in common rather than for many common words', () => {
    const text = page(
      '## 柳溪水库除险加固',
      '江州日报5月5日讯(记者 钱二)柳溪水库除险加固工程今天开工，工期三百天。',
      '工程由贺知秋带领的团队设计，大坝将加高',
      '## 全市工作会议召开',
      '江州日报5月5日讯(记者 赵一)全市经济工作会议今天召开，会议指出，要进一步提高发展质量，做好各项工作。',
      '会议强调，要推进重点项目建设，全面提高服务水平，进一步做好各项工作。',
      '一米五，并重修溢洪道。',
      '会议要求，进一步推进各项工作，全面提高工作水平。',
      '贺知秋表示，溢洪道重修要求高，做好各项工作，进一步提高水平。',
    );
    const joins = [['工程由贺', '一米五，']] as const;
    assert.deepEqual(articlesOf(text, joins, {}, [], known), [
      '柳溪水库除险加固: 江州日报 工程由贺 一米五， 贺知秋表 (3 runs)',
      '全市工作会议召开: 江州日报 会议强调 会议要求 (2 runs)',
    ]);
  });

  it('come back in English too, once the columns are known to alternate', () => {
    const text = page(
      '## Cannery to become library',
      'MARLPORT (AP) — Members of the Marlport council voted on Monday to buy the old cannery and turn it into a library.',
      'The cannery stood empty for nine years, and pigeons moved into the boiler house before the council',
      '## Growers welcome rain',
      'HOLLOW (AP) — Growers along the Tern river welcomed the first rain since April, though it came with hail.',
      'Barley was flattened by the hail in places, said Pete Odom, who farms barley below the weir.',
      'found the money for a new library.',
      'The council hopes to open the library in the cannery before the year is out.',
      'Odom said the hail took a third of his barley, and that the river rose above the weir.',
    );
    const joins = [['The cannery', 'found the']] as const;
    assert.deepEqual(articlesOf(text, joins, {}, [], known), [
      'Cannery to b: MARL The foun The (2 runs)',
      'Growers welc: HOLL Barl Odom (2 runs)',
    ]);
  });

  it('put a continuation that stands above its beginning behind it', () => {
    const text = page(
      '## 江州茶业博览会开幕',
      tea,
      '资，把责任落实到每一段堤防。',
      '各县已储备编织袋二十万条。',
      '（上接第1版）',
      '会议要求，各地要备足防汛物',
    );
    assert.deepEqual(articlesOf(text, [['会议要求', '资，把责']]), [
      '江州茶业博览会开幕: 江州日报',
      '（上接第1版）: 会议要求 资，把责 各县已储',
    ]);
  });

  it('keep the byline that closes such a continuation', () => {
    const text = page(
      '资，把责任落实到每一段堤防。',
      '本报记者 赵一',
      '## 江州部署防汛抗旱',
      flood,
      '会议要求，各地要备足防汛物',
    );
    assert.deepEqual(articlesOf(text, [['会议要求', '资，把责']]), [
      '江州部署防汛抗旱 / 本报记者 赵一: 江州日报 会议要求 资，把责',
    ]);
  });

  it('give a headline far above its story the dateline paragraph that repeats its words', () => {
    const text = page(
      '## 第三届江州茶业博览会开幕',
      '## 江州部署防汛抗旱任务',
      flood,
      '会议要求，各地要备足防汛物资。',
      tea,
      '展会为期三天。',
    );
    assert.deepEqual(articlesOf(text), [
      '第三届江州茶业博览会开幕: 江州日报 展会为期 (2 runs)',
      '江州部署防汛抗旱任务: 江州日报 会议要求',
    ]);
  });

  it('read on where a paragraph probably goes on, though that is not sure enough to join the two', () => {
    const text = page(
      '## Toll Set for Quay Street',
      'The county council voted on Monday to charge lorries a toll, and the clerk',
      '## Robins Back in Mill',
      'A pair of robins has nested in the mill, which closed in 2020.',
      'Marsden will send letters to the haulage firms.',
      'The owner will not open the roof this spring.',
    );
    assert.deepEqual(articlesOf(text), ['Toll Set for: The', 'Robins Back: A pa Mars The']);
    assert.deepEqual(articlesOf(text, [], {}, [['The county', 'Marsden']]), [
      'Toll Set for: The Mars The (2 runs)',
      'Robins Back: A pa',
    ]);
  });

  it('give an English headline far above its story the plain paragraph that repeats its words', () => {
    const text = page(
      '## Ferry crews vote to end their strike',
      '## Orchards count the cost of late frost',
      'Growers in Millbrook have lost a third of their orchards to a late frost, the county said on Monday.',
      'The cost will be felt in the autumn, when pickers are hired.',
      'Crews of the Harlow ferry have voted to end a strike that kept the island waiting for nine days.',
      'The first boat sails at noon.',
    );
    assert.deepEqual(articlesOf(text), ['Ferry crews: Crew The (2 runs)', 'Orchards cou: Grow The']);
  });

  it('give a signed headline, below which the story above went on, its body where the matter changes', () => {
    const text = page(
      '## 江州部署防汛抗旱',
      flood,
      '会议认为，去年防汛的做法值得推广，各地防汛物资储备充足，堤防巡查的责任要落实到防汛一线，一是把',
      '## 推窗见绿 出门入园',
      '本报记者 孙三',
      '防汛责任压实，二是把防汛物资备足。',
      '会议要求，各地防汛指挥部要抓好堤防巡查，把防汛抗旱责任落实到一线。',
      '清晨六点，退休工人老穆提着鸟笼，从家走到口袋公园，只用了五分钟。',
      '老穆说，从前的废弃铁路，如今长满了月季和紫藤。',
    );
    assert.deepEqual(articlesOf(text, [['会议认为', '防汛责任']]), [
      '江州部署防汛抗旱: 江州日报 会议认为 防汛责任 会议要求 (2 runs)',
      '推窗见绿 出门入园 / 本报记者 孙三: 清晨六点 老穆说， (2 runs)',
    ]);
  });

  it('leave a feature its body though the start of it is lost', () => {
    const text = page(
      '## 老港新潮',
      '——江州港口升级见闻',
      '本报记者 赵一',
      '之都”的美誉。百年前，桐油和茶叶从这里装船出海。',
      '如今，自动化码头昼夜不息。',
    );
    assert.deepEqual(articlesOf(text), ['老港新潮 / ——江州港口升级见闻 / 本报记者 赵一: 之都”的 如今，自']);
  });

  it('begin at a jump line without a headline, and end at one', () => {
    const text = page('## 江州部署防汛', flood, '（下转第4版）', '◀◀(上接1版)▶▶', '会议强调，要锚定目标不放松。');
    assert.deepEqual(articlesOf(text), ['江州部署防汛: 江州日报', '◀◀(上接1版)▶▶: 会议强调']);
  });

  it('also where the jump line is glued to a paragraph', () => {
    const text = page(
      '## 江州部署防汛',
      `${flood}（下转第4版）`,
      '（上接第1版）会议强调，要锚定目标不放松，把责任落实到每一段堤防、每一座水库。',
    );
    assert.deepEqual(articlesOf(text), ['江州部署防汛: 江州日报', '（上接第1版）会议强调，: （上接第']);
  });

  it('are not broken by a folio or a notice in their middle', () => {
    const text = page(
      '## 江州部署防汛',
      flood,
      '江州日报 2031年5月6日 星期二 第02版',
      '会议要求，各地要备足防汛物资。',
      '遗失声明 赵一遗失营业执照正本，声明作废',
      '会议由市长主持。',
    );
    assert.deepEqual(articlesOf(text), ['江州部署防汛: 江州日报 会议要求 会议由市']);
  });

  it('begin, or do not begin, where a person says so', () => {
    const text = page('## 江州部署防汛', flood, '会议要求，各地要备足防汛物资。', '各县已储备编织袋二十万条。');
    assert.deepEqual(articlesOf(text, [], { starts: new Map([[3, true]]) }), ['江州部署防汛: 江州日报 会议要求', '—: 各县已储']);
    const two = page('## 江州部署防汛', flood, '会议由市长主持。', tea);
    assert.deepEqual(articlesOf(two, [], { starts: new Map([[3, false]]) }), ['江州部署防汛: 江州日报 会议由市 江州日报']);
    assert.deepEqual(articlesOf(two, [], { together: [[1, 3]] }), ['江州部署防汛: 江州日报 会议由市 江州日报']);
  });
});

describe('any page', () => {
  const block = fc.constantFrom(
    tea,
    flood,
    '## 江州部署防汛',
    '会议要求，各地要备',
    '资，把责任落实。',
    '（上接第1版）',
    '（下转4版）',
    '江州时评',
    '图为现场。赵一 摄',
    '本报记者 赵一',
    '1. 带好雨具',
    '江州日报',
  );
  const pages = fc.array(block, { maxLength: 30 });
  const links = fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 12 });

  it('has each body block in exactly one article, whose runs are in order and apart, whatever the seams', () => {
    fc.assert(
      fc.property(pages, links, (blocks, pairs) => {
        const laid = layOut(blocks.join('\n\n'));
        const isBody = (b: number): boolean => ['paragraph', 'list', 'table'].includes(laid.roles[b] ?? '');
        const from = new Set<number>();
        const to = new Set<number>();
        const seams: Seam[] = [];
        for (const [a, b] of pairs) {
          if (a === b || from.has(a) || to.has(b) || !isBody(a) || !isBody(b)) continue;
          from.add(a);
          to.add(b);
          seams.push({
            from: a,
            to: b,
            kind: 'moved',
            confidence: 1,
            safety: 'review',
            separator: '',
            removes: null,
            evidence: [],
          });
        }
        const none = { roles: new Map(), joins: [], apart: [], starts: new Map(), together: [], complete: new Set<number>() };
        const articles = buildArticles({ ...laid, seams, leads: [], statistics: noStatistics }, none);
        const seen = articles.flatMap((article) => article.body).sort((a, b) => a - b);
        assert.deepEqual(
          seen,
          laid.roles.map((_, b) => b).filter((b) => isBody(b)),
        );
        const runs = articles.flatMap((article) => article.runs).sort((a, b) => a.first - b.first);
        runs.forEach((run, i) => {
          assert.ok(run.first <= run.last && (i === 0 || run.first > (runs[i - 1]?.last ?? -1)));
        });
        for (const article of articles) assert.ok(article.runs.length > 0);
      }),
      { numRuns: 400 },
    );
  });
});
