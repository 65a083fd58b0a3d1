/** textDocument/foldingRange. */
import type { FoldingRange } from 'vscode-languageserver';
import type { Span } from '../core/model.js';
import { foldsOf } from '../features/folding.js';
import { answer } from './guard.js';
import { type Lines, lineAt } from './positions.js';
import { inDocument } from './requests.js';
import { fromPage, type Session } from './session.js';

export function serveFolding(session: Session): void {
  answer(session, 'textDocument/foldingRange', inDocument, ({ uri }, token) =>
    fromPage(session, uri, token, [], (page, { lines, languageId }): FoldingRange[] => {
      // Markdown folds by its own headings.
      if (languageId === 'markdown') return [];
      return limited(toFolds(lines, foldsOf(page)), session.client.foldLimit);
    }),
  );
}

function toFolds(lines: Lines, spans: readonly Span[]): FoldingRange[] {
  return spans
    .map(({ start, end }) => ({ startLine: lineAt(lines, start), endLine: lineAt(lines, end) }))
    .filter(({ startLine, endLine }) => startLine < endLine);
}

/** Where the client wants fewer folds than there are, the outer ones are worth more. */
function limited(folds: FoldingRange[], most: number | null): FoldingRange[] {
  if (most === null || folds.length <= most) return folds;
  const longest = [...folds].sort((a, b) => b.endLine - b.startLine - (a.endLine - a.startLine));
  return longest.slice(0, most).sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
