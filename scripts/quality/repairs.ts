/**
 * How often the repairs are wrong on clean text, and how many planted slips they find. Reads the corpus beside the project; part 9 of 10 of its articles,
 * which nothing was counted or fitted on. Run by `npm run quality`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { createEngine } from '../../server/src/core/engine.js';
import type { Language, Page } from '../../server/src/core/model.js';
import type { SlipKind } from '../../server/src/core/repairs/slip.js';
import { loadStatistics } from '../../server/src/core/seams/statistics.js';
import { repairsOf } from '../../server/src/features/repairs.js';
import { articlesOf, corpus } from './corpus.js';

const kinds = ['doubled', 'word', 'hyphen', 'space', 'glued'] as const;
const engine = createEngine(loadStatistics(readFileSync('server/data/statistics.bin')));
const shown = argv.includes('--show');

function analyse(text: string, language: Language): Page {
  return engine.analyse({ text, language, date: null, constraints: [] });
}

function measure(file: string, language: Language): Record<string, unknown> {
  let paragraphs = 0;
  const found = new Map<SlipKind, number>();
  for (const article of articlesOf(file)) {
    const page = analyse(article.paragraphs.join('\n\n'), language);
    paragraphs += article.paragraphs.length;
    for (const repair of repairsOf(page)) {
      const kind = repair.rule.slice('text.'.length) as SlipKind;
      found.set(kind, (found.get(kind) ?? 0) + 1);
      if (shown) console.log(`${kind}\t${repair.text}\t${repair.meant}`);
    }
  }
  const row: Record<string, unknown> = { corpus: file, paragraphs };
  for (const kind of kinds) row[kind] = Math.round((1e5 * (found.get(kind) ?? 0)) / paragraphs) / 100;
  return row;
}

/** Plants one slip in every fifth paragraph and counts how many are found again, at the very place. */
function plant(file: string, language: Language, kind: 'doubled' | 'space'): Record<string, unknown> {
  let planted = 0;
  let found = 0;
  let seed = 1;
  const random = (most: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % most;
  };
  for (const { paragraphs } of articlesOf(file)) {
    for (const paragraph of paragraphs) {
      if (paragraph.length < 60 || random(5) > 0) continue;
      const at = 10 + random(paragraph.length - 20);
      if (!/^\p{Script=Han}{4}$/u.test(paragraph.slice(at - 2, at + 2))) continue;
      planted++;
      const text = paragraph.slice(0, at) + (kind === 'space' ? ' ' : paragraph.charAt(at - 1)) + paragraph.slice(at);
      const places = repairsOf(analyse(text, language)).filter(({ rule }) => rule === `text.${kind}`);
      if (places.some((repair) => Math.abs(repair.at.start - at) <= 1)) found++;
      else if (shown && random(10) === 0) console.log(`missed ${kind}: ${text.slice(at - 6, at + 6)}`);
    }
  }
  return { corpus: file, kind, planted, found, share: Math.round((100 * found) / planted) / 100 };
}

if (!existsSync(corpus)) console.log('Repairs: skipped, there is no corpus beside the project.');
else {
  console.log('Repairs on clean text, per 1,000 paragraphs:');
  console.table([measure('zh-hans.jsonl', 'zh-Hans'), measure('zh-hant.jsonl', 'zh-Hant'), measure('en.jsonl', 'en')]);
  console.log('Slips planted at any place between Chinese characters, and found:');
  console.table([
    plant('zh-hans.jsonl', 'zh-Hans', 'doubled'),
    plant('zh-hant.jsonl', 'zh-Hant', 'doubled'),
    plant('zh-hans.jsonl', 'zh-Hans', 'space'),
    plant('zh-hant.jsonl', 'zh-Hant', 'space'),
  ]);
}
