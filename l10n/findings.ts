/** What is wrong, where the other half is, what to do. Shown as problems in the editor and printed by the command line. */
import { defineWording } from './index.js';

export const findings = defineWording({
  split: {
    en: 'This paragraph breaks off here and goes on in line {line}: “{head}”. Join the two.',
    zh: '段落在此断开，下文在第 {line} 行：“{head}”。可将两段接上。',
  },
  splitMoved: {
    en: 'This paragraph breaks off here; its other half stands elsewhere on the page, in line {line}: “{head}”.',
    zh: '段落在此断开，下文排在本页别处，第 {line} 行：“{head}”。',
  },
  otherHalf: { en: 'The other half: it goes on here.', zh: '下文从这里接续。' },
  orphanEnd: {
    en: 'This paragraph stops in mid-sentence, and no text on this page goes on from it. Its end may be on another page, or lost.',
    zh: '段落的句子没有写完，本页找不到下文；下文可能在别的版面，也可能缺失。',
  },
  orphanStart: {
    en: 'This paragraph begins in mid-sentence, and no text on this page leads up to it. Its beginning may be on another page, or lost.',
    zh: '段落从句子中间开始，本页找不到上文；上文可能在别的版面，也可能缺失。',
  },
  noBody: {
    en: 'No text stands under this headline. If it is not a headline, say what it is; if it is, its text may be under another one.',
    zh: '这个标题下面没有正文。如果它不是标题，请指明它的角色；如果是，正文可能排在了别的标题下面。',
  },
});
