// The outline as an editor shows it: indented names with what they are and the lines they cover.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Page } from '../../../server/src/core/model.js';
import { type PageSymbol, symbolsOf } from '../../../server/src/features/symbols.js';
import { lineAt, NEWS, read } from './page.js';

/** `  name (detail) 1–5`, one symbol a line. */
function outline(page: Page, locale: 'en' | 'zh' = 'zh'): string[] {
  const line = lineAt(page);
  const list = (symbol: PageSymbol, indent: string): string[] => [
    `${indent}${symbol.name} (${symbol.detail}) ${line(symbol.span.start) + 1}–${line(symbol.span.end) + 1}`,
    ...symbol.children.flatMap((child) => list(child, `${indent}  `)),
  ];
  return symbolsOf(page, locale).flatMap((symbol) => list(symbol, ''));
}

/** What VS Code demands of an outline: names, selections inside ranges, children inside parents, no two overlapping. */
function assertWellFormed(symbols: readonly PageSymbol[], start: number, end: number): void {
  let behind = start;
  for (const { name, span, selection, children } of symbols) {
    assert.notEqual(name.trim(), '');
    assert.ok(behind <= span.start && span.start <= span.end && span.end <= end, `${name}: ${span.start}–${span.end}`);
    assert.ok(
      span.start <= selection.start && selection.start <= selection.end && selection.end <= span.end,
      `${name}: selection`,
    );
    assertWellFormed(children, span.start, span.end);
    behind = span.end;
  }
}

describe('the outline', () => {
  it('is empty for an empty page', () => {
    assert.deepEqual(outline(read('').page), []);
  });

  it('shows each story with its headings, sections down to the next subhead', () => {
    assert.deepEqual(outline(read(NEWS, [['夜里十点', '把耽误']]).page), [
      '霜河大桥主塔封顶 (3 段 · 105 字) 1–17',
      '  霜河大桥主塔封顶 (主题) 1–1',
      '  ——三年建设见闻 (副题) 3–3',
      '  松原晚报记者 江雨眠 (署名) 5–5',
      '  夜里的灯光 (小标题) 9–13',
      '  桥那头的村子 (小标题) 15–17',
      '松原秋季书市周末开场 (1 段 · 37 字) 19–21',
      '  松原秋季书市周末开场 (主题) 19–19',
    ]);
  });

  it('names what has no headline after its first words', () => {
    assert.deepEqual(outline(read('松原晚报9月3日讯(记者 白露)秋季书市周末开场，设摊位120个，比去年多三成。').page, 'en'), [
      '秋季书市周末开场，设摊位… (1 ¶ · 39 chars) 1–1',
    ]);
  });

  it('tells where a continuation comes from', () => {
    const { page } = read('◀◀(上接1版)▶▶\n\n两岸居民早早等在桥头，都想第一个走过去。');
    assert.deepEqual(outline(page), ['上接1版：两岸居民早早等在桥头，都… (1 段 · 20 字) 1–3']);
  });

  it('is well formed on every sample', () => {
    for (const file of readdirSync('samples')) {
      const { page } = read(readFileSync(`samples/${file}`, 'utf8').replaceAll('|', ' '));
      assertWellFormed(symbolsOf(page, 'en'), 0, page.input.text.length);
    }
  });

  it('is well formed on whatever lines stand below one another', () => {
    const line = fc.constantFrom(
      '## 霜河大桥主塔封顶',
      '### 夜里的灯光',
      '——三年建设见闻',
      '松原晚报记者 江雨眠',
      '松原晚报9月3日讯(记者 白露)秋季书市周末开场。',
      '大家都想着把耽误的日子',
      '抢回来，谁也没有怨言。',
      '◀◀(上接1版)▶▶',
      '(下转4版)',
      '图为书市现场。 白露 摄',
      '#',
      '　　',
      '\ud83d',
      '',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\n\n', '\r\n'), (lines, eol) => {
        const { page } = read(lines.join(eol));
        assertWellFormed(symbolsOf(page, 'zh'), 0, page.input.text.length);
      }),
      { numRuns: 300 },
    );
  });
});
