/** What the server says outside of problems, hovers and actions: settings that it could not use, and what it left out. */
import { defineWording } from './index.js';

export const configuration = defineWording({
  syntax: { en: 'This is not JSON from here on.', zh: '从这里起不是合法的 JSON。' },
  noComma: { en: 'A comma is missing before this.', zh: '此处之前缺少逗号。' },
  noColon: { en: 'A colon is missing before this.', zh: '此处之前缺少冒号。' },
  noKey: { en: 'A setting’s name in quotes belongs here.', zh: '此处应为加引号的设置名。' },
  noValue: { en: 'A value belongs here.', zh: '此处应有一个值。' },
  noBrace: { en: 'The file ends too early: a “}” is missing.', zh: '文件结束得太早：缺少“}”。' },
  noBracket: { en: 'The list is not closed: a “]” is missing.', zh: '列表没有结束：缺少“]”。' },
  noQuotes: { en: 'Names and text are written in quotes here.', zh: '这里的名称和文字要加引号。' },
  openString: { en: 'The quotes that open here are not closed.', zh: '此处的引号没有配对。' },
  string: { en: '“{key}” is to be text in quotes.', zh: '“{key}”应为加引号的文字。' },
  list: { en: '“{key}” is to be a list: ["…", "…"].', zh: '“{key}”应为列表：["…", "…"]。' },
  twice: { en: '“{key}” names something twice.', zh: '“{key}”中有重复的项。' },
  wrongForm: { en: '“{key}” has a value of a wrong form.', zh: '“{key}”的值写法不对。' },
  misspeltKey: {
    en: 'There is no setting “{key}”; “{meant}” is probably meant. There are: {keys}.',
    zh: '没有“{key}”这一设置项，可能是“{meant}”。可用的有：{keys}。',
  },
  object: { en: '“{key}” is to be an object: name, colon, value.', zh: '“{key}”应为对象（名称、冒号、值）。' },
  oneOf: { en: '“{key}” is to be one of: {values}.', zh: '“{key}”应为以下之一：{values}。' },
  date: {
    en: '“{key}” is to be a date like 2025-10-31, 2025-10 or 2025.',
    zh: '“{key}”应为日期，如 2025-10-31、2025-10 或 2025。',
  },
  unknownKey: { en: 'There is no setting “{key}”. There are: {keys}.', zh: '没有“{key}”这一设置项。可用的有：{keys}。' },
  trouble: { en: '{path}, line {line}: {message}', zh: '{path} 第 {line} 行：{message}' },
});

export const notes = defineWording({
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
