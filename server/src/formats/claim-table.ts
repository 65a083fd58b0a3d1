/** The numbers of a page for a person at a terminal, and as plain objects: one row a claim, with what it measures, where and when. */
import { cellsOf } from '../core/text/characters.js';
import { spoken } from './annotations.js';
import type { Exported } from './exported.js';

/** A claim as a row. `line` counts from 1; `from` and `to` are the days of the period. */
export interface ClaimRow {
  readonly page: string;
  readonly line: number;
  readonly article: string | null;
  readonly indicator: string | null;
  readonly text: string;
  readonly kind: string;
  readonly value: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly unit: string | null;
  readonly modifier: string | null;
  readonly aspect: string | null;
  readonly role: string;
  readonly direction: string | null;
  readonly period: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export function claimRows({ name, page, annotations }: Exported): readonly ClaimRow[] {
  const { claims, articles } = annotations;
  const { text } = page.input;
  let line = 1;
  let at = 0;
  return claims.map((claim) => {
    for (; at < claim.start; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line++;
    }
    return {
      page: name,
      line,
      article: claim.article === null ? null : (articles[claim.article]?.title ?? null),
      indicator: spoken(claim.indicator),
      text: claim.text,
      kind: claim.kind,
      value: claim.value,
      min: claim.min,
      max: claim.max,
      unit: claim.unit,
      modifier: claim.modifier,
      aspect: claim.aspect,
      role: claim.role,
      direction: claim.direction,
      period: claim.period?.text ?? null,
      from: claim.period?.from ?? null,
      to: claim.period?.to ?? null,
    };
  });
}

/** What the table shows of a row; the words of the paper are cut where they are long. */
const columns: readonly ((row: ClaimRow) => string)[] = [
  (row) => String(row.line),
  (row) => row.text,
  (row) => row.value ?? `${row.min ?? ''}..${row.max ?? ''}`,
  (row) => row.unit ?? '',
  (row) => row.role,
  (row) => row.indicator ?? '',
  (row) => (row.from === null && row.to === null ? (row.period ?? '') : `${row.from ?? ''}..${row.to ?? ''}`),
  (row) => row.article ?? '',
];

/** Widest cell, in columns of a terminal. */
const WIDEST = 36;

/** One line a claim, in columns as wide as they must be; Han characters count two. The last column ends where its words end. */
export function claimTable(rows: readonly ClaimRow[]): string {
  const cells = rows.map((row) => columns.map((column) => cut(column(row).replace(/\s+/g, ' '))));
  const widths = columns.map((_, at) => Math.max(0, ...cells.map((row) => widthOf(row[at] ?? ''))));
  return cells
    .map((row) => `${row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell))).join('  ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += cellsOf(text.charCodeAt(i));
  return width;
}

function cut(text: string): string {
  if (widthOf(text) <= WIDEST) return text;
  let width = 1;
  let at = 0;
  while (width + cellsOf(text.charCodeAt(at)) <= WIDEST) width += cellsOf(text.charCodeAt(at++));
  return `${text.slice(0, at)}…`;
}
