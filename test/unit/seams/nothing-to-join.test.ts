// Lines that stop in mid-sentence because they are made that way: verse, lists, tables, captions, signatures, letters, talk, small ads. None is joined.
import assert from 'node:assert/strict';
import type { Page } from '../../../server/src/core/model.js';
import { detectLanguage } from '../../../server/src/core/text/script.js';
import { engine } from '../features/page.js';

interface Kind {
  readonly name: string;
  readonly lines: readonly string[];
}

const chinese: readonly Kind[] = [
  { name: 'a poem', lines: ['石桥驮着月光', '从这头走到那头', '水声在桥洞里', '数着自己的脚步', '没有数完', '天就亮了'] },
  {
    name: 'an old poem with its notes',
    lines: ['山居即事', '云归松径湿，鸟下石坛空。', '一夜溪头雨，疏钟落晚风。', '（作者系霜河诗社社员）'],
  },
  { name: 'a list', lines: ['一、上门登记', '二、现场核验', '三、张榜公示', '四、发放补贴，发放时间以短信为准'] },
  {
    name: 'short news behind triangles',
    lines: ['△县图书馆延长开放时间，', '△龙舟队六月五日参加比赛，队员平均年龄51岁，', '△新门诊楼下月启用'],
  },
  { name: 'a programme', lines: ['07:00 朝闻松原', '08:30 电视剧《渡口》第12、13集', '11:50 天气预报', '12:00 午间新闻'] },
  { name: 'a table of results', lines: ['名次 队名 积分', '1 松原铁卫 27', '2 霜河远洋 25', '3 白鹭红土 19'] },
  { name: 'captions', lines: ['图为霜河大桥合龙现场。 江雨眠 摄', '▲市民在桥上看江景（白露 摄）', '左图：工人在检查斜拉索'] },
  { name: 'signatures', lines: ['松原市霜河大桥建设指挥部', '2025年9月3日', '（此件公开发布）'] },
  {
    name: 'a letter',
    lines: [
      '编辑同志：',
      '我是贵报的老读者，家住霜河南岸。大桥通车以后，我每天都到桥上走一走。',
      '此致',
      '敬礼',
      '读者 方未然',
      '九月五日',
    ],
  },
  { name: 'talk', lines: ['“桥通了？”', '“通了。”', '“那我明天”', '“明天我陪您去。”'] },
  {
    name: 'questions and answers',
    lines: ['一问一答', '问：补贴什么时候发？', '答：九月底以前。', '问：外地户口怎么报', '答：先登记，再凭居住证申领'],
  },
  {
    name: 'small ads',
    lines: [
      '招聘 诚聘司机两名，有A2证者优先，电话8812345',
      '出售 二手打谷机一台，七成新，价面议',
      '寻人 李小满，女，72岁，身高1.56米，走失时穿蓝布衫',
    ],
  },
  { name: 'prices', lines: ['大白菜 0.8元/斤', '土豆 1.2元/斤', '猪肉（后腿） 13.5元/斤', '鸡蛋 4.6元/斤'] },
  {
    name: 'rules of a house',
    lines: ['开放时间：周二至周日9:00—17:00（16:30停止入馆）', '地址：松原市人民路86号', '电话：8865432'],
  },
  { name: 'a slogan', lines: ['讲文明 树新风', '同饮一江水', '共护母亲河'] },
  { name: 'credits', lines: ['责任编辑：陶知远 版式设计：余小满', '校对：柳如眉', '投稿邮箱：news@songyuan.example'] },
];

const english: readonly Kind[] = [
  {
    name: 'a poem',
    lines: [
      'The river keeps its promise to the stone',
      'And carries off the lantern of the moon,',
      'The ferryman goes home alone',
      'And will be back too soon',
    ],
  },
  {
    name: 'questions and answers',
    lines: ['Q. How long does it take?', 'A. Eleven days, if nobody practices', 'Q. And if somebody does?'],
  },
  { name: 'a list', lines: ['1. Register at the town hall', '2. Bring proof of address', '3. Wait for the letter'] },
  { name: 'results', lines: ['Millbrook 3, Ashford 1', 'Harlow 0, Westport 0', 'Elmsea 2, Stonebridge 4'] },
  {
    name: 'a letter',
    lines: [
      'Dear Editor,',
      'I have taken the ferry every morning for thirty years and will miss it.',
      'Yours sincerely,',
      'Mrs. Agnes Bell',
      'Millbrook',
    ],
  },
  { name: 'talk', lines: ['"Is the bridge open?"', '"Since noon."', '"Then I shall —"', '"You shall stay here."'] },
  {
    name: 'small ads',
    lines: [
      'FOR SALE: upright piano, good tone, $80. Box 12',
      'WANTED: girl for light housework, good wages',
      'LOST: black umbrella, ivory handle, on Main street',
    ],
  },
  {
    name: 'captions',
    lines: ['Mayor Ellis opens the bridge. (Photo by J. Marsh)', 'Workers on the north tower', 'The ferry on its last day'],
  },
];

const before: Readonly<Record<'zh' | 'en', string>> = {
  zh: '## 霜河大桥通车\n\n松原晚报9月3日讯(记者 江雨眠)今天，霜河大桥正式通车，全长2.4公里，两岸居民过江的时间由40分钟缩短到5分钟。',
  en: '## Bridge opens\n\nMILLBROOK — The new bridge over the river opened on Monday, and the ferry made its last trip in the evening.',
};
const after: Readonly<Record<'zh' | 'en', string>> = {
  zh: '大桥建设指挥部介绍，下一步还将完善两岸的公交接驳，增设三条线路。',
  en: 'The council said that two bus lines would cross the bridge from next week.',
};

function read(language: 'zh' | 'en', lines: readonly string[], gap: string): Page {
  const text = `${before[language]}${gap}${lines.join(gap)}${gap}${after[language]}\n`;
  return engine.analyse({ text, language: detectLanguage(text), date: null, constraints: [] });
}

describe('nothing is joined', () => {
  for (const [language, kinds] of [
    ['zh', chinese],
    ['en', english],
  ] as const) {
    for (const { name, lines } of kinds) {
      it(`in ${name} (${language})`, () => {
        const page = read(language, lines, '\n\n');
        const cut = (block: number, side: 'start' | 'end'): string => {
          const start = page.starts[block]!;
          const words = page.input.text.slice(start, start + page.blocks[block]!.length);
          return side === 'start' ? words.slice(0, 12) : words.slice(-12);
        };
        assert.deepEqual(
          page.seams.map(({ from, to }) => `${cut(from, 'end')} | ${cut(to, 'start')}`),
          [],
        );
      });
    }
  }

  it('and nothing is called torn in verse of which each line ends as it pleases', () => {
    const verse = [
      'The heron stands where all the little waters meet again',
      'And every reed along the bank is bending from the rain',
      'And no one knows how long ago the ferryman was young',
    ];
    for (const { orphans } of [read('en', verse, '\n'), read('zh', ['石桥驮着月光', '从这头走到那头', '水声在桥洞里'], '\n')])
      assert.deepEqual(orphans, []);
  });

  it('nor in a letter', () => {
    const { lines } = english.find(({ name }) => name === 'a letter') as Kind;
    assert.deepEqual(read('en', lines, '\n\n').orphans, []);
  });
});
