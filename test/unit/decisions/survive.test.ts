// Twenty decisions of every kind on a page that is then edited above, below and inside them: all are found again and obeyed, the rest is worked out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type BlockIndex, blockAt, blockEnd, type Page } from '../../../server/src/core/model.js';
import { emptyBook } from '../../../server/src/decisions/book.js';
import { stands } from '../../../server/src/decisions/constraints.js';
import type { PlaceDecision } from '../../../server/src/decisions/decide.js';
import type { Held } from '../../../server/src/decisions/decision.js';
import { takeOver, textToWrite } from '../../../server/src/decisions/merge.js';
import { emptySidecar, readSidecar } from '../../../server/src/decisions/sidecar.js';
import { articlesOfBlocks } from '../../../server/src/features/article.js';
import { sayDecision } from '../../../server/src/features/decisions.js';
import { counting, Notebook } from './notebook.js';

const TEXT = readFileSync('samples/01-broken-page.news.txt', 'utf8');

function twenty(): Notebook {
  const notebook = new Notebook(TEXT);
  const { page } = notebook;
  const at = (block: BlockIndex | undefined): number => page.starts[block ?? -1] ?? assert.fail('there is such a block');
  const all = page.blocks.map((_, block) => block);
  const body = all.filter((block) => page.roles[block] === 'paragraph' && (page.blocks[block]?.length ?? 0) > 40);
  const heads = all.filter((block) => page.roles[block] === 'headline' || page.roles[block] === 'subhead');
  const numbers = page.blocks.flatMap(({ claims }, block) => claims.map(({ start }) => at(block) + start));
  const part = (block: BlockIndex | undefined, from: number, to: number) => ({ start: at(block) + from, end: at(block) + to });
  const wanted: readonly PlaceDecision[] = [
    { kind: 'role', at: at(heads[1]), role: 'caption' },
    { kind: 'role', at: at(body[1]), role: 'subhead' },
    { kind: 'boundary', at: at(body[4]), starts: true },
    { kind: 'boundary', at: at(body.at(-2)), starts: true },
    { kind: 'same-article', left: at(body[8]), right: at(heads[0]) },
    { kind: 'complete', at: at(body[6]) },
    { kind: 'complete', at: at(body[10]) },
    { kind: 'boundary', at: at(page.articles[2]?.runs[0]?.first), starts: false },
    { kind: 'split', at: at(body[5]) + 15 },
    ...page.seams.slice(0, 3).map(({ from, to }): PlaceDecision => ({ kind: 'apart', left: at(from), right: at(to) })),
    { kind: 'join', left: at(body[12]), right: at(body[13]) },
    { kind: 'claim', at: numbers[6]!, set: null },
    { kind: 'claim', at: numbers[12]!, set: { unit: 'USD' } },
    { kind: 'claim', at: numbers[20]!, set: { value: '7' } },
    { kind: 'note', at: part(body[3], 4, 12), text: '核' },
    { kind: 'label', at: part(body[7], 10, 16), label: '地名' },
    { kind: 'reviewed', at: part(body[9], 0, 0) },
    { kind: 'number', at: part(body[11], 2, 5), set: { kind: 'count', value: '3', unit: '人' } },
  ];
  assert.equal(wanted.length, 20);
  for (const decision of wanted) notebook.decide(decision);
  return notebook;
}

/** What is wrong with how the page obeys a decision; null where nothing is. */
function disobeyed(page: Page, held: Held): string | null {
  const { says } = held.decision;
  const what = `${sayDecision(says, 'en')}: ${held.decision.places.map(({ exact }) => exact).join(' | ')}`;
  if (!stands(held, page.input.text)) return `adrift, ${what}`;
  const [first, second] = (held.at ?? []).map(({ start }) => blockAt(page, start));
  const owners = articlesOfBlocks(page);
  const seam = page.seams.some(({ from, to }) => from === first && to === second);
  const obeyed = ((): boolean => {
    switch (says.kind) {
      case 'role':
        return page.roles[first!] === says.role;
      case 'boundary':
        // Read first, wherever its other pieces stand in the file.
        return says.starts === page.articles.some(({ body, runs }) => body[0] === first || runs[0]?.first === first);
      case 'join':
        return seam;
      case 'apart':
        return !seam && first !== second;
      case 'same-article':
        return owners[first!] === owners[second!];
      case 'complete':
        return (
          !page.orphans.some(({ block }) => block === first) && !page.seams.some(({ from, to }) => from === first || to === first)
        );
      case 'number':
      case 'claim': {
        const base = page.starts[first!]!;
        const claim = page.blocks[first!]!.claims.find(({ start }) => base + start === held.at![0]!.start);
        const { set } = says;
        if (set === null) return claim === undefined;
        return Object.entries(set).every(([key, value]) => claim?.[key as 'value'] === value);
      }
      default:
        return true;
    }
  })();
  return obeyed ? null : what;
}

