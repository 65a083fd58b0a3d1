// Joins that move text: which piece travels where, and that nothing is lost on the way.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { blockAt, blockEnd, type Constraint, type Page } from '../../../server/src/core/model.js';
import { isWhite } from '../../../server/src/core/text/characters.js';
import type { Edit } from '../../../server/src/core/text/edits.js';
import { detectLanguage } from '../../../server/src/core/text/script.js';
import { applyDisjoint } from '../../../server/src/features/joins.js';
import { moveOf, moveToArticle } from '../../../server/src/features/moves.js';
import { pageOrder } from '../../../server/src/features/reading-order.js';
import { reassemble } from '../../../server/src/features/rearrange.js';
import { engine, read } from './page.js';

/** The page after the paragraph that a person joined has been brought together. */
function moved(text: string, left: string, right: string): string | null {
  const { page } = read(text, [[left, right]]);
  const seam = page.seams.find(({ evidence }) => evidence.some(({ kind }) => kind === 'decided'));
  assert.ok(seam, 'a seam');
  const move = moveOf(page, seam);
  return move && applyDisjoint(text, [move.edit]);
}

/** Every character that is not white space, sorted: a page has the same ones in any order. */
function ink(text: string): string {
  const found: string[] = [];
  for (let i = 0; i < text.length; i++) if (!isWhite(text.charCodeAt(i))) found.push(text.charAt(i));
  return found.sort().join('');
}

const HEAD = '## 霜河大桥主塔封顶\n\n松原晚报9月3日讯(记者 江雨眠)今天，霜河大桥主塔封顶，大家都想着';
const LONG = '霜河大桥主塔封顶的这一天，江面上起了雾，工人们从早晨一直忙到夜里，';
const REST = '把耽误的日子抢回来。';
const MORE = '桥那头的村子，小学搬进了新楼。';
const OTHER = '## 松原秋季书市周末开场\n\n松原晚报9月3日讯(记者 白露)秋季书市周末开场，设摊位120个。';

describe('a join that moves text', () => {
  it('brings the rest up to the open end, and what follows it of the same story', () => {
    assert.equal(
      moved(`${HEAD}\n\n${OTHER}\n\n${REST}\n\n${MORE}\n`, '松原晚报9月3日讯(记者 江', REST),
      `${HEAD}${REST}\n\n${MORE}\n\n${OTHER}\n`,
    );
  });

  it('brings a rest down that stands above its story', () => {
    assert.equal(moved(`${REST}\n\n${OTHER}\n\n${HEAD}\n`, '松原晚报9月3日讯(记者 江', REST), `${OTHER}\n\n${HEAD}${REST}\n`);
  });

  it('brings the beginning to the rest where the rest stands under the headline', () => {
    const begin = '松原晚报9月3日讯(记者 江雨眠)今天，霜河大桥主塔封顶，大家都想着';
    assert.equal(
      moved(`${begin}\n\n${OTHER}\n\n## 霜河大桥主塔封顶\n\n${REST}\n`, begin, REST),
      `${OTHER}\n\n## 霜河大桥主塔封顶\n\n${begin}${REST}\n`,
    );
  });

  it('keeps indents with their paragraphs and the line ends of the file', () => {
    const lines = (...parts: string[]) => `${parts.join('\r\n')}\r\n`;
    assert.equal(
      moved(
        lines('## 甲', `　　${LONG}大家都想着`, '## 乙', '　　另一篇的话说完了。', '把日子抢回来。', '## 丙', '　　第三篇的话。'),
        '霜河',
        '把日子',
      ),
      lines('## 甲', `　　${LONG}大家都想着把日子抢回来。`, '## 乙', '　　另一篇的话说完了。', '## 丙', '　　第三篇的话。'),
    );
  });

  it('is no join where the halves stand together, or where the rest bears a mark', () => {
    assert.equal(moved(`${HEAD}\n\n${REST}\n`, '松原晚报9月3日讯(记者 江', REST), null);
    assert.equal(moved(`${HEAD}\n\n${OTHER}\n\n> ${REST}\n`, '松原晚报9月3日讯(记者 江', '> 把'), null);
  });
});

