/**
 * Announced counts against the items that follow: 提出三点建议：一是…。二是…. The items stand in the block itself or begin the next blocks of
 * the article. They are counted only where they follow at once, begin at one and go on without a gap.
 */
import * as english from '../../languages/en/claims/lists.js';
import * as chinese from '../../languages/zh/claims/lists.js';
import type { BlockIndex, Blocks, BlockText } from '../model.js';
import type { Checked } from './checked.js';
import type { ClaimDoubt } from './checks.js';
import type { LocalClaim } from './claim.js';
import { folded, isAmong, wordsOf } from './words.js';

const nouns = wordsOf(chinese.announcedNouns);
const units: ReadonlySet<string> = new Set(wordsOf(chinese.announcedUnits));
const unnumbered = wordsOf(chinese.unnumbered);
const numerals = wordsOf(chinese.itemNumerals);
const sequence = wordsOf(chinese.itemSequence);
const englishUnits: ReadonlySet<string> = new Set(wordsOf(english.announcedUnits));
const ordinals = wordsOf(english.itemOrdinals);

/** How far behind an announced number its first item may begin. */
const LONGEST_LEAD = 24;
const LONGEST_ENGLISH_LEAD = 60;

/** How many blocks and characters are looked through for items; what is longer is left alone. */
export const MOST_BLOCKS = 30;
const MOST_CHARACTERS = 6000;

/** How items are numbered: 一是, 第一， 首先， `First,` anywhere; 一、 （一） 1. at the beginning of a block alone. */
const anywhere = ['is', 'ordinal', 'sequence', 'word'] as const;
const styles = [...anywhere, 'comma', 'bracket', 'digit'] as const;
type Style = (typeof styles)[number];

/** Adds the counts of a block that items follow, or may follow in the next block; see `doubtsOf`. `listed` is filled in by the page. */
export function announcedDoubts({ claims, text, start, end, script }: Checked, doubts: ClaimDoubt[]): void {
  const counts = script === 'han' ? units : englishUnits;
  for (let place = 0; place < claims.length; place++) {
    const claim = claims[place] as LocalClaim;
    if (claim.kind !== 'count' || claim.role !== 'level' || claim.modifier !== null || !counts.has(claim.unit ?? '')) continue;
    if (!/^(?:[2-9]|1\d)$/.test(claim.value ?? '') || claim.extent.start !== claim.start) continue;
    const next = claims[place + 1];
    const from = start + claim.end;
    const reach = script === 'han' ? LONGEST_LEAD : LONGEST_ENGLISH_LEAD;
    const first = firstItem(text, from, Math.min(end, from + reach + 1), end);
    const stop = first?.at ?? end;
    if (stop - from > reach || (next !== undefined && start + next.start < stop)) continue;
    const lead = text.slice(from, stop);
    if (script === 'han' ? isLead(lead) : first !== null && /^[^.;!?:]*[.:]\s+$/.test(lead))
      doubts.push({ check: 'announced', claim: place, listed: 0 });
  }
}

/** 建议： behind 三点. */
function isLead(lead: string): boolean {
  return nouns.some((noun) => lead.includes(noun)) && /^[^。；！？：:，]*[。：:，]$/u.test(lead);
}

/** Where 一是, 第一，, 首先， or `First,` begins a clause within reach. */
function firstItem(text: string, from: number, last: number, end: number): { readonly at: number; readonly style: Style } | null {
  for (let i = from; i < last; i++) {
    for (const style of anywhere) if (isClauseStart(text, i, style) && isItem(style, 1, text, i, end)) return { at: i, style };
  }
  return null;
}

function isClauseStart(text: string, at: number, style: Style): boolean {
  if (style !== 'word') return isAmong('。；：，！？:;', text, at - 1);
  return folded(text.charCodeAt(at - 1)) === 0x20 && isAmong('.:;!?', text, at - 2);
}

/** Whether item `number` begins at `at`. */
function isItem(style: Style, number: number, text: string, at: number, end: number): boolean {
  const numeral = numerals[number - 1] ?? '';
  if (numeral === '' || at >= end) return false;
  switch (style) {
    case 'is':
      return text.startsWith(numeral, at) && isAmong(number === 1 ? '是' : '是要', text, at + numeral.length);
    case 'ordinal':
      return text.startsWith(`第${numeral}`, at) && isAmong('，、：是', text, at + 1 + numeral.length);
    case 'sequence': {
      const word = sequence[number - 1];
      return word !== undefined && text.startsWith(word, at) && isAmong('，、：是要', text, at + word.length);
    }
    case 'word':
      return isOrdinal(ordinals[number - 1], text, at, end);
    case 'comma':
      return text.startsWith(`${numeral}、`, at);
    case 'bracket':
      return text.startsWith(`（${numeral}）`, at) || text.startsWith(`(${numeral})`, at);
    case 'digit': {
      const digits = String(number);
      const mark = at + digits.length;
      return text.startsWith(digits, at) && isAmong('.．、', text, mark) && !/\d/.test(text.charAt(mark + 1));
    }
  }
}

