/**
 * How rare each Han character is, packed so that reading a text for its terms (see topic.ts) takes one look at a table for a character: a text has
 * thousands of different ones, and each look beyond the processor's nearest memory costs more than all the arithmetic.
 */

export interface Rarity {
  /** By character code, the folded code (see `Statistics.fold`) above LEVEL_BITS of level; NO_LEVEL for all that is not Han. */
  readonly codes: Int32Array;
  /** By level, the negative logarithm of the chance. */
  readonly nats: Float32Array;
  /** Two characters whose levels add up to less are rare enough together to be a term. */
  readonly least: number;
}

export const LEVEL_BITS = 10;
export const NO_LEVEL = (1 << LEVEL_BITS) - 1;

/** Two characters that are together no rarer than this, in nats, are no term: 的发, 是一. */
export const COMMON = 9;

/** What every character counts where none was counted. */
const UNCOUNTED = 5;

/**
 * `characters` are the levels of folded codes, a tenth of a nat a step (see `characterCount`). A character that was never seen is as rare as
 * one that was seen once.
 */
export function rarityOf(fold: Uint16Array, characters: Uint8Array, total: number): Rarity {
  const rarest = total > 1 ? Math.log(total) : UNCOUNTED;
  const codes = new Int32Array(0x10000);
  for (let code = 0; code < 0x10000; code++) {
    const folded = fold[code]!;
    const level = folded < 0x3400 || folded >= 0xa000 ? NO_LEVEL : folded < 0x4e00 ? 1 : Math.max(1, characters[folded] ?? 0);
    codes[code] = (folded << LEVEL_BITS) | level;
  }
  const nats = Float32Array.from({ length: NO_LEVEL + 1 }, (_, level) => rarest - (level - 1) / 10);
  return { codes, nats, least: 2 + Math.ceil(10 * (2 * rarest - COMMON)) };
}
