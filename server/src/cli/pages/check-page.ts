/** What `galley check` prints of one page: one line a problem, one JSON object, or its part of a SARIF log. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { severityNames, cli as wording } from '../../../../l10n/cli.js';
import { say } from '../../../../l10n/index.js';
import type { Span } from '../../core/model.js';
import { type Problem, problemsOf } from '../../features/problems.js';
import { githubCommand } from '../../formats/github.js';
import { lineCounter } from '../../formats/lines.js';
import { type Place, placer } from '../../formats/places.js';
import { sarifResults } from '../../formats/sarif.js';
import { sha256 } from './annotate-page.js';
import type { Reading } from './reading.js';
import { type Asked, nothing, type SeverityShown, severitiesShown, type Tally, type Task } from './work.js';

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
  if (task.format === 'sarif') {
    const results = sarifResults(problems, decoded.text, uriOf(name), place, sha256);
    return { output: results.map((result) => `\n${result}`).join(','), tally };
  }
  if (task.format === 'github') {
    return { output: problems.map((problem) => githubCommand(problem, name, place(problem))).join(''), tally };
  }
  const lines = problems.map((problem) => {
    const { line, column } = place(problem);
    const severity = say(locale, severityNames[problem.severity]);
    return `${say(locale, wording.problem, { file: name, line, column, severity, message: problem.message, rule: problem.rule })}\n`;
  });
  return { output: lines.join(''), tally };
}

function entryOf({ rule, severity, message, fix, related, ...span }: Problem, place: (span: Span) => Place): object {
  const startOf = (where: Span): object => {
    const { line, column, start, end } = place(where);
    return { line, column, start, end };
  };
  const others = related.map((other) => ({ ...startOf(other), message: other.message }));
  return { rule, severity, ...startOf(span), message, fix, related: others };
}

/** A path as SARIF wants it: relative ones with slashes and escaped, absolute ones as `file:`. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

function count(problems: readonly Problem[]): Tally {
  const counted: Record<SeverityShown, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of problems) counted[severity]++;
  return { ...nothing, ...counted, pages: 1, mendable: problems.filter(({ fix }) => fix === 'safe').length };
}
