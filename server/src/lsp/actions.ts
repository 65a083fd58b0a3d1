/** textDocument/codeAction. */
import type { AnnotatedTextEdit, CodeAction, Command, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import { actions as wording } from '../../../l10n/actions.js';
import { say } from '../../../l10n/index.js';
import type { Engine } from '../core/engine.js';
import type { Page } from '../core/model.js';
import type { Statistics } from '../core/seams/statistics.js';
import { actionsAt, fixAllKind, isWanted, mayBeWanted, type PlainAction, type Preview } from '../features/actions.js';
import { commandFor } from './decision-command.js';
import type { OpenDocument } from './documents.js';
import { openMendedFor } from './open-mended.js';
import { lineAt, toRange, toSpan, toTextEdit } from './positions.js';
import type { ActionRequest } from './requests.js';
import type { Session } from './session.js';

/** What can be done at the place that is asked about. */
export function actionsOf(
  session: Session,
  known: { readonly engine: Engine; readonly statistics: Statistics },
  page: Page,
  document: OpenDocument,
  request: ActionRequest,
): (CodeAction | Command)[] {
  const { only } = request;
  const actions = actionsAt(page, toSpan(document.lines, request.range), {
    ...known,
    locale: session.locale,
    held: document.decisions.held,
    automatic: request.automatic,
    lineAt: (offset) => lineAt(document.lines, offset),
    wants: (kind) => mayBeWanted(only, kind) && (kind !== fixAllKind || mayFixAll(request, document)),
  });
  return actions.flatMap((action) => toCodeAction(session, document, request, action) ?? []);
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
  const offered = offerOf(session, document, action);
  if (!client.codeActionLiterals) return offered.command ?? null;
  const settled =
    action.settles === null ? [] : request.diagnostics.filter((diagnostic) => isSettled(document, diagnostic, action));
  return {
    kind: action.kind,
    ...(settled.length > 0 && { diagnostics: settled }),
    ...(action.preferred && client.preferredActions && { isPreferred: true }),
    ...offered,
  };
}

/** What the action is called in this client, and what it does there: an edit or a command. */
function offerOf(
  session: Session,
  document: OpenDocument,
  { effect, title }: PlainAction,
): Pick<CodeAction, 'title' | 'edit' | 'command'> {
  const { client, locale } = session;
  if ('edits' in effect) return { title, edit: toWorkspaceEdit(session, document, effect.edits) };
  if ('decision' in effect) return { title, command: commandFor(document, title, effect.decision) };
  const { opens, preview } = effect;
  if (preview !== null && client.changeAnnotations) {
    return { title: say(locale, wording.withPreview, { title }), edit: toPreview(document, preview) };
  }
  if (opens === null) return { title, edit: toWorkspaceEdit(session, document, [preview.edit]) };
  const name = say(locale, wording.asNewDocument, { title });
  return { title: name, command: openMendedFor(document, name, opens) };
}

/** An edit that the client shows before it does it. */
function toPreview({ lines, uri }: OpenDocument, { edit, label, description }: Preview): WorkspaceEdit {
  const annotated: AnnotatedTextEdit = { ...toTextEdit(lines, edit), annotationId: PREVIEW };
  return {
    documentChanges: [{ textDocument: { uri, version: lines.version }, edits: [annotated] }],
    changeAnnotations: { [PREVIEW]: { label, description, needsConfirmation: true } },
  };
}

/** There is one change in such an edit, so its annotation needs no name of its own. */
const PREVIEW = 'galley';

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
