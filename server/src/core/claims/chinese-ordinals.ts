/** 第N届, 第三, 首次: places in an order. 第N条 of a law and 第三方 are names and stay silent. */
import * as data from '../../languages/zh/claims/index.js';
import { RANGE, units } from './chinese-tables.js';
import { isoMonths } from './dates.js';
import { newDraft } from './draft.js';
import { isNameBehind, type Names } from './names.js';
import { type Numeral, newNumeral, readNumeral } from './numerals.js';
import type { Finish, Scan } from './scan.js';
import { matchUnit, type UnitMatch } from './units.js';
import { buildTrie, isAmong, lengthOf, matchBackward, matchForward, NO_MATCH, wordsOf } from './words.js';

const found: UnitMatch = { unit: null, end: 0 };
const rankBefore = buildTrie(
  wordsOf(data.rankWords).map((word) => [word, 1]),
  true,
);
const rankBehind = buildTrie(wordsOf(data.rankBehind).map((word) => [word, 1]));
const lawWords = buildTrie(wordsOf(data.lawCounters).map((word) => [word, 1]));
const firstWords = buildTrie(wordsOf(data.firstCounters).map((word) => [word, 1]));

/** How far back from 第 the words are looked for that make a rank of it: 产量稳居全球第一. */
const RANK_HORIZON = 16;

/** Reads 第 + numeral. Returns where the scan goes on, or 0 where no 第 stands before the numeral. */
export function readOrdinal(scan: Scan, numeral: Numeral, names: Names, finish: Finish): number {
  const { text, start, end } = scan;
  const at = numeral.start;
  // 第 1.24段: over a space nothing is read, and nothing is a claim.
  if (text.charAt(at - 1) === ' ' && text.charAt(at - 2) === '第') return numeral.end;
  if (at - 1 < start || text.charAt(at - 1) !== '第') return 0;
  const stop = numeral.end;
  const last = readPlaces(scan, numeral, finish);
  if (last > 0) return last;
  if (numeral.value === null || numeral.point || numeral.scaled || numeral.over) return stop;
  if (matchForward(lawWords, text, stop, end) !== NO_MATCH) return stop;
  const season = text.startsWith('季度', stop) ? 2 : isAmong('季', text, stop) && isSeasonOfYear(scan, at - 1, stop + 1) ? 1 : 0;
  if (season > 0 && numeral.small >= 1 && numeral.small <= 4) {
    const draft = newDraft(
      at - 1 - start,
      stop + season - start,
      'date',
      isoMonths(null, numeral.small * 3 - 2, numeral.small * 3),
      null,
    );
    draft.role = 'period';
    return finish(scan, draft, at - 1, stop + season);
  }
  const rank = rankAround(scan, at - 1, stop);
  if (rank > 0) {
    const draft = newDraft(at - 1 - start, rank - start, 'rank', numeral.value, null);
    draft.role = 'level';
    return finish(scan, draft, at - 1, rank);
  }
  if (isNameBehind(names, text, stop, end)) return stop;
  if (!matchUnit(units, text, stop, end, found) || found.unit === null) return stop;
  const unit = found.unit;
  if (unit.kind !== 'count' && unit.kind !== 'duration') return stop;
  if (numeral.han && numeral.small < 10 && unit.symbol !== '次' && unit.digitsOnly) return stop;
  const draft = newDraft(at - 1 - start, found.end - start, 'ordinal', numeral.value, unit.symbol);
  draft.role = 'none';
  return finish(scan, draft, at - 1, found.end);
}

const seasonBehind = buildTrie(wordsOf(data.seasonBehind).map((word) => [word, 1]));

/** 2031年第三季, 第二季經濟增長: a quarter of a year, where a serial has seasons as well. */
function isSeasonOfYear({ text, end }: Scan, mark: number, stop: number): boolean {
  return isAmong('年', text, mark - 1) || matchForward(seasonBehind, text, stop, end) !== NO_MATCH;
}

const upper = newNumeral();

/** 第10至12名, 第三、四名: places from one to another; 第3至5条 name. Returns where they end, or 0. */
function readPlaces(scan: Scan, { start: at, end: stop, value, small }: Numeral, finish: Finish): number {
  const { text, start, end } = scan;
  if (!(isAmong(RANGE, text, stop) || isAmong('、', text, stop)) || small < 1) return 0;
  const next = text.charAt(stop + 1) === '第' ? stop + 2 : stop + 1;
  if (next >= end || !readNumeral(text, next, end, upper) || upper.small <= small) return 0;
  const behind = matchForward(rankBehind, text, upper.end, end);
  if (behind === NO_MATCH) return 0;
  const last = upper.end + lengthOf(behind);
  const draft = newDraft(at - 1 - start, last - start, 'rank', null, null);
  draft.min = value;
  draft.max = upper.value;
  draft.role = 'level';
  return finish(scan, draft, at - 1, last);
}

/** Where the rank ends that [mark, stop) is, or 0: 居第3位, 全国第一, 第二大. */
function rankAround(scan: Scan, mark: number, stop: number): number {
  const { text, end, sentence } = scan;
  const behind = matchForward(rankBehind, text, stop, end);
  const next = behind === NO_MATCH ? stop : stop + lengthOf(behind);
  if (behind !== NO_MATCH && text.charAt(stop) === '大') return next;
  const breaks = next >= end || isAmong('，。；、！？）)”」》 \n\r', text, next);
  const floor = Math.max(sentence.clause, mark - RANK_HORIZON);
  let told = false;
  for (let i = mark; i > floor && !told; i--) told = matchBackward(rankBefore, text, i, floor) !== NO_MATCH;
  if (behind !== NO_MATCH && told) return next;
  return told && breaks ? next : 0;
}

/** 首次, 首批, 首个: ordinal 1; 首季度, 2031年首季: a quarter. Returns where the scan goes on. */
export function readFirst(scan: Scan, at: number, finish: Finish): number {
  const { text, start, end } = scan;
  const match = matchForward(firstWords, text, at + 1, end);
  if (match === NO_MATCH) return at + 1;
  if (at > start && isAmong(data.notFirstBefore, text, at - 1)) return at + 1;
  const stop = at + 1 + lengthOf(match);
  if (scan.title && scan.quotation > at) return stop;
  const quarter = text.startsWith('季度', at + 1) ? 3 : text.charAt(at + 1) === '季' ? 2 : 0;
  if (quarter === 3 || (quarter === 2 && (isSeasonOfYear(scan, at, at + 2) || isAmong('比较較', text, at - 1)))) {
    const draft = newDraft(at - start, at + quarter - start, 'date', isoMonths(null, 1, 3), null);
    draft.role = 'period';
    return finish(scan, draft, at, at + quarter);
  }
  matchUnit(units, text, at + 1, stop, found);
  const rank = text.charAt(at + 1) === '位' && isAmong(data.rankBeforeFirst, text, at - 1);
  const draft = rank
    ? newDraft(at - start, stop - start, 'rank', '1', null)
    : newDraft(at - start, stop - start, 'ordinal', '1', found.unit?.symbol ?? null);
  if (!rank) draft.role = 'none';
  return finish(scan, draft, at, stop);
}
