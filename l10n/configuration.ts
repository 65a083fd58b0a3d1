/** What is wrong in settings, and what would be right. */
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
});
