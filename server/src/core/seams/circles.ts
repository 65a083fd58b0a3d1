/** Breaks circles: a paragraph that would go on in itself over others loses its weakest join. */
import type { Edge } from './matching.js';

/**
 * The edges of a one-to-one matching without those that close a circle, together with links that are fixed already (`partner[from]` = to, or -1).
 * The order of the edges is kept.
 */
export function chainsWithoutCircles(edges: readonly Edge[], partner: Int32Array): readonly Edge[] {
  const next = new Map<number, Edge>();
  for (const edge of edges) next.set(edge.from, edge);
  const dropped = new Set<Edge>();
  const seen = new Map<number, number>(); // block → the walk on which it was met
  edges.forEach((start, walk) => {
    const path: Edge[] = [];
    for (let at = start.from; !seen.has(at); ) {
      seen.set(at, walk);
      const edge = next.get(at);
      const fixed = partner[at] ?? -1;
      if (fixed < 0 && (!edge || dropped.has(edge))) return;
      if (edge && fixed < 0) path.push(edge);
      at = fixed >= 0 ? fixed : edge!.to;
      if (seen.get(at) !== walk) continue;
      const circle = path.slice(
        Math.max(
          0,
          path.findIndex((e) => e.from === at),
        ),
      );
      const weakest = circle.reduce((low, e) => (e.weight < low.weight ? e : low));
      dropped.add(weakest);
      return;
    }
  });
  return edges.filter((edge) => !dropped.has(edge));
}
