/**
 * Requests that nobody has to make to see a page: the light bulb, what is shown under the pointer, moving about, the side views, exports, what
 * was decided. Their code is read with the first of each, so that a browser has less to fetch, and every editor less to compile, before the outline
 * is there.
 */
import type { CancellationToken } from 'vscode-jsonrpc';
import type { Engine } from '../core/engine.js';
import type { Page } from '../core/model.js';
import type { Statistics } from '../core/seams/statistics.js';
import { emptyBook, type Stamp } from '../decisions/book.js';
import type { OpenDocument } from './documents.js';
import type { Environment } from './environment.js';
import { answer, superseded } from './guard.js';
import type {
  ClaimMethod,
  CleanTextMethod,
  DecisionsMethod,
  DecisionsResult,
  ExportMethod,
  PageMethod,
  PlacesMethod,
  SidecarMethod,
  SidecarResult,
} from './protocol.js';
import {
  actionRequest,
  atPosition,
  atPositions,
  exportRequest,
  inDocument,
  pageRequest,
  placesRequest,
  referencesRequest,
  sidecarRequest,
} from './requests.js';
import { documentOf, fromPage, type Session } from './session.js';

const desk = once(() => import('./desk.js'));
const decisions = once(() => import('./decisions.js'));
const exports = once(() => import('./export.js'));

/** Reads code once; where that failed, the next who asks tries again. */
function once<Code>(load: () => Promise<Code>): () => Promise<Code> {
  let loading: Promise<Code> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

export function serveLater(session: Session, engine: Engine, statistics: Statistics, stamp: Stamp): void {
  const { client, locale } = session;
  const known = { engine, statistics };

  answer(session, 'textDocument/codeAction', actionRequest, (request, token) =>
    fromPageLater(session, request.uri, token, [], desk, ({ actionsOf }, page, document) =>
      actionsOf(session, known, page, document, request),
    ),
  );

  answer(session, 'textDocument/hover', atPosition, async ({ uri, position }, token) => {
    const { severities } = await session.settings.of(uri);
    return fromPageLater(session, uri, token, null, desk, ({ hoverOf }, page, document) =>
      hoverOf(session, statistics, page, document, position, severities),
    );
  });

  answer(session, 'textDocument/selectionRange', atPositions, ({ uri, positions }, token) =>
    fromPageLater(session, uri, token, [], desk, ({ selectionsOf }, page, document) => selectionsOf(page, document, positions)),
  );

  answer(session, 'textDocument/documentHighlight', atPosition, ({ uri, position }, token) =>
    fromPageLater(session, uri, token, null, desk, ({ highlightsOf }, page, document) => highlightsOf(page, document, position)),
  );

  answer(session, 'textDocument/definition', atPosition, ({ uri, position }, token) =>
    fromPageLater(session, uri, token, null, desk, ({ definitionOf }, page, document) =>
      definitionOf(page, document, position, client.definitionLinks),
    ),
  );

  answer(session, 'textDocument/references', referencesRequest, ({ uri, position, withDeclaration }, token) =>
    fromPageLater(session, uri, token, null, desk, ({ referencesOf }, page, document) =>
      referencesOf(page, document, position, withDeclaration),
    ),
  );

  const cleanTextMethod: CleanTextMethod = 'galley/cleanText';
  answer(session, cleanTextMethod, atPosition, ({ uri, position }, token) =>
    fromPageLater(session, uri, token, null, desk, ({ cleanTextOf }, page, document) =>
      cleanTextOf(page, document, position, locale),
    ),
  );

  const placesMethod: PlacesMethod = 'galley/places';
  answer(session, placesMethod, placesRequest, ({ uri, of }, token) =>
    fromPageLater(session, uri, token, [], desk, ({ placesOf }, page, document) => placesOf(page, document, of, locale)),
  );

  const pageMethod: PageMethod = 'galley/page';
  answer(session, pageMethod, pageRequest, ({ uri, parts }, token) =>
    fromPageLater(session, uri, token, null, desk, ({ partsOf }, page, document) =>
      partsOf(session, statistics, page, document, parts),
    ),
  );

  const claimMethod: ClaimMethod = 'galley/claim';
  answer(session, claimMethod, atPosition, ({ uri, position }, token) =>
    fromPageLater(session, uri, token, null, desk, ({ claimOf }, page, document) =>
      claimOf(session, statistics, page, document, position),
    ),
  );

  // Most pages have no file beside them, and nobody has decided anything about them.
  const sidecarMethod: SidecarMethod = 'galley/sidecar';
  answer(session, sidecarMethod, sidecarRequest, async (params): Promise<SidecarResult> => {
    const isNothing = params.sidecar === null && params.unread === null;
    if (isNothing && documentOf(session, params.uri).decisions === emptyBook) return nothingKept;
    return (await decisions()).keep(session, params, stamp);
  });

  const decisionsMethod: DecisionsMethod = 'galley/decisions';
  answer(session, decisionsMethod, inDocument, async ({ uri }): Promise<DecisionsResult> => {
    const { labels } = await session.settings.of(uri);
    const { decisionsOf } = await decisions();
    return decisionsOf(session, documentOf(session, uri), labels);
  });

  const exportMethod: ExportMethod = 'galley/export';
  answer(session, exportMethod, exportRequest, async (request, token) => {
    const { exportOf } = await exports();
    return exportOf(session, engine, request, token);
  });
}

const nothingKept: SidecarResult = { write: null, troubles: [], decisions: 0, adrift: 0 };

/** Takes over the decisions in the file beside a document, for a client that does not read it. Nothing is written. */
export async function readForClient(session: Session, environment: Environment, document: OpenDocument): Promise<void> {
  if (session.client.decisions) return;
  const file = await environment.sidecar(document.uri);
  if (file === null) return;
  const { takeForClient } = await decisions();
  if (document.open) takeForClient(session, document, file);
}

/** As `fromPage`. The code comes first, so that the answer is of one version; where the text changed while it came, the question is an old one. */
async function fromPageLater<Code, Result>(
  session: Session,
  uri: string,
  token: CancellationToken,
  nothing: Result,
  load: () => Promise<Code>,
  make: (code: Code, page: Page, document: OpenDocument) => Result,
): Promise<Result> {
  const document = documentOf(session, uri);
  const { edition } = document;
  const code = await load();
  if (document.edition !== edition) throw superseded();
  return fromPage(session, uri, token, nothing, (page) => make(code, page, document));
}
