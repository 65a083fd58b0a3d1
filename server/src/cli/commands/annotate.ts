/** `galley annotate`: what is on a page, in the annotation format. */
import { type Command, Option } from 'commander';
import { help, cli as wording } from '../../../../l10n/cli.js';
import { say } from '../../../../l10n/index.js';
import { addPageOptions, addPages, type PageOptions } from '../options.js';
import { pagesNamed, runFiles, runStream } from '../run-pages.js';
import type { Terminal } from '../terminal.js';
import { Trouble } from '../trouble.js';

interface Options extends PageOptions {
  readonly format?: 'json' | 'ndjson';
  readonly input?: 'ndjson';
}

export function addAnnotate(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = addPages(program.command('annotate').description(say(locale, help.annotate)), locale)
    .addOption(new Option('--format <format>', say(locale, help.annotateFormat)).choices(['json', 'ndjson']))
    .addOption(new Option('--input <format>', say(locale, help.input)).choices(['ndjson']));
  addPageOptions(command, locale).action((names: string[], options: Options) => annotate(names, options, terminal));
}

export const annotateExamples = [
  'galley annotate page.txt',
  'galley annotate --date 2025-10-31 --format ndjson pages/ > pages.ndjson',
  'galley annotate --input ndjson < pages.ndjson > annotations.ndjson',
];

async function annotate(names: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const { locale } = terminal;
  if (options.input === 'ndjson') {
    if (names.length > 0 || options.format === 'json') throw new Trouble(say(locale, wording.filesOrStream));
    const { badLines } = await runStream({ kind: 'annotate', indent: false }, options, terminal);
    if (badLines > 0) terminal.found();
    return;
  }
  const pages = await pagesNamed(names, options, terminal);
  const format = options.format ?? 'json';
  if (format === 'json' && pages.length > 1) throw new Trouble(say(locale, wording.oneForJson));
  await runFiles(pages, { kind: 'annotate', indent: format === 'json' }, options, terminal);
}
