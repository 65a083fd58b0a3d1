/**
 * What stands around a Chinese number: the words before it and behind its unit, the role they give it, and what it measures. The last step
 * of reading any claim.
 */
import * as around from '../../languages/zh/claims/around.js';
import * as data from '../../languages/zh/claims/index.js';
import { isHan } from '../text/characters.js';
import { applyModifier } from './bounds.js';
import { aspectAround, extremeAround, isPartAround, isShareAround, readVerbAround } from './chinese-clause.js';
import { readPieces } from './chinese-money.js';
import { cuesAfter, cuesBefore, ENUMERATORS, isOtherWord, RANGE } from './chinese-tables.js';
import { periodUpToNow } from './dates.js';
import { compareDecimals, shiftPoint } from './decimal.js';
import { Digit, digitClass } from './digits.js';
import type { Draft } from './draft.js';
import { applyFrame, applyRun, newBefore, readBefore } from './frames.js';
import { overBounds } from './numerals.js';
import type { Scan } from './scan.js';
import {
  buildTrie,
  codesOf,
  isAmong,
  lengthAt,
  lengthOf,
  matchBackward,
  matchForward,
  NO_MATCH,
  payloadOf,
  wordsOf,
} from './words.js';

const before = newBefore();

const ages: ReadonlySet<string> = new Set(wordsOf(around.ages));
const calendarUnits: ReadonlySet<string> = new Set(wordsOf(around.calendarUnits));
const centuries: ReadonlySet<string> = new Set(wordsOf(around.centuries));
const otherTimes: ReadonlySet<string> = new Set(wordsOf(around.otherTimes));

/** What a word behind a stretch of time makes of it; the payload is its place in this list. */
const timeAfter = buildTrie(
  [data.timeWords.period, data.timeWords.offset, data.timeWords.attributive].flatMap((list, role) =>
    wordsOf(list).map((word): [string, number] => [word, role]),
  ),
);

/**
 * Gives a claim what stands around it (words before and behind, role, indicator) and keeps it. `at` and `stop` are its absolute span.
 * Returns where the scan goes on, or where the number ends when it turns out to be none.
 */
export function finish(scan: Scan, draft: Draft, at: number, stop: number): number {
  const { text, start, end, sentence } = scan;
  let next = draft.end + start;
  readBefore(cuesBefore, text, at, sentence.clause, before);
  if (isHeadless(draft, text, at) && before.modifier === null && draft.modifier === null) {
    const bounded = matchForward(cuesAfter.trie, text, next, end) !== NO_MATCH;
    if (!bounded && !isOverHead(text, at, sentence.clause)) return stop;
    // 上百家: the 上 is part of the number.
    if (at > sentence.clause && text.charAt(at - 1) === '上') {
      draft.start--;
      applyModifier(draft, 'ge');
    } else if (isAmong(around.passedHeads, text, at - 1)) {
      // 过百万, 破亿: more than that.
      before.modifier = 'gt';
      before.extent = at - 1;
    }
  }
  if (draft.unit === '度') draft.unit = degreesOf(text, draft.start + start, sentence.clause);
  if (draft.unit === '节' && draft.value?.includes('.')) {
    draft.kind = 'measure';
    draft.unit = 'kn';
  }
  if (draft.unit === '块' || draft.unit === '塊') {
    readPieces(scan, draft);
    next = draft.end + start;
  }
  if (draft.kind === 'duration') {
    if (draft.value === '0.5' && centuries.has(draft.unit as string)) countInYears(draft);
    const plain = before.modifier === null && before.aspect === null && draft.modifier === null;
    if (plain && isArticle(draft, text, at, next, sentence.clause)) return stop;
    next = readDuration(scan, draft, next);
  } else if (before.aspect === 'recent') before.aspect = null;
  const chain = Math.min(before.chain, draft.start + start);
  // 连续3年: the stretch over which something holds.
  const holds = draft.kind === 'duration' && before.aspect === 'consecutive' && draft.role === 'level';
  const plain = draft.kind === 'date' || draft.kind === 'time' || draft.kind === 'ordinal';
  if (plain) {
    const dated = draft.kind === 'date' && text.charAt(next) === '的' && (before.from || before.to);
    const { from, changed, direction } = before;
    if (dated) sentence.dated = { from, changed, direction };
    else applyRun(draft, before, sentence);
    if (draft.kind === 'date' && isAround(text, next)) draft.modifier = 'about';
  } else {
    const { dated } = sentence;
    if (dated !== null && !before.from && !before.to && !before.changed) {
      before.from = dated.from;
      before.to = !dated.from;
      before.changed = dated.changed;
      before.direction = dated.direction;
      before.marker = before.extent;
    }
    sentence.dated = null;
    const role = draft.role;
    applyFrame(draft, before, sentence, start);
    // 下调七天期逆回购利率10个基点: the change is not the seven days.
    if (role === 'attributive') draft.role = role;
    readClause(scan, draft, chain);
  }
  if (holds && draft.role === 'level') draft.role = 'period';
  next = readAfter(scan, draft, next);
  const marker = draft.role === 'to' || draft.role === 'from' ? Math.min(before.marker, before.extent) : before.extent;
  const extent = Math.min(marker, draft.start + start);
  draft.extent = { start: extent - start, end: next - start };
  distribute(scan, draft, at);
  setIndicator(scan, draft, chain);
  readMultiple(draft, text, at);
  readShare(scan, draft, chain, next);
  if (draft.kind !== 'date' && draft.kind !== 'time' && sentence.period !== null) draft.period = sentence.period;
  // 近4年 and 5年来 end where the paper stands: the block knows the words, the page's date gives the days.
  if (draft.kind === 'duration' && draft.role === 'period' && draft.aspect !== 'consecutive')
    sentence.period = periodUpToNow(draft);
  if (endsRange(scan, draft, next)) return next;
  scan.claims.push(draft);
  sentence.last = draft;
  return Math.min(next, end);
}

