/** Finds the `.galley.json` that holds for a file: the nearest one, going up from the file's folder. Node only. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CONFIGURATION_NAME, type ConfigurationFile } from './settings.js';

/** Null where there is none on the way up to the root, or where it cannot be read. */
export async function findConfiguration(file: string): Promise<ConfigurationFile | null> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const path = join(folder, CONFIGURATION_NAME);
    try {
      return { path, text: (await readFile(path, 'utf8')).replace(/^\ufeff/, '') };
    } catch {
      if (folder === dirname(folder)) return null;
    }
  }
}
