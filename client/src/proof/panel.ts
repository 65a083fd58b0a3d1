/**
 * The reading proof beside the text: one panel a page, told of every new reading, of the caret and of scrolling, and carrying out what is said
 * in it. The panel shows; all that is known and done is on this side.
 */
import {
  type Disposable,
  type ExtensionContext,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { say } from '../../../l10n/index.js';
import { proofWording } from '../../../l10n/proof.js';
import type { Edit } from '../../../server/src/core/text/edits.js';
import type { ClaimEntry } from '../../../server/src/features/overview.js';
import type { ClaimMethod, ClaimParams, ClaimResult, StatusParams } from '../../../server/src/lsp/protocol.js';
import { askPage, isSameReading } from '../ask-page.js';
import { decideAbout } from '../decide-menu.js';
import type { Pages } from '../pages.js';
import { reveal } from '../reveal.js';
import { acceptSeam, refuseSeam } from '../seam-actions.js';
import type { Server } from '../server.js';
import { spotOf } from '../thing.js';
import { locale, words } from '../wording.js';
import { proofDocument } from './document.js';
import type { FromProof, ToProof } from './messages.js';

const CLAIM: ClaimMethod = 'galley/claim';

/** How long after one side was scrolled by the other its own scrolling is taken for an echo, in ms. */
const ECHO = 400;

interface Opened {
  readonly panel: WebviewPanel;
  /** The page; another one after it was renamed. */
  readonly document: TextDocument;
  /** Draws what one indicator says, as soon as the proof shows its page; the empty string is what has no name. */
  chart(indicator: string): void;
}

const open = new Set<Opened>();

/** Shows the proof of the page in front, the panel that is open already where there is one; with a chart of an indicator, where one is named. */
export function openProof(context: ExtensionContext, server: Server, pages: Pages, indicator?: string): boolean {
  const document = pages.front;
  if (document === undefined) {
    void window.showInformationMessage(words('none.page'));
    return false;
  }
  const shown = [...open].find((each) => each.document === document);
  if (shown !== undefined) {
    shown.panel.reveal(undefined, true);
    if (indicator !== undefined) shown.chart(indicator);
    return true;
  }
  const panel = window.createWebviewPanel(
    'galley.proof',
    titleOf(document.uri),
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, enableFindWidget: true, localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist/client')] },
  );
  const icon = (name: string): Uri => Uri.joinPath(context.extensionUri, 'icons', name);
  panel.iconPath = { light: icon('newstext-light.svg'), dark: icon('newstext-dark.svg') };
  const { opened, parts } = follow(panel, document, server, pages);
  open.add(opened);
  if (indicator !== undefined) opened.chart(indicator);
  panel.onDidDispose(() => {
    open.delete(opened);
    for (const part of parts) part.dispose();
  });
  panel.webview.html = proofDocument(panel.webview, context.extensionUri);
  return true;
}

function titleOf({ path }: Uri): string {
  return say(locale(), proofWording.title, { name: path.slice(path.lastIndexOf('/') + 1) });
}

/** Keeps the panel in step with its page for as long as both are there. */
function follow(panel: WebviewPanel, original: TextDocument, server: Server, pages: Pages) {
  let document = original;
  /** The page is being renamed: its document closes under the old name, and another opens under the new one. */
  let isRenamed = false;
  // The reading that is shown.
  let shown: StatusParams | undefined;
  /** The version whose text the panel was told, and what was typed since. */
  let told: number | undefined;
  let typed: Edit[] = [];
  let scrolledByProof = 0;
  /** The line at the top of the text's window, as last told. */
  let firstLine = -1;
  let charted: string | null = null;
  let isAsked = false; // for a chart that is not drawn yet
  const tell = (message: ToProof): void => void panel.webview.postMessage(message);

  async function showPage(): Promise<void> {
    const status = pages.statusOf(document);
    if (status === undefined) shown = undefined; // the server was started anew
    if (!panel.visible || status === undefined || isSameReading(status, shown)) return;
    const page = await askPage(server, document, charted === null ? ['proof'] : ['proof', 'claims']);
    if (page?.proof == null) return;
    shown = status;
    const { version, proof } = page;
    const text = told === undefined ? document.getText() : { since: told, edits: typed };
    told = version;
    typed = [];
    tell({ kind: 'page', uri: document.uri.toString(), version, language: status.language ?? 'en', text, proof });
    if (page.claims !== null) tellChart(page.claims); // it may have been asked for before a chart was
  }

  function tellChart(claims: readonly ClaimEntry[]): void {
    if (charted === null) return;
    const name = charted;
    const own = claims.filter(({ indicator }) => indicator === name);
    // What contradicts them may go by another name.
    const against = own.flatMap(({ conflicts }) => conflicts);
    const entries = claims.filter(
      (claim) => own.includes(claim) || against.some(({ start, end }) => start < claim.at.end && claim.at.start < end),
    );
    tell({ kind: 'chart', title: name === '' ? words('claims.unnamed') : name, entries, show: isAsked });
    isAsked = false;
  }

  function chart(indicator: string): void {
    charted = indicator;
    isAsked = true;
    shown = undefined;
    void showPage();
  }

  async function goAlong(to: Uri): Promise<void> {
    document = await workspace.openTextDocument(to);
    isRenamed = false;
    panel.title = titleOf(to);
    shown = undefined;
    told = undefined;
    await showPage();
  }

  async function obey(message: FromProof): Promise<void> {
    switch (message.kind) {
      case 'ready':
        shown = undefined;
        told = undefined;
        return showPage();
      case 'go': {
        scrolledByProof = Date.now();
        const range = new Range(document.positionAt(message.start), document.positionAt(message.end));
        return reveal(document, range, !message.focus);
      }
      case 'accept':
        await acceptSeam(server, document, { version: message.version, ...message.seam });
        return undefined;
      case 'refuse':
        return refuseSeam(document, { version: message.version, ...message.seam });
      case 'decide': {
        const spot = await spotOf(server, message);
        if (spot !== null) await decideAbout(spot);
        return undefined;
      }
      case 'uncharted':
        charted = null;
        return undefined;
      case 'ask':
        return tell({ kind: 'claim', offset: message.offset, claim: await claimAt(message.offset) });
      case 'scrolled': {
        scrolledByProof = Date.now();
        const place = document.positionAt(message.offset);
        for (const editor of editorsOf(document)) editor.revealRange(new Range(place, place), 3);
      }
    }
  }

  async function claimAt(offset: number): Promise<ClaimResult | null> {
    const client = await server.client();
    if (client === null) return null;
    const { code2ProtocolConverter: convert } = client;
    const params: ClaimParams = {
      textDocument: { uri: convert.asUri(document.uri) },
      position: convert.asPosition(document.positionAt(offset)),
    };
    return client.sendRequest<ClaimResult | null>(CLAIM, params).catch(() => null);
  }

  const isEcho = (): boolean => Date.now() - scrolledByProof < ECHO;
  const parts: Disposable[] = [
    panel.webview.onDidReceiveMessage((message: FromProof) => void obey(message)),
    panel.onDidChangeViewState(() => {
      // A hidden panel is forgotten, with the text that it had.
      if (!panel.visible) told = undefined;
      void showPage();
    }),
    pages.onChange(() => void showPage()),
    workspace.onDidChangeTextDocument((change) => {
      if (change.document !== document || told === undefined) return;
      for (const { rangeOffset, rangeLength, text } of change.contentChanges)
        typed.push({ start: rangeOffset, end: rangeOffset + rangeLength, text });
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections: [first] }) => {
      if (textEditor.document !== document || first === undefined || isEcho()) return;
      tell({ kind: 'caret', offset: document.offsetAt(first.active) });
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
      if (textEditor.document !== document || first === undefined) return;
      // A panel that opens below, the preview of a move for one, makes the window smaller and scrolls nothing.
      const isScrolled = firstLine !== first.start.line;
      firstLine = first.start.line;
      if (isScrolled && !isEcho()) tell({ kind: 'scrolled', offset: document.offsetAt(first.start) });
    }),
    workspace.onWillRenameFiles(({ files }) => {
      isRenamed = newPlaceOf(document.uri, files) !== null;
    }),
    workspace.onDidRenameFiles(({ files }) => {
      const to = newPlaceOf(document.uri, files);
      if (to !== null) void goAlong(to);
    }),
    workspace.onDidCloseTextDocument((closed) => {
      if (closed === document && !isRenamed) panel.dispose();
    }),
  ];
  const opened: Opened = {
    panel,
    chart,
    get document() {
      return document;
    },
  };
  return { opened, parts };
}

/** Where a file is after some were renamed, or folders above it; null where it stays. */
function newPlaceOf({ path }: Uri, files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[]): Uri | null {
  for (const { oldUri, newUri } of files) {
    if (path === oldUri.path) return newUri;
    if (path.startsWith(`${oldUri.path}/`)) return Uri.joinPath(newUri, path.slice(oldUri.path.length));
  }
  return null;
}

function editorsOf(document: TextDocument): readonly TextEditor[] {
  return window.visibleTextEditors.filter((editor) => editor.document === document);
}
