/** Numbers as they are said: 一米七八, and neighbouring digits that are one rough number (兩、三小時, 三、四十人). */
import * as around from '../../languages/zh/claims/around.js';
import { isHan } from '../text/characters.js';
import { finish } from './chinese-context.js';
import { isQuotedName, isUnitStart, matchTail, unitAt } from './chinese-tables.js';
import { shiftPoint } from './decimal.js';
import { Digit, digitClass, digitWorth, isArabic, isFormal } from './digits.js';
import { type Draft, newDraft } from './draft.js';
import { type Numeral, newNumeral, readNumeral } from './numerals.js';
import type { Scan } from './scan.js';
import type { Unit } from './units.js';
import { isAmong } from './words.js';

/** 一米七八, 1米85, 水深3米5: one or two digits behind metres are its tenths and hundredths. Changes the draft. */
export function readHeight({ text, start, end }: Scan, draft: Draft): void {
  const { value, unit, modifier } = draft;
  const at = draft.end + start;
  if (unit !== 'm' || value === null || value.length > 2 || modifier !== null || at >= end || text.charAt(at - 1) !== '米')
    return;
  const kind = digitClass(text.charCodeAt(at));
  if ((kind !== Digit.han && kind !== Digit.arabic) || digitClass(text.charCodeAt(at - 2)) !== kind) return;
  let stop = at;
  let digits = '';
  while (stop < end && stop < at + 3 && digitClass(text.charCodeAt(stop)) === kind) digits += digitWorth(text.charCodeAt(stop++));
  if (digits.length > 2 || isAmong('两兩', text, at)) return;
  const next = stop < end ? text.charCodeAt(stop) : 0;
  if (digitClass(next) !== Digit.none || isAmong('.%％-', text, stop) || isUnitStart(next)) return;
  if (isHan(next) && digits.length === 1 && !isAmong(around.behindHeights, text, stop)) return;
  draft.value = `${value}.${digits}`;
  draft.end = stop - start;
}

/** 10秒12, 39秒05, 2分03秒45: two digits behind the seconds of a race are their hundredths. Changes the draft. */
export function readHundredthsOfSecond({ text, start, end }: Scan, draft: Draft): void {
  const at = draft.end + start;
  if (draft.unit !== '秒' || draft.value === null || draft.value.includes('.') || draft.modifier !== null || at + 1 >= end)
    return;
  if (!isArabic(text.charCodeAt(at)) || !isArabic(text.charCodeAt(at + 1)) || !isArabic(text.charCodeAt(at - 2))) return;
  const next = at + 2 < end ? text.charCodeAt(at + 2) : 0;
  if (digitClass(next) !== Digit.none || isUnitStart(next) || isAmong('.%％-:：', text, at + 2)) return;
  draft.value = `${draft.value}.${text.slice(at, at + 2)}`;
  draft.end += 2;
}

/** 三度蟬聯, 兩度出任: how often somebody did something. Returns where the count ends, or 0: 升三度 and 三度灼伤 are degrees. */
export function readTurns(scan: Scan, { start: at, end: stop, small, han }: Numeral): number {
  const { text, start, end } = scan;
  if (!han || stop - at !== 1 || small < 2 || small > 9 || text.charAt(stop) !== '度' || stop + 1 >= end) return 0;
  if (!isHan(text.charCodeAt(stop + 1)) || isAmong(around.notTurnsBehind, text, stop + 1) || isAmong('二', text, at)) return 0;
  // 队伍三度夺冠: a formal numeral is a word.
  const previous = text.charCodeAt(at - 1);
  if ((digitClass(previous) !== Digit.none && !isFormal(previous)) || isAmong(around.notTurnsBefore, text, at - 1)) return 0;
  return finish(scan, newDraft(at - start, stop + 1 - start, 'count', String(small), '度'), at, stop + 1);
}

const second = newNumeral();

/** Units that name a part of the year or the day and are listed: 三、四季度, 凌晨兩、三點. */
const LISTED = '季月日号號期点點';

/** Counters of people, things and turns, which digits with a mark between count roughly; 2、3班 are two classes. */
const ROUGHLY_COUNTED = '人名個个位次';

/** 兩、三小時 is two or three, 三、四十人 thirty or forty, 十七、八歲 17 or 18, 2、30年 twenty or thirty. Returns where it ends, or 0: 第三、四名 are two places. */
export function readRoughPair(scan: Scan, low: Numeral): number {
  const { text, start, end } = scan;
  const { small, start: at } = low;
  if (small < 1 || small > 98 || low.value === null || low.scaled || low.spelled || isAmong('、和与與及第', text, at - 1))
    return 0;
  if (!readNumeral(text, low.end + 1, end, second) || second.value === null || second.han !== low.han || second.spelled) return 0;
  // 2、30年 and 2、3小时 in digits; 12、13例 are two counts, and so are three of them.
  if (!low.han && (small > 9 || isAmong('、和', text, second.end))) return 0;
  const { value } = second;
  const last = small % 10;
  if (value.charCodeAt(0) !== 0x31 + last || last === 0 || last === 9) return 0;
  const zeros = value.length - 1;
  if (value.slice(1) !== '0'.repeat(zeros) || (small > 9 && zeros > 0)) return 0;
  const lower = small > 9 ? String(small) : `${small}${'0'.repeat(zeros)}`;
  const upper = small > 9 ? String(small + 1) : value;
  if (isQuotedName(scan, second) || !matchTail(scan, second)) return 0;
  const unit = unitAt.unit as Unit;
  if (isAmong(LISTED, unit.symbol, 0) || unit.kind === 'percentage-point') return 0;
  if (!low.han && unit.kind !== 'duration' && !(unit.kind === 'count' && isAmong(ROUGHLY_COUNTED, unit.symbol, 0))) return 0;
  const draft = newDraft(at - start, unitAt.end - start, unit.kind, null, unit.symbol);
  draft.min = shiftPoint(lower, unit.places);
  draft.max = shiftPoint(upper, unit.places);
  return finish(scan, draft, at, unitAt.end);
}
