/**
 * What is known of a pair of blocks, as numbers: each a reason that an editor would give, none of them a habit of some converter.
 * The weights that turn them into log-odds stand in weights.ts, one line of explanation each.
 */
import { functionWords, sentenceWords, unitWords } from '../../languages/en/seams.js';
import { sayingVerbs, surnames } from '../../languages/zh/layout.js';
import { counters } from '../../languages/zh/seams.js';
import type { BlockIndex, Role } from '../model.js';
import { bestCrossing } from './crossing.js';
import { type EdgeView, type Ends, pullWithoutFirst, REACH, type Starts } from './edges.js';
import { isListed } from './latin.js';
import { CLAUSE, COMMA, DIGIT, HAN, LOWER, marksOf, TERMINAL, UPPER } from './marks.js';
import { PAIR_REACH } from './openness.js';
import { type Placing, underJump } from './places.js';
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
  'weakLine',
  'plainLine',
  'plainMarked',
  'tailFunction',
  'headMark',
  'headCloser',
  'headClause',
  'headComma',
  'headStart',
  'headSpeaks',
  'headIndented',
  'headUnindented',
  'headLower',
  'headUpper',
  'headOpening',
  'headKnown',
  'headQuote',
  'lowerMoved',
  'afterClosed',
  'underHeadline',
  'titleLike',
  'attraction',
  'company',
  'usage',
  'classes',
  'word',
  'wholeRest',
  'doubled',
  'number',
  'called',
  'balance',
  'leftOpen',
  'closedUnopened',
  'neverCloses',
  'neverOpened',
  'announced',
  'echo',
  'topic',
  'titleTopic',
  'bareTitleTopic',
  'hyphen',
  'hyphenNoWord',
  'splitWord',
  'strayRest',
] as const;

export type FeatureName = (typeof featureNames)[number];

/** Index of each feature in a vector. */
export const at = Object.fromEntries(featureNames.map((name, i) => [name, i])) as Record<FeatureName, number>;

export interface PairView extends EdgeView {
  readonly roles: readonly Role[];
  /** The page is written in Traditional characters, of which less was counted. */
  readonly traditional: boolean;
}

/** Below this many characters an unfinished line may be a heading or a label. */
const SHORT = 30;

/** Fills `out` with what end `e` says by itself, on a page that marks its headings or not. */
export function fillTail(view: PairView, ends: Ends, e: number, marked: boolean, out: Float64Array): void {
  const from = ends.blocks[e]!;
  const { tail, length } = view.blocks[from]!;
  if (tail.sign === 'comma') out[at.tailComma] = 1;
  else if (tail.sign === 'clause') out[at.tailClause] = 1;
  else if (tail.sign === 'closer') out[at.tailCloser] = 1;
  else if (tail.sign === 'bare') {
    if (length < SHORT) out[at.tailShort] = 1;
    if (ends.latin[e] && functionWords.has(view.text.slice(ends.wordStart[e], ends.wordEnd[e]).toLowerCase()))
      out[at.tailFunction] = 1;
  }
  if (!ends.noStop[e]) return;
  out[at.tailNoStop] = 1;
  if (tail.openness === 'weak' && tail.sign !== 'bare') out[at.weakLine] = 1;
  const named = tail.sign === 'closer' && ends.codes[e * REACH] === TITLE_END; // 甲方称乙方违反《停火协议》
  if ((tail.sign !== 'bare' && !named) || tail.opens !== 0) return; // no heading ends inside a bracket that it opened
  if (!isLikeHeading(view, ends, e)) return;
  out[at.plainLine] = 1;
  if (marked) out[at.plainMarked] = 1;
}

function isLikeHeading(view: PairView, ends: Ends, e: number): boolean {
  const from = ends.blocks[e]!;
  const { head, length } = view.blocks[from]!;
  if (ends.latin[e]) return length <= LATIN_LINE && head.sign !== 'lower-case' && !hasSentenceWord(view, from);
  return length <= LABEL || (length <= PLAIN_LINE && isPlain(view, from));
}

