/** Places as people and other programs count them: lines and columns from 1, columns in characters and not in code units. */
import type { Span } from '../core/model.js';
import { lineCounter, lineStartsOf } from './lines.js';
import { codePoints } from './offsets.js';

export interface Place extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Of the character behind the last one. */
  readonly endColumn: number;
}

/** Gives the place of any span of a text. */
export function placer(text: string): (span: Span) => Place {
  const lineAt = lineCounter(text);
  const starts = lineStartsOf(text);
  const ruler = codePoints(text);
  const column = (offset: number): number => ruler.from(offset) - ruler.from(starts[lineAt(offset)] ?? 0) + 1;
  return ({ start, end }) => ({
    line: lineAt(start) + 1,
    column: column(start),
    endLine: lineAt(end) + 1,
    endColumn: column(end),
    start,
    end,
  });
}
