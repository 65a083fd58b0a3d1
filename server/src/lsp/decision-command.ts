/** The command that a light bulb, a hover or a view offers for a decision. */
import type { Command, Position, Range } from 'vscode-languageserver';
import type { PlaceDecision } from '../decisions/decide.js';
import { decideCommand } from './command-names.js';
import type { OpenDocument } from './documents.js';
import { toPosition, toRange } from './positions.js';
import type { DecideArguments, Decision } from './protocol.js';

/** The command that carries a decision out, as a light bulb or a view offers it. */
export function commandFor(document: OpenDocument, title: string, decision: PlaceDecision): Command {
  const args: DecideArguments = {
    format: 1,
    uri: document.uri,
    version: document.lines.version,
    decision: toWire(document, decision),
  };
  return { title, command: decideCommand, arguments: [args] };
}

function toWire({ lines }: OpenDocument, decision: PlaceDecision): Decision {
  if ('left' in decision) {
    return { kind: decision.kind, left: toPosition(lines, decision.left), right: toPosition(lines, decision.right) };
  }
  if (decision.kind === 'remove') return decision;
  // Each kind names its place with an offset or with a span; the same field holds a position or a range on the wire.
  const at: Position | Range = typeof decision.at === 'number' ? toPosition(lines, decision.at) : toRange(lines, decision.at);
  return { ...decision, at } as Decision;
}
