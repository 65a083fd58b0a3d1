/** The joins that people asked for: they are made whatever the evidence says. */
import type { Decisions } from '../decisions.js';
import type { BlockIndex } from '../model.js';
import { areNeighbours, type Places, type PlaceView } from './places.js';
import type { Seam } from './seam.js';

/** Of two joins that contradict each other the later one holds, and no join closes a circle. */
export function decidedJoins(decisions: Decisions, count: number): readonly (readonly [BlockIndex, BlockIndex])[] {
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

export function decidedSeam(view: PlaceView, places: Places, from: BlockIndex, to: BlockIndex): Seam {
  const next = areNeighbours(places, from, to);
  const latin = view.blocks[from]!.script === 'latin' && view.blocks[to]!.script === 'latin';
  const removes = view.blocks[from]!.tail.sign === 'hyphen' ? ({ side: 'from', length: 1, why: 'hyphen' } as const) : null;
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
