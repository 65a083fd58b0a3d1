/** The figures of a comparison as a table for a terminal. */
import { evaluation as wording } from '../../../l10n/evaluation.js';
import { type Locale, say } from '../../../l10n/index.js';
import type { Counts } from './compare.js';
import { confusedRoles, figureColumns, figureRows, type Sides, shownFigure } from './figures.js';
import { kappaOf } from './scores.js';

/** Lines of a table, numbers aligned to the right; then kappa, and which roles were taken for which. */
export function figureTable(counts: Counts, sides: Sides, locale: Locale): readonly string[] {
  const head = figureColumns(sides, locale);
  const rows = figureRows(counts, locale).map(({ name, figures, hits }) => [
    name,
    ...[figures.precision, figures.recall, figures.f1].map(shownFigure),
    ...(hits === null ? ['', '', ''] : [hits.both, hits.gold, hits.other].map(String)),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => cellsOf(row[column] ?? ''))));
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, column) => {
        const blank = ' '.repeat((widths[column] ?? 0) - cellsOf(cell));
        return column === 0 ? cell + blank : blank + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  const kappa = kappaOf(counts.roles);
  const confused = confusedRoles(counts.roles, locale);
  return [
    ...lines,
    ...(kappa === null ? [] : [say(locale, wording.kappa, { kappa: shownFigure(kappa) })]),
    ...(confused.length === 0 ? [] : [say(locale, wording.confusion, { list: confused.join(say(locale, wording.between)) })]),
  ];
}

/** How wide a terminal shows a text: Chinese characters and their marks take two cells. */
function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1;
  return cells;
}
