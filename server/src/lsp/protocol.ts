/**
 * What Galley's server and its own client say to each other beyond the language server protocol. Types only, so that the client can import them.
 * Every other client works without: nothing here is sent unasked, and everything important has a way through the standard protocol too.
 */
import type { Position, Range } from 'vscode-languageserver';
import type { Language, Role } from '../core/model.js';

/** `initializationOptions` of the `initialize` request; all of it may be left out. */
export interface InitializationOptions {
  /** The client shows `galley/status`; without it the notification is not sent. */
  readonly status?: boolean;
  /** The client shows text that it is given as a new document (see `OpenMendedCommand`). */
  readonly opensText?: boolean;
  /** Settings for clients that know no `workspace/configuration`; the same keys as under `galley.` in VS Code. */
  readonly settings?: unknown;
}

/** The first message to the server in a web worker, before the protocol begins: what a worker cannot read for itself. */
export interface WorkerStart {
  readonly statistics: Uint8Array<ArrayBuffer> | null;
}

/** Server → client: what Galley took a document for. Sent after each analysis whose answer differs from the last. */
export type StatusMethod = 'galley/status';
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  /** What the text was read as, or null where the document is left alone (then all counts are 0). */
  readonly language: Language | null;
  readonly articles: number;
  /** Broken paragraphs whose other half is on the page. */
  readonly openSeams: number;
  /** Of them, how many may be joined unasked. */
  readonly safeSeams: number;
  readonly orphans: number;
  /** Why something was left out or could not be read, worded for people; empty when nothing was. */
  readonly notes: readonly string[];
}

/** Client → server: the article at a place as clean text, joins followed; null where there is no article. */
export type CleanTextMethod = 'galley/cleanText';
export interface CleanTextParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}
export interface CleanTextResult {
  /** Never empty: the headline, or the first words where there is none. */
  readonly title: string;
  readonly text: string;
}

/** Client → server: where all broken paragraphs, or all articles, of a document stand, in file order. For "next" and "previous". */
export type PlacesMethod = 'galley/places';
export interface PlacesParams {
  readonly textDocument: { readonly uri: string };
  readonly of: 'seams' | 'articles';
}
export type PlacesResult = readonly Range[];

/** The server's command (`workspace/executeCommand`) that adds a person's decision, for this session. Its one argument is `DecideArguments`. */
export type DecideCommand = 'galley.decide';
export interface DecideArguments {
  readonly format: 1;
  readonly uri: string;
  /** The version that the positions are of; a decision on another version is refused. */
  readonly version: number;
  readonly decision: Decision;
}

/**
 * The server's command that mends a copy: where text would have to move and the editor cannot show such an edit first. Its one argument is
 * `OpenMendedArguments`. A client that said `opensText` gets the text as the answer and shows it as a new document; any other is asked to make
 * and show a file beside the page, or is told that it cannot.
 */
export type OpenMendedCommand = 'galley.openMended';
export interface OpenMendedArguments {
  readonly format: 1;
  readonly uri: string;
  readonly version: number;
  readonly mend: Mend;
}
export type Mend =
  /** The two halves of the broken paragraph that ends at `left` and goes on at `right`. */
  | { readonly kind: 'seam'; readonly left: Position; readonly right: Position }
  | { readonly kind: 'article'; readonly at: Position }
  | { readonly kind: 'page' };
export interface OpenMendedResult {
  readonly text: string;
}

/** Blocks are named by any position in them. */
export type Decision =
  | { readonly kind: 'role'; readonly at: Position; readonly role: Role }
  /** An article begins, or does not begin, with this block. */
  | { readonly kind: 'boundary'; readonly at: Position; readonly starts: boolean }
  /** split: a paragraph begins here. complete: nothing is missing from the paragraph. forget: takes back what was decided about a block. */
  | { readonly kind: 'split' | 'complete' | 'forget'; readonly at: Position }
  | { readonly kind: 'join' | 'apart' | 'same-article'; readonly left: Position; readonly right: Position };

/**
 * Kinds of the code actions, for key bindings (`editor.action.codeAction` with `kind` and `apply: "first"`) and for `context.only`.
 * `refactor.rewrite.galley.role.headline` and so on: the role's name is the last part.
 */
export type ActionKind =
  | 'quickfix.galley.join'
  | 'quickfix.galley.joinArticle'
  | 'quickfix.galley.joinFile'
  | 'quickfix.galley.move'
  | 'quickfix.galley.apart'
  | 'quickfix.galley.confirm'
  | 'quickfix.galley.choose'
  | 'quickfix.galley.complete'
  | `quickfix.galley.role.${Role}`
  | 'refactor.rewrite.galley.join'
  | 'refactor.rewrite.galley.split'
  | 'refactor.rewrite.galley.forget'
  | 'refactor.rewrite.galley.starts'
  | 'refactor.rewrite.galley.startsNot'
  | 'refactor.rewrite.galley.belongs'
  | `refactor.rewrite.galley.reassemble.${'article' | 'page'}`
  | 'refactor.rewrite.galley.open.page'
  | `refactor.rewrite.galley.role.${Role}`
  | `refactor.rewrite.galley.mark.${'headline' | 'subhead' | 'paragraph'}`
  | 'source.fixAll.galley';
