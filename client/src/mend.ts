/**
 * The commands that change the page or say what is what: each asks the server for its own code action at the caret and carries it out, so
 * that keys, menus and the light bulb do exactly the same.
 */
import { type QuickPickItem, Range, type TextEditor, window } from 'vscode';
import type { Wording } from '../../l10n/index.js';
import { type GivenRole, givenRoles, roleMeanings } from '../../l10n/roles.js';
import { roleNames } from '../../l10n/symbols.js';
import type { ActionKind } from '../../server/src/lsp/protocol.js';
import { actionsAt, carryOut, type Offer, type Reason } from './carry-out.js';
import type { Command } from './commands.js';
import { pageInFront } from './front.js';
import type { Server } from './server.js';
import { type Spot, spotOf } from './thing.js';
import type { ArticleLine } from './views/articles.js';
import { worded, words } from './wording.js';

export function mendingCommands(server: Server): Readonly<Record<string, Command>> {
  const selected = (editor: TextEditor): Range => editor.selection;
  // A split has one place, whatever is selected around it.
  const caret = ({ selection }: TextEditor) => new Range(selection.active, selection.active);
  const whole = ({ document }: TextEditor) => document.validateRange(new Range(0, 0, document.lineCount, 0));

  const doFirst = async (kind: ActionKind, where: (editor: TextEditor) => Range, reason: Reason): Promise<boolean> => {
    const front = await pageInFront(server);
    if (front === null) return false;
    const { editor } = front;
    const { version } = editor.document;
    const [first] = await actionsAt(front.client, editor.document, where(editor), kind);
    return carryOut(first, editor.document, version, reason);
  };
  return {
    joinNext: () => doFirst('refactor.rewrite.galley.join', selected, 'none.join'),
    bringTogether: () => doFirst('quickfix.galley.move', selected, 'none.bringTogether'),
    reassembleArticle: (line) =>
      isArticleLine(line)
        ? reassembleListed(server, line)
        : doFirst('refactor.rewrite.galley.reassemble.article', caret, 'none.reassemble'),
    reassemblePage: () => doFirst('refactor.rewrite.galley.reassemble.page', caret, 'none.reassemble'),
    openReassembled: () => doFirst('refactor.rewrite.galley.open.page', caret, 'none.reassemble'),
    split: () => doFirst('refactor.rewrite.galley.split', caret, 'none.split'),
    apart: () => doFirst('quickfix.galley.apart', selected, 'none.apart'),
    joinAll: () => doFirst('source.fixAll.galley', whole, 'none.joinAll'),
    setRole: async (given) => {
      const role = givenRoles.find((each) => each === given);
      const spot = await spotOf(server, given);
      return spot !== null && setRole(spot, role);
    },
  };
}

/** The article of a line of the view, wherever the caret is. */
async function reassembleListed(server: Server, line: ArticleLine): Promise<boolean> {
  const spot = await spotOf(server, line);
  if (spot === null) return false;
  const { document, version, client, range } = spot;
  const [first] = await actionsAt(client, document, range, 'refactor.rewrite.galley.reassemble.article');
  return carryOut(first, document, version, 'none.reassemble');
}

/** Keys and other extensions may call a command with anything. */
function isArticleLine(line: unknown): line is ArticleLine {
  return typeof line === 'object' && line !== null && 'thing' in line;
}

/** Says what a block is. The server offers every role but the one that the text has already. */
async function setRole({ document, version, client, range }: Spot, given: GivenRole | undefined): Promise<boolean> {
  const offered = new Map<string, Offer>();
  for (const offer of await actionsAt(client, document, range, 'refactor.rewrite.galley.role')) {
    offered.set(offer.action.kind?.value.split('.').at(-1) ?? '', offer);
  }
  const role = given ?? (offered.size > 0 ? await askForRole(offered) : 'headline');
  if (role === undefined) return false;
  return carryOut(offered.get(role), document, version, 'none.role');
}

async function askForRole(offered: ReadonlyMap<string, Offer>): Promise<GivenRole | undefined> {
  const items = givenRoles.map((role): QuickPickItem & { readonly role: GivenRole } => ({
    role,
    label: asTitle(roleNames[role]),
    description: offered.has(role) ? worded(roleMeanings[role]) : `${worded(roleMeanings[role])} · ${words('role.now')}`,
  }));
  const options = { title: words('role.title'), matchOnDescription: true };
  return (await window.showQuickPick(items, options))?.role;
}

/** As an entry of a list begins: “Headline”. */
function asTitle(name: Wording): string {
  const text = worded(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
