/**
 * Compares two readings of one text: the gold one (what people decided, or the first person) and the other one (the machine, or the second person).
 * Gives counts that can be added up over pages, and every disagreement with its place.
 */
import type { Span } from '../core/model.js';
import type { Reading } from './reading.js';
import {
  addBCubed,
  addConfusions,
  addHits,
  type BCubed,
  bCubed,
  type Confusion,
  confusionOf,
  type Hits,
  noHits,
} from './scores.js';

export interface Counts {
  readonly pages: number;
  readonly joins: { readonly next: Hits; readonly moved: Hits };
  /** B-cubed over the blocks that are in an article on either side; whole articles with the same body in the same order. */
  readonly articles: { readonly blocks: BCubed; readonly exact: Hits };
  readonly roles: Confusion;
  readonly blocks: Hits;
  /** `values` are hits in place, value and unit. */
  readonly claims: { readonly spans: Hits; readonly values: Hits };
}

/** One place where the two differ. What a side says is null where it says nothing there. */
export interface Disagreement extends Span {
  readonly about: 'role' | 'join' | 'article' | 'claim';
  readonly gold: string | null;
  readonly other: string | null;
  /** The other end of a join. */
  readonly goesOn: number | null;
}

export interface Comparison {
  readonly counts: Counts;
  readonly disagreements: readonly Disagreement[];
}

export const noCounts: Counts = {
  pages: 0,
  joins: { next: noHits, moved: noHits },
  articles: { blocks: { items: 0, precision: 0, recall: 0 }, exact: noHits },
  roles: {},
  blocks: noHits,
  claims: { spans: noHits, values: noHits },
};

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    pages: a.pages + b.pages,
    joins: { next: addHits(a.joins.next, b.joins.next), moved: addHits(a.joins.moved, b.joins.moved) },
    articles: {
      blocks: addBCubed(a.articles.blocks, b.articles.blocks),
      exact: addHits(a.articles.exact, b.articles.exact),
    },
    roles: addConfusions(a.roles, b.roles),
    blocks: addHits(a.blocks, b.blocks),
    claims: { spans: addHits(a.claims.spans, b.claims.spans), values: addHits(a.claims.values, b.claims.values) },
  };
}

/** Compares two readings of the same text. */
export function compare(gold: Reading, other: Reading): Comparison {
  const atoms = atomsOf(gold, other);
  const joins = compareJoins(gold, other);
  const articles = compareArticles(gold, other, atoms);
  const roles = compareRoles(gold, other, atoms);
  const claims = compareClaims(gold, other);
  const spans = (reading: Reading): Set<string> => new Set(reading.blocks.map(placeOf));
  const disagreements = [...roles.disagreements, ...joins.disagreements, ...articles.disagreements, ...claims.disagreements];
  return {
    counts: {
      pages: 1,
      joins: joins.counts,
      articles: articles.counts,
      roles: roles.confusion,
      blocks: hitsOf(spans(gold), spans(other)),
      claims: claims.counts,
    },
    disagreements: disagreements.sort((a, b) => a.start - b.start),
  };
}

const placeOf = ({ start, end }: Span): string => `${start} ${end}`;

function hitsOf(gold: ReadonlySet<string>, other: ReadonlySet<string>): Hits {
  let both = 0;
  for (const entry of other) if (gold.has(entry)) both++;
  return { both, other: other.size - both, gold: gold.size - both };
}

/** A stretch of text that no block of either side begins or ends inside of, and the block of each side that it lies in. */
interface Atom extends Span {
  readonly gold: number;
  readonly other: number;
}

/** Where both cut the page alike, atoms are the blocks. A stretch that only one side has in a block is none. */
function atomsOf(gold: Reading, other: Reading): readonly Atom[] {
  const atoms: Atom[] = [];
  let g = 0;
  let o = 0;
  while (g < gold.blocks.length && o < other.blocks.length) {
    const a = gold.blocks[g] as Span;
    const b = other.blocks[o] as Span;
    const start = Math.max(a.start, b.start);
    const end = Math.min(a.end, b.end);
    if (start < end) atoms.push({ start, end, gold: g, other: o });
    if (a.end <= b.end) g++;
    if (b.end <= a.end) o++;
  }
  return atoms;
}

function compareRoles(
  gold: Reading,
  other: Reading,
  atoms: readonly Atom[],
): { readonly confusion: Confusion; readonly disagreements: readonly Disagreement[] } {
  const pairs: [string, string, number][] = [];
  const disagreements: Disagreement[] = [];
  for (const { start, end, gold: g, other: o } of atoms) {
    const [said, heard] = [gold.blocks[g]?.role ?? '', other.blocks[o]?.role ?? ''];
    pairs.push([said, heard, 1]);
    if (said !== heard) disagreements.push({ about: 'role', start, end, gold: said, other: heard, goesOn: null });
  }
  return { confusion: confusionOf(pairs), disagreements };
}

