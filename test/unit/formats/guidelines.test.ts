// The examples of the annotation guidelines stand on the sample pages, and are there what the guidelines say they are.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { allRoles } from '../../../server/src/core/model.js';
import { analysed, exported } from './exported.js';

interface Truth {
  readonly blocks: readonly { readonly line: number; readonly role: string | null }[];
}

describe('the annotation guidelines', () => {
  for (const file of ['docs/annotation-guidelines.md', 'docs/annotation-guidelines.zh-CN.md']) {
    const text = readFileSync(file, 'utf8');

    it(`${file}: name every role once`, () => {
      const rows = [...text.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell]) =>
        [...cell!.matchAll(/`([a-z]+)`/g)].map(([, role]) => role),
      );
      assert.deepEqual([...rows].sort(), [...allRoles].sort());
    });

    it(`${file}: show roles on the samples as people set them there`, () => {
      let shown = 0;
      for (const [, role, words, page] of text.matchAll(/^\| `([a-z]+)`[^|]*\|[^|]*\| ([^|]+) \| ([\w-]+) \|$/gm)) {
        const sample = readdirSync('samples').find((name) => name.startsWith(`${page}.`));
        assert.ok(sample, page);
        const lines = readFileSync(`samples/${sample}`, 'utf8').split('\n');
        const line = lines.findIndex((entry) => entry.includes(words!));
        assert.ok(line >= 0, words);
        const truth = JSON.parse(readFileSync(`test/fixtures/truth/${page}.gold.json`, 'utf8')) as Truth;
        const block = truth.blocks.filter((entry) => entry.line <= line).at(-1);
        assert.equal(block?.role, role, words);
        shown++;
      }
      assert.ok(shown >= 12, `${shown} examples`);
    });

    it(`${file}: read numbers as the program does`, () => {
      let shown = 0;
      for (const [, words, marked, values, unit] of text.matchAll(
        /^\| ([^|`]+) \| ([^|`]+) \| ([^|]+) \| ([^|]*?) ?\|[^|]*\|$/gm,
      )) {
        if (!/\d|成/.test(marked!) || words!.includes('‖')) continue;
        const sentence = /^[$\w ]+$/.test(words!.replace('.', ''))
          ? `The plan costs ${words} and starts soon.`
          : `据介绍，这一指标${words}，情况良好。`;
        const from = exported(`2025年9月12日\n\n${sentence}`, 'page.txt', analysed(`2025年9月12日\n\n${sentence}`));
        const claims = from.annotations.claims.slice(1);
        assert.deepEqual(
          claims.map((claim) => claim.text),
          marked!.split(/[,、] ?/),
          words,
        );
        const told = values!.split(/[,、] ?/).map((value) => (/^(none|无)$/.test(value) ? null : value));
        assert.deepEqual(
          claims.map(({ value }) => value),
          told,
          words,
        );
        for (const claim of claims) assert.equal(claim.unit ?? '', unit!.trim(), words);
        shown++;
      }
      assert.equal(shown, 9);
    });
  }
});
