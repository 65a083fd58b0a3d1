/** What the extension itself says while it runs: questions, status, and what to do when something fails. The manifest's words are in package.nls*.json. */
import { defineWording } from './index.js';

export const clientWording = defineWording({
  // The question for plain-text files.
  'offer.question': {
    en: '“{file}” looks like a newspaper page. Read it as one, with its articles in the outline and its broken paragraphs marked?',
    zh: '“{file}”看起来是报纸版面。要按报纸版面来读吗？这样大纲里会列出各篇稿件，断开的段落也会标出来。',
  },
  'offer.yes': { en: 'Read as Newspaper Page', zh: '按报纸版面来读' },
  'offer.notThisFile': { en: 'Not This File', zh: '这个文件不用' },
  'offer.notThisFolder': { en: 'Never in This Folder', zh: '这个文件夹都不用' },

  // The status item.
  'status.name': { en: 'Newspaper page', zh: '报纸版面' },
  'status.reading': { en: 'Reading the page …', zh: '正在读版面……' },
  'status.page': { en: '{language} · articles: {articles}', zh: '{language} · 稿件 {articles} 篇' },
  'status.leftAlone': { en: 'Not read as a newspaper page', zh: '未按报纸版面来读' },
  'status.change': { en: 'Change', zh: '更改' },
  'status.seamsName': { en: 'Broken paragraphs', zh: '断开的段落' },
  'status.notesName': { en: 'What was left out', zh: '未处理的内容' },
  'status.whole': { en: 'No broken paragraphs', zh: '没有断开的段落' },
  'status.broken': { en: 'Broken: {open} · half missing: {orphans}', zh: '断开 {open} 处 · 缺另一半 {orphans} 处' },
  'status.safe': { en: '{safe} safe to join', zh: '{safe} 处可一次接好' },
  'status.joinAll': { en: 'Join', zh: '接好' },
  'status.next': { en: 'Show', zh: '查看' },
  'status.failed': { en: 'Galley is not running', zh: 'Galley 没有运行' },
  'status.restart': { en: 'Restart', zh: '重新启动' },

  'language.zh-Hans': { en: 'Simplified Chinese', zh: '简体中文' },
  'language.zh-Hant': { en: 'Traditional Chinese', zh: '繁体中文' },
  'language.en': { en: 'English', zh: '英文' },
  'language.auto': { en: 'Found from the text', zh: '由文字判断' },

  // What the file was taken for.
  'kind.title': { en: 'How should this file be read?', zh: '这个文件该怎么读？' },
  'kind.files': { en: 'Read the file as', zh: '把文件当作' },
  'kind.newstext': { en: 'Newspaper page', zh: '报纸版面' },
  'kind.plaintext': { en: 'Plain text', zh: '纯文本' },
  'kind.markdown': { en: 'Markdown', zh: 'Markdown 文档' },
  'kind.languages': { en: 'The language of the text (for this folder)', zh: '文字所用的语言（用于这个文件夹）' },
  'kind.languagesEverywhere': { en: 'The language of the text (for all files)', zh: '文字所用的语言（用于所有文件）' },
  'kind.current': { en: 'now', zh: '当前' },

  // What a block is.
  'role.title': { en: 'What is the text at the cursor?', zh: '光标处的文字是什么？' },
  'role.now': { en: 'taken for this now', zh: '现在就是这样认定的' },

  // Answers to commands.
  'none.page': { en: 'Open a newspaper page first.', zh: '请先打开一个报纸版面。' },
  'none.join': {
    en: 'There is no paragraph here that could be joined with a following one.',
    zh: '这里没有可以与后文接成一段的段落。',
  },
  'none.bringTogether': {
    en: 'The paragraph here has no other half elsewhere on the page.',
    zh: '这里的段落在版面别处没有另一半。',
  },
  'none.reassemble': {
    en: 'Everything here stands in reading order already.',
    zh: '这里已经按阅读顺序排好了。',
  },
  'none.split': {
    en: 'Put the cursor inside a paragraph, where the second one should begin.',
    zh: '请把光标放在段落中间，即第二段开始的地方。',
  },
  'none.role': {
    en: 'Put the cursor on a line of text that is not taken for this already.',
    zh: '请把光标放在有文字、且现在不是这样认定的行上。',
  },
  'none.apart': { en: 'The paragraph here is not taken to go on anywhere.', zh: '这里的段落本来就没有同别处连在一起。' },
  'none.joinAll': {
    en: 'No broken paragraph here can be joined without a look. Press F8 to go through them.',
    zh: '没有可以放心一次接好的段落。按 F8 逐处查看。',
  },
  'none.broken': { en: 'This page has no broken paragraphs.', zh: '本版没有断开的段落。' },
  'none.article': { en: 'No article was found on this page.', zh: '本版没有找到稿件。' },
  'none.copy': { en: 'Put the cursor inside an article.', zh: '请把光标放在一篇稿件里。' },
  'done.copy': { en: 'Copied: {title}', zh: '已复制：{title}' },
  'done.decided': {
    en: 'Noted until the editor is closed; the text itself stays as it is. The light bulb takes it back.',
    zh: '已记下，关闭编辑器前有效；文字本身没有改动。灯泡菜单中可以撤销。',
  },
  'failed.command': {
    en: 'That did not work; the text was not changed. The output says why.',
    zh: '操作没有成功，文字没有改动。原因见输出。',
  },
  'refused.edit': {
    en: 'The text changed in the meantime; nothing was done. Please try again.',
    zh: '文字刚刚有改动，没有执行。请再试一次。',
  },

  // The side views.
  'view.goTo': { en: 'Go to it', zh: '跳到该处' },
  'article.size': { en: '{paragraphs} ¶ · {characters} chars', zh: '{paragraphs} 段 · {characters} 字' },
  'article.open': { en: '{open} broken', zh: '断处 {open}' },
  'article.claims': { en: '{claims} numbers', zh: '数字 {claims} 个' },
  'article.scattered': { en: 'in {runs} places of the file', zh: '散在文件中 {runs} 处' },
  'article.run': { en: 'Piece {number}: lines {first}–{last}', zh: '第 {number} 部分：第 {first}–{last} 行' },
  'seams.safe': { en: 'Safe to join', zh: '有把握' },
  'seams.safe.what': { en: 'Beyond doubt; all of them can be joined at once.', zh: '没有疑问，可以一次全部接好。' },
  'seams.likely': { en: 'Likely', zh: '很可能' },
  'seams.likely.what': { en: 'Look at the words, then accept or refuse.', zh: '请看一下字句，再决定接或不接。' },
  'seams.review': { en: 'Other half elsewhere', zh: '另一半在别处' },
  'seams.review.what': {
    en: 'Joining moves text, so it is shown first as a preview.',
    zh: '接上要移动文字，所以先给出预览。',
  },
  'seams.orphan': { en: 'Other half missing', zh: '缺另一半' },
  'seams.orphan.what': {
    en: 'No text on this page fits. Refusing says that nothing is missing.',
    zh: '本版没有能接上的文字。点“不接”表示并不缺。',
  },
  'seams.line': { en: 'line {line}', zh: '第 {line} 行' },
  'seams.lines': { en: 'line {line} → {other}', zh: '第 {line} 行 → 第 {other} 行' },
  'seams.badge': { en: '{open} broken paragraphs', zh: '断开的段落 {open} 处' },
  'seams.none': { en: 'No broken paragraphs on this page.', zh: '本版没有断开的段落。' },
  'claims.filter': { en: 'Show only numbers that have to do with', zh: '只显示与此有关的数字' },
  'claims.filterHelp': {
    en: 'A word of what is measured, of the number or of what it says; empty shows all.',
    zh: '指标、数字或含义中的文字；留空则全部显示。',
  },
  'claims.copied': { en: 'Copied: {count} numbers', zh: '已复制 {count} 个数字' },
  'claims.none': { en: 'No numbers on this page.', zh: '本版没有数字。' },
  'claims.noMatch': { en: 'No number matches the filter.', zh: '没有符合筛选的数字。' },
  'claims.unnamed': { en: 'Not named', zh: '未写明指标' },
  'claims.conflict': { en: 'contradiction', zh: '互相矛盾' },
  'claims.against': { en: 'Contradicts line {line}', zh: '与第 {line} 行矛盾' },

  // The picture of the page.
  'scan.none': {
    en: 'No picture of this page lies beside it. Put {name}.jpg, .png or .pdf into the same folder.',
    zh: '旁边没有本版的图片。请把 {name}.jpg、.png 或 .pdf 放在同一文件夹。',
  },

  // When the server is in trouble. Text can be edited and saved all the while.
  'server.cannotStart': {
    en: 'Galley could not start, so there are no outline and no checks. You can go on editing and saving. Try again; if it fails again, the output says why.',
    zh: 'Galley 未能启动，因此没有大纲和检查，但照常可以编辑和保存。请重试；若仍不行，可在输出中查看原因。',
  },
  'server.crashed': {
    en: 'Galley stopped several times and was not started again. Your text is safe. Restart it, or look at the output for the cause.',
    zh: 'Galley 多次意外停止，没有再自动启动。文字不受影响。可以重新启动，或在输出中查看原因。',
  },
  'server.tryAgain': { en: 'Try Again', zh: '重试' },
  'server.restart': { en: 'Restart', zh: '重新启动' },
  'server.showOutput': { en: 'Show Output', zh: '显示输出' },
  'server.restarted': { en: 'Galley was restarted.', zh: 'Galley 已重新启动。' },
});
