/** The command `galley.decide`: what a person decides, whichever way it came. */
import type { CancellationToken } from 'vscode-languageserver';
import { refusals } from '../../../l10n/decisions.js';
import { say } from '../../../l10n/index.js';
import type { Stamp } from '../decisions/book.js';
import { changeBook, undoStep } from '../decisions/book-steps.js';
import { decide, type PlaceDecision } from '../decisions/decide.js';
import { decideArguments } from './command-arguments.js';
import { take } from './decisions.js';
import type { OpenDocument } from './documents.js';
import { impossible } from './guard.js';
import { toOffset, toSpan } from './positions.js';
import type { Decision } from './protocol.js';
import { documentAt, type Session } from './session.js';

/** Answers true where something was changed. Throws what the person is to be told where nothing could be. */
export async function decideAsAsked(
  session: Session,
  args: readonly unknown[],
  clock: Stamp,
  token: CancellationToken,
): Promise<boolean> {
  const { uri, version, decision } = decideArguments(args);
  const { annotator } = await session.settings.of(uri);
  const document = documentAt(session, uri, version);
  const stamp = { ...clock, creator: annotator === '' ? null : annotator };
  if (decision.kind === 'undo') return take(session, document, undoStep(document.decisions, stamp));
  const page = await session.page(document, token);
  const change = decide(page, document.decisions.held, toPlace(document, decision));
  if (typeof change === 'string') throw impossible(say(session.locale, refusals[change]));
  return take(session, document, changeBook(document.decisions, change, page.input.text, stamp));
}

function toPlace({ lines }: OpenDocument, decision: Exclude<Decision, { kind: 'undo' }>): PlaceDecision {
  if ('left' in decision) {
    return { kind: decision.kind, left: toOffset(lines, decision.left), right: toOffset(lines, decision.right) };
  }
  if (decision.kind === 'remove') return decision;
  const at = 'start' in decision.at ? toSpan(lines, decision.at) : toOffset(lines, decision.at);
  return { ...decision, at } as PlaceDecision;
}
