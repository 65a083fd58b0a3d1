/** Pages to export in tests: the samples, and one with characters beyond U+FFFF before everything that has an offset. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createEngine } from '../../../server/src/core/engine.js';
import type { Constraint, Page } from '../../../server/src/core/model.js';
import { detectLanguage } from '../../../server/src/core/text/script.js';
import type { Held } from '../../../server/src/decisions/decision.js';
import { type Exported, exportedOf } from '../../../server/src/formats/exported.js';
import { statistics } from '../features/page.js';

/** As the product runs it. */
export const engine = createEngine(statistics);

export function analysed(text: string, constraints: readonly Constraint[] = []): Page {
  return engine.analyse({ text, language: detectLanguage(text), date: null, constraints });
}

export function exported(text: string, name = 'page.txt', page = analysed(text), decisions: readonly Held[] = []): Exported {
  const sha256 = (value: string): string => createHash('sha256').update(value).digest('hex');
  return exportedOf(page, '1.2.3', { uri: `pages/${name}`, locale: 'en', severities: {}, sha256 }, decisions);
}

export const ASTRAL = `𠮷县日报 2025年10月9日 第3版

## 𠮷县水库😀扩容工程完工

𠮷县日报10月8日讯(记者 柳如眉)昨天，𠀋屏水库扩容工程通过验收，灌溉面积由18万亩增至24万亩，增长33.3%。

周末来看水的游客多了😀，县里在坝下建了一座水利博物

馆，孩子们可以自己动手开闸放水。门票<5元>，"&"学生免票；今年接待游客12.6万人次。\r
\r
## 𠀋台山索道下月停运检修\r
\r
𠮷县日报10月8日讯(记者 方未然)𠀋台山景区昨天宣布，索道将停运15至45天，\f检修费286.8万元。\r
`;

/** Every page that exports are tried on, by name. */
export const pages: readonly (readonly [name: string, text: string])[] = [
  ...readdirSync('samples')
    .filter((file) => file.includes('.news.'))
    .map((file) => [file, readFileSync(`samples/${file}`, 'utf8').replace(/^\ufeff/, '')] as const),
  ['astral.txt', ASTRAL],
  ['empty.txt', ''],
  ['rule.txt', '————————'],
];