/** `Second,` and `secondly,`; not the second of May. */
function isOrdinal(word: string | undefined, text: string, at: number, end: number): boolean {
  if (word === undefined || at + word.length >= end) return false;
  for (let i = 0; i < word.length; i++) if (folded(text.charCodeAt(at + i)) !== word.charCodeAt(i)) return false;
  const behind = at + word.length + (text.startsWith('ly', at + word.length) ? 2 : 0);
  return text.charCodeAt(behind) === COMMA;
}

const COMMA = 0x2c;

/** A block of the article with the place in it to count from. */
interface Stretch {
  readonly from: number;
  readonly end: number;
}

/**
 * How many items follow the announced number, where it is sure that they are not as many; null where they are, or where that is not sure.
 * @param following the blocks of the article behind the announcing one, in reading order, `MOST_BLOCKS` at most
 * @param isComplete whether nothing of the article is elsewhere or lost; asked only where an item is missing
 */
export function itemsListed(
  view: Blocks & { readonly text: string },
  block: BlockIndex,
  claim: LocalClaim,
  following: readonly BlockIndex[],
  isComplete: () => boolean,
): number | null {
  const { text } = view;
  const stretches = stretchesFrom(view, block, claim, following);
  const counted = Number(claim.value);
  const first = beginning(text, stretches);
  if (first === null) return null;
  let listed = 1;
  let last = first.at;
  let lastEnd = (stretches[first.stretch] as Stretch).end;
  let read = 0;
  for (let s = first.stretch; s < stretches.length; s++) {
    const { from, end } = stretches[s] as Stretch;
    for (let i = s === first.stretch ? first.at + 1 : from; i < end; i++) {
      if (++read > MOST_CHARACTERS) return null;
      const starts = i === from && s > 0;
      if (!starts && (!isAnywhere(first.style) || !isClauseStart(text, i, first.style))) continue;
      // Another list, or one inside an item.
      if (isItem(first.style, 1, text, i, end)) return null;
      if (!isItem(first.style, listed + 1, text, i, end)) continue;
      listed++;
      last = i;
      lastEnd = end;
      if (listed > counted) return listed === counted + 1 ? listed : null;
    }
  }
  // 首先…其次… and First, … second, … may go on without a word that numbers.
  if (listed === counted || listed < 2 || first.style === 'sequence' || first.style === 'word') return null;
  // One is missing: the last one may stand there without its number.
  const ending = text.slice(last, lastEnd);
  const numeral = numerals[listed] ?? '';
  const open = unnumbered.some((word) => ending.includes(word)) || ending.slice(2).includes(numeral);
  return open || listed !== counted - 1 || !isComplete() ? null : listed;
}

function isAnywhere(style: Style): boolean {
  return (anywhere as readonly Style[]).includes(style);
}

/** The rest of the announcing block, and the blocks behind it. */
function stretchesFrom(view: Blocks, block: BlockIndex, claim: LocalClaim, following: readonly BlockIndex[]): readonly Stretch[] {
  const whole = [block, ...following].map((of) => {
    const from = view.starts[of] as number;
    return { from, end: from + (view.blocks[of] as BlockText).length };
  });
  return whole.map((stretch, i) => (i === 0 ? { ...stretch, from: stretch.from + claim.end } : stretch));
}

/** The first item: in the announcing block, else at the very beginning of the next one. */
function beginning(
  text: string,
  stretches: readonly Stretch[],
): { readonly style: Style; readonly stretch: number; readonly at: number } | null {
  const [here, next] = stretches;
  if (here === undefined) return null;
  const first = firstItem(text, here.from, Math.min(here.end, here.from + LONGEST_ENGLISH_LEAD + 1), here.end);
  if (first !== null) return { ...first, stretch: 0 };
  const style = next && styles.find((each) => isItem(each, 1, text, next.from, next.end));
  return next === undefined || style === undefined ? null : { style, stretch: 1, at: next.from };
}
