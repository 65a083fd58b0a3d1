// A person's decisions: what is offered where, what it does to the page, and that decisions stay with their words while the text is edited.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Constraint, Page } from '../../../server/src/core/model.js';
import { applyEdits, type Edit } from '../../../server/src/core/text/edits.js';
import { moveConstraints } from '../../../server/src/decisions/anchors.js';
import type { PlaceDecision } from '../../../server/src/decisions/decide.js';
import { type ActionContext, actionsAt, isWanted, mayBeWanted, type PlainAction } from '../../../server/src/features/actions.js';
import { applyDisjoint } from '../../../server/src/features/joins.js';
import { engine, lineAt, NEWS, read, statistics } from '../features/page.js';
import { Notebook } from './notebook.js';

const at = (page: string, words: string): string => page.replace(words, `|${words}`);

function actions(marked: string, only: readonly string[] | null = null): { page: Page; offered: PlainAction[] } {
  const { page, carets } = read(marked);
  const context: ActionContext = {
    locale: 'en',
    engine,
    statistics,
    held: [],
    automatic: false,
    lineAt: lineAt(page),
    wants: (kind) => mayBeWanted(only, kind),
  };
  return { page, offered: actionsAt(page, { start: carets[0]!, end: carets[0]! }, context) };
}

/** Titles of the rewrites at a caret. */
const rewrites = (marked: string): string[] => actions(marked, ['refactor.rewrite']).offered.map(({ title }) => title);

/** Takes the action of a kind at a caret: the text afterwards, and what the block at the caret then is. */
function take(marked: string, kind: string): { text: string; role: string | undefined } {
  const { page, offered } = actions(marked, [kind]);
  const action = offered.find((other) => other.kind === kind);
  assert.ok(action, `${kind} is offered`);
  const start = page.starts[page.starts.findLastIndex((offset) => offset <= marked.indexOf('|'))]!;
  const { effect } = action;
  if ('edits' in effect) {
    const text = applyDisjoint(page.input.text, effect.edits);
    const after = engine.analyse({ ...page.input, text });
    return { text, role: after.roles[after.starts.indexOf(start)] };
  }
  assert.ok('decision' in effect, 'a decision');
  const after = afterDecision(page, effect.decision).page;
  return { text: page.input.text, role: after.roles[after.starts.indexOf(start)] };
}

/** A page about which one thing was decided. */
function afterDecision(page: Page, decision: PlaceDecision): Notebook {
  const notebook = new Notebook(page.input.text);
  notebook.decide(decision);
  return notebook;
}

describe('what a person may say of a block', () => {
  it('is offered for the role that it has not', () => {
    assert.deepEqual(
      rewrites(at(NEWS, '霜河大桥主塔封顶\n\n——')).filter((title) => title.startsWith('This is:')),
      [
        'This is: kicker',
        'This is: deck',
        'This is: subhead',
        'This is: column title',
        'This is: byline',
        'This is: caption',
        'This is: paragraph',
      ],
    );
  });

  it('is nothing between blocks', () => {
    assert.deepEqual(rewrites('第一段。\n\n|\n\n第二段。'), []);
  });

  it('is obeyed, whatever the engine took the block for', () => {
    for (const role of ['headline', 'kicker', 'deck', 'subhead', 'column', 'byline', 'caption', 'paragraph']) {
      for (const words of ['村里的小学', '### 夜里的灯光', '松原晚报记者']) {
        const { offered } = actions(at(NEWS, words));
        const kind = `refactor.rewrite.galley.role.${role}`;
        if (offered.some((action) => action.kind === kind)) assert.equal(take(at(NEWS, words), kind).role, role, words);
      }
    }
  });

  it('can be written into the text as a mark, of the depth that the page uses, and taken away again', () => {
    const marked = take(at(NEWS, '村里的小学'), 'refactor.rewrite.galley.mark.headline');
    assert.ok(marked.text.includes('\n## 村里的小学搬进了新楼。\n'));
    const bare = take(at(NEWS, '### 夜里的灯光'), 'refactor.rewrite.galley.mark.paragraph');
    assert.ok(bare.text.includes('\n夜里的灯光\n'));
    const deeper = take(at(NEWS, '### 夜里的灯光'), 'refactor.rewrite.galley.mark.headline');
    assert.ok(deeper.text.includes('\n## 夜里的灯光\n'));
  });

  it('splits a paragraph between two words by a break in the text, which undoing takes back', () => {
    const { page } = read(NEWS);
    const { text } = take(at(NEWS, '大桥全长'), 'refactor.rewrite.galley.split');
    assert.equal(text, NEWS.replace('大桥全长', '\n\n大桥全长'));
    const after = engine.analyse({ ...page.input, text });
    assert.equal(after.blocks.length, page.blocks.length + 1);
  });

  it('splits as the page parts its paragraphs: its line ends, its indent, no space left behind', () => {
    const lines = '　　第一段在这里说完了。\r\n　　第二段也在这里说完了。 |后半段另起。\r\n　　第三段。\r\n';
    assert.equal(
      take(lines, 'refactor.rewrite.galley.split').text,
      '　　第一段在这里说完了。\r\n　　第二段也在这里说完了。\r\n　　后半段另起。\r\n　　第三段。\r\n',
    );
    assert.ok(!rewrites('|第一段在这里说完了。').includes('Split the paragraph here'));
    assert.ok(!rewrites('第一段在这里说完了。|').includes('Split the paragraph here'));
  });
});