function compareJoins(
  gold: Reading,
  other: Reading,
): { readonly counts: Counts['joins']; readonly disagreements: readonly Disagreement[] } {
  const keyed = (reading: Reading): ReadonlyMap<string, Reading['joins'][number]> =>
    new Map(reading.joins.map((join) => [`${join.end} ${join.start}`, join]));
  const [said, heard] = [keyed(gold), keyed(other)];
  const counts = { next: { both: 0, other: 0, gold: 0 }, moved: { both: 0, other: 0, gold: 0 } };
  const disagreements: Disagreement[] = [];
  const differ = (join: Reading['joins'][number], who: 'gold' | 'other'): void => {
    counts[join.kind][who]++;
    const told = { gold: null, other: null, [who]: join.kind };
    disagreements.push({ about: 'join', start: join.end, end: join.end, ...told, goesOn: join.start });
  };
  for (const [key, join] of said) {
    if (heard.has(key)) counts[join.kind].both++;
    else differ(join, 'gold');
  }
  for (const [key, join] of heard) if (!said.has(key)) differ(join, 'other');
  return { counts, disagreements };
}

function compareArticles(
  gold: Reading,
  other: Reading,
  atoms: readonly Atom[],
): { readonly counts: Counts['articles']; readonly disagreements: readonly Disagreement[] } {
  const goldOwner = ownersOf(gold);
  const otherOwner = ownersOf(other);
  const groups: { readonly gold: number[]; readonly other: number[] } = { gold: [], other: [] };
  const disagreements: Disagreement[] = [];
  const partner = partners(atoms, goldOwner, otherOwner);
  atoms.forEach((atom, index) => {
    const [g, o] = [goldOwner.get(atom.gold), otherOwner.get(atom.other)];
    if (g === undefined && o === undefined) return;
    // What a side has in no article is a group of its own.
    groups.gold.push(g ?? -1 - index);
    groups.other.push(o ?? -1 - index);
    if (g !== undefined && partner.get(g) === o) return;
    const title = (reading: Reading, article: number | undefined): string | null =>
      article === undefined ? null : (reading.articles[article]?.title ?? `#${article + 1}`);
    disagreements.push({
      about: 'article',
      start: atom.start,
      end: atom.end,
      gold: title(gold, g),
      other: title(other, o),
      goesOn: null,
    });
  });
  const bodies = (side: 'gold' | 'other', reading: Reading): Set<string> => {
    const atomsIn = new Map<number, string[]>();
    for (const atom of atoms) {
      const known = atomsIn.get(atom[side]);
      if (known === undefined) atomsIn.set(atom[side], [placeOf(atom)]);
      else known.push(placeOf(atom));
    }
    return new Set(reading.articles.map(({ body }) => body.flatMap((block) => atomsIn.get(block) ?? []).join()).filter(Boolean));
  };
  const exact = hitsOf(bodies('gold', gold), bodies('other', other));
  return { counts: { blocks: bCubed(groups.gold, groups.other), exact }, disagreements };
}

function ownersOf({ articles }: Reading): ReadonlyMap<number, number> {
  return new Map(articles.flatMap(({ members }, article) => members.map((block) => [block, article] as const)));
}

/** For each gold article the other side's that shares most with it, so that only what lies elsewhere is told as a disagreement. */
function partners(
  atoms: readonly Atom[],
  goldOwner: ReadonlyMap<number, number>,
  otherOwner: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const shared = new Map<number, Map<number, number>>();
  for (const atom of atoms) {
    const [g, o] = [goldOwner.get(atom.gold), otherOwner.get(atom.other)];
    if (g === undefined || o === undefined) continue;
    const row = shared.get(g) ?? new Map<number, number>();
    row.set(o, (row.get(o) ?? 0) + 1);
    shared.set(g, row);
  }
  return new Map([...shared].map(([g, row]) => [g, [...row].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]]));
}

function compareClaims(
  gold: Reading,
  other: Reading,
): { readonly counts: Counts['claims']; readonly disagreements: readonly Disagreement[] } {
  const keyed = (reading: Reading): ReadonlyMap<string, Reading['claims'][number]> =>
    new Map(reading.claims.map((claim) => [placeOf(claim), claim]));
  const [said, heard] = [keyed(gold), keyed(other)];
  const values = (claims: ReadonlyMap<string, Reading['claims'][number]>): Set<string> =>
    new Set([...claims].map(([place, { value, unit }]) => JSON.stringify([place, value, unit])));
  const disagreements: Disagreement[] = [];
  for (const place of new Set([...said.keys(), ...heard.keys()])) {
    const [a, b] = [said.get(place), heard.get(place)];
    const [first, second] = [a && worded(a), b && worded(b)];
    const at = a ?? b;
    if (first === second || at === undefined) continue;
    const { start, end } = at;
    disagreements.push({ about: 'claim', start, end, gold: first ?? null, other: second ?? null, goesOn: null });
  }
  const counts = {
    spans: hitsOf(new Set(said.keys()), new Set(heard.keys())),
    values: hitsOf(values(said), values(heard)),
  };
  return { counts, disagreements };
}

function worded({ kind, value, unit }: Reading['claims'][number]): string {
  return [kind, value ?? '?', unit].filter((part) => part !== null).join(' ');
}
