/** textDocument/hover. The words come from the page and may hold any character, so they are escaped here, in one place, before they become Markdown. */
import type { Hover, Position } from 'vscode-languageserver';
import { fact } from '../../../l10n/hover.js';
import { type Locale, say } from '../../../l10n/index.js';
import type { Page } from '../core/model.js';
import type { Statistics } from '../core/seams/statistics.js';
import { type Fact, type HoverText, hoverAt } from '../features/hover.js';
import type { Severities } from '../features/problems.js';
import { commandFor } from './decision-command.js';
import type { OpenDocument } from './documents.js';
import { lineAt, toOffset, toRange } from './positions.js';
import type { Session } from './session.js';

/** What is shown at a position; null where there is nothing to say. */
export function hoverOf(
  session: Session,
  statistics: Statistics,
  page: Page,
  document: OpenDocument,
  position: Position,
  severities: Severities,
): Hover | null {
  const { client, locale } = session;
  const { lines, decisions } = document;
  const context = { locale, statistics, held: decisions.held, severities, lineAt: (offset: number) => lineAt(lines, offset) };
  const hover = hoverAt(page, toOffset(lines, position), context);
  if (hover === null) return null;
  const contents = client.markdown
    ? ({ kind: 'markdown', value: toMarkdown(hover, locale, linkIn(session, document), placeIn(session, document)) } as const)
    : ({ kind: 'plaintext', value: toPlain(hover, locale) } as const);
  return { contents, range: toRange(lines, hover.span) };
}

type Link = (choice: Fact['choice']) => string;

/** A link that carries out a decision, where the client runs such links. */
function linkIn({ client }: Session, document: OpenDocument): Link {
  return (choice) => {
    if (choice === undefined || !client.commandLinks) return '';
    const { command, arguments: args } = commandFor(document, choice.title, choice.decision);
    return ` — [${escapeMarkdown(choice.title)}](command:${command}?${argumentsOf(args)})`;
  };
}

type Place = (span: Fact['place']) => string | null;

/** The address of a place in the document, for the clients that follow links; null for the others, which have "find references". */
function placeIn({ client }: Session, { uri, lines }: OpenDocument): Place {
  return (span) => {
    if (span === undefined || !client.commandLinks) return null;
    const { start } = toRange(lines, span);
    return `${uri}#${start.line + 1},${start.character + 1}`.replaceAll('(', '%28').replaceAll(')', '%29');
  };
}

/** Round brackets would end the link. */
function argumentsOf(args: unknown): string {
  return encodeURIComponent(JSON.stringify(args)).replaceAll('(', '%28').replaceAll(')', '%29');
}

function toMarkdown({ title, facts, advice }: HoverText, locale: Locale, link: Link, place: Place): string {
  const line = (entry: Fact): string => {
    const text = escapeMarkdown(entry.text);
    const address = place(entry.place);
    return `- ${say(locale, fact.line, { label: entry.label, text: address === null ? text : `[${text}](${address})` })}${link(entry.choice)}`;
  };
  const list = facts.map(line).join('\n');
  return [`**${escapeMarkdown(title)}**`, list, advice === null ? '' : escapeMarkdown(advice)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function toPlain({ title, facts, advice }: HoverText, locale: Locale): string {
  return [title, ...facts.map((entry) => say(locale, fact.line, entry)), ...(advice === null ? [] : [advice])].join('\n');
}

/**
 * Makes text mean itself in Markdown, in the middle of a line. Control characters go. Addresses are kept from becoming links; other full stops,
 * hyphens and round brackets stay bare, for the editors that show Markdown as it is.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/[\\`*_{}[\]|>~$^!@]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/www(?=\.)/gi, '$&\\');
}
