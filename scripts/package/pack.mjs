// Builds minified bundles apart from dist/, and packs them with what .vscodeignore allows.
//
// vsce would bring two hundred packages to do this; it remains the way to publish the file that comes out.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildDist, filesBelow, root } from '../../esbuild.mjs';
import { allowed } from './files.mjs';
import { notices } from './notices.mjs';
import { withoutAbsentPictures } from './pictures.mjs';
import { writeVsix } from './vsix.mjs';

const staging = 'out/package';

/** Writes the package and says how many files and bytes it has. Throws when the build fails. @param {string} out  an absolute path */
export async function pack(out) {
  rmSync(join(root, staging), { recursive: true, force: true });
  const bundled = await buildDist({ minify: true, outdir: `${staging}/dist` });
  writeFileSync(join(root, staging, 'dist/THIRD-PARTY-NOTICES.txt'), notices(root, bundled));

  const isPacked = allowed(root);
  /** @type {Map<string, string>} path in the package → file on disk */
  const files = new Map();
  const atTop = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  for (const path of [
    ...atTop,
    ...['icons', 'syntaxes', 'schemas', 'docs', 'samples'].flatMap((folder) => filesBelow(folder, /./)),
  ]) {
    if (isPacked(path)) files.set(path, join(root, path));
  }
  for (const file of filesBelow(staging, /./)) {
    const path = file.slice(staging.length + 1);
    if (isPacked(path)) files.set(path, join(root, file));
  }
  for (const [path, file] of files) {
    if (!path.endsWith('.md')) continue;
    const own = join(root, staging, path);
    mkdirSync(dirname(own), { recursive: true });
    writeFileSync(
      own,
      withoutAbsentPictures(readFileSync(file, 'utf8'), dirname(path), (picture) => files.has(picture)),
    );
    files.set(path, own);
  }
  mkdirSync(dirname(out), { recursive: true });
  await writeVsix(out, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')), files);
  return { files: files.size, bytes: statSync(out).size };
}
