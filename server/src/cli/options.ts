/** The options that the commands over pages have in common, and what they mean. */
import { availableParallelism } from 'node:os';
import { Argument, type Command, Option } from 'commander';
import { help, cli as wording } from '../../../l10n/cli.js';
import { type Locale, say } from '../../../l10n/index.js';
import type { Language } from '../core/model.js';
import { parseDate } from '../features/document-date.js';
import { encodingNamed } from './encodings.js';
import type { Asked } from './pages/work.js';
import { Trouble } from './trouble.js';

/** What commander gives for them. */
export interface PageOptions {
  readonly language?: 'auto' | Language;
  readonly date?: string;
  readonly encoding?: string;
  readonly config?: string;
  readonly decisions?: boolean;
  readonly ignore?: readonly string[];
  readonly jobs?: string;
}

export function addPages(command: Command, locale: Locale): Command {
  return command.addArgument(new Argument('[pages...]', say(locale, help.pages)));
}

/** How pages are read. */
export function addReadingOptions(command: Command, locale: Locale): Command {
  return command
    .addOption(new Option('--language <tag>', say(locale, help.language)).choices(['zh-Hans', 'zh-Hant', 'en', 'auto']))
    .addOption(new Option('--date <date>', say(locale, help.date)))
    .addOption(new Option('--encoding <name>', say(locale, help.encoding)))
    .addOption(new Option('--config <file>', say(locale, help.config)));
}

export function addPageOptions(command: Command, locale: Locale): Command {
  return addReadingOptions(command, locale)
    .addOption(new Option('--no-decisions', say(locale, help.noDecisions)))
    .addOption(
      new Option('--ignore <pattern>', say(locale, help.ignore)).argParser((pattern: string, all: string[] = []) => [
        ...all,
        pattern,
      ]),
    )
    .addOption(new Option('--jobs <number>', say(locale, help.jobs)));
}

/** What the options ask of all pages. Throws `Trouble` at a value that says nothing. */
export function askedOf({ language, date, encoding, config, decisions }: PageOptions, locale: Locale): Asked {
  const parsed = date === undefined ? null : parseDate(date);
  if (date !== undefined && parsed === null) throw new Trouble(say(locale, wording.badDate, { value: date }));
  const named = encoding === undefined ? null : encodingNamed(encoding);
  if (encoding !== undefined && named === null) throw new Trouble(say(locale, wording.badEncoding, { value: encoding }));
  return {
    locale,
    language: language === undefined || language === 'auto' ? null : language,
    date: parsed,
    encoding: named,
    config: config ?? null,
    decisions: decisions ?? true,
  };
}

const MOST_JOBS = 64;

/** Below this many pages a second thread would take longer to start than it saves. */
const FEW_PAGES = 32;

/** How many pages to do at a time. `pages` is how many there are, infinite for a stream. */
export function jobsOf({ jobs }: PageOptions, pages: number, locale: Locale): number {
  if (jobs === undefined) return pages < FEW_PAGES ? 1 : Math.min(availableParallelism(), MOST_JOBS);
  const number = /^\d{1,3}$/.test(jobs) ? Number(jobs) : 0;
  if (number < 1 || number > MOST_JOBS) throw new Trouble(say(locale, wording.badJobs, { value: jobs, most: MOST_JOBS }));
  return number;
}
