/**
 * What is known of a pair of blocks, as numbers: each a reason that an editor would give, none of them a habit of some converter.
 * The weights that turn them into log-odds stand in weights.ts, one line of explanation each.
 */
import type { BlockIndex, Role } from '../model.js';
import { bestCrossing, type Edges, type EdgeView, firstWord, lastWord, REACH } from './edges.js';
import { DIGIT, HAN, LOWER, marksOf, UPPER } from './marks.js';
import { EDGE } from './openness.js';
import { attraction, latinAttraction, latinLevel, type Statistics } from './statistics.js';

export const featureNames = [
  'moved',
  'next',
  'pastHeading',
  'distance',
  'backward',
  'tailComma',
  'tailClause',
  'tailCloser',
  'tailShort',
  'tailNoStop',
  'titleLike',
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
  'headList',
  'attraction',
  'word',
  'doubled',
  'number',
  'balance',
  'leftOpen',
  'closedUnopened',
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
const ROOM = 6;

/**
 * Fills `out` with the features of "block `from` goes on in block `to`", all but `echo` and `topic`, which are dearer and come later.
 * Both edges must have been read.
 */
export function fillFeatures(
  view: PairView,
  edges: Edges,
  from: BlockIndex,
  to: BlockIndex,
  placing: Placing,
  out: Float64Array,
): void {
  out.fill(0);
  const { tail, length, script } = view.blocks[from]!;
  const { head } = view.blocks[to]!;
  const next = !placing.backward && placing.between === 0;
  if (next) out[placing.pastHeading ? at.pastHeading : at.next] = 1;
  else out[at.moved] = 1;
  if (!next) {
    out[at.distance] = Math.log2(1 + placing.between);
  }
  if (placing.backward) out[at.backward] = 1;

  if (tail.sign === 'comma') out[at.tailComma] = 1;
  if (tail.sign === 'clause') out[at.tailClause] = 1;
  if (tail.sign === 'closer') out[at.tailCloser] = 1;
  if (tail.sign === 'bare' && length < SHORT) out[at.tailShort] = 1;
  if (tail.sentence < EDGE && tail.sentence >= tail.at && tail.sentence < NO_STOP) out[at.tailNoStop] = 1;

  if (head.sign === 'mark') out[at.headMark] = 1;
  else if (head.sign === 'closer') out[at.headCloser] = 1;
  else if (head.sign === 'clause') out[head.clauseEnds ? at.headClause : at.headComma] = 1;
  else if (head.sign === 'lower-case') out[at.headLower] = 1;
  if (view.indents[to]! >= 2) out[at.headIndented] = 1;
  else if (indentedAround(view, to)) out[at.headUnindented] = 1;
  if (head.list) out[at.headList] = 1;

  if (tail.opens && tail.opens === head.closes) out[at.balance] = 1;
  else {
    if (tail.opens) out[at.leftOpen] = 1;
    if (head.closes && !head.list) out[at.closedUnopened] = 1;
  }
  if (script === 'han') fillHan(view.statistics, edges, from, to, out);
  else fillLatin(view, from, to, out);
}

function fillHan(statistics: Statistics, edges: Edges, from: BlockIndex, to: BlockIndex, out: Float64Array): void {
  const t1 = edges.last[from * REACH]!;
  const t2 = edges.last[from * REACH + 1]!;
  const h1 = edges.first[to * REACH]!;
  const h2 = edges.first[to * REACH + 1]!;
  out[at.headStart] = clip(edges.starts[to]!, -6, 8);
  if (out[at.tailNoStop]! > 0 && out[at.headStart]! > 2) out[at.titleLike] = 1;
  if (!t1 || !h1) return;
  const marks = marksOf(t1);
  if (marks & DIGIT || t1 === FULL_STOP) {
    if (marksOf(h1) & DIGIT || COUNTERS.includes(String.fromCharCode(h1)) || (h1 === FULL_STOP && marks & DIGIT))
      out[at.number] = 1;
  }
  const plain = pull(statistics, t2, t1, h1, h2);
  const word = bestCrossing(statistics, edges, from, to, 0).gain;
  out[at.attraction] = plain;
  out[at.word] = Math.min(word, 12);
  if (t1 !== h1 || !(marks & HAN) || word > 0) return;
  // 自|自贸区: printed twice at the cut. Read on without the second one, and see whether that makes sense of it.
  const h3 = edges.first[to * REACH + 2]!;
  const single = pull(statistics, t2, t1, h2, h3);
  const gain = bestCrossing(statistics, edges, from, to, 1).gain;
  if (single <= plain + 2 && gain <= 0) return;
  out[at.doubled] = 1;
  out[at.attraction] = Math.max(plain, single);
  out[at.word] = Math.min(gain, 12);
}

const FULL_STOP = 0x2e;

/** How much the characters before a cut call for those behind it, each character once. */
function pull(statistics: Statistics, t2: number, t1: number, h1: number, h2: number): number {
  const first = clip(attraction(statistics, t2, t1, h1), -4, 8);
  const second = h2 ? clip(attraction(statistics, t1, h1, h2) - attraction(statistics, 0, h1, h2), -4, 8) : 0;
  return first + second;
}

function fillLatin(view: PairView, from: BlockIndex, to: BlockIndex, out: Float64Array): void {
  const { text, statistics } = view;
  const { tail } = view.blocks[from]!;
  const [tailStart, tailEnd] = lastWord(view, from);
  const [headStart, headEnd] = firstWord(view, to);
  const first = marksOf(text.charCodeAt(headStart));
  if (first & UPPER) out[at.headUpper] = 1;
  const last = marksOf(text.charCodeAt(tailEnd - 1));
  if (last & DIGIT && (first & DIGIT || isUnitWord(text.slice(headStart, headEnd)))) out[at.number] = 1;
  if (tailEnd === tailStart || headEnd === headStart) return;
  if (tail.sign === 'bare' && functionWords.has(text.slice(tailStart, tailEnd).toLowerCase())) out[at.tailFunction] = 1;
  if (tail.sign === 'hyphen') {
    if (!(first & LOWER)) return;
    const joined = latinLevel(statistics, text, tailStart, tailEnd, headStart, headEnd);
    out[joined > 0 ? at.hyphen : at.hyphenNoWord] = 1;
    return;
  }
  if (tail.sign !== 'bare') return;
  out[at.attraction] = clip(latinAttraction(statistics, text, tailStart, tailEnd, headStart, headEnd), -2, ROOM);
  if (first & LOWER && last & LOWER && statistics.loaded) {
    const joined = latinLevel(statistics, text, tailStart, tailEnd, headStart, headEnd);
    const [left, right] = [latinLevel(statistics, text, tailStart, tailEnd), latinLevel(statistics, text, headStart, headEnd)];
    if (joined > 0 && (left === 0 || right === 0) && tailEnd - tailStart > 1 && headEnd - headStart > 1) out[at.splitWord] = 1;
  }
}

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
const COUNTERS =
  '年月日时分秒天周岁个名位人家户所座条项件次场届期批种类只台辆架艘米里吨斤亩度元角万亿千百成倍多余点号层级支部本张辈篇首例届%％';

/** Words that a sentence does not end with. */
const functionWords = new Set(
  (
    'a an the and or but nor if of to in on at by for from with into onto upon over under between among about after before during through than ' +
    'as that which who whom whose when where while because since until unless although though is are was were be been being am has have had ' +
    'will would can could shall should may might must do does did not no its his her their our your my this these those every each some any'
  ).split(' '),
);

function isUnitWord(word: string): boolean {
  return unitWords.has(word.toLowerCase());
}

const unitWords = new Set(
  'percent per million billion trillion thousand hundred dozen years year months days hours minutes miles feet acres tons people pounds dollars cents'.split(
    ' ',
  ),
);

function clip(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
