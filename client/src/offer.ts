/**
 * Recognition: a plain-text file that is named in `galley.files` or in `.galley.json` is read as a newspaper page; one that looks like a page
 * is offered the switch, once. What people answer is remembered in the workspace, and whoever switches a file back is not asked again.
 */
import { type ExtensionContext, languages, Range, type TextDocument, type TextEditor, type Uri, window, workspace } from 'vscode';
import { editableSchemes, isNamed, NEWSTEXT } from './documents.js';
import { LOOK_AT, looksLikeNewsPage } from './newspage.js';
import { isNamedByPaper } from './paper.js';
import { words } from './wording.js';

type Answer = 'yes' | 'no';

const ANSWERS = 'galley.answers';
const FOLDERS = 'galley.neverInFolders';

/** An edit of this many code units is a paste, perhaps of a page into a new file; typing is not looked at. */
const PASTED = 300;

/** Enough for years of pages; the oldest answers are forgotten first. */
const ANSWERS_KEPT = 2000;

/** Documents that Galley itself opened with text of another kind. */
const ours = new WeakSet<TextDocument>();

/** What Galley made of a page, an export perhaps, looks like a page itself, and nobody is to be asked about it. */
export function leaveAlone(document: TextDocument): void {
  ours.add(document);
}

export function offerSwitch(context: ExtensionContext): void {
  /** Files that were asked about, or switched, since they were opened. */
  const handled = new Set<string>();

  const answers = () => context.workspaceState.get<Readonly<Record<string, Answer>>>(ANSWERS, {});
  const folders = () => context.workspaceState.get<readonly string[]>(FOLDERS, []);

  async function remember(uri: Uri, answer: Answer): Promise<void> {
    const { [uri.toString()]: _old, ...others } = answers();
    const kept = [...Object.entries(others), [uri.toString(), answer] as const].slice(-ANSWERS_KEPT);
    await context.workspaceState.update(ANSWERS, Object.fromEntries(kept));
  }

  async function read(document: TextDocument): Promise<void> {
    await languages.setTextDocumentLanguage(document, NEWSTEXT);
  }

  async function look(editor: TextEditor | undefined): Promise<void> {
    const document = editor?.document;
    if (document?.languageId !== 'plaintext' || !editableSchemes().includes(document.uri.scheme) || ours.has(document)) return;
    const uri = document.uri.toString();
    if (handled.has(uri) || answers()[uri] === 'no') return;
    if (isNamed(document) || answers()[uri] === 'yes' || (await isNamedByPaper(document))) {
      handled.add(uri);
      if (!document.isClosed) await read(document);
      return;
    }
    // The editor went on while the settings file was read: perhaps this was asked in the meantime.
    if (handled.has(uri)) return;
    if (!workspace.getConfiguration('galley', document).get('offerSwitch', true)) return;
    if (folders().some((folder) => uri.startsWith(folder)) || !looksLikeNewsPage(beginning(document))) return;
    handled.add(uri);
    const yes = words('offer.yes');
    const notThisFile = words('offer.notThisFile');
    const notThisFolder = words('offer.notThisFolder');
    const file = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    // The name of a document without a file is given to another one next time, and it lies in no folder.
    const { isUntitled } = document;
    const choices = isUntitled ? [yes, notThisFile] : [yes, notThisFile, notThisFolder];
    const answer = await window.showInformationMessage(words('offer.question', { file }), ...choices);
    if (answer === yes) {
      if (!isUntitled) await remember(document.uri, 'yes');
      if (!document.isClosed) await read(document);
    } else if (isUntitled) return;
    else if (answer === notThisFile) await remember(document.uri, 'no');
    else if (answer === notThisFolder) await context.workspaceState.update(FOLDERS, [...folders(), folderOf(uri)]);
  }

  const lookLater = (editor: TextEditor | undefined) => void look(editor);
  context.subscriptions.push(
    window.onDidChangeActiveTextEditor(lookLater),
    workspace.onDidOpenTextDocument((document) => {
      if (document === window.activeTextEditor?.document) lookLater(window.activeTextEditor);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const pasted = contentChanges.some(({ text }) => text.length >= PASTED);
      if (pasted && document === window.activeTextEditor?.document) lookLater(window.activeTextEditor);
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (document.isClosed) handled.delete(document.uri.toString());
      // The editor reports a change of language as close, in the old language, and open of the same document, which is not closed then:
      // this one was a newspaper page and a person made it something else.
      else if (document.languageId === NEWSTEXT) {
        handled.add(document.uri.toString());
        if (!document.isUntitled) void remember(document.uri, 'no');
      }
    }),
  );
  lookLater(window.activeTextEditor);
}

function beginning(document: TextDocument): string {
  let line = 0;
  for (let length = 0; line < document.lineCount && length < LOOK_AT; line++) length += document.lineAt(line).text.length + 1;
  return document.getText(new Range(0, 0, line, 0));
}

/** `file:///pages/2025/a.txt` → `file:///pages/2025/` */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
