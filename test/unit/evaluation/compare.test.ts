// How two readings of one page are compared: each figure against a case that was counted by hand.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addCounts, compare, noCounts } from '../../../server/src/evaluation/compare.js';
import type { Reading } from '../../../server/src/evaluation/reading.js';
import { readingOf } from '../../../server/src/evaluation/reading.js';
import { bCubed, bCubedFigures, figuresOf, hitsByClass, kappaOf } from '../../../server/src/evaluation/scores.js';
import { exported, pages } from '../formats/exported.js';

const nothing: Reading = { blocks: [], joins: [], articles: [], claims: [] };

/** Blocks of ten characters, one after the other: `h p p` is a headline and two paragraphs. */
function blocks(roles: string): Reading['blocks'] {
  const names: Readonly<Record<string, string>> = { h: 'headline', p: 'paragraph', d: 'deck' };
  return roles.split(' ').map((role, index) => ({ start: index * 10, end: index * 10 + 9, role: names[role] ?? role }));
}

const article = (...members: number[]): Reading['articles'][number] => ({ title: `a${members[0]}`, members, body: members });

describe('the comparison of two readings', () => {
  it('of the same page by the same reader is perfect, on every sample', () => {
    for (const [name, text] of pages) {
      const reading = readingOf(exported(text, name).annotations);
      const { counts, disagreements } = compare(reading, reading);
      assert.deepEqual(disagreements, [], name);
      const hits = [
        counts.joins.next,
        counts.joins.moved,
        counts.articles.exact,
        counts.blocks,
        counts.claims.spans,
        counts.claims.values,
      ];
      for (const hit of hits) assert.deepEqual([hit.other, hit.gold], [0, 0], name);
      const { items, precision, recall } = counts.articles.blocks;
      assert.ok(Math.abs(precision - items) < 1e-9 && Math.abs(recall - items) < 1e-9, name);
      if (Object.keys(counts.roles).length > 1) assert.equal(kappaOf(counts.roles), 1, name);
    }
  });

  it('counts roles by class, with who took what for what', () => {
    const { counts, disagreements } = compare(
      { ...nothing, blocks: blocks('h p p p') },
      { ...nothing, blocks: blocks('h h p d') },
    );
    assert.deepEqual(counts.roles, { headline: { headline: 1 }, paragraph: { headline: 1, paragraph: 1, deck: 1 } });
    assert.deepEqual(hitsByClass(counts.roles).get('headline'), { both: 1, other: 1, gold: 0 });
    assert.deepEqual(hitsByClass(counts.roles).get('paragraph'), { both: 1, other: 0, gold: 2 });
    assert.deepEqual(
      disagreements.map(({ start, gold, other }) => `${start} ${gold} ${other}`),
      ['10 paragraph headline', '30 paragraph deck'],
    );
  });

  it('compares blocks that were cut differently by what lies in both', () => {
    const whole: Reading = { ...nothing, blocks: [{ start: 0, end: 40, role: 'paragraph' }] };
    const { counts } = compare(whole, { ...nothing, blocks: blocks('p h p p') });
    assert.deepEqual(counts.roles, { paragraph: { paragraph: 3, headline: 1 } });
    assert.deepEqual(counts.blocks, { both: 0, other: 4, gold: 1 });
  });

  it('counts joins by the two offsets that they tie, next and moved apart', () => {
    const gold: Reading = {
      ...nothing,
      joins: [
        { end: 9, start: 10, kind: 'next' },
        { end: 19, start: 40, kind: 'moved' },
      ],
    };
    const other: Reading = {
      ...nothing,
      joins: [
        { end: 9, start: 10, kind: 'next' },
        { end: 19, start: 30, kind: 'next' },
      ],
    };
    const { counts, disagreements } = compare(gold, other);
    assert.deepEqual(counts.joins, { next: { both: 1, other: 1, gold: 0 }, moved: { both: 0, other: 0, gold: 1 } });
    assert.deepEqual(
      disagreements.map(({ gold: said, other: heard, goesOn }) => [said, heard, goesOn]),
      [
        ['moved', null, 40],
        [null, 'next', 30],
      ],
    );
  });

  it('counts articles by B-cubed and by whole bodies in order', () => {
    const cut = blocks('p p p p p');
    const gold: Reading = { ...nothing, blocks: cut, articles: [article(0, 1, 2), article(3, 4)] };
    const other: Reading = { ...nothing, blocks: cut, articles: [article(0, 1), article(2, 3, 4)] };
    const { counts, disagreements } = compare(gold, other);
    // By hand: precision (1 + 1 + 1/3 + 2/3 + 2/3) / 5, recall (2/3 + 2/3 + 1/3 + 1 + 1) / 5.
    const { precision, recall } = bCubedFigures(counts.articles.blocks);
    assert.ok(Math.abs(precision! - 11 / 15) < 1e-9 && Math.abs(recall! - 11 / 15) < 1e-9);
    assert.deepEqual(counts.articles.exact, { both: 0, other: 2, gold: 2 });
    assert.deepEqual(
      disagreements.map(({ start, gold: said, other: heard }) => [start, said, heard]),
      [[20, 'a0', 'a2']],
    );
    const turned: Reading = { ...gold, articles: [{ ...article(0, 1, 2), body: [0, 2, 1] }, article(3, 4)] };
    assert.deepEqual(compare(gold, turned).counts.articles.exact, { both: 1, other: 1, gold: 1 });
  });

  it('counts numbers by place, and by place with value and unit', () => {
    const claim = (start: number, value: string, unit = '%') => ({ start, end: start + 2, value, unit, kind: 'percentage' });
    const { counts, disagreements } = compare(
      { ...nothing, claims: [claim(0, '3'), claim(5, '4'), claim(9, '1')] },
      { ...nothing, claims: [claim(0, '3'), claim(5, '40'), claim(20, '7')] },
    );
    assert.deepEqual(counts.claims, { spans: { both: 2, other: 1, gold: 1 }, values: { both: 1, other: 2, gold: 2 } });
    assert.deepEqual(
      disagreements.map(({ gold, other }) => [gold, other]),
      [
        ['percentage 4 %', 'percentage 40 %'],
        ['percentage 1 %', null],
        [null, 'percentage 7 %'],
      ],
    );
  });

  it('adds up over pages', () => {
    const one = compare({ ...nothing, blocks: blocks('h p') }, { ...nothing, blocks: blocks('h h') }).counts;
    const sum = addCounts(addCounts(noCounts, one), one);
    assert.deepEqual(sum.roles, { headline: { headline: 2 }, paragraph: { headline: 2 } });
    assert.equal(sum.pages, 2);
  });
});

