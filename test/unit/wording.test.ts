// Everything that a person reads is there in English and in Chinese: the manifest's words, the tables of l10n/, and nothing is left over.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../server/src/core/rules.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Json & { readonly [key: string]: Json };
const manifest = read('package.json');
const english = read('package.nls.json') as Readonly<Record<string, string>>;
const chinese = read('package.nls.zh-cn.json') as Readonly<Record<string, string>>;

const han = /\p{Script=Han}/u;
/** Proper names and file formats are the same in both languages; code in backquotes is nobody's language. */
const words = (text: string) => text.replace(/```[\s\S]*?```|`[^`]*`|\{\w+\}/g, '');
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

/** Every string in a JSON value. */
function strings(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}

/** Each language has its own picture. */
const isPath = (text: string): boolean => text.endsWith('.png');

/** The `%keys%` that the manifest uses. */
const used = [...new Set(strings(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []))].sort();

describe('the wording of the manifest', () => {
  it('has every key that the manifest uses, and no other', () => {
    assert.deepEqual(Object.keys(english).sort(), used);
  });

  it('has the same keys in Chinese', () => {
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
  });

  it('is Chinese in Chinese', () => {
    const foreign = Object.entries(chinese).filter(([, text]) => !han.test(words(text)) && !isPath(text));
    assert.deepEqual(foreign, []);
  });

  it('is not Chinese in English, but for examples', () => {
    const foreign = Object.entries(english).filter(([, text]) => han.test(words(text).replace(/“[^”]*”/g, '')));
    assert.deepEqual(foreign, []);
  });

  it('says in every command, setting and view what it is', () => {
    const contributes = manifest['contributes'] as { readonly [key: string]: Json };
    const commands = contributes['commands'] as readonly { readonly command: string; readonly title: string }[];
    const groups = contributes['configuration'] as readonly {
      readonly properties: { readonly [key: string]: { readonly [key: string]: Json } };
    }[];
    const settings = Object.assign({}, ...groups.map(({ properties }) => properties)) as (typeof groups)[number]['properties'];
    const bare = [
      ...commands.filter(({ title }) => !/^%.+%$/.test(title)).map(({ command }) => command),
      ...Object.keys(settings).filter((key) => !/^%.+%$/.test(String(settings[key]?.['markdownDescription'] ?? ''))),
    ];
    assert.deepEqual(bare, []);
  });

  it('knows every rule, and every rule can be silenced', () => {
    const contributes = manifest['contributes'] as {
      readonly configuration: readonly { readonly properties: Record<string, Json> }[];
    };
    const group = contributes.configuration.find(({ properties }) => 'galley.severities' in properties);
    const severities = group?.properties['galley.severities'] as {
      readonly properties: { readonly [rule: string]: { readonly description: string; readonly enum: readonly string[] } };
    };
    assert.deepEqual(Object.keys(severities.properties).sort(), Object.keys(rules).sort());
    for (const [rule, { description, enum: values }] of Object.entries(severities.properties)) {
      assert.equal(description, `%rule.${rule}%`);
      assert.ok(values.includes('off'), rule);
    }
  });
});

describe('the tables of l10n', () => {
  const files = existsSync('l10n') ? readdirSync('l10n').filter((file) => file.endsWith('.ts') && file !== 'index.ts') : [];

  it('are there', () => {
    assert.ok(files.includes('client.ts') && files.includes('findings.ts'), files.join(', '));
  });

  for (const file of files) {
    it(`${file} says everything in both languages`, async () => {
      const tables = (await import(`../../l10n/${file.replace(/\.ts$/, '')}.ts`)) as Record<string, unknown>;
      const entries = Object.entries(tables).flatMap(([table, value]) => pairs(value, table));
      assert.ok(entries.length > 0, 'no entry found');
      const wrong = entries.filter(
        ([, { en, zh }]) =>
          en.trim() === '' ||
          zh.trim() === '' ||
          (!han.test(words(zh)) && /\p{L}/u.test(words(en))) ||
          placeholders(zh).some((name) => !placeholders(en).includes(name)),
      );
      assert.deepEqual(wrong, []);
    });
  }
});

/** The `{ en, zh }` pairs anywhere in a table, with their paths. */
function pairs(value: unknown, path: string): [string, { readonly en: string; readonly zh: string }][] {
  if (typeof value !== 'object' || value === null) return [];
  const { en, zh } = value as { readonly en?: unknown; readonly zh?: unknown };
  if (typeof en === 'string' && typeof zh === 'string') return [[path, { en, zh }]];
  if (typeof en === 'string' || typeof zh === 'string') return [[path, { en: String(en ?? ''), zh: String(zh ?? '') }]];
  return Object.entries(value).flatMap(([key, child]) => pairs(child, `${path}.${key}`));
}
