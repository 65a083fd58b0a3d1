/** What the extension itself says while it runs: questions, status, and what to do when something fails. The manifest's words are in package.nls*.json. */
import { defineWording } from './index.js';

export const clientWording = defineWording({
  // The question for plain-text files.
  'offer.question': {
    en: '“{file}” looks like a newspaper page. Read it as one, with its articles in the outline and its broken paragraphs marked?',
    zh: '“{file}”看起来是报纸版面。要按报纸版面来读吗？这样大纲里会列出各篇稿件，断开的段落也会标出来。',
  },
  'offer.yes': { en: 'Yes', zh: '按版面来读' },
  'offer.notThisFile': { en: 'Not This File', zh: '这个文件不用' },
  'offer.notThisFolder': { en: 'Not in This Folder', zh: '此文件夹都不用' },

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
  // Export Page.
  'export.title': { en: 'Export Page', zh: '导出版面' },
  'export.which': { en: 'Opens as a new document, to be saved where you like', zh: '以新文档打开，存到何处由您决定' },
  'export.w3c': { en: 'W3C Web Annotations (JSON-LD)', zh: 'W3C 标注（JSON-LD）' },
  'export.tei': { en: 'TEI P5 (XML)', zh: 'TEI P5 格式（XML）' },
  'export.brat': { en: 'brat standoff (text and annotations)', zh: 'brat 标注（文本与 .ann 两个文档）' },
  'export.label-studio': { en: 'Label Studio task (JSON)', zh: 'Label Studio 任务（JSON）' },
  'export.jsonl': { en: 'Text and spans (JSON lines)', zh: '文本与区段（JSON 行）' },
  'export.csv': { en: 'Numbers (CSV)', zh: '数字表（CSV）' },
  'export.markdown': { en: 'Articles put together (Markdown)', zh: '接好的稿件（Markdown）' },
  'export.text': { en: 'Articles put together (plain text)', zh: '接好的稿件（纯文本）' },
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
  'none.text': {
    en: 'Put the cursor on a line of text, or select some words.',
    zh: '请把光标放在有文字的行上，或选中一些文字。',
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
    en: 'Noted beside the page; the text itself stays as it is. “Galley: Undo Decision” takes it back.',
    zh: '已记在版面旁的文件里，文字本身没有改动。可用“Galley：撤销指定”收回。',
  },
  'none.undo': { en: 'Nothing was decided here since the page was opened.', zh: '打开本版后还没有作过指定。' },
  'none.decisions': { en: 'Nothing has been decided about this page.', zh: '本版还没有人工指定的内容。' },
  'none.two': {
    en: 'Put a cursor into each of the two paragraphs (Alt+click), or select from one into the other.',
    zh: '请在两段中各放一个光标（Alt+单击），或从一段选到另一段。',
  },

  // What a person decides.
  'ask.note': { en: 'Note', zh: '批注' },
  'ask.note.what': { en: 'On the selected words, or on the paragraph.', zh: '针对所选文字，未选时针对整段。' },
  'ask.label': { en: 'Label', zh: '标签' },
  'ask.label.other': { en: 'Another label …', zh: '其他标签……' },
  'menu.title': { en: 'What do you say of “{words}”?', zh: '怎么指定“{words}”？' },
  'menu.block': { en: 'What it is', zh: '它是什么' },
  'menu.article': { en: 'Its article', zh: '所属稿件' },
  'menu.paragraph': { en: 'Its other half', zh: '与别段的关系' },
  'menu.number': { en: 'What the number says', zh: '数字说的是什么' },
  'menu.words': { en: 'Remarks', zh: '批注与标签' },
  'menu.asks': { en: '{what} …', zh: '{what}……' },
  'menu.back': { en: 'Take back', zh: '撤销' },
  'number.is': { en: 'This is a number that says …', zh: '这是一个数字，说的是……' },
  'number.title': { en: 'What kind of number is “{words}”?', zh: '“{words}”是哪一种数字？' },
  'none.words': { en: 'Select the words of the number first.', zh: '请先选中数字所在的文字。' },
  'two.title': { en: 'What are these two to each other?', zh: '这两段是什么关系？' },
  'two.join': { en: 'One paragraph, in this order', zh: '是同一段，按此顺序' },
  'two.apart': { en: 'Not one paragraph', zh: '不是同一段' },
  'two.same-article': { en: 'Of one article', zh: '属于同一篇稿件' },
  'claim.title': { en: 'What does the number say?', zh: '这个数字说的是什么？' },
  'claim.value': { en: 'Value', zh: '值' },
  'claim.value.what': { en: 'exact: 28680000000, 2.43, 1/3, 2025-10-31', zh: '确数：28680000000、2.43、1/3、2025-10-31' },
  'claim.unit': { en: 'Unit', zh: '单位' },
  'claim.unit.what': { en: 'CNY, %, pp, km, or as written; empty for none', zh: 'CNY、%、pp、km，或照原文；留空表示没有' },
  'claim.indicator': { en: 'What it measures', zh: '指标' },
  'claim.indicator.what': { en: 'words of the same paragraph; empty for none', zh: '同一段里的文字；留空表示没有' },
  'claim.period': { en: 'Period', zh: '时间' },
  'claim.period.what': {
    en: '2025, 2025-10 or 2025-01-01/2025-09-30; empty for none',
    zh: '2025、2025-10 或 2025-01-01/2025-09-30；留空表示没有',
  },
  'decisions.title': { en: 'Decisions about this page', zh: '本版的人工指定' },
  'decisions.list': { en: 'In their place', zh: '已在其位' },
  'decisions.listAdrift': { en: 'Adrift: their words are not on the page', zh: '失去位置：版面上已没有对应的文字' },
  'decisions.place': { en: 'It is about the selected words', zh: '指的就是所选的文字' },
  'decisions.remove': { en: 'Take it back', zh: '撤销' },
  'decisions.howToPlace': {
    en: 'Its words are not on the page any more. Select the words that it is about now, open this list again and press the pin.',
    zh: '版面上已没有对应的文字。请选中现在对应的文字，再打开这个列表，点图钉按钮。',
  },
  'decisions.adrift': {
    en: '{adrift} of {all} decisions are adrift: {page}. “Galley: Show Decisions” lists them.',
    zh: '{all} 项指定中有 {adrift} 项失去了位置：{page}。可用“Galley：查看指定”列出。',
  },
  'sidecar.open': { en: 'Open the File', zh: '打开这个文件' },
  'sidecar.notWritten': {
    en: '{file} could not be written. What you decided holds until the editor is closed; the output says why.',
    zh: '无法写入 {file}。您的指定在关闭编辑器前有效，原因见输出。',
  },
  'sidecar.notMoved': {
    en: '{file} could not go along to {page}: rename it as well, or what was decided about the page is lost from sight. The output says why.',
    zh: '{file} 未能随版面改名为 {page}。请一并改名，否则原有的指定将不再显示；原因见输出。',
  },
  'sidecar.readOnly': {
    en: 'This folder cannot be written to. What you decide holds until the editor is closed.',
    zh: '这个文件夹不能写入。您的指定在关闭编辑器前有效。',
  },
  'done.decidedUnsaved': {
    en: 'Noted until the page is closed: save it as a file, and what you decide is kept beside it.',
    zh: '已记下，关闭前有效。先把版面存成文件，指定才会保存在它旁边。',
  },
  'failed.command': {
    en: 'That did not work; the text was not changed. The output says why.',
    zh: '操作没有成功，文字没有改动。原因见输出。',
  },
  'refused.readOnly': {
    en: 'This page is read-only here; nothing was done.',
    zh: '这个版面在此处为只读，没有执行。',
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
  'seams.lines': { en: 'line {line} → {other}', zh: '第 {line} → {other} 行' },
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

  // The pages of a folder.
  'folder.none': {
    en: 'No newspaper page was found. Pages end in .news or .news.txt; the setting galley.files names others.',
    zh: '没有找到报纸版面。版面文件以 .news 或 .news.txt 结尾；其他文件可在设置 galley.files 中列出。',
  },
  'folder.checking': { en: 'Checking newspaper pages', zh: '正在检查报纸版面' },
  'folder.done': { en: 'Pages checked: {pages} · broken: {open}', zh: '已检查 {pages} 版 · 断处 {open}' },
  'folder.stopped': { en: 'Stopped after {pages} pages.', zh: '已停止，检查了 {pages} 版。' },
  'folder.unread': {
    en: 'Not text in UTF-8, so not checked: {count}. The command line reads other encodings.',
    zh: '不是 UTF-8 文本，未检查：{count} 个。命令行可以读其他编码。',
  },
  'folder.open': { en: '{open} broken', zh: '断处 {open}' },
  'folder.whole': { en: 'nothing broken', zh: '没有断处' },
  'folder.reviewed': { en: 'reviewed', zh: '已核' },
  'folder.partly': { en: 'reviewed {reviewed} of {paragraphs} ¶', zh: '已核 {reviewed} 段，共 {paragraphs} 段' },
  'folder.last': { en: 'This was the last page with broken paragraphs.', zh: '后面的版面都没有断处了。' },

  // The picture of the page.
  'scan.none': {
    en: 'No picture of this page lies beside it. Put {name}.jpg, .png or .pdf into the same folder.',
    zh: '旁边没有本版的图片。请把 {name}.jpg、.png 或 .pdf 放在同一文件夹。',
  },
  'scan.pdf': {
    en: '{name} is a PDF, and VS Code shows none by itself. A picture of the page (jpg, png) opens beside the text.',
    zh: '{name} 是 PDF，VS Code 本身不能显示。版面图片（jpg、png）可以直接在旁边打开。',
  },
  'scan.outside': { en: 'Open in Another Program', zh: '用其他程序打开' },
  'scan.findViewer': { en: 'Find a PDF Viewer', zh: '查找 PDF 查看器' },

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
