/** How well two blocks fit as one paragraph: a sum of named evidence. */

import type { BlockIndex, Blocks } from '../model.js';
import { DIGIT, HAN, LOWER, marksOf, UPPER } from './marks.js';
import type { Head, Tail } from './openness.js';
import type { Evidence, EvidenceKind } from './seam.js';
import type { Statistics } from './statistics.js';
import { weights } from './weights.js';

/** The page as the seams room sees it. */
export interface PairView extends Blocks {
  readonly text: string;
  readonly statistics: Statistics;
}

export interface Score {
  readonly total: number;
  readonly evidence: readonly Evidence[];
}

/** Counters and units that follow a number without a space: 3|年, 29|项, 2|万. A cut between the two is a cut inside an expression. */
const COUNTERS =
  '年月日时分秒天周岁个名位人家户所座条项件次场届期批种类类只台辆架艘米里吨斤亩度元角万亿千百十倍成多余點点號号歲個時條項場種類輛畝萬億餘';

/** The evidence that block `from` goes on in block `to`, which is the next body block after it. */
export function scorePair(view: PairView, from: BlockIndex, to: BlockIndex): Score {
  const tail = view.blocks[from]!.tail;
  const head = view.blocks[to]!.head;
  const evidence: Evidence[] = [];
  let total = weights.bias;
  const add = (kind: EvidenceKind, text: string, weight: number): void => {
    total += weight;
    if (weight > 0) evidence.push({ kind, text, weight });
  };
  add('neighbours', '', weights.neighbours);
  addEdges(view, from, to, tail, head, add);
  return { total, evidence };
}

type Add = (kind: EvidenceKind, text: string, weight: number) => void;

function addEdges(view: PairView, from: BlockIndex, to: BlockIndex, tail: Tail, head: Head, add: Add): void {
  const { text } = view;
  const end = view.starts[from]! + tail.at;
  const start = view.starts[to]! + head.at;
  const last = marksOf(text.charCodeAt(end - 1));
  const first = marksOf(text.charCodeAt(start));
  const latin = view.blocks[to]!.script === 'latin' && view.blocks[from]!.script === 'latin';
  add('tail-cannot-end', text.slice(Math.max(0, end - 4), end), tail.openness === 'open' ? weights.tailOpen : weights.tailWeak);
  if (tail.sign === 'hyphen' && first & LOWER) add('hyphen', text.slice(end - 6, end), weights.hyphen);
  if (head.sign === 'lower-case') add('lower-case-start', text.slice(start, start + 8), weights.lowerCase);
  else if (latin && first & UPPER) add('lower-case-start', '', weights.upperCase);
  else if (head.openness === 'open')
    add('head-cannot-start', text.slice(start, start + Math.min(head.clause + 1, 8)), weights.headOpen);
  if (tail.opens && head.closes) {
    if (tail.opens === head.closes) add('bracket-balance', String.fromCharCode(tail.opens), weights.balance);
    else add('bracket-balance', '', weights.unbalanced);
  } else if (tail.opens) add('bracket-balance', '', weights.unbalanced);
  if (last & DIGIT && (first & DIGIT || (first & HAN && COUNTERS.includes(text.charAt(start))))) {
    add('number-across', text.slice(Math.max(0, end - 4), end) + text.slice(start, start + 2), weights.numberAcross);
  }
}
