/** A headline that is printed far above its story takes the body without a head that repeats its words best. */
import { ask, type StoryView } from './consulted.js';
import { absorb, hasHead, type Strand } from './strand.js';

/** A headline looks at this many unclaimed bodies behind and before it, so that the work stays linear on a page of any length. */
const CANDIDATES = 12;
/** So much of the headline's words has to come again at the start of the body. */
const ENOUGH = 0.2;

export function claimBodies(view: StoryView, strands: readonly Strand[]): void {
  const heads: number[] = [];
  const bodies: number[] = [];
  for (let s = 0; s < strands.length; s++) {
    const strand = strands[s] as Strand;
    if (strand.mergedInto !== null) continue;
    if (strand.headline !== null && strand.body.length === 0 && strand.continuedOn === null) heads.push(s);
    else if (!hasHead(strand) && strand.body.length > 0 && strand.continuedFrom === null) bodies.push(s);
  }
  if (heads.length === 0 || bodies.length === 0) return;
  const pairs: { readonly head: number; readonly body: number; readonly score: number }[] = [];
  let from = 0;
  for (const head of heads) {
    const headline = (strands[head] as Strand).headline as number;
    while (from < bodies.length && (bodies[from] as number) < head) from++;
    for (let k = Math.max(0, from - CANDIDATES); k < Math.min(bodies.length, from + CANDIDATES); k++) {
      const body = bodies[k] as number;
      const score = ask(view, headline, (strands[body] as Strand).body[0] as number) + (body > head ? 0.05 : 0);
      if (score >= ENOUGH) pairs.push({ head, body, score });
    }
  }
  pairs.sort((a, b) => b.score - a.score || a.head - b.head || a.body - b.body);
  for (const { head, body } of pairs) {
    const taker = strands[head] as Strand;
    const taken = strands[body] as Strand;
    if (taker.body.length > 0 || taken.mergedInto !== null) continue;
    absorb(taker, taken);
  }
}
