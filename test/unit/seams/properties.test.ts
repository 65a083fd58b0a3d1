// Properties of the matching on random pages: one to one, no circles, "after an edit" equals "from scratch", shares are chances.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Page, Role } from '../../../server/src/core/model.js';
import { findSeams } from '../../../server/src/core/seams/match.js';
import { components, type Edge, matchComponent } from '../../../server/src/core/seams/matching.js';
import type { SeamState } from '../../../server/src/core/seams/seam.js';
import { oddsOf, sharesOf } from '../../../server/src/core/seams/shares.js';
import { reuseOf } from '../../../server/src/core/update.js';
import { nothingDecided, seamsOf, viewOf } from './page.js';

const pieces = [
  '全县早稻陆续开镰，收割机在金黄的稻田里来回穿梭，预计总产量比去年增加一成，农民收入稳步提',
  '高。农业农村部门组织农机手抢收早稻。',
  '县博物馆每周五开放到晚上九时，观众可以在夜间参观青铜器、瓷器等常设展',
  '览，馆内还将举办讲座和亲子活动，市民可以免费预',
  '约，名额有限。',
  '会议总结了上半年工作。',
  '今年以来，全市新增就业人数同比增长6.',
  '4%，创五年来新高。“我们将继续努力，',
  '争取再上一个台阶”，负责人说。',
  '标。',
  '，',
  '',
  '（记者',
  '(上接1版)',
  'The council approved a plan that gives the',
  'parks department money for repairs.',
  '\ud800',
];
const roles: readonly Role[] = ['paragraph', 'paragraph', 'paragraph', 'paragraph', 'headline', 'jump', 'folio', 'list'];
const block = fc.record({ text: fc.constantFrom(...pieces), role: fc.constantFrom(...roles), indented: fc.boolean() });
const blocks = fc.array(block, { maxLength: 60 });

function view(list: readonly { text: string; role: Role; indented: boolean }[]): ReturnType<typeof viewOf> {
  const kept = list.filter((each) => each.text !== '');
  return viewOf(
    kept.map((each) => (each.indented ? '　　' : '') + each.text),
    kept.map((each) => each.role),
  );
}

function run(steps: Generator<void, SeamState>): SeamState {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the matching', () => {
  it('is one to one and closes no circle', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const { seams } = seamsOf(view(list));
        const next = new Map(seams.map((seam) => [seam.from, seam.to]));
        assert.equal(next.size, seams.length);
        assert.equal(new Set(seams.map((seam) => seam.to)).size, seams.length);
        for (const start of next.keys()) {
          let at: number | undefined = next.get(start);
          while (at !== undefined) {
            assert.notEqual(at, start);
            at = next.get(at);
          }
        }
      }),
    );
  });

  it('names no lead where it found a join', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const { seams, leads } = seamsOf(view(list));
        for (const { from, to } of leads) assert.ok(!seams.some((seam) => seam.from === from || seam.to === to));
      }),
    );
  });

  it('never calls a block an orphan at an end that is joined', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const { seams, orphans } = seamsOf(view(list));
        for (const { block: orphan, missing } of orphans) {
          assert.ok(!seams.some((seam) => (missing === 'end' ? seam.from : seam.to) === orphan));
        }
      }),
    );
  });

  it('after an edit equals the matching from scratch', () => {
    // Long enough that rows outside of the horizon are taken over.
    const long = fc.array(block, { minLength: 300, maxLength: 420 });
    fc.assert(
      fc.property(
        long,
        fc.nat(),
        fc.array(block, { maxLength: 3 }),
        fc.oneof(fc.constant(-1), fc.integer({ min: 0, max: 3 })),
        fc.array(fc.nat(), { maxLength: 3 }),
        fc.boolean(),
        (list, seed, inserted, lost, decided, sameBefore) => {
          const before = list.filter((each) => each.text !== '');
          const fresh = inserted.filter((each) => each.text !== '');
          // Half of the time as many blocks come as go: then much more is taken over.
          const removed = lost < 0 ? fresh.length : lost;
          const at = seed % Math.max(1, before.length - removed);
          const after = [...before.slice(0, at), ...fresh, ...before.slice(at + removed)];
          const complete = new Set(decided.map((each) => each % after.length));
          const decisions = { ...nothingDecided, complete };
          const oldView = view(before);
          const newView = view(after);
          const state = seamsOf(oldView, sameBefore ? decisions : nothingDecided);
          const origin = Int32Array.from(after, (_, i) => {
            if (i < at) return i;
            return i < at + fresh.length ? -1 : i - fresh.length + removed;
          });
          // Blocks that only moved are the same objects, as the engine hands them over.
          const shared = {
            ...newView,
            blocks: newView.blocks.map((each, i) => (origin[i]! >= 0 ? oldView.blocks[origin[i]!]! : each)),
          };
          const page = { ...oldView, input: { text: oldView.text }, memo: { seams: state, blocksRead: 0 } } as unknown as Page;
          const updated = run(findSeams(shared, decisions, reuseOf(page, shared, origin, { stretches: [], changes: [] }, true)));
          assert.deepEqual(updated, seamsOf(newView, decisions));
          const nothingNew = fresh.length === 0 && removed === 0 && (sameBefore || decided.length === 0);
          for (const seam of updated.seams) if (nothingNew) assert.ok(state.seams.includes(seam), 'the very same object');
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  });
});

describe('matching of edges', () => {
  const edge = fc.record({ from: fc.nat(5), to: fc.nat(5), weight: fc.integer({ min: 1, max: 99 }) });
  const edges = fc.uniqueArray(edge, { selector: (each) => each.from * 10 + each.to, maxLength: 12 });

  /** The greatest weight by trying everything. */
  function greatest(list: readonly Edge[]): number {
    const [first, ...rest] = list;
    if (!first) return 0;
    const apart = rest.filter((each) => each.from !== first.from && each.to !== first.to);
    return Math.max(greatest(rest), first.weight + greatest(apart));
  }

  it('finds the greatest weight', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const chosen = components(list).flatMap((group) => matchComponent(group));
        assert.equal(
          chosen.reduce((sum, each) => sum + each.weight, 0),
          greatest(list),
        );
      }),
    );
  });

  it('gives shares that are chances: those of one end never come to more than one', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const from = list.map((each) => each.from);
        const to = list.map((each) => each.to);
        const shares = sharesOf(
          from,
          to,
          Float64Array.from(list, (each) => oddsOf(each.weight / 20 - 2)),
          10,
        );
        for (let end = 0; end < 6; end++) {
          const sum = shares.reduce((total, share, i) => total + (from[i] === end ? share : 0), 0);
          assert.ok(sum <= 1.1, `${sum}`); // the rounds end before everything has come to rest
        }
      }),
    );
  });

  it('leaves a lone pair its plain chance', () => {
    const [share] = sharesOf([0], [1], Float64Array.of(oddsOf(2)), 2);
    assert.ok(Math.abs(share! - 1 / (1 + Math.exp(-2))) < 1e-9);
  });
});
