/**
 * Which place of the text each drawn piece stands for. A piece is drawn once and may move in the file afterwards, so it is tied to a holder whose
 * part is exchanged then.
 */
import type { ProofPart, ProofText } from '../../server/src/features/proof.js';

export interface Holder {
  part: ProofPart;
}

const places = new WeakMap<Node, { readonly holder: Holder; readonly shift: number }>();

/** Ties a node to the text that begins `shift` characters behind the start of the holder's part. */
export function tie(node: Node, holder: Holder, shift: number): void {
  places.set(node, { holder, shift });
}

/** The offset in the page's text of a point in a drawn text node or of an element that was tied; null for anything else. */
export function offsetOf(node: Node | null, within = 0): number | null {
  for (let each = node; each !== null; each = each.parentNode) {
    const place = places.get(each);
    if (place !== undefined && !('glue' in place.holder.part)) return place.holder.part.start + place.shift + within;
  }
  return null;
}

/** The part that a node was drawn for. */
export function partOf(node: Node | null): ProofPart | null {
  for (let each = node; each !== null; each = each.parentNode) {
    const place = places.get(each);
    if (place !== undefined) return place.holder.part;
  }
  return null;
}

/** The place of the text that an element, or the first words in it, stand for. */
export function offsetNear(element: Element): number | null {
  const part = partOf(element);
  if (part !== null && 'glue' in part) return part.seam?.at ?? null;
  const own = offsetOf(element);
  if (own !== null) return own;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const offset = offsetOf(node);
    if (offset !== null) return offset;
  }
  return null;
}

export function isText(part: ProofPart): part is ProofText {
  return !('glue' in part);
}
