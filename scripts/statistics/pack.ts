/** Packs a map from key hashes to values into a binary fuse filter, the table that server/src/core/seams/table.ts reads. */
import { cellsOf, checkOf, fingerprintOf, finish, type Table, VALUE_BITS } from '../../server/src/core/seams/table.js';

/** Keys as pairs of unfinished hashes, with their values (1 to 31). */
export interface Entries {
  readonly hashA: Int32Array;
  readonly hashB: Int32Array;
  readonly values: Uint8Array;
}

/** `checked` adds the second fingerprint plane. Throws when two keys share both hashes: the counts would be wrong. */
export function pack({ hashA, hashB, values }: Entries, checked: boolean): Table {
  const count = values.length;
  const segment = 2 ** Math.max(4, Math.min(13, Math.floor(Math.log(count + 1) / Math.log(3.33) + 2.25)));
  for (let slack = 1.13; slack < 3; slack *= 1.02) {
    const range = Math.max(1, Math.ceil((count * slack) / segment) - 2) * segment;
    const order = peel(hashA, hashB, segment, range);
    if (order) return fill(hashA, hashB, values, segment, range, order, checked);
  }
  throw new Error(`cannot pack ${count} keys; two of them may be the same`);
}

/** The order in which keys can be written so that each has a cell of its own; null when the range is too tight. */
function peel(
  hashA: Int32Array,
  hashB: Int32Array,
  segment: number,
  range: number,
): { keys: Int32Array; cells: Int32Array } | null {
  const size = range + 2 * segment;
  const degree = new Uint8Array(size);
  const which = new Int32Array(size); // exclusive-or of the keys in a cell: with one key left, it is that key
  const places = new Int32Array(hashA.length * 3);
  for (let key = 0; key < hashA.length; key++) {
    const three = cellsOf(finish(hashA[key]!), finish(hashB[key]!), segment, range);
    for (let k = 0; k < 3; k++) {
      const cell = three[k]!;
      places[key * 3 + k] = cell;
      if (degree[cell] === 255) return null;
      degree[cell]!++;
      which[cell]! ^= key;
    }
  }
  const stack: number[] = [];
  for (let cell = 0; cell < size; cell++) if (degree[cell] === 1) stack.push(cell);
  const keys = new Int32Array(hashA.length);
  const cells = new Int32Array(hashA.length);
  let done = 0;
  while (stack.length > 0) {
    const cell = stack.pop()!;
    if (degree[cell] !== 1) continue;
    const key = which[cell]!;
    keys[done] = key;
    cells[done++] = cell;
    for (let k = 0; k < 3; k++) {
      const other = places[key * 3 + k]!;
      degree[other]!--;
      which[other]! ^= key;
      if (degree[other] === 1) stack.push(other);
    }
  }
  return done === hashA.length ? { keys, cells } : null;
}

function fill(
  hashA: Int32Array,
  hashB: Int32Array,
  values: Uint8Array,
  segment: number,
  range: number,
  order: { keys: Int32Array; cells: Int32Array },
  checked: boolean,
): Table {
  const size = range + 2 * segment + ((range + 2 * segment) % 4 ? 4 - ((range + 2 * segment) % 4) : 0);
  const cells = new Uint16Array(size);
  const checks = new Uint8Array(checked ? size : 0);
  for (let i = order.keys.length - 1; i >= 0; i--) {
    const key = order.keys[i]!;
    const own = order.cells[i]!;
    const a = finish(hashA[key]!);
    const b = finish(hashB[key]!);
    let cell = (fingerprintOf(a, b) << VALUE_BITS) | values[key]!;
    let check = checkOf(a, b);
    for (const place of cellsOf(a, b, segment, range)) {
      if (place === own) continue;
      cell ^= cells[place]!;
      if (checked) check ^= checks[place]!;
    }
    cells[own] = cell;
    if (checked) checks[own] = check;
  }
  return { cells, checks, segment, range };
}
