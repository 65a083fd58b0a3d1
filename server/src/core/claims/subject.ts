/**
 * Whose number it is: 全县 in 全县粮食产量达5万吨, the council in `the council's budget rose to $3 million`. What was read as the indicator is
 * divided into the two, and only where its words leave no doubt; the two together stay the name by which claims are held against each other
 * (`nameOf`).
 */
import * as english from '../../languages/en/claims/subjects.js';
import * as chinese from '../../languages/zh/claims/subjects.js';
import type { Span } from '../model.js';
import { isHan } from '../text/characters.js';
import type { LocalClaim } from './claim.js';
import type { Draft } from './draft.js';
import { buildTrie, codesOf, lengthOf, matchBackward, matchForward, NO_MATCH, type Trie, wordsOf } from './words.js';

const listed = (words: string, backward = false): Trie =>
  buildTrie(
    wordsOf(words).map((word) => [word, 1]),
    backward,
  );

const measures = listed(chinese.measures, true);
const scopes = listed(chinese.scopes);
const places = listed(chinese.places);
const heads = listed(chinese.heads);
const placeEndings = listed(chinese.placeEndings);
const bodyEndings = listed(chinese.bodyEndings);
const wordsWithEnding = listed(chinese.wordsWithEnding, true);
const links = listed(chinese.links);
const notInNames = codesOf(chinese.notInNames);
const notFirst = codesOf(chinese.notFirst);
const notBehind = codesOf(chinese.notBehind);

/** Fewest characters of a name before its ending, and of what is measured. */
const LEAST = 2;

/** Divides the indicators of the claims of a Chinese block; offsets are those of `text`, which is the block. */
export function readChineseSubjects(claims: readonly Draft[], text: string): void {
  for (let i = 0; i < claims.length; i++) {
    const draft = claims[i] as Draft;
    if (draft.indicator !== null) divide(draft, chineseSubjectEnd(draft.indicator, draft, text), text);
  }
}

/** Sets subject and indicator where the subject ends at `end`; what links the two belongs to neither. */
function divide(draft: Draft, found: Span | null, text: string): void {
  const indicator = draft.indicator as Span;
  if (found === null) return;
  let from = found.end;
  for (;;) {
    const link = matchForward(links, text, from, indicator.end);
    if (link === NO_MATCH) break;
    from += lengthOf(link);
  }
  if (indicator.end - from < LEAST) return;
  draft.subject = found;
  draft.indicator = { start: from, end: indicator.end };
}

/** The subject that an indicator begins with, behind the time that it may begin with; null where that is not sure. */
function chineseSubjectEnd({ start, end }: Span, { period }: Draft, text: string): Span | null {
  if (matchBackward(measures, text, end, start) === NO_MATCH) return null;
  const from = period !== null && period.at.start === start ? period.at.end : start;
  const stop = scopeEnd(text, from, end) || placeEnd(text, from, end) || namedEnd(text, from, end);
  return stop === 0 ? null : { start: from, end: stop };
}

/** 全县, 该公司. */
function scopeEnd(text: string, from: number, end: number): number {
  const match = matchForward(scopes, text, from, end);
  return match === NO_MATCH || notBehind[text.charCodeAt(from + lengthOf(match))] === 1 ? 0 : from + lengthOf(match);
}

/** 湖南 before 粮食产量, 进出口总额; 湖南 before 广电 is a part of another name. */
function placeEnd(text: string, from: number, end: number): number {
  const match = matchForward(places, text, from, end);
  if (match === NO_MATCH) return 0;
  const stop = from + lengthOf(match);
  return matchForward(heads, text, stop, end) === NO_MATCH ? 0 : stop;
}

/** 江州市, 柘阳县青石镇, 江州港集团: a name that its ending gives away. */
function namedEnd(text: string, from: number, end: number): number {
  let stop = 0;
  if (notFirst[text.charCodeAt(from)] === 1) return 0;
  for (let at = from; at < end && at - from <= chinese.longestBody; at++) {
    const code = text.charCodeAt(at);
    if (!isHan(code) || notInNames[code] === 1) break;
    const length = at - (stop || from);
    if (length < LEAST) continue;
    const ending = length <= chinese.longestPlace ? matchForward(placeEndings, text, at, end) : NO_MATCH;
    const match = ending === NO_MATCH ? matchForward(bodyEndings, text, at, end) : ending;
    if (match === NO_MATCH) continue;
    const last = at + lengthOf(match);
    if (notBehind[text.charCodeAt(last)] === 1 || matchBackward(wordsWithEnding, text, last, from) !== NO_MATCH) return 0;
    stop = last;
  }
  return stop;
}

const timeWords: ReadonlySet<string> = new Set(wordsOf(english.timeWords));
const contractions: ReadonlySet<string> = new Set(wordsOf(english.contractions));

/** Divides the indicators of an English block: `the council's budget`. */
export function readEnglishSubjects(claims: readonly Draft[], text: string): void {
  for (let i = 0; i < claims.length; i++) {
    const draft = claims[i] as Draft;
    const { indicator } = draft;
    if (indicator === null) continue;
    const mark = possessiveIn(text, indicator);
    if (mark < 0) continue;
    draft.subject = { start: indicator.start, end: mark };
    draft.indicator = { start: mark + 3, end: indicator.end };
  }
}

/** Most words of a possessor. */
const MOST_WORDS = 4;

/** Where the one possessive of an indicator has its apostrophe, within the first words; -1 where there is none or where it is a time. */
function possessiveIn(text: string, { start, end }: Span): number {
  let words = 1;
  let word = start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20) {
      if (++words > MOST_WORDS) return -1;
      word = i + 1;
    } else if (code === 0x27 || code === 0x2019) {
      const owned = text.charCodeAt(i + 1) === 0x73 && text.charCodeAt(i + 2) === 0x20 && i + 3 < end;
      const owner = text.slice(word, i).toLowerCase();
      return owned && !timeWords.has(owner) && !contractions.has(owner) && isMeasure(text, i + 3, end) ? i : -1;
    } else if (code === 0x2c || code === 0x2e || code === 0x28 || code === 0x22) return -1;
  }
  return -1;
}

/** How many words may qualify a measure, itself counted: the net profit. */
const MOST_QUALIFIED = 2;

const measured: ReadonlySet<string> = new Set(wordsOf(english.measures));

/** Whether what is owned is a measure with its verb: `budget`, `population has`. */
function isMeasure(text: string, from: number, end: number): boolean {
  const words = text.slice(from, end).toLowerCase().split(/\s+/);
  return words.slice(0, MOST_QUALIFIED).some((word) => measured.has(word));
}

/**
 * What a claim is told of, subject and indicator together: 全县粮食产量. The span by which it is held against other claims; null where it names
 * nothing.
 */
export function nameOf({ indicator, subject }: Pick<LocalClaim, 'indicator' | 'subject'>): Span | null {
  if (indicator === null || subject === null || subject.end > indicator.start) return indicator;
  return { start: subject.start, end: indicator.end };
}
