/**
 * galley/check: what is wrong in a file that nobody has open, and how far people are with it. The text comes with the request, and so does what the
 * file beside it holds, since the server reads no documents from disk.
 */
import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import { blockSpan, type Page } from '../core/model.js';
import { stands } from '../decisions/constraints.js';
import type { Held } from '../decisions/decision.js';
import { Documents, type OpenDocument } from './documents.js';
import { answer } from './guard.js';
import type { CheckMethod, CheckResult } from './protocol.js';
import { checkRequest } from './requests.js';
import type { Session } from './session.js';

type Read = (document: OpenDocument, token: CancellationToken) => Promise<{ readonly items: Diagnostic[] }>;

export function serveCheck(session: Session, read: Read): void {
  const method: CheckMethod = 'galley/check';
  answer(session, method, checkRequest, async ({ sidecar, ...file }, token): Promise<CheckResult> => {
    // A document of its own, which no other request can meet.
    const document = new Documents().open(file);
    if (sidecar !== null) document.decisions = (await import('./decisions.js')).decidedIn(sidecar, file.text);
    const { items } = await read(document, token);
    const { page, decisions } = document;
    const { seams = [], orphans = [] } = page ?? {};
    const counts = page === null ? { paragraphs: 0, reviewed: 0 } : reviewedOf(page, decisions.held);
    return { diagnostics: items, openSeams: seams.length, orphans: orphans.length, ...counts };
  });
}

/** A paragraph is reviewed where all of it stands in words that somebody said so of. */
function reviewedOf(page: Page, held: readonly Held[]): { readonly paragraphs: number; readonly reviewed: number } {
  const spans = held.flatMap((each) =>
    each.decision.says.kind === 'reviewed' && stands(each, page.input.text) ? (each.at ?? []) : [],
  );
  const paragraphs = page.articles.flatMap(({ body }) => body);
  const reviewed = paragraphs.filter((block) => {
    const { start, end } = blockSpan(page, block);
    return spans.some((span) => span.start <= start && end <= span.end);
  });
  return { paragraphs: paragraphs.length, reviewed: reviewed.length };
}
