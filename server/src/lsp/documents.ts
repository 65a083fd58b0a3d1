/**
 * The documents that the client opened. A change only splices the text and is remembered; nothing is analysed until something is asked, so a
 * thousand edits cost one update.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Page } from '../core/model.js';
import type { Edit } from '../core/text/edits.js';
import { type Book, emptyBook, moveBook } from '../decisions/book.js';
import type { bringBack } from '../decisions/book-steps.js';
import { type Lines, linesOf, toRange, toSpan } from './positions.js';
import type { Change, Opened } from './requests.js';
import { type Typing, typingOf } from './typing.js';

export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  /** The text, its lines and its version. */
  lines: Lines;
  /** What people decided, where it stands now. */
  decisions: Book;
  /** Finds words of decisions again that were gone; it comes with the first of them. */
  bringBack: typeof bringBack | null;
  /** The newest analysis. */
  page: Page | null;
  /** Where a page was read, or is being read: the edits that lead from its text to the text of now. */
  followed: boolean;
  edits: Edit[];
  typing: Typing | null;
  /** Told apart from an earlier opening of the same document, whose versions began at the same number. */
  readonly opening: number;
  /** Counts the changes of the text: positions of one edition mean nothing in another. */
  edition: number;
  /** Counts what an answer depends on: the text, decisions, settings. */
  revision: number;
  open: boolean;
}

/** Language ids that Galley reads; a document of another language is followed and left alone. */
const readLanguages = new Set(['newstext', 'plaintext', 'text', 'markdown']);

/** Schemes of documents that are views of other things: old versions, logs, search results. */
const viewSchemes = new Set([
  'git',
  'gitfs',
  'git-stage',
  'output',
  'debug',
  'comment',
  'search-editor',
  'walkThrough',
  'vscode-scm',
]);

export function isRead(document: OpenDocument): boolean {
  const scheme = document.uri.slice(0, Math.max(0, document.uri.indexOf(':')));
  return readLanguages.has(document.languageId) && !viewSchemes.has(scheme);
}

/** The last part of a document's address, for people. */
export function nameOf({ uri }: Pick<OpenDocument, 'uri'>): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export class Documents {
  readonly #documents = new Map<string, OpenDocument>();
  /** What was decided in documents that are closed now, with the text that it was decided in. */
  readonly #left = new Map<string, Pick<OpenDocument, 'decisions' | 'bringBack'> & { readonly text: string }>();
  #openings = 0;

  get(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  all(): Iterable<OpenDocument> {
    return this.#documents.values();
  }

  open({ uri, languageId, version, text }: Opened): OpenDocument {
    this.close(uri);
    const lines = linesOf(uri, languageId, version, text);
    const document: OpenDocument = {
      uri,
      languageId,
      lines,
      ...this.#decisionsLeft(uri, text),
      page: null,
      followed: false,
      edits: [],
      typing: null,
      opening: ++this.#openings,
      edition: 0,
      revision: 0,
      open: true,
    };
    this.#documents.set(uri, document);
    return document;
  }

  close(uri: string): void {
    const document = this.#documents.get(uri);
    if (document === undefined) return;
    document.open = false;
    this.#documents.delete(uri);
    const { decisions, bringBack, lines } = document;
    if (decisions.held.length + decisions.buried.size > 0) this.#left.set(uri, { text: lines.getText(), decisions, bringBack });
    else this.#left.delete(uri);
  }

  /** Decisions outlive a closed tab and a change of language, which editors report as closing and opening. */
  #decisionsLeft(uri: string, text: string): Pick<OpenDocument, 'decisions' | 'bringBack'> {
    const left = this.#left.get(uri);
    this.#left.delete(uri);
    if (left === undefined) return { decisions: emptyBook, bringBack: null };
    const { bringBack } = left;
    const edit = difference(left.text, text);
    const moved = moveBook(left.decisions, edit);
    return { decisions: bringBack === null ? moved : bringBack(moved, text, edit.text.length), bringBack };
  }
}

/**
 * Applies the changes, one after the other. False, and nothing is done, where the version is older than what is known: the change is of a
 * text that is gone, and splicing it in would make another text than the client's.
 */
export function changeDocument(document: OpenDocument, version: number, changes: readonly Change[]): boolean {
  if (version < document.lines.version) return false;
  let inserted = 0;
  for (const change of changes) {
    splice(document, version, change);
    inserted += change.text.length;
  }
  if (document.bringBack !== null) {
    document.decisions = document.bringBack(document.decisions, document.lines.getText(), inserted);
  }
  if (changes.length === 0) TextDocument.update(document.lines, [], version);
  document.edition++;
  document.revision++;
  return true;
}

function splice(document: OpenDocument, version: number, change: Change): void {
  const { lines } = document;
  const text = lines.getText();
  const edit = change.range === null ? difference(text, change.text) : { ...toSpan(lines, change.range), text: change.text };
  if (change.range === null || touchesLineBreak(text, edit)) {
    const next = change.range === null ? change.text : text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    document.lines = linesOf(document.uri, document.languageId, version, next);
  } else {
    // The library counts lines by the range's own numbers, so a range outside the text would leave holes in its table.
    TextDocument.update(lines, [{ range: toRange(lines, edit), text: edit.text }], version);
  }
  document.typing = typingOf(edit, performance.now());
  document.decisions = moveBook(document.decisions, edit);
  if (document.followed) document.edits.push(edit);
}

/** A whole new text as the one edit that leads to it, so that decisions and analysis survive where it is the same. */
function difference(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (same < most - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** An edit that may make or break a CR LF pair; lines are then counted anew, because only looking at both sides tells how many there are. */
function touchesLineBreak(text: string, edit: Edit): boolean {
  const before = text.charCodeAt(edit.start - 1);
  const after = text.charCodeAt(edit.end);
  return before === 13 || (after === 10 && (edit.text.endsWith('\r') || text.charCodeAt(edit.end - 1) === 13));
}
