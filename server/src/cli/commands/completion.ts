/** `galley completion`: what a shell needs to complete commands, options and their values, made from the commands themselves. */
import { Argument, type Command, type Option } from 'commander';
import { help } from '../../../../l10n/cli.js';
import { say } from '../../../../l10n/index.js';
import type { Terminal } from '../terminal.js';

const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];

export function addCompletion(program: Command, terminal: Terminal): void {
  program
    .command('completion')
    .description(say(terminal.locale, help.completion))
    .addArgument(new Argument('<shell>', say(terminal.locale, help.shell)).choices([...shells]))
    .action((shell: Shell) => terminal.print(scripts[shell](wordsOf(program))));
}

export const completionExamples = [
  'galley completion bash >> ~/.bashrc',
  'galley completion zsh > ~/.zfunc/_galley',
  'galley completion fish > ~/.config/fish/completions/galley.fish',
];

interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** What its argument may be; empty for files. */
  readonly choices: readonly string[];
}

interface OptionWords {
  readonly flag: string;
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

function wordsOf(program: Command): readonly CommandWords[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: command
      .createHelp()
      .visibleOptions(command)
      .flatMap((option) => optionWords(option)),
    choices: command.registeredArguments[0]?.argChoices ?? [],
  }));
}

function optionWords(option: Option): OptionWords[] {
  if (option.long === undefined || option.long === null) return [];
  const { long, description, required, optional, argChoices } = option;
  return [{ flag: long, description, takesValue: required || optional, choices: argChoices ?? [] }];
}

const scripts: Readonly<Record<Shell, (commands: readonly CommandWords[]) => string>> = { bash, zsh, fish };

function bash(commands: readonly CommandWords[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map(({ flag, choices }) => `    '${name} ${flag}') words='${choices.join(' ')}' ;;`),
  );
  const files = [...new Set(commands.flatMap(({ options }) => options.filter(takesFree).map(({ flag }) => flag)))];
  const own = commands.map(({ name, options, choices }) => {
    const flags = options.map(({ flag }) => flag).join(' ');
    return `    ${name}) words='${flags}'; [[ $current == -* ]] || words='${choices.join(' ')}' ;;`;
  });
  return `# bash completion for galley
_galley() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=''
  COMPREPLY=()
  if (( COMP_CWORD == 1 )); then
    COMPREPLY=( $(compgen -W '${[...commands.map(({ name }) => name), 'help', '--help', '--version'].join(' ')}' -- "$current") )
    return
  fi
  case "$command $previous" in
${values.join('\n')}
  esac
  if [[ -n $words ]]; then
    COMPREPLY=( $(compgen -W "$words" -- "$current") )
    return
  fi
  case "$previous" in
    ${files.join('|')}) return ;;
  esac
  case "$command" in
${own.join('\n')}
  esac
  [[ -n $words ]] && COMPREPLY=( $(compgen -W "$words" -- "$current") )
}
complete -o default -F _galley galley
`;
}

function takesFree({ takesValue, choices }: OptionWords): boolean {
  return takesValue && choices.length === 0;
}

function zsh(commands: readonly CommandWords[]): string {
  const described = (text: string): string => text.replace(/[\\'[\]:]/g, (sign) => (sign === "'" ? "'\\''" : `\\${sign}`));
  const list = commands.map(({ name, description }) => `    '${name}:${described(description)}'`);
  const cases = commands.map(({ name, options, choices }) => {
    const specs = options.map(({ flag, description, takesValue, choices: values }) => {
      const value = values.length > 0 ? `:value:(${values.join(' ')})` : takesValue ? ':value:_files' : '';
      return `'${flag}[${described(description)}]${value}'`;
    });
    const rest = choices.length > 0 ? `'1:value:(${choices.join(' ')})'` : `'*:page:_files'`;
    return `    ${name}) _arguments ${[...specs, rest].join(' \\\n      ')} ;;`;
  });
  return `#compdef galley
_galley() {
  local -a commands=(
${list.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
# zsh loads this file as the function, or a person sources it.
if [[ $funcstack[1] == _galley ]]; then _galley "$@"; else compdef _galley galley; fi
`;
}

function fish(commands: readonly CommandWords[]): string {
  const quoted = (text: string): string => `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`;
  const names = commands.map(({ name }) => name).join(' ');
  const lines = commands.flatMap(({ name, description, options, choices }) => {
    const inside = `-n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c galley -n 'not __fish_seen_subcommand_from ${names}' -f -a ${name} -d ${quoted(description)}`,
      ...options.map(({ flag, description: text, takesValue, choices: values }) => {
        const value = values.length > 0 ? ` -x -a '${values.join(' ')}'` : takesValue ? ' -r' : '';
        return `complete -c galley ${inside} -l ${flag.slice(2)}${value} -d ${quoted(text)}`;
      }),
      ...(choices.length > 0 ? [`complete -c galley ${inside} -f -a '${choices.join(' ')}'`] : []),
    ];
  });
  return `# fish completion for galley\n${lines.join('\n')}\n`;
}
