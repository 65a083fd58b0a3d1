/**
 * Findings as SARIF 2.1.0 (OASIS), as code scanning services read them. Written in three parts, so that a run over a million pages needs no more
 * memory than one page: what comes before the results, the results of each page, what comes behind.
 */
import type { Locale } from '../../../l10n/index.js';
import { say } from '../../../l10n/index.js';
import { ruleDescriptions } from '../../../l10n/rules.js';
import type { RuleId, Span } from '../core/model.js';
import { rules, type Severity } from '../core/rules.js';
import type { Problem } from '../features/problems.js';
import type { Place } from './places.js';

export const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const levels: Readonly<Record<Exclude<Severity, 'off'>, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const ids = Object.keys(rules) as RuleId[];

/** Everything up to the results. */
export function sarifOpening(version: string, locale: Locale): string {
  const driver = {
    name: 'Galley',
    semanticVersion: version,
    rules: ids.map((id) => ({
      id,
      shortDescription: { text: say(locale, ruleDescriptions[id]) },
      defaultConfiguration: { level: levels[rules[id].severity] },
    })),
  };
  // Columns are counted as Python, GitHub and people do; lines end as the engine sees them end.
  const head = { tool: { driver }, columnKind: 'unicodeCodePoints', newlineSequences: ['\r\n', '\n', '\r'] };
  return `{"$schema":${JSON.stringify(SARIF_SCHEMA)},"version":"2.1.0","runs":[${JSON.stringify(head).slice(0, -1)},"results":[`;
}

/** The results of one page, each as JSON. `uri` is the page's address, relative to where the command runs or absolute. */
export function sarifResults(
  problems: readonly Problem[],
  text: string,
  uri: string,
  place: (span: Span) => Place,
  hash: (text: string) => string,
): readonly string[] {
  const seen = new Map<string, number>();
  const location = (span: Span): object => ({ physicalLocation: { artifactLocation: { uri }, region: regionOf(place(span)) } });
  return problems.map((problem) => {
    const { rule, severity, message, related, start, end } = problem;
    const words = `${rule} ${text.slice(start, end).replace(/\s+/g, '')}`;
    const nth = (seen.get(words) ?? 0) + 1;
    seen.set(words, nth);
    return JSON.stringify({
      ruleId: rule,
      ruleIndex: ids.indexOf(rule),
      level: levels[severity],
      message: { text: message },
      locations: [location(problem)],
      ...(related.length === 0
        ? {}
        : { relatedLocations: related.map((other, id) => ({ id, ...location(other), message: { text: other.message } })) }),
      // From the words and not from their place, so that a finding stays the same when lines are put in above it.
      partialFingerprints: { 'galleyWords/v1': hash(`${words} ${nth}`).slice(0, 32) },
    });
  });
}

function regionOf({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Everything behind the results; `troubles` are what could not be done. */
export function sarifClosing(troubles: readonly string[]): string {
  const notifications = troubles.map((text) => ({ level: 'error', message: { text } }));
  const invocation = { executionSuccessful: troubles.length === 0, toolExecutionNotifications: notifications };
  return `],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
}
