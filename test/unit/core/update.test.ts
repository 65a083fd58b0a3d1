/** The referee of every update: it must say what a fresh analysis of the same text says, and read no more than changed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createEngine } from '../../../server/src/core/engine.js';
import { segment } from '../../../server/src/core/layout/segment.js';
import type { Constraint, Input, Page } from '../../../server/src/core/model.js';
import { loadStatistics } from '../../../server/src/core/seams/statistics.js';
import { applyEdits, type Edit, sumEdits } from '../../../server/src/core/text/edits.js';
import { moveConstraints } from '../../../server/src/decisions/anchors.js';

const engine = createEngine();
const input = (text: string, constraints: readonly Constraint[] = []): Input => ({
  text,
  language: 'zh-Hans',
  date: null,
  constraints,
});

/** Everything of a page but how it was come by. */
function visible(page: Page): unknown {
  const { memo, starts, breaks, indents, ...rest } = page;
  return { ...rest, starts: [...starts], breaks: [...breaks], indents: [...indents] };
}

/** Pieces that real edits are made of: line breaks of every kind, marks, indents, quotes, halves of surrogates, ends of sentences. */
const piece = fc.constantFrom(
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '#',
  '## ',
  '　　',
  '“',
  '”',
  '。',
  '，',
  '3',
  '\ud83d',
  '\ude00',
  ' ',
  '◀◀(上接1版)▶▶',
  'By ',
  'wool growers ',
  'and',
  '-',
  '江州日报3月2日讯(记者 林远)今天，',
  '图为活动现场。林远 摄',
  '\n\n江州队　3　1　9\n\n',
  '\n\n林远（江州）\n\n周宁（霁川）\n\n',
  '\n\n会议要求，各地要在汛期到来之前备足防汛物资，把责任落实到每一段堤防和每一座水库。\n\n',
  '据介绍，全市今年新增岗位2.3万个，同比增长4.5%，',
  '',
);
const insert = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''));

/** Without marks, headlines are told by the words that come again below them. */
const unmarked = `
The board said work would start in May and take two years.

Growers brace for dry summer

Dairy report backs new crops

By Ellen Pike

A draft report that backs new crops for dairy farms has been leaked, and the dairy board is not pleased.

Farmers said they had not been asked.

Wool sales rise

Sales of wool rose again last week, brokers said.

Growers across the valley brace for another dry summer, the bureau said.
`;

const samples = ['samples/01-broken-page.news.txt', 'samples/03-traditional.news.txt', 'samples/04-hard-wrapped.news.txt'].map(
  (file) => readFileSync(file, 'utf8').slice(0, 6000),
);
samples.push(unmarked);
const editOf = (length: number): fc.Arbitrary<Edit> =>
  fc
    .tuple(fc.nat(length), fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)), insert)
    .map(([start, size, text]) => ({ start, end: start + size, text }));

/** What people may decide of a page. */
function decisionsOn(sample: string): fc.Arbitrary<Constraint> {
  const at = fc.nat(sample.length);
  const read = engine.analyse(input(sample));
  const spans = read.blocks.flatMap(({ claims }, b) =>
    claims.map(({ start, end }) => ({ start: read.starts[b]! + start, end: read.starts[b]! + end })),
  );
  const numbers = fc.constantFrom(...spans);
  return fc.oneof(
    at.map((offset): Constraint => ({ kind: 'split', at: offset })),
    fc.tuple(at, at).map(([left, right]): Constraint => ({ kind: 'join', left, right })),
    fc.tuple(at, at).map(([left, right]): Constraint => ({ kind: 'apart', left, right })),
    at.map((start): Constraint => ({ kind: 'role', block: { start, end: start + 1 }, role: 'headline' })),
    at.map((start): Constraint => ({ kind: 'role', block: { start, end: start + 1 }, role: 'paragraph' })),
    at.map((offset): Constraint => ({ kind: 'boundary', at: offset, starts: true })),
    at.map((offset): Constraint => ({ kind: 'boundary', at: offset, starts: false })),
    at.map((start): Constraint => ({ kind: 'complete', block: { start, end: start + 1 } })),
    fc
      .tuple(at, at)
      .map(([a, b]): Constraint => ({ kind: 'same-article', a: { start: a, end: a + 1 }, b: { start: b, end: b + 1 } })),
    numbers.map((span): Constraint => ({ kind: 'claim', at: span, set: null })),
    numbers.map((span): Constraint => ({ kind: 'claim', at: span, set: { value: '7', unit: null, indicator: '全市' } })),
    // Words in which a number was read, a part of them, or any others, perhaps of two blocks.
    fc
      .tuple(
        fc.oneof(
          at,
          numbers.map(({ start }) => start),
        ),
        fc.integer({ min: 1, max: 12 }),
      )
      .map(
        ([start, size]): Constraint => ({ kind: 'number', at: { start, end: start + size }, set: { kind: 'count', value: '7' } }),
      ),
  );
}

