/** Titles of the light bulb's entries. */
import { defineWording } from './index.js';

export const actions = defineWording({
  join: { en: 'Join with line {line}: “{words}”', zh: '与第 {line} 行接上：“{words}”' },
  joinRemoving: {
    en: 'Join with line {line}: “{words}”, taking out “{removed}”',
    zh: '与第 {line} 行接上：“{words}”，并去掉“{removed}”',
  },
  joinArticle: { en: 'Join all {count} safe places of this article', zh: '接好这篇稿件中全部 {count} 处有把握的断处' },
  joinFile: { en: 'Join all {count} safe places of this file', zh: '接好这个文件中全部 {count} 处有把握的断处' },
  joinNext: { en: 'Join with the next paragraph', zh: '与下一段接上' },
  apart: { en: 'Not one paragraph with line {line}', zh: '与第 {line} 行不是同一段' },
  split: { en: 'Split the paragraph here', zh: '从这里分成两段' },
  role: { en: 'This is: {role}', zh: '这是{role}' },
  forget: { en: 'Forget what was decided here', zh: '撤销在此处所作的指定' },
  markHeading: { en: 'Mark it as a {role}: {mark}', zh: '在行首标上 {mark}（{role}）' },
  unmark: { en: 'Take the mark {mark} away', zh: '去掉行首的 {mark}' },
});
