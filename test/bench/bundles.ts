/** How big each program of the package is, as it ships, and how much of it a browser fetches for a page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './measure.js';

/** What was asked of the programs that a browser or an editor loads, in kB. */
const CLIENT = 150;
const SERVER = 400;
const aims: Readonly<Record<string, number>> = { 'client/desktop.cjs': CLIENT, 'client/web.cjs.js': CLIENT };

/** `dist` is a folder built with --minify. */
export function measureBundles(dist: string): Figure[] {
  if (!existsSync(dist)) throw new Error(`${dist} is not built`);
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|cjs|bin|dat)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const chunks = files.filter((file) => /chunk-\w+\.js$/.test(file) && !isOfWeb(file));
  return [
    ...files
      .filter((file) => !chunks.includes(file) && !isOfWeb(file))
      .map((file) => size(file.slice(dist.length + 1).replaceAll('\\', '/'), [file])),
    size('server/chunk-*.js, shared by the programs on Node', chunks),
    ...webServer(files.filter(isOfWeb)),
  ];
}

const isOfWeb = (file: string): boolean => /^web(?:-[-\w]+)?\.js$/.test(basename(file));

/** The server in a browser is modules, most of which are fetched when they are needed. */
function webServer(files: readonly string[]): Figure[] {
  const named = (name: RegExp): string => {
    const found = files.find((file) => name.test(basename(file)));
    if (found === undefined) throw new Error(`There is no ${name} among ${files.join(', ')}`);
    return found;
  };
  const start = [named(/^web\.js$/), ...needed(named(/^web-server\.js$/))];
  const page = (reader: RegExp): string[] => [...new Set([...start, ...needed(named(reader))])];
  const beyond = (part: RegExp): string[] => needed(named(part)).filter((file) => !start.includes(file));
  return [
    size('server/web*.js, fetched to open a Chinese page', page(/^web-chinese-/), SERVER),
    size('server/web*.js, fetched to open an English page', page(/^web-english-/), SERVER),
    size('… and with the first light bulb, hover, view or proof', beyond(/^web-desk-/)),
    size('… with the first page that somebody decided about', beyond(/^web-decisions-/)),
    size('… with the first export', beyond(/^web-export-/)),
    size('server/web*.js, all of it', files, SERVER),
  ];
}

/** A module with all that it names in `import … from`; what it reads later by `import()` is not needed. */
function needed(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*"\.\/([-\w]+\.js)"/g);
  for (const [, name] of imports) needed(join(file, '..', name as string), seen);
  return [...seen];
}

function size(name: string, files: readonly string[], aim = aims[name]): Figure {
  const bytes = Buffer.concat(files.map((file) => readFileSync(file)));
  return {
    part: 'bundles',
    name,
    value: bytes.length / 1000,
    unit: 'kB',
    note: `${Math.round(gzipSync(bytes).length / 1000)} kB packed`,
    ...(aim !== undefined && { gate: { atMost: aim } }),
  };
}
