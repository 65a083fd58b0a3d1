/** Slips of the tool that made the text: a character twice, a space where none belongs, a word that was not translated. Read from one block alone. */
import type { Span } from '../model.js';

/**
 * doubled: one character too many (自自贸区), which is enclosed. word: an English function word between Chinese ones (港口 and 铁路), with the
 * spaces around it. hyphen: a word that a line's end had divided (occa-/sions), from the hyphen to the end of the word and its marks.
 * space: white space inside a Chinese word or a number (经 济, 20 25年). glued: a dateline in mid-block, where a new paragraph begins.
 */
export type SlipKind = 'doubled' | 'word' | 'hyphen' | 'space' | 'glued';

/** Offsets are relative to the block. How it is put right is read off the text when somebody asks (features/repairs.ts). */
export interface Slip extends Span {
  readonly kind: SlipKind;
  /** False where it counts only if the page writes the right form elsewhere. */
  readonly sure: boolean;
}

/** Most blocks have none, and share this. */
export const noSlips: readonly Slip[] = [];
