/** What the reading proof says around the page's own words. */
import { defineWording } from './index.js';

export const proofWording = defineWording({
  title: { en: 'Proof: {name}', zh: '校样：{name}' },
  label: { en: 'Reading proof', zh: '阅读校样' },
  waiting: { en: 'Reading the page …', zh: '正在读版面……' },
  empty: { en: 'No story was found on this page.', zh: '本版没有找到稿件。' },
  article: { en: 'Story {number} of {count}: {title}', zh: '第 {number} 篇，共 {count} 篇：{title}' },
  mapLabel: { en: 'Map of the file', zh: '文件示意图' },
  map: {
    en: 'Where the stories stand in the file: {articles} stories in {bands} pieces',
    zh: '稿件在文件中的位置：{articles} 篇，分布在 {bands} 处',
  },
  help: {
    en: 'Keys: n, p next or previous break · a accept · x refuse · j, k next or previous story · c next number · b next block · d decide about it · Enter go to the text',
    zh: '按键：n、p 下一处、上一处断开 · a 接上 · x 不接 · j、k 下一篇、上一篇 · c 下一个数字 · b 下一块文字 · d 指定 · Enter 跳到原文',
  },
  safe: { en: 'A paragraph was broken here; it is safe to join', zh: '段落在此断开，可以放心接上' },
  likely: { en: 'A paragraph was probably broken here', zh: '段落很可能在此断开' },
  moved: { en: 'Goes on in line {line}', zh: '下文在第 {line} 行' },
  movedLabel: { en: 'A paragraph was broken here; it goes on in line {line}', zh: '段落在此断开，下文在第 {line} 行' },
  removes: { en: 'Joining takes out “{text}”', zh: '接上时去掉“{text}”' },
  accept: { en: 'Join', zh: '接上' },
  preview: { en: 'Show what would move', zh: '预览要移动的文字' },
  refuse: { en: 'Not one paragraph', zh: '不是同一段' },
  go: { en: 'Go to the text', zh: '跳到原文' },
  decide: { en: 'Decide …', zh: '指定……' },
  decided: { en: 'Something was decided here', zh: '此处有人工指定' },
  partner: { en: 'Go to the other number', zh: '跳到另一个数字' },
  conflict: { en: 'Contradicts another number on this page (pair {number})', zh: '与本版另一个数字矛盾（第 {number} 对）' },
  tornStart: { en: 'The beginning is not on this page', zh: '本版没有这一段的开头' },
  tornEnd: { en: 'The rest is not on this page', zh: '本版没有这一段的下文' },
  close: { en: 'Close', zh: '关闭' },
});