/** Longer lines without a single mark are no headings; English ones may have a comma but begin with a capital. */
const PLAIN_LINE = 45;
const LATIN_LINE = 75;
/** Hardly a column is so narrow that a paragraph's first piece would be shorter than this; headings with a comma are. */
const LABEL = 20;

/** Short enough for a heading whose words the paragraph below it says again. Where columns are narrow, longer lines without a stop are mostly text. */
export function mayBeTitle(view: PairView, ends: Ends, e: number): boolean {
  return ends.latin[e] !== 0 || view.blocks[ends.blocks[e]!]!.length <= PLAIN_LINE;
}

function hasSentenceWord(view: PairView, block: BlockIndex): boolean {
  const start = view.starts[block]!;
  const line = view.text.slice(start, start + view.blocks[block]!.length).toLowerCase();
  return line.split(NO_LETTERS).some((word) => sentenceWords.has(word));
}

const NO_LETTERS = /[^a-z]+/;

/** No comma and no stop in the whole block, at most a colon behind who says it: so headings and subheads are written. */
function isPlain(view: PairView, block: BlockIndex): boolean {
  const start = view.starts[block]!;
  for (let i = start; i < start + view.blocks[block]!.length; i++) {
    const code = view.text.charCodeAt(i);
    if (marksOf(code) & (COMMA | CLAUSE | TERMINAL) && code !== FULL_COLON) return false;
  }
  return true;
}

/** Fills `out` with what start `s` says by itself. */
export function fillHead(view: PairView, starts: Starts, s: number, out: Float64Array): void {
  const to = starts.blocks[s]!;
  const { head } = view.blocks[to]!;
  if (head.sign === 'mark') out[at.headMark] = 1;
  else if (head.sign === 'closer') out[at.headCloser] = 1;
  else if (head.sign === 'clause') out[head.clauseEnds ? at.headClause : at.headComma] = 1;
  else if (head.sign === 'lower-case') out[at.headLower] = 1;
  if (view.indents[to]! >= 2) out[at.headIndented] = 1;
  else if (indentedAround(view, to)) out[at.headUnindented] = 1;
  if (!starts.latin[s]) {
    out[at.headStart] = clip(starts.attraction[s]!, -6, 8);
    if (namesSpeaker(view.text, starts.at[s]!, head.clause)) out[at.headSpeaks] = 1;
  } else fillLatinHead(view, starts, s, out);
}

/** A first clause that says who speaks (林敬川指出，): so paragraphs begin. `clause` is its length. */
function namesSpeaker(text: string, at: number, clause: number): boolean {
  return speechBehind(text, at, clause) > 0;
}

/** How many characters stand before the verb of a first clause that says who speaks; 0 where it says nothing of the kind. */
function speechBehind(text: string, at: number, clause: number): number {
  if (clause < 3 || clause > LONGEST_SPEAKER) return 0;
  const end = at + clause;
  return speech.has(text.slice(end - 2, end)) ? clause - 2 : speech.has(text.slice(end - 1, end)) ? clause - 1 : 0;
}

/** Nothing but a name stands before the verb: 林敬川指出， That 园 before it makes 园林 is chance. */
function namesPerson(text: string, at: number, clause: number): boolean {
  const length = speechBehind(text, at, clause);
  return (length === 2 || length === 3) && surnames.includes(text.charAt(at));
}

const LONGEST_SPEAKER = 12;
const speech: ReadonlySet<string> = new Set(sayingVerbs);

/** Whether a start with a capital is a sentence's or a name's: The and But open sentences, Walker and Federation hardly do. */
function fillLatinHead(view: PairView, starts: Starts, s: number, out: Float64Array): void {
  const first = marksOf(view.text.charCodeAt(starts.at[s]!));
  if (first & UPPER) {
    out[at.headUpper] = 1;
    if (isListed(starts.wordClass[s]!)) out[at.headOpening] = 1;
    else if (starts.wordCount[s]! > 0) out[at.headKnown] = 1;
  } else if (!(first & LOWER) && !starts.figure[s]) out[at.headQuote] = 1;
}

