/**
 * The commands that change the page or say what is what: each asks the server for its own code action at the caret and carries it out, so
 * that keys, menus and the light bulb do exactly the same.
 */
import {
  type CodeAction,
  commands,
  type Disposable,
  type QuickPickItem,
  Range,
  type Selection,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { ActionKind } from '../../server/src/lsp/protocol.js';
import { isServed } from './documents.js';
import type { Server } from './server.js';
import { words } from './wording.js';

/** The roles that a person chooses from, in the order in which they stand on a page. */
const roles = ['headline', 'kicker', 'deck', 'subhead', 'column', 'byline', 'caption', 'paragraph'] as const;
type ChosenRole = (typeof roles)[number];

type Reason = 'none.join' | 'none.split' | 'none.role' | 'none.apart' | 'none.joinAll';

export function registerMending(server: Server): Disposable[] {
  const at = (editor: TextEditor): Range => editor.selection;
  const whole = ({ document }: TextEditor) => document.validateRange(new Range(0, 0, document.lineCount, 0));
  return [
    commands.registerCommand('galley.joinNext', () => carryOut(server, 'refactor.rewrite.galley.join', at, 'none.join')),
    commands.registerCommand('galley.split', () => carryOut(server, 'refactor.rewrite.galley.split', caret, 'none.split')),
    commands.registerCommand('galley.apart', () => carryOut(server, 'quickfix.galley.apart', at, 'none.apart')),
    commands.registerCommand('galley.joinAll', () => carryOut(server, 'source.fixAll.galley', whole, 'none.joinAll')),
    commands.registerCommand('galley.setRole', async (given?: unknown) => {
      const role = roles.find((name) => name === given) ?? (await askForRole());
      if (role === undefined) return false;
      return carryOut(server, `refactor.rewrite.galley.role.${role}`, at, 'none.role');
    }),
  ];
}

/** A split has one place, whatever is selected around it. */
function caret({ selection }: { readonly selection: Selection }): Range {
  return new Range(selection.active, selection.active);
}

/** Runs the server's first action of a kind. True when something was done; else the person is told why not. */
async function carryOut(
  server: Server,
  kind: ActionKind,
  where: (editor: TextEditor) => Range,
  reason: Reason,
): Promise<boolean> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isServed(editor.document)) {
    void window.showInformationMessage(words('none.page'));
    return false;
  }
  if ((await server.client()) === null) return false;
  const version = editor.document.version;
  const found = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    where(editor),
    kind,
    1,
  );
  const action = found.find((each) => each.disabled === undefined && (each.edit !== undefined || each.command !== undefined));
  if (action === undefined) {
    void window.showInformationMessage(found[0]?.disabled?.reason ?? words(reason));
    return false;
  }
  if (editor.document.version !== version || (action.edit !== undefined && !(await workspace.applyEdit(action.edit)))) {
    void window.showWarningMessage(words('refused.edit'));
    return false;
  }
  if (action.command !== undefined) await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  return true;
}

async function askForRole(): Promise<ChosenRole | undefined> {
  const items = roles.map((role): QuickPickItem & { readonly role: ChosenRole } => ({
    role,
    label: words(`role.${role}`),
    description: words(`role.${role}.what`),
  }));
  return (await window.showQuickPick(items, { title: words('role.title'), matchOnDescription: true }))?.role;
}
