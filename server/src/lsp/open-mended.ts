/** The command `galley.openMended`: the page as it is after a mending that moves text, as a new document, for editors that cannot show an edit first. */
import type { CancellationToken, Command, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { say } from '../../../l10n/index.js';
import { answers } from '../../../l10n/server.js';
import { type MendedText, mendedText } from '../features/mended.js';
import { applyEdit, showDocument, warn } from './client.js';
import { openMendedArguments } from './command-arguments.js';
import { openMendedCommand } from './command-names.js';
import { nameOf, type OpenDocument } from './documents.js';
import { impossible } from './guard.js';
import { toOffset, toPosition } from './positions.js';
import type { Mend, OpenMendedArguments, OpenMendedResult } from './protocol.js';
import { documentAt, type Session } from './session.js';

/** The command for one mending of the document as it is now. */
export function openMendedFor({ lines, uri }: OpenDocument, title: string, what: MendedText): Command {
  const args: OpenMendedArguments = { format: 1, uri, version: lines.version, mend: toMend(lines, what) };
  return { title, command: openMendedCommand, arguments: [args] };
}

function toMend(lines: OpenDocument['lines'], what: MendedText): Mend {
  switch (what.kind) {
    case 'seam':
      return { kind: 'seam', left: toPosition(lines, what.left), right: toPosition(lines, what.right) };
    case 'article':
      return { kind: 'article', at: toPosition(lines, what.at) };
    case 'page':
      return what;
  }
}

function fromMend(lines: OpenDocument['lines'], mend: Mend): MendedText {
  switch (mend.kind) {
    case 'seam':
      return { kind: 'seam', left: toOffset(lines, mend.left), right: toOffset(lines, mend.right) };
    case 'article':
      return { kind: 'article', at: toOffset(lines, mend.at) };
    case 'page':
      return mend;
  }
}

/** Gives the mended text to a client that shows it, or has a file made beside the page and shown; null where the person was told otherwise. */
export async function openMended(
  session: Session,
  args: readonly unknown[],
  token: CancellationToken,
): Promise<OpenMendedResult | null> {
  const { uri, version, mend } = openMendedArguments(args);
  const { client, connection, locale } = session;
  const document = documentAt(session, uri, version);
  const page = await session.page(document, token);
  const text = mendedText(page, fromMend(document.lines, mend));
  if (text === null) throw impossible(say(locale, answers.nothingToMend));
  if (client.opensText) return { text };
  if (!client.makesFiles) {
    await warn(connection, say(locale, answers.cannotOpen, { file: nameOf(document) }));
    return null;
  }
  const target = besides(uri);
  const { applied } = await applyEdit(connection, newFile(target, text));
  if (!applied) await warn(connection, say(locale, answers.notMade, { file: nameOf({ uri: target }) }));
  else if (client.showsDocuments) await showDocument(connection, target);
  return null;
}

/** `page.news.txt` becomes `page.mended.news.txt`. */
function besides(uri: string): string {
  const name = uri.lastIndexOf('/') + 1;
  const dot = uri.indexOf('.', name);
  return dot < 0 ? `${uri}.mended` : `${uri.slice(0, dot)}.mended${uri.slice(dot)}`;
}

/** A file that is there already is never written over: the client then refuses. */
function newFile(uri: string, text: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const edit: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: [{ range: { start, end: start }, newText: text }],
  };
  return { documentChanges: [{ kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } }, edit] };
}
