/** Reads a file whole, or says what is in the way: it is not there, it is a folder, it is too large, it changes while it is read. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { cli as wording } from '../../../l10n/cli.js';
import { type Locale, say } from '../../../l10n/index.js';
import { Trouble } from './trouble.js';

/** A page has some kilobytes and an archive some megabytes; more than this does not fit into one string with room to work. */
const MOST_BYTES = 256 * 1024 * 1024;

/** What is read at once from a pipe, or where nobody knows the size. */
const CHUNK = 1 << 16;

/**
 * The bytes of a file or a pipe. Throws `Trouble` with the file's name. It waits for the disk: a thread has one page at a time in hand, and for
 * small files the way through Node's own threads takes longer than the reading.
 */
export function readBytes(file: string, locale: Locale): Buffer {
  let handle: number | null = null;
  try {
    handle = openSync(file, 'r');
    const before = fstatSync(handle);
    if (before.isDirectory()) throw new Trouble(say(locale, wording.isFolder, { file }));
    if (before.size > MOST_BYTES) throw tooLarge(file, locale);
    const bytes = readToEnd(handle, before.size, file, locale);
    const after = fstatSync(handle);
    const still = before.size === after.size && before.mtimeMs === after.mtimeMs && bytes.length === after.size;
    if (before.isFile() && !still) throw new Trouble(say(locale, wording.changedWhileRead, { file }));
    return bytes;
  } catch (error) {
    throw error instanceof Trouble ? error : cannotRead(file, error as NodeJS.ErrnoException, locale);
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** `expected` is how many bytes there should be; 0 where nobody knows. */
function readToEnd(handle: number, expected: number, file: string, locale: Locale): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    // One byte more than expected, so that the end is seen at once: a file that does not fill it has no more.
    const chunk = Buffer.allocUnsafe(length < expected ? expected + 1 - length : CHUNK);
    const read = readSync(handle, chunk);
    if (read > 0) chunks.push(chunk.subarray(0, read));
    length += read;
    if (read === 0 || length === expected) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    if (length > MOST_BYTES) throw tooLarge(file, locale);
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
    case 'ENOTDIR': // a file stands where the path says a folder
      return new Trouble(say(locale, wording.notFound, { file }));
    case 'EISDIR':
      return new Trouble(say(locale, wording.isFolder, { file }));
    case 'EACCES':
      return new Trouble(say(locale, wording.mayNotRead, { file }));
    default:
      return new Trouble(say(locale, wording.cannotRead, { file, reason: message }));
  }
}
