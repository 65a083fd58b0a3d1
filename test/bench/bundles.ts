/** How big each program of the package is, as it ships. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './measure.js';

/** What was asked of the programs that a browser or an editor loads, in kB. */
const aims: Readonly<Record<string, number>> = { 'client/desktop.cjs': 150, 'client/web.cjs.js': 150, 'server/web.js': 400 };

/** `dist` is a folder built with --minify. */
export function measureBundles(dist: string): Figure[] {
  if (!existsSync(dist)) throw new Error(`${dist} is not built`);
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|cjs|bin|dat)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const chunks = files.filter((file) => /chunk-\w+\.js$/.test(file));
  return [
    ...files
      .filter((file) => !chunks.includes(file))
      .map((file) => size(file.slice(dist.length + 1).replaceAll('\\', '/'), [file])),
    size('server/chunk-*.js, shared by the programs on Node', chunks),
  ];
}

function size(name: string, files: readonly string[]): Figure {
  const bytes = Buffer.concat(files.map((file) => readFileSync(file)));
  const aim = aims[name];
  return {
    part: 'bundles',
    name,
    value: bytes.length / 1000,
    unit: 'kB',
    note: `${Math.round(gzipSync(bytes).length / 1000)} kB packed`,
    ...(aim !== undefined && { gate: { atMost: aim } }),
  };
}
