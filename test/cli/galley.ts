// Runs the built command line in a folder of its own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const program = resolve('dist/server/cli.js');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  /** Lines of standard error, without the program's name. */
  readonly told: readonly string[];
  readonly bytes: Buffer;
}

export interface Folder {
  readonly path: string;
  /** Writes a file, its folders too, and returns its absolute path. */
  write(name: string, content: string | Uint8Array): string;
  galley(args: readonly string[], input?: string | Uint8Array, env?: NodeJS.ProcessEnv): Ran;
}

const folders: string[] = [];

export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'galley-cli-'));
  folders.push(path);
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    galley(args, input = '', env = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: path,
        input,
        env: { ...process.env, LC_ALL: '', LANG: 'C', ...env },
        maxBuffer: 1 << 28,
      });
      const told = stderr
        .toString()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.replace(/^galley: /, ''));
      return { status, out: stdout.toString(), told, bytes: stdout };
    },
  };
}

/** Every test file calls it after each test. */
export function cleanUp(): void {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
}
