/** `galley lsp --stdio`: the language server, for any editor. */
import { type Command, Option } from 'commander';
import { cli as wording } from '../../../l10n/cli.js';
import { say } from '../../../l10n/index.js';
import { Trouble } from './pages.js';
import type { Terminal } from './terminal.js';

interface Options {
  readonly stdio?: boolean;
  readonly nodeIpc?: boolean;
  readonly socket?: string;
}

export function addLsp(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  program
    .command('lsp')
    .description(say(locale, wording.lsp))
    .addOption(new Option('--stdio', say(locale, wording.stdioOption)))
    .addOption(new Option('--node-ipc', say(locale, wording.ipcOption)))
    .addOption(new Option('--socket <port>', say(locale, wording.socketOption)))
    // VS Code tells whom to watch; the transport reads it from the process arguments by itself.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .addHelpText('after', `\n${say(locale, wording.examples)}\n  galley lsp --stdio`)
    .action(async (options: Options) => {
      if (!options.stdio && !options.nodeIpc && options.socket === undefined) throw new Trouble(say(locale, wording.noTransport));
      // Only here, because the server reads the process arguments and holds the process until its client ends it.
      const { serve } = await import('../lsp/on-node.js');
      serve();
    });
}
