/**
 * The readers of numbers, one for each script. In a browser `lsp/readers-later.ts` takes the place of this file: there each reader is fetched with
 * the first page that has a block in its script.
 */
import { readChinese } from './chinese.js';
import type { LocalClaim } from './claim.js';
import { readEnglish } from './english.js';

/** Every number of [start, end) that claims something. */
export type ReadClaims = (text: string, start: number, end: number) => readonly LocalClaim[];

export type Readers = Readonly<Record<'han' | 'latin', ReadClaims>>;

export const readers: Readers = { han: readChinese, latin: readEnglish };
