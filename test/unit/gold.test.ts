// Holds the hand-made truth to itself: gold sentences to their text and to the words of the annotation format, page truth to its page.
// What it finds wrong is a slip of the hand in test/gold or test/fixtures, never a fault of the engine.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ClaimKind, ClaimRole } from '../../server/src/core/claims/claim.js';
import type { Role } from '../../server/src/core/model.js';

// `Record` makes the compiler complain when the contract gains or loses a word.
const kinds: Record<ClaimKind, true> = {
  percentage: true,
  'percentage-point': true,
  money: true,
  count: true,
  measure: true,
  duration: true,
  date: true,
  time: true,
  ordinal: true,
  rank: true,
  ratio: true,
  multiple: true,
  fraction: true,
  number: true,
};
const claimRoles: Record<ClaimRole, true> = {
  level: true,
  from: true,
  to: true,
  by: true,
  share: true,
  subset: true,
  threshold: true,
  period: true,
  offset: true,
  attributive: true,
  'event-date': true,
  dateline: true,
  none: true,
};
const pageRoles: Record<Role, true> = {
  folio: true,
  column: true,
  kicker: true,
  headline: true,
  deck: true,
  subhead: true,
  byline: true,
  jump: true,
  caption: true,
  credit: true,
  paragraph: true,
  list: true,
  table: true,
  rule: true,
  notice: true,
};
const modifiers = new Set(['gt', 'ge', 'lt', 'le', 'approx', 'about', 'over-approx', 'max', 'min']);
const aspects = new Set(['consecutive', 'cumulative', 'average', 'recent']);

interface GoldClaim {
  text: string;
  start: number;
  end: number;
  kind: string;
  value: string | null;
  unit: string | null;
  min: string | null;
  max: string | null;
  minExclusive: boolean;
  maxExclusive: boolean;
  modifier: string | null;
  aspect: string | null;
  ratio: string | null;
  role: string;
  direction?: string;
}

interface GoldSentence {
  id: string;
  lang: string;
  text: string;
  claims: GoldClaim[];
}

const decimal = /^-?\d+(\.\d+)?$/;
const fraction = /^\d+\/\d+$/;
/** What a value may look like, by kind; a plain decimal where nothing else is said. */
const shapes: Partial<Record<string, RegExp>> = {
  fraction: /^(\d+\/\d+|\d+(\.\d+)?)$/,
  ratio: /^\d+(\.\d+)?(:\d+(\.\d+)?)+$/,
  time: /^\d\d:\d\d(:\d\d)?$/,
  date: /^[\dX]{4}(-[\dX]{2}(-[\dX]{2})?)?(\/[\dX]{4}(-[\dX]{2}(-[\dX]{2})?)?)?$/,
};

