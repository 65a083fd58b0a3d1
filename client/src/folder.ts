/**
 * Whole folders: every page is checked without being opened, its problems go into the problem list, and a list of the pages says where work is
 * left. A page that is opened is the server's own business from then on.
 */
import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  FileType,
  languages,
  ProgressLocation,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SIDECAR_ENDING } from '../../server/src/decisions/sidecar-name.js';
import type { CheckMethod, CheckParams, CheckResult } from '../../server/src/lsp/protocol.js';
import type { Command } from './commands.js';
import { filePatterns, isServed, NEWSTEXT } from './documents.js';
import { link } from './rules.js';
import type { Server } from './server.js';
import { readSidecarOf } from './sidecars.js';
import { words } from './wording.js';

const CHECK: CheckMethod = 'galley/check';

/** How long after a change a page of the list is looked at again, in ms: what is decided is in its file by then, and typing rests. */
const REST = 500;

/** Pages as they are known without a setting. */
const PAGE = /\.news(?:\.txt|\.md)?$/i;

interface CheckedPage {
  readonly uri: Uri;
  readonly open: number;
  /** Paragraphs, and how many of them people have reviewed. */
  readonly paragraphs: number;
  readonly reviewed: number;
}

interface Checking {
  readonly parts: readonly Disposable[];
  readonly commands: Readonly<Record<string, Command>>;
}

export function checkingFolders(server: Server): Checking {
  const problems = languages.createDiagnosticCollection('galley.folder');
  const changes = new EventEmitter<undefined>();
  let checked: readonly CheckedPage[] = [];

  const tree = window.createTreeView<CheckedPage>('galley.folder', {
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getTreeItem: pageItem,
      getChildren: (page) => (page === undefined ? [...checked] : []),
      getParent: () => undefined,
    },
  });

  function show(pages: readonly CheckedPage[]): void {
    checked = pages;
    changes.fire(undefined);
  }

  async function checkAll(token: CancellationToken, told: (share: number, name: string) => void): Promise<void> {
    const client = await server.client();
    if (client === null) return;
    const files = await findPages();
    if (files.length === 0) {
      void window.showInformationMessage(words('folder.none'));
      return;
    }
    problems.clear();
    const pages: CheckedPage[] = [];
    let unread = 0;
    for (const uri of files) {
      if (token.isCancellationRequested) break;
      told(100 / files.length, workspace.asRelativePath(uri));
      const result = await checkFile(client, uri, token);
      if (result === null) {
        unread++;
        continue;
      }
      pages.push(pageOf(uri, result));
      await showProblems(client, uri, result);
    }
    show(pages.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1)));
    // Whoever asked from the palette has not seen the list yet.
    if (pages[0] !== undefined) void tree.reveal(pages[0], { select: false });
    if (unread > 0 && !token.isCancellationRequested) void window.showWarningMessage(words('folder.unread', { count: unread }));
    const open = pages.reduce((sum, page) => sum + page.open, 0);
    const summary = token.isCancellationRequested
      ? words('folder.stopped', { pages: pages.length })
      : words('folder.done', { pages: pages.length, open });
    window.setStatusBarMessage(summary, 8000);
  }

  /** What is open shows its own problems. */
  async function showProblems(client: BaseLanguageClient, uri: Uri, { diagnostics }: CheckResult): Promise<void> {
    const items = await client.protocol2CodeConverter.asDiagnostics([...diagnostics]);
    for (const item of items) link(item);
    if (isOpen(uri)) problems.delete(uri);
    else problems.set(uri, items);
  }

  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /** Looks at one page of the list again, a moment after something changed in it. */
  function lookAgain(uri: Uri): void {
    const key = uri.toString();
    if (!checked.some((page) => page.uri.toString() === key)) return;
    clearTimeout(waiting.get(key));
    waiting.set(
      key,
      setTimeout(() => {
        waiting.delete(key);
        void checkAgain(uri);
      }, REST),
    );
  }

  async function checkAgain(uri: Uri): Promise<void> {
    const client = server.state === 'running' ? await server.client() : null;
    const result = client && (await checkFile(client, uri));
    if (client === null || result === null) return; // it was taken away, or the server is; the list is as it was
    show(checked.map((page) => (page.uri.toString() === uri.toString() ? pageOf(uri, result) : page)));
    await showProblems(client, uri, result);
  }

  const sidecars = workspace.createFileSystemWatcher(`**/*${SIDECAR_ENDING}`);
  const decidedAbout = (sidecar: Uri): void => lookAgain(sidecar.with({ path: sidecar.path.slice(0, -SIDECAR_ENDING.length) }));

  async function nextPage(): Promise<void> {
    const at = window.activeTextEditor?.document.uri.path ?? '';
    const left = checked.filter(({ open }) => open > 0);
    const next = left.find(({ uri }) => uri.path > at);
    if (next === undefined) void window.showInformationMessage(words('folder.last'));
    else await window.showTextDocument(next.uri);
  }

  return {
    parts: [
      problems,
      changes,
      tree,
      sidecars,
      sidecars.onDidChange(decidedAbout),
      sidecars.onDidCreate(decidedAbout),
      sidecars.onDidDelete(decidedAbout),
      server.onStatus(({ uri }) => lookAgain(Uri.parse(uri))),
      workspace.onDidOpenTextDocument((document) => problems.delete(document.uri)),
      workspace.onDidCloseTextDocument(({ uri }) => lookAgain(uri)),
      {
        dispose() {
          for (const timer of waiting.values()) clearTimeout(timer);
        },
      },
    ],
    commands: {
      checkFolder: () =>
        window.withProgress(
          { location: ProgressLocation.Notification, title: words('folder.checking'), cancellable: true },
          (progress, token) => checkAll(token, (increment, message) => progress.report({ increment, message })),
        ),
      nextPage,
    },
  };
}

