/** What `galley fix` and `galley reassemble` have in common: pages that come out changed, printed, shown as a diff, or written back. */
import { type Command, Option } from 'commander';
import { help, cli as wording } from '../../../../l10n/cli.js';
import { say } from '../../../../l10n/index.js';
import { counted } from '../counted.js';
import { STDIN } from '../files.js';
import { addPageOptions, addPages, type PageOptions } from '../options.js';
import type { MendTask } from '../pages/work.js';
import { pagesNamed, runFiles } from '../run-pages.js';
import type { Terminal } from '../terminal.js';
import { Trouble } from '../trouble.js';

interface Options extends PageOptions {
  readonly write?: true;
  readonly diff?: true;
}

export function addMending(kind: MendTask['kind'], program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = addPages(program.command(kind).description(say(locale, help[kind])), locale)
    .addOption(new Option('--write', say(locale, help.write)).conflicts('diff'))
    .addOption(new Option('--diff', say(locale, help.diff)));
  addPageOptions(command, locale).action((names: string[], options: Options) => mend(kind, names, options, terminal));
}

async function mend(kind: MendTask['kind'], names: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const { locale } = terminal;
  const how = options.write ? 'write' : options.diff ? 'diff' : 'print';
  const pages = await pagesNamed(names, options, terminal);
  if (how === 'print' && pages.length > 1) throw new Trouble(say(locale, wording.oneForPrint));
  if (how === 'write' && pages.includes(STDIN)) throw new Trouble(say(locale, wording.noWriteStdin));
  const tally = await runFiles(pages, { kind, how }, options, terminal);
  if (how === 'diff' && tally.changed > 0) terminal.found();
  if (how === 'print' || tally.pages === 0) return;
  if (tally.changed === 0) terminal.note(say(locale, wording.nothingToMend, { pages: counted('page', tally.pages, locale) }));
  else {
    const values = { joins: counted('join', tally.joins, locale), pages: counted('page', tally.changed, locale) };
    terminal.note(say(locale, how === 'write' ? wording.written : wording.shown, values));
  }
}
