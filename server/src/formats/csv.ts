/** The numbers of pages as CSV (RFC 4180): one row a claim. Offsets are code points, lines count from 1. */
import { spoken } from './annotations.js';
import type { Exported } from './exported.js';
import { lineCounter } from './lines.js';
import { codePoints } from './offsets.js';

const columns = [
  'page',
  'line',
  'start',
  'end',
  'text',
  'kind',
  'value',
  'unit',
  'min',
  'max',
  'minExclusive',
  'maxExclusive',
  'modifier',
  'aspect',
  'role',
  'direction',
  'indicator',
  'subject',
  'period',
  'from',
  'to',
  'basis',
  'article',
  'link',
  'status',
] as const;

/** The first row. The byte order mark tells spreadsheets that what follows is UTF-8; without it they show Chinese as garbage. */
export const csvHeader = `\ufeff${row(columns)}`;

/** The rows of a page, without the first. */
export function csvRows({ name, page, annotations }: Exported): string {
  const ruler = codePoints(page.input.text);
  const lineAt = lineCounter(page.input.text);
  const { claims, links, articles } = annotations;
  const rows = claims.map((claim) => {
    const values: Readonly<Record<(typeof columns)[number], string | number | boolean | null>> = {
      page: name,
      line: lineAt(claim.start) + 1,
      start: ruler.from(claim.start),
      end: ruler.from(claim.end),
      text: claim.text,
      kind: claim.kind,
      value: claim.value,
      unit: claim.unit,
      min: claim.min,
      max: claim.max,
      minExclusive: claim.min === null ? null : claim.minExclusive,
      maxExclusive: claim.max === null ? null : claim.maxExclusive,
      modifier: claim.modifier,
      aspect: claim.aspect,
      role: claim.role,
      direction: claim.direction,
      indicator: spoken(claim.indicator),
      subject: spoken(claim.subject),
      period: claim.period?.text ?? null,
      from: claim.period?.from ?? null,
      to: claim.period?.to ?? null,
      basis: claim.basis,
      article: claim.article === null ? null : (articles[claim.article]?.title ?? null),
      link: claim.link,
      status: claim.link === null ? null : (links[claim.link]?.status ?? null),
    };
    return row(columns.map((column) => cell(values[column])));
  });
  return rows.join('');
}

function cell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  // A spreadsheet would take it for a formula; the text comes from a page that anybody may have written.
  return /^[=@\t\r]|^[+-](?![\d.,]+$)/.test(text) && typeof value === 'string' ? `'${text}` : text;
}

function row(cells: readonly string[]): string {
  return `${cells.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\r\n`;
}
