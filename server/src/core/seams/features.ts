/**
 * What is known of a pair of blocks, as numbers: each a reason that an editor would give, none of them a habit of some converter.
 * The weights that turn them into log-odds stand in weights.ts, one line of explanation each.
 */
import { type BlockIndex, blockSpan, type Role } from '../model.js';
import { keepsCount } from './announced.js';
import {
  bestCrossing,
  companyAcross,
  type Edges,
  type EdgeView,
  firstWord,
  lastWord,
  pull,
  pullWithoutFirst,
  REACH,
} from './edges.js';
import { latinClass } from './latin.js';
import { CLAUSE, COMMA, DIGIT, HAN, LOWER, marksOf, TERMINAL, UPPER } from './marks.js';
import { jumpsHere } from './places.js';
import { classPull, latinAttraction, latinLevel } from './statistics.js';

export const featureNames = [
  'moved',
  'next',
  'pastHeading',
  'distance',
  'backward',
  'underJump',
  'tailComma',
  'tailClause',
  'tailCloser',
  'tailShort',
  'tailNoStop',
  'titleLike',
  'weakLine',
  'plainLine',
  'tailFunction',
  'headMark',
  'headCloser',
  'headClause',
  'headComma',
  'headStart',
  'headIndented',
  'headUnindented',
  'headLower',
  'headUpper',
  'attraction',
  'company',
  'classes',
  'word',
  'wholeRest',
  'misfit',
  'doubled',
  'number',
  'balance',
  'leftOpen',
  'closedUnopened',
  'announced',
  'echo',
  'topic',
  'hyphen',
  'hyphenNoWord',
  'splitWord',
] as const;

export type FeatureName = (typeof featureNames)[number];

/** Index of each feature in a vector. */
export const at = Object.fromEntries(featureNames.map((name, i) => [name, i])) as Record<FeatureName, number>;

export interface PairView extends EdgeView {
  readonly roles: readonly Role[];
}

/** How two blocks stand to each other on the page. */
export interface Placing {
  /** Body blocks between the two. */
  readonly between: number;
  readonly backward: boolean;
  /** A heading, byline or jump line stands between two neighbours. */
  readonly pastHeading: boolean;
}

/** Below this many characters an unfinished line may be a heading or a label. */
const SHORT = 30;
const NO_STOP = 80;

/** Fills `out` with what the end of `from` says by itself. The edge must have been read. */
export function fillTail(view: PairView, from: BlockIndex, out: Float64Array): void {
  const { tail, length, script } = view.blocks[from]!;
  if (tail.sign === 'comma') out[at.tailComma] = 1;
  else if (tail.sign === 'clause') out[at.tailClause] = 1;
  else if (tail.sign === 'closer') out[at.tailCloser] = 1;
  else if (tail.sign === 'bare') {
    if (length < SHORT) out[at.tailShort] = 1;
    if (script === 'latin') {
      const [start, end] = lastWord(view, from);
      if (functionWords.has(view.text.slice(start, end).toLowerCase())) out[at.tailFunction] = 1;
    }
  }
  if (!hasNoStop(view, from)) return;
  out[at.tailNoStop] = 1;
  if (tail.openness === 'weak' && tail.sign !== 'bare') out[at.weakLine] = 1;
  if (tail.sign === 'bare' && length <= PLAIN_LINE && isPlain(view, from)) out[at.plainLine] = 1;
}

/** Longer lines without a single mark are no headings. */
const PLAIN_LINE = 45;

/** No comma, no stop, nothing in the whole block: so headings and subheads are written. */
function isPlain(view: PairView, block: BlockIndex): boolean {
  const start = view.starts[block]!;
  for (let i = start; i < start + view.blocks[block]!.length; i++) {
    if (marksOf(view.text.charCodeAt(i)) & (COMMA | CLAUSE | TERMINAL)) return false;
  }
  return true;
}

