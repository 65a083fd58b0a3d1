/**
 * Requests that nobody has to make to see a page: the light bulb, what is shown under the pointer, the side views, exports. Their code is read with
 * the first of each, so that a browser has less to fetch, and every editor less to compile, before the outline is there.
 */
import type { CancellationToken } from 'vscode-jsonrpc';
import type { Engine } from '../core/engine.js';
import type { Page } from '../core/model.js';
import type { Statistics } from '../core/seams/statistics.js';
import type { OpenDocument } from './documents.js';
import { answer, superseded } from './guard.js';
import type { ClaimMethod, ExportMethod, PageMethod } from './protocol.js';
import { actionRequest, atPosition, exportRequest, pageRequest } from './requests.js';
import { documentOf, fromPage, type Session } from './session.js';

const desk = once(() => import('./desk.js'));
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

export function serveLater(session: Session, engine: Engine, statistics: Statistics): void {
  const known = { engine, statistics };

  answer(session, 'textDocument/codeAction', actionRequest, (request, token) =>
    fromPageLater(session, request.uri, token, [], desk, ({ actionsOf }, page, document) =>
      actionsOf(session, known, page, document, request),
    ),
  );

  answer(session, 'textDocument/hover', atPosition, ({ uri, position }, token) =>
    fromPageLater(session, uri, token, null, desk, ({ hoverOf }, page, document) =>
      hoverOf(session, statistics, page, document, position),
    ),
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

  const exportMethod: ExportMethod = 'galley/export';
  answer(session, exportMethod, exportRequest, async (request, token) => {
    const { exportOf } = await exports();
    return exportOf(session, engine, request, token);
  });
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
