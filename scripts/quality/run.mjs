// Measures numbers on the gold sentences, then joins, articles and roles on simulated pages:  npm run quality [-- PAGES]
//
// The numbers need nothing but the project (`claims.ts`, and `recognizers.ts` for a comparison); `repairs.ts`, `wrapped.ts` and `cuts.ts` say themselves what they lack. For the rest it makes pages with the simulator beside the project (part 9 of the
// corpus, which neither counts nor weights have seen), annotates them with the built command line, scores them, and prints a table next to
// two simple rules. Without the simulator and the corpus that part is left out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'out/quality');
rmSync(out, { recursive: true, force: true });
for (const part of ['claims', 'recognizers', 'repairs', 'wrapped', 'cuts']) await measure(part);

const shared = join(root, '../shared');
const simulator = join(shared, 'tools/simulate-pages.mjs');
const scorer = join(shared, 'tools/score-pages.mjs');
const cli = join(root, 'dist/server/cli.js');
const pages = argv[2] ?? '200';

if (!existsSync(simulator) || !existsSync(join(shared, 'corpus'))) {
  console.log('No simulator and no corpus beside the project: nothing to measure on.');
  exit(0);
}
if (!existsSync(cli)) {
  console.error('Build first: npm run build');
  exit(1);
}

/** @type {readonly { name: string, corpus: string, simulated: string, language: string, damage: readonly string[] }[]} */
const sets = [
  { name: 'hans', corpus: 'zh-hans.jsonl', simulated: 'zh', language: 'zh-Hans', damage: [] },
  { name: 'hans, mild', corpus: 'zh-hans.jsonl', simulated: 'zh', language: 'zh-Hans', damage: ['--mild'] },
  { name: 'hans, clean', corpus: 'zh-hans.jsonl', simulated: 'zh', language: 'zh-Hans', damage: ['--clean'] },
  { name: 'hant', corpus: 'zh-hant.jsonl', simulated: 'hant', language: 'zh-Hant', damage: [] },
  { name: 'hant, clean', corpus: 'zh-hant.jsonl', simulated: 'hant', language: 'zh-Hant', damage: ['--clean'] },
  { name: 'en', corpus: 'en.jsonl', simulated: 'en', language: 'en', damage: [] },
  { name: 'en, clean', corpus: 'en.jsonl', simulated: 'en', language: 'en', damage: ['--clean'] },
];

const table = [];
for (const { name, corpus, simulated, language, damage } of sets) {
  const gold = join(out, name);
  const said = join(out, `${name}-said`);
  mkdirSync(said, { recursive: true });
  run([
    simulator,
    join(shared, 'corpus', corpus),
    gold,
    '--pages',
    pages,
    '--seed',
    '77',
    '--lang',
    simulated,
    '--part',
    '9/10',
    ...damage,
  ]);
  annotate(gold, said, language);
  table.push(row(name, score([gold, said])));
  if (damage.length === 0) {
    for (const rule of ['punctuation', 'mineru']) table.push(row(`  rule: ${rule}`, score([gold, '--baseline', rule])));
  }
}
console.table(table);

/** Bundles a part that imports the engine itself, and prints its tables. @param {string} part */
async function measure(part) {
  const outfile = join(out, `${part}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`scripts/quality/${part}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  console.log(run([outfile]));
}

/** @param {readonly string[]} args */
function run(args) {
  const done = spawnSync(execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (done.status === 0) return done.stdout;
  console.error(done.stderr);
  exit(1);
}

/** Annotates all pages of a folder in one go; one JSON object a line, in the order of the files. @param {string} gold @param {string} said @param {string} language */
function annotate(gold, said, language) {
  const files = readdirSync(gold).filter((file) => file.endsWith('.txt'));
  const lines = run([
    cli,
    'annotate',
    ...files.map((file) => join(gold, file)),
    '--language',
    language,
    '--format',
    'ndjson',
  ]).split('\n');
  files.forEach((file, i) => {
    writeFileSync(join(said, basename(file).replace(/\.txt$/, '.json')), lines[i] ?? '');
  });
}

/** @param {readonly string[]} args */
function score(args) {
  return JSON.parse(run([scorer, ...args]));
}

/** @param {string} name @param {ReturnType<typeof score>} scored */
function row(name, scored) {
  return {
    pages: name,
    precision: scored.joins.precision,
    openRecall: scored.openRecall,
    moved: scored.moved.recall,
    'safe wrong/said': `${scored.safe.wrong}/${scored.safe.said}`,
    'safe share': scored.safe.shareOfNext,
    'false/1000': scored.falseJoinsPer1000,
    contiguous: scored.articles.contiguous,
    scattered: scored.articles.scattered,
    headlines: scored.headlines.f1,
    roles: scored.roles.accuracy,
  };
}
