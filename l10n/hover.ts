/** What a hover says of a number, a heading, a broken paragraph. */
import type { Aspect } from '../server/src/core/claims/claim.js';
import type { ClaimLink } from '../server/src/core/claims/links.js';
import type { EvidenceKind } from '../server/src/core/seams/seam.js';
import { defineWording, type Wording } from './index.js';

export const aspects: Readonly<Record<Aspect, Wording>> = defineWording({
  consecutive: { en: 'in a row', zh: '连续' },
  cumulative: { en: 'in total', zh: '累计' },
  average: { en: 'on average', zh: '平均' },
  recent: { en: 'in recent times', zh: '近期' },
});

/** What a change is measured against. */
export const bases: Readonly<Record<string, Wording>> = defineWording({
  'year-on-year': { en: 'with a year earlier', zh: '同比' },
  'period-on-period': { en: 'with the period before', zh: '环比' },
  'since-last-period-end': { en: 'with the end of the period before', zh: '较上期末' },
});

/** How two mentions of one claim stand to each other. */
export const statuses: Readonly<Record<ClaimLink['status'], Wording>> = defineWording({
  agree: { en: 'the same', zh: '一致' },
  compatible: { en: 'both can be true', zh: '可以并存' },
  drift: { en: 'of something not quite the same', zh: '口径略有不同' },
  conflict: { en: 'they exclude each other', zh: '互相矛盾' },
});

/** One line of a hover. */
export const fact = defineWording({
  line: { en: '{label}: {text}', zh: '{label}：{text}' },
});

export const number = defineWording({
  /** Labels. */
  change: { en: 'Change', zh: '变化' },
  meaning: { en: 'Meaning', zh: '含义' },
  indicator: { en: 'Of', zh: '指标' },
  subject: { en: 'Whose', zh: '主体' },
  period: { en: 'Period', zh: '时间' },
  basis: { en: 'Compared', zh: '比较' },
  aspect: { en: 'Counted', zh: '口径' },
  elsewhere: { en: 'Told again', zh: '另见' },
  retold: { en: '{number} in line {line}: {status}', zh: '第 {line} 行“{number}”：{status}' },
  doubt: { en: 'Check', zh: '核对' },
  /** A number and how it is meant. */
  over: { en: 'more than {value}', zh: '大于 {value}' },
  atLeast: { en: '{value} or more', zh: '不小于 {value}' },
  under: { en: 'less than {value}', zh: '小于 {value}' },
  atMost: { en: 'up to {value}', zh: '不大于 {value}' },
  between: { en: 'from {low} to {high}', zh: '{low} 至 {high}' },
  betweenOpen: { en: 'more than {low}, less than {high}', zh: '大于 {low}，小于 {high}' },
  about: { en: 'about {value}', zh: '{value} 左右' },
  nearly: { en: 'a little less than {value}', zh: '略低于 {value}' },
  vague: { en: 'no exact number is given', zh: '没有给出确数' },
  kind: { en: '{value} ({kind})', zh: '{value}（{kind}）' },
  meant: { en: '{words} ({meaning})', zh: '{words}（{meaning}）' },
  /** From … to …, with difference and ratio. */
  pointsUp: {
    en: 'from {from} to {to}: up {points} percentage points, about {ratio} times as high',
    zh: '由 {from} 增至 {to}：上升 {points} 个百分点，约为原来的 {ratio} 倍',
  },
  pointsDown: {
    en: 'from {from} to {to}: down {points} percentage points, about {share}% of what it was',
    zh: '由 {from} 降至 {to}：下降 {points} 个百分点，约为原来的 {share}%',
  },
  up: {
    en: 'from {from} to {to}: up {difference} ({percent}%), about {ratio} times as much',
    zh: '由 {from} 增至 {to}：增加 {difference}，增幅 {percent}%，约为原来的 {ratio} 倍',
  },
  down: {
    en: 'from {from} to {to}: down {difference} ({percent}%), about {share}% of what it was',
    zh: '由 {from} 降至 {to}：减少 {difference}，降幅 {percent}%，约为原来的 {share}%',
  },
  same: { en: 'from {from} to {to}: no change', zh: '由 {from} 到 {to}：没有变化' },
  fromTo: { en: 'from {from} to {to}', zh: '由 {from} 到 {to}' },
  ratioOf: { en: '{ratio} times what it was', zh: '是原来的 {ratio} 倍' },
});

export const heading = defineWording({
  title: { en: '{role}: {text}', zh: '{role}：{text}' },
  article: { en: 'Article', zh: '稿件' },
  characters: { en: 'Length', zh: '字数' },
  charactersValue: { en: '{characters} characters', zh: '{characters} 字' },
  paragraphs: { en: 'Paragraphs', zh: '段落' },
  claims: { en: 'Numbers', zh: '数字' },
  open: { en: 'Broken', zh: '断处' },
  openNone: { en: 'nothing', zh: '没有' },
  openSome: { en: '{open} places', zh: '{open} 处' },
  runs: { en: 'Scattered', zh: '分布' },
  runsValue: { en: 'over {runs} places of the file', zh: '散在文件中 {runs} 处' },
});