/** Takes the first action of a kind at a caret, which has to be a decision: the page after it. */
function decided(marked: string, kind: string): Notebook {
  const { page, offered } = actions(marked, [kind]);
  const [action] = offered;
  assert.ok(action && 'decision' in action.effect, `${kind} is offered`);
  return afterDecision(page, action.effect.decision);
}

/** Titles of the articles and the first characters of what stands in them. */
const articles = (page: Page): string[] =>
  page.articles.map(({ body, head }) => {
    const words = (block: number | null): string =>
      block === null ? '-' : page.input.text.slice(page.starts[block], page.starts[block]! + 6).trim();
    return `${words(head?.headline ?? null)}: ${body.map(words).join(' ')}`;
  });

describe('what a person may say of a lost half', () => {
  const LOST = `## 霜河大桥主塔封顶

松原晚报9月3日讯(记者 江雨眠)今天，霜河大桥主塔封顶，今年雨水多，塔顶的灯夜夜亮着，工人们和技术人员都盼着早一天把耽误的

## 松原秋季书市周末开场

松原晚报9月3日讯(记者 白露)秋季书市周末在人民广场开场，设摊位120个。
`;

  it('is that nothing is missing: the finding ends, and forgetting brings it back', () => {
    const marked = at(LOST, '把耽误的');
    assert.equal(actions(marked).page.orphans.length, 1);
    const notebook = decided(marked, 'quickfix.galley.complete');
    assert.deepEqual(notebook.page.orphans, []);
    assert.deepEqual(
      notebook.page.findings.filter(({ rule }) => rule === 'seam.orphan'),
      [],
    );
    notebook.decide({ kind: 'forget', at: LOST.indexOf('把耽误的') });
    assert.equal(notebook.page.orphans.length, 1);
  });

  it('is where it goes on, out of what might fit', () => {
    const text = `${LOST}\n日子抢回来，早一天让两岸的人走上这座新桥。\n`;
    const { page } = read(text);
    const from = page.starts.indexOf(text.indexOf('松原晚报9月3日讯(记者 江'));
    const apart: Constraint = { kind: 'apart', left: page.starts[from]!, right: text.indexOf('日子抢回来') };
    const torn = engine.update(page, [], { ...page.input, constraints: [apart] });
    const context: ActionContext = {
      locale: 'en',
      engine,
      statistics,
      held: [],
      automatic: false,
      lineAt: lineAt(page),
      wants: (kind) => kind === 'quickfix' || kind.startsWith('quickfix.galley.c'),
    };
    const caret = text.indexOf('把耽误的');
    const offered = actionsAt(torn, { start: caret, end: caret }, context);
    assert.deepEqual(
      offered.map(({ kind, title }) => `${kind.split('.').at(-1)}: ${title}`),
      ['choose: It goes on in line 9: “日子抢回来，早一…”', 'complete: Nothing is missing: the paragraph is complete'],
    );
    const [choice] = offered;
    assert.ok(choice && 'decision' in choice.effect);
    const joined = afterDecision(torn, choice.effect.decision).page;
    assert.deepEqual(
      joined.seams.map(({ to }) => joined.starts[to]),
      [text.indexOf('日子抢回来')],
    );
    assert.deepEqual(joined.orphans, []);
  });
});

describe('what a person may say of an article', () => {
  const kind = (name: string): string => `refactor.rewrite.galley.${name}`;

  it('is that one begins here, which no seam and no order outweighs', () => {
    assert.deepEqual(articles(decided(at(NEWS, '村里的小学'), kind('starts')).page), [
      '## 霜河大: 松原晚报9月 夜里十点，塔 把耽误的日子',
      '-: 村里的小学搬',
      '## 松原秋: 松原晚报9月',
    ]);
  });

  it('is that a paragraph, and what goes with it, belongs to another one', () => {
    assert.deepEqual(articles(decided(at(NEWS, '村里的小学'), kind('belongs')).page), [
      '## 霜河大: 松原晚报9月 夜里十点，塔 把耽误的日子',
      '## 松原秋: 松原晚报9月 村里的小学搬',
    ]);
  });
});

