// Builds what is to be strained and starts test/fuzz/main.ts:  npm run fuzz -- [--minutes N] [--only KIND]… [--seed S] [--write]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { argv, execPath, exit } from 'node:process';
import { buildDist, buildTests, root } from '../../esbuild.mjs';

await buildDist({ outdir: 'out/fuzz/dist' });
const [main] = await buildTests(['test/fuzz/main.ts'], { format: 'esm' });
const run = spawnSync(execPath, ['--enable-source-maps', join(root, /** @type {string} */ (main)), ...argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
exit(run.status ?? 1);
