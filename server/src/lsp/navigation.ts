/** Moving about: growing selections, from one half of a broken paragraph to the other, from one place to the next. */

import type { DocumentHighlight, Location, LocationLink, Position, Range, SelectionRange } from 'vscode-languageserver';
import type { Locale } from '../../../l10n/index.js';
import type { Page, Span } from '../core/model.js';
import { absolute, blockAt } from '../core/model.js';
import { rules } from '../core/rules.js';
import { articleOfBlock, titleOf } from '../features/article.js';
import { cleanText } from '../features/clean-text.js';
import { lineEnding } from '../features/gaps.js';
import { halvesAt, otherHalf } from '../features/halves.js';
import { mentionsAt } from '../features/mentions.js';
import { selectionsAt } from '../features/selection.js';
import { symbolsOf } from '../features/symbols.js';
import type { OpenDocument } from './documents.js';
import { type Lines, toOffset, toRange } from './positions.js';
import type { CleanTextResult } from './protocol.js';
import { DocumentHighlightKind } from './protocol-numbers.js';

/** Selections that grow from each position. */
export function selectionsOf(page: Page, { lines }: OpenDocument, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => toSelection(lines, selectionsAt(page, toOffset(lines, position))));
}

/** Both halves of the broken paragraph at a position. */
export function highlightsOf(page: Page, { lines }: OpenDocument, position: Position): DocumentHighlight[] | null {
  const halves = halvesAt(page, toOffset(lines, position));
  if (halves.length === 0) return null;
  return halves.map((span) => ({ range: toRange(lines, span), kind: DocumentHighlightKind.Text }));
}

/** From one half to the other, or from a number to where the same is told again. */
export function definitionOf(
  page: Page,
  { lines, uri }: OpenDocument,
  position: Position,
  links: boolean,
): LocationLink[] | Location | null {
  const offset = toOffset(lines, position);
  const half = otherHalf(page, offset);
  if (half === null) return otherMentions(page, offset, uri, lines, links);
  const targetSelectionRange = toRange(lines, half.selection);
  if (!links) return { uri, range: targetSelectionRange };
  const originSelectionRange = toRange(lines, half.origin);
  return [{ originSelectionRange, targetUri: uri, targetRange: toRange(lines, half.target), targetSelectionRange }];
}

/** Where the number at a position is told, and whether that place itself is wanted. */
export function referencesOf(
  page: Page,
  { lines, uri }: OpenDocument,
  position: Position,
  withDeclaration: boolean,
): Location[] | null {
  const mentions = mentionsAt(page, toOffset(lines, position));
  if (mentions === null) return null;
  const spans = withDeclaration ? [mentions.here, ...mentions.others] : mentions.others;
  return spans.map((span) => ({ uri, range: toRange(lines, span) }));
}

/** galley/cleanText: the article at a position, put together. */
export function cleanTextOf(page: Page, { lines }: OpenDocument, position: Position, locale: Locale): CleanTextResult | null {
  const article = page.articles[articleOfBlock(page, blockAt(page, toOffset(lines, position)))];
  if (article === undefined) return null;
  return { title: titleOf(page, article, locale), text: cleanText(page, article, lineEnding(page.input.text)) };
}

/** galley/places: what a key goes to next. */
export function placesOf(page: Page, { lines }: OpenDocument, of: 'seams' | 'articles', locale: Locale): Range[] {
  const spans = of === 'seams' ? brokenPlaces(page) : symbolsOf(page, locale).map((symbol) => symbol.selection);
  return spans.map((span) => toRange(lines, span));
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

function toSelection(lines: Lines, spans: readonly Span[]): SelectionRange {
  return spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: toRange(lines, span), ...(parent && { parent }) }),
    undefined,
  ) as SelectionRange;
}