/** 介于100元和200元之间, 五元六角至五元八角: two numbers are one range. Changes the number read before, and says whether `draft` is its upper end. */
function endsRange({ text, start, sentence }: Scan, draft: Draft, stop: number): boolean {
  const low = sentence.last;
  if (low === null || draft.start !== low.end + 1) return false;
  const between = isAmong('之', text, stop) && isAmong('间間', text, stop + 1);
  const joined =
    low.role === 'level' && draft.role === 'level' && draft.kind === 'money' && isAmong(RANGE, text, low.end + start);
  if (!between && !joined) return false;
  if (low.kind !== draft.kind || low.unit !== draft.unit || low.value === null || draft.value === null) return false;
  if (low.min !== null || low.max !== null || draft.min !== null || draft.max !== null || draft.kind === 'date') return false;
  if (!joined && !isAmong('和与與跟及同', text, low.end + start)) return false;
  if (compareDecimals(low.value, draft.value) > 0) return false;
  low.min = low.value;
  low.max = draft.value;
  low.value = null;
  low.end = draft.end;
  low.extent = { start: low.extent.start, end: draft.extent.end };
  return true;
}

/** 半个世纪, 半个多世纪: half a century is told as fifty years. Changes the draft. */
function countInYears(draft: Draft): void {
  draft.value = '50';
  draft.unit = '年';
  if (draft.min !== null) draft.min = shiftPoint(draft.min, 2);
  if (draft.max !== null) draft.max = shiftPoint(draft.max, 2);
}

/** How far before 度 the word stands that tells degrees of what. */
const DEGREE_HORIZON = 16;

/** How far behind 度 it may stand. */
const LONGEST_WARM = 4;

/** 度 of temperature, of an angle, of electricity; as written where nothing tells. */
function degreesOf(text: string, at: number, floor: number): string {
  if (text.startsWith(around.belowZero, at)) return 'Cel';
  for (let i = at - 1; i >= floor && i > at - DEGREE_HORIZON; i--) {
    if (isAmong(around.warmth, text, i) && !isFahrenheit(text, i - 2)) return 'Cel';
    if (isAmong('电電', text, i) && !isAmong(around.notPowerBehind, text, i + 1)) return 'kWh';
    if (isAmong(around.slopes, text, i)) return 'deg';
    if (isFahrenheit(text, i)) return '[degF]';
    if (lengthAt(around.celsius, text, i) > 0) return 'Cel';
  }
  // 37.2度的体温, 39度高烧.
  const stop = text.indexOf('度', at) + 1;
  for (let i = stop; i < stop + LONGEST_WARM; i++) if (isAmong(around.warmthBehind, text, i)) return 'Cel';
  return '度';
}

/** 华氏, 华氏温度. */
function isFahrenheit(text: string, at: number): boolean {
  return at >= 0 && lengthAt(around.fahrenheit, text, at) > 0;
}

