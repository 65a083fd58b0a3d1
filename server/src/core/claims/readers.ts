/**
 * The readers of numbers, one for each script. In a browser `lsp/readers-later.ts` takes the place of this file: there each reader is fetched with
 * the first page that has a block in its script.
 */

import { units } from '../../languages/zh/claims/units.js';
import { readChinese } from './chinese.js';
import type { LocalClaim } from './claim.js';
import { readEnglish } from './english.js';
import type { UnitData } from './language.js';

/** Every number of [start, end) that claims something. */
export type ReadClaims = (text: string, start: number, end: number) => readonly LocalClaim[];

export type Readers = Readonly<Record<'han' | 'latin', ReadClaims>>;

export const readers: Readers = { han: readChinese, latin: readEnglish };

/** What units are called in Chinese; null where what knows Chinese numbers is not there. */
export const chineseUnits: UnitData | null = units;