describe('a paragraph sent to another article', () => {
  /** The page after the paragraph with these words was sent to the article that holds those. */
  const sent = (text: string, words: string, to: string): string | null => {
    const { page } = read(text);
    const host = page.articles.find(({ runs }) =>
      runs.some(({ first, last }) => first <= blockAt(page, text.indexOf(to)) && blockAt(page, text.indexOf(to)) <= last),
    );
    assert.ok(host, 'an article');
    const edit = moveToArticle(page, blockAt(page, text.indexOf(words)), host);
    return edit && applyDisjoint(text, [edit]);
  };
  const FIRST = `${HEAD}早日通车。`;

  it('stands behind the last paragraph there, and the others close up', () => {
    assert.equal(sent(`${FIRST}\n\n${OTHER}\n\n${MORE}\n`, '桥那头', '霜河大桥主塔封顶'), `${FIRST}\n\n${MORE}\n\n${OTHER}\n`);
    assert.equal(sent(`${FIRST}\n\n${MORE}\n\n${OTHER}\n`, '桥那头', '秋季书市'), `${FIRST}\n\n${OTHER}\n\n${MORE}\n`);
  });

  it('keeps indents and the line ends of the file', () => {
    assert.equal(
      sent(
        '## 甲\r\n　　第一篇的话说完了。\r\n## 乙\r\n　　另一篇的话说完了。\r\n　　桥那头的村子，小学搬进了新楼。\r\n',
        '桥那头',
        '## 甲',
      ),
      '## 甲\r\n　　第一篇的话说完了。\r\n　　桥那头的村子，小学搬进了新楼。\r\n## 乙\r\n　　另一篇的话说完了。\r\n',
    );
  });

  it('is nothing where it stands there already', () => {
    assert.equal(sent(`${FIRST}\n\n${MORE}\n\n${OTHER}\n`, '桥那头', '霜河大桥主塔封顶'), null);
  });
});

describe('a page put together', () => {
  const texts = readSamples();

  it('has every article in one piece, its broken paragraphs joined', () => {
    const text = `松原晚报 第3版\n\n${HEAD}\n\n${OTHER}\n\n${REST}\n\n${MORE}\n`;
    const { page } = read(text, [['松原晚报9月3日讯(记者 江', REST]]);
    const whole = reassemble(page, () => true);
    assert.ok(whole);
    assert.equal(whole.joins, 1);
    assert.equal(applyDisjoint(text, [whole.edit]), `松原晚报 第3版\n\n${HEAD}${REST}\n\n${MORE}\n\n${OTHER}\n`);
  });

  it('or one article alone, and the others stay as they are', () => {
    const text = `${HEAD}\n\n${OTHER}\n\n${REST}\n`;
    const { page } = read(text, [['松原晚报9月3日讯(记者 江', REST]]);
    const [first] = page.articles;
    const one = reassemble(page, (article) => article === first);
    assert.equal(one && applyDisjoint(text, [one.edit]), `${HEAD}${REST}\n\n${OTHER}\n`);
    assert.equal(
      reassemble(page, (article) => article !== first),
      null,
    );
  });

  it('is nothing where all is in its place', () => {
    const text = readFileSync('samples/02-clean-page.news.txt', 'utf8');
    assert.equal(
      reassemble(read(text).page, () => true),
      null,
    );
  });

  it('has each article of the samples in one run', () => {
    for (const [name, page] of texts) {
      const whole = reassemble(page, () => true);
      if (whole === null) continue;
      const text = applyDisjoint(page.input.text, [whole.edit]);
      const after = engine.analyse({ ...page.input, text });
      const scattered = after.articles.filter(({ runs }) => runs.length > 1).length;
      assert.equal(scattered, 0, name);
      assert.equal(after.articles.length, page.articles.length, name);
    }
  });
});

