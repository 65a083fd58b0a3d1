/** What the command line says: its help, and what went wrong. */
import { defineWording } from './index.js';

/** The help. Options that several commands have are worded once. */
export const help = defineWording({
  description: {
    en: 'Reads newspaper pages that arrived as plain text: articles, broken paragraphs, numbers.',
    zh: '读取以纯文本形式到来的报纸版面：稿件、断开的段落、数字。',
  },
  statuses: {
    en: 'Exit status: 0 = nothing to tell, 1 = something was found, 2 = something could not be done.',
    zh: '退出状态：0 = 没有问题，1 = 发现了问题，2 = 有事未能完成。',
  },
  examples: { en: 'Examples:', zh: '示例：' },
  usage: { en: 'Usage:', zh: '用法：' },
  arguments: { en: 'Arguments:', zh: '参数：' },
  options: { en: 'Options:', zh: '选项：' },
  commands: { en: 'Commands:', zh: '命令：' },
  choices: { en: '{text} [{choices}]', zh: '{text} [{choices}]' },
  default: { en: '{text} (default: {value})', zh: '{text}（默认：{value}）' },
  version: { en: 'print the version', zh: '显示版本号' },
  help: { en: 'print this help', zh: '显示本帮助' },
  helpCommand: { en: 'print the help of a command', zh: '显示某个命令的帮助' },
  locale: { en: 'language of the messages: en or zh (default: as LANG says)', zh: '消息所用语言：en 或 zh（默认依 LANG 而定）' },

  check: {
    en: 'print what an editor should look at: broken paragraphs, lost halves, headlines without text',
    zh: '列出需要编辑过目之处：断开的段落、缺失的另一半、没有正文的标题',
  },
  annotate: {
    en: 'print what is on a page (blocks, articles, seams, claims) as JSON',
    zh: '以 JSON 输出版面内容（文本块、稿件、断处、数字）',
  },
  claims: {
    en: 'print the numbers of pages, one row a number: what it measures, how much, from when to when, on which line',
    zh: '列出版面上的数字，每个一行：指标、数值、单位、起止日期、所在行',
  },
  fix: {
    en: 'put broken paragraphs together where that is beyond doubt; nothing but white space changes, or a hyphen that a line break had brought',
    zh: '把确凿无疑的断段接起来；只改动空白，以及因断行而加上的连字符',
  },
  export: {
    en: 'write what is on a page in a format of other programs: W3C annotations, TEI, brat, Label Studio, tables, clean text',
    zh: '把版面内容输出为其他程序的格式：W3C 标注、TEI、brat、Label Studio、表格、干净文本',
  },
  reassemble: {
    en: 'put a page together article by article, its broken paragraphs joined wherever their other half stands; look at the result: text moves',
    zh: '把版面逐篇排好，断开的段落不论另一半在哪里都接上；文字会移动，请过目',
  },
  import: {
    en: 'take over what people decided in brat, Label Studio or a tool for W3C annotations, and keep it beside the pages',
    zh: '收入他人在 brat、Label Studio 或 W3C 标注工具中所作的指定，存到版面旁',
  },
  evaluate: {
    en: 'hold the machine against what people say of pages, or two people against each other',
    zh: '以人工标注检验机器的结果，或比较两人的标注',
  },
  lsp: { en: 'serve an editor over the language server protocol', zh: '通过语言服务器协议为编辑器服务' },
  completion: { en: 'print a script that completes commands and options in a shell', zh: '输出在 shell 中补全命令和选项的脚本' },

  pages: {
    en: 'pages to read: a file, a folder (its *.txt, *.news, *.news.md and what .galley.json names), a pattern in quotes, or - for standard input',
    zh: '要读取的版面：文件、文件夹（其中的 *.txt、*.news、*.news.md 以及 .galley.json 指定的文件）、加引号的通配模式，或表示标准输入的 -',
  },
  shell: { en: 'bash, zsh or fish', zh: 'bash、zsh 或 fish' },

  checkFormat: {
    en: 'human: one line a problem; json: one object for all pages; sarif: a SARIF 2.1.0 log; github: lines that GitHub shows beside the page',
    zh: 'human：每个问题一行；json：全部版面一个对象；sarif：SARIF 2.1.0 日志；github：由 GitHub 显示在版面旁的行',
  },
  severity: {
    en: 'print problems from this severity on; exit status 1 where there is one',
    zh: '只列出不低于此级别的问题；只要有，退出状态就是 1',
  },
  annotateFormat: {
    en: 'json: one object, for one page; ndjson: one object a line',
    zh: 'json：一个版面一个对象；ndjson：每行一个对象',
  },
  gold: {
    en: 'pages about which people decided something, or files in the annotation format that they corrected',
    zh: '有人工指定的版面，或经人工校订的标注格式文件',
  },
  against: {
    en: 'what a second reader says: a file, or a folder with files of the same names (default: the machine)',
    zh: '第二人的标注：文件，或含同名文件的文件夹（默认与机器比较）',
  },
  evaluateFormat: {
    en: 'human: a table; json: one object with every disagreement',
    zh: 'human：表格；json：一个对象，含每处不一致',
  },
  html: { en: 'also write a report with the disagreements side by side', zh: '另写一份报告，并列显示不一致之处' },
  importFiles: { en: 'files of the other tool: *.ann, *.json, *.jsonld', zh: '其他工具的文件：*.ann、*.json、*.jsonld' },
  importFormat: { en: 'what the files are (default: as their names tell)', zh: '文件格式（默认由文件名判断）' },
  importPages: {
    en: 'folder of the pages that they are about (default: that of each file)',
    zh: '所标注版面所在的文件夹（默认为各文件所在处）',
  },
  by: {
    en: 'take only what this person said, as Label Studio names them; of brat, say who it was',
    zh: '只收入此人的标注（按 Label Studio 中的名字）；对 brat 则用来写明是谁',
  },
  importWrite: { en: 'keep the decisions in the files beside the pages', zh: '把这些指定存入版面旁的文件' },
  claimsFormat: {
    en: 'table: columns to read; csv: all that is known, for a spreadsheet; json: one list of objects',
    zh: 'table：便于阅读的列；csv：供电子表格使用的全部内容；json：一个对象列表',
  },
  exportFormat: { en: 'what to make', zh: '输出格式' },
  each: {
    en: 'markdown, text: one document a page, or one an article',
    zh: 'markdown、text：每个版面一个文档，或每篇稿件一个文档',
  },
  out: {
    en: 'folder to write to, made where it is missing (default: standard output)',
    zh: '写入的文件夹，没有就新建（默认输出到标准输出）',
  },
  overwrite: { en: 'replace files that are there already; never a page that is read', zh: '替换已有的文件；所读取的版面除外' },
  input: {
    en: 'ndjson: read one object with “uri” and “text” a line from standard input and print one object a line',
    zh: 'ndjson：从标准输入逐行读取含“uri”和“text”的对象，逐行输出对象',
  },
  write: { en: 'write the mended pages back to their files', zh: '把接好的版面写回原文件' },
  diff: { en: 'print what would change, as a unified diff', zh: '以统一差异格式显示将作的改动' },

  language: {
    en: 'language of the pages (default: told from the text)',
    zh: '版面文字的语言（默认由文字判断）',
  },
  date: {
    en: 'date of the paper: 2025-10-31, 2025-10 or 2025 (default: told from file name and text)',
    zh: '报纸日期：2025-10-31、2025-10 或 2025（默认由文件名和文字判断）',
  },
  encoding: {
    en: 'encoding of the pages: utf-8, utf-16, gb18030, big5, … (default: told from the bytes)',
    zh: '版面文件的编码：utf-8、utf-16、gb18030、big5 等（默认由字节判断）',
  },
  config: {
    en: 'settings file for all pages (default: the nearest .galley.json above each page)',
    zh: '用于全部版面的设置文件（默认取各版面上层最近的 .galley.json）',
  },
  noDecisions: {
    en: 'read the pages without what people decided about them (in the .galley.jsonld beside a page)',
    zh: '不理会人工指定的内容（版面旁的 .galley.jsonld 文件）',
  },
  ignore: {
    en: 'leave out what matches in folders and patterns, as a .gitignore says it; may be repeated',
    zh: '跳过文件夹和通配模式中匹配的文件，写法同 .gitignore；可重复使用',
  },
  jobs: {
    en: 'how many pages to read at the same time (default: as many as there are processors, one for a few pages)',
    zh: '同时读取多少个版面（默认等于处理器数，版面少时为一）',
  },
  stdio: { en: 'over standard input and output', zh: '通过标准输入和输出' },
  ipc: { en: 'over the channel of the Node process that started this one', zh: '通过启动本进程的 Node 进程的通道' },
  socket: { en: 'over the TCP port of this machine on which the editor listens', zh: '通过编辑器在本机监听的 TCP 端口' },
});

