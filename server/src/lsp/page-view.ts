/** galley/page and galley/claim: what the side views and the reading proof of our own client show. */

import { blockAt, type Page } from '../core/model.js';
import type { Statistics } from '../core/seams/statistics.js';
import type { HoverContext } from '../features/hover.js';
import { hoverNumber } from '../features/hover-number.js';
import { articleEntries, claimEntries, seamEntries } from '../features/overview.js';
import { packProof } from '../features/packed-proof.js';
import { proofOf } from '../features/proof.js';
import type { OpenDocument } from './documents.js';
import { answer } from './guard.js';
import { lineAt, toOffset } from './positions.js';
import type { ClaimMethod, ClaimResult, PageMethod, PageResult } from './protocol.js';
import { atPosition, pageRequest } from './requests.js';
import { fromPage, type Session } from './session.js';

export function servePageView(session: Session, statistics: Statistics): void {
  const contextOf = ({ lines, decisions }: OpenDocument): HoverContext => ({
    locale: session.locale,
    statistics,
    held: decisions.held,
    lineAt: (offset) => lineAt(lines, offset),
  });

  const pageMethod: PageMethod = 'galley/page';
  answer(session, pageMethod, pageRequest, ({ uri, parts }, token) =>
    fromPage(session, uri, token, null, (page, document): PageResult | null => {
      const context = contextOf(document);
      const part = <Part>(name: (typeof parts)[number], make: (page: Page, context: HoverContext) => Part): Part | null =>
        parts.includes(name) ? make(page, context) : null;
      return {
        version: document.lines.version,
        articles: part('articles', articleEntries),
        seams: part('seams', seamEntries),
        claims: part('claims', claimEntries),
        proof: part('proof', (read, known) => packProof(proofOf(read, known))),
      };
    }),
  );

  const claimMethod: ClaimMethod = 'galley/claim';
  answer(session, claimMethod, atPosition, ({ uri, position }, token) =>
    fromPage(session, uri, token, null, (page, document): ClaimResult | null => {
      const offset = toOffset(document.lines, position);
      const block = blockAt(page, offset);
      const hover = block < 0 ? null : hoverNumber(page, block, offset, contextOf(document));
      return hover && { title: hover.title, facts: hover.facts };
    }),
  );
}
