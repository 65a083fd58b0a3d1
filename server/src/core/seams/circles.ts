/** Breaks circles: a paragraph that would go on in itself over others loses its weakest join. */
import type { Edge } from './matching.js';

/**
 * The edges of a one-to-one matching without those that close a circle, together with links that are fixed already (`partner[from]` = to, or -1).
 * The order of the edges is kept.
 */
export function chainsWithoutCircles<E extends Edge>(edges: readonly E[], partner: Int32Array): readonly E[] {
  const next = new Int32Array(partner.length).fill(-1); // block → the edge that leads on from it
  for (let i = 0; i < edges.length; i++) next[edges[i]!.from] = i;
  const follow = (block: number): number => {
    if (partner[block]! >= 0) return partner[block]!;
    return next[block]! < 0 ? -1 : edges[next[block]!]!.to;
  };
  const dropped = new Set<E>();
  const walks = new Int32Array(partner.length); // block → the walk on which it was met, counted from 1
  for (let i = 0; i < edges.length; i++) {
    let at = edges[i]!.from;
    while (at >= 0 && walks[at] === 0) {
      walks[at] = i + 1;
      at = follow(at);
    }
    if (at < 0 || walks[at] !== i + 1) continue;
    const circle = [at];
    for (let block = follow(at); block !== at; block = follow(block)) circle.push(block);
    const links = circle.filter((block) => partner[block]! < 0).map((block) => edges[next[block]!]!);
    dropped.add(links.reduce((low, edge) => (edge.weight < low.weight ? edge : low)));
  }
  return dropped.size === 0 ? edges : edges.filter((edge) => !dropped.has(edge));
}
