/** The roles that a person may give to a block, the most asked for first, and what each does on a page. Their names are in symbols.ts. */
import type { Role } from '../server/src/core/model.js';
import { defineWording, type Wording } from './index.js';

export const roleMeanings = defineWording({
  headline: { en: 'begins a story', zh: '主标题，一篇稿件由此开始' },
  kicker: { en: 'stands over the headline', zh: '在主题上面' },
  deck: { en: 'stands under the headline', zh: '在主题下面' },
  subhead: { en: 'divides the story', zh: '在正文中间分节' },
  column: { en: 'names a standing feature, not a story', zh: '固定栏目的名称，不是稿件的标题' },
  byline: { en: 'says who wrote it', zh: '作者或记者' },
  caption: { en: 'goes with a picture', zh: '说明一张图片' },
  paragraph: { en: 'an ordinary paragraph', zh: '普通段落' },
} satisfies Partial<Record<Role, Wording>>);

export type GivenRole = keyof typeof roleMeanings;

export const givenRoles = Object.keys(roleMeanings) as readonly GivenRole[];
