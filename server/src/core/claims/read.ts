/** The claims of a block, read by the rules of the script that carries it. */
import type { LocalClaim } from './claim.js';
import { readers } from './readers.js';

/**
 * Reads every number of [start, end) that claims something. Offsets of the claims are relative to `start`. Linear in the length of the
 * stretch; never throws; keeps no piece of the text. A block is a function of its own characters: the scanners see them alone, whatever
 * stands before and behind.
 */
export function readClaims(text: string, start: number, end: number, script: 'han' | 'latin'): readonly LocalClaim[] {
  return readers[script](text, start, end);
}
