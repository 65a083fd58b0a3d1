/**
 * What stands around an English number: modifiers, verbs and prepositions before it, nouns behind it, and what it measures. The last step of
 * reading any claim.
 */

import * as around from '../../languages/en/claims/around.js';
import { applyModifier } from './bounds.js';
import { periodUpToNow } from './dates.js';
import { compareDecimals } from './decimal.js';
import type { Draft } from './draft.js';
import { isWordBefore, nextWord, previousWord, readAny, startsWithFold } from './english-numerals.js';
import { bases, basisNames, changeNouns, cuesAfter, cuesBefore, notPlural, phraseEnds, plurals } from './english-tables.js';
import { applyFrame, applyRun, newBefore, readBefore } from './frames.js';
import { newNumeral } from './numerals.js';
import type { Scan } from './scan.js';
import {
  folded,
  isAmong,
  isWordCharacter,
  lengthOf,
  matchWords,
  matchWordsBackward,
  NO_MATCH,
  payloadOf,
  wordsOf,
} from './words.js';

const before = newBefore();
const counted = newNumeral();

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0x250);
}

/** The end of the word at `at`: letters, apostrophes and hyphens inside it. */
function wordEnd(text: string, at: number, end: number): number {
  let i = at;
  while (
    i < end &&
    (isLetter(text.charCodeAt(i)) || (i > at && isAmong("-'’", text, i) && i + 1 < end && isLetter(text.charCodeAt(i + 1))))
  )
    i++;
  return i;
}

/** A copy of a word that does not hold on to the text: the engine keeps short slices as copies, longer ones as views. */
function copied(text: string, at: number, stop: number): string {
  const half = at + 12;
  return stop <= half ? text.slice(at, stop) : copied(text, at, half) + copied(text, half, stop);
}

/** How many words behind a number are looked through for its head noun. */
const LONGEST_PHRASE = 5;

/** The head noun behind a number: `troops` in "39 Israeli troops"; null where it is not sure. */
export function headNoun(text: string, at: number, end: number): string | null {
  let i = at;
  for (let count = 0; count < LONGEST_PHRASE; count++) {
    const start = nextWord(text, i, end, count === 0);
    if (start === i || start >= end || !isLetter(text.charCodeAt(start))) return null;
    const stop = wordEnd(text, start, end);
    if (stop - start > 24) return null;
    // 12 full and part-time jobs: `and` inside the phrase.
    const joins = count > 0 && startsWithFold(text, start, 'and', end);
    // seven buffalo and six cows: what is counted anew has a noun of its own.
    if (joins && readAny(text, nextWord(text, stop, end, false), end, false, counted)) return null;
    // 25 more jobs.
    const more = count === 0 && startsWithFold(text, start, 'more', end);
    if (!joins && !more && isWhole(phraseEnds, text, start, stop)) return null;
    if (isWhole(plurals, text, start, stop) || isPlural(text, start, stop)) {
      // "12 sales staff": a plural that another plural follows only qualifies it.
      const next = nextWord(text, stop, end, false);
      if (next > stop && next < end && isLetter(text.charCodeAt(next))) {
        const last = wordEnd(text, next, end);
        if (isWhole(plurals, text, next, last)) return copied(text, next, last).toLowerCase();
      }
      return copied(text, start, stop).toLowerCase();
    }
    i = stop;
  }
  return null;
}

function isWhole(words: typeof plurals, text: string, at: number, stop: number): boolean {
  const match = matchWords(words, text, at, stop);
  return match !== NO_MATCH && lengthOf(match) === stop - at;
}

function isPlural(text: string, at: number, stop: number): boolean {
  if (stop - at < 4 || folded(text.charCodeAt(stop - 1)) !== 0x73) return false;
  const previous = folded(text.charCodeAt(stop - 2));
  if (previous === 0x73 || previous === 0x27 || previous === 0x75 || previous === 0x69) return false;
  return !isWhole(notPlural, text, at, stop);
}

