/**
 * What Galley's server and its own client say to each other beyond the language server protocol. Types only, so that the client can import them.
 * Every other client works without: nothing here is sent unasked, and everything important has a way through the standard protocol too.
 */
import type { Diagnostic, Position, Range } from 'vscode-languageserver';
import type { ClaimPatch, Language, Role } from '../core/model.js';
import type { Says } from '../decisions/decision.js';
import type { ArticleEntry, ClaimEntry, SeamEntry } from '../features/overview.js';
import type { ExportFormat } from '../formats/export-formats.js';

/** `initializationOptions` of the `initialize` request; all of it may be left out. */
export interface InitializationOptions {
  /** The client shows `galley/status`; without it the notification is not sent. */
  readonly status?: boolean;
  /** The client shows text that it is given as a new document (see `OpenMendedCommand`). */
  readonly opensText?: boolean;
  /** The client carries out links to `DecideCommand` in hovers. */
  readonly commandLinks?: boolean;
  /** The client shows and keeps decisions; without it `galley/decisionsChanged` is not sent. */
  readonly decisions?: boolean;
  /** The client reads `.galley.json` files that the server cannot reach (`galley/configuration`). */
  readonly configurationFiles?: boolean;
  /** Settings for clients that know no `workspace/configuration`; the same keys as under `galley.` in VS Code. */
  readonly settings?: unknown;
}

/** The first message to the server in a web worker, before the protocol begins: where its modules lie, of which a worker made from a blob knows nothing. */
export interface WorkerStart {
  readonly server: string;
}

/** Worker → client: the server is there, or why it cannot be. */
export interface WorkerReady {
  readonly failure: string | null;
}

/** The second message, which a worker cannot read for itself either: the engine's statistics. What follows is the protocol. */
export type WorkerStatistics = Uint8Array<ArrayBuffer> | null;

/**
 * Server → client: what Galley took a document for. Sent after each analysis of another text, and whenever the answer differs from the last: who
 * shows a page (`galley/page`) asks anew then.
 */
export type StatusMethod = 'galley/status';
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  /** Counts how often the same text was read otherwise because of a decision or a setting: the page is another one then. */
  readonly revision: number;
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

/**
 * Client → server: a page to look through, in the parts that are wanted; null where the document is left alone. Places are offsets in UTF-16
 * code units of the text of `version`.
 */
export type PageMethod = 'galley/page';
export type PagePart = 'articles' | 'seams' | 'claims' | 'proof';
export interface PageParams {
  readonly textDocument: { readonly uri: string };
  readonly parts: readonly PagePart[];
}
/** Parts that were not asked for are null. */
export interface PageResult {
  readonly version: number;
  readonly articles: readonly ArticleEntry[] | null;
  readonly seams: readonly SeamEntry[] | null;
  readonly claims: readonly ClaimEntry[] | null;
  /** Packed, see `features/packed-proof.ts`. */
  readonly proof: string | null;
}

/** Client → server: the page in a format of other programs, as documents with names to save them under; null where the document is left alone. */
export type ExportMethod = 'galley/export';
export interface ExportParams {
  readonly textDocument: { readonly uri: string };
  readonly format: ExportFormat;
  /** One document a page, or (of `markdown` and `text`) one an article. */
  readonly each: 'page' | 'article';
}
export interface ExportResult {
  readonly documents: readonly { readonly name: string; readonly text: string }[];
}

/** Client → server: what is wrong in a file that is not open. The parameters are those of `textDocument/didOpen`. */
export type CheckMethod = 'galley/check';
export interface CheckParams {
  readonly textDocument: { readonly uri: string; readonly languageId: string; readonly version: number; readonly text: string };
  /** What the file beside it holds (`page.txt.galley.jsonld`); null or left out where there is none. */
  readonly sidecar?: string | null;
}
export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly openSeams: number;
  readonly orphans: number;
  /** Paragraphs of the page, and how many of them people have said are reviewed. */
  readonly paragraphs: number;
  readonly reviewed: number;
}

/** Client → server: what the number at a place says, as plain words; null where there is none. */
export type ClaimMethod = 'galley/claim';
export interface ClaimParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}
export interface ClaimResult {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}

/**
 * The server's command (`workspace/executeCommand`) by which whatever a person decides arrives: quick fixes, keys, views and the proof all send
 * it. Its one argument is `DecideArguments`. The text is not changed; the page is read anew, and `galley/decisionsChanged` is sent.
 */
