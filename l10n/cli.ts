/** What the command line says: help, and what went wrong. */
import { defineWording } from './index.js';

export const cli = defineWording({
  description: {
    en: 'Reads newspaper pages that arrived as plain text: articles, broken paragraphs, numbers.',
    zh: '读取以纯文本形式到来的报纸版面：文章、断开的段落、数字。',
  },
  localeOption: { en: 'language of the messages: en or zh (default: from LANG)', zh: '消息所用语言：en 或 zh（默认取自 LANG）' },
  annotate: { en: 'print what is on a page, as JSON', zh: '以 JSON 输出版面内容' },
  annotateFiles: { en: 'pages to read; - is standard input', zh: '要读取的版面文件；- 表示标准输入' },
  formatOption: {
    en: 'json: one object for one page; ndjson: one object a line',
    zh: 'json：一个版面一个对象；ndjson：每行一个对象',
  },
  dateOption: { en: 'date of the paper: 2025-10-31, 2025-10 or 2025', zh: '报纸日期：2025-10-31、2025-10 或 2025' },
  languageOption: { en: 'language of the text: auto, zh-Hans, zh-Hant or en', zh: '文本语言：auto、zh-Hans、zh-Hant 或 en' },
  lsp: { en: 'serve an editor (language server protocol)', zh: '为编辑器提供服务（语言服务器协议）' },
  stdioOption: { en: 'over standard input and output', zh: '通过标准输入和输出' },
  ipcOption: { en: 'over the channel of the Node process that started this one', zh: '通过启动本进程的 Node 进程的通道' },
  socketOption: { en: 'over the TCP port on which the editor listens', zh: '通过编辑器监听的 TCP 端口' },
  noTransport: {
    en: 'Say how the editor is reached: --stdio, --node-ipc or --socket PORT.',
    zh: '请指明如何与编辑器通信：--stdio、--node-ipc 或 --socket 端口。',
  },
  badDate: {
    en: '“{value}” is no date. Write 2025-10-31, 2025-10 or 2025.',
    zh: '“{value}”不是日期。请写成 2025-10-31、2025-10 或 2025。',
  },
  oneForJson: {
    en: 'The format json holds one page. Give one file, or ask for --format ndjson.',
    zh: 'json 格式只容一个版面。请只给一个文件，或使用 --format ndjson。',
  },
  cannotRead: { en: '{file}: cannot be read: {reason}', zh: '{file}：无法读取：{reason}' },
  isFolder: { en: '{file}: is a folder; name the files in it.', zh: '{file}：是文件夹；请给出其中的文件。' },
  notFound: { en: '{file}: there is no such file.', zh: '{file}：没有这个文件。' },
  notUtf8: { en: '{file}: is not UTF-8 text.', zh: '{file}：不是 UTF-8 文本。' },
  examples: { en: 'Examples:', zh: '示例：' },
});
