/** Opens the picture of a page beside its text: a file of the same name with another ending, in the same folder. */
import { commands, FileType, Uri, ViewColumn, window, workspace } from 'vscode';
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
  await commands.executeCommand('vscode.open', Uri.joinPath(folder, scan), {
    viewColumn: ViewColumn.Beside,
    preserveFocus: true,
  });
  return true;
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
