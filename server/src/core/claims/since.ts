/**
 * Anniversaries and ages against the year they count from: 成立于1998年，今年是成立30周年. Only where year and count stand in one sentence and name
 * the same event; whether they fit is told by the paper's year (`isWrongSince`).
 */
import * as english from '../../languages/en/claims/lists.js';
import * as chinese from '../../languages/zh/claims/lists.js';
import type { Checked } from './checked.js';
import type { ClaimDoubt } from './checks.js';
import type { LocalClaim } from './claim.js';
import { isYear } from './dates.js';
import { isAmong, phrasesOf, wordsOf } from './words.js';

const byLength = (words: string): readonly string[] => wordsOf(words).sort((a, b) => b.length - a.length);
const foundings = byLength(chinese.foundings);
const beginnings = [...foundings, ...byLength(chinese.beginnings)];
const leads = byLength(chinese.anniversaryLeads);
const bornBefore = byLength(chinese.bornBefore);
const bornBehind = byLength(chinese.bornBehind);
const agedBefore = byLength(chinese.agedBefore);
const anniversaryUnits: ReadonlySet<string> = new Set(wordsOf(chinese.anniversaryUnits));

/** How far a year may stand before what is counted from it. */
const LONGEST_REACH = 60;

/** How far an age may be off: a birthday to come, and ages that count the first year as one. */
const AGE_SLACK = 1;

/** Adds the anniversaries and ages of a block that stand with the year they are counted from; see `doubtsOf`. */
export function sinceDoubts(checked: Checked, doubts: ClaimDoubt[]): void {
  if (checked.script === 'han') chineseSinceDoubts(checked, doubts);
  else englishSinceDoubts(checked, doubts);
}

/** Adds the anniversaries and ages of a Chinese block that stand with the year they are counted from; see `doubtsOf`. */
function chineseSinceDoubts({ claims, text, start, end }: Checked, doubts: ClaimDoubt[]): void {
  for (let place = 0; place < claims.length; place++) {
    const claim = claims[place] as LocalClaim;
    if (claim.kind !== 'duration' || claim.modifier !== null) continue;
    const age = isAge(claim);
    if (!age && !anniversaryUnits.has(claim.unit ?? '')) continue;
    if (!/^[1-9]\d{0,2}$/.test(claim.value ?? '')) continue;
    const after = claims[place + 1];
    if (!age && after !== undefined && isToldAfter(after, claim, text, start, end))
      doubts.push({ check: 'anniversary', claim: place, year: place + 1 });
    const year = place - 1;
    const date = claims[year];
    if (date === undefined || !isOneYear(date) || !isOneSentence(text, start + date.end, start + claim.start)) continue;
    if (age ? isOwnAge(date, claim, text, start) : isOwnAnniversary(date, claim, text, start))
      doubts.push({ check: 'anniversary', claim: place, year });
  }
}

/** Whether the years between the date and the paper's year are not as many as counted. */
export function isWrongSince(date: LocalClaim | undefined, count: LocalClaim | undefined, paperYear: number | null): boolean {
  if (date === undefined || count === undefined || paperYear === null) return false;
  const passed = paperYear - Number(date.value?.slice(0, 4));
  return passed > 0 && Math.abs(passed - Number(count.value)) > (count.kind === 'duration' && isAge(count) ? AGE_SLACK : 0);
}

function isAge({ unit }: LocalClaim): boolean {
  return unit === '岁' || unit === '歲';
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

/**
 * 今年是江州剧团成立30周年，该团成立于1998年: the year behind its anniversary. Between the two nothing is named but what the first clause has named,
 * or a word that points back to it.
 */
function isToldAfter(date: LocalClaim, claim: LocalClaim, text: string, start: number, end: number): boolean {
  const behind = start + claim.end;
  const at = start + date.start;
  if (!isOneYear(date) || !isOneSentence(text, behind, at)) return false;
  const counted = wordBefore(foundings, text, start, start + claim.start);
  const year = text.lastIndexOf(chinese.thisYear, start + claim.start);
  if (counted === undefined || year < start || !isOneSentence(text, year, behind)) return false;
  const led = isAmong('于於', text, at - 1);
  const founded = led ? wordBefore(foundings, text, behind, at - 1) : undefined;
  const stop = start + date.end;
  const told = founded ?? foundings.find((word) => text.startsWith(word, stop) && stop + word.length <= end);
  if (told === undefined) return false;
  const between = text.slice(behind, founded === undefined ? at : at - 1 - founded.length).replace(/^[，,]/, '');
  if (between === '') return true;
  const pointing = pointers.some((word) => between.startsWith(word)) && between.length <= LONGEST_POINTER;
  return pointing || (between.length > 1 && text.slice(year, behind).includes(between));
}

const pointers = wordsOf(chinese.spokenOfAgain);

/** 该剧团, 这家公司. */
const LONGEST_POINTER = 5;

const englishFoundings: ReadonlySet<string> = new Set(phrasesOf(english.foundings));
const thisYearBehind = new RegExp(`^ anniversary ${phrasesOf(english.thisYear)[0] ?? ''}\\b`);

/** Adds the anniversaries of an English block that stand with the year they are counted from: founded in 1998, … marks its 30th anniversary this year. */
function englishSinceDoubts({ claims, text, start }: Checked, doubts: ClaimDoubt[]): void {
  for (let place = 1; place < claims.length; place++) {
    const claim = claims[place] as LocalClaim;
    const date = claims[place - 1] as LocalClaim;
    if (claim.kind !== 'ordinal' || !isOneYear(date) || date.value?.length !== 4) continue;
    const at = start + date.start;
    const stop = start + claim.end;
    const between = text.slice(start + date.end, start + claim.start);
    const lead = /([a-z]+(?: up)?) in $/i.exec(text.slice(Math.max(start, at - LONGEST_LEAD), at))?.[1]?.toLowerCase();
    if (lead === undefined || !englishFoundings.has(lead) || between.length > LONGEST_REACH) continue;
    // Nobody else is named: the same sentence, and `its`.
    if (!/^[^.!?;"“”]*\bits $/.test(between) || / (?:and|while|but|whose|which) /.test(between)) continue;
    if (thisYearBehind.test(text.slice(stop, stop + LONGEST_LEAD)))
      doubts.push({ check: 'anniversary', claim: place, year: place - 1 });
  }
}

/** How far before its year a founding, and behind an anniversary its year is looked for. */
const LONGEST_LEAD = 24;

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
