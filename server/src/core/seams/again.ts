/**
 * Where two characters in a row stand on a part of the page. Ends ask for the last ones before a cut (echo.ts), starts for the first ones behind it
 * (usage.ts); one pass over the text finds all of them, because going along a text costs more than everything that is done with what is found.
 */

/** The two characters that are asked for, each pair with a number of its own. */
export interface Wanted {
  /** Open addressing: the number of the pair above 0; the table is at most half full. */
  readonly slots: Int32Array;
  readonly shift: number;
  /** 1 for the hashes of what is wanted: most of a text is told to be something else at one look into this little table. */
  readonly filter: Uint8Array;
  /** By number, the two characters. */
  readonly pairs: Int32Array;
  count: number;
}

/** By the number of a pair, where it stands, rising: absolute offsets right behind the two, from `begins[n]` to before `begins[n + 1]` in `places`. */
export interface Again {
  readonly places: Int32Array;
  readonly begins: Int32Array;
}

/** The same beside the stretch of the text that counts for each end, by its row. */
export interface AgainAround {
  readonly again: Again;
  readonly lowest: Int32Array;
  readonly highest: Int32Array;
}

/** Room for at most so many pairs. */
export function newWanted(most: number): Wanted {
  const bits = Math.max(4, 33 - Math.clz32(most));
  const filter = new Uint8Array(1 << FILTER_BITS);
  return { slots: new Int32Array(1 << bits), shift: 32 - bits, filter, pairs: new Int32Array(most + 1), count: 0 };
}

/** Asks for the two characters; gives their number. */
export function want(wanted: Wanted, one: number, two: number): number {
  const { slots, shift, filter, pairs } = wanted;
  const pair = (one << 16) | two;
  const hash = hashOf(pair);
  filter[hash >>> (32 - FILTER_BITS)] = 1;
  let slot = hash >>> shift;
  for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) if (pairs[slots[slot]!] === pair) return slots[slot]!;
  pairs[++wanted.count] = pair;
  slots[slot] = wanted.count;
  return wanted.count;
}

const FILTER_BITS = 15;

function hashOf(pair: number): number {
  return Math.imul(pair ^ (pair >>> 15), 0x9e3779b1);
}

/** Looks for all that is wanted in the text from `from` to before `to`; what stands at the beginning of a line does not count. */
export function lookAgain(text: string, from: number, to: number, { slots, shift, filter, pairs, count }: Wanted): Again {
  const begins = new Int32Array(count + 2);
  let numbers = new Int32Array(1024);
  let found = new Int32Array(1024);
  let hits = 0;
  const last = slots.length - 1;
  let pair = 0;
  for (let i = from; i < to; i++) {
    pair = (pair << 16) | text.charCodeAt(i);
    const hash = hashOf(pair);
    if (filter[hash >>> (32 - FILTER_BITS)] === 0) continue;
    let slot = hash >>> shift;
    let number = slots[slot]!;
    while (number !== 0 && pairs[number] !== pair) {
      slot = (slot + 1) & last;
      number = slots[slot]!;
    }
    if (number === 0 || !isBehindAnother(text, i - 1)) continue;
    if (hits === found.length) {
      numbers = doubled(numbers);
      found = doubled(found);
    }
    numbers[hits] = number;
    found[hits++] = i + 1;
    begins[number + 1]!++;
  }
  for (let n = 1; n < begins.length; n++) begins[n]! += begins[n - 1]!;
  const next = begins.slice();
  const places = new Int32Array(hits);
  for (let h = 0; h < hits; h++) places[next[numbers[h]!]!++] = found[h]!;
  return { places, begins };
}

/** Not at the beginning of a line. */
function isBehindAnother(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before > 0x20 && before !== 0x3000;
}

function doubled(row: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * row.length);
  more.set(row);
  return more;
}

/** The index of the first place of a pair, by its number, that is at least `least`; the end of its places where there is none. */
export function firstPlace({ places, begins }: Again, number: number, least: number): number {
  let low = begins[number]!;
  let high = begins[number + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
