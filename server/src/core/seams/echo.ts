/**
 * Does the text across a cut stand elsewhere on the page? A page says the same names and terms again and again, so 营商环|境品牌 is proven by
 * an unbroken 营商环境品牌 three stories away. One pass over the text finds where the last characters of each open end stand again.
 */
import type { BlockIndex, Blocks } from '../model.js';
import { HAN, marksOf } from './marks.js';

/** Characters of the end that are looked up; as many as make a coincidence rare. */
const TAIL = 3;
/** Characters of the start that must follow there too. */
const HEAD = 2;
/** No more than this of a match is measured. */
const LONGEST = 12;
/** Places kept for one end. */
const PLACES = 12;

const BUCKETS = 4096;

/** For each open end, absolute offsets right behind its last characters standing somewhere else. */
export type Echoes = ReadonlyMap<BlockIndex, readonly number[]>;

/** `tails` in rising order; each is looked for within `horizon` blocks of itself. */
export function findEchoes(view: Blocks & { text: string }, tails: readonly BlockIndex[], horizon: number): Echoes {
  const { text } = view;
  const echoes = new Map<BlockIndex, number[]>();
  const chains = new Int32Array(BUCKETS).fill(-1);
  const links = new Int32Array(tails.length).fill(-1);
  const ends = new Int32Array(tails.length);
  const lowest = new Int32Array(tails.length);
  const highest = new Int32Array(tails.length);
  tails.forEach((block, i) => {
    const end = view.starts[block]! + view.blocks[block]!.tail.at;
    if (view.blocks[block]!.script !== 'han' || view.blocks[block]!.tail.at < TAIL) return;
    if (!(marksOf(text.charCodeAt(end - 1)) & HAN)) return;
    ends[i] = end;
    lowest[i] = view.starts[Math.max(0, block - horizon)]!;
    highest[i] = endOf(view, Math.min(view.blocks.length - 1, block + horizon));
    const bucket = bucketOf(text.charCodeAt(end - 3), text.charCodeAt(end - 2), text.charCodeAt(end - 1));
    links[i] = chains[bucket]!;
    chains[bucket] = i;
  });
  if (tails.length === 0) return echoes;
  const from = view.starts[Math.max(0, tails[0]! - horizon)]!;
  const to = endOf(view, Math.min(view.blocks.length - 1, tails[tails.length - 1]! + horizon));
  let c1 = 0;
  let c2 = 0;
  for (let i = from; i < to; i++) {
    const c3 = text.charCodeAt(i);
    for (let t = chains[bucketOf(c1, c2, c3)]!; t >= 0; t = links[t]!) {
      const end = ends[t]!;
      if (end === i + 1 || text.charCodeAt(end - 1) !== c3 || text.charCodeAt(end - 2) !== c2 || text.charCodeAt(end - 3) !== c1)
        continue;
      if (i - 2 < lowest[t]! || i >= highest[t]!) continue;
      const block = tails[t]!;
      const places = echoes.get(block);
      if (!places) echoes.set(block, [i + 1]);
      else if (places.length < PLACES) places.push(i + 1);
    }
    c1 = c2;
    c2 = c3;
  }
  return echoes;
}

function endOf(view: Blocks, block: BlockIndex): number {
  return view.starts[block]! + view.blocks[block]!.length;
}

function bucketOf(c1: number, c2: number, c3: number): number {
  return (Math.imul(c1, 31) ^ Math.imul(c2, 131) ^ Math.imul(c3, 521)) & (BUCKETS - 1);
}

/** Length of the longest run across the cut that stands unbroken elsewhere, the first `HEAD` characters of the start included; 0 = none. */
export function echoLength(
  view: Blocks & { text: string },
  places: readonly number[] | undefined,
  from: BlockIndex,
  to: BlockIndex,
): number {
  if (!places) return 0;
  const { text } = view;
  const end = view.starts[from]! + view.blocks[from]!.tail.at;
  const start = view.starts[to]! + view.blocks[to]!.head.at;
  let best = 0;
  for (const place of places) {
    if (place === start) continue;
    let ahead = 0;
    while (ahead < LONGEST && place + ahead < text.length && text.charCodeAt(place + ahead) === text.charCodeAt(start + ahead))
      ahead++;
    if (ahead < HEAD) continue;
    let back = TAIL;
    while (back < LONGEST && text.charCodeAt(place - 1 - back) === text.charCodeAt(end - 1 - back)) back++;
    best = Math.max(best, ahead + back);
  }
  return Math.min(best, LONGEST);
}
