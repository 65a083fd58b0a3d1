/** `galley lsp`: the language server, for any editor. */
import { type Command, Option } from 'commander';
import { help, cli as wording } from '../../../../l10n/cli.js';
import { say } from '../../../../l10n/index.js';
import type { Terminal } from '../terminal.js';
import { Trouble } from '../trouble.js';

interface Options {
  readonly stdio?: boolean;
  readonly nodeIpc?: boolean;
  readonly socket?: string;
}

export function addLsp(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  program
    .command('lsp')
    .description(say(locale, help.lsp))
    .addOption(new Option('--stdio', say(locale, help.stdio)))
    .addOption(new Option('--node-ipc', say(locale, help.ipc)))
    .addOption(new Option('--socket <port>', say(locale, help.socket)))
    // VS Code tells whom to watch; the transport reads it from the process arguments by itself.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .action(async (options: Options) => {
      const { stdio, nodeIpc, socket } = options;
      if (!stdio && !nodeIpc && socket === undefined) throw new Trouble(say(locale, wording.noTransport));
      if (socket !== undefined && !isPort(socket)) throw new Trouble(say(locale, wording.badPort, { value: socket }));
      // Only here, because the server reads the process arguments and holds the process until its client ends it.
      const { serve } = await import('../../lsp/on-node.js');
      serve();
    });
}

export const lspExamples = ['galley lsp --stdio', 'galley lsp --socket=7000'];

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
}