export type DecideCommand = 'galley.decide';
export interface DecideArguments {
  readonly format: 1;
  readonly uri: string;
  /** The version that the positions are of; a decision on another version is refused with `ContentModified`. */
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

/** Blocks and numbers are named by any position in them; a range that is empty means the block that it is in. */
export type Decision =
  | { readonly kind: 'role'; readonly at: Position; readonly role: Role }
  /** An article begins with this block, or does not. */
  | { readonly kind: 'boundary'; readonly at: Position; readonly starts: boolean }
  /** split: another paragraph begins here. complete: nothing is missing from the paragraph. */
  | { readonly kind: 'split' | 'complete'; readonly at: Position }
  | { readonly kind: 'join' | 'apart' | 'same-article'; readonly left: Position; readonly right: Position }
  /** What a number says (`null`: it only names something); fields that are left out stay as read, or as decided before. */
  | { readonly kind: 'claim'; readonly at: Position; readonly set: ClaimPatch | null }
  /** The words of the range, within one paragraph, are a number that says this, whether one was read there or not. */
  | { readonly kind: 'number'; readonly at: Range; readonly set: ClaimPatch }
  | { readonly kind: 'note'; readonly at: Range; readonly text: string }
  | { readonly kind: 'label'; readonly at: Range; readonly label: string }
  | { readonly kind: 'reviewed'; readonly at: Range }
  /** Takes back everything that was decided about a block. */
  | { readonly kind: 'forget'; readonly at: Position }
  /** Takes back one decision. */
  | { readonly kind: 'remove'; readonly id: string }
  /** Says where the words of a decision are now: it was adrift, or is on the wrong ones. */
  | { readonly kind: 'place'; readonly id: string; readonly at: Range }
  /** Takes the last step of this session back, whatever it was. Answers false where there is none. */
  | { readonly kind: 'undo' };

/**
 * Server → client, if `initializationOptions.configurationFiles` says so: the nearest `.galley.json` above a document that is no file of this machine;
 * null where there is none.
 */
export type ConfigurationMethod = 'galley/configuration';
export interface ConfigurationParams {
  readonly uri: string;
}
export type ConfigurationAnswer = { readonly path: string; readonly text: string } | null;

/** Client → server: what people decided about a document, in file order, those adrift last. */
export type DecisionsMethod = 'galley/decisions';
export interface DecisionsParams {
  readonly textDocument: { readonly uri: string };
}
export interface DecisionsResult {
  /** The version that the ranges are of. */
  readonly version: number;
  readonly decisions: readonly DecisionShown[];
  /** The desk's own tags (setting `labels`), then others in use on the page. */
  readonly labels: readonly string[];
}
export interface DecisionShown {
  readonly id: string;
  readonly says: Says;
  /** Where its places are; null = adrift: its words are not on the page, or a number reads differently now. */
  readonly ranges: readonly Range[] | null;
  /** Worded for people, without the words it is about. */
  readonly title: string;
  /** The words that it was decided on, one for each place. */
  readonly words: readonly string[];
  readonly modified: string;
  readonly creator: string | null;
}

/**
 * Client → server: what the file beside a page holds now (`page.txt.galley.jsonld`), after it was opened, changed by anyone, or something was
 * decided. The server takes over what is newer there and says what is to be written, or that nothing is. A client that wrote something reads it
 * again and asks again, until nothing is left to write: that is how it knows that what it wrote is there.
 */
export type SidecarMethod = 'galley/sidecar';
export interface SidecarParams {
  readonly textDocument: { readonly uri: string };
  /** The text of the file; null where there is none. Left out where it cannot be read: `unread` says why. */
  readonly sidecar?: string | null;
  readonly unread?: 'tooLarge' | 'unreadable';
  /** The page was saved: decisions whose words were edited are quoted anew. */
  readonly saved?: boolean;
}
export interface SidecarResult {
  readonly write: string | null;
  /** What is wrong with the file, worded; it is then never written over. */
  readonly troubles: readonly string[];
  readonly decisions: number;
  /** Decisions whose words are not on the page. */
  readonly adrift: number;
}

/** Server → client, if `initializationOptions.decisions` asks for it: what people decided about a document changed. */
export type DecisionsChangedMethod = 'galley/decisionsChanged';
export interface DecisionsChangedParams {
  readonly uri: string;
  /** Something is in no file yet: it is time for `galley/sidecar`. */
  readonly unsaved: boolean;
}

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
  | 'quickfix.galley.undecide'
  | 'quickfix.galley.confirm'
  | 'quickfix.galley.choose'
  | 'quickfix.galley.complete'
  | 'quickfix.galley.repair'
  | 'quickfix.galley.repairFile'
  | `quickfix.galley.role.${Role}`
  | 'refactor.rewrite.galley.join'
  | 'refactor.rewrite.galley.split'
  | 'refactor.rewrite.galley.joined'
  | 'refactor.rewrite.galley.forget'
  | 'refactor.rewrite.galley.notClaim'
  | 'refactor.rewrite.galley.reviewed'
  | 'refactor.rewrite.galley.starts'
  | 'refactor.rewrite.galley.startsNot'
  | 'refactor.rewrite.galley.belongs'
  | 'refactor.rewrite.galley.moveTo'
  | `refactor.rewrite.galley.reassemble.${'article' | 'page'}`
  | 'refactor.rewrite.galley.open.page'
  | `refactor.rewrite.galley.role.${Role}`
  | `refactor.rewrite.galley.mark.${'headline' | 'subhead' | 'paragraph'}`
  | 'source.fixAll.galley';
