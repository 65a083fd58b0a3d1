// Lines that tell what they are by their own wording: datelines, jump lines, bylines, folios and the rest of a page's furniture.
import assert from 'node:assert/strict';
import type { RoleCues } from '../../../server/src/core/layout/cues.js';
import { readCues } from '../../../server/src/core/layout/cues.js';
import { scriptOf } from '../../../server/src/core/text/script.js';

function cuesOf(line: string): RoleCues {
  return readCues(line, 0, line.length, scriptOf(line, 0, line.length));
}

/** "agency | date | place | reporters", as they stand in the line; null where it has no dateline. */
function dateline(line: string): string | null {
  const found = cuesOf(line).dateline;
  if (found === null) return null;
  const { agency, date, place, reporters } = found;
  const cut = (span: { readonly start: number; readonly end: number } | null): string =>
    span === null ? '' : line.slice(span.start, span.end);
  const day = date === null ? '' : [date.year, date.month, date.day].filter((part) => part !== null).join('-');
  return `${cut(agency)} | ${day} | ${cut(place)} | ${reporters.map(cut).join(', ')}`;
}

describe('a dateline is read into agency, date, place and reporters', () => {
  const datelines: Record<string, string | null> = {
    '江州日报3月30日讯(融媒体记者 赵一 钱二 通讯员 孙三)今天，全省会议召开。': '江州日报 | 3-30 |  | 赵一, 钱二, 孙三',
    '新华社天津5月19日电（记者白水）日前，一座新桥通车。': '新华社 | 5-19 | 天津 | 白水',
    '本报讯（记者 赵一 通讯员 钱二）连日来，秋收正忙。': '本报 |  |  | 赵一, 钱二',
    '本报讯 连日来，秋收正忙。': '本报 |  |  | ',
    '本報訊（記者 趙一、錢二）昨日，新橋通車。': '本報 |  |  | 趙一, 錢二',
    '中新网内罗毕2031年5月11日电（记者 赵一 钱二）一座新桥通车。': '中新网 | 2031-5-11 | 内罗毕 | 赵一, 钱二',
    '聯合社華盛頓廿四日電 新橋昨日通車。': '聯合社 |  | 華盛頓 | ',
    '〔記者趙一／港東報導〕新橋昨天通車。': ' |  | 港東 | 趙一',
    '【本報訊】新橋昨天通車。': '本報 |  |  | ',
    'NAIROBI, Kenya (AP) — A new bridge opened on Monday.': 'AP |  | NAIROBI | ',
    'MILLBROOK — A new bridge opened on Monday.': ' |  | MILLBROOK | ',
    'PORT ANNE (AP) _ A new bridge opened on Monday.': 'AP |  | PORT ANNE | ',
    'STANFIRTH, March 8.—The mills opened again today.': ' |  | STANFIRTH | ',
    // the words of a dateline without its form
    '装一台电梯，造价在45万元以上。': null,
    '3月4日是植树的好日子，新桥也在这天通车。': null,
    '他通过电话向本报讯问了新桥的情况。': null,
    'THE NEW BRIDGE IS OPEN — AND FREE': null,
    'A new bridge — the third — opened.': null,
  };
  for (const [line, expected] of Object.entries(datelines)) it(line.slice(0, 30), () => assert.equal(dateline(line), expected));
});

describe('a jump line is read into direction and page', () => {
  const jumps: Record<string, string | null> = {
    '(上接1版)': 'from 1',
    '◀◀(上接1版)▶▶': 'from 1',
    '（上接第一版）': 'from 一',
    '▲上接A3版': 'from A3',
    '（下转第4版）': 'on 4',
    '▶▶下转4版': 'on 4',
    '（下轉A8版）': 'on A8',
    '▲文接A1': 'from A1',
    'Continued on Page A6': 'on A6',
    '(Continued From Page A1)': 'from A1',
    '(Continued on Second Page.)': 'on 2',
    '(Contiuued from eigbth page.)': 'from 8',
    'See STORY, Page A6': 'on A6',
    'Please turn to Page 4': 'on 4',
    'SCHOOLS, Continued From Page A1': 'from A1',
    'COUNCIL: From Page A1': 'from A1',
    接下来将有三场雨: null,
    转入4版编辑部工作: null,
    'continue for at least another two': null,
    'The fair continues on Monday': null,
    'See you at the fair': null,
  };
  for (const [line, expected] of Object.entries(jumps)) {
    it(line, () => {
      const { jump } = cuesOf(line);
      assert.equal(jump === null ? null : `${jump.direction} ${jump.page}`, expected);
    });
  }
});

