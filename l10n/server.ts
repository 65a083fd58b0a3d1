/** What the server says outside of problems, hovers and actions: settings that it could not use, and what it left out. */
import { defineWording } from './index.js';

export const notes = defineWording({
  /** One thing in a settings file. */
  trouble: { en: '{path}, line {line}: {message}', zh: '{path} 第 {line} 行：{message}' },
  /** One thing in the editor's own settings. */
  setting: { en: 'Settings: {message}', zh: '设置：{message}' },
  noStatistics: {
    en: 'The file of word counts that belongs beside the program is missing, so fewer breaks are found. Installing Galley again brings it back.',
    zh: '程序旁的词频统计文件缺失，能找到的断处会变少。重新安装 Galley 即可补上。',
  },
  reading: { en: 'Reading {name}', zh: '正在读取 {name}' },
  capped: {
    en: 'The page has {found} problems; the {sent} worst are shown.',
    zh: '本版共有 {found} 处问题，只显示其中最要紧的 {sent} 处。',
  },
  skipped: {
    en: 'Galley leaves this document alone: its kind ({language}) is not one that it reads.',
    zh: 'Galley 不处理此文档：它的类型（{language}）不在可读之列。',
  },
});

export const answers = defineWording({
  stale: { en: 'The text has changed since; please try again.', zh: '文本已有改动，请再试一次。' },
  nothingToMend: { en: 'There is nothing here that could be put together.', zh: '这里没有可以接起来的断段。' },
  cannotOpen: {
    en: 'This editor has no way to show a new document that Galley wrote. In a terminal: galley reassemble {file}',
    zh: '这个编辑器不支持由 Galley 打开新文档。可在终端中运行：galley reassemble {file}',
  },
  notMade: {
    en: '{file} was not written; there may be a file of that name already.',
    zh: '没有写出 {file}，可能已有同名文件。',
  },
});
