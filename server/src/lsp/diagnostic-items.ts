/**
 * Findings as the protocol has them. A keystroke leaves nearly all findings, and the places where their blocks begin, as they were; so what was made of
 * each is kept for as long as that holds.
 */
import type { Diagnostic, Position } from 'vscode-languageserver';
import type { Finding, Local, Page } from '../core/model.js';
import { type LoudFinding, type Problem, problemOf, type Reader } from '../features/problems.js';
import type { OpenDocument } from './documents.js';
import { type Lines, toPosition, toRange } from './positions.js';
import { DiagnosticSeverity } from './protocol-numbers.js';
import type { Session } from './session.js';

export type ItemMaker = (document: OpenDocument, page: Page, findings: readonly LoudFinding[], reader: Reader) => Diagnostic[];

/** What was made of a finding, and where its blocks began then: the one that it stands in, and those of the related places. */
interface Kept {
  readonly item: Diagnostic;
  readonly severity: LoudFinding['severity'];
  readonly places: readonly Position[];
}

export function createItemMaker(session: Session): ItemMaker {
  const kept = new WeakMap<Finding, Kept>();
  return (document, page, findings, reader) =>
    findings.map((loud) => {
      const { finding, severity } = loud;
      const before = kept.get(finding);
      if (before !== undefined && before.severity === severity && isInPlace(before, finding, page, document.lines))
        return before.item;
      const item = toDiagnostic(session, document, problemOf(page, loud, reader));
      const places = [finding.at, ...finding.related].map((local) => beginOf(local, page, document.lines));
      kept.set(finding, { item, severity, places });
      return item;
    });
}

/** Whether all blocks of a finding begin where they began. What stands in them is the same, as it is the very same finding. */
function isInPlace({ places }: Kept, { at, related }: Finding, page: Page, lines: Lines): boolean {
  for (let i = 0; i < places.length; i++) {
    const { line, character } = beginOf(i === 0 ? at : (related[i - 1] as Local), page, lines);
    if (line !== places[i]?.line || character !== places[i]?.character) return false;
  }
  return true;
}

function beginOf({ block }: Local, page: Page, lines: Lines): Position {
  return toPosition(lines, page.starts[block] ?? 0);
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

function toDiagnostic(session: Session, document: OpenDocument, problem: Problem): Diagnostic {
  const { lines, uri } = document;
  const diagnostic: Diagnostic = {
    range: toRange(lines, problem),
    severity: severities[problem.severity],
    code: problem.rule,
    source: 'galley',
    message: problem.message,
  };
  if (session.client.relatedInformation && problem.related.length > 0) {
    diagnostic.relatedInformation = problem.related.map((other) => ({
      location: { uri, range: toRange(lines, other) },
      message: other.message,
    }));
  }
  return diagnostic;
}
