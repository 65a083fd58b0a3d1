/** Pages for the tests of seams: blocks with their roles in, a listing of joins and orphans out. */
import { readFileSync } from 'node:fs';
import type { Decisions } from '../../../server/src/core/decisions.js';
import { readCues } from '../../../server/src/core/layout/cues.js';
import type { BlockText, Role } from '../../../server/src/core/model.js';
import { readFacts } from '../../../server/src/core/read-facts.js';
import { findSeams, type SeamView } from '../../../server/src/core/seams/match.js';
import { readEdges } from '../../../server/src/core/seams/openness.js';
import type { SeamState } from '../../../server/src/core/seams/seam.js';
import { loadStatistics, type Statistics } from '../../../server/src/core/seams/statistics.js';
import { cellsOf, isWhite } from '../../../server/src/core/text/characters.js';
import { scriptOf } from '../../../server/src/core/text/script.js';

export const statistics = loadStatistics(readFileSync('server/data/statistics.bin'));

export const nothingDecided: Decisions = {
  roles: new Map(),
  joins: [],
  apart: [],
  starts: new Map(),
  together: [],
  complete: new Set(),
};

/** One block a line: `role: text`, with `paragraph` where no role is named; a line that begins with 　　 is indented. */
export function pageOf(listing: string, known: Statistics = statistics): SeamView {
  const roles: Role[] = [];
  const texts: string[] = [];
  for (const line of listing.split('\n').filter((each) => each.trim() !== '')) {
    const named = /^ *(headline|subhead|byline|jump|caption|list|table|notice|folio|deck|kicker): (.*)$/.exec(line);
    roles.push((named?.[1] as Role | undefined) ?? 'paragraph');
    texts.push(named?.[2] ?? line.replace(/^ +/, ''));
  }
  return viewOf(texts, roles, known);
}

export function viewOf(texts: readonly string[], roles: readonly Role[], known: Statistics = statistics): SeamView {
  const blocks: BlockText[] = [];
  const starts: number[] = [];
  const indents: number[] = [];
  let text = '';
  for (const each of texts) {
    let indent = 0;
    let at = 0;
    while (at < each.length && isWhite(each.charCodeAt(at))) indent += cellsOf(each.charCodeAt(at++));
    const start = text.length + at;
    text += `${each.trimEnd()}\n\n`;
    const end = text.length - 2;
    const script = scriptOf(text, start, end);
    const { head, tail } = readEdges(text, start, end, script);
    blocks.push({
      length: end - start,
      script,
      cues: readCues(text, start, end, script),
      head,
      tail,
      claims: [],
      doubts: [],
      slips: [],
    });
    starts.push(start);
    indents.push(indent);
  }
  return {
    text,
    statistics: known,
    traditional: false,
    blocks,
    roles,
    starts: Int32Array.from(starts),
    breaks: new Uint8Array(blocks.length).fill(2),
    indents: Uint8Array.from(indents),
    facts: Uint32Array.from(blocks, readFacts),
  };
}

export function seamsOf(view: SeamView, decisions: Decisions = nothingDecided): SeamState {
  const steps = findSeams(view, decisions, null);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `…最后|开头… (kind safety) reason(text) …`, one line a join; `orphan …` for each open end or start without a partner. */
export function listing(view: SeamView, state: SeamState): string {
  const lines = state.seams.map((seam) => {
    const end = view.starts[seam.from]! + view.blocks[seam.from]!.length;
    const start = view.starts[seam.to]!;
    const gap = seam.separator === '' ? '|' : '| |';
    const removed = seam.removes === null ? '' : ` -${seam.removes.why}`;
    const reasons = seam.evidence.map((each) => (each.text ? `${each.kind}(${each.text})` : each.kind)).join(' ');
    return `${view.text.slice(end - 4, end)}${gap}${view.text.slice(start, start + 4)} ${seam.kind} ${seam.safety}${removed}: ${reasons}`;
  });
  for (const orphan of state.orphans) {
    const start = view.starts[orphan.block]!;
    const end = start + view.blocks[orphan.block]!.length;
    lines.push(
      orphan.missing === 'start'
        ? `no start: ${view.text.slice(start, start + 4)}…`
        : `no end: …${view.text.slice(end - 4, end)}`,
    );
  }
  return lines.join('\n');
}
