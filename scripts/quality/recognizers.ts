/**
 * The gold sentences of numbers through @microsoft/recognizers-text-suite, the widest open recognizer that also runs in JavaScript, next to Galley:
 * how many plain values each finds and gets right, and in how many sentences that say nothing each finds something. The program to compare with
 * is that of the benchmark (test/bench/peers); without it this says so and ends.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readClaims } from '../../server/src/core/claims/read.js';
import { scriptOf } from '../../server/src/core/text/script.js';

const peers = 'test/bench/peers';

interface Reading {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly value: number;
}

interface Sentence {
  readonly text: string;
  readonly claims: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly value: string | null;
  }[];
}

interface Recognized {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
  readonly resolution: { readonly value?: string } | null;
}

/** Kinds of which both say a value as a plain decimal. */
const kinds = ['percentage', 'money', 'measure', 'count', 'number'];

/** Values that differ by less are one: the peer counts in floating point. */
const CLOSE = 1e-9;

function galley(text: string): Reading[] {
  return readClaims(text, 0, text.length, scriptOf(text, 0, text.length)).map(({ start, end, value }) => ({
    start,
    end,
    value: Number(value ?? Number.NaN),
  }));
}

function recognizers(culture: 'zh' | 'en'): (text: string) => Reading[] {
  const require = createRequire(join(process.cwd(), peers, 'package.json'));
  const suite = require('@microsoft/recognizers-text-suite');
  const code = culture === 'zh' ? suite.Culture.Chinese : suite.Culture.English;
  const models = [suite.recognizeNumber, suite.recognizePercentage, suite.recognizeCurrency, suite.recognizeDimension] as ((
    text: string,
    culture: string,
  ) => Recognized[])[];
  return (text) =>
    models.flatMap((recognize) =>
      recognize(text, code).map(({ start, end, resolution }) => ({
        start,
        end: end + 1,
        value: Number((resolution?.value ?? '').replace('%', '') || Number.NaN),
      })),
    );
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`.padStart(8);
}

if (!existsSync(join(peers, 'node_modules'))) {
  console.log(`Not compared with recognizers-text-suite: it is not in ${peers}. \`npm run bench -- --only peers\` installs it.`);
} else {
  for (const culture of ['zh', 'en'] as const) {
    const sentences = readFileSync(`test/gold/claims.${culture}.jsonl`, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Sentence);
    const readers = { Galley: galley, 'recognizers-text-suite': recognizers(culture) };
    console.log(`\ntest/gold/claims.${culture}.jsonl, plain values        gold   found   right`);
    for (const [name, read] of Object.entries(readers)) {
      const readings = sentences.map(({ text }) => read(text));
      for (const kind of kinds) {
        let [gold, found, right] = [0, 0, 0];
        sentences.forEach(({ claims }, at) => {
          for (const claim of claims) {
            if (claim.kind !== kind || claim.value === null || Number.isNaN(Number(claim.value))) continue;
            gold++;
            const value = Number(claim.value);
            const over = (readings[at] ?? []).filter(({ start, end }) => start < claim.end && end > claim.start);
            if (over.length > 0) found++;
            if (over.some((reading) => Math.abs(reading.value - value) <= CLOSE * Math.abs(value))) right++;
          }
        });
        console.log(`${name.padEnd(24)}${kind.padEnd(20)}${String(gold).padStart(7)}${share(found, gold)}${share(right, gold)}`);
      }
      const silent = sentences.flatMap(({ claims }, at) => (claims.length === 0 ? [(readings[at] ?? []).length > 0] : []));
      const spoke = silent.filter(Boolean).length;
      console.log(`${name.padEnd(24)}spoke in ${spoke} of ${silent.length} sentences that say nothing`);
    }
  }
}
