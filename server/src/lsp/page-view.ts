/** galley/page and galley/claim: what the side views and the reading proof of our own client show. */
import type { Position } from 'vscode-languageserver';
import { blockAt, type Page } from '../core/model.js';
import type { Statistics } from '../core/seams/statistics.js';
import type { HoverContext } from '../features/hover.js';
import { hoverNumber } from '../features/hover-number.js';
import { articleEntries, claimEntries, seamEntries } from '../features/overview.js';
import { packProof } from '../features/packed-proof.js';
import { proofOf } from '../features/proof.js';
import type { OpenDocument } from './documents.js';
import { lineAt, toOffset } from './positions.js';
import type { ClaimResult, PagePart, PageResult } from './protocol.js';
import type { Session } from './session.js';

/** The parts that were asked for; null for the others. */
export function partsOf(
  session: Session,
  statistics: Statistics,
  page: Page,
  document: OpenDocument,
  parts: readonly PagePart[],
): PageResult {
  const context = contextOf(session, statistics, document);
  const part = <Part>(name: PagePart, make: (page: Page, context: HoverContext) => Part): Part | null =>
    parts.includes(name) ? make(page, context) : null;
  return {
    version: document.lines.version,
    articles: part('articles', articleEntries),
    seams: part('seams', seamEntries),
    claims: part('claims', claimEntries),
    proof: part('proof', (read, known) => packProof(proofOf(read, known))),
  };
}

/** What the card of a number says; null where there is none. */
export function claimOf(
  session: Session,
  statistics: Statistics,
  page: Page,
  document: OpenDocument,
  position: Position,
): ClaimResult | null {
  const offset = toOffset(document.lines, position);
  const block = blockAt(page, offset);
  const hover = block < 0 ? null : hoverNumber(page, block, offset, contextOf(session, statistics, document));
  return hover && { title: hover.title, facts: hover.facts.map(({ label, text }) => ({ label, text })) };
}

function contextOf({ locale }: Session, statistics: Statistics, { lines, decisions }: OpenDocument): HoverContext {
  return { locale, statistics, held: decisions.held, lineAt: (offset) => lineAt(lines, offset) };
}
