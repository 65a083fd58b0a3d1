/** Reads the sidecar of a page that is a file. Node only; an editor reads it through its own file system. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { emptySidecar, readSidecar, type Sidecar } from './decisions/sidecar.js';
import { LARGEST_SIDECAR, SIDECAR_ENDING } from './decisions/sidecar-name.js';

/** Empty where the page has none. Never throws: what is wrong is told as a trouble. */
export async function readSidecarOf(page: string): Promise<Sidecar> {
  const file = `${page}${SIDECAR_ENDING}`;
  try {
    // Most pages have none: to learn that by way of Node's own threads would take longer than all the rest of it.
    const status = statSync(file, { throwIfNoEntry: false });
    if (status === undefined) return emptySidecar;
    if (status.size > LARGEST_SIDECAR) return { entries: new Map(), troubles: [{ problem: 'tooLarge' }] };
    return readSidecar(await readFile(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isNone = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
    return isNone ? emptySidecar : { entries: new Map(), troubles: [{ problem: 'unreadable' }] };
  }
}