describe('update', function () {
  this.timeout(60_000); // many whole analyses, perhaps on a busy machine

  for (const [index, sample] of samples.entries()) {
    it(`equals a fresh analysis after any edits (sample ${index + 1})`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.array(editOf(sample.length), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
          (rounds) => {
            let page = engine.analyse(input(sample));
            for (const edits of rounds) {
              const next = input(applyEdits(page.input.text, edits));
              const updated = engine.update(page, edits, next);
              assert.deepEqual(visible(updated), visible(engine.analyse(next)));
              page = updated;
            }
          },
        ),
        { numRuns: 60 },
      );
    });
  }

  it('equals a fresh analysis after each of many keystrokes, with the counts of words as shipped', () => {
    const shipped = createEngine(loadStatistics(readFileSync('server/data/statistics.bin')));
    const key = fc.constantFrom('新', '的', '，', '。', '3', '”', 'a', ' ', '\n', '\n\n', '## ', '');
    const stroke = fc.tuple(fc.nat(5000), fc.nat(2), key);
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(stroke, { minLength: 6, maxLength: 12 }), (sample, strokes) => {
        let page = shipped.analyse(input(sample));
        for (const [at, size, text] of strokes) {
          const start = Math.min(at, page.input.text.length);
          // each place is typed at twice, as people type words and not letters
          for (const edit of [
            { start, end: start + size, text },
            { start: start + text.length, end: start + text.length, text: '新' },
          ]) {
            const next = input(applyEdits(page.input.text, [edit]));
            page = shipped.update(page, [edit], next);
            assert.deepEqual(visible(page), visible(shipped.analyse(next)));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('equals a fresh analysis where the text around settles a doubled character, up to half a page away', () => {
    const shipped = createEngine(loadStatistics(readFileSync('server/data/statistics.bin')));
    const filler = samples.join('\n\n').repeat(2);
    const half = `${filler.slice(0, 9000)}\n\n候鸟今年又回到鹮沚沚洲越冬，保护区已经连续3`;
    const long = `${half}年开展监测。\n\n${filler.slice(0, 9000)}`;
    const at = half.lastIndexOf('鹮');
    const isTold = (page: Page): boolean =>
      page.findings.some(({ rule, at: { block } }) => rule === 'text.doubled' && page.starts[block]! + 40 > at);
    const told = new Set<boolean>();
    // The edge of what is looked at is met on purpose.
    const distance = fc.oneof(fc.integer({ min: -8000, max: 8000 }), fc.integer({ min: 5990, max: 6010 }));
    const stroke = fc.tuple(distance, fc.constantFrom('鹮沚洲越冬', '新', '\n\n', ''), fc.nat(4));
    fc.assert(
      fc.property(fc.array(stroke, { minLength: 2, maxLength: 6 }), (strokes) => {
        let page = shipped.analyse(input(long));
        for (const [away, text, size] of strokes) {
          const start = Math.min(page.input.text.length, at + away);
          const edit = { start, end: start + size, text };
          const next = input(applyEdits(page.input.text, [edit]));
          page = shipped.update(page, [edit], next);
          assert.deepEqual(visible(page), visible(shipped.analyse(next)));
          told.add(isTold(page));
        }
      }),
      { numRuns: 20 },
    );
    assert.deepEqual([...told].sort(), [false, true]);
  });

  it('equals a fresh analysis on scraps of text', () => {
    const scrap = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(scrap, fc.array(editOf(40), { minLength: 1, maxLength: 4 }), (text, edits) => {
        const next = input(applyEdits(text, edits));
        assert.deepEqual(visible(engine.update(engine.analyse(input(text)), edits, next)), visible(engine.analyse(next)));
      }),
      { numRuns: 400 },
    );
  });

  it('equals a fresh analysis when people decide something while the text changes', () => {
    const sample = samples[0] as string;
    const decision = decisionsOn(sample);
    fc.assert(
      fc.property(
        fc.array(decision, { maxLength: 3 }),
        fc.array(decision, { maxLength: 3 }),
        editOf(sample.length),
        (before, after, edit) => {
          const next = input(applyEdits(sample, [edit]), after);
          assert.deepEqual(
            visible(engine.update(engine.analyse(input(sample, before)), [edit], next)),
            visible(engine.analyse(next)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('equals a fresh analysis while somebody types into a page about which much was decided', () => {
    const sample = samples[0] as string;
    fc.assert(
      fc.property(
        fc.array(decisionsOn(sample), { minLength: 1, maxLength: 12 }),
        fc.array(editOf(sample.length), { minLength: 1, maxLength: 4 }),
        (decided, edits) => {
          let page = engine.analyse(input(sample, decided));
          for (const edit of edits) {
            const next = input(applyEdits(page.input.text, [edit]), moveConstraints(page.input.constraints, edit));
            page = engine.update(page, [edit], next);
            assert.deepEqual(visible(page), visible(engine.analyse(next)));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('doubts a number that a decision made wrong, and no longer when the decision is taken back', () => {
    const text = '产量由40吨增加到50吨，增长25%。';
    const at = { start: text.indexOf('50'), end: text.indexOf('，') };
    const decided = input(text, [{ kind: 'claim', at, set: { value: '54' } }]);
    const rules = (page: Page): string[] => page.findings.map(({ rule }) => rule);
    const plain = engine.analyse(input(text));
    assert.deepEqual(rules(plain), []);
    assert.deepEqual(rules(engine.analyse(decided)), ['claim.change']);
    const updated = engine.update(plain, [], decided);
    assert.deepEqual(rules(updated), ['claim.change']);
    assert.deepEqual(rules(engine.update(updated, [], input(text))), []);
  });

  describe('follows the stories anew where a block that they were told by changed', () => {
    const shipped = createEngine(loadStatistics(readFileSync('server/data/statistics.bin')));
    const flood = '江州日报5月5日讯(记者 赵一)全省防汛抗旱会议今天在江州召开。';
    const tea = '江州日报5月5日讯(记者 钱二)第三届江州茶业博览会今天开幕。';

    /** Which headline the paragraph with these words belongs to. */
    function storyOf(page: Page, words: string): string {
      const block = page.blocks.findIndex(
        (_, b) => page.starts[b]! <= page.input.text.indexOf(words) && !(page.starts[b + 1]! <= page.input.text.indexOf(words)),
      );
      const headline = page.articles.find(({ body }) => body.includes(block))?.head?.headline ?? -1;
      return headline < 0 ? 'none' : page.input.text.slice(page.starts[headline], page.starts[headline + 1]).trim();
    }

    function typed(paragraphs: readonly string[], before: string, after: string, asked: string): readonly [string, string] {
      const page = shipped.analyse(input(paragraphs.join('\n\n')));
      const start = page.input.text.indexOf(before);
      const edit = { start, end: start + before.length, text: after };
      const updated = shipped.update(page, [edit], input(applyEdits(page.input.text, [edit])));
      return [storyOf(page, asked), storyOf(updated, asked)];
    }

    it('a first paragraph that repeats the words of another headline now', () => {
      const page = [
        '## 第三届江州茶业博览会开幕',
        '## 江州部署防汛抗旱任务',
        flood,
        '会议要求，各地要备足防汛物资。',
        tea,
        '展会为期三天。',
      ];
      assert.deepEqual(typed(page, '第三届江州茶业博览会今天开幕', '城北新桥昨天合龙并且通了车了', '展会为期'), [
        '## 第三届江州茶业博览会开幕',
        'none',
      ]);
    });

    it('a paragraph that speaks of the other story of two whose columns alternate', () => {
      const page = [
        '## 江州部署防汛抗旱',
        flood,
        '会议要求，各地要在汛期到来之前就备足防汛物',
        '## 江州茶业博览会开幕',
        tea,
        '本届茶业博览会设八大展区，茶企带来新茶三百余种。',
        '资，把责任落实到每一段堤防。',
        '茶业博览会期间，参展茶企现场签约十五个项目，新茶订单超过一亿元。',
        '防汛抗旱会议由市长主持，各地防汛任务本月底前落实到位。',
      ];
      assert.deepEqual(typed(page, '茶业博览会期间，参展茶企现场签约', '防汛抗旱会议上，各地防汛责任书有', '十五个项目'), [
        '## 江州茶业博览会开幕',
        '## 江州部署防汛抗旱',
      ]);
    });
  });

  it('reads anew only the blocks whose characters changed', () => {
    const sample = samples[0] as string;
    const page = engine.analyse(input(sample));
    fc.assert(
      fc.property(editOf(sample.length), (edit) => {
        const next = input(applyEdits(sample, [edit]));
        const updated = engine.update(page, [edit], next);
        const change = sumEdits(sample.length, [edit])[0];
        if (change === undefined) return;
        const old = new Set(page.blocks.map((block, b) => sample.slice(page.starts[b], (page.starts[b] ?? 0) + block.length)));
        const fresh = updated.blocks.filter((block, b) => {
          const start = updated.starts[b] ?? 0;
          return !old.has(next.text.slice(start, start + block.length));
        });
        // Two more: a block may be given back word for word at another place of the change.
        assert.ok(
          updated.memo.blocksRead <= fresh.length + 2,
          `${updated.memo.blocksRead} blocks read for ${fresh.length} new ones`,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('cuts a long text in parts as it would cut it whole', () => {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const page = samples.join('\n\n').replaceAll(/\r\n|\r|\n/g, lineBreak);
      const text = `${page}${lineBreak}`.repeat(Math.ceil(400_000 / page.length));
      const whole: number[] = [];
      segment(text, 0, text.length, [], (start, end) => whole.push(start, end));
      const { starts, blocks } = engine.analyse(input(text));
      assert.deepEqual(
        blocks.flatMap(({ length }, b) => [starts[b]!, starts[b]! + length]),
        whole,
      );
    }
  });

  it('gives the same page in slices', () => {
    const sample = samples[0] as string;
    const steps = engine.steps(input(sample));
    let step = steps.next();
    let slices = 0;
    while (!step.done) {
      slices++;
      step = steps.next();
    }
    assert.ok(slices >= 3);
    assert.deepEqual(visible(step.value), visible(engine.analyse(input(sample))));
  });
});
