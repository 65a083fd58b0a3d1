/** Numbers of a page as comma-separated values (RFC 4180), for a spreadsheet. */
import type { ClaimEntry } from '../../../server/src/features/overview.js';

const header = ['line', 'indicator', 'text', 'meaning', 'conflict'];

export function claimsTable(claims: readonly ClaimEntry[]): string {
  const rows = claims.map(({ line, indicator, text, meaning, conflicts }) => [
    String(line + 1),
    indicator,
    text,
    meaning,
    conflicts.length > 0 ? 'yes' : '',
  ]);
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell that a spreadsheet could take for a formula (=, +, -, @) is made text: the page is not trusted to write formulas. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
