// Sentences, growing selections, halves, folds, clean text: what a person moves about in.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText } from '../../../server/src/features/clean-text.js';
import { foldsOf } from '../../../server/src/features/folding.js';
import { halvesAt, otherHalf } from '../../../server/src/features/halves.js';
import { selectionsAt } from '../../../server/src/features/selection.js';
import { sentenceAt } from '../../../server/src/features/sentences.js';
import { lineAt, NEWS, read, show } from './page.js';

const at = (page: string, words: string): string => page.replace(words, `|${words}`);

describe('the sentence at a place', () => {
  const sentence = (marked: string): string => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    const { start, end } = sentenceAt(text, 0, text.length, offset);
    return text.slice(start, end);
  };

  it('ends at 。！？… with the closing marks behind them', () => {
    assert.equal(sentence('雨停了。她说：“走|吧！”大家动身。'), '她说：“走吧！”');
    assert.equal(sentence('雨停了。她说：“走吧！”大|家动身。'), '大家动身。');
    assert.equal(sentence('雨停|了。她说。'), '雨停了。');
    assert.equal(sentence('没有句号的一|段'), '没有句号的一段');
  });

  it('does not end at a decimal point, an initial or a title', () => {
    assert.equal(
      sentence('Rates rose to 2.5 percent, said J. S|mith of the U.S. Treasury. He left.'),
      'Rates rose to 2.5 percent, said J. Smith of the U.S. Treasury.',
    );
    assert.equal(sentence('It rained. Mr. Ab|bott stayed.'), 'Mr. Abbott stayed.');
    assert.equal(sentence('It rained. “Go home.” The cr|owd left.'), 'The crowd left.');
  });
});

describe('a growing selection', () => {
  it('takes sentence, paragraph, run of the article, page', () => {
    const { page, carets } = read(at(NEWS, '全长2.4'));
    const pieces = selectionsAt(page, carets[0]!).map((span) => show(page, span));
    assert.equal(pieces.length, 4);
    assert.equal(pieces[0], '大桥全长2.4公里，总投资由18亿元调整为21亿元。');
    assert.match(pieces[1]!, /^松原晚报9月3日讯.*21亿元。$/);
    assert.match(pieces[2]!, /^## 霜河.*新楼。$/);
    assert.equal(pieces[3], show(page, { start: 0, end: page.input.text.length }));
  });

  it('only ever grows, everywhere', () => {
    fc.assert(
      fc.property(fc.nat(NEWS.length), (offset) => {
        const { page } = read(NEWS);
        const spans = selectionsAt(page, offset);
        assert.ok(spans.length > 0);
        for (const [index, span] of spans.entries()) {
          assert.ok(span.start <= offset && offset <= span.end);
          const inner = spans[index - 1];
          if (inner)
            assert.ok(span.start <= inner.start && inner.end <= span.end && span.end - span.start > inner.end - inner.start);
        }
      }),
    );
  });
});

describe('the halves of a broken paragraph', () => {
  const joins = [['夜里十点', '把耽误']] as const;

  it('are lit up together, as far as the broken sentence goes', () => {
    const { page, carets } = read(at(NEWS, '今年雨水'), joins);
    const halves = halvesAt(page, carets[0]!).map((span) => show(page, span));
    assert.deepEqual(halves, ['工长老周说，今年雨水多，大家都想着', '把耽误的日子抢回来。']);
  });

  it('leave the editor its own highlights elsewhere', () => {
    const { page, carets } = read(at(NEWS, '塔顶的灯'), joins);
    assert.deepEqual(halvesAt(page, carets[0]!), []);
  });

  it('lead to one another', () => {
    const forth = read(at(NEWS, '塔顶的灯'), joins);
    const there = otherHalf(forth.page, forth.carets[0]!);
    assert.equal(there && show(forth.page, there.selection), '把耽误的日子抢回来。');
    const back = read(at(NEWS, '日子抢回'), joins);
    const here = otherHalf(back.page, back.carets[0]!);
    assert.equal(here && show(back.page, here.selection), '工长老周说，今年雨水多，大家都想着');
    const nowhere = read(at(NEWS, '村里的小学'), joins);
    assert.equal(otherHalf(nowhere.page, nowhere.carets[0]!), null);
  });
});

describe('folds', () => {
  it('begin with the headline, and hold a section each inside', () => {
    const { page } = read(NEWS);
    const line = lineAt(page);
    const folds = foldsOf(page).map(
      ({ start, end }) => `${line(start) + 1}–${line(end) + 1} ${show(page, { start, end }).slice(0, 8)}`,
    );
    assert.deepEqual(folds, ['1–17 ## 霜河大桥主', '9–13 ### 夜里的灯', '15–17 ### 桥那头的', '19–21 ## 松原秋季书']);
  });
});

describe('clean text', () => {
  const clean = (text: string, joins: readonly (readonly [string, string])[] = []): string[] => {
    const { page } = read(text, joins);
    return cleanText(page, page.articles[0]!, '\n').split('\n');
  };

  it('is the article in reading order, its broken paragraphs joined', () => {
    assert.deepEqual(clean(NEWS, [['夜里十点', '把耽误']]), [
      '霜河大桥主塔封顶',
      '——三年建设见闻',
      '松原晚报记者 江雨眠',
      '',
      '松原晚报9月3日讯(记者 江雨眠)今天，霜河大桥主塔封顶。大桥全长2.4公里，总投资由18亿元调整为21亿元。',
      '',
      '夜里的灯光',
      '',
      '夜里十点，塔顶的灯还亮着。工长老周说，今年雨水多，大家都想着把耽误的日子抢回来。',
      '',
      '桥那头的村子',
      '',
      '村里的小学搬进了新楼。',
      '',
    ]);
  });

  it('leaves the lines of tables and lists as they are', () => {
    const { page } = read('霜河晚报今日天气\n\n松原 晴 18℃\n霜河 多云 16℃\n云渡 小雨 14℃\n');
    const whole = {
      head: null,
      subheads: [],
      body: [],
      extras: [],
      dateline: null,
      continuedFrom: null,
      continuedOn: null,
      runs: [],
    };
    const table = page.blocks.length - 1;
    const asTable = { ...page, roles: page.roles.map((role, block) => (block === table ? 'table' : role)) };
    const text = page.input.text.slice(page.starts[table], page.starts[table]! + page.blocks[table]!.length);
    assert.equal(cleanText(asTable, { ...whole, body: [table] }, '\n'), `${text}\n`);
  });

  it('unwraps lines, with a space between Latin words only', () => {
    const text =
      'Ferry Fares to Rise in June\n\nGANNET POINT — The council voted 5 to 2 on Monday\nto raise the ferry fare by ten cents, the first\nincrease since 2019.\n';
    assert.ok(
      clean(text).includes(
        'GANNET POINT — The council voted 5 to 2 on Monday to raise the ferry fare by ten cents, the first increase since 2019.',
      ),
    );
  });
});
