/**
 * Which two characters stand side by side inside some word of the list: one bit for each bucket of pairs. Most cuts fall where no word could lie
 * across them, and one look here says so, where the list itself would be asked half a dozen times.
 */

/** Pairs share 2^18 buckets by hash, of which one in five is in use: little enough to stay near the processor. */
const BUCKET_BITS = 18;

/** Bytes of all buckets. */
export const INSIDE_BYTES = 1 << (BUCKET_BITS - 3);

/** Marks two folded characters as standing side by side in a word. */
export function addInside(bits: Uint8Array, first: number, second: number): void {
  const bucket = bucketOf(first, second);
  bits[bucket >>> 3]! |= 1 << (bucket & 7);
}

/** False where no word has these two folded characters side by side; true may be wrong. */
export function mayBeInside(bits: Uint8Array, first: number, second: number): boolean {
  const bucket = bucketOf(first, second);
  return (bits[bucket >>> 3]! & (1 << (bucket & 7))) !== 0;
}

function bucketOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - BUCKET_BITS);
}
