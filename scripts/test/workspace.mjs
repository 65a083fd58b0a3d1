// A folder with copies of the samples, for editor tests to open and change.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../esbuild.mjs';

/** Makes the folder, calls `use` with it, and removes it. @param {(folder: string) => Promise<void>} use */
export async function withWorkspace(use) {
  const folder = mkdtempSync(join(tmpdir(), 'galley-workspace-'));
  try {
    cpSync(join(root, 'samples'), folder, { recursive: true });
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
