/** The numbers of a page in an editor: hints behind them; and the colours that the grammar cannot know. */
import type { InlayHint, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import type { Page, Span } from '../core/model.js';
import { hasOneColour, unmarkedHeadings } from '../features/heading-colours.js';
import { hintsOf } from '../features/inlay-hints.js';
import { type NumberPart, numberParts } from '../features/mentions.js';
import { answer } from './guard.js';
import { type Lines, lineAt, lineStart, toOffset, toPosition } from './positions.js';
import { inDocument, inRange } from './requests.js';
import { fromPage, type Session } from './session.js';

const tokenTypes: readonly (NumberPart['part'] | 'heading')[] = ['number', 'marker', 'heading'];

/** How they are named to an editor: themes know a colour for numbers and keywords; that of `newsHeading` is named in the manifest. */
export const tokenLegend: SemanticTokensLegend = { tokenTypes: ['number', 'keyword', 'newsHeading'], tokenModifiers: [] };

export function serveNumbers(session: Session): void {
  const { locale, settings } = session;

  answer(session, 'textDocument/inlayHint', inRange, async ({ uri, range }, token) => {
    const { inlayHints } = await settings.of(uri);
    return fromPage(session, uri, token, [], (page, { lines }): InlayHint[] => {
      const within = { start: toOffset(lines, range.start), end: toOffset(lines, range.end) };
      return hintsOf(page, within, inlayHints, locale).map(({ at, text }) => ({
        position: toPosition(lines, at),
        label: text,
        paddingLeft: true,
      }));
    });
  });

  answer(session, 'textDocument/semanticTokens/full', inDocument, ({ uri }, token) =>
    fromPage(session, uri, token, null, (page, { lines }) => tokens(page, lines, { start: 0, end: page.input.text.length })),
  );

  answer(session, 'textDocument/semanticTokens/range', inRange, ({ uri, range }, token) =>
    fromPage(session, uri, token, null, (page, { lines }) =>
      tokens(page, lines, { start: toOffset(lines, range.start), end: toOffset(lines, range.end) }),
    ),
  );
}

/**
 * Numbers in running text and headings without a mark. What the grammar colours as a heading keeps its one colour. A token may not span lines, so
 * what a hard-wrapped line cuts is two. Each is told by how far it is from the one before.
 */
function tokens(page: Page, lines: Lines, within: Span): SemanticTokens {
  const data: number[] = [];
  const last = { line: 0, character: 0 };
  const numbers = numberParts(page, within).filter(({ span }) => !hasOneColour(page, span.start));
  const headings = unmarkedHeadings(page, within).map((span) => ({ span, part: 'heading' as const }));
  for (const { span, part } of [...numbers, ...headings].sort((a, b) => a.span.start - b.span.start)) {
    for (let line = lineAt(lines, span.start); line <= lineAt(lines, Math.max(span.start, span.end - 1)); line++) {
      const first = Math.max(span.start, lineStart(lines, line));
      const words = page.input.text.slice(first, Math.min(span.end, lineStart(lines, line + 1))).replace(/[\r\n]+$/, '');
      if (words === '') continue;
      const character = first - lineStart(lines, line);
      data.push(line - last.line, line === last.line ? character - last.character : character);
      data.push(words.length, tokenTypes.indexOf(part), 0);
      last.line = line;
      last.character = character;
    }
  }
  return { data };
}

/** Has the hints asked for anew, where the client can be told so: a setting changed. */
export function refreshHints({ client, connection }: Session): void {
  if (client.refreshesHints) void connection.sendRequest('workspace/inlayHint/refresh').catch(() => {});
}
