// Reads a .vsix as VS Code would: the names in it, and its files put on disk.
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

/**
 * Unpacks into a folder, which is emptied first. Returns the names of the files, sorted.
 * @param {string} vsix @param {string} folder
 */
export async function unpack(vsix, folder) {
  rmSync(folder, { recursive: true, force: true });
  const zip = await promisify((/** @type {string} */ file, /** @type {(e: Error | null, z: yauzl.ZipFile) => void} */ done) =>
    yauzl.open(file, { lazyEntries: true }, done),
  )(vsix);
  /** @type {string[]} */
  const names = [];
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (/** @type {yauzl.Entry} */ entry) => {
      names.push(entry.fileName);
      const file = join(folder, entry.fileName);
      mkdirSync(dirname(file), { recursive: true });
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        pipeline(stream, createWriteStream(file)).then(() => zip.readEntry(), reject);
      });
    });
    zip.readEntry();
  });
  return names.sort();
}
