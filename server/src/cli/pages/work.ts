/**
 * What is done to one page, as plain data that a worker thread can be sent: where the page comes from, what to do with it, and what came of it.
 */
import type { Locale } from '../../../../l10n/index.js';
import type { Language, PartialDate } from '../../core/model.js';
import type { Severity } from '../../core/rules.js';
import type { Made } from '../../formats/export.js';
import type { ExportFormat } from '../../formats/export-formats.js';

export type Source =
  | { readonly kind: 'file'; readonly file: string }
  /** Standard input. */
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  /** A line of an NDJSON stream, without its line feed; null where it was too long to be kept. `number` counts from 1. */
  | { readonly kind: 'line'; readonly number: number; readonly bytes: Uint8Array | null };

/** What is done to a page by itself. */
export type PageTask =
  | { readonly kind: 'check'; readonly format: CheckFormat; readonly severity: SeverityShown }
  | { readonly kind: 'annotate'; readonly indent: boolean }
  | MendTask
  | ExportTask;

export type Task = PageTask | EvaluateTask | ImportTask;

/** Pages that come out changed. */
export interface MendTask {
  readonly kind: 'fix' | 'reassemble';
  readonly how: 'print' | 'write' | 'diff';
}

export const importFormats = ['w3c', 'brat', 'label-studio'] as const;

export interface ImportTask {
  readonly kind: 'import';
  /** Null: as the file's name tells. */
  readonly format: (typeof importFormats)[number] | null;
  /** The folder of the pages; null: that of the file. */
  readonly pages: string | null;
  /** Whose annotations, where the tool says who made them; who made them, where it does not. */
  readonly by: string | null;
  /** Keeps the decisions beside the pages, instead of only telling them. */
  readonly write: boolean;
}

export interface EvaluateTask {
  readonly kind: 'evaluate';
  /** The second reader's file, or the folder of them; null where the machine is evaluated. */
  readonly against: string | null;
  /** The report shows the words of the pages. */
  readonly withText: boolean;
}

export interface ExportTask {
  readonly kind: 'export';
  readonly format: ExportFormat | ClaimsFormat;
  readonly each: 'page' | 'article';
}

export const checkFormats = ['human', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** What `galley claims` prints beside CSV, which is that of the export. */
export type ClaimsFormat = 'claims-table' | 'claims-json';

export type SeverityShown = Exclude<Severity, 'off'>;

/** What the options say of all pages; it wins over settings files. */
export interface Asked {
  readonly locale: Locale;
  readonly language: Language | null;
  readonly date: PartialDate | null;
  /** An encoding's standard name. */
  readonly encoding: string | null;
  /** The settings file for all pages. */
  readonly config: string | null;
  /** Whether the analysis obeys what people decided, as the sidecar of a page says. */
  readonly decisions: boolean;
}

/** What came of one page. */
export interface Answer {
  /** For standard output. */
  readonly output: Uint8Array;
  /** What an export made; who asked for it prints or writes it. `page` is the page's name. */
  readonly made: { readonly page: string; readonly documents: readonly Made[] } | null;
  /** For standard error: to know. */
  readonly notes: readonly string[];
  /** For standard error: what could not be done; the exit status is 2. */
  readonly troubles: readonly string[];
  readonly tally: Tally;
}

/** Numbers that are added up over all pages. */
export type Tally = Readonly<Record<'pages' | 'mendable' | 'joins' | 'changed' | 'badLines' | SeverityShown, number>>;

export const nothing: Tally = {
  pages: 0,
  mendable: 0,
  joins: 0,
  changed: 0,
  badLines: 0,
  error: 0,
  warning: 0,
  information: 0,
  hint: 0,
};

export function add(a: Tally, b: Tally): Tally {
  return Object.fromEntries(Object.keys(nothing).map((key) => [key, a[key as keyof Tally] + b[key as keyof Tally]])) as Tally;
}

/** From the gravest on. */
export const severitiesShown: readonly SeverityShown[] = ['error', 'warning', 'information', 'hint'];
