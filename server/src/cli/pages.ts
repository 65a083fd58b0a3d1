/** Reads the pages that the command line names: bytes to text, text to Page, with the settings that hold for the file. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { cli as wording } from '../../../l10n/cli.js';
import { type Locale, say } from '../../../l10n/index.js';
import { configuration } from '../../../l10n/server.js';
import { findConfiguration } from '../configuration/find.js';
import { defaultSettings, readConfiguration, type Settings } from '../configuration/settings.js';
import { lineCounter } from '../formats/lines.js';

/** Something that keeps one file, or all, from being read. Its message is for people. */
export class Trouble extends Error {}

/** The name under which standard input is asked for. */
export const STDIN = '-';

/** The text of a file without byte order mark. Throws `Trouble` with the file's name where it cannot be had. */
export async function readText(file: string, locale: Locale): Promise<string> {
  if (file === STDIN) return withoutMark(await readAll(process.stdin));
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Trouble(say(locale, wording.notFound, { file }));
    if (code === 'EISDIR') throw new Trouble(say(locale, wording.isFolder, { file }));
    throw new Trouble(say(locale, wording.cannotRead, { file, reason: message }));
  }
  try {
    return withoutMark(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new Trouble(say(locale, wording.notUtf8, { file }));
  }
}

/** Offsets count after the byte order mark is taken off, as in an editor. */
function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** The settings that hold for a file. What is wrong with the settings file goes to `warn`, with file and line. */
export async function settingsFor(file: string, locale: Locale, warn: (message: string) => void): Promise<Settings> {
  const found = await findConfiguration(resolve(file === STDIN ? 'page' : file));
  if (found === null) return defaultSettings;
  const { settings, troubles } = readConfiguration(found.text, defaultSettings, locale);
  const lineAt = lineCounter(found.text);
  for (const { offset, message } of troubles) {
    warn(say(locale, configuration.trouble, { path: found.path, line: lineAt(offset) + 1, message }));
  }
  return settings;
}
