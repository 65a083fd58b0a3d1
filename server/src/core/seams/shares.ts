/**
 * How sure each pair is beside all its rivals. Every one-to-one matching of ends and starts has a weight, the product of the odds of its
 * pairs; the share of a pair is the weight of the matchings that hold it. Belief propagation comes to it in a few rounds: each end tells
 * each start how free it would be without it, and the other way round. A rival that surely belongs to somebody else thus stops being one.
 */

/** Rounds of messages; what is farther away than that many pairs in a chain of rivals is not heard. */
const ROUNDS = 10;

/** Far beyond this a score adds nothing to how sure a pair is. */
const MOST_SCORE = 20;

export interface Crowds {
  /** By block: what weighs on it as an end, and as a start, beside the rivals that are named. */
  readonly ends: ArrayLike<number>;
  readonly starts: ArrayLike<number>;
}

/** The odds of a score. */
export function oddsOf(score: number): number {
  return Math.exp(Math.min(score, MOST_SCORE));
}

/** By block; scratch, as a keystroke asks for a few blocks of a long page. */
let sums = new Float64Array(1024);

/** Pairs as three columns; a pair is an end, a start (block indexes below `count`) and the odds against "no partner". Gives 0 to 1 for each. */
export function sharesOf(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  odds: Float64Array,
  count: number,
  crowds: Crowds | null = null,
): Float64Array {
  const pairs = from.length;
  const freeEnd = new Float64Array(pairs).fill(1); // how free the end is but for this pair
  const freeStart = new Float64Array(pairs).fill(1);
  if (sums.length < count) sums = new Float64Array(2 * count);
  for (let round = 0; round < ROUNDS; round++) {
    spread(from, odds, freeStart, freeEnd, sums, crowds?.ends ?? null);
    spread(to, odds, freeEnd, freeStart, sums, crowds?.starts ?? null);
  }
  const shares = new Float64Array(pairs);
  for (let i = 0; i < pairs; i++) {
    const weight = odds[i]! * freeEnd[i]! * freeStart[i]!;
    shares[i] = weight / (1 + weight);
  }
  return shares;
}

/** For each pair: 1 / (1 + what the other pairs of the same block weigh, and the crowd). */
function spread(
  blocks: ArrayLike<number>,
  odds: Float64Array,
  others: Float64Array,
  out: Float64Array,
  sums: Float64Array,
  crowd: ArrayLike<number> | null,
): void {
  for (let i = 0; i < odds.length; i++) sums[blocks[i]!] = 0;
  for (let i = 0; i < odds.length; i++) sums[blocks[i]!]! += odds[i]! * others[i]!;
  for (let i = 0; i < odds.length; i++) {
    const rivals = Math.max(0, sums[blocks[i]!]! - odds[i]! * others[i]!);
    out[i] = 1 / (1 + rivals + (crowd === null ? 0 : crowd[blocks[i]!]!));
  }
}
