/**
 * Anniversaries and ages against the year they count from: 成立于1998年，今年是成立30周年. Only where year and count stand in one sentence and name
 * the same event; whether they fit is told by the paper's year (`isWrongSince`).
 */
import * as chinese from '../../languages/zh/claims/lists.js';
import type { ClaimDoubt } from './checks.js';
import type { LocalClaim } from './claim.js';
import { isYear } from './dates.js';
import { isAmong, wordsOf } from './words.js';

const byLength = (words: string): readonly string[] => wordsOf(words).sort((a, b) => b.length - a.length);
const foundings = byLength(chinese.foundings);
const beginnings = [...foundings, ...byLength(chinese.beginnings)];
const leads = byLength(chinese.anniversaryLeads);
const bornBefore = byLength(chinese.bornBefore);
const bornBehind = byLength(chinese.bornBehind);
const agedBefore = byLength(chinese.agedBefore);

/** How far a year may stand before what is counted from it. */
const LONGEST_REACH = 60;

/** How far an age may be off: a birthday to come, and ages that count the first year as one. */
const AGE_SLACK = 1;

/** Adds the anniversaries and ages of a Chinese block that stand with the year they are counted from; see `doubtsOf`. */
export function sinceDoubts(claims: readonly LocalClaim[], text: string, start: number, doubts: ClaimDoubt[]): void {
  for (let place = 1; place < claims.length; place++) {
    const claim = claims[place] as LocalClaim;
    if (claim.kind !== 'duration' || claim.modifier !== null) continue;
    const age = claim.unit === '岁' || claim.unit === '歲';
    if (!age && claim.unit !== '周年' && claim.unit !== '週年') continue;
    if (!/^[1-9]\d{0,2}$/.test(claim.value ?? '')) continue;
    const year = place - 1;
    const date = claims[year] as LocalClaim;
    if (!isOneYear(date) || !isOneSentence(text, start + date.end, start + claim.start)) continue;
    if (age ? isOwnAge(date, claim, text, start) : isOwnAnniversary(date, claim, text, start))
      doubts.push({ check: 'anniversary', claim: place, year });
  }
}

/** Whether the years between the date and the paper's year are not as many as counted. */
export function isWrongSince(date: LocalClaim | undefined, count: LocalClaim | undefined, paperYear: number | null): boolean {
  if (date === undefined || count === undefined || paperYear === null) return false;
  const passed = paperYear - Number(date.value?.slice(0, 4));
  return passed > 0 && Math.abs(passed - Number(count.value)) > (count.unit === '周年' || count.unit === '週年' ? 0 : AGE_SLACK);
}

/** A date that writes its year out with four digits, and is no span. */
function isOneYear({ kind, value }: LocalClaim): boolean {
  return kind === 'date' && value !== null && !value.includes('/') && /^\d{4}/.test(value) && isYear(Number(value.slice(0, 4)));
}

function isOneSentence(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST_REACH) return false;
  for (let i = from; i < to; i++) if (isAmong('。！？；“”《》\n', text, i)) return false;
  return true;
}

/** The words that stand right before `at`, none before `from`. */
function wordBefore(words: readonly string[], text: string, from: number, at: number): string | undefined {
  return words.find((word) => at - word.length >= from && text.startsWith(word, at - word.length));
}

/**
 * 江州剧团成立于1998年，今年是剧团成立30周年: one event, named at both or only at the year. Between 今年 and the count nothing else may be named than
 * the same sentence has named before.
 */
function isOwnAnniversary(date: LocalClaim, claim: LocalClaim, text: string, start: number): boolean {
  const before = start + date.start;
  const behind = start + date.end;
  const led = isAmong('于於', text, before - 1) && before > start ? before - 1 : before;
  const event = wordBefore(beginnings, text, start, led) ?? beginnings.find((word) => text.startsWith(word, behind));
  if (event === undefined) return false;
  const events = foundings.includes(event) ? foundings : [event];
  const at = start + claim.start - (wordBefore(events, text, behind, start + claim.start)?.length ?? 0);
  const year = text.lastIndexOf(chinese.thisYear, at);
  if (year < behind) return false;
  const between = text.slice(year + chinese.thisYear.length, at);
  const name = between.slice(leads.find((lead) => between.startsWith(lead))?.length ?? 0);
  return (
    name === '' || name === '其' || (name.length > 1 && text.slice(Math.max(start, before - LONGEST_REACH), year).includes(name))
  );
}

/** 出生于1950年，江州人，现年60岁: nobody else is named between the year and the age. */
function isOwnAge(date: LocalClaim, claim: LocalClaim, text: string, start: number): boolean {
  let behind = start + date.end;
  if (wordBefore(bornBefore, text, start, start + date.start) === undefined) {
    const born = bornBehind.find((word) => text.startsWith(word, behind));
    if (born === undefined) return false;
    behind += born.length;
  }
  const aged = wordBefore(agedBefore, text, behind, start + claim.start);
  if (aged === undefined) return false;
  const between = text.slice(behind, start + claim.start - aged.length).split(/[，、]/);
  return between.every((words) => /^(?:|男|女|\p{Script=Han}{1,4}族)$/u.test(words));
}
