/** textDocument/documentSymbol, as a tree or, for clients that know no tree, as a list. */
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { type PageSymbol, symbolsOf } from '../features/symbols.js';
import { answer } from './guard.js';
import { type Lines, toRange } from './positions.js';
import { SymbolKind } from './protocol-numbers.js';
import { inDocument } from './requests.js';
import { fromPage, type Session } from './session.js';

/** Icons, chosen so that the kinds can be told apart; the names mean nothing for a newspaper. */
const kinds: Readonly<Record<PageSymbol['kind'], DocumentSymbol['kind']>> = {
  article: SymbolKind.Class,
  continuation: SymbolKind.Interface,
  column: SymbolKind.Namespace,
  kicker: SymbolKind.Key,
  headline: SymbolKind.String,
  deck: SymbolKind.Constant,
  subhead: SymbolKind.Method,
  byline: SymbolKind.Field,
  folio: SymbolKind.File,
  jump: SymbolKind.Event,
  caption: SymbolKind.Property,
  credit: SymbolKind.Property,
  paragraph: SymbolKind.Object,
  list: SymbolKind.Array,
  table: SymbolKind.Struct,
  rule: SymbolKind.Null,
  notice: SymbolKind.Package,
};

export function serveSymbols(session: Session): void {
  answer(session, 'textDocument/documentSymbol', inDocument, ({ uri }, token) =>
    fromPage(session, uri, token, [], (page, document): DocumentSymbol[] | SymbolInformation[] => {
      // Markdown has an outline of its own, and two of them say everything twice.
      if (document.languageId === 'markdown') return [];
      const symbols = symbolsOf(page, session.locale);
      if (session.client.hierarchicalSymbols) return symbols.map((symbol) => toTree(document.lines, symbol));
      return symbols.flatMap((symbol) => toList(document.lines, uri, symbol, null));
    }),
  );
}

function toTree(lines: Lines, symbol: PageSymbol): DocumentSymbol {
  const children = symbol.children.map((child) => toTree(lines, child));
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: kinds[symbol.kind],
    range: toRange(lines, symbol.span),
    selectionRange: toRange(lines, symbol.selection),
    children,
  };
}

function toList(lines: Lines, uri: string, symbol: PageSymbol, container: string | null): SymbolInformation[] {
  const entry: SymbolInformation = {
    name: symbol.name,
    kind: kinds[symbol.kind],
    location: { uri, range: toRange(lines, symbol.span) },
  };
  if (container !== null) entry.containerName = container;
  return [entry, ...symbol.children.flatMap((child) => toList(lines, uri, child, symbol.name))];
}
