// Numbers that a break cuts in two: both halves are read as one.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CUT, partsOf, placesOfClaim } from '../../../server/src/core/claims/across.js';
import { createEngine } from '../../../server/src/core/engine.js';
import type { Input, Page } from '../../../server/src/core/model.js';
import { applyEdits, type Edit } from '../../../server/src/core/text/edits.js';
import { annotate } from '../../../server/src/formats/annotations.js';

function page(text: string) {
  return createEngine(null).analyse({ text, language: 'zh-Hans', date: null, constraints: [] });
}

/** What the annotations say of each number: its first part, its rest, its value and unit. */
function said(text: string): string[] {
  const { claims } = annotate(page(text), { uri: 'page.txt', locale: 'en', severities: {}, sha256: () => '' });
  return claims.map(({ text: words, rest, value, unit }) =>
    `${words}${rest ? `|${rest.text}` : ''} = ${value} ${unit ?? ''}`.trim(),
  );
}

const head = '## 江州港建成智慧码头\n\n江州日报3月2日讯(记者 林远)今天，江州港智慧码头正式建成投用，';

describe('claims: across a break', () => {
  it('reads the unit of a number behind the break', () => {
    assert.deepEqual(said(`${head}港口吞吐量已连续3\n\n年位居全省第一，全市上下深受鼓舞。`), [
      '3月2日 = 2031-03-02'.replace('2031', 'XXXX'),
      '3|年 = 3 年',
      '第一 = 1',
    ]);
  });
  it('reads a number whose digits stand on both sides', () => {
    assert.deepEqual(said(`${head}全年完成投资286.\n\n8亿元，带动就业两万多人，群众的日子越过越好。`).slice(1, 2), [
      '286.|8亿元 = 28680000000 CNY',
    ]);
  });
  it('leaves whole numbers at a break alone', () => {
    const { across } = page(`${head}全年完成投资286.8亿元\n\n带动就业两万多人，群众的日子越过越好。`);
    assert.deepEqual(
      across.filter(({ claims }) => claims.some(({ place }) => place === CUT)),
      [],
    );
  });
  it('says nothing of a number that a person said to be none, whichever half they meant', () => {
    const pages = [
      ['32', `${head}企业由1940家增至32\n\n00家，群众的日子越过越好。`],
      ['8亿元', `${head}全年完成投资286.\n\n8亿元，群众的日子越过越好。`],
    ] as const;
    for (const [half, text] of pages) {
      const start = text.indexOf(half, text.indexOf('正式'));
      const at = { start, end: start + half.length };
      const input: Input = { text, language: 'zh-Hans', date: null, constraints: [] };
      const cut = (read: Page) => read.across.flatMap(({ claims }) => claims.filter(({ place }) => place === CUT)).length;
      assert.equal(cut(createEngine(null).analyse(input)), 1, half);
      assert.equal(cut(createEngine(null).analyse({ ...input, constraints: [{ kind: 'claim', at, set: null }] })), 0, half);
    }
  });
  it('tells both parts by their own offsets', () => {
    const text = `${head}港口吞吐量已连续3\n\n年位居全省第一，全市上下深受鼓舞。`;
    const read = page(text);
    const [across] = read.across;
    assert.ok(across);
    const cut = across.claims.find(({ place }) => place === CUT);
    assert.ok(cut);
    const { first, rest } = partsOf(read, across, cut.claim);
    assert.equal(text.slice(first.start, first.end), '3');
    assert.equal(rest && text.slice(rest.start, rest.end), '年');
  });
});

/** The findings of numbers. */
const ofClaims = ({ findings }: Page) => findings.filter(({ rule }) => rule.startsWith('claim.'));

describe('claims: a headline over a number that a break cuts', () => {
  const story = (title: string, end: string, start: string): string =>
    `## ${title}\n\n江州日报2031年3月2日讯(记者 林远)记者今天获悉，江州港货物吞吐量达到${end}\n\n${start}，码头上一片忙碌，工人们干劲十足。`;
  const rules = (text: string): string[] => ofClaims(page(text)).map(({ rule }) => rule);
  it('is held against the whole number', () => {
    assert.deepEqual(rules(story('江州港货物吞吐量突破3000万吨', '2800', '万吨')), ['claim.headline']);
    assert.deepEqual(rules(story('江州港货物吞吐量突破2000万吨', '2800', '万吨')), []);
    assert.deepEqual(rules(story('江州港货物吞吐量达到2800吨', '2800', '吨')), []);
    // Its first half alone would be another number of tonnes.
    assert.deepEqual(rules(story('江州港货物吞吐量达到28.4吨', '28.', '4吨')), []);
  });
});

