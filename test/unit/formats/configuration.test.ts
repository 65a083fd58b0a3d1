// .galley.json as the program reads it and as its schema describes it: the two may not differ.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { readConfiguration } from '../../../server/src/configuration/file.js';
import { faultsOf } from '../../../server/src/configuration/schema.js';
import { defaultSettings } from '../../../server/src/configuration/settings.js';
import { rules } from '../../../server/src/core/rules.js';
import { dateOfFileName, formatDate, parseDate } from '../../../server/src/features/document-date.js';
import { lineCounter } from '../../../server/src/formats/lines.js';

interface Schema {
  readonly properties: { readonly severities: { readonly properties: Readonly<Record<string, unknown>> } };
}

const schema = JSON.parse(readFileSync('schemas/galley.schema.json', 'utf8')) as Schema;
const validate = new Ajv({ strict: true, keywords: ['allowComments', 'allowTrailingCommas'] }).compile(schema);

/** What is wrong with a settings file: `line: message`. */
function troubles(text: string): string[] {
  const lineAt = lineCounter(text);
  return readConfiguration(text, defaultSettings, 'en').troubles.map(
    ({ offset, message }) => `${lineAt(offset) + 1}: ${message}`,
  );
}

describe('.galley.json', () => {
  it('sets what it names and leaves the rest', () => {
    const { settings, troubles: none } = readConfiguration(
      '{ // our paper\n "language": "zh-Hant", "date": "2025-03", "severities": { "seam.orphan": "off" }, }',
      defaultSettings,
      'en',
    );
    assert.deepEqual(none, []);
    assert.deepEqual(settings, {
      ...defaultSettings,
      language: 'zh-Hant',
      date: { year: 2025, month: 3, day: null },
      severities: { 'seam.orphan': 'off' },
    });
  });

  it('tells line and remedy of what it cannot use, and uses the rest', () => {
    assert.deepEqual(troubles('{\n "language": "klingon",\n "date": "2025-13",\n "colour": 1\n}'), [
      '2: “language” is to be one of: auto, zh-Hans, zh-Hant, en.',
      '3: “date” is to be a date like 2025-10-31, 2025-10 or 2025.',
      '4: There is no setting “colour”. There are: language, date, files, labels, severities.',
    ]);
    assert.equal(readConfiguration('{ "colour": 1, "language": "en" }', defaultSettings, 'en').settings.language, 'en');
  });

  for (const [text, slip] of [
    ['{ "language" "en" }', '1: A colon is missing before this.'],
    ['{ "language": "en"\n "date": "2025" }', '2: A comma is missing before this.'],
    ['{ "language": }', '1: A value belongs here.'],
    ['{ language: "en" }', '1: Names and text are written in quotes here.'],
    ['{ "files": ["a" ', '1: The list is not closed: a “]” is missing.'],
    ['{ "language": "en', '1: The quotes that open here are not closed.'],
  ] as const) {
    it(`says in words where the JSON of ${JSON.stringify(text)} goes wrong, once`, () => {
      assert.deepEqual(
        troubles(text).filter((line) => !line.includes('is to be')),
        [slip],
      );
    });
  }

  it('survives any text', () => {
    for (const text of [
      '',
      '[]',
      'null',
      '{',
      '{"severities": 3}',
      '{"severities": {"__proto__": "off"}}',
      '\u0000',
      '{"language": {}}',
    ]) {
      assert.ok(troubles(text).length > 0, text);
      assert.equal(readConfiguration(text, defaultSettings, 'zh').settings.language, null);
    }
  });

  it('agrees with its schema on what is good and what is not', () => {
    const cases = [
      '{}',
      '{"language": "auto"}',
      '{"language": "fr"}',
      '{"date": "2025-10-31"}',
      '{"date": "yesterday"}',
      '{"severities": {"seam.split": "hint"}}',
      '{"severities": {"seam.split": "loud"}}',
      '{"severities": {"seam.splat": "hint"}}',
      '{"severities": []}',
      '{"colour": 1}',
      '[]',
    ];
    for (const text of cases) assert.equal(troubles(text).length === 0, validate(JSON.parse(text)), text);
  });

  it('agrees with a validator of all of JSON Schema on whatever somebody sets', () => {
    const word = fc.constantFrom('auto', 'en', 'hint', 'off', '2025-10', '2025-13', '', 'seam.split', 'a');
    const entry = fc.oneof(word, fc.integer(), fc.constant(null), fc.array(fc.oneof(word, fc.integer()), { maxLength: 3 }));
    const rule = fc.constantFrom('seam.split', 'claim.date', 'seam.splat', 'toString');
    const value = fc.oneof(entry, fc.dictionary(rule, entry, { maxKeys: 3 }));
    const key = fc.constantFrom('language', 'date', 'files', 'labels', 'severities', '$schema', 'colour', 'constructor');
    fc.assert(
      fc.property(fc.oneof(value, fc.dictionary(key, value, { maxKeys: 4 })), (settings) => {
        const faults = faultsOf(settings, 'en');
        assert.equal(faults.length === 0, validate(settings), JSON.stringify({ settings, faults, ajv: validate.errors }));
      }),
      { numRuns: 2000 },
    );
  });

  it('knows every rule', () => {
    assert.deepEqual(Object.keys(schema.properties.severities.properties).sort(), Object.keys(rules).sort());
  });
});

describe('the date of a paper', () => {
  it('is read as people write it', () => {
    for (const good of ['2025-10-31', '2025-10', '2025', '2024-02-29']) assert.equal(formatDate(parseDate(good)), good);
    for (const bad of ['2025-02-29', '2025-13', '25-10-31', '2025-1-1', 'today', '', '2025-10-31T00:00'])
      assert.equal(parseDate(bad), null, bad);
  });

  it("is found in a file's name, whole or not at all", () => {
    assert.equal(formatDate(dateOfFileName('/pages/courier-2025-10-31.txt')), '2025-10-31');
    assert.equal(formatDate(dateOfFileName('20251031_A04.news')), '2025-10-31');
    assert.equal(formatDate(dateOfFileName('file:///c/2025.10.31.news')), '2025-10-31');
    for (const none of ['page-2025.txt', '120251031.txt', '2025-10-32.txt', '2025-1031.txt', '2024-10-31/page.txt']) {
      assert.equal(dateOfFileName(none), null, none);
    }
  });
});
