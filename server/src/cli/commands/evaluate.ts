/** `galley evaluate`: how well the machine does by what people decided, or how far two people agree. */
import { type Command, Option } from 'commander';
import { help, cli as wording } from '../../../../l10n/cli.js';
import { evaluation } from '../../../../l10n/evaluation.js';
import { say } from '../../../../l10n/index.js';
import { addCounts, noCounts } from '../../evaluation/compare.js';
import type { Sides } from '../../evaluation/figures.js';
import { reportClosing, reportOpening, reportPage } from '../../evaluation/html.js';
import { evaluationSummary } from '../../evaluation/summary.js';
import { figureTable } from '../../evaluation/table.js';
import { counted } from '../counted.js';
import { addPageOptions, type PageOptions } from '../options.js';
import type { Evaluated } from '../pages/evaluate-page.js';
import { pagesNamed, runFiles } from '../run-pages.js';
import type { Terminal } from '../terminal.js';
import { createFile } from '../write-file.js';

interface Options extends PageOptions {
  readonly against?: string;
  readonly format: 'human' | 'json';
  readonly html?: string;
}

export function addEvaluate(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = program
    .command('evaluate')
    .argument('[gold...]', say(locale, help.gold))
    .description(say(locale, help.evaluate))
    .addOption(new Option('--against <path>', say(locale, help.against)))
    .addOption(new Option('--format <format>', say(locale, help.evaluateFormat)).choices(['human', 'json']).default('human'))
    .addOption(new Option('--html <file>', say(locale, help.html)));
  addPageOptions(command, locale).action((names: string[], options: Options) => evaluate(names, options, terminal));
}

export const evaluateExamples = [
  'galley evaluate pages/',
  'galley evaluate --html report.html gold.json',
  'galley evaluate --against bo/pages ann/pages',
];

async function evaluate(names: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const { locale } = terminal;
  const { against = null, html } = options;
  const files = await pagesNamed(names, options, terminal);
  const task = { kind: 'evaluate', against, withText: html !== undefined } as const;
  const sides: Sides =
    against === null
      ? { gold: say(locale, evaluation.gold), other: say(locale, evaluation.machine) }
      : { gold: say(locale, evaluation.first), other: say(locale, evaluation.second) };
  let counts = noCounts;
  const sections: string[] = [];
  const pages: Pick<Evaluated, 'page' | 'counts' | 'disagreements'>[] = [];
  await runFiles(files, task, options, terminal, async ({ output }) => {
    for (const { text, ...evaluated } of JSON.parse(new TextDecoder().decode(output) || '[]') as readonly Evaluated[]) {
      counts = addCounts(counts, evaluated.counts);
      pages.push(evaluated);
      if (text !== null) sections.push(reportPage(evaluated.page, text, evaluated.disagreements, sides, locale));
    }
  });
  if (pages.length === 0) return;
  const headline = say(locale, evaluation.pages, { pages: counted('page', counts.pages, locale), ...sides });
  if (options.format === 'json') await terminal.print(`${JSON.stringify(evaluationSummary(counts, pages, against !== null))}\n`);
  else await terminal.print(`${[headline, '', ...figureTable(counts, sides, locale)].join('\n')}\n`);
  if (html === undefined) return;
  const differ = sections.some((section) => section !== '');
  const report = [reportOpening(counts, headline, sides, locale), ...sections, reportClosing(differ, locale)].join('');
  await createFile(html, Buffer.from(report), locale);
  terminal.note(say(locale, wording.reportWritten, { file: html }));
}
