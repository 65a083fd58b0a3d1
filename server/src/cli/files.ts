/**
 * Which pages the command line names: a file as it is, a folder with the pages in it and below, or a pattern. Pages come in the order in which
 * they are named, those of a folder or pattern by name; none comes twice.
 */
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { glob, isDynamicPattern } from 'tinyglobby';
import { cli as wording } from '../../../l10n/cli.js';
import { type Locale, say } from '../../../l10n/index.js';
import { Trouble } from './trouble.js';

/** The name under which standard input is asked for. */
export const STDIN = '-';

/** What is a page in a folder; a file that is named by itself is one whatever it is called. */
const pagePatterns: readonly string[] = ['**/*.txt', '**/*.news', '**/*.news.md'];

/** A file in a folder of pages whose lines, written as in a .gitignore, say what in it and below is no page. */
const IGNORE_FILE = '.galleyignore';

export interface Wanted {
  readonly names: readonly string[];
  /** Patterns of what to leave out, on top of the folder's ignore file. */
  readonly ignored: readonly string[];
  /** Patterns of `.galley.json` that are pages as well. */
  patternsOf(folder: string): Promise<readonly string[]>;
}

/** The pages, as paths. A name that leads nowhere goes to `fail`, and the others are still found. */
export async function findPages(wanted: Wanted, locale: Locale, fail: (message: string) => void): Promise<string[]> {
  const found = new Map<string, string>(); // by absolute path
  const add = (file: string): void => {
    const key = file === STDIN ? STDIN : resolve(file);
    if (!found.has(key)) found.set(key, file);
  };
  for (const name of wanted.names) {
    try {
      for (const file of await pagesOf(name, wanted, locale)) add(file);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      fail(error.message);
    }
  }
  return [...found.values()];
}

async function pagesOf(name: string, wanted: Wanted, locale: Locale): Promise<readonly string[]> {
  if (name === STDIN) return [STDIN];
  const status = await stat(name).catch(() => null);
  if (status?.isDirectory()) return pagesBelow(name, wanted, locale);
  if (status === null && isDynamicPattern(name)) {
    const matches = await search([name.replaceAll('\\', '/')], '.', await rulesOf('.', wanted.ignored));
    if (matches.length === 0) throw new Trouble(say(locale, wording.noMatch, { pattern: name }));
    return matches;
  }
  return [name]; // one that does not exist is told of when it is read
}

async function pagesBelow(folder: string, wanted: Wanted, locale: Locale): Promise<readonly string[]> {
  const patterns = [...pagePatterns, ...(await wanted.patternsOf(folder))];
  const pages = await search(patterns, folder, await rulesOf(folder, wanted.ignored));
  if (pages.length === 0) throw new Trouble(say(locale, wording.noPages, { folder }));
  return pages;
}

async function rulesOf(folder: string, ignored: readonly string[]): Promise<Ignore> {
  const file = await readFile(join(folder, IGNORE_FILE), 'utf8').catch(() => '');
  return ignore()
    .add(['node_modules'])
    .add(file)
    .add([...ignored]);
}

async function search(patterns: readonly string[], folder: string, rules: Ignore): Promise<string[]> {
  // Links to folders are not followed: they may lead in a circle, or into somebody else's archive.
  const found = await glob(patterns, { cwd: folder, followSymbolicLinks: false, expandDirectories: false });
  const inside = found.filter((path) => path.startsWith('../') || isAbsolute(path) || !rules.ignores(path));
  const paths = inside.map((path) => relative('.', resolve(folder, path)));
  const files = await Promise.all(paths.map(async (path) => ((await isFolder(path)) ? [] : [named(path, folder)])));
  return files.flat().sort((a, b) => (a < b ? -1 : 1));
}

/** As the person wrote it: an absolute folder has absolute pages. */
function named(path: string, folder: string): string {
  return isAbsolute(folder) ? resolve(path) : path;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
