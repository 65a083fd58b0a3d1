// Words are found again in a text that somebody edited, or are said not to be there; never in the wrong place.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Span } from '../../../server/src/core/model.js';
import { applyEdits } from '../../../server/src/core/text/edits.js';
import { moveSpan } from '../../../server/src/decisions/anchors.js';
import { findQuotes } from '../../../server/src/decisions/find.js';
import { quoteOf } from '../../../server/src/decisions/quote.js';

const PAGE = readFileSync('samples/01-broken-page.news.txt', 'utf8').slice(0, 8000);

/** What stands in `after` where `words` stood in `before`, `-` where they are not found. `nth` counts the places of the words from 0. */
function again(before: string, words: string, after: string, nth = 0): string {
  let start = before.indexOf(words);
  for (let i = 0; i < nth; i++) start = before.indexOf(words, start + 1);
  assert.ok(start >= 0, `“${words}” stands there`);
  const [found] = findQuotes([quoteOf(before, { start, end: start + words.length })], after);
  return found === null || found === undefined ? '-' : `${after.slice(found.start, found.end)} @${found.start}`;
}

const TEXT = `霜河大桥主塔封顶

大桥全长2.4公里，总投资21亿元，工期为三年。

夜里十点，塔顶的灯还亮着。工长老周说，今年雨水多，大家都想着把耽误的日子抢回来。

书市设摊位120个，比去年多30个，门票3元。
`;

type Told = Record<'right' | 'near' | 'wrong' | 'adrift' | 'gone' | 'goneButFound', number>;

/** Whole numbers below a bound, the same ones every time. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

/** Eight short and long stretches of a page, up to six edits, and where the stretches are said to be: counted by how it compares with where they are. */
function judge(text: string, draw: (below: number) => number, told: Told): void {
  const spans = Array.from({ length: 8 }, (_, i): Span => {
    const start = draw(text.length - 60);
    const size = [2 + draw(4), 8 + draw(20), 40 + draw(120)][i % 3] ?? 1;
    return { start, end: Math.min(text.length, start + size) };
  });
  let now = text;
  let truth: readonly (Span | null)[] = spans;
  for (let left = 1 + draw(6); left > 0; left--) {
    const start = draw(now.length);
    const [size, words] = (
      [
        [0, '新增的一句话。'],
        [1 + draw(6), ''],
        [100 + draw(400), ''],
        [1 + draw(3), '改动'],
      ] as const
    )[draw(4)] ?? [0, ''];
    const edit = { start, end: Math.min(now.length, start + size), text: words };
    truth = truth.map((span) => span && moveSpan(span, edit));
    now = applyEdits(now, [edit]);
  }
  const found = findQuotes(
    spans.map((span) => quoteOf(text, span)),
    now,
  );
  found.forEach((place, i) => {
    const is = truth[i];
    const isGone = is == null || (is.end - is.start) * 3 < spans[i]!.end - spans[i]!.start;
    const overlaps = place !== null && is != null && place.start < is.end && is.start < place.end;
    if (isGone) told[place === null || overlaps ? 'gone' : 'goneButFound']++;
    else if (place === null) told.adrift++;
    else if (place.start === is.start && place.end === is.end) told.right++;
    else told[overlaps ? 'near' : 'wrong']++;
  });
}