describe('what a person may say of a heading, and so of its article', () => {
  const kind = (name: string): string => `refactor.rewrite.galley.${name}`;
  const heading = at(NEWS, '## 松原秋季书市');

  it('is that none begins there: all of it goes on with the story above', () => {
    assert.deepEqual(articles(decided(heading, kind('startsNot')).page), [
      '## 霜河大: 松原晚报9月 夜里十点，塔 把耽误的日子 村里的小学搬 松原晚报9月',
    ]);
    assert.ok(!rewrites(`|${NEWS}`).includes('No article begins here'), 'there is no story above the first');
  });

  it('is that it belongs to another one', () => {
    assert.equal(articles(decided(heading, kind('belongs')).page).length, 1);
  });
});

describe('what a person may say of two paragraphs that follow each other', () => {
  it('is that they are one, where neither is half of another', () => {
    const { page } = decided(at(NEWS, '把耽误的日子'), 'refactor.rewrite.galley.joined');
    const words = (block: number): string => page.input.text.slice(page.starts[block], page.starts[block]! + 5);
    assert.ok(page.seams.some(({ from, to }) => words(from) === '把耽误的日' && words(to) === '村里的小学'));
  });
});

describe('what a person may do with a paragraph of another article', () => {
  it('is to send it to the end of that one, having seen where it goes', () => {
    const { page, offered } = actions(at(NEWS, '村里的小学'), ['refactor.rewrite.galley.moveTo']);
    assert.deepEqual(
      offered.map(({ title }) => title),
      ['Move to the end of the article “松原秋季书市周末开场”'],
    );
    const [effect] = offered.map((action) => action.effect);
    assert.ok(effect !== undefined && 'preview' in effect && effect.preview !== null);
    assert.match(applyDisjoint(page.input.text, [effect.preview.edit]), /设摊位120个。\n\n村里的小学搬进了新楼。\n$/);
  });
});

describe('kinds of actions', () => {
  it('are asked for by name or by what they are below, never by a piece of a name', () => {
    assert.ok(isWanted(null, 'quickfix.galley.join'));
    assert.ok(isWanted(['quickfix'], 'quickfix.galley.join'));
    assert.ok(isWanted(['source', ''], 'quickfix.galley.join'));
    assert.ok(!isWanted(['quick'], 'quickfix.galley.join'));
    assert.ok(!isWanted(['quickfix.galley.join.all'], 'quickfix.galley.join'));
    assert.ok(mayBeWanted(['refactor.rewrite.galley.role.deck'], 'refactor.rewrite.galley'));
    assert.ok(!mayBeWanted(['refactor.inline'], 'refactor.rewrite.galley'));
  });
});

describe('decisions under edits', () => {
  const text = '第一段在这里。第二段在那里。第三段在远处。';
  const edit: fc.Arbitrary<Edit> = fc
    .tuple(fc.nat(text.length), fc.nat(4), fc.constantFrom('', '新', '\n\n', '　　很长的一句话'))
    .map(([start, size, inserted]) => ({ start, end: Math.min(text.length, start + size), text: inserted }));

  it('stay with the words that they are about', () => {
    fc.assert(
      fc.property(edit, fc.nat(text.length - 2), fc.integer({ min: 1, max: 6 }), (change, start, size) => {
        const block = { start, end: Math.min(text.length, start + size) };
        const [moved] = moveConstraints([{ kind: 'role', block, role: 'caption' }], change) as Extract<
          Constraint,
          { kind: 'role' }
        >[];
        const after = applyEdits(text, [change]);
        const untouched = change.end <= block.start || change.start >= block.end;
        if (untouched) {
          assert.equal(after.slice(moved!.block.start, moved!.block.end), text.slice(block.start, block.end));
        } else if (moved) {
          assert.ok(0 <= moved.block.start && moved.block.start < moved.block.end && moved.block.end <= after.length);
        } else assert.ok(change.start <= block.start && block.end <= change.end);
      }),
      { numRuns: 500 },
    );
  });

  it('fall away with the place that they are about', () => {
    const split: Constraint = { kind: 'split', at: 7 };
    assert.deepEqual(moveConstraints([split], { start: 5, end: 9, text: '' }), []);
    assert.deepEqual(moveConstraints([split], { start: 7, end: 9, text: '' }), [split]);
    assert.deepEqual(moveConstraints([split], { start: 0, end: 2, text: '' }), [{ kind: 'split', at: 5 }]);
    const apart: Constraint = { kind: 'apart', left: 6, right: 7 };
    assert.deepEqual(moveConstraints([apart], { start: 7, end: 7, text: '\n\n' }), [{ kind: 'apart', left: 6, right: 9 }]);
  });
});
