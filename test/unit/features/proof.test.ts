// The reading proof: every story put together, with its seams, torn edges and numbers, and never a word that does not stand in the text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Page } from '../../../server/src/core/model.js';
import { packProof, unpackProof } from '../../../server/src/features/packed-proof.js';
import { type ProofPassage, proofOf } from '../../../server/src/features/proof.js';
import { Notebook } from '../decisions/notebook.js';
import { lineAt, NEWS, read, statistics } from './page.js';

/** What is read here came packed, as it does in the editor. */
const proof = (page: Page) => unpackProof(packProof(whole(page)));

const whole = (page: Page) => proofOf(page, { locale: 'en', statistics, held: [], lineAt: lineAt(page) });

/** A passage as it reads: ┊ for a seam, [ ] around numbers, ~ for a torn edge. */
function listing(page: Page, { role, parts, torn }: ProofPassage): string {
  const { text } = page.input;
  const words = parts.map((part) => {
    if ('glue' in part) return part.seam === null ? part.glue : `${part.glue}┊${part.seam.kind}┊`;
    let at = part.start;
    let result = '';
    for (const claim of part.claims) {
      result += `${text.slice(at, claim.start)}[${text.slice(claim.start, claim.end)}]`;
      at = claim.end;
    }
    return result + text.slice(at, part.end);
  });
  return `${role}: ${torn.start ? '~' : ''}${words.join('')}${torn.end ? '~' : ''}`;
}

const read1 = (text: string, joins: readonly (readonly [string, string])[] = []): string[] => {
  const { page } = read(text, joins);
  return proof(page).articles.flatMap(({ passages }) => passages.map((passage) => listing(page, passage)));
};

describe('the reading proof', () => {
  it('sets headline, deck, byline and text, with numbers marked and the broken paragraph whole', () => {
    assert.deepEqual(read1(NEWS, [['夜里十点', '把耽误']]).slice(0, 7), [
      'headline: 霜河大桥主塔封顶',
      'deck: ——[三年]建设见闻',
      'byline: 松原晚报记者 江雨眠',
      'paragraph: 松原晚报9月3日讯(记者 江雨眠)今天，霜河大桥主塔封顶。大桥全长[2.4公里]，总投资由[18亿元]调整为[21亿元]。',
      'subhead: 夜里的灯光',
      'paragraph: 夜里[十点]，塔顶的灯还亮着。工长老周说，今年雨水多，大家都想着┊safe┊把耽误的日子抢回来。',
      'subhead: 桥那头的村子',
    ]);
  });

  it('puts a half that stands elsewhere behind its other half, and says from where', () => {
    const text = NEWS.replace('把耽误的日子抢回来。\n\n', '').replace(
      '设摊位120个。\n',
      '设摊位120个。\n\n把耽误的日子抢回来。\n',
    );
    const lines = read1(text, [['夜里十点', '把耽误']]);
    assert.ok(
      lines.includes('paragraph: 夜里[十点]，塔顶的灯还亮着。工长老周说，今年雨水多，大家都想着┊moved┊把耽误的日子抢回来。'),
      lines.join('\n'),
    );
  });

  it('shows a lost half as a torn edge', () => {
    const lines = read1('## 河口新桥通车\n\n大桥全长两公里，双向六车道，设计时速八十公里，两岸居民都说，从此过河只要十分钟，\n');
    assert.match(lines.at(-1) ?? '', /只要\[十分钟\]，~$/);
  });

  it('marks what people decided about', () => {
    const notebook = new Notebook(NEWS);
    notebook.decide({ kind: 'note', at: notebook.span('工长老周'), text: '?' });
    const { articles } = proofOf(notebook.page, {
      locale: 'en',
      statistics,
      held: notebook.book.held,
      lineAt: lineAt(notebook.page),
    });
    const marked = articles.flatMap(({ passages }) => passages.filter(({ decided }) => decided));
    assert.deepEqual(
      marked.map((passage) => listing(notebook.page, passage).slice(0, 13)),
      ['paragraph: 夜里'],
    );
  });

  it('lays a band for each piece of a story, in the order of the file', () => {
    const { page } = read(NEWS);
    assert.deepEqual(
      proof(page).bands.map(({ article, start }) => [article, page.input.text.slice(start, start + 5)]),
      [
        [0, '## 霜河'],
        [1, '## 松原'],
      ],
    );
  });

  it('holds every article’s pieces once, inside the text, whatever the text is', () => {
    const lines = fc.constantFrom(
      '## 题目',
      '正文说的是这件事，后面还有',
      '接着说完了。',
      '',
      'A story went on',
      'and ended here, 25% up.',
      '——副题',
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 14 }), (each) => {
        const { page } = read(each.join('\n'));
        const spans = proof(page)
          .articles.flatMap(({ passages }) =>
            passages.flatMap(({ parts }) => parts.flatMap((part) => ('glue' in part ? [] : [part]))),
          )
          .sort((a, b) => a.start - b.start);
        let behind = 0;
        for (const { start, end, claims } of spans) {
          assert.ok(behind <= start && start < end && end <= page.input.text.length);
          for (const claim of claims) assert.ok(start <= claim.start && claim.start < claim.end && claim.end <= end);
          behind = end;
        }
      }),
    );
  });

  it('comes out of its package as it went in, in a third of the room at most', () => {
    const pages = ['samples/01-broken-page.news.txt', 'samples/03-traditional.news.txt', 'samples/05-mixed.news.md'];
    for (const file of pages) {
      const text = readFileSync(file, 'utf8');
      const { page } = read(text, []);
      assert.deepEqual(unpackProof(packProof(whole(page))), whole(page));
      assert.ok(packProof(whole(page)).length < JSON.stringify(whole(page)).length / 3, file);
    }
    const { page } = read('', []);
    assert.deepEqual(unpackProof(packProof(whole(page))), whole(page));
  });
});
