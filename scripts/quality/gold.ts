/** Pages with known truth, as scripts/quality reads them: blocks and roles from the truth, everything else from the engine's own readers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCues } from '../../server/src/core/layout/cues.js';
import type { BlockText, Role } from '../../server/src/core/model.js';
import { readFacts } from '../../server/src/core/read-facts.js';
import type { SeamView } from '../../server/src/core/seams/match.js';
import { readHead, readTail } from '../../server/src/core/seams/openness.js';
import type { Statistics } from '../../server/src/core/seams/statistics.js';
import { cellsOf, isWhite } from '../../server/src/core/text/characters.js';
import { scriptOf } from '../../server/src/core/text/script.js';

interface Gold {
  readonly blocks: readonly { readonly line: number; readonly role: Role | null }[];
  readonly joins: readonly {
    readonly from: number;
    readonly to: number;
    readonly kind: 'next' | 'moved';
    readonly closed: boolean;
  }[];
}

export interface GoldPage {
  readonly name: string;
  readonly view: SeamView;
  /** Block indexes instead of lines. */
  readonly joins: readonly {
    readonly from: number;
    readonly to: number;
    readonly kind: 'next' | 'moved';
    readonly closed: boolean;
  }[];
}

/** All pages of a folder that the simulator wrote. */
export function readGoldPages(folder: string, statistics: Statistics, most = Number.POSITIVE_INFINITY): GoldPage[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .slice(0, most);
  return names.map((name) => {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold;
    return goldPage(name, readFileSync(join(folder, name.replace('.gold.json', '.txt')), 'utf8'), gold, statistics);
  });
}

function goldPage(name: string, text: string, gold: Gold, statistics: Statistics): GoldPage {
  const lines = [0];
  for (let i = 0; i < text.length; i++) if (text[i] === '\n') lines.push(i + 1);
  const blocks: BlockText[] = [];
  const starts: number[] = [];
  const breaks: number[] = [];
  const indents: number[] = [];
  gold.blocks.forEach((block, i) => {
    const lineStart = lines[block.line] ?? 0;
    let start = lineStart;
    let end = i + 1 < gold.blocks.length ? (lines[gold.blocks[i + 1]?.line ?? 0] ?? 0) : text.length;
    let indent = 0;
    while (start < end && isWhite(text.charCodeAt(start))) indent += cellsOf(text.charCodeAt(start++));
    while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
    const script = scriptOf(text, start, end);
    blocks.push({
      length: end - start,
      script,
      cues: readCues(text, start, end, script),
      head: readHead(text, start, end, script, statistics),
      tail: readTail(text, start, end, script, statistics),
      claims: [],
      doubts: [],
      slips: [],
    });
    starts.push(start);
    indents.push(indent);
    breaks.push(i === 0 ? block.line : block.line - (gold.blocks[i - 1]?.line ?? 0));
  });
  const index = new Map(gold.blocks.map((block, i) => [block.line, i]));
  const roles = gold.blocks.map((block): Role => block.role ?? 'paragraph');
  const view: SeamView = {
    text,
    statistics,
    blocks,
    starts: Int32Array.from(starts),
    breaks: Uint8Array.from(breaks),
    indents: Uint8Array.from(indents),
    facts: Uint32Array.from(blocks, readFacts),
    roles,
  };
  const joins = gold.joins.map((join) => ({ ...join, from: index.get(join.from) ?? -1, to: index.get(join.to) ?? -1 }));
  return { name, view, joins };
}