/** Whether [from, to) stays in the clause, or ends in nothing but a comma: 0.4%, to 34,567; 12 buses, to 87. */
function isAside(text: string, from: number, to: number, clause: number): boolean {
  if (clause <= from) return true;
  let i = to;
  while (i > from && (text.charCodeAt(i - 1) === 0x2c || folded(text.charCodeAt(i - 1)) === 0x20)) i--;
  for (let k = from; k < i; k++) if (!isLetter(text.charCodeAt(k)) && folded(text.charCodeAt(k)) !== 0x20) return false;
  return true;
}

/** rose 0.3 percent in September and 2.9 percent from a year earlier; 3.1, 1.7 and 0.9 percent: a list shares its verb. */
function isListed(text: string, last: Draft, draft: Draft, at: number, start: number): boolean {
  if (last.kind !== draft.kind || last.unit !== draft.unit || (last.role !== 'by' && last.role !== 'share')) return false;
  if (draft.kind !== 'percentage' && draft.kind !== 'percentage-point') return false;
  const gap = at - (last.end + start);
  if (gap > LONGEST_LIST_GAP) return false;
  return isWordBefore(text, at, start, 'and') || (gap === 2 && text.charCodeAt(at - 2) === 0x2c);
}

/** How far apart the members of a list may stand: "in September and". */
const LONGEST_LIST_GAP = 24;

/** ", or " between two numbers that stand close. */
function saysOtherwise(text: string, from: number, to: number): boolean {
  for (let i = from; i < to && to - from < 30; i++) {
    if (text.charCodeAt(i) === 0x2c) return startsWithFold(text, nextWord(text, i + 1, to, false), 'or', to);
  }
  return false;
}

/** How far back a verb of change is looked for from `to` and `by`. */
const VERB_HORIZON = 60;

/** The direction of the nearest verb of change before `at` in the clause: "raised its stake to", "cut output by". */
export function verbBefore(text: string, at: number, floor: number): 'up' | 'down' | null | undefined {
  const first = Math.max(floor, at - VERB_HORIZON);
  for (let i = at; i > first; i--) {
    if (!isWordCharacter(text.charCodeAt(i - 1)) || (i < at && isWordCharacter(text.charCodeAt(i)))) continue;
    const match = matchWordsBackward(cuesBefore.trie, text, i, first);
    if (match === NO_MATCH) continue;
    const cue = cuesBefore.list[payloadOf(match)]!;
    if (cue.is === 'change') return cue.direction;
  }
  return undefined;
}

/**
 * Gives a claim what stands around it and keeps it. `at` and `stop` are its absolute span. Returns where the scan goes on.
 */
