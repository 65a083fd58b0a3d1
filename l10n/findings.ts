/** What is wrong, where the other half is, what to do. Shown as problems in the editor and printed by the command line. */
import { defineWording } from './index.js';

export const findings = defineWording({
  split: {
    en: 'This paragraph breaks off here and goes on in line {line}: “{head}”. Join the two.',
    zh: '段落在此断开，下文在第 {line} 行：“{head}”。可将两段接上。',
  },
  splitMoved: {
    en: 'This paragraph breaks off here; its other half stands elsewhere on the page, in line {line}: “{head}”.',
    zh: '段落在此断开，下文排在本版别处，第 {line} 行：“{head}”。',
  },
  otherHalf: { en: 'The other half: it goes on here.', zh: '下文从这里接续。' },
  orphanEnd: {
    en: 'This paragraph stops in mid-sentence, and nothing on this page goes on from it for sure. Its end may be on another page, or lost.',
    zh: '段落的句子没有写完，本版没有找到有把握的下文；下文可能在别的版面，也可能缺失。',
  },
  orphanStart: {
    en: 'This paragraph begins in mid-sentence, and nothing on this page leads up to it for sure. Its beginning may be on another page, or lost.',
    zh: '段落从句子中间开始，本版没有找到有把握的上文；上文可能在别的版面，也可能缺失。',
  },
  otherNumber: { en: 'The number it is held against.', zh: '与之对照的数字。' },
  noBody: {
    en: 'No text stands under this headline. If it is not a headline, say what it is; if it is, its text may be under another one.',
    zh: '这个标题下面没有正文。如果它不是标题，请指明它是什么；如果是，正文可能排在了别的标题下面。',
  },
});

/** Slips of the tool that made the text, by kind. */
export const slips = defineWording({
  doubled: {
    en: 'A character stands here twice: “{text}”. “{meant}” is probably meant.',
    zh: '有一个字重复了：“{text}”，应为“{meant}”。',
  },
  word: {
    en: 'An English word stands alone between Chinese ones: “{text}”. “{meant}” is probably meant.',
    zh: '中文里夹着一个英文虚词：“{text}”，应为“{meant}”。',
  },
  hyphen: {
    en: 'The end of a line had divided this word, and its hyphen is still there: “{text}”. It is “{meant}”.',
    zh: '行末断开的单词还留着连字符：“{text}”，应为“{meant}”。',
  },
  space: { en: 'There is a space too many: “{text}”. “{meant}” is meant.', zh: '多了空格：“{text}”，应为“{meant}”。' },
  glued: {
    en: 'A new paragraph begins here, in the middle of another one: “{text}”.',
    zh: '这里是新的一段，却接在了前一段后面：“{text}”。',
  },
});

/** Numbers that do not fit together. Each message shows the reckoning, so that a reader can see at once who is right. */
export const claims = defineWording({
  change: {
    en: 'From {from} to {to} is a change of {expected}; the text says {by}. One of the three numbers may be wrong.',
    zh: '由{from}到{to}，变化应为{expected}，文中写的是{by}。三个数字中可能有一个有误。',
  },
  changeOnly: {
    en: 'From {from} to {to} does not come to {by}. One of the three numbers may be wrong.',
    zh: '由{from}到{to}，变化不是{by}。三个数字中可能有一个有误。',
  },
  notUp: {
    en: 'The text speaks of a rise, but from {from} to {to} the number falls. The verb or a number may be wrong.',
    zh: '文中说的是上升，但由{from}到{to}是下降。动词或数字可能有误。',
  },
  notDown: {
    en: 'The text speaks of a fall, but from {from} to {to} the number rises. The verb or a number may be wrong.',
    zh: '文中说的是下降，但由{from}到{to}是上升。动词或数字可能有误。',
  },
  points: {
    en: 'From {from} to {to} is {points}, not {by}: the difference of two percentages is counted in percentage points.',
    zh: '由{from}到{to}，相差{points}，不是{by}：两个百分数之差应以百分点计。',
  },
  decrease: {
    en: 'Nothing can fall by {by}: a fall of 100% leaves nothing. It may be meant that so much of it is left.',
    zh: '减少不能达到{by}：减少100%即为零。原意可能是减少到几分之几。',
  },
  share: {
    en: 'A part cannot be {share} of the whole. The number may be wrong, or it is no share.',
    zh: '部分不能占整体的{share}。数字可能有误，或者它不是占比。',
  },
  subset: {
    en: 'The part, {part}, is larger than the whole, {whole}. One of the two numbers may be wrong.',
    zh: '部分（{part}）大于整体（{whole}）。两个数字中可能有一个有误。',
  },
  date: {
    en: 'There is no {date} in the calendar.',
    zh: '日历上没有{date}。',
  },
  modifiers: {
    en: '“{number}” is bounded twice, by words that contradict or repeat each other. Keep one of them.',
    zh: '“{number}”前后的限定词自相矛盾或重复，只留一个即可。',
  },
  scale: {
    en: 'In “{range}” the lower end can be read as {low} or as {other}. Write the unit in both halves.',
    zh: '“{range}”的前一半可读作{low}，也可读作{other}。宜在前后两半都写明单位。',
  },
  items: {
    en: 'The list before {number} has {listed} things in it. The number or the list may be wrong.',
    zh: '{number}之前列出了 {listed} 项。数字或所列项目可能有误。',
  },
  respectively: {
    en: '{subjects} things stand before 分别, {values} numbers behind it. One may be missing.',
    zh: '“分别”之前有 {subjects} 项，之后有 {values} 个数字，可能有遗漏。',
  },
  weekday: {
    en: '{date} is a {right}. The day of the week or the date may be wrong.',
    zh: '{date}是{right}。星期或日期可能有误。',
  },
  parts: {
    en: 'The parts, {parts}, make {sum} together; the total is given as {whole}. One of the numbers may be wrong.',
    zh: '各部分（{parts}）合计为{sum}，总数写的是{whole}。其中一个数字可能有误。',
  },
  partsOnly: {
    en: 'The parts, {parts}, do not come to {whole}. One of the numbers may be wrong.',
    zh: '各部分（{parts}）合计与总数{whole}不符。其中一个数字可能有误。',
  },
  anniversary: {
    en: 'From {date} to {year} it is {passed} years; the text says {count}. The year or the number may be wrong.',
    zh: '{date}至{year}年为 {passed} 年，文中写的是{count}。年份或数字可能有误。',
  },
  announced: {
    en: '{number} announced, {listed} listed behind it. The number or the list may be wrong.',
    zh: '预告的是{number}，其后列出了 {listed} 项。数字或所列项目可能有误。',
  },
  magnitude: {
    en: 'Here it is {here}; in line {line} the same digits stand as {there}. A 万 or 亿 may be lost in one of them.',
    zh: '此处为{here}，第 {line} 行同样的数码写的是{there}。其中一处可能漏写了“万”或“亿”。',
  },
  headline: {
    en: 'The headline says {here}; the article says {there} in line {line}. One of the two numbers may be wrong.',
    zh: '标题写的是{here}，正文第 {line} 行写的是{there}。两个数字中可能有一个有误。',
  },
  conflict: {
    en: 'Here it is {here}; in line {line} the same is given as {there}. One of the two numbers may be wrong.',
    zh: '此处为{here}，第 {line} 行同一项写的是{there}。两个数字中可能有一个有误。',
  },
  conflictOnly: {
    en: 'The page gives two numbers for this. One of them may be wrong.',
    zh: '本版对此给出了两个不同的数字，可能有一个有误。',
  },
});
