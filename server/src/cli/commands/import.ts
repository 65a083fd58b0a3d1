/** `galley import`: what people decided in other tools, kept beside the pages that it is about. */
import { type Command, Option } from 'commander';
import { help } from '../../../../l10n/cli.js';
import { importing } from '../../../../l10n/importing.js';
import { say } from '../../../../l10n/index.js';
import { counted } from '../counted.js';
import { addReadingOptions, type PageOptions } from '../options.js';
import type { Imported } from '../pages/import-page.js';
import { type ImportTask, importFormats } from '../pages/work.js';
import { pagesNamed, runFiles } from '../run-pages.js';
import type { Terminal } from '../terminal.js';

interface Options extends PageOptions {
  readonly format?: ImportTask['format'];
  readonly pages?: string;
  readonly by?: string;
  readonly write?: true;
}

export function addImport(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = program
    .command('import')
    .argument('[files...]', say(locale, help.importFiles))
    .description(say(locale, help.import))
    .addOption(new Option('--format <format>', say(locale, help.importFormat)).choices([...importFormats]))
    .addOption(new Option('--pages <folder>', say(locale, help.importPages)))
    .addOption(new Option('--by <name>', say(locale, help.by)))
    .addOption(new Option('--write', say(locale, help.importWrite)));
  addReadingOptions(command, locale).action((names: string[], options: Options) => importFiles(names, options, terminal));
}

export const importExamples = [
  'galley import --pages pages/ brat/*.ann',
  'galley import --write --pages pages/ project-7.json',
  'galley import --write --by an page.jsonld',
];

async function importFiles(names: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const { locale } = terminal;
  const { format = null, pages = null, by = null, write = false } = options;
  const files = await pagesNamed(names, options, terminal);
  const task: ImportTask = { kind: 'import', format, pages, by, write };
  let decisions = 0;
  const touched = new Set<string>();
  // One after the other: two files may be about one page.
  await runFiles(files, task, { ...options, jobs: '1' }, terminal, async ({ output }) => {
    for (const { page, lines } of JSON.parse(new TextDecoder().decode(output) || '[]') as readonly Imported[]) {
      if (lines.length > 0) touched.add(page);
      decisions += lines.length;
      if (!write) await terminal.print(lines.map((line) => `${line}\n`).join(''));
    }
  });
  if (decisions === 0) {
    terminal.note(say(locale, importing.none));
    return;
  }
  const values = { decisions: counted('decision', decisions, locale), pages: counted('page', touched.size, locale) };
  terminal.note(say(locale, write ? importing.written : importing.found, values));
  if (!write) terminal.found();
}
