/** Moving about: folds, growing selections, from one half of a broken paragraph to the other, from one place to the next. */

import type { DocumentHighlight, FoldingRange, Location, LocationLink, Range, SelectionRange } from 'vscode-languageserver';
import type { Page, Span } from '../core/model.js';
import { absolute, blockAt } from '../core/model.js';
import { rules } from '../core/rules.js';
import { articleOfBlock, titleOf } from '../features/article.js';
import { cleanText } from '../features/clean-text.js';
import { foldsOf } from '../features/folding.js';
import { lineEnding } from '../features/gaps.js';
import { halvesAt, otherHalf } from '../features/halves.js';
import { mentionsAt } from '../features/mentions.js';
import { selectionsAt } from '../features/selection.js';
import { symbolsOf } from '../features/symbols.js';
import { answer } from './guard.js';
import { type Lines, lineAt, toOffset, toRange } from './positions.js';
import type { CleanTextMethod, CleanTextResult, PlacesMethod } from './protocol.js';
import { DocumentHighlightKind } from './protocol-numbers.js';
import { atPosition, atPositions, inDocument, placesRequest } from './requests.js';
import { fromPage, type Session } from './session.js';

export function serveNavigation(session: Session): void {
  const { client, locale } = session;

  answer(session, 'textDocument/foldingRange', inDocument, ({ uri }, token) =>
    fromPage(session, uri, token, [], (page, { lines, languageId }): FoldingRange[] => {
      // Markdown folds by its own headings.
      if (languageId === 'markdown') return [];
      return limited(toFolds(lines, foldsOf(page)), client.foldLimit);
    }),
  );

  answer(session, 'textDocument/selectionRange', atPositions, ({ uri, positions }, token) =>
    fromPage(session, uri, token, [], (page, { lines }) =>
      positions.map((position) => toSelection(lines, selectionsAt(page, toOffset(lines, position)))),
    ),
  );

  answer(session, 'textDocument/documentHighlight', atPosition, ({ uri, position }, token) =>
    fromPage(session, uri, token, null, (page, { lines }): DocumentHighlight[] | null => {
      const halves = halvesAt(page, toOffset(lines, position));
      if (halves.length === 0) return null;
      return halves.map((span) => ({ range: toRange(lines, span), kind: DocumentHighlightKind.Text }));
    }),
  );

  answer(session, 'textDocument/definition', atPosition, ({ uri, position }, token) =>
    fromPage(session, uri, token, null, (page, { lines }): LocationLink[] | Location | null => {
      const offset = toOffset(lines, position);
      const half = otherHalf(page, offset);
      if (half === null) return otherMentions(page, offset, uri, lines, client.definitionLinks);
      const targetSelectionRange = toRange(lines, half.selection);
      if (!client.definitionLinks) return { uri, range: targetSelectionRange };
      const originSelectionRange = toRange(lines, half.origin);
      return [{ originSelectionRange, targetUri: uri, targetRange: toRange(lines, half.target), targetSelectionRange }];
    }),
  );

  const cleanTextMethod: CleanTextMethod = 'galley/cleanText';
  answer(session, cleanTextMethod, atPosition, ({ uri, position }, token) =>
    fromPage(session, uri, token, null, (page, { lines }): CleanTextResult | null => {
      const article = page.articles[articleOfBlock(page, blockAt(page, toOffset(lines, position)))];
      if (article === undefined) return null;
      return { title: titleOf(page, article, locale), text: cleanText(page, article, lineEnding(page.input.text)) };
    }),
  );

  const placesMethod: PlacesMethod = 'galley/places';
  answer(session, placesMethod, placesRequest, ({ uri, of }, token) =>
    fromPage(session, uri, token, [], (page, { lines }): Range[] =>
      (of === 'seams' ? brokenPlaces(page) : symbolsOf(page, locale).map((symbol) => symbol.selection)).map((span) =>
        toRange(lines, span),
      ),
    ),
  );
}

/** From a number to where the same is told again. */
function otherMentions(page: Page, offset: number, uri: string, lines: Lines, links: boolean): LocationLink[] | Location | null {
  const mentions = mentionsAt(page, offset);
  const [first] = mentions?.others ?? [];
  if (mentions === null || first === undefined) return null;
  if (!links) return { uri, range: toRange(lines, first) };
  const originSelectionRange = toRange(lines, mentions.here);
  return mentions.others.map((span) => {
    const range = toRange(lines, span);
    return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
  });
}

/** Where paragraphs are broken, with or without their other half on the page. */
function brokenPlaces(page: Page): Span[] {
  return page.findings.filter(({ rule }) => rules[rule].category === 'seam').map(({ at }) => absolute(page, at));
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

function toSelection(lines: Lines, spans: readonly Span[]): SelectionRange {
  return spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: toRange(lines, span), ...(parent && { parent }) }),
    undefined,
  ) as SelectionRange;
}
