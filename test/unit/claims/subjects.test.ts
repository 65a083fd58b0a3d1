// Whose a number is, and what is measured of it: told only where the words leave no doubt.
import assert from 'node:assert/strict';
import { readClaims } from '../../../server/src/core/claims/read.js';
import { scriptOf } from '../../../server/src/core/text/script.js';

/** Subject and indicator of each claim that has an indicator. */
function told(text: string): string {
  const words = (span: { start: number; end: number } | null): string => (span === null ? '–' : text.slice(span.start, span.end));
  return readClaims(text, 0, text.length, scriptOf(text, 0, text.length))
    .filter(({ indicator }) => indicator !== null)
    .map(({ subject, indicator }) => `${words(subject)} | ${words(indicator)}`)
    .join('; ');
}

describe('claims: subjects', () => {
  const sure: Readonly<Record<string, string>> = {
    '全县粮食产量达5万吨。': '全县 | 粮食产量',
    '全縣糧食產量達5萬噸。': '全縣 | 糧食產量',
    '该市常住人口为86万人。': '该市 | 常住人口',
    '我省粮食播种面积增长5.2%。': '我省 | 粮食播种面积',
    '该公司全年营业收入达12亿元。': '该公司 | 全年营业收入',
    '江州市地区生产总值突破900亿元。': '江州市 | 地区生产总值',
    '柘阳县青石镇茶叶种植面积达3.2万亩。': '柘阳县青石镇 | 茶叶种植面积',
    '江州港集团货物吞吐量达2800万吨。': '江州港集团 | 货物吞吐量',
    '湖南粮食产量达600亿斤。': '湖南 | 粮食产量',
    '全市实现外贸进出口额320亿元。': '全市 | 外贸进出口额',
    '霁川机场的旅客吞吐量增至420万人次。': '霁川机场 | 旅客吞吐量',
    '去年全市财政收入增长6%。': '全市 | 财政收入',
    '全县城镇化率由51.2%提高到53.8%，提高2.6个百分点。': '全县 | 城镇化率; 全县 | 城镇化率; 全县 | 城镇化率',
    'The council’s budget rose to $3.2 million from $2.9 million.': 'The council | budget; The council | budget',
    "Marlport's population has fallen to 61,000.": 'Marlport | population has',
  };
  for (const [text, expected] of Object.entries(sure)) it(text, () => assert.equal(told(text), expected));

  const silent = [
    // The words go on and make another name.
    '全市场成交额达1.2万亿元。',
    '全国产化率达到95%。',
    '湖南广电广告收入达20亿元。',
    '市民满意率达到98%。',
    // A part of a sentence, and no name.
    '城市绿化覆盖率达41%。',
    '农村自来水普及率达到93%。',
    '带动江州市旅游收入增长8%。',
    '上市后公司股价涨到42元。',
    '在全县设立服务点56个。',
    // Nothing is measured that papers tell of a place.
    '全市新建口袋公园26个。',
    "Last year's budget rose to $3 million.",
    "It's grown to 40 members.",
    "The world's population rose to 8 billion.",
    "The governor's office said spending rose to $4 billion.",
  ];
  for (const text of silent) {
    it(`${text} tells none`, () => {
      for (const { subject } of readClaims(text, 0, text.length, scriptOf(text, 0, text.length))) assert.equal(subject, null);
    });
  }
});
