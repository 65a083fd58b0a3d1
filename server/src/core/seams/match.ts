/**
 * Which block goes on in which, over the whole page: open ends against open starts, one to one, with "no partner" as a real choice, forward
 * and backward, never in a circle. What people decided is obeyed and the rest is worked out around it.
 */
import type { Decisions } from '../decisions.js';
import type { BlockIndex, Reuse } from '../model.js';
import { chainsWithoutCircles } from './circles.js';
import { isSure, judgeSeam } from './judge.js';
import { keptRows } from './kept.js';
import { components, type Edge, matchComponent } from './matching.js';
import { HORIZON, placingOf } from './places.js';
import { echoesOf, makeWorkbench, type Row, type RowView, scoreRow, type Workbench } from './rows.js';
import type { Orphan, Seam, SeamState } from './seam.js';
import { sharesOf } from './shares.js';

export type SeamView = RowView;

/** Rows scored between two chances to stop. */
const SLICE = 64;
/** Rows for which echoes are looked for in one pass over the text; the passes overlap by two horizons. */
const PASS = 512;

/** Pure: seams and orphans of a page. Yields now and then, so that a long analysis can be dropped between two slices. */
export function* findSeams(view: SeamView, decisions: Decisions, reuse: Reuse | null): Generator<void, SeamState> {
  const bench = makeWorkbench(view);
  const { rows, echoes: scored } = yield* fillRows(bench, reuse);
  const partner = new Int32Array(view.blocks.length).fill(-1);
  const taken = new Uint8Array(view.blocks.length);
  const seams: Seam[] = [];
  for (const [from, to] of decidedJoins(decisions, view.blocks.length)) {
    partner[from] = to;
    taken[to] = 1;
    seams.push(decidedSeam(bench, from, to));
  }
  const edges = edgesOf(bench, rows, decisions, partner, taken);
  yield;
  const chosen = chainsWithoutCircles(
    components(edges).flatMap((group) => matchComponent(group)),
    partner,
  ).filter((edge) => isSure(bench, edge));
  yield;
  const shares = new Float64Array(view.blocks.length);
  const judgedBefore = oldSeams(rows, reuse);
  const anew = chosen.filter((edge) => judgedBefore(edge) === null && !scored.has(edge.from));
  const others = echoesOf(
    bench,
    anew.map((edge) => edge.from).sort((a, b) => a - b),
  );
  for (const edge of chosen) {
    partner[edge.from] = edge.to;
    taken[edge.to] = 1;
    shares[edge.from] = edge.weight;
    seams.push(judgedBefore(edge) ?? judgeSeam(bench, edge, scored.has(edge.from) ? scored : others));
  }
  yield;
  seams.sort((a, b) => a.from - b.from);
  return { seams, orphans: orphansOf(view, decisions, partner, taken), rows, shares };
}

interface Scored {
  readonly rows: (Row | null)[];
  /** The echoes of the ends that were scored anew; an end without any has an empty list. */
  readonly echoes: Map<BlockIndex, readonly number[]>;
}

/** One row for each open end: taken over where nothing in its reach changed, scored anew elsewhere. */
function* fillRows(bench: Workbench, reuse: Reuse | null): Generator<void, Scored> {
  const { view, tails, heads } = bench;
  const rows: (Row | null)[] = new Array(view.blocks.length).fill(null);
  const echoes = new Map<BlockIndex, readonly number[]>();
  const kept = keptRows(view, reuse);
  const anew: BlockIndex[] = [];
  for (const from of tails) {
    const row = kept(from);
    if (row) rows[from] = row;
    else anew.push(from);
  }
  let firstHead = 0;
  for (let i = 0; i < anew.length; i++) {
    if (i % PASS === 0) {
      const pass = anew.slice(i, i + PASS);
      const found = echoesOf(bench, pass);
      for (const from of pass) echoes.set(from, found.get(from) ?? []);
    }
    const from = anew[i]!;
    while (firstHead < heads.length && heads[firstHead]! < from - HORIZON) firstHead++;
    rows[from] = scoreRow(bench, from, firstHead, echoes);
    if (i % SLICE === SLICE - 1) yield;
  }
  return { rows, echoes };
}

/**
 * Gives the seam of the page before for a pair whose row was taken over and that is just as sure as it was: all that a seam says is in the same
 * reach as its row. Null for others.
 */