describe('the words of a decision', () => {
  it('are found where they stood', () => {
    assert.equal(again(TEXT, '工长老周', TEXT), `工长老周 @${TEXT.indexOf('工长老周')}`);
  });

  it('are found after text came before them', () => {
    const after = `江州日报\n第三版\n\n${TEXT}`;
    assert.equal(again(TEXT, '2.4公里', after), `2.4公里 @${after.indexOf('2.4公里')}`);
  });

  it('are told apart from the same words elsewhere by what stands around them', () => {
    const twice = `${TEXT}\n今年有3元的票，也有5元的票。\n\n有人说票价该是3元，有人说该是5元。\n`;
    const after = twice.replace('霜河大桥主塔封顶\n\n', '').replace('也有5元', '还有5元');
    assert.equal(again(twice, '3元', after, 1), `3元 @${after.indexOf('3元的票')}`);
    assert.equal(again(twice, '5元', after, 1), `5元 @${after.lastIndexOf('5元')}`);
  });

  it('are found in another place where they are many enough', () => {
    const words = '工长老周说，今年雨水多，大家都想着把耽误的日子抢回来';
    const after = `${words}。\n\n${TEXT.replace(words, '')}`;
    assert.equal(again(TEXT, words, after), `${words} @0`);
  });

  it('are found where they were edited', () => {
    const after = TEXT.replace('夜里十点', '夜里十一点').replace('塔顶的灯还亮着', '塔上的灯还亮着');
    const line = (text: string): string => text.split('\n')[4]!;
    assert.equal(again(TEXT, line(TEXT), after), `${line(after)} @${after.indexOf('夜里')}`);
  });

  it('are found where only their own middle is left, or only their beginning', () => {
    const words = '工长老周说，今年雨水多，大家都想着把耽误的日子抢回来';
    const middle = TEXT.replace(words, '老周说，今年雨水很多，大家想着把耽误的日子');
    assert.match(again(TEXT, words, middle), /^老周说，今年雨水很多，大家想着把耽误的日子。? @/);
  });

  it('are not there when they were deleted, though a few like them stand elsewhere', () => {
    assert.equal(again(TEXT, '门票3元', TEXT.replace('，门票3元', '')), '-');
    assert.equal(again(TEXT, '120个', TEXT.replace('书市设摊位120个，比', '书市比')), '-');
    const twice = `${TEXT}\n另一处书市也设摊位120个。\n`;
    assert.equal(again(twice, '120个', twice.replace('书市设摊位120个，比去年多30个，门票3元。', '')), '-');
  });

  it('are not there on another page', () => {
    const other = '县里的茶叶节开幕了。\n\n今年春茶产量比往年高，茶农们忙着采摘、炒制，商贩在路边排起了队。\n';
    for (const words of ['霜河大桥主塔封顶', '2.4公里', '工长老周', '夜里十点，塔顶的灯还亮着。'])
      assert.equal(again(TEXT, words, other), '-');
  });

  it('are counted in characters, not in halves of them', () => {
    const before = `😀😀😀 ${TEXT}`;
    assert.equal(again(before, '工长老周', before), `工长老周 @${before.indexOf('工长老周')}`);
  });

  it('are found after any one edit that does not touch them or what is next to them', () => {
    const piece = fc.constantFrom('', '新', '\n\n', '　　很长的一句话，写在中间。', '3元', 'A line of English. ');
    fc.assert(
      fc.property(
        fc.nat(PAGE.length - 80),
        fc.integer({ min: 2, max: 40 }),
        fc.nat(PAGE.length),
        fc.nat(300),
        piece,
        (at, size, from, cut, text) => {
          const span = { start: at, end: at + size };
          const edit = { start: from, end: Math.min(PAGE.length, from + cut) };
          fc.pre(edit.end < span.start - 40 || edit.start > span.end + 40);
          const after = PAGE.slice(0, edit.start) + text + PAGE.slice(edit.end);
          const [found] = findQuotes([quoteOf(PAGE, span)], after);
          assert.ok(found, `“${PAGE.slice(span.start, span.end)}” is found`);
          assert.equal(after.slice(found.start, found.end), PAGE.slice(span.start, span.end));
          const shift = edit.end <= span.start ? text.length - (edit.end - edit.start) : 0;
          assert.equal(found.start, span.start + shift);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are where they are said to be, or nowhere, whatever the two texts are', () => {
    const scrap = fc.array(fc.constantFrom('。', '3', '元', '书市', '\n', '😀', '\ud83d', ' ', 'word ', '工长老周说'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(scrap, scrap, fc.nat(40), fc.nat(20), (a, b, start, size) => {
        const [before, after] = [a.join(''), b.join('')];
        const span = { start: Math.min(start, before.length), end: Math.min(start + size, before.length) };
        const [found] = findQuotes([quoteOf(before, span)], after);
        if (found) assert.ok(0 <= found.start && found.start < found.end && found.end <= after.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('are in the right place, adrift, or hardly ever in a wrong one, after several edits of any size', () => {
    const told = { right: 0, near: 0, wrong: 0, adrift: 0, gone: 0, goneButFound: 0 };
    for (const file of ['samples/01-broken-page.news.txt', 'samples/02-clean-page.news.txt']) {
      const text = readFileSync(file, 'utf8');
      const draw = drawing(7);
      for (let round = 0; round < 300; round++) judge(text, draw, told);
    }
    const there = told.right + told.near + told.wrong + told.adrift;
    assert.ok(told.right > 0.98 * there, JSON.stringify(told));
    assert.ok(told.wrong < 0.001 * there, JSON.stringify(told));
    // What was deleted may stand elsewhere word for word, because a page says things twice.
    assert.ok(told.goneButFound < 0.02 * (told.gone + told.goneButFound), JSON.stringify(told));
  });

  it('are looked for in time that grows with the text, though none of a thousand is there', () => {
    const words = Array.from({ length: 1000 }, (_, i) => ({ start: (i * 7) % 7000, end: ((i * 7) % 7000) + 12 }));
    const quotes = words.map((span) => quoteOf(PAGE, span));
    const other = '县里的茶叶节开幕了，春茶产量比往年高。\n'.repeat(10_000);
    const before = process.cpuUsage();
    const found = findQuotes(quotes, other);
    const { user } = process.cpuUsage(before);
    assert.ok(found.every((place) => place === null));
    assert.ok(user < 5_000_000, `${user / 1000} ms`);
  });
});