describe('every move and every page put together', () => {
  const samples = readSamples().map(([, page]) => page.input.text.slice(0, 5000));
  const scrap = fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    '　　',
    '“',
    '-',
    '## ',
    ' ',
    '\ud83d',
    '\ude00',
    '(',
    '。',
    '（下转第4版）\n',
  );
  /** A sample with scraps strewn over it and a few paragraphs that somebody joined, wherever they stand. */
  const page = fc
    .tuple(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(5000), scrap), { maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
    )
    .map(([sample, scraps, joins]) => {
      let text = sample;
      for (const [at, piece] of scraps) text = text.slice(0, at) + piece + text.slice(at);
      const constraints = joins.map(([left, right]): Constraint => {
        return { kind: 'join', left: left % text.length, right: right % text.length };
      });
      return { text, constraints };
    });
  const readAs = ({ text, constraints }: { text: string; constraints: readonly Constraint[] }): Page =>
    engine.analyse({ text, language: detectLanguage(text), date: null, constraints });

  it('keep every character but white space and what they name, each of them once', () => {
    let moves = 0;
    fc.assert(
      fc.property(page, (input) => {
        const given = readAs(input);
        const before = ink(input.text);
        const check = (what: string, edit: Edit, removed: string): void => {
          assert.ok(ink(applyDisjoint(input.text, [edit]) + removed) === before, what);
          // Whoever keeps a place in a block that travels sees all of it go, and not a half.
          const last = blockAt(given, edit.end);
          assert.ok(last < 0 || given.starts[last]! >= edit.end || blockEnd(given, last) <= edit.end, `${what} ends in a block`);
        };
        for (const seam of given.seams) {
          const move = moveOf(given, seam);
          if (move === null) continue;
          moves++;
          check(`the move of ${seam.to} to ${seam.from}`, move.edit, move.removed);
        }
        const whole = reassemble(given, () => true);
        if (whole !== null) check('the page', whole.edit, whole.removed.join(''));
        given.articles.forEach((article, index) => {
          const one = reassemble(given, (other) => other === article);
          if (one !== null) check(`article ${index}`, one.edit, one.removed.join(''));
          const [block] = given.articles[(index + 1) % given.articles.length]?.body ?? [];
          const sent = block === undefined ? null : moveToArticle(given, block, article);
          if (sent !== null) check(`block ${block} to article ${index}`, sent, '');
        });
      }),
      { numRuns: 80 },
    );
    assert.ok(moves > 0, 'something was moved');
  });

  it('name a paragraph once whose jump line went with it to the headline above', () => {
    const paragraphs = [
      '## 春来好消息',
      '本报记者 林远',
      '糖厂的老厂工说，糖厂停工后荒废多年，直到去年糖厂才修好。',
      '糖厂的展厅里摆着老厂工用过的工具，厂工们说糖厂的故事要有人讲下去。',
      '如今在糖厂当讲解员的都是老厂工的子女，糖厂里飘着糖香。',
      '江州轻轨公司昨天公布，今年轻轨客流突破三千万人次，轻轨公司首次盈利。（下转第4版）',
      '轻轨公司说，轻轨票价不会因为盈利而调整，乘客对轻轨公司表示满意。',
      '## 柘阳糖厂重新开放',
      '本报记者 沈书',
      '柘阳糖厂昨天重新开放，老厂工回到糖厂当讲解员，糖厂里飘着糖香。',
      '糖厂参观的人很多，糖厂的老厂工',
    ];
    const text = paragraphs.join('\n\n');
    const at = (paragraph: number): number => text.indexOf(paragraphs[paragraph] as string);
    const constraints: Constraint[] = [
      { kind: 'join', left: at(10), right: at(2) },
      { kind: 'join', left: at(5), right: at(6) },
    ];
    const order = pageOrder(engine.analyse({ text, language: 'zh-Hans', date: null, constraints }), () => true);
    assert.deepEqual(
      order.toSorted((a, b) => a - b),
      paragraphs.map((_, index) => index),
    );
  });

  it('name each block once', () => {
    fc.assert(
      fc.property(page, (input) => {
        const given = readAs(input);
        const order = pageOrder(given, () => true);
        assert.deepEqual(
          order.toSorted((a, b) => a - b),
          order.map((_, index) => index),
        );
        assert.equal(order.length, given.blocks.length);
      }),
      { numRuns: 80 },
    );
  });
});

function readSamples(): [string, Page][] {
  return ['01-broken-page', '03-traditional', '04-hard-wrapped'].map((name) => {
    const text = readFileSync(`samples/${name}.news.txt`, 'utf8');
    return [name, engine.analyse({ text, language: detectLanguage(text), date: null, constraints: [] })];
  });
}