/** 百, 千, 万, 亿 at the head of the number: 近百家 counts, 千亿产业 names. */
function isHeadless(draft: Draft, text: string, at: number): boolean {
  if (draft.kind === 'percentage' || draft.kind === 'fraction' || draft.kind === 'date' || draft.kind === 'time') return false;
  const code = text.charCodeAt(at);
  const kind = digitClass(code);
  return kind === Digit.big || (kind === Digit.place && (text.charAt(at) === '百' || text.charAt(at) === '千'));
}

/** 上百, 过万, 破亿. */
export function isOverHead(text: string, at: number, floor: number): boolean {
  return at > floor && isAmong(around.overHeads, text, at - 1);
}

/** 5年来, 70年前, 近4年, 三年行动方案: what a stretch of time is for. Returns where its extent ends. */
function readDuration(scan: Scan, draft: Draft, stop: number): number {
  const { text, end } = scan;
  if (before.modifier === 'approx' && !before.level && !before.changed && isCalendarUnit(draft.unit)) {
    const lead = text.charAt(before.extent);
    if (lead === '近') {
      before.modifier = null;
      before.aspect = 'recent';
      draft.role = 'period';
    }
  }
  // 最近3年.
  if (before.aspect === 'recent') draft.role = 'period';
  const match = stop < end ? matchForward(timeAfter, text, stop, end) : NO_MATCH;
  if (match === NO_MATCH) {
    if (isStretch(scan, draft, stop)) draft.role = 'period';
    return stop;
  }
  // 千余年中国文化.
  if (isOtherWord(text.slice(stop, stop + lengthOf(match)), text.charAt(stop + lengthOf(match)))) return stop;
  const role = payloadOf(match);
  if (role === 0) draft.role = 'period';
  else if (role === 1) draft.role = 'offset';
  else {
    draft.role = 'attributive';
    return stop;
  }
  return stop + lengthOf(match);
}

/** 十年只涨过两次价, 过去十年, 三年花掉四十亿元: a length of time that opens its clause is the time over which the rest is told. */
function isStretch(scan: Scan, draft: Draft, stop: number): boolean {
  const { text, sentence } = scan;
  if (!isCalendarUnit(draft.unit) || before.modifier !== null || before.level || before.changed || before.from) return false;
  const at = before.chain;
  if (lengthAt(around.past, text, at - 2) > 0) {
    before.aspect = 'recent';
    return true;
  }
  if (lengthAt(around.ahead, text, at - 2) > 0 || lengthAt(around.throughout, text, stop) > 0) return true;
  return at === sentence.clause && stop < scan.end && isHan(text.charCodeAt(stop)) && !isAmong('的内內', text, stop);
}

const lastingVerbs = buildTrie(
  wordsOf(data.lastingVerbs).map((word): [string, number] => [word, 1]),
  true,
);

/** 一年, 一天: a year, a day; 一年来, 一天半 and 持续了一天 measure. */
function isArticle(draft: Draft, text: string, at: number, stop: number, clause: number): boolean {
  if (text.charAt(at) === '一' && draft.value === '1' && isAmong('这這那上下', text, at - 1)) return true;
  if (text.charAt(at) !== '一' || draft.value !== '1' || !(isCalendarUnit(draft.unit) || otherTimes.has(draft.unit as string)))
    return false;
  if (matchBackward(lastingVerbs, text, at, clause) !== NO_MATCH) return false;
  return !isAmong(around.measuresBehind, text, stop) && lengthAt(around.upToNow, text, stop) === 0;
}

function isAge(unit: string | null): boolean {
  return unit !== null && ages.has(unit);
}

function isCalendarUnit(unit: string | null): boolean {
  return unit !== null && calendarUnits.has(unit);
}

