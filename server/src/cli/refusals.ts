/** What commander refuses on the command line, in the reader's language. It tells a code and an English sentence with the names in quotes. */
import type { CommanderError } from 'commander';
import { refusals } from '../../../l10n/cli.js';
import { type Locale, say } from '../../../l10n/index.js';

/** The sentence for a person; commander's own where it has learned to refuse something new. */
export function refusalOf({ code, message }: Pick<CommanderError, 'code' | 'message'>, locale: Locale): string {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const { sentence, meant, choices } = partsOf(message);
  switch (code) {
    case 'commander.unknownCommand':
      return say(locale, refusals.unknownCommand, { name: first }) + suggestion(meant, locale);
    case 'commander.unknownOption':
      return say(locale, refusals.unknownOption, { option: first }) + suggestion(meant, locale);
    case 'commander.optionMissingArgument':
      return say(locale, refusals.noValue, { option: first });
    case 'commander.missingArgument':
      return say(locale, refusals.noArgument, { name: first });
    case 'commander.conflictingOption':
      return say(locale, refusals.conflict, { a: first, b: second });
    case 'commander.excessArguments':
      return say(locale, refusals.tooMany);
    case 'commander.invalidArgument': {
      // “option '--format <format>' argument 'xml'”, but “command-argument value 'tcsh' is invalid for argument 'shell'”.
      const [value, name] = sentence.startsWith('option') ? [second, first] : [first, second];
      if (choices === null) return sentence;
      return say(locale, refusals.notAChoice, { value, name, choices });
    }
    default:
      return sentence;
  }
}

function partsOf(message: string): { readonly sentence: string; readonly meant: string | null; readonly choices: string | null } {
  const sentence = message.replace(/^error: /, '');
  return {
    sentence,
    meant: between(sentence, '(Did you mean ', '?)')?.replace(/^one of /, '') ?? null,
    choices: between(sentence, 'Allowed choices are ', '.'),
  };
}

function between(text: string, before: string, after: string): string | null {
  const start = text.indexOf(before);
  const end = text.lastIndexOf(after);
  return start < 0 || end < start ? null : text.slice(start + before.length, end);
}

function suggestion(meant: string | null, locale: Locale): string {
  return meant === null ? '' : say(locale, refusals.meant, { meant });
}
