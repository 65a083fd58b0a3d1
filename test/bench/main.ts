/**
 * The benchmark: measures each part in a process of its own, so that none inherits the other's compiled code or garbage, prints one table,
 * and with --write keeps it in docs/performance.md. Exit code 1 when a part failed; a figure that misses its aim is marked, not an error.
 */
import { spawnSync } from 'node:child_process';
import { argv, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureActivation } from './activation.js';
import { measureBundles } from './bundles.js';
import { measureDecisions } from './decisions.js';
import { measureAnalysis, measureScaling, measureStages } from './engine.js';
import { measureJobs } from './jobs.js';
import { measureKeystrokes } from './keystroke.js';
import type { Figure, Missing } from './measure.js';
import { measureMemory } from './memory.js';
import { measurePeers } from './peers.js';
import { printReport, writeReport } from './report.js';
import { measureUpdates } from './update.js';

type Measured = readonly (Figure | Missing)[];

const parts: Readonly<Record<string, () => Measured | Promise<Measured>>> = {
  analysis: measureAnalysis,
  stages: measureStages,
  scaling: measureScaling,
  peers: measurePeers,
  update: measureUpdates,
  keystroke: () => measureKeystrokes('out/bench/dist/server/node.js'),
  decisions: measureDecisions,
  memory: measureMemory,
  bundles: () => measureBundles('out/bench/dist'),
  activation: measureActivation,
  jobs: () => measureJobs('out/bench/dist/server/cli.js'),
};

/** Between the figures and whatever a measured program prints. */
const MARK = '\u0001figures ';

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    part: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(`npm run bench -- [--only PART]… [--json] [--write]\n\nParts: ${Object.keys(parts).join(', ')}`);
} else if (values.part !== undefined) {
  const figures = await parts[values.part]?.();
  // A server in this process watches its client's process for ever, so the end has to be said.
  process.stdout.write(`${MARK}${JSON.stringify(figures)}\n`, () => exit(0));
} else await measureAll();

async function measureAll(): Promise<void> {
  const unknown = values.only.filter((part) => parts[part] === undefined);
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}`);
    exit(2);
  }
  const measured: (Figure | Missing)[] = [];
  let failed = false;
  for (const part of Object.keys(parts)) {
    if (values.only.length > 0 && !values.only.includes(part)) continue;
    console.error(`${part} …`);
    const run = spawnSync(execPath, ['--expose-gc', fileURLToPath(import.meta.url), '--part', part], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = run.stdout.split('\n').find((each) => each.startsWith(MARK));
    if (run.status === 0 && line !== undefined) measured.push(...(JSON.parse(line.slice(MARK.length)) as Measured));
    else {
      failed = true;
      measured.push({ part, missing: `This part failed (exit code ${run.status}); its message is above.` });
    }
  }
  if (values.json) console.log(JSON.stringify(measured, null, 2));
  else printReport(measured);
  if (values.write) writeReport(measured, values.only);
  if (failed) exit(1);
}
