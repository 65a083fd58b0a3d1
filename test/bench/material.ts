/** What the benchmark works on: the real page where it lies beside the project, else a sample of ours; and the statistics as shipped. */
import { existsSync, readFileSync } from 'node:fs';
import { createEngine, type Engine } from '../../server/src/core/engine.js';
import type { Input } from '../../server/src/core/model.js';
import { loadStatistics, type Statistics } from '../../server/src/core/seams/statistics.js';
import { type Varied, varied } from './varied.js';

const realPage = '../shared/pages/hunan-daily-2025-11-01.txt';
const samplePage = 'samples/01-broken-page.news.txt';

/** Where the page comes from, for the report. */
export const source = existsSync(realPage) ? 'a real newspaper page' : samplePage;

export function onePage(): string {
  return readFileSync(existsSync(realPage) ? realPage : samplePage, 'utf8').replace(/^\ufeff/, '');
}

/** Texts made from the page; two calls with different seeds give different texts. */
export function material(seed: number): Varied {
  return varied(onePage(), seed);
}

/** The packed statistics, as they ship. */
export function statisticsBytes(): Uint8Array | null {
  const file = 'server/data/statistics.bin';
  return existsSync(file) ? readFileSync(file) : null;
}

export function statistics(): Statistics | null {
  const bytes = statisticsBytes();
  return bytes === null ? null : loadStatistics(bytes);
}

export function engine(): Engine {
  return createEngine(statistics());
}

export function input(text: string): Input {
  return { text, language: 'zh-Hans', date: null, constraints: [] };
}
