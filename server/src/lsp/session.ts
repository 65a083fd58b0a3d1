/** What every handler works with: the connection, what the client can do, the documents and their pages. */
import { type CancellationToken, ResponseError } from 'vscode-jsonrpc';
import { type Locale, say } from '../../../l10n/index.js';
import { answers } from '../../../l10n/server.js';
import type { Page } from '../core/model.js';
import type { ClientFlags } from './client-flags.js';
import { type Documents, isRead, type OpenDocument } from './documents.js';
import { type Guarded, invalid } from './guard.js';
import { ProtocolError } from './protocol-numbers.js';
import type { SettingsStore } from './settings.js';

export interface Session extends Guarded {
  readonly client: ClientFlags;
  readonly locale: Locale;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  /** The page of a document as it is now (see `Analyst`). */
  page(document: OpenDocument, token: CancellationToken): Promise<Page>;
  /** What the answers of these documents depend on has changed without their text: a decision, a setting. */
  changed(documents: Iterable<OpenDocument>): void;
}

/** The document of a request; one that the client never opened is the client's mistake. */
export function documentOf(session: Session, uri: string): OpenDocument {
  const document = session.documents.get(uri);
  if (document === undefined) throw invalid(`${uri} is not open.`);
  return document;
}

/** The document of a request that is about one version of it; refused where the text has changed since. */
export function documentAt(session: Session, uri: string, version: number): OpenDocument {
  const document = documentOf(session, uri);
  if (version === document.lines.version) return document;
  throw new ResponseError(ProtocolError.ContentModified, say(session.locale, answers.stale));
}

/** Answers from the page of a document; with `nothing` where the document is of a kind that Galley leaves alone. */
export async function fromPage<Result>(
  session: Session,
  uri: string,
  token: CancellationToken,
  nothing: Result,
  make: (page: Page, document: OpenDocument) => Result,
): Promise<Result> {
  const document = documentOf(session, uri);
  if (!isRead(document)) return nothing;
  return make(await session.page(document, token), document);
}