describe('a line of furniture is known by its wording', () => {
  const forms: Record<string, readonly string[]> = {
    byline: [
      '本报记者 赵一',
      '江州日报融媒体记者 赵一 钱二 通讯员 孙三',
      '□ 本报记者 赵一、钱二',
      '江州日报特约评论员 赵一',
      '文/赵一',
      '記者夏侯昀／海東報導',
      'By Jane Doe',
      'Gazette staff',
      'By JANE DOE, Staff Writer',
      'BY JANE DOE AND RICHARD ROE',
    ],
    folio: [
      '江州日报 2031年5月6日 星期二 第02版 要闻',
      '03版 综合 2031年5月6日 星期二 责编 赵一 版式 钱二',
      '東嶼日報 A3 地方要聞 二〇三一年五月六日 星期二',
      '江州日报',
      '2031年5月6日 星期二 要闻 2',
      '第3版',
      'A03 版',
      '第三版：要闻',
      'A4 THE RIVERSIDE COURIER Tuesday, May 6, 2031',
      'THE RIVERSIDE COURIER',
      'The Harrow Valley Gazette',
      'COUNTY, TENN., FRIDAY, FEBRUARY 25, 1916.',
    ],
    credit: ['责编 赵一 版式 钱二 校对 孙三', '责任编辑：赵一', 'Page designed by Jane Doe'],
    caption: [
      '图为大桥通车现场。 本报记者 赵一 摄',
      '图②：合作社的烘干车间',
      '圖3 山上的新茶園',
      'The ferry on its last day before the bridge was opened. (Photo\nby Ann Waverly)',
      '大桥通车。（赵一 摄）',
      '三号车间。（記者趙一攝）',
      '春日（水彩画） 赵一 作',
      'The bridge on Monday. (Photo by Jane Doe)',
    ],
    notice: [
      '遗失声明 赵一遗失营业执照正本，声明作废',
      '某商贸部遗失公章一枚，声明作废。',
      '出租 临街铺面86平方米',
      '声明：本人赵一遗失身份证。',
      '（相关报道见第8版）',
      '详见今日A3版',
      '圖文見B2版',
      'FOR SALE: Upright piano',
      'CORRECTION: A story on Thursday misstated the age of the mayor.',
      'NOTICE: The board will meet',
    ],
    rule: ['————————', '* * *', '◆◆◆'],
    table: ['| 一 | 二 |', '甲\t乙\t丙'],
    list: ['1. 带好身份证', '（3）自备雨具', '• bring a lamp', '2.《雾中码头》'],
    plain: [
      '记者手记',
      '记者从市住建局了解到，今年新增电梯605台。',
      '日前，江州日报社举行座谈会',
      '转让股权三成 老厂焕发新生',
      '1.21%的增速说明什么',
      'By the time the ferry came in, it was dark.',
      'The subjects for Friday, March 10,',
      '2031年的春天',
      '第3版画册首发',
    ],
  };
  for (const [form, lines] of Object.entries(forms)) {
    for (const line of lines) it(`${form}: ${line}`, () => assert.equal(cuesOf(line).form, form));
  }

  it('with the date of a folio', () => {
    assert.deepEqual(cuesOf('江州日报 2031年5月6日 星期二 第02版').folioDate, { year: 2031, month: 5, day: 6 });
    assert.deepEqual(cuesOf('東嶼日報 A3 二〇三一年十一月廿六日 星期三').folioDate, { year: 2031, month: 11, day: 26 });
    assert.deepEqual(cuesOf('東嶼時報 中華民國120年5月6日 星期二 B2').folioDate, { year: 2031, month: 5, day: 6 });
    assert.deepEqual(cuesOf('民國一百二十年五月六日 星期二').folioDate, { year: 2031, month: 5, day: 6 });
    assert.equal(cuesOf('江州日报 2031年13月6日 星期二 第02版').folioDate, null);
    assert.deepEqual(cuesOf('A4 THE RIVERSIDE COURIER Tuesday, May 6, 2031').folioDate, { year: 2031, month: 5, day: 6 });
  });

  it('with the names of a byline', () => {
    const names = (line: string): string[] => cuesOf(line).names.map(({ start, end }) => line.slice(start, end));
    assert.deepEqual(names('□ 江州日报 记者 赵一、钱二 通讯员 孙三'), ['赵一', '钱二', '孙三']);
    assert.deepEqual(names('江州日报融媒体记者 赵一 钱二'), ['赵一', '钱二']);
    assert.deepEqual(names('文/赵一'), ['赵一']);
    assert.deepEqual(names('記者夏侯昀／海東報導'), ['夏侯昀']);
    assert.deepEqual(names('By JANE DOE and Richard Roe, Staff Writers'), ['JANE DOE', 'Richard Roe']);
    assert.deepEqual(names('全市今年完成造林绿化任务。'), []);
  });
});