/** Every page of the folders that are open: by its ending, or because the settings name it. */
async function findPages(): Promise<readonly Uri[]> {
  const byEnding = await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => pagesBelow(uri)));
  const named = await Promise.all(filePatterns().map((pattern) => workspace.findFiles(pattern, '**/node_modules/**')));
  const all = [...byEnding.flat(), ...named.flat()];
  return [...new Map(all.map((uri) => [uri.toString(), uri])).values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Walks a folder itself: search by pattern is not there in every editor. Hidden folders and those of packages hold no pages. */
async function pagesBelow(folder: Uri): Promise<Uri[]> {
  const entries = await workspace.fs.readDirectory(folder);
  const found = await Promise.all(
    entries.map(async ([name, type]) => {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory) return name.startsWith('.') || name === 'node_modules' ? [] : pagesBelow(uri);
      return PAGE.test(name) ? [uri] : [];
    }),
  );
  return found.flat();
}

/** Null where the file cannot be read, or is no text in UTF-8. */
async function checkFile(client: BaseLanguageClient, uri: Uri, token?: CancellationToken): Promise<CheckResult | null> {
  try {
    const text = openDocument(uri)?.getText() ?? (await textOf(uri));
    const languageId = uri.path.endsWith('.md') && !uri.path.endsWith('.news.md') ? 'markdown' : NEWSTEXT;
    const params: CheckParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(uri), languageId, version: 0, text },
      sidecar: await readSidecarOf(uri),
    };
    return await (token === undefined
      ? client.sendRequest<CheckResult>(CHECK, params)
      : client.sendRequest<CheckResult>(CHECK, params, token));
  } catch {
    return null;
  }
}

async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
}

/** The document of a page that is open, with what is not saved yet. */
function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString() && isServed(document));
}

function isOpen(uri: Uri): boolean {
  return openDocument(uri) !== undefined;
}

function pageOf(uri: Uri, { openSeams, orphans, paragraphs, reviewed }: CheckResult): CheckedPage {
  return { uri, open: openSeams + orphans, paragraphs, reviewed };
}

function pageItem({ uri, open, paragraphs, reviewed }: CheckedPage): TreeItem {
  const item = new TreeItem(uri);
  const isReviewed = reviewed > 0 && reviewed === paragraphs;
  const state = open > 0 ? words('folder.open', { open }) : words('folder.whole');
  const review = isReviewed ? words('folder.reviewed') : words('folder.partly', { reviewed, paragraphs });
  item.description = reviewed > 0 ? `${state} · ${review}` : state;
  item.iconPath =
    open > 0
      ? new ThemeIcon('circle-large-outline', new ThemeColor('list.warningForeground'))
      : new ThemeIcon(isReviewed ? 'pass-filled' : 'pass', new ThemeColor('charts.green'));
  item.command = { command: 'vscode.open', title: words('view.goTo'), arguments: [uri] };
  return item;
}
