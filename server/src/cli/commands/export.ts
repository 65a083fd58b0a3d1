/** `galley export`: pages in the formats of other programs, printed or written to a folder. */
import { type Command, Option } from 'commander';
import { help, cli as wording } from '../../../../l10n/cli.js';
import { say } from '../../../../l10n/index.js';
import { csvHeader } from '../../formats/csv.js';
import { type Made, wholeDocument } from '../../formats/export.js';
import { type ExportFormat, exportFormats } from '../../formats/export-formats.js';
import { counted } from '../counted.js';
import { addPageOptions, addPages, type PageOptions } from '../options.js';
import { createOutFolder } from '../out-folder.js';
import { type Print, pagesNamed, runFiles, runStream } from '../run-pages.js';
import type { Terminal } from '../terminal.js';
import { Trouble } from '../trouble.js';

interface Options extends PageOptions {
  readonly format: ExportFormat;
  readonly each: 'page' | 'article';
  readonly out?: string;
  readonly overwrite?: true;
  readonly input?: 'ndjson';
}

export function addExport(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = addPages(program.command('export').description(say(locale, help.export)), locale)
    .addOption(new Option('--format <format>', say(locale, help.exportFormat)).choices([...exportFormats]).makeOptionMandatory())
    .addOption(new Option('--each <unit>', say(locale, help.each)).choices(['page', 'article']).default('page'))
    .addOption(new Option('--out <folder>', say(locale, help.out)))
    .addOption(new Option('--overwrite', say(locale, help.overwrite)))
    .addOption(new Option('--input <format>', say(locale, help.input)).choices(['ndjson']));
  addPageOptions(command, locale).action((names: string[], options: Options) => exportPages(names, options, terminal));
}

export const exportExamples = [
  'galley export --format tei page.txt > page.xml',
  'galley export --format brat --out brat/ pages/',
  'galley export --format csv pages/ > numbers.csv',
  'galley export --format markdown --each article --out articles/ pages/',
];

/** Formats of which several pages make one document. */
const streamed: ReadonlySet<ExportFormat> = new Set(['w3c', 'jsonl', 'csv', 'label-studio']);

async function exportPages(names: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const { locale } = terminal;
  const { format, each } = options;
  const task = { kind: 'export', format, each } as const;
  if (options.input === 'ndjson') {
    if (names.length > 0 || options.out !== undefined || !streamed.has(format)) {
      throw new Trouble(say(locale, wording.noStreamFormat));
    }
    const sink = printed(format, true, terminal);
    await sink.open();
    const { badLines } = await runStream(task, options, terminal, sink.print);
    await sink.close();
    if (badLines > 0) terminal.found();
    return;
  }
  const pages = await pagesNamed(names, options, terminal);
  if (options.out !== undefined) {
    const folder = createOutFolder(options.out, pages, options.overwrite === true, terminal);
    await runFiles(pages, task, options, terminal, async ({ made }) => {
      for (const { ending, text } of made?.documents ?? [])
        await folder.write(made?.page ?? '', ending, wholeDocument(format, text));
    });
    terminal.note(say(locale, wording.exported, { files: counted('file', folder.written(), locale), folder: options.out }));
    return;
  }
  const severalFiles = format === 'brat' || each === 'article' || (pages.length > 1 && !streamed.has(format));
  if (severalFiles) throw new Trouble(say(locale, wording.needsFolder, { format }));
  const sink = printed(format, pages.length > 1, terminal);
  await sink.open();
  await runFiles(pages, task, options, terminal, sink.print);
  await sink.close();
}

interface Sink {
  open(): Promise<void>;
  readonly print: Print;
  close(): Promise<void>;
}

/** Standard output. Several pages of W3C annotations are one a line, of Label Studio one list, of CSV one table. */
function printed(format: ExportFormat, several: boolean, terminal: Terminal): Sink {
  let before = '\n';
  const textOf = ({ text }: Made): string => {
    if (!several) return wholeDocument(format, text);
    if (format === 'w3c') return `${text}\n`;
    if (format !== 'label-studio') return text;
    const part = `${before}${text}`;
    before = ',\n';
    return part;
  };
  const list = several && format === 'label-studio';
  return {
    async open() {
      if (list) await terminal.print('[');
      if (several && format === 'csv') await terminal.print(csvHeader);
    },
    async print({ made, output }) {
      // A line of a stream that is no page: told in its place where the others are lines of JSON too.
      if (made === null && (format === 'w3c' || format === 'jsonl')) await terminal.print(output);
      for (const document of made?.documents ?? []) await terminal.print(textOf(document));
    },
    async close() {
      if (list) await terminal.print('\n]\n');
    },
  };
}
