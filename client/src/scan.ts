/** Opens the picture of a page beside its text: a file of the same name with another ending, in the same folder. */
import { commands, env, extensions, FileType, UIKind, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Pages } from './pages.js';
import { words } from './wording.js';

const endings = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'pdf'];

export async function showScan(pages: Pages): Promise<boolean> {
  const page = pages.front;
  if (page === undefined) {
    void window.showInformationMessage(words('none.page'));
    return false;
  }
  const name = stemOf(page.uri.path);
  const folder = Uri.joinPath(page.uri, '..');
  const entries = page.isUntitled ? [] : await workspace.fs.readDirectory(folder);
  const scans = entries.filter(([file, type]) => (type & FileType.File) !== 0 && isScanOf(file, name)).map(([file]) => file);
  const [scan] = scans.sort((a, b) => rank(a) - rank(b));
  if (scan === undefined) {
    void window.showInformationMessage(words('scan.none', { name }));
    return false;
  }
  const file = Uri.joinPath(folder, scan);
  if (/\.pdf$/i.test(scan) && !showsPdf()) {
    void offerOthers(file, scan);
    return false;
  }
  await commands.executeCommand('vscode.open', file, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  return true;
}

/** The editor shows pictures itself; a PDF it takes for text, unless an extension has brought a viewer. */
function showsPdf(): boolean {
  interface CustomEditor {
    readonly selector?: readonly { readonly filenamePattern?: string }[];
  }
  return extensions.all.some(({ packageJSON }) => {
    const editors: readonly CustomEditor[] = packageJSON?.contributes?.customEditors ?? [];
    return editors.some(({ selector = [] }) => selector.some(({ filenamePattern = '' }) => /pdf/i.test(filenamePattern)));
  });
}

/** Says that a PDF cannot be shown here, and offers what can be done: another program where the files are this machine's own, or a viewer. */
async function offerOthers(file: Uri, name: string): Promise<void> {
  const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined && file.scheme === 'file';
  const outside = words('scan.outside');
  const find = words('scan.findViewer');
  const answer = await window.showInformationMessage(words('scan.pdf', { name }), ...(isHere ? [outside, find] : [find]));
  if (answer === outside) await env.openExternal(file);
  if (answer === find) await commands.executeCommand('workbench.extensions.search', 'pdf viewer');
}

/** `/pages/03.news.txt` → `03` */
function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.news)?\.[^.]+$/i, '');
}

function isScanOf(file: string, stem: string): boolean {
  const dot = file.lastIndexOf('.');
  return file.slice(0, dot) === stem && endings.includes(file.slice(dot + 1).toLowerCase());
}

function rank(file: string): number {
  return endings.indexOf(file.slice(file.lastIndexOf('.') + 1).toLowerCase());
}
