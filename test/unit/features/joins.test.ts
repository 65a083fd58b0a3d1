// Joins: what the text is afterwards, and that no join ever loses a character that is not white space.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Constraint, Page } from '../../../server/src/core/model.js';
import type { Seam } from '../../../server/src/core/seams/seam.js';
import { isWhite } from '../../../server/src/core/text/characters.js';
import { detectLanguage } from '../../../server/src/core/text/script.js';
import { applyDisjoint, joinOf, joinsOf, joinWithNext, mend } from '../../../server/src/features/joins.js';
import { engine, read } from './page.js';

/** The text after the two pieces are joined because a person says so. */
function joined(text: string, left: string, right: string): string | null {
  const { page } = read(text, [[left, right]]);
  const [seam] = page.seams.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'decided'));
  assert.ok(seam, 'a seam');
  const join = joinOf(page, seam);
  return join && applyDisjoint(text, [join.edit]);
}

/** Everything that is not white space, one code unit after the other. */
function ink(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) if (!isWhite(text.charCodeAt(i))) result += text.charAt(i);
  return result;
}

/** A page with made-up corrections: what the engine may say of a seam, without waiting until it says so. */
function withSeam(page: Page, change: Partial<Seam>): Seam {
  const [seam] = page.seams;
  assert.ok(seam, 'a seam');
  return { ...seam, ...change };
}

describe('joins', () => {
  it('leave nothing between Chinese characters, whatever stood there', () => {
    const left = '大家都想着';
    const right = '把耽误的日子抢回来。';
    for (const gap of ['\n\n', '\r\n\r\n', '\n　　', ' \n \n\n\u3000 ', '\r']) {
      assert.equal(joined(left + gap + right, '大家', '把'), left + right, JSON.stringify(gap));
    }
  });

  it('leave one space between Latin words', () => {
    assert.equal(
      joined('The council voted to raise the\n\nferry fare by ten cents.', 'The', 'ferry'),
      'The council voted to raise the ferry fare by ten cents.',
    );
  });

  it('keep the line breaks and spaces inside the halves', () => {
    const text = 'The council voted to raise the\nferry fare  by\n\nten cents, and to\r\nadd a late boat.';
    assert.equal(
      joined(text, 'The', 'ten'),
      'The council voted to raise the\nferry fare  by ten cents, and to\r\nadd a late boat.',
    );
  });

  it('do not reach over a block in between: that would be moving', () => {
    const text = '大家都想着\n\n图为大桥工地。 白露 摄\n\n把耽误的日子抢回来。';
    assert.equal(joined(text, '大家', '把'), null);
  });

  it('take out a hyphen or a doubled character, and tell what they took', () => {
    const { page } = read('The council met on nine occa-\n\nsions since June.', [['The', 'sions']]);
    const hyphen = withSeam(page, { separator: '', removes: { side: 'from', length: 1, why: 'hyphen' } });
    const join = joinOf(page, hyphen);
    assert.equal(join && applyDisjoint(page.input.text, [join.edit]), 'The council met on nine occasions since June.');
    assert.equal(join?.removed, '-');
    const chinese = read('大家都想着\n\n着把耽误的日子抢回来。', [['大家', '着把']]).page;
    const doubled = withSeam(chinese, { separator: '', removes: { side: 'to', length: 1, why: 'doubled' } });
    const other = joinOf(chinese, doubled);
    assert.equal(other && applyDisjoint(chinese.input.text, [other.edit]), '大家都想着把耽误的日子抢回来。');
    assert.equal(other?.removed, '着');
  });

  it('never eat a whole block for a correction', () => {
    const { page } = read('大家都想着\n\n把耽误的日子抢回来。', [['大家', '把']]);
    assert.equal(joinOf(page, withSeam(page, { removes: { side: 'to', length: 10, why: 'doubled' } })), null);
    assert.equal(joinOf(page, withSeam(page, { removes: { side: 'from', length: 5, why: 'hyphen' } })), null);
  });

  it('join any paragraph with the next one for a person, but never with a heading', () => {
    const { page } = read('第一段说完了。\n\n第二段也说完了。\n\n## 下一条新闻的标题\n\n第三段。');
    const first = joinWithNext(page, 0);
    assert.equal(first && applyDisjoint(page.input.text, [first.edit]).split('\n')[0], '第一段说完了。第二段也说完了。');
    assert.equal(joinWithNext(page, 1), null);
    assert.equal(joinWithNext(page, page.blocks.length - 1), null);
  });
});

describe('every join', () => {
  const samples = ['01-broken-page', '03-traditional', '04-hard-wrapped'].map((name) =>
    readFileSync(`samples/${name}.news.txt`, 'utf8').slice(0, 5000),
  );
  const scrap = fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    '　　',
    '“',
    '”',
    '-',
    '#',
    '的',
    ' ',
    '\ud83d',
    '\ude00',
    '\u0000',
    '(',
    '。',
  );
  /** A sample with scraps strewn over it, so that blocks break and begin where nobody would break them. */
  const page = fc
    .tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(5000), scrap), { maxLength: 12 }))
    .map(([sample, scraps]) => {
      let text = sample;
      for (const [at, piece] of scraps) text = text.slice(0, at) + piece + text.slice(at);
      return read(text.replaceAll('|', '')).page;
    });

  it('keeps every character but white space and what it names, lone surrogates included', () => {
    fc.assert(
      fc.property(page, (given) => {
        const joins = joinsOf(given, () => true);
        const after = applyDisjoint(
          given.input.text,
          joins.map(({ edit }) => edit),
        );
        const removed = joins.reduce((sum, join) => sum + join.removed.length, 0);
        const [before, left] = [ink(given.input.text), ink(after)];
        assert.equal(left.length, before.length - removed);
        if (removed === 0) assert.equal(left, before);
        else assert.ok(isPartOf(left, before));
      }),
      { numRuns: 80 },
    );
  });

  it('is made by "fix all" in one pass: doing it twice is doing it once', () => {
    let mended = 0;
    fc.assert(
      fc.property(page, (given) => {
        const { edits, joins } = mend(engine, given);
        mended += joins;
        for (const [index, edit] of edits.entries()) assert.ok(index === 0 || edits[index - 1]!.end <= edit.start, 'disjoint');
        const text = applyDisjoint(given.input.text, edits);
        const again = engine.analyse({ text, language: detectLanguage(text), date: null, constraints: [] });
        assert.deepEqual(mend(engine, again).edits, []);
      }),
      { numRuns: 60 },
    );
    assert.ok(mended > 0, 'something was mended');
  });

  it('obeys what people keep apart', () => {
    fc.assert(
      fc.property(page, fc.nat(), (given, pick) => {
        const seam = given.seams[pick % Math.max(1, given.seams.length)];
        if (seam === undefined) return;
        const apart: Constraint = { kind: 'apart', left: given.starts[seam.from]!, right: given.starts[seam.to]! };
        const next = engine.update(given, [], { ...given.input, constraints: [apart] });
        const from = next.starts.indexOf(given.starts[seam.from]!);
        const to = next.starts.indexOf(given.starts[seam.to]!);
        assert.ok(!next.seams.some((other) => other.from === from && other.to === to));
      }),
      { numRuns: 60 },
    );
  });
});

/** Whether `part` is `whole` with some characters left out. */
function isPartOf(part: string, whole: string): boolean {
  let at = 0;
  for (let i = 0; i < whole.length && at < part.length; i++) if (whole[i] === part[at]) at++;
  return at === part.length;
}
