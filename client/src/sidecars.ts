/**
 * Keeps what people decide in the file beside each page, through the editor's own file system, so that it works in remote and virtual workspaces
 * and in the browser. The server knows what is in it; here it is only read, handed over, written and read again. Nothing is written before a
 * person has decided something.
 */
import {
  type Disposable,
  FileSystemError,
  FileType,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { LARGEST_SIDECAR, SIDECAR_ENDING } from '../../server/src/decisions/sidecar-name.js';
import type { SidecarMethod, SidecarParams, SidecarResult } from '../../server/src/lsp/protocol.js';
import { isServed } from './documents.js';
import type { Server } from './server.js';
import { words } from './wording.js';

const SIDECAR: SidecarMethod = 'galley/sidecar';

/** How often a file is written before somebody is told that it cannot be; each time somebody else may have been quicker. */
const ROUNDS = 6;

/** What a sidecar holds; `bytes` of the file as it was read, so that a change by others is seen. */
type Content = Pick<SidecarParams, 'sidecar' | 'unread'>;

export interface Sidecars extends Disposable {
  /** Looks at the file of a page, and writes what was decided, until both say the same. */
  settle(document: TextDocument): Promise<SidecarResult | null>;
}

export function keepSidecars(server: Server, output: LogOutputChannel): Sidecars {
  /** One after the other for each page: the second look comes when the first is done. */
  const running = new Map<string, Promise<SidecarResult | null>>();
  const told = new Set<string>();

  function settle(document: TextDocument, saved = false): Promise<SidecarResult | null> {
    if (!hasSidecar(document)) return Promise.resolve(null);
    const key = document.uri.toString();
    const before = running.get(key) ?? Promise.resolve(null);
    const next = before
      .then(() => settleNow(document, saved))
      .catch((error: unknown) => {
        output.error(`${key}${SIDECAR_ENDING}`, error instanceof Error ? error : String(error));
        tellOnce(`${key} failed`, words('sidecar.notWritten', { file: nameOf(document.uri) }));
        return null;
      });
    running.set(key, next);
    return next;
  }

  async function settleNow(document: TextDocument, saved: boolean): Promise<SidecarResult | null> {
    if (server.state !== 'running' || document.isClosed) return null;
    const client = await server.client();
    if (client === null) return null;
    const file = sidecarOf(document.uri);
    for (let round = 0; round < ROUNDS; round++) {
      const content = await read(file);
      const params: SidecarParams = {
        textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
        ...content,
        ...(saved && round === 0 && { saved }),
      };
      const result = await client.sendRequest<SidecarResult>(SIDECAR, params);
      tell(document, file, result);
      if (result.write === null) return result;
      if (workspace.fs.isWritableFileSystem(file.scheme) === false) {
        tellOnce(`${file.toString()} read-only`, words('sidecar.readOnly'));
        return result;
      }
      await write(file, result.write, content);
    }
    throw new Error(`${file.toString()} holds something else each time after it was written.`);
  }

  /** What is wrong with the file, and what has lost its place; once, until it is something else. */
  function tell(document: TextDocument, file: Uri, { troubles, adrift, decisions }: SidecarResult): void {
    for (const trouble of troubles) {
      const open = words('sidecar.open');
      if (!isNew(`${file.toString()} ${trouble}`)) continue;
      void window.showWarningMessage(trouble, open).then((answer) => {
        if (answer === open) void window.showTextDocument(file);
      });
    }
    if (adrift === 0 || troubles.length > 0 || !isNew(`${file.toString()} ${adrift} adrift`)) return;
    const page = nameOf(document.uri);
    window.setStatusBarMessage(`$(warning) ${words('decisions.adrift', { adrift, all: decisions, page })}`, 10_000);
  }

  function tellOnce(key: string, message: string): void {
    if (isNew(key)) void window.showWarningMessage(message);
  }

  function isNew(key: string): boolean {
    if (told.has(key)) return false;
    told.add(key);
    return true;
  }

  /** A page that is renamed or moved in the editor takes what was decided about it along; taking the renaming back brings it back. */
  async function moveAlong(from: Uri, to: Uri): Promise<void> {
    try {
      await workspace.fs.rename(sidecarOf(from), sidecarOf(to), { overwrite: false });
    } catch (error) {
      if (isMissing(error)) return; // nobody decided anything, or the file was moved with the page
      output.error(`${from.toString()}${SIDECAR_ENDING}`, error instanceof Error ? error : String(error));
      tellOnce(`${from.toString()} stays`, words('sidecar.notMoved', { file: nameOf(from), page: pageName(to) }));
    }
  }

  const settleAll = () => {
    for (const document of workspace.textDocuments) if (isServed(document)) void settle(document);
  };
  const watcher = workspace.createFileSystemWatcher(`**/*${SIDECAR_ENDING}`);
  const changed = (file: Uri) => {
    const page = file.toString().slice(0, -SIDECAR_ENDING.length);
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === page);
    if (document !== undefined && isServed(document)) void settle(document);
  };
  const parts: Disposable[] = [
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
    server.onState((state) => {
      if (state === 'running') settleAll();
    }),
    server.onDecisions(({ uri, unsaved }) => {
      if (!unsaved) return;
      const document = workspace.textDocuments.find((each) => each.uri.toString() === uri);
      if (document !== undefined) void settle(document);
    }),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) void moveAlong(oldUri, newUri);
    }),
    workspace.onDidOpenTextDocument((document) => {
      if (isServed(document)) void settle(document);
    }),
    workspace.onDidSaveTextDocument((document) => {
      if (isServed(document)) void settle(document, true);
    }),
  ];
  return {
    settle,
    dispose() {
      for (const part of parts) part.dispose();
    },
  };
}

