/** The same text through other programs that read Chinese prose. They live in test/bench/peers, installed by run.mjs. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { material, onePage } from './material.js';
import { type Figure, type Missing, median, rate, time, use } from './measure.js';

const part = 'peers';
const home = resolve('test/bench/peers');

export async function measurePeers(): Promise<(Figure | Missing)[]> {
  if (!existsSync(resolve(home, 'node_modules'))) return [{ part, missing: 'The peers are not installed (no network?).' }];
  const require = createRequire(resolve(home, 'package.json'));
  return [...autocorrect(require), ...(await zhlint(require)), ...recognizers(require)];
}

type Require = ReturnType<typeof createRequire>;

function autocorrect(require: Require): (Figure | Missing)[] {
  let lintFor: (text: string, file: string) => { lines: unknown[] };
  try {
    ({ lintFor } = require('autocorrect-node'));
  } catch (error) {
    return [{ part, missing: `autocorrect-node has no build for this platform: ${String(error)}` }];
  }
  const source = material(11);
  const texts = Array.from({ length: 5 }, () => source.text(1_000_000));
  const value = rate(texts, (text) => use(lintFor(text, 'page.txt').lines.length));
  return [{ part, name: 'autocorrect-node 2.14.0, lintFor, 1 M characters', value, unit: 'M chars/s' }];
}

async function zhlint(require: Require): Promise<Figure[]> {
  const { run } = await import(pathToFileURL(require.resolve('zhlint')).href);
  const source = material(12);
  const texts = Array.from({ length: 4 }, () => source.text(20_000));
  const value = rate(texts, (text) => use(run(text, { rules: { preset: 'default' } }).result.length));
  return [{ part, name: 'zhlint 0.8.2, run, 20 k characters', value, unit: 'M chars/s' }];
}

function recognizers(require: Require): Figure[] {
  const { Culture, recognizeNumber, recognizeCurrency } = require('@microsoft/recognizers-text-suite');
  const page = onePage();
  const figure = (name: string, recognize: (text: string, culture: string) => unknown[]): Figure => {
    const times = Array.from({ length: 3 }, () => time(() => use(recognize(page, Culture.Chinese).length)));
    return {
      part,
      name: `@microsoft/recognizers-text-suite 1.3.1, ${name}, one page`,
      value: page.length / 1000 / median(times),
      unit: 'M chars/s',
    };
  };
  return [figure('numbers', recognizeNumber), figure('currency', recognizeCurrency)];
}
