/** Checks what arrives over the wire. Nothing behind this file meets a parameter of a wrong type. */
import type { CodeActionContext, Position, Range } from 'vscode-languageserver';
import { type ExportFormat, exportFormats } from '../formats/export-formats.js';
import { invalid } from './guard.js';
import type { ConfigurationAnswer, PagePart, SidecarParams } from './protocol.js';

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown, what = 'parameters'): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(`${what}: an object is expected.`);
  return value as Fields;
}

export function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalid(`${what}: a string is expected.`);
  return value;
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(`${what}: an array is expected.`);
  return value;
}

export function position(value: unknown, what = 'position'): Position {
  if (!isPosition(value)) throw invalid(`${what}: a position with line and character, whole numbers from 0 on, is expected.`);
  return value;
}

export function range(value: unknown, what = 'range'): Range {
  const { start, end } = fields(value, what);
  if (!isPosition(start) || !isPosition(end)) throw invalid(`${what}: a range with start and end is expected.`);
  return { start, end };
}

/** The protocol counts to 2³¹ - 1; a fraction of a line is nowhere. */
function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null) return false;
  const { line, character } = value as Partial<Position>;
  return isCount(line) && isCount(character);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31;
}

/** `{ textDocument: { uri } }` */
export function inDocument(params: unknown): { readonly uri: string } {
  return { uri: text(fields(fields(params).textDocument, 'textDocument').uri, 'textDocument.uri') };
}

/** `{ textDocument: { uri }, position }` */
export function atPosition(params: unknown): { readonly uri: string; readonly position: Position } {
  return { ...inDocument(params), position: position(fields(params).position) };
}

export function sidecarRequest(params: unknown): {
  readonly uri: string;
  readonly sidecar: string | null;
  readonly unread: NonNullable<SidecarParams['unread']> | null;
  readonly saved: boolean;
} {
  const { sidecar, unread, saved } = fields(params);
  const why = unread === 'tooLarge' || unread === 'unreadable' ? unread : null;
  const content = sidecar === undefined || sidecar === null ? null : text(sidecar, 'sidecar');
  return { ...inDocument(params), sidecar: content, unread: why, saved: saved === true };
}

/** `{ textDocument: { uri }, range }` */
export function inRange(params: unknown): { readonly uri: string; readonly range: Range } {
  return { ...inDocument(params), range: range(fields(params).range) };
}

/** `{ textDocument: { uri }, position, context: { includeDeclaration } }` */
export function referencesRequest(params: unknown): {
  readonly uri: string;
  readonly position: Position;
  readonly withDeclaration: boolean;
} {
  return { ...atPosition(params), withDeclaration: fields(fields(params).context, 'context').includeDeclaration === true };
}

/** `{ textDocument: { uri }, positions }` */
export function atPositions(params: unknown): { readonly uri: string; readonly positions: readonly Position[] } {
  const positions = list(fields(params).positions, 'positions').map((entry) => position(entry));
  return { ...inDocument(params), positions };
}

export interface ExportRequest {
  readonly uri: string;
  readonly format: ExportFormat;
  readonly each: 'page' | 'article';
}

/** `{ textDocument: { uri }, format, each }` */
export function exportRequest(params: unknown): ExportRequest {
  const { format, each } = fields(params);
  const known = exportFormats.find((name) => name === format);
  if (known === undefined) throw invalid(`format: one of ${exportFormats.join(', ')} is expected.`);
  if (each !== 'page' && each !== 'article') throw invalid('each: "page" or "article" is expected.');
  return { ...inDocument(params), format: known, each };
}

/** `{ textDocument: { uri }, of: 'seams' | 'articles' }` */
export function placesRequest(params: unknown): { readonly uri: string; readonly of: 'seams' | 'articles' } {
  const { of } = fields(params);
  if (of !== 'seams' && of !== 'articles') throw invalid('of: "seams" or "articles" is expected.');
  return { ...inDocument(params), of };
}

const pageParts: readonly PagePart[] = ['articles', 'seams', 'claims', 'proof'];

/** `{ textDocument: { uri }, parts }` */
export function pageRequest(params: unknown): { readonly uri: string; readonly parts: readonly PagePart[] } {
  const parts = list(fields(params).parts, 'parts').map((part) => {
    const known = pageParts.find((each) => each === part);
    if (known === undefined) throw invalid(`parts: only ${pageParts.join(', ')} are known.`);
    return known;
  });
  return { ...inDocument(params), parts };
}

export function diagnosticRequest(params: unknown): { readonly uri: string; readonly previous: string | null } {
  const { previousResultId } = fields(params);
  return { ...inDocument(params), previous: typeof previousResultId === 'string' ? previousResultId : null };
}

export interface ActionRequest {
  readonly uri: string;
  readonly range: Range;
  readonly diagnostics: CodeActionContext['diagnostics'];
  readonly only: readonly string[] | null;
  /** The editor asks by itself, on every move of the cursor. */
  readonly automatic: boolean;
}

export function actionRequest(params: unknown): ActionRequest {
  const all = fields(params);
  const context = fields(all.context, 'context');
  const diagnostics = list(context.diagnostics, 'context.diagnostics');
  for (const diagnostic of diagnostics) range(fields(diagnostic, 'diagnostic').range, 'diagnostic.range');
  const only = context.only === undefined || context.only === null ? null : list(context.only, 'context.only');
  return {
    ...inDocument(params),
    range: range(all.range),
    diagnostics: diagnostics as CodeActionContext['diagnostics'],
    only: only?.map((kind) => text(kind, 'context.only')) ?? null,
    automatic: context.triggerKind === 2,
  };
}

export function commandRequest(params: unknown): { readonly command: string; readonly args: readonly unknown[] } {
  const { command, arguments: args } = fields(params);
  return { command: text(command, 'command'), args: args === undefined || args === null ? [] : list(args, 'arguments') };
}

export interface Opened {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

export function opened(params: unknown): Opened {
  const document = fields(fields(params).textDocument, 'textDocument');
  return {
    uri: text(document.uri, 'uri'),
    languageId: text(document.languageId, 'languageId'),
    version: version(document.version),
    text: text(document.text, 'text'),
  };
}

/** What a client answers for a `.galley.json`; null for anything of another shape. */
export function configurationAnswer(value: unknown): ConfigurationAnswer {
  if (typeof value !== 'object' || value === null) return null;
  const { path, text: written } = value as { readonly path?: unknown; readonly text?: unknown };
  return typeof path === 'string' && typeof written === 'string' ? { path, text: written.replace(/^\ufeff/, '') } : null;
}

export function checkRequest(params: unknown): Opened & { readonly sidecar: string | null } {
  const { sidecar } = fields(params);
  return { ...opened(params), sidecar: sidecar === undefined || sidecar === null ? null : text(sidecar, 'sidecar') };
}

export type Change = { readonly range: Range | null; readonly text: string };

export function changed(params: unknown): {
  readonly uri: string;
  readonly version: number;
  readonly changes: readonly Change[];
} {
  const all = fields(params);
  const document = fields(all.textDocument, 'textDocument');
  const changes = list(all.contentChanges, 'contentChanges').map((change): Change => {
    const { text: replacement, range: at } = fields(change, 'contentChange');
    if (at === undefined || at === null) return { range: null, text: text(replacement, 'contentChange.text') };
    return { range: range(at, 'contentChange.range'), text: text(replacement, 'contentChange.text') };
  });
  return { uri: text(document.uri, 'uri'), version: version(document.version), changes };
}

export function version(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalid('version: a whole number is expected.');
  return value;
}
