/** What people decide: the command by which it arrives, and the list of what there is. */

import type { Command, Position, Range } from 'vscode-languageserver';
import { quoteAnew, type Stamp } from '../decisions/book.js';
import { stands } from '../decisions/constraints.js';
import type { PlaceDecision } from '../decisions/decide.js';
import type { Held } from '../decisions/decision.js';
import { belongsElsewhere, takeOver, textToWrite } from '../decisions/merge.js';
import { emptySidecar, readSidecar, type Sidecar } from '../decisions/sidecar.js';
import { SIDECAR_ENDING } from '../decisions/sidecar-name.js';
import { sayDecision } from '../features/decisions.js';
import { sayTroubles } from '../features/sidecar-troubles.js';
import { log } from './client.js';
import { decideCommand } from './command-names.js';
import { nameOf, type OpenDocument } from './documents.js';
import type { Environment } from './environment.js';
import { answer, inBackground } from './guard.js';
import { toPosition, toRange } from './positions.js';
import type {
  DecideArguments,
  Decision,
  DecisionShown,
  DecisionsChangedMethod,
  DecisionsChangedParams,
  DecisionsMethod,
  DecisionsResult,
  SidecarMethod,
  SidecarResult,
} from './protocol.js';
import { inDocument, sidecarRequest } from './requests.js';
import { documentOf, type Session } from './session.js';

const DECISIONS: DecisionsMethod = 'galley/decisions';
const SIDECAR: SidecarMethod = 'galley/sidecar';
const CHANGED: DecisionsChangedMethod = 'galley/decisionsChanged';

export function serveDecisions(session: Session, stamp: Stamp): void {
  answer(session, SIDECAR, sidecarRequest, (params): SidecarResult => keep(session, params, stamp));

  answer(session, DECISIONS, inDocument, async ({ uri }): Promise<DecisionsResult> => {
    const { labels } = await session.settings.of(uri);
    const document = documentOf(session, uri);
    const shown = document.decisions.held.map((held) => show(session, document, held));
    return {
      version: document.lines.version,
      decisions: shown.sort(inFileOrder),
      labels: labelsOf(labels, document.decisions.held),
    };
  });
}

/** Takes over what the file beside a page says, and tells what is to be written into it. */
function keep(
  session: Session,
  { uri, sidecar: content, unread, saved }: ReturnType<typeof sidecarRequest>,
  stamp: Stamp,
): SidecarResult {
  const document = documentOf(session, uri);
  const text = document.lines.getText();
  const name = nameOf(document);
  const file: Sidecar =
    unread !== null
      ? { entries: new Map(), troubles: [{ problem: unread }] }
      : content === null
        ? emptySidecar
        : readSidecar(content);
  const before = document.decisions;
  // Nobody knows what is in a file that cannot be read, so nothing is taken for gone.
  const taken = unread === null ? takeOver(before, file, text, stamp.now()) : before;
  const book = saved ? quoteAnew(taken, text, stamp) : taken;
  document.decisions = book;
  if (book.held !== before.held) {
    session.changed([document]);
    tellDecisions(session, document);
  }
  const elsewhere = belongsElsewhere(file, book.held, name);
  const checked = elsewhere === null ? file : { ...file, troubles: [...file.troubles, elsewhere] };
  return {
    write: textToWrite(book, checked, name),
    troubles: sayTroubles(checked.troubles, `${name}${SIDECAR_ENDING}`, session.locale),
    decisions: book.held.length,
    adrift: book.held.filter((held) => !stands(held, text)).length,
  };
}

/** Reads the file beside a document for a client that does not, so that its analysis is the one that everybody else has. Nothing is written. */
export async function readForClient(session: Session, environment: Environment, document: OpenDocument): Promise<void> {
  if (session.client.decisions) return;
  const file = await environment.sidecar(document.uri);
  if (file === null || !document.open) return;
  const name = nameOf(document);
  for (const trouble of sayTroubles(file.troubles, `${name}${SIDECAR_ENDING}`, session.locale))
    log(session.connection, 'Warning', trouble);
  const book = takeOver(document.decisions, file, document.lines.getText());
  if (book.held === document.decisions.held) return;
  document.decisions = book;
  session.changed([document]);
}

/** The book from now on; false where it is the one that there was. */
export function take(session: Session, document: OpenDocument, book: OpenDocument['decisions']): boolean {
  if (book === document.decisions) return false;
  document.decisions = book;
  session.changed([document]);
  tellDecisions(session, document);
  return true;
}

/** Tells a client that keeps decisions that there is something to keep. */
export function tellDecisions({ client, connection }: Session, { uri, decisions }: OpenDocument): void {
  if (!client.decisions) return;
  const params: DecisionsChangedParams = { uri, unsaved: decisions.unsaved.size > 0 };
  inBackground(connection, CHANGED, connection.sendNotification(CHANGED, params));
}

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

/** The desk's tags, then those in use on the page. */
function labelsOf(labels: readonly string[], held: readonly Held[]): readonly string[] {
  const used = held.flatMap(({ decision: { says } }) => (says.kind === 'label' ? [says.label] : []));
  return [...new Set([...labels, ...used.sort()])];
}

function show({ locale }: Session, { lines }: OpenDocument, held: Held): DecisionShown {
  const { id, says, places, modified, creator } = held.decision;
  return {
    id,
    says,
    ranges: held.at !== null && stands(held, lines.getText()) ? held.at.map((span) => toRange(lines, span)) : null,
    title: sayDecision(says, locale),
    words: places.map(({ exact }) => exact),
    modified,
    creator,
  };
}

function inFileOrder({ ranges: ones }: DecisionShown, { ranges: others }: DecisionShown): number {
  const [a] = ones ?? [];
  const [b] = others ?? [];
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.start.line - b.start.line || a.start.character - b.start.character;
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
