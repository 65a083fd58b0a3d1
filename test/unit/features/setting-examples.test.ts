// The examples in the descriptions of the settings: Galley does what they show.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { hintsOf, type InlayHints } from '../../../server/src/features/inlay-hints.js';
import { read } from './page.js';

const table = (file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly type: string }>> }[];
  };
};
const typeOfSetting = (name: string): string | undefined =>
  contributes.configuration.find(({ properties }) => name in properties)?.properties[name]?.type;
const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);

for (const [locale, file] of [
  ['en', 'package.nls.json'],
  ['zh', 'package.nls.zh-cn.json'],
] as const) {
  describe(`the examples of settings in ${file}`, () => {
    const descriptions = Object.entries(table(file)).filter(([key]) => key.startsWith('setting.'));

    it('are settings that exist, with values of their kind', () => {
      let seen = 0;
      for (const [key, text] of descriptions) {
        for (const [, example] of text.matchAll(/```json\n([^`]*)\n```/g)) {
          seen++;
          for (const [name, value] of Object.entries(JSON.parse(`{${example}}`) as Record<string, unknown>))
            assert.equal(typeOf(value), typeOfSetting(name), `${key}: ${name}`);
        }
      }
      assert.ok(seen >= 5, `${seen} examples`);
    });

    it('show the hints that a page gets', () => {
      const shown = descriptions.flatMap(([key, text]) =>
        [...text.matchAll(/`([^`]+)` `([^`]+)`/g)].map(([, words = '', hint]) => {
          const which: InlayHints = key.endsWith('.all') ? 'all' : 'changes';
          const { page } = read(locale === 'zh' || /[一-龥]/.test(words) ? `今年以来，${words}。` : `It fell ${words}.`);
          const hints = hintsOf(page, { start: 0, end: page.input.text.length }, which, locale);
          return [key, words, hint, hints.map((each) => each.text)];
        }),
      );
      assert.deepEqual(
        shown.map(([key, words, , hints]) => [key, words, hints]),
        shown.map(([key, words, hint]) => [key, words, [hint]]),
      );
      assert.equal(shown.length, 3);
    });
  });
}
