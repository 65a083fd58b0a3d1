// Roles: what a block is by its neighbours. Each page is invented; the listing is "role  first words".
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Role } from '../../../server/src/core/model.js';
import { layOut, rolesOf } from './page.js';

const body = '全市今年完成造林绿化任务二十三万亩，森林覆盖率比五年前提高了一点六个百分点，群众对生态环境的满意度继续上升。';
const more = '下一步，全市还将在江河两岸再造一批防护林，力争三年内让每个乡镇都有自己的森林公园。';

const paragraph = 'The board said the work would start in May and take two years, whatever the weather.';

describe('headings are read as groups', () => {
  it('column, kicker, headline and deck, of which only some are marked', () => {
    const page = `绿色江州

周明在全市国土绿化座谈会上强调

## 聚焦增绿提质 建设美丽江州

——全市国土绿化座谈会侧记

本报记者 赵一 钱二

${body}

${more}

## 江州时评

## 让每一片林子都有人管

江州日报评论员 孙三

${body}`;
    assert.deepEqual(rolesOf(page), [
      'column    绿色江州',
      'kicker    周明在全市国土绿化座谈会',
      'headline  聚焦增绿提质 建设美丽江',
      'deck      ——全市国土绿化座谈会侧',
      'byline    本报记者 赵一 钱二',
      'paragraph 全市今年完成造林绿化任务',
      'paragraph 下一步，全市还将在江河两',
      'column    江州时评',
      'headline  让每一片林子都有人管',
      'byline    江州日报评论员 孙三',
      'paragraph 全市今年完成造林绿化任务',
    ]);
  });

  it('also where nothing is marked', () => {
    const page = `江州日报 2031年5月6日 星期二 第02版 要闻

记者手记

江州今年造林二十三万亩

森林覆盖率五年提高一点六个百分点

江州日报5月5日讯(记者 赵一)${body}

${more}

第三届江州茶博会开幕

本报讯（记者 钱二）${body}`;
    assert.deepEqual(rolesOf(page), [
      'folio     江州日报 2031年5月',
      'column    记者手记',
      'headline  江州今年造林二十三万亩',
      'deck      森林覆盖率五年提高一点六',
      'paragraph 江州日报5月5日讯(记者',
      'paragraph 下一步，全市还将在江河两',
      'headline  第三届江州茶博会开幕',
      'paragraph 本报讯（记者 钱二）全市',
    ]);
  });

  it('in English, capitals over title case', () => {
    const page = `MILL HANDS GO BACK

Owners Yield on Night Shift; Wage Question Put Off to Spring

STANFIRTH, March 8.—The mills opened again today after eleven weeks.

The men went in at six o'clock, and the whistle was blown twice for them.

AROUND THE COUNTY

Library Fines Are Gone for Good

By Jane Doe
Staff Writer

The Penrow County library will no longer charge for books that come back late.`;
    assert.deepEqual(rolesOf(page), [
      'headline  MILL HANDS G',
      'deck      Owners Yield',
      'paragraph STANFIRTH, M',
      'paragraph The men went',
      'column    AROUND THE C',
      'headline  Library Fine',
      'byline    By Jane Doe',
      'paragraph The Penrow C',
    ]);
  });

  it('in English without a mark, by the lead that tells a headline again', () => {
    const page = `The board said the work would start in May and take two years.

Timber mills seek speedy merger

Owners of timber mills on the coast want a speedy merger of the two bodies that speak for them.

They met on Tuesday.`;
    assert.deepEqual(rolesOf(page), [
      'paragraph The board sa',
      'headline  Timber mills',
      'paragraph Owners of ti',
      'paragraph They met on',
    ]);
  });

  it('in English without a mark, by a paragraph that begins a sentence, which nothing goes on in', () => {
    const heads = [
      'Ferry clause may cost islanders',
      'Harbour takes its toll on small boats',
      'US grain talks begin in Marlport',
    ];
    for (const head of heads) {
      const page = `${paragraph}\n\n${head}\n\nThe islanders could lose half of what they were promised for the old pier, the harbour board says.`;
      assert.deepEqual(layOut(page).roles, ['paragraph', 'headline', 'paragraph'], head);
    }
    const torn = `${paragraph}\n\nFerry clause may cost islanders\n\nhalf of what they were promised for the old pier, the harbour board says in its report.`;
    assert.deepEqual(layOut(torn).roles, ['paragraph', 'paragraph', 'paragraph']);
  });

  it('no heading in English where a line begins as sentences do, or ends with the title of a name that is cut off', () => {
    const torn = [
      [
        'But Walter Pym from Harbour Pilots',
        'says that the old pier is good for another twenty years, and that nobody asked the pilots.',
      ],
      [
        'Islanders disagree on what Mr',
        'Pym should have told the board, but agree that it was told too late to change anything.',
      ],
    ];
    for (const [end, start] of torn)
      assert.deepEqual(layOut(`${paragraph}\n\n${end}\n\n${start}`).roles, ['paragraph', 'paragraph', 'paragraph'], end);
  });

  it('the title of a column by its word, whatever the headlines below look like', () => {
    const page = `${paragraph}\n\nAROUND THE COUNTY\n\nCider makers say their year is wet\n\nHOLLOW (AP) — Orchards along the river stood under water for three weeks, and the cider makers count what is left.`;
    assert.deepEqual(layOut(page).roles, ['paragraph', 'column', 'headline', 'paragraph']);
  });

  it('no column of a closing mark that was left alone', () => {
    const page = `${body}\n\n」\n\n## 江州茶博会开幕\n\n本报讯（记者 赵一）${body}`;
    assert.deepEqual(layOut(page).roles, ['paragraph', 'paragraph', 'headline', 'paragraph']);
  });

  it('also where a piece of another story stands between a headline and the lead that tells it again', () => {
    const page =
      '渡口食堂为什么办得久\n\n本报记者 赵一\n\n中午刚过，渡口食堂里已经坐满了人，六十五岁以上的老人付十元，八十岁以上的只\n\n北线轻轨下月试运行\n\n今起可预约试乘\n\n付六元。掌勺的师傅说，每天备餐一百八十份，周五还要多备三十份。\n\n本报讯（记者 钱二）记者昨日获悉，北线轻轨将于下月试运行，市民今起可以预约试乘。';
    assert.deepEqual(rolesOf(page), [
      'headline  渡口食堂为什么办得久',
      'byline    本报记者 赵一',
      'paragraph 中午刚过，渡口食堂里已经',
      'headline  北线轻轨下月试运行',
      'deck      今起可预约试乘',
      'paragraph 付六元。掌勺的师傅说，每',
      'paragraph 本报讯（记者 钱二）记者',
    ]);
  });

  it('and a Chinese line that the lead says again is no rest of the torn paragraph above it', () => {
    const torn = '老茶厂停工后荒廢近二十年，廠房漏雨，機器生鏽，直到地方文史工作室與社區居民多方奔走，才在';
    const page = `${torn}\n\n連續六年虧損後轉虧為盈\n\n望江渡輪載客破百萬人次\n\n記者梅若水／望江報導\n\n望江渡輪公司昨天公布，今年前十個月載客一百零二萬人次，公司在連續六年虧損後首度轉虧為盈。`;
    assert.deepEqual(layOut(page).roles, ['paragraph', 'kicker', 'headline', 'byline', 'paragraph']);
  });

  it('and in English, where the paragraph below is the rest of a sentence', () => {
    const page =
      'HARROW (AP) — After six winters of closing in October, the Saturday market will move indoors this year, into the\n\nBoard names interim harbour chief\n\nold cannery on Dock Street, which has stood empty for fifteen years, the organizers of the market said.\n\nThe harbour board on Thursday named Judith Pym, head of the pilots since 2014, as interim chief until the spring.';
    assert.deepEqual(layOut(page).roles, ['paragraph', 'headline', 'paragraph', 'paragraph']);
  });

  it('and the rest of a long sentence between a headline and a byline is neither deck nor byline', () => {
    const page =
      'Council puts off the stadium lease\n\nBy Ann Waverly\n\nThe Riverton council voted on Wednesday to put off a decision on the stadium lease, which would run for twenty years and more,\n\nSchool bread to cost more\n\nuntil August, after residents complained that the draft had been posted only a day before the meet-\n\nBy John Pym\n\nBread in the schools of Riverton will cost four cents more next year, as flour is dearer than it was.';
    assert.deepEqual(layOut(page).roles, ['headline', 'byline', 'paragraph', 'headline', 'paragraph', 'byline', 'paragraph']);
  });

  it('in English without a mark, by news that no paragraph above spoke of', () => {
    const harbour =
      'The harbour talks in Marlport went on for a third day on Wednesday, and the delegates of the pilots said that nobody had left the table.';
    const torn = 'have asked for a longer season, which the county board is to discuss at its meeting in the first week of May.';
    assert.deepEqual(layOut(`${harbour}\n\nOrchard growers fear early frost\n\n${torn}`).roles, [
      'paragraph',
      'headline',
      'paragraph',
    ]);
    assert.deepEqual(layOut(`${harbour}\n\nHarbour pilots at Marlport talks\n\n${torn}`).roles, [
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('a deck under a marked headline, whatever the story above speaks of', () => {
    const above =
      'The pilots of the harbour take ferries and barges through a channel that actually has three islands, and ask for more.';
    const below =
      'County officers have bought two boats for the villages, which had waited for them since the last ones were sold for their iron.';
    const page = `## Pilots ask for more\n\n${above}\n\n## Villages get boats\n\nThe channel actually has three islands\n\n${below}`;
    assert.deepEqual(layOut(page).roles, ['headline', 'paragraph', 'headline', 'deck', 'paragraph']);
  });

  it('in Chinese without a mark, by news as well, on pages where stories are signed', () => {
    const page = (line: string): string =>
      `江州茶博会开幕\n\n本报讯（记者 赵一）${body}\n\n江州港开通新航线\n\n本报讯（记者 钱二）${more}\n\n${body}\n\n${line}\n\n以西的三个渡口同时停航，轮渡公司增派了客车接驳，市民可以凭船票免费换乘，预计停航一周。`;
    assert.equal(layOut(page('望湖大桥今晨封闭检修 轮渡停航')).roles.at(-2), 'headline');
    assert.equal(layOut(page('全市造林绿化 群众对生态环境更加满意')).roles.at(-2), 'subhead');
  });

  it('no heading of a line that ends in “or”, though a paragraph further down says its words again', () => {
    const lead =
      'The Marlport net loft will teach anybody to mend nets, and the nets of the harbour board are the first to be mended there.';
    const page = `${paragraph}\n\nPeople in the harbour may bring nets of their own to be mended or\n\nto be cut up for gardens, which is what most people ask for in May.\n\n${lead}`;
    assert.deepEqual(layOut(page).roles, ['paragraph', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('subheads inside a story, by their marks or by their place', () => {
    const page = `## 老港新潮\n\n本报记者 赵一\n\n${body}\n\n### 货从哪里来\n\n${body}\n\n### 江豚回来了\n\n${more}`;
    assert.deepEqual(
      layOut(page).roles.filter((role) => role !== 'paragraph'),
      ['headline', 'byline', 'subhead', 'subhead'],
    );
  });
});

describe('a short line is no headline', () => {
  it('when it ends the sentence that the paragraph above leaves open', () => {
    const open = body.replace('，群众对生态环境的满意度继续上升。', '，镇上的老人都说，没想到这辈子还能看见江豚回');
    const roles = (above: string): string[] => rolesOf(`${above}\n\n到家门口的江里！\n\n## 江州部署秋季造林\n\n${more}`);
    assert.deepEqual(roles(open), [
      'paragraph 全市今年完成造林绿化任务',
      'paragraph 到家门口的江里！',
      'headline  江州部署秋季造林',
      'paragraph 下一步，全市还将在江河两',
    ]);
  });

  const cases: Record<string, string> = {
    'when it is the piece of a paragraph that a column cut off': `本报讯（记者 赵一）${body}\n\n他表示，全市将继续\n\n在江河两岸造林。${more}`,
    'when it is an answer in a dialogue': `${body}\n\n“吃了没？”\n\n“吃了。你呢？”\n\n${more}`,
    'when it ends a sentence': `${body}\n\n市长出席开幕式。\n\n${more}`,
    'when it asks in an interview': `${body}\n\n记者：被困以后怎么办？\n\n${more}`,
    'when people take turns in a dialogue': `${body}\n\n赵一：回来以后总觉得少点什么\n\n钱二：泥土的味道吧\n\n赵一：大概是\n\n${more}`,
    'when it ends a letter': `${body}\n\n此致\n\n敬礼\n\n${more}`,
    'when an English sentence goes on below it':
      'The board met on Monday.\n\nWe had candles outside\n\nher stable, and we had music for her in the evening.',
  };
  for (const [why, page] of Object.entries(cases)) {
    it(why, () => assert.deepEqual(new Set(layOut(page).roles), new Set<Role>(['paragraph'])));
  }
});

describe('figures on lines of their own are a table', () => {
  it('when two such lines stand together', () => {
    assert.deepEqual(
      rolesOf(`## 市长杯足球联赛\n\n望湖队 2:1 柳沙队\n\n石枰队 0:0 霁川队\n\n## 天气\n\n29日 多云 9℃~16℃\n\n30日 小雨 7℃~11℃`),
      [
        'headline  市长杯足球联赛',
        'table     望湖队 2:1 柳沙队',
        'table     石枰队 0:0 霁川队',
        'headline  天气',
        'table     29日 多云 9℃~16',
        'table     30日 小雨 7℃~11',
      ],
    );
  });
});

describe('lines right below each other, with no text under them', () => {
  it('are verse or an advert under its title', () => {
    const page = `副刊

晒谷

竹耙推开一坪的黄
麻雀在电线上
数着晚霞

招聘启事

因工作需要，面向社会招聘护理员6名
有意者携带身份证报名
联系人：赵先生`;
    assert.deepEqual(rolesOf(page), [
      'column    副刊',
      'headline  晒谷',
      'paragraph 竹耙推开一坪的黄',
      'paragraph 麻雀在电线上',
      'paragraph 数着晚霞',
      'headline  招聘启事',
      'paragraph 因工作需要，面向社会招聘',
      'paragraph 有意者携带身份证报名',
      'paragraph 联系人：赵先生',
    ]);
  });

  it('but a kicker, a headline and a deck where a story follows', () => {
    const page = `周明在全市国土绿化座谈会上强调\n聚焦增绿提质 建设美丽江州\n——全市国土绿化座谈会侧记\n\n本报讯（记者 赵一）${body}`;
    assert.deepEqual(layOut(page).roles, ['kicker', 'headline', 'deck', 'paragraph']);
  });
});

describe('what a person decided', () => {
  it('holds, and the neighbours are read in its light', () => {
    const page = `江州茶香\n\n第三届茶博会开幕\n\n本报讯（记者 赵一）${body}`;
    assert.deepEqual(layOut(page).roles, ['column', 'headline', 'paragraph']);
    assert.deepEqual(layOut(page, new Map<number, Role>([[0, 'headline']])).roles, ['headline', 'deck', 'paragraph']);
    assert.deepEqual(layOut(page, new Map<number, Role>([[2, 'caption']])).roles[2], 'caption');
  });
});

describe('any string', () => {
  it('is laid out without an exception', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => layOut(text).roles.length >= 0));
    for (const text of ['\ud800', '# ', '###### x', '（', '图', '摄', '记者', '讯', '电（', '日', '#\n#\n#', '\0\0'])
      layOut(text);
  });

  it('of great length takes time in proportion', () => {
    const time = (text: string): number => {
      const start = performance.now();
      layOut(text);
      return performance.now() - start;
    };
    for (const piece of ['经', '## 标题一二\n', 'ab cd\n', '（', '本报讯（', '\n', '江州时评\n\n', '1 2 3\n']) {
      time(piece.repeat(20_000));
      const small = Math.min(...[1, 2, 3].map(() => time(piece.repeat(20_000))));
      const large = Math.min(...[1, 2, 3].map(() => time(piece.repeat(80_000))));
      assert.ok(large < small * 12 + 50, `${JSON.stringify(piece)}: ${small} ms, four times as much: ${large} ms`);
    }
  }).timeout(60_000);
});
