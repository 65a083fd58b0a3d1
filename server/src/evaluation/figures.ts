/** The figures of a comparison in the order in which people read them, worded; the table and the HTML report show the same. */
import { evaluation as wording } from '../../../l10n/evaluation.js';
import { type Locale, say } from '../../../l10n/index.js';
import { roleNames } from '../../../l10n/symbols.js';
import type { Role } from '../core/model.js';
import type { Counts } from './compare.js';
import { addHits, bCubedFigures, type Confusion, type Figures, figuresOf, type Hits, hitsByClass } from './scores.js';

/** The names of the two sides, worded. */
export interface Sides {
  readonly gold: string;
  readonly other: string;
}

/** What stands over the columns. */
export function figureColumns(sides: Sides, locale: Locale): readonly string[] {
  const names = (['figure', 'precision', 'recall', 'f1', 'both'] as const).map((key) => say(locale, wording[key]));
  return [...names, ...[sides.gold, sides.other].map((side) => say(locale, wording.only, { side }))];
}

export interface FigureRow {
  readonly name: string;
  readonly figures: Figures;
  /** Null where the figures are not made of hits. */
  readonly hits: Hits | null;
}

/** Rows for joins, articles, blocks, roles and numbers; roles that nobody named are left out. */
export function figureRows({ joins, articles, roles, blocks, claims }: Counts, locale: Locale): readonly FigureRow[] {
  const row = (name: string, hits: Hits): FigureRow => ({ name, figures: figuresOf(hits), hits });
  const byRole = [...hitsByClass(roles)].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    row(say(locale, wording.joinsNext), joins.next),
    row(say(locale, wording.joinsMoved), joins.moved),
    row(say(locale, wording.joinsAll), addHits(joins.next, joins.moved)),
    { name: say(locale, wording.articlesBCubed), figures: bCubedFigures(articles.blocks), hits: null },
    row(say(locale, wording.articlesExact), articles.exact),
    row(say(locale, wording.blocks), blocks),
    ...byRole.map(([role, hits]) => row(say(locale, wording.role, { role: roleName(role, locale) }), hits)),
    row(say(locale, wording.claimsSpans), claims.spans),
    row(say(locale, wording.claimsValues), claims.values),
  ];
}

/** "0.963"; nothing where there was nothing to count. */
export function shownFigure(value: number | null): string {
  return value === null ? '' : value.toFixed(3);
}

/** Pairs of different roles, worded, the most frequent first. */
export function confusedRoles(table: Confusion, locale: Locale): readonly string[] {
  return Object.entries(table)
    .flatMap(([gold, row]) => Object.entries(row).map(([other, count]) => ({ gold, other, count })))
    .filter(({ gold, other }) => gold !== other)
    .sort((a, b) => b.count - a.count || (a.gold + a.other < b.gold + b.other ? -1 : 1))
    .map(({ gold, other, count }) =>
      say(locale, wording.confused, { gold: roleName(gold, locale), other: roleName(other, locale), count }),
    );
}

/** A role as people call it; what is none is shown as it is written. */
function roleName(role: string, locale: Locale): string {
  return Object.hasOwn(roleNames, role) ? say(locale, roleNames[role as Role]) : role;
}