/** The words behind a unit: 以上, 左右, 内. Returns where the extent ends. */
function readAfter(scan: Scan, draft: Draft, stop: number): number {
  const { text, end } = scan;
  if (stop >= end || draft.kind === 'date' || draft.kind === 'ordinal' || draft.kind === 'rank') return stop;
  // 1000元 以上: behind a space that a scan left, words of two characters.
  const from = text.charCodeAt(stop) === 0x20 ? stop + 1 : stop;
  const match = matchForward(cuesAfter.trie, text, from, end);
  if (match === NO_MATCH || (from > stop && lengthOf(match) < 2)) return stop;
  const next = from + lengthOf(match);
  const word = text.slice(from, next);
  if (isOtherWord(word, next < end ? text.charAt(next) : '')) return stop;
  const cue = cuesAfter.list[payloadOf(match)]!;
  if (cue.is !== 'modifier') return stop;
  if (draft.kind === 'fraction' && word === '多') return stop;
  // 比上一星期多8%: what follows is so much more.
  if (word === '多' && next < end && digitClass(text.charCodeAt(next)) !== Digit.none) return stop;
  const few = word === '几' || word === '幾';
  // 四成几 is more than 40 %; 5年几 is nothing.
  if (few && text.charAt(stop - 1) !== '成') return stop;
  if ((few || word === '多') && draft.value !== null) {
    // 3点多: some minutes past, which are not reckoned with.
    if (draft.kind === 'time') {
      draft.modifier = 'over-approx';
      draft.end = next - scan.start;
      return next;
    }
    if ((draft.kind === 'count' && draft.unit !== '倍') || draft.modifier === 'over-approx' || stop !== draft.end + scan.start)
      return stop;
    const bounds = overBounds(draft.value, text.charAt(stop - 1) === '成' ? 1 : 0);
    Object.assign(draft, bounds, { minExclusive: true, maxExclusive: true, modifier: 'over-approx' });
    draft.end = next - scan.start;
    return next;
  }
  if (word === '起' && draft.kind !== 'money') return stop;
  if (draft.modifier === null) {
    applyModifier(draft, cue.modifier);
    const bound = cue.modifier === 'ge' || cue.modifier === 'le';
    if (
      bound &&
      (draft.kind !== 'duration' || isAge(draft.unit)) &&
      (draft.role === 'level' || (draft.role === 'subset' && isAge(draft.unit))) &&
      !before.level &&
      isThresholdOf(text, next)
    )
      draft.role = 'threshold';
  }
  return next;
}

/** 80岁以上老人, 1000元以下罚款: a bound with a noun behind it, or the most that can be fined. */
function isThresholdOf(text: string, at: number): boolean {
  return (
    (isHan(text.charCodeAt(at)) || digitClass(text.charCodeAt(at)) === Digit.arabic) && lengthAt(around.fines, text, at) === 0
  );
}

/** 21.4%、13.5%: a number behind an enumeration mark shares verb and direction with the one before it. */
function distribute(scan: Scan, draft: Draft, at: number): void {
  const last = scan.sentence.last;
  if (last === null || draft.role !== 'level' || last.kind !== draft.kind || last.unit !== draft.unit) return;
  const gap = at - (last.end + scan.start);
  if (gap !== 1 || !isAmong(ENUMERATORS, scan.text, at - 1)) return;
  if (last.role !== 'by' && last.role !== 'to' && last.role !== 'share') return;
  draft.role = last.role;
  draft.direction = last.direction;
  draft.aspect ??= last.aspect;
  draft.basis ??= last.basis;
}

/** Longest indicator that is reported. */
const LONGEST_INDICATOR = 30;

/** What an indicator does not begin with, and what it does not end in. */
const notBefore = codesOf(' 　“”‘’」』的、和与及#');
const notBehind = codesOf(' 　的，、和与及在-－−');

/** Who stands before a verb names no measure: 他花了三角五分. */
const whoever = codesOf(around.whoever);

/** The words of the clause before the number and its cues: what the number measures. */
function setIndicator(scan: Scan, draft: Draft, chain: number): void {
  const { text, start, sentence } = scan;
  if (draft.kind === 'date' || draft.kind === 'time' || draft.kind === 'ordinal' || draft.indicator !== null) return;
  let from = sentence.clause;
  const last = sentence.last;
  if (last !== null && last.extent.end + start > from) from = last.extent.end + start;
  // “十四五”期间投资: the time at the head of the clause is no part of what is measured.
  const period = sentence.period?.at ?? null;
  if (period !== null && period.start + start === from && period.end + start < chain) from = period.end + start;
  while (from < chain && notBefore[text.charCodeAt(from)] === 1) from++;
  let to = chain;
  if (to - from >= 4 && text.startsWith(around.belowZero, to - 2)) to -= 2; // 气温在零下5℃至3℃
  while (to > from && notBehind[text.charCodeAt(to - 1)] === 1) to--;
  const named = whoever[text.charCodeAt(from)] !== 1 || isAmong(around.places, text, from + 1);
  if (named && to - from >= 2 && to - from <= LONGEST_INDICATOR) {
    draft.indicator = { start: from - start, end: to - start };
    sentence.indicator = draft;
    return;
  }
  if (to - from >= 2 || sentence.indicator === null || (draft.role !== 'by' && draft.role !== 'to')) return;
  // 升至7.5%，提高1.2个百分点: a change that names nothing new speaks of what came before it. 同比 measures against another year.
  draft.indicator = sentence.indicator.indicator;
  if (draft.role !== 'by' || draft.basis !== null || last === null || last.role !== 'to' || last.direction !== draft.direction)
    return;
  if (last.group < 0) last.group = sentence.groups++;
  draft.group = last.group;
}

