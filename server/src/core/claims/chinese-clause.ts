/**
 * What the clause says of a number from further off than its own cue words: 累计发放贷款1.3万笔, 最高气温将升至37℃, 其中儿童41人,
 * 新增口袋公园326个. Looked for between the claim before and the number, within a bounded distance.
 */

import * as around from '../../languages/zh/claims/around.js';
import * as data from '../../languages/zh/claims/index.js';
import { cuesBefore } from './chinese-tables.js';
import type { Aspect, Modifier } from './claim.js';
import type { Draft } from './draft.js';
import type { Scan } from './scan.js';
import { isAmong, lengthOf, matchBackward, NO_MATCH, payloadOf, wordsOf } from './words.js';

/** How far back the clause is searched. */
const HORIZON = 14;

/** Characters that the words looked for here begin or end with; nearly all others are passed over by one look at this table. */
const Clue = { aspect: 1, extreme: 2, verb: 4, share: 8 } as const;
const clues = new Uint8Array(65536);

function mark(characters: string, clue: number): void {
  for (const character of characters) clues[character.charCodeAt(0)] = (clues[character.charCodeAt(0)] as number) | clue;
}
mark(around.aggregates, Clue.aspect);
mark('最', Clue.extreme);
mark(`${around.sharing}${around.completing.charAt(0)}`, Clue.share);
for (const [key, words] of Object.entries(data.before)) {
  if (key.startsWith('change:'))
    mark(
      wordsOf(words)
        .map((word) => (word.length < 2 ? '' : word.slice(-1)))
        .join(''),
      Clue.verb,
    );
}

function isClue(text: string, at: number, clue: number): boolean {
  return ((clues[text.charCodeAt(at)] as number) & clue) !== 0;
}

/** Where the search ends: the clause, the claim before, or the horizon. */
function floorOf(scan: Scan, chain: number): number {
  const { last, clause } = scan.sentence;
  const behind = last === null ? clause : Math.max(clause, last.end + scan.start);
  return Math.max(behind, chain - HORIZON);
}

/** 累计, 共有, 人均, 日均 some words before the number; null where there is none. */
export function aspectAround(scan: Scan, chain: number): Aspect | null {
  const { text } = scan;
  const floor = floorOf(scan, chain);
  for (let i = chain - 1; i >= floor; i--) {
    if (!isClue(text, i, Clue.aspect)) continue;
    const character = text.charAt(i);
    if (character === '均' && isAmong(around.averaged, text, i - 1) && !isAmong(around.notAverageBehind, text, i + 1))
      return 'average';
    if ((character === '累' || character === '總' || character === '总') && isAmong(around.cumulatedBehind, text, i + 1))
      return 'cumulative';
    if (character === '共' && !isAmong(around.notTogetherBefore, text, i - 1) && isAmong(around.togetherBehind, text, i + 1))
      return 'cumulative';
  }
  return null;
}

/** 最高气温将升至37℃, 最多可贷: an extreme that the clause names; 最大的81岁 is one of a group. */
export function extremeAround(scan: Scan, chain: number): Modifier | null {
  const { text } = scan;
  // 互动量最高的5则, 最高互动量的5则: what 的 closes off says nothing of the number.
  if (text.charCodeAt(chain - 1) === 0x7684 || text.charCodeAt(chain) === 0x7684) return null;
  const floor = floorOf(scan, chain);
  for (let i = chain - 2; i >= floor; i--) {
    if (!isClue(text, i, Clue.extreme) || isAmong(around.oneOfThem, text, i + 2)) continue;
    if (isAmong(around.most, text, i + 1)) return 'max';
    if (isAmong(around.least, text, i + 1)) return 'min';
    return null;
  }
  return null;
}

/** 其中儿童41人: a part of what was told before. Once in a clause. */
export function isPartAround(scan: Scan, chain: number): boolean {
  const { text, sentence } = scan;
  const { last, clause } = sentence;
  if (last !== null && last.start + scan.start >= clause && last.role !== 'threshold') return false;
  for (let i = clause; i < chain - 1 && i < clause + 2; i++) if (text.startsWith(around.partOf, i)) return true;
  return false;
}

/** How many characters the object of a verb of change may have: 新增城市口袋公园326个. */
const LONGEST_OBJECT = 8;

/** 新增口袋公园326个, 比对照田多收八十来斤: a verb of change with its object before the number. Sets role and direction. */
export function readVerbAround(scan: Scan, draft: Draft, chain: number): void {
  const { text } = scan;
  const floor = floorOf(scan, chain);
  for (let i = chain; i > floor && i > chain - LONGEST_OBJECT; i--) {
    if (!isClue(text, i - 1, Clue.verb)) continue;
    const match = matchBackward(cuesBefore.trie, text, i, floor);
    if (match === NO_MATCH) continue;
    const cue = cuesBefore.list[payloadOf(match)];
    // 增加的300人 and 提高到 have ways of their own; one character may be the end of any word.
    if (cue?.is !== 'change' || cue.direction === null || lengthOf(match) < 2) continue;
    if (isAmong('值', text, i)) continue;
    if (isAmong(around.notVerbBehind, text, i)) return;
    draft.role = 'by';
    draft.direction = cue.direction;
    return;
  }
}

/** 占…超过4成, 完成年度计划的71.8%: a verb of sharing some words before the number. */
export function isShareAround(scan: Scan, chain: number): boolean {
  const { text, sentence } = scan;
  for (let i = chain - 1; i >= sentence.clause && i > chain - 2 - HORIZON; i--) {
    if (!isClue(text, i, Clue.share)) continue;
    if (isAmong(around.sharing, text, i)) return !isAmong(around.notSharingBehind, text, i + 1);
    if (text.startsWith(around.completing, i) && text.charAt(chain - 1) === '的') return true;
  }
  return false;
}