export const seam = defineWording({
  title: { en: 'A paragraph was broken here', zh: '此处断开了一个段落' },
  joined: { en: 'Together', zh: '接上后' },
  other: { en: 'Other half', zh: '另一半' },
  otherAfter: { en: 'line {line}, further down', zh: '第 {line} 行，在后面' },
  otherBefore: { en: 'line {line}, further up', zh: '第 {line} 行，在前面' },
  why: { en: 'Why', zh: '依据' },
  sure: { en: 'Certainty', zh: '把握' },
  removes: { en: 'Taken out', zh: '去掉' },
  removesValue: { en: '“{text}”', zh: '“{text}”' },
  joinSafe: {
    en: 'Quick fix: join the two, or every safe place of the file at once.',
    zh: '可用“快速修复”接上这一处，或一次接好本文件所有有把握的地方。',
  },
  joinLikely: { en: 'Quick fix: join the two, after a look at the words.', zh: '看过字句之后，可用“快速修复”接上。' },
  moved: {
    en: 'Quick fix: bring the two together; you see first what moves where.',
    zh: '可用“快速修复”把两截移到一起接上；移动之前先预览。',
  },
  orphanEnd: { en: 'This paragraph stops in mid-sentence', zh: '这一段的句子没有写完' },
  orphanStart: { en: 'This paragraph begins in mid-sentence', zh: '这一段从句子中间开始' },
  orphanNothing: {
    en: 'No text on this page fits. If nothing is missing, say so by a quick fix.',
    zh: '本版没有能接上的文字。如果并无缺失，可用“快速修复”指明。',
  },
  candidateBecause: { en: 'line {line}: “{text}” ({why})', zh: '第 {line} 行：“{text}”（{why}）' },
  choose: { en: 'It is this one', zh: '就是这里' },
  orphanChoose: {
    en: 'None of them is sure. If you know which one it is, say so by a quick fix; or that nothing is missing.',
    zh: '都没有把握。如果您知道是哪一处，可用“快速修复”指明；也可以指明这一段并无缺失。',
  },
  candidate: { en: 'Perhaps', zh: '可能是' },
  candidateValue: { en: 'line {line}: “{text}”', zh: '第 {line} 行：“{text}”' },
});

/** Why two blocks belong together, where there is something to show. */
export const evidence = defineWording({
  neighbours: { en: 'the two stand next to each other', zh: '两段前后相邻' },
  'word-across': { en: '“{text}” is one word', zh: '“{text}”是一个词' },
  'number-across': { en: '“{text}” is one number', zh: '“{text}”是一个数' },
  'string-elsewhere': { en: '“{text}” also stands elsewhere on the page', zh: '“{text}”在版面别处也出现过' },
  'bracket-balance': { en: 'a bracket opened in the first half closes in the second', zh: '前一半的括号在后一半闭合' },
  'head-cannot-start': { en: 'no paragraph begins with “{text}”', zh: '段落不会以“{text}”开头' },
  'tail-cannot-end': { en: 'no paragraph ends with “{text}”', zh: '段落不会以“{text}”结尾' },
  hyphen: { en: 'the word “{text}” is divided at a hyphen', zh: '单词“{text}”在连字符处断开' },
  'lower-case-start': { en: 'the second half begins with a small letter: “{text}”', zh: '后一半以小写字母开头：“{text}”' },
  'announced-count': { en: '“{text}” announces what follows', zh: '“{text}”预告了后文' },
  'doubled-character': { en: '“{text}” stands on both sides of the break', zh: '断处两边重复了“{text}”' },
  'shared-words': { en: 'both halves speak of “{text}”', zh: '两半都讲到“{text}”' },
  statistics: { en: 'the words on both sides often stand together: “{text}”', zh: '断处两边的字常连在一起用：“{text}”' },
  decided: { en: 'somebody decided so', zh: '由人指定' },
});

/** The same where the evidence shows no words. */
export const plainEvidence: Readonly<Record<EvidenceKind, Wording>> = defineWording({
  neighbours: evidence.neighbours,
  'word-across': { en: 'the break goes through a word', zh: '断处在一个词的中间' },
  'number-across': { en: 'the break goes through a number', zh: '断处在一个数的中间' },
  'string-elsewhere': { en: 'the words across the break also stand elsewhere on the page', zh: '断处处的字在版面别处也连着出现' },
  'bracket-balance': evidence['bracket-balance'],
  'head-cannot-start': { en: 'no paragraph begins like this', zh: '段落不会这样开头' },
  'tail-cannot-end': { en: 'no paragraph ends like this', zh: '段落不会这样结尾' },
  hyphen: { en: 'a word is divided at a hyphen', zh: '单词在连字符处断开' },
  'lower-case-start': { en: 'the second half begins with a small letter', zh: '后一半以小写字母开头' },
  'announced-count': { en: 'the first half announces what follows', zh: '前一半预告了后文' },
  'doubled-character': { en: 'a character stands on both sides of the break', zh: '断处两边重复了一个字' },
  'shared-words': { en: 'both halves speak of the same things', zh: '两半讲的是同一件事' },
  statistics: { en: 'the words on both sides often stand together', zh: '断处两边的字常连在一起用' },
  decided: evidence.decided,
});
