/**
 * The readers of numbers in a browser, where this file stands for `core/claims/readers.ts` (esbuild.mjs says so): a Chinese page has hardly ever a
 * block in English and an English one never a block in Chinese, and half of what is known about numbers belongs to either. A reader that was missed is
 * noted, so that the page can be read again with it.
 */
import type { ReadClaims, Readers } from '../core/claims/readers.js';
import { scriptOf } from '../core/text/script.js';
import type { LateCode } from './environment.js';

type Script = keyof Readers;

const loads: Readonly<Record<Script, () => Promise<ReadClaims>>> = {
  han: async () => (await import('../core/claims/chinese.js')).readChinese,
  latin: async () => (await import('../core/claims/english.js')).readEnglish,
};

const known = new Map<Script, ReadClaims>();
const missing = new Set<Script>();

export const readers: Readers = { han: readerOf('han'), latin: readerOf('latin') };

function readerOf(script: Script): ReadClaims {
  return (text, start, end) => {
    const reader = known.get(script);
    if (reader !== undefined) return reader(text, start, end);
    missing.add(script);
    return [];
  };
}

async function load(script: Script): Promise<void> {
  if (!known.has(script)) known.set(script, await loads[script]());
}

/** The server's side of it. */
export const lateReaders: LateCode = {
  async readFor(text) {
    if (known.size < 2) await Promise.all([...scriptsIn(text)].map(load));
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
function scriptsIn(text: string): ReadonlySet<Script> {
  const found = new Set<Script>();
  for (let start = 0; start < text.length && found.size < 2; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const script = scriptOf(text, start, end);
    if (!found.has(script) && (script === 'han' || hasLetterOrDigit(text, start, end))) found.add(script);
    start = end + 1;
  }
  return found;
}

/** A line of white space or of dashes counts as Latin and holds no number. */
function hasLetterOrDigit(text: string, start: number, end: number): boolean {
  return /[0-9a-z]/i.test(text.slice(start, end));
}
