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
  ThemeColor,
  ThemeIcon,
  TreeItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CheckMethod, CheckParams, CheckResult } from '../../server/src/lsp/protocol.js';
import type { Command } from './commands.js';
import { filePatterns, isServed, NEWSTEXT } from './documents.js';
import { link } from './rules.js';
import type { Server } from './server.js';
import { readSidecarOf } from './sidecars.js';
import { words } from './wording.js';

const CHECK: CheckMethod = 'galley/check';

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
      const { openSeams, orphans, paragraphs, reviewed } = result;
      pages.push({ uri, open: openSeams + orphans, paragraphs, reviewed });
      const items = await client.protocol2CodeConverter.asDiagnostics([...result.diagnostics]);
      for (const item of items) link(item);
      if (!isOpen(uri)) problems.set(uri, items);
    }
    show(pages.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1)));
    if (unread > 0 && !token.isCancellationRequested) void window.showWarningMessage(words('folder.unread', { count: unread }));
    const open = pages.reduce((sum, page) => sum + page.open, 0);
    const summary = token.isCancellationRequested
      ? words('folder.stopped', { pages: pages.length })
      : words('folder.done', { pages: pages.length, open });
    window.setStatusBarMessage(summary, 8000);
  }

  async function nextPage(): Promise<void> {
    const at = window.activeTextEditor?.document.uri.path ?? '';
    const left = checked.filter(({ open }) => open > 0);
    const next = left.find(({ uri }) => uri.path > at);
    if (next === undefined) void window.showInformationMessage(words('folder.last'));
    else await window.showTextDocument(next.uri);
  }

  return {
    parts: [problems, changes, tree, workspace.onDidOpenTextDocument((document) => problems.delete(document.uri))],
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
async function checkFile(client: BaseLanguageClient, uri: Uri, token: CancellationToken): Promise<CheckResult | null> {
  try {
    const bytes = await workspace.fs.readFile(uri);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const languageId = uri.path.endsWith('.md') && !uri.path.endsWith('.news.md') ? 'markdown' : NEWSTEXT;
    const params: CheckParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(uri), languageId, version: 0, text },
      sidecar: await readSidecarOf(uri),
    };
    return await client.sendRequest<CheckResult>(CHECK, params, token);
  } catch {
    return null;
  }
}

function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString() && isServed(document));
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
