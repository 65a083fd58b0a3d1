/**
 * The fuzzer: throws each kind of bad input at Galley for its share of the time, each kind in a process of its own, so that a crash or a hang
 * is seen from outside. A seed repeats a try; seeds that failed once are kept in seeds.json and tried first for ever.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, execPath, exit, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { random } from '../bench/varied.js';
import { engineKinds } from './engine.js';
import { fileKinds } from './files.js';
import type { Kind } from './kind.js';
import { type Outcome, printOutcomes, writeOutcomes } from './report.js';
import { wireKinds } from './wire.js';

const kinds: readonly Kind[] = [...engineKinds, ...wireKinds, ...fileKinds];

/** Kept seeds, by kind. */
const keptFile = 'test/fuzz/seeds.json';

/** A try that says nothing for so long hangs. */
const SILENCE = 120_000;

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    minutes: { type: 'string', default: '2' },
    only: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    kind: { type: 'string' },
    seconds: { type: 'string', default: '0' },
  },
});

if (values.help) {
  console.log('npm run fuzz -- [--minutes N] [--only KIND]… [--seed S] [--write]\n');
  for (const kind of kinds) console.log(`  ${kind.name.padEnd(18)} ${kind.what}`);
} else if (values.kind !== undefined) await strain(kindOf(values.kind));
else await strainAll();

function kindOf(name: string): Kind {
  const kind = kinds.find((each) => each.name === name);
  if (kind !== undefined) return kind;
  console.error(`There is no kind "${name}". Kinds: ${kinds.map((each) => each.name).join(', ')}`);
  exit(2);
}

type Message = { readonly trying: number } | { readonly done: number } | { readonly failed: number; readonly message: string };

function tell(message: Message): void {
  stdout.write(`${JSON.stringify(message)}\n`);
}

/** In the kind's own process: the kept seeds, then new ones until the time is over; with `--seed` only that one. */
async function strain(kind: Kind): Promise<void> {
  const until = Date.now() + Number(values.seconds) * 1000;
  const seeds = values.seed === undefined ? (keptSeeds()[kind.name] ?? []) : [Number(values.seed)];
  let next = (Date.now() & 0x7fffffff) >>> 0;
  for (let i = 0; i < seeds.length || (values.seed === undefined && (i === seeds.length || Date.now() < until)); i++) {
    const seed = seeds[i] ?? next++;
    tell({ trying: seed });
    try {
      await kind.attempt(random(seed), seed);
      tell({ done: seed });
    } catch (error) {
      tell({ failed: seed, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  // A server that was started may still be held by its streams.
  stdout.write('', () => exit(0));
}

async function strainAll(): Promise<void> {
  const chosen = values.only.length > 0 ? values.only.map(kindOf) : kinds;
  const seconds = (Number(values.minutes) * 60) / chosen.length;
  const outcomes: Outcome[] = [];
  for (const kind of chosen) {
    console.error(`${kind.name} …`);
    outcomes.push(await outcomeOf(kind, seconds));
  }
  printOutcomes(outcomes);
  const failed = outcomes.filter((outcome) => outcome.failures.length > 0);
  if (failed.length > 0) keepSeeds(failed);
  if (values.write) writeOutcomes(outcomes, `npm run fuzz -- --minutes ${values.minutes} --write`);
  if (failed.length > 0) exit(1);
}

/** Runs a kind in a process of its own and counts; one that dies or falls silent has failed at the seed that it was trying. */
async function outcomeOf(kind: Kind, seconds: number): Promise<Outcome> {
  const self = fileURLToPath(import.meta.url);
  const seed = values.seed === undefined ? [] : ['--seed', values.seed];
  const child = spawn(
    execPath,
    ['--enable-source-maps', '--expose-gc', self, '--kind', kind.name, '--seconds', String(seconds), ...seed],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const failures: { seed: number; message: string }[] = [];
  let tried = 0;
  let trying = Number.NaN;
  let hung = false;
  let timer = setTimeout(() => {}, 0);
  const watch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      hung = true;
      child.kill('SIGKILL');
    }, SILENCE);
  };
  watch();
  for await (const line of createInterface({ input: child.stdout })) {
    watch();
    const message = JSON.parse(line) as Message;
    if ('trying' in message) trying = message.trying;
    else {
      tried++;
      trying = Number.NaN;
      if ('failed' in message && failures.length < 20) failures.push({ seed: message.failed, message: message.message });
    }
  }
  clearTimeout(timer);
  if (!Number.isNaN(trying)) failures.push({ seed: trying, message: hung ? 'hung' : 'the process died' });
  return { name: kind.name, what: kind.what, tried, failures };
}

function keptSeeds(): Record<string, number[]> {
  return JSON.parse(readFileSync(keptFile, 'utf8')) as Record<string, number[]>;
}

function keepSeeds(outcomes: readonly Outcome[]): void {
  const kept = keptSeeds();
  for (const { name, failures } of outcomes) {
    const seeds = new Set([...(kept[name] ?? []), ...failures.map(({ seed }) => seed)]);
    kept[name] = [...seeds].slice(0, 50);
  }
  writeFileSync(keptFile, `${JSON.stringify(kept, null, 2)}\n`);
}
