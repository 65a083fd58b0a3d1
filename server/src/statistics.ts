/** The engine's packed statistics on Node: a file beside the bundle. */
import { readFile } from 'node:fs/promises';

/** Null where the file is missing; the engine then works on what the page itself says. */
export async function readStatistics(): Promise<Uint8Array | null> {
  try {
    return await readFile(new URL('./statistics.bin', import.meta.url));
  } catch {
    return null;
  }
}
