/**
 * Finds the slips of a block in one pass: each character costs one look into a table, and only the few that could be part of a slip are looked at
 * any closer.
 */

import type { Statistics } from '../seams/statistics.js';
import { isWhite, Kind, kindOf } from '../text/characters.js';
import { doubledAt } from './doubled.js';
import { gluedHanAt, gluedLatinAt } from './glued.js';
import { hyphenAt } from './hyphen.js';
import { noSlips, type Slip } from './slip.js';
import { spaceAt } from './space.js';
import { wordAt } from './word.js';

/** The slips of the block [start, end), in file order; offsets are relative to it. Without statistics only those that need no word list. */
export function readSlips(
  text: string,
  start: number,
  end: number,
  script: 'han' | 'latin',
  statistics: Statistics,
): readonly Slip[] {
  return script === 'han' ? readHan(text, start, end, statistics) : readLatin(text, start, end, statistics);
}

const OPENER = 0x28;
const CLOSER = 0x29;

/** White space up to here; Chinese characters and marks above. */
const WIDE_SPACE = 0x3000;

const WIDE_OPENER = 0xff08; // （

function readHan(text: string, start: number, end: number, statistics: Statistics): readonly Slip[] {
  let found: Slip[] | null = null;
  let before = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isSame = code === before;
    before = code;
    if (code > WIDE_SPACE) {
      if (!isSame && code !== WIDE_OPENER) continue;
    } else if (narrowSigns[code] === 0) continue;
    const slip = hanSlipAt(text, start, at, end, isSame, statistics);
    if (slip === null || isTold(found, slip)) continue;
    found ??= [];
    found.push(slip);
    // Nothing else begins inside of what goes.
    if (slip.kind !== 'glued') at = Math.max(at, start + slip.end - 1);
  }
  return found ?? noSlips;
}

/** A dateline with two brackets is found at each of them: 本报讯（青山晚报3月2日讯(记者 林远)。 */
function isTold(found: readonly Slip[] | null, slip: Slip): boolean {
  const last = found?.at(-1);
  return last?.kind === slip.kind && last.start === slip.start;
}

/** White space, small Latin letters and an opening bracket. */
const narrowSigns = makeNarrowSigns();

function makeNarrowSigns(): Uint8Array {
  const signs = new Uint8Array(WIDE_SPACE + 1);
  for (let code = 0; code < signs.length; code++) if (isWhite(code)) signs[code] = 1;
  for (let code = 0x61; code <= 0x7a; code++) signs[code] = 1;
  signs[OPENER] = 1;
  return signs;
}

function hanSlipAt(text: string, start: number, at: number, end: number, isSame: boolean, statistics: Statistics): Slip | null {
  const code = text.charCodeAt(at);
  if (code === OPENER || code === WIDE_OPENER) return gluedHanAt(text, start, at, end);
  if (code > WIDE_SPACE) return isSame && kindOf(code) === Kind.han ? doubledAt(text, start, at, end, statistics) : null;
  return isWhite(code) ? spaceAt(text, start, at, end, statistics) : wordAt(text, start, at, end);
}

const HYPHEN = 0x2d;

function readLatin(text: string, start: number, end: number, statistics: Statistics): readonly Slip[] {
  let found: Slip[] | null = null;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== HYPHEN && code !== CLOSER) continue;
    const slip = code === HYPHEN ? hyphenAt(text, start, at, end, statistics) : gluedLatinAt(text, start, at, end);
    if (slip === null) continue;
    found ??= [];
    found.push(slip);
    if (slip.kind === 'hyphen') at = Math.max(at, start + slip.end - 1);
  }
  return found ?? noSlips;
}
