/**
 * Writes a file whole or not at all: into a new file beside it, flushed to the disk, then put in its place under its name. Permissions and owner
 * go along; where the name is a symbolic link, the file that it points to is replaced and the link stays.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, chown, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { cli as wording } from '../../../l10n/cli.js';
import { type Locale, say } from '../../../l10n/index.js';
import { Trouble } from './trouble.js';

/**
 * Replaces a file that held `before` when it was read. Throws `Trouble`, and leaves everything as it was, where the file holds something else by
 * now, may not be written, or has a second name (a hard link), which would keep the old text.
 */
export async function replaceFile(file: string, before: Uint8Array, after: Uint8Array, locale: Locale): Promise<void> {
  try {
    const target = await realpath(file);
    await access(target, constants.W_OK);
    const status = await stat(target);
    if (status.nlink > 1) throw new Trouble(say(locale, wording.hasOtherNames, { file }));
    const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      await writeFlushed(beside, after);
      await keepOwner(beside, status.uid, status.gid);
      await chmod(beside, status.mode & 0o7777);
      if (!(await readFile(target)).equals(before)) throw new Trouble(say(locale, wording.changedSince, { file }));
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
    await flushFolder(dirname(target));
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Trouble(say(locale, wording.changedSince, { file }));
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') throw new Trouble(say(locale, wording.mayNotWrite, { file }));
    throw new Trouble(say(locale, wording.cannotWrite, { file, reason: message }));
  }
}

/** Writes a file that is not there yet, whole or not at all. Throws `Trouble` where it cannot be written. */
export async function createFile(file: string, bytes: Uint8Array, locale: Locale): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFlushed(beside, bytes);
    await chmod(beside, 0o666 & ~process.umask());
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Trouble(say(locale, wording.cannotWrite, { file, reason: error instanceof Error ? error.message : String(error) }));
  }
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600); // nobody else may look before it has its own permissions
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Only root may give a file away; a member of the file's group may at least keep the group. */
async function keepOwner(file: string, owner: number, group: number): Promise<void> {
  const mine = await stat(file);
  if (mine.uid === owner && mine.gid === group) return;
  await chown(file, owner, group).catch(() => chown(file, mine.uid, group).catch(() => {}));
}

/** The new name is on the disk only when the folder is. Some systems cannot do that to a folder, and need not. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
