/** The command line over a folder of pages, with one worker and with two. Time on the clock, as the workers are processors of their own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { material, onePage } from './material.js';
import { type Figure, type Missing, median } from './measure.js';

const PAGES = 2000;
const part = 'jobs';

/** `program` is the built command line. */
export function measureJobs(program: string): (Figure | Missing)[] {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
  try {
    const texts = material(51);
    const { length } = onePage();
    for (let i = 0; i < PAGES; i++) writeFileSync(join(folder, `${i}.txt`), texts.text(length));
    const seconds = (jobs: number): number => {
      const start = performance.now();
      const run = spawnSync(process.execPath, [program, 'check', folder, '--format', 'json', '--jobs', String(jobs)], {
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
      });
      if (run.status !== 0 && run.status !== 1)
        throw new Error(`galley check ended with ${run.status}: ${run.stderr.slice(0, 500)}`);
      return performance.now() - start;
    };
    const times = [1, 2, 1, 2, 1, 2].map((jobs) => ({ jobs, time: seconds(jobs) }));
    const of = (jobs: number): number => median(times.filter((each) => each.jobs === jobs).map((each) => each.time));
    const [one, two] = [of(1), of(2)];
    return [
      { part, name: 'check of 2,000 pages, --jobs 1', value: one, unit: 'ms' },
      { part, name: 'check of 2,000 pages, --jobs 2', value: two, unit: 'ms' },
      { part, name: 'two jobs beside one', value: one / two, unit: '×', gate: { atLeast: 1.8 } },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