export function finish(scan: Scan, draft: Draft, at: number, stop: number): number {
  const { text, start, end, sentence } = scan;
  readBefore(cuesBefore, text, at, sentence.clause, before);
  let next = stop;
  // from 5 to 10: a range of its own, no start of a change.
  if (draft.kind === 'number' && draft.value === null) before.from = false;
  if (draft.kind === 'date' || draft.kind === 'time') {
    // shut from 9 p.m. until 5 a.m.
    if (sentence.run !== null && isWordBefore(text, at, start, 'until')) before.to = true;
    applyRun(draft, before, sentence);
  }
  if (draft.kind !== 'date' && draft.kind !== 'time' && draft.kind !== 'ordinal') {
    const last = sentence.last;
    if ((before.to || before.by) && !before.changed && sentence.from === null) {
      const near =
        last !== null &&
        last.role === 'by' &&
        at - (last.end + start) < 30 &&
        isAside(text, last.end + start, before.chain, sentence.clause);
      const verb = near ? last.direction : verbBefore(text, before.chain, sentence.clause);
      if (verb !== undefined) {
        before.changed = true;
        before.direction = verb;
      } else {
        before.by = false;
        before.to = false;
      }
    } else if (before.by && !before.changed) before.direction = verbBefore(text, before.chain, sentence.clause) ?? null;
    // fell 123 points, or 0.4%: the same change in other words.
    if (!before.changed && last !== null && last.role === 'by' && saysOtherwise(text, last.end + start, at)) {
      before.changed = true;
      before.direction = last.direction;
    }
    if (before.changed && (draft.kind === 'rank' || draft.kind === 'ratio')) before.changed = false;
    // fell below 30: the bound is where it arrived.
    if (
      before.changed &&
      !before.to &&
      !before.by &&
      (before.modifier === 'gt' || before.modifier === 'lt') &&
      isThreshold(text, before.extent)
    )
      before.to = true;
    if (draft.kind === 'duration') readDuration(scan, draft, stop);
    else if (before.aspect === 'recent') before.aspect = null;
    const share = before.share;
    applyFrame(draft, before, sentence, start);
    if (draft.kind === 'fraction' && draft.role === 'level') draft.role = 'share';
    if (draft.role === 'level' && last !== null && isListed(text, last, draft, at, start)) {
      draft.role = last.role;
      draft.direction = last.direction;
    }
    if (share && draft.kind !== 'percentage' && draft.kind !== 'fraction' && draft.role === 'share') draft.role = 'level';
    next = readBehind(scan, draft, stop);
    if (draft.role === 'by' && last !== null && last.role === 'to' && last.group < 0 && last.end + start >= sentence.clause) {
      last.group = sentence.groups++;
      draft.group = last.group;
    }
    if (draft.role === 'to' && last !== null && last.role === 'by' && draft.group < 0 && last.end + start >= sentence.clause) {
      if (last.group < 0) last.group = sentence.groups++;
      draft.group = last.group;
      draft.direction ??= last.direction;
    }
    setIndicator(scan, draft, before.chain);
  }
  const lead = draft.role === 'to' || draft.role === 'from' ? Math.min(before.marker, before.extent) : before.extent;
  draft.extent = { start: Math.min(draft.start, lead - start), end: Math.max(draft.end, next - start) };
  if (draft.kind !== 'date' && draft.kind !== 'time' && sentence.period !== null) draft.period = sentence.period;
  if (draft.kind === 'duration' && draft.role === 'period' && draft.aspect === 'recent') sentence.period = periodUpToNow(draft);
  scan.claims.push(draft);
  // raises of 6 percent in the first year and 3 percent in the next: an ordinal parts no list.
  if (draft.kind !== 'ordinal') sentence.last = draft;
  return Math.min(Math.max(next, stop), end);
}

function isThreshold(text: string, at: number): boolean {
  const code = folded(text.charCodeAt(at));
  return (
    (code === 0x62 && folded(text.charCodeAt(at + 1)) === 0x65) ||
    (code === 0x61 && folded(text.charCodeAt(at + 1)) === 0x62) ||
    startsWithFold(text, at, 'past', text.length)
  );
}

/** five years ago, in the past 10 months, a five-year plan. */
function readDuration(scan: Scan, draft: Draft, stop: number): void {
  const { text, start, end } = scan;
  const next = nextWord(text, stop, end, false);
  if (offsets.some((word) => startsWithFold(text, next, word, end))) {
    draft.role = 'offset';
    return;
  }
  if (before.aspect === 'recent') {
    // over the past three years: no bound, but the stretch that is meant.
    before.modifier = null;
    draft.role = 'period';
  }
  if (startsWithFold(text, nextWord(text, draft.start + start, end), 'old', end)) return;
  readStretch(scan, draft);
  for (let i = draft.start + start; i < stop; i++) {
    // A hyphen of 10-15 years joins the ends of a range.
    if (folded(text.charCodeAt(i)) !== 0x2d || !isLetter(text.charCodeAt(i + 1))) continue;
    draft.role = 'attributive';
    break;
  }
}

/** Prepositions that make a stretch of time the one over which something is counted or holds. */
const stretches: ReadonlySet<string> = new Set(wordsOf(around.stretches));
const offsets = wordsOf(around.offsets);

