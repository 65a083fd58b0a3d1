/**
 * Which documents are Galley's: newspaper pages, and Markdown files that a person named in `galley.files`.
 * Revisions, diffs and output (`git:`, `output:` and the like) show text that is checked elsewhere or not anyone's to mend: never those.
 */
import { type DocumentSelector, languages, type TextDocument, workspace } from 'vscode';
import type { DocumentSelector as ProtocolSelector } from 'vscode-languageclient';

/** The language id of a newspaper page. */
export const NEWSTEXT = 'newstext';

/** Where people's own files live: on disk, not yet saved, in a repository in the browser, in the web test host. */
const usualSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web'];

/** The schemes of files that people edit; a workspace folder of another file system (ssh, a database) adds its own. */
export function editableSchemes(): string[] {
  return [...new Set([...usualSchemes, ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)])];
}

/** The glob patterns of `galley.files`; one that is bound to no root is meant wherever the folder lies. */
export function filePatterns(document?: TextDocument): string[] {
  const patterns = workspace.getConfiguration('galley', document ?? null).get<unknown>('files');
  if (!Array.isArray(patterns)) return [];
  return patterns
    .filter((pattern): pattern is string => typeof pattern === 'string' && pattern.trim() !== '')
    .map((pattern) => (/^(\*\*\/|\/|[a-z]:)/i.test(pattern) ? pattern : `**/${pattern.replace(/^\.\//, '')}`));
}

/** What the server is told of. Markdown files keep their language; the server leaves their outline and folds to the editor's own. */
export function servedDocuments(): ProtocolSelector & DocumentSelector {
  return editableSchemes().flatMap((scheme) => [
    { scheme, language: NEWSTEXT },
    ...filePatterns().map((pattern) => ({ scheme, language: 'markdown', pattern })),
  ]);
}

/** True for a document that the server is, or would be, told of. */
export function isServed(document: TextDocument): boolean {
  return languages.match(servedDocuments(), document) > 0;
}

/** True for a document that a person named in `galley.files`. */
export function isNamed(document: TextDocument): boolean {
  return filePatterns(document).some((pattern) => languages.match({ pattern }, document) > 0);
}
