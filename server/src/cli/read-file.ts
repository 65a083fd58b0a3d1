/** Reads a file whole, or says what is in the way: it is not there, it is a folder, it is too large, it changes while it is read. */
import { open } from 'node:fs/promises';
import { cli as wording } from '../../../l10n/cli.js';
import { type Locale, say } from '../../../l10n/index.js';
import { Trouble } from './trouble.js';

/** A page has some kilobytes and an archive some megabytes; more than this does not fit into one string with room to work. */
export const MOST_BYTES = 256 * 1024 * 1024;

/** The bytes of a file or a pipe. Throws `Trouble` with the file's name. */
export async function readBytes(file: string, locale: Locale): Promise<Buffer> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw cannotRead(file, error, locale);
  });
  try {
    const before = await handle.stat();
    if (before.isDirectory()) throw new Trouble(say(locale, wording.isFolder, { file }));
    if (before.size > MOST_BYTES) throw tooLarge(file, locale);
    const bytes = await readUpTo(handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }), file, locale);
    const after = await handle.stat();
    const still = before.size === after.size && before.mtimeMs === after.mtimeMs && bytes.length === after.size;
    if (before.isFile() && !still) throw new Trouble(say(locale, wording.changedWhileRead, { file }));
    return bytes;
  } catch (error) {
    throw error instanceof Trouble ? error : cannotRead(file, error as NodeJS.ErrnoException, locale);
  } finally {
    await handle.close();
  }
}

/** A stream to its end; `name` is for messages. Throws `Trouble` where it does not end in time. */
export async function readUpTo(stream: AsyncIterable<Buffer>, name: string, locale: Locale): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_BYTES) throw tooLarge(name, locale);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string, locale: Locale): Trouble {
  return new Trouble(say(locale, wording.tooLarge, { file, most: MOST_BYTES / 1024 / 1024 }));
}

function cannotRead(file: string, { code, message }: NodeJS.ErrnoException, locale: Locale): Trouble {
  switch (code) {
    case 'ENOENT':
      return new Trouble(say(locale, wording.notFound, { file }));
    case 'EISDIR':
      return new Trouble(say(locale, wording.isFolder, { file }));
    case 'EACCES':
      return new Trouble(say(locale, wording.mayNotRead, { file }));
    default:
      return new Trouble(say(locale, wording.cannotRead, { file, reason: message }));
  }
}
