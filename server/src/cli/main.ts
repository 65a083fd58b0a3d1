#!/usr/bin/env node
/** The command line: `galley annotate`, `galley lsp`. One file a command. Exit status 0, or 2 where something could not be done. */
import process, { argv, env, stderr, stdout } from 'node:process';
import { Command, CommanderError, Option } from 'commander';
import { cli as wording } from '../../../l10n/cli.js';
import { type Locale, localeOf, say } from '../../../l10n/index.js';
import { VERSION } from '../version.js';
import { addAnnotate } from './annotate.js';
import { addLsp } from './lsp.js';
import { Trouble } from './pages.js';
import type { Terminal } from './terminal.js';

const TROUBLE = 2;

/** The help is worded before the options are parsed, so the language is looked for by itself. */
function localeAsked(): Locale {
  const at = argv.findIndex((argument) => argument === '--locale' || argument.startsWith('--locale='));
  if (at < 0) return localeOf(env.LC_ALL || env.LC_MESSAGES || env.LANG);
  return localeOf(argv[at]?.includes('=') ? argv[at].slice('--locale='.length) : argv[at + 1]);
}

const terminal: Terminal = {
  locale: localeAsked(),
  print: (text) => stdout.write(text),
  warn: (message) => stderr.write(`galley: ${message}\n`),
  fail(message) {
    stderr.write(`galley: ${message}\n`);
    process.exitCode = TROUBLE;
  },
};

async function main(): Promise<void> {
  const program = new Command('galley')
    .description(say(terminal.locale, wording.description))
    .version(VERSION, '--version')
    .addOption(new Option('--locale <tag>', say(terminal.locale, wording.localeOption)))
    .exitOverride();
  addAnnotate(program, terminal);
  addLsp(program, terminal);
  for (const command of program.commands) {
    command.exitOverride().addOption(new Option('--locale <tag>', say(terminal.locale, wording.localeOption)));
  }
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : TROUBLE;
    else if (error instanceof Trouble) terminal.fail(error.message);
    else terminal.fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

// `galley annotate … | head` closes our output early; that is the reader's right and no failure of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

await main();