/** A page that is not saved yet has no place for a file beside it. */
function hasSidecar({ uri }: TextDocument): boolean {
  return uri.scheme !== 'untitled';
}

function sidecarOf(page: Uri): Uri {
  return page.with({ path: `${page.path}${SIDECAR_ENDING}` });
}

function pageName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function nameOf(page: Uri): string {
  return `${pageName(page)}${SIDECAR_ENDING}`;
}

/** What the file beside a page holds; null where there is none, or none that can be read. */
export async function readSidecarOf(page: Uri): Promise<string | null> {
  return (await read(sidecarOf(page))).sidecar ?? null;
}

async function read(file: Uri): Promise<Content> {
  try {
    const { size } = await workspace.fs.stat(file);
    if (size > LARGEST_SIDECAR) return { unread: 'tooLarge' };
    return { sidecar: new TextDecoder().decode(await workspace.fs.readFile(file)) };
  } catch (error) {
    return isMissing(error) ? { sidecar: null } : { unread: 'unreadable' };
  }
}

/** Not every file system says it with the code that is meant for it; the editor's own word for it is in the name then. */
function isMissing(error: unknown): boolean {
  if (error instanceof FileSystemError && error.code === 'FileNotFound') return true;
  return error instanceof Error && /^(EntryNotFound|FileNotFound)\b/.test(error.name);
}

/**
 * Writes the file whole or not at all: into a new file beside it, put in its place under its name. Nothing is written where it changed since it was
 * read; the next round takes that in. File systems that are no disk write at once anyway.
 */
async function write(file: Uri, text: string, before: Content): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const isDisk = file.scheme === 'file' || file.scheme === 'vscode-remote';
  if (!isDisk || (await isLink(file))) {
    if (await isStill(file, before)) await workspace.fs.writeFile(file, bytes);
    return;
  }
  const folder = Uri.joinPath(file, '..');
  const beside = Uri.joinPath(
    folder,
    `.${file.path.slice(file.path.lastIndexOf('/') + 1)}.${crypto.randomUUID().slice(0, 8)}.tmp`,
  );
  try {
    await workspace.fs.writeFile(beside, bytes);
    if (await isStill(file, before)) await workspace.fs.rename(beside, file, { overwrite: true });
    else await workspace.fs.delete(beside);
  } catch (error) {
    await Promise.resolve(workspace.fs.delete(beside)).catch(() => {});
    throw error;
  }
}

async function isStill(file: Uri, before: Content): Promise<boolean> {
  return (await read(file)).sidecar === before.sidecar;
}

/** The name of a link is kept; what it points to is written. */
async function isLink(file: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(file)).type & FileType.SymbolicLink) !== 0;
  } catch {
    return false;
  }
}
