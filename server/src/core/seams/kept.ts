/** Which rows of the page before an edit still hold: those whose whole surroundings only moved. */
import type { BlockIndex, Reuse } from '../model.js';
import { HORIZON } from './places.js';
import type { Row, RowView } from './rows.js';

/** A row looks this many blocks beyond its candidates: at the topic and the indents around them, at a jump line. */
const MARGIN = 8;

/** Gives, for a block of the new page, its old row where it still holds, else null. */
export function keptRows(view: RowView, reuse: Reuse | null): (block: BlockIndex) => Row | null {
  if (reuse === null) return () => null;
  const { page, origin } = reuse;
  const count = view.blocks.length;
  // breaks[b] = how many of the blocks up to b do not simply follow their old predecessor as what they were.
  const breaks = new Int32Array(count + 1);
  for (let b = 0; b < count; b++) {
    const old = origin[b]!;
    const same =
      old >= 0 &&
      (b === 0 || old === origin[b - 1]! + 1) &&
      page.roles[old] === view.roles[b] &&
      page.indents[old] === view.indents[b] &&
      page.blocks[old] === view.blocks[b];
    breaks[b + 1] = breaks[b]! + (same ? 0 : 1);
  }
  return (block) => {
    const old = origin[block]!;
    if (old < 0) return null;
    const first = Math.max(0, block - HORIZON - MARGIN);
    const last = Math.min(count - 1, block + HORIZON + MARGIN);
    if (origin[first]! < 0 || breaks[last + 1]! - breaks[first + 1]! > 0) return null;
    if (page.roles[origin[first]!] !== view.roles[first] || page.indents[origin[first]!] !== view.indents[first]) return null;
    // The page's first and last block are seen as such, so they must have been the first and last.
    if (first === 0 && origin[first] !== 0) return null;
    if (last === count - 1 && origin[last] !== page.blocks.length - 1) return null;
    return page.memo.seams.rows[old] ?? null;
  };
}
