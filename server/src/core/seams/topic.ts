/**
 * What a stretch of text speaks of, as a short list of its rarer pairs of characters (Chinese) or words (English), and how much two such
 * lists share. People recognise a continuation by its names and terms; so does this.
 */
import type { BlockIndex, Blocks, Role } from '../model.js';
import { LOWER, marksOf, UPPER } from './marks.js';
import { COMMON, LEVEL_BITS, NO_LEVEL } from './rarity.js';
import { latinLevel, type Statistics } from './statistics.js';

/** Hashes of terms with their weights, in the stretch from `start` to `end` of two pools that many topics lie in; `scale` makes them a unit. */
export interface Topic {
  readonly keys: Int32Array;
  readonly weights: Float32Array;
  readonly start: number;
  readonly end: number;
  readonly scale: number;
}

/** Characters that are read on either side of a cut; English needs more of them for as many names and terms. */
const STRETCH = { han: 120, latin: 800 } as const;

function stretchOf({ blocks }: Blocks, block: BlockIndex): number {
  return blocks[block]!.script === 'latin' ? STRETCH.latin : STRETCH.han;
}

export interface TopicView extends Blocks {
  readonly text: string;
  readonly statistics: Statistics;
  readonly roles: readonly Role[];
}

/** Blocks on either side that a topic may take in, and what their terms count: where columns were mixed up, they may be of another story. */
const BLOCKS = 6;
const OF_OTHERS = 0.7;

/** What the text up to the end of `block` speaks of: its last lines, and the paragraphs before it in the same column. */
export function topicBefore(view: TopicView, block: BlockIndex): Topic {
  const begin = openTopic();
  let room: number = stretchOf(view, block);
  for (let b = block; b >= 0 && room > 0 && block - b < BLOCKS; b--) {
    if (b < block && (view.roles[b] !== 'paragraph' || view.blocks[b]!.tail.openness === 'open' || startsAnew(view, b + 1)))
      break;
    const start = tellsFrom(view, b);
    const end = view.starts[b]! + view.blocks[b]!.length;
    collect(view, Math.max(start, end - room), end, view.blocks[b]!.script, b === block ? 1 : OF_OTHERS);
    room -= view.blocks[b]!.length;
  }
  return closeTopic(begin);
}

/** What the text from the start of `block` on speaks of. */
export function topicAfter(view: TopicView, block: BlockIndex): Topic {
  const begin = openTopic();
  let room: number = stretchOf(view, block);
  for (let b = block; b < view.blocks.length && room > 0 && b - block < BLOCKS; b++) {
    if (b > block && (view.roles[b] !== 'paragraph' || view.blocks[b - 1]!.tail.openness === 'open' || startsAnew(view, b)))
      break;
    const start = view.starts[b]!;
    const end = start + view.blocks[b]!.length;
    collect(view, start, Math.min(end, start + room), view.blocks[b]!.script, b === block ? 1 : OF_OTHERS);
    room -= view.blocks[b]!.length;
  }
  return closeTopic(begin);
}

/** The blocks, from the first to before the second, that are so near to those from `first` to before `end` that their topics may take these in. */
export function readersOf(view: Blocks, first: BlockIndex, end: BlockIndex): readonly [near: BlockIndex, far: BlockIndex] {
  const { blocks } = view;
  let near = first;
  let far = end;
  for (let b = first - 1, read = 0; b >= 0 && first - b < BLOCKS; b--) {
    read += blocks[b]!.length;
    if (read < stretchOf(view, b)) near = b;
  }
  for (let b = end, read = 0; b < blocks.length && b - end + 1 < BLOCKS; b++) {
    read += blocks[b]!.length;
    if (read < stretchOf(view, b)) far = b + 1;
  }
  return [near, far];
}

/** A Chinese story begins behind its dateline, which names the paper and its town as those of all others do. */
function tellsFrom({ starts, blocks }: TopicView, block: BlockIndex): number {
  const { script, cues } = blocks[block]!;
  return script === 'han' && cues.dateline !== null ? starts[block]! + cues.dateline.end : starts[block]!;
}

function startsAnew(view: TopicView, block: BlockIndex): boolean {
  const { head, cues } = view.blocks[block]!;
  return cues.dateline !== null || head.openness === 'open';
}

/** The topic that was compared last, spread out by term, in so much room that nearly every term is found or missed at the first look. */
const SPREAD_BITS = 12;
const SPREAD = 1 << SPREAD_BITS;
const spreadKeys = new Int32Array(SPREAD);
const spreadWeights = new Float32Array(SPREAD);
/** The slots in use: to empty these alone is quicker than to empty all. */
const takenSlots = new Uint16Array(SPREAD);
let taken = 0;
let spread: Topic | null = null;

/** Likeness is counted in tenths, up to four. */
const TENTHS = 10;
const MOST = 4;

/** Terms in common, as nats by the root of how many there are in `b`: what three of them are worth is one. */
const PER_ROOT = 3;
const MOST_COMMON = 7;

/** The second of two terms that stand side by side: 溪口 and 口市 are one name. */
const SAME_NAME = 0.3;

