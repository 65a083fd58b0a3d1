/** Pages for the tests of features: text with marks in, and readable pieces of it out. */
import { readFileSync } from 'node:fs';
import { createEngine } from '../../../server/src/core/engine.js';
import type { Constraint, Page, Span } from '../../../server/src/core/model.js';
import { loadStatistics } from '../../../server/src/core/seams/statistics.js';
import { detectLanguage } from '../../../server/src/core/text/script.js';
import { lineCounter } from '../../../server/src/formats/lines.js';
import { sure } from './sure.js';

export const statistics = loadStatistics(readFileSync('server/data/statistics.bin'));

/** As the product runs it: with the statistics, but sure of every break between neighbours. */
export const engine = sure(createEngine(statistics));

export interface Marked {
  readonly page: Page;
  /** Where `|` stood. */
  readonly carets: readonly number[];
}

/** Reads a page. Every `|` in it is taken out and its place kept. Each pair of `joins` names two pieces that a person has joined. */
export function read(marked: string, joins: readonly (readonly [left: string, right: string])[] = []): Marked {
  const carets: number[] = [];
  let text = '';
  for (const part of marked.split('|')) {
    if (carets.length < marked.split('|').length - 1) carets.push(text.length + part.length);
    text += part;
  }
  const constraints = joins.map(
    ([left, right]): Constraint => ({ kind: 'join', left: text.indexOf(left), right: text.indexOf(right) }),
  );
  return { page: engine.analyse({ text, language: detectLanguage(text), date: null, constraints }), carets };
}

/** The text of a span, with line breaks shown. */
export function show(page: Page, { start, end }: Span): string {
  return page.input.text.slice(start, end).replaceAll('\r', '␍').replaceAll('\n', '␊');
}

/** 0-based line of an offset. */
export const lineAt = (page: Page): ((offset: number) => number) => lineCounter(page.input.text);

/** A made-up page: two stories, the second one interrupting the first, which is broken in three places. */
export const NEWS = `## 霜河大桥主塔封顶

——三年建设见闻

松原晚报记者 江雨眠

松原晚报9月3日讯(记者 江雨眠)今天，霜河大桥主塔封顶。大桥全长2.4公里，总投资由18亿元调整为21亿元。

### 夜里的灯光

夜里十点，塔顶的灯还亮着。工长老周说，今年雨水多，大家都想着

把耽误的日子抢回来。

### 桥那头的村子

村里的小学搬进了新楼。

## 松原秋季书市周末开场

松原晚报9月3日讯(记者 白露)秋季书市周末在人民广场开场，设摊位120个。
`;
