/** `galley claims`: the numbers of pages, one row a claim. */
import { type Command, Option } from 'commander';
import { help } from '../../../../l10n/cli.js';
import { say } from '../../../../l10n/index.js';
import { csvHeader } from '../../formats/csv.js';
import { addPageOptions, addPages, type PageOptions } from '../options.js';
import { pagesNamed, runFiles } from '../run-pages.js';
import type { Terminal } from '../terminal.js';

interface Options extends PageOptions {
  readonly format: 'table' | 'csv' | 'json';
}

export function addClaims(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = addPages(program.command('claims').description(say(locale, help.claims)), locale).addOption(
    new Option('--format <format>', say(locale, help.claimsFormat)).choices(['table', 'csv', 'json']).default('table'),
  );
  addPageOptions(command, locale).action((names: string[], options: Options) => claims(names, options, terminal));
}

export const claimsExamples = [
  'galley claims page.txt',
  'galley claims --format csv pages/ > numbers.csv',
  'galley claims --date 2025-10-31 --format json page.txt',
];

async function claims(names: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const pages = await pagesNamed(names, options, terminal);
  const { format } = options;
  const task = { kind: 'export', format: format === 'csv' ? format : (`claims-${format}` as const), each: 'page' } as const;
  if (format === 'csv') await terminal.print(csvHeader);
  if (format === 'json') await terminal.print('[');
  let before = '';
  await runFiles(pages, task, options, terminal, async ({ made }) => {
    const text = made?.documents[0]?.text ?? '';
    if (made === null) return;
    if (format === 'table' && pages.length > 1) await terminal.print(`${before === '' ? '' : '\n'}${made.page}\n`);
    if (format === 'json') {
      // Each page is a list; the lists of all pages are one.
      const rows = text.slice(1, -1).trimEnd();
      if (rows === '') return;
      await terminal.print(`${before === '' ? '' : ','}${rows}`);
    } else await terminal.print(text);
    before = made.page;
  });
  if (format === 'json') await terminal.print(before === '' ? ']\n' : '\n]\n');
}
