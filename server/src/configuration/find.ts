/** Finds the `.galley.json` that holds for a file: the nearest one, going up from the file's folder. Node only. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CONFIGURATION_NAME, type ConfigurationFile } from './settings.js';

/** Null where there is none on the way up to the root, or where it cannot be read. */
export async function findConfiguration(file: string): Promise<ConfigurationFile | null> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const found = await configurationAt(join(folder, CONFIGURATION_NAME));
    if (found !== null || folder === dirname(folder)) return found;
  }
}

/** The settings file at a path; null where there is none, or where it cannot be read. */
export async function configurationAt(path: string): Promise<ConfigurationFile | null> {
  try {
    return { path, text: (await readFile(path, 'utf8')).replace(/^\ufeff/, '') };
  } catch {
    return null;
  }
}
