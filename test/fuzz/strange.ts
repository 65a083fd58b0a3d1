/** Strange text: scraps of pages, broken Unicode, and page shapes that take the worst of every loop. */
import { below, type Draw, many, pick } from './kind.js';

const scraps = [
  '\n',
  '\r\n',
  '\r',
  '\n\n\n',
  '\u2028',
  '\u0085',
  '\v',
  '\f',
  '#',
  '## ',
  '###### ',
  '　　',
  '\t',
  ' ',
  '\u00a0',
  '\ufeff',
  '\u200b',
  '\u0000',
  '\ud83d',
  '\ude00',
  '\ud840\udc00',
  '“',
  '”',
  '‘',
  '’',
  '"',
  '（',
  '）',
  '《',
  '》',
  '「',
  '」',
  '。',
  '，',
  '；',
  '：',
  '！',
  '？',
  '……',
  '——',
  '、',
  '·',
  '-',
  '-\n',
  '%',
  '％',
  '3',
  '0.5',
  '1,234,567',
  '二〇二五年',
  '十五万亿',
  '3万—5万',
  '2025年10月31日',
  'RCEP',
  'and',
  'The',
  'announce-',
  'ment',
  'By ',
  '$3.5 million',
  '本报讯',
  '江州日报3月2日讯(记者 林远)今天，',
  '◀◀(上接1版)▶▶',
  '（下转第4版）',
  '图为活动现场。林远 摄',
  '责任编辑：林远',
  '□本报记者 林远',
  '据介绍，全市今年新增岗位2.3万个，同比增长4.5%，',
  '一是',
  '(1)',
  '| a | b |',
  '---',
  '> ',
  '- ',
  '1. ',
  '\u202e',
  '\u0301',
  '\uffff',
  'ﬁ',
];

export function scrapText(draw: Draw, most: number): string {
  return many(draw, most, () => pick(draw, scraps)).join('');
}

/** Any code units at all, lone surrogates and NUL included. */
export function unitText(draw: Draw, most: number): string {
  const narrow = draw() < 0.5;
  return String.fromCharCode(...many(draw, most, () => (narrow ? below(draw, 256) : below(draw, 65536))));
}

/** A page that is mostly a page, with strange things at places. */
export function spoiledPage(draw: Draw, page: string): string {
  const start = below(draw, page.length);
  let text = page.slice(start, start + 200 + below(draw, 4000));
  for (let i = below(draw, 12); i > 0; i--) {
    const at = below(draw, text.length);
    text = text.slice(0, at) + (draw() < 0.8 ? scrapText(draw, 3) : unitText(draw, 5)) + text.slice(at + below(draw, 6));
  }
  return text;
}

/** Shapes that have made other programs quadratic, each as a text of about `size` characters. */
export const shapes: Readonly<Record<string, (size: number) => string>> = {
  'one endless line': (size) => '据介绍，全市今年新增岗位2.3万个，同比增长4.5%，'.repeat(size / 26),
  'one endless line without a mark': (size) => '新'.repeat(size),
  'one endless Latin word': (size) => 'a'.repeat(size),
  'one endless number': (size) => '7'.repeat(size),
  'numbers without end': (size) => '3万5千.'.repeat(size / 5),
  'Chinese digits without end': (size) => '一二三'.repeat(size / 3),
  headings: (size) => '## 标题\n'.repeat(size / 6),
  'headings without marks': (size) => '港口升级牵引转型\n\n'.repeat(size / 10),
  'open quotes on one line': (size) => '“'.repeat(size),
  'open quotes, each on a line': (size) => '“新\n'.repeat(size / 3),
  'closing quotes': (size) => '”'.repeat(size),
  'open ends': (size) => '全市今年新增岗位两万个，同比\n\n'.repeat(size / 15),
  'open ends and open starts': (size) => '全市今年新增岗位两万个，同比\n\n，增长。\n\n'.repeat(size / 22),
  'open brackets': (size) => '（('.repeat(size / 2),
  'blank lines': (size) => '\n'.repeat(size),
  'blank lines of two units': (size) => '\r\n'.repeat(size / 2),
  'lone carriage returns': (size) => '\r'.repeat(size),
  spaces: (size) => ' '.repeat(size),
  'full-width spaces': (size) => '　'.repeat(size),
  'spaces and line breaks': (size) => ' \n'.repeat(size / 2),
  'lines of one character': (size) => '新\n'.repeat(size / 2),
  'lines of one letter': (size) => 'a\n'.repeat(size / 2),
  'wrapped lines': (size) => '全市今年新增岗位两万个同比增长百分之四点五\n'.repeat(size / 21),
  'wrapped Latin lines': (size) => 'the council of the city said on Monday that the road\n'.repeat(size / 53),
  'hyphens at line ends': (size) => 'announce-\n'.repeat(size / 10),
  bylines: (size) => '江州日报记者 林远\n\n'.repeat(size / 11),
  datelines: (size) => '江州日报3月2日讯(记者 林远)今天晴。\n\n'.repeat(size / 22),
  'reporters without end': (size) => `江州日报3月2日讯(记者 ${'林远 '.repeat(size / 3)}`,
  'jump lines': (size) => '（上接第1版）\n\n（下转第4版）\n\n'.repeat(size / 18),
  folios: (size) => '江州日报 2025年9月12日 星期五 第02版 要闻\n\n'.repeat(size / 29),
  lists: (size) => '1. 新增岗位\n'.repeat(size / 8),
  tables: (size) => '| 甲 | 乙 |\n'.repeat(size / 10),
  rules: (size) => '————————\n\n'.repeat(size / 10),
  dashes: (size) => '—'.repeat(size),
  dots: (size) => '.'.repeat(size),
  commas: (size) => '，'.repeat(size),
  'lone surrogates': (size) => '\ud83d'.repeat(size),
  NUL: (size) => '\0'.repeat(size),
  'one percentage after another': (size) => '由11.2%提高到14.8%，'.repeat(size / 15),
  'one date after another': (size) => '2025年10月31日'.repeat(size / 11),
};
