/** The scanner for English text. */
import type { LocalClaim } from './claim.js';

export function readEnglish(_text: string, _start: number, _end: number): readonly LocalClaim[] {
  return [];
}
