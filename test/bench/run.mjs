// Builds what is to be measured and starts test/bench/main.ts:  npm run bench -- [--only PART]… [--json] [--write]
//
// The server and the command line are measured as they ship (minified, in out/bench/dist), the engine's rooms as bundled source.
// The programs that Galley is compared with are installed into test/bench/peers at the first run that needs them.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv, execPath, exit } from 'node:process';
import { buildDist, buildTests, root } from '../../esbuild.mjs';

const dist = 'out/bench/dist';
const only = argv.flatMap((word, i) => (argv[i - 1] === '--only' ? [word] : []));
const peers = join(root, 'test/bench/peers');
if ((only.length === 0 || only.includes('peers')) && !existsSync(join(peers, 'node_modules'))) {
  console.error('Installing the programs to compare with …');
  spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: peers, stdio: 'inherit', shell: process.platform === 'win32' });
}
rmSync(join(root, dist), { recursive: true, force: true });
await buildDist({ minify: true, outdir: dist });
const [main] = await buildTests(['test/bench/main.ts'], { format: 'esm' });
const run = spawnSync(execPath, ['--expose-gc', join(root, /** @type {string} */ (main)), ...argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
exit(run.status ?? 1);
