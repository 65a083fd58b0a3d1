/** One-to-one matching of the greatest weight, in which staying alone is always a choice and weighs nothing. */

/** An edge between left `from` and right `to` (any numbers), worth `weight` > 0. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Components with more left ends than this are matched greedily, best edge first: the exact way takes the cube of it. */
const LARGEST_EXACT = 48;

/** Edges that touch no common end, directly or over others, are matched apart; each group keeps the order of `edges`. */
export function components<E extends Edge>(edges: readonly E[]): readonly (readonly E[])[] {
  const parents: number[] = edges.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parents[root]! !== root) root = parents[root]!;
    for (let at = i; at !== root; ) {
      const next = parents[at]!;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  const byLeft = new Map<number, number>();
  const byRight = new Map<number, number>();
  const join = (seen: Map<number, number>, key: number, i: number): void => {
    const other = seen.get(key);
    if (other === undefined) seen.set(key, i);
    else parents[Math.max(find(i), find(other))] = Math.min(find(i), find(other));
  };
  for (let i = 0; i < edges.length; i++) {
    join(byLeft, edges[i]!.from, i);
    join(byRight, edges[i]!.to, i);
  }
  const groups = new Map<number, E[]>();
  edges.forEach((edge, i) => {
    const root = find(i);
    const group = groups.get(root);
    if (group) group.push(edge);
    else groups.set(root, [edge]);
  });
  return [...groups.values()];
}

/** The chosen edges of one component. Equal weights fall to the earlier edge, so that the answer never depends on chance. */
export function matchComponent<E extends Edge>(edges: readonly E[]): readonly E[] {
  if (edges.length === 1) return edges;
  const lefts = [...new Set(edges.map((edge) => edge.from))];
  return lefts.length > LARGEST_EXACT ? greedy(edges) : exact(edges, lefts);
}

function greedy<E extends Edge>(edges: readonly E[]): readonly E[] {
  const left = new Set<number>();
  const right = new Set<number>();
  const chosen: E[] = [];
  for (const edge of [...edges].sort((a, b) => b.weight - a.weight || a.from - b.from || a.to - b.to)) {
    if (left.has(edge.from) || right.has(edge.to)) continue;
    left.add(edge.from);
    right.add(edge.to);
    chosen.push(edge);
  }
  return chosen;
}

/** The Hungarian method by rows. Every left end has a column of its own that stands for "no partner" and costs nothing. */
function exact<E extends Edge>(edges: readonly E[], lefts: readonly number[]): readonly E[] {
  const rights = [...new Set(edges.map((edge) => edge.to))];
  const rows = lefts.length;
  const columns = rights.length + rows;
  const rowOf = new Map(lefts.map((from, i) => [from, i]));
  const columnOf = new Map(rights.map((to, i) => [to, i]));
  const cost = new Float64Array(rows * columns).fill(FORBIDDEN);
  for (let r = 0; r < rows; r++) cost[r * columns + rights.length + r] = 0;
  const edgeAt = new Map<number, E>();
  for (const edge of edges) {
    const cell = rowOf.get(edge.from)! * columns + columnOf.get(edge.to)!;
    cost[cell] = -edge.weight;
    edgeAt.set(cell, edge);
  }
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowAt = new Int32Array(columns + 1); // the row that holds a column, both counted from 1
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowAt[0] = row;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    let column = 0;
    do {
      used[column] = 1;
      const current = rowAt[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let nearest = 0;
      for (let c = 1; c <= columns; c++) {
        if (used[c]) continue;
        const reduced = cost[(current - 1) * columns + c - 1]! - rowPotential[current]! - columnPotential[c]!;
        if (reduced < least[c]!) {
          least[c] = reduced;
          way[c] = column;
        }
        if (least[c]! < delta) {
          delta = least[c]!;
          nearest = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (used[c]) {
          rowPotential[rowAt[c]!]! += delta;
          columnPotential[c]! -= delta;
        } else least[c]! -= delta;
      }
      column = nearest;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      const before = way[column]!;
      rowAt[column] = rowAt[before]!;
      column = before;
    }
  }
  const chosen: E[] = [];
  for (let c = 1; c <= columns; c++) {
    const edge = rowAt[c]! > 0 ? edgeAt.get((rowAt[c]! - 1) * columns + c - 1) : undefined;
    if (edge) chosen.push(edge);
  }
  return chosen;
}

/** Dear enough that no matching takes it, small enough that sums stay exact. */
const FORBIDDEN = 1e6;
