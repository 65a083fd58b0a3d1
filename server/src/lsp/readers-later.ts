/**
 * The readers of numbers in a browser, where this file stands for `core/claims/readers.ts` (esbuild.mjs says so): a Chinese page has hardly ever a
 * block in English and an English one never a block in Chinese, and half of what is known about numbers belongs to either. A reader that was missed is
 * noted, so that the page can be read again with it.
 */
import type { UnitData } from '../core/claims/language.js';
import type { ReadClaims, Readers } from '../core/claims/readers.js';
import { scriptOf } from '../core/text/script.js';
import type { LateCode } from './environment.js';

type Script = keyof Readers;

const loads: Readonly<Record<Script, () => Promise<ReadClaims>>> = {
  han: async () => {
    const { readChinese, units } = await import('../core/claims/chinese-part.js');
    chineseUnits = units;
    return readChinese;
  },
  latin: async () => (await import('../core/claims/english.js')).readEnglish,
};

const known = new Map<Script, ReadClaims>();
const missing = new Set<Script>();

/** They come with the Chinese reader, which is read for whoever reads Chinese, whatever the page is written in. */
export let chineseUnits: UnitData | null = null;

export const readers: Readers = { han: readerOf('han'), latin: readerOf('latin') };

function readerOf(script: Script): ReadClaims {
  return (text, start, end) => {
    const reader = known.get(script);
    if (reader !== undefined) return reader(text, start, end);
    if (mayHoldNumber(text, start, end)) missing.add(script);
    return [];
  };
}

async function load(script: Script): Promise<void> {
  if (!known.has(script)) known.set(script, await loads[script]());
}

/** The server's side of it. */
export const lateReaders: LateCode = {
  async readFor(text, locale) {
    if (known.size === 2) return;
    const scripts = scriptsIn(text);
    if (locale === 'zh') scripts.add('han');
    await Promise.all([...scripts].map(load));
  },
  missed() {
    if (missing.size === 0) return null;
    const scripts = [...missing];
    missing.clear();
    return async () => {
      await Promise.all(scripts.map(load));
    };
  },
};

/** The scripts of the lines that may hold a number. Blocks are made of lines, so those of the blocks are hardly ever others. */
function scriptsIn(text: string): Set<Script> {
  const found = new Set<Script>();
  for (let start = 0; start < text.length && found.size < 2; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const script = scriptOf(text, start, end);
    if (!found.has(script) && mayHoldNumber(text, start, end)) found.add(script);
    start = end + 1;
  }
  return found;
}

/** A line of white space or of dashes counts as Latin and holds no number, in digits or in words. */
function mayHoldNumber(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}