describe('the figures', () => {
  it('precision, recall and F1 are those of the textbook, and none where there is nothing', () => {
    assert.deepEqual(figuresOf({ both: 6, other: 2, gold: 4 }), { precision: 0.75, recall: 0.6, f1: 12 / 18 });
    assert.deepEqual(figuresOf({ both: 0, other: 0, gold: 0 }), { precision: null, recall: null, f1: null });
  });

  it("Cohen's kappa is that of the textbook: 20 and 15 of 50 agreed, 5 and 10 not, is 0.4", () => {
    assert.ok(Math.abs(kappaOf({ yes: { yes: 20, no: 5 }, no: { yes: 10, no: 15 } })! - 0.4) < 1e-12);
    assert.equal(kappaOf({}), null);
    assert.equal(kappaOf({ yes: { yes: 5 } }), null);
  });

  it('B-cubed agrees with its definition, item by item', () => {
    const groups = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(groups, (pairs) => {
        const [gold, other] = [pairs.map(([g]) => g), pairs.map(([, o]) => o)];
        const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
        const share = (of: readonly number[], within: readonly number[], i: number): number => {
          const same = of.flatMap((group, j) => (group === of[i] ? [j] : []));
          return same.filter((j) => within[j] === within[i]).length / same.length;
        };
        const { precision, recall } = bCubedFigures(bCubed(gold, other));
        assert.ok(Math.abs(precision! - mean(pairs.map((_, i) => share(other, gold, i)))) < 1e-9);
        assert.ok(Math.abs(recall! - mean(pairs.map((_, i) => share(gold, other, i)))) < 1e-9);
      }),
    );
  });
});