/** 18日前后: about that day. */
function isAround(text: string, at: number): boolean {
  return lengthAt(around.roughly, text, at) > 0;
}

/** What the clause says of the number from further off. */
function readClause(scan: Scan, draft: Draft, chain: number): void {
  const { kind } = draft;
  const counts = kind === 'count' || kind === 'money' || kind === 'measure' || kind === 'number';
  if (draft.aspect === null && (counts || kind === 'duration') && draft.role !== 'by' && draft.role !== 'threshold')
    draft.aspect = aspectAround(scan, chain);
  if (draft.modifier === null && draft.role !== 'by' && !before.from && kind !== 'money') {
    const extreme = extremeAround(scan, chain);
    if (extreme !== null) applyModifier(draft, extreme);
  }
  if (draft.role !== 'level' || before.from) return;
  if (counts && isPartAround(scan, chain)) draft.role = 'subset';
  else if ((counts || kind === 'percentage-point') && !before.level) readVerbAround(scan, draft, chain);
}

const changesBehind = buildTrie([
  ...wordsOf(data.risesBehind).map((word): [string, number] => [word, 0]),
  ...wordsOf(data.fallsBehind).map((word): [string, number] => [word, 1]),
]);

/** Percentages and fractions that are parts of a whole: 80%来自外省, 约7成网约车司机, 全村三分之二的劳动力; and 低于85%的学校, a condition. */
function readShare(scan: Scan, draft: Draft, chain: number, next: number): void {
  const { text, start, sentence } = scan;
  if (draft.kind !== 'percentage' && draft.kind !== 'fraction') return;
  if (draft.role !== 'level' || before.to) return;
  const part = draft.kind === 'fraction' || isTenths(text, draft.end + start);
  const of = text.charAt(next) === '的';
  const change = matchForward(changesBehind, text, of ? next + 1 : next, scan.end);
  if (draft.kind === 'percentage' && change !== NO_MATCH) {
    // 录得2.2%的升幅.
    draft.role = 'by';
    draft.direction = payloadOf(change) === 0 ? 'up' : 'down';
    return;
  }
  const whole = draft.value !== null && !draft.value.includes('/') && compareDecimals(draft.value, '100') > 0;
  const bounded = draft.modifier === 'gt' || draft.modifier === 'ge' || draft.modifier === 'lt' || draft.modifier === 'le';
  if (of && bounded && chain > sentence.clause && isHan(text.charCodeAt(chain - 1))) draft.role = 'threshold';
  else if (isShareAround(scan, chain)) draft.role = 'share';
  else if (whole || (before.level && draft.kind !== 'fraction')) return;
  else if (
    of ||
    lengthAt(around.comingFrom, text, next) > 0 ||
    (part && (draft.kind === 'fraction' || isHan(text.charCodeAt(next))))
  )
    draft.role = 'share';
}

/** 六成, 三成半, 八成六: tenths in Chinese, which papers use for parts. */
function isTenths(text: string, stop: number): boolean {
  return text.charAt(stop - 1) === '成' || text.charAt(stop - 2) === '成';
}

/** 倍 and 番: what ratio they come to. */
function readMultiple(draft: Draft, text: string, at: number): void {
  if (draft.unit !== '倍' && draft.unit !== '番') return;
  draft.kind = 'multiple';
  const value = draft.value;
  if (value === null) return;
  if (draft.unit === '番') {
    draft.ratio = value.length === 1 ? String(2 ** Number(value)) : null;
    return;
  }
  const turned = at > 0 && (text.charAt(at - 1) === '翻' || (text.charAt(at - 1) === '了' && text.charAt(at - 2) === '翻'));
  if (turned) return;
  if (draft.role === 'by') draft.ratio = draft.direction === 'up' ? oneMore(value) : null;
  else draft.ratio = value;
}

function oneMore(value: string): string {
  return overBounds(value, 0).max;
}
