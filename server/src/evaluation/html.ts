/**
 * The comparison as one HTML file: the figures, and every disagreement with both sides beside the words of the page. It needs no script and fetches
 * nothing; whatever comes from a page or a file is escaped.
 */
import { evaluation as wording } from '../../../l10n/evaluation.js';
import { type Locale, say } from '../../../l10n/index.js';
import type { Span } from '../core/model.js';
import { lineCounter } from '../formats/lines.js';
import type { Counts, Disagreement } from './compare.js';
import { confusedRoles, figureColumns, figureRows, type Sides, shownFigure } from './figures.js';
import { kappaOf } from './scores.js';

const style = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: .25rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid #8884; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
mark { background: #ffd54a; color: #000; }
q { quotes: none; }
`;

/** Everything up to the pages. */
export function reportOpening(counts: Counts, headline: string, sides: Sides, locale: Locale): string {
  const columns = figureColumns(sides, locale);
  const rows = figureRows(counts, locale).map(({ name, figures, hits }) => {
    const numbers = [figures.precision, figures.recall, figures.f1].map(shownFigure);
    const counted = hits === null ? ['', '', ''] : [hits.both, hits.gold, hits.other].map(String);
    return `<tr><th scope="row">${escapeHtml(name)}</th>${[...numbers, ...counted].map((cell) => `<td class="n">${cell}</td>`).join('')}</tr>`;
  });
  const kappa = kappaOf(counts.roles);
  const confused = confusedRoles(counts.roles, locale);
  const notes = [
    ...(kappa === null ? [] : [say(locale, wording.kappa, { kappa: shownFigure(kappa) })]),
    ...(confused.length === 0 ? [] : [say(locale, wording.confusion, { list: confused.join(say(locale, wording.between)) })]),
  ];
  const title = escapeHtml(say(locale, wording.title));
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escapeHtml(headline)}</p>
<table>
<thead><tr>${columns.map((name, index) => `<th scope="col"${index === 0 ? '' : ' class="n"'}>${escapeHtml(name)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('\n')}
<h2>${escapeHtml(say(locale, wording.disagreements))}</h2>
`;
}

/** The disagreements of one page, as a section; empty where there are none. */
export function reportPage(page: string, text: string, found: readonly Disagreement[], sides: Sides, locale: Locale): string {
  if (found.length === 0) return '';
  const lineAt = lineCounter(text);
  const about = {
    role: wording.aboutRole,
    join: wording.aboutJoin,
    article: wording.aboutArticle,
    claim: wording.aboutClaim,
  } as const;
  const rows = found.map((entry) => {
    const behind =
      entry.goesOn === null
        ? ''
        : `<br>${escapeHtml(say(locale, wording.goesOn, { line: lineAt(entry.goesOn) + 1, words: cut(text, entry.goesOn, entry.goesOn + AROUND) }))}`;
    const cells = [
      `<td class="n">${lineAt(entry.start) + 1}</td>`,
      `<td>${escapeHtml(say(locale, about[entry.about]))}</td>`,
      `<td><q>${wordsAround(text, entry)}</q>${behind}</td>`,
      `<td>${escapeHtml(entry.gold ?? say(locale, wording.nothing))}</td>`,
      `<td>${escapeHtml(entry.other ?? say(locale, wording.nothing))}</td>`,
    ];
    return `<tr>${cells.join('')}</tr>`;
  });
  const heads = [say(locale, wording.place), say(locale, wording.about), say(locale, wording.words), sides.gold, sides.other];
  return `<section>
<h3>${escapeHtml(page)}</h3>
<table>
<thead><tr>${heads.map((head, index) => `<th scope="col"${index === 0 ? ' class="n"' : ''}>${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>
`;
}

/** Everything behind the pages. */
export function reportClosing(anyDisagreement: boolean, locale: Locale): string {
  return `${anyDisagreement ? '' : `<p>${escapeHtml(say(locale, wording.noDisagreements))}</p>\n`}</body>\n</html>\n`;
}

/** Characters shown on either side, and at most of the place itself. */
const AROUND = 16;
const MOST = 60;

/** Of a join the words before the break; of anything else the place itself between the words around it. */
function wordsAround(text: string, { start, end }: Span): string {
  const before = escapeHtml(cut(text, start - AROUND, start));
  if (start === end) return `${before}<mark>…</mark>`;
  const shown = Math.min(end, start + MOST);
  const dots = shown < end ? '…' : '';
  return `${before}<mark>${escapeHtml(cut(text, start, shown))}${dots}</mark>${escapeHtml(cut(text, shown, shown + AROUND))}`;
}

/** A piece of the text without halves of characters, on one line. */
function cut(text: string, start: number, end: number): string {
  return text
    .slice(Math.max(0, start), end)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
