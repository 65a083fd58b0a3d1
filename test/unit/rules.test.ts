// A rule is described in one way: in the settings of the editor, and in what other programs are told.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ruleDescriptions } from '../../l10n/rules.js';
import { rules } from '../../server/src/core/rules.js';

describe('the description of every rule', () => {
  for (const [locale, file] of [
    ['en', 'package.nls.json'],
    ['zh', 'package.nls.zh-cn.json'],
  ] as const) {
    it(`${locale}: is that of ${file}`, () => {
      const told = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
      assert.deepEqual(Object.keys(ruleDescriptions).sort(), Object.keys(rules).sort());
      for (const [id, wording] of Object.entries(ruleDescriptions)) assert.equal(wording[locale], told[`rule.${id}`], id);
    });
  }
});
