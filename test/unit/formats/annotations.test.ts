// The annotation format: every page fits the published schema, and what it says can be found in the text.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { type Annotations, annotate } from '../../../server/src/formats/annotations.js';
import { lineCounter } from '../../../server/src/formats/lines.js';
import { NEWS, read } from '../features/page.js';

const schema = JSON.parse(readFileSync('schemas/annotations.schema.json', 'utf8')) as object;
const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function annotations(text: string, joins: readonly (readonly [string, string])[] = []): Annotations {
  const { page } = read(text.replaceAll('|', ' '), joins);
  return annotate(page, { uri: 'page.txt', locale: 'en', severities: {}, sha256 });
}

function assertFits(value: Annotations): void {
  // What is printed, not what is held in memory, is what others read.
  const printed: unknown = JSON.parse(JSON.stringify(value));
  assert.ok(validate(printed), JSON.stringify(validate.errors?.slice(0, 3)));
}

describe('annotations', () => {
  it('fit the schema: empty text, samples, pages that are no pages', () => {
    assertFits(annotations(''));
    for (const file of readdirSync('samples')) assertFits(annotations(readFileSync(`samples/${file}`, 'utf8')));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(NEWS, '\n\n', '## ', '3年', '1.2%增至3%'))),
        (parts) => {
          assertFits(annotations(parts.join('')));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are refused by the schema when they are of another shape', () => {
    const good = JSON.parse(JSON.stringify(annotations(NEWS))) as Record<string, unknown>;
    for (const [key, value] of [
      ['version', 2],
      ['blocks', null],
      ['articles', [{}]],
      ['claims', [{ start: 0 }]],
      ['extra', 1],
    ] as const) {
      assert.equal(validate({ ...good, [key]: value }), false, key);
    }
  });

  it('tell the document: length, hash of the text, date as far as it is known', () => {
    const { document } = annotations('松原晚报9月3日讯(记者 白露)书市开场。');
    assert.equal(document.length, 21);
    assert.equal(document.sha256, sha256('松原晚报9月3日讯(记者 白露)书市开场。'));
    assert.equal(document.uri, 'page.txt');
  });

  it('quote every claim, indicator and dateline from the text', () => {
    const text = readFileSync('samples/01-broken-page.news.txt', 'utf8');
    const { claims, articles, blocks } = annotations(text);
    assert.ok(claims.length > 40, `${claims.length} claims`);
    for (const claim of claims) {
      assert.equal(text.slice(claim.start, claim.end), claim.text);
      assert.ok(claim.extent.start <= claim.start && claim.end <= claim.extent.end, claim.text);
      for (const quoted of [claim.indicator, claim.subject]) {
        if (quoted) assert.equal(text.slice(quoted.start, quoted.end), quoted.text);
      }
    }
    for (const { dateline, body } of articles) {
      if (dateline === null) continue;
      assert.ok(body.some((id) => blocks[id]!.start <= dateline.start && dateline.end <= blocks[id]!.end));
      if (dateline.agency) assert.ok(text.slice(dateline.start, dateline.end).includes(dateline.agency));
    }
  });

  it('number groups through the page, not each block by itself', () => {
    const { claims } = annotations('比重由6.93%提升至9.4%。\n\n收入由18亿元增至21亿元，增长较快。');
    const groups = claims.filter(({ group }) => group !== null).map(({ text, group }) => `${group} ${text}`);
    assert.deepEqual(groups, ['0 6.93%', '0 9.4%', '1 18亿元', '1 21亿元']);
  });

  it('name what a join takes out, with its place', () => {
    const text = 'The council met on nine occa-\n\nsions since June.';
    const { seams } = annotations(text, [['The', 'sions']]);
    assert.deepEqual(seams[0]?.removes, { start: 28, end: 29, text: '-' });
  });

  it('count lines by LF, CR and CR LF', () => {
    const lineAt = lineCounter('a\nb\r\nc\rd');
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7].map(lineAt), [0, 0, 1, 1, 1, 2, 2, 3]);
  });
});
