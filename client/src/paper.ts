/**
 * A paper's own `.galley.json`: the files that it names, and its text for a server that cannot read it. Found upward from a document, the nearest
 * one counts, its patterns are meant from its folder. Read through the editor's file system, so that it works for folders that are not on disk.
 */
import { parse } from 'jsonc-parser';
import { languages, RelativePattern, type TextDocument, Uri, workspace } from 'vscode';
import type { ConfigurationAnswer } from '../../server/src/lsp/protocol.js';

const NAME = '.galley.json';

/** True for a document that the nearest `.galley.json` in its workspace folder names. */
export async function isNamedByPaper(document: TextDocument): Promise<boolean> {
  for (const folder of foldersAbove(document.uri)) {
    const text = await contents(Uri.joinPath(folder, NAME));
    if (text === null) continue;
    return patternsIn(text).some((pattern) => languages.match({ pattern: new RelativePattern(folder, pattern) }, document) > 0);
  }
  return false;
}

/** The nearest `.galley.json` above a document, for a server that cannot read it itself; null where there is none. */
export async function configurationAbove(uri: Uri): Promise<ConfigurationAnswer> {
  for (const folder of foldersAbove(uri)) {
    const file = Uri.joinPath(folder, NAME);
    const text = await contents(file);
    if (text !== null) return { path: workspace.asRelativePath(file), text };
  }
  return null;
}

/** The document's folder and all above it, as far as the folder that is open; nothing for documents outside of it. */
function foldersAbove(uri: Uri): Uri[] {
  const root = workspace.getWorkspaceFolder(uri)?.uri;
  if (root === undefined) return [];
  const folders: Uri[] = [];
  for (let folder = Uri.joinPath(uri, '..'); folder.path.length >= root.path.length; folder = Uri.joinPath(folder, '..')) {
    folders.push(folder);
    if (folder.path === root.path || folder.path === '/') break;
  }
  return folders;
}

async function contents(file: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return null; // There is none, as in most folders.
  }
}

/** The `files` of a settings file, whatever else is in it. A pattern without a folder is meant in every folder. */
function patternsIn(text: string): string[] {
  const settings: unknown = parse(text);
  const files = typeof settings === 'object' && settings !== null && 'files' in settings ? settings.files : [];
  if (!Array.isArray(files)) return [];
  return files
    .filter((pattern): pattern is string => typeof pattern === 'string' && pattern !== '')
    .map((pattern) => (pattern.includes('/') ? pattern.replace(/^\.?\//, '') : `**/${pattern}`));
}