describe('claims: a clause over a break', () => {
  /** What the annotations say of the numbers of a text from the second on: role, and what they measure. */
  const roles = (text: string): string[] =>
    annotate(page(text), { uri: 'page.txt', locale: 'en', severities: {}, sha256: () => '' })
      .claims.slice(1)
      .map(({ text: words, rest, role, group, indicator }) =>
        [`${words}${rest ? `|${rest.text}` : ''}`, role, group ?? '', indicator?.text ?? ''].join(' ').trim(),
      );
  /** The links of a page whose second paragraph is cut, by the words of their numbers. */
  const linked = (text: string): string[] => {
    const read = page(text);
    return read.links.map(
      ({ status, claims }) =>
        `${status}: ${claims
          .map((ref) => {
            const { first, rest } = placesOfClaim(read, ref);
            return text.slice(first.start, first.end) + (rest === null ? '' : `|${text.slice(rest.start, rest.end)}`);
          })
          .join(' = ')}`,
    );
  };
  const rest = '，群众的日子越过越好，港口上下深受鼓舞。';

  it('gives the number behind the break the role and the name that stand before it', () => {
    assert.deepEqual(roles(`${head}货柜放行时限由40天缩\n\n短到6天${rest}`), [
      '40天 from 0 货柜放行时限',
      '6天 to 0 货柜放行时限',
    ]);
    assert.deepEqual(roles(`${head}货柜放行时限由15\n\n至45天缩短到6天${rest}`).slice(0, 1), ['15|至45天 from 0 货柜放行时限']);
  });
  it('holds a number that is cut against the same one elsewhere', () => {
    const told = '## 江州港一年回望\n\n江州日报3月2日讯(记者 林远)会上通报，水产交易总额达到286.8亿元，创历史新高。';
    assert.deepEqual(linked(`${head}水产交易总额达到286.\n\n8亿元${rest}\n\n${told}`), ['agree: 286.|8亿元 = 286.8亿元']);
  });
  it('tells a drift where 近年来 stands before the break and 每年 at the other place', () => {
    const each = '## 江州港一年回望\n\n江州日报3月2日讯(记者 林远)会上通报，全市水产养殖面积每年增长8%，势头很好。';
    assert.deepEqual(linked(`${head}近年来，全市水产养殖面\n\n积增长8%${rest}\n\n${each}`), ['drift: 8% = 8%']);
    assert.deepEqual(linked(`${head}全市水产养殖面\n\n积增长8%${rest}\n\n${each}`), ['agree: 8% = 8%']);
    // The number itself says the same on its side of the break; only what it is told of is beyond.
    const lately = '## 江州港一年回望\n\n江州日报3月2日讯(记者 林远)会上通报，近年来新落户的企业中，60%来自邻省各地，势头很好。';
    assert.deepEqual(linked(`${head}江州每年\n\n新落户的企业里，60%来自邻省各地${rest}\n\n${lately}`), ['drift: 60% = 60%']);
  });
  it('doubts a change whose two ends stand on either side', () => {
    const rules = (text: string): string[] =>
      page(text)
        .findings.map(({ rule }) => rule)
        .filter((rule) => rule.startsWith('claim.'));
    assert.deepEqual(
      rules(`${head}货柜放行时限由6天缩\n\n短到40天，通关费用由30%下降\n\n到20%，下降20%${rest}`),
      ['claim.points'].slice(1),
    );
    assert.deepEqual(rules(`${head}通关费用占比由30%提高\n\n到20%${rest}`), ['claim.direction']);
    assert.deepEqual(rules(`${head}通关费用占比由20%提高\n\n到30%${rest}`), []);
  });
  it('is the same after any edits as in a fresh analysis', () => {
    const engine = createEngine(null);
    const input = (text: string): Input => ({ text, language: 'zh-Hans', date: null, constraints: [] });
    // Few things and few numbers in paragraphs that are cut anywhere, so that an edit makes or breaks a clause, and with it a link.
    const paragraph = fc
      .tuple(
        fc.constantFrom(
          '近年来，全市水产养殖面积',
          '全市水产养殖面积每年',
          '货柜放行时限由40天',
          '通关费用占比由30%',
          '水产交易总额',
        ),
        fc.constantFrom('达到', '缩短到', '提高到', '增长'),
        fc.constantFrom('286.8亿元', '8%', '6天', '15至45天', '20%'),
        fc.constantFrom('，群众的日子越过越好。', '，其中一半在外省。', ''),
        fc.nat(24),
        fc.constantFrom('', '', '## 水产交易总额达到312.4亿元\n\n', '## 通关费用占比达到20%\n\n'),
      )
      .map(([name, verb, number, end, cut, title]) => {
        const words = `${name}${verb}${number}${end}`;
        return `${title}${words.slice(0, cut)}\n\n${words.slice(cut)}`;
      });
    const edit = fc
      .tuple(fc.nat(400), fc.nat(40), fc.oneof(fc.constant(''), paragraph, fc.constantFrom('\n\n', '1', '本', '。')))
      .map(([start, size, text]): Edit => ({ start, end: start + size, text }));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 2, maxLength: 12 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (texts, edits) => {
          let read = engine.analyse(input(`${head}${texts.join('\n\n')}`));
          for (const each of edits) {
            const next = input(applyEdits(read.input.text, [each]));
            read = engine.update(read, [each], next);
            const fresh = engine.analyse(next);
            assert.deepEqual(read.across, fresh.across);
            assert.deepEqual(read.links, fresh.links);
            assert.deepEqual(ofClaims(read), ofClaims(fresh));
          }
        },
      ),
      { numRuns: 150 },
    );
  }).timeout(60_000);
});
