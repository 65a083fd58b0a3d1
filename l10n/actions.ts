/** Titles of the light bulb's entries. */
import { defineWording } from './index.js';

export const actions = defineWording({
  join: { en: 'Join with line {line}: “{words}”', zh: '与第 {line} 行接上：“{words}”' },
  joinRemoving: {
    en: 'Join with line {line}: “{words}”, taking out “{removed}”',
    zh: '与第 {line} 行接上：“{words}”，并去掉“{removed}”',
  },
  moveUp: {
    en: 'Join with line {line}: “{words}”, moving {moved} up to line {target}',
    zh: '与第 {line} 行接上：“{words}”，把{moved}上移到第 {target} 行',
  },
  moveDown: {
    en: 'Join with line {line}: “{words}”, moving {moved} down to line {target}',
    zh: '与第 {line} 行接上：“{words}”，把{moved}下移到第 {target} 行',
  },
  movedUp: { en: 'Move {moved} up to line {target} and join', zh: '把{moved}上移到第 {target} 行接上' },
  movedDown: { en: 'Move {moved} down to line {target} and join', zh: '把{moved}下移到第 {target} 行接上' },
  takesOut: { en: 'taking out “{removed}”', zh: '去掉“{removed}”' },
  tickThenApply: { en: 'tick, then Apply', zh: '先勾选，再点“应用”' },
  withPreview: { en: '{title} (preview: tick, then Apply)', zh: '{title}（预览：勾选后点“应用”）' },
  asNewDocument: { en: '{title} (as a new document)', zh: '{title}（在新文档中）' },
  reassembleArticle: { en: 'Reassemble this article: “{title}”', zh: '按阅读顺序排好这篇稿件：“{title}”' },
  reassemblePage: { en: 'Reassemble the page, article by article', zh: '把本版逐篇排好' },
  reassembled: {
    en: 'Broken paragraphs joined: {count}; no word is lost; tick, then Apply',
    zh: '接上 {count} 处，文字一字不少；先勾选，再点“应用”',
  },
  oneLine: { en: 'line {first}', zh: '第 {first} 行' },
  lines: { en: 'lines {first}–{last}', zh: '第 {first}–{last} 行' },
  joinArticle: { en: 'Join all {count} safe places of this article', zh: '接好这篇稿件中全部 {count} 处有把握的断处' },
  joinFile: { en: 'Join all {count} safe places of this file', zh: '接好这个文件中全部 {count} 处有把握的断处' },
  joinNext: { en: 'Join with the next paragraph', zh: '与下一段接上' },
  repair: { en: 'Change “{text}” to “{meant}”', zh: '把“{text}”改为“{meant}”' },
  repairAll: { en: 'Repair all {count} places of this kind in the file', zh: '修正这个文件中全部 {count} 处同类问题' },
  beginParagraph: { en: 'Begin a new paragraph here: “{text}”', zh: '从这里另起一段：“{text}”' },
  lookThenApply: { en: 'a paragraph break before “{text}”; tick, then Apply', zh: '在“{text}”前分段；先勾选，再点“应用”' },
  apart: { en: 'Not one paragraph with line {line}', zh: '与第 {line} 行不是同一段' },
  confirm: { en: 'Right: it is one paragraph with line {line}', zh: '确认与第 {line} 行是同一段' },
  chooseRest: { en: 'It goes on in line {line}: “{words}”', zh: '下文在第 {line} 行：“{words}”' },
  chooseBeginning: { en: 'It begins in line {line}: “{words}”', zh: '上文在第 {line} 行：“{words}”' },
  joined: { en: 'One paragraph with line {line}: “{words}”', zh: '与第 {line} 行是同一段：“{words}”' },
  complete: { en: 'Nothing is missing: the paragraph is complete', zh: '这一段完整，没有缺失' },
  starts: { en: 'An article begins here', zh: '这里另起一篇稿件' },
  startsNot: { en: 'No article begins here', zh: '这里没有另起一篇稿件' },
  belongs: { en: 'Belongs to the article “{title}”', zh: '属于稿件“{title}”' },
  moveTo: { en: 'Move to the end of the article “{title}”', zh: '移到稿件“{title}”的末尾' },
  split: { en: 'Split the paragraph here', zh: '从这里分成两段' },
  role: { en: 'This is: {role}', zh: '这是{role}' },
  undecide: { en: 'Take back: {decision}', zh: '撤销：{decision}' },
  notClaim: { en: 'This number only names something', zh: '这个数字只是名称的一部分' },
  reviewed: { en: 'This is reviewed', zh: '这里已核' },
  forget: { en: 'Forget what was decided here', zh: '撤销在此处所作的指定' },
  markHeading: { en: 'Mark it as a {role}: {mark}', zh: '在行首标上 {mark}（{role}）' },
  unmark: { en: 'Take the mark {mark} away', zh: '去掉行首的 {mark}' },
});

/** At a number. */
export const numbers = defineWording({
  write: { en: 'Write “{meant}”', zh: '改为“{meant}”' },
});
