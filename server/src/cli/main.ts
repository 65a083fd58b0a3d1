#!/usr/bin/env node
/** The command line. Each command is a file in commands/; what it does to one page is in pages/. */
import process, { argv, env, stdout } from 'node:process';
import { Command, CommanderError, type HelpConfiguration, Option } from 'commander';
import { help } from '../../../l10n/cli.js';
import { type Locale, localeOf, say } from '../../../l10n/index.js';
import { VERSION } from '../version.js';
import { addAnnotate, annotateExamples } from './commands/annotate.js';
import { addCheck, checkExamples } from './commands/check.js';
import { addClaims, claimsExamples } from './commands/claims.js';
import { addCompletion, completionExamples } from './commands/completion.js';
import { addEvaluate, evaluateExamples } from './commands/evaluate.js';
import { addExport, exportExamples } from './commands/export.js';
import { addFix, fixExamples } from './commands/fix.js';
import { addImport, importExamples } from './commands/import.js';
import { addLsp, lspExamples } from './commands/lsp.js';
import { addReassemble, reassembleExamples } from './commands/reassemble.js';
import { refusalOf } from './refusals.js';
import { createTerminal, TROUBLE } from './terminal.js';
import { Trouble } from './trouble.js';

const examples: Readonly<Record<string, readonly string[]>> = {
  check: checkExamples,
  annotate: annotateExamples,
  claims: claimsExamples,
  fix: fixExamples,
  reassemble: reassembleExamples,
  export: exportExamples,
  import: importExamples,
  evaluate: evaluateExamples,
  lsp: lspExamples,
  completion: completionExamples,
};

/** The help is worded before the options are parsed, so the language is looked for by itself. */
function localeAsked(): Locale {
  const at = argv.findIndex((argument) => argument === '--locale' || argument.startsWith('--locale='));
  if (at < 0) return localeOf(env.LC_ALL || env.LC_MESSAGES || env.LANG);
  return localeOf(argv[at]?.includes('=') ? argv[at].slice('--locale='.length) : argv[at + 1]);
}

const terminal = createTerminal(localeAsked());

function createProgram(): Command {
  const { locale } = terminal;
  const program = new Command('galley')
    .description(say(locale, help.description))
    .version(VERSION, '--version', say(locale, help.version))
    .helpCommand('help [command]', say(locale, help.helpCommand))
    .addHelpText('after', `\n${say(locale, help.statuses)}`);
  program.configureHelp(helpIn(locale));
  program.configureOutput({ outputError: () => {} }); // what is refused is worded below
  for (const addTo of [
    addCheck,
    addAnnotate,
    addClaims,
    addFix,
    addReassemble,
    addExport,
    addImport,
    addEvaluate,
    addLsp,
    addCompletion,
  ])
    addTo(program, terminal);
  for (const command of [program, ...program.commands]) {
    const shown = examples[command.name()] ?? ['galley check page.txt', 'galley fix --diff page.txt', 'galley help annotate'];
    command
      .exitOverride()
      .addOption(new Option('--locale <tag>', say(locale, help.locale)))
      .helpOption('-h, --help', say(locale, help.help))
      .addHelpText('after', `\n${say(locale, help.examples)}\n${shown.map((line) => `  ${line}`).join('\n')}`);
  }
  return program;
}

/** Commander's help, in the reader's language. It hands every title and description over before it prints it. */
function helpIn(locale: Locale): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say(locale, help.usage),
    'Arguments:': say(locale, help.arguments),
    'Options:': say(locale, help.options),
    'Commands:': say(locale, help.commands),
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
    optionDescription({ description, argChoices, defaultValue }) {
      const text = argChoices ? say(locale, help.choices, { text: description, choices: argChoices.join(' | ') }) : description;
      return defaultValue === undefined ? text : say(locale, help.default, { text, value: String(defaultValue) });
    },
    argumentDescription: ({ description }) => description,
  };
}

// `galley annotate … | head` closes our output early; that is the reader's right and no failure of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(); // with the status so far
});

try {
  await createProgram().parseAsync(argv);
} catch (error) {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) process.exitCode = 0;
    else if (error.code === 'commander.help') process.exitCode = TROUBLE;
    else terminal.fail(refusalOf(error, terminal.locale));
  } else if (error instanceof Trouble) terminal.fail(error.message);
  else terminal.fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
