// The decisions of a page: what each does, that the newest holds, and that each can be taken back in one step.
import assert from 'node:assert/strict';
import { noStatistics } from '../../../server/src/core/seams/statistics.js';
import { decide } from '../../../server/src/decisions/decide.js';
import { hoverAt } from '../../../server/src/features/hover.js';
import { NEWS } from '../features/page.js';
import { Notebook } from './notebook.js';

const village = '村里的小学搬进了新楼。';

describe('a decision', () => {
  it('on a block is obeyed, replaced by a newer one, and taken back', () => {
    const notebook = new Notebook(NEWS);
    const at = notebook.span(village).start;
    notebook.decide({ kind: 'role', at, role: 'caption' });
    notebook.decide({ kind: 'role', at, role: 'byline' });
    assert.deepEqual(notebook.list(), [`this is: byline | ${village}`]);
    assert.equal(notebook.roleOf(village), 'byline');
    notebook.decide({ kind: 'forget', at });
    assert.deepEqual(notebook.list(), []);
    assert.equal(notebook.roleOf(village), 'paragraph');
  });

  it('of every kind says what it is', () => {
    const notebook = new Notebook(NEWS);
    const at = (words: string): number => notebook.span(words).start;
    notebook.decide({ kind: 'role', at: at('——三年建设见闻'), role: 'kicker' });
    notebook.decide({ kind: 'boundary', at: at('桥那头的村子'), starts: true });
    notebook.decide({ kind: 'join', left: at('夜里十点'), right: at('把耽误的日子') });
    notebook.decide({ kind: 'apart', left: at('把耽误的日子'), right: at(village) });
    notebook.decide({ kind: 'same-article', left: at('今天，霜河'), right: at('秋季书市周末在') });
    notebook.decide({ kind: 'claim', at: at('2.4公里'), set: null });
    notebook.decide({ kind: 'claim', at: at('21亿元'), set: { unit: 'USD' } });
    notebook.decide({ kind: 'note', at: notebook.span('工长老周'), text: '核对姓名' });
    notebook.decide({ kind: 'label', at: notebook.span('人民广场'), label: 'place' });
    notebook.decide({ kind: 'reviewed', at: { start: at(village), end: at(village) } });
    notebook.decide({ kind: 'complete', at: at('秋季书市周末在') });
    assert.deepEqual(notebook.list(), [
      'this is: kicker | ——三年建设见闻',
      'an article begins here | ### 桥那头的村子',
      'these two are one paragraph | 顶的灯还亮着。工长老周说，今年雨水多，大家都想着 | 把耽误的日子抢回来。',
      `these two are not one paragraph | 把耽误的日子抢回来。 | ${village}`,
      `these two belong to one article | ${NEWS.split('\n')[6]} | ${NEWS.split('\n')[20]}`,
      `an article begins here | ${NEWS.split('\n')[6]}`,
      'this number only names something | 2.4公里',
      'this number: unit USD | 21亿元',
      'note: 核对姓名 | 工长老周',
      'label: place | 人民广场',
      `reviewed | ${village}`,
      `nothing is missing from this paragraph | ${NEWS.split('\n')[20]}`,
    ]);
  });

  it('is refused where it can be said of nothing', () => {
    const { page } = new Notebook(NEWS);
    const gap = NEWS.indexOf('\n\n——') + 1;
    const number = NEWS.indexOf('2.4公里');
    assert.equal(decide(page, [], { kind: 'role', at: gap, role: 'deck' }), 'noBlock');
    assert.equal(decide(page, [], { kind: 'note', at: { start: gap, end: gap }, text: '?' }), 'noBlock');
    assert.equal(decide(page, [], { kind: 'join', left: 4, right: 6 }), 'noBlock');
    assert.equal(decide(page, [], { kind: 'claim', at: NEWS.indexOf('工长'), set: null }), 'noClaim');
    assert.equal(decide(page, [], { kind: 'claim', at: number, set: { value: '二点四' } }), 'badValue');
    assert.equal(decide(page, [], { kind: 'claim', at: number, set: { indicator: '书市' } }), 'noWords');
    assert.equal(decide(page, [], { kind: 'remove', id: 'urn:test:99' }), 'noDecision');
  });

  it('is undone step by step, also a step that took several away', () => {
    const notebook = new Notebook(NEWS);
    const { start } = notebook.span(village);
    notebook.decide({ kind: 'role', at: start, role: 'caption' });
    notebook.decide({ kind: 'note', at: { start, end: start }, text: '哪一天？' });
    notebook.decide({ kind: 'role', at: start, role: 'deck' });
    const before = notebook.list();
    notebook.decide({ kind: 'forget', at: start });
    assert.deepEqual([...notebook.book.buried.keys()].sort(), ['urn:test:01', 'urn:test:02']);
    notebook.undo();
    assert.deepEqual(notebook.list().sort(), before.sort());
    assert.equal(notebook.book.buried.size, 0);
    notebook.undo();
    assert.equal(notebook.roleOf(village), 'caption');
    notebook.undo();
    notebook.undo();
    assert.deepEqual(notebook.list(), []);
    const empty = notebook.book;
    notebook.undo();
    assert.equal(notebook.book, empty);
  });

  it('is undone where its words are now', () => {
    const notebook = new Notebook(NEWS);
    notebook.decide({ kind: 'note', at: notebook.span('工长老周'), text: '全名' });
    notebook.decide({ kind: 'remove', id: 'urn:test:01' });
    notebook.edit({ start: 0, end: 0, text: '第5版\n\n' });
    notebook.undo();
    assert.deepEqual(notebook.list(), ['note: 全名 | 工长老周']);
  });

  it('changes later than it was, though the clock be slow', () => {
    const notebook = new Notebook(NEWS);
    const { start } = notebook.span(village);
    notebook.decide({ kind: 'role', at: start, role: 'caption' });
    const [held] = notebook.book.held;
    notebook.take({
      ...notebook.book,
      held: [{ ...held!, decision: { ...held!.decision, modified: '2199-01-01T00:00:00.000Z' } }],
    });
    notebook.decide({ kind: 'role', at: start, role: 'deck' });
    assert.equal(notebook.book.held[0]?.decision.modified, '2199-01-01T00:00:00.001Z');
  });
});

