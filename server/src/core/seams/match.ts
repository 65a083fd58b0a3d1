/**
 * Which block goes on in which: open ends against open starts.
 * This first version looks at neighbours only; nothing is joined across a heading.
 */

import type { Decisions } from '../decisions.js';
import type { BlockIndex, Reuse, Role } from '../model.js';
import { type PairView, scorePair } from './score.js';
import type { Orphan, Safety, Seam, SeamState } from './seam.js';
import { weights } from './weights.js';

export interface SeamView extends PairView {
  readonly roles: readonly Role[];
}

/** Slices of this many blocks between two chances to stop. */
const SLICE = 512;

/** Pure: seams and orphans of a page. Yields now and then, so that a long analysis can be dropped between two slices. */
export function* findSeams(view: SeamView, decisions: Decisions, _reuse: Reuse | null): Generator<void, SeamState> {
  const count = view.blocks.length;
  const partner = new Int32Array(count).fill(-1); // the block that this one goes on in
  const taken = new Uint8Array(count);
  const seams: Seam[] = [];
  const apart = new Set(decisions.apart.map(([left, right]) => left * count + right));
  for (const [left, right] of decisions.joins) {
    if (left === right || partner[left] !== -1 || taken[right]) continue;
    if (leadsTo(partner, right, left)) continue;
    partner[left] = right;
    taken[right] = 1;
    seams.push(decided(view, left, right));
  }
  for (let from = 0; from < count; from++) {
    if (from % SLICE === SLICE - 1) yield;
    if (partner[from] !== -1 || view.roles[from] !== 'paragraph' || view.blocks[from]!.tail.openness === 'closed') continue;
    const to = nextBody(view, from);
    if (to < 0 || decisions.starts.get(to) || taken[to] || apart.has(from * count + to) || !mayContinue(view, to)) continue;
    const seam = judge(view, from, to);
    if (!seam) continue;
    partner[from] = to;
    taken[to] = 1;
    seams.push(seam);
  }
  seams.sort((a, b) => a.from - b.from);
  return { seams, orphans: orphansOf(view, partner, taken) };
}

/** The block right after `from` that continues the column: furniture may stand between, a heading or another body block may not. */
function nextBody(view: SeamView, from: BlockIndex): BlockIndex {
  for (let to = from + 1; to < view.blocks.length && to <= from + 6; to++) {
    const role = view.roles[to];
    if (role === 'paragraph') return to;
    if (role !== 'folio' && role !== 'caption' && role !== 'credit' && role !== 'notice' && role !== 'rule') return -1;
  }
  return -1;
}

/** A dateline begins a story, and an indented paragraph is a whole one. */
function mayContinue(view: SeamView, to: BlockIndex): boolean {
  return view.blocks[to]!.cues.dateline === null && view.blocks[to]!.cues.jump === null;
}

function judge(view: SeamView, from: BlockIndex, to: BlockIndex): Seam | null {
  if (view.blocks[from]!.script !== view.blocks[to]!.script) return null;
  if (view.indents[to]! > view.indents[from]! + 1) return null;
  const { total, evidence } = scorePair(view, from, to);
  if (total <= 0) return null;
  const confidence = 1 / (1 + Math.exp(-total));
  const proof = evidence.some(
    (e) => e.kind === 'hyphen' || e.kind === 'number-across' || e.kind === 'head-cannot-start' || e.kind === 'bracket-balance',
  );
  const safety: Safety = proof && total >= weights.safe ? 'safe' : 'likely';
  const tail = view.blocks[from]!.tail;
  const removes = tail.sign === 'hyphen' ? ({ side: 'from', length: 1, why: 'hyphen' } as const) : null;
  return { from, to, kind: 'next', confidence, safety, separator: separatorOf(view, from, to), removes, evidence };
}

function decided(view: SeamView, from: BlockIndex, to: BlockIndex): Seam {
  let kind: Seam['kind'] = to > from ? 'next' : 'moved';
  for (let i = from + 1; i < to; i++)
    if (view.roles[i] === 'paragraph' || view.roles[i] === 'list' || view.roles[i] === 'table') kind = 'moved';
  const evidence = [{ kind: 'decided', text: '', weight: 0 } as const];
  const safety: Safety = kind === 'next' ? 'likely' : 'review';
  return { from, to, kind, confidence: 1, safety, separator: separatorOf(view, from, to), removes: null, evidence };
}

/** One space between Latin words, nothing next to a Chinese character; a hyphen that goes takes its space with it. */
function separatorOf(view: SeamView, from: BlockIndex, to: BlockIndex): '' | ' ' {
  const latin = view.blocks[from]!.script === 'latin' && view.blocks[to]!.script === 'latin';
  return latin && view.blocks[from]!.tail.sign !== 'hyphen' ? ' ' : '';
}

function leadsTo(partner: Int32Array, from: BlockIndex, goal: BlockIndex): boolean {
  for (let at = from, steps = 0; at !== -1 && steps <= partner.length; at = partner[at]!, steps++) if (at === goal) return true;
  return false;
}

/** Open ends and starts that found no partner. A weak sign is not enough to call something missing. */
function orphansOf(view: SeamView, partner: Int32Array, taken: Uint8Array): Orphan[] {
  const orphans: Orphan[] = [];
  for (let block = 0; block < view.blocks.length; block++) {
    if (view.roles[block] !== 'paragraph') continue;
    const { head, tail, cues } = view.blocks[block]!;
    if (head.openness === 'open' && !taken[block] && !cues.dateline) orphans.push({ block, missing: 'start' });
    if (tail.openness === 'open' && partner[block] === -1) orphans.push({ block, missing: 'end' });
  }
  return orphans;
}
