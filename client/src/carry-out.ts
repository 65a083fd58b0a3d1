/** The server's own code actions, asked for and carried out: what keys, menus, views and the proof do is what the light bulb does. */
import { type CodeAction, commands, type Range, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient, CodeAction as ProtocolAction } from 'vscode-languageclient';
import type { ActionKind } from '../../server/src/lsp/protocol.js';
import { isReadOnly } from './read-only.js';
import { words } from './wording.js';

/** Why there was nothing to do. */
export type Reason =
  | 'none.join'
  | 'none.bringTogether'
  | 'none.reassemble'
  | 'none.split'
  | 'none.role'
  | 'none.apart'
  | 'none.joinAll';

/** Kinds of actions: one, or all below one. */
type Kinds = ActionKind | 'refactor.rewrite.galley.role';

/** An action as the editor takes it; one that is shown first may be put away by the person, which is no failure. */
export interface Offer {
  readonly action: CodeAction;
  readonly isShownFirst: boolean;
}

/**
 * What the server offers of these kinds at a place, the most likely first. It is asked directly: the editor's own command for it forgets that an
 * edit is to be shown before it is done.
 */
export async function actionsAt(
  client: BaseLanguageClient,
  document: TextDocument,
  where: Range,
  ...kinds: readonly Kinds[]
): Promise<Offer[]> {
  const offered = await client.sendRequest<ProtocolAction[] | null>('textDocument/codeAction', {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    range: client.code2ProtocolConverter.asRange(where),
    context: { diagnostics: [], only: kinds, triggerKind: 1 },
  });
  return Promise.all(
    (offered ?? []).map(async (each) => ({
      action: await client.protocol2CodeConverter.asCodeAction(each),
      isShownFirst: each.edit?.changeAnnotations !== undefined,
    })),
  );
}

/** Does what an action says, if the text is still that of `version`. True when it was done; else the person is told why not. */
export async function carryOut(
  offer: Offer | undefined,
  document: TextDocument,
  version: number,
  reason: Reason,
): Promise<boolean> {
  if (offer === undefined) {
    void window.showInformationMessage(words(reason));
    return false;
  }
  const { action, isShownFirst } = offer;
  if (action.edit !== undefined && isReadOnly(document)) {
    void window.showWarningMessage(words('refused.readOnly'));
    return false;
  }
  const isDone = document.version === version && (action.edit === undefined || (await workspace.applyEdit(action.edit)));
  if (!isDone) {
    const isPutAway = isShownFirst && document.version === version;
    if (!isPutAway) void window.showWarningMessage(words('refused.edit'));
    return false;
  }
  if (action.command !== undefined) await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  return true;
}
