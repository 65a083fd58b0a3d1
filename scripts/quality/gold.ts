/**
 * Pages with known truth, as scripts/quality reads them: the engine cuts the text into blocks and says what they are, mistakes included, because
 * the weights have to live with those; only the joins are the truth.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine } from '../../server/src/core/engine.js';
import { blockEnd, type Language } from '../../server/src/core/model.js';
import type { SeamView } from '../../server/src/core/seams/match.js';
import type { Statistics } from '../../server/src/core/seams/statistics.js';

interface Join {
  readonly from: number;
  readonly to: number;
  readonly kind: 'next' | 'moved';
  readonly closed: boolean;
}

interface Gold {
  readonly blocks: readonly { readonly line: number }[];
  readonly joins: readonly Join[];
}

export interface GoldPage {
  readonly name: string;
  readonly view: SeamView;
  /** Block indexes instead of lines; only joins whose halves the engine cut as the truth does. */
  readonly joins: readonly Join[];
}

/** All pages of a folder that the simulator wrote. */
export function readGoldPages(folder: string, language: Language, statistics: Statistics): GoldPage[] {
  const engine = createEngine(statistics);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort();
  return names.map((name) => {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold;
    const text = readFileSync(join(folder, name.replace('.gold.json', '.txt')), 'utf8').replace(/^\ufeff/, '');
    return goldPage(name, text, gold, engine, language, statistics);
  });
}

function goldPage(name: string, text: string, gold: Gold, engine: Engine, language: Language, statistics: Statistics): GoldPage {
  const page = engine.analyse({ text, language, date: null, constraints: [] });
  const firstLine = new Map<number, number>();
  const lastLine = new Map<number, number>();
  let line = 0;
  let at = 0;
  const lineAt = (offset: number): number => {
    for (; at < offset; at++) if (text[at] === '\n') line++;
    return line;
  };
  page.starts.forEach((start, b) => {
    firstLine.set(lineAt(start), b);
    lastLine.set(lineAt(blockEnd(page, b)), b);
  });
  // The truth names a block by its first line; its end is the last line with anything on it before the next one.
  const lines = text.split('\n');
  const lastOf = new Map<number, number>();
  gold.blocks.forEach((block, i) => {
    let last = (gold.blocks[i + 1]?.line ?? lines.length) - 1;
    while (last > block.line && lines[last]?.trim() === '') last--;
    lastOf.set(block.line, last);
  });
  const joins = gold.joins.map((each) => ({
    ...each,
    from: lastLine.get(lastOf.get(each.from) ?? -1) ?? -1,
    to: firstLine.get(each.to) ?? -1,
  }));
  return {
    name,
    view: { ...page, text, statistics, traditional: language === 'zh-Hant' },
    joins: joins.filter(({ from, to }) => from >= 0 && to >= 0 && from !== to),
  };
}
