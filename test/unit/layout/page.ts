// Reads a page with the layout room alone and lists what it found, one block or article a line.

import type { Decisions } from '../../../server/src/core/decisions.js';
import { buildArticles } from '../../../server/src/core/layout/articles.js';
import { readCues } from '../../../server/src/core/layout/cues.js';
import { assignRoles } from '../../../server/src/core/layout/roles.js';
import { segment } from '../../../server/src/core/layout/segment.js';
import type { Blocks, BlockText, Role } from '../../../server/src/core/model.js';
import { readFacts } from '../../../server/src/core/read-facts.js';
import { readEdges } from '../../../server/src/core/seams/openness.js';
import type { Seam } from '../../../server/src/core/seams/seam.js';
import { noStatistics } from '../../../server/src/core/seams/statistics.js';
import { cellsOf, isLineBreak, isWhite } from '../../../server/src/core/text/characters.js';
import { scriptOf } from '../../../server/src/core/text/script.js';

/** The blocks that `text` is cut into, as strings. */
export function blocksOf(text: string, from = 0, to = text.length, splits: readonly number[] = []): string[] {
  const blocks: string[] = [];
  segment(text, from, to, splits, (start, end) => blocks.push(text.slice(start, end)));
  return blocks;
}

export interface LaidOut extends Blocks {
  readonly text: string;
  readonly roles: readonly Role[];
}

export function layOut(text: string, decided: ReadonlyMap<number, Role> = new Map()): LaidOut {
  const blocks: BlockText[] = [];
  const starts: number[] = [];
  const breaks: number[] = [];
  const indents: number[] = [];
  let behind = 0;
  segment(text, 0, text.length, [], (start, end) => {
    const script = scriptOf(text, start, end);
    const gap = text.slice(behind, start);
    breaks.push(Math.min(255, gap.split(/\r\n|\r|\n/).length - 1));
    indents.push(Math.min(255, indentOf(gap)));
    starts.push(start);
    blocks.push({
      length: end - start,
      script,
      cues: readCues(text, start, end, script),
      ...readEdges(text, start, end, script),
      claims: [],
      doubts: [],
      slips: [],
    });
    behind = end;
  });
  const page = {
    blocks,
    starts: Int32Array.from(starts),
    breaks: Uint8Array.from(breaks),
    indents: Uint8Array.from(indents),
    facts: Uint32Array.from(blocks, readFacts),
  };
  return { ...page, text, roles: assignRoles({ ...page, text }, decided) };
}

function indentOf(gap: string): number {
  let cells = 0;
  for (const character of gap) {
    const code = character.charCodeAt(0);
    if (isLineBreak(code)) cells = 0;
    else if (isWhite(code)) cells += cellsOf(code);
  }
  return cells;
}

/** "role  first words", one block a line. */
export function rolesOf(text: string, decided?: ReadonlyMap<number, Role>): string[] {
  const page = layOut(text, decided);
  return page.roles.map((role, b) => `${role.padEnd(9)} ${words(page, b)}`);
}

/** Each article as "headline: first characters of its body blocks in reading order". `joins` are seams, `likely` leads, by the first words of their blocks. */
export function articlesOf(
  text: string,
  joins: readonly (readonly [string, string])[] = [],
  decisions: Partial<Decisions> = {},
  likely: readonly (readonly [string, string])[] = [],
  statistics = noStatistics,
): string[] {
  const page = layOut(text);
  const find = (start: string): number => {
    const block = page.blocks.findIndex((_, b) => text.startsWith(start, page.starts[b]));
    if (block < 0) throw new Error(`no block starts with ${start}`);
    return block;
  };
  const seams = joins.map(([from, to]): Seam => {
    const kind = find(to) === find(from) + 1 ? 'next' : 'moved';
    return { from: find(from), to: find(to), kind, confidence: 1, safety: 'likely', separator: '', removes: null, evidence: [] };
  });
  const leads = likely.map(([from, to]) => ({ from: find(from), to: find(to) }));
  const none: Decisions = { roles: new Map(), joins: [], apart: [], starts: new Map(), together: [], complete: new Set() };
  return buildArticles({ ...page, seams, leads, statistics }, { ...none, ...decisions }).map((article) => {
    const head = article.head;
    const parts = [
      head?.column,
      ...(head?.kickers ?? []),
      head?.headline,
      ...(head?.decks ?? []),
      ...(head?.bylines ?? []),
      article.continuedFrom,
    ];
    const over = parts.filter((block) => block !== null && block !== undefined).map((block) => words(page, block));
    const body = article.body.map((block) => words(page, block, 4));
    return `${over.join(' / ') || '—'}: ${body.join(' ') || '—'}${article.runs.length > 1 ? ` (${article.runs.length} runs)` : ''}`;
  });
}

function words(page: LaidOut, block: number, most = 12): string {
  const start = (page.starts[block] ?? 0) + (page.blocks[block]?.cues.bodyStart ?? 0);
  const end = (page.starts[block] ?? 0) + (page.blocks[block]?.length ?? 0);
  return page.text
    .slice(start, Math.min(end, start + most))
    .replace(/\s+/g, ' ')
    .trim();
}
