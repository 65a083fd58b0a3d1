/** Figures of agreement from plain counts. Counts of many pages are added up first, so that every block, seam and number weighs the same. */

/** Hits, what only the other side has, and what only the gold side has. */
export interface Hits {
  readonly both: number;
  readonly other: number;
  readonly gold: number;
}

export const noHits: Hits = { both: 0, other: 0, gold: 0 };

export function addHits(a: Hits, b: Hits): Hits {
  return { both: a.both + b.both, other: a.other + b.other, gold: a.gold + b.gold };
}

/** Null where there is nothing to divide by: 0 of 0 is no figure. */
export interface Figures {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export function figuresOf({ both, other, gold }: Hits): Figures {
  return {
    precision: ratio(both, both + other),
    recall: ratio(both, both + gold),
    f1: ratio(2 * both, 2 * both + other + gold),
  };
}

export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** How often the gold side said one thing and the other side another: `table[gold][other]`. */
export type Confusion = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A table of pairs, each with how often it was met. */
export function confusionOf(pairs: Iterable<readonly [gold: string, other: string, count: number]>): Confusion {
  const rows = new Map<string, Map<string, number>>();
  for (const [gold, other, count] of pairs) {
    const row = rows.get(gold) ?? new Map<string, number>();
    row.set(other, (row.get(other) ?? 0) + count);
    rows.set(gold, row);
  }
  return Object.fromEntries([...rows].map(([gold, row]) => [gold, Object.fromEntries(row)]));
}

function* pairsOf(table: Confusion): Generator<readonly [string, string, number]> {
  for (const [gold, row] of Object.entries(table)) for (const [other, count] of Object.entries(row)) yield [gold, other, count];
}

export function addConfusions(a: Confusion, b: Confusion): Confusion {
  return confusionOf([...pairsOf(a), ...pairsOf(b)]);
}

/** The hits of each class. */
export function hitsByClass(table: Confusion): ReadonlyMap<string, Hits> {
  const hits = new Map<string, Hits>();
  const add = (name: string, more: Partial<Hits>): void => {
    hits.set(name, addHits(hits.get(name) ?? noHits, { ...noHits, ...more }));
  };
  for (const [gold, other, count] of pairsOf(table)) {
    if (gold === other) add(gold, { both: count });
    else {
      add(gold, { gold: count });
      add(other, { other: count });
    }
  }
  return hits;
}

/**
 * Cohen's kappa (1960): agreement beyond what two people who only keep their own frequencies would reach by chance. Null where there is nothing to
 * compare, or where chance alone agrees always (both know a single class).
 */
export function kappaOf(table: Confusion): number | null {
  const hits = [...hitsByClass(table).values()];
  const all = hits.reduce((sum, { both, gold }) => sum + both + gold, 0);
  if (all === 0) return null;
  const observed = hits.reduce((sum, { both }) => sum + both, 0) / all;
  const chance = hits.reduce((sum, { both, gold, other }) => sum + ((both + gold) / all) * ((both + other) / all), 0);
  return chance === 1 ? null : (observed - chance) / (1 - chance);
}

/** Sums for B-cubed (Bagga and Baldwin 1998): the precision and recall of every item, added up. */
export interface BCubed {
  readonly items: number;
  readonly precision: number;
  readonly recall: number;
}

/** From the group of each item on both sides; the two lists are of the same items. */
export function bCubed(gold: readonly number[], other: readonly number[]): BCubed {
  const sizes = (groups: readonly number[]): Map<number, number> => {
    const result = new Map<number, number>();
    for (const group of groups) result.set(group, (result.get(group) ?? 0) + 1);
    return result;
  };
  const goldSizes = sizes(gold);
  const otherSizes = sizes(other);
  const shared = new Map<string, number>();
  for (let i = 0; i < gold.length; i++) {
    const key = `${gold[i]} ${other[i]}`;
    shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  let precision = 0;
  let recall = 0;
  for (let i = 0; i < gold.length; i++) {
    const common = shared.get(`${gold[i]} ${other[i]}`) ?? 0;
    precision += common / (otherSizes.get(other[i] as number) ?? 1);
    recall += common / (goldSizes.get(gold[i] as number) ?? 1);
  }
  return { items: gold.length, precision, recall };
}

export function addBCubed(a: BCubed, b: BCubed): BCubed {
  return { items: a.items + b.items, precision: a.precision + b.precision, recall: a.recall + b.recall };
}

export function bCubedFigures({ items, precision, recall }: BCubed): Figures {
  // A sum of thirds may come out a hair above the number of items.
  const [p, r] = [ratio(Math.min(precision, items), items), ratio(Math.min(recall, items), items)];
  return { precision: p, recall: r, f1: p === null || r === null ? null : ratio(2 * p * r, p + r) };
}