/** No sentence ends in the block, and it is short enough for a heading or a label. */
function hasNoStop(view: PairView, from: BlockIndex): boolean {
  const { tail } = view.blocks[from]!;
  return tail.sentence < NO_STOP && tail.sentence >= tail.at;
}

/** Fills `out` with what the start of `to` says by itself. The edge must have been read. */
export function fillHead(view: PairView, edges: Edges, to: BlockIndex, out: Float64Array): void {
  const { head, script } = view.blocks[to]!;
  if (head.sign === 'mark') out[at.headMark] = 1;
  else if (head.sign === 'closer') out[at.headCloser] = 1;
  else if (head.sign === 'clause') out[head.clauseEnds ? at.headClause : at.headComma] = 1;
  else if (head.sign === 'lower-case') out[at.headLower] = 1;
  if (view.indents[to]! >= 2) out[at.headIndented] = 1;
  else if (indentedAround(view, to)) out[at.headUnindented] = 1;
  if (script === 'han') out[at.headStart] = clip(edges.starts[to]!, -6, 8);
  else if (marksOf(view.text.charCodeAt(view.starts[to]! + head.at)) & UPPER) out[at.headUpper] = 1;
}

/** Fills `out` with where the two stand to each other. */
export function fillPlacing(view: PairView, from: BlockIndex, placing: Placing, out: Float64Array): void {
  if (!placing.backward && placing.between === 0) {
    out[placing.pastHeading ? at.pastHeading : at.next] = 1;
    return;
  }
  out[at.moved] = 1;
  out[at.distance] = logOf(placing.between);
  if (placing.backward) out[at.backward] = 1;
  if (jumpsHere(view, from)) out[at.underJump] = 1;
}

/**
 * Fills `out` with what the two edges say of each other, all but `echo` and `topic`, which are dearer and come later.
 * Both edges must have been read.
 */
export function fillPair(view: PairView, edges: Edges, from: BlockIndex, to: BlockIndex, out: Float64Array): void {
  const { tail, script } = view.blocks[from]!;
  const { head } = view.blocks[to]!;
  if (tail.opens !== 0 || head.closes !== 0) {
    if (tail.opens === head.closes) out[at.balance] = 1;
    else {
      if (tail.opens) out[at.leftOpen] = 1;
      if (head.closes && !head.list) out[at.closedUnopened] = 1;
    }
  }
  const phrase = edges.announced[from]!;
  if (phrase >= 0 && keepsCount(view.text, phrase, blockSpan(view, to))) out[at.announced] = 1;
  if (script === 'han') fillHan(view, edges, from, to, out);
  else fillLatin(view, from, to, out);
}

function fillHan(view: PairView, edges: Edges, from: BlockIndex, to: BlockIndex, out: Float64Array): void {
  const { statistics } = view;
  const t1 = edges.last[from * REACH]!;
  const h1 = edges.first[to * REACH]!;
  if (edges.starts[to]! > 2 && hasNoStop(view, from)) out[at.titleLike] = 1;
  if (!t1 || !h1) return;
  const marks = marksOf(t1);
  if (marks & DIGIT || t1 === FULL_STOP) {
    if (marksOf(h1) & DIGIT || COUNTERS.has(h1) || (h1 === FULL_STOP && marks & DIGIT)) out[at.number] = 1;
  }
  const plain = pull(statistics, edges, from, to);
  const crossing = bestCrossing(statistics, edges, from, to, 0);
  const word = crossing.gain;
  const { head } = view.blocks[to]!;
  if (word > 0 && crossing.right === head.clause) out[at.wholeRest] = 1;
  if (head.sign === 'clause' && head.clause === 1 && word <= 0 && plain < 0) out[at.misfit] = 1;
  out[at.attraction] = plain;
  out[at.company] = companyAcross(statistics, edges, from, to);
  out[at.word] = Math.min(word, 12);
  if (t1 !== h1 || !(marks & HAN) || word > 0) return;
  // 自|自贸区: printed twice at the cut. Read on without the second one, and see whether that makes sense of it.
  const single = pullWithoutFirst(statistics, edges, from, to);
  const gain = bestCrossing(statistics, edges, from, to, 1).gain;
  if (single <= plain + 2 && gain <= 0) return;
  out[at.doubled] = 1;
  out[at.attraction] = Math.max(plain, single);
  out[at.word] = Math.min(gain, 12);
}

