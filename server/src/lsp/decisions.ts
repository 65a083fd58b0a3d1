/** What people decided: the list of it, and the file beside the page that keeps it. */

import { emptyBook, type Stamp } from '../decisions/book.js';
import { bringBack, quoteAnew } from '../decisions/book-steps.js';
import { stands } from '../decisions/constraints.js';
import type { Held } from '../decisions/decision.js';
import { belongsElsewhere, takeOver, textToWrite } from '../decisions/merge.js';
import { emptySidecar, readSidecar, type Sidecar } from '../decisions/sidecar.js';
import { SIDECAR_ENDING } from '../decisions/sidecar-name.js';
import { sayDecision } from '../features/decisions.js';
import { sayTroubles } from '../features/sidecar-troubles.js';
import { log } from './client.js';
import { nameOf, type OpenDocument } from './documents.js';
import { inBackground } from './guard.js';
import { toRange } from './positions.js';
import type {
  DecisionShown,
  DecisionsChangedMethod,
  DecisionsChangedParams,
  DecisionsResult,
  SidecarResult,
} from './protocol.js';
import type { sidecarRequest } from './requests.js';
import { documentOf, type Session } from './session.js';

const CHANGED: DecisionsChangedMethod = 'galley/decisionsChanged';

/** The list of what there is. */
export function decisionsOf(session: Session, document: OpenDocument, labels: readonly string[]): DecisionsResult {
  const { held } = document.decisions;
  const shown = held.map((each) => show(session, document, each));
  return { version: document.lines.version, decisions: shown.sort(inFileOrder), labels: labelsOf(labels, held) };
}

/** Takes over what the file beside a page says, and tells what is to be written into it. */
export function keep(
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
  setBook(document, book);
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

/** What a file says of a page that nobody has open. */
export function decidedIn(sidecar: string, text: string): OpenDocument['decisions'] {
  return takeOver(emptyBook, readSidecar(sidecar), text);
}

/** Takes over what the file beside a document says, for a client that does not read it, so that its analysis is the one that everybody else has. */
export function takeForClient(session: Session, document: OpenDocument, file: Sidecar): void {
  const name = nameOf(document);
  for (const trouble of sayTroubles(file.troubles, `${name}${SIDECAR_ENDING}`, session.locale))
    log(session.connection, 'Warning', trouble);
  const book = takeOver(document.decisions, file, document.lines.getText());
  if (book.held === document.decisions.held) return;
  setBook(document, book);
  session.changed([document]);
}

function setBook(document: OpenDocument, book: OpenDocument['decisions']): void {
  document.decisions = book;
  document.bringBack = bringBack;
}

/** The book from now on; false where it is the one that there was. */
export function take(session: Session, document: OpenDocument, book: OpenDocument['decisions']): boolean {
  if (book === document.decisions) return false;
  setBook(document, book);
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