/** Fills `out` with where the two stand to each other. */
export function fillPlacing(view: PairView, from: BlockIndex, to: BlockIndex, placing: Placing, out: Float64Array): void {
  if (!placing.backward && placing.between === 0) {
    out[placing.pastHeading ? at.pastHeading : at.next] = 1;
    if (placing.pastHeading) fillApart(view, to, out);
    return;
  }
  out[at.moved] = 1;
  if (placing.backward && underJump(view, from)) out[at.underJump] = 1;
  else {
    out[at.distance] = logOf(placing.between);
    if (placing.backward) out[at.backward] = 1;
  }
  fillApart(view, to, out);
}

/** Fills `out` with what speaks for and against block `to` as the rest of one that does not stand right before it, with nothing between. */
export function fillApart(view: PairView, to: BlockIndex, out: Float64Array): void {
  if (view.blocks[to]!.head.sign === 'lower-case') out[at.lowerMoved] = 1;
  if (view.roles[to - 1] === 'paragraph' && view.blocks[to - 1]!.tail.openness === 'closed') out[at.afterClosed] = 1;
}

/** The features that the two edges have together are these, side by side in the vector; `echo` and `topic` are dearer and come later. */
export const firstOfPair = at.titleLike;
export const lastOfPair = at.strayRest;

/**
 * Fills `out` with what end `e` and start `s` say of each other at first sight; `fillWord` goes on. `company`, `usage`, `announced` and, in Chinese,
 * `attraction` are left to the caller, who knows them or needs them before.
 */
export function fillPair(view: PairView, ends: Ends, starts: Starts, e: number, s: number, out: Float64Array): void {
  const opens = ends.bracket[e]!;
  const closes = starts.bracket[s]!;
  if (opens !== 0 || closes !== 0) {
    if (opens === closes) out[at.balance] = 1;
    else {
      const upper = view.blocks[ends.blocks[e]!]!;
      const lower = view.blocks[starts.blocks[s]!]!;
      if (opens) {
        out[at.leftOpen] = 1;
        if (lower.length <= PAIR_REACH && lower.tail.openness === 'closed') out[at.neverCloses] = 1;
      }
      if (closes && !lower.head.list) {
        out[at.closedUnopened] = 1;
        if (upper.length <= PAIR_REACH && beginsHere(view, ends.blocks[e]!)) out[at.neverOpened] = 1;
      }
    }
  }
  if (ends.latin[e]) {
    fillLatin(view, ends, starts, e, s, out);
    return;
  }
  if (starts.attraction[s]! > 2 && ends.noStop[e]) out[at.titleLike] = 1;
  const t1 = ends.codes[e * REACH]!;
  const h1 = starts.codes[s * REACH]!;
  if (!t1 || !h1) return;
  const marks = marksOf(t1);
  if (marks & DIGIT || t1 === FULL_STOP) {
    if (marksOf(h1) & DIGIT || COUNTERS.has(h1) || (h1 === FULL_STOP && marks & DIGIT)) out[at.number] = 1;
  }
}

/** The same for words of the Chinese list across the cut, which take long to look for. `fillPair` must have been there. */
export function fillWord(view: PairView, ends: Ends, starts: Starts, e: number, s: number, out: Float64Array): void {
  const { statistics } = view;
  const t1 = ends.codes[e * REACH]!;
  const h1 = starts.codes[s * REACH]!;
  if (!t1 || !h1 || ends.latin[e]) return;
  const plain = out[at.attraction]!;
  const crossing = bestCrossing(statistics, ends, starts, e, s, 0);
  if (crossing.right === 1 && namesPerson(view.text, starts.at[s]!, view.blocks[starts.blocks[s]!]!.head.clause)) {
    out[at.attraction] = Math.min(0, plain);
    out[at.company] = Math.min(0, out[at.company]!);
    return;
  }
  const word = crossing.gain;
  if (word > 0 && crossing.right === starts.clause[s]) out[at.wholeRest] = 1;
  out[at.word] = Math.min(word, MOST_WORD);
  if (t1 !== h1 || !(marksOf(t1) & HAN) || word > 0) return;
  // 自|自贸区: printed twice at the cut. Read on without the second one, and see whether that makes sense of it.
  const single = pullWithoutFirst(statistics, ends, starts, e, s);
  const gain = bestCrossing(statistics, ends, starts, e, s, 1).gain;
  if (single <= plain + 2 && gain <= 0) return;
  out[at.doubled] = 1;
  out[at.attraction] = Math.max(plain, single);
  out[at.word] = Math.min(gain, MOST_WORD);
}

