/** The only place where UTF-16 offsets and the protocol's positions meet. */
import type { Position, Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/model.js';
import type { Edit } from '../core/text/edits.js';

/** A text with its lines; `update` moves it on in place. Offsets between CR and LF count as before the CR. */
export type Lines = TextDocument;

export function linesOf(uri: string, language: string, version: number, text: string): Lines {
  return TextDocument.create(uri, language, version, text);
}

export function toRange(lines: Lines, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

export function toPosition(lines: Lines, offset: number): Position {
  return lines.positionAt(offset);
}

/** Positions outside the text are brought back into it: behind the line's end becomes the line's end. */
export function toOffset(lines: Lines, position: Position): number {
  return lines.offsetAt(position);
}

/** A range whose ends stand the wrong way round is turned round. */
export function toSpan(lines: Lines, range: Range): Span {
  const start = toOffset(lines, range.start);
  const end = toOffset(lines, range.end);
  return start <= end ? { start, end } : { start: end, end: start };
}

export function toTextEdit(lines: Lines, edit: Edit): TextEdit {
  return { range: toRange(lines, edit), newText: edit.text };
}

/** The 0-based line of an offset. */
export function lineAt(lines: Lines, offset: number): number {
  return lines.positionAt(offset).line;
}

/** Where a 0-based line begins; the end of the text behind its last line. */
export function lineStart(lines: Lines, line: number): number {
  return lines.offsetAt({ line, character: 0 });
}
