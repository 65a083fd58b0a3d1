/**
 * The client library in the browser, where the host of extensions has no `require` for files: it fetches an extension's one file and makes a
 * function of its source. The library lies in a file of its own and is taken in the very same way, with the first page.
 */
import * as vscode from 'vscode';

export type WebLibrary = typeof import('./library-web.js');

/** Reads the library from the extension's own folder. Throws what the editor's file system throws, and what is wrong with the source. */
export async function loadLibrary(extension: vscode.Uri): Promise<WebLibrary> {
  const file = vscode.Uri.joinPath(extension, 'dist/client/library.web.js');
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module: { exports: unknown } = { exports: {} };
  // The name is for the developer tools alone.
  new Function('module', 'exports', 'require', `${source}\n//# sourceURL=${file.toString(true)}`)(
    module,
    module.exports,
    (name: string): unknown => {
      if (name === 'vscode') return vscode;
      throw new Error(`${name} is no part of the client library.`);
    },
  );
  return module.exports as WebLibrary;
}
