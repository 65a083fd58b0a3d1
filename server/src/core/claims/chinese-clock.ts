/** Hours of Chinese text: 8时45分, 下午3点半, 零时, 20：30, 7:00p.m. */
import * as around from '../../languages/zh/claims/around.js';
import { isoTime } from './dates.js';
import { Digit, digitClass, isArabic } from './digits.js';
import { newDraft } from './draft.js';
import { type Numeral, newNumeral, readNumeral } from './numerals.js';
import type { Finish, Scan } from './scan.js';
import { isAmong } from './words.js';

const part = newNumeral();

/** One or two digits at `at`, as value and length packed (length << 6 | value); -1 where there are none or more. */
export function shortNumber(text: string, at: number, end: number): number {
  let i = at;
  let value = 0;
  while (i < end && i < at + 3 && isArabic(text.charCodeAt(i))) {
    value = value * 10 + (text.charCodeAt(i) & 15);
    i++;
  }
  const length = i - at;
  return length === 0 || length > 2 || value > 63 ? -1 : (length << 6) | value;
}

/** 8:45 and 20：30. A score has the same shape where its second half has two digits; the words before tell. */
export function readClock(scan: Scan, numeral: Numeral, finish: Finish): number {
  const { text, start, end } = scan;
  const minute = shortNumber(text, numeral.end + 1, end);
  if (numeral.digits > 2 || numeral.small > 24 || minute < 0 || minute >> 6 !== 2 || (minute & 63) > 59) return 0;
  const stop = numeral.end + 1 + (minute >> 6);
  const previous = text.charAt(numeral.start - 1);
  if (around.beforeScores.includes(previous || '以') && numeral.start > start) return stop;
  const half = halfOfDay(text, stop, end);
  const last = stop + Math.abs(half);
  if (last < end && isAmong('-:：∶比', text, last) && !isClockBehind(text, last + 1)) return last;
  // 下午3:30, 昨晚11:10.
  const lead = half === 0 ? dayPart(text, numeral.start, start) : 0;
  const at = numeral.start - lead;
  const later = half > 0 || (lead > 0 && isAfternoon(text, at, numeral.small));
  const early = half < 0 || (lead > 0 && text.charAt(at) === '凌');
  const hour = later && numeral.small < 12 ? numeral.small + 12 : early && numeral.small === 12 ? 0 : numeral.small;
  const draft = newDraft(at - start, last - start, 'time', isoTime(hour, minute & 63, null), null);
  draft.role = 'event-date';
  return finish(scan, draft, at, last);
}

/** 7:00p.m., 11:00 AM: the length of what tells the half of the day behind a clock, negative for the morning; 0 where nothing does. */
function halfOfDay(text: string, at: number, end: number): number {
  const from = at + 1 < end && text.charCodeAt(at) === 0x20 ? at + 1 : at;
  const letter = from < end ? text.charCodeAt(from) | 0x20 : 0;
  if (letter !== 0x61 && letter !== 0x70) return 0;
  const word = around.halvesOfDay.find((form) => text.slice(from + 1, from + 1 + form.length).toLowerCase() === form);
  if (word === undefined) return 0;
  const length = from + 1 + word.length - at;
  return letter === 0x70 ? length : -length;
}

/** 上午9:00-11:00, 11:00-下午7:00: the other end of a stretch of time behind a hyphen, where a score has a number. */
function isClockBehind(text: string, at: number): boolean {
  const from = at + (around.dayParts.find((word) => text.startsWith(word, at))?.length ?? 0);
  const hour = shortNumber(text, from, text.length);
  const mark = from + (hour >> 6);
  return hour >= 0 && (hour & 63) <= 24 && isAmong(':：∶', text, mark) && shortNumber(text, mark + 1, text.length) >> 6 === 2;
}

/** 8时45分, 下午3点半, 零时. 点 is a time only where the words around say so. */
export function readTime(scan: Scan, at: number, stop: number, hour: number, han: boolean, finish: Finish): number {
  const { text, start, end } = scan;
  const mark = text.charAt(stop);
  if (hour < 0 || hour > 24 || !'时時点點'.includes(mark || ' ')) return 0;
  let last = stop + 1;
  if (text.charAt(last) === '钟' || text.charAt(last) === '鐘') last++;
  let minute: number | null = null;
  let second: number | null = null;
  let told = last > stop + 1;
  if (text.charAt(last) === '半') {
    minute = 30;
    last++;
    told = true;
  } else if (isBound(text, last) && !(han && hour === 1)) {
    // 12点之后, 8点前.
    told = true;
  } else if (isAmong('整正', text, last) || text.charAt(last) === '许' || text.charAt(last) === '許') {
    told = true;
  } else if (last < end && digitClass(text.charCodeAt(last)) !== Digit.none && readNumeral(text, last, end, part)) {
    if (text.charAt(part.end) === '分' && part.small >= 0 && part.small < 60 && text.charAt(part.end + 1) !== '之') {
      minute = part.small;
      last = part.end + 1;
      told = true;
      if (last < end && isArabic(text.charCodeAt(last)) && readNumeral(text, last, end, part) && text.charAt(part.end) === '秒') {
        second = part.small;
        last = part.end + 1;
      }
    }
  }
  const clock = mark === '时' || mark === '時';
  if (clock && (han ? hour === 1 || isAmong(around.notHourBehind, text, last) : isAmong(around.notClockBehind, text, last)))
    return 0;
  if (clock && han && isFormOfSchool(text, at, hour)) return 0;
  const lead = dayPart(text, at, start);
  // 晚上约8时半, 今早約6點: the part of the day stands before what makes it rough.
  const rough = lead === 0 && isAmong('约約近', text, at - 1) ? dayPart(text, at - 1, start) : 0;
  if (!told && !clock && lead + rough === 0 && !isDayPart(text, at, start)) return 0;
  const day = lead > 0 ? at - lead : at - 1 - rough;
  const later = lead + rough > 0 && hour < 12 && isAfternoon(text, day, hour) ? 12 : 0;
  // 凌晨12时 is the hour after midnight.
  const first = lead > 0 && hour === 12 && text.charAt(at - lead) === '凌' ? 0 : hour;
  const draft = newDraft(at - lead - start, last - start, 'time', isoTime(first + later, minute, second), null);
  draft.role = 'event-date';
  if (rough > 0) draft.modifier = 'about';
  return finish(scan, draft, at - lead, last);
}

/** 讀中六時, 小三時: a form of Hong Kong's schools and no hour; 其中六时 may be one. */
function isFormOfSchool(text: string, at: number, hour: number): boolean {
  return hour <= 7 && isAmong('中小', text, at - 1) && !isAmong(around.notFormBefore, text, at - 2);
}

/** 前, 之后, 以前: before or after an hour. */
export function isBound(text: string, at: number): boolean {
  return isAmong('前后後', text, isAmong('之以', text, at) ? at + 1 : at);
}

/** Length of the part of the day that stands before an hour: 下午, 晚, 凌晨; 0 for none. */
function dayPart(text: string, at: number, start: number): number {
  for (const word of around.dayParts)
    if (at - word.length >= start && text.startsWith(word, at - word.length)) return word.length;
  return 0;
}

function isAfternoon(text: string, at: number, hour: number): boolean {
  const lead = text.charAt(at);
  return around.afternoons.includes(lead) || (isAmong('中午', lead, 0) && hour < 6);
}

/** 上午, 下午, 晚, 凌晨, a date: what may stand before the hour. */
function isDayPart(text: string, at: number, start: number): boolean {
  if (at <= start) return false;
  return isAmong(around.beforeHours, text, at - 1);
}
