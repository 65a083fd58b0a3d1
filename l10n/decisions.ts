/** What people decided, in words: in hovers, lists and messages. */
import type { Refusal } from '../server/src/decisions/decide.js';
import { defineWording, type Wording } from './index.js';

/** One decision. */
export const decided = defineWording({
  role: { en: 'this is: {role}', zh: '这是{role}' },
  starts: { en: 'an article begins here', zh: '一篇稿件由此开始' },
  startsNot: { en: 'no article begins here', zh: '这里不是一篇稿件的开头' },
  join: { en: 'these two are one paragraph', zh: '这两段是同一段' },
  apart: { en: 'these two are not one paragraph', zh: '这两段不是同一段' },
  'same-article': { en: 'these two belong to one article', zh: '这两段属于同一篇稿件' },
  split: { en: 'another paragraph begins here', zh: '从这里另起一段' },
  complete: { en: 'nothing is missing from this paragraph', zh: '这一段是完整的' },
  notClaim: { en: 'this number only names something', zh: '这个数字只是名称的一部分' },
  claim: { en: 'this number: {said}', zh: '这个数字：{said}' },
  number: { en: 'these words are a number: {said}', zh: '这几个字是一个数字：{said}' },
  note: { en: 'note: {text}', zh: '批注：{text}' },
  label: { en: 'label: {label}', zh: '标签：{label}' },
  reviewed: { en: 'reviewed', zh: '已核' },
});

/** What was said of a number. */
export const saidOfClaim = defineWording({
  value: { en: 'value {text}', zh: '值为 {text}' },
  unit: { en: 'unit {text}', zh: '单位为 {text}' },
  role: { en: 'role {text}', zh: '作用为 {text}' },
  min: { en: 'at least {text}', zh: '下限 {text}' },
  max: { en: 'at most {text}', zh: '上限 {text}' },
  indicator: { en: 'of “{text}”', zh: '指标为“{text}”' },
  period: { en: 'in {text}', zh: '时间为 {text}' },
  none: { en: 'none', zh: '无' },
});

export const decisionHover = defineWording({
  title: { en: 'Decided', zh: '已有指定' },
  /** The label of a line in a hover. */
  you: { en: 'Decided by you', zh: '人工指定' },
  somebody: { en: 'Decided by {name}', zh: '{name} 指定' },
  undo: { en: 'Quick fix: take it back.', zh: '可用“快速修复”撤销。' },
});

export const refusals: Readonly<Record<Refusal, Wording>> = defineWording({
  noBlock: { en: 'There is no text here that this could be said of.', zh: '这里没有可以指定的文字。' },
  noClaim: {
    en: 'There is no number here that is read as one. Where there is one, select its words and say what it says.',
    zh: '这里没有识别出的数字。如果确有数字，请选中那几个字，再指定它说的是什么。',
  },
  badValue: {
    en: 'This is no value: write an exact number (28680000000, 2.43, 1/3), or a date (2025-10-31, XXXX-10).',
    zh: '值的写法不对：请写确数（28680000000、2.43、1/3）或日期（2025-10-31、XXXX-10）。',
  },
  noNumber: {
    en: 'Select the words of the number, within one paragraph.',
    zh: '请选中数字所在的文字，不要跨段。',
  },
  noWords: {
    en: 'These words are not in the paragraph of the number.',
    zh: '数字所在的段落里没有这些字。',
  },
  noDecision: { en: 'This decision is not there any more.', zh: '这项指定已不存在。' },
});

/** Why the file beside a page, in which decisions are kept, was not written; and what a person can do. */
export const sidecar = defineWording({
  trouble: {
    en: '{file}: {what} What could be read of it holds; nothing is written to it until it is mended or taken away.',
    zh: '{file}：{what}其中读得出的内容照常有效；修好或移走这个文件之前，不会写入任何内容。',
  },
  notJson: { en: 'This is no JSON.', zh: '不是合法的 JSON。' },
  cutShort: { en: 'The file is cut short; its end is missing.', zh: '文件不完整，缺少结尾。' },
  noAnnotations: { en: 'This is no page of annotations.', zh: '不是标注文件。' },
  newer: { en: 'A later Galley wrote this file; please update.', zh: '这个文件由更新版本的 Galley 写成，请先更新。' },
  tooLarge: { en: 'The file is larger than {most} MB.', zh: '文件大于 {most} MB。' },
  otherPage: {
    en: 'The decisions in it are about another page; none of their words are here.',
    zh: '其中的指定属于另一个版面，本版没有这些文字。',
  },
  unreadable: { en: 'The file cannot be read.', zh: '无法读取文件。' },
  badLine: { en: 'Line {line} is no annotation that Galley can read.', zh: '第 {line} 行不是可读的标注。' },
  adrift: {
    en: '{file}: {count} of {all} decisions are adrift: their words are not on the page any more.',
    zh: '{file}：{all} 项指定中有 {count} 项失去了位置，版面上已没有对应的文字。',
  },
});
