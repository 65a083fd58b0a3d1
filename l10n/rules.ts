/** What each rule looks for, in a sentence. The settings of the editor say the same, see package.nls.json; a test holds the two together. */
import { defineWording } from './index.js';

export const ruleDescriptions = defineWording({
  'seam.split': {
    en: 'A paragraph that is broken in two, both halves being on the page.',
    zh: '一段文字断成两截，两截都在版面上。',
  },
  'seam.orphan': { en: 'A paragraph whose beginning or end is not on the page.', zh: '一段文字缺头或缺尾，另一截不在版面上。' },
  'article.no-body': { en: 'A headline without a story under it.', zh: '有标题，没有正文。' },
  'text.doubled': {
    en: 'A character that stands there twice: “自自贸区”.',
    zh: '多出一个重复的字：自自贸区。',
  },
  'text.word': {
    en: 'An English function word alone between Chinese words: “港口 and 铁路”.',
    zh: '中文里夹着一个英文虚词：港口 and 铁路。',
  },
  'text.hyphen': {
    en: 'An English word that still bears the hyphen of a line end: “occa- sions”.',
    zh: '英文单词还留着行末的连字符：“occa- sions”。',
  },
  'text.space': {
    en: 'A space inside a Chinese word or a number: “经 济”, “20 25年”.',
    zh: '汉语词或数字中间多了空格：经 济、20 25年。',
  },
  'text.glued': {
    en: 'A new paragraph, with its dateline, in the middle of another one.',
    zh: '带电头的新段落接在了另一段后面。',
  },
  'claim.change': {
    en: 'A start, an end and a change that do not come out: from 5 to 8 is no rise of 40%.',
    zh: '起点、终点和变化量对不上：由5到8不是增长40%。',
  },
  'claim.direction': {
    en: 'A verb that goes up with numbers that go down, or the other way round.',
    zh: '动词说上升而数字下降，或动词说下降而数字上升。',
  },
  'claim.points': {
    en: 'The difference of two percentages, given in percent instead of percentage points.',
    zh: '两个百分数之差写成了百分之几，应为百分点。',
  },
  'claim.decrease': {
    en: 'A fall by more than all there is: by 120%, by three times.',
    zh: '减少的幅度超过全部：下降120%、减少3倍。',
  },
  'claim.share': { en: 'A part that is more than 100% of its whole.', zh: '占比超过100%。' },
  'claim.subset': { en: 'A part that is larger than the whole told before it.', zh: '部分大于前文所说的整体。' },
  'claim.date': { en: 'A day that is not in the calendar.', zh: '日历上没有的日期。' },
  'claim.modifiers': {
    en: 'Words before and behind a number that bound it against each other, as “nearly 300-odd”.',
    zh: '对同一数字的限定自相矛盾或重复：近300多户、至少20人以上。',
  },
  'claim.scale': {
    en: 'A range of which only the upper end has its ten thousands or hundred millions, so that the lower one can be read in two ways.',
    zh: '数值范围的前一半省去了“万”或“亿”：3—5万元。',
  },
  'claim.items': {
    en: 'A list with more things in it than the number behind it counts.',
    zh: '所列项目多于其后数字所说的个数。',
  },
  'claim.respectively': {
    en: 'More or fewer numbers behind “respectively” than things before it.',
    zh: '“分别”前后的项目数与数字个数不一致。',
  },
  'claim.weekday': {
    en: 'A day of the week that does not fit its date.',
    zh: '星期与日期不符。',
  },
  'claim.parts': {
    en: 'Parts that leave nothing over and do not come to their total.',
    zh: '各部分已全部列出，合计与总数不符。',
  },
  'claim.anniversary': { en: 'An anniversary or an age that does not fit its year.', zh: '周年数或年龄与起始年份不符。' },
  'claim.announced': {
    en: 'An announced number of things, and another number of numbered items behind it.',
    zh: '预告的项数与其后逐条列出的项数不符。',
  },
  'claim.magnitude': {
    en: 'The same digits for the same thing, ten thousand or a hundred million times apart: a scale may be lost.',
    zh: '同一事项的两个数字数码相同、相差一万倍或一亿倍：可能漏写了“万”或“亿”。',
  },
  'claim.headline': {
    en: 'A number in a headline that its article gives otherwise.',
    zh: '标题中的数字与正文所写不一致。',
  },
  'claim.conflict': {
    en: 'Two numbers for the same thing on one page that cannot both be true.',
    zh: '同一版面上对同一事项给出了不能同时成立的两个数字。',
  },
});