describe('a decision on a number', () => {
  it('takes it off the list, and the rest stays as it is', () => {
    const notebook = new Notebook(NEWS);
    const before = notebook.claims();
    notebook.decide({ kind: 'claim', at: notebook.span('2.4公里').start, set: null });
    assert.deepEqual(
      notebook.claims(),
      before.filter((line) => !line.startsWith('2.4公里')),
    );
    notebook.undo();
    assert.deepEqual(notebook.claims(), before);
  });

  it('sets value, unit, indicator and period, one after the other', () => {
    const notebook = new Notebook(NEWS);
    const at = notebook.span('120个').start;
    notebook.decide({ kind: 'claim', at, set: { value: '125' } });
    notebook.decide({ kind: 'claim', at, set: { unit: '家' } });
    notebook.decide({ kind: 'claim', at, set: { indicator: '秋季书市' } });
    notebook.decide({ kind: 'claim', at, set: { period: { from: '2025-09-06', to: '2025-09-07' } } });
    assert.ok(notebook.claims().includes('120个 = 125 家 (秋季书市)'), notebook.claims().join('\n'));
    assert.equal(notebook.list().length, 1);
    const claim = notebook.page.blocks.at(-1)?.claims.at(-1);
    assert.deepEqual([claim?.period?.from, claim?.period?.to], ['2025-09-06', '2025-09-07']);
  });

  it('makes a number of words in which none was read, which can then be said more of, and taken back', () => {
    const notebook = new Notebook(NEWS);
    const before = notebook.claims();
    const words = notebook.span('工长');
    notebook.decide({ kind: 'number', at: words, set: { kind: 'count', value: '1', unit: '人' } });
    assert.ok(notebook.claims().includes('工长 = 1 人'), notebook.claims().join('\n'));
    assert.equal(notebook.claims().length, before.length + 1);
    notebook.decide({ kind: 'claim', at: words.start, set: { value: '2' } });
    assert.deepEqual(notebook.list(), ['these words are a number: count, value 2, unit 人 | 工长']);
    notebook.undo();
    assert.deepEqual(notebook.list(), ['these words are a number: count, value 1, unit 人 | 工长']);
    notebook.decide({ kind: 'claim', at: words.start, set: null });
    assert.deepEqual([notebook.list(), notebook.claims()], [[], before]);
  });

  it('draws a number wider than it was read, and what was read in it gives way', () => {
    const notebook = new Notebook(NEWS);
    const { start, end } = notebook.span('120个');
    notebook.decide({ kind: 'claim', at: start, set: { value: '125' } });
    notebook.decide({ kind: 'number', at: { start: start - 1, end }, set: { kind: 'count', value: '130' } });
    assert.equal(notebook.list().length, 1);
    assert.deepEqual(
      notebook.claims().filter((line) => line.includes('120个')),
      [`${NEWS.slice(start - 1, end)} = 130 `],
    );
    notebook.undo();
    assert.ok(notebook.claims().some((line) => line.startsWith('120个 = 125 个')));
  });

  it('cannot be of words in two paragraphs, of none, or have a value that is none', () => {
    const { page, ...notebook } = new Notebook(NEWS);
    const number = (start: number, end: number, value = '1') =>
      decide(page, notebook.book.held, { kind: 'number', at: { start, end }, set: { kind: 'count', value } });
    assert.equal(number(0, NEWS.length - 2), 'noNumber');
    assert.equal(number(3, 3), 'noNumber');
    assert.equal(number(0, 3, '一'), 'badValue');
  });

  it('moves a bound that only repeated the number', () => {
    const notebook = new Notebook('记者从市交通局获悉，今年新增泊位超过40个，覆盖率约60%。\n');
    notebook.decide({ kind: 'claim', at: notebook.span('40个').start, set: { value: '48' } });
    const [claim] = notebook.page.blocks[0]!.claims;
    assert.deepEqual([claim?.value, claim?.min, claim?.max], ['48', '48', null]);
  });

  it('is held back while other digits stand there, and holds again with the old ones', () => {
    const notebook = new Notebook(NEWS);
    notebook.decide({ kind: 'claim', at: notebook.span('120个').start, set: { value: '125' } });
    notebook.edit({ ...notebook.span('20个'), text: '30个' });
    assert.deepEqual(notebook.list(), ['this number: value 125 | adrift']);
    assert.ok(notebook.claims().some((line) => line.startsWith('130个 = 130 个')));
    notebook.edit({ ...notebook.span('30个'), text: '20个' });
    assert.ok(notebook.claims().some((line) => line.startsWith('120个 = 125 个')));
  });
});

describe('the hover', () => {
  const facts = (notebook: Notebook, words: string): string[] => {
    const offset = notebook.span(words).start;
    const hover = hoverAt(notebook.page, offset, {
      locale: 'en',
      statistics: noStatistics,
      held: notebook.book.held,
      lineAt: () => 0,
    });
    return hover === null ? [] : [hover.title, ...hover.facts.map(({ label, text }) => `${label}: ${text}`)];
  };

  it('says what was decided, before what was read', () => {
    const notebook = new Notebook(NEWS);
    notebook.decide({ kind: 'claim', at: notebook.span('120个').start, set: { value: '125' } });
    assert.deepEqual(facts(notebook, '120个').slice(0, 2), ['125个 (count)', 'Decided by you: this number: value 125']);
  });

  it('says so too where nothing else is to be said', () => {
    const notebook = new Notebook(NEWS);
    notebook.decide({ kind: 'note', at: notebook.span('工长老周'), text: '全名' });
    assert.deepEqual(facts(notebook, '工长老周'), ['Decided', 'Decided by you: note: 全名']);
  });
});
