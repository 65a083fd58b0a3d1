/**
 * What a claim can be linked by, as numbers. The keys of a block depend on its own characters alone, so they are worked out once for each block
 * and live as long as it does; an edit then costs a walk over numbers instead of two strings for every claim of the page.
 */
import type { BlockText } from '../model.js';
import { isHan } from '../text/characters.js';
import type { LocalClaim } from './claim.js';

/** Characters of an indicator's end, or of what follows the number, that make two claims speak of the same thing. */
export const NAME = 4;
/** Characters of an indicator's end that make two of them akin: 成本. */
const AKIN = 2;

/** Numbers kept for each linkable claim of a block: its index; its key, two hashes; the key of those it is akin to, two hashes. 0 0 = none. */
export const STRIDE = 5;

const known = new WeakMap<BlockText, Int32Array>();

/** The keys of a block that stands at `start` in `text`. */
export function linkKeys(block: BlockText, text: string, start: number): Int32Array {
  let keys = known.get(block);
  if (keys === undefined) {
    keys = readKeys(block, text, start);
    known.set(block, keys);
  }
  return keys;
}

const none = new Int32Array(0);

function readKeys(block: BlockText, text: string, start: number): Int32Array {
  const keys: number[] = [];
  for (let number = 0; number < block.claims.length; number++) {
    const claim = block.claims[number] as LocalClaim;
    if (!isLinkable(claim)) continue;
    const from = claim.indicator === null ? 0 : start + claim.indicator.start;
    const to = claim.indicator === null ? 0 : start + claim.indicator.end;
    const end = start + claim.extent.end;
    let name: readonly [number, number] = [0, 0];
    let kin: readonly [number, number] = [0, 0];
    if (to - from >= NAME) name = hashesOf(`${claim.unit}|${sortOf(claim)}|${text.slice(to - NAME, to)}`);
    else if (hanRun(text, end, start + block.length)) {
      name = hashesOf(`${claim.unit}|${sortOf(claim)}|${claim.value}>${text.slice(end, end + NAME)}`);
    }
    if (to - from >= NAME && claim.role === 'by' && claim.value !== null) {
      kin = hashesOf(`${claim.unit}|${sortOf(claim)}|${claim.direction}|${claim.value}|${text.slice(to - AKIN, to)}`);
    }
    if (name[0] !== 0 || kin[0] !== 0) keys.push(number, name[0], name[1], kin[0], kin[1]);
  }
  return keys.length === 0 ? none : Int32Array.from(keys);
}

/** Sixty-three bits of a string: two that are alike by chance would take a page of a thousand million claims. The first is never 0. */
function hashesOf(key: string): readonly [number, number] {
  let a = 0x2c1b3c6d;
  let b = 0x297a2d39;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    a = Math.imul(a ^ code, 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return [a | 1, b];
}

function isLinkable(claim: LocalClaim): boolean {
  if (claim.unit === null || claim.confidence < 0.5) return false;
  switch (claim.kind) {
    case 'percentage':
    case 'percentage-point':
    case 'money':
    case 'measure':
    case 'multiple':
      return true;
    case 'count':
    case 'duration':
      return claim.role !== 'period' && claim.role !== 'offset' && claim.role !== 'attributive';
    default:
      return false;
  }
}

/** Roles that may speak of the same number: where a change arrived is the level afterwards. */
function sortOf(claim: LocalClaim): string {
  if (claim.aspect === 'consecutive') return 'consecutive';
  return claim.role === 'to' || claim.role === 'level' || claim.role === 'share' ? 'level' : claim.role;
}

function hanRun(text: string, at: number, end: number): boolean {
  if (at + NAME > end) return false;
  for (let i = at; i < at + NAME; i++) if (!isHan(text.charCodeAt(i))) return false;
  return true;
}