/** Messages. Each names the file that it is about, and what to do where something can be done. */
export const cli = defineWording({
  noTransport: {
    en: 'Say how the editor is reached: --stdio, --node-ipc or --socket PORT.',
    zh: '请指明如何与编辑器通信：--stdio、--node-ipc 或 --socket 端口。',
  },
  badPort: { en: '“{value}” is no port. Give a number from 1 to 65535.', zh: '“{value}”不是端口。请给出 1 到 65535 之间的数。' },
  badDate: {
    en: '“{value}” is no date. Write 2025-10-31, 2025-10 or 2025.',
    zh: '“{value}”不是日期。请写成 2025-10-31、2025-10 或 2025。',
  },
  badJobs: {
    en: '“{value}” is no number of jobs. Give a number from 1 to {most}.',
    zh: '“{value}”不是任务数。请给出 1 到 {most} 之间的数。',
  },
  badEncoding: {
    en: 'Galley knows no encoding “{value}”. Common ones are utf-8, utf-16le, gb18030 and big5.',
    zh: 'Galley 不认识编码“{value}”。常用的有 utf-8、utf-16le、gb18030 和 big5。',
  },
  oneForJson: {
    en: 'The format json holds one page. Give one file, or ask for --format ndjson.',
    zh: 'json 格式只容一个版面。请只给一个文件，或使用 --format ndjson。',
  },
  oneForPrint: {
    en: 'Only one page can be printed. Give one file, or ask for --write or --diff.',
    zh: '只能输出一个版面。请只给一个文件，或使用 --write 或 --diff。',
  },
  noPagesNamed: {
    en: 'Say which pages to read: a file, a folder, a pattern in quotes, or - for standard input.',
    zh: '请指明要读取的版面：文件、文件夹、加引号的通配模式，或表示标准输入的 -。',
  },
  filesOrStream: {
    en: 'With --input ndjson the pages come from standard input and go out one a line; name no files and no --format json.',
    zh: '使用 --input ndjson 时，版面来自标准输入，结果逐行输出；请不要再给出文件或 --format json。',
  },
  noWriteStdin: {
    en: 'Standard input cannot be written back. Leave --write out, and the mended page is printed.',
    zh: '标准输入无法写回。去掉 --write，即可输出接好的版面。',
  },

  needsFolder: {
    en: 'The format {format} makes several files here. Say where to write them: --out FOLDER.',
    zh: '此处 {format} 格式会生成多个文件。请用 --out 文件夹 指明写到哪里。',
  },
  noStreamFormat: {
    en: 'With --input ndjson the pages come from standard input and go out one after the other: ask for w3c, jsonl, csv or label-studio, and name no files and no --out.',
    zh: '使用 --input ndjson 时，版面来自标准输入，结果依次输出：请选 w3c、jsonl、csv 或 label-studio，且不要给出文件或 --out。',
  },
  noAnnotations: {
    en: '{file}: is not in the annotation format that galley annotate prints: look at {place}.',
    zh: '{file}：不是 galley annotate 输出的标注格式：请检查 {place}。',
  },
  noGoldPage: {
    en: '{file}: speaks of {page}, which is neither there nor beside it.',
    zh: '{file}：所标注的 {page} 不在该处，也不在此文件旁。',
  },
  otherText: {
    en: '{file}: was made for another text than {page} has now, so its offsets mean nothing there.',
    zh: '{file}：所标注的文字与 {page} 现在的内容不同，偏移已不适用。',
  },
  noCounterpart: {
    en: '{file}: there is nothing about the same text in {against}.',
    zh: '{file}：{against} 中没有对同一文字的标注。',
  },
  undecided: {
    en: '{file}: nobody decided anything about this page; it is left out.',
    zh: '{file}：此版面还没有人工指定，未计入。',
  },
  reportWritten: { en: 'The report is in {file}.', zh: '报告已写入 {file}。' },
  sameTarget: {
    en: '{file}: would be written to {target} like another page. Export the two one after the other.',
    zh: '{file}：会与另一版面写入同一文件 {target}。请分两次导出。',
  },
  isThere: {
    en: '{file}: is there already and holds something else. It stays as it was; --overwrite replaces it.',
    zh: '{file}：已经存在，且内容不同。文件保持原样；加 --overwrite 可替换。',
  },
  isPage: { en: '{file}: is the page itself, and is never overwritten.', zh: '{file}：是版面本身，不会被覆盖。' },
  exported: { en: '{files} written to {folder}.', zh: '已在 {folder} 中写入 {files}。' },

  notFound: { en: '{file}: there is no such file.', zh: '{file}：没有这个文件。' },
  isFolder: { en: '{file}: is a folder, not a page.', zh: '{file}：是文件夹，不是版面。' },
  mayNotRead: { en: '{file}: you may not read this file.', zh: '{file}：没有读取此文件的权限。' },
  cannotRead: { en: '{file}: cannot be read: {reason}', zh: '{file}：无法读取：{reason}' },
  tooLarge: {
    en: '{file}: is larger than {most} MB. Cut it into pages first.',
    zh: '{file}：大于 {most} MB。请先拆分成版面。',
  },
  changedWhileRead: {
    en: '{file}: changed while it was read. Try again when nothing writes to it.',
    zh: '{file}：读取时文件仍在变动。请在没有程序写入时再试。',
  },
  noMatch: { en: '{pattern}: no file matches.', zh: '{pattern}：没有匹配的文件。' },
  noPages: {
    en: '{folder}: no pages in this folder (*.txt, *.news, *.news.md). Name others in .galley.json under “files”, or by a pattern.',
    zh: '{folder}：此文件夹里没有版面（*.txt、*.news、*.news.md）。其他文件可在 .galley.json 的“files”中或用通配模式指定。',
  },

  binary: {
    en: '{file}: is not text. If it is UTF-16 without a byte order mark, say --encoding utf-16le (or utf-16be).',
    zh: '{file}：不是文本。如果是不带字节序标记的 UTF-16，请用 --encoding utf-16le（或 utf-16be）。',
  },
  unknownEncoding: {
    en: '{file}: is not UTF-8, and its encoding cannot be told for certain. Name it, for example --encoding gb18030.',
    zh: '{file}：不是 UTF-8，编码也无法确定。请指明编码，例如 --encoding gb18030。',
  },
  invalid: {
    en: '{file}: is not valid {encoding}; some of its bytes stand for no character. Nothing was done with it.',
    zh: '{file}：不是有效的 {encoding}，有些字节不对应任何字符。此文件未作处理。',
  },
  unsupported: {
    en: '{file}: is in {encoding}, which Galley cannot read. Save it as UTF-8.',
    zh: '{file}：编码为 {encoding}，Galley 无法读取。请另存为 UTF-8。',
  },
  guessed: {
    en: '{file}: read as {encoding}, which is a guess. Say --encoding {encoding} if it is right.',
    zh: '{file}：按 {encoding} 读取，这只是推测。如果正确，请用 --encoding {encoding} 指明。',
  },

  mayNotWrite: {
    en: '{file}: you may not write this file. It stays as it was.',
    zh: '{file}：没有写入此文件的权限。文件保持原样。',
  },
  cannotWrite: {
    en: '{file}: cannot be written: {reason}. It stays as it was.',
    zh: '{file}：无法写入：{reason}。文件保持原样。',
  },
  changedSince: {
    en: '{file}: was changed by another program since it was read. It stays as that program left it; try again.',
    zh: '{file}：读取之后被其他程序改动过。文件保持其现状，请重试。',
  },
  hasOtherNames: {
    en: '{file}: has further names (hard links), which would keep the old text. It stays as it was.',
    zh: '{file}：另有别名（硬链接），改写后别名仍指向旧文。文件保持原样。',
  },

  badLine: {
    en: 'Line {line} is not a JSON object with the strings “uri” and “text”.',
    zh: '第 {line} 行不是含有字符串“uri”和“text”的 JSON 对象。',
  },
  longLine: { en: 'Line {line} is longer than {most} MB.', zh: '第 {line} 行超过 {most} MB。' },
  died: {
    en: '{file}: could not be read to its end ({reason}).',
    zh: '{file}：未能读完（{reason}）。',
  },

  problem: {
    en: '{file}:{line}:{column}: {severity}: {message} [{rule}]',
    zh: '{file}:{line}:{column}: {severity}：{message} [{rule}]',
  },
  problems: {
    en: '{problems} to look at on {pages} ({severities}).',
    zh: '{pages}中有 {problems}需要过目（{severities}）。',
  },
  betweenSeverities: { en: ', ', zh: '、' },
  noProblems: { en: 'Nothing to look at on {pages}.', zh: '{pages}中没有需要过目之处。' },
  mendable: {
    en: '{count} can be mended safely: galley fix --write',
    zh: '其中 {count} 处可以放心接上：galley fix --write',
  },
  mended: { en: '{file}: {joins}', zh: '{file}：{joins}' },
  removed: { en: '{file}: {joins}; taken out: {removed}', zh: '{file}：{joins}；去掉了 {removed}' },
  written: { en: '{joins} on {pages}.', zh: '在 {pages}中{joins}。' },
  shown: { en: '{joins} on {pages}; no file was changed.', zh: '在 {pages}中可{joins}；文件未作改动。' },
  nothingToMend: { en: 'Nothing to mend on {pages}.', zh: '{pages}中没有可接之处。' },
  progress: { en: '{done} of {total} pages', zh: '{total} 个版面中的第 {done} 个' },
  progressOpen: { en: '{done} pages', zh: '{done} 个版面' },
});