/** Everything that is wrong with one claim, in words. */
function faults(claim: GoldClaim, text: string): string[] {
  const wrong: string[] = [];
  const expect = (holds: boolean, what: string) => {
    if (!holds) wrong.push(`${claim.text}: ${what}`);
  };
  expect(text.slice(claim.start, claim.end) === claim.text && claim.text.length > 0, 'span and text differ');
  expect(claim.text.trim() === claim.text, 'white space at the edge');
  expect(Object.hasOwn(kinds, claim.kind), `kind ${claim.kind}`);
  expect(Object.hasOwn(claimRoles, claim.role), `role ${claim.role}`);
  expect(claim.modifier === null || modifiers.has(claim.modifier), `modifier ${claim.modifier}`);
  expect(claim.aspect === null || aspects.has(claim.aspect), `aspect ${claim.aspect}`);
  expect(claim.value === null || (shapes[claim.kind] ?? decimal).test(claim.value), `value ${claim.value}`);
  expect(claim.ratio === null || (claim.kind === 'multiple' && decimal.test(claim.ratio)), `ratio ${claim.ratio}`);
  expect(claim.direction === undefined || claim.direction === 'up' || claim.direction === 'down', `direction ${claim.direction}`);
  expect(claim.kind !== 'percentage' || claim.unit === '%' || claim.unit === '‰', `unit ${claim.unit}`);
  expect(claim.kind !== 'percentage-point' || claim.unit === 'pp', `unit ${claim.unit}`);
  expect(claim.kind !== 'money' || /^[A-Z]{3}(\/[a-z0-9]+)?$/.test(claim.unit ?? ''), `unit ${claim.unit}`);
  expect(!['measure', 'duration'].includes(claim.kind) || (claim.unit ?? '') !== '', 'no unit');
  for (const edge of [claim.min, claim.max])
    expect(edge === null || decimal.test(edge) || (claim.kind === 'fraction' && fraction.test(edge)), `bound ${edge}`);
  expect(claim.min !== null || !claim.minExclusive, 'no lower bound to exclude');
  expect(claim.max !== null || !claim.maxExclusive, 'no upper bound to exclude');
  if (claim.min !== null && claim.max !== null) expect(quotient(claim.min) < quotient(claim.max), 'bounds the wrong way round');
  const dated = claim.kind === 'date' || claim.kind === 'time' || claim.kind === 'ratio' || claim.kind === 'fraction';
  expect(claim.modifier === null || dated || claim.min !== null || claim.max !== null, 'a modifier without an interval');
  expect(claim.value !== null || claim.min !== null, 'neither a value nor an interval');
  return wrong;
}

/** Good enough to put two bounds in order. */
function quotient(number: string): number {
  const [top = '', bottom = '1'] = number.split('/');
  return Number(top) / Number(bottom);
}

