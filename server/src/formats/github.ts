/**
 * Findings as workflow commands: GitHub shows each beside the line of the page that it is about. See "Workflow commands for GitHub Actions".
 */
import type { Severity } from '../core/rules.js';
import type { Problem } from '../features/problems.js';
import type { Place } from './places.js';

const commands: Readonly<Record<Exclude<Severity, 'off'>, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** One line a problem. */
export function githubCommand(problem: Problem, file: string, { line, column, endLine, endColumn }: Place): string {
  const { severity, rule, message } = problem;
  const properties = { file, line, endLine, col: column, endColumn, title: `Galley ${rule}` };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${inProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(',')}::${inMessage(message)}\n`;
}

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property a colon and a comma end it. */
function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