/** in three days, for seven weeks, within 48 hours, over 12 years; for over 12 years is a bound. */
function readStretch(scan: Scan, draft: Draft): void {
  const { text, start } = scan;
  const at = draft.start + start;
  const word = previousWord(text, at, start);
  if (word === 'every') {
    draft.role = 'attributive';
    return;
  }
  if (before.changed || draft.role !== 'level') return;
  if (stretches.has(word) || word === 'within') draft.role = 'period';
  else if (word === 'over' && before.modifier === 'gt' && !before.level) {
    const lead = previousWord(text, before.extent, start);
    if (stretches.has(lead) || lead === 'lasted' || lead === 'aged' || lead === 'took') return;
    before.modifier = null;
    draft.role = 'period';
  }
}

/** Behind a noun only whole words bound the number before it: at most, or more. */
const LEAST_BEHIND = 'at most'.length;

/** The words behind a number: or more, ago, increase, from a year earlier. Returns where the extent ends. */
function readBehind(scan: Scan, draft: Draft, stop: number): number {
  const { text, end } = scan;
  let extent = stop;
  let next = nextWord(text, stop, end, false);
  let after = matchWords(cuesAfter.trie, text, next, end);
  // 5 books at most: what is counted may stand between.
  if (after === NO_MATCH && draft.kind === 'count' && draft.unit !== null && startsWithFold(text, next, draft.unit, end)) {
    const behind = nextWord(text, next + draft.unit.length, end, false);
    after = matchWords(cuesAfter.trie, text, behind, end);
    if (after !== NO_MATCH && lengthOf(after) >= LEAST_BEHIND) next = behind;
    else after = NO_MATCH;
  }
  if (after !== NO_MATCH) {
    const cue = cuesAfter.list[payloadOf(after)]!;
    if (cue.is === 'modifier' && draft.modifier === null) {
      applyModifier(draft, cue.modifier, false);
      extent = next + lengthOf(after);
      next = nextWord(text, extent, end, false);
    }
  }
  if (draft.kind === 'percentage' || draft.kind === 'percentage-point' || draft.kind === 'money') {
    let at = nextWord(text, next, end, true);
    for (let count = 0; count < 3 && at < end; count++) {
      const noun = matchWords(changeNouns, text, at, end);
      if (noun !== NO_MATCH) {
        if (draft.role === 'level') {
          draft.role = 'by';
          draft.direction = payloadOf(noun) === 0 ? 'up' : 'down';
          next = nextWord(text, at + lengthOf(noun), end, false);
        }
        break;
      }
      const word = wordEnd(text, at, end);
      if (word === at || isWhole(phraseEnds, text, at, word) || count === 2 || draft.kind === 'money') break;
      at = nextWord(text, word, end, false);
    }
  }
  const basis = matchWords(bases, text, next, end);
  if (basis !== NO_MATCH) draft.basis = basisNames[payloadOf(basis)] ?? null;
  // 120 percent of capacity is a measure against a whole, no part of it.
  const part =
    draft.kind === 'percentage' && draft.role === 'level' && draft.value !== null && compareDecimals(draft.value, '100') <= 0;
  if (part && startsWithFold(text, next, 'of', end)) draft.role = 'share';
  return extent;
}

/** Longest indicator that is reported. */
const LONGEST_INDICATOR = 80;

/** The words of the clause before the number and its cues. */
function setIndicator(scan: Scan, draft: Draft, chain: number): void {
  const { text, start, sentence } = scan;
  if (
    draft.indicator !== null ||
    (draft.role !== 'from' && draft.role !== 'to' && draft.role !== 'by' && sentence.from !== draft)
  )
    return;
  let from = sentence.clause;
  const last = sentence.last;
  if (last !== null && last.extent.end + start > from) from = last.extent.end + start;
  while (from < chain && !isLetter(text.charCodeAt(from))) from++;
  let to = chain;
  while (to > from && !isWordCharacter(text.charCodeAt(to - 1))) to--;
  if (to - from >= 3 && to - from <= LONGEST_INDICATOR) {
    draft.indicator = { start: from - start, end: to - start };
    sentence.indicator = draft;
  } else if (sentence.indicator !== null && to - from < 3) draft.indicator = sentence.indicator.indicator;
}
