/**
 * What a stretch of text speaks of, as a short list of its rarest pairs of characters (Chinese) or words (English), and how much two such
 * lists share. People recognise a continuation by its names and terms; so does this.
 */
import type { BlockIndex, Blocks, Role } from '../model.js';
import { HAN, LOWER, marksOf, UPPER } from './marks.js';
import { latinLevel, type Statistics, sequenceCount } from './statistics.js';

/** Hashes in rising order, with weights whose squares sum to one. */
export interface Topic {
  readonly keys: Uint32Array;
  readonly weights: Float32Array;
}

/** Characters that are read on either side of a cut. */
const STRETCH = 400;
/** Terms kept, the rarest first. */
const TERMS = 200;

export interface TopicView extends Blocks {
  readonly text: string;
  readonly statistics: Statistics;
  readonly roles: readonly Role[];
}

/** What the text up to the end of `block` speaks of: its last lines, and the paragraphs before it in the same column. */
export function topicBefore(view: TopicView, block: BlockIndex): Topic {
  const terms = new Map<number, number>();
  let room = STRETCH;
  for (let b = block; b >= 0 && room > 0 && block - b < 6; b--) {
    if (b < block && (view.roles[b] !== 'paragraph' || view.blocks[b]!.tail.openness === 'open' || startsAnew(view, b + 1)))
      break;
    const start = view.starts[b]!;
    const end = start + view.blocks[b]!.length;
    collect(view, Math.max(start, end - room), end, view.blocks[b]!.script, terms);
    room -= end - start;
  }
  return distil(terms);
}

/** What the text from the start of `block` on speaks of. */
export function topicAfter(view: TopicView, block: BlockIndex): Topic {
  const terms = new Map<number, number>();
  let room = STRETCH;
  for (let b = block; b < view.blocks.length && room > 0 && b - block < 6; b++) {
    if (b > block && (view.roles[b] !== 'paragraph' || view.blocks[b - 1]!.tail.openness === 'open' || startsAnew(view, b)))
      break;
    const start = view.starts[b]!;
    const end = start + view.blocks[b]!.length;
    collect(view, start, Math.min(end, start + room), view.blocks[b]!.script, terms);
    room -= end - start;
  }
  return distil(terms);
}

function startsAnew(view: TopicView, block: BlockIndex): boolean {
  const { head, cues } = view.blocks[block]!;
  return cues.dateline !== null || head.openness === 'open';
}

/** Cosine of two topics, 0 to 1. */
export function likeness(a: Topic, b: Topic): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    const [left, right] = [a.keys[i]!, b.keys[j]!];
    if (left === right) sum += a.weights[i++]! * b.weights[j++]!;
    else if (left < right) i++;
    else j++;
  }
  return sum;
}

function collect(view: TopicView, start: number, end: number, script: 'han' | 'latin', terms: Map<number, number>): void {
  if (script === 'han') collectHan(view, start, end, terms);
  else collectLatin(view, start, end, terms);
}

function collectHan(view: TopicView, start: number, end: number, terms: Map<number, number>): void {
  const { text, statistics } = view;
  let before = 0;
  for (let i = start; i < end; i++) {
    const code = statistics.fold[text.charCodeAt(i)]!;
    const han = marksOf(code) & HAN;
    if (before && han) add(terms, before * 0x10000 + code, statistics, before, code);
    before = han ? code : 0;
  }
}

function add(terms: Map<number, number>, key: number, statistics: Statistics, before: number, code: number): void {
  const known = terms.get(key);
  if (known !== undefined) {
    terms.set(key, known < 0 ? known : known + Math.min(known, 6));
    return;
  }
  const rarity = Math.log(RARE / (sequenceCount(statistics, before, code) + 10));
  terms.set(key, rarity > 0 ? rarity : -1);
}

/** A pair of characters that was counted this often says nothing of what a text is about. */
const RARE = 10000;

function collectLatin(view: TopicView, start: number, end: number, terms: Map<number, number>): void {
  const { text, statistics } = view;
  for (let i = start; i < end; i++) {
    if (!(marksOf(text.charCodeAt(i)) & (LOWER | UPPER))) continue;
    const from = i;
    let hash = 0;
    while (i < end && marksOf(text.charCodeAt(i)) & (LOWER | UPPER))
      hash = Math.imul(hash ^ (text.charCodeAt(i++) | 0x20), 0x9e3779b1);
    if (i - from < 4 && !(marksOf(text.charCodeAt(from)) & UPPER)) continue;
    const level = latinLevel(statistics, text, from, i);
    const rarity = 5 - level / 2;
    const key = (hash ^ (hash >>> 15)) >>> 0;
    if (rarity > 0) terms.set(key, (terms.get(key) ?? 0) + rarity);
  }
}

function distil(terms: Map<number, number>): Topic {
  const kept = [...terms].filter(([, weight]) => weight > 0);
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  kept.length = Math.min(kept.length, TERMS);
  let norm = 0;
  for (const [, weight] of kept) norm += weight * weight;
  kept.sort((a, b) => a[0] - b[0]);
  const scale = 1 / Math.sqrt(norm || 1);
  return { keys: Uint32Array.from(kept, ([key]) => key), weights: Float32Array.from(kept, ([, weight]) => weight * scale) };
}
