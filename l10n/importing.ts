/** What `galley import` says. */
import { defineWording } from './index.js';

export const importing = defineWording({
  line: { en: '{page}:{line}: {words}: {said}', zh: '{page}:{line}：{words}：{said}' },
  takenBack: { en: 'taken back: {said}', zh: '已撤销：{said}' },
  adrift: { en: 'adrift', zh: '无处可放' },
  found: {
    en: '{decisions} for {pages}; nothing was written. --write keeps them beside the pages.',
    zh: '{pages}共 {decisions}；未写入任何内容。加 --write 可存到版面旁。',
  },
  written: { en: '{decisions} kept beside {pages}.', zh: '已在{pages}旁存入 {decisions}。' },
  none: { en: 'Nothing that is not said already.', zh: '没有新的内容。' },
  refused: {
    en: '{file}: {count} could not be said of the page: of numbers that are read as none, or of words that are not there.',
    zh: '{file}：有 {count} 项无法用于版面：对应的数字未被识别，或版面上没有对应的文字。',
  },
  whichFormat: {
    en: '{file}: its format cannot be told from its name. Say --format brat, label-studio or w3c.',
    zh: '{file}：从文件名看不出格式。请用 --format 指明 brat、label-studio 或 w3c。',
  },
  otherText: {
    en: '{file}: is about another text than {page} has now, so its offsets mean nothing there.',
    zh: '{file}：所标注的文字与 {page} 现在的内容不同，偏移已不适用。',
  },
  noTasks: {
    en: '{file}: is no list of Label Studio tasks. Export as JSON there, not as JSON-MIN or CSV.',
    zh: '{file}：不是 Label Studio 的任务列表。请在其中导出为 JSON，而不是 JSON-MIN 或 CSV。',
  },
  taskWithoutPage: {
    en: '{file}: task {task} does not say which page it is about (data.page).',
    zh: '{file}：第 {task} 个任务没有写明是哪个版面（data.page）。',
  },
  noAnnotations: { en: '{file}: holds no W3C annotations.', zh: '{file}：其中没有 W3C 标注。' },
  noPage: {
    en: '{file}: speaks of {page}, which is not in {folder}, or there more than once. --pages names the folder of the pages.',
    zh: '{file}：所标注的 {page} 不在 {folder} 中，或不止一个。可用 --pages 指明版面所在的文件夹。',
  },
});
