/** What `galley check` prints of one page: one line a problem, or one JSON object. */
import { severityNames, cli as wording } from '../../../../l10n/cli.js';
import { say } from '../../../../l10n/index.js';
import type { Span } from '../../core/model.js';
import { type Problem, problemsOf } from '../../features/problems.js';
import { lineCounter, lineStartsOf } from '../../formats/lines.js';
import type { Reading } from './reading.js';
import { type Asked, nothing, type SeverityShown, severitiesShown, type Tally, type Task } from './work.js';

/** A place as people count: lines and columns from 1, columns in characters. */
interface Place extends Span {
  readonly line: number;
  readonly column: number;
}

export interface Checked {
  readonly output: string;
  readonly tally: Tally;
}

export function checkPage(reading: Reading, task: Task & { kind: 'check' }, { locale }: Asked): Checked {
  const { name, page, settings, decoded } = reading;
  const place = placer(decoded.text);
  const lineAt = lineCounter(decoded.text);
  const shown = severitiesShown.slice(0, severitiesShown.indexOf(task.severity) + 1);
  const problems = problemsOf(page, { locale, severities: settings.severities, lineAt }).filter(({ severity }) =>
    shown.includes(severity),
  );
  const tally = count(problems);
  if (task.format === 'json') {
    const entry = { file: name, encoding: decoded.encoding, problems: problems.map((problem) => entryOf(problem, place)) };
    return { output: JSON.stringify(entry), tally };
  }
  const lines = problems.map((problem) => {
    const { line, column } = place(problem);
    const severity = say(locale, severityNames[problem.severity]);
    return `${say(locale, wording.problem, { file: name, line, column, severity, message: problem.message, rule: problem.rule })}\n`;
  });
  return { output: lines.join(''), tally };
}

function entryOf({ rule, severity, message, fix, related, ...span }: Problem, place: (span: Span) => Place): object {
  const others = related.map((other) => ({ ...place(other), message: other.message }));
  return { rule, severity, ...place(span), message, fix, related: others };
}

function placer(text: string): (span: Span) => Place {
  const lineAt = lineCounter(text);
  const starts = lineStartsOf(text);
  return ({ start, end }) => {
    const line = lineAt(start);
    return { line: line + 1, column: charactersIn(text, starts[line] ?? 0, start) + 1, start, end };
  };
}

/** Characters, not code units: 𠮷 is one column. */
function charactersIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count++;
  return count;
}

function count(problems: readonly Problem[]): Tally {
  const counted: Record<SeverityShown, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of problems) counted[severity]++;
  return { ...nothing, ...counted, pages: 1, mendable: problems.filter(({ fix }) => fix === 'safe').length };
}