function oldSeams(rows: readonly (Row | null)[], reuse: Reuse | null): (edge: Edge) => Seam | null {
  if (reuse === null) return () => null;
  const { origin, page } = reuse;
  const old = page.memo.seams;
  const indexes = new Int32Array(page.blocks.length).fill(-1);
  for (let i = 0; i < old.seams.length; i++) indexes[old.seams[i]!.from] = i;
  return ({ from, to, weight }) => {
    const before = origin[from]!;
    if (before < 0 || rows[from] !== old.rows[before] || old.shares[before] !== weight) return null;
    const seam = old.seams[indexes[before]!];
    if (seam === undefined || seam.to - before !== to - from) return null;
    return before === from ? seam : { ...seam, from, to };
  };
}

/** Joins that people asked for; of two that contradict each other the later one holds, and no join closes a circle. */
function decidedJoins(decisions: Decisions, count: number): readonly (readonly [BlockIndex, BlockIndex])[] {
  const lefts = new Set<number>();
  const rights = new Set<number>();
  const next = new Map<number, number>();
  const joins: (readonly [BlockIndex, BlockIndex])[] = [];
  for (let i = decisions.joins.length - 1; i >= 0; i--) {
    const [from, to] = decisions.joins[i]!;
    if (lefts.has(from) || rights.has(to) || from === to || from >= count || to >= count) continue;
    let last = to;
    while (next.has(last)) last = next.get(last)!;
    if (last === from) continue;
    lefts.add(from);
    rights.add(to);
    next.set(from, to);
    joins.push([from, to]);
  }
  return joins;
}

/** Pairs that are better than no partner, with their shares as weights in place of scores (see shares.ts). */
function edgesOf(
  bench: Workbench,
  rows: readonly (Row | null)[],
  decisions: Decisions,
  partner: Int32Array,
  taken: Uint8Array,
): readonly Edge[] {
  const count = bench.view.blocks.length;
  const apart = new Set(decisions.apart.map(([left, right]) => left * count + right));
  const from: BlockIndex[] = [];
  const to: BlockIndex[] = [];
  const scores: number[] = [];
  for (const tail of bench.tails) {
    const row = rows[tail];
    if (!row || partner[tail] !== -1 || decisions.complete.has(tail)) continue;
    for (let i = 0; i < row.offsets.length; i++) {
      const head = tail + row.offsets[i]!;
      if (taken[head] || decisions.starts.get(head) === true || decisions.complete.has(head)) continue;
      if (apart.has(tail * count + head)) continue;
      from.push(tail);
      to.push(head);
      scores.push(row.scores[i]!);
    }
  }
  const shares = sharesOf(from, to, scores, count);
  const edges: Edge[] = [];
  for (let i = 0; i < from.length; i++) {
    if (shares[i]! >= LEAST_SHARE) edges.push({ from: from[i]!, to: to[i]!, weight: shares[i]! });
  }
  return edges;
}

/** A pair that is less sure than this is never the best choice for long. */
const LEAST_SHARE = 0.1;

function decidedSeam(bench: Workbench, from: BlockIndex, to: BlockIndex): Seam {
  const placing = placingOf(bench.view, bench.ranks, from, to);
  const next = !placing.backward && placing.between === 0;
  const latin = bench.view.blocks[from]!.script === 'latin' && bench.view.blocks[to]!.script === 'latin';
  const removes = bench.view.blocks[from]!.tail.sign === 'hyphen' ? ({ side: 'from', length: 1, why: 'hyphen' } as const) : null;
  return {
    from,
    to,
    kind: next ? 'next' : 'moved',
    confidence: 1,
    safety: next ? 'likely' : 'review',
    separator: latin && removes === null ? ' ' : '',
    removes,
    evidence: [{ kind: 'decided', text: '', weight: 0 }],
  };
}

/** Open ends and starts that found no partner. A weak sign is not enough to call something missing. */
function orphansOf(view: SeamView, { complete }: Decisions, partner: Int32Array, taken: Uint8Array): Orphan[] {
  const orphans: Orphan[] = [];
  for (let block = 0; block < view.blocks.length; block++) {
    if (view.roles[block] !== 'paragraph' || complete.has(block)) continue;
    const { head, tail, cues } = view.blocks[block]!;
    if (head.openness === 'open' && !taken[block] && !cues.dateline) orphans.push({ block, missing: 'start' });
    if (tail.openness === 'open' && partner[block] === -1) orphans.push({ block, missing: 'end' });
  }
  return orphans;
}
