// A person's decisions: what is offered where, what it does to the page, and that decisions stay with their words while the text is edited.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Constraint, Page } from '../../../server/src/core/model.js';
import { applyEdits, type Edit } from '../../../server/src/core/text/edits.js';
import { type ActionContext, actionsAt, isWanted, mayBeWanted, type PlainAction } from '../../../server/src/features/actions.js';
import { moveConstraints } from '../../../server/src/features/anchors.js';
import { decide, hasDecision } from '../../../server/src/features/decide.js';
import { applyDisjoint } from '../../../server/src/features/joins.js';
import { engine, lineAt, NEWS, read } from './page.js';

const at = (page: string, words: string): string => page.replace(words, `|${words}`);

function actions(marked: string, only: readonly string[] | null = null): { page: Page; offered: PlainAction[] } {
  const { page, carets } = read(marked);
  const context: ActionContext = {
    locale: 'en',
    engine,
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
  const constraints = decide(page, effect.decision);
  assert.ok(constraints, 'it hits a block');
  const after = engine.update(page, [], { ...page.input, constraints });
  return { text: page.input.text, role: after.roles[after.starts.indexOf(start)] };
}

describe('what a person may say of a block', () => {
  it('is offered for the role that it has not', () => {
    assert.deepEqual(
      rewrites(at(NEWS, '霜河大桥主塔封顶\n\n——')).filter((title) => title.startsWith('This is')),
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

  it('splits a paragraph between two words', () => {
    const { page, offered } = actions(at(NEWS, '大桥全长'), ['refactor.rewrite.galley.split']);
    const [split] = offered;
    assert.ok(split && 'decision' in split.effect);
    const constraints = decide(page, split.effect.decision)!;
    const after = engine.update(page, [], { ...page.input, constraints });
    assert.equal(after.blocks.length, page.blocks.length + 1);
    assert.ok([...after.starts].includes(NEWS.indexOf('大桥全长')));
    assert.ok(!after.seams.some((seam) => after.starts[seam.to] === NEWS.indexOf('大桥全长')));
  });

  it('can be forgotten, and the newest of two holds', () => {
    const { page } = read(NEWS);
    const place = NEWS.indexOf('村里的小学');
    const first = decide(page, { kind: 'role', at: place, role: 'caption' })!;
    const second = decide(
      { ...page, input: { ...page.input, constraints: first } },
      { kind: 'role', at: place, role: 'byline' },
    )!;
    assert.equal(second.length, 1);
    const decided = engine.update(page, [], { ...page.input, constraints: second });
    assert.ok(hasDecision(second, { start: place, end: place + 5 }));
    assert.deepEqual(decide(decided, { kind: 'forget', at: place }), []);
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
