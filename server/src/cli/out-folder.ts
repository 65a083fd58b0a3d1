/** A folder that an export is written to: files named after the pages, below it as the pages lie. What is there already is left alone. */
import { mkdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { cli as wording } from '../../../l10n/cli.js';
import { say } from '../../../l10n/index.js';
import { stemOf } from '../formats/export.js';
import { STDIN } from './files.js';
import type { Terminal } from './terminal.js';
import { Trouble } from './trouble.js';
import { createFile, replaceFile } from './write-file.js';

export interface OutFolder {
  /** Writes one file of a page, or tells why not. */
  write(page: string, ending: string, text: string): Promise<void>;
  /** How many files were written, those that held the same already among them. */
  written(): number;
}

export function createOutFolder(folder: string, pages: readonly string[], overwrite: boolean, terminal: Terminal): OutFolder {
  const { locale, fail } = terminal;
  const top = commonFolder(pages.filter((page) => page !== STDIN));
  const owners = new Map<string, string>();
  const sources = new Set<string>();
  let files = 0;

  async function writeTo(target: string, page: string, text: string): Promise<void> {
    const owner = owners.get(target) ?? page;
    if (owner !== page) throw new Trouble(say(locale, wording.sameTarget, { file: page, target }));
    owners.set(target, page);
    const bytes = Buffer.from(text);
    await mkdir(dirname(target), { recursive: true });
    const there = await readFile(target).catch(() => null);
    if (there === null) await createFile(target, bytes, locale);
    else if (!there.equals(bytes)) {
      if (sources.size === 0) for (const source of pages) sources.add(await realpath(source).catch(() => source));
      if (sources.has(await realpath(target))) throw new Trouble(say(locale, wording.isPage, { file: target }));
      if (!overwrite) throw new Trouble(say(locale, wording.isThere, { file: target }));
      await replaceFile(target, there, bytes, locale);
    }
    files++;
  }

  return {
    async write(page, ending, text) {
      const place = page === STDIN ? 'stdin' : relative(top, resolve(page));
      const target = join(folder, `${stemOf(place)}${ending}`);
      try {
        await writeTo(target, page, text);
      } catch (error) {
        if (error instanceof Trouble) fail(error.message);
        else
          fail(say(locale, wording.cannotWrite, { file: target, reason: error instanceof Error ? error.message : `${error}` }));
      }
    },
    written: () => files,
  };
}

/** The folder that all pages lie in or below. */
function commonFolder(pages: readonly string[]): string {
  const [first = 'page', ...others] = pages;
  let top = dirname(resolve(first));
  for (const page of others) {
    const folder = dirname(resolve(page));
    while (relative(top, folder).startsWith('..') && dirname(top) !== top) top = dirname(top);
  }
  return top;
}