function sentences(file: string): GoldSentence[] {
  const lines = readFileSync(join('test/gold', file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GoldSentence);
}

describe('gold sentences', () => {
  const chinese = sentences('claims.zh.jsonl');
  const english = sentences('claims.en.jsonl');
  const all = [...chinese, ...english];

  it('are as many as were asked for, a quarter of the Chinese ones Traditional, and enough of them say nothing', () => {
    const traditional = chinese.filter(({ lang }) => lang === 'zh-Hant').length;
    assert.ok(chinese.length >= 400 && english.length >= 250, `${chinese.length} Chinese, ${english.length} English`);
    assert.ok(traditional / chinese.length >= 0.25, `${traditional} Traditional`);
    assert.ok(all.filter(({ claims }) => claims.length === 0).length >= 150);
  });

  it('have ids and texts of their own', () => {
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    assert.equal(new Set(all.map(({ text }) => text)).size, all.length);
  });

  it('name their language', () => {
    assert.deepEqual(
      chinese.filter(({ lang }) => lang !== 'zh-Hans' && lang !== 'zh-Hant').map(({ id }) => id),
      [],
    );
    assert.deepEqual(
      english.filter(({ lang }) => lang !== 'en').map(({ id }) => id),
      [],
    );
  });

  it('carry claims whose spans, words and intervals hold', () => {
    const wrong = all.flatMap(({ id, text, claims }) =>
      claims.flatMap((claim) => faults(claim, text).map((fault) => `${id} ${fault}`)),
    );
    assert.deepEqual(wrong, []);
  });

  it('list their claims in the order of the text, none over another', () => {
    const crossed = all.filter(({ claims }) => claims.some((claim, at) => at > 0 && claim.start < (claims[at - 1]?.end ?? 0)));
    assert.deepEqual(
      crossed.map(({ id }) => id),
      [],
    );
  });

  it('use every kind, role, modifier and aspect of the format', () => {
    const claims = all.flatMap((sentence) => sentence.claims);
    const unused = (words: Iterable<string>, used: (claim: GoldClaim) => string | null) => {
      const seen = new Set(claims.map(used));
      return [...words].filter((word) => !seen.has(word));
    };
    assert.deepEqual(
      [
        ...unused(Object.keys(kinds), ({ kind }) => kind),
        ...unused(Object.keys(claimRoles), ({ role }) => role),
        ...unused(modifiers, ({ modifier }) => modifier),
        ...unused(aspects, ({ aspect }) => aspect),
      ],
      [],
    );
  });
});

interface Truth {
  blocks: { line: number; role: string | null; article: string | null }[];
  articles: { id: string; headline: number | null; body: number[]; continuedFrom: number | null; continuedOn: number | null }[];
  joins: { from: number; to: number; kind: string; closed: boolean }[];
  orphans: { line: number; missing: string }[];
}

/** Each truth file with the page it speaks of. */
function truths(): { name: string; page: string; truth: Truth }[] {
  const read = (path: string) => readFileSync(path, 'utf8');
  const samples = readdirSync('samples');
  const beside = (folder: string, page: (stem: string) => string) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.gold.json'))
      .map((file) => ({
        name: file,
        page: read(page(basename(file, '.gold.json'))),
        truth: JSON.parse(read(join(folder, file))) as Truth,
      }));
  return [
    ...beside('test/fixtures/truth', (stem) => join('samples', samples.find((file) => file.startsWith(`${stem}.`)) ?? stem)),
    ...beside('test/fixtures/pages', (stem) => join('test/fixtures/pages', `${stem}.txt`)),
  ];
}

describe('page truth', () => {
  it('is there for every sample', () => {
    const known = readdirSync('test/fixtures/truth').map((file) => basename(file, '.gold.json'));
    const pages = readdirSync('samples').filter((file) => /\.news\.(txt|md)$/.test(file));
    assert.deepEqual(
      pages.filter((file) => !known.includes(file.replace(/\.news\.\w+$/, ''))),
      [],
    );
  });

  for (const { name, page, truth } of truths()) {
    it(name, () => {
      const lines = page.split('\n');
      const roleAt = new Map(truth.blocks.map(({ line, role }) => [line, role]));
      const articleAt = new Map(truth.blocks.map(({ line, article }) => [line, article]));
      const paragraph = (line: number) => assert.equal(roleAt.get(line), 'paragraph', `line ${line} is no paragraph`);

      assert.equal(roleAt.size, truth.blocks.length, 'two blocks on one line');
      for (const { line, role } of truth.blocks) {
        assert.notEqual((lines[line] ?? '').trim(), '', `line ${line} is blank or not there`);
        assert.ok(role === null || Object.hasOwn(pageRoles, role), `role ${role}`);
      }
      assert.notEqual((lines[0] ?? '').trim(), '', 'the page begins with its first block');

      for (const { id, headline, body } of truth.articles) {
        if (headline !== null) assert.equal(roleAt.get(headline), 'headline', `${id}: line ${headline}`);
        for (const line of body) {
          paragraph(line);
          assert.equal(articleAt.get(line), id, `line ${line}`);
        }
      }
      const bodies = truth.articles.flatMap(({ body }) => body);
      const paragraphs = truth.blocks.filter(({ role }) => role === 'paragraph').map(({ line }) => line);
      assert.deepEqual(
        [...bodies].sort((a, b) => a - b),
        paragraphs,
        'each paragraph is in one article',
      );

      for (const { from, to, kind } of truth.joins) {
        paragraph(from);
        paragraph(to);
        const home = truth.articles.find(({ body }) => body.includes(from));
        assert.equal(home?.body[home.body.indexOf(from) + 1], to, `${from} goes on at ${to} in reading order`);
        const between = truth.blocks.some(
          ({ line, role }) => line > from && line < to && (role === 'paragraph' || role === null),
        );
        assert.equal(kind, to < from || between ? 'moved' : 'next', `join from ${from}`);
      }
      assert.equal(new Set(truth.joins.map(({ from }) => from)).size, truth.joins.length, 'one end is joined twice');
      assert.equal(new Set(truth.joins.map(({ to }) => to)).size, truth.joins.length, 'one start is joined twice');

      for (const { line, missing } of truth.orphans) {
        paragraph(line);
        assert.ok(missing === 'start' || missing === 'end', missing);
        assert.ok(
          !truth.joins.some(({ from, to }) => (missing === 'end' ? from : to) === line),
          `line ${line} is joined and an orphan`,
        );
      }
    });
  }
});
