/** Does one task to all pages that were named, in order: finds them, shares them out, prints what comes of each, adds up the numbers. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { stdin } from 'node:process';
import { cli as wording } from '../../../l10n/cli.js';
import { say } from '../../../l10n/index.js';
import { notes } from '../../../l10n/server.js';
import { haveStatistics } from '../statistics.js';
import { findPages, STDIN } from './files.js';
import { eachInOrder } from './in-order.js';
import { askedOf, jobsOf, type PageOptions } from './options.js';
import { createSettingsReader } from './pages/reading.js';
import { type Answer, add, nothing, type Source, type Tally, type Task } from './pages/work.js';
import { readUpTo } from './read-file.js';
import { streamLines } from './stream-lines.js';
import type { Terminal } from './terminal.js';
import { Trouble } from './trouble.js';
import { createCrew } from './workers.js';

/** How an answer is printed, where its output alone is not all. */
export type Print = (answer: Answer) => Promise<void>;

/** The pages that the arguments name. Throws `Trouble` where no argument is given, or no settings file at the path that is. */
export async function pagesNamed(names: readonly string[], options: PageOptions, terminal: Terminal): Promise<readonly string[]> {
  const { locale } = terminal;
  if (names.length === 0) throw new Trouble(say(locale, wording.noPagesNamed));
  const asked = askedOf(options, locale);
  await mustExist(asked.config, terminal);
  const settingsFor = createSettingsReader(asked);
  const patternsOf = async (folder: string) => (await settingsFor(join(folder, 'page'))).settings.files;
  return findPages({ names, ignored: options.ignore ?? [], patternsOf }, locale, terminal.fail);
}

async function mustExist(file: string | null, { locale }: Terminal): Promise<void> {
  if (file !== null && !(await stat(file).catch(() => null))?.isFile()) {
    throw new Trouble(say(locale, wording.notFound, { file }));
  }
}

/** Does the task to the files and prints. Returns the numbers of all pages that could be done. */
export async function runFiles(
  files: readonly string[],
  task: Task,
  options: PageOptions,
  terminal: Terminal,
  print: Print = ({ output }) => terminal.print(output),
): Promise<Tally> {
  return run(sourcesOf(files, terminal), files.length, task, options, terminal, print);
}

/** Does the task to the pages in a stream of lines on standard input, printing as it goes. */
export async function runStream(
  task: Task & { kind: 'annotate' | 'export' },
  options: PageOptions,
  terminal: Terminal,
  print: Print = ({ output }) => terminal.print(output),
): Promise<Tally> {
  await mustExist(options.config ?? null, terminal);
  return run(lineSources(), Number.POSITIVE_INFINITY, task, options, terminal, print);
}

async function* sourcesOf(files: readonly string[], { locale }: Terminal): AsyncGenerator<Source> {
  for (const file of files) {
    if (file === STDIN) yield { kind: 'bytes', name: STDIN, bytes: await readUpTo(stdin, STDIN, locale) };
    else yield { kind: 'file', file };
  }
}

async function* lineSources(): AsyncGenerator<Source> {
  let number = 0;
  for await (const bytes of streamLines(stdin)) yield { kind: 'line', number: ++number, bytes };
}

async function run(
  sources: AsyncIterable<Source>,
  total: number,
  task: Task,
  options: PageOptions,
  terminal: Terminal,
  print: Print,
): Promise<Tally> {
  const { locale } = terminal;
  if (!(await haveStatistics())) terminal.note(say(locale, notes.noStatistics));
  const crew = await createCrew(jobsOf(options, total, locale), task, askedOf(options, locale));
  const showProgress = progressOf(total, terminal);
  const told = new Set<string>(); // a settings file that many pages share is told of once
  let tally = nothing;
  let done = 0;
  try {
    await eachInOrder(sources, crew.atOnce, crew.doPage, async (answer) => {
      await print(answer);
      for (const note of answer.notes) terminal.note(note);
      for (const trouble of answer.troubles) {
        if (!told.has(trouble)) terminal.fail(trouble);
        told.add(trouble);
      }
      tally = add(tally, answer.tally);
      showProgress(++done);
    });
  } finally {
    terminal.progress('');
    await crew.dismiss();
  }
  return tally;
}

/** Nobody needs to be told of what takes less, in milliseconds. */
const PATIENCE = 1000;

/** Between two looks at the progress. */
const BLINK = 100;

function progressOf(total: number, { locale, progress }: Terminal): (done: number) => void {
  let next = performance.now() + PATIENCE;
  return (done) => {
    if (performance.now() < next) return;
    next = performance.now() + BLINK;
    progress(
      Number.isFinite(total) ? say(locale, wording.progress, { done, total }) : say(locale, wording.progressOpen, { done }),
    );
  };
}