function wrongOf({ page, book: { held } }: Notebook): string[] {
  // "Of one article with …" cuts a story before the block, and then puts what begins there behind the other one.
  const moved = new Set(
    held.flatMap(({ decision, at }) => (decision.says.kind === 'same-article' ? (at?.[0]?.start ?? []) : [])),
  );
  const judged = held.filter(({ decision, at }) => decision.says.kind !== 'boundary' || !moved.has(at?.[0]?.start ?? -1));
  return judged.map((each) => disobeyed(page, each)).filter((each) => each !== null);
}

/** The text after another program had it: something above, something below, a character changed inside every other line. */
function editedElsewhere(text: string): string {
  const lines = text
    .split('\n')
    .map((line, i) => (line.length > 24 && i % 2 === 0 ? `${line.slice(0, 17)}……${line.slice(18)}` : line));
  return `今日导读\n\n山海之间，港城霁川。\n\n${lines.join('\n')}\n\n编后：愿江水长清。\n`;
}

describe('twenty decisions of every kind', () => {
  const notebook = twenty();
  const file = textToWrite(notebook.book, emptySidecar, 'page.txt') ?? '';

  it('are obeyed', () => {
    assert.deepEqual(wrongOf(notebook), []);
  });

  it('are found again, or held back, after another program edited the page above, below and inside them; and are obeyed', () => {
    const text = editedElsewhere(TEXT);
    const again = new Notebook(text, counting(100));
    again.take(takeOver(emptyBook, readSidecar(file), text));
    const wrong = wrongOf(again);
    // Only what was said of a number whose digits were edited is held back.
    const touched = again.book.held.filter(
      ({ decision: { says, places } }) => says.kind === 'claim' && !text.includes(places[0]!.prefix.slice(-4) + places[0]!.exact),
    );
    assert.equal(wrong.length, touched.length, wrong.join('\n'));
    for (const line of wrong) assert.match(line, /^adrift, this number/);
    assert.ok(touched.length <= 2);
  });

  it('survive being typed around, and an analysis from scratch says the same', () => {
    const typed = twenty();
    for (let i = 0; i < 60; i++) {
      const at = (i * 397) % typed.text.length;
      typed.edit({ start: at, end: at, text: i % 3 === 0 ? '\n\n' : '新' });
      typed.edit({ start: at, end: at + (i % 3 === 0 ? 2 : 1), text: '' });
    }
    assert.equal(typed.text, TEXT);
    assert.deepEqual(typed.list().sort(), notebook.list().sort());
    assert.deepEqual(typed.page.roles, notebook.page.roles);
    assert.deepEqual(typed.claims(), notebook.claims());
  });
});

describe('a decision on one break of a chain', () => {
  // Three pieces of one sentence: the middle one goes on from the first and into the last.
  const CHAIN = `## 青屏水库扩容工程完工

青屏日报10月8日讯(记者 柳如眉)昨天，青屏水库扩容工程通过验收，灌溉面积由18万亩增至24万亩，受益的农户从1940户增至32

00户，他们说“过去一到旱季就要排队挑水，最远的村要走上五里路，现在自来水通到了家家户

户，再也不用起早了”，水费也比往年低了两成。

水库管理处说，明年还要修一条环库公路。
`;
  const pieces = ['青屏日报10月', '00户', '户，再也'] as const;

  /** “青屏日→00户 00户→户，再”: what goes on where; then the halves that are missing. */
  function read(notebook: Notebook): string {
    const { page } = notebook;
    const name = (block: BlockIndex): string =>
      page.input.text.slice(page.starts[block], Math.min(blockEnd(page, block), page.starts[block]! + 3));
    const seams = page.seams.map(({ from, to }) => `${name(from)}→${name(to)}`);
    return [...seams, ...page.orphans.map(({ block, missing }) => `${name(block)} ?${missing}`)].join(' ');
  }

  it('leaves the other as it was', () => {
    const notebook = new Notebook(CHAIN);
    assert.equal(read(notebook), '青屏日→00户 00户→户，再');
    const at = (words: string): number => notebook.span(words).start;
    notebook.decide({ kind: 'apart', left: at(pieces[0]), right: at(pieces[1]) });
    assert.match(read(notebook), /^00户→户，再/);
    notebook.undo();
    assert.equal(read(notebook), '青屏日→00户 00户→户，再');
  });

  it('that skips a piece leaves that piece to the rest', () => {
    const notebook = new Notebook(CHAIN);
    const at = (words: string): number => notebook.span(words).start;
    notebook.decide({ kind: 'join', left: at(pieces[0]), right: at(pieces[2]) });
    const after = read(notebook);
    assert.match(after, /^青屏日→户，再/);
    assert.ok(!after.includes('→00户'), 'nobody goes on in two places');
    assert.ok(!after.includes('00户→户，再'), 'nothing comes from two places');
  });
});
