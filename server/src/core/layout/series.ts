/**
 * Short lines that are no headings because of the lines they stand together with: rows of figures, lists of names, turns of a dialogue, verse, adverts.
 */
import { Fact, type OwnRole, roleIn } from '../facts.js';
import type { BlockIndex, Blocks } from '../model.js';

/**
 * Rows stand together: one line of figures may be a headline, two on end are results or the weather, three names with brackets a list, and of two
 * lines that name a speaker neither is a headline. Changes `roles`, those of the blocks from `first` to before `end`.
 */
export function findSeries(
  { facts }: Blocks,
  roles: OwnRole[],
  first: BlockIndex,
  end: BlockIndex,
  isDecided: (b: BlockIndex) => boolean,
): void {
  const has = (fact: number, b: BlockIndex): boolean => ((facts[b] as number) & fact) !== 0 && !isDecided(b);
  const hasBeside = (fact: number, b: BlockIndex): boolean =>
    (b > first && has(fact, b - 1)) || (b + 1 < end && has(fact, b + 1));
  let items = 0;
  for (let b = first; b < end; b++) {
    if (has(Fact.row, b) && hasBeside(Fact.row, b)) roles[b - first] = 'table';
    if (roles[b - first] === 'display' && has(Fact.turn, b) && hasBeside(Fact.turn, b)) roles[b - first] = 'paragraph';
    const item = has(Fact.item, b);
    if (item) items++;
    if (item && b + 1 < end) continue;
    const behind = (item ? b + 1 : b) - first;
    if (items > 2) roles.fill('list', behind - items, behind);
    items = 0;
  }
}

const none: ReadonlySet<BlockIndex> = new Set();

/** What a line of verse or of an advert looks like by itself. */
const versed: ReadonlySet<OwnRole> = new Set<OwnRole>(['display', 'paragraph', 'list', 'table', 'notice']);

/**
 * Three short lines or more right below each other, blank lines around them: verse, an advert, a list without marks. Where text stands under them they
 * may be a kicker, a headline and a deck. The first one may be the title of the others, unless a title stands over it. Changes `roles` too, and gives the
 * lines that are no headings.
 */
export function findVerse(
  page: Blocks,
  roles: OwnRole[],
  first: BlockIndex,
  end: BlockIndex,
  isDecided: (b: BlockIndex) => boolean,
): ReadonlySet<BlockIndex> {
  const { facts, breaks } = page;
  let verse: Set<BlockIndex> | null = null;
  const isLine = (b: BlockIndex): boolean => {
    const fact = facts[b] as number;
    return (fact & (Fact.long | Fact.level | Fact.dateline)) === 0 && versed.has(roleIn(fact));
  };
  const isBelow = (b: BlockIndex): boolean => b < facts.length && breaks[b] === 1;
  for (let b = first; b < end; b++) {
    if (!isLine(b)) continue;
    let behind = b + 1;
    while (isBelow(behind) && isLine(behind)) behind++;
    const alone = (b === 0 || !isBelow(b)) && !isBelow(behind);
    if (behind - b > 2 && alone && !isText(page, behind)) {
      verse ??= new Set();
      const titled = b > first && roles[b - 1 - first] === 'display';
      for (let line = titled ? b : b + 1; line < Math.min(behind, end); line++) {
        if (roles[line - first] !== 'display' || isDecided(line)) continue;
        roles[line - first] = 'paragraph';
        verse.add(line);
      }
    }
    b = behind - 1;
  }
  return verse ?? none;
}

/** A paragraph or byline stands there. */
function isText({ facts }: Blocks, b: BlockIndex): boolean {
  if (b >= facts.length) return false;
  const fact = facts[b] as number;
  return roleIn(fact) === 'byline' || (roleIn(fact) === 'paragraph' && (fact & (Fact.long | Fact.dateline)) !== 0);
}