const FULL_STOP = 0x2e;

function fillLatin(view: PairView, from: BlockIndex, to: BlockIndex, out: Float64Array): void {
  const { text, statistics } = view;
  const { tail } = view.blocks[from]!;
  const [tailStart, tailEnd] = lastWord(view, from);
  const [headStart, headEnd] = firstWord(view, to);
  const first = marksOf(text.charCodeAt(headStart));
  const last = marksOf(text.charCodeAt(tailEnd - 1));
  if (last & DIGIT && (first & DIGIT || unitWords.has(text.slice(headStart, headEnd).toLowerCase()))) out[at.number] = 1;
  if (tailEnd === tailStart || headEnd === headStart) return;
  if (tail.sign === 'bare') {
    out[at.classes] = classPull(statistics, latinClass(text, tailStart, tailEnd), latinClass(text, headStart, headEnd));
  }
  if (tail.sign === 'hyphen') {
    if (!(first & LOWER)) return;
    const joined = latinLevel(statistics, text, tailStart, tailEnd, headStart, headEnd);
    out[joined > 0 ? at.hyphen : at.hyphenNoWord] = 1;
    return;
  }
  if (tail.sign !== 'bare') return;
  out[at.attraction] = clip(latinAttraction(statistics, text, tailStart, tailEnd, headStart, headEnd), -2, 6);
  if (!(first & LOWER && last & LOWER && statistics.loaded) || tailEnd - tailStart < 2 || headEnd - headStart < 2) return;
  if (latinLevel(statistics, text, tailStart, tailEnd, headStart, headEnd) === 0) return;
  const whole = latinLevel(statistics, text, tailStart, tailEnd) > 0 && latinLevel(statistics, text, headStart, headEnd) > 0;
  if (!whole) out[at.splitWord] = 1;
}

/** log2(1 + n), from a table for the distances that occur. */
export function logOf(between: number): number {
  return LOGS[between] ?? Math.log2(1 + between);
}

const LOGS = Float64Array.from({ length: 512 }, (_, n) => Math.log2(1 + n));

/** Most paragraphs around are indented: one that is not may be a rest (　　 with single line breaks). */
function indentedAround(view: PairView, block: BlockIndex): boolean {
  let indented = 0;
  let plain = 0;
  for (let b = Math.max(0, block - AROUND); b <= block + AROUND && b < view.blocks.length; b++) {
    if (b === block || view.roles[b] !== 'paragraph') continue;
    if (view.indents[b]! >= 2) indented++;
    else plain++;
  }
  return indented >= 3 && indented >= plain;
}

const AROUND = 6;

/** Counters and units that follow a number at once (3|年, 29|项, 2|万), folded to Simplified. A cut between the two is inside one expression. */
const COUNTERS = codesOf(
  '年月日时分秒天周岁个名位人家户所座条项件次场届期批种类只台辆架艘米里吨斤亩度元角万亿千百成倍多余点号层级支部本张辈篇首例届%',
);

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (c) => c.charCodeAt(0)));
}

/** Words that a sentence does not end with. */
const functionWords = new Set(
  (
    'a an the and or but nor if of to in on at by for from with into onto upon over under between among about after before during through than ' +
    'as that which who whom whose when where while because since until unless although though is are was were be been being am has have had ' +
    'will would can could shall should may might must do does did not no its his her their our your my this these those every each some any'
  ).split(' '),
);

const unitWords = new Set(
  'percent per million billion trillion thousand hundred dozen years year months days hours minutes miles feet acres tons people pounds dollars cents'.split(
    ' ',
  ),
);

function clip(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
