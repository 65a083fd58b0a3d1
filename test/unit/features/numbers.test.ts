// What an editor shows of the numbers of a page: hints behind them, their other mentions, their parts, and quick fixes.
import assert from 'node:assert/strict';
import { createEngine } from '../../../server/src/core/engine.js';
import type { Page } from '../../../server/src/core/model.js';
import type { ActionContext } from '../../../server/src/features/actions.js';
import { numberFixes } from '../../../server/src/features/actions-number.js';
import { hintsOf, type InlayHints } from '../../../server/src/features/inlay-hints.js';
import { mentionsAt, numberParts } from '../../../server/src/features/mentions.js';

const read = (text: string): Page => createEngine(null).analyse({ text, language: 'zh-Hans', date: null, constraints: [] });
const whole = (page: Page) => ({ start: 0, end: page.input.text.length });

/** The text with the hints in it, as an editor shows them. */
function hinted(text: string, which: InlayHints, locale: 'en' | 'zh' = 'zh'): string {
  const page = read(text);
  return hintsOf(page, whole(page), which, locale).reduceRight(
    (shown, hint) => `${shown.slice(0, hint.at)}⟨${hint.text}⟩${shown.slice(hint.at)}`,
    text,
  );
}

describe('inlay hints', () => {
  it('tell what a change comes to', () => {
    assert.equal(hinted('占比由1.21%增至2.43%。', 'changes'), '占比由1.21%增至2.43%⟨+1.22个百分点⟩。');
    assert.equal(hinted('货柜由12万只减至9万只。', 'changes'), '货柜由12万只减至9万只⟨−30,000（−25%）⟩。');
    assert.equal(
      hinted('The share rose from 40 to 50 percent.', 'changes', 'en'),
      'The share rose from 40 to 50 percent⟨+10 points⟩.',
    );
  });
  it('write numbers in full where that is asked for, and only where the page does not', () => {
    assert.equal(hinted('投资286.8亿元，覆盖1,200户、35个村。', 'all'), '投资286.8亿元⟨= 28,680,000,000⟩，覆盖1,200户、35个村。');
    assert.equal(hinted('通关时间压缩八成，规模居全省第二位。', 'all'), '通关时间压缩八成⟨= 80%⟩，规模居全省第二位。');
    assert.equal(hinted('投资286.8亿元。', 'off'), '投资286.8亿元。');
  });
});

describe('mentions of a claim', () => {
  it('are the other places where it is told', () => {
    const text = '江州去年水产交易总额312.4亿元。\n\n会上说，水产交易总额达到312.4亿元。';
    const found = mentionsAt(read(text), text.indexOf('312.4'));
    assert.deepEqual(
      found?.others.map(({ start, end }) => [start, text.slice(start, end)]),
      [[text.lastIndexOf('312.4'), '312.4亿元']],
    );
    assert.equal(mentionsAt(read(text), 0), null);
  });
});

describe('parts of a number', () => {
  it('are the number and the words that belong to it', () => {
    const text = '占比由1.21%增至2.43%，超过4成，60岁以上。';
    assert.deepEqual(
      numberParts(read(text), { start: 0, end: text.length }).map(
        ({ span, part }) => `${part} ${text.slice(span.start, span.end)}`,
      ),
      ['marker 由', 'number 1.21%', 'marker 至', 'number 2.43%', 'marker 超过', 'number 4成', 'number 60岁', 'marker 以上'],
    );
  });
});

describe('quick fixes of numbers', () => {
  /** What the page says after each fix. */
  function fixed(text: string): string[] {
    const context = { locale: 'zh' } as ActionContext;
    return numberFixes(read(text), { start: 0, end: text.length }, context).map(({ effect }) =>
      'edits' in effect
        ? effect.edits.reduceRight((page, edit) => page.slice(0, edit.start) + edit.text + page.slice(edit.end), text)
        : '',
    );
  }
  it('write percentage points, and a unit into both halves', () => {
    assert.deepEqual(fixed('就业率由92.1%提高到95.4%，提高3.3%。'), ['就业率由92.1%提高到95.4%，提高3.3个百分点。']);
    assert.deepEqual(fixed('投入3—5万元即可。'), ['投入3万—5万元即可。']);
  });
  it('put right what was misread', () => {
    assert.deepEqual(fixed('增长1O%。'), ['增长10%。']);
    assert.deepEqual(fixed('增长12. 5%。'), ['增长12.5%。']);
    assert.deepEqual(fixed('投资1.8方元。'), ['投资1.8万元。']);
    assert.deepEqual(fixed('投资1.8万元。'), []);
  });
});
