/** The engine's packed statistics on Node: a file beside the bundle. */
import { access, readFile } from 'node:fs/promises';

const file = new URL('./statistics.bin', import.meta.url);

/** Null where the file is missing; the engine then works on what the page itself says. */
export async function readStatistics(): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

/** Whether the file is where it belongs, so that a person can be told before the work begins. */
export async function haveStatistics(): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