/** What the command line cannot make sense of. Option names come as the help writes them: “--format <format>”. */
export const refusals = defineWording({
  unknownCommand: { en: 'There is no command “{name}”.', zh: '没有“{name}”这个命令。' },
  unknownOption: { en: 'There is no option “{option}” here.', zh: '这里没有“{option}”这个选项。' },
  meant: { en: ' Perhaps {meant} is meant.', zh: '您要的可能是 {meant}。' },
  noValue: { en: 'The option “{option}” needs a value.', zh: '选项“{option}”后面需要一个值。' },
  noArgument: { en: 'Something is missing: {name}.', zh: '缺少参数：{name}。' },
  conflict: {
    en: 'The options “{a}” and “{b}” exclude each other; give one of them.',
    zh: '选项“{a}”和“{b}”不能同时使用，请只用其一。',
  },
  tooMany: { en: 'There is more on the line than this command takes.', zh: '给出的参数多于此命令所能接受的。' },
  notAChoice: { en: '“{value}” will not do for {name}. There are: {choices}.', zh: '{name} 不能是“{value}”，可选：{choices}。' },
});

/** Counted things: one and many, which only English tells apart. */
export const counts = defineWording({
  page: { en: '{count} page', zh: '{count} 个版面' },
  pages: { en: '{count} pages', zh: '{count} 个版面' },
  place: { en: '{count} place', zh: '{count} 处' },
  places: { en: '{count} places', zh: '{count} 处' },
  file: { en: '{count} file', zh: '{count} 个文件' },
  files: { en: '{count} files', zh: '{count} 个文件' },
  decision: { en: '{count} decision', zh: '{count} 项指定' },
  decisions: { en: '{count} decisions', zh: '{count} 项指定' },
  join: { en: '{count} join', zh: '接上 {count} 处' },
  joins: { en: '{count} joins', zh: '接上 {count} 处' },
});

export const severityNames = defineWording({
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  information: { en: 'information', zh: '提示' },
  hint: { en: 'hint', zh: '建议' },
});
