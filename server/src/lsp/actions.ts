/** textDocument/codeAction, and the command by which a person's decision arrives. */
import {
  type CodeAction,
  type Command,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { say } from '../../../l10n/index.js';
import { answers } from '../../../l10n/server.js';
import type { Engine } from '../core/engine.js';
import type { Statistics } from '../core/seams/statistics.js';
import { actionsAt, fixAllKind, isWanted, mayBeWanted, type PlainAction } from '../features/actions.js';
import { decide, type PlaceDecision } from '../features/decide.js';
import type { OpenDocument } from './documents.js';
import { answer, invalid } from './guard.js';
import { lineAt, toOffset, toPosition, toRange, toSpan, toTextEdit } from './positions.js';
import type { DecideArguments, DecideCommand, Decision } from './protocol.js';
import { type ActionRequest, actionRequest, commandRequest, decideArguments } from './requests.js';
import { documentOf, fromPage, type Session } from './session.js';

export const decideCommand: DecideCommand = 'galley.decide';

export function serveActions(session: Session, engine: Engine, statistics: Statistics): void {
  answer(session, 'textDocument/codeAction', actionRequest, (request, token) =>
    fromPage(session, request.uri, token, [], (page, document): (CodeAction | Command)[] => {
      const only = request.only;
      const actions = actionsAt(page, toSpan(document.lines, request.range), {
        locale: session.locale,
        engine,
        statistics,
        automatic: request.automatic,
        lineAt: (offset) => lineAt(document.lines, offset),
        wants: (kind) => mayBeWanted(only, kind) && (kind !== fixAllKind || mayFixAll(request, document)),
      });
      return actions.flatMap((action) => toCodeAction(session, document, request, action) ?? []);
    }),
  );

  answer(session, 'workspace/executeCommand', commandRequest, async ({ command, args }, token) => {
    if (command !== decideCommand) throw invalid(`There is no command ${command}.`);
    const { uri, version, decision } = decideArguments(args);
    const document = documentOf(session, uri);
    const stale = (): ResponseError<void> => new ResponseError(LSPErrorCodes.ContentModified, say(session.locale, answers.stale));
    if (version !== document.lines.version) throw stale();
    const page = await session.page(document, token);
    const decisions = decide(page, toPlace(document, decision));
    if (decisions === null) throw invalid(say(session.locale, answers.noBlock));
    document.decisions = decisions;
    session.changed([document]);
    return null;
  });
}

/**
 * "Fix all on save" without a name is asked of every extension at once; a plain text or Markdown file then stays as it is. Whoever asks
 * for `source.fixAll.galley`, or opens the menu of source actions, means it. Fixing on save asks by kind but counts as automatic; an editor
 * that asks for nothing in particular on every move of the cursor gets none.
 */
function mayFixAll({ only, automatic }: ActionRequest, document: OpenDocument): boolean {
  if (only === null) return !automatic;
  if (document.languageId === 'newstext' || !only.includes('source.fixAll')) return true;
  return isWanted(
    only.filter((kind) => kind !== 'source.fixAll'),
    fixAllKind,
  );
}

function toCodeAction(
  session: Session,
  document: OpenDocument,
  request: ActionRequest,
  action: PlainAction,
): CodeAction | Command | null {
  const { client } = session;
  const { effect, title } = action;
  if (!client.codeActionLiterals) return 'decision' in effect ? commandFor(document, title, effect.decision) : null;
  const settled =
    action.settles === null ? [] : request.diagnostics.filter((diagnostic) => isSettled(document, diagnostic, action));
  return {
    title,
    kind: action.kind,
    ...(settled.length > 0 && { diagnostics: settled }),
    ...(action.preferred && client.preferredActions && { isPreferred: true }),
    ...('edits' in effect
      ? { edit: toWorkspaceEdit(session, document, effect.edits) }
      : { command: commandFor(document, title, effect.decision) }),
  };
}

/** The edit of one document, bound to the version it was made from where the client understands that. */
function toWorkspaceEdit(
  session: Session,
  document: OpenDocument,
  edits: readonly Parameters<typeof toTextEdit>[1][],
): WorkspaceEdit {
  const { lines, uri } = document;
  const textEdits = edits.map((edit) => toTextEdit(lines, edit));
  if (!session.client.documentChanges) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version: lines.version }, edits: textEdits }] };
}

function isSettled(document: OpenDocument, diagnostic: Diagnostic, { settles }: PlainAction): boolean {
  if (settles === null || diagnostic.code !== settles.rule) return false;
  const { start } = toRange(document.lines, settles.at);
  return diagnostic.range.start.line === start.line && diagnostic.range.start.character === start.character;
}

function commandFor(document: OpenDocument, title: string, decision: PlaceDecision): Command {
  const { lines, uri } = document;
  const at = (offset: number): ReturnType<typeof toPosition> => toPosition(lines, offset);
  const placed: Decision =
    'left' in decision
      ? { kind: decision.kind, left: at(decision.left), right: at(decision.right) }
      : { ...decision, at: at(decision.at) };
  const args: DecideArguments = { format: 1, uri, version: lines.version, decision: placed };
  return { title, command: decideCommand, arguments: [args] };
}

function toPlace({ lines }: OpenDocument, decision: Decision): PlaceDecision {
  if ('left' in decision) {
    return { kind: decision.kind, left: toOffset(lines, decision.left), right: toOffset(lines, decision.right) };
  }
  return { ...decision, at: toOffset(lines, decision.at) };
}
