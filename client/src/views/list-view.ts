/** A side view as a list that is asked for anew whenever the page in front was read again, and only while somebody looks at it. */
import {
  type Command,
  EventEmitter,
  type TextDocument,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  type TreeViewOptions,
  type Uri,
  window,
} from 'vscode';
import type { PagePart, PageResult, StatusParams } from '../../../server/src/lsp/protocol.js';
import { askPage, isSameReading } from '../ask-page.js';
import type { Pages } from '../pages.js';
import type { Server } from '../server.js';

/** One line of a list. Both are made when the line is shown, so that a list of many thousand costs what is seen of it. */
export interface Line {
  item(): TreeItem;
  children?(): readonly Line[];
}

export interface ListView {
  dispose(): void;
  readonly tree: TreeView<Line>;
  /** Draws anew from what is known. */
  draw(): void;
}

interface ListOptions {
  readonly id: string;
  readonly part: PagePart;
  /** The lines of a page; also told where there is no page, with null, for badges and messages. */
  lines(page: PageResult | null, document: TextDocument | undefined, tree: TreeView<Line>): readonly Line[];
}

/** How long after a reading the lists are drawn, in ms: keys that follow each other quickly draw them once. */
const REST = 150;

export function showList(server: Server, pages: Pages, { id, part, lines }: ListOptions): ListView {
  const changes = new EventEmitter<undefined>();
  let shown: readonly Line[] = [];
  let page: PageResult | null = null;
  let document: TextDocument | undefined;
  // The reading that is shown.
  let drawn: StatusParams | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  const provider: TreeDataProvider<Line> = {
    onDidChangeTreeData: changes.event,
    getTreeItem: (line) => line.item(),
    getChildren: (line) => [...(line === undefined ? shown : (line.children?.() ?? []))],
  };
  const options: TreeViewOptions<Line> = { treeDataProvider: provider, showCollapseAll: true };
  const tree = window.createTreeView(id, options);

  function draw(): void {
    shown = lines(page, document, tree);
    changes.fire(undefined);
  }

  async function ask(): Promise<void> {
    const mine = ++round;
    const front = pages.front;
    const status = front && pages.statusOf(front);
    if (front !== undefined && front === document && status !== undefined && isSameReading(status, drawn)) return;
    const next = front === undefined ? null : await askPage(server, front, [part]);
    if (mine !== round) return;
    // A text that went on meanwhile is told of again; until then what is shown stays.
    if (next === null && front !== undefined && front === document && server.state === 'running') return;
    page = next;
    drawn = next === null ? undefined : status;
    document = front;
    draw();
  }

  function later(): void {
    if (!tree.visible) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), REST);
  }

  const parts = [tree, changes, pages.onChange(later), tree.onDidChangeVisibility(later)];
  later();
  return {
    tree,
    draw,
    dispose() {
      clearTimeout(timer);
      for (const each of parts) each.dispose();
    },
  };
}

/** A stretch of a document, in offsets. */
export interface Place {
  readonly uri: Uri;
  readonly start: number;
  readonly end: number;
}

/** Goes to a stretch of the page; `galley.reveal` is registered with the views. */
export function revealing(document: TextDocument, start: number, end: number, title: string): Command {
  const place: Place = { uri: document.uri, start, end };
  return { command: 'galley.reveal', title, arguments: [place] };
}
