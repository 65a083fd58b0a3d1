/** Names in the outline. */
import type { Role } from '../server/src/core/model.js';
import { defineWording, type Wording } from './index.js';

export const symbols = defineWording({
  continued: { en: '{title} (continued)', zh: '{title}（续）' },
  continuedFrom: { en: 'From page {page}: {text}', zh: '上接{page}版：{text}' },
  untitled: { en: 'Text without headline', zh: '无标题文字' },
  extent: { en: '{paragraphs} ¶ · {characters} chars', zh: '{paragraphs} 段 · {characters} 字' },
});

export const roleNames: Readonly<Record<Role, Wording>> = defineWording({
  folio: { en: 'folio line', zh: '报眉' },
  column: { en: 'column title', zh: '栏目' },
  kicker: { en: 'kicker', zh: '引题' },
  headline: { en: 'headline', zh: '主题' },
  deck: { en: 'deck', zh: '副题' },
  subhead: { en: 'subhead', zh: '小标题' },
  byline: { en: 'byline', zh: '署名' },
  jump: { en: 'jump line', zh: '转接行' },
  caption: { en: 'caption', zh: '图片说明' },
  credit: { en: 'credit', zh: '编采署名' },
  paragraph: { en: 'paragraph', zh: '正文段落' },
  list: { en: 'list', zh: '列表' },
  table: { en: 'table', zh: '表格' },
  rule: { en: 'ornamental rule', zh: '分隔线' },
  notice: { en: 'notice', zh: '启事' },
});
