// Bundles a TypeScript file of scripts/ and runs it, so that scripts can share code with the core:  node scripts/statistics/run.mjs FILE.ts [ARGUMENTS]
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [entry] = argv.slice(2);
if (!entry) {
  console.error('Usage: node scripts/statistics/run.mjs FILE.ts [ARGUMENTS]');
  exit(2);
}
const root = fileURLToPath(new URL('../..', import.meta.url));
const outfile = join(root, 'out/scripts', basename(entry).replace(/\.ts$/, '.mjs'));
mkdirSync(join(root, 'out/scripts'), { recursive: true });
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
});
argv.splice(1, 2, outfile);
await import(pathToFileURL(outfile).href);