/**
 * How like two topics are, 0 to 4. In Chinese, half of it is how like they are as a whole, where one very rare term says more than all others; the
 * rest is how much of what `b` says was said in `a`, each term for itself. In English, which has fewer terms in a line, the first ones say most, so
 * the root of it counts. One `a` beside many `b`, one after the other, is quick.
 */
export function likeness(a: Topic, b: Topic, latin: boolean): number {
  if (spread !== a) spreadOut(a);
  const { keys, weights, end } = b;
  let product = 0;
  let common = 0;
  let last = b.start - 2;
  for (let i = b.start; i < end; i++) {
    const key = keys[i]!;
    for (let slot = key >>> (32 - SPREAD_BITS); spreadKeys[slot] !== 0; slot = (slot + 1) & (SPREAD - 1)) {
      if (spreadKeys[slot] !== key) continue;
      product += spreadWeights[slot]! * weights[i]!;
      common += last === i - 1 ? SAME_NAME * weights[i]! : weights[i]!;
      last = i;
      break;
    }
  }
  const whole = Math.min(MOST, TENTHS * product * a.scale * b.scale);
  if (latin) return 2 * Math.sqrt(whole);
  return 0.5 * whole + 0.2 * Math.min(MOST_COMMON, (PER_ROOT * common) / Math.sqrt(end - b.start + 1));
}

/** A term that comes again counts again, but not without end. */
function spreadOut(topic: Topic): void {
  for (let i = 0; i < taken; i++) spreadKeys[takenSlots[i]!] = 0;
  taken = 0;
  for (let i = topic.start; i < topic.end; i++) {
    const key = topic.keys[i]!;
    let slot = key >>> (32 - SPREAD_BITS);
    while (spreadKeys[slot] !== 0 && spreadKeys[slot] !== key) slot = (slot + 1) & (SPREAD - 1);
    if (spreadKeys[slot] === key) {
      spreadWeights[slot] = Math.min(MOST_WEIGHT, spreadWeights[slot]! + topic.weights[i]!);
      continue;
    }
    spreadKeys[slot] = key;
    spreadWeights[slot] = Math.min(MOST_WEIGHT, topic.weights[i]!);
    takenSlots[taken++] = slot;
  }
  spread = topic;
}

function collect(view: TopicView, start: number, end: number, script: 'han' | 'latin', share: number): void {
  if (script === 'han') collectHan(view, start, end, share);
  else collectLatin(view, start, end);
}

/** More than this no term counts. */
const MOST_WEIGHT = 20;

/** Each two characters in a row are written down, and stay where they are rare enough: nothing branches, because no processor could foresee it. */
function collectHan({ text, statistics }: TopicView, start: number, end: number, share: number): void {
  const { codes, nats, least } = statistics.rarity;
  let at = poolEnd;
  let before = 0;
  let level = NO_LEVEL;
  for (let i = start; i < end; i++) {
    const packed = codes[text.charCodeAt(i)]!;
    const next = packed & NO_LEVEL;
    const code = packed >>> LEVEL_BITS;
    poolKeys[at] = Math.imul((before << 16) ^ code, 0x9e3779b1) | 1;
    poolWeights[at] = share * (nats[level]! + nats[next]! - COMMON);
    at += (level + next - least) >>> 31;
    before = code;
    level = next;
  }
  poolEnd = at;
}

function collectLatin(view: TopicView, start: number, end: number): void {
  const { text, statistics } = view;
  for (let i = start; i < end; i++) {
    if (!(marksOf(text.charCodeAt(i)) & (LOWER | UPPER))) continue;
    const from = i;
    let hash = 0;
    while (i < end && marksOf(text.charCodeAt(i)) & (LOWER | UPPER))
      hash = Math.imul(hash ^ (text.charCodeAt(i++) | 0x20), 0x9e3779b1);
    if (i - from < 4 && !(marksOf(text.charCodeAt(from)) & UPPER)) continue;
    const weight = 5 - latinLevel(statistics, text, from, i) / 2;
    if (weight <= 0) continue;
    poolKeys[poolEnd] = hash | 1;
    poolWeights[poolEnd++] = weight;
  }
}

/** Topics lie side by side in pools of this many terms, because two small arrays for each would cost more than reading it. */
const POOL = 1 << 15;
let poolKeys = new Int32Array(0);
let poolWeights = new Float32Array(0);
let poolEnd = 0;

/** Makes room for a topic in the pool; gives where it begins. */
function openTopic(): number {
  if (poolEnd + STRETCH.latin > poolKeys.length) {
    poolKeys = new Int32Array(POOL);
    poolWeights = new Float32Array(POOL);
    poolEnd = 0;
  }
  return poolEnd;
}

function closeTopic(start: number): Topic {
  let norm = 0;
  for (let i = start; i < poolEnd; i++) norm += poolWeights[i]! * poolWeights[i]!;
  return { keys: poolKeys, weights: poolWeights, start, end: poolEnd, scale: 1 / Math.sqrt(norm || 1) };
}
