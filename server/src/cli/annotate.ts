/** `galley annotate FILE… --format json|ndjson`: what is on a page, in the annotation format. */
import { createHash } from 'node:crypto';
import { type Command, Option } from 'commander';
import { cli as wording } from '../../../l10n/cli.js';
import { type Locale, say } from '../../../l10n/index.js';
import type { Settings } from '../configuration/settings.js';
import { createEngine, type Engine } from '../core/engine.js';
import type { Language } from '../core/model.js';
import { loadStatistics } from '../core/seams/statistics.js';
import { detectLanguage } from '../core/text/script.js';
import { dateOfFileName, parseDate } from '../features/document-date.js';
import { type Annotations, annotate } from '../formats/annotations.js';
import { readStatistics } from '../statistics.js';
import { readText, settingsFor, Trouble } from './pages.js';
import type { Terminal } from './terminal.js';

interface Options {
  readonly format: 'json' | 'ndjson';
  readonly date?: string;
  readonly language: 'auto' | Language;
}

export function addAnnotate(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  program
    .command('annotate')
    .description(say(locale, wording.annotate))
    .argument('<files...>', say(locale, wording.annotateFiles))
    .addOption(new Option('--format <format>', say(locale, wording.formatOption)).choices(['json', 'ndjson']).default('json'))
    .addOption(new Option('--date <date>', say(locale, wording.dateOption)))
    .addOption(
      new Option('--language <tag>', say(locale, wording.languageOption))
        .choices(['auto', 'zh-Hans', 'zh-Hant', 'en'])
        .default('auto'),
    )
    .addHelpText(
      'after',
      `\n${say(locale, wording.examples)}\n  galley annotate page.txt\n  galley annotate --date 2025-10-31 --format ndjson a.txt b.txt`,
    )
    .action((files: string[], options: Options) => run(files, options, terminal));
}

async function run(files: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const { locale } = terminal;
  if (options.format === 'json' && files.length !== 1) throw new Trouble(say(locale, wording.oneForJson));
  const asked = askedSettings(options, locale);
  const bytes = await readStatistics();
  const engine = createEngine(bytes === null ? null : loadStatistics(bytes));
  for (const file of files) {
    try {
      const settings = { ...(await settingsFor(file, locale, terminal.warn)), ...asked };
      const annotations = annotateText(engine, file, await readText(file, locale), settings, locale);
      terminal.print(`${options.format === 'json' ? JSON.stringify(annotations, null, 2) : JSON.stringify(annotations)}\n`);
    } catch (error) {
      // One bad file is told of, and the others are still done.
      if (!(error instanceof Trouble)) throw error;
      terminal.fail(error.message);
    }
  }
}

/** What the options say; they win over the settings file. */
function askedSettings({ date, language }: Options, locale: Locale): Partial<Settings> {
  const parsed = date === undefined ? null : parseDate(date);
  if (date !== undefined && parsed === null) throw new Trouble(say(locale, wording.badDate, { value: date }));
  return { ...(parsed && { date: parsed }), ...(language !== 'auto' && { language }) };
}

function annotateText(engine: Engine, uri: string, text: string, settings: Settings, locale: Locale): Annotations {
  const language = settings.language ?? detectLanguage(text);
  const page = engine.analyse({ text, language, date: settings.date ?? dateOfFileName(uri), constraints: [] });
  const sha256 = (value: string): string => createHash('sha256').update(value, 'utf8').digest('hex');
  return annotate(page, { uri, locale, severities: settings.severities, sha256 });
}
