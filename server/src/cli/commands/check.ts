/** `galley check`: what an editor should look at. */
import { type Command, Option } from 'commander';
import { help, severityNames, cli as wording } from '../../../../l10n/cli.js';
import { type Locale, say } from '../../../../l10n/index.js';
import { sarifClosing, sarifOpening } from '../../formats/sarif.js';
import { VERSION } from '../../version.js';
import { counted } from '../counted.js';
import { addPageOptions, addPages, type PageOptions } from '../options.js';
import { type CheckFormat, checkFormats, type SeverityShown, severitiesShown, type Tally } from '../pages/work.js';
import { pagesNamed, runFiles } from '../run-pages.js';
import type { Terminal } from '../terminal.js';

interface Options extends PageOptions {
  readonly format: CheckFormat;
  readonly severity: SeverityShown;
}

export function addCheck(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = addPages(program.command('check').description(say(locale, help.check)), locale)
    .addOption(new Option('--format <format>', say(locale, help.checkFormat)).choices([...checkFormats]).default('human'))
    .addOption(
      new Option('--severity <severity>', say(locale, help.severity)).choices([...severitiesShown]).default('information'),
    );
  addPageOptions(command, locale).action((names: string[], options: Options) => check(names, options, terminal));
}

export const checkExamples = [
  'galley check page.txt',
  "galley check --severity warning pages/ '2025-1?/*.txt'",
  'galley check --format json - < page.txt',
  'galley check --format sarif pages/ > galley.sarif',
];

async function check(names: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const { locale } = terminal;
  const pages = await pagesNamed(names, options, terminal);
  const task = { kind: 'check', format: options.format, severity: options.severity } as const;
  const tally = await checkAs(options.format);
  if (found(tally) > 0) terminal.found();
  if (options.format === 'human' && tally.pages > 0) for (const line of summary(tally, locale)) terminal.note(line);

  function checkAs(format: CheckFormat): Promise<Tally> {
    if (format === 'json') return checkJson();
    return format === 'sarif' ? checkSarif() : runFiles(pages, task, options, terminal);
  }

  /** One log for all, printed page by page. */
  async function checkSarif(): Promise<Tally> {
    let before = '';
    const troubles: string[] = [];
    await terminal.print(sarifOpening(VERSION, locale));
    const all = await runFiles(pages, task, options, terminal, async (answer) => {
      troubles.push(...answer.troubles);
      if (answer.output.length === 0) return;
      await terminal.print(before);
      await terminal.print(answer.output);
      before = ',';
    });
    await terminal.print(sarifClosing([...new Set(troubles)]));
    return all;
  }

  /** One object for all, printed page by page. */
  async function checkJson(): Promise<Tally> {
    let before = '';
    await terminal.print('{"format":"galley.check","version":1,"files":[');
    const all = await runFiles(pages, task, options, terminal, async ({ output }) => {
      await terminal.print(`${before}\n`);
      await terminal.print(output);
      before = ',';
    });
    const { pages: read, mendable, error, warning, information, hint } = all;
    const totals = { pages: read, problems: found(all), error, warning, information, hint, mendable };
    await terminal.print(`\n],"summary":${JSON.stringify(totals)}}\n`);
    return all;
  }
}

function found(tally: Tally): number {
  return severitiesShown.reduce((sum, severity) => sum + tally[severity], 0);
}

function summary(tally: Tally, locale: Locale): string[] {
  const pages = counted('page', tally.pages, locale);
  const problems = found(tally);
  if (problems === 0) return [say(locale, wording.noProblems, { pages })];
  const severities = severitiesShown
    .filter((severity) => tally[severity] > 0)
    .map((severity) => `${say(locale, severityNames[severity])} ${tally[severity]}`)
    .join(say(locale, wording.betweenSeverities));
  const line = say(locale, wording.problems, { problems: counted('place', problems, locale), pages, severities });
  return tally.mendable === 0 ? [line] : [line, say(locale, wording.mendable, { count: tally.mendable })];
}
