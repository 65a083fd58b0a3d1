/**
 * Whether a page may be written. The editor carries out the edits of an extension in a page that it lets nobody type in, and nobody could take them
 * back there; so that is asked first, as far as the editor tells: a page that is locked by hand for one session is known to it alone.
 */
import { languages, RelativePattern, type TextDocument, workspace } from 'vscode';

export function isReadOnly(document: TextDocument): boolean {
  return workspace.fs.isWritableFileSystem(document.uri.scheme) === false || isReadOnlyBySetting(document);
}

/** `files.readonlyInclude`, but for `files.readonlyExclude`. */
function isReadOnlyBySetting(document: TextDocument): boolean {
  const files = workspace.getConfiguration('files', document);
  const folder = workspace.getWorkspaceFolder(document.uri);
  const isIn = (list: string): boolean =>
    Object.entries(files.get<Record<string, boolean>>(list) ?? {}).some(
      ([glob, holds]) =>
        holds &&
        (languages.match({ pattern: glob }, document) > 0 ||
          (folder !== undefined && languages.match({ pattern: new RelativePattern(folder, glob) }, document) > 0)),
    );
  return isIn('readonlyInclude') && !isIn('readonlyExclude');
}