/** More than this a word across the cut is not worth. */
const MOST_WORD = 12;

/** The most that `fillWord` can add to a score, by the length of the start's first clause: the rest of a word is never longer than REACH. */
export function mostOfWord(clause: number, weights: Float64Array): number {
  return MOST_WORD * weights[at.word]! + (clause < REACH ? weights[at.wholeRest]! : 0);
}

/** The block begins a paragraph, as far as it and the block above it show. */
function beginsHere(view: PairView, block: BlockIndex): boolean {
  const { head, cues } = view.blocks[block]!;
  if (head.openness !== 'closed') return false;
  return cues.dateline !== null || view.roles[block - 1] !== 'paragraph' || view.blocks[block - 1]!.tail.openness === 'closed';
}

const FULL_STOP = 0x2e;
/** Rare words are longer than this: “ing.” is the end of one. In letters. */
const SHORT_REST = 4;
const TITLE_END = 0x300b;
const FULL_COLON = 0xff1a;

function fillLatin(view: PairView, ends: Ends, starts: Starts, e: number, s: number, out: Float64Array): void {
  const { text, statistics } = view;
  const { tail } = view.blocks[ends.blocks[e]!]!;
  const { [e]: tailStart = 0 } = ends.wordStart;
  const { [e]: tailEnd = 0 } = ends.wordEnd;
  // A rest in the other script has no word; its first characters are looked at all the same.
  const headStart = starts.at[s]!;
  const headEnd = Math.max(headStart, starts.wordEnd[s]!);
  const first = marksOf(text.charCodeAt(headStart));
  const last = marksOf(text.charCodeAt(tailEnd - 1));
  if (last & DIGIT && (first & DIGIT || unitWords.has(text.slice(headStart, headEnd).toLowerCase()))) out[at.number] = 1;
  if (ends.calls[e] && starts.figure[s]) out[at.called] = 1;
  if (tailEnd === tailStart || headEnd === headStart) return;
  if (tail.sign === 'hyphen') {
    if (!(first & LOWER)) return;
    const joined = latinLevel(statistics, text, tailStart, tailEnd, headStart, headEnd);
    out[joined > 0 ? at.hyphen : at.hyphenNoWord] = 1;
    return;
  }
  if (tail.sign !== 'bare') return;
  const [before, behind] = [ends.wordCount[e]!, starts.wordCount[s]!];
  if (first & LOWER && behind === 0 && statistics.loaded) out[at.strayRest] = headEnd - headStart > SHORT_REST ? 1 : 3;
  out[at.classes] = classPull(statistics, ends.wordClass[e]!, starts.wordClass[s]!);
  const attraction = latinAttraction(statistics, text, [tailStart, tailEnd, before], [headStart, headEnd, behind]);
  out[at.attraction] = clip(attraction, -2, 6);
  if (!(first & LOWER && last & LOWER && statistics.loaded) || tailEnd - tailStart < 2 || headEnd - headStart < 2) return;
  // found|ers: the first half is a word by itself, and scanners lose few hyphens
  if (before > 0 || latinLevel(statistics, text, tailStart, tailEnd, headStart, headEnd) === 0) return;
  out[at.splitWord] = 1;
  out[at.strayRest] = 0;
}

/** log2(1 + n), from a table for the distances that occur. */
export function logOf(between: number): number {
  return between < LOGS.length ? LOGS[between]! : Math.log2(1 + between);
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

const COUNTERS: ReadonlySet<number> = new Set(Array.from(counters, (c) => c.charCodeAt(0)));

function clip(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
