// npm run package [-- OUT.vsix]
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, cwd, env } from 'node:process';
import { installPackages, root } from './packages.mjs';

installPackages();
const { orExit } = await import('../esbuild.mjs');
const { pack } = await import('./package/pack.mjs');

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const out = resolve(env.INIT_CWD ?? cwd(), argv[2] ?? `${name}-${version}.vsix`);
const { files, bytes } = await orExit(pack(out));
console.log(`${out}: ${files} files, ${Math.round(bytes / 1024)} kB`);
