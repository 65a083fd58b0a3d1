/**
 * Does the text across a cut stand elsewhere on the page? A page says the same names and terms again and again, so 港口吞|吐量 is proven by
 * an unbroken 港口吞吐量 three stories away. One pass over the text finds where the last characters of each open end stand again.
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

/** For each open end, absolute offsets right behind its last characters standing somewhere else. */
export type Echoes = ReadonlyMap<BlockIndex, readonly number[]>;

/**
 * `tails` in rising order; each is looked for within `horizon` blocks of itself. Ends that are alike share one list of places, so that the work
 * stays linear on a page whose ends are all alike.
 */
export function findEchoes(view: Blocks & { text: string }, tails: readonly BlockIndex[], horizon: number): Echoes {
  const echoes = new Map<BlockIndex, readonly number[]>();
  if (tails.length === 0) return echoes;
  const { text } = view;
  const last = view.blocks.length - 1;
  const wanted = wantedEnds(view, tails);
  const from = view.starts[Math.max(0, tails[0]! - horizon)]!;
  const to = endOf(view, Math.min(last, tails[tails.length - 1]! + horizon));
  let c1 = 0;
  let c2 = 0;
  for (let i = from; i < to; i++) {
    const c3 = text.charCodeAt(i);
    if (wanted.heads[bucketOf(c1, c2, c3)] !== 0) {
      const entry = entryOf(wanted, text, c1, c2, c3);
      if (entry > 0) wanted.places[entry]!.push(i + 1);
    }
    c1 = c2;
    c2 = c3;
  }
  for (const block of tails) {
    const end = endOfTail(view, block);
    if (end < 0) continue;
    const places =
      wanted.places[entryOf(wanted, text, text.charCodeAt(end - 3), text.charCodeAt(end - 2), text.charCodeAt(end - 1))]!;
    const lowest = view.starts[Math.max(0, block - horizon)]! + TAIL;
    const highest = endOf(view, Math.min(last, block + horizon));
    const found: number[] = [];
    for (let k = firstAtLeast(places, lowest); k < places.length && places[k]! <= highest && found.length < PLACES; k++) {
      if (places[k] !== end) found.push(places[k]!);
    }
    if (found.length > 0) echoes.set(block, found);
  }
  return echoes;
}

/** The different last three characters of the ends, in chains by hash, and where they stand. Entry 0 means none. */
interface Wanted {
  readonly heads: Uint32Array;
  readonly links: number[];
  /** An offset right behind the characters of an entry. */
  readonly samples: number[];
  readonly places: number[][];
}

const BUCKETS = 4096;

function wantedEnds(view: Blocks & { text: string }, tails: readonly BlockIndex[]): Wanted {
  const { text } = view;
  const wanted: Wanted = { heads: new Uint32Array(BUCKETS), links: [0], samples: [0], places: [[]] };
  for (const block of tails) {
    const end = endOfTail(view, block);
    if (end < 0) continue;
    const [c1, c2, c3] = [text.charCodeAt(end - 3), text.charCodeAt(end - 2), text.charCodeAt(end - 1)];
    if (entryOf(wanted, text, c1, c2, c3) > 0) continue;
    const bucket = bucketOf(c1, c2, c3);
    wanted.links.push(wanted.heads[bucket]!);
    wanted.samples.push(end);
    wanted.places.push([]);
    wanted.heads[bucket] = wanted.samples.length - 1;
  }
  return wanted;
}

function entryOf({ heads, links, samples }: Wanted, text: string, c1: number, c2: number, c3: number): number {
  for (let entry = heads[bucketOf(c1, c2, c3)]!; entry > 0; entry = links[entry]!) {
    const end = samples[entry]!;
    if (text.charCodeAt(end - 1) === c3 && text.charCodeAt(end - 2) === c2 && text.charCodeAt(end - 3) === c1) return entry;
  }
  return 0;
}

/** Where the end of a block is that can be looked for; -1 for Latin ends, short ones and those on a mark. */
function endOfTail(view: Blocks & { text: string }, block: BlockIndex): number {
  const { tail, script } = view.blocks[block]!;
  const end = view.starts[block]! + tail.at;
  return script === 'han' && tail.at >= TAIL && marksOf(view.text.charCodeAt(end - 1)) & HAN ? end : -1;
}

/** The index of the first value that is at least `least`, in a rising list. */
function firstAtLeast(values: readonly number[], least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
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
